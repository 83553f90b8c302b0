//! What a message says: a template with its values, or something free-form.

use serde_json::{Map, Value};
use templates::Api;

use super::fields::{Fields, Part};

/// What a message says.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Content {
    Template(TemplateSend),
    /// Something free-form: the value of its type, as the request has it.
    FreeForm(Value),
}

/// A template, and what to fill it in with.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct TemplateSend {
    /// With its namespace, where the request has one.
    pub(crate) name: String,
    /// As the request has it; the beta has none.
    pub(crate) language: Option<String>,
    /// Whether the language is meant exactly. Nothing else is taken anymore.
    pub(crate) is_deterministic: bool,
    pub(crate) values: Values,
}

/// The values of a template.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Values {
    /// Those of the body, in order.
    Body(Vec<String>),
    /// The platform's components.
    Components(Vec<Value>),
}

impl TemplateSend {
    /// A template of the API's own form, in the object at `path`.
    pub(super) fn read(api: Api, fields: &mut Fields, part: Part<'_>, language: Option<&str>, policy: &str) -> Self {
        let name = fields.text(part, "name").to_owned();
        let mut values = Vec::new();
        for (index, value) in fields.list(part, "parameters").iter().enumerate() {
            let object = value.as_object().and_then(|object| object.get("default")).and_then(Value::as_str);
            // The document of v0.1 has plain texts here, all official examples have objects: both were taken.
            let taken = match api {
                Api::V1 => value.as_str(),
                Api::V0_1 => value.as_str().or(object),
                _ => object,
            };
            match taken {
                Some(text) => values.push(text.to_owned()),
                None => fields.invalid(
                    format!("template.parameters[{index}]"),
                    if api == Api::V1 { "is not a string." } else { "is not an object with a string `default`." },
                ),
            }
        }
        Self {
            name,
            language: language.map(str::to_owned),
            is_deterministic: policy == "deterministic",
            values: Values::Body(values),
        }
    }

    /// A template of the platform's form: the value of `custom.template`.
    fn read_custom(fields: &mut Fields, part: Part<'_>) -> Self {
        let name = fields.text(part, "name");
        let name = match fields.optional_text(part, "namespace") {
            Some(namespace) => format!("{namespace}:{name}"),
            None => name.to_owned(),
        };
        let language = fields.object(part, "language", "custom.template.language");
        let code = fields.text(language, "code").to_owned();
        let policy = fields.optional_text(language, "policy").unwrap_or("deterministic");
        let components = fields.list(part, "components");
        for (index, component) in components.iter().enumerate() {
            let path = format!("custom.template.components[{index}]");
            match component.as_object() {
                Some(component) => check_component(fields, &path, component),
                None => fields.invalid(path, "is not an object."),
            }
        }
        Self {
            name,
            language: Some(code),
            is_deterministic: policy == "deterministic",
            values: Values::Components(components.to_vec()),
        }
    }
}

impl Content {
    /// The platform's object, in `custom`.
    pub(super) fn custom(fields: &mut Fields, part: Part<'_>, value: &Value) -> Self {
        // A contact, a location, something interactive: all say their type but the oldest.
        if fields.optional_text(part, "type") == Some("template") {
            let template = fields.object(part, "template", "custom.template");
            return Self::Template(TemplateSend::read_custom(fields, template));
        }
        Self::FreeForm(value.clone())
    }
}

fn check_component(fields: &mut Fields, path: &str, component: &Map<String, Value>) {
    let part = Part::new(path, component);
    let kind = fields.text(part, "type").to_ascii_lowercase();
    for (index, parameter) in fields.list(part, "parameters").iter().enumerate() {
        let path = format!("{path}.parameters[{index}]");
        match parameter.as_object() {
            Some(parameter) => {
                fields.text(Part::new(&path, parameter), "type");
            }
            None => fields.invalid(path, "is not an object with a `type`."),
        }
    }
    if kind == "button" && part.get("sub_type").is_none() {
        fields.missing(format!("{path}.sub_type"));
    }
    for (index, card) in fields.list(part, "cards").iter().enumerate() {
        let path = format!("{path}.cards[{index}]");
        let Some(card) = card.as_object() else {
            fields.invalid(path, "is not an object.");
            continue;
        };
        for (index, component) in fields.list(Part::new(&path, card), "components").iter().enumerate() {
            let path = format!("{path}.components[{index}]");
            match component.as_object() {
                // Cards have no carousels: this goes one deeper, and no further.
                Some(component) if !component.contains_key("cards") => check_component(fields, &path, component),
                _ => fields.invalid(path, "is not a component of a card."),
            }
        }
    }
}
