//! Making trees of JSON.

use crate::node::Node;

pub(super) fn text(text: impl Into<String>) -> Node {
    Node::Text(text.into())
}

pub(super) fn list(items: impl IntoIterator<Item = Node>) -> Node {
    Node::Array(items.into_iter().collect())
}

/// An object of the members that have a value.
pub(super) fn object<'k>(members: impl IntoIterator<Item = (&'k str, Option<Node>)>) -> Node {
    let members = members.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?)));
    Node::Object(members.collect())
}
