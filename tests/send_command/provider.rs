//! A server that takes messages, checks who sends them, and remembers each.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use aws_lc_rs::encoding::{AsDer, Pkcs8V1Der, PublicKeyX509Der};
use aws_lc_rs::rsa::{KeyPair, KeySize};
use aws_lc_rs::signature::KeyPair as _;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::runtime::Runtime;

/// A key made for the test, as a file has it, and its public half.
pub(crate) struct Key {
    pub(crate) pem: String,
    public: String,
}

impl Key {
    pub(crate) fn new() -> Self {
        let pair = KeyPair::generate(KeySize::Rsa2048).unwrap();
        let private: Pkcs8V1Der<'_> = pair.as_der().unwrap();
        let public: PublicKeyX509Der<'_> = pair.public_key().as_der().unwrap();
        let pem = |tag: &str, der: &[u8]| pem::encode(&pem::Pem::new(tag, der));
        Self { pem: pem("PRIVATE KEY", private.as_ref()), public: pem("PUBLIC KEY", public.as_ref()) }
    }

    /// What a token says, if it was signed with this key and holds.
    pub(crate) fn claims(&self, token: &str) -> Option<Value> {
        let _ = jsonwebtoken::crypto::aws_lc::DEFAULT_PROVIDER.install_default();
        let key = DecodingKey::from_rsa_pem(self.public.as_bytes()).unwrap();
        decode::<Value>(token, &key, &Validation::new(Algorithm::RS256)).ok().map(|token| token.claims)
    }
}

/// What the server answers, by the recipient.
type Answer = fn(&str) -> (StatusCode, Value);

pub(crate) struct Provider {
    pub(crate) url: String,
    state: Arc<Inner>,
    _runtime: Runtime,
}

struct Inner {
    key: Key,
    taken: Mutex<Vec<Value>>,
    answer: Mutex<Answer>,
    delay: Duration,
}

/// Everything is accepted.
pub(crate) fn accepted(to: &str) -> (StatusCode, Value) {
    (StatusCode::ACCEPTED, json!({ "message_uuid": format!("uuid-of-{to}") }))
}

impl Provider {
    pub(crate) fn start(key: &Key, answer: Answer, delay: Duration) -> Self {
        let key = Key { pem: String::new(), public: key.public.clone() };
        let state = Arc::new(Inner { key, taken: Mutex::default(), answer: Mutex::new(answer), delay });
        let runtime = Runtime::new().unwrap();
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let app = axum::Router::new().route("/v1/messages", post(take)).with_state(Arc::clone(&state));
        runtime.spawn(async move { axum::serve(listener, app).await });
        Self { url, state, _runtime: runtime }
    }

    pub(crate) fn answer(&self, answer: Answer) {
        *self.state.answer.lock().unwrap() = answer;
    }

    /// The messages that were taken, in their order.
    pub(crate) fn taken(&self) -> Vec<Value> {
        self.state.taken.lock().unwrap().clone()
    }

    /// Who was sent a message, sorted.
    pub(crate) fn recipients(&self) -> Vec<String> {
        let mut all: Vec<_> = self.taken().iter().map(|body| body["to"].as_str().unwrap().to_owned()).collect();
        all.sort();
        all
    }
}

async fn take(State(state): State<Arc<Inner>>, headers: HeaderMap, body: String) -> (StatusCode, String) {
    let authorization = headers.get("authorization").and_then(|value| value.to_str().ok()).unwrap_or_default();
    let token = authorization.strip_prefix("Bearer ").unwrap_or_default();
    let claims = state.key.claims(token).unwrap_or_default();
    if claims["application_id"] != super::APPLICATION {
        return (StatusCode::UNAUTHORIZED, json!({ "title": "You did not provide correct credentials." }).to_string());
    }
    let body: Value = serde_json::from_str(&body).unwrap();
    let to = body["to"].as_str().unwrap().to_owned();
    let answer = *state.answer.lock().unwrap();
    let (status, answer) = answer(&to);
    if status.is_success() {
        state.taken.lock().unwrap().push(body);
    }
    tokio::time::sleep(state.delay).await;
    (status, answer.to_string())
}
