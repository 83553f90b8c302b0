//! What a store keeps a second, and how many signed webhooks are taken in a second over HTTP: each stored once, each
//! customer's window recorded. `taking-in URL`, as `Store::open` has it; a new SQLite file where nothing is said.
//!
//! Who sends the webhooks runs in the same process, so that the two share the machine's cores. The event's own storing
//! is a line of memory, since it is the program's and not the client's.

use std::collections::HashMap;
use std::error::Error;
use std::fmt::Write as _;
use std::future::Future;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use aws_lc_rs::digest::{SHA256, digest};
use jsonwebtoken::{EncodingKey, Header};
use messages_client::store::{Claim, EventStore as _, Store, WindowStore as _};
use messages_client::webhook::{Event, Receiver, Secrets};
use messages_client::{CareWindow, Timestamp};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

const TASKS: u32 = 64;
const WEBHOOKS: u32 = 20_000;
const SECRET: &str = "the signature secret of the dashboard";

type Failure = Box<dyn Error + Send + Sync>;

#[tokio::main]
async fn main() -> Result<(), Failure> {
    let folder = tempfile::tempdir_in(".")?;
    let url = std::env::args().nth(1).unwrap_or_else(|| format!("sqlite:{}/windows.db", folder.path().display()));
    let store = Store::open(&url).await?;
    // So that one run does not find what another left behind.
    let run = Timestamp::now().as_millisecond();
    let now = Timestamp::now();

    for (tasks, count) in [(1, 2_000), (TASKS, 20_000)] {
        let kept = store.clone();
        measure("records of one name", tasks, count, move |index| {
            let kept = kept.clone();
            async move { Ok(kept.record("447700900001", &[&format!("49{run}{}", index % 1000)], now).await?) }
        })
        .await?;
        let kept = store.clone();
        measure("windows read", tasks, count, move |index| {
            let kept = kept.clone();
            async move {
                let last = kept.last_message("447700900001", &format!("49{run}{}", index % 1000)).await?;
                last.map(drop).ok_or_else(|| "a window is lost".into())
            }
        })
        .await?;
        let kept = store.clone();
        measure("events claimed and confirmed", tasks, count, move |index| {
            let kept = kept.clone();
            async move {
                let event = format!("{run}-{tasks}-{index}");
                if kept.claim(&event, now, Duration::from_mins(1)).await? != Claim::New {
                    return Err("an event is given out twice".into());
                }
                Ok(kept.confirm(&event, now).await?)
            }
        })
        .await?;
    }

    webhooks(store, run).await
}

/// All webhooks once, and then all of them again, as the provider would.
async fn webhooks(store: Store, run: i64) -> Result<(), Failure> {
    let seen = Arc::new(Mutex::new(HashMap::<String, u32>::new()));
    let handler = {
        let seen = seen.clone();
        move |event: Event| {
            let seen = seen.clone();
            async move {
                let key = match &event {
                    Event::Inbound(message) => message.message_uuid.clone(),
                    _ => return Err("no inbound message"),
                };
                *seen.lock().map_err(|_| "a task panicked")?.entry(key).or_default() += 1;
                Ok(())
            }
        }
    };
    let receiver = Receiver::signed(CareWindow::new(store), Secrets::new("a1b2c3d", SECRET), handler);
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(axum::serve(listener, receiver.router()).into_future());

    let requests: Arc<[Vec<u8>]> = (0..WEBHOOKS).map(|index| request(run, index)).collect::<Result<_, _>>()?;
    for what in ["webhooks", "webhooks that came before"] {
        let requests = requests.clone();
        let begin = Instant::now();
        let mut sending = tokio::task::JoinSet::new();
        for task in 0..TASKS {
            let requests = requests.clone();
            sending.spawn(async move {
                let mut stream = TcpStream::connect(address).await?;
                stream.set_nodelay(true)?;
                for request in requests.iter().skip(task as usize).step_by(TASKS as usize) {
                    stream.write_all(request).await?;
                    let mut answer = Vec::new();
                    while !answer.ends_with(b"\r\n\r\n") {
                        if stream.read_buf(&mut answer).await? == 0 {
                            return Err("the connection is closed".into());
                        }
                    }
                    if !answer.starts_with(b"HTTP/1.1 200 ") {
                        return Err(String::from_utf8_lossy(&answer).into_owned().into());
                    }
                }
                Ok::<_, Failure>(())
            });
        }
        while let Some(result) = sending.join_next().await {
            result??;
        }
        tell(what, TASKS, WEBHOOKS, begin);
    }
    let seen = seen.lock().map_err(|_| "a task panicked")?;
    let twice = seen.values().filter(|&&times| times > 1).count();
    println!("{} of {WEBHOOKS} webhooks were stored, {twice} of them more than once", seen.len());
    Ok(())
}

/// A signed webhook, whole.
fn request(run: i64, index: u32) -> Result<Vec<u8>, Failure> {
    let now = Timestamp::now();
    let body = format!(
        r#"{{"channel":"whatsapp","message_uuid":"{run}-{index}","to":"447700900001","from":"4477{index:08}","#
    ) + &format!(r#""timestamp":"{now:.0}","message_type":"text","text":"Hello"}}"#);
    let mut hash = String::new();
    for byte in digest(&SHA256, body.as_bytes()).as_ref() {
        write!(hash, "{byte:02x}")?;
    }
    let claims = serde_json::json!({
        "iat": now.as_second(), "jti": format!("{run}-{index}"), "iss": "Vonage", "payload_hash": hash, "api_key": "a1b2c3d",
    });
    let token = jsonwebtoken::encode(&Header::default(), &claims, &EncodingKey::from_secret(SECRET.as_bytes()))?;
    let length = body.len();
    Ok(format!(
        "POST /inbound HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\n\
         Content-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}"
    )
    .into_bytes())
}

async fn measure<F>(
    what: &str,
    tasks: u32,
    count: u32,
    work: impl Fn(u32) -> F + Clone + Send + 'static,
) -> Result<(), Failure>
where
    F: Future<Output = Result<(), Failure>> + Send,
{
    let begin = Instant::now();
    let mut working = tokio::task::JoinSet::new();
    for task in 0..tasks {
        let work = work.clone();
        working.spawn(async move {
            for index in (task..count).step_by(tasks as usize) {
                work(index).await?;
            }
            Ok::<_, Failure>(())
        });
    }
    while let Some(result) = working.join_next().await {
        result??;
    }
    tell(what, tasks, count, begin);
    Ok(())
}

fn tell(what: &str, tasks: u32, count: u32, begin: Instant) {
    let rate = f64::from(count) / begin.elapsed().as_secs_f64();
    println!("{what}, {tasks} at a time: {rate:.0} a second");
}
