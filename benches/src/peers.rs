//! The request of the beta as structs that serde and simd-json-derive write.

use crate::cases::{FROM, TO};

/// The whole request.
#[derive(serde::Serialize, simd_json_derive::Serialize)]
pub struct Request<'a> {
    from: Party<'a>,
    to: Party<'a>,
    message: Message<'a>,
}

#[derive(serde::Serialize, simd_json_derive::Serialize)]
struct Party<'a> {
    #[serde(rename = "type")]
    kind: &'a str,
    number: &'a str,
}

#[derive(serde::Serialize, simd_json_derive::Serialize)]
struct Message<'a> {
    content: Content<'a>,
}

#[derive(serde::Serialize, simd_json_derive::Serialize)]
struct Content<'a> {
    #[serde(rename = "type")]
    kind: &'a str,
    template: Template<'a>,
}

#[derive(serde::Serialize, simd_json_derive::Serialize)]
struct Template<'a> {
    name: &'a str,
    parameters: Vec<Parameter<'a>>,
}

#[derive(serde::Serialize, simd_json_derive::Serialize)]
struct Parameter<'a> {
    default: &'a str,
}

impl<'a> Request<'a> {
    /// The request for a template of that name with those values.
    #[must_use]
    pub fn new(name: &'a str, values: &[&'a str]) -> Self {
        let party = |number| Party { kind: "whatsapp", number };
        let parameters = values.iter().map(|&default| Parameter { default }).collect();
        let content = Content { kind: "template", template: Template { name, parameters } };
        Self { from: party(FROM), to: party(TO), message: Message { content } }
    }
}
