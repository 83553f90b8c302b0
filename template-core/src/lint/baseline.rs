//! A baseline: the findings that a project knows of and puts right later, so that only new ones are reported.

use std::collections::BTreeMap;
use std::fmt;

use serde_json::{Value, json};

use crate::diagnostic::Diagnostic;
use crate::lint::Settings;

/// The form of the file; another number is another form.
const VERSION: u64 = 1;

/// How often each finding is known: by the path of its file, the code of its rule and its message. Lines may move.
///
/// ```
/// use template_core::lint::{Baseline, Settings};
///
/// let text = r#"{"version": 1, "findings": [
///     {"path": "a.mtm", "code": "MTM401", "message": "the body has 1100 characters, 1024 are allowed", "count": 1}
/// ]}"#;
/// assert_eq!(text.parse::<Baseline>()?.len(), 1);
/// # Ok::<(), template_core::lint::BaselineError>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Baseline(BTreeMap<(String, String, String), usize>);

/// Why a text is no baseline.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum BaselineError {
    /// It is not JSON; why.
    Json(String),
    /// Its version is another one, or it says none.
    Version,
    /// A finding lacks its path, its code or its message.
    Finding {
        /// Which one, from 0.
        index: usize,
    },
}

impl fmt::Display for BaselineError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Json(error) => write!(f, "it is not JSON: {error}"),
            Self::Version => write!(f, "its `version` is not {VERSION}"),
            Self::Finding { index } => write!(f, "`findings[{index}]` lacks its `path`, `code` or `message`"),
        }
    }
}

impl std::error::Error for BaselineError {}

impl std::str::FromStr for Baseline {
    type Err = BaselineError;

    fn from_str(text: &str) -> Result<Self, BaselineError> {
        let value: Value = serde_json::from_str(text).map_err(|error| BaselineError::Json(error.to_string()))?;
        if value["version"] != VERSION {
            return Err(BaselineError::Version);
        }
        let mut known = BTreeMap::new();
        for (index, entry) in value["findings"].as_array().into_iter().flatten().enumerate() {
            let text = |key: &str| entry[key].as_str().map(str::to_owned);
            let (Some(path), Some(code), Some(message)) = (text("path"), text("code"), text("message")) else {
                return Err(BaselineError::Finding { index });
            };
            let count = entry["count"].as_u64().and_then(|count| usize::try_from(count).ok()).unwrap_or(1);
            let known: &mut usize = known.entry((path, code, message)).or_default();
            *known = known.saturating_add(count);
        }
        Ok(Self(known))
    }
}

impl Baseline {
    /// Knows the findings of a file too.
    pub fn add(&mut self, path: &str, diagnostics: &[Diagnostic], settings: &Settings) {
        for found in diagnostics {
            *self.0.entry(key(path, found, settings)).or_default() += 1;
        }
    }

    /// Leaves out of the findings of a file what is known, each as often as it is known; how many those were.
    pub fn take(&mut self, path: &str, diagnostics: &mut Vec<Diagnostic>, settings: &Settings) -> usize {
        let before = diagnostics.len();
        diagnostics.retain(|found| {
            let known = self.0.get_mut(&key(path, found, settings)).filter(|left| **left > 0);
            let is_new = known.is_none();
            if let Some(left) = known {
                *left -= 1;
            }
            is_new
        });
        before - diagnostics.len()
    }

    /// How many findings it knows; after [`take`](Self::take), how many of them were not there.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.values().fold(0, |sum: usize, count| sum.saturating_add(*count))
    }

    /// Whether it knows of nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The text of its file: the same findings are the same bytes.
    #[must_use]
    pub fn to_json(&self) -> String {
        let findings = self.0.iter().map(
            |((path, code, message), count)| json!({ "path": path, "code": code, "message": message, "count": count }),
        );
        format!("{:#}\n", json!({ "version": VERSION, "findings": findings.collect::<Vec<_>>() }))
    }
}

/// One file has one path, on every system and wherever the command runs.
fn key(path: &str, found: &Diagnostic, settings: &Settings) -> (String, String, String) {
    let path = settings.path_from_root(path.as_ref());
    (path.to_string_lossy().replace('\\', "/"), found.rule.code.to_owned(), found.message.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::TABLE;
    use crate::source::Span;

    fn found(message: &str) -> Diagnostic {
        Diagnostic::new(TABLE[0], Span::default(), message)
    }

    #[test]
    fn what_is_known_is_left_out_as_often_as_it_is_known() {
        let settings = Settings::default();
        let mut baseline = Baseline::default();
        baseline.add("a.mtm", &[found("x"), found("x"), found("gone")], &settings);
        let mut baseline: Baseline = baseline.to_json().parse().unwrap();
        let mut now = vec![found("x"), found("y"), found("x"), found("x")];
        assert_eq!(baseline.take("./a.mtm", &mut now, &settings), 2);
        assert_eq!(now, [found("y"), found("x")]);
        assert_eq!(baseline.len(), 1, "what is no longer there is left");
        assert_eq!(baseline.take("b.mtm", &mut vec![found("gone")], &settings), 0, "another file's is not known");
    }

    #[test]
    fn what_is_no_baseline_says_why() {
        let error = |text: &str| text.parse::<Baseline>().unwrap_err();
        assert!(matches!(error("{"), BaselineError::Json(_)));
        assert_eq!(error("[]"), BaselineError::Version);
        assert_eq!(error(r#"{"version": 2}"#), BaselineError::Version);
        let lacking = r#"{"version": 1, "findings": [{"path": "a", "code": "b", "message": "c"}, {"path": "a"}]}"#;
        assert_eq!(error(lacking).to_string(), "`findings[1]` lacks its `path`, `code` or `message`");
    }
}
