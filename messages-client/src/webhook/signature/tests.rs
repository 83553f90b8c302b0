//! Good signatures, and every way in which one is not.

use jsonwebtoken::{EncodingKey, Header, encode};
use serde_json::{Value, json};

use super::*;

const BODY: &[u8] = br#"{"message_uuid": "aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab"}"#;
const IAT: i64 = 1_738_584_865;

fn claims() -> Value {
    let hash = sha256(BODY);
    json!({ "iat": IAT, "jti": "1", "iss": "Vonage", "payload_hash": hash, "api_key": "a1b2c3d" })
}

fn signed(algorithm: Algorithm, claims: &Value, secret: &str) -> String {
    let _ = aws_lc::DEFAULT_PROVIDER.install_default();
    let token = encode(&Header::new(algorithm), claims, &EncodingKey::from_secret(secret.as_bytes())).unwrap();
    format!("Bearer {token}")
}

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(second).unwrap()
}

fn secrets() -> Secrets {
    Secrets::new("other", "of another").and("a1b2c3d", "secret")
}

#[test]
fn a_signature_of_this_body_by_this_account_is_good_for_25_hours() {
    let header = signed(Algorithm::HS256, &claims(), "secret");
    for now in [IAT - 300, IAT, IAT + 25 * 3600] {
        let signature = secrets().verify(Some(&header), BODY, at(now)).unwrap();
        assert_eq!((signature.api_key.as_str(), signature.signed_at), ("a1b2c3d", at(IAT)));
    }
    let mut capitals = claims();
    capitals["payload_hash"] = json!(capitals["payload_hash"].as_str().unwrap().to_uppercase());
    let header = signed(Algorithm::HS256, &capitals, "secret").replacen("Bearer", "bearer", 1);
    assert!(secrets().verify(Some(&header), BODY, at(IAT)).is_ok());
}

#[test]
fn everything_else_is_told_apart() {
    let good = signed(Algorithm::HS256, &claims(), "secret");
    let without = |name: &str| {
        let mut claims = claims();
        claims.as_object_mut().unwrap().remove(name);
        signed(Algorithm::HS256, &claims, "secret")
    };
    let (parts, now) = (good.split('.').collect::<Vec<_>>(), at(IAT));
    // A token that says of itself that it is not signed.
    let none = format!("Bearer eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0.{}.", parts[1]);
    let cases: Vec<(Option<&str>, &[u8], Timestamp)> = vec![
        (None, BODY, now),
        (Some("Basic YTpi"), BODY, now),
        (Some("Bearer nonsense"), BODY, now),
        (Some(&none), BODY, now),
        (Some(&good), b"{}", now),
        (Some(&good), BODY, at(IAT + 25 * 3600 + 1)),
        (Some(&good), BODY, at(IAT - 301)),
    ];
    let mut told: Vec<_> = cases
        .into_iter()
        .map(|(header, body, now)| secrets().verify(header, body, now).unwrap_err().to_string())
        .collect();
    let headers = [
        signed(Algorithm::HS512, &claims(), "secret"),
        signed(Algorithm::HS256, &claims(), "of another"),
        without("iat"),
        without("payload_hash"),
        without("api_key"),
    ];
    let verified = headers.iter().map(|header| secrets().verify(Some(header), BODY, now));
    told.extend(verified.map(|result| result.unwrap_err().to_string()));
    told.push(Secrets::new("b", "secret").verify(Some(&good), BODY, now).unwrap_err().to_string());
    insta::assert_snapshot!(told.join("\n"), @r"
    the webhook is not signed: it has no `Authorization` header
    the webhook's `Authorization` header is not `Bearer` and a token
    the webhook's token is not a JSON web token with an `api_key`
    the webhook's token is not a JSON web token with an `api_key`
    the webhook's signature belongs to another body; check it over the bytes as they were received
    the webhook was signed at 2025-02-03T12:14:25Z, more than 1500 minutes ago
    the webhook was signed at 2025-02-03T12:14:25Z, which is yet to come; is this machine's clock right?
    the webhook's token is not made with `HS256`, as the provider's are
    the webhook is not signed with the account's signature secret; compare it with the dashboard's, and mind that it is not the API secret
    the webhook's token has no usable `iat`
    the webhook's token has no usable `payload_hash`
    the webhook's token is not a JSON web token with an `api_key`
    the webhook is signed for the account `a1b2c3d`, whose signature secret is not known here; add it to the secrets
    ");
}
