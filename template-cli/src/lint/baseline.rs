//! A baseline: the findings that a project knows of and puts right later, so that only new ones are reported.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Value, json};
use template_core::diagnostic::Diagnostic;
use template_core::lint::Settings;

use super::check::File;
use crate::failure::Failure;
use crate::write;

/// The form of the file; another number is another form.
const VERSION: u64 = 1;

/// How often each finding is known: by the path of its file, the code of its rule and its message. Lines may move.
#[derive(Default)]
pub(super) struct Baseline(BTreeMap<(String, String, String), usize>);

impl Baseline {
    /// Reads a baseline.
    pub(super) fn read(path: &Path) -> Result<Self, Failure> {
        let wrong = |what: String| Failure::Baseline { path: path.to_path_buf(), what };
        let text = std::fs::read_to_string(path).map_err(|error| wrong(error.to_string()))?;
        let value: Value = serde_json::from_str(&text).map_err(|error| wrong(error.to_string()))?;
        if value["version"] != VERSION {
            return Err(wrong(format!("its `version` is not {VERSION}")));
        }
        let mut known = BTreeMap::new();
        for entry in value["findings"].as_array().into_iter().flatten() {
            let text = |key: &str| entry[key].as_str().map(str::to_owned);
            let (Some(path), Some(code), Some(message)) = (text("path"), text("code"), text("message")) else {
                return Err(wrong("a finding lacks `path`, `code` or `message`".to_owned()));
            };
            let count = entry["count"].as_u64().and_then(|count| usize::try_from(count).ok()).unwrap_or(1);
            *known.entry((path, code, message)).or_insert(0) += count;
        }
        Ok(Self(known))
    }

    /// The findings as they are now.
    pub(super) fn of(files: &[File], settings: &Settings) -> Self {
        let mut known = BTreeMap::new();
        for file in files {
            for found in &file.diagnostics {
                *known.entry(key(file, found, settings)).or_insert(0) += 1;
            }
        }
        Self(known)
    }

    /// Writes it, so that two of the same findings are the same bytes.
    pub(super) fn write(&self, path: &Path) -> Result<usize, Failure> {
        let findings: Vec<_> = self
            .0
            .iter()
            .map(|((path, code, message), count)| json!({ "path": path, "code": code, "message": message, "count": count }))
            .collect();
        let value = json!({ "version": VERSION, "findings": findings });
        write::stage(path, &format!("{value:#}\n"))?.put(true)?;
        Ok(self.0.values().sum())
    }

    /// Leaves out what it knows; how many findings it left out, and how many it knows that are no longer there.
    pub(super) fn apply(mut self, files: &mut [File], settings: &Settings) -> (usize, usize) {
        let mut quieted = 0;
        for file in files {
            let mut diagnostics = std::mem::take(&mut file.diagnostics);
            diagnostics.retain(|found| {
                let known = self.0.get_mut(&key(file, found, settings)).filter(|left| **left > 0);
                let is_new = known.is_none();
                if let Some(left) = known {
                    *left -= 1;
                    quieted += 1;
                }
                is_new
            });
            file.diagnostics = diagnostics;
        }
        (quieted, self.0.values().sum())
    }
}

fn key(file: &File, found: &Diagnostic, settings: &Settings) -> (String, String, String) {
    // One file has one path, on every system and wherever the command runs.
    let path = settings.path_from_root(file.source.path().as_ref());
    (path.to_string_lossy().replace('\\', "/"), found.rule.code.to_owned(), found.message.clone())
}
