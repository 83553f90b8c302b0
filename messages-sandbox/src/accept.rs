//! Taking messages: what the provider checks at once is refused, everything else is taken and gets its id.

use std::sync::Arc;

use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use messages_client::Timestamp;
use serde_json::{Value, json};
use templates::Api;
use uuid::Uuid;

use crate::application::Application;
use crate::authorize::authorize;
use crate::fault::FaultKind;
use crate::line::Line;
use crate::progress;
use crate::refusal::Refusal;
use crate::request::Outbound;
use crate::state::State;
use crate::store::{Record, Write};

/// Answers a request to send a message.
pub(crate) async fn accept(state: Arc<State>, api: Api, headers: HeaderMap, body: Vec<u8>, line: Line) -> Response {
    let id = state.ids.next();
    let delay = state.faults.delay(id);
    if !delay.is_zero() {
        tokio::time::sleep(delay).await;
    }
    match take(&state, api, &headers, &body, id).await {
        Ok(record) => {
            let answer = record.response.clone();
            tokio::spawn(progress::run(Arc::clone(&state), record));
            if state.faults.hit(FaultKind::Drop, id, "") {
                line.cut();
            }
            (StatusCode::ACCEPTED, [(header::CONTENT_TYPE, "application/json")], answer).into_response()
        }
        Err(refusal) => {
            let answer = refusal.body(id).to_string();
            keep_refused(&state, api, id, &refusal, &body, &answer).await;
            refusal.answer(answer)
        }
    }
}

/// The application that sends.
pub(crate) async fn sender(state: &State, headers: &HeaderMap) -> Result<Application, Refusal> {
    let times = [state.now(), Timestamp::now()];
    if let Ok(application) = authorize(headers, &state.applications(), times) {
        return Ok(application.clone());
    }
    // It may be one that was made since.
    state.refresh().await.map_err(|error| Refusal::internal(error.to_string()))?;
    authorize(headers, &state.applications(), times).cloned()
}

async fn take(state: &State, api: Api, headers: &HeaderMap, body: &[u8], id: Uuid) -> Result<Record, Refusal> {
    let application = sender(state, headers).await?;
    if let Some(status) = state.faults.status(id) {
        return Err(Refusal::fault(status));
    }
    let request: Value = serde_json::from_slice(body).map_err(|error| Refusal::not_json(error.to_string()))?;
    let message = Outbound::read(api, &request)?;
    if let Some(seconds) = state.throttled(message.from) {
        return Err(Refusal::throttled(seconds));
    }
    let record = Record {
        seq: 0,
        message_uuid: id.to_string(),
        application: application.id(),
        direction: "outbound".to_owned(),
        api: api.name().to_owned(),
        business: message.from.to_string(),
        customer: message.to.to_string(),
        kind: message.kind,
        status: "accepted".to_owned(),
        code: None,
        detail: None,
        http_status: 202,
        request: String::from_utf8_lossy(body).into_owned(),
        response: json!({ "message_uuid": id.to_string() }).to_string(),
        at: state.now().as_millisecond(),
    };
    // Taken is what is written: a sandbox that is killed goes on with it when it starts again.
    let written = state.store.write(Write::Message(Box::new(record.clone()))).await;
    let seq = written.map_err(|error| Refusal::internal(error.to_string()))?;
    state.changed(&record.message_uuid);
    Ok(Record { seq, ..record })
}

/// Keeps a request that was refused, for whoever looks for the reason.
async fn keep_refused(state: &State, api: Api, id: Uuid, refusal: &Refusal, body: &[u8], answer: &str) {
    let request: Value = serde_json::from_slice(body).unwrap_or_default();
    // Only what it seems to be between whom.
    let party = |key: &str| {
        let given = request.get(key).map_or(&Value::Null, |party| party.get("number").unwrap_or(party));
        given.as_str().map(|text| text.chars().take(150).collect()).unwrap_or_default()
    };
    let record = Record {
        seq: 0,
        message_uuid: id.to_string(),
        application: String::new(),
        direction: "outbound".to_owned(),
        api: api.name().to_owned(),
        business: party("from"),
        customer: party("to"),
        kind: String::new(),
        status: "refused".to_owned(),
        code: None,
        detail: refusal.body(id).get("detail").and_then(Value::as_str).map(str::to_owned),
        http_status: refusal.status.as_u16(),
        request: String::from_utf8_lossy(body).into_owned(),
        response: answer.to_owned(),
        at: state.now().as_millisecond(),
    };
    match state.store.write(Write::Message(Box::new(record))).await {
        Ok(_) => state.changed(&id.to_string()),
        Err(error) => tracing::error!(%error, "a request that was refused could not be kept"),
    }
}
