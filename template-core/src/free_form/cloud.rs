//! The platform's own objects: all of a Cloud API request, and what is in the `custom` of the provider's.

use super::json::Object;
use super::{Content, FreeFormMessage, Reaction, contacts, interactive};
use crate::media::MediaSource;
use crate::payload::json::Sink;
use crate::payload::{Api, recipient_key};

pub(super) fn write<S: Sink>(message: &FreeFormMessage<'_>, out: &mut S) {
    let mut object = Object::open(out);
    object.text("messaging_product", "whatsapp");
    object.text("recipient_type", "individual");
    object.text(recipient_key(&message.route.to), message.route.to.as_str());
    write_content(&message.content, &mut object);
    message.options.write(object.members(), Api::Cloud);
    object.close();
}

/// The content's kind as `type`, and the content under the kind.
pub(super) fn write_content<S: Sink>(content: &Content<'_>, object: &mut Object<'_, S>) {
    let mut media = |kind: &str, source: MediaSource<'_>, caption: Option<&str>, file_name: Option<&str>| {
        object.text("type", kind);
        object.object(kind, |object| {
            object.source(source);
            object.optional("caption", caption);
            object.optional("filename", file_name);
        });
    };
    match content {
        Content::Text(text) => {
            object.text("type", "text");
            object.object("text", |object| object.text("body", text));
        }
        Content::Image(image) => media("image", image.source, image.caption, None),
        Content::Audio(source) => media("audio", *source, None, None),
        Content::Video(video) => media("video", video.source, video.caption, None),
        Content::File(file) => media("document", file.source, file.caption, file.name),
        Content::Sticker(source) => media("sticker", *source, None, None),
        Content::Location(location) => {
            object.text("type", "location");
            location.write(object.key("location"));
        }
        Content::Contacts(contacts) => {
            object.text("type", "contacts");
            contacts::write(contacts, object.key("contacts"));
        }
        Content::Reaction(reaction) => {
            object.text("type", "reaction");
            object.object("reaction", |object| {
                object.text("message_id", reaction.message());
                // The platform takes no emoji for none.
                object.text("emoji", if let Reaction::React { emoji, .. } = reaction { emoji } else { "" });
            });
        }
        Content::Interactive(interactive) => {
            object.text("type", "interactive");
            interactive::write(interactive, object.key("interactive"));
        }
        Content::Custom(json) => object.inside(json),
    }
}
