//! A server that takes webhooks in, and a provider that sends them.

use std::fmt::Write as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use aws_lc_rs::digest::{SHA256, digest};
use jsonwebtoken::{EncodingKey, Header, encode};
use messages_client::store::Store;
use messages_client::webhook::{Event, Receiver, Secrets};
use messages_client::{CareWindow, Timestamp};
use reqwest::{Client, Response};
use serde_json::json;
use tokio::net::TcpListener;
use tokio::sync::Mutex;

pub(crate) const SECRET: &str = "the signature secret of the test's account";

/// What the handler does, and what it stored.
#[derive(Default)]
pub(crate) struct Database {
    pub(crate) stored: Mutex<Vec<Event>>,
    /// How many events are refused before the first one is stored.
    pub(crate) failures: AtomicUsize,
    /// How many events the handler panics on.
    pub(crate) panics: AtomicUsize,
    /// How long storing takes.
    pub(crate) delay: Duration,
}

impl Database {
    async fn store(&self, event: Event) -> Result<(), String> {
        let one_less = |count: usize| count.checked_sub(1);
        assert!(self.panics.fetch_update(Ordering::SeqCst, Ordering::SeqCst, one_less).is_err(), "as it was told");
        if self.failures.fetch_update(Ordering::SeqCst, Ordering::SeqCst, one_less).is_ok() {
            return Err("the disk is full".to_owned());
        }
        tokio::time::sleep(self.delay).await;
        self.stored.lock().await.push(event);
        Ok(())
    }

    pub(crate) async fn keys(&self) -> Vec<String> {
        self.stored.lock().await.iter().map(Event::key).collect()
    }
}

/// A server at an address of this machine.
pub(crate) struct Server {
    pub(crate) url: String,
    pub(crate) database: Arc<Database>,
    pub(crate) windows: CareWindow<Store>,
    client: Client,
}

impl Server {
    /// With signatures, and a store in memory.
    pub(crate) async fn start(database: Database) -> Self {
        Self::with(database, Store::open("memory:").await.unwrap(), |receiver| receiver).await
    }

    pub(crate) async fn with<F>(database: Database, store: Store, change: F) -> Self
    where
        F: FnOnce(Receiver<Store, Taker>) -> Receiver<Store, Taker>,
    {
        let database = Arc::new(database);
        let windows = CareWindow::new(store);
        let secrets = Secrets::new("another", "of another account").and("a1b2c3d", SECRET);
        let receiver = Receiver::signed(windows.clone(), secrets, Taker(Arc::clone(&database)));
        let app = axum::Router::new().nest("/webhooks", change(receiver).router());
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/webhooks", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, app).await });
        Self { url, database, windows, client: Client::builder().no_proxy().build().unwrap() }
    }

    /// Sends a body as the provider does.
    pub(crate) async fn send(&self, body: &[u8]) -> Response {
        self.send_with(body, Some(signature(body, SECRET))).await
    }

    pub(crate) async fn send_with(&self, body: &[u8], authorization: Option<String>) -> Response {
        let mut request = self.client.post(format!("{}/inbound", self.url)).body(body.to_vec());
        if let Some(authorization) = authorization {
            request = request.header("authorization", authorization);
        }
        request.send().await.unwrap()
    }

    pub(crate) fn client(&self) -> &Client {
        &self.client
    }
}

/// Hands events to the database.
pub(crate) struct Taker(Arc<Database>);

impl messages_client::webhook::Handler for Taker {
    async fn store(&self, event: Event) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
        self.0.store(event).await.map_err(Into::into)
    }
}

/// The header of a body, signed now as the provider signs.
pub(crate) fn signature(body: &[u8], secret: &str) -> String {
    let mut hash = String::new();
    digest(&SHA256, body).as_ref().iter().for_each(|byte| write!(hash, "{byte:02x}").unwrap());
    let claims = json!({
        "iat": Timestamp::now().as_second(),
        "jti": "c5ba8f24-1a14-4c10-bfdf-3fbe8ce511b5",
        "iss": "Vonage",
        "payload_hash": hash,
        "api_key": "a1b2c3d",
    });
    let _ = jsonwebtoken::crypto::aws_lc::DEFAULT_PROVIDER.install_default();
    let token = encode(&Header::default(), &claims, &EncodingKey::from_secret(secret.as_bytes())).unwrap();
    format!("Bearer {token}")
}

/// A message of a customer's, written just now.
pub(crate) fn inbound(uuid: &str) -> Vec<u8> {
    let body = json!({
        "channel": "whatsapp",
        "message_uuid": uuid,
        "to": "447700900001",
        "from": "447700900000",
        "timestamp": Timestamp::now().to_string(),
        "message_type": "text",
        "text": "Hello",
    });
    body.to_string().into_bytes()
}

/// The status of a message.
pub(crate) fn status(uuid: &str, status: &str) -> Vec<u8> {
    let body = json!({
        "channel": "whatsapp",
        "message_uuid": uuid,
        "to": "447700900000",
        "from": "447700900001",
        "timestamp": Timestamp::now().to_string(),
        "status": status,
    });
    body.to_string().into_bytes()
}
