//! A message for each row of a file: all checked before, none sent twice, whatever happens in between.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::process::{Output, Stdio};
use std::thread;
use std::time::Duration;

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::provider::{Provider, accepted};
use crate::{Desk, stderr, stdout};

const SEND: &str = "send verify.mtm --from 447700900001 --param brand=Acme --data rows.csv";

/// Rows for so many customers.
fn rows(count: usize) -> String {
    let mut text = String::from("to,code,minutes\n");
    for number in 0..count {
        writeln!(text, "{},{},10", customer(number), 1000 + number).unwrap();
    }
    text
}

fn customer(number: usize) -> String {
    (447_700_900_100 + number).to_string()
}

/// The lines that were printed, as JSON.
fn results(output: &Output) -> Vec<Value> {
    stdout(output).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn of_state(results: &[Value], state: &str) -> Vec<String> {
    let found = results.iter().filter(|result| result["state"] == state);
    found.map(|result| result["to"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn every_row_is_sent_once_however_often_it_is_run() {
    let desk = Desk::new();
    let provider = Provider::start(&desk.key, accepted, Duration::ZERO);
    fs::write(desk.path("rows.csv"), rows(30)).unwrap();
    let output = desk.run(&provider, SEND);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let mut sent = of_state(&results(&output), "sent");
    sent.sort();
    assert_eq!(sent, (0..30).map(customer).collect::<Vec<_>>());
    assert_eq!(provider.recipients(), sent);
    assert!(
        results(&output).iter().all(|one| one["message_uuid"] == format!("uuid-of-{}", one["to"].as_str().unwrap()))
    );
    let codes: BTreeSet<_> =
        provider.taken().iter().map(|body| body["template"]["parameters"][1].to_string()).collect();
    assert_eq!(codes.len(), 30, "each has its own code");

    let output = desk.run(&provider, SEND);
    assert_eq!((output.status.code(), provider.taken().len()), (Some(0), 30));
    assert!(results(&output).iter().all(|one| one["before"] == true));
}

#[test]
fn all_rows_are_checked_before_the_first_is_sent() {
    let desk = Desk::new();
    let provider = Provider::start(&desk.key, accepted, Duration::ZERO);
    let rows = "to,code,minutes\n447700900101,1,10\n+447700900102,2,10\n447700900103,,ten\n5351234567,4,10\n\
                447700900101,5,10\n447700900106,6\n";
    fs::write(desk.path("rows.csv"), rows).unwrap();
    let output = desk.run(&provider, SEND);
    assert_eq!(output.status.code(), Some(2));
    insta::assert_snapshot!(stderr(&output), @r"
        error: nothing is sent:
        rows.csv:3:1: `to`: `+447700900102` begins with `+`; write it as `447700900102`
        rows.csv:4:15: `minutes` is not a whole number of 64 bits: `ten`
        rows.csv:5:1: the recipient's number ..4567 is in Cuba (53), where no messages are sent to or from
        rows.csv:6:1: line 2 has the same recipient; `--allow-repeats` lets it pass
        rows.csv:7:1: this row has 2 columns, the first line names 3
        ");
    assert!(provider.taken().is_empty() && !desk.path("rows.csv.journal").exists());
}

#[test]
fn rows_are_lines_of_json_too() {
    let desk = Desk::new();
    let provider = Provider::start(&desk.key, accepted, Duration::ZERO);
    let rows = [
        json!({ "to": "447700900101", "code": "1", "minutes": 10, "language": "de", "client_ref": "order 1" }),
        json!({ "to": "US.13491208655302741918", "param.code": "2", "minutes": "5", "from": "447700900002" }),
    ];
    fs::write(desk.path("rows.ndjson"), rows.map(|row| row.to_string()).join("\n")).unwrap();
    let output = desk.run(&provider, &SEND.replace("rows.csv", "rows.ndjson"));
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let taken = provider.taken();
    let first = taken.iter().find(|body| body["to"] == "447700900101").unwrap();
    assert_eq!((&first["client_ref"], &first["whatsapp"]["locale"]), (&json!("order 1"), &json!("de")));
    let second = taken.iter().find(|body| body["from"] == "447700900002").unwrap();
    assert_eq!(second["to"], "US.13491208655302741918");
}

#[test]
fn what_was_refused_is_sent_again_and_nothing_else() {
    let desk = Desk::new();
    let odd = |to: &str| {
        if to.ends_with(['1', '3', '5', '7', '9']) {
            (StatusCode::PAYMENT_REQUIRED, json!({ "title": "Low balance", "type": "https://x.example/#low-balance" }))
        } else {
            accepted(to)
        }
    };
    let provider = Provider::start(&desk.key, odd, Duration::ZERO);
    fs::write(desk.path("rows.csv"), rows(10)).unwrap();
    let output = desk.run(&provider, SEND);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(of_state(&results(&output), "not_sent").len(), 5);
    provider.answer(accepted);
    let output = desk.run(&provider, SEND);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert_eq!(provider.recipients(), (0..10).map(customer).collect::<Vec<_>>());
}

#[test]
fn a_journal_belongs_to_its_messages() {
    let desk = Desk::new();
    let provider = Provider::start(&desk.key, accepted, Duration::ZERO);
    fs::write(desk.path("rows.csv"), rows(3)).unwrap();
    assert_eq!(desk.run(&provider, SEND).status.code(), Some(0));
    fs::write(desk.path("rows.csv"), rows(4)).unwrap();
    for command in [SEND.to_owned(), format!("{SEND} --journal verify.mtm")] {
        let output = desk.run(&provider, &command);
        assert_eq!(output.status.code(), Some(2));
        assert!(stderr(&output).contains("journal"), "{}", stderr(&output));
    }
    assert_eq!(provider.taken().len(), 3);
    assert_eq!(fs::read_to_string(desk.path("verify.mtm")).unwrap(), crate::VERIFY);
}

#[test]
fn a_run_that_is_killed_goes_on_and_sends_nothing_twice() {
    const ROWS: usize = 60;
    let desk = Desk::new();
    let provider = Provider::start(&desk.key, accepted, Duration::from_millis(30));
    fs::write(desk.path("rows.csv"), rows(ROWS)).unwrap();
    let mut uncertain = BTreeSet::new();
    // Killed three times, each a little further on.
    for enough in [8, 20, 40] {
        let mut child = desk
            .command(&provider, &format!("{SEND} --at-once 4"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        while provider.taken().len() < enough {
            assert!(child.try_wait().unwrap().is_none(), "it was to be killed before its end");
            thread::sleep(Duration::from_millis(2));
        }
        child.kill().unwrap();
        child.wait().unwrap();
    }
    let output = desk.run(&provider, &format!("{SEND} --at-once 4"));
    let results = results(&output);
    assert_eq!(results.len(), ROWS);
    uncertain.extend(of_state(&results, "uncertain"));
    assert!((1..=12).contains(&uncertain.len()), "{uncertain:?}");
    assert_eq!(output.status.code(), Some(1), "what is uncertain is not a success");

    let recipients = provider.recipients();
    let once: BTreeSet<_> = recipients.iter().cloned().collect();
    assert_eq!(recipients.len(), once.len(), "nobody got two messages");
    for number in 0..ROWS {
        let customer = customer(number);
        assert!(once.contains(&customer) || uncertain.contains(&customer), "{customer} is lost");
    }

    // Whoever says so sends the uncertain ones again, and those alone.
    let output = desk.run(&provider, &format!("{SEND} --resend-uncertain"));
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert_eq!(provider.taken().len(), recipients.len() + uncertain.len());
}
