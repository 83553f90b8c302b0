//! The rules: one file each, with its explanation beside its check. [`TABLE`](super::TABLE) has their codes and names.

// What reading finds.
pub(super) mod byte_order_mark;
pub(super) mod card_count;
pub(super) mod conflicting_keys;
pub(super) mod duplicate_parameter;
pub(super) mod duplicate_translation;
pub(super) mod empty_placeholder;
pub(super) mod invalid_example;
pub(super) mod invalid_name;
pub(super) mod invalid_namespace;
pub(super) mod invalid_parameter_name;
pub(super) mod invalid_placeholder_name;
pub(super) mod invalid_placeholder_number;
pub(super) mod invalid_toml;
pub(super) mod invalid_value;
pub(super) mod legacy_category;
pub(super) mod misplaced_front_matter;
pub(super) mod misplaced_placeholder;
pub(super) mod missing_key;
pub(super) mod missing_translation;
pub(super) mod mixed_placeholders;
pub(super) mod no_body;
pub(super) mod not_utf8;
pub(super) mod placeholder_gap;
pub(super) mod space_in_placeholder;
pub(super) mod spread_numbers;
pub(super) mod stray_braces;
pub(super) mod too_many_parameters;
pub(super) mod translated_parameters;
pub(super) mod unclosed_front_matter;
pub(super) mod unclosed_placeholder;
pub(super) mod unequal_cards;
pub(super) mod unequal_translation;
pub(super) mod unexpected_body;
pub(super) mod unknown_category;
pub(super) mod unknown_key;
pub(super) mod unknown_kind;
pub(super) mod unknown_language;
pub(super) mod unlisted_translation;
pub(super) mod unused_parameter;
pub(super) mod wrong_type;

// What files say to the linter.
pub(super) mod unknown_rule;
pub(super) mod unused_allow;

// 1: the template as a whole.
pub(super) mod default_sample_name;
pub(super) mod marketing_time_to_live;
pub(super) mod missing_category;
pub(super) mod missing_language;
pub(super) mod time_to_live;

// 2: placeholders and parameters.
pub(super) mod adjacent_placeholders;
pub(super) mod digits_in_parameter_name;
pub(super) mod few_words;
pub(super) mod missing_example;
pub(super) mod only_placeholders;
pub(super) mod only_punctuation_after_placeholder;
pub(super) mod parameter_name_format;
pub(super) mod placeholder_at_edge;
pub(super) mod placeholder_order;
pub(super) mod punctuated_placeholders;
pub(super) mod repeated_placeholder;
pub(super) mod stacked_placeholders;

// 3: the header.
pub(super) mod gif_header;
pub(super) mod header_characters;
pub(super) mod header_edge;
pub(super) mod header_example_address;
pub(super) mod header_file_type;
pub(super) mod header_parameters;
pub(super) mod header_too_long;
pub(super) mod missing_header_example;

// 4: the body, and texts of every kind.
pub(super) mod asks_for_secrets;
pub(super) mod bidirectional_controls;
pub(super) mod body_too_long;
pub(super) mod card_body_too_long;
pub(super) mod chat_link;
pub(super) mod control_characters;
pub(super) mod filled_in_too_long;
pub(super) mod garbled_characters;
pub(super) mod invisible_characters;
pub(super) mod lone_carriage_return;
pub(super) mod many_emoji;
pub(super) mod many_line_breaks;
pub(super) mod many_lines_in_card;
pub(super) mod marketing_body_too_long;
pub(super) mod mixed_scripts;
pub(super) mod not_composed;
pub(super) mod offer_body_too_long;
pub(super) mod other_script;
pub(super) mod product_card_body_too_long;
pub(super) mod shortened_url;
pub(super) mod space_at_edge;
pub(super) mod tabs_and_runs_of_spaces;
pub(super) mod unbalanced_formatting;

// 5: the footer.
pub(super) mod footer_beside_offer;
pub(super) mod footer_characters;
pub(super) mod footer_too_long;

// 6: buttons.
pub(super) mod button_groups;
pub(super) mod contact_request_beside_others;
pub(super) mod coupon_code_characters;
pub(super) mod coupon_code_example;
pub(super) mod flow_action;
pub(super) mod flow_icon;
pub(super) mod flow_screen;
pub(super) mod label_characters;
pub(super) mod label_too_long;
pub(super) mod local_url;
pub(super) mod more_than_one;
pub(super) mod not_on_desktop;
pub(super) mod otp_outside_authentication;
pub(super) mod phone_number;
pub(super) mod phone_number_form;
pub(super) mod too_many_buttons;
pub(super) mod too_many_of_a_kind;
pub(super) mod url_address;
pub(super) mod url_example;
pub(super) mod url_placeholder;
pub(super) mod url_placeholder_in_host;
pub(super) mod url_scheme;
pub(super) mod url_too_long;

// 7: one-time passwords.
pub(super) mod authentication_content;
pub(super) mod code_expiration;
pub(super) mod missing_otp_button;
pub(super) mod otp_button_count;
pub(super) mod own_authentication_text;
pub(super) mod package_name;
pub(super) mod signature_hash;
pub(super) mod supported_apps;
pub(super) mod zero_tap_terms;

// 8: carousels, offers, products, calls.
pub(super) mod app_link_category;
pub(super) mod beside_cards;
pub(super) mod call_permission_category;
pub(super) mod card_buttons;
pub(super) mod card_header;
pub(super) mod carousel_category;
pub(super) mod extra_product_cards;
pub(super) mod offer_buttons;
pub(super) mod offer_category;
pub(super) mod offer_coupon_too_long;
pub(super) mod offer_header;
pub(super) mod offer_text_too_long;
pub(super) mod product_header_button;
pub(super) mod single_product_header;

// 9: all templates of an account, and what a template was before.
pub(super) mod approved_text_changed;
pub(super) mod base_language_changed;
pub(super) mod buttons_changed;
pub(super) mod cards_changed;
pub(super) mod category_changed;
pub(super) mod confusable_names;
pub(super) mod duplicate_template;
pub(super) mod duplicate_wording;
pub(super) mod language_dropped;
pub(super) mod languages_disagree;
pub(super) mod parameter_added;
pub(super) mod parameter_removed;
pub(super) mod parameter_renamed;
pub(super) mod parameter_retyped;
pub(super) mod parameters_reordered;
pub(super) mod template_removed;
pub(super) mod template_renamed;
pub(super) mod too_many_templates;
pub(super) mod untranslated;
