//! Messages of the store as bubbles: templates filled in, and everything else as its JSON says.

use message_view::{Bubble, Button, ButtonKind, Header, MediaKind};
use serde_json::Value;
use templates::{Registry, Route};

use crate::filled::Filled;
use crate::request::{Content, Outbound};
use crate::store::Record;

/// The bubble of a message, whichever way it went.
pub(super) fn bubble(registry: &Registry, record: &Record) -> Bubble {
    if record.direction == "inbound" {
        return inbound(record);
    }
    let Some(message) = Outbound::read_again(&record.api, &record.request) else {
        let why = record.detail.as_deref().unwrap_or("the request cannot be read");
        return plain(format!("Not sent: {why}"));
    };
    match &message.content {
        Content::FreeForm(value) => free_form(&message.kind, value),
        Content::Template(template) => {
            let route = Route { from: message.from, to: message.to };
            let filled = Filled::new(registry, template, route);
            let shown = filled.ok().and_then(|filled| {
                let arguments = filled.arguments().ok()?;
                Some(Bubble::of_template(filled.entry.definition(), filled.entry.translation(), &arguments))
            });
            shown.unwrap_or_else(|| plain(format!("Template {}", template.name)))
        }
    }
}

fn plain(body: String) -> Bubble {
    Bubble { body, ..Bubble::default() }
}

fn text(value: &Value, pointer: &str) -> Option<String> {
    value.pointer(pointer).and_then(Value::as_str).map(str::to_owned)
}

fn inbound(record: &Record) -> Bubble {
    let json: Value = serde_json::from_str(&record.request).unwrap_or_default();
    let at = |pointer: &str| {
        let old = format!("/message/content/{}{pointer}", record.kind);
        text(&json, &format!("/{}{pointer}", record.kind)).or_else(|| text(&json, &old))
    };
    let body = at("").or_else(|| at("/text")).unwrap_or_else(|| format!("[{}]", record.kind));
    // What is pressed or answered says what to by its id alone.
    let quoted = text(&json, "/context/message_uuid").map(|_| "An answer to the business's message".to_owned());
    Bubble { quoted, body, ..Bubble::default() }
}

fn free_form(kind: &str, value: &Value) -> Bubble {
    let media = |kind| {
        let header = Header::Media {
            kind,
            source: text(value, "/url").or_else(|| text(value, "/id")),
            name: text(value, "/name"),
        };
        Bubble { header: Some(header), body: text(value, "/caption").unwrap_or_default(), ..Bubble::default() }
    };
    match kind {
        "text" => plain(value.as_str().unwrap_or_default().to_owned()),
        "image" => media(MediaKind::Image),
        "audio" => media(MediaKind::Audio),
        "video" => media(MediaKind::Video),
        "file" => media(MediaKind::Document),
        "sticker" => media(MediaKind::Sticker),
        "reaction" => plain(text(value, "/emoji").unwrap_or_else(|| "Reaction taken back".to_owned())),
        _ => custom(value),
    }
}

/// The platform's own objects: something interactive, a place, contacts.
fn custom(value: &Value) -> Bubble {
    match text(value, "/type").as_deref() {
        Some("interactive") => interactive(value.get("interactive").unwrap_or(&Value::Null)),
        Some("location") => {
            let at = |key: &str| text(value, &format!("/location/{key}"));
            let name = [at("name"), at("address")].into_iter().flatten().collect::<Vec<_>>().join(", ");
            Bubble { header: Some(Header::Location { name }), ..Bubble::default() }
        }
        Some("contacts") => {
            let contacts = value.get("contacts").and_then(Value::as_array).into_iter().flatten();
            let names: Vec<_> = contacts.filter_map(|contact| text(contact, "/name/formatted_name")).collect();
            plain(format!("Contact: {}", names.join(", ")))
        }
        Some(kind) => plain(format!("[{kind}]")),
        None => plain("[custom]".to_owned()),
    }
}

fn interactive(value: &Value) -> Bubble {
    let header = match text(value, "/header/type").as_deref() {
        Some("text") => text(value, "/header/text").map(Header::Text),
        Some(kind) => {
            let kind_of = match kind {
                "video" => MediaKind::Video,
                "document" => MediaKind::Document,
                _ => MediaKind::Image,
            };
            let source =
                text(value, &format!("/header/{kind}/link")).or_else(|| text(value, &format!("/header/{kind}/id")));
            Some(Header::Media { kind: kind_of, source, name: None })
        }
        None => None,
    };
    let replies = value.pointer("/action/buttons").and_then(Value::as_array).into_iter().flatten();
    let mut buttons: Vec<_> = replies
        .map(|button| Button {
            kind: ButtonKind::QuickReply,
            label: text(button, "/reply/title").unwrap_or_default(),
            target: None,
            payload: text(button, "/reply/id"),
        })
        .collect();
    let other = text(value, "/action/button").or_else(|| text(value, "/action/parameters/display_text"));
    buttons.extend(other.map(|label| {
        let target = text(value, "/action/parameters/url");
        let kind = if target.is_some() { ButtonKind::Url } else { ButtonKind::Catalog };
        Button { kind, label, target, payload: None }
    }));
    Bubble {
        header,
        body: text(value, "/body/text").unwrap_or_default(),
        footer: text(value, "/footer/text"),
        buttons,
        ..Bubble::default()
    }
}
