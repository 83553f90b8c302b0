//! What the sandbox answers when it refuses a request: problem details, as the provider writes them.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use messages_client::Code;
use serde_json::{Value, json};
use templates::Api;
use uuid::Uuid;

/// A request that is refused.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Refusal {
    pub(crate) status: StatusCode,
    kind: String,
    title: String,
    detail: String,
    invalid: Vec<(String, String)>,
    retry_after: Option<u64>,
}

/// The provider's page of errors.
const PAGE: &str = "https://developer.vonage.com/api-errors";

impl Refusal {
    fn new(status: StatusCode, kind: String, title: &str, detail: impl Into<String>) -> Self {
        Self { status, kind, title: title.to_owned(), detail: detail.into(), invalid: Vec::new(), retry_after: None }
    }

    /// One of the messages' own numbers. Versions before v1 answer all of these with 400.
    fn of_code(api: Api, code: Code, title: &str, detail: impl Into<String>) -> Self {
        let status = if api == Api::V1 { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::BAD_REQUEST };
        Self::new(status, format!("{PAGE}/messages#{}", code.number()), title, detail)
    }

    pub(crate) fn unauthorized(detail: impl Into<String>) -> Self {
        Self::new(
            StatusCode::UNAUTHORIZED,
            format!("{PAGE}/#unauthorized"),
            "You did not provide correct credentials.",
            detail,
        )
    }

    pub(crate) fn not_json(detail: impl Into<String>) -> Self {
        let title = "The request body did not contain valid JSON";
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, format!("{PAGE}#invalid-json"), title, detail)
    }

    pub(crate) fn not_found(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::NOT_FOUND, format!("{PAGE}#not-found"), "Not Found", detail)
    }

    pub(crate) fn internal(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, format!("{PAGE}/messages#1000"), "Internal error", detail)
    }

    /// Too much: with the seconds to wait.
    pub(crate) fn throttled(seconds: u64) -> Self {
        let refusal = Self::new(
            StatusCode::TOO_MANY_REQUESTS,
            format!("{PAGE}/messages#1000"),
            "Rate Limit Hit",
            "Please wait, then retry your request",
        );
        Self { retry_after: Some(seconds), ..refusal }
    }

    /// A status that was asked for as a fault.
    pub(crate) fn fault(status: StatusCode) -> Self {
        match status {
            StatusCode::TOO_MANY_REQUESTS => Self::throttled(1),
            StatusCode::UNAUTHORIZED => Self::unauthorized("a fault that was asked for"),
            _ if status.is_server_error() => {
                Self { status, ..Self::internal("There was an error processing your request in the Platform.") }
            }
            _ => Self::new(status, format!("{PAGE}#fault"), "Fault", "a fault that was asked for"),
        }
    }

    pub(crate) fn channel(api: Api) -> Self {
        let detail = "The specified channel is not supported: this sandbox has whatsapp alone.";
        Self::of_code(api, Code::UnsupportedChannel, "Unsupported channel", detail)
    }

    pub(crate) fn message_type(api: Api, given: &str) -> Self {
        let detail = format!("The channel has no messages of the type `{given}`.");
        Self::of_code(api, Code::InvalidMessageType, "Invalid message type", detail)
    }

    pub(crate) fn sender(api: Api, detail: impl Into<String>) -> Self {
        Self::of_code(api, Code::InvalidSender, "Invalid sender", detail)
    }

    pub(crate) fn recipient(api: Api, detail: impl Into<String>) -> Self {
        Self::of_code(api, Code::InvalidRecipient, "Invalid recipient", detail)
    }

    pub(crate) fn client_ref(api: Api, limit: usize) -> Self {
        let detail = format!("The client reference can be a string of up to {limit} characters.");
        Self::of_code(api, Code::InvalidClientReference, "Invalid client reference", detail)
    }

    /// Members that are missing, or that say what may not be said. Empty where nothing is wrong.
    pub(crate) fn params(api: Api, missing: Vec<String>, invalid: Vec<(String, String)>) -> Option<Self> {
        let refusal = match (missing.is_empty(), invalid.is_empty()) {
            (true, true) => return None,
            (false, _) => Self::of_code(
                api,
                Code::MissingParams,
                "Missing params",
                "Your request is incomplete and missing some mandatory parameters.",
            ),
            (true, false) => Self::of_code(
                api,
                Code::InvalidParams,
                "Invalid params",
                "The value of one or more parameters is invalid.",
            ),
        };
        let missing = missing.into_iter().map(|name| (name, "is required.".to_owned()));
        Some(Self { invalid: missing.chain(invalid).collect(), ..refusal })
    }

    /// The body of the answer.
    pub(crate) fn body(&self, instance: Uuid) -> Value {
        let mut body = json!({
            "type": self.kind,
            "title": self.title,
            "detail": self.detail,
            "instance": instance.simple().to_string(),
        });
        if !self.invalid.is_empty() {
            let one = |(name, reason): &(String, String)| json!({ "name": name, "reason": reason });
            body["invalid_parameters"] = self.invalid.iter().map(one).collect();
        }
        body
    }

    /// The answer.
    pub(crate) fn answer(&self, body: String) -> Response {
        let mut response = (self.status, body).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        if let Some(seconds) = self.retry_after {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}
