//! One message at a time, and tokens.

use std::fmt::Write as _;
use std::time::Duration;

use axum::http::StatusCode;
use serde_json::json;

use crate::provider::{Provider, accepted};
use crate::{APPLICATION, Desk, stderr, stdout};

const VALUES: &str = "--param brand=Acme --param code=64873 --param minutes=10";
const ROUTE: &str = "--from 447700900001 --to 447700900000";

#[test]
fn a_message_arrives_signed_and_its_id_is_printed() {
    let desk = Desk::new();
    let provider = Provider::start(&desk.key, accepted, Duration::ZERO);
    let output = desk.run(&provider, &format!("send verify.mtm {VALUES} {ROUTE} --language de --client-ref order-7"));
    assert_eq!((output.status.code(), stdout(&output).as_str()), (Some(0), "uuid-of-447700900000\n"), "{output:?}");
    let expected = json!({
        "from": "447700900001",
        "to": "447700900000",
        "channel": "whatsapp",
        "message_type": "template",
        "whatsapp": { "policy": "deterministic", "locale": "de" },
        "template": { "name": "verify", "parameters": ["64873", "Acme", "10"] },
        "client_ref": "order-7",
    });
    let taken = provider.taken();
    assert_eq!(taken.len(), 1);
    // The German text has its own order; the API takes them by number.
    let mut parameters = taken[0]["template"]["parameters"].as_array().unwrap().clone();
    parameters.sort_by_key(ToString::to_string);
    assert_eq!(parameters, [json!("10"), json!("64873"), json!("Acme")]);
    for (name, value) in expected.as_object().unwrap() {
        if name != "template" {
            assert_eq!(&taken[0][name], value, "{name}");
        }
    }
}

#[test]
fn a_dry_run_prints_the_request_and_needs_no_account() {
    let desk = Desk::new();
    let provider = Provider::start(&desk.key, accepted, Duration::ZERO);
    let mut command = desk.command(&provider, &format!("send verify.mtm {VALUES} {ROUTE} --dry-run"));
    command.env_remove("MTM_APPLICATION_ID").env_remove("MTM_PRIVATE_KEY");
    command.env("MTM_BASE_URL", "https://api-eu.nexmo.com/");
    let output = command.output().unwrap();
    insta::assert_snapshot!(stdout(&output), @r#"
        POST https://api-eu.nexmo.com/v1/messages
        Authorization: Bearer ...
        Content-Type: application/json
        Accept: application/json

        {"from":"447700900001","to":"447700900000","channel":"whatsapp","message_type":"template","whatsapp":{"policy":"deterministic","locale":"en"},"template":{"name":"verify","parameters":["Acme","64873","10"]}}
        "#);
    assert!(provider.taken().is_empty());
}

#[test]
fn what_cannot_be_sent_is_told_and_not_sent() {
    let desk = Desk::new();
    let provider = Provider::start(&desk.key, accepted, Duration::ZERO);
    let commands = [
        format!("send verify.mtm {VALUES} {ROUTE} --api cloud"),
        format!("send verify.mtm --param brand=Acme --param cod=1 {ROUTE}"),
        format!("send verify.mtm {VALUES} --from 447700900001 --to 5351234567"),
        format!("send verify.mtm {VALUES} {ROUTE} --language fr"),
        format!("send verify.mtm {VALUES} --from 447700900001 --to +447700900000"),
        format!("send verify.mtm {VALUES} {ROUTE} --private-key verify.mtm"),
        format!("send verify.mtm {VALUES} {ROUTE} --application-id 7"),
        format!("send verify.mtm {VALUES} {ROUTE} --base-url http://api.example"),
        format!("send nothing.mtm {VALUES} {ROUTE}"),
    ];
    let mut told = String::new();
    for command in commands {
        let output = desk.run(&provider, &command);
        assert!(!output.status.success() && output.stdout.is_empty(), "{command}");
        let stderr = stderr(&output);
        let first = stderr.lines().next().unwrap_or_default();
        writeln!(told, "{} {first}", output.status.code().unwrap()).unwrap();
    }
    insta::assert_snapshot!(told, @r"
        2 error: invalid value 'cloud' for '--api <beta|v0.1|v1>': the Cloud API is the platform's own, and this command speaks the provider's Messages API: `mtm render --api cloud` prints the request body for it
        2 error: template `verify`: there is no parameter `cod` (did you mean `code`?); `code` has no value; `minutes` has no value
        1 error: the recipient's number ..4567 is in Cuba (53), where no messages are sent to or from
        2 error: template `verify`: there is no translation into `fr`: the languages are `en`, `de`
        2 error: invalid value '+447700900000' for '--to <RECIPIENT>': `+447700900000` begins with `+`; write it as `447700900000`
        2 error: the private key `verify.mtm` is not a PEM text: it should begin with `-----BEGIN PRIVATE KEY-----` or `-----BEGIN RSA PRIVATE KEY-----`
        2 error: the application id is not a UUID: 1 characters were given; take it from the application's page, such as `aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab`
        2 error: `http://api.example`: the base URL is `http` and `api.example` is another machine: the credentials could be read on the way; write it as `https://api.nexmo.com`
        2 error: cannot read `nothing.mtm`: No such file or directory (os error 2)
        ");
    assert!(provider.taken().is_empty());
}

#[test]
fn a_refusal_is_told_with_what_to_do() {
    let desk = Desk::new();
    let refuse = |_: &str| {
        let kind = "https://developer.vonage.com/api-errors/messages#1420";
        (StatusCode::UNPROCESSABLE_ENTITY, json!({ "type": kind, "title": "Invalid sender", "detail": "No." }))
    };
    let provider = Provider::start(&desk.key, refuse, Duration::ZERO);
    let output = desk.run(&provider, &format!("send verify.mtm {VALUES} {ROUTE}"));
    assert_eq!(output.status.code(), Some(1));
    let told = stderr(&output);
    assert!(told.contains("1420") && told.contains("check `from`"), "{told}");
    // Another application's key.
    let stranger = Desk::new();
    let output = stranger.run(&provider, &format!("send verify.mtm {VALUES} {ROUTE}"));
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("401"), "{}", stderr(&output));
}

#[test]
fn a_token_says_what_was_asked_for() {
    let desk = Desk::new();
    let provider = Provider::start(&desk.key, accepted, Duration::ZERO);
    let output = desk.run(&provider, "jwt --ttl 2h --subject ann --path /v1/messages");
    let claims = desk.key.claims(stdout(&output).trim()).unwrap();
    assert_eq!((&claims["application_id"], &claims["sub"]), (&json!(APPLICATION), &json!("ann")));
    assert_eq!(claims["exp"].as_i64().unwrap() - claims["iat"].as_i64().unwrap(), 2 * 60 * 60);
    assert_eq!(claims["acl"], json!({ "paths": { "/v1/messages": {} } }));

    // The key itself in the environment, as hosts of programs have it.
    let key = desk.key.pem.replace('\n', "\\n");
    let output = desk.command(&provider, "jwt").env("MTM_PRIVATE_KEY", &key).output().unwrap();
    assert!(desk.key.claims(stdout(&output).trim()).is_some());
    for wrong in ["jwt --ttl 29s", "jwt --ttl 25h", "jwt --ttl 5", "jwt --application-id x", "jwt --private-key x"] {
        let output = desk.run(&provider, wrong);
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{wrong}");
        assert!(!stderr(&output).contains("BEGIN"), "{wrong}");
    }
}
