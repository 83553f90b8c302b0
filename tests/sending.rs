//! Messages on their way to the provider: what arrives at a server, how often, and what the client makes of the answers.
//!
//! The servers are sockets that know nothing of the client's types. The provider's documents and requests are not part
//! of this repository: the environment variables `MTM_OPENAPI` and `MTM_SAMPLES` name the folders they are in; where one
//! is not set, its checks say so and are left out. So are those that need `openssl` where there is none.

use std::io::Write;
use std::path::PathBuf;
use std::time::Duration;

use messages_client::{Client, ClientBuilder, Credentials, Host, Limits, Retries};
use templates::{Message, Route, Verify};

#[path = "sending/answers.rs"]
mod answers;
#[path = "sending/arrives.rs"]
mod arrives;
#[path = "sending/cancelled.rs"]
mod cancelled;
#[expect(dead_code, reason = "the schemas of templates are for the templates' own tests")]
#[path = "schemas/documents.rs"]
mod documents;
#[path = "sending/failover.rs"]
mod failover;
#[path = "sending/keys.rs"]
mod keys;
#[path = "sending/limits.rs"]
mod limits;
#[path = "sending/logs.rs"]
mod logs;
#[path = "sending/once.rs"]
mod once;
#[path = "sending/read.rs"]
mod read;
#[path = "sending/replies.rs"]
mod replies;
#[path = "sending/server.rs"]
mod server;

const UUID: &str = "aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab";
const ACCEPTED: &str = r#"{"message_uuid":"aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab"}"#;
const VERIFY: Verify<'_> = Verify { brand: "Nexmo Verification", code: "64873", minutes: 10 };

fn say(text: &str) {
    let mut stderr = std::io::stderr().lock();
    writeln!(stderr, "sending: {text}").unwrap();
}

/// The folder that an environment variable names; where it is not set, `what` is said to be left out.
fn folder(variable: &str, what: &str) -> Option<PathBuf> {
    let folder = std::env::var_os(variable).map(PathBuf::from);
    if folder.is_none() {
        say(&format!("{what}: left out, {variable} is not set"));
    }
    folder
}

fn route() -> Route {
    Route { from: "447700900001".parse().unwrap(), to: "447700900000".parse().unwrap() }
}

fn verify() -> Message<'static, Verify<'static>> {
    Message::new(route(), &VERIFY).unwrap()
}

/// A client of that server, which does not wait long between its requests.
fn client_of(url: &str) -> ClientBuilder {
    Client::builder()
        .credentials(Credentials::basic("abcd1234", &"secret".to_owned().into()).unwrap())
        .host(Host::new(url).unwrap())
        .limits(Limits::none())
        .retries(Retries::new().first(Duration::from_millis(1)))
}
