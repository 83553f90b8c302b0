//! Inputs that are likely to find something: texts full of what the format gives a meaning to.

use proptest::prelude::*;

/// What a template file is made of, whole and in halves.
const PIECES: &[&str] = &[
    // The body.
    "{",
    "}",
    "{{",
    "}}",
    "{{{",
    "}}}",
    "{{1}}",
    "{{2}}",
    "{{3}}",
    "{{0}}",
    "{{01}}",
    "{{ 1 }}",
    "{{65535}}",
    "{{65536}}",
    "{{customer}}",
    "{{order-id}}",
    "{{orderId}}",
    "{{self}}",
    "{{a b}}",
    "{{é}}",
    "{{}}",
    "{{customer}",
    "{{1",
    "1",
    "0",
    // The front matter.
    "+++",
    "+++\n",
    "\n+++\n",
    "+++\r\n",
    "+++ \n",
    "++",
    "name",
    "namespace",
    "language",
    "approved",
    "params",
    "kind",
    "example",
    "naem",
    " = ",
    "=",
    "\"",
    "'",
    "\"\"\"",
    "'''",
    "[",
    "]",
    "[[",
    "]]",
    "{ ",
    " }",
    ",",
    ".",
    "#",
    "true",
    "false",
    "-7",
    "1.5",
    "1979-05-27",
    "0x1F",
    "inf",
    "\"en\"",
    "\"en_GB\"",
    "\"integer\"",
    "\"code\"",
    "\"text\"",
    "\"customer\"",
    "\"orderId\"",
    "params = [\"customer\"]\n",
    "params = [{ name = \"customer\", kind = \"integer\" }]\n",
    "[params]\n",
    "[[params]]\n",
    "name = \"order_id\"\n",
    // Components.
    "header = \"Order {{order}}\"\n",
    "header = { image = \"4::aW\" }\n",
    "header = { location = true }\n",
    "footer = \"é\"\n",
    "translations = [\"de\"]\n",
    "parameter_format = \"named\"\n",
    "[authentication]\n",
    "[limited_time_offer]\n",
    "has_expiration = true\n",
    "[[buttons]]\n",
    "[[cards]]\n",
    "[[cards.buttons]]\n",
    "body = \"{{1}} \\u00e9 {{customer}}\"\n",
    "quick_reply = \"é\"\n",
    "url = \"https://a.example/{{1}}\"\n",
    "text = \"Track\"\n",
    "otp = \"one_tap\"\n",
    "copy_code = \"A1\"\n",
    "flow = { id = \"1\" }\n",
    "kind = \"currency\"\n",
    "language = \"en\"\n",
    "example = \"7\"\n",
    // Lines, spaces and characters of several bytes.
    "\n",
    "\r\n",
    "\r",
    " ",
    "     ",
    "\t",
    "\\",
    "\\u00e9",
    "\\n",
    "`",
    "*",
    "_",
    "-",
    "\0",
    "\u{7f}",
    "\u{85}",
    "\u{a0}",
    "\u{2028}",
    "\u{feff}",
    "é",
    "e\u{301}",
    "ß",
    "漢",
    "😀",
    "👩‍👩‍👧",
    "\u{202e}",
    "\u{fffd}",
    "٣",
];

/// A text of the pieces, with any characters among them.
pub(crate) fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        12 => prop::sample::select(PIECES).prop_map(str::to_owned),
        2 => any::<char>().prop_map(String::from),
        1 => "[ -~]{0,6}",
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// A file as it may stand on a disk: pieces, pieces between fences, or anything at all.
pub(crate) fn file() -> impl Strategy<Value = String> {
    let fenced = (text(), text()).prop_map(|(front_matter, body)| format!("+++\n{front_matter}\n+++\n{body}"));
    prop_oneof![4 => text(), 4 => fenced, 1 => any::<String>()]
}

/// The bytes of a file, some of them not UTF-8.
pub(crate) fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let broken = (file(), any::<prop::sample::Index>(), any::<u8>()).prop_map(|(file, at, byte)| {
        let mut bytes = file.into_bytes();
        if !bytes.is_empty() {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        bytes
    });
    prop_oneof![3 => broken, 1 => prop::collection::vec(any::<u8>(), 0..200)]
}

/// A name that a parameter may have.
pub(crate) fn name() -> impl Strategy<Value = String> {
    const WORDS: &[&str] =
        &["self", "Self", "super", "crate", "_", "type", "Type", "gen", "async", "customer", "orderID", "order-id"];
    prop_oneof![3 => "[A-Za-z_][A-Za-z0-9_-]{0,12}", 1 => prop::sample::select(WORDS).prop_map(str::to_owned)]
}

/// A value for a parameter of text: most pass, some do not.
pub(crate) fn value() -> impl Strategy<Value = String> {
    const PIECES: &[&str] = &[
        "a",
        "Ann",
        "1",
        " ",
        "    ",
        "     ",
        "\"",
        "\\",
        "/",
        "\\u0041",
        "{{1}}",
        "{\"default\":",
        "</",
        "é",
        "😀",
        "\u{1}",
        "\u{8}",
        "\u{c}",
        "\u{1f}",
        "\u{7f}",
        "\u{2028}",
        "\u{feff}",
    ];
    const REFUSED: &[&str] = &["\n", "\r", "\t"];
    let piece = prop_oneof![
        16 => prop::sample::select(PIECES).prop_map(str::to_owned),
        4 => any::<char>().prop_map(String::from),
        1 => prop::sample::select(REFUSED).prop_map(str::to_owned),
    ];
    let short = prop::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat());
    let long = (1_usize..700).prop_map(|length| "é".repeat(length));
    prop_oneof![10 => short, 1 => long]
}

/// A value for a one-time password: most pass, some do not.
pub(crate) fn code() -> impl Strategy<Value = String> {
    prop_oneof![6 => "[A-Za-z0-9]{1,15}", 1 => "[0-9]{15,17}", 1 => "[ -~é]{0,6}"]
}
