//! `mtm.toml`: what a project asks of the linter, read as template files are read, every mistake at its place.

use std::path::{Path, PathBuf};

use crate::diagnostic::{Diagnostic, INVALID_VALUE, Severity};
use crate::lint::allow::{glob, unknown_rule_help};
use crate::lint::settings::{Limits, Settings, is_rule_name};
use crate::lint::table::entry_named;
use crate::model::Reader;
use crate::source::{Source, Spanned};
use crate::syntax::{self, Table};

/// The name of the file.
pub const FILE_NAME: &str = "mtm.toml";

/// The keys of `[lint]`, each with what it says: for the reader, for the JSON schema and for the documentation.
pub const KEYS: &[(&str, &str)] = &[
    ("select", "The rules that run: codes, names, the beginning of codes, `default` or `all`."),
    ("ignore", "The rules that do not run."),
    ("severity", "How bad the findings of a rule are: `error` or `warning`."),
    ("per-file", "The rules that do not run for the files that a pattern matches."),
    ("limits", "Limits of the platform's that may change."),
    ("exclude", "Patterns of files that are not looked at."),
    ("baseline", "A file of findings that are known, which `mtm lint --write-baseline` writes."),
];

/// A limit: its key, what it counts, and its place in [`Limits`].
pub type Limit = (&'static str, &'static str, fn(&mut Limits) -> &mut usize);

/// The keys of `[lint.limits]`.
pub const LIMITS: &[Limit] = &[
    ("body", "Characters of a body.", |limits| &mut limits.body),
    ("marketing-body", "Characters of the body of a marketing template.", |limits| &mut limits.marketing_body),
    ("card-body", "Characters of the body of a card.", |limits| &mut limits.card_body),
    ("header", "Characters of a text header.", |limits| &mut limits.header),
    ("footer", "Characters of a footer.", |limits| &mut limits.footer),
    ("label", "Characters of the label of a button.", |limits| &mut limits.label),
    ("url", "Characters of the address of a button.", |limits| &mut limits.url),
    ("emoji", "Emoji in a body.", |limits| &mut limits.emoji),
    ("templates", "Templates of an account, each language by itself.", |limits| &mut limits.templates),
];

const SEVERITIES: &[(&str, Severity)] = &[("error", Severity::Error), ("warning", Severity::Warning)];

/// The `mtm.toml` nearest to a path, upward; as it is named from where the program runs, if it is below.
#[must_use]
pub fn find(path: &Path) -> Option<PathBuf> {
    let whole = std::path::absolute(path).ok()?;
    let found = whole.ancestors().map(|folder| folder.join(FILE_NAME)).find(|file| file.is_file())?;
    let here = std::env::current_dir().ok();
    let relative = here.and_then(|here| found.strip_prefix(here).ok().map(Path::to_path_buf));
    Some(relative.unwrap_or(found))
}

/// Reads `mtm.toml`: its settings, and everything wrong with it, in its order.
///
/// Patterns of paths begin in the folder of the file.
///
/// ```
/// use template_core::lint::config;
/// use template_core::source::Source;
///
/// let source = Source::new("mtm.toml", "[lint]\nignore = [\"few-wrods\"]\n[lint.limits]\nbody = 600\n");
/// let (settings, found) = config::read(&source);
/// assert_eq!(settings.limits.body, 600);
/// assert_eq!(found[0].message, "there is no rule `few-wrods`");
/// ```
#[must_use]
pub fn read(source: &Source) -> (Settings, Vec<Diagnostic>) {
    let (table, mut found) = syntax::parse_toml(source);
    let mut settings =
        Settings { root: Path::new(source.path()).parent().map(Path::to_path_buf), ..Settings::default() };
    let reader = &mut Reader { source, found: &mut found };
    reader.check_keys(&table, &["lint"]);
    if let Some(lint) = reader.table(&table, "lint") {
        let keys: Vec<_> = KEYS.iter().map(|(key, _)| *key).collect();
        reader.check_keys(lint, &keys);
        settings.select = rules(reader, lint, "select");
        settings.ignore = rules(reader, lint, "ignore");
        severity(reader, lint, &mut settings);
        per_file(reader, lint, &mut settings);
        limits(reader, lint, &mut settings.limits);
        let exclude = strings(reader, lint, "exclude", "an array of patterns");
        settings.exclude = patterns(reader, exclude);
        settings.baseline = reader.string(lint, "baseline").map(|path| path.value.into());
    }
    crate::diagnostic::sort(&mut found);
    (settings, found)
}

fn strings(reader: &mut Reader<'_>, table: &Table, key: &str, expected: &str) -> Vec<Spanned<String>> {
    let items = reader.array(table, key, expected).iter();
    items.filter_map(|item| reader.string_value(key, item)).collect()
}

/// The rules that `key` names; those that there are not are reported.
fn rules(reader: &mut Reader<'_>, table: &Table, key: &str) -> Vec<String> {
    let names = strings(reader, table, key, "an array of rules");
    names.into_iter().filter(|name| is_rule(reader, name)).map(|name| name.value).collect()
}

fn is_rule(reader: &mut Reader<'_>, name: &Spanned<String>) -> bool {
    let is_known = is_rule_name(&name.value);
    if !is_known && let Some(entry) = entry_named("unknown-rule") {
        let message = format!("there is no rule `{}`", name.value.escape_debug());
        let mut found = Diagnostic::new(entry.rule, name.span, message).help(unknown_rule_help(&name.value));
        // Settings that are not what they seem are not used.
        found.severity = Severity::Error;
        reader.report(found);
    }
    is_known
}

fn severity(reader: &mut Reader<'_>, table: &Table, settings: &mut Settings) {
    let Some(table) = reader.table(table, "severity") else { return };
    for entry in &table.entries {
        let severity = reader.choice(table, &entry.key.value, SEVERITIES);
        if is_rule(reader, &entry.key)
            && let Some(severity) = severity
        {
            settings.severity.push((entry.key.value.clone(), severity));
        }
    }
}

fn per_file(reader: &mut Reader<'_>, table: &Table, settings: &mut Settings) {
    let Some(table) = reader.table(table, "per-file") else { return };
    for entry in &table.entries {
        let names = rules(reader, table, &entry.key.value);
        let pattern = patterns(reader, vec![entry.key.clone()]);
        settings.per_file.extend(pattern.into_iter().map(|pattern| (pattern, names.clone())));
    }
}

/// Those that are patterns of paths; the others are reported.
fn patterns(reader: &mut Reader<'_>, texts: Vec<Spanned<String>>) -> Vec<String> {
    let (patterns, others): (Vec<_>, Vec<_>) = texts.into_iter().partition(|text| glob(&text.value).is_some());
    for text in others {
        let message = format!("`{}` is not a pattern of paths", text.value.escape_debug());
        reader.report(
            Diagnostic::new(INVALID_VALUE, text.span, message).help(
                "write folders and names with `*` for any of a name and `**` for any folders: `templates/old/**`",
            ),
        );
    }
    patterns.into_iter().map(|pattern| pattern.value).collect()
}

fn limits(reader: &mut Reader<'_>, table: &Table, limits: &mut Limits) {
    let Some(table) = reader.table(table, "limits") else { return };
    let keys: Vec<_> = LIMITS.iter().map(|(key, ..)| *key).collect();
    reader.check_keys(table, &keys);
    for (key, _, limit) in LIMITS {
        let Some(number) = reader.integer(table, key) else { continue };
        match usize::try_from(number.value) {
            Ok(number) if number > 0 => *limit(limits) = number,
            _ => reader.report(
                Diagnostic::new(INVALID_VALUE, number.span, format!("`{key}` is {}", number.value))
                    .help("write a number of 1 or more"),
            ),
        }
    }
}
