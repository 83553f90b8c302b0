//! A user's own test against the sandbox: it is to stay this short.

use messages_sandbox::Sandbox;
use templates::{Message, Route, Verify};

#[tokio::test]
async fn the_code_arrives() {
    let sandbox = Sandbox::builder().start().await.unwrap();
    let client = sandbox.client().build().unwrap();
    let route = Route { from: "447700900001".parse().unwrap(), to: "447700900000".parse().unwrap() };
    let verify = Verify { brand: "Acme", code: "64873", minutes: 10 };
    let sent = client.send(&Message::new(route, &verify).unwrap()).await.unwrap();
    assert_eq!(sandbox.settled(&sent.message_uuid).await.unwrap().status, "read");
}

/// The README shows this very test.
#[test]
fn the_readme_shows_it() {
    let readme = include_str!("../../README.md");
    let section = readme.split("## Without an account").nth(1).unwrap();
    let shown = section.split("```rust\n").nth(1).unwrap().split("```").next().unwrap();
    assert!(include_str!("short.rs").contains(shown), "{shown}");
}
