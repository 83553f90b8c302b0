//! What the platform refuses in the content of a message, whatever the API.

use super::content::{CAPTION_LIMIT, TEXT_LIMIT};
use super::error::{ContentError, ContentErrors, Problems};
use super::{Content, Reaction, contacts, interactive};
use crate::options::check_message_id;

pub(super) fn check(content: &Content<'_>) -> Result<(), ContentErrors> {
    let mut problems = Problems::default();
    match content {
        Content::Text(text) => problems.limited(format_args!("text"), text, TEXT_LIMIT),
        Content::Image(image) => {
            problems.media(format_args!("image.source"), image.source);
            problems.optional(format_args!("image.caption"), image.caption, CAPTION_LIMIT);
        }
        Content::Audio(source) => problems.media(format_args!("audio"), *source),
        Content::Video(video) => {
            problems.media(format_args!("video.source"), video.source);
            problems.optional(format_args!("video.caption"), video.caption, usize::MAX);
        }
        Content::File(file) => {
            problems.media(format_args!("file.source"), file.source);
            problems.optional(format_args!("file.caption"), file.caption, usize::MAX);
            problems.optional(format_args!("file.name"), file.name, usize::MAX);
        }
        Content::Location(location) => {
            location.check().into_iter().for_each(|problem| problems.add(ContentError::Location { problem }));
        }
        Content::Contacts(contacts) => contacts::check(contacts, &mut problems),
        Content::Sticker(source) => problems.media(format_args!("sticker"), *source),
        Content::Reaction(reaction) => check_reaction(reaction, &mut problems),
        Content::Interactive(interactive) => interactive::check(interactive, &mut problems),
        Content::Custom(_) => {}
    }
    problems.into_result()
}

fn check_reaction(reaction: &Reaction<'_>, problems: &mut Problems) {
    if let Err(problem) = check_message_id(reaction.message()) {
        problems.add(ContentError::MessageId { problem });
    }
    if let Reaction::React { emoji, .. } = reaction {
        // Which sequences are emoji changes every year; what is certainly none is enough to find a mistake. There are
        // emoji made of ASCII and marks, `1` in a box.
        let is_emoji = !emoji.is_ascii() && !emoji.contains(|c: char| c.is_whitespace() || c.is_control());
        if !is_emoji {
            problems.add(ContentError::Emoji { given: (*emoji).to_owned() });
        }
    }
}
