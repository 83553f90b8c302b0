//! A template as programs carry it: no files, no spans, only what rendering and sending need.

use std::borrow::Cow;

use crate::kind::Kind;
use crate::language::Language;
use crate::text::Text;

/// What a template is: its name, its language, its parameters and its text.
///
/// Generated types carry one as a constant; a file read at run time becomes one with
/// `model::read(..).into_definition()`. Both are the same type and say the same.
#[derive(Debug, Clone)]
pub struct Definition {
    name: Cow<'static, str>,
    namespace: Cow<'static, str>,
    language: Language,
    parameters: Parameters,
    body: Text,
    wire_order: Cow<'static, [u32]>,
}

/// One parameter of a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parameter<'d> {
    name: &'d str,
    kind: Kind,
    example: Option<&'d str>,
}

#[derive(Debug, Clone)]
enum Parameters {
    Static(&'static [StaticParameter]),
    #[cfg(feature = "syntax")]
    Owned(Vec<OwnedParameter>),
}

#[cfg(feature = "syntax")]
#[derive(Debug, Clone)]
struct OwnedParameter {
    name: String,
    kind: Kind,
    example: Option<String>,
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
        (!self.namespace.is_empty()).then_some(&*self.namespace)
    }

    /// The name as the Messages API takes it: `namespace:name`, or the name alone where there is no namespace.
    #[must_use]
    pub fn qualified_name(&self) -> String {
        qualified(self.namespace(), &self.name)
    }

    /// The language of the text.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// How many parameters there are.
    #[must_use]
    pub fn parameter_count(&self) -> usize {
        match &self.parameters {
            Parameters::Static(list) => list.len(),
            #[cfg(feature = "syntax")]
            Parameters::Owned(list) => list.len(),
        }
    }

    /// The parameter with that index, in the order of the generated type's fields.
    #[must_use]
    pub fn parameter(&self, index: usize) -> Option<Parameter<'_>> {
        match &self.parameters {
            Parameters::Static(list) => list.get(index).map(|&(name, letter, example)| Parameter {
                name,
                kind: Kind::of_letter(letter),
                // An example is never empty: such a value could not be sent.
                example: (!example.is_empty()).then_some(example),
            }),
            #[cfg(feature = "syntax")]
            Parameters::Owned(list) => list.get(index).map(|OwnedParameter { name, kind, example }| Parameter {
                name,
                kind: *kind,
                example: example.as_deref(),
            }),
        }
    }

    /// The parameters, in the order of the generated type's fields.
    pub fn parameters(&self) -> impl Iterator<Item = Parameter<'_>> {
        (0..self.parameter_count()).filter_map(|index| self.parameter(index))
    }

    /// The body.
    #[must_use]
    pub fn body(&self) -> &Text {
        &self.body
    }

    /// The parameters in the order the platform numbers them, `{{1}}` first, as indices of parameters.
    #[must_use]
    pub fn wire_order(&self) -> &[u32] {
        &self.wire_order
    }
}

fn qualified(namespace: Option<&str>, name: &str) -> String {
    match namespace {
        Some(namespace) => format!("{namespace}:{name}"),
        None => name.to_owned(),
    }
}

impl PartialEq for Definition {
    /// Whether both say the same, wherever they come from.
    fn eq(&self, other: &Self) -> bool {
        (&self.name, &self.namespace, self.language, &self.body, &self.wire_order)
            == (&other.name, &other.namespace, other.language, &other.body, &other.wire_order)
            && self.parameters().eq(other.parameters())
    }
}

impl Eq for Definition {}

impl<'d> Parameter<'d> {
    /// Its name as the file writes it.
    #[must_use]
    pub fn name(&self) -> &'d str {
        self.name
    }

    /// What values it takes.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The example the file gives, if it gives one.
    #[must_use]
    pub fn example(&self) -> Option<&'d str> {
        self.example
    }
}

/// A definition as generated code writes it: literals alone, in which the compiler has nothing to look up. Two hundred
/// templates written as calls of constant functions cost `cargo check` 0.2 seconds more.
///
/// Name, namespace or nothing, language, parameters, the body's constant text, and numbers: how many slots it has, two
/// numbers for each, and the wire order. Beside that the file's bytes, for the compiler to watch.
#[doc(hidden)]
pub type StaticDefinition = (
    (&'static str, &'static str, &'static str, &'static [StaticParameter], &'static str, &'static [u32]),
    &'static [u8],
);

/// Name, the kind's letter, the example or nothing.
#[doc(hidden)]
pub type StaticParameter = (&'static str, char, &'static str);

impl Definition {
    /// What generated code says.
    #[doc(hidden)]
    #[must_use]
    pub const fn from_static(parts: StaticDefinition) -> Self {
        let ((name, namespace, language, parameters, constant, numbers), _) = parts;
        let (slots, wire_order) = numbers.split_at(1 + 2 * numbers[0] as usize);
        let (_, slots) = slots.split_at(1);
        Self {
            name: Cow::Borrowed(name),
            namespace: Cow::Borrowed(namespace),
            language: Language::of_known_code(language),
            parameters: Parameters::Static(parameters),
            body: Text::from_static(constant, slots),
            wire_order: Cow::Borrowed(wire_order),
        }
    }
}

#[cfg(feature = "syntax")]
impl crate::model::TemplateFile {
    /// The name as the Messages API takes it: as [`Definition::qualified_name`].
    #[must_use]
    pub fn qualified_name(&self) -> String {
        qualified(self.namespace.as_deref(), &self.name)
    }

    /// What the file defines, without its places.
    #[must_use]
    pub fn definition(&self) -> Definition {
        let parameters = self.parameters.iter().map(|parameter| OwnedParameter {
            name: parameter.name.value.clone(),
            kind: parameter.kind,
            example: parameter.example.as_ref().map(|example| example.value.clone()),
        });
        Definition {
            name: Cow::Owned(self.name.clone()),
            namespace: Cow::Owned(self.namespace.clone().unwrap_or_default()),
            language: self.language,
            parameters: Parameters::Owned(parameters.collect()),
            body: self.body.clone(),
            wire_order: Cow::Owned(self.wire_order.clone()),
        }
    }
}
