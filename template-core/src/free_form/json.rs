//! Objects and lists of JSON, with their commas.

use crate::json::Json;
use crate::media::MediaSource;
use crate::payload::json::Sink;

/// An object that is being written.
pub(super) struct Object<'o, S> {
    out: &'o mut S,
    is_empty: bool,
}

impl<'o, S: Sink> Object<'o, S> {
    pub(super) fn open(out: &'o mut S) -> Self {
        out.raw("{");
        Self { out, is_empty: true }
    }

    pub(super) fn close(self) {
        self.out.raw("}");
    }

    /// The name of a member, whose value is to follow.
    pub(super) fn key(&mut self, name: &str) -> &mut S {
        self.out.raw(if self.is_empty { "\"" } else { ",\"" });
        self.is_empty = false;
        self.out.raw(name);
        self.out.raw("\":");
        self.out
    }

    /// Where members go that bring the comma before them.
    pub(super) fn members(&mut self) -> &mut S {
        self.out
    }

    /// All members of another object.
    pub(super) fn inside(&mut self, json: &Json<'_>) {
        let object = json.as_str();
        let members = object.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')).unwrap_or_default();
        if !members.trim().is_empty() {
            self.out.raw(if self.is_empty { "" } else { "," });
            self.out.raw(members);
            self.is_empty = false;
        }
    }

    pub(super) fn text(&mut self, name: &str, text: &str) {
        let out = self.key(name);
        out.raw("\"");
        out.escaped(text);
        out.raw("\"");
    }

    pub(super) fn optional(&mut self, name: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.text(name, text);
        }
    }

    /// An object as a member, with the members that `write` gives it.
    pub(super) fn object(&mut self, name: &str, write: impl FnOnce(&mut Object<'_, S>)) {
        let mut object = Object::open(self.key(name));
        write(&mut object);
        object.close();
    }

    /// A list of objects as a member; without items there is no member.
    pub(super) fn objects<T>(&mut self, name: &str, items: &[T], write: impl Fn(&mut Object<'_, S>, &T)) {
        if !items.is_empty() {
            objects(self.key(name), items, write);
        }
    }

    /// The source of a medium as the platform has it.
    pub(super) fn source(&mut self, source: MediaSource<'_>) {
        match source {
            MediaSource::Link(link) => self.text("link", link),
            MediaSource::Id(id) => self.text("id", id),
        }
    }
}

/// A list of objects.
pub(super) fn objects<S: Sink, T>(out: &mut S, items: &[T], write: impl Fn(&mut Object<'_, S>, &T)) {
    out.raw("[");
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            out.raw(",");
        }
        let mut object = Object::open(out);
        write(&mut object, item);
        object.close();
    }
    out.raw("]");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commas_stand_between_members_only() {
        let mut json = String::new();
        let mut object = Object::open(&mut json);
        object.optional("left_out", None);
        object.objects::<u8>("without", &[], |_, _| {});
        object.inside(&Json::object("{ }").unwrap());
        object.inside(&Json::object(r#"{"a":1}"#).unwrap());
        object.text("b", "\"");
        object.inside(&Json::EMPTY);
        object.objects("c", &["d", "e"], |object, name| object.text(name, name));
        object.object("f", |_| {});
        object.close();
        assert_eq!(json, r#"{"a":1,"b":"\"","c":[{"d":"d"},{"e":"e"}],"f":{}}"#);
    }
}
