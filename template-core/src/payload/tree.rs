//! A request body that any serializer can write: read back from the JSON, so that both always say the same.

use std::fmt;

use serde_core::ser::{Serialize, Serializer};

use crate::node::Node;

/// A request body as a value: for snapshots, and for writers other than
/// [`write_json`](crate::Message::write_json).
///
/// It serializes to exactly what the JSON says, its keys in the same order; `Display` is the JSON itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payload {
    json: String,
}

impl Payload {
    pub(crate) fn of_json(json: String) -> Self {
        Self { json }
    }

    /// The JSON.
    #[must_use]
    pub fn as_json(&self) -> &str {
        &self.json
    }
}

impl fmt::Display for Payload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.json)
    }
}

impl Serialize for Payload {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let node: Node = serde_json::from_str(&self.json).map_err(serde_core::ser::Error::custom)?;
        node.serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_value_is_written_as_it_was_read() {
        let json =
            r#"{"b":[null,true,false,18446744073709551615,-9223372036854775808,0.30000000000000004,1e-7,"é"],"a":{}}"#;
        let payload = Payload::of_json(json.to_owned());
        assert_eq!(serde_json::to_string(&payload).unwrap(), json);
    }
}
