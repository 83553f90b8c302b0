//! The provider's side of the example: takes messages whose token is right, and calls back with signed webhooks.

use std::error::Error;
use std::fmt::Write as _;
use std::sync::{Arc, Mutex, PoisonError};

use aws_lc_rs::digest::{SHA256, digest};
use aws_lc_rs::encoding::{AsDer, Pkcs8V1Der, PublicKeyX509Der};
use aws_lc_rs::rsa::{KeyPair, KeySize};
use aws_lc_rs::signature::KeyPair as _;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header::AUTHORIZATION};
use axum::routing::post;
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation, decode, encode};
use messages_client::Timestamp;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use uuid::Uuid;

pub(crate) const APPLICATION: &str = "aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab";
pub(crate) const ACCOUNT: &str = "a1b2c3d";
pub(crate) const SECRET: &str = "the signature secret of the account";

/// A provider with one application.
pub(crate) struct Provider {
    url: String,
    private_key: String,
    account: Arc<Account>,
}

struct Account {
    public_key: DecodingKey,
    webhooks: String,
    http: reqwest::Client,
    taken: Mutex<Vec<Value>>,
}

impl Provider {
    /// Listens on this machine, and calls back at `webhooks`.
    pub(crate) async fn start(webhooks: String) -> Result<Self, Box<dyn Error>> {
        let pair = KeyPair::generate(KeySize::Rsa2048)?;
        let private: Pkcs8V1Der<'_> = pair.as_der()?;
        let public: PublicKeyX509Der<'_> = pair.public_key().as_der()?;
        let public = pem::encode(&pem::Pem::new("PUBLIC KEY", public.as_ref()));
        let account = Arc::new(Account {
            public_key: DecodingKey::from_rsa_pem(public.as_bytes())?,
            webhooks,
            http: reqwest::Client::builder().no_proxy().build()?,
            taken: Mutex::default(),
        });
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let url = format!("http://{}", listener.local_addr()?);
        let app = axum::Router::new().route("/v1/messages", post(take)).with_state(Arc::clone(&account));
        tokio::spawn(async move { axum::serve(listener, app).await });
        Ok(Self { url, private_key: pem::encode(&pem::Pem::new("PRIVATE KEY", private.as_ref())), account })
    }

    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    pub(crate) fn private_key(&self) -> &[u8] {
        self.private_key.as_bytes()
    }

    /// The bodies of the messages that arrived.
    pub(crate) fn taken(&self) -> Vec<Value> {
        self.account.taken.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The customer sends a text.
    pub(crate) async fn customer_writes(&self, text: &str) -> Result<(), Box<dyn Error>> {
        let body = json!({
            "message_uuid": Uuid::new_v4().to_string(),
            "channel": "whatsapp",
            "from": "447700900000",
            "to": "447700900001",
            "timestamp": Timestamp::now().to_string(),
            "message_type": "text",
            "text": text,
        });
        self.account.call_back("inbound", &body).await
    }
}

async fn take(State(account): State<Arc<Account>>, headers: HeaderMap, body: String) -> (StatusCode, String) {
    let authorization = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let mut validation = Validation::new(Algorithm::RS256);
    // The example turns its clock on by a day.
    validation.validate_exp = false;
    let token = authorization.strip_prefix("Bearer ").unwrap_or_default();
    match decode::<Value>(token, &account.public_key, &validation) {
        Ok(token) if token.claims["application_id"] == APPLICATION => {}
        _ => {
            return (
                StatusCode::UNAUTHORIZED,
                json!({ "title": "You did not provide correct credentials." }).to_string(),
            );
        }
    }
    let body: Value = serde_json::from_str(&body).unwrap_or_default();
    let count = {
        let mut messages = account.taken.lock().unwrap_or_else(PoisonError::into_inner);
        messages.push(body.clone());
        messages.len()
    };
    let uuid = Uuid::new_v4().to_string();
    let answer = json!({ "message_uuid": uuid }).to_string();
    // Of templates alone, to keep the example short.
    if body["message_type"] == "template" && count == 1 {
        tokio::spawn(async move {
            for status in ["submitted", "delivered"] {
                let body = json!({
                    "message_uuid": uuid,
                    "channel": "whatsapp",
                    "from": body["from"],
                    "to": body["to"],
                    "timestamp": Timestamp::now().to_string(),
                    "status": status,
                });
                if let Err(error) = account.call_back("status", &body).await {
                    eprintln!("the webhook was not taken: {error}");
                }
            }
        });
    }
    (StatusCode::ACCEPTED, answer)
}

impl Account {
    /// Sends a webhook, signed as the provider signs.
    async fn call_back(&self, path: &str, body: &Value) -> Result<(), Box<dyn Error>> {
        let body = body.to_string();
        let mut hash = String::new();
        for byte in digest(&SHA256, body.as_bytes()).as_ref() {
            write!(hash, "{byte:02x}")?;
        }
        let now = Timestamp::now().as_second();
        let claims = json!({ "iat": now, "iss": "Vonage", "payload_hash": hash, "api_key": ACCOUNT });
        let token = encode(&Header::default(), &claims, &EncodingKey::from_secret(SECRET.as_bytes()))?;
        let url = format!("{}/{path}", self.webhooks);
        self.http.post(url).bearer_auth(token).body(body).send().await?.error_for_status()?;
        Ok(())
    }
}
