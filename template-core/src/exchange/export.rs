//! From template files to the JSON that creates them: one definition for each language.

use crate::exchange::export::object::{list, object, text};
use crate::language::Language;
use crate::model::{Content, ParameterFormat, TemplateFile, Translation};
use crate::node::Node;

mod buttons;
mod components;
mod error;
mod object;
mod scope;

pub use error::{ExportError, ExportErrors, Missing};

use scope::Scope;

/// Who is to take the definitions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Target {
    /// The platform's own management API.
    #[default]
    Cloud,
    /// The provider's management API, which hands templates on: it knows no namespaces and no parameters by name.
    Vonage,
}

impl Target {
    /// Every target.
    pub const ALL: &'static [Self] = &[Self::Cloud, Self::Vonage];

    /// The name people write: `cloud`, `vonage`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Cloud => "cloud",
            Self::Vonage => "vonage",
        }
    }
}

/// A template in one language, as the platform takes it for approval.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Exported {
    /// The language.
    pub language: Language,
    /// The request body that creates it: an object, on several lines.
    pub json: String,
    /// What the platform will ask for and the files do not say: examples. Empty for a text that is approved.
    pub missing: Vec<Missing>,
}

/// The definitions of a template as the platform's management API takes them, the base language first.
///
/// # Errors
///
/// What makes a definition impossible: no category, no language, or parameters by name for a target that takes none.
///
/// ```
/// use template_core::{exchange, model, source::Source};
///
/// let source = Source::new("hello.mtm", "+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nHello and welcome.");
/// let exported = exchange::export(&model::read(&source).template, exchange::Target::Cloud)?;
/// assert!(exported[0].json.contains(r#""text": "Hello and welcome.""#));
/// # Ok::<(), exchange::ExportErrors>(())
/// ```
pub fn export(template: &TemplateFile, target: Target) -> Result<Vec<Exported>, ExportErrors> {
    let mut problems = Vec::new();
    if target == Target::Vonage && template.parameter_format == ParameterFormat::Named {
        problems.push(ExportError::Named);
    }
    if template.category.is_none() {
        problems.push(ExportError::NoCategory);
    }
    if template.places.language.is_none() {
        problems.push(ExportError::NoLanguage);
    }
    if !problems.is_empty() {
        return Err(ExportErrors::new(template.name.clone(), problems));
    }
    let definition = |language, content, is_approved, translation| {
        definition(template, target, language, content, is_approved, translation)
    };
    let base = definition(template.language, &template.content, template.approved, None);
    let others = template.translations.iter().map(|translation| {
        definition(translation.language, &translation.content, translation.approved, Some(translation))
    });
    Ok([base].into_iter().chain(others).collect())
}

/// The template in one language.
fn definition(
    template: &TemplateFile,
    target: Target,
    language: Language,
    content: &Content,
    is_approved: bool,
    translation: Option<&Translation>,
) -> Exported {
    let category = template.category.as_ref();
    let is_named = template.parameter_format == ParameterFormat::Named;
    let mut scopes = scope::of(template, content, translation, is_named);
    let (message, cards) = scopes.split_first_mut().map_or((None, &mut [][..]), |(first, rest)| (Some(first), rest));
    let components = message.map(|message| components::of(content, message, cards)).unwrap_or_default();
    // Of a text that is approved the platform asks nothing more.
    let missing = scopes.into_iter().filter(|_| !is_approved).flat_map(Scope::missing).collect();
    let node = object([
        ("name", Some(text(&template.name))),
        ("namespace", template.namespace.as_ref().filter(|_| target == Target::Cloud).map(text)),
        ("language", Some(text(language.code()))),
        ("category", category.map(|category| text(category.value.name().to_uppercase()))),
        ("parameter_format", is_named.then(|| text("NAMED"))),
        ("message_send_ttl_seconds", template.ttl_seconds.as_ref().map(|seconds| Node::Signed(seconds.value))),
        ("components", Some(list(components))),
    ]);
    // A tree of strings and numbers can always be written.
    let json = serde_json::to_string_pretty(&node).unwrap_or_default();
    Exported { language, json, missing }
}
