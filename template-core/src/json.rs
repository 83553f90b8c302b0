//! JSON of the program's own, sent as it stands: for what has no type here.

use std::fmt;

#[cfg(feature = "payload")]
use crate::node::Node;

/// A borrowed text that is one JSON object, checked when it was made.
///
/// ```
/// use template_core::Json;
///
/// assert_eq!(Json::object(r#"{"flow_token":"a"}"#)?.as_str(), r#"{"flow_token":"a"}"#);
/// assert!(Json::object("[]").is_err());
/// # Ok::<(), template_core::JsonError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Json<'a>(&'a str);

impl Json<'static> {
    /// The object without members.
    pub const EMPTY: Self = Self("{}");

    /// What stands for an order where an example is wanted.
    #[doc(hidden)]
    pub const EXAMPLE_ORDER: Self = Self(r#"{"reference_id":"order-1"}"#);
}

impl<'a> Json<'a> {
    /// How deep its arrays and objects may nest.
    ///
    /// Readers of JSON give up at a depth of their own, often 128, and the request around the object counts too.
    pub const DEPTH_LIMIT: usize = 64;

    /// `text` as an object.
    ///
    /// # Errors
    ///
    /// A text that is not JSON, not an object, or nested deeper than [`DEPTH_LIMIT`](Json::DEPTH_LIMIT).
    #[cfg(feature = "payload")]
    pub fn object(text: &'a str) -> Result<Self, JsonError> {
        let text = text.trim_matches([' ', '\t', '\n', '\r']);
        let node: Node =
            serde_json::from_str(text).map_err(|error| JsonError::Syntax { problem: error.to_string() })?;
        match node {
            Node::Object(_) if node.depth() > Self::DEPTH_LIMIT => Err(JsonError::TooDeep),
            Node::Object(_) => Ok(Self(text)),
            _ => Err(JsonError::NotAnObject),
        }
    }

    /// The names of its members.
    #[cfg(feature = "payload")]
    pub(crate) fn member_names(&self) -> Vec<String> {
        match serde_json::from_str(self.0) {
            Ok(Node::Object(entries)) => entries.into_iter().map(|(name, _)| name).collect(),
            _ => Vec::new(),
        }
    }

    /// The text, without the white space around it.
    #[must_use]
    pub const fn as_str(&self) -> &'a str {
        self.0
    }
}

impl fmt::Display for Json<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

/// Why a text is not one JSON object.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum JsonError {
    /// It is not JSON.
    Syntax {
        /// What is wrong, and where.
        problem: String,
    },
    /// It is another value than an object.
    NotAnObject,
    /// It is nested deeper than [`DEPTH_LIMIT`](Json::DEPTH_LIMIT).
    TooDeep,
}

impl fmt::Display for JsonError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax { problem } => write!(f, "the text is not JSON: {problem}"),
            Self::NotAnObject => f.write_str("the JSON is not an object: write it between `{` and `}`"),
            Self::TooDeep => write!(f, "the JSON is nested too deep: {} levels are allowed", Json::DEPTH_LIMIT),
        }
    }
}

impl std::error::Error for JsonError {}

#[cfg(all(test, feature = "payload"))]
mod tests {
    use super::*;

    #[test]
    fn only_objects_pass() {
        for text in ["{}", " {\"a\":[1,-2.5e3,true,null,\"\\u00e9\"]}\n"] {
            assert_eq!(Json::object(text).map(|json| json.as_str()), Ok(text.trim()));
        }
        for text in ["[]", "\"{}\"", "1", "null"] {
            assert_eq!(Json::object(text), Err(JsonError::NotAnObject), "{text}");
        }
        // The last two are what a request could be made of that says more than it should.
        for text in ["", "{", "{'a':1}", "{\"a\":\"\\ud800\"}", "{\"a\":1e999}", "{},{}", "{}]"] {
            assert!(matches!(Json::object(text), Err(JsonError::Syntax { .. })), "{text}");
        }
    }

    #[test]
    fn deep_nesting_is_refused() {
        let nested = |depth: usize| format!("{{\"a\":{}{}}}", "[".repeat(depth - 1), "]".repeat(depth - 1));
        assert!(Json::object(&nested(Json::DEPTH_LIMIT)).is_ok());
        assert_eq!(Json::object(&nested(Json::DEPTH_LIMIT + 1)), Err(JsonError::TooDeep));
        assert!(Json::object(&nested(100_000)).is_err());
    }

    #[test]
    fn the_empty_object_is_one() {
        assert_eq!(Json::object("{}"), Ok(Json::EMPTY));
    }
}
