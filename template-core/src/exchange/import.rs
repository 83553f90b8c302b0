//! From the platform's JSON to template files: reads what it is given, names what has only numbers, pairs languages.

use std::collections::HashSet;

use crate::exchange::remark::{ImportError, Remark, Report, quoted};
use crate::node::Node;

mod authentication;
mod buttons;
mod components;
mod family;
mod fields;
mod known;
mod languages;
mod layout;
mod naming;
mod otp_link;
mod pairing;
mod read;
mod template;
mod text;
mod translation;
mod write;

/// What an import comes to: files, and what there is to say about them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Import {
    /// The files, in the order of the definitions, each path once.
    pub files: Vec<ImportedFile>,
    /// What was left out, could not be written or is doubtful.
    pub report: Vec<Remark>,
}

/// A template file that is yet to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ImportedFile {
    /// The file's name, such as `order_shipped.de.mtm`: one part, of ASCII letters, digits, `_` and `.`.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// Makes template files of the platform's JSON: one definition, an array of them, or a page of a list that has them
/// under `data` or `templates`.
///
/// Placeholders that stand in one component only keep their numbers; elsewhere they get names. `existing` is asked for
/// the text of the file that has that path already: its parameters' names and kinds are used again. Languages of one
/// name become one file and its translations. What a template file cannot say keeps its template from being written,
/// and the report says where it stands; nothing is lost without a word. Keys beside the components are the account's:
/// they are left out, and those that are not known here each with a warning. Every file is read again before it is given
/// out: one that would not be right is not.
///
/// # Errors
///
/// The text is not JSON, or there is no definition in it.
///
/// ```
/// let json = r#"{
///     "name": "parcel", "language": "en", "category": "UTILITY", "status": "APPROVED", "id": "1",
///     "components": [{ "type": "BODY", "text": "It arrives on {{1}}.", "example": { "body_text": [["Monday"]] } }]
/// }"#;
/// let import = template_core::exchange::import(json, |_| None)?;
/// assert_eq!(import.files[0].path, "parcel.mtm");
/// assert_eq!(
///     import.files[0].text,
///     "+++\ncategory = \"utility\"\nlanguage = \"en\"\napproved = true\n\
///      params = [\n  { name = \"p1\", example = \"Monday\" },\n]\n+++\nIt arrives on {{1}}.\n"
/// );
/// assert_eq!(import.report[0].to_string(), "`id` left out once");
/// # Ok::<(), template_core::exchange::ImportError>(())
/// ```
pub fn import(json: &str, existing: impl Fn(&str) -> Option<String>) -> Result<Import, ImportError> {
    let root: Node = serde_json::from_str(json.trim_start_matches('\u{feff}')).map_err(|error| {
        ImportError::NotJson { line: error.line(), column: error.column(), message: without_place(&error.to_string()) }
    })?;
    let mut report = Report::default();
    let definitions = definitions(&root, &mut report)?;
    let mut templates = Vec::new();
    let mut seen = HashSet::new();
    for (node, path) in definitions {
        let Some(template) = read::read(node, path, &mut report) else { continue };
        if seen.insert((template.name.clone(), template.language)) {
            templates.push(template);
        } else {
            let message =
                format!("an earlier definition has the same name and the same language, `{}`", template.language);
            report.refuse(&template.path, message);
        }
    }
    let files = languages::files(templates, &existing, &mut report);
    Ok(Import { files, report: report.finish() })
}

/// The definitions and where each of them stands.
fn definitions<'j>(root: &'j Node, report: &mut Report) -> Result<Vec<(&'j Node, String)>, ImportError> {
    let at = |list: &'j [Node], path: &str| {
        list.iter().enumerate().map(|(index, node)| (node, format!("{path}[{index}]"))).collect()
    };
    match root {
        Node::Array(list) => Ok(at(list, "")),
        Node::Object(entries) => {
            let pages = ["data", "templates"].map(|key| match root.get(key) {
                Some(Node::Array(list)) => Some((key, list)),
                _ => None,
            });
            if pages.iter().all(Option::is_none) {
                if root.get("components").is_some() || root.get("name").is_some() {
                    return Ok(vec![(root, String::new())]);
                }
                return Err(ImportError::NoDefinitions { found: "an object without them" });
            }
            let is_page = |key: &str| pages.iter().flatten().any(|(page, _)| *page == key);
            for (other, value) in entries.iter().filter(|(other, _)| !is_page(other)) {
                report.drop(&format!("the page's {}", quoted(other)));
                if value.get("next").is_some() {
                    report.doubt(other, "the list goes on: there is a `next` page, which is to be imported too");
                }
            }
            Ok(pages.into_iter().flatten().flat_map(|(key, list)| -> Vec<_> { at(list, key) }).collect())
        }
        other => Err(ImportError::NoDefinitions { found: other.type_name() }),
    }
}

/// What the JSON parser says, without the place that it puts at the end.
fn without_place(message: &str) -> String {
    message.rsplit_once(" at line ").map_or(message, |(message, _)| message).to_owned()
}
