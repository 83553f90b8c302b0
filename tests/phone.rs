//! The phone in a real browser: bubbles as they come, buttons that are pressed, answers, the window that closes.

use std::time::Duration;

use messages_client::CareWindow;
use messages_client::store::Store;
use messages_client::webhook::{Content, Event, Receiver};
use messages_sandbox::Sandbox;
use templates::Registry;
use tokio::net::TcpListener;
use tokio::sync::mpsc;

#[path = "phone/browser.rs"]
mod browser;

const PARCEL: &str = r#"+++
category = "utility"
language = "en_US"
header = { image = "https://acme.example/parcel.jpg" }
footer = "Reply STOP to opt out"
params = [
  { name = "customer", example = "Ann" },
  { name = "parcel", example = "A-1023" },
  { name = "tracking", example = "9Z8" },
]

[[buttons]]
quick_reply = "Leave it with a neighbour"

[[buttons]]
quick_reply = "Change the day"

[[buttons]]
url = "https://acme.example/t/{{tracking}}"
text = "Track"
+++
Hi *{{customer}}*, your parcel _{{parcel}}_ is on its way.
It arrives tomorrow, before noon.
"#;

#[tokio::test(flavor = "multi_thread")]
async fn a_person_sees_what_is_sent_and_answers() {
    let Some(browser) = browser::Browser::find() else { return };
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("parcel.mtm"), PARCEL).unwrap();
    std::fs::write(folder.path().join("note.mtm"), "Note: {{1}} and {{2}}.\n").unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let sandbox = Sandbox::builder()
        .templates(Registry::load(folder.path()).unwrap())
        .webhooks(format!("http://{}", listener.local_addr().unwrap()));
    let sandbox = sandbox.start().await.unwrap();
    let windows = CareWindow::new(Store::open("memory:").await.unwrap());
    let (events, mut stored) = mpsc::unbounded_channel();
    let receiver = Receiver::signed(windows, sandbox.secrets(), move |event| {
        let events = events.clone();
        async move { events.send(event) }
    });
    tokio::spawn(async move { axum::serve(listener, receiver.router()).await });

    let variables = [
        ("PHONE_URL", sandbox.url()),
        ("PHONE_KEY", sandbox.application().api_key().to_owned()),
        ("PHONE_SECRET", sandbox.application().api_secret().to_owned()),
    ];
    tokio::task::spawn_blocking(move || browser.run("phone.mjs", &variables)).await.unwrap();

    // What was pressed and written came as webhooks.
    let mut said = Vec::new();
    while let Ok(Some(event)) = tokio::time::timeout(Duration::from_secs(20), stored.recv()).await {
        let Event::Inbound(message) = event else { continue };
        said.push(match &message.content {
            Content::Text(text) => text.clone(),
            Content::Button(button) => format!("{:?} {:?}", button.text, button.payload),
            other => panic!("{other:?}"),
        });
        if said.len() == 2 {
            break;
        }
    }
    assert!(said.len() == 2 && said[0].contains("Change the day") && said[0].contains("other-day"), "{said:?}");
    assert!(said[1].contains("طردي"), "{said:?}");

    browser::keep("phone.png");
}
