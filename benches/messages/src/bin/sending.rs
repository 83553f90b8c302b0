//! Sends per second against a server on this machine, and the memory that 100,000 sends to as many customers take.
//!
//! The server is another process, so that the memory is the client's alone. The limit for each number is off, or 80
//! messages a second would be the answer; the one for each pair is on, since it is what could grow.

use std::error::Error;
use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};
use std::time::Instant;

use aws_lc_rs::encoding::{AsDer as _, Pkcs8V1Der};
use aws_lc_rs::rsa::KeySize;
use aws_lc_rs::signature::RsaKeyPair;
use messages_client::jwt::Claims;
use messages_client::{Client, Credentials, Host, Limits, PrivateKey, Timestamp};
use templates::{Message, Route, Verify};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

const MESSAGES: u32 = 100_000;
const ANSWER: &[u8] = b"HTTP/1.1 202 Accepted\r\nContent-Type: application/json\r\nContent-Length: 55\r\n\r\n\
    {\"message_uuid\":\"aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab\"}";

type Failure = Box<dyn Error + Send + Sync>;

fn main() -> Result<(), Failure> {
    let is_server = std::env::args().nth(1).is_some_and(|argument| argument == "serve");
    if is_server {
        return tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(serve());
    }
    let mut server =
        Command::new(std::env::current_exe()?).arg("serve").stdin(Stdio::null()).stdout(Stdio::piped()).spawn()?;
    let mut url = String::new();
    BufReader::new(server.stdout.take().ok_or("the server says nothing")?).read_line(&mut url)?;
    let runtime = tokio::runtime::Runtime::new()?;
    let result = runtime.block_on(measure(url.trim()));
    server.kill()?;
    server.wait()?;
    result
}

async fn measure(url: &str) -> Result<(), Failure> {
    let pair = RsaKeyPair::generate(KeySize::Rsa2048)?;
    let der: Pkcs8V1Der<'_> = pair.as_der()?;
    let key = PrivateKey::from_pem(pem::encode(&pem::Pem::new("PRIVATE KEY", der.as_ref())).as_bytes())?;
    let application = "aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab".parse()?;

    let claims = Claims::new(application);
    let begin = Instant::now();
    for _ in 0..1000 {
        claims.mint(&key, Timestamp::now())?;
    }
    println!("a token: {:.0} us", begin.elapsed().as_secs_f64() * 1000.0);

    let client = Client::builder()
        .credentials(Credentials::application(application, key))
        .host(Host::new(url)?)
        .limits(Limits::new().per_second(None))
        .build()?;
    // Connections, tokens and the allocator's first pages are there before anything is counted.
    send(&client, 64, 0..1000).await?;
    let before = memory("VmRSS")?;
    for (tasks, messages) in [(1, 0..10_000), (64, 10_000..MESSAGES)] {
        let count = messages.len();
        let begin = Instant::now();
        send(&client, tasks, messages).await?;
        let seconds = begin.elapsed().as_secs_f64();
        println!(
            "{tasks} at a time: {count} sends in {seconds:.2} s, {:.0} a second, {} KiB resident",
            f64::from(u32::try_from(count)?) / seconds,
            memory("VmRSS")?
        );
    }
    println!("resident before {before} KiB, after {} KiB, at most {} KiB", memory("VmRSS")?, memory("VmHWM")?);
    Ok(())
}

async fn send(client: &Client, tasks: u32, messages: std::ops::Range<u32>) -> Result<(), Failure> {
    let mut sending = tokio::task::JoinSet::new();
    for task in 0..tasks {
        let client = client.clone();
        let mine = messages.clone().skip(task as usize).step_by(tasks as usize);
        sending.spawn(async move {
            for index in mine {
                let verify = Verify { brand: "Nexmo Verification", code: "64873", minutes: 10 };
                let route = Route { from: "447700900001".parse()?, to: format!("4477{index:08}").parse()? };
                client.send(&Message::new(route, &verify)?).await?;
            }
            Ok::<_, Failure>(())
        });
    }
    while let Some(result) = sending.join_next().await {
        result??;
    }
    Ok(())
}

/// A line of what the kernel says of this process, in KiB.
fn memory(name: &str) -> Result<u64, Failure> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find(|line| line.starts_with(name)).ok_or("the kernel does not say")?;
    Ok(line.split_whitespace().nth(1).ok_or("the kernel does not say")?.parse()?)
}

async fn serve() -> Result<(), Failure> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!("http://{}", listener.local_addr()?);
    loop {
        let (stream, _) = listener.accept().await?;
        stream.set_nodelay(true)?;
        tokio::spawn(connection(stream));
    }
}

/// Answers every request of a connection; a connection that breaks is over.
async fn connection(mut stream: TcpStream) -> Option<()> {
    let mut buffer = Vec::new();
    loop {
        while let Some(length) = whole(&buffer) {
            buffer.drain(..length);
            stream.write_all(ANSWER).await.ok()?;
        }
        if stream.read_buf(&mut buffer).await.ok()? == 0 {
            return None;
        }
    }
}

/// How long the first request is, once it is there.
fn whole(buffer: &[u8]) -> Option<usize> {
    let head = buffer.windows(4).position(|window| window == b"\r\n\r\n")? + 4;
    let text = std::str::from_utf8(buffer.get(..head)?).ok()?.to_ascii_lowercase();
    let body: usize = text.split("content-length: ").nth(1)?.split("\r\n").next()?.parse().ok()?;
    (buffer.len() >= head + body).then_some(head + body)
}
