//! The order of the keys, in the front matter and in each of its tables.

/// Values first, then tables; both in this order. A key that is not listed keeps its place behind those that are.
const TOP_LEVEL: &[&str] = &[
    "name",
    "namespace",
    "category",
    "language",
    "translations",
    "approved",
    "parameter_format",
    "ttl_seconds",
    "header",
    "footer",
    "call_permission_request",
    "params",
    "limited_time_offer",
    "authentication",
    "buttons",
    "cards",
    "examples",
    "lint",
];

const PARAMETER: &[&str] = &["name", "kind", "example"];

const CARD: &[&str] = &["header", "body", "params", "buttons", "examples"];

/// What a button does comes first.
const BUTTON: &[&str] = &[
    "quick_reply",
    "url",
    "phone",
    "catalog",
    "multi_product",
    "single_product",
    "voice_call",
    "order_details",
    "copy_code",
    "otp",
    "flow",
    "request_contact_info",
    "text",
    "example",
    "app_deep_link",
    "autofill_text",
    "supported_apps",
    "zero_tap_terms_accepted",
    "action",
    "screen",
    "icon",
    "ttl_minutes",
];

/// The order of the keys of a table that stands under `key`; `None` is the front matter itself.
pub(super) fn of(key: Option<&str>) -> &'static [&'static str] {
    match key {
        None => TOP_LEVEL,
        Some("params") => PARAMETER,
        Some("cards") => CARD,
        Some("buttons") => BUTTON,
        Some("limited_time_offer") => &["text", "has_expiration"],
        Some("authentication") => &["security_recommendation", "code_expiration_minutes"],
        Some("supported_apps") => &["package_name", "signature_hash"],
        Some("app_deep_link") => &["meta_app_id", "android_deep_link", "android_fallback_playstore_url"],
        Some(_) => &[],
    }
}

/// The place of a key in an order; the same for all that are not in it.
pub(super) fn rank(order: &[&str], key: &str) -> usize {
    order.iter().position(|known| *known == key).unwrap_or(order.len())
}
