//! Sending webhooks: signed as the provider signs, and again where the receiver could not take them.

use std::fmt::Write as _;
use std::sync::Arc;
use std::time::Duration;

use aws_lc_rs::digest::{SHA256, digest};
use jsonwebtoken::{EncodingKey, Header, encode};
use messages_client::Timestamp;
use serde_json::json;
use uuid::Uuid;

use crate::application::Application;
use crate::fault::FaultKind;
use crate::state::State;
use crate::store::{StoreError, WebhookRecord, Write};

/// Keeps a webhook that is to be sent.
pub(crate) async fn keep(state: &State, webhook: WebhookRecord, at: Timestamp) -> Result<WebhookRecord, StoreError> {
    let write = Write::Webhook { webhook: Box::new(webhook.clone()), at: at.as_millisecond() };
    let seq = state.store.write(write).await?;
    Ok(WebhookRecord { seq, ..webhook })
}

/// Sends a webhook. Where the receiver cannot take it, goes on trying by itself.
pub(crate) async fn deliver(state: Arc<State>, webhook: WebhookRecord, after: Duration) {
    let Some(url) = webhook.url.clone() else { return };
    tokio::time::sleep(after).await;
    let id = Uuid::parse_str(&webhook.message_uuid).unwrap_or_default();
    if state.faults.hit(FaultKind::Lost, id, &webhook.event) {
        return done(&state, webhook.seq, None, "given up").await;
    }
    let mut left = state.pace.attempts.saturating_sub(webhook.attempts);
    if attempt(&state, &webhook, &url, left <= 1).await {
        if state.faults.hit(FaultKind::Duplicate, id, &webhook.event) {
            attempt(&state, &webhook, &url, true).await;
        }
        return;
    }
    tokio::spawn(async move {
        let mut pause = state.pace.retry;
        while left > 1 {
            left -= 1;
            tokio::time::sleep(pause).await;
            pause = pause.saturating_mul(2);
            if attempt(&state, &webhook, &url, left <= 1).await {
                return;
            }
        }
    });
}

/// Sends it once. True where that was the end of it: only 429, 5xx and no answer are tried again.
async fn attempt(state: &State, webhook: &WebhookRecord, url: &str, is_last: bool) -> bool {
    let application = match state.store.message(&webhook.message_uuid).await {
        Ok(Some(message)) => state.application(&message.application),
        _ => None,
    };
    let now = if state.signs_by_clock { state.now() } else { Timestamp::now() };
    let Some(token) = application.as_ref().and_then(|application| sign(application, &webhook.body, now)) else {
        done(state, webhook.seq, None, "given up").await;
        return true;
    };
    let request = state.http.post(url).bearer_auth(token).header("content-type", "application/json");
    let answer = request.body(webhook.body.clone()).send().await.ok().map(|answer| answer.status());
    let is_taken = answer.is_some_and(|answer| answer.is_success());
    let is_again = answer.is_none_or(|answer| answer.as_u16() == 429 || answer.is_server_error());
    let said = match (is_taken, is_again && !is_last) {
        (true, _) => "taken",
        (false, true) => "due",
        (false, false) => "given up",
    };
    done(state, webhook.seq, answer.map(|answer| answer.as_u16()), said).await;
    !is_again
}

async fn done(state: &State, seq: i64, answer: Option<u16>, said: &'static str) {
    if let Err(error) = state.store.write(Write::Attempt { seq, answer, state: said }).await {
        tracing::error!(%error, "what became of a webhook was not kept");
    }
}

/// The token that goes with a webhook.
fn sign(application: &Application, body: &str, now: Timestamp) -> Option<String> {
    let mut hash = String::with_capacity(64);
    for byte in digest(&SHA256, body.as_bytes()).as_ref() {
        let _ = write!(hash, "{byte:02x}");
    }
    let claims = json!({
        "iat": now.as_second(),
        "jti": Uuid::new_v4().to_string(),
        "iss": "Vonage",
        "payload_hash": hash,
        "api_key": application.api_key,
        "application_id": application.id(),
    });
    encode(&Header::default(), &claims, &EncodingKey::from_secret(application.signature_secret.as_bytes())).ok()
}
