//! A template that was sent, filled in: found among the approved ones, its values put where they belong.

use messages_client::Code;
use templates::{Definition, Entry, Language, Registry, Route};

use crate::request::{Rejection, TemplateSend, Values};

mod parts;
mod written;

/// A template with a value, as people write it, for each parameter that has one.
pub(crate) struct Filled<'r> {
    pub(crate) entry: Entry<'r>,
    values: Vec<Option<String>>,
}

/// What the platform says of a template that is unknown, or whose values are not what it takes.
fn rejected(detail: impl Into<String>) -> Rejection {
    Rejection::new(Code::InvalidTemplate, detail)
}

impl<'r> Filled<'r> {
    /// Finds the template, and checks its values as the platform does.
    pub(crate) fn new(registry: &'r Registry, send: &TemplateSend, route: Route) -> Result<Self, Rejection> {
        if !send.is_deterministic {
            return Err(Rejection::new(Code::InvalidParams, "the policy has to be `deterministic`"));
        }
        let entry = find(registry, send)?;
        let mut values = Slots::new(entry.definition());
        match &send.values {
            Values::Body(texts) => parts::fill_body(entry, texts, &mut values)?,
            Values::Components(components) => parts::fill(entry, components, &mut values)?,
        }
        let filled = Self { entry, values: values.values };
        let arguments = filled.arguments().map_err(rejected)?;
        entry.message(route, &arguments).map_err(|error| rejected(error.to_string()))?;
        Ok(filled)
    }

    /// The values as arguments, in the order of the template's parameters.
    pub(crate) fn arguments(&self) -> Result<Vec<templates::Argument<'_>>, String> {
        let definition = self.entry.definition();
        let given = definition.parameters().zip(&self.values);
        let given = given.filter_map(|(parameter, value)| Some((parameter.name(), value.as_deref()?)));
        definition.arguments(given).map_err(|error| error.to_string())
    }
}

fn find<'r>(registry: &'r Registry, send: &TemplateSend) -> Result<Entry<'r>, Rejection> {
    let definitions = || {
        registry.iter().filter(|definition| {
            // Newer documents leave the namespace out.
            definition.qualified_name() == send.name || definition.name() == send.name
        })
    };
    if definitions().next().is_none() {
        // Says which name was probably meant.
        let reason = registry.find(&send.name, Language::EN).err().map(|error| error.to_string());
        return Err(rejected(reason.unwrap_or_else(|| format!("there is no template `{}`", send.name))));
    }
    let Some(code) = send.language.as_deref() else {
        // The beta says no language: the template's own.
        let first =
            definitions().next().and_then(|definition| registry_entry(registry, definition, definition.language()));
        return first.ok_or_else(|| rejected(format!("there is no template `{}`", send.name)));
    };
    let language: Language = code
        .replace('-', "_")
        .parse()
        .or_else(|_| code.parse())
        .map_err(|error: templates::LanguageError| rejected(error.to_string()))?;
    let found = definitions().find_map(|definition| registry_entry(registry, definition, language));
    found.ok_or_else(|| {
        let known: Vec<_> = definitions().flat_map(Definition::languages).map(Language::code).collect();
        rejected(format!("the template `{}` is not approved in `{language}`, but in {}", send.name, known.join(", ")))
    })
}

fn registry_entry<'r>(registry: &'r Registry, definition: &Definition, language: Language) -> Option<Entry<'r>> {
    definition.translation(language)?;
    registry.get(definition.qualified_name(), language)
}

/// The values found so far, by parameter.
struct Slots<'d> {
    definition: &'d Definition,
    values: Vec<Option<String>>,
}

impl<'d> Slots<'d> {
    fn new(definition: &'d Definition) -> Self {
        Self { definition, values: vec![None; definition.parameter_count()] }
    }

    /// Puts a value; one that is used in two places has to be the same in both.
    fn put(&mut self, index: u16, value: String) -> Result<(), Rejection> {
        let index = usize::from(index);
        let Some(place) = self.values.get_mut(index) else { return Ok(()) };
        match place {
            Some(other) if *other != value => {
                let name = self.definition.parameter(index).map_or("", |parameter| parameter.name());
                Err(rejected(format!("`{name}` is given twice, with different values")))
            }
            _ => {
                *place = Some(value);
                Ok(())
            }
        }
    }
}
