//! The rules: one file each, with its explanation beside its check. [`TABLE`](super::TABLE) has their codes and names.

// What reading finds.
pub(super) mod space_in_placeholder;

// What files say to the linter.
pub(super) mod unknown_rule;
pub(super) mod unused_allow;

// 1: the template as a whole.
pub(super) mod missing_category;

// 2: placeholders and parameters.
pub(super) mod adjacent_placeholders;

// 3: the header.

// 4: the body, and texts of every kind.
pub(super) mod body_too_long;

// 5: the footer.

// 6: buttons.

// 7: one-time passwords.

// 8: carousels, offers, products, calls.

// 9: all templates of an account, and what a template was before.
pub(super) mod duplicate_template;
