//! `mtm demo` and `mtm sandbox`, as somebody without an account meets them.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use command::mtm;
use serde_json::Value;

#[path = "mtm.rs"]
mod command;

const TEMPLATE: &str = include_str!("../templates/verify.mtm");

const BODY: &str = r#"{"from":"447700900001","to":"447700900000","channel":"whatsapp","message_type":"template","whatsapp":{"policy":"deterministic","locale":"en"},"template":{"name":"whatsapp:hsm:technology:nexmo:verify","parameters":["Acme","64873","10"]}}"#;

/// A sandbox in a process of its own, killed at the end.
struct Running {
    process: Child,
    variables: BTreeMap<String, String>,
}

impl Running {
    fn start(folder: &Path, options: &[&str]) -> Self {
        let mut process = Command::new(mtm())
            .args(["sandbox", "--port", "0", "--rate", "0"])
            .args(options)
            .current_dir(folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let variables = lines.map(|line| {
            line.unwrap().split_once('=').map(|(name, value)| (name.to_owned(), value.to_owned())).unwrap()
        });
        Self { variables: variables.take(6).collect(), process }
    }

    /// `mtm send` with what the sandbox printed.
    fn send(&self, folder: &Path, code: &str) -> (bool, String) {
        let output = Command::new(mtm())
            .args(["send", "verify.mtm", "--param", "brand=Acme", "--param", "minutes=5", "--param"])
            .arg(format!("code={code}"))
            .args(["--from", "447700900001", "--to", "447700900000"])
            .envs(&self.variables)
            .current_dir(folder)
            .output()
            .unwrap();
        let said = if output.status.success() { output.stdout } else { output.stderr };
        (output.status.success(), String::from_utf8(said).unwrap().trim().to_owned())
    }

    fn get(&self, path: &str) -> Value {
        let url = format!("{}{path}", self.variables["MTM_BASE_URL"]);
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let text = runtime.block_on(async {
            let client = reqwest::Client::builder().no_proxy().build().unwrap();
            client.get(url).send().await.unwrap().text().await.unwrap()
        });
        serde_json::from_str(&text).unwrap()
    }

    fn kill(mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may be gone already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("verify.mtm"), TEMPLATE).unwrap();
    folder
}

#[test]
fn the_demonstration_gets_to_its_end_by_itself() {
    let output = Command::new(mtm()).arg("demo").output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    let lines = [
        "mtm lint: nothing to say about it",
        "202 Accepted, message_uuid ",
        "Nexmo Verification code: 64873. Valid for 10 minutes.",
        "submitted  ",
        "delivered  ",
        "read       ",
        "customer:  What is this code for?",
        "business:  For signing in.",
        "refused:   the customer care window ended at ",
        "sent:      the template in its place, message_uuid ",
    ];
    let mut rest = said.as_str();
    for line in lines {
        let (_, after) =
            rest.split_once(line).unwrap_or_else(|| panic!("`{line}` is missing, or not in its place:\n{said}"));
        rest = after;
    }
    // The template it shows is the library's own.
    assert!(TEMPLATE.lines().all(|line| said.contains(line)));
}

#[test]
fn a_port_that_is_taken_is_said_and_the_status_is_2() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port().to_string();
    let output = Command::new(mtm()).args(["demo", "--port", &port]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("choose another port"));
}

#[test]
fn what_it_prints_is_what_a_program_needs_and_a_kill_loses_nothing() {
    let folder = folder();
    let first = Running::start(folder.path(), &["--templates", "."]);
    let mut sent = Vec::new();
    for number in 0..20 {
        let (is_sent, uuid) = first.send(folder.path(), &format!("{number}"));
        assert!(is_sent, "{uuid}");
        sent.push(uuid);
    }
    // In the middle of it: what was accepted last is still on its way.
    first.kill();
    let second = Running::start(folder.path(), &["--templates", "."]);
    let deadline = Instant::now() + Duration::from_secs(30);
    loop {
        let messages = second.get("/sandbox/messages");
        let messages = messages["messages"].as_array().unwrap();
        let uuids: Vec<_> = messages.iter().map(|message| message["message_uuid"].as_str().unwrap()).collect();
        assert_eq!(uuids, sent);
        if messages.iter().all(|message| message["status"] == "read") {
            break;
        }
        assert!(Instant::now() < deadline, "not all arrive: {messages:?}");
        std::thread::sleep(Duration::from_millis(50));
    }
    assert_eq!(fs::read_to_string(folder.path().join(".mtm-sandbox/.gitignore")).unwrap(), "*\n");
}

#[test]
fn an_application_that_is_made_while_it_runs_may_send() {
    let folder = folder();
    let mut running = Running::start(folder.path(), &[]);
    let new = ["sandbox", "app", "new", "shop", "--status", "http://127.0.0.1:9/status"];
    let output = Command::new(mtm()).args(new).current_dir(folder.path()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let first = running.variables["MTM_APPLICATION_ID"].clone();
    for line in String::from_utf8(output.stdout).unwrap().lines() {
        let (name, value) = line.split_once('=').unwrap();
        running.variables.insert(name.to_owned(), value.to_owned());
    }
    let new = running.variables["MTM_APPLICATION_ID"].clone();
    assert_ne!(first, new);
    let (is_sent, uuid) = running.send(folder.path(), "64873");
    assert!(is_sent, "{uuid}");
    let message = running.get(&format!("/sandbox/messages/{uuid}"));
    assert_eq!(message["message"]["application"], new);
    // Its webhooks go where it said, and nobody is there.
    let deadline = Instant::now() + Duration::from_secs(30);
    loop {
        let message = running.get(&format!("/sandbox/messages/{uuid}"));
        if let Some(webhook) = message["webhooks"].as_array().unwrap().first()
            && webhook["attempts"].as_u64().unwrap() > 0
        {
            assert_eq!(
                (webhook["url"].as_str(), webhook["state"].as_str()),
                (Some("http://127.0.0.1:9/status"), Some("due"))
            );
            break;
        }
        assert!(Instant::now() < deadline, "no webhook: {message}");
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// What a process holds in memory, in KiB.
fn memory(process: &Child) -> u64 {
    let status = fs::read_to_string(format!("/proc/{}/status", process.id())).unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

/// For two seconds, or as many as `MTM_LOAD_SECONDS` says.
#[cfg(target_os = "linux")]
#[test]
fn fifty_connections_at_once_lose_nothing() {
    let folder = folder();
    let running = Running::start(folder.path(), &["--templates", "."]);
    let seconds = std::env::var("MTM_LOAD_SECONDS").map_or(2, |seconds| seconds.parse().unwrap());
    let url = format!("{}/v1/messages", running.variables["MTM_BASE_URL"]);
    let (key, secret) = (running.variables["MTM_API_KEY"].clone(), running.variables["MTM_API_SECRET"].clone());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let (sent, half) = runtime.block_on(async {
        let client = reqwest::Client::builder().no_proxy().pool_max_idle_per_host(50).build().unwrap();
        let end = Instant::now() + Duration::from_secs(seconds);
        let tasks = (0..50).map(|_| {
            let (client, url, key, secret) = (client.clone(), url.clone(), key.clone(), secret.clone());
            tokio::spawn(async move {
                let mut taken = 0_u64;
                while Instant::now() < end {
                    let request = client.post(&url).basic_auth(&key, Some(&secret)).body(BODY);
                    let answer = request.send().await.unwrap();
                    assert_eq!(answer.status(), 202);
                    // The connection is used again once the answer is read.
                    answer.bytes().await.unwrap();
                    taken += 1;
                }
                taken
            })
        });
        let tasks: Vec<_> = tasks.collect();
        tokio::time::sleep(Duration::from_secs(seconds) / 2).await;
        let half = memory(&running.process);
        let mut sent = 0;
        for task in tasks {
            sent += task.await.unwrap();
        }
        (sent, half)
    });
    let full = memory(&running.process);
    let count = |page: &Value| page["messages"].as_array().unwrap().len() as u64;
    let deadline = Instant::now() + Duration::from_mins(2);
    let mut after = 0;
    let mut kept = 0;
    loop {
        let page = running.get(&format!("/sandbox/messages?after={after}&limit=1000"));
        let Some(last) = page["messages"].as_array().unwrap().last() else { break };
        if last["status"] != "read" {
            // Not there yet: from here on again.
            assert!(Instant::now() < deadline, "{last}");
            std::thread::sleep(Duration::from_millis(50));
            continue;
        }
        kept += count(&page);
        after = last["seq"].as_u64().unwrap();
    }
    println!("{sent} sent in {seconds} s, {half} KiB at half, {full} KiB at the end");
    assert_eq!(kept, sent);
    assert!(full < half * 2 + 32 * 1024, "{half} KiB at half, {full} KiB at the end");
}

#[test]
fn a_kill_under_load_loses_nothing_that_was_accepted() {
    let folder = folder();
    let running = Running::start(folder.path(), &["--templates", "."]);
    let url = format!("{}/v1/messages", running.variables["MTM_BASE_URL"]);
    let (key, secret) = (running.variables["MTM_API_KEY"].clone(), running.variables["MTM_API_SECRET"].clone());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let mut accepted: Vec<String> = runtime.block_on(async {
        let client = reqwest::Client::builder().no_proxy().build().unwrap();
        let tasks = (0..20).map(|_| {
            let (client, url, key, secret) = (client.clone(), url.clone(), key.clone(), secret.clone());
            tokio::spawn(async move {
                let mut accepted = Vec::new();
                // Until nobody answers any more.
                while let Ok(answer) = client.post(&url).basic_auth(&key, Some(&secret)).body(BODY).send().await
                    && let Ok(text) = answer.text().await
                {
                    let answer: Value = serde_json::from_str(&text).unwrap();
                    accepted.push(answer["message_uuid"].as_str().unwrap().to_owned());
                }
                accepted
            })
        });
        let tasks: Vec<_> = tasks.collect();
        tokio::time::sleep(Duration::from_secs(1)).await;
        running.kill();
        let mut accepted = Vec::new();
        for task in tasks {
            accepted.extend(task.await.unwrap());
        }
        accepted
    });
    assert!(!accepted.is_empty());
    let second = Running::start(folder.path(), &["--templates", "."]);
    let deadline = Instant::now() + Duration::from_mins(2);
    let (mut after, mut kept) = (0, Vec::new());
    loop {
        let page = second.get(&format!("/sandbox/messages?after={after}&limit=1000"));
        let messages = page["messages"].as_array().unwrap();
        let Some(last) = messages.last() else { break };
        if messages.iter().any(|message| message["status"] != "read") {
            assert!(Instant::now() < deadline, "not all arrive");
            std::thread::sleep(Duration::from_millis(50));
            continue;
        }
        kept.extend(messages.iter().map(|message| message["message_uuid"].as_str().unwrap().to_owned()));
        after = last["seq"].as_u64().unwrap();
    }
    accepted.sort();
    kept.sort();
    // What was written and whose answer was cut off is there beside those.
    let lost: Vec<_> = accepted.iter().filter(|uuid| kept.binary_search(uuid).is_err()).collect();
    assert!(lost.is_empty(), "{lost:?}");
    assert!(kept.windows(2).all(|pair| pair[0] != pair[1]));
}
