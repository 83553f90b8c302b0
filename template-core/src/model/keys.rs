//! The keys of the front matter: which there are, what type each takes, and what each says.

use crate::category::Category;
use crate::diagnostic::{
    DUPLICATE_TRANSLATION, Diagnostic, INVALID_NAME, INVALID_NAMESPACE, LEGACY_CATEGORY, UNKNOWN_CATEGORY,
    UNKNOWN_KIND, UNKNOWN_LANGUAGE,
};
use crate::kind::Kind;
use crate::language::Language;
use crate::model::Places;
use crate::model::reader::{Reader, is_misspelt, list};
use crate::nearest::nearest;
use crate::source::{Span, Spanned, translation_of};
use crate::syntax::{Table, Value, ValueKind};

/// What the front matter says, with the format's defaults where it says nothing.
pub(super) struct Keys {
    pub(super) name: String,
    pub(super) namespace: Option<String>,
    /// None where the file says one that is none.
    pub(super) language: Option<Language>,
    pub(super) translations: Vec<Spanned<Language>>,
    /// Every entry of `translations` could be read, so that what is not among them is not listed.
    pub(super) translations_are_complete: bool,
    pub(super) category: Option<Spanned<Category>>,
    pub(super) approved: bool,
    pub(super) parameter_format: ParameterFormat,
    pub(super) ttl_seconds: Option<Spanned<i64>>,
    pub(super) allowed: Vec<Spanned<String>>,
    pub(super) places: Places,
}

/// The parameters the file declares.
pub(super) struct Declared {
    pub(super) list: Vec<Declaration>,
    /// Every declaration could be read, so that what is not in the list is not declared.
    pub(super) is_complete: bool,
    /// The TOML could be read, so that what a declaration says is what the file says.
    pub(super) is_whole: bool,
    /// The names that stand in cards: those of the message are others.
    pub(super) in_cards: Vec<String>,
}

/// One entry of `params`.
pub(super) struct Declaration {
    pub(super) name: Spanned<String>,
    pub(super) kind: Kind,
    /// Where its kind is written, if it is.
    pub(super) kind_span: Option<Span>,
    pub(super) example: Option<Spanned<String>>,
}

/// What the platform is told of parameters: numbers, or names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum ParameterFormat {
    /// Numbers, in each component from 1.
    #[default]
    Positional,
    /// The names of the file.
    Named,
}

const FORMATS: &[(&str, ParameterFormat)] =
    &[("positional", ParameterFormat::Positional), ("named", ParameterFormat::Named)];

const PARAMETER: &[&str] = &["name", "kind", "example"];

/// Reads the keys that say what the template is; those of its components are read with them.
pub(super) fn read(reader: &mut Reader<'_>, table: &Table) -> Keys {
    let language = reader.language(table);
    let (translations, translations_are_complete) = reader.translations(table, language);
    let approved = reader.boolean(table, "approved").unwrap_or(false);
    Keys {
        name: reader.name(table),
        namespace: reader.namespace(table),
        translations,
        translations_are_complete,
        language,
        category: reader.category(table, approved),
        approved,
        parameter_format: reader.choice(table, "parameter_format", FORMATS).unwrap_or_default(),
        ttl_seconds: reader.integer(table, "ttl_seconds"),
        allowed: reader.allowed(table),
        places: places(table),
    }
}

fn places(table: &Table) -> Places {
    let place = |key| table.get(key).map(|value| value.span);
    Places {
        name: place("name"),
        language: place("language"),
        approved: place("approved"),
        parameter_format: place("parameter_format"),
    }
}

impl Reader<'_> {
    /// The rules that the file asks the linter not to apply. Which there are, the linter knows.
    pub(super) fn allowed(&mut self, table: &Table) -> Vec<Spanned<String>> {
        let Some(lint) = self.table(table, "lint") else { return Vec::new() };
        self.check_keys(lint, &["allow"]);
        let items = self.array(lint, "allow", "an array of rules").iter();
        items.filter_map(|item| self.string_value("allow", item)).collect()
    }

    fn name(&mut self, table: &Table) -> String {
        let given = self.string(table, "name");
        if given.is_none() && table.get("name").is_some() {
            return String::new();
        }
        let (name, span, what) = match given {
            Some(given) => (given.value, given.span, "the template's name"),
            None => (self.source.stem().to_owned(), Span::default(), "the file's name, which is the template's name,"),
        };
        let length = name.chars().count();
        let is_allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        let message = match name.chars().find(|&c| !is_allowed(c)) {
            _ if name.is_empty() => format!("{what} is empty"),
            Some(character) => format!("{what} holds `{}`: `{}`", character.escape_debug(), name.escape_debug()),
            None if length > NAME_LIMIT => format!("{what} is {length} characters long, {NAME_LIMIT} are allowed"),
            None => return name,
        };
        let allowed = "only lower-case ASCII letters, digits and underscores";
        let help = match translation_of(self.source.path()) {
            _ if table.get("name").is_some() => format!("use {allowed}"),
            Some((base, code)) if Language::from_code(code).is_some() => {
                format!("a translation stands beside its base file, `{base}.mtm`, which is not there")
            }
            _ => format!("add the key `name`, or rename the file: use {allowed}"),
        };
        self.report(Diagnostic::new(INVALID_NAME, span, message).help(help));
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
        self.report(
            Diagnostic::new(INVALID_NAMESPACE, span, message)
                .help("copy it from the provider's list of templates; leave the key out where there is none"),
        );
        None
    }

    fn language(&mut self, table: &Table) -> Option<Language> {
        if table.get("language").is_none() {
            return Some(Language::default());
        }
        let code = self.string(table, "language")?;
        self.known_language(&code)
    }

    fn known_language(&mut self, code: &Spanned<String>) -> Option<Language> {
        let language = Language::from_code(&code.value);
        if language.is_none() {
            self.report(unknown_language(&code.value, code.span));
        }
        language
    }

    /// The languages that are listed, and whether every one could be read.
    fn translations(&mut self, table: &Table, base: Option<Language>) -> (Vec<Spanned<Language>>, bool) {
        let mut languages: Vec<Spanned<Language>> = Vec::new();
        let mut is_complete = match table.get("translations") {
            Some(value) => matches!(value.kind, ValueKind::Array(_)),
            None => !is_misspelt(table, "translations"),
        };
        for item in self.array(table, "translations", "an array of language codes") {
            let code = if let ValueKind::String(code) = &item.kind {
                self.known_language(&Spanned::new(code.clone(), item.span))
            } else {
                self.wrong_type("translations", item, "language codes, such as `\"de\"`");
                None
            };
            let Some(language) = code else {
                is_complete = false;
                continue;
            };
            let (message, help) = if Some(language) == base {
                (format!("`{language}` is the language of this file"), "list the languages of the other files")
            } else if languages.iter().any(|known| known.value == language) {
                (format!("`{language}` is listed twice"), "list each language once")
            } else {
                languages.push(Spanned::new(language, item.span));
                continue;
            };
            self.report(Diagnostic::new(DUPLICATE_TRANSLATION, item.span, message).help(help));
        }
        (languages, is_complete)
    }

    fn category(&mut self, table: &Table, approved: bool) -> Option<Spanned<Category>> {
        let Spanned { value, span } = self.string(table, "category")?;
        let Some(category) = Category::from_name(&value) else {
            let names: Vec<_> = Category::ALL.iter().map(|category| category.name()).collect();
            let help = match nearest(&value.to_ascii_lowercase(), names.iter().copied()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("the categories are {}", list(&names)),
            };
            let message = format!("`{}` is not one of the platform's categories", value.escape_debug());
            self.report(Diagnostic::new(UNKNOWN_CATEGORY, span, message).help(help));
            return None;
        };
        // What is approved keeps the category it has.
        if let Some(replacement) = category.replacement().filter(|_| !approved) {
            let message = format!("the platform no longer takes the category `{category}`");
            self.report(
                Diagnostic::new(LEGACY_CATEGORY, span, message)
                    .help(format!("write `{replacement}` before it is sent for approval again")),
            );
        }
        Some(Spanned::new(category, span))
    }

    /// The entries of `params`.
    pub(super) fn parameters(&mut self, table: &Table, is_whole: bool) -> Declared {
        let mut declared = Declared { list: Vec::new(), is_complete: is_whole, is_whole, in_cards: Vec::new() };
        let Some(value) = table.get("params") else {
            return declared;
        };
        let ValueKind::Array(items) = &value.kind else {
            let help = "write `params = [\"customer\"]`, or a `[[params]]` table for each";
            self.wrong_type_help("params", value, "an array of tables or names", help);
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
                return Some(Declaration { name, kind: Kind::default(), kind_span: None, example: None });
            }
            ValueKind::Table(table) => table,
            _ => {
                self.wrong_type("params", item, "tables or names");
                return None;
            }
        };
        let is_known = self.check_keys(table, PARAMETER);
        let name = self.string(table, "name");
        let kind = self.kind(table);
        let example = self.string(table, "example");
        if is_known && table.get("name").is_none() {
            self.missing(item.span, "the parameter", "name", "{ name = \"customer\" }");
        }
        let kind_span = table.get("kind").map(|value| value.span);
        Some(Declaration { name: name?, kind, kind_span, example })
    }

    fn kind(&mut self, table: &Table) -> Kind {
        let Some(Spanned { value, span }) = self.string(table, "kind") else {
            return Kind::default();
        };
        Kind::from_name(&value).unwrap_or_else(|| {
            let names: Vec<_> = Kind::IN_TEXTS.iter().map(|kind| kind.name()).collect();
            let help = match nearest(&value, names.iter().copied()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("the kinds are {}", list(&names)),
            };
            let message = format!("there is no kind `{}`", value.escape_debug());
            self.report(Diagnostic::new(UNKNOWN_KIND, span, message).help(help));
            Kind::default()
        })
    }
}

/// What is said of a code that is none of the platform's.
pub(super) fn unknown_language(code: &str, span: Span) -> Diagnostic {
    let help = match Language::nearest(code) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "use one of the platform's codes, such as `en`, `en_GB` or `pt_BR`".to_owned(),
    };
    let message = format!("`{}` is not one of the platform's language codes", code.escape_debug());
    Diagnostic::new(UNKNOWN_LANGUAGE, span, message).help(help)
}

/// The longest name the platform takes.
const NAME_LIMIT: usize = 512;
