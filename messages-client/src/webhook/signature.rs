//! Whether a webhook comes from the provider: its token, and the digest of its body in the token.

use std::collections::BTreeMap;
use std::fmt;
use std::time::Duration;

use aws_lc_rs::constant_time;
use jiff::{SignedDuration, Timestamp};
use jsonwebtoken::crypto::aws_lc;
use jsonwebtoken::errors::ErrorKind;
use jsonwebtoken::{Algorithm, DecodingKey, Validation, dangerous, decode};
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;

use crate::digest::sha256;

/// The signature secrets of the accounts whose webhooks are taken in, and how old a signature may be.
///
/// The provider signs a webhook with a token (`HS256`) in its `Authorization` header; the token says which account it is
/// by `api_key`, and the SHA-256 of the body as it was sent. It has no end of its own, so its age is judged here.
///
/// ```
/// use messages_client::webhook::Secrets;
///
/// let secrets = Secrets::new("a1b2c3d", "the signature secret of the dashboard").and("e4f5a6b", "another account's");
/// assert_eq!(format!("{secrets:?}"), r#"Secrets { accounts: ["a1b2c3d", "e4f5a6b"], max_age: 90000s }"#);
/// ```
#[derive(Clone)]
pub struct Secrets {
    by_account: BTreeMap<String, SecretString>,
    max_age: Duration,
}

/// What a signature says about the webhook it belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct Signature {
    /// The account.
    pub api_key: String,
    /// When it was signed.
    #[serde(skip)]
    pub signed_at: Timestamp,
    /// The application, where the webhook belongs to one.
    #[serde(default)]
    pub application_id: Option<String>,
    /// The id of the token.
    #[serde(default)]
    pub jti: Option<String>,
}

/// The claims that are checked.
#[derive(Deserialize)]
struct Claims {
    iat: Option<i64>,
    payload_hash: Option<String>,
    #[serde(flatten)]
    signature: Signature,
}

impl Secrets {
    /// How old a signature may be where nothing else is said: 25 hours.
    ///
    /// The provider repeats a webhook for 24 hours, and may repeat its first signature with it. Whoever sends one
    /// signed webhook again within that time sends a duplicate, which is not taken in twice.
    pub const MAX_AGE: Duration = Duration::from_hours(25);

    /// How far ahead of ours the provider's clock may be.
    pub const MAX_SKEW: Duration = Duration::from_mins(5);

    /// The secret of one account.
    pub fn new(api_key: impl Into<String>, secret: impl Into<String>) -> Self {
        Self { by_account: BTreeMap::new(), max_age: Self::MAX_AGE }.and(api_key, secret)
    }

    /// The secret of one more account; of the same one, in place of the one before.
    #[must_use]
    pub fn and(mut self, api_key: impl Into<String>, secret: impl Into<String>) -> Self {
        self.by_account.insert(api_key.into(), SecretString::from(secret.into()));
        self
    }

    /// Another age that a signature may have.
    #[must_use]
    pub const fn max_age(mut self, max_age: Duration) -> Self {
        self.max_age = max_age;
        self
    }

    /// Checks the signature of a webhook: the value of its `Authorization` header, and its body as it was received,
    /// byte for byte.
    ///
    /// # Errors
    ///
    /// A signature that is missing, not the provider's, of another body, or too old.
    pub fn verify(
        &self,
        authorization: Option<&str>,
        body: &[u8],
        now: Timestamp,
    ) -> Result<Signature, SignatureError> {
        let authorization = authorization.ok_or(SignatureError::Missing)?;
        let token = match authorization.split_once(' ') {
            Some((scheme, token)) if scheme.eq_ignore_ascii_case("bearer") => token.trim(),
            _ => return Err(SignatureError::NotBearer),
        };
        // Only to find the secret: nothing of it is believed before the token is checked.
        let said: Claims = dangerous::insecure_decode_claims(token).map_err(|_| SignatureError::NotAToken)?;
        let account = said.signature.api_key;
        let Some(secret) = self.by_account.get(&account) else {
            return Err(SignatureError::UnknownAccount { api_key: account });
        };
        let claims = checked(token, secret)?;
        let (Some(iat), Some(said)) = (claims.iat, claims.payload_hash) else {
            return Err(SignatureError::Claim { name: if claims.iat.is_none() { "iat" } else { "payload_hash" } });
        };
        let signed_at = Timestamp::from_second(iat).map_err(|_| SignatureError::Claim { name: "iat" })?;
        let age = now.duration_since(signed_at);
        if age > SignedDuration::try_from(self.max_age).unwrap_or(SignedDuration::MAX) {
            return Err(SignatureError::TooOld { signed_at, max_age: self.max_age });
        }
        if -age > SignedDuration::try_from(Self::MAX_SKEW).unwrap_or(SignedDuration::MAX) {
            return Err(SignatureError::FromTheFuture { signed_at });
        }
        let hash = sha256(body);
        let said = said.to_ascii_lowercase();
        constant_time::verify_slices_are_equal(hash.as_bytes(), said.as_bytes())
            .map_err(|_| SignatureError::OtherBody)?;
        Ok(Signature { signed_at, ..claims.signature })
    }
}

/// The claims of a token that was made with that secret.
fn checked(token: &str, secret: &SecretString) -> Result<Claims, SignatureError> {
    // It panics where two sets of primitives are built in and none is chosen; chosen once, it says so the next time.
    let _ = aws_lc::DEFAULT_PROVIDER.install_default();
    let mut validation = Validation::new(Algorithm::HS256);
    validation.required_spec_claims.clear();
    validation.validate_exp = false;
    validation.validate_aud = false;
    let key = DecodingKey::from_secret(secret.expose_secret().as_bytes());
    decode::<Claims>(token, &key, &validation).map(|token| token.claims).map_err(|error| match error.kind() {
        ErrorKind::InvalidSignature => SignatureError::WrongSecret,
        ErrorKind::InvalidAlgorithm => SignatureError::Algorithm,
        _ => SignatureError::NotAToken,
    })
}

impl fmt::Debug for Secrets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let accounts: Vec<_> = self.by_account.keys().collect();
        f.debug_struct("Secrets").field("accounts", &accounts).field("max_age", &self.max_age).finish()
    }
}

/// Why a webhook is not known to be the provider's.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum SignatureError {
    /// There is none: an `Authorization` header is missing. The provider may leave it out by its own fault.
    Missing,
    /// The header is not `Bearer` and a token.
    NotBearer,
    /// The token is none.
    NotAToken,
    /// The token is made in another way than `HS256`.
    Algorithm,
    /// The token is of an account whose secret is not known here.
    UnknownAccount {
        /// The account.
        api_key: String,
    },
    /// The token was made with another secret than the account's.
    WrongSecret,
    /// Something that is checked is missing from the token, or not what it should be.
    Claim {
        /// What it is called.
        name: &'static str,
    },
    /// The token is older than allowed.
    TooOld {
        /// When it was made.
        signed_at: Timestamp,
        /// How old it may be.
        max_age: Duration,
    },
    /// The token was made later than now.
    FromTheFuture {
        /// When it was made.
        signed_at: Timestamp,
    },
    /// The token belongs to another body.
    OtherBody,
}

impl fmt::Display for SignatureError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => f.write_str("the webhook is not signed: it has no `Authorization` header"),
            Self::NotBearer => f.write_str("the webhook's `Authorization` header is not `Bearer` and a token"),
            Self::NotAToken => f.write_str("the webhook's token is not a JSON web token with an `api_key`"),
            Self::Algorithm => f.write_str("the webhook's token is not made with `HS256`, as the provider's are"),
            Self::UnknownAccount { api_key } => write!(
                f,
                "the webhook is signed for the account `{}`, whose signature secret is not known here; add it to the \
                 secrets",
                api_key.escape_debug()
            ),
            Self::WrongSecret => f.write_str(
                "the webhook is not signed with the account's signature secret; compare it with the dashboard's, and \
                 mind that it is not the API secret",
            ),
            Self::Claim { name } => write!(f, "the webhook's token has no usable `{name}`"),
            Self::TooOld { signed_at, max_age } => {
                write!(f, "the webhook was signed at {signed_at}, more than {} minutes ago", max_age.as_secs() / 60)
            }
            Self::FromTheFuture { signed_at } => {
                write!(f, "the webhook was signed at {signed_at}, which is yet to come; is this machine's clock right?")
            }
            Self::OtherBody => f.write_str(
                "the webhook's signature belongs to another body; check it over the bytes as they were received",
            ),
        }
    }
}

impl std::error::Error for SignatureError {}

#[cfg(test)]
mod tests;
