//! The sandbox against real clients: what it takes, what it refuses and when, and what it sends back.

use std::path::PathBuf;
use std::time::Duration;

use messages_client::CareWindow;
use messages_client::store::Store;
use messages_client::webhook::{Event, Receiver};
use messages_sandbox::{Pace, Sandbox, SandboxBuilder};
use templates::{Message, Registry, Route, Verify};
use tokio::net::TcpListener;
use tokio::sync::{Mutex, mpsc};

#[path = "sandbox/faults.rs"]
mod faults;
#[path = "sandbox/kept.rs"]
mod kept;
#[path = "sandbox/refused.rs"]
mod refused;
#[path = "sandbox/rejected.rs"]
mod rejected;
#[path = "sandbox/samples.rs"]
mod samples;
#[path = "sandbox/short.rs"]
mod short;
#[path = "sandbox/ways.rs"]
mod ways;

/// A pace at which nobody waits.
fn at_once() -> Pace {
    let none = Duration::ZERO;
    Pace { submitted: none, delivered: none, read: Some(none), retry: Duration::from_millis(20), attempts: 10 }
}

fn sandbox() -> SandboxBuilder {
    Sandbox::builder().pace(at_once()).rate(0)
}

fn route() -> Route {
    Route { from: "447700900001".parse().unwrap(), to: "447700900000".parse().unwrap() }
}

fn verify() -> Message<'static, Verify<'static>> {
    const VERIFY: Verify<'static> = Verify::EXAMPLE;
    Message::new(route(), &VERIFY).unwrap()
}

/// Templates of these texts: each a file's name and what is in it.
fn registry(files: &[(&str, &str)]) -> Registry {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    Registry::load(folder.path()).unwrap()
}

/// A folder that a variable names; says so where it is not set.
fn folder(variable: &str, what: &str) -> Option<PathBuf> {
    let folder = std::env::var_os(variable).map(PathBuf::from);
    if folder.is_none() {
        eprintln!("left out: {variable} does not say where {what} are");
    }
    folder
}

/// A server that takes the sandbox's webhooks in, with the library's own receiver.
struct Desk {
    url: String,
    events: Mutex<mpsc::UnboundedReceiver<Event>>,
    windows: CareWindow<Store>,
}

impl Desk {
    /// Starts a sandbox whose webhooks come here.
    async fn with(builder: SandboxBuilder) -> (Sandbox, Self) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/webhooks", listener.local_addr().unwrap());
        let sandbox = builder.webhooks(&url).start().await.unwrap();
        let windows = CareWindow::new(Store::open("memory:").await.unwrap()).clock(sandbox.clock().clone());
        let (events, stored) = mpsc::unbounded_channel();
        let receiver = Receiver::signed(windows.clone(), sandbox.secrets(), move |event| {
            let events = events.clone();
            async move { events.send(event) }
        });
        let receiver = receiver.clock(sandbox.clock().clone());
        let app = axum::Router::new().nest("/webhooks", receiver.router());
        tokio::spawn(async move { axum::serve(listener, app).await });
        (sandbox, Self { url, events: Mutex::new(stored), windows })
    }

    async fn next(&self) -> Event {
        let mut events = self.events.lock().await;
        tokio::time::timeout(Duration::from_secs(30), events.recv()).await.expect("a webhook").unwrap()
    }
}

/// Sends a body as it is. Gives the answer's status and body.
async fn post(sandbox: &Sandbox, path: &str, body: &serde_json::Value) -> (u16, serde_json::Value) {
    post_text(sandbox, path, body.to_string()).await
}

async fn post_text(sandbox: &Sandbox, path: &str, body: String) -> (u16, serde_json::Value) {
    let application = sandbox.application();
    let request = reqwest::Client::builder().no_proxy().build().unwrap().post(format!("{}{path}", sandbox.url()));
    let request = request.basic_auth(application.api_key(), Some(application.api_secret()));
    let answer = request.header("content-type", "application/json").body(body).send().await.unwrap();
    let status = answer.status().as_u16();
    (status, serde_json::from_slice(&answer.bytes().await.unwrap()).unwrap())
}
