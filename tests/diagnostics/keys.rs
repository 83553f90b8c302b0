//! Keys that say what the template is, and parameters it declares.

/// Broken files, each under its name.
pub(crate) const CASES: &[(&str, &str)] = &[
    ("unknown_category", "+++\ncategory = \"Marketting\"\n+++\nYour order is on its way.\n"),
    ("unknown_category_of_no_likeness", "+++\ncategory = \"news\"\n+++\nYour order is on its way.\n"),
    ("legacy_category", "+++\ncategory = \"shipping_update\"\n+++\nYour order is on its way.\n"),
    (
        "wrong_types_of_settings",
        r#"+++
name = ["a"]
namespace = true
category = 1
translations = "de"
parameter_format = true
ttl_seconds = "600"
+++
Your order is on its way.
"#,
    ),
    ("wrong_type_in_a_list", "+++\ntranslations = [\"de\", 5, { code = \"fr\" }]\n+++\nYour order is on its way.\n"),
    ("unknown_parameter_format", "+++\nparameter_format = \"nmed\"\n+++\nYour order is on its way.\n"),
    ("number_too_large", "+++\nttl_seconds = 99999999999999999999\n+++\nYour order is on its way.\n"),
    ("number_with_a_point", "+++\nttl_seconds = 600.5\n+++\nYour order is on its way.\n"),
    ("unknown_translation", "+++\ntranslations = [\"dde\", \"klingon\"]\n+++\nYour order is on its way.\n"),
    (
        "duplicate_translation",
        "+++\nlanguage = \"de\"\ntranslations = [\"fr\", \"de\", \"fr\"]\n+++\nIhre Bestellung ist da.\n",
    ),
    (
        "unknown_base_language",
        "+++\nlanguage = \"en-US\"\ntranslations = [\"en\", \"de\"]\n+++\nYour order is on its way.\n",
    ),
    ("unknown_key_of_a_dotted_table", "+++\nheader.imge = \"4::aW\"\n+++\nYour order is on its way.\n"),
    ("wrong_types_in_params", "+++\nparams = [{ name = 1, kind = 2, example = 3 }, [\"b\"]]\n+++\n{{1}} and {{2}}.\n"),
    (
        "invalid_example_of_each_kind",
        r#"+++
params = [
  { name = "price", kind = "currency", example = "25 dollars" },
  { name = "decimals", kind = "currency", example = "25,00 USD" },
  { name = "no_code", kind = "currency", example = "25" },
  { name = "day", kind = "date_time", example = "Dec\t1" },
  { name = "nothing", kind = "date_time", example = "" },
  { name = "points", kind = "integer", example = "007" },
  { name = "text", example = "two\nlines" },
]
+++
{{1}} {{2}} {{3}} {{4}} {{5}} {{6}} {{7}}.
"#,
    ),
    ("unknown_kind_of_a_component", "+++\nparams = [{ name = \"n\", kind = \"image\" }]\n+++\nLook: {{1}}.\n"),
    ("numbers_in_a_named_template", "+++\nparameter_format = \"named\"\n+++\nYour code is\n{{1}}, for {{2}}.\n"),
    (
        "numbers_and_names_in_a_named_template",
        r#"+++
parameter_format = "named"
header = "Order {{1}}"
+++
Hi {{customer}}, your order {{2}} is on its way.
"#,
    ),
    (
        "mixed_placeholders_of_components",
        "+++\nheader = \"Order {{order}}\"\n+++\nHi {{1}}, your order is on its way.\n",
    ),
    (
        "spread_numbers",
        r#"+++
header = "Order {{1}}"
[[buttons]]
url = "https://shop.example/t/{{1}}"
text = "Track"
+++
Hi {{1}}, your order {{2}} is on its way.
"#,
    ),
    (
        "unused_parameter_of_a_header",
        "+++\nheader = \"Order {{ordr}}\"\nparams = [\"order\", \"customer\"]\n+++\nHi {{customer}}.\n",
    ),
];
