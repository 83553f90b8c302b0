use std::collections::BTreeSet;

use jsonwebtoken::{DecodingKey, Validation};
use serde_json::{Value, json};

use super::key::tests::generated;
use super::*;

const APPLICATION: &str = "aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab";

fn claims() -> Claims {
    Claims::new(APPLICATION.parse().unwrap())
}

/// The claims of a token whose signature is good.
fn read(token: &Token, public: &str) -> Value {
    let mut validation = Validation::new(Algorithm::RS256);
    (validation.validate_exp, validation.required_spec_claims) = (false, std::collections::HashSet::new());
    let key = DecodingKey::from_rsa_pem(public.as_bytes()).unwrap();
    jsonwebtoken::decode::<Value>(token.expose(), &key, &validation).unwrap().claims
}

#[test]
fn a_token_says_what_the_provider_asks_for() {
    let [pkcs8, pkcs1, public] = generated();
    let now: Timestamp = "2025-02-03T12:14:25.987Z".parse().unwrap();
    for pem in [pkcs8, pkcs1] {
        let key = PrivateKey::from_pem(pem.as_bytes()).unwrap();
        let token = claims().mint(&key, now).unwrap();
        let mut said = read(&token, &public);
        let jti = said["jti"].take();
        assert_eq!(Uuid::try_parse(jti.as_str().unwrap()).unwrap().get_version_num(), 4);
        let expected = json!({
            "application_id": APPLICATION, "iat": 1_738_584_865, "exp": 1_738_584_865 + 900, "jti": null,
        });
        assert_eq!(said, expected);
        assert_eq!(token.expires_at().as_second() - token.issued_at().as_second(), 900);

        let acl = Acl::new().path("/*/messages/**");
        let more = claims().subject("ann").acl(acl).not_before(now).lifetime(Duration::from_secs(30)).unwrap();
        let said = read(&more.mint(&key, now).unwrap(), &public);
        assert_eq!(
            (&said["sub"], &said["nbf"], &said["acl"], &said["exp"]),
            (
                &json!("ann"),
                &json!(1_738_584_865),
                &json!({"paths": {"/*/messages/**": {}}}),
                &json!(1_738_584_865 + 30)
            )
        );
    }
}

#[test]
fn every_token_has_an_id_of_its_own_and_shows_nothing() {
    let [pkcs8, _, public] = generated();
    let key = PrivateKey::from_pem(pkcs8.as_bytes()).unwrap();
    let tokens: Vec<_> = (0..20).map(|_| claims().mint(&key, Timestamp::now()).unwrap()).collect();
    let ids: BTreeSet<_> = tokens.iter().map(|token| read(token, &public)["jti"].to_string()).collect();
    assert_eq!(ids.len(), tokens.len());
    assert!(!format!("{:?}", tokens[0]).contains(tokens[0].expose().rsplit('.').next().unwrap()));
}

#[test]
fn a_token_holds_for_30_seconds_to_24_hours() {
    for (seconds, is_allowed) in [(29, false), (30, true), (86_400, true), (86_401, false), (u64::MAX, false)] {
        assert_eq!(claims().lifetime(Duration::from_secs(seconds)).is_ok(), is_allowed, "{seconds}");
    }
    let error = claims().lifetime(Duration::from_millis(29_999)).unwrap_err();
    assert_eq!(error.to_string(), "a token cannot hold for 29.999s: 30 seconds to 24 hours are allowed");
    assert!(claims().lifetime(Claims::MAX_LIFETIME + Duration::from_nanos(1)).is_err());
}

#[test]
fn a_token_that_cannot_hold_is_not_made() {
    let key = PrivateKey::from_pem(generated()[0].as_bytes()).unwrap();
    let now: Timestamp = "2025-02-03T12:00:00Z".parse().unwrap();
    let late = claims().not_before("2025-02-03T12:15:00Z".parse().unwrap());
    insta::assert_snapshot!(late.mint(&key, now).unwrap_err(), @"the token is to hold from 2025-02-03T12:15:00Z on, but ends at 2025-02-03T12:15:00Z: begin earlier, or let it hold longer");
    assert!(matches!(claims().mint(&key, Timestamp::MAX), Err(TokenError::Time { .. })));
    assert!(claims().mint(&key, Timestamp::MIN).is_ok());
}

#[test]
fn ids_of_applications_are_uuids() {
    let right = APPLICATION.parse::<ApplicationId>().unwrap();
    assert_eq!(APPLICATION.to_uppercase().parse(), Ok(right));
    let given = [
        "",
        "  ",
        "aaaaaaaabbbb4ccc8ddd0123456789ab",
        "{aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab}",
        "aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab\n",
        "abcd1234",
        "aaaaaaaa-bbbb-4ccc-8ddd-0123456789ag",
        "private.key",
    ];
    let messages = given.map(|text| text.parse::<ApplicationId>().unwrap_err().to_string());
    insta::assert_snapshot!(messages.join("\n"), @r"
    the application id is empty; take it from the application's page, such as `aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab`
    the application id is empty; take it from the application's page, such as `aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab`
    the application id is in another form: write it as `aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab`
    the application id is in another form: write it as `aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab`
    the application id is in another form: write it as `aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab`
    the application id seems to be an account's API key; take it from the application's page, such as `aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab`
    the application id is not a UUID: 36 characters were given; take it from the application's page, such as `aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab`
    the application id is not a UUID: 11 characters were given; take it from the application's page, such as `aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab`
    ");
}

#[test]
fn access_lists_are_read() {
    let given = ["", "[]", r#"{"paths":[]}"#, r#"{"paths":{},"more":1}"#, r#"{"paths":{"/a":true}}"#];
    let messages = given.map(|text| text.parse::<Acl>().unwrap_err().to_string());
    insta::assert_snapshot!(messages.join("\n"), @r#"
    the access list is not JSON: EOF while parsing a value at line 1 column 0; write it as `{"paths":{"/*/messages/**":{}}}`
    the access list has no object `paths`; write it as `{"paths":{"/*/messages/**":{}}}`
    the access list has no object `paths`; write it as `{"paths":{"/*/messages/**":{}}}`
    the access list has `more` beside `paths`; write it as `{"paths":{"/*/messages/**":{}}}`
    what the access list says of `/a` is not an object; write it as `{"paths":{"/*/messages/**":{}}}`
    "#);
    let filtered = r#"{"paths":{"/*/messages/**":{"methods":["POST"]}}}"#;
    assert_eq!(serde_json::to_string(&filtered.parse::<Acl>().unwrap()).unwrap(), filtered);
}
