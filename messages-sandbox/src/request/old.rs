//! Requests of the beta and of v0.1: sender and recipient as objects, the content in `message`.

use serde_json::{Map, Value};
use templates::Api;

use super::fields::Part;
use super::{Content, Fields, Outbound, TemplateSend, client_ref, recipient, sender};
use crate::refusal::Refusal;

pub(super) fn read(api: Api, body: &Map<String, Value>) -> Result<Outbound, Refusal> {
    let mut fields = Fields::default();
    let whole = Part::new("", body);
    let (from, to) = (fields.object(whole, "from", "from"), fields.object(whole, "to", "to"));
    let numbers = [from, to].map(|party| {
        fields.text(party, "type");
        fields.text(party, "number")
    });
    let message = fields.object(whole, "message", "message");
    let content = fields.object(message, "content", "message.content");
    let kind = fields.text(content, "type");
    fields.finish(api)?;
    let is_whatsapp = |party: Part<'_>| party.get("type").and_then(Value::as_str) == Some("whatsapp");
    if !is_whatsapp(from) || !is_whatsapp(to) {
        return Err(Refusal::channel(api));
    }
    let (sender, recipient) = (sender(api, Some(numbers[0]))?, recipient(api, Some(numbers[1]))?);
    let mut fields = Fields::default();
    let value = content.get(kind).cloned().unwrap_or_default();
    let said = match kind {
        "text" => {
            fields.text_up_to(content, "text", 4096);
            Content::FreeForm(value)
        }
        "image" | "audio" | "video" | "file" => {
            let media = fields.object(content, kind, kind);
            fields.text(media, "url");
            Content::FreeForm(value)
        }
        "template" => {
            let template = fields.object(content, kind, "template");
            let (mut language, mut policy) = (None, "deterministic");
            // The beta says no language.
            if api == Api::V0_1 {
                let whatsapp = fields.object(message, "whatsapp", "message.whatsapp");
                language = Some(fields.text(whatsapp, "locale"));
                policy = fields.optional_text(whatsapp, "policy").unwrap_or(policy);
            }
            Content::Template(TemplateSend::read(api, &mut fields, template, language, policy))
        }
        "custom" => {
            let custom = fields.object(content, kind, "custom");
            Content::custom(&mut fields, custom, &value)
        }
        _ => return Err(Refusal::message_type(api, kind)),
    };
    fields.finish(api)?;
    Ok(Outbound {
        from: sender,
        to: recipient,
        kind: kind.to_owned(),
        content: said,
        client_ref: client_ref(api, body)?,
    })
}
