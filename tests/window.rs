//! The customer care window over each store: its edges, late and repeated webhooks, several processes, a server that dies.

mod postgres;
#[path = "window/suite.rs"]
mod suite;

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use messages_client::store::{Claim, EventStore as _, OpenError, Store, WindowStore as _};
use messages_client::{CareWindow, ClosedReason, Timestamp, Window};
use postgres::Postgres;
use suite::{Turned, at, business, customer};
use tokio::runtime::Runtime;

/// Where the second processes find what to do.
const WRITER: &str = "MTM_TEST_WRITER";
/// How many processes write at once.
const WRITERS: usize = 3;
/// How many webhooks they all take in.
const WEBHOOKS: usize = 300;

fn sqlite(folder: &Path) -> String {
    format!("sqlite:{}", folder.join("windows.db").display())
}

/// All that has to be true of any store.
fn everything(url: &str) {
    let runtime = Runtime::new().unwrap();
    let store = runtime.block_on(Store::open(url)).unwrap();
    runtime.block_on(suite::edges(&store));
    runtime.block_on(suite::names(&store));
    runtime.block_on(suite::events(&store));
    runtime.block_on(suite::at_once(&store));
    suite::any_order(&runtime, &store);
}

#[test]
fn the_window_in_memory() {
    everything("memory:");
}

#[test]
fn the_window_in_sqlite() {
    let folder = tempfile::tempdir().unwrap();
    everything(&sqlite(folder.path()));
}

#[test]
fn the_window_in_postgresql() {
    if let Some(server) = Postgres::start() {
        everything(&server.url());
    }
}

#[tokio::test]
async fn a_file_outlives_who_wrote_it() {
    let folder = tempfile::tempdir().unwrap();
    let url = sqlite(folder.path());
    let sent = at("2025-02-03T12:00:00Z");
    {
        let store = Store::open(&url).await.unwrap();
        assert_eq!(store.claim("read", sent, Duration::from_mins(1)).await.unwrap(), Claim::New);
        store.confirm("read", sent).await.unwrap();
        let windows = CareWindow::new(store);
        windows.record(business(0), &[customer(0)], sent, sent).await.unwrap();
    }
    let store = Store::open(&url).await.unwrap();
    assert_eq!(store.claim("read", sent, Duration::from_mins(1)).await.unwrap(), Claim::Stored);
    let windows = CareWindow::new(store).clock(Turned::to(sent));
    assert_eq!(windows.of(business(0), customer(0)).await.open().unwrap().last_message(), sent);
}

#[tokio::test]
async fn several_processes_share_a_file() {
    let folder = tempfile::tempdir().unwrap();
    several_processes(&sqlite(folder.path())).await;
}

#[tokio::test]
async fn several_processes_share_a_database() {
    if let Some(server) = Postgres::start() {
        several_processes(&server.url()).await;
    }
}

/// Nobody made the tables before: the processes begin with that at once, too.
async fn several_processes(url: &str) {
    let writers: Vec<_> = (0..WRITERS)
        .map(|writer| {
            Command::new(std::env::current_exe().unwrap())
                .args(["--exact", "writer", "--nocapture"])
                .env(WRITER, format!("{writer} {url}"))
                .stdout(Stdio::piped())
                .spawn()
                .unwrap()
        })
        .collect();
    let mut claimed = BTreeSet::new();
    for writer in writers {
        let output = writer.wait_with_output().unwrap();
        assert!(output.status.success());
        let output = String::from_utf8(output.stdout).unwrap();
        for event in output.lines().filter_map(|line| line.strip_prefix("claimed ")) {
            assert!(claimed.insert(event.to_owned()), "{event} was given out twice");
        }
        assert!(output.contains("done\n"), "{output}");
    }
    assert_eq!(claimed.len(), WEBHOOKS);

    let store = Store::open(url).await.unwrap();
    for name in 0..suite::CUSTOMERS {
        let latest = (0..WRITERS)
            .flat_map(|writer| (0..WEBHOOKS).map(move |webhook| (writer, webhook)))
            .filter(|(_, webhook)| webhook % suite::CUSTOMERS == name)
            .map(|(writer, webhook)| sent(writer, webhook))
            .max();
        let last = store.last_message(business(0).as_str(), customer(name).as_str()).await.unwrap();
        assert_eq!(last, latest);
    }
}

/// When the writer was told that this webhook's message was sent: back and forth.
fn sent(writer: usize, webhook: usize) -> Timestamp {
    let seconds = (webhook * 7919 + writer * 104_729) % 80_000;
    at("2025-02-03T00:00:00Z") + Duration::from_secs(seconds as u64)
}

/// The other processes: they run this test alone, and are told what to do. Without that there is nothing to do.
#[tokio::test]
async fn writer() {
    let Ok(task) = std::env::var(WRITER) else { return };
    let (writer, url) = task.split_once(' ').unwrap();
    let writer: usize = writer.parse().unwrap();
    let store = Store::open(url).await.unwrap();
    let received = at("2025-02-04T00:00:00Z");
    for webhook in 0..WEBHOOKS {
        let event = format!("event-{webhook}");
        if store.claim(&event, received, Duration::from_mins(10)).await.unwrap() == Claim::New {
            println!("\nclaimed {event}");
            store.confirm(&event, received).await.unwrap();
        }
        let windows = CareWindow::new(store.clone());
        let customer = customer(webhook % suite::CUSTOMERS);
        windows.record(business(0), &[customer], sent(writer, webhook), received).await.unwrap();
    }
    println!("\ndone");
}

/// What is acknowledged is there after a crash, and the windows are closed for as long as the server is gone.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_is_killed_under_load() {
    let Some(mut server) = Postgres::start() else { return };
    let store = Store::open(&server.url()).await.unwrap();
    let clock = Turned::to(at("2025-02-03T12:00:00Z"));
    let windows = CareWindow::new(store).clock(clock.clone());
    let begin = at("2025-02-03T00:00:00Z");

    let stop = Arc::new(AtomicBool::new(false));
    let acknowledged = Arc::new(Mutex::new([None; suite::CUSTOMERS]));
    let load: Vec<_> = (0..suite::CUSTOMERS)
        .map(|name| {
            let (windows, stop, acknowledged) = (windows.clone(), stop.clone(), acknowledged.clone());
            tokio::spawn(async move {
                let (mut written, mut failed) = (0_u64, 0_u64);
                while !stop.load(Ordering::Relaxed) {
                    let sent = begin + Duration::from_millis(written);
                    match windows.record(business(0), &[customer(name)], sent, sent).await {
                        Ok(()) => {
                            acknowledged.lock().unwrap()[name] = Some(sent);
                            written += 1;
                        }
                        Err(_) => failed += 1,
                    }
                }
                (written, failed)
            })
        })
        .collect();
    let written = || acknowledged.lock().unwrap().map(|last| last.unwrap_or(begin));
    let all_go_on = async |since: [Timestamp; suite::CUSTOMERS]| {
        while written().iter().zip(since).any(|(last, since)| *last <= since) {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    };
    let patience = Duration::from_mins(1);

    tokio::time::timeout(patience, all_go_on(written())).await.unwrap();
    server.kill();
    let closed = windows.of(business(0), customer(0)).await.open().unwrap_err();
    assert!(matches!(closed.reason(), ClosedReason::Store(_)), "{closed}");

    let down = written();
    server.restart();
    tokio::time::timeout(patience, all_go_on(down)).await.unwrap();
    assert!(matches!(windows.of(business(0), customer(0)).await, Window::Open(_)));

    server.kill();
    stop.store(true, Ordering::Relaxed);
    let mut failures = 0;
    for task in load {
        failures += task.await.unwrap().1;
    }
    assert!(failures > 0);
    server.restart();
    let store = Store::open(&server.url()).await.unwrap();
    for (name, acknowledged) in written().into_iter().enumerate() {
        let last = store.last_message(business(0).as_str(), customer(name).as_str()).await.unwrap().unwrap();
        // The one that was in flight may have arrived.
        assert!(last == acknowledged || last == acknowledged + Duration::from_millis(1), "{last} {acknowledged}");
    }
}

/// A server that has taken the question and says nothing.
#[tokio::test]
async fn a_server_that_does_not_answer_closes_the_window() {
    let Some(server) = Postgres::start() else { return };
    let windows = CareWindow::new(Store::open(&server.url()).await.unwrap());
    let now = Timestamp::now();
    windows.record(business(0), &[customer(0)], now, now).await.unwrap();

    let lock = "BEGIN; LOCK TABLE messages_client_windows; SELECT pg_sleep(600)";
    let mut other = server.psql(lock).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let locked = "SELECT count(*) FROM pg_locks WHERE mode = 'AccessExclusiveLock' AND granted \
                  AND relation = 'messages_client_windows'::regclass";
    while server.psql(locked).output().unwrap().stdout != b"1\n" {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let closed = windows.of(business(0), customer(0)).await.open().unwrap_err();
    assert!(closed.to_string().contains("the database has not answered for 5 seconds"), "{closed}");

    other.kill().unwrap();
    other.wait().unwrap();
    let end = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(600)%' \
               AND pid <> pg_backend_pid()";
    assert!(server.psql(end).output().unwrap().status.success());
    let again = async { while let Window::Closed(_) = windows.of(business(0), customer(0)).await {} };
    tokio::time::timeout(Duration::from_mins(1), again).await.unwrap();
}

#[tokio::test]
async fn what_cannot_be_opened_is_told_without_the_password() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let text = folder.join("text");
    std::fs::write(&text, "Dear customer,\n".repeat(1000)).unwrap();
    // A server that takes connections and says nothing.
    let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let silent = silent.local_addr().unwrap().port();
    let urls = [
        String::from("windows.db"),
        String::from("mysql://root:geheim@localhost/windows"),
        String::from("sqlite::memory:"),
        String::from("sqlite:windows.db?mode=geheim"),
        format!("sqlite:{}/none/windows.db", folder.display()),
        format!("sqlite:{}", text.display()),
        String::from("postgres://user:geheim@127.0.0.1:65536/windows"),
        String::from("postgres://user:geheim@127.0.0.1:1/windows"),
        format!("postgres://user:geheim@127.0.0.1:{silent}/windows"),
    ];
    let mut messages = String::new();
    for url in &urls {
        let error: OpenError = Store::open(url).await.unwrap_err();
        assert!(!format!("{error:?}{error}").contains("user:geheim"), "{error:?}");
        messages +=
            &format!("{error}\n").replace(&folder.display().to_string(), "FOLDER").replace(&silent.to_string(), "PORT");
    }
    insta::assert_snapshot!(messages, @r#"
        the store's URL begins with none of `memory:`, `sqlite:` and `postgres://`; write for example `sqlite:windows.db`
        the store's URL begins with none of `memory:`, `sqlite:` and `postgres://`; write for example `sqlite:windows.db`
        SQLite's database in memory is not shared by several connections; write `memory:`
        the store's URL is wrong: unknown value "geheim" for `mode`; write it as `sqlite:path`
        the SQLite file `FOLDER/none/windows.db` cannot be opened: error returned from database: (code: 14) unable to open database file; the folder has to be there, and it and the file have to be writable
        the SQLite file `FOLDER/text` cannot be opened: error returned from database: (code: 26) file is not a database; the folder has to be there, and it and the file have to be writable
        the store's URL is wrong: invalid port number; write it as `postgres://user:password@host/database`
        PostgreSQL at `127.0.0.1:1/windows` cannot be used: error communicating with database: Connection refused (os error 111); see whether it runs and lets this user in
        PostgreSQL at `127.0.0.1:PORT/windows` cannot be used: it has not answered for 3 seconds; see whether it runs and lets this user in
        "#);
}

#[tokio::test]
async fn no_store_shows_more_than_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&sqlite(folder.path())).await.unwrap();
    let shown = format!("{store:?}").replace(&folder.path().display().to_string(), "FOLDER");
    assert_eq!(shown, r#"Sqlite(SqliteStore { path: "FOLDER/windows.db", .. })"#);
    if let Some(server) = Postgres::start() {
        let url = server.url().replace("postgres@", "postgres:geheim@");
        let shown = format!("{:?}", Store::open(&url).await.unwrap());
        let place = url.split_once('@').unwrap().1;
        assert_eq!(shown, format!(r#"Postgres(PostgresStore {{ place: "{place}", .. }})"#));
    }
}
