//! What a template file means: one reading, made once, that the macro and every tool use.

use crate::argument::example_problems;
use crate::category::Category;
use crate::definition::Definition;
use crate::diagnostic::{self, Diagnostic};
use crate::kind::Kind;
use crate::language::Language;
use crate::source::{Source, Span, Spanned};

mod bind;
mod body;
mod buttons;
mod components;
mod content;
mod identifier;
mod keys;
mod parameters;
mod reader;
mod text;
mod translation;

pub use content::{
    Action, AppDeepLink, Asset, Authentication, Button, Card, Content, Flow, FlowReference, Header, LimitedTimeOffer,
    OneTimePassword, OneTimePasswordKind, SupportedApp,
};
pub use identifier::{FieldName, field_name, module_name, type_name};
pub use keys::ParameterFormat;
#[doc(hidden)]
pub use parameters::Numbering;
#[cfg(feature = "lint")]
pub(crate) use reader::Reader;
pub use text::FileText;
pub use translation::{CardExamples, Translation};

/// The most fields of a type that has a function `new`: Clippy's default for the most parameters a function should have.
#[doc(hidden)]
pub const NEW_LIMIT: usize = 7;

/// Everything a template's files say, each thing with its place.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct TemplateFile {
    /// The platform's name of the template: the key `name`, or the file's stem.
    pub name: String,
    /// The namespace the name lives in, if the file gives one.
    pub namespace: Option<String>,
    /// The language of the file's own text.
    pub language: Language,
    /// What the template is for, if the file says so.
    pub category: Option<Spanned<Category>>,
    /// Whether the platform has approved this text as it stands.
    pub approved: bool,
    /// What the platform is told of parameters.
    pub parameter_format: ParameterFormat,
    /// How long the platform tries to deliver the message, in seconds.
    pub ttl_seconds: Option<Spanned<i64>>,
    /// The message's parameters, in the order of the generated type's fields; those of cards are the cards'.
    pub parameters: Vec<FileParameter>,
    /// What the message is made of.
    pub content: Content,
    /// The rules that the file asks the linter not to apply to it and its translations.
    pub allowed: Vec<Spanned<String>>,
    /// Where the file says what it says of itself.
    pub places: Places,
    /// The languages that the file lists beside its own.
    pub translation_list: Vec<Spanned<Language>>,
    /// What the sibling files say, in the order they were given.
    pub translations: Vec<Translation>,
}

/// Where a file says what it says of itself; nothing where it leaves that to the format.
#[derive(Debug, Clone, Copy, Default)]
#[non_exhaustive]
pub struct Places {
    /// The value of `name`.
    pub name: Option<Span>,
    /// The value of `language`.
    pub language: Option<Span>,
    /// The value of `approved`.
    pub approved: Option<Span>,
    /// The value of `parameter_format`.
    pub parameter_format: Option<Span>,
}

/// A parameter as the file declares or uses it, or as a component makes it.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct FileParameter {
    /// Its name, and where it is declared or first used, or the component stands that makes it.
    pub name: Spanned<String>,
    /// The field it becomes; those of one field are the items of an array.
    pub field: FieldName,
    /// What values it takes.
    pub kind: Kind,
    /// An example of a value.
    pub example: Option<Spanned<String>>,
    /// Whether `params` names it.
    pub is_declared: bool,
    /// How the file writes its placeholder, without the braces; empty where a component makes it. Where the platform
    /// knows parameters by name, a number in the address of a button is found by the name of its parameter.
    pub placeholder: String,
}

impl FileParameter {
    /// Its example, if it has one that could be sent: that of a header is what the platform's upload answered.
    #[must_use]
    pub fn sendable_example(&self) -> Option<&str> {
        let example = self.example.as_ref().map(|example| example.value.as_str());
        example.filter(|example| example_problems(&self.name.value, self.kind, example).is_empty())
    }

    /// Whether a component makes it, so that it stands in no text.
    #[must_use]
    pub fn is_made(&self) -> bool {
        self.placeholder.is_empty() && !self.is_declared
    }
}

/// A file, read: as much of it as could be understood, and everything found wrong.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Reading {
    /// The template; complete and right only where no error was found.
    pub template: TemplateFile,
    /// What was found in the file, in its order.
    pub diagnostics: Vec<Diagnostic>,
    /// What was found in each sibling file, in the order they were given.
    pub translation_diagnostics: Vec<Vec<Diagnostic>>,
    /// What its translations can be compared with.
    known: body::Known,
}

impl Reading {
    /// Whether something was found that makes the template unusable.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.all_diagnostics().any(Diagnostic::is_error)
    }

    /// Everything found, in the file itself and then in each of its siblings.
    pub fn all_diagnostics(&self) -> impl Iterator<Item = &Diagnostic> {
        self.diagnostics.iter().chain(self.translation_diagnostics.iter().flatten())
    }

    /// The template's definition.
    ///
    /// # Errors
    ///
    /// All findings, where one of them is an error.
    pub fn into_definition(self) -> Result<Definition, Vec<Diagnostic>> {
        if self.has_errors() {
            return Err(self
                .diagnostics
                .into_iter()
                .chain(self.translation_diagnostics.into_iter().flatten())
                .collect());
        }
        Ok(self.template.definition())
    }
}

/// Reads a template file by itself: the translations it lists are neither looked for nor read.
///
/// ```
/// use template_core::{model, source::Source};
///
/// let source = Source::new("greeting.mtm", "Hello {{customer}}, your order {{order}} is here.\n");
/// let reading = model::read(&source);
/// assert!(!reading.has_errors());
/// let fields: Vec<_> = reading.template.parameters.iter().map(|p| p.field.as_str()).collect();
/// assert_eq!(fields, ["customer", "order"]);
/// ```
#[must_use]
pub fn read(source: &Source) -> Reading {
    let mut found = Vec::new();
    let (template, known) = body::read(source, &mut found);
    diagnostic::sort(&mut found);
    Reading { template, diagnostics: found, translation_diagnostics: Vec::new(), known }
}

/// Reads a template file and its translations, which stand beside it and have their languages in their names:
/// `order_shipped.mtm` and `order_shipped.de.mtm`.
///
/// ```
/// use template_core::{Language, model, source::Source};
///
/// let base = Source::new("hello.mtm", "+++\ntranslations = [\"de\"]\n+++\nHello {{customer}}!");
/// let german = Source::new("hello.de.mtm", "Hallo {{customer}}!");
/// let definition = model::read_family(&base, &[german]).into_definition().unwrap();
/// assert!(definition.languages().eq([Language::EN, Language::DE]));
/// ```
#[must_use]
pub fn read_family(base: &Source, siblings: &[Source]) -> Reading {
    let mut reading = read(base);
    translation::read(base, siblings, &mut reading);
    reading
}

impl TemplateFile {
    /// Where the body stands.
    #[must_use]
    pub fn body_span(&self) -> Span {
        self.content.body.span()
    }
}

#[cfg(test)]
mod tests;
