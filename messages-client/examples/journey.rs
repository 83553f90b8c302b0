//! The whole way of a message, over real HTTP on this machine: a token, a template, its delivery, the customer's answer,
//! a free-form answer to that, and a day later, when only a template may be sent.
//!
//!     cargo run --package messages-client --all-features --example journey
//!     cargo run --package messages-client --all-features --example journey -- postgres://user:password@host/database

use std::error::Error;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use messages_client::store::Store;
use messages_client::webhook::{Content, Event, MessageStatus, Receiver, Secrets};
use messages_client::{CareWindow, Client, Clock, Credentials, PrivateKey, SendError, Timestamp};
use templates::free_form;
use templates::{FreeFormMessage, Message, PhoneNumber, Route, Verify};
use tokio::net::TcpListener;
use tokio::sync::mpsc;

#[path = "journey/provider.rs"]
mod provider;

use provider::{ACCOUNT, APPLICATION, Provider, SECRET};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let url = std::env::args().nth(1).unwrap_or_else(|| "memory:".to_owned());
    journey(&url).await
}

/// The program, with its customer care windows in the store of that URL.
pub(crate) async fn journey(store: &str) -> Result<(), Box<dyn Error>> {
    let business: PhoneNumber = "447700900001".parse()?;
    let customer: PhoneNumber = "447700900000".parse()?;
    let route = Route { from: business, to: customer.into() };

    // Webhooks come in at an address of ours. The receiver checks them, records who wrote when, and hands them over.
    let clock = Arc::new(Turnable::default());
    let windows = CareWindow::new(Store::open(store).await?).clock(Arc::clone(&clock));
    let (events, mut stored) = mpsc::unbounded_channel();
    let receiver = Receiver::signed(windows.clone(), Secrets::new(ACCOUNT, SECRET), move |event| {
        let events = events.clone();
        async move { events.send(event) }
    });
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let webhooks = format!("http://{}/webhooks", listener.local_addr()?);
    let app = axum::Router::new().nest("/webhooks", receiver.router());
    tokio::spawn(async move { axum::serve(listener, app).await });

    // In place of the provider's own host, one on this machine.
    let provider = Provider::start(webhooks).await?;
    let credentials = Credentials::application(APPLICATION.parse()?, PrivateKey::from_pem(provider.private_key())?);
    let host = provider.url().parse()?;

    // A template may be sent at any time.
    let client = Client::builder().credentials(credentials).host(host).clock(Arc::clone(&clock)).build()?;
    let verify = Verify { brand: "Nexmo Verification", code: "64873", minutes: 10 };
    let template = Message::new(route, &verify)?;
    let sent = client.send(&template).await?;
    println!("sent       {verify}");

    // The receipt comes to the webhooks.
    loop {
        match stored.recv().await {
            Some(Event::Status(status)) if status.message_uuid == sent.message_uuid => {
                println!("{:10} {}", status.status, status.message_uuid);
                if status.status == MessageStatus::Delivered {
                    break;
                }
            }
            other => return Err(format!("not a receipt: {other:?}").into()),
        }
    }

    // The customer answers, and may be written to freely from now on.
    provider.customer_writes("What is this code for?").await?;
    let Some(Event::Inbound(question)) = stored.recv().await else { return Err("no answer".into()) };
    let Content::Text(text) = &question.content else { return Err("not a text".into()) };
    println!("received   {text}");

    let window = windows.of(business, customer.into()).await.open()?;
    let answer = FreeFormMessage::new(route, free_form::Content::Text("For signing in. It is good for ten minutes."))?;
    client.reply(&window, &answer.reply_to(&question.message_uuid)?).await?;
    println!("answered   free of charge, until {}", window.ends_at());

    // A day later that is over. The error says so, and the template still goes.
    clock.turn(24 * 60 * 60);
    match client.reply(&window, &answer).await {
        Err(SendError::Window(error)) => println!("refused    {error}"),
        other => return Err(format!("not refused: {other:?}").into()),
    }
    let replied = client.reply_or(&windows.of(business, customer.into()).await, &answer, &template).await?;
    println!("sent       {:?} {}", replied.reply, replied.sent.message_uuid);

    let kinds: Vec<_> = provider.taken().iter().map(|body| body["message_type"].to_string()).collect();
    println!("arrived    {}", kinds.join(", "));
    Ok(())
}

/// A clock that can be turned on.
#[derive(Debug, Default)]
struct Turnable {
    seconds: AtomicI64,
}

impl Turnable {
    fn turn(&self, seconds: i64) {
        self.seconds.fetch_add(seconds, Ordering::Relaxed);
    }
}

impl Clock for Turnable {
    fn now(&self) -> Timestamp {
        let now = Timestamp::now();
        Timestamp::from_second(now.as_second() + self.seconds.load(Ordering::Relaxed)).unwrap_or(now)
    }
}
