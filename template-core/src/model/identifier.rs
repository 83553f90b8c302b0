//! From a parameter's name to the field of the generated type.

/// The name of a field: snake case, and never a word Rust keeps for itself.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct FieldName {
    text: String,
    is_raw: bool,
}

impl FieldName {
    /// The name, without the `r#` of a raw identifier.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether Rust writes it as a raw identifier, `r#type`.
    #[must_use]
    pub fn is_raw(&self) -> bool {
        self.is_raw
    }
}

/// Words that cannot be written even as raw identifiers.
const NEVER_RAW: [&str; 4] = ["_", "crate", "self", "super"];

/// Strict and reserved words of all editions up to 2024, in their order.
const KEYWORDS: [&str; 48] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else", "enum",
    "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move",
    "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// The field that a parameter of that name becomes.
///
/// ```
/// use template_core::model::field_name;
///
/// assert_eq!(field_name("customerName").as_str(), "customer_name");
/// assert_eq!(field_name("order-id").as_str(), "order_id");
/// assert!(field_name("type").is_raw());
/// assert_eq!(field_name("self").as_str(), "self_");
/// ```
#[must_use]
pub fn field_name(name: &str) -> FieldName {
    let mut text = snake_case(name);
    if NEVER_RAW.contains(&text.as_str()) {
        text.push('_');
    }
    let is_raw = KEYWORDS.binary_search(&text.as_str()).is_ok();
    FieldName { text, is_raw }
}

/// The type that a file of that stem becomes where a whole folder does; nothing where it has neither letters nor digits.
///
/// ```
/// use template_core::model::type_name;
///
/// assert_eq!(type_name("order_shipped").as_deref(), Some("OrderShipped"));
/// assert_eq!(type_name("2023_april_promo").as_deref(), Some("T2023AprilPromo"));
/// assert_eq!(type_name("self").as_deref(), Some("Self_"));
/// assert_eq!(type_name("--"), None);
/// ```
#[must_use]
pub fn type_name(stem: &str) -> Option<String> {
    let mut name = String::with_capacity(stem.len());
    for word in stem.split(|character: char| !is_of_name(character)) {
        let mut characters = word.chars();
        name.extend(characters.next().into_iter().flat_map(char::to_uppercase));
        name.push_str(characters.as_str());
    }
    match name.as_str() {
        "" => return None,
        // What the module has besides, and what Rust does.
        "Self" | "REGISTRY" => name.push('_'),
        _ if !name.starts_with(char::is_alphabetic) => name.insert(0, 'T'),
        _ => {}
    }
    Some(name)
}

/// The module that a folder of that name becomes; nothing where it has neither letters nor digits.
///
/// ```
/// use template_core::model::module_name;
///
/// assert_eq!(module_name("Order-Updates").as_deref(), Some("order_updates"));
/// assert_eq!(module_name("2023").as_deref(), Some("m2023"));
/// assert_eq!(module_name("type").as_deref(), Some("type_"));
/// assert_eq!(module_name("..."), None);
/// ```
#[must_use]
pub fn module_name(folder: &str) -> Option<String> {
    let words: Vec<_> =
        folder.split(|character: char| !is_of_name(character)).filter(|word| !word.is_empty()).collect();
    let mut name = snake_case(&words.join("_"));
    if name.is_empty() {
        return None;
    }
    if !name.starts_with(char::is_alphabetic) {
        name.insert(0, 'm');
    }
    if KEYWORDS.binary_search(&name.as_str()).is_ok() || NEVER_RAW.contains(&name.as_str()) {
        name.push('_');
    }
    Some(name)
}

/// Whether a character of a file's name stays in what Rust calls it.
fn is_of_name(character: char) -> bool {
    character.is_ascii_alphanumeric()
}

/// `orderID`, `order-id`, `order__id` and `OrderId` all become `order_id`; names in snake case stay as they are.
fn snake_case(name: &str) -> String {
    let is_snake = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
    if name.bytes().all(is_snake) && !name.contains("__") {
        return name.to_owned();
    }
    let mut snake = String::with_capacity(name.len() + 4);
    let mut characters = name.chars().peekable();
    let mut before = '_';
    while let Some(character) = characters.next() {
        let begins_word = character.is_ascii_uppercase()
            && (before.is_ascii_lowercase()
                || before.is_ascii_digit()
                || (before.is_ascii_uppercase() && characters.peek().is_some_and(char::is_ascii_lowercase)));
        let is_separator = matches!(character, '-' | '_');
        if (begins_word || is_separator) && !snake.ends_with('_') {
            snake.push('_');
        }
        if !is_separator {
            snake.push(character.to_ascii_lowercase());
        }
        before = character;
    }
    snake
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_snake_case() {
        for (name, field) in [
            ("customer", "customer"),
            ("customerName", "customer_name"),
            ("CustomerName", "customer_name"),
            ("orderID", "order_id"),
            ("HTTPServer", "http_server"),
            ("line2Text", "line2_text"),
            ("order-id", "order_id"),
            ("a__b-_C", "a_b_c"),
            ("_private", "_private"),
            ("a_", "a_"),
            ("a__", "a_"),
            ("größe_1", "größe_1"),
            ("A", "a"),
        ] {
            assert_eq!(field_name(name).as_str(), field, "{name}");
        }
    }

    #[test]
    fn keywords_can_be_looked_up() {
        assert!(KEYWORDS.is_sorted());
    }

    #[test]
    fn keywords_are_raw_and_the_rest_of_them_end_in_an_underscore() {
        assert_eq!(field_name("Type"), FieldName { text: "type".to_owned(), is_raw: true });
        assert_eq!(field_name("gen"), FieldName { text: "gen".to_owned(), is_raw: true });
        for name in ["self", "Self", "super", "crate", "_"] {
            let field = field_name(name);
            assert!(field.as_str().ends_with('_') && !field.is_raw(), "{field:?}");
        }
    }
}
