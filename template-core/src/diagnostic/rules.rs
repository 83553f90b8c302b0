//! The one table of everything that can be wrong with a template file: code, name, severity, one line each.

use super::Severity;

/// One thing that can be wrong. Codes and names never change their meaning.
#[derive(Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Rule {
    /// The short code, `MTM` and three digits.
    pub code: &'static str,
    /// The name people write in configuration: lower-case words with hyphens.
    pub slug: &'static str,
    /// How bad it is unless configured otherwise.
    pub severity: Severity,
    /// What the rule asks for, in one sentence.
    pub summary: &'static str,
}

macro_rules! table {
    ($($constant:ident = $code:literal $slug:literal $severity:ident $summary:literal;)*) => {
        $(pub(crate) const $constant: &Rule = &Rule {
            code: $code,
            slug: $slug,
            severity: Severity::$severity,
            summary: $summary,
        };)*

        /// Every rule, in the order of their codes.
        pub static TABLE: &[&Rule] = &[$($constant),*];
    };
}

table! {
    NOT_UTF8 = "MTM001" "not-utf8" Error "A template file is UTF-8 text.";
    BYTE_ORDER_MARK = "MTM002" "byte-order-mark" Error "A template file begins without a byte-order mark.";
    UNCLOSED_FRONT_MATTER = "MTM003" "unclosed-front-matter" Error "Front matter ends with a line of its own that is `+++`.";
    MISPLACED_FRONT_MATTER = "MTM004" "misplaced-front-matter" Error "Front matter begins on the first line.";
    NO_BODY = "MTM005" "no-body" Error "A template has a body.";

    UNEXPECTED_BODY = "MTM006" "unexpected-body" Error "Where the platform writes the text, the file has no body.";

    INVALID_TOML = "MTM010" "invalid-toml" Error "Front matter is TOML.";
    UNKNOWN_KEY = "MTM011" "unknown-key" Error "Front matter has only keys the format knows.";
    WRONG_TYPE = "MTM012" "wrong-type" Error "A value has the type its key asks for.";
    MISSING_KEY = "MTM013" "missing-key" Error "A table has the keys it cannot do without.";
    INVALID_NAME = "MTM014" "invalid-name" Error "A template's name is 1 to 512 lower-case letters, digits and underscores.";
    INVALID_NAMESPACE = "MTM015" "invalid-namespace" Error "A namespace is letters, digits, `_`, `-`, `.` and `:`.";
    UNKNOWN_LANGUAGE = "MTM016" "unknown-language" Error "A language is one of the platform's codes.";
    UNKNOWN_KIND = "MTM017" "unknown-kind" Error "A parameter's kind is one the format knows.";
    UNKNOWN_CATEGORY = "MTM018" "unknown-category" Error "A category is one of the platform's.";
    LEGACY_CATEGORY = "MTM019" "legacy-category" Warning "A category is one the platform still takes.";

    UNCLOSED_PLACEHOLDER = "MTM020" "unclosed-placeholder" Error "A placeholder that `{{` opens is closed by `}}` on the same line.";
    STRAY_BRACES = "MTM021" "stray-braces" Error "`}}` closes a placeholder that `{{` opened.";
    EMPTY_PLACEHOLDER = "MTM022" "empty-placeholder" Error "A placeholder holds a number or a name.";
    SPACE_IN_PLACEHOLDER = "MTM023" "space-in-placeholder" Error "A placeholder holds no spaces.";
    INVALID_PLACEHOLDER_NUMBER = "MTM024" "invalid-placeholder-number" Error "Placeholders are numbered from 1, without leading zeros.";
    PLACEHOLDER_GAP = "MTM025" "placeholder-gap" Error "Placeholder numbers leave none out.";
    MIXED_PLACEHOLDERS = "MTM026" "mixed-placeholders" Error "A template's placeholders are all numbers or all names.";
    INVALID_PLACEHOLDER_NAME = "MTM027" "invalid-placeholder-name" Error "A placeholder's name can be an identifier.";
    SPREAD_NUMBERS = "MTM028" "spread-numbers" Error "Numbered placeholders stand in one component only.";
    MISPLACED_PLACEHOLDER = "MTM029" "misplaced-placeholder" Error "Placeholders stand where the platform fills in values.";

    INVALID_PARAMETER_NAME = "MTM030" "invalid-parameter-name" Error "A parameter's name can be an identifier.";
    DUPLICATE_PARAMETER = "MTM031" "duplicate-parameter" Error "Parameters have different names, also in snake case.";
    UNUSED_PARAMETER = "MTM032" "unused-parameter" Error "A declared parameter is used in the text.";
    INVALID_EXAMPLE = "MTM033" "invalid-example" Error "An example is a value its parameter could take.";
    TOO_MANY_PARAMETERS = "MTM034" "too-many-parameters" Error "A template has at most 1,000 parameters.";

    INVALID_VALUE = "MTM040" "invalid-value" Error "A value is one that its key takes.";
    CONFLICTING_KEYS = "MTM041" "conflicting-keys" Error "Keys that exclude each other do not stand together.";
    CARD_COUNT = "MTM042" "card-count" Error "A carousel has 2 to 10 cards.";
    UNEQUAL_CARDS = "MTM043" "unequal-cards" Error "The cards of a carousel are made of the same components.";

    MISSING_TRANSLATION = "MTM050" "missing-translation" Error "A translation that is listed has a file.";
    UNLISTED_TRANSLATION = "MTM051" "unlisted-translation" Error "A translation that has a file is listed.";
    DUPLICATE_TRANSLATION = "MTM052" "duplicate-translation" Error "A language is listed once.";
    UNEQUAL_TRANSLATION = "MTM053" "unequal-translation" Error "A translation is made of the same components as its base file.";
    TRANSLATED_PARAMETERS = "MTM054" "translated-parameters" Error "A translation has its parameters in the same components as its base file.";
}

/// The rule of that code or name, if there is one.
///
/// ```
/// let rule = template_core::diagnostic::rule_named("unclosed-placeholder");
/// assert_eq!(rule.map(|rule| rule.code), Some("MTM020"));
/// ```
#[must_use]
pub fn rule_named(code_or_slug: &str) -> Option<&'static Rule> {
    TABLE.iter().copied().find(|rule| rule.code == code_or_slug || rule.slug == code_or_slug)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_rise_and_names_differ() {
        assert!(TABLE.windows(2).all(|pair| pair[0].code < pair[1].code));
        let mut slugs: Vec<_> = TABLE.iter().map(|rule| rule.slug).collect();
        slugs.sort_unstable();
        slugs.dedup();
        assert_eq!(slugs.len(), TABLE.len());
    }
}
