//! What a template file means: one reading, made once, that the macro and every tool use.

use crate::definition::Definition;
use crate::diagnostic::{self, Diagnostic};
use crate::kind::Kind;
use crate::language::Language;
use crate::source::{Source, Span, Spanned};
use crate::syntax;
use crate::text::Text;

mod identifier;
mod keys;
mod parameters;
mod text;

pub use identifier::{FieldName, field_name};

/// Everything one template file says, each thing with its place.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct TemplateFile {
    /// The platform's name of the template: the key `name`, or the file's stem.
    pub name: String,
    /// The namespace the name lives in, if the file gives one.
    pub namespace: Option<String>,
    /// The language of the text.
    pub language: Language,
    /// Whether the platform has approved this text as it stands.
    pub approved: bool,
    /// The parameters, in the order of the generated type's fields.
    pub parameters: Vec<FileParameter>,
    /// The body, its placeholders resolved to parameters.
    pub body: Text,
    /// The parameters in the order the platform numbers them, as indices into [`parameters`](Self::parameters).
    pub wire_order: Vec<u32>,
    /// Where the body stands.
    pub body_span: Span,
}

/// A parameter as the file declares or uses it.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct FileParameter {
    /// Its name, and where it is declared or first used.
    pub name: Spanned<String>,
    /// The field it becomes.
    pub field: FieldName,
    /// What values it takes.
    pub kind: Kind,
    /// An example of a value.
    pub example: Option<Spanned<String>>,
    /// Whether `params` names it.
    pub is_declared: bool,
    /// How the file writes its placeholder, without the braces.
    pub placeholder: String,
}

/// A file, read: as much of it as could be understood, and everything found wrong.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Reading {
    /// The template; complete and right only where [`diagnostics`](Self::diagnostics) holds no error.
    pub template: TemplateFile,
    /// What was found, in the order of the file.
    pub diagnostics: Vec<Diagnostic>,
}

impl Reading {
    /// Whether something was found that makes the template unusable.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(Diagnostic::is_error)
    }

    /// The template's definition.
    ///
    /// # Errors
    ///
    /// All findings, where one of them is an error.
    pub fn into_definition(self) -> Result<Definition, Vec<Diagnostic>> {
        if self.has_errors() {
            return Err(self.diagnostics);
        }
        Ok(self.template.definition())
    }
}

/// Reads a template file.
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
    let (document, mut found) = syntax::parse(source);
    let keys = keys::read(source, &document, &mut found);
    let resolved = parameters::resolve(&document, keys.parameters, &mut found);
    let body = text::resolve(source, &document.body, &resolved.placeholders);
    diagnostic::sort(&mut found);
    Reading {
        template: TemplateFile {
            name: keys.name,
            namespace: keys.namespace,
            language: keys.language,
            approved: keys.approved,
            parameters: resolved.parameters,
            body,
            wire_order: resolved.wire_order,
            body_span: document.body.span,
        },
        diagnostics: found,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Piece;

    /// Fields and kinds, the body with parameters by index, and the wire order.
    fn shape(text: &str) -> String {
        let reading = read(&Source::new("shape.mtm", text));
        assert_eq!(reading.diagnostics, [], "{text}");
        let TemplateFile { parameters, body, wire_order, .. } = reading.template;
        let fields: Vec<_> = parameters.iter().map(|p| format!("{}: {}", p.field.as_str(), p.kind)).collect();
        let body: String = body
            .pieces()
            .map(|piece| match piece {
                Piece::Text(text) => text.to_owned(),
                Piece::Argument(index) => format!("<{index}>"),
            })
            .collect();
        format!("{} | {body} | {wire_order:?}", fields.join(", "))
    }

    #[test]
    fn numbers_take_the_declared_names_in_order_and_go_without() {
        assert_eq!(shape("{{1}} and {{2}}"), "p1: text, p2: text | <0> and <1> | [0, 1]");
        assert_eq!(
            shape("+++\nparams = ['a', { name = 'b', kind = 'integer' }]\n+++\n{{3}} {{2}} {{1}}, {{2}}"),
            "a: text, b: integer, p3: text | <2> <1> <0>, <1> | [0, 1, 2]"
        );
    }

    #[test]
    fn names_are_fields_as_declared_and_numbered_as_they_appear() {
        assert_eq!(
            shape(
                "+++\nparams = [{ name = 'when', kind = 'code' }, 'customerName']\n+++\n{{who}} {{customerName}} {{when}} {{who}}"
            ),
            "when: code, customer_name: text, who: text | <2> <1> <0> <2> | [2, 1, 0]"
        );
    }

    #[test]
    fn the_body_is_the_files_bytes_with_lf_for_crlf_and_without_one_final_newline() {
        assert_eq!(shape("+++\r\n+++\r\na\r\n\r\n{{1}}\r\n\r\n"), "p1: text | a\n\n<0>\n | [0]");
        assert_eq!(shape("a\rb"), " | a\rb | []");
    }

    #[test]
    fn front_matter_that_is_broken_does_not_make_the_text_look_wrong() {
        let rules = |text: &str| {
            let found = read(&Source::new("a.mtm", text)).diagnostics;
            found.iter().map(|found| found.rule.slug).collect::<Vec<_>>()
        };
        assert_eq!(rules("+++\nparams = ['a', 'b\n+++\n{{1}} {{2}}"), ["invalid-toml"]);
        assert_eq!(rules("+++\nparams = [{ kind = 'text' }, 'b']\n+++\n{{1}} {{2}}"), ["missing-key"]);
        assert_eq!(rules("+++\nparams = ['a', 'b']\n+++\n{{1}} {{}}"), ["empty-placeholder"]);
        assert_eq!(rules("+++\nname = 'a"), ["unclosed-front-matter"]);
    }
}
