//! The provider's Messages API: its own types for the common kinds, and `custom` with the platform's object for others.

use super::json::Object;
use super::{Content, FreeFormMessage, Reaction, cloud};
use crate::media::MediaSource;
use crate::options::write_context;
use crate::payload::Api;
use crate::payload::json::Sink;

/// The beta and v0.1: everything about the content is in `message.content`.
pub(super) fn write_v0_1<S: Sink>(message: &FreeFormMessage<'_>, out: &mut S, api: Api) {
    out.raw(r#"{"from":{"type":"whatsapp","number":""#);
    out.raw(message.route.from.as_str());
    out.raw(r#""},"to":{"type":"whatsapp","number":""#);
    out.raw(message.route.to.as_str());
    out.raw(r#""},"message":{"content":"#);
    let mut object = Object::open(out);
    write_content(&message.content, &mut object, "type", api);
    object.close();
    out.raw("}");
    message.options.write(out, api);
    out.raw("}");
}

/// v1: flat.
pub(super) fn write_v1<S: Sink>(message: &FreeFormMessage<'_>, out: &mut S) {
    let mut object = Object::open(out);
    object.text("from", message.route.from.as_str());
    object.text("to", message.route.to.as_str());
    object.text("channel", "whatsapp");
    write_content(&message.content, &mut object, "message_type", Api::V1);
    if let Content::Reaction(reaction) = &message.content {
        write_context(object.members(), reaction.message(), Api::V1);
    }
    message.options.write(object.members(), Api::V1);
    object.close();
}

/// The content's kind under `kind`, and the content under the kind.
fn write_content<S: Sink>(content: &Content<'_>, object: &mut Object<'_, S>, kind: &str, api: Api) {
    let mut media = |name: &str, source: MediaSource<'_>, caption: Option<&str>, file_name: Option<&str>| {
        object.text(kind, name);
        object.object(name, |object| {
            match source {
                MediaSource::Link(link) => object.text("url", link),
                MediaSource::Id(id) => object.text("id", id),
            }
            object.optional("caption", caption);
            object.optional("name", file_name);
        });
    };
    match content {
        Content::Text(text) => {
            object.text(kind, "text");
            object.text("text", text);
        }
        Content::Image(image) => media("image", image.source, image.caption, None),
        Content::Audio(source) => media("audio", *source, None, None),
        Content::Video(video) => media("video", video.source, video.caption, None),
        Content::File(file) => media("file", file.source, file.caption, file.name),
        Content::Sticker(source) if api == Api::V1 => media("sticker", *source, None, None),
        Content::Reaction(reaction) if api == Api::V1 => {
            object.text(kind, "reaction");
            object.object("reaction", |object| match reaction {
                Reaction::React { emoji, .. } => {
                    object.text("action", "react");
                    object.text("emoji", emoji);
                }
                Reaction::Remove { .. } => object.text("action", "unreact"),
            });
        }
        Content::Custom(json) => {
            object.text(kind, "custom");
            object.key("custom").raw(json.as_str());
        }
        _ => {
            object.text(kind, "custom");
            object.object("custom", |object| cloud::write_content(content, object));
        }
    }
}
