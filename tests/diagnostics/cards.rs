//! Carousels: how many cards, what each has, and the names that belong to them.

/// Broken files, each under its name.
pub(crate) const CASES: &[(&str, &str)] = &[
    ("no_cards", "+++\ncards = []\n+++\nOur offers.\n"),
    ("one_card", "+++\n[[cards]]\nbody = \"One\"\n+++\nOur offers.\n"),
    (
        "eleven_cards",
        "+++\ncards = [{ body = \"1\" }, { body = \"2\" }, { body = \"3\" }, { body = \"4\" }, { body = \"5\" }, { body = \"6\" }, \
         { body = \"7\" }, { body = \"8\" }, { body = \"9\" }, { body = \"10\" }, { body = \"11\" }]\n+++\nOur offers.\n",
    ),
    (
        "unequal_headers_of_cards",
        r#"+++
[[cards]]
header = { image = "4::aW" }
body = "One"
[[cards]]
header = { video = "4::aX" }
body = "Two"
[[cards]]
body = "Three"
+++
Our offers.
"#,
    ),
    (
        "unequal_bodies_and_buttons_of_cards",
        r#"+++
[[cards]]
body = "One"
[[cards.buttons]]
quick_reply = "Yes"
[[cards]]
[[cards.buttons]]
quick_reply = "Yes"
[[cards]]
body = "Three"
[[cards.buttons]]
url = "https://shop.example"
text = "Open"
[[cards]]
body = "Four"
+++
Our offers.
"#,
    ),
    (
        "mistakes_inside_cards",
        r#"+++
[[cards]]
header = { image = 5 }
body = "One {{ offer }}"
params = [{ name = "offer", kind = "curency" }, "price"]
[[cards.buttons]]
quick_reply = "Yes, {{customer}}"
[[cards]]
header = { image = "4::aX" }
body = 2
footer = "Bye"
[[cards.buttons]]
quick_replay = "Yes"
+++
Our offers.
"#,
    ),
    (
        "numbers_spread_in_a_card",
        r#"+++
[[cards]]
header = { image = "4::aW" }
body = "One {{1}}"
[[cards.buttons]]
url = "https://shop.example/{{1}}"
text = "Open"
[[cards]]
header = { image = "4::aX" }
body = "Two {{1}} {{name}}"
[[cards.buttons]]
url = "https://shop.example/"
text = "Open"
+++
Our offers for {{customer}}.
"#,
    ),
    (
        "parameters_of_cards_declared_for_the_message",
        r#"+++
params = ["customer", "offer"]
[[cards]]
body = "One {{offer}}"
params = ["ofer"]
[[cards]]
body = "Two {{offer}}"
+++
Our offers for {{customer}}.
"#,
    ),
    (
        "parameter_called_as_the_cards",
        "+++\n[[cards]]\nbody = \"One {{offer}}\"\n[[cards]]\nbody = \"Two {{offer}}\"\n+++\nOur {{cards}}.\n",
    ),
    (
        "clashing_parameters_in_a_card",
        r#"+++
[[cards]]
header = { image = "4::aW" }
body = "One {{header}}"
[[cards]]
header = { image = "4::aX" }
body = "Two {{offerName}} {{offer_name}}"
+++
Our offers.
"#,
    ),
    (
        "product_cards_with_different_names",
        r#"+++
[[cards]]
header = { product = true }
body = "One {{price}}"
[[cards.buttons]]
single_product = "View"
[[cards]]
header = { product = true }
body = "Two {{cost}}"
[[cards.buttons]]
single_product = "View"
+++
Our offers.
"#,
    ),
    (
        "numbers_in_cards_of_a_named_template",
        "+++\nparameter_format = \"named\"\ncards = [{ body = \"{{1}}\" }, { body = \"{{a}}\" }]\n+++\nOur offers.\n",
    ),
];
