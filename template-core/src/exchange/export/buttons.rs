//! The buttons of a definition.

use crate::exchange::export::Scope;
use crate::exchange::export::object::{list, object, text};
use crate::model::{Action, AppDeepLink, Button, Flow, FlowReference, OneTimePassword};
use crate::node::Node;
use crate::source::Spanned;

/// What the platform wants on the button that shares the customer's number.
///
/// Source: libraries of the platform's API; the platform's pages name no other text.
const SHARE_CONTACT_INFO: &str = "Share Contact Info";

/// One button.
pub(super) fn of(button: &Button, scope: &mut Scope<'_>) -> Node {
    let label = button.label.as_ref().map(written);
    let kind = |kind: &str| ("type", Some(text(kind)));
    match &button.action {
        Action::QuickReply => object([kind("QUICK_REPLY"), ("text", label)]),
        Action::Url { url, example, app_deep_link } => {
            let address = scope.text(url, true);
            let examples = scope.examples(url);
            let example = match (example, examples) {
                (Some(example), _) => Some(list([written(example)])),
                (None, Some(examples)) => Some(list(examples.into_iter().map(|(_, example)| text(example)))),
                (None, None) => None,
            };
            object([
                kind("URL"),
                ("text", label),
                ("url", Some(text(address))),
                ("example", example),
                ("app_deep_link", app_deep_link.as_ref().map(deep_link)),
            ])
        }
        Action::PhoneNumber(number) => {
            object([kind("PHONE_NUMBER"), ("text", label), ("phone_number", Some(written(number)))])
        }
        Action::CopyCode(example) => {
            let example = Some(example).filter(|example| !example.value.is_empty());
            object([kind("COPY_CODE"), ("example", example.map(written))])
        }
        Action::OneTimePassword(password) => one_time_password(password, label),
        Action::Flow(flow) => self::flow(flow, label),
        Action::Catalog => object([kind("CATALOG"), ("text", label)]),
        Action::MultiProduct => object([kind("MPM"), ("text", label)]),
        Action::SingleProduct => object([kind("SPM"), ("text", label)]),
        Action::VoiceCall { ttl_minutes } => {
            let minutes = ttl_minutes.as_ref().map(|minutes| Node::Signed(minutes.value));
            object([kind("VOICE_CALL"), ("text", label), ("ttl_minutes", minutes)])
        }
        Action::OrderDetails => object([kind("ORDER_DETAILS"), ("text", label)]),
        Action::RequestContactInfo => object([kind("REQUEST_CONTACT_INFO"), ("text", Some(text(SHARE_CONTACT_INFO)))]),
    }
}

fn written(spanned: &Spanned<String>) -> Node {
    text(&spanned.value)
}

fn deep_link(link: &AppDeepLink) -> Node {
    object([
        ("meta_app_id", Some(written(&link.meta_app_id))),
        ("android_deep_link", link.android_deep_link.as_ref().map(written)),
        ("android_fallback_playstore_url", link.android_fallback_playstore_url.as_ref().map(written)),
    ])
}

fn one_time_password(password: &OneTimePassword, label: Option<Node>) -> Node {
    let apps = password.supported_apps.iter().map(|app| {
        object([
            ("package_name", Some(written(&app.package_name))),
            ("signature_hash", Some(written(&app.signature_hash))),
        ])
    });
    object([
        ("type", Some(text("OTP"))),
        ("otp_type", Some(text(password.kind.name().to_uppercase()))),
        ("text", label),
        ("autofill_text", password.autofill_text.as_ref().map(written)),
        ("supported_apps", (!password.supported_apps.is_empty()).then(|| list(apps))),
        ("zero_tap_terms_accepted", password.zero_tap_terms_accepted.map(Node::Boolean)),
    ])
}

fn flow(flow: &Flow, label: Option<Node>) -> Node {
    let (key, value) = match &flow.reference {
        FlowReference::Id(id) => ("flow_id", id),
        FlowReference::Name(name) => ("flow_name", name),
        FlowReference::Json(json) => ("flow_json", json),
    };
    object([
        ("type", Some(text("FLOW"))),
        ("text", label),
        (key, Some(written(value))),
        ("flow_action", flow.action.as_ref().map(written)),
        ("navigate_screen", flow.screen.as_ref().map(written)),
        ("icon", flow.icon.as_ref().map(written)),
    ])
}
