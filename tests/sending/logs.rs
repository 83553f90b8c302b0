//! What is logged: that something was sent, never what, and of numbers their ends.

use std::io;
use std::sync::{Arc, Mutex};

use tracing::Level;
use tracing_subscriber::fmt::MakeWriter;

use super::server::{Act, Server, answer, problem};
use super::{UUID, client_of, verify};

#[derive(Clone, Default)]
struct Kept(Arc<Mutex<Vec<u8>>>);

impl io::Write for Kept {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl MakeWriter<'_> for Kept {
    type Writer = Self;

    fn make_writer(&self) -> Self {
        self.clone()
    }
}

#[tokio::test]
async fn contents_secrets_and_whole_numbers_are_not_logged() {
    let kept = Kept::default();
    // Of the whole program, the other tests included: one of a part of it is not asked by the rest whether it listens,
    // and what the rest came by first stays unheard. What has to be hidden has to be there, too.
    tracing_subscriber::fmt().with_max_level(Level::TRACE).with_ansi(false).with_writer(kept.clone()).init();
    let acts = [
        answer(429, ""),
        answer(202, super::ACCEPTED),
        problem(422, 1022),
        Act::Raw(Vec::new()),
        answer(202, "{}"),
        answer(500, "64873"),
    ];
    let server = Server::new(acts).await;
    let client = client_of(&server.url).build().unwrap();
    for _ in 0..5 {
        let _ = client.send(&verify()).await;
    }
    client.mark_as_read(UUID).await.unwrap();
    assert_eq!(server.arrived().len(), 7);
    let log = String::from_utf8(kept.0.lock().unwrap().clone()).unwrap();
    for said in
        ["send{api=\"v1\"", "whatsapp:hsm:technology:nexmo:verify", "..0001", "..0000", UUID, "accepted", "again"]
    {
        assert!(log.contains(said), "{said} is not in\n{log}");
    }
    for hidden in ["64873", "Nexmo Verification", "secret", "YWJj", "abcd1234", "447700900001", "447700900000"] {
        assert!(!log.contains(hidden), "{hidden} is in\n{log}");
    }
}
