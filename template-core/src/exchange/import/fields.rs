//! The keys of one JSON object, taken one by one, so that none is overlooked.

use std::collections::HashSet;

use crate::exchange::remark::{Report, quoted};
use crate::node::Node;

/// An object that is being read.
pub(super) struct Fields<'j> {
    /// Where it stands.
    pub(super) path: String,
    entries: &'j [(String, Node)],
    is_taken: Vec<bool>,
}

impl<'j> Fields<'j> {
    /// The object at `path`; anything else is refused.
    pub(super) fn of(node: &'j Node, path: String, report: &mut Report) -> Option<Self> {
        let Node::Object(entries) = node else {
            report.refuse(&path, format!("this is {}, not an object", node.type_name()));
            return None;
        };
        let mut keys = HashSet::new();
        for (key, _) in entries {
            if !keys.insert(key) {
                report.refuse(&member(&path, key), format!("the key {} stands twice", quoted(key)));
            }
        }
        Some(Self { path, entries, is_taken: vec![false; entries.len()] })
    }

    /// The place of one of its keys.
    pub(super) fn path_of(&self, key: &str) -> String {
        member(&self.path, key)
    }

    /// The value of `key`; one that is null says nothing.
    pub(super) fn take(&mut self, key: &str) -> Option<&'j Node> {
        let mut value = None;
        for ((known, node), is_taken) in self.entries.iter().zip(&mut self.is_taken) {
            if known == key {
                *is_taken = true;
                value = value.or(Some(node));
            }
        }
        value.filter(|node| **node != Node::Null)
    }

    /// Whether there is such a key, and it says something.
    pub(super) fn has(&self, key: &str) -> bool {
        self.entries.iter().any(|(known, node)| known == key && *node != Node::Null)
    }

    /// A string.
    pub(super) fn text(&mut self, key: &str, report: &mut Report) -> Option<&'j str> {
        match self.take(key)? {
            Node::Text(text) => Some(text),
            other => self.wrong(key, other, "a string", report),
        }
    }

    /// An identifier of the platform's, which comes as a string or as a number.
    pub(super) fn identifier(&mut self, key: &str, report: &mut Report) -> Option<String> {
        match self.take(key)? {
            Node::Text(text) => Some(text.clone()),
            other => match other.integer() {
                Some(number) => Some(number.to_string()),
                None => self.wrong(key, other, "a string", report),
            },
        }
    }

    /// A whole number.
    pub(super) fn integer(&mut self, key: &str, report: &mut Report) -> Option<i64> {
        let node = self.take(key)?;
        node.integer().or_else(|| self.wrong(key, node, "a whole number", report))
    }

    /// `true` or `false`.
    pub(super) fn boolean(&mut self, key: &str, report: &mut Report) -> Option<bool> {
        match self.take(key)? {
            Node::Boolean(truth) => Some(*truth),
            other => self.wrong(key, other, "`true` or `false`", report),
        }
    }

    /// An array.
    pub(super) fn list(&mut self, key: &str, report: &mut Report) -> Option<&'j [Node]> {
        match self.take(key)? {
            Node::Array(items) => Some(items),
            other => self.wrong(key, other, "an array", report),
        }
    }

    /// A word of the platform's, whatever case it is written in.
    pub(super) fn word(&mut self, key: &str, report: &mut Report) -> Option<String> {
        self.text(key, report).map(str::to_ascii_uppercase)
    }

    /// The keys that were not taken, each with its place and value.
    pub(super) fn rest(&self) -> impl Iterator<Item = (&'j str, &'j Node)> {
        let rest = self.entries.iter().zip(&self.is_taken).filter(|(_, is_taken)| !**is_taken);
        rest.map(|((key, node), _)| (key.as_str(), node))
    }

    /// Refuses every key that was not taken, unless it says nothing.
    pub(super) fn finish(self, report: &mut Report) {
        for (key, node) in self.rest() {
            if *node == Node::Null {
                report.drop(&format!("{}, which is null,", quoted(key)));
                continue;
            }
            report.refuse(&self.path_of(key), format!("a template file has no words for the key {}", quoted(key)));
        }
    }

    fn wrong<T>(&self, key: &str, node: &Node, expected: &str, report: &mut Report) -> Option<T> {
        report.refuse(&self.path_of(key), format!("this is {}, not {expected}", node.type_name()));
        None
    }
}

/// The place of a key in the object at `path`.
fn member(path: &str, key: &str) -> String {
    let is_plain = !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    match (is_plain, path.is_empty()) {
        (true, true) => key.to_owned(),
        (true, false) => format!("{path}.{key}"),
        (false, _) => format!("{path}[{}]", quoted(key).replace('`', "\"")),
    }
}
