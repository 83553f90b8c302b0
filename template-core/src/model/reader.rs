//! Values by type: what a key may hold, and what is said where it holds something else.

use crate::diagnostic::{
    Diagnostic, INVALID_TOML, INVALID_VALUE, MISPLACED_PLACEHOLDER, MISSING_KEY, UNKNOWN_KEY, WRONG_TYPE,
};
use crate::nearest::nearest;
use crate::source::{Source, Span, Spanned};
use crate::syntax::{Pattern, Table, Value, ValueKind, scan_string};

/// Reads values by type and reports what does not fit.
pub(crate) struct Reader<'f> {
    pub(crate) source: &'f Source,
    pub(crate) found: &'f mut Vec<Diagnostic>,
}

impl Reader<'_> {
    pub(crate) fn report(&mut self, diagnostic: Diagnostic) {
        // What the parser made of a value that is no TOML is a guess, and one mistake is reported once.
        let Span { start, end } = diagnostic.primary.span;
        let is_it = |known: &Diagnostic| {
            known.rule == INVALID_TOML && known.primary.span.start < end && start < known.primary.span.end
        };
        if !self.found.iter().any(is_it) {
            self.found.push(diagnostic);
        }
    }

    /// The first line of what stands at `span`, which can be long.
    pub(super) fn head(&self, span: Span) -> Span {
        self.source.head(span)
    }

    /// Reports every key of `table` that is not `known`; whether there is none.
    ///
    /// Where there is one, a key that is missing is more likely misspelt, and nothing is said of it.
    pub(crate) fn check_keys(&mut self, table: &Table, known: &[&str]) -> bool {
        let before = self.found.len();
        for entry in &table.entries {
            let key = &entry.key;
            if known.contains(&key.value.as_str()) {
                continue;
            }
            let help = match (nearest(&key.value, known.iter().copied()), known) {
                (Some(near), _) => format!("did you mean `{near}`?"),
                (None, []) => "remove it: there is nothing to say here".to_owned(),
                (None, [only]) => format!("the only key here is `{only}`"),
                (None, _) => format!("the keys here are {}", list(known)),
            };
            self.report(
                Diagnostic::new(UNKNOWN_KEY, key.span, format!("the key `{}` is not known", key.value.escape_debug()))
                    .help(help),
            );
        }
        self.found.len() == before
    }

    pub(super) fn wrong_type(&mut self, key: &str, value: &Value, expected: &str) {
        let written = self.source.slice(value.span);
        let help = match (expected, &value.kind) {
            ("`true` or `false`", ValueKind::String(said)) if matches!(said.as_str(), "true" | "false") => {
                format!("remove the quotes: `{said}`")
            }
            ("a whole number", ValueKind::String(said)) if said.parse::<i64>().is_ok() => {
                format!("remove the quotes: `{said}`")
            }
            ("`true` or `false`", _) => format!("write `{key} = true` or `{key} = false`"),
            ("`true`", _) => format!("write `{key} = true`, or leave it out"),
            ("a whole number", _) => "write digits only, without quotes".to_owned(),
            ("a string", ValueKind::Boolean(_) | ValueKind::Other(_)) => {
                format!("write it in quotes: `\"{written}\"`")
            }
            ("a string", _) => format!("write a text in quotes: `{key} = \"...\"`"),
            ("an array of language codes", ValueKind::String(_)) => format!("write it in brackets: `[{written}]`"),
            _ => return self.wrong_type_of(key, value, expected, None),
        };
        self.wrong_type_of(key, value, expected, Some(help));
    }

    fn wrong_type_of(&mut self, key: &str, value: &Value, expected: &str, help: Option<String>) {
        let message = format!("`{key}` takes {expected}, not {}", value.kind.type_name());
        let mut found = Diagnostic::new(WRONG_TYPE, self.head(value.span), message);
        found.help = help;
        self.report(found);
    }

    /// As [`wrong_type`](Self::wrong_type), with what to write in its place.
    pub(super) fn wrong_type_help(&mut self, key: &str, value: &Value, expected: &str, help: &str) {
        self.wrong_type_of(key, value, expected, Some(help.to_owned()));
    }

    /// The string that is the value of `key`.
    pub(crate) fn string(&mut self, table: &Table, key: &str) -> Option<Spanned<String>> {
        let value = table.get(key)?;
        self.string_value(key, value)
    }

    pub(crate) fn string_value(&mut self, key: &str, value: &Value) -> Option<Spanned<String>> {
        match &value.kind {
            // As in the body, a line ends in LF.
            ValueKind::String(text) => {
                let text = if text.contains('\r') { text.replace("\r\n", "\n") } else { text.clone() };
                return Some(Spanned::new(text, value.span));
            }
            ValueKind::Integer(Some(number)) => {
                self.wrong_type_help(key, value, "a string", &format!("write it in quotes: `\"{number}\"`"));
            }
            _ => self.wrong_type(key, value, "a string"),
        }
        None
    }

    /// The string that is the value of `key`, with what stands in it for values.
    pub(super) fn pattern(&mut self, table: &Table, key: &str) -> Option<Pattern> {
        let text = self.string(table, key)?;
        Some(self.scan(&text))
    }

    pub(super) fn scan(&mut self, text: &Spanned<String>) -> Pattern {
        self.refuse_empty(text);
        scan_string(self.source, text.span, &text.value, self.found)
    }

    /// A string without placeholders: braces would be shown as they are.
    pub(super) fn plain(&mut self, table: &Table, key: &str, what: &str) -> Option<Spanned<String>> {
        let text = self.string(table, key)?;
        self.check_plain(&text, what);
        Some(text)
    }

    pub(super) fn check_plain(&mut self, text: &Spanned<String>, what: &str) {
        self.refuse_empty(text);
        let help = "the platform fills in values in a text header, in bodies and in the addresses of buttons";
        self.refuse_placeholders(text, what, help);
    }

    /// Reports a string that says nothing, where something is to be shown.
    pub(super) fn refuse_empty(&mut self, text: &Spanned<String>) {
        // Where the TOML is broken, a value that is missing reads as an empty one.
        if text.value.is_empty() && !self.source.slice(text.span).is_empty() {
            self.report(
                Diagnostic::new(INVALID_VALUE, text.span, "the text is empty")
                    .help("write what is to stand there, or leave it out"),
            );
        }
    }

    /// Reports the first placeholder in a string that takes none.
    pub(super) fn refuse_placeholders(&mut self, text: &Spanned<String>, what: &str, help: &str) {
        if !text.value.contains("{{") {
            return;
        }
        let pattern = scan_string(self.source, text.span, &text.value, &mut Vec::new());
        let span = pattern.placeholders().next().map_or(text.span, |placeholder| placeholder.span);
        let message = format!("{what} takes no placeholder");
        self.report(Diagnostic::new(MISPLACED_PLACEHOLDER, span, message).help(help));
    }

    pub(super) fn boolean(&mut self, table: &Table, key: &str) -> Option<bool> {
        let value = table.get(key)?;
        if let ValueKind::Boolean(truth) = value.kind {
            return Some(truth);
        }
        self.wrong_type(key, value, "`true` or `false`");
        None
    }

    pub(crate) fn integer(&mut self, table: &Table, key: &str) -> Option<Spanned<i64>> {
        let value = table.get(key)?;
        match value.kind {
            ValueKind::Integer(Some(number)) => return Some(Spanned::new(number, value.span)),
            ValueKind::Integer(None) => {
                let message = format!("`{key}` is a number that is too large");
                self.report(Diagnostic::new(INVALID_VALUE, value.span, message));
            }
            _ => self.wrong_type(key, value, "a whole number"),
        }
        None
    }

    /// `true`, for a key that says nothing else; `instead` is what to do in place of `false`.
    pub(super) fn present(&mut self, table: &Table, key: &str, instead: &str) -> bool {
        let Some(value) = table.get(key) else { return false };
        match value.kind {
            ValueKind::Boolean(true) => return true,
            ValueKind::Boolean(false) => {
                let message = format!("`{key}` is `true` or is left out");
                self.report(Diagnostic::new(INVALID_VALUE, value.span, message).help(instead));
            }
            _ => self.wrong_type(key, value, "`true`"),
        }
        false
    }

    pub(crate) fn table<'t>(&mut self, table: &'t Table, key: &str) -> Option<&'t Table> {
        let value = table.get(key)?;
        if let ValueKind::Table(inner) = &value.kind {
            return Some(inner);
        }
        self.wrong_type(key, value, "a table");
        None
    }

    /// The items of the array that is the value of `key`; none where there is no such key.
    pub(crate) fn array<'t>(&mut self, table: &'t Table, key: &str, expected: &str) -> &'t [Value] {
        let Some(value) = table.get(key) else {
            return &[];
        };
        if let ValueKind::Array(items) = &value.kind {
            return items;
        }
        self.wrong_type(key, value, expected);
        &[]
    }

    /// One of `choices`, by its name.
    pub(crate) fn choice<T: Copy>(&mut self, table: &Table, key: &str, choices: &[(&str, T)]) -> Option<T> {
        let Spanned { value, span } = self.string(table, key)?;
        let chosen = choices.iter().find(|(name, _)| *name == value);
        if chosen.is_none() {
            let names: Vec<_> = choices.iter().map(|(name, _)| *name).collect();
            let help = match nearest(&value, names.iter().copied()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("write one of {}", list(&names)),
            };
            let message = format!("`{}` is not a value of `{key}`", value.escape_debug());
            self.report(Diagnostic::new(INVALID_VALUE, span, message).help(help));
        }
        chosen.map(|(_, choice)| *choice)
    }

    /// Reports that `key` is missing from the table at `span`.
    pub(super) fn missing(&mut self, span: Span, what: &str, key: &str, example: &str) {
        self.report(
            Diagnostic::new(MISSING_KEY, span, format!("{what} has no `{key}`"))
                .help(format!("give it one: `{example}`")),
        );
    }
}

/// Whether a key of `table` may be meant to be `key`, so that what `key` says there may not be all.
pub(super) fn is_misspelt(table: &Table, key: &str) -> bool {
    // Most keys are what they are meant to be, which is quickly seen.
    let is_known = |given: &&str| super::body::KEYS.contains(given) || super::components::KEYS.contains(given);
    let mut keys = table.entries.iter().map(|entry| entry.key.value.as_str()).filter(|given| !is_known(given));
    keys.any(|given| given != key && nearest(given, [key]).is_some())
}

/// `` `a`, `b` and `c` ``
pub(super) fn list(words: &[&str]) -> String {
    let quoted: Vec<_> = words.iter().map(|word| format!("`{word}`")).collect();
    match quoted.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => quoted.concat(),
    }
}
