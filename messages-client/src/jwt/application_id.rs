//! The id of the application that sends.

use std::fmt;
use std::str::FromStr;

use uuid::Uuid;

/// The id of an application, as its page in the provider's dashboard has it: a UUID with hyphens.
///
/// ```
/// use messages_client::ApplicationId;
///
/// let id: ApplicationId = "AAAAAAAA-bbbb-4ccc-8ddd-0123456789ab".parse()?;
/// assert_eq!(id.to_string(), "aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab");
/// # Ok::<(), messages_client::jwt::ApplicationIdError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ApplicationId(Uuid);

impl ApplicationId {
    /// Checks and keeps an id.
    ///
    /// # Errors
    ///
    /// Anything but 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12 with hyphens between them.
    pub fn new(text: &str) -> Result<Self, ApplicationIdError> {
        const LENGTH: usize = 36;
        match Uuid::try_parse(text) {
            // Other lengths are other ways to write one: in braces, after `urn:uuid:`, without hyphens.
            Ok(id) if text.len() == LENGTH => Ok(Self(id)),
            Ok(id) => Err(ApplicationIdError::Form { right: Self(id) }),
            Err(_) if text.trim().is_empty() => Err(ApplicationIdError::Empty),
            Err(_) if text.trim() != text => match Uuid::try_parse(text.trim()) {
                Ok(id) => Err(ApplicationIdError::Form { right: Self(id) }),
                Err(_) => Err(ApplicationIdError::NotAnId { length: text.chars().count() }),
            },
            Err(_) if is_api_key(text) => Err(ApplicationIdError::ApiKey),
            Err(_) => Err(ApplicationIdError::NotAnId { length: text.chars().count() }),
        }
    }
}

/// Whether it looks like an account's API key: eight hexadecimal digits.
fn is_api_key(text: &str) -> bool {
    text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

impl FromStr for ApplicationId {
    type Err = ApplicationIdError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::new(text)
    }
}

impl fmt::Display for ApplicationId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.hyphenated().fmt(f)
    }
}

impl fmt::Debug for ApplicationId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ApplicationId({self})")
    }
}

/// Why a text is not an [`ApplicationId`].
///
/// What was given is not repeated: where an id is missing, it often is the secret beside it that was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ApplicationIdError {
    /// There is nothing.
    Empty,
    /// It is an id, but written otherwise.
    Form {
        /// The same id in the right form.
        right: ApplicationId,
    },
    /// It is an account's API key.
    ApiKey,
    /// It is no id.
    NotAnId {
        /// How many characters it has.
        length: usize,
    },
}

impl fmt::Display for ApplicationIdError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("the application id is empty")?,
            Self::Form { right } => return write!(f, "the application id is in another form: write it as `{right}`"),
            Self::ApiKey => f.write_str("the application id seems to be an account's API key")?,
            Self::NotAnId { length } => write!(f, "the application id is not a UUID: {length} characters were given")?,
        }
        f.write_str("; take it from the application's page, such as `aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab`")
    }
}

impl std::error::Error for ApplicationIdError {}
