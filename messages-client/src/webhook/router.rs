//! Webhooks over HTTP: an axum router, which is a tower service.

use axum::Router;
use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::header::{AUTHORIZATION, HeaderMap, RETRY_AFTER};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::routing::{MethodRouter, post};

use super::handler::Handler;
use super::receiver::{Receiver, TakeInError};
use crate::store::{EventStore, WindowStore};

impl<S, H> Receiver<S, H>
where
    S: WindowStore + EventStore,
    H: Handler,
{
    /// The webhooks at `/inbound` and `/status`, to be nested where the dashboard says they are; either takes both.
    ///
    /// It answers 200 when an event is stored, now or before; 401 to a signature that is not the provider's; 503 to none
    /// where signatures are required, and where the event could not be kept; 500 where the handler failed; 400 to what
    /// is no webhook, 405 to what is not `POST`, 413 to a body over the limit.
    ///
    /// ```
    /// use messages_client::CareWindow;
    /// use messages_client::store::MemoryStore;
    /// use messages_client::webhook::{Event, Receiver, Secrets};
    ///
    /// let secrets = Secrets::new("a1b2c3d", "the signature secret of the dashboard");
    /// let receiver = Receiver::signed(CareWindow::new(MemoryStore::new()), secrets, async |event: Event| {
    ///     // Into a queue or a table.
    ///     Ok::<(), std::io::Error>(())
    /// });
    /// let app: axum::Router = axum::Router::new().nest("/webhooks", receiver.router());
    /// ```
    pub fn router(self) -> Router {
        Router::new().route("/inbound", self.clone().method_router()).route("/status", self.method_router())
    }

    /// The webhooks at one path of one's own.
    pub fn method_router(self) -> MethodRouter {
        let limit = DefaultBodyLimit::max(self.limit());
        post(answer::<S, H>).layer(limit).with_state(self)
    }
}

type Answer = (StatusCode, [(HeaderName, HeaderValue); 1], &'static str);

async fn answer<S, H>(
    State(receiver): State<Receiver<S, H>>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<StatusCode, Answer>
where
    S: WindowStore + EventStore,
    H: Handler,
{
    let body = body.map_err(|rejection| refuse(rejection.status(), "the body could not be read"))?;
    let authorization = headers.get(AUTHORIZATION).map(|value| value.to_str().unwrap_or_default());
    match receiver.take_in(authorization, &body).await {
        Ok(_) => Ok(StatusCode::OK),
        Err(error) => {
            let status = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            Err(refuse(status, told(&error)))
        }
    }
}

fn refuse(status: StatusCode, why: &'static str) -> Answer {
    (status, [(RETRY_AFTER, HeaderValue::from_static("60"))], why)
}

/// As much of an error as everybody may know.
const fn told(error: &TakeInError) -> &'static str {
    match error {
        TakeInError::Signature(_) => "the signature is not accepted",
        TakeInError::Read(_) => "this is not a webhook of the Messages API",
        TakeInError::InHand | TakeInError::TakesLong => "the event is being taken in",
        TakeInError::Store(_) | TakeInError::Handler(_) | TakeInError::Panic => "the event could not be stored",
    }
}
