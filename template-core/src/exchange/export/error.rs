//! What template files do not say and the platform asks for.

use std::fmt;

/// One thing that the platform asks for when a template is created.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ExportError {
    /// The file says no category.
    NoCategory,
    /// The file leaves its language to the format, which takes it for English.
    NoLanguage,
    /// The provider's management API takes no parameters by name.
    Named,
}

impl fmt::Display for ExportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoCategory => f.write_str("there is no `category`: write `category = \"utility\"`, or another"),
            Self::NoLanguage => {
                f.write_str("there is no `language`: write `language = \"en\"`, or the one that the text is in")
            }
            Self::Named => f.write_str(
                "the provider's API takes numbered parameters only: remove `parameter_format`, or export for the platform's",
            ),
        }
    }
}

impl std::error::Error for ExportError {}

/// An example that the platform asks for when a template is created, and the files do not give.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Missing {
    /// That of a parameter.
    Example {
        /// The parameter.
        parameter: String,
    },
    /// That of a header that is not text.
    Asset,
}

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Example { parameter } => write!(
                f,
                "`{parameter}` has no example, and the platform will ask for one: `{{ name = \"{parameter}\", example = \"...\" }}`"
            ),
            Self::Asset => f.write_str(
                "the header has no example, and the platform will ask for one: write the handle that the upload answered",
            ),
        }
    }
}

/// Everything that keeps one template from being exported: never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportErrors {
    template: String,
    problems: Vec<ExportError>,
}

impl ExportErrors {
    pub(super) fn new(template: String, problems: Vec<ExportError>) -> Self {
        Self { template, problems }
    }

    /// The template's name.
    #[must_use]
    pub fn template(&self) -> &str {
        &self.template
    }

    /// What is missing, each thing once; there is at least one.
    #[must_use]
    pub fn problems(&self) -> &[ExportError] {
        &self.problems
    }
}

impl fmt::Display for ExportErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "template `{}`: ", self.template)?;
        for (index, problem) in self.problems.iter().enumerate() {
            write!(f, "{}{problem}", if index > 0 { "; " } else { "" })?;
        }
        Ok(())
    }
}

impl std::error::Error for ExportErrors {}
