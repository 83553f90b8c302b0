//! What the provider's answers become: refusals with what they say, and waits for as long as they ask.

use std::time::{Duration, Instant};

use messages_client::{Clock, Code, Retries, SendError, Timestamp};

use super::server::{Act, Server, answer, problem};
use super::{ACCEPTED, UUID, client_of, verify};

fn limited(retry_after: Option<String>) -> Act {
    let headers = retry_after.map(|value| ("Retry-After", value)).into_iter().collect();
    Act::Answer(
        429,
        headers,
        r#"{"type":"https://developer.vonage.com/api-errors/messages#1000","title":"Rate Limit Hit"}"#.to_owned(),
    )
}

#[tokio::test]
async fn an_accepted_message_has_its_ids() {
    let body = r#"{"message_uuid":"aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab","workflow_id":"3TcNjg","more":[1]}"#;
    let server = Server::new([Act::Answer(202, vec![("X-Request-Id", "r-1".to_owned())], body.to_owned())]).await;
    let sent = client_of(&server.url).build().unwrap().send(&verify()).await.unwrap();
    assert_eq!(sent.message_uuid, UUID);
    assert_eq!((sent.workflow_id.as_deref(), sent.request_id.as_deref()), (Some("3TcNjg"), Some("r-1")));
    assert_eq!((sent.attempts, sent.may_be_twice), (1, false));
    // The first API answered 200 at times.
    let server = Server::new([answer(200, ACCEPTED)]).await;
    assert!(client_of(&server.url).build().unwrap().send(&verify()).await.is_ok());
}

#[tokio::test]
async fn a_refusal_is_said_and_not_tried_again() {
    for (status, code) in [(401, 1), (402, 1080), (404, 1), (422, 1020), (422, 1022), (413, 1), (301, 1)] {
        let server = Server::new([problem(status, code)]).await;
        let error = client_of(&server.url).build().unwrap().send(&verify()).await.unwrap_err();
        let SendError::Refused(refusal) = &error else { panic!("{status}: {error:?}") };
        assert_eq!((refusal.problem.status, refusal.attempts, refusal.retry_after), (status, 1, None));
        assert!(!error.is_uncertain());
        assert_eq!(server.arrived().len(), 1, "{status}");
    }
    let server = Server::new([problem(422, 1022)]).await;
    let error = client_of(&server.url).build().unwrap().send(&verify()).await.unwrap_err();
    assert_eq!(error.problem().unwrap().code, Some(Code::InvalidTemplate));
}

#[tokio::test]
async fn too_many_requests_are_waited_for() {
    // Without a time, the client's own waits count.
    let server = Server::new([limited(None), limited(Some("soon".to_owned())), limited(Some("0".to_owned()))]).await;
    let sent = client_of(&server.url).build().unwrap().send(&verify()).await.unwrap();
    assert_eq!((sent.attempts, sent.may_be_twice, server.arrived().len()), (4, false, 4));

    // In seconds.
    let server = Server::new([limited(Some("1".to_owned()))]).await;
    let begin = Instant::now();
    let sent = client_of(&server.url).build().unwrap().send(&verify()).await.unwrap();
    assert!(begin.elapsed() >= Duration::from_secs(1) && sent.attempts == 2);

    // Until a time that is over.
    let server = Server::new([limited(Some("Sun, 06 Nov 1994 08:49:37 GMT".to_owned()))]).await;
    assert_eq!(client_of(&server.url).build().unwrap().send(&verify()).await.unwrap().attempts, 2);
}

#[tokio::test]
async fn too_long_a_wait_is_left_to_the_caller() {
    for seconds in ["3600", "99999999999999999999"] {
        let server = Server::new([limited(Some(seconds.to_owned()))]).await;
        let error = client_of(&server.url).build().unwrap().send(&verify()).await.unwrap_err();
        assert!(error.retry_after() >= Some(Duration::from_hours(1)), "{error:?}");
        assert_eq!((error.problem().unwrap().code, server.arrived().len()), (Some(Code::Throttled), 1));
    }
}

#[tokio::test]
async fn too_many_requests_are_too_many_in_the_end() {
    let server = Server::new((0..9).map(|_| limited(None))).await;
    let error = client_of(&server.url).build().unwrap().send(&verify()).await.unwrap_err();
    assert!(matches!(&error, SendError::Refused(refusal) if refusal.attempts == 4), "{error:?}");
    assert!(error.to_string().contains("it was tried 4 times"), "{error}");
    assert_eq!(server.arrived().len(), 4);

    let server = Server::new([limited(None)]).await;
    let client = client_of(&server.url).retries(Retries::none()).build().unwrap();
    assert!(client.send(&verify()).await.is_err());
    assert_eq!(server.arrived().len(), 1);
}

#[tokio::test]
async fn an_endless_answer_ends() {
    let body = format!(r#"{{"detail":"{}"}}"#, "x".repeat(2_000_000));
    let server = Server::new([answer(422, &body), answer(202, &body)]).await;
    let client = client_of(&server.url).build().unwrap();
    assert!(matches!(client.send(&verify()).await, Err(SendError::Refused(_))));
    assert!(matches!(client.send(&verify()).await, Err(SendError::Uncertain(_))));
    assert!(client.send(&verify()).await.is_ok());
}

/// A clock that is ahead of the server's.
#[derive(Debug)]
struct Ahead;

impl Clock for Ahead {
    fn now(&self) -> Timestamp {
        "2025-02-03T12:20:00Z".parse().unwrap()
    }
}

#[tokio::test]
async fn errors_say_what_happened_and_what_to_do() {
    let headers = vec![("Retry-After", "3600".to_owned()), ("X-Request-Id", "r-1".to_owned())];
    let acts = [
        Act::Answer(429, headers, String::new()),
        problem(422, 1022),
        answer(401, r#"{"title":"Unauthorized"}"#),
        Act::Answer(401, vec![("Date", "Mon, 03 Feb 2025 12:14:25 GMT".to_owned())], String::new()),
        answer(202, "{}"),
        answer(500, r#"{"title":"Internal error","detail":"It is so."}"#),
        answer(302, ""),
    ];
    let count = acts.len();
    let server = Server::new(acts).await;
    let client = client_of(&server.url).clock(Ahead).build().unwrap();
    let mut errors = Vec::new();
    for _ in 0..count {
        errors.push(client.send(&verify()).await.unwrap_err().to_string());
    }
    insta::assert_snapshot!(errors.join("\n"), @r"
    the provider answered 429; it asks to wait 3600 seconds (request r-1)
    the provider answered 422 (1022, the template, its language or its values are not what was approved): 1022; It is so; compare name, namespace, language and parameters with the approved template (instance bf0ca0bf927b3b52e3cb03217e1a1ddf); here `whatsapp:hsm:technology:nexmo:verify` is a template in en with the parameters `brand` (text), `code` (text), `minutes` (integer)
    the provider answered 401: Unauthorized
    the provider answered 401; this machine's clock is 335 seconds ahead of the server's: set it, since tokens go by it
    the message may have been accepted or not: the answer (202) says that it was accepted, but not under which `message_uuid`; it was not sent again, so that it does not arrive twice: wait for its status webhooks, and send it again if none comes
    the message may have been accepted or not: the provider answered 500: Internal error; It is so; it was not sent again, so that it does not arrive twice: wait for its status webhooks, and send it again if none comes
    the message may have been accepted or not: the answer has the status 302, which says neither; it was not sent again, so that it does not arrive twice: wait for its status webhooks, and send it again if none comes
    ");
}

#[tokio::test]
async fn a_refused_template_is_told_with_what_is_known_of_it() {
    let server = Server::new([problem(422, 1022), problem(422, 1420)]).await;
    let client = client_of(&server.url).build().unwrap();
    let error = client.send(&verify()).await.unwrap_err();
    let told = error.to_string();
    let known = "here `whatsapp:hsm:technology:nexmo:verify` is a template in en with the parameters `brand` (text), \
                 `code` (text), `minutes` (integer)";
    assert!(told.contains("1022") && told.contains(known), "{told}");
    // What is wrong with the sender has nothing to do with the template.
    let error = client.send(&verify()).await.unwrap_err();
    assert!(!error.to_string().contains("brand"), "{error}");
}
