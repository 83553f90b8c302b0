//! A request of the provider's API, read into the library's types; nothing in it is passed over.

use std::error::Error;

use serde_json::Value;
use templates::free_form::{Content, File, Media, Reaction};
use templates::{Api, FreeFormMessage, Json, Location, MediaSource, Route, WebhookVersion};

use crate::members::Members;
use crate::{request_contacts, request_interactive};

/// What goes beside the content of a request.
#[derive(Default)]
struct Beside<'v> {
    client_ref: Option<&'v str>,
    answered: Option<&'v str>,
    webhook_url: Option<&'v str>,
    webhook_version: Option<&'v str>,
}

/// How the platform's own object is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Custom {
    /// Into types; what they cannot say is not read.
    Typed,
    /// As it stands.
    Whole,
}

/// The request as a message.
pub(crate) fn read(api: Api, json: &Value, custom: Custom) -> Result<FreeFormMessage<'_>, Box<dyn Error>> {
    let parts = if api == Api::V1 { v1(json, custom) } else { v0_1(json, custom) };
    let (from, to, content, beside) = parts.ok_or("it says something that the types cannot say")?;
    let route = Route { from: from.parse()?, to: to.parse()? };
    let mut message = FreeFormMessage::new(route, content)?;
    if let Some(client_ref) = beside.client_ref {
        message = message.client_ref(client_ref)?;
    }
    if let Some(answered) = beside.answered.filter(|_| !matches!(content, Content::Reaction(_))) {
        message = message.reply_to(answered)?;
    }
    if let Some(url) = beside.webhook_url {
        message = message.webhook_url(url)?;
    }
    match beside.webhook_version {
        None => Ok(message),
        Some("v1") => Ok(message.webhook_version(WebhookVersion::V1)),
        Some("v0.1") => Ok(message.webhook_version(WebhookVersion::V0_1)),
        Some(version) => Err(format!("there is no webhook version {version}").into()),
    }
}

type Parts<'v> = (&'v str, &'v str, Content<'v>, Beside<'v>);

fn v1(json: &Value, custom: Custom) -> Option<Parts<'_>> {
    let mut request = Members::of(json)?;
    let (from, to) = (request.text("from")?, request.text("to")?);
    request.is("channel", "whatsapp")?;
    let answered = match request.optional_object("context")? {
        Some(mut context) => {
            let message = context.text("message_uuid")?;
            Some(context.end(message)?)
        }
        None => None,
    };
    let beside = Beside {
        client_ref: request.optional("client_ref")?,
        answered,
        webhook_url: request.optional("webhook_url")?,
        webhook_version: request.optional("webhook_version")?,
    };
    let kind = request.text("message_type")?;
    let content = content(kind, &mut request, answered, custom)?;
    request.end((from, to, content, beside))
}

fn v0_1(json: &Value, custom: Custom) -> Option<Parts<'_>> {
    let mut request = Members::of(json)?;
    let mut number = |name: &str| {
        let mut end = request.object(name)?;
        end.is("type", "whatsapp")?;
        let number = end.text("number")?;
        end.end(number)
    };
    let (from, to) = (number("from")?, number("to")?);
    let mut message = request.object("message")?;
    let mut members = message.object("content")?;
    message.end(())?;
    let kind = members.text("type")?;
    let content = content(kind, &mut members, None, custom)?;
    let content = members.end(content)?;
    let beside = Beside { client_ref: request.optional("client_ref")?, ..Beside::default() };
    request.end((from, to, content, beside))
}

/// The content of `kind`, which stands in the member of that name; a reaction is to the message `answered`.
fn content<'v>(
    kind: &str,
    members: &mut Members<'v>,
    answered: Option<&'v str>,
    custom: Custom,
) -> Option<Content<'v>> {
    match kind {
        "text" => return members.text("text").map(Content::Text),
        "custom" if custom == Custom::Typed => return typed(members.take("custom")?),
        "custom" => return members.take("custom").map(whole),
        _ => {}
    }
    let mut inside = members.object(kind)?;
    let content = match kind {
        "image" => Content::Image(media(&mut inside)?),
        "audio" => Content::Audio(source(&mut inside, "url")?),
        "video" => Content::Video(media(&mut inside)?),
        "file" => {
            let Media { source, caption } = media(&mut inside)?;
            Content::File(File { source, caption, name: inside.optional("name")? })
        }
        "sticker" => Content::Sticker(source(&mut inside, "url")?),
        "reaction" => Content::Reaction(match inside.text("action")? {
            "react" => Reaction::React { message: answered?, emoji: inside.text("emoji")? },
            "unreact" => Reaction::Remove { message: answered? },
            _ => return None,
        }),
        _ => return None,
    };
    inside.end(content)
}

fn media<'v>(members: &mut Members<'v>) -> Option<Media<'v>> {
    Some(Media { source: source(members, "url")?, caption: members.optional("caption")? })
}

/// A link under `link`, or an id.
pub(crate) fn source<'v>(members: &mut Members<'v>, link: &str) -> Option<MediaSource<'v>> {
    match (members.optional(link)?, members.optional("id")?) {
        (Some(link), None) => Some(MediaSource::Link(link)),
        (None, Some(id)) => Some(MediaSource::Id(id)),
        _ => None,
    }
}

/// The platform's object as it stands. Tests end soon, so that what they lend may leak.
fn whole(value: &Value) -> Content<'_> {
    Content::Custom(Json::object(value.to_string().leak()).unwrap())
}

/// The platform's object, where there is a type for all that it says.
fn typed(value: &Value) -> Option<Content<'_>> {
    let mut object = Members::of(value)?;
    let content = match object.text("type")? {
        "location" => {
            let mut place = object.object("location")?;
            let location = Location {
                latitude: place.number("latitude")?,
                longitude: place.number("longitude")?,
                name: place.text("name")?,
                address: place.text("address")?,
            };
            Content::Location(place.end(location)?)
        }
        "contacts" => Content::Contacts(object.list("contacts", request_contacts::contact)?),
        "interactive" => Content::Interactive(request_interactive::read(object.object("interactive")?)?),
        _ => return None,
    };
    object.end(content)
}
