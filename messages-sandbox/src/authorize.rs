//! Who sends: the application of a token, or the account of a key and its secret.

use axum::http::{HeaderMap, header};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jsonwebtoken::{Algorithm, DecodingKey, Validation, dangerous, decode};
use messages_client::Timestamp;
use serde::Deserialize;
use uuid::Uuid;

use crate::application::Application;
use crate::refusal::Refusal;

/// How long a token without an end is good for, and how long one may be.
const LIFETIME: i64 = 15 * 60;
const MAX_LIFETIME: i64 = 24 * 60 * 60;
/// How far clocks may be apart, in seconds.
const SKEW: i64 = 30;

#[derive(Deserialize)]
struct Claims {
    application_id: Option<String>,
    iat: Option<i64>,
    exp: Option<i64>,
    nbf: Option<i64>,
    jti: Option<String>,
}

/// The application that sends the request, one of `applications`.
///
/// `times` are what the sandbox's clock and the machine's say: a token has to hold by one of them, since whoever turns the
/// sandbox's on need not turn the client's.
pub(crate) fn authorize<'a>(
    headers: &HeaderMap,
    applications: &'a [Application],
    times: [Timestamp; 2],
) -> Result<&'a Application, Refusal> {
    let given =
        headers.get(header::AUTHORIZATION).ok_or_else(|| Refusal::unauthorized("There is no Authorization."))?;
    let given = given.to_str().map_err(|_| Refusal::unauthorized("The Authorization is not text."))?;
    match given.split_once(' ') {
        Some((scheme, token)) if scheme.eq_ignore_ascii_case("bearer") => of_token(token.trim(), applications, times),
        Some((scheme, pair)) if scheme.eq_ignore_ascii_case("basic") => of_pair(pair.trim(), applications),
        _ => Err(Refusal::unauthorized("The Authorization is neither a Bearer token nor Basic.")),
    }
}

fn of_pair<'a>(pair: &str, applications: &'a [Application]) -> Result<&'a Application, Refusal> {
    let pair = STANDARD.decode(pair).ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default();
    let (key, secret) = pair.split_once(':').unwrap_or_default();
    applications
        .iter()
        .find(|application| application.api_key == key && application.api_secret == secret)
        .ok_or_else(|| Refusal::unauthorized("No account has this key and secret."))
}

fn of_token<'a>(
    token: &str,
    applications: &'a [Application],
    times: [Timestamp; 2],
) -> Result<&'a Application, Refusal> {
    let refused = |detail: &str| Refusal::unauthorized(detail);
    // Only to find the key: nothing of it is believed before the token is checked.
    let said: Claims =
        dangerous::insecure_decode_claims(token).map_err(|_| refused("The token is not a JSON Web Token."))?;
    let id = said.application_id.as_deref().ok_or_else(|| refused("The token has no claim `application_id`."))?;
    let id = Uuid::parse_str(id).map_err(|_| refused("The claim `application_id` is not an id."))?;
    let application = applications
        .iter()
        .find(|application| application.id == id)
        .ok_or_else(|| refused("The claim `application_id` names no application of this sandbox."))?;
    let key = DecodingKey::from_rsa_pem(application.public_key.as_bytes())
        .map_err(|_| Refusal::internal("The application's public key cannot be read."))?;
    let mut validation = Validation::new(Algorithm::RS256);
    // Times are looked at below, by the sandbox's clock.
    validation.validate_exp = false;
    validation.required_spec_claims.clear();
    let claims = decode::<Claims>(token, &key, &validation)
        .map_err(|_| refused("The token is not signed with the application's private key (RS256)."))?
        .claims;
    let iat = claims.iat.ok_or_else(|| refused("The token has no claim `iat`."))?;
    if claims.jti.is_none() {
        return Err(refused("The token has no claim `jti`."));
    }
    let exp = claims.exp.unwrap_or_else(|| iat.saturating_add(LIFETIME));
    if exp > iat.saturating_add(MAX_LIFETIME) {
        return Err(refused("The token is good for more than 24 hours."));
    }
    let now = times.map(Timestamp::as_second);
    if now.iter().all(|&now| exp <= now) {
        return Err(refused("The token has expired."));
    }
    let start = iat.max(claims.nbf.unwrap_or(iat));
    if now.iter().all(|&now| start > now.saturating_add(SKEW)) {
        return Err(refused("The token is not good yet."));
    }
    Ok(application)
}
