//! Reading members of JSON objects that may be missing, or not what they should be.

use serde_json::{Map, Value};

/// The members of an object; of anything else, none.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fields<'v>(Option<&'v Map<String, Value>>);

impl<'v> Fields<'v> {
    pub(super) fn of(value: &'v Value) -> Self {
        Self(value.as_object())
    }

    /// Whether there is an object.
    pub(super) fn is_there(self) -> bool {
        self.0.is_some()
    }

    pub(super) fn value(self, name: &str) -> Option<&'v Value> {
        self.0?.get(name).filter(|value| !value.is_null())
    }

    /// A text. What is written as a number or as a truth value, where a text should be, is that text.
    pub(super) fn text(self, name: &str) -> Option<String> {
        match self.value(name)? {
            Value::String(text) => Some(text.clone()),
            value @ (Value::Number(_) | Value::Bool(_)) => Some(value.to_string()),
            Value::Null | Value::Array(_) | Value::Object(_) => None,
        }
    }

    /// A number, written as one or as a text.
    pub(super) fn number(self, name: &str) -> Option<f64> {
        match self.value(name)? {
            Value::Number(number) => number.as_f64(),
            Value::String(text) => text.trim().parse().ok().filter(|number: &f64| number.is_finite()),
            _ => None,
        }
    }

    /// The members of the object under that name.
    pub(super) fn inner(self, name: &str) -> Self {
        self.value(name).map_or(Self(None), Self::of)
    }

    /// Reads the object under that name, where there is one.
    pub(super) fn map<T>(self, name: &str, read: impl FnOnce(Self) -> T) -> Option<T> {
        let inner = self.inner(name);
        inner.is_there().then(|| read(inner))
    }

    /// Reads each object of the list under that name.
    pub(super) fn list<T>(self, name: &str, read: impl Fn(Self) -> T) -> Vec<T> {
        let items = self.value(name).and_then(Value::as_array);
        items.into_iter().flatten().map(|item| read(Self::of(item))).collect()
    }
}
