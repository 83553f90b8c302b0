//! Reading the members of a request: what is missing and what is wrong is gathered, and said at once.

use serde_json::{Map, Value};
use templates::Api;

use crate::refusal::Refusal;

/// An object of a request, and what is wrong with it so far.
#[derive(Debug, Default)]
pub(super) struct Fields {
    missing: Vec<String>,
    invalid: Vec<(String, String)>,
}

/// An object with its path in the request.
#[derive(Clone, Copy)]
pub(super) struct Part<'a> {
    object: Option<&'a Map<String, Value>>,
    path: &'a str,
}

impl<'a> Part<'a> {
    pub(super) const fn new(path: &'a str, object: &'a Map<String, Value>) -> Self {
        Self { object: Some(object), path }
    }

    fn name(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }

    pub(super) fn get(&self, key: &str) -> Option<&'a Value> {
        self.object.and_then(|object| object.get(key)).filter(|value| !value.is_null())
    }
}

impl Fields {
    pub(super) fn missing(&mut self, name: impl Into<String>) {
        self.missing.push(name.into());
    }

    pub(super) fn invalid(&mut self, name: impl Into<String>, reason: impl Into<String>) {
        self.invalid.push((name.into(), reason.into()));
    }

    /// A text that has to be there.
    pub(super) fn text<'a>(&mut self, part: Part<'a>, key: &str) -> &'a str {
        if part.get(key).is_none() {
            self.missing.push(part.name(key));
        }
        self.optional_text(part, key).unwrap_or_default()
    }

    /// A text that may be there.
    pub(super) fn optional_text<'a>(&mut self, part: Part<'a>, key: &str) -> Option<&'a str> {
        match part.get(key)? {
            Value::String(text) if !text.is_empty() => Some(text),
            Value::String(_) => {
                self.invalid(part.name(key), "is empty.");
                None
            }
            _ => {
                self.invalid(part.name(key), "is not a string.");
                None
            }
        }
    }

    /// A text that has to be there, of at most so many characters.
    pub(super) fn text_up_to<'a>(&mut self, part: Part<'a>, key: &str, limit: usize) -> &'a str {
        let text = self.text(part, key);
        if text.chars().count() > limit {
            self.invalid(part.name(key), format!("has more than {limit} characters."));
        }
        text
    }

    /// An object that has to be there.
    pub(super) fn object<'a>(&mut self, part: Part<'a>, key: &str, path: &'a str) -> Part<'a> {
        let object = match part.get(key) {
            Some(Value::Object(object)) => Some(object),
            Some(_) => {
                self.invalid(path, "is not an object.");
                None
            }
            None => {
                self.missing.push(path.to_owned());
                None
            }
        };
        Part { object, path }
    }

    /// A list that may be there.
    pub(super) fn list<'a>(&mut self, part: Part<'a>, key: &str) -> &'a [Value] {
        match part.get(key) {
            None => &[],
            Some(Value::Array(list)) => list,
            Some(_) => {
                self.invalid(part.name(key), "is not an array.");
                &[]
            }
        }
    }

    /// The refusal, where anything is wrong.
    pub(super) fn finish(self, api: Api) -> Result<(), Refusal> {
        Refusal::params(api, self.missing, self.invalid).map_or(Ok(()), Err)
    }
}
