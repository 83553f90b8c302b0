//! What has to be true of every store.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicUsize, Ordering};
use std::time::Duration;

use messages_client::store::{Claim, EventStore as _, Store, WindowStore as _};
use messages_client::{CareWindow, Clock, ClosedReason, Timestamp, Window};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use templates::{PhoneNumber, Recipient};
use tokio::runtime::Runtime;

/// How many customers the tests have; some go by number, some by user id.
pub(crate) const CUSTOMERS: usize = 8;

/// A clock that stands still until it is turned, in milliseconds since 1970.
#[derive(Debug, Clone)]
pub(crate) struct Turned(Arc<AtomicI64>);

impl Turned {
    pub(crate) fn to(now: Timestamp) -> Self {
        Self(Arc::new(AtomicI64::new(now.as_millisecond())))
    }

    fn turn(&self, now: Timestamp) {
        self.0.store(now.as_millisecond(), Ordering::Relaxed);
    }
}

impl Clock for Turned {
    fn now(&self) -> Timestamp {
        Timestamp::from_millisecond(self.0.load(Ordering::Relaxed)).unwrap()
    }
}

pub(crate) fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

pub(crate) fn business(number: usize) -> PhoneNumber {
    format!("4477009{number:05}").parse().unwrap()
}

pub(crate) fn customer(number: usize) -> Recipient {
    let text = if number.is_multiple_of(2) { format!("4915100{number:05}") } else { format!("US.1349{number:05}") };
    text.parse().unwrap()
}

async fn is_open(windows: &CareWindow<Store>, business: PhoneNumber, customer: Recipient) -> bool {
    matches!(windows.of(business, customer).await, Window::Open(_))
}

/// The window's two edges to the second, what extends it, and what does not.
pub(crate) async fn edges(store: &Store) {
    let (business, customer) = (business(1), customer(1));
    let sent = at("2025-02-03T12:14:25Z");
    let second = Duration::from_secs(1);
    for (margin, names) in [(Duration::from_mins(1), 0), (Duration::ZERO, 2), (Duration::from_hours(2), 4)] {
        let customer = self::customer(10 + names);
        let clock = Turned::to(sent);
        let windows = CareWindow::new(store.clone()).clock(clock.clone()).margin(margin);
        let closed = windows.of(business, customer).await;
        assert!(closed.is_charged());
        assert!(matches!(closed.open().unwrap_err().reason(), ClosedReason::NeverWrote));

        windows.record(business, &[customer], sent, sent).await.unwrap();
        let end = sent + Duration::from_hours(24) - margin;
        for (now, open) in [(sent, true), (end - second, true), (end, false), (end + second, false)] {
            clock.turn(now);
            match windows.of(business, customer).await {
                Window::Open(window) => {
                    assert!(open, "{now} {margin:?}");
                    assert_eq!((window.business(), window.customer()), (business, customer));
                    assert_eq!((window.last_message(), window.ends_at()), (sent, end));
                    assert!(window.is_open_at(end - second) && !window.is_open_at(end));
                    assert!(!Window::Open(window).is_charged());
                }
                Window::Closed(window) => {
                    assert!(!open, "{now} {margin:?}");
                    let ClosedReason::Ended { last_message, ended_at } = window.reason() else { panic!("{window}") };
                    assert_eq!((*last_message, *ended_at), (sent, end));
                }
            }
        }
    }

    // By the default margin, a minute.
    let clock = Turned::to(sent);
    let windows = CareWindow::new(store.clone()).clock(clock.clone());
    let end = sent + Duration::from_hours(24) - Duration::from_mins(1);
    windows.record(business, &[customer], sent, sent).await.unwrap();
    // Late ones, and the same again: nothing moves back.
    for earlier in [sent - Duration::from_hours(30), sent - second, sent] {
        windows.record(business, &[customer], earlier, sent + second).await.unwrap();
        assert_eq!(windows.of(business, customer).await.open().unwrap().ends_at(), end);
    }
    // One from tomorrow counts from its receipt.
    windows.record(business, &[customer], sent + Duration::from_hours(24), sent + second).await.unwrap();
    assert_eq!(windows.of(business, customer).await.open().unwrap().last_message(), sent + second);
    // The next one extends the window, and opens it again once it has ended.
    for hours in [10, 20, 100] {
        let next = sent + Duration::from_hours(hours);
        windows.record(business, &[customer], next, next).await.unwrap();
        clock.turn(next + Duration::from_hours(23));
        assert!(is_open(&windows, business, customer).await);
    }
    // Whoever keeps no more than they need forgets the rest.
    clock.turn(sent + Duration::from_hours(1000));
    assert!(windows.forget_ended().await.unwrap() > 0);
    assert_eq!(windows.forget_ended().await.unwrap(), 0);
    let closed = windows.of(business, customer).await.open().unwrap_err();
    assert!(matches!(closed.reason(), ClosedReason::NeverWrote));
}

/// A customer of several names; and that nobody else's window opens with theirs.
pub(crate) async fn names(store: &Store) {
    let now = at("2025-02-03T12:14:25Z");
    let windows = CareWindow::new(store.clone()).clock(Turned::to(now));
    let names =
        ["US.13491208655302741918", "US.ENT.11815799212886844830", "4915112345678"].map(|name| name.parse().unwrap());
    // Some twice, as in webhooks.
    let written = [names[0], names[1], names[2], names[0]];
    windows.record(business(2), &written, now, now).await.unwrap();
    for name in names {
        assert!(is_open(&windows, business(2), name).await, "{name}");
        assert!(!is_open(&windows, business(3), name).await, "{name}");
    }
    assert!(!is_open(&windows, business(2), customer(0)).await);
    windows.record(business(2), &[], now, now).await.unwrap();

    // The names' times move each for itself.
    let later = now + Duration::from_secs(1);
    windows.record(business(2), &names[..1], later, later).await.unwrap();
    windows.record(business(2), &names, now, later).await.unwrap();
    for (name, last) in [(names[0], later), (names[1], now)] {
        assert_eq!(windows.of(business(2), name).await.open().unwrap().last_message(), last);
    }

    // What no number and no user id looks like is kept, too, and kept apart.
    let (long, longer) = ("a".repeat(1 << 20), "a".repeat((1 << 20) + 1));
    for (seconds, name) in (0..).zip(["", "\0", "a\0", "' OR 1 = 1 --", "Zoë \u{1f600}", &long, &longer]) {
        let sent = now + Duration::from_secs(seconds);
        assert_eq!(store.last_message("1234567", name).await.unwrap(), None);
        store.record("1234567", &[name], sent).await.unwrap();
        assert_eq!(store.last_message("1234567", name).await.unwrap(), Some(sent));
    }
    for end in [Timestamp::MIN, Timestamp::MAX] {
        let windows = CareWindow::new(store.clone()).clock(Turned::to(end));
        windows.record(business(4), &[customer(0)], end, end).await.unwrap();
        let _: Window = windows.of(business(4), customer(0)).await;
    }
}

/// An event is given out once, unless it was given back or its lease is over.
pub(crate) async fn events(store: &Store) {
    let now = at("2025-02-03T12:14:25Z");
    let lease = Duration::from_secs(30);
    let after = |seconds| now + Duration::from_secs(seconds);
    let claim = async |event: &str, now| store.claim(event, now, lease).await.unwrap();

    assert_eq!(claim("a", now).await, Claim::New);
    assert_eq!(claim("a", now).await, Claim::InHand);
    assert_eq!(claim("a", after(29)).await, Claim::InHand);
    assert_eq!(claim("a", after(30)).await, Claim::New);
    assert_eq!(claim("a", after(59)).await, Claim::InHand);
    store.confirm("a", after(59)).await.unwrap();
    assert_eq!(claim("a", after(100_000)).await, Claim::Stored);
    store.release("a").await.unwrap();
    assert_eq!(claim("a", after(100_000)).await, Claim::Stored);

    assert_eq!(claim("b", now).await, Claim::New);
    store.release("b").await.unwrap();
    store.release("b").await.unwrap();
    assert_eq!(claim("b", now).await, Claim::New);

    // What somebody else forgot in the meantime was stored all the same.
    store.confirm("c", now).await.unwrap();
    assert_eq!(claim("c", now).await, Claim::Stored);

    for event in ["", "\0", &"x".repeat(1 << 20)] {
        assert_eq!(claim(event, now).await, Claim::New);
        store.confirm(event, now).await.unwrap();
        assert_eq!(claim(event, now).await, Claim::Stored);
    }
    assert_eq!(store.claim("d", Timestamp::MAX, Duration::MAX).await.unwrap(), Claim::New);
    assert_eq!(store.claim("d", Timestamp::MAX, Duration::MAX).await.unwrap(), Claim::InHand);

    // `a` was claimed last at 30 seconds, the others before.
    assert_eq!(store.forget(after(30)).await.unwrap(), 5);
    assert_eq!(claim("b", after(40)).await, Claim::New);
    assert_eq!(claim("a", after(40)).await, Claim::Stored);
}

/// Many ask for the same events at once, and record the same customers: each event is somebody's, and nothing is stuck.
pub(crate) async fn at_once(store: &Store) {
    let now = at("2025-02-03T12:14:25Z");
    let tasks: Vec<_> = (0_u64..16)
        .map(|task| {
            let store = store.clone();
            tokio::spawn(async move {
                let mut claimed = 0;
                for event in 0..25 {
                    let event = format!("at once {event}");
                    let claim = store.claim(&event, now, Duration::from_mins(1)).await.unwrap();
                    claimed += usize::from(claim == Claim::New);
                    let mut names = ["1", "2", "3", "4"];
                    names.rotate_left(usize::try_from(task % 4).unwrap());
                    store.record("at once", &names, now + Duration::from_secs(task)).await.unwrap();
                }
                claimed
            })
        })
        .collect();
    let mut claimed = 0;
    for task in tasks {
        claimed += task.await.unwrap();
    }
    assert_eq!(claimed, 25);
    for name in ["1", "2", "3", "4"] {
        assert_eq!(store.last_message("at once", name).await.unwrap(), Some(now + Duration::from_secs(15)));
    }
}

/// Whatever the webhooks' order: the window goes by the latest message, none of which counts from after its receipt.
pub(crate) fn any_order(runtime: &Runtime, store: &Store) {
    let second =
        |range: std::ops::Range<i64>| range.prop_map(|second| Timestamp::from_millisecond(second * 499).unwrap());
    let names = prop::collection::vec(0..CUSTOMERS, 1..4);
    let webhook = (names, second(0..200_000), second(0..200_000));
    let businesses = AtomicUsize::new(1000);
    let mut runner = TestRunner::new(Config { cases: 48, failure_persistence: None, ..Config::default() });
    let case = |webhooks: Vec<(Vec<usize>, Timestamp, Timestamp)>| {
        let business = business(businesses.fetch_add(1, Ordering::Relaxed));
        let windows = CareWindow::new(store.clone()).clock(Turned::to(Timestamp::UNIX_EPOCH));
        let mut expected = BTreeMap::<usize, Timestamp>::new();
        for (names, sent, received) in &webhooks {
            let customers: Vec<_> = names.iter().map(|&name| customer(name)).collect();
            runtime.block_on(windows.record(business, &customers, *sent, *received)).unwrap();
            for &name in names {
                let last = expected.entry(name).or_insert(Timestamp::MIN);
                *last = (*last).max(*sent.min(received));
            }
        }
        for name in 0..CUSTOMERS {
            let last = runtime.block_on(windows.of(business, customer(name)));
            prop_assert_eq!(last.open().ok().map(|window| window.last_message()), expected.get(&name).copied());
        }
        Ok(())
    };
    runner.run(&prop::collection::vec(webhook, 0..12), case).unwrap();
}
