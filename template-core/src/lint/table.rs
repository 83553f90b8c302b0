//! The one table of rules: code, name, severity, when each applies and what checks it.

use crate::diagnostic::{self, Rule, Severity};
use crate::lint::entry::{Check, Entry, Stage};
use crate::lint::rules;

/// A rule that reading checks, and the macro with it, which reads only the translations that a file lists.
macro_rules! read {
    ($rule:ident, $module:ident) => {
        read!(@ true, $rule, $module, Check::Reading)
    };
    ($rule:ident, $module:ident, repair) => {
        read!(@ true, $rule, $module, Check::Repaired(rules::$module::repair))
    };
    ($rule:ident, $module:ident, linter only) => {
        read!(@ false, $rule, $module, Check::Reading)
    };
    (@ $in_macro:literal, $rule:ident, $module:ident, $check:expr) => {
        Entry {
            rule: diagnostic::$rule,
            since: "0.1.0",
            stage: Stage::Always,
            is_default: true,
            in_macro: $in_macro,
            explanation: &rules::$module::EXPLANATION,
            check: $check,
        }
    };
}

/// A rule that only the linter checks.
macro_rules! rule {
    ($code:literal, $slug:literal, $severity:ident, $stage:ident, $check:ident $module:ident, $summary:literal) => {
        rule!(@ true, $code, $slug, $severity, $stage, Check::$check(rules::$module::check), $module, $summary)
    };
    ($code:literal, $slug:literal, $severity:ident, $stage:ident, $module:ident, $summary:literal) => {
        rule!(@ true, $code, $slug, $severity, $stage, Check::Linter, $module, $summary)
    };
    (@ $default:literal, $code:literal, $slug:literal, $severity:ident, $stage:ident, $check:expr, $module:ident,
     $summary:literal) => {
        Entry {
            rule: &Rule { code: $code, slug: $slug, severity: Severity::$severity, summary: $summary },
            since: "0.1.0",
            stage: Stage::$stage,
            is_default: $default,
            in_macro: false,
            explanation: &rules::$module::EXPLANATION,
            check: $check,
        }
    };
}

/// A rule that runs only where the settings select it.
macro_rules! opinion {
    ($code:literal, $slug:literal, $severity:ident, $stage:ident, $check:ident $module:ident, $summary:literal) => {
        rule!(@ false, $code, $slug, $severity, $stage, Check::$check(rules::$module::check), $module, $summary)
    };
}

/// Every rule, in the order of their codes.
///
/// A column that says `Creation` is for texts that the platform is yet to approve.
#[rustfmt::skip]
pub static TABLE: &[Entry] = &[
    // --- What reading finds: the macro refuses these too, but for what it does not read. ---

    read!(NOT_UTF8, not_utf8),
    read!(BYTE_ORDER_MARK, byte_order_mark, repair),
    read!(UNCLOSED_FRONT_MATTER, unclosed_front_matter),
    read!(MISPLACED_FRONT_MATTER, misplaced_front_matter, repair),
    read!(NO_BODY, no_body),
    read!(UNEXPECTED_BODY, unexpected_body),
    read!(INVALID_TOML, invalid_toml),
    read!(UNKNOWN_KEY, unknown_key, repair),
    read!(WRONG_TYPE, wrong_type, repair),
    read!(MISSING_KEY, missing_key),
    read!(INVALID_NAME, invalid_name, repair),
    read!(INVALID_NAMESPACE, invalid_namespace),
    read!(UNKNOWN_LANGUAGE, unknown_language, repair),
    read!(UNKNOWN_KIND, unknown_kind, repair),
    read!(UNKNOWN_CATEGORY, unknown_category, repair),
    read!(LEGACY_CATEGORY, legacy_category, repair),
    read!(UNCLOSED_PLACEHOLDER, unclosed_placeholder, repair),
    read!(STRAY_BRACES, stray_braces, repair),
    read!(EMPTY_PLACEHOLDER, empty_placeholder),
    read!(SPACE_IN_PLACEHOLDER, space_in_placeholder, repair),
    read!(INVALID_PLACEHOLDER_NUMBER, invalid_placeholder_number, repair),
    read!(PLACEHOLDER_GAP, placeholder_gap, repair),
    read!(MIXED_PLACEHOLDERS, mixed_placeholders),
    read!(INVALID_PLACEHOLDER_NAME, invalid_placeholder_name),
    read!(SPREAD_NUMBERS, spread_numbers),
    read!(MISPLACED_PLACEHOLDER, misplaced_placeholder),
    read!(INVALID_PARAMETER_NAME, invalid_parameter_name),
    read!(DUPLICATE_PARAMETER, duplicate_parameter),
    read!(UNUSED_PARAMETER, unused_parameter, repair),
    read!(INVALID_EXAMPLE, invalid_example, repair),
    read!(TOO_MANY_PARAMETERS, too_many_parameters),
    read!(INVALID_VALUE, invalid_value, repair),
    read!(CONFLICTING_KEYS, conflicting_keys),
    read!(CARD_COUNT, card_count),
    read!(UNEQUAL_CARDS, unequal_cards),
    read!(MISSING_TRANSLATION, missing_translation, repair),
    read!(UNLISTED_TRANSLATION, unlisted_translation, linter only),
    read!(DUPLICATE_TRANSLATION, duplicate_translation, repair),
    read!(UNEQUAL_TRANSLATION, unequal_translation),
    read!(TRANSLATED_PARAMETERS, translated_parameters, repair),

    // --- What files say to the linter. ---

    rule!("MTM090", "unused-allow", Warning, Always, unused_allow, "What `[lint] allow` names, it quiets."),
    rule!("MTM091", "unknown-rule", Warning, Always, unknown_rule, "What `[lint] allow` names is a rule."),

    // --- 1: the template as a whole. ---

    rule!("MTM101", "default-sample-name", Error, Creation, Template default_sample_name, "A template is not called as a sample of the platform's."),
    rule!("MTM102", "missing-category", Warning, Creation, Template missing_category, "A template says its category."),
    rule!("MTM103", "missing-language", Warning, Creation, Template missing_language, "A template says its language."),
    rule!("MTM104", "time-to-live", Error, Creation, Template time_to_live, "A template is delivered in the time that its category takes."),
    rule!("MTM105", "marketing-time-to-live", Warning, Creation, Template marketing_time_to_live, "Marketing is delivered within 12 hours to 30 days."),

    // --- 2: placeholders and parameters. ---

    rule!("MTM201", "placeholder-order", Warning, Creation, Version placeholder_order, "The numbers of placeholders rise in the order of the text."),
    rule!("MTM202", "digits-in-parameter-name", Warning, Creation, Template digits_in_parameter_name, "Names that the platform is told have no digits."),
    rule!("MTM203", "parameter-name-format", Error, Creation, Template parameter_name_format, "Names that the platform is told are in lower case."),
    rule!("MTM204", "repeated-placeholder", Warning, Creation, Version repeated_placeholder, "A name that the platform is told stands once in a text."),
    rule!("MTM205", "placeholder-at-edge", Error, Creation, Version placeholder_at_edge, "A body begins and ends with text."),
    rule!("MTM206", "only-punctuation-after-placeholder", Warning, Creation, Version only_punctuation_after_placeholder, "More than punctuation follows the last placeholder of a body."),
    rule!("MTM207", "adjacent-placeholders", Error, Creation, Version adjacent_placeholders, "Between two placeholders there is text or punctuation."),
    opinion!("MTM208", "punctuated-placeholders", Warning, Creation, Version punctuated_placeholders, "Between two placeholders there is a word."),
    rule!("MTM209", "few-words", Warning, Creation, Version few_words, "A body has more than twice as many words as placeholders."),
    rule!("MTM210", "only-placeholders", Error, Creation, Version only_placeholders, "A body has words."),
    rule!("MTM211", "missing-example", Error, Creation, Version missing_example, "Every parameter has an example."),
    rule!("MTM212", "stacked-placeholders", Warning, Creation, Version stacked_placeholders, "Placeholders below each other say what they are."),

    // --- 3: the header. ---

    rule!("MTM301", "gif-header", Warning, Creation, Template gif_header, "Animated pictures stand above marketing messages only."),
    rule!("MTM302", "header-too-long", Error, Creation, Version header_too_long, "A text header has at most 60 characters."),
    rule!("MTM303", "header-parameters", Error, Creation, Version header_parameters, "A text header has at most one parameter."),
    rule!("MTM304", "header-characters", Error, Creation, Version header_characters, "A text header is one line without formatting and emoji."),
    rule!("MTM305", "header-edge", Warning, Creation, Version header_edge, "A text header begins and ends with text."),
    rule!("MTM306", "missing-header-example", Error, Creation, Version missing_header_example, "A header of a picture, a film or a file has an example."),
    rule!("MTM307", "header-example-address", Warning, Creation, Version header_example_address, "The example of a header is the handle of an upload."),
    rule!("MTM309", "header-file-type", Warning, Creation, Version header_file_type, "The example of a header is of its kind."),

    // --- 4: the body, and texts of every kind. ---

    rule!("MTM401", "body-too-long", Error, Always, Version body_too_long, "A body has at most 1,024 characters."),
    rule!("MTM402", "offer-body-too-long", Error, Creation, Version offer_body_too_long, "A body beside a limited-time offer has at most 600 characters."),
    rule!("MTM403", "product-card-body-too-long", Error, Creation, Version product_card_body_too_long, "The body of a card that shows a product has at most 160 characters."),
    rule!("MTM404", "card-body-too-long", Warning, Creation, Version card_body_too_long, "The body of a card has at most 160 characters."),
    rule!("MTM405", "marketing-body-too-long", Warning, Creation, Version marketing_body_too_long, "A marketing body has at most 550 characters."),
    rule!("MTM406", "many-emoji", Warning, Creation, Version many_emoji, "A body has at most ten emoji."),
    rule!("MTM407", "filled-in-too-long", Warning, Always, Version filled_in_too_long, "A body has room for its values."),
    rule!("MTM408", "tabs-and-runs-of-spaces", Warning, Creation, Version tabs_and_runs_of_spaces, "A text has no tabs, and at most four spaces in a row."),
    rule!("MTM409", "many-line-breaks", Warning, Creation, Version many_line_breaks, "A body has at most two line breaks in a row."),
    rule!("MTM410", "unbalanced-formatting", Warning, Creation, Version unbalanced_formatting, "What begins bold, italic, struck-out or monospace text is closed."),
    rule!("MTM411", "other-script", Warning, Creation, Version other_script, "A text is written in the letters of its language."),
    rule!("MTM412", "shortened-url", Warning, Creation, Version shortened_url, "An address says where it leads."),
    rule!("MTM413", "chat-link", Warning, Creation, Version chat_link, "An address does not lead into another conversation."),
    opinion!("MTM414", "asks-for-secrets", Warning, Creation, Version asks_for_secrets, "A message does not ask for passwords or card numbers."),
    rule!("MTM415", "space-at-edge", Warning, Creation, Version space_at_edge, "Texts and their lines do not begin or end with space that nobody sees."),
    rule!("MTM416", "invisible-characters", Warning, Creation, Version invisible_characters, "Every character of a text can be seen."),
    rule!("MTM417", "bidirectional-controls", Warning, Creation, Version bidirectional_controls, "A text is shown in the order it is written in."),
    rule!("MTM418", "not-composed", Warning, Creation, Version not_composed, "A letter with its accent is one character."),
    rule!("MTM419", "lone-carriage-return", Warning, Creation, Version lone_carriage_return, "A line ends with a line feed."),
    rule!("MTM420", "mixed-scripts", Warning, Creation, Version mixed_scripts, "A word is written in one alphabet."),
    rule!("MTM421", "control-characters", Error, Creation, Version control_characters, "A text has no control characters."),
    rule!("MTM422", "garbled-characters", Warning, Creation, Version garbled_characters, "A text was read in its own encoding."),
    rule!("MTM423", "many-lines-in-card", Warning, Creation, Version many_lines_in_card, "The body of a card has at most two line breaks."),

    // --- 5: the footer. ---

    rule!("MTM501", "footer-too-long", Error, Creation, Version footer_too_long, "A footer has at most 60 characters."),
    rule!("MTM502", "footer-characters", Warning, Creation, Version footer_characters, "A footer is one line without emoji."),
    rule!("MTM503", "footer-beside-offer", Error, Creation, Template footer_beside_offer, "An offer has no footer."),

    // --- 6: buttons. ---

    rule!("MTM601", "too-many-buttons", Error, Creation, Template too_many_buttons, "A message has at most 10 buttons."),
    rule!("MTM602", "too-many-of-a-kind", Error, Creation, Template too_many_of_a_kind, "A message has at most two buttons with addresses and one with a number."),
    rule!("MTM603", "more-than-one", Warning, Creation, Template more_than_one, "A message has one `single_product` button."),
    rule!("MTM604", "button-groups", Error, Creation, Template button_groups, "Quick replies stand together."),
    rule!("MTM605", "label-too-long", Error, Creation, Version label_too_long, "A button's label has at most 25 characters."),
    rule!("MTM606", "label-characters", Error, Creation, Version label_characters, "A button's label is plain text on one line."),
    rule!("MTM607", "url-too-long", Error, Creation, Version url_too_long, "An address has at most 2,000 characters."),
    rule!("MTM608", "url-placeholder", Error, Creation, Version url_placeholder, "An address has one placeholder, at its end."),
    rule!("MTM609", "url-placeholder-in-host", Warning, Creation, Version url_placeholder_in_host, "An address says its whole domain before its placeholder."),
    rule!("MTM610", "url-address", Error, Creation, Version url_address, "An address names a host and holds no spaces."),
    rule!("MTM611", "phone-number", Error, Creation, Version phone_number, "A number to call is at most 20 letters and digits."),
    rule!("MTM612", "coupon-code-example", Error, Creation, Version coupon_code_example, "A code that is copied has an example of at most 20 characters."),
    rule!("MTM613", "flow-action", Error, Creation, Template flow_action, "A flow navigates or exchanges data first."),
    rule!("MTM614", "otp-outside-authentication", Error, Creation, Template otp_outside_authentication, "One-time passwords are in authentication templates."),
    opinion!("MTM615", "not-on-desktop", Warning, Always, Template not_on_desktop, "A message can be shown on desktops."),
    rule!("MTM616", "contact-request-beside-others", Error, Creation, Template contact_request_beside_others, "A request for the customer's contact has no other button beside it."),
    rule!("MTM617", "url-example", Warning, Creation, Version url_example, "An address with an example has a placeholder."),
    rule!("MTM618", "url-scheme", Warning, Creation, Version url_scheme, "An address begins with `https://`."),
    rule!("MTM619", "phone-number-form", Warning, Always, Version phone_number_form, "A number to call begins with its country code."),
    rule!("MTM620", "coupon-code-characters", Warning, Creation, Version coupon_code_characters, "A code that is copied is letters and digits."),
    rule!("MTM621", "flow-screen", Warning, Creation, Template flow_screen, "A flow that exchanges data first has no `screen`."),
    rule!("MTM622", "flow-icon", Warning, Creation, Template flow_icon, "The icon of a flow is one that the platform has."),
    rule!("MTM623", "local-url", Warning, Creation, Version local_url, "An address can be opened by everybody."),

    // --- 7: one-time passwords. ---

    rule!("MTM701", "own-authentication-text", Warning, Creation, Template own_authentication_text, "The platform writes the text of authentication templates."),
    rule!("MTM702", "code-expiration", Error, Creation, Template code_expiration, "A code is said to be valid for 1 to 90 minutes."),
    rule!("MTM703", "otp-button-count", Error, Creation, Template otp_button_count, "A one-time password has one button."),
    rule!("MTM704", "supported-apps", Error, Creation, Template supported_apps, "One-tap and zero-tap buttons name 1 to 5 apps."),
    rule!("MTM705", "package-name", Error, Creation, Template package_name, "A package name is one that an app can have."),
    rule!("MTM706", "signature-hash", Error, Creation, Template signature_hash, "The hash of a signature has 11 characters."),
    rule!("MTM707", "zero-tap-terms", Error, Creation, Template zero_tap_terms, "The terms of zero-tap are accepted."),
    rule!("MTM708", "authentication-content", Error, Creation, Version authentication_content, "Authentication templates have no media, addresses or emoji."),
    rule!("MTM709", "missing-otp-button", Warning, Creation, Template missing_otp_button, "The platform's text of a one-time password has a button."),

    // --- 8: carousels, offers, products, calls. ---

    rule!("MTM801", "carousel-category", Error, Creation, Template carousel_category, "A carousel is a marketing template."),
    rule!("MTM802", "card-header", Error, Creation, Template card_header, "A card has a picture, a film or a product above its text."),
    rule!("MTM803", "card-buttons", Error, Creation, Template card_buttons, "A card has one or two buttons, of kinds that cards take."),
    rule!("MTM804", "beside-cards", Warning, Creation, Template beside_cards, "Beside its cards, a carousel has its text only."),
    rule!("MTM805", "offer-text-too-long", Error, Creation, Version offer_text_too_long, "The text of an offer has at most 16 characters."),
    rule!("MTM806", "offer-category", Error, Creation, Template offer_category, "A limited-time offer is a marketing template."),
    rule!("MTM807", "offer-header", Error, Creation, Template offer_header, "The header of an offer is a picture or a film."),
    rule!("MTM808", "offer-buttons", Error, Creation, Template offer_buttons, "An offer has a button that copies a code or none, and then one with an address."),
    rule!("MTM809", "single-product-header", Error, Creation, Template single_product_header, "Above a `single_product` button the header is a product."),
    rule!("MTM810", "call-permission-category", Error, Creation, Template call_permission_category, "Authentication templates do not ask to call."),
    rule!("MTM811", "app-link-category", Warning, Creation, Template app_link_category, "Links into apps are in marketing templates."),
    rule!("MTM812", "extra-product-cards", Warning, Creation, Template extra_product_cards, "A carousel of products is defined with two cards."),
    rule!("MTM813", "offer-coupon-too-long", Warning, Creation, Version offer_coupon_too_long, "The code of an offer has at most 15 characters."),
    rule!("MTM814", "product-header-button", Warning, Creation, Template product_header_button, "A header that is a product has a button that opens it."),

    // --- 9: all templates of an account, and what a template was before. ---

    rule!("MTM901", "duplicate-template", Error, Always, Account duplicate_template, "A name has one template in each language."),
    rule!("MTM902", "too-many-templates", Error, Always, Account too_many_templates, "An account has at most 6,000 templates."),
    rule!("MTM903", "duplicate-wording", Error, Creation, Account duplicate_wording, "Two templates do not say the same."),
    rule!("MTM904", "languages-disagree", Warning, Always, Account languages_disagree, "A template is alike in all its languages."),
    rule!("MTM905", "untranslated", Warning, Always, Version untranslated, "A translation says it in its own language."),
    opinion!("MTM906", "confusable-names", Warning, Always, Account confusable_names, "Names of templates do not look alike."),

    // What a template was: these run only with `--against`.
    rule!("MTM950", "template-removed", Error, Always, Removal template_removed, "A template that programs use stays."),
    rule!("MTM951", "template-renamed", Error, Always, Change template_renamed, "A template keeps its name and its namespace."),
    rule!("MTM952", "parameter-added", Error, Always, Change parameter_added, "A template asks for no value that it did not ask for."),
    rule!("MTM953", "parameter-removed", Error, Always, Change parameter_removed, "A template takes every value that it took."),
    rule!("MTM954", "parameter-renamed", Error, Always, Change parameter_renamed, "A parameter keeps its name."),
    rule!("MTM955", "parameter-retyped", Error, Always, Change parameter_retyped, "A parameter takes the values that it took."),
    rule!("MTM956", "parameters-reordered", Error, Always, Change parameters_reordered, "Parameters stay in the order that `new` takes them in."),
    rule!("MTM957", "language-dropped", Error, Always, Change language_dropped, "A template keeps its languages."),
    rule!("MTM958", "category-changed", Warning, Always, Change category_changed, "An approved template keeps its category."),
    rule!("MTM959", "buttons-changed", Error, Always, Change buttons_changed, "An approved template keeps its buttons: their kinds, number and order."),
    rule!("MTM960", "approved-text-changed", Warning, Always, Rewording approved_text_changed, "What says that it is approved says what was approved."),
    rule!("MTM961", "base-language-changed", Error, Always, Change base_language_changed, "A template keeps the language it is sent in by itself."),
    rule!("MTM962", "cards-changed", Error, Always, Change cards_changed, "A carousel keeps the number of its cards."),
];

/// The rule of that code or name, if there is one.
///
/// ```
/// let entry = template_core::lint::entry_named("body-too-long").unwrap();
/// assert_eq!(entry.rule.code, "MTM401");
/// ```
#[must_use]
pub fn entry_named(code_or_slug: &str) -> Option<&'static Entry> {
    TABLE.iter().find(|entry| entry.rule.code == code_or_slug || entry.rule.slug == code_or_slug)
}

/// The row of a rule.
pub(super) fn entry_of(rule: &Rule) -> Option<&'static Entry> {
    TABLE.binary_search_by_key(&rule.code, |entry| entry.rule.code).ok().map(|index| &TABLE[index])
}
