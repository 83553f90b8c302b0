//! Requests of v1: flat, with the channel by name.

use serde_json::{Map, Value};
use templates::Api;

use super::fields::Part;
use super::{Content, Fields, Outbound, TemplateSend, client_ref, recipient, sender};
use crate::refusal::Refusal;

const API: Api = Api::V1;

pub(super) fn read(body: &Map<String, Value>) -> Result<Outbound, Refusal> {
    let mut fields = Fields::default();
    let whole = Part::new("", body);
    for key in ["from", "to", "channel", "message_type"] {
        fields.text(whole, key);
    }
    fields.finish(API)?;
    let text = |key: &str| body.get(key).and_then(Value::as_str);
    if text("channel") != Some("whatsapp") {
        return Err(Refusal::channel(API));
    }
    let kind = text("message_type").unwrap_or_default();
    let mut fields = Fields::default();
    let content = content(&mut fields, whole, kind).ok_or_else(|| Refusal::message_type(API, kind))?;
    let (from, to) = (sender(API, text("from"))?, recipient(API, text("to"))?);
    if let Some(answered) = whole.get("context") {
        match answered.as_object() {
            Some(answered) => _ = fields.text(Part::new("context", answered), "message_uuid"),
            None => fields.invalid("context", "is not an object."),
        }
    }
    fields.finish(API)?;
    Ok(Outbound { from, to, kind: kind.to_owned(), content, client_ref: client_ref(API, body)? })
}

fn content(fields: &mut Fields, whole: Part<'_>, kind: &str) -> Option<Content> {
    let value = whole.get(kind).cloned().unwrap_or_default();
    match kind {
        "text" => _ = fields.text_up_to(whole, "text", 4096),
        "image" | "audio" | "video" | "file" => {
            let media = fields.object(whole, kind, kind);
            fields.text(media, "url");
            if kind == "image" && media.get("caption").is_some() {
                fields.text_up_to(media, "caption", 3000);
            }
        }
        "sticker" => {
            let sticker = fields.object(whole, kind, kind);
            let given = ["url", "id"].map(|key| fields.optional_text(sticker, key).is_some());
            if given[0] == given[1] {
                fields.invalid("sticker", "has to have either `url` or `id`.");
            }
        }
        "reaction" => {
            let reaction = fields.object(whole, kind, kind);
            match fields.text(reaction, "action") {
                "react" => _ = fields.text(reaction, "emoji"),
                "unreact" | "" => {}
                _ => fields.invalid("reaction.action", "is neither `react` nor `unreact`."),
            }
            if whole.get("context").is_none() {
                fields.missing("context");
            }
        }
        // The provider's document does not ask for the object, and what the platform would say of none is its own matter.
        "custom" if value.is_null() => {}
        "custom" => {
            let custom = fields.object(whole, kind, kind);
            return Some(Content::custom(fields, custom, &value));
        }
        "template" => {
            let template = fields.object(whole, kind, kind);
            let whatsapp = fields.object(whole, "whatsapp", "whatsapp");
            let locale = fields.text(whatsapp, "locale");
            let policy = fields.optional_text(whatsapp, "policy").unwrap_or("deterministic");
            return Some(Content::Template(TemplateSend::read(API, fields, template, Some(locale), policy)));
        }
        _ => return None,
    }
    Some(Content::FreeForm(value))
}
