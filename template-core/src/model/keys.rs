//! The keys of the front matter: which there are, what type each takes, and what each says.

use crate::diagnostic::{
    Diagnostic, INVALID_NAME, INVALID_NAMESPACE, MISSING_KEY, UNKNOWN_KEY, UNKNOWN_KIND, UNKNOWN_LANGUAGE, WRONG_TYPE,
};
use crate::kind::Kind;
use crate::language::Language;
use crate::nearest::nearest;
use crate::source::{Source, Span, Spanned};
use crate::syntax::{Document, Table, Value, ValueKind};

/// What the front matter says, with the format's defaults where it says nothing.
pub(super) struct Keys {
    pub(super) name: String,
    pub(super) namespace: Option<String>,
    pub(super) language: Language,
    pub(super) approved: bool,
    pub(super) parameters: Declared,
}

/// The parameters the file declares.
pub(super) struct Declared {
    pub(super) list: Vec<Declaration>,
    /// Every declaration could be read, so that what is not in the list is not declared.
    pub(super) is_complete: bool,
}

/// One entry of `params`.
pub(super) struct Declaration {
    pub(super) name: Spanned<String>,
    pub(super) kind: Kind,
    pub(super) example: Option<Spanned<String>>,
}

const TOP_LEVEL: &[&str] = &["name", "namespace", "language", "approved", "params"];
const PARAMETER: &[&str] = &["name", "kind", "example"];

pub(super) fn read(source: &Source, document: &Document, found: &mut Vec<Diagnostic>) -> Keys {
    let empty = Table::default();
    let table = document.front_matter.as_ref().unwrap_or(&empty);
    let mut reader = Reader { found };
    reader.check_keys(table, TOP_LEVEL);
    let name = reader.name(source, table);
    let namespace = reader.namespace(table);
    let language = reader.language(table);
    let approved = reader.boolean(table, "approved").unwrap_or(false);
    let mut parameters = reader.parameters(table);
    parameters.is_complete &= !document.front_matter_is_partial;
    Keys { name, namespace, language, approved, parameters }
}

/// Reads values by type and reports what does not fit.
struct Reader<'f> {
    found: &'f mut Vec<Diagnostic>,
}

impl Reader<'_> {
    fn check_keys(&mut self, table: &Table, known: &[&str]) {
        for entry in &table.entries {
            let key = &entry.key;
            if known.contains(&key.value.as_str()) {
                continue;
            }
            let help = match nearest(&key.value, known.iter().copied()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("the keys here are {}", list(known)),
            };
            self.found.push(
                Diagnostic::new(UNKNOWN_KEY, key.span, format!("the key `{}` is not known", key.value.escape_debug()))
                    .help(help),
            );
        }
    }

    fn wrong_type(&mut self, key: &str, value: &Value, expected: &str) {
        let message = format!("`{key}` takes {expected}, not {}", value.kind.type_name());
        self.found.push(Diagnostic::new(WRONG_TYPE, value.span, message));
    }

    fn string(&mut self, table: &Table, key: &str) -> Option<Spanned<String>> {
        let value = table.get(key)?;
        match &value.kind {
            ValueKind::String(text) => Some(Spanned::new(text.clone(), value.span)),
            other => {
                self.wrong_type(key, value, "a string");
                if let (ValueKind::Integer(Some(number)), Some(found)) = (other, self.found.last_mut()) {
                    found.help = Some(format!("write it in quotes: `\"{number}\"`"));
                }
                None
            }
        }
    }

    fn boolean(&mut self, table: &Table, key: &str) -> Option<bool> {
        let value = table.get(key)?;
        if let ValueKind::Boolean(truth) = value.kind {
            return Some(truth);
        }
        self.wrong_type(key, value, "`true` or `false`");
        None
    }

    fn name(&mut self, source: &Source, table: &Table) -> String {
        let given = self.string(table, "name");
        if given.is_none() && table.get("name").is_some() {
            return String::new();
        }
        let (name, span, what) = match given {
            Some(given) => (given.value, given.span, "the template's name"),
            None => (source.stem().to_owned(), Span::default(), "the file's name, which is the template's name,"),
        };
        let length = name.chars().count();
        let is_allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        let message = match name.chars().find(|&c| !is_allowed(c)) {
            _ if name.is_empty() => format!("{what} is empty"),
            Some(character) => format!("{what} holds `{}`: `{}`", character.escape_debug(), name.escape_debug()),
            None if length > NAME_LIMIT => format!("{what} is {length} characters long, {NAME_LIMIT} are allowed"),
            None => return name,
        };
        let advice = if table.get("name").is_some() { "use" } else { "add the key `name`, or rename the file: use" };
        self.found.push(
            Diagnostic::new(INVALID_NAME, span, message)
                .help(format!("{advice} only lower-case ASCII letters, digits and underscores")),
        );
        name
    }

    fn namespace(&mut self, table: &Table) -> Option<String> {
        let Spanned { value, span } = self.string(table, "namespace")?;
        let is_allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | ':');
        let message = match value.chars().find(|&c| !is_allowed(c)) {
            Some(' ') => "the namespace holds a space".to_owned(),
            Some(character) => format!("the namespace holds `{}`", character.escape_debug()),
            None if value.is_empty() => "the namespace is empty".to_owned(),
            None => return Some(value),
        };
        self.found.push(
            Diagnostic::new(INVALID_NAMESPACE, span, message)
                .help("copy it from the provider's list of templates; leave the key out where there is none"),
        );
        None
    }

    fn language(&mut self, table: &Table) -> Language {
        let Some(Spanned { value, span }) = self.string(table, "language") else {
            return Language::default();
        };
        Language::from_code(&value).unwrap_or_else(|| {
            let codes = Language::all().map(Language::code);
            let help = match nearest(&value.replace('-', "_"), codes) {
                Some(near) => format!("did you mean `{near}`?"),
                None => "use one of the platform's codes, such as `en`, `en_GB` or `pt_BR`".to_owned(),
            };
            let message = format!("`{}` is not one of the platform's language codes", value.escape_debug());
            self.found.push(Diagnostic::new(UNKNOWN_LANGUAGE, span, message).help(help));
            Language::default()
        })
    }

    fn parameters(&mut self, table: &Table) -> Declared {
        let mut declared = Declared { list: Vec::new(), is_complete: true };
        let Some(value) = table.get("params") else {
            return declared;
        };
        let ValueKind::Array(items) = &value.kind else {
            self.wrong_type("params", value, "an array of tables or names");
            if let Some(found) = self.found.last_mut() {
                found.help = Some("write `params = [\"customer\"]`, or a `[[params]]` table for each".to_owned());
            }
            declared.is_complete = false;
            return declared;
        };
        for item in items {
            match self.parameter(item) {
                Some(declaration) => declared.list.push(declaration),
                None => declared.is_complete = false,
            }
        }
        declared
    }

    fn parameter(&mut self, item: &Value) -> Option<Declaration> {
        let table = match &item.kind {
            ValueKind::String(name) => {
                let name = Spanned::new(name.clone(), item.span);
                return Some(Declaration { name, kind: Kind::default(), example: None });
            }
            ValueKind::Table(table) => table,
            _ => {
                self.wrong_type("params", item, "tables or names");
                return None;
            }
        };
        self.check_keys(table, PARAMETER);
        let name = self.string(table, "name");
        let kind = self.kind(table);
        let example = self.string(table, "example");
        if table.get("name").is_none() {
            self.found.push(
                Diagnostic::new(MISSING_KEY, item.span, "the parameter has no `name`")
                    .help("give it one: `{ name = \"customer\" }`"),
            );
        }
        Some(Declaration { name: name?, kind, example })
    }

    fn kind(&mut self, table: &Table) -> Kind {
        let Some(Spanned { value, span }) = self.string(table, "kind") else {
            return Kind::default();
        };
        Kind::from_name(&value).unwrap_or_else(|| {
            let names: Vec<_> = Kind::ALL.iter().map(|kind| kind.name()).collect();
            let help = match nearest(&value, names.iter().copied()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("the kinds are {}", list(&names)),
            };
            let message = format!("there is no kind `{}`", value.escape_debug());
            self.found.push(Diagnostic::new(UNKNOWN_KIND, span, message).help(help));
            Kind::default()
        })
    }
}

/// The longest name the platform takes.
const NAME_LIMIT: usize = 512;

/// `` `a`, `b` and `c` ``
fn list(words: &[&str]) -> String {
    let quoted: Vec<_> = words.iter().map(|word| format!("`{word}`")).collect();
    match quoted.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => quoted.concat(),
    }
}
