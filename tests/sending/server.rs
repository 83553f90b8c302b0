//! A server that does what it is told with each request, and keeps what arrived.

use std::collections::VecDeque;
use std::fmt::Write as _;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::Value;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// What the server does with a connection or a request.
#[derive(Clone)]
pub(crate) enum Act {
    /// Reads the request and answers.
    Answer(u16, Vec<(&'static str, String)>, String),
    /// Reads the request, answers, and closes the connection.
    AnswerAndClose(u16, String),
    /// Reads the request and sends that, whatever it is; then closes the connection.
    Raw(Vec<u8>),
    /// Reads the request, and answers later.
    Slow(Duration),
    /// Closes the connection before anything is read.
    CloseAtOnce,
    /// Closes the connection when it has read some of the request's head.
    CloseInHead,
}

/// A request as it arrived.
#[derive(Clone, Debug)]
pub(crate) struct Arrived {
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Value,
}

impl Arrived {
    pub(crate) fn header(&self, name: &str) -> &str {
        let found: Vec<_> = self.headers.iter().filter(|(header, _)| header == name).collect();
        assert_eq!(found.len(), 1, "{name}: {found:?}");
        &found[0].1
    }
}

#[derive(Default)]
struct Kept {
    acts: VecDeque<Act>,
    arrived: Vec<Arrived>,
    connections: usize,
}

pub(crate) struct Server {
    pub(crate) url: String,
    kept: Arc<Mutex<Kept>>,
    task: JoinHandle<()>,
}

impl Server {
    /// A server that does those things in their order, and accepts every message after them.
    pub(crate) async fn new(acts: impl IntoIterator<Item = Act>) -> Self {
        Self::listening(TcpListener::bind("127.0.0.1:0").await.unwrap(), acts)
    }

    /// A server at that address, which accepts every message.
    pub(crate) async fn at(address: SocketAddr) -> Self {
        Self::listening(TcpListener::bind(address).await.unwrap(), [])
    }

    fn listening(listener: TcpListener, acts: impl IntoIterator<Item = Act>) -> Self {
        let url = format!("http://{}", listener.local_addr().unwrap());
        let kept = Arc::new(Mutex::new(Kept { acts: acts.into_iter().collect(), ..Kept::default() }));
        let task = tokio::spawn({
            let kept = Arc::clone(&kept);
            async move {
                while let Ok((stream, _)) = listener.accept().await {
                    kept.lock().unwrap().connections += 1;
                    tokio::spawn(serve(stream, Arc::clone(&kept)));
                }
            }
        });
        Self { url, kept, task }
    }

    /// What arrived whole.
    pub(crate) fn arrived(&self) -> Vec<Arrived> {
        self.kept.lock().unwrap().arrived.clone()
    }

    pub(crate) fn connections(&self) -> usize {
        self.kept.lock().unwrap().connections
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// An answer in JSON without further headers.
pub(crate) fn answer(status: u16, body: &str) -> Act {
    Act::Answer(status, Vec::new(), body.to_owned())
}

/// A problem with that code as the provider writes it.
pub(crate) fn problem(status: u16, code: u32) -> Act {
    let body = serde_json::json!({
        "type": format!("https://developer.vonage.com/api-errors/messages#{code}"),
        "title": code.to_string(),
        "detail": "It is so.",
        "instance": "bf0ca0bf927b3b52e3cb03217e1a1ddf",
    });
    answer(status, &body.to_string())
}

async fn serve(mut stream: TcpStream, kept: Arc<Mutex<Kept>>) {
    let next = |kept: &Mutex<Kept>| kept.lock().unwrap().acts.front().cloned();
    let mut buffer = Vec::new();
    loop {
        match next(&kept) {
            Some(Act::CloseAtOnce) => {
                kept.lock().unwrap().acts.pop_front();
                // Closed with what was sent unread, so that the other side is told with a reset.
                return;
            }
            Some(Act::CloseInHead) => {
                let _ = stream.read(&mut [0; 16]).await;
                kept.lock().unwrap().acts.pop_front();
                return;
            }
            _ => {}
        }
        let Some(arrived) = request(&mut stream, &mut buffer).await else { return };
        let act = {
            let mut kept = kept.lock().unwrap();
            kept.arrived.push(arrived);
            kept.acts.pop_front()
        };
        let act = act.unwrap_or_else(|| answer(202, super::ACCEPTED));
        let (status, headers, body, is_last) = match act {
            Act::Answer(status, headers, body) => (status, headers, body, false),
            Act::AnswerAndClose(status, body) => (status, Vec::new(), body, true),
            Act::Slow(wait) => {
                tokio::time::sleep(wait).await;
                (202, Vec::new(), super::ACCEPTED.to_owned(), false)
            }
            Act::Raw(bytes) => {
                let _ = stream.write_all(&bytes).await;
                let _ = stream.shutdown().await;
                return;
            }
            Act::CloseAtOnce | Act::CloseInHead => return,
        };
        let mut head =
            format!("HTTP/1.1 {status} -\r\nContent-Length: {}\r\nContent-Type: application/json\r\n", body.len());
        for (name, value) in headers {
            write!(head, "{name}: {value}\r\n").unwrap();
        }
        if stream.write_all(format!("{head}\r\n{body}").as_bytes()).await.is_err() || is_last {
            return;
        }
    }
}

/// The next request of a connection, once all of it is there.
async fn request(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> Option<Arrived> {
    let head_end = loop {
        if let Some(end) = buffer.windows(4).position(|window| window == b"\r\n\r\n") {
            break end;
        }
        if stream.read_buf(buffer).await.ok()? == 0 {
            return None;
        }
    };
    let head = String::from_utf8(buffer[..head_end].to_vec()).unwrap();
    let mut lines = head.split("\r\n");
    let mut first = lines.next()?.split(' ');
    let (method, path) = (first.next()?.to_owned(), first.next()?.to_owned());
    let headers: Vec<_> = lines
        .map(|line| line.split_once(": ").unwrap())
        .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
        .collect();
    let length =
        headers.iter().find(|(name, _)| name == "content-length").map_or(0, |(_, value)| value.parse().unwrap());
    let end = head_end + 4 + length;
    while buffer.len() < end {
        if stream.read_buf(buffer).await.ok()? == 0 {
            return None;
        }
    }
    let body = serde_json::from_slice(&buffer[head_end + 4..end]).unwrap();
    buffer.drain(..end);
    Some(Arrived { method, path, headers, body })
}
