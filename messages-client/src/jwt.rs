//! Tokens that say which application a request comes from: RS256, signed with the application's private key.
//!
//! ```
//! use messages_client::jwt::Claims;
//! use messages_client::{ApplicationId, PrivateKey, Timestamp};
//!
//! # fn doc() -> Result<(), Box<dyn std::error::Error>> {
//! let application: ApplicationId = "aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab".parse()?;
//! let key = PrivateKey::from_file("private.key")?;
//! let token = Claims::new(application).mint(&key, Timestamp::now())?;
//! println!("{}", token.expose());
//! # Ok(()) }
//! ```

use std::fmt;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use jsonwebtoken::crypto::aws_lc;
use jsonwebtoken::{Algorithm, Header};
use secrecy::{ExposeSecret, SecretString};
use serde::Serialize;
use uuid::Uuid;

mod acl;
mod application_id;
pub(crate) mod key;

pub use acl::{Acl, AclError};
pub use application_id::{ApplicationId, ApplicationIdError};
pub use key::{KeyProblem, KeySource, PrivateKey, PrivateKeyError};

/// What a token says of whoever holds it.
///
/// It holds for 15 minutes if nothing else is said; each token gets an id (`jti`) of its own. Source: the provider's
/// page on tokens.
#[derive(Debug, Clone, PartialEq)]
pub struct Claims {
    application: ApplicationId,
    lifetime: Duration,
    subject: Option<String>,
    acl: Option<Acl>,
    not_before: Option<Timestamp>,
}

impl Claims {
    /// How long a token holds if nothing is said.
    pub const LIFETIME: Duration = Duration::from_mins(15);
    /// The least time that a token may hold.
    pub const MIN_LIFETIME: Duration = Duration::from_secs(30);
    /// The longest time that a token may hold.
    pub const MAX_LIFETIME: Duration = Duration::from_hours(24);

    /// The claims of an application.
    #[must_use]
    pub const fn new(application: ApplicationId) -> Self {
        Self { application, lifetime: Self::LIFETIME, subject: None, acl: None, not_before: None }
    }

    /// The same claims for as long as that; parts of a second are left out.
    ///
    /// # Errors
    ///
    /// Less than 30 seconds, or more than 24 hours.
    pub fn lifetime(mut self, lifetime: Duration) -> Result<Self, LifetimeError> {
        let seconds = lifetime.as_secs();
        if seconds < Self::MIN_LIFETIME.as_secs() || lifetime.as_nanos() > Self::MAX_LIFETIME.as_nanos() {
            return Err(LifetimeError { given: lifetime });
        }
        self.lifetime = Duration::from_secs(seconds);
        Ok(self)
    }

    /// The same claims about a user of the application, which is `sub`.
    #[must_use]
    pub fn subject(mut self, subject: impl Into<String>) -> Self {
        self.subject = Some(subject.into());
        self
    }

    /// The same claims, good for those paths alone.
    #[must_use]
    pub fn acl(mut self, acl: Acl) -> Self {
        self.acl = Some(acl);
        self
    }

    /// The same claims, good from that time on, which is `nbf`.
    #[must_use]
    pub const fn not_before(mut self, time: Timestamp) -> Self {
        self.not_before = Some(time);
        self
    }

    /// How long a token holds.
    #[must_use]
    pub const fn holds_for(&self) -> Duration {
        self.lifetime
    }

    /// A token with these claims, issued at `now`: every call makes another one.
    ///
    /// # Errors
    ///
    /// A time to begin that is not before the token's end; a time that is no time of a token; a key that cannot sign.
    pub fn mint(&self, key: &PrivateKey, now: Timestamp) -> Result<Token, TokenError> {
        let issued = Timestamp::from_second(now.as_second()).map_err(|_| TokenError::Time { now })?;
        let lifetime = SignedDuration::try_from(self.lifetime).map_err(|_| TokenError::Time { now })?;
        let expires = issued.checked_add(lifetime).map_err(|_| TokenError::Time { now })?;
        if let Some(begins) = self.not_before.filter(|begins| *begins >= expires) {
            return Err(TokenError::BeginsAfterItsEnd { begins, expires });
        }
        let wire = Wire {
            application_id: self.application.to_string(),
            iat: issued.as_second(),
            exp: expires.as_second(),
            jti: Uuid::new_v4().to_string(),
            sub: self.subject.as_deref(),
            nbf: self.not_before.map(Timestamp::as_second),
            acl: self.acl.as_ref(),
        };
        // Where somebody chose the primitives before, those sign: RS256 is RS256.
        let _ = aws_lc::DEFAULT_PROVIDER.install_default();
        let text = jsonwebtoken::encode(&Header::new(Algorithm::RS256), &wire, key.signing())
            .map_err(|_| TokenError::Signing)?;
        Ok(Token { text: SecretString::from(text), issued, expires })
    }
}

/// The claims as the token has them.
#[derive(Serialize)]
struct Wire<'c> {
    application_id: String,
    iat: i64,
    exp: i64,
    jti: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    sub: Option<&'c str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    nbf: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    acl: Option<&'c Acl>,
}

/// A signed token: whoever has it can send as the application until it ends, so it is shown when asked for alone.
#[derive(Clone)]
pub struct Token {
    text: SecretString,
    issued: Timestamp,
    expires: Timestamp,
}

impl Token {
    /// The token itself, for the header `Authorization: Bearer ...`.
    #[must_use]
    pub fn expose(&self) -> &str {
        self.text.expose_secret()
    }

    /// When it was made, to the second.
    #[must_use]
    pub const fn issued_at(&self) -> Timestamp {
        self.issued
    }

    /// When it stops to hold.
    #[must_use]
    pub const fn expires_at(&self) -> Timestamp {
        self.expires
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Token").field("issued", &self.issued).field("expires", &self.expires).finish_non_exhaustive()
    }
}

/// A time that no token may hold for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct LifetimeError {
    /// What was given.
    pub given: Duration,
}

impl fmt::Display for LifetimeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a token cannot hold for {:?}: 30 seconds to 24 hours are allowed", self.given)
    }
}

impl std::error::Error for LifetimeError {}

/// Why there is no token.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum TokenError {
    /// It would begin to hold when it has ended.
    BeginsAfterItsEnd {
        /// When it would begin.
        begins: Timestamp,
        /// When it would end.
        expires: Timestamp,
    },
    /// The clock shows a time that cannot be in a token.
    Time {
        /// What the clock shows.
        now: Timestamp,
    },
    /// The key did not sign.
    Signing,
}

impl fmt::Display for TokenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BeginsAfterItsEnd { begins, expires } => write!(
                f,
                "the token is to hold from {begins} on, but ends at {expires}: begin earlier, or let it hold longer"
            ),
            Self::Time { now } => write!(f, "the clock shows {now}, which no token can hold: set the clock"),
            Self::Signing => f.write_str("the private key did not sign the token: take the application's key anew"),
        }
    }
}

impl std::error::Error for TokenError {}

#[cfg(test)]
mod tests;
