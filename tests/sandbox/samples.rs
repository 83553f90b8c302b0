//! The provider's own requests: those it marks good are taken, those it marks bad are refused.

use std::fs;

use messages_client::Problem;
use serde_json::Value;

use super::{folder, post, sandbox};

/// The samples that are refused though nothing is said against them, and why.
const OLD: &str = "pre-2019 form";

#[tokio::test]
async fn good_ones_are_taken_and_bad_ones_refused() {
    let Some(folder) = folder("MTM_SAMPLES", "the provider's requests") else { return };
    let folder = folder.join("messages");
    let manifest = fs::read_to_string(folder.join("MANIFEST.tsv")).unwrap();
    let sandbox = sandbox().start().await.unwrap();
    let (mut good, mut bad, mut other) = (0, 0, 0);
    for line in manifest.lines().skip(1) {
        let columns: Vec<_> = line.split('\t').collect();
        let (file, api, kind, verdict) = (columns[0], columns[5], columns[6], columns[10].trim_matches('"'));
        if !kind.starts_with("request") {
            continue;
        }
        let body: Value = serde_json::from_slice(&fs::read(folder.join(file)).unwrap()).unwrap();
        let (status, answer) = post(&sandbox, &format!("/{api}/messages"), &body).await;
        let code = Problem::read(status, answer.to_string().as_bytes()).code.map(messages_client::Code::number);
        match verdict {
            "ok" => {
                assert_eq!(status, 202, "{file}: {answer}");
                good += 1;
            }
            bad_one if bad_one.starts_with("bad") => {
                assert_eq!((status, code), (422, Some(1020)), "{file}: {answer}");
                bad += 1;
            }
            // Of before the language was asked for: taken as the beta, as it then was.
            old if old.contains(OLD) => {
                assert_eq!((status, code), (400, Some(1010)), "{file}: {answer}");
                assert_eq!(post(&sandbox, "/beta/messages", &body).await.0, 202, "{file}");
                other += 1;
            }
            _ => {
                assert!(status == 202 || code.is_some(), "{file}: {answer}");
                other += 1;
            }
        }
    }
    assert!(good >= 65 && bad == 2 && other >= 8, "{good} {bad} {other}");
}
