//! Free-form messages go through an open window, and templates where it is closed.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use messages_client::store::MemoryStore;
use messages_client::{CareWindow, Clock, Failover, OpenWindow, Reply, SendError, Timestamp, Window, WindowError};
use templates::free_form::Content;
use templates::{FreeFormMessage, Recipient, Route};

use super::server::{Act, Server, answer, problem};
use super::{client_of, route, verify};

/// When the customer wrote.
const WROTE: i64 = 1_738_584_865;
const DAY: i64 = 24 * 60 * 60;

#[derive(Clone, Debug)]
struct Watch(Arc<AtomicI64>);

impl Watch {
    fn new() -> Self {
        Self(Arc::new(AtomicI64::new(WROTE)))
    }

    fn set(&self, since: i64) {
        self.0.store(WROTE + since, Ordering::SeqCst);
    }
}

impl Clock for Watch {
    fn now(&self) -> Timestamp {
        Timestamp::from_second(self.0.load(Ordering::SeqCst)).unwrap()
    }
}

async fn window(watch: &Watch, customer: Recipient) -> Window {
    let windows = CareWindow::new(MemoryStore::new()).clock(watch.clone());
    let wrote = Timestamp::from_second(WROTE).unwrap();
    windows.record(route().from, &[customer], wrote, wrote).await.unwrap();
    windows.of(route().from, customer).await
}

async fn open(watch: &Watch) -> OpenWindow {
    window(watch, route().to).await.open().unwrap()
}

fn text(route: Route) -> FreeFormMessage<'static> {
    FreeFormMessage::new(route, Content::Text("On my way.")).unwrap()
}

#[tokio::test]
async fn a_reply_goes_while_the_window_is_open() {
    let (server, watch) = (Server::new([]).await, Watch::new());
    let client = client_of(&server.url).clock(watch.clone()).build().unwrap();
    let window = open(&watch).await;
    client.reply(&window, &text(route())).await.unwrap();
    assert_eq!(server.arrived()[0].body["text"], "On my way.");

    // To the second, with the margin of a minute that the window has.
    watch.set(DAY - 61);
    client.reply(&window, &text(route())).await.unwrap();
    watch.set(DAY - 60);
    let error = client.reply(&window, &text(route())).await.unwrap_err();
    assert!(matches!(&error, SendError::Window(error) if matches!(**error, WindowError::Ended { .. })), "{error:?}");
    insta::assert_snapshot!(error, @"the customer care window ended at 2025-02-04T12:13:25Z: ask for it again, or send a template");
    assert_eq!(server.arrived().len(), 2);
}

#[tokio::test]
async fn the_window_of_somebody_else_is_none() {
    let (server, watch) = (Server::new([]).await, Watch::new());
    let client = client_of(&server.url).clock(watch.clone()).build().unwrap();
    let window = window(&watch, route().to).await;
    let strangers = [
        Route { to: "447700900009".parse().unwrap(), ..route() },
        Route { from: "447700900009".parse().unwrap(), ..route() },
        Route { to: "US.13491208655302741918".parse().unwrap(), ..route() },
    ];
    for stranger in strangers {
        let error = client.reply_or(&window, &text(stranger), &verify()).await.unwrap_err();
        assert!(matches!(&error, SendError::Window(error) if matches!(**error, WindowError::OtherPair { .. })));
    }
    let open = window.open().unwrap();
    for stranger in strangers {
        assert!(matches!(client.reply(&open, &text(stranger)).await, Err(SendError::Window(_))));
        assert!(Failover::new().free_form(&open, &text(stranger)).is_err());
    }
    assert_eq!(server.connections(), 0);
}

#[tokio::test]
async fn a_window_that_ends_while_a_reply_waits_keeps_it_back() {
    let (server, watch) = (Server::new([answer(429, "")]).await, Watch::new());
    let retries = messages_client::Retries::new().first(std::time::Duration::from_millis(300));
    let client = client_of(&server.url).clock(watch.clone()).retries(retries).build().unwrap();
    let window = open(&watch).await;
    let sending = tokio::spawn(client.reply(&window, &text(route())));
    while server.arrived().is_empty() {
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
    watch.set(DAY);
    assert!(matches!(sending.await.unwrap(), Err(SendError::Window(_))));
    assert_eq!(server.arrived().len(), 1);
}

#[tokio::test]
async fn where_the_window_is_closed_the_template_goes() {
    let watch = Watch::new();
    let open = window(&watch, route().to).await;
    let closed = CareWindow::new(MemoryStore::new()).of(route().from, route().to).await;
    let late = Watch::new();
    late.set(DAY);
    // The window, the clock, what the server says first, what is sent in the end, how many requests that takes.
    let cases = [
        (&open, &watch, answer(202, super::ACCEPTED), Reply::FreeForm, 1),
        (&closed, &watch, answer(202, super::ACCEPTED), Reply::Template, 1),
        (&open, &late, answer(202, super::ACCEPTED), Reply::Template, 1),
        (&open, &watch, problem(422, 1340), Reply::Template, 2),
    ];
    for (index, (window, clock, act, reply, requests)) in cases.into_iter().enumerate() {
        let server = Server::new([act]).await;
        let client = client_of(&server.url).clock(clock.clone()).build().unwrap();
        let replied = client.reply_or(window, &text(route()), &verify()).await.unwrap();
        let arrived = server.arrived();
        assert_eq!((replied.reply, arrived.len()), (reply, requests), "{index}");
        let expected = if reply == Reply::FreeForm { "text" } else { "template" };
        assert_eq!(arrived.last().unwrap().body["message_type"], expected, "{index}");
    }
}

/// The customer would get both.
#[tokio::test]
async fn a_reply_in_doubt_is_not_followed_by_the_template() {
    let watch = Watch::new();
    let window = window(&watch, route().to).await;
    for act in [Act::Raw(Vec::new()), answer(500, ""), problem(422, 1020)] {
        let server = Server::new([act]).await;
        let client = client_of(&server.url).clock(watch.clone()).build().unwrap();
        assert!(client.reply_or(&window, &text(route()), &verify()).await.is_err());
        assert_eq!(server.arrived().len(), 1);
    }
}

#[tokio::test]
async fn a_free_form_message_in_place_of_another_needs_its_window() {
    let (server, watch) = (Server::new([]).await, Watch::new());
    let client = client_of(&server.url).clock(watch.clone()).build().unwrap();
    let failover = Failover::new().free_form(&open(&watch).await, &text(route())).unwrap();
    client.send_with_failover(&verify(), &failover).await.unwrap();
    assert_eq!(server.arrived()[0].body["failover"][0]["text"], "On my way.");
    watch.set(DAY);
    assert!(matches!(client.send_with_failover(&verify(), &failover).await, Err(SendError::Window(_))));
    assert_eq!(server.arrived().len(), 1);
}
