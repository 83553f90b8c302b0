//! Where an image, a video, a sound or a file comes from: a link or an id, never both.

use std::fmt;

/// Where the platform gets a medium from.
///
/// ```
/// use template_core::{MediaError, MediaSource};
///
/// assert_eq!(MediaSource::Link("https://example.com/image.jpg").check(), Ok(()));
/// assert_eq!(MediaSource::Link("example.com/image.jpg").check(), Err(MediaError::NotAbsolute));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MediaSource<'a> {
    /// An absolute `http` or `https` address that the platform can read without signing in.
    Link(&'a str),
    /// The id of a medium that has been uploaded: ASCII without spaces.
    Id(&'a str),
}

impl MediaSource<'_> {
    /// Whether the link or the id is one.
    ///
    /// # Errors
    ///
    /// A link that is not an absolute `http` or `https` address or holds a space or a control character; an id that is
    /// empty or holds anything but visible ASCII characters.
    pub fn check(&self) -> Result<(), MediaError> {
        match self {
            Self::Link(link) => check_link(link),
            Self::Id("") => Err(MediaError::EmptyId),
            Self::Id(id) if is_upload_handle(id) => Err(MediaError::UploadHandle),
            Self::Id(id) => match find(id, |character| !character.is_ascii_graphic()) {
                Some((position, character)) => Err(MediaError::IdCharacter { position, character }),
                None => Ok(()),
            },
        }
    }
}

/// Whether an id is what the platform answers to the upload of an example, such as `4::aW1hZ2U...`.
fn is_upload_handle(id: &str) -> bool {
    id.split_once(':').is_some_and(|(version, _)| !version.is_empty() && version.bytes().all(|b| b.is_ascii_digit()))
}

/// Whether `link` is an absolute address of the web without spaces and control characters.
pub(crate) fn check_link(link: &str) -> Result<(), MediaError> {
    if let Some((position, character)) = find(link, |character| character.is_whitespace() || character.is_control()) {
        return Err(MediaError::LinkCharacter { position, character });
    }
    let Some((scheme, rest)) = link.split_once("://") else { return Err(MediaError::NotAbsolute) };
    if !["http", "https"].iter().any(|known| known.eq_ignore_ascii_case(scheme)) {
        return Err(MediaError::NotAbsolute);
    }
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    if host.is_empty() || host.starts_with(':') { Err(MediaError::NoHost) } else { Ok(()) }
}

/// The first character that `is_refused`, and its place, counted from 1.
fn find(text: &str, is_refused: fn(char) -> bool) -> Option<(usize, char)> {
    let mut characters = (1..).zip(text.chars());
    characters.find(|&(_, character)| is_refused(character))
}

/// What is wrong with a link or a media id; places are characters, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum MediaError {
    /// A link does not begin with `http://` or `https://`.
    NotAbsolute,
    /// A link names no host.
    NoHost,
    /// A link holds a space or a control character.
    LinkCharacter {
        /// Where the first one stands.
        position: usize,
        /// The character.
        character: char,
    },
    /// An id is the empty text.
    EmptyId,
    /// An id is the handle of an upload, which is for the review of a template and not for messages.
    UploadHandle,
    /// An id holds something else than visible ASCII characters.
    IdCharacter {
        /// Where the first one stands.
        position: usize,
        /// The character.
        character: char,
    },
}

impl fmt::Display for MediaError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAbsolute => f.write_str("the link is not an absolute address: begin it with `https://`"),
            Self::NoHost => f.write_str("the link names no host: write it as `https://example.com/file`"),
            Self::LinkCharacter { position, character } => {
                let character = character.escape_debug();
                write!(f, "the link holds `{character}` at character {position}: write it percent-encoded")
            }
            Self::EmptyId => f.write_str("the id is empty: give the id that the upload answered, or a link"),
            Self::UploadHandle => f.write_str(
                "the id is the handle of an example for review: give the id that the upload of media answered, or a link",
            ),
            Self::IdCharacter { position, character } => {
                let character = character.escape_debug();
                write!(f, "the id holds `{character}` at character {position}: an id is visible ASCII characters only")
            }
        }
    }
}

impl std::error::Error for MediaError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_absolute() {
        let right =
            ["http://a", "HTTPS://example.com/a%20b?c#d", "https://a:443", "https://user@a/", "https://é.example"];
        for link in right {
            assert_eq!(check_link(link), Ok(()), "{link}");
        }
        for link in ["", "a", "example.com/a", "ftp://example.com", "//example.com", "https:/example.com", "://a"] {
            assert_eq!(check_link(link), Err(MediaError::NotAbsolute), "{link}");
        }
        for link in ["https://", "https:///a", "https://?a", "https://#a", "https://:80", "https://user@/a"] {
            assert_eq!(check_link(link), Err(MediaError::NoHost), "{link}");
        }
        for (link, position, character) in
            [("https://a b", 10, ' '), ("\nhttps://a", 1, '\n'), ("https://é\u{a0}", 10, '\u{a0}')]
        {
            assert_eq!(check_link(link), Err(MediaError::LinkCharacter { position, character }), "{link}");
        }
    }

    #[test]
    fn ids_are_visible_ascii() {
        assert_eq!(MediaSource::Id("aabb7a31-1d1f").check(), Ok(()));
        assert_eq!(MediaSource::Id("").check(), Err(MediaError::EmptyId));
        assert_eq!(MediaSource::Id("4::aW1hZ2U").check(), Err(MediaError::UploadHandle));
        assert_eq!(MediaSource::Id("3:NDU").check(), Err(MediaError::UploadHandle));
        assert_eq!(MediaSource::Id("1 2").check(), Err(MediaError::IdCharacter { position: 2, character: ' ' }));
        assert_eq!(MediaSource::Id("é").check(), Err(MediaError::IdCharacter { position: 1, character: 'é' }));
    }
}
