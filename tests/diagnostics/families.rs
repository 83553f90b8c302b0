//! Templates of several files: a base file, and translations that are not as it is.

/// A name, the base file, and the translations with their languages.
pub(crate) type Family = (&'static str, &'static str, &'static [(&'static str, &'static str)]);

const SHOP: &str = r#"+++
translations = ["de"]
header = "Order {{order}}"
footer = "Bye"
[[buttons]]
url = "https://shop.example/{{tracking}}"
text = "Track"
[[buttons]]
copy_code = "SAVE20"
[[buttons]]
phone = "+447700900001"
text = "Call"
+++
Hi {{customer}}, your order comes at {{time}}.
"#;

const OFFERS: &str = r#"+++
translations = ["de"]
[[cards]]
header = { image = "4::aW" }
body = "{{offer}} for {{price}}"
[[cards.buttons]]
quick_reply = "Buy"
[[cards]]
header = { image = "4::aX" }
body = "{{offer}} for {{price}}"
[[cards.buttons]]
quick_reply = "Buy"
+++
Our offers for {{customer}}.
"#;

/// Broken families.
pub(crate) const CASES: &[Family] = &[
    ("missing_translation", "+++\ntranslations = [\"de\", \"fr\"]\n+++\nHello.\n", &[("fr", "Bonjour.\n")]),
    (
        "unlisted_translation",
        "+++\ntranslations = [\"fr\"]\n+++\nHello.\n",
        &[("de", "Hallo.\n"), ("fr", "Bonjour.\n")],
    ),
    ("unlisted_without_a_list", "Hello.\n", &[("de", "Hallo.\n")]),
    ("translation_into_the_base_language", "+++\nlanguage = \"de\"\n+++\nHallo.\n", &[("de", "Hallo.\n")]),
    ("translation_into_no_language", "+++\ntranslations = [\"de\"]\n+++\nHello.\n", &[("dde", "Hallo.\n")]),
    ("misspelt_list", "+++\ntranslatons = [\"de\"]\n+++\nHello.\n", &[("de", "Hallo.\n")]),
    ("list_that_is_none", "+++\ntranslations = \"de\"\n+++\nHello.\n", &[("de", "Hallo.\n")]),
    ("list_with_a_wrong_code", "+++\ntranslations = [\"de_DE\"]\n+++\nHello.\n", &[("de", "Hallo.\n")]),
    (
        "base_of_no_language",
        "+++\nlanguage = \"en-US\"\ntranslations = [\"de\"]\n+++\nHello.\n",
        &[("de", "Hallo.\n"), ("en", "Hello.\n")],
    ),
    (
        "parameters_of_another_component",
        SHOP,
        &[(
            "de",
            "+++\nheader = \"Für {{customer}}\"\nbuttons = [\"Verfolgen\", {}, \"Anrufen\"]\n+++\n{{order}} kommt um {{tme}}.\n",
        )],
    ),
    (
        "mistakes_in_a_translation",
        SHOP,
        &[(
            "de",
            r#"+++
language = "de"
header = "Bestellung \"{{ordr}}\""
footer = "Bis bald, {{customer}}"
[[buttons]]
text = "Verfolgen {{tracking}}"
url = "https://shop.example/de/{{tracking}"
[[buttons]]
example = "SPAR20"
text = "Kopieren"
[[buttons]]
phone = 49
[examples]
custmer = "Anna"
time = 12
+++
Hallo {{ customer }}, deine Bestellung kommt um {{time}} {{.
"#,
        )],
    ),
    (
        "other_components",
        "+++\ntranslations = [\"de\"]\n+++\nHello {{customer}}.\n",
        &[(
            "de",
            r#"+++
header = "Hallo"
footer = "Bis bald"
buttons = ["Ja"]
limited_time_offer = { text = "Bald" }
cards = [{ body = "Eins" }]
+++
Hallo {{customer}}.
"#,
        )],
    ),
    (
        "other_header",
        "+++\ntranslations = [\"de\", \"fr\"]\nheader = { image = \"4::aW\" }\n+++\nHello.\n",
        &[
            ("de", "+++\nheader = \"Hallo\"\n+++\nHallo.\n"),
            ("fr", "+++\nheader = { video = \"4::aX\" }\n+++\nBonjour.\n"),
        ],
    ),
    (
        "too_many_buttons_and_wrong_ones",
        SHOP,
        &[("de", "+++\nbuttons = [\"Verfolgen\", \"Kopieren\", 3, \"Mehr\"]\n+++\nHallo {{customer}}, um {{time}}.\n")],
    ),
    (
        "buttons_with_keys_of_others_in_a_translation",
        "+++\ntranslations = [\"de\"]\nbuttons = [{ quick_reply = \"Yes\" }, { request_contact_info = true }]\n+++\nHello.\n",
        &[("de", "+++\nbuttons = [{ quick_reply = \"Ja\" }, { label = \"Teilen\" }]\n+++\nHallo.\n")],
    ),
    (
        "cards_of_a_translation",
        OFFERS,
        &[(
            "de",
            r#"+++
[[cards]]
header = "Angebot"
body = "{{offer}} für {{preis}}"
footer = "Bald"
buttons = ["Kaufen", "Mehr"]
examples = { price = "25 Euro", ofer = "Farn" }
+++
Unsere Angebote.
"#,
        )],
    ),
    (
        "authentication_in_a_translation",
        "+++\ntranslations = [\"de\"]\n[authentication]\n[[buttons]]\notp = \"copy_code\"\n+++\n",
        &[("de", "+++\nheader = \"Dein Code\"\nfooter = \"Bald\"\n+++\nDein Code ist {{code}}.\n")],
    ),
    ("translation_without_a_body", "+++\ntranslations = [\"de\"]\n+++\nHello.\n", &[("de", "+++\n+++\n")]),
    ("translation_with_broken_toml", SHOP, &[("de", "+++\nheader = \n+++\nHallo.\n")]),
    (
        "translation_with_a_byte_order_mark",
        "+++\ntranslations = [\"de\"]\n+++\nHello.\n",
        &[("de", "\u{feff}Hallo.\n")],
    ),
    (
        "broken_base",
        "+++\ntranslations = [\"de\"]\nheadr = \"Order {{order}}\"\n+++\nHi {{customer.\n",
        &[("de", "+++\nheader = \"Bestellung {{order}}\"\n+++\nHallo {{customer}}, {{1}}.\n")],
    ),
    (
        "numbers_in_one_and_names_in_the_other",
        "+++\ntranslations = [\"de\"]\nparams = [\"customer\"]\n+++\nHi {{1}}.\n",
        &[("de", "Hallo {{customer}}.\n")],
    ),
    (
        "number_of_an_address_in_a_named_template",
        "+++\nparameter_format = \"named\"\ntranslations = [\"de\"]\nbuttons = [{ url = \"https://a.example/{{1}}\", text = \"A\" }]\n+++\nHi.\n",
        &[("de", "+++\nbuttons = [{ url = \"https://a.example/\" }]\n+++\nHallo.\n")],
    ),
];
