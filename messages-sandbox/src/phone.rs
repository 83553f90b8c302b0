//! The phone: a page that shows what customers see, and lets one answer as they do.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use askama::Template;
use axum::Router;
use axum::extract::{Query, State as Shared};
use axum::http::{HeaderName, StatusCode, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use message_view::QuickReplies;
use messages_client::{Code, Timestamp};
use serde::Deserialize;
use serde_json::Value;
use tokio::sync::broadcast::error::RecvError;

use crate::progress::ends_at;
use crate::state::State;
use crate::store::{Record, StoreError};

mod bubbles;

pub(crate) fn router() -> Router<Arc<State>> {
    Router::new()
        .route("/", get(page))
        .route("/phone/conversation", get(conversation))
        .route("/phone/style.css", get(style))
        .route("/phone/script.js", get(script))
        .route("/sandbox/events", get(events))
}

/// The page and everything on it come from here alone.
const POLICY: (HeaderName, &str) = (
    header::CONTENT_SECURITY_POLICY,
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; \
     form-action 'none'; frame-ancestors 'none'",
);

async fn style() -> Response {
    let style = format!("{}\n{}", message_view::STYLE, include_str!("../templates/phone.css"));
    ([(header::CONTENT_TYPE, "text/css; charset=utf-8")], style).into_response()
}

async fn script() -> Response {
    let kind = [(header::CONTENT_TYPE, "text/javascript; charset=utf-8")];
    (kind, include_str!("../templates/phone.js")).into_response()
}

/// Who talks with whom.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Pair {
    business: String,
    customer: String,
}

/// One of the conversations of the list.
struct Entry {
    business: String,
    customer: String,
    last: String,
    is_current: bool,
}

/// One message of a conversation.
struct Shown {
    uuid: String,
    is_mine: bool,
    time: String,
    status: String,
    ticks: &'static str,
    error: Option<String>,
    bubble: String,
    request: String,
    response: String,
}

#[derive(Template)]
#[template(path = "phone.html")]
struct Page {
    entries: Vec<Entry>,
    conversation: Option<Conversation>,
}

#[derive(Template)]
#[template(path = "conversation.html")]
struct Conversation {
    business: String,
    customer: String,
    messages: Vec<Shown>,
    window: String,
    is_open: bool,
}

#[derive(Template)]
#[template(path = "update.html")]
struct Update {
    entries: Vec<Entry>,
    conversation: Option<Conversation>,
}

/// What cannot be shown.
struct Failure(String);

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        (StatusCode::INTERNAL_SERVER_ERROR, self.0).into_response()
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self(error.to_string())
    }
}

impl From<askama::Error> for Failure {
    fn from(error: askama::Error) -> Self {
        Self(error.to_string())
    }
}

async fn page(Shared(state): Shared<Arc<State>>, Query(pair): Query<Pair>) -> Result<Response, Failure> {
    let (entries, conversation) = shown(&state, pair).await?;
    Ok(([POLICY], Html(Page { entries, conversation }.render()?)).into_response())
}

/// What changes on the page: the list and the conversation.
async fn conversation(Shared(state): Shared<Arc<State>>, Query(pair): Query<Pair>) -> Result<Response, Failure> {
    let (entries, conversation) = shown(&state, pair).await?;
    Ok(([POLICY], Html(Update { entries, conversation }.render()?)).into_response())
}

async fn shown(state: &State, pair: Pair) -> Result<(Vec<Entry>, Option<Conversation>), StoreError> {
    let pairs = state.store.conversations().await?;
    let is_known = |(business, customer): &&(String, String)| *business == pair.business && *customer == pair.customer;
    let current = pairs.iter().find(is_known).or_else(|| pairs.first()).cloned();
    let registry = state.registry();
    let mut entries = Vec::new();
    for (business, customer) in pairs {
        let last = state.store.last_of(&business, &customer).await?;
        let last = last.map(|last| bubbles::bubble(&registry, &last).summary()).unwrap_or_default();
        let is_current = current.as_ref().is_some_and(|current| current.0 == business && current.1 == customer);
        entries.push(Entry { business, customer, last, is_current });
    }
    let Some((business, customer)) = current else { return Ok((entries, None)) };
    let records = state.store.conversation(&business, &customer).await?;
    let messages = records.iter().map(|record| message(state, record)).collect();
    let now = state.now();
    let end = state.store.last_inbound(&business, &customer).await?.and_then(ends_at).filter(|end| now < *end);
    let window = end.map_or_else(
        || "Window closed: only templates arrive".to_owned(),
        |end| format!("Window open for {}", left(end, now)),
    );
    Ok((entries, Some(Conversation { business, customer, messages, window, is_open: end.is_some() })))
}

/// The time to an end, in hours and minutes.
fn left(end: Timestamp, now: Timestamp) -> String {
    let seconds = u64::try_from(end.duration_since(now).as_secs()).unwrap_or(0);
    let minutes = seconds.div_ceil(60);
    format!("{} h {:02} min", minutes / 60, minutes % 60)
}

fn message(state: &State, record: &Record) -> Shown {
    let time = Timestamp::from_millisecond(record.at).map(|at| at.strftime("%H:%M").to_string());
    let code = record.code.map(Code::of);
    let error = match (&record.detail, code) {
        (Some(detail), Some(code)) => Some(format!("{}: {detail}. What to do: {}.", code.number(), code.advice())),
        (Some(detail), None) => Some(format!("{}: {detail}", record.http_status)),
        (None, _) => None,
    };
    let is_mine = record.direction == "outbound";
    let quick_replies = if is_mine { QuickReplies::Pressable } else { QuickReplies::Shown };
    Shown {
        uuid: record.message_uuid.clone(),
        is_mine,
        time: time.unwrap_or_default(),
        status: record.status.clone(),
        ticks: match record.status.as_str() {
            "submitted" => "✓",
            "delivered" | "read" => "✓✓",
            "rejected" | "refused" => "⚠",
            "accepted" => "◷",
            _ => "",
        },
        error,
        bubble: bubbles::bubble(&state.registry(), record).html(quick_replies),
        request: pretty(&record.request),
        response: pretty(&record.response),
    }
}

/// JSON laid out; anything else as it is.
fn pretty(text: &str) -> String {
    let json = serde_json::from_str::<Value>(text).and_then(|json| serde_json::to_string_pretty(&json));
    json.unwrap_or_else(|_| text.to_owned())
}

/// Tells when something changed: the id of a message, or `all`.
async fn events(Shared(state): Shared<Arc<State>>) -> Response {
    let changes = state.changes.subscribe();
    let stream = futures_util::stream::unfold(changes, |mut changes| async move {
        let uuid = match changes.recv().await {
            Ok(uuid) => uuid,
            // Who was too slow looks at everything.
            Err(RecvError::Lagged(_)) => String::new(),
            Err(RecvError::Closed) => return None,
        };
        // Browsers pass over an event that says nothing.
        let said = if uuid.is_empty() { "all" } else { &uuid };
        Some((Ok::<_, Infallible>(Event::default().data(said)), changes))
    });
    Sse::new(stream).keep_alive(KeepAlive::new().interval(Duration::from_secs(15))).into_response()
}
