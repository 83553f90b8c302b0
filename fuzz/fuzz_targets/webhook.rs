//! Any bytes as a webhook, as its signature and as an answer of the provider: read or told why not, and kept whole.
#![no_main]

use libfuzzer_sys::fuzz_target;
use messages_client::webhook::{Event, Secrets};
use messages_client::{Problem, Timestamp};
use serde_json::Value;

fuzz_target!(|input: (&str, &[u8])| {
    let (header, body) = input;
    match Event::read(body) {
        Ok(event) => {
            let json = match &event {
                Event::Inbound(message) => message.json(),
                Event::Status(status) => status.json(),
                _ => unreachable!("there are two"),
            };
            assert_eq!(*json, serde_json::from_slice::<Value>(body).unwrap());
            assert!(event.key().starts_with(event.message_uuid()) && !event.message_uuid().is_empty());
            if let Event::Inbound(message) = &event {
                assert!(message.customers().len() <= 4);
            }
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
    assert!(!Problem::read(500, body).to_string().is_empty());
    let secrets = Secrets::new("a1b2c3d", "secret");
    for header in [header.to_owned(), format!("Bearer {header}")] {
        assert!(secrets.verify(Some(&header), body, Timestamp::now()).is_err());
    }
});
