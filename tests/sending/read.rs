//! Messages are marked as read as the provider's pages have it.

use std::fs;

use messages_client::SendError;
use serde_json::Value;
use templates::Api;

use super::server::{Act, Server, answer, problem};
use super::{UUID, client_of, folder};

#[tokio::test]
async fn a_message_is_marked_as_read() {
    let server = Server::new([answer(202, ""), answer(204, "")]).await;
    let client = client_of(&server.url).build().unwrap();
    client.mark_as_read(UUID).await.unwrap();
    client.mark_as_read_with_typing_indicator(&UUID.to_uppercase()).await.unwrap();
    let arrived = server.arrived();
    for arrived in &arrived {
        assert_eq!(
            (arrived.method.as_str(), arrived.path.as_str()),
            ("PATCH", format!("/v1/messages/{UUID}").as_str())
        );
        assert_eq!(arrived.header("content-type"), "application/json");
    }
    let Some(samples) = folder("MTM_SAMPLES", "updates against the provider's requests") else { return };
    let manifest = fs::read_to_string(samples.join("messages/MANIFEST.tsv")).unwrap();
    let sample = |name: &str| {
        serde_json::from_str::<Value>(&fs::read_to_string(samples.join("messages").join(name)).unwrap()).unwrap()
    };
    let mut updates: Vec<_> = manifest
        .lines()
        .map(|line| line.split('\t').collect::<Vec<_>>())
        .filter(|columns| columns[6] == "update")
        .map(|columns| (columns[4].to_owned(), sample(columns[0])))
        .collect();
    updates.sort_by(|one, other| one.0.cmp(&other.0));
    assert_eq!(updates.len(), 2, "{updates:?}");
    for ((date, sample), arrived) in updates.iter().zip(&arrived) {
        assert_eq!(sample, &arrived.body, "{date}");
    }
    // Two of the provider's pages had a member of another name for two days; nothing of that is sent.
    let old = manifest.lines().filter(|line| line.contains("2026-01-0") && line.contains("mark-as-read"));
    let old: Vec<_> = old.map(|line| sample(line.split('\t').next().unwrap())).collect();
    assert_eq!(old.len(), 2);
    for old in old {
        assert!(old.get("typing_indicators").is_some() && arrived.iter().all(|arrived| arrived.body != old));
    }
}

/// Doing it twice does no harm.
#[tokio::test]
async fn it_is_tried_again_whatever_went_wrong() {
    let acts = [Act::CloseInHead, answer(500, ""), Act::Raw(Vec::new()), answer(202, "")];
    let server = Server::new(acts).await;
    let client = client_of(&server.url).build().unwrap();
    client.mark_as_read(UUID).await.unwrap();
    assert_eq!(server.arrived().len(), 3);

    let server = Server::new([problem(404, 1)]).await;
    let error = client_of(&server.url).build().unwrap().mark_as_read(UUID).await.unwrap_err();
    assert!(matches!(&error, SendError::Refused(refusal) if refusal.problem.status == 404), "{error:?}");
    assert_eq!(server.arrived().len(), 1);
}

#[tokio::test]
async fn nothing_else_gets_into_the_path() {
    let server = Server::new([]).await;
    let client = client_of(&server.url).build().unwrap();
    for id in ["", "..", "../../v2/other", "aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab?x", "wamid.HBgL", "a/b"] {
        assert!(matches!(client.mark_as_read(id).await, Err(SendError::MessageId)), "{id}");
    }
    for api in [Api::Beta, Api::V0_1] {
        let error = client_of(&server.url).api(api).build().unwrap().mark_as_read(UUID).await.unwrap_err();
        assert!(matches!(error, SendError::Unsupported { .. }), "{error}");
        assert!(error.to_string().contains("use v1"), "{error}");
    }
    assert_eq!(server.connections(), 0);
}
