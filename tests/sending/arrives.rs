//! What arrives: the request of each API as the provider's documents have it, and who it says that it is from.

use messages_client::jwt::Claims;
use messages_client::{BuildError, Client, Credentials, Host, Request};
use serde_json::{Value, json};
use templates::{Api, Message, PhoneNumber, Recipient, Route, UntypedMessage, Verify};

use super::documents;
use super::keys::{application, generated};
use super::server::Server;
use super::{UUID, VERIFY, client_of, folder, route, verify};

#[tokio::test]
async fn each_api_gets_its_request_at_its_place() {
    let documents =
        folder("MTM_OPENAPI", "the requests against the provider's documents").map(|folder| documents::all(&folder));
    let server = Server::new([]).await;
    for (index, api) in [Api::Beta, Api::V0_1, Api::V1].into_iter().enumerate() {
        let client = client_of(&format!("{}/v1/", server.url)).api(api).build().unwrap();
        client.send(&verify()).await.unwrap();
        let arrived = server.arrived().pop().unwrap();
        assert_eq!((arrived.method.as_str(), arrived.path), ("POST", format!("/{}/messages", api.name())));
        assert!(arrived.body.to_string().contains("64873"));
        if let Some(documents) = &documents {
            let document = &documents[index];
            assert_eq!(document.api, api);
            assert_eq!(documents::errors(&document.whole(), &arrived.body), [], "{api}");
        }
    }
    assert_eq!(
        server.arrived()[2].body,
        json!({
            "to": "447700900000", "from": "447700900001", "channel": "whatsapp", "message_type": "template",
            "template": {
                "name": "whatsapp:hsm:technology:nexmo:verify",
                "parameters": ["Nexmo Verification", "64873", "10"],
            },
            "whatsapp": { "policy": "deterministic", "locale": "en" },
        })
    );
}

#[tokio::test]
async fn headers_say_what_it_is_and_who_sends() {
    let server = Server::new([]).await;
    client_of(&server.url).build().unwrap().send(&verify()).await.unwrap();
    let arrived = &server.arrived()[0];
    assert_eq!(arrived.header("content-type"), "application/json");
    assert_eq!(arrived.header("accept"), "application/json");
    assert_eq!(arrived.header("authorization"), "Basic YWJjZDEyMzQ6c2VjcmV0");
    assert!(arrived.header("user-agent").starts_with("messages-client/"));
    assert_eq!(arrived.header("host"), server.url.strip_prefix("http://").unwrap());
}

#[tokio::test]
async fn a_token_is_sent_again_and_a_refused_one_is_not() {
    let Some(key) = generated("a_token_is_sent_again") else { return };
    let refuse = super::server::problem(401, 1);
    let server = Server::new([super::server::answer(202, super::ACCEPTED), refuse]).await;
    let client =
        client_of(&server.url).credentials(Credentials::application(application(), key.clone())).build().unwrap();
    client.send(&verify()).await.unwrap();
    client.send(&verify()).await.unwrap_err();
    client.send(&verify()).await.unwrap();
    let tokens: Vec<_> = server.arrived().iter().map(|arrived| arrived.header("authorization").to_owned()).collect();
    assert!(tokens[0].starts_with("Bearer ey") && tokens[0] == tokens[1] && tokens[1] != tokens[2], "{tokens:?}");

    let credentials = Credentials::claims_each_request(Claims::new(application()), key);
    let client = client_of(&server.url).credentials(credentials).build().unwrap();
    client.send(&verify()).await.unwrap();
    client.send(&verify()).await.unwrap();
    let arrived = server.arrived();
    assert_ne!(arrived[3].header("authorization"), arrived[4].header("authorization"));
}

#[tokio::test]
async fn untyped_messages_and_user_ids_are_sent_too() {
    let server = Server::new([]).await;
    let client = client_of(&server.url).build().unwrap();
    let to: Recipient = "US.13491208655302741918".parse().unwrap();
    let message = Message::new(Route { to, ..route() }, &VERIFY).unwrap();
    let untyped: UntypedMessage<'_> = message.untyped();
    client.send(&untyped).await.unwrap();
    client.send(&message).await.unwrap();
    let [first, second] = server.arrived().try_into().unwrap();
    assert_eq!((&first.body["to"], &first.body), (&json!("US.13491208655302741918"), &second.body));

    // v0.1 knows numbers alone: nothing is sent.
    let client = client_of(&server.url).api(Api::V0_1).build().unwrap();
    assert!(client.send(&message).await.is_err());
    assert_eq!(server.arrived().len(), 2);
}

#[tokio::test]
async fn what_would_be_sent_can_be_seen_first() {
    let server = Server::new([]).await;
    let client = client_of(&server.url).build().unwrap();
    let request = client.request(&verify()).unwrap();
    assert_eq!(server.connections(), 0);
    client.send(&verify()).await.unwrap();
    let arrived = server.arrived().pop().unwrap();
    assert_eq!(request.url(), format!("{}{}", server.url, arrived.path));
    assert_eq!(serde_json::from_slice::<Value>(request.body()).unwrap(), arrived.body);
    for (name, value) in request.headers() {
        let expected = if name == "Authorization" { "Basic ..." } else { arrived.header(&name.to_ascii_lowercase()) };
        assert_eq!(value, expected);
    }
    let text = request.to_string();
    assert!(text.starts_with(&format!("POST {}\nAuthorization: Basic ...\n", request.url())), "{text}");
    assert!(!text.contains("YWJj") && text.ends_with(std::str::from_utf8(request.body()).unwrap()));

    let without = Request::of(client.host(), Api::V1, &verify()).unwrap();
    assert_eq!(without.body(), request.body());
    assert!(Request::of(&Host::global(), Api::Cloud, &verify()).is_err());
}

#[test]
fn what_is_missing_is_found_when_the_client_is_built() {
    assert_eq!(Client::builder().build().unwrap_err(), BuildError::NoCredentials);
    let error = client_of("https://api.nexmo.com").api(Api::Cloud).build().unwrap_err();
    insta::assert_snapshot!(error, @"the client speaks the provider's Messages API, which `cloud` is not: choose beta, v0.1 or v1, or send the JSON for `cloud` to the platform yourself");
    assert_eq!(client_of("https://api.nexmo.com").proxy("no proxy").build().unwrap_err(), BuildError::Proxy);
    let debug = format!("{:?}", client_of("https://api.nexmo.com").build().unwrap());
    assert!(!debug.contains("secret") && !debug.contains("abcd1234"), "{debug}");
}

#[tokio::test]
async fn a_proxy_is_used_where_one_is_given() {
    let proxy = Server::new([]).await;
    let client = client_of("http://127.0.0.1:9").proxy(&proxy.url).build().unwrap();
    client.send(&verify()).await.unwrap();
    assert_eq!(proxy.arrived()[0].path, "http://127.0.0.1:9/v1/messages");
}

#[tokio::test]
async fn excluded_destinations_get_nothing() {
    let server = Server::new([]).await;
    let client = client_of(&server.url).build().unwrap();
    for excluded in ["5351234567", "989121234567", "8501234567", "963912345678", "79781234567"] {
        let excluded: PhoneNumber = excluded.parse().unwrap();
        for route in [Route { to: excluded.into(), ..route() }, Route { from: excluded, ..route() }] {
            let error = client.send(&Message::new(route, &VERIFY).unwrap()).await.unwrap_err();
            assert!(matches!(error, messages_client::SendError::Excluded(_)), "{error}");
        }
    }
    assert_eq!(server.connections(), 0);
}

/// Futures that can be spawned, and outlive what they were made of.
#[tokio::test]
async fn a_message_can_be_sent_by_another_task() {
    let server = Server::new([]).await;
    let sending = {
        let client = client_of(&server.url).build().unwrap();
        let code = "64873".to_owned();
        let verify = Verify { code: code.as_str(), ..VERIFY };
        tokio::spawn(client.send(&Message::new(route(), &verify).unwrap()))
    };
    assert_eq!(sending.await.unwrap().unwrap().message_uuid, UUID);
}
