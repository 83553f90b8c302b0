//! What a request of the provider's sets beside its content, as the library's options.

use serde_json::Value;
use template_core::{Options, WebhookVersion};

/// What is set beside the content of a request to v1 or v0.1.
pub(crate) fn of(json: &Value) -> Options<'_> {
    let mut options = Options::new();
    let text = |pointer: &str| json.pointer(pointer).and_then(Value::as_str);
    if let Some(reference) = text("/client_ref") {
        options = options.client_ref(reference).unwrap();
    }
    if let Some(message) = text("/context/message_uuid") {
        options = options.reply_to(message).unwrap();
    }
    if let Some(url) = text("/webhook_url") {
        options = options.webhook_url(url).unwrap();
    }
    match text("/webhook_version") {
        Some("v1") => options.webhook_version(WebhookVersion::V1),
        Some("v0.1") => options.webhook_version(WebhookVersion::V0_1),
        _ => options,
    }
}
