//! Members of a JSON object, taken one by one, so that none is passed over.

#![expect(clippy::option_option, reason = "not as asked for, not there, and there are three answers")]

use std::collections::BTreeMap;

use serde_json::Value;

/// What has not been taken yet.
pub(crate) struct Members<'v>(BTreeMap<&'v str, &'v Value>);

/// Every method answers `None` where the JSON is not of the form it asks for.
impl<'v> Members<'v> {
    pub(crate) fn of(value: &'v Value) -> Option<Self> {
        let members = value.as_object()?.iter();
        Some(Self(members.map(|(name, value)| (name.as_str(), value)).collect()))
    }

    pub(crate) fn take(&mut self, name: &str) -> Option<&'v Value> {
        self.0.remove(name)
    }

    pub(crate) fn object(&mut self, name: &str) -> Option<Self> {
        Self::of(self.take(name)?)
    }

    /// Where there is none, `Some(None)`.
    pub(crate) fn optional_object(&mut self, name: &str) -> Option<Option<Self>> {
        self.take(name).map_or(Some(None), |value| Self::of(value).map(Some))
    }

    pub(crate) fn text(&mut self, name: &str) -> Option<&'v str> {
        self.take(name)?.as_str()
    }

    /// Where there is none, `Some(None)`.
    pub(crate) fn optional(&mut self, name: &str) -> Option<Option<&'v str>> {
        self.take(name).map_or(Some(None), |value| value.as_str().map(Some))
    }

    pub(crate) fn number(&mut self, name: &str) -> Option<f64> {
        self.take(name)?.as_f64()
    }

    /// A member that has one certain value.
    pub(crate) fn is(&mut self, name: &str, expected: &str) -> Option<()> {
        (self.text(name)? == expected).then_some(())
    }

    /// A list; without the member it is empty. Tests end soon, so that what they lend may leak.
    pub(crate) fn list<T>(&mut self, name: &str, item: impl Fn(Self) -> Option<T>) -> Option<&'v [T]> {
        let Some(value) = self.take(name) else { return Some(&[]) };
        let items: Option<Vec<_>> = value.as_array()?.iter().map(|value| item(Self::of(value)?)).collect();
        Some(items?.leak())
    }

    /// `value`, if nothing is left.
    pub(crate) fn end<T>(self, value: T) -> Option<T> {
        self.0.is_empty().then_some(value)
    }
}
