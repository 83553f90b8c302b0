//! Who sends: an application with its tokens, or an account with its secret.

use std::fmt;
use std::sync::{Mutex, PoisonError};

use base64::prelude::{BASE64_STANDARD, Engine as _};
use jiff::{SignedDuration, Timestamp};
use reqwest::header::HeaderValue;
use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

use crate::jwt::{Claims, PrivateKey, Token, TokenError};

/// What a request is authorised with: a token of an application, or an account's key and secret.
///
/// ```
/// use messages_client::{ApplicationId, Credentials, PrivateKey};
///
/// # fn doc() -> Result<(), Box<dyn std::error::Error>> {
/// let application: ApplicationId = "aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab".parse()?;
/// let credentials = Credentials::application(application, PrivateKey::from_file("private.key")?);
/// # Ok(()) }
/// ```
pub struct Credentials(Kind);

enum Kind {
    Application { claims: Box<Claims>, key: PrivateKey, kept: Option<Mutex<Option<Token>>> },
    Basic { header: SecretString },
}

/// A clone makes tokens of its own.
impl Clone for Credentials {
    fn clone(&self) -> Self {
        Self(match &self.0 {
            Kind::Application { claims, key, kept } => Kind::Application {
                claims: claims.clone(),
                key: key.clone(),
                kept: kept.as_ref().map(|_| Mutex::default()),
            },
            Kind::Basic { header } => Kind::Basic { header: header.clone() },
        })
    }
}

impl Credentials {
    /// The tokens of an application: each holds for 15 minutes and is used until a minute before its end.
    #[must_use]
    pub fn application(application: crate::ApplicationId, key: PrivateKey) -> Self {
        Self::claims(Claims::new(application), key)
    }

    /// The tokens of an application with claims of one's own: another lifetime, a subject, an access list.
    ///
    /// A token is used until it is renewed: a minute before its end, or after two thirds of its time if that is sooner.
    #[must_use]
    pub fn claims(claims: Claims, key: PrivateKey) -> Self {
        Self(Kind::Application { claims: Box::new(claims), key, kept: Some(Mutex::new(None)) })
    }

    /// As [`claims`](Self::claims), with a new token for every request: making one takes about two milliseconds.
    #[must_use]
    pub fn claims_each_request(claims: Claims, key: PrivateKey) -> Self {
        Self(Kind::Application { claims: Box::new(claims), key, kept: None })
    }

    /// An account's API key and secret, sent as they are with every request.
    ///
    /// The provider takes them where no application is used; with an application, its tokens are asked for.
    ///
    /// # Errors
    ///
    /// A key or secret that is empty or holds a control character; a key that holds `:`.
    pub fn basic(key: &str, secret: &SecretString) -> Result<Self, CredentialsError> {
        let check = |what, text: &str| match text.chars().find(char::is_ascii_control) {
            _ if text.is_empty() => Err(CredentialsError::Empty { what }),
            Some(_) => Err(CredentialsError::ControlCharacter { what }),
            None => Ok(()),
        };
        check("API key", key)?;
        check("API secret", secret.expose_secret())?;
        if key.contains(':') {
            return Err(CredentialsError::Colon);
        }
        let pair = Zeroizing::new(format!("{key}:{}", secret.expose_secret()));
        Ok(Self(Kind::Basic { header: format!("Basic {}", BASE64_STANDARD.encode(pair.as_bytes())).into() }))
    }

    /// What the header `Authorization` is at `now`.
    pub(crate) fn header(&self, now: Timestamp) -> Result<HeaderValue, TokenError> {
        let text = match &self.0 {
            Kind::Basic { header } => Zeroizing::new(header.expose_secret().to_owned()),
            Kind::Application { claims, key, kept: None } => bearer(&claims.mint(key, now)?),
            Kind::Application { claims, key, kept: Some(kept) } => {
                let mut kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
                match &*kept {
                    Some(token) if is_good(token, now) => bearer(token),
                    _ => bearer(kept.insert(claims.mint(key, now)?)),
                }
            }
        };
        let mut header = HeaderValue::from_str(&text).map_err(|_| TokenError::Signing)?;
        header.set_sensitive(true);
        Ok(header)
    }

    /// What the header begins with: all of it that may be shown.
    pub(crate) const fn scheme(&self) -> &'static str {
        match self.0 {
            Kind::Application { .. } => "Bearer",
            Kind::Basic { .. } => "Basic",
        }
    }

    /// Drops the token that is kept, which the provider did not take.
    pub(crate) fn forget(&self) {
        if let Kind::Application { kept: Some(kept), .. } = &self.0 {
            *kept.lock().unwrap_or_else(PoisonError::into_inner) = None;
        }
    }
}

fn bearer(token: &Token) -> Zeroizing<String> {
    Zeroizing::new(format!("Bearer {}", token.expose()))
}

/// Whether a token is far enough from its end, and was not made by a clock that has been put back since.
fn is_good(token: &Token, now: Timestamp) -> bool {
    let lifetime = token.expires_at().duration_since(token.issued_at());
    let before_its_end = SignedDuration::from_mins(1).min(lifetime / 3);
    now.duration_since(token.issued_at()) > SignedDuration::from_secs(-1)
        && token.expires_at().duration_since(now) > before_its_end
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Kind::Application { claims, .. } => f.debug_tuple("Application").field(claims).finish(),
            Kind::Basic { .. } => f.debug_struct("Basic").finish_non_exhaustive(),
        }
    }
}

/// Why a key and a secret cannot be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum CredentialsError {
    /// One of them is empty.
    Empty {
        /// Which one.
        what: &'static str,
    },
    /// One of them holds a line break or another control character.
    ControlCharacter {
        /// Which one.
        what: &'static str,
    },
    /// The key holds `:`.
    Colon,
}

impl fmt::Display for CredentialsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty { what } => write!(f, "the {what} is empty; take it from the account's page"),
            Self::ControlCharacter { what } => {
                write!(f, "the {what} holds a line break or another control character; leave it out")
            }
            Self::Colon => f.write_str("the API key holds `:`; give the key and the secret apart"),
        }
    }
}

impl std::error::Error for CredentialsError {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::jwt::key::tests::generated;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(1_738_584_865 + second).unwrap()
    }

    fn claims() -> Claims {
        Claims::new("aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab".parse().unwrap())
    }

    #[test]
    fn a_token_is_renewed_before_its_end() {
        let key = PrivateKey::from_pem(generated()[0].as_bytes()).unwrap();
        let credentials = Credentials::claims(claims(), key.clone());
        let first = credentials.header(at(0)).unwrap();
        assert!(first.to_str().unwrap().starts_with("Bearer eyJ"));
        assert_eq!(credentials.header(at(839)).unwrap(), first);
        let second = credentials.header(at(840)).unwrap();
        assert_ne!(second, first);
        // The clock was put back: the provider's may never have been ahead.
        let third = credentials.header(at(0)).unwrap();
        assert_ne!(third, second);
        credentials.forget();
        assert_ne!(credentials.header(at(0)).unwrap(), third);

        let short = claims().lifetime(std::time::Duration::from_secs(30)).unwrap();
        let credentials = Credentials::claims(short.clone(), key.clone());
        let first = credentials.header(at(0)).unwrap();
        assert_eq!(credentials.header(at(19)).unwrap(), first);
        assert_ne!(credentials.header(at(20)).unwrap(), first);

        let credentials = Credentials::claims_each_request(short, key);
        assert_ne!(credentials.header(at(0)).unwrap(), credentials.header(at(0)).unwrap());
    }

    #[test]
    fn a_key_and_its_secret_are_sent_and_not_shown() {
        let credentials = Credentials::basic("abcd1234", &"s3cr\u{e9}t".into()).unwrap();
        let header = credentials.header(at(0)).unwrap();
        assert_eq!(header.to_str().unwrap(), "Basic YWJjZDEyMzQ6czNjcsOpdA==");
        assert_eq!(format!("{header:?} {credentials:?}"), "Sensitive Basic { .. }");
        let given = [("", "s"), ("k", ""), ("k:l", "s"), ("k", "s\n"), ("k\r", "s")];
        let messages = given.map(|(key, secret)| Credentials::basic(key, &secret.into()).unwrap_err().to_string());
        insta::assert_snapshot!(messages.join("\n"), @r"
        the API key is empty; take it from the account's page
        the API secret is empty; take it from the account's page
        the API key holds `:`; give the key and the secret apart
        the API secret holds a line break or another control character; leave it out
        the API key holds a line break or another control character; leave it out
        ");
    }
}
