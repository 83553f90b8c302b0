//! What webhooks say: statuses and inbound messages, in the form of v0.1 or v1.

use messages_client::Timestamp;
use serde_json::{Map, Value, json};
use templates::Definition;
use uuid::Uuid;

use crate::application::{Application, WebhookVersion};
use crate::request::{Content, Outbound};
use crate::state::State;
use crate::store::{Record, WebhookRecord};

/// The id of a message.
pub(crate) fn id_of(record: &Record) -> Option<Uuid> {
    Uuid::parse_str(&record.message_uuid).ok()
}

/// The webhook that says what state a message is in.
pub(crate) fn status(state: &State, record: &Record, now: Timestamp) -> WebhookRecord {
    let application = state.application(&record.application);
    let version = application.as_ref().map_or_else(WebhookVersion::default, |application| application.version);
    let mut body = parties(version, &record.business, &record.customer);
    body.insert("message_uuid".to_owned(), json!(record.message_uuid));
    body.insert("timestamp".to_owned(), json!(moment(version, now)));
    body.insert("status".to_owned(), json!(record.status));
    let message = Outbound::read_again(&record.api, &record.request);
    if let Some(reference) = message.as_ref().and_then(|message| message.client_ref.as_deref()) {
        body.insert("client_ref".to_owned(), json!(reference));
    }
    if let Some(code) = record.code {
        let detail = record.detail.as_deref().unwrap_or_default();
        let error = match version {
            WebhookVersion::V0_1 => json!({ "code": code, "reason": detail }),
            WebhookVersion::V1 => json!({
                "type": format!("https://developer.vonage.com/api-errors/messages#{code}"),
                "title": code.to_string(),
                "detail": detail,
                "instance": record.message_uuid,
            }),
        };
        body.insert("error".to_owned(), error);
    }
    if record.status == "delivered" {
        body.insert("usage".to_owned(), json!({ "currency": "EUR", "price": "0.0000" }));
        if version == WebhookVersion::V1 {
            body.insert("whatsapp".to_owned(), json!({ "pricing": pricing(state, message.as_ref()) }));
        }
    }
    record_of(record, &record.status, application.and_then(|application| application.status_url), body)
}

/// What a message would be billed as.
fn pricing(state: &State, message: Option<&Outbound>) -> Value {
    let (kind, category) = match message.map(|message| &message.content) {
        Some(Content::Template(template)) => {
            let registry = state.registry();
            let definition = registry
                .iter()
                .find(|definition| definition.qualified_name() == template.name || definition.name() == template.name);
            let category = definition.and_then(Definition::category);
            ("regular", category.map_or("utility".to_owned(), |category| category.name().to_lowercase()))
        }
        _ => ("free_customer_service", "service".to_owned()),
    };
    json!({ "type": kind, "pricing_model": "PMP", "category": category })
}

/// The webhook of a message that a customer sends, which is kept with it.
pub(crate) fn inbound(
    application: Option<&Application>,
    record: &Record,
    said: Said<'_>,
    now: Timestamp,
) -> WebhookRecord {
    let version = application.map_or_else(WebhookVersion::default, |application| application.version);
    // From the customer to the business.
    let mut body = parties(version, &record.customer, &record.business);
    body.insert("message_uuid".to_owned(), json!(record.message_uuid));
    body.insert("timestamp".to_owned(), json!(moment(version, now)));
    let context = said.answers.map(|uuid| json!({ "message_uuid": uuid, "message_from": record.business }));
    match version {
        WebhookVersion::V0_1 => {
            body.insert("direction".to_owned(), json!("inbound"));
            let mut message = Map::new();
            message.insert("type".to_owned(), json!(record.kind));
            message.insert(record.kind.clone(), said.content);
            body.insert("message".to_owned(), json!({ "content": message }));
        }
        WebhookVersion::V1 => {
            body.insert("profile".to_owned(), json!({ "name": said.name }));
            body.insert("context_status".to_owned(), json!(if context.is_some() { "available" } else { "none" }));
            body.insert("message_type".to_owned(), json!(record.kind));
            body.insert(record.kind.clone(), said.content);
        }
    }
    if let Some(context) = context {
        body.insert("context".to_owned(), context);
    }
    let url = application.and_then(|application| application.inbound_url.clone());
    record_of(record, "inbound", url, body)
}

/// What a customer says, and to what.
pub(crate) struct Said<'a> {
    pub(crate) content: Value,
    pub(crate) answers: Option<&'a str>,
    pub(crate) name: &'a str,
}

fn parties(version: WebhookVersion, from: &str, to: &str) -> Map<String, Value> {
    let party = |party: &str| match version {
        WebhookVersion::V0_1 => json!({ "type": "whatsapp", "number": party }),
        WebhookVersion::V1 => json!(party),
    };
    let mut body = Map::new();
    if version == WebhookVersion::V1 {
        body.insert("channel".to_owned(), json!("whatsapp"));
    }
    body.insert("from".to_owned(), party(from));
    body.insert("to".to_owned(), party(to));
    body
}

fn moment(version: WebhookVersion, now: Timestamp) -> String {
    match version {
        WebhookVersion::V0_1 => format!("{now:.3}"),
        WebhookVersion::V1 => format!("{now:.0}"),
    }
}

fn record_of(record: &Record, event: &str, url: Option<String>, body: Map<String, Value>) -> WebhookRecord {
    WebhookRecord {
        seq: 0,
        message_uuid: record.message_uuid.clone(),
        event: event.to_owned(),
        state: if url.is_some() { "due" } else { "none" }.to_owned(),
        url,
        body: Value::Object(body).to_string(),
        attempts: 0,
        answer: None,
    }
}
