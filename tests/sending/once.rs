//! Nothing is sent twice: how many requests arrive, whatever the server does.

use std::time::{Duration, Instant};

use messages_client::{Doubt, Retries, SendError};
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::{Config, TestRunner};
use templates::{Message, Route};
use tokio::net::TcpListener;

use super::server::{Act, Server, answer, problem};
use super::{ACCEPTED, UUID, VERIFY, client_of, route, verify};

/// What the client says of a message where the server does that first, and how many requests arrived in the end.
async fn sent(act: Act) -> (Result<String, SendError>, usize) {
    let server = Server::new([act]).await;
    let client = client_of(&server.url).timeout(Duration::from_secs(5)).build().unwrap();
    let result = client.send(&verify()).await.map(|sent| sent.message_uuid);
    // What came late would still come.
    tokio::time::sleep(Duration::from_millis(50)).await;
    (result, server.arrived().len())
}

async fn doubt(act: Act) -> (Doubt, usize) {
    match sent(act).await {
        (Err(SendError::Uncertain(uncertain)), arrived) => {
            assert_eq!(uncertain.attempts, 1);
            (uncertain.doubt, arrived)
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_connection_that_is_closed_at_once_leaves_a_doubt() {
    for act in [Act::CloseAtOnce, Act::CloseInHead] {
        let (doubt, arrived) = doubt(act).await;
        assert!(matches!(doubt, Doubt::NoAnswer { .. }), "{doubt:?}");
        // Not sent again: it would have arrived, since the server does nothing of the kind a second time.
        assert_eq!(arrived, 0);
    }
}

#[tokio::test]
async fn an_answer_that_breaks_off_leaves_a_doubt() {
    let broken = [
        ("", "none"),
        ("HTTP/1.1 2", "none"),
        ("HTTP/1.1 202 Accepted\r\nContent-Le", "none"),
        ("HTTP/1.1 202 Accepted\r\nContent-Length: 55\r\n\r\n", "broke off"),
        ("HTTP/1.1 202 Accepted\r\nContent-Length: 55\r\n\r\n{\"message_uuid\":\"aaaa", "broke off"),
        ("HTTP/1.1 202 Accepted\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"mes", "broke off"),
        ("garbage\r\n\r\n", "none"),
    ];
    for (text, expected) in broken {
        let (doubt, arrived) = doubt(Act::Raw(text.into())).await;
        let is_expected = match expected {
            "none" => matches!(doubt, Doubt::NoAnswer { .. }),
            _ => matches!(doubt, Doubt::AnswerBrokeOff { status: 202, .. }),
        };
        assert!(is_expected && arrived == 1, "{text}: {doubt:?} {arrived}");
    }
}

#[tokio::test]
async fn an_answer_that_says_nothing_leaves_a_doubt() {
    for body in [
        "",
        "{",
        "[]",
        "null",
        "<html>",
        "{}",
        r#"{"message_uuid":7}"#,
        r#"{"message_uuid":""}"#,
        r#"{"message_uuid":"a\nb"}"#,
    ] {
        assert_eq!(doubt(answer(202, body)).await, (Doubt::NoMessageId { status: 202 }, 1), "{body}");
    }
    for status in [302, 303, 304, 408, 600] {
        assert_eq!(doubt(answer(status, "{}")).await, (Doubt::Status { status }, 1));
    }
}

#[tokio::test]
async fn an_answer_that_is_late_leaves_a_doubt() {
    let server = Server::new([Act::Slow(Duration::from_secs(30))]).await;
    let client = client_of(&server.url).timeout(Duration::from_millis(300)).build().unwrap();
    let Err(SendError::Uncertain(uncertain)) = client.send(&verify()).await else { panic!() };
    assert_eq!(uncertain.doubt, Doubt::TimedOut { after: Duration::from_millis(300) });
    assert_eq!(server.arrived().len(), 1);
    // One that is only slow is waited for.
    let (result, arrived) = sent(Act::Slow(Duration::from_millis(200))).await;
    assert_eq!((result.unwrap().as_str(), arrived), (UUID, 1));
}

#[tokio::test]
async fn an_error_of_the_servers_leaves_a_doubt() {
    for status in [500, 502, 503, 504] {
        let (doubt, arrived) = doubt(problem(status, 1000)).await;
        assert!(matches!(&doubt, Doubt::ServerError(problem) if problem.status == status), "{doubt:?}");
        assert_eq!(arrived, 1);
    }
}

#[tokio::test]
async fn with_the_callers_leave_it_is_sent_again_and_said_so() {
    let server = Server::new([answer(500, ""), answer(503, "")]).await;
    let retries = Retries::new().first(Duration::from_millis(1)).on_server_errors(true);
    let client = client_of(&server.url).retries(retries).build().unwrap();
    let sent = client.send(&verify()).await.unwrap();
    assert_eq!((sent.attempts, sent.may_be_twice, server.arrived().len()), (3, true, 3));

    // As late as the answer asks, or not at all.
    for (seconds, requests) in [("1", 2), ("3600", 1)] {
        let act = Act::Answer(503, vec![("Retry-After", seconds.to_owned())], String::new());
        let server = Server::new([act]).await;
        let client = client_of(&server.url).retries(retries).build().unwrap();
        let begin = Instant::now();
        let result = client.send(&verify()).await;
        assert_eq!((result.is_ok(), server.arrived().len()), (requests == 2, requests));
        assert!(requests == 1 || begin.elapsed() >= Duration::from_secs(1));
    }

    // What is in doubt stays so, whatever comes later.
    for act in [problem(422, 1020), answer(429, "")] {
        let acts = [answer(500, "")].into_iter().chain(std::iter::repeat_n(act, 3));
        let server = Server::new(acts).await;
        let client = client_of(&server.url).retries(retries).build().unwrap();
        let Err(SendError::Uncertain(uncertain)) = client.send(&verify()).await else { panic!() };
        assert!(matches!(uncertain.doubt, Doubt::ServerError(_)));
        assert_eq!(uncertain.attempts, server.arrived().len());
    }
}

#[tokio::test]
async fn where_nobody_listens_nothing_is_sent_and_it_is_tried_again() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let client = client_of(&format!("http://{address}")).build().unwrap();
    let error = client.send(&verify()).await.unwrap_err();
    let SendError::NotSent(not_sent) = &error else { panic!("{error:?}") };
    assert_eq!(not_sent.attempts, 4);
    assert!(!error.is_uncertain() && error.to_string().contains("refused"), "{error}");

    // It comes up while it is tried.
    let retries = Retries::new().times(200).first(Duration::from_millis(5)).longest(Duration::from_millis(20));
    let client = client_of(&format!("http://{address}")).retries(retries).build().unwrap();
    let sending = tokio::spawn(client.send(&verify()));
    tokio::time::sleep(Duration::from_millis(60)).await;
    let server = Server::at(address).await;
    let sent = sending.await.unwrap().unwrap();
    assert!(sent.attempts > 1 && !sent.may_be_twice);
    assert_eq!(server.arrived().len(), 1);
}

#[tokio::test]
async fn names_and_certificates_that_are_wrong_are_no_doubt() {
    let server = Server::new([]).await;
    // The server does not speak TLS.
    let tls = server.url.replace("http:", "https:");
    for url in [tls.as_str(), "https://no-such-host.invalid"] {
        let client = client_of(url).retries(Retries::none()).connect_timeout(Duration::from_secs(1)).build().unwrap();
        let error = client.send(&verify()).await.unwrap_err();
        assert!(matches!(&error, SendError::NotSent(not_sent) if not_sent.attempts == 1), "{url}: {error:?}");
    }
    assert_eq!(server.arrived().len(), 0);
}

#[tokio::test]
async fn a_connection_that_was_closed_between_two_messages_is_made_anew() {
    let closing = || Act::AnswerAndClose(202, ACCEPTED.to_owned());
    let server = Server::new([closing(), closing(), closing()]).await;
    let client = client_of(&server.url).build().unwrap();
    for _ in 0..6 {
        let sent = client.send(&verify()).await.unwrap();
        assert!(!sent.may_be_twice);
        // Until the client has heard that it is closed.
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert_eq!((server.arrived().len(), server.connections()), (6, 4));
}

#[tokio::test]
async fn a_redirection_is_not_followed() {
    let other = Server::new([]).await;
    let location = vec![("Location", format!("{}/v1/messages", other.url))];
    for status in [301, 302, 303, 307, 308] {
        let server = Server::new([Act::Answer(status, location.clone(), String::new())]).await;
        let client = client_of(&server.url).build().unwrap();
        let error = client.send(&verify()).await.unwrap_err();
        assert_eq!(error.is_uncertain(), matches!(status, 302 | 303), "{status}");
        assert_eq!(server.arrived().len(), 1);
    }
    assert_eq!(other.connections(), 0);
}

/// Whatever a server says: an answer with some of its bytes changed, left out or added, or bytes of no meaning.
#[test]
fn any_answer_leaves_one_request() {
    let whole = format!("HTTP/1.1 202 -\r\nContent-Length: {}\r\nX-Request-Id: r-1\r\n\r\n{ACCEPTED}", ACCEPTED.len());
    let changed = proptest::collection::vec((any::<Index>(), any::<Option<u8>>(), any::<bool>()), 0..4);
    let changed = changed.prop_map(move |changes| {
        let mut bytes = whole.clone().into_bytes();
        for (place, byte, is_added) in changes {
            let place = place.index(bytes.len());
            match byte {
                Some(byte) if is_added => bytes.insert(place, byte),
                Some(byte) => bytes[place] = byte,
                None => drop(bytes.remove(place)),
            }
        }
        bytes
    });
    let answers = prop_oneof![3 => changed, 1 => any::<Vec<u8>>()];
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let mut runner = TestRunner::new(Config { cases: 200, failure_persistence: None, ..Config::default() });
    let result = runner.run(&answers, |answer| {
        let (result, arrived) = runtime.block_on(async {
            let server = Server::new([Act::Raw(answer)]).await;
            let client = client_of(&server.url).timeout(Duration::from_secs(5)).build().unwrap();
            (client.send(&verify()).await, server.arrived().len())
        });
        // The one status that is safe to send again is not among them but by chance.
        let is_limited = arrived > 1 && result.as_ref().is_ok_and(|sent| !sent.may_be_twice);
        prop_assert!(arrived == 1 || is_limited, "{arrived}: {result:?}");
        prop_assert!(!matches!(result, Err(SendError::NotSent(_))), "{result:?}");
        Ok(())
    });
    result.unwrap();
}

/// Servers close connections when they like, also while the next request is on its way.
#[tokio::test]
async fn each_of_many_messages_arrives_once_or_is_in_doubt() {
    let closing = (0..2000).map(|index| {
        if index % 3 == 0 { Act::AnswerAndClose(202, ACCEPTED.to_owned()) } else { answer(202, ACCEPTED) }
    });
    let server = Server::new(closing).await;
    let client = client_of(&server.url).build().unwrap();
    let mut sending = tokio::task::JoinSet::new();
    for task in 0..8 {
        let client = client.clone();
        sending.spawn(async move {
            let mut results = Vec::new();
            for index in 0..50 {
                let to = format!("44770{task:02}{index:05}");
                let route = Route { to: to.parse().unwrap(), ..route() };
                let result = client.send(&Message::new(route, &VERIFY).unwrap()).await;
                results.push((to, result.map_err(|error| error.is_uncertain())));
            }
            results
        });
    }
    let results: Vec<_> = sending.join_all().await.into_iter().flatten().collect();
    let arrived = server.arrived();
    for (to, result) in &results {
        let times = arrived.iter().filter(|arrived| arrived.body["to"] == **to).count();
        match result {
            Ok(sent) => assert_eq!((times, sent.may_be_twice), (1, false), "{to}"),
            Err(true) => assert!(times <= 1, "{to}: {times}"),
            Err(false) => assert_eq!(times, 0, "{to}"),
        }
    }
    assert!(results.iter().filter(|(_, result)| result.is_ok()).count() > 200);
}
