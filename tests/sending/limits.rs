//! A client keeps to its limits before anything is sent.

use std::num::NonZeroU32;
use std::time::Duration;

use messages_client::{Limit, Limits, SendError};
use templates::{Message, Route};

use super::server::Server;
use super::{VERIFY, client_of, route, verify};

#[tokio::test]
async fn the_46th_message_to_a_customer_is_not_sent_at_once() {
    let server = Server::new([]).await;
    let limits = Limits::new().per_second(None).patience(Duration::ZERO);
    let client = client_of(&server.url).limits(limits).build().unwrap();
    for _ in 0..45 {
        client.send(&verify()).await.unwrap();
    }
    let error = client.clone().send(&verify()).await.unwrap_err();
    assert!(matches!(&error, SendError::Limit(error) if error.limit == Limit::Pair), "{error}");
    assert!(error.retry_after().unwrap() <= Duration::from_secs(6) && !error.is_uncertain());
    assert_eq!(server.arrived().len(), 45);
    let other = Route { to: "447700900002".parse().unwrap(), ..route() };
    client.send(&Message::new(other, &VERIFY).unwrap()).await.unwrap();
}

#[tokio::test]
async fn many_messages_of_a_number_wait_and_all_arrive() {
    let server = Server::new([]).await;
    let limits = Limits::none().per_second(NonZeroU32::new(50));
    let client = client_of(&server.url).limits(limits).build().unwrap();
    let begin = std::time::Instant::now();
    let sending: Vec<_> = (0..80)
        .map(|index| {
            let to = format!("4477009{index:05}").parse().unwrap();
            tokio::spawn(client.send(&Message::new(Route { to, ..route() }, &VERIFY).unwrap()))
        })
        .collect();
    for sent in sending {
        sent.await.unwrap().unwrap();
    }
    // 50 at once, and 30 more at one each 20 ms.
    assert!(begin.elapsed() >= Duration::from_millis(590), "{:?}", begin.elapsed());
    assert_eq!(server.arrived().len(), 80);
}
