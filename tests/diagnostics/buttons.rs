//! Buttons: kinds, the keys beside them, and fields that clash.

/// Broken files, each under its name.
pub(crate) const CASES: &[(&str, &str)] = &[
    ("button_of_no_kind", "+++\n[[buttons]]\ntext = \"Track\"\n[[buttons]]\n+++\nYour order is on its way.\n"),
    ("button_of_an_unknown_kind", "+++\n[[buttons]]\nquickreply = \"Yes\"\n+++\nYour order is on its way.\n"),
    (
        "button_of_two_kinds",
        "+++\n[[buttons]]\nurl = \"https://shop.example\"\nphone = \"+441\"\ntext = \"Track\"\n+++\nYour order is on its way.\n",
    ),
    (
        "buttons_without_labels",
        r#"+++
[[buttons]]
url = "https://shop.example/{{order}}"
[[buttons]]
phone = "+447700900001"
[[buttons]]
flow = { id = "1" }
+++
Your order is on its way.
"#,
    ),
    (
        "buttons_with_keys_of_others",
        r#"+++
[[buttons]]
quick_reply = "Yes"
text = "Yes"
[[buttons]]
copy_code = "SAVE20"
text = "Copy"
[[buttons]]
request_contact_info = true
label = "Share"
[[buttons]]
phone = "+447700900001"
txt = "Call"
+++
Your order is on its way.
"#,
    ),
    (
        "buttons_of_wrong_types",
        r#"+++
[[buttons]]
quick_reply = true
[[buttons]]
url = 1
text = 2
example = 3
app_deep_link = "app"
[[buttons]]
phone = 447700900001
text = "Call"
[[buttons]]
copy_code = 20
[[buttons]]
otp = true
text = 5
[[buttons]]
flow = "1234"
text = "Begin"
[[buttons]]
catalog = 1
[[buttons]]
request_contact_info = "Share"
+++
Your order is on its way.
"#,
    ),
    ("button_that_is_false", "+++\n[[buttons]]\nrequest_contact_info = false\n+++\nYour order is on its way.\n"),
    (
        "unknown_one_time_password",
        r#"+++
[[buttons]]
otp = "onetap"
supported_apps = [{ package_name = "com.example.app", hash = "K8a/AINcGX7" }, "com.example", {}]
zero_tap_terms_accepted = 1
autofill_text = "Fill {{code}}"
+++
Your code is {{code}}.
"#,
    ),
    ("wrong_type_of_apps", "+++\n[[buttons]]\notp = \"one_tap\"\nsupported_apps = \"com.example\"\n+++\n{{code}}.\n"),
    (
        "flow_that_is_none",
        r#"+++
[[buttons]]
flow = {}
text = "Begin"
+++
Tell us more.
"#,
    ),
    (
        "flow_of_two_names",
        "+++\n[[buttons]]\nflow = { id = \"1\", name = \"a\", screens = 2 }\ntext = \"Begin\"\naction = 1\n+++\nTell us more.\n",
    ),
    (
        "app_link_without_an_app",
        r#"+++
[[buttons]]
url = "https://shop.example"
text = "Open"
app_deep_link = { android_deep_link = "app://a", meta_appid = "1" }
[[buttons]]
url = "https://shop.example"
text = "Open"
app_deep_link = { android_deep_link = "app://a" }
+++
Your order is on its way.
"#,
    ),
    (
        "mistakes_in_an_address",
        r#"+++
[[buttons]]
url = "https://shop.example/ö/{{ order }}?a={{b c}}&d={{e}"
text = "Track"
+++
Your order is on its way.
"#,
    ),
    (
        "two_flows",
        r#"+++
[[buttons]]
flow = { id = "1" }
text = "Begin"
[[buttons]]
flow = { id = "2" }
text = "Go on"
+++
Tell us more.
"#,
    ),
    ("two_coupons", "+++\n[[buttons]]\ncopy_code = \"A1\"\n[[buttons]]\ncopy_code = \"B2\"\n+++\nBuy two.\n"),
];
