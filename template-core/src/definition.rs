//! A template as programs carry it: no files, no spans, only what rendering and sending need.

use std::borrow::Cow;

use crate::kind::Kind;
use crate::language::Language;
use crate::text::Text;

/// What a template is: its name, its language, its parameters and its text.
///
/// Generated types carry one as a constant; a file read at run time becomes one with
/// `model::read(..).into_definition()`. Both are the same type and say the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Definition {
    name: Cow<'static, str>,
    namespace: Option<Cow<'static, str>>,
    language: Language,
    parameters: Cow<'static, [Parameter]>,
    body: Text,
    wire_order: Cow<'static, [u16]>,
}

/// One parameter of a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parameter {
    name: Cow<'static, str>,
    kind: Kind,
    example: Option<Cow<'static, str>>,
}

impl Definition {
    /// The platform's name of the template, without its namespace.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The namespace the name lives in, if it has one.
    #[must_use]
    pub fn namespace(&self) -> Option<&str> {
        self.namespace.as_deref()
    }

    /// The name as the Messages API takes it: `namespace:name`, or the name alone where there is no namespace.
    #[must_use]
    pub fn qualified_name(&self) -> String {
        match &self.namespace {
            Some(namespace) => format!("{namespace}:{}", self.name),
            None => self.name.to_string(),
        }
    }

    /// The language of the text.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// The parameters, in the order of the generated type's fields.
    #[must_use]
    pub fn parameters(&self) -> &[Parameter] {
        &self.parameters
    }

    /// The body.
    #[must_use]
    pub fn body(&self) -> &Text {
        &self.body
    }

    /// The parameters in the order the platform numbers them, `{{1}}` first, as indices into
    /// [`parameters`](Self::parameters).
    #[must_use]
    pub fn wire_order(&self) -> &[u16] {
        &self.wire_order
    }
}

impl Parameter {
    /// Its name as the file writes it.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What values it takes.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The example the file gives, if it gives one.
    #[must_use]
    pub fn example(&self) -> Option<&str> {
        self.example.as_deref()
    }
}

/// How generated code writes a definition: constant functions, so that a template costs a handful of tokens.
#[allow(missing_docs)] // hidden from the documentation, and named by the macro alone
pub(crate) mod generated {
    use super::{Cow, Definition, Kind, Language, Parameter, Text};

    #[must_use]
    pub const fn definition(
        name: &'static str,
        namespace: Option<&'static str>,
        language: Language,
        parameters: &'static [Parameter],
        body: Text,
        wire_order: &'static [u16],
    ) -> Definition {
        Definition {
            name: Cow::Borrowed(name),
            namespace: borrowed(namespace),
            language,
            parameters: Cow::Borrowed(parameters),
            body,
            wire_order: Cow::Borrowed(wire_order),
        }
    }

    #[must_use]
    pub const fn parameter(name: &'static str, kind: Kind, example: Option<&'static str>) -> Parameter {
        Parameter { name: Cow::Borrowed(name), kind, example: borrowed(example) }
    }

    #[must_use]
    pub const fn text(constant: &'static str, slots: &'static [(u32, u16)]) -> Text {
        Text::from_static(constant, slots)
    }

    const fn borrowed(text: Option<&'static str>) -> Option<Cow<'static, str>> {
        match text {
            Some(text) => Some(Cow::Borrowed(text)),
            None => None,
        }
    }
}

#[cfg(feature = "syntax")]
impl crate::model::TemplateFile {
    /// What the file defines, without its places.
    #[must_use]
    pub fn definition(&self) -> Definition {
        let parameters = self.parameters.iter().map(|parameter| Parameter {
            name: Cow::Owned(parameter.name.value.clone()),
            kind: parameter.kind,
            example: parameter.example.as_ref().map(|example| Cow::Owned(example.value.clone())),
        });
        Definition {
            name: Cow::Owned(self.name.clone()),
            namespace: self.namespace.clone().map(Cow::Owned),
            language: self.language,
            parameters: parameters.collect(),
            body: self.body.clone(),
            wire_order: Cow::Owned(self.wire_order.clone()),
        }
    }
}
