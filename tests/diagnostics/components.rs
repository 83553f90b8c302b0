//! What stands around the body: headers, footers, offers, and the platform's own text.

/// Broken files, each under its name.
pub(crate) const CASES: &[(&str, &str)] = &[
    (
        "wrong_types_of_components",
        r#"+++
header = 5
footer = ["Bye"]
buttons = "Track"
cards = true
limited_time_offer = "Ends soon"
authentication = true
call_permission_request = "yes"
+++
Your order is on its way.
"#,
    ),
    (
        "wrong_types_inside_components",
        r#"+++
buttons = ["Track"]
cards = [1, { body = "Two" }, { body = "Three" }]
[header]
image = 4
[limited_time_offer]
text = 5
has_expiration = "yes"
+++
Your order is on its way.
"#,
    ),
    ("header_of_no_kind", "+++\nheader = {}\n+++\nYour order is on its way.\n"),
    ("header_of_an_unknown_kind", "+++\nheader = { imagee = \"4::aW\" }\n+++\nYour order is on its way.\n"),
    ("header_of_two_kinds", "+++\nheader = { image = \"4::aW\", video = \"4::aX\" }\n+++\nYour order is on its way.\n"),
    ("header_that_is_false", "+++\nheader = { location = false }\n+++\nYour order is on its way.\n"),
    ("header_location_with_a_text", "+++\nheader = { location = \"Berlin\" }\n+++\nYour order is on its way.\n"),
    ("header_asset_with_a_placeholder", "+++\nheader = { image = \"{{picture}}\" }\n+++\nYour order is on its way.\n"),
    (
        "misplaced_placeholder",
        r#"+++
header = "Order {{order}}"
footer = "Bye, {{customer}}"
[limited_time_offer]
text = "Ends at {{time}}"
[[buttons]]
quick_reply = "Yes, {{customer}}"
[[buttons]]
url = "https://shop.example"
text = "Track {{order}}"
[[buttons]]
phone = "{{phone}}"
text = "Call"
[[buttons]]
copy_code = "{{coupon}}"
+++
Hi {{customer}}, your order is on its way.
"#,
    ),
    (
        "mistakes_in_a_header",
        "+++\nheader = \"Bestellung für größere {{ order }}, {{\"\n+++\nYour order is on its way.\n",
    ),
    (
        "mistakes_in_strings_with_escapes",
        r#"+++
header = "\u00dcber \"{{ order }}\""
footer = "\"{{customer}}\""
[[buttons]]
url = "https:\/\/shop.example/{{1st}}"
text = "Track"
+++
Your order is on its way.
"#,
    ),
    (
        "mistakes_after_escapes",
        "+++\nheader = \"\\u00dc\\t\\\"{{ order }}\\\" \\U0001F600 {{}}\"\n+++\nYour order is on its way.\n",
    ),
    (
        "mistakes_in_strings_of_several_lines",
        "+++\nheader = \"\"\"\nOrder \\\n  {{ order }}\"\"\"\nfooter = '''\nBye {{customer}}'''\n+++\nYour order is on its way.\n",
    ),
    ("offer_without_text", "+++\nlimited_time_offer = { has_expiration = true }\n+++\nBuy two.\n"),
    ("unknown_keys_of_an_offer", "+++\n[limited_time_offer]\ntext = \"Ends\"\nexpires = true\n+++\nBuy two.\n"),
    ("call_permission_that_is_false", "+++\ncall_permission_request = false\n+++\nMay we call?\n"),
    (
        "unexpected_body",
        "+++\n[authentication]\n[[buttons]]\notp = \"copy_code\"\n+++\n{{1}} is your code.\nDo not share it.\n",
    ),
    (
        "conflicting_keys",
        r#"+++
header = "Your code"
footer = "Bye"
call_permission_request = true
[limited_time_offer]
text = "Ends soon"
[authentication]
security_recommendation = true
[[buttons]]
otp = "copy_code"
[[cards]]
body = "One"
[[cards]]
body = "Two"
+++
"#,
    ),
    (
        "authentication_of_another_category",
        "+++\ncategory = \"marketing\"\n[authentication]\n[[buttons]]\notp = \"copy_code\"\n+++\n",
    ),
    (
        "empty_texts",
        r#"+++
header = ""
footer = ""
[[buttons]]
quick_reply = ""
[[buttons]]
url = ""
text = ""
[[buttons]]
phone = ""
text = "Call"
[[buttons]]
flow = { id = "" }
text = "Begin"
[limited_time_offer]
text = ""
+++
Your order is on its way.
"#,
    ),
    (
        "authentication_with_other_buttons",
        "+++\n[authentication]\n[[buttons]]\nurl = \"https://shop.example/{{code}}\"\ntext = \"Open\"\n+++\n",
    ),
    (
        "wrong_types_in_authentication",
        r#"+++
params = [{ name = "code", kind = "integer", example = "12 34" }, "minutes"]
[authentication]
security_recommendation = "yes"
code_expiration_minutes = "10"
minutes = 10
+++
"#,
    ),
    (
        "authentication_with_a_wrong_example",
        "+++\nparams = [{ name = \"pin\", example = \"12 34\" }]\n[authentication]\n+++\n",
    ),
    ("empty_authentication_and_no_front_matter_end", "+++\n[authentication]\n"),
];
