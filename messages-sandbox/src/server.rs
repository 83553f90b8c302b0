//! The addresses of the sandbox: the provider's own, and under `/sandbox` those for looking on and taking part.

use std::sync::Arc;
use std::time::Duration;

use axum::Json;
use axum::Router;
use axum::body::Bytes;
use axum::extract::{ConnectInfo, DefaultBodyLimit, Path, Query, State as Shared};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, patch, post};
use serde::Deserialize;
use serde_json::{Value, json};
use templates::{Api, PhoneNumber, Recipient};

use crate::accept;
use crate::customer::{Customer, CustomerError};
use crate::line::Line;
use crate::phone;
use crate::progress::ends_at;
use crate::refusal::Refusal;
use crate::state::State;
use crate::store::{StoreError, Write};

/// How large a request may be.
const BODY_LIMIT: usize = 1 << 20;

pub(crate) fn router(state: Arc<State>) -> Router {
    Router::new()
        .route("/beta/messages", post(beta))
        .route("/v0.1/messages", post(v0_1))
        .route("/v1/messages", post(v1))
        .route("/v1/messages/{uuid}", patch(mark))
        .route("/sandbox/messages", get(messages))
        .route("/sandbox/messages/{uuid}", get(message))
        .route("/sandbox/conversations", get(conversations))
        .route("/sandbox/customer", post(customer))
        .route("/sandbox/window", get(window))
        .route("/sandbox/clock", get(clock).post(turn))
        .merge(phone::router())
        .layer(DefaultBodyLimit::max(BODY_LIMIT))
        .with_state(state)
}

type TheState = Shared<Arc<State>>;
type TheLine = ConnectInfo<Line>;

async fn beta(Shared(state): TheState, ConnectInfo(line): TheLine, headers: HeaderMap, body: Bytes) -> Response {
    accept::accept(state, Api::Beta, headers, body.into(), line).await
}

async fn v0_1(Shared(state): TheState, ConnectInfo(line): TheLine, headers: HeaderMap, body: Bytes) -> Response {
    accept::accept(state, Api::V0_1, headers, body.into(), line).await
}

async fn v1(Shared(state): TheState, ConnectInfo(line): TheLine, headers: HeaderMap, body: Bytes) -> Response {
    accept::accept(state, Api::V1, headers, body.into(), line).await
}

/// Marks a customer's message as read.
async fn mark(Shared(state): TheState, Path(uuid): Path<String>, headers: HeaderMap, body: Bytes) -> Response {
    match read(&state, &uuid, &headers, &body).await {
        Ok(()) => StatusCode::OK.into_response(),
        Err(refusal) => refusal.answer(refusal.body(state.ids.next()).to_string()),
    }
}

async fn read(state: &State, uuid: &str, headers: &HeaderMap, body: &[u8]) -> Result<(), Refusal> {
    accept::sender(state, headers).await?;
    let body: Value = serde_json::from_slice(body).map_err(|error| Refusal::not_json(error.to_string()))?;
    let mut wrong = Vec::new();
    if body.get("status").and_then(Value::as_str) != Some("read") {
        wrong.push(("status".to_owned(), "has to be `read`.".to_owned()));
    }
    if let Some(indicator) = body.get("replying_indicator") {
        let is_right = indicator.get("show").is_some_and(Value::is_boolean)
            && indicator.get("type").and_then(Value::as_str) == Some("text");
        if !is_right {
            wrong.push(("replying_indicator".to_owned(), "has to have `show` and the type `text`.".to_owned()));
        }
    }
    if let Some(refusal) = Refusal::params(Api::V1, Vec::new(), wrong) {
        return Err(refusal);
    }
    let failed = |error: StoreError| Refusal::internal(error.to_string());
    let known = state.store.message(uuid).await.map_err(failed)?;
    if known.is_none_or(|message| message.direction != "inbound") {
        return Err(Refusal::not_found(format!("There is no inbound message {uuid}.")));
    }
    let write = Write::Status { uuid: uuid.to_owned(), status: "read", code: None, detail: None };
    state.store.write(write).await.map_err(failed)?;
    state.changed(uuid);
    Ok(())
}

/// An answer of the sandbox's own that something failed.
struct Failure(StatusCode, String);

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        (self.0, Json(json!({ "error": self.1 }))).into_response()
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self(StatusCode::INTERNAL_SERVER_ERROR, error.to_string())
    }
}

impl From<CustomerError> for Failure {
    fn from(error: CustomerError) -> Self {
        let status = match error {
            CustomerError::Store(_) => StatusCode::INTERNAL_SERVER_ERROR,
            CustomerError::UnknownMessage { .. } => StatusCode::NOT_FOUND,
            _ => StatusCode::UNPROCESSABLE_ENTITY,
        };
        Self(status, error.to_string())
    }
}

#[derive(Deserialize)]
struct Page {
    #[serde(default)]
    after: i64,
    limit: Option<u32>,
}

/// Messages in the order they came, at most 100 unless told otherwise, after a number.
async fn messages(Shared(state): TheState, Query(page): Query<Page>) -> Result<Response, Failure> {
    let messages = state.store.messages(page.after, page.limit.unwrap_or(100).min(1000)).await?;
    Ok(Json(json!({ "messages": messages })).into_response())
}

/// One message, with its webhooks.
async fn message(Shared(state): TheState, Path(uuid): Path<String>) -> Result<Response, Failure> {
    let Some(message) = state.store.message(&uuid).await? else {
        return Err(Failure(StatusCode::NOT_FOUND, format!("there is no message {uuid}")));
    };
    let webhooks = state.store.webhooks(&uuid).await?;
    Ok(Json(json!({ "message": message, "webhooks": webhooks })).into_response())
}

/// Who talks with whom, the latest first.
async fn conversations(Shared(state): TheState) -> Result<Response, Failure> {
    let pairs = state.store.conversations().await?;
    let pairs: Vec<_> =
        pairs.iter().map(|(business, customer)| json!({ "business": business, "customer": customer })).collect();
    Ok(Json(json!({ "conversations": pairs })).into_response())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Doing {
    business: String,
    customer: String,
    text: Option<String>,
    button: Option<Pressed>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Pressed {
    message_uuid: String,
    label: String,
    payload: Option<String>,
}

/// The customer writes, or presses a button.
async fn customer(Shared(state): TheState, Json(doing): Json<Doing>) -> Result<Response, Failure> {
    let wrong = |error: String| Failure(StatusCode::UNPROCESSABLE_ENTITY, error);
    let business: PhoneNumber =
        doing.business.parse().map_err(|error: templates::PhoneNumberError| wrong(error.to_string()))?;
    let customer: Recipient =
        doing.customer.parse().map_err(|error: templates::RecipientError| wrong(error.to_string()))?;
    let customer = Customer::new(state, customer, business);
    let uuid = match (doing.text, doing.button) {
        (Some(text), None) => customer.writes(&text).await?,
        (None, Some(button)) => {
            let payload = button.payload.as_deref().unwrap_or(&button.label);
            customer.presses(&button.message_uuid, &button.label, payload).await?
        }
        _ => return Err(wrong("give either `text` or `button`".to_owned())),
    };
    Ok((StatusCode::ACCEPTED, Json(json!({ "message_uuid": uuid }))).into_response())
}

#[derive(Deserialize)]
struct Between {
    business: String,
    customer: String,
}

/// Whether a customer may be written to freely, and until when.
async fn window(Shared(state): TheState, Query(between): Query<Between>) -> Result<Response, Failure> {
    let last = state.store.last_inbound(&between.business, &between.customer).await?;
    let now = state.now();
    let end = last.and_then(ends_at).filter(|end| now < *end);
    Ok(Json(json!({ "open": end.is_some(), "ends_at": end.map(|end| end.to_string()) })).into_response())
}

async fn clock(Shared(state): TheState) -> Response {
    Json(json!({ "now": state.now().to_string() })).into_response()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Turn {
    advance_seconds: Option<u64>,
    fix: Option<String>,
}

/// Turns the clock on, or lets it stand still at a time.
async fn turn(Shared(state): TheState, Json(turn): Json<Turn>) -> Result<Response, Failure> {
    if let Some(time) = turn.fix {
        let time = time.parse().map_err(|_| {
            Failure(StatusCode::UNPROCESSABLE_ENTITY, "write `fix` as `2026-11-24T12:00:00Z`".to_owned())
        })?;
        state.clock.fix(time);
    }
    state.clock.advance(Duration::from_secs(turn.advance_seconds.unwrap_or(0)));
    // Windows may have closed.
    state.changed("");
    Ok(clock(Shared(state)).await)
}
