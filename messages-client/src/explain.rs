//! What a template is, where an error says that something about it is wrong.

use std::fmt;

use templates::{Definition, Kind, Language, LookupError, Registry};

use crate::code::Code;

/// An error about a template, beside what the program knows of that template.
///
/// The provider says `1022` and the platform something of the 132000 family where the name, the language or the values
/// are not what was approved, and not which of them. Mostly it is only later, in a status webhook, and that does not
/// name the template: keep its name with the message's id or in its `client_ref`.
///
/// ```
/// use messages_client::{Code, TemplateExplanation};
/// use templates::{Template, Verify};
///
/// let explained = TemplateExplanation::new(Code::InvalidTemplate, Verify::DEFINITION).unwrap();
/// assert_eq!(
///     explained.to_string(),
///     "1022, the template, its language or its values are not what was approved: here \
///      `whatsapp:hsm:technology:nexmo:verify` is a template in en with the parameters `brand` (text), `code` (text), \
///      `minutes` (integer); compare name, namespace, language and parameters with the approved template"
/// );
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateExplanation {
    code: Code,
    known: Result<Known, String>,
}

/// What is known of the template.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Known {
    name: String,
    languages: Vec<Language>,
    parameters: Vec<(String, Kind)>,
}

impl TemplateExplanation {
    /// What there is to say about `code` with the template of `definition`; nothing where the error is about something
    /// else.
    #[must_use]
    pub fn new(code: Code, definition: &Definition) -> Option<Self> {
        code.is_about_template().then(|| Self { code, known: Ok(Known::of(definition)) })
    }

    /// What there is to say about `code` with the template that the registry has under `name`: one that it does not have
    /// is told with the nearest name.
    #[must_use]
    pub fn find(code: Code, registry: &Registry, name: &str) -> Option<Self> {
        if !code.is_about_template() {
            return None;
        }
        let known = match registry.template(name) {
            Some(definition) => Ok(Known::of(definition)),
            // The look-up says what is wrong with the name; the language is not what was asked for.
            None => {
                Err(registry.find(name, Language::EN).err().as_ref().map(LookupError::to_string).unwrap_or_default())
            }
        };
        Some(Self { code, known })
    }

    /// What is known of the template, without the error: for a text that has said that already.
    pub(crate) fn known(&self) -> impl fmt::Display + '_ {
        fmt::from_fn(|f| match &self.known {
            Ok(known) => write!(f, "{known}"),
            Err(unknown) => f.write_str(unknown),
        })
    }

    /// The error.
    #[must_use]
    pub const fn code(&self) -> Code {
        self.code
    }

    /// The template's whole name, where the template is known.
    #[must_use]
    pub fn template(&self) -> Option<&str> {
        self.known.as_ref().ok().map(|known| known.name.as_str())
    }

    /// The template's languages.
    pub fn languages(&self) -> impl Iterator<Item = Language> {
        self.known.iter().flat_map(|known| known.languages.iter().copied())
    }

    /// The template's parameters, in their order.
    pub fn parameters(&self) -> impl Iterator<Item = (&str, Kind)> {
        self.known.iter().flat_map(|known| known.parameters.iter().map(|(name, kind)| (name.as_str(), *kind)))
    }
}

impl Known {
    fn of(definition: &Definition) -> Self {
        Self {
            name: definition.qualified_name().to_owned(),
            languages: definition.languages().collect(),
            parameters: definition.parameters().map(|one| (one.name().to_owned(), one.kind())).collect(),
        }
    }
}

impl fmt::Display for TemplateExplanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.code)?;
        match &self.known {
            Ok(known) => write!(f, ": {known}")?,
            Err(unknown) => write!(f, ": {unknown}")?,
        }
        match self.code.advice() {
            "" => Ok(()),
            advice => write!(f, "; {advice}"),
        }
    }
}

impl fmt::Display for Known {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "here `{}` is a template in ", self.name.escape_debug())?;
        for (index, language) in self.languages.iter().enumerate() {
            write!(f, "{}{}", if index > 0 { ", " } else { "" }, language.code())?;
        }
        match self.parameters.len() {
            0 => f.write_str(" without parameters")?,
            1 => f.write_str(" with the parameter ")?,
            _ => f.write_str(" with the parameters ")?,
        }
        for (index, (name, kind)) in self.parameters.iter().enumerate() {
            write!(f, "{}`{name}` ({kind})", if index > 0 { ", " } else { "" })?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use templates::{Template, Verify};

    use super::*;

    #[test]
    fn errors_about_templates_are_explained_and_no_others() {
        let registry = Registry::new([Verify::DEFINITION.clone()]).unwrap();
        let number = Code::of(132_000);
        let explained = TemplateExplanation::find(number, &registry, "verify").unwrap();
        assert_eq!(Some(explained.clone()), TemplateExplanation::new(number, Verify::DEFINITION));
        assert_eq!(explained.template(), Some("whatsapp:hsm:technology:nexmo:verify"));
        assert_eq!(explained.languages().collect::<Vec<_>>(), [Language::EN]);
        let parameters: Vec<_> = explained.parameters().map(|(name, _)| name).collect();
        assert_eq!(parameters, ["brand", "code", "minutes"]);

        assert_eq!(TemplateExplanation::new(Code::OutsideWindow, Verify::DEFINITION), None);
        assert_eq!(TemplateExplanation::find(Code::Throttled, &registry, "verify"), None);
    }

    #[test]
    fn a_name_that_is_not_known_is_told_with_the_nearest() {
        let registry = Registry::new([Verify::DEFINITION.clone()]).unwrap();
        let explained = TemplateExplanation::find(Code::InvalidTemplate, &registry, "verfy").unwrap();
        assert_eq!((explained.template(), explained.parameters().count()), (None, 0));
        insta::assert_snapshot!(explained, @r"
        1022, the template, its language or its values are not what was approved: there is no template `verfy` (did you mean `verify`?); compare name, namespace, language and parameters with the approved template
        ");
    }
}
