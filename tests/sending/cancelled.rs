//! What is dropped while it is under way leaves the client as it was.

use std::num::NonZeroU32;
use std::time::Duration;

use messages_client::{Limits, Retries};

use super::server::{Act, Server, answer};
use super::{UUID, client_of, verify};

async fn until(mut is_so: impl FnMut() -> bool) {
    for _ in 0..2000 {
        if is_so() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    panic!("it never was so");
}

#[tokio::test]
async fn while_its_answer_is_waited_for() {
    let server = Server::new([Act::Slow(Duration::from_mins(1))]).await;
    let client = client_of(&server.url).build().unwrap();
    let sending = tokio::spawn(client.send(&verify()));
    until(|| server.arrived().len() == 1).await;
    sending.abort();
    assert!(sending.await.unwrap_err().is_cancelled());
    // The half-used connection is not used again.
    assert_eq!(client.send(&verify()).await.unwrap().message_uuid, UUID);
    assert_eq!((server.arrived().len(), server.connections()), (2, 2));
}

#[tokio::test]
async fn while_it_waits_to_be_sent_again() {
    let server = Server::new([answer(429, "")]).await;
    let retries = Retries::new().first(Duration::from_mins(1));
    let client = client_of(&server.url).retries(retries).build().unwrap();
    let waited = tokio::time::timeout(Duration::from_millis(500), client.send(&verify())).await;
    assert!(waited.is_err());
    assert_eq!(client.send(&verify()).await.unwrap().attempts, 1);
    assert_eq!(server.arrived().len(), 2);
}

#[tokio::test]
async fn while_it_waits_for_its_turn() {
    let server = Server::new([]).await;
    let limits = Limits::none().per_second(NonZeroU32::new(1));
    let client = client_of(&server.url).limits(limits).build().unwrap();
    client.send(&verify()).await.unwrap();
    let waiting: Vec<_> = (0..20).map(|_| tokio::spawn(client.send(&verify()))).collect();
    tokio::time::sleep(Duration::from_millis(50)).await;
    for task in &waiting {
        task.abort();
    }
    for task in waiting {
        // One of them may have had its turn.
        let _ = task.await;
    }
    client.send(&verify()).await.unwrap();
    assert!(server.arrived().len() <= 3);
}

#[tokio::test]
async fn before_it_was_begun() {
    let server = Server::new([]).await;
    let client = client_of(&server.url).build().unwrap();
    drop(client.send(&verify()));
    client.send(&verify()).await.unwrap();
    assert_eq!(server.arrived().len(), 1);
}
