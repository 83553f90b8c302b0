//! The buttons of a message or a card.

use std::borrow::Cow;

use crate::exchange::import::fields::Fields;
use crate::exchange::import::template::{Action, Button, Flow, Otp, Url};
use crate::exchange::import::{otp_link, text};
use crate::exchange::remark::{Report, quoted};
use crate::node::Node;

/// The buttons of a list; in an authentication template, a link that stands for a one-time password is one.
pub(super) fn read(list: &[Node], path: &str, is_authentication: bool, report: &mut Report) -> Vec<Button> {
    let mut buttons = Vec::new();
    for (index, node) in list.iter().enumerate() {
        let Some(mut fields) = Fields::of(node, format!("{path}[{index}]"), report) else { continue };
        if let Some(button) = button(&mut fields, is_authentication, report) {
            buttons.push(button);
            fields.finish(report);
        }
    }
    if list.is_empty() {
        report.doubt(path, "there are no buttons here");
    }
    buttons
}

fn button(fields: &mut Fields<'_>, is_authentication: bool, report: &mut Report) -> Option<Button> {
    let Some(kind) = fields.word("type", report) else {
        report.refuse(&fields.path, "the button has no `type`");
        return None;
    };
    let action = match kind.as_str() {
        "QUICK_REPLY" => Action::Label("quick_reply"),
        "CATALOG" => Action::Label("catalog"),
        "MPM" => Action::Label("multi_product"),
        "SPM" => Action::Label("single_product"),
        "VOICE_CALL" => Action::VoiceCall(fields.integer("ttl_minutes", report)),
        "ORDER_DETAILS" => Action::Label("order_details"),
        "URL" => url(fields, is_authentication, report)?,
        "PHONE_NUMBER" => Action::Phone(required("phone_number", fields, report)?),
        "COPY_CODE" => Action::CopyCode(example(fields, report).unwrap_or_default()),
        "OTP" => otp(fields, report)?,
        "FLOW" => flow(fields, report)?,
        "REQUEST_CONTACT_INFO" => Action::ContactInfo,
        _ => {
            let path = fields.path_of("type");
            report.refuse(&path, format!("a template file has no words for a button of type {}", quoted(&kind)));
            return None;
        }
    };
    let label = fields.text("text", report).map(|label| text::plain(label, &fields.path_of("text"), report));
    let label = match (&action, label) {
        (Action::CopyCode(_) | Action::ContactInfo, Some(_)) => {
            report.drop("`text` of a copy-code or contact button, whose label is the platform's own,");
            None
        }
        (Action::CopyCode(_) | Action::ContactInfo | Action::Otp(_), label) => label,
        (_, None) => {
            report.refuse(&fields.path, "the button has no `text`");
            return None;
        }
        (_, label) => label,
    };
    Some(Button { label, action })
}

fn required(key: &str, fields: &mut Fields<'_>, report: &mut Report) -> Option<String> {
    let value = fields.identifier(key, report);
    if value.is_none() {
        report.refuse(&fields.path, format!("the button has no `{key}`"));
    }
    value
}

/// The one example that a button has, as a string or in an array.
fn example(fields: &mut Fields<'_>, report: &mut Report) -> Option<String> {
    let node = fields.take("example")?;
    let path = fields.path_of("example");
    let values = text::strings(node, &path, report);
    if values.len() > 1 {
        report.doubt(&path, format!("there are {} examples; the first is taken", values.len()));
    }
    values.into_iter().next().map(Cow::into_owned)
}

fn url(fields: &mut Fields<'_>, is_authentication: bool, report: &mut Report) -> Option<Action> {
    let url = required("url", fields, report)?;
    if is_authentication && let Some(otp) = otp_link::read(&url) {
        let message = "the link stands for the button of a one-time password, and is written as one";
        report.note(&fields.path, message);
        fields.take("example");
        // Some say beside the link what is in it.
        if fields.word("otp_type", report).is_some_and(|word| otp_link::kind(&word) != Some(otp.kind)) {
            report.refuse(&fields.path_of("otp_type"), "the link says another kind of one-time password");
        }
        return Some(Action::Otp(otp));
    }
    let mut address = text::read(&url, fields.path_of("url"), report);
    let path = fields.path_of("example");
    let mut whole = None;
    if let [id] = address.ids()[..] {
        let id = id.clone();
        whole = example(fields, report).filter(|example| !example.is_empty());
        let value =
            whole.as_deref().map(|example| otp_link::value_in(&address, example)).filter(|value| !value.is_empty());
        let value = value.map(|value| (id, value.to_owned()));
        address.examples.extend(value);
    } else if let Some(node) = fields.take("example") {
        let values = text::strings(node, &path, report);
        text::give(&mut address, values, &path, report);
    }
    let mut deep_link = Vec::new();
    if let Some(node) = fields.take("app_deep_link")
        && let Some(mut link) = Fields::of(node, fields.path_of("app_deep_link"), report)
    {
        for key in ["meta_app_id", "android_deep_link", "android_fallback_playstore_url"] {
            deep_link.extend(link.identifier(key, report).map(|value| (key, value)));
        }
        link.finish(report);
    }
    Some(Action::Url(Url { address, example: whole, deep_link, param: None }))
}

fn otp(fields: &mut Fields<'_>, report: &mut Report) -> Option<Action> {
    let kind = fields.word("otp_type", report);
    let Some(kind) = kind.as_deref().and_then(otp_link::kind) else {
        let message = "the button has no `otp_type` that is `COPY_CODE`, `ONE_TAP` or `ZERO_TAP`";
        report.refuse(&fields.path_of("otp_type"), message);
        return None;
    };
    let mut apps = Vec::new();
    // Older definitions name the one app on the button itself.
    let name = fields.text("package_name", report);
    let signature = fields.text("signature_hash", report);
    if name.is_some() || signature.is_some() {
        apps.extend(app(name, signature, &fields.path, report));
    }
    let list = fields.list("supported_apps", report).unwrap_or_default();
    for (index, node) in list.iter().enumerate() {
        let path = format!("{}[{index}]", fields.path_of("supported_apps"));
        let Some(mut fields) = Fields::of(node, path, report) else { continue };
        let name = fields.text("package_name", report);
        let signature = fields.text("signature_hash", report);
        let app = app(name, signature, &fields.path, report);
        // Some fetched definitions say the same app both ways.
        apps.extend(app.filter(|app| list.len() > 1 || !apps.contains(app)));
        fields.finish(report);
    }
    let autofill_text = fields.text("autofill_text", report);
    Some(Action::Otp(Otp {
        kind,
        autofill_text: autofill_text.map(|label| text::plain(label, &fields.path_of("autofill_text"), report)),
        apps,
        accepts_terms: fields.boolean("zero_tap_terms_accepted", report),
        minutes_of_link: None,
        is_link: false,
    }))
}

fn app(name: Option<&str>, signature: Option<&str>, path: &str, report: &mut Report) -> Option<(String, String)> {
    let app = name.zip(signature).map(|(name, signature)| (name.to_owned(), signature.to_owned()));
    if app.is_none() {
        report.refuse(path, "an app needs both `package_name` and `signature_hash`");
    }
    app
}

fn flow(fields: &mut Fields<'_>, report: &mut Report) -> Option<Action> {
    let named = [("flow_id", "id"), ("flow_name", "name"), ("flow_json", "json")]
        .map(|(wire, key)| fields.identifier(wire, report).map(|value| (key, value)));
    let mut named = named.into_iter().flatten();
    let (Some((key, value)), None) = (named.next(), named.next()) else {
        report.refuse(&fields.path, "a flow is named by exactly one of `flow_id`, `flow_name` and `flow_json`");
        return None;
    };
    let action = fields.text("flow_action", report).map(str::to_ascii_lowercase);
    let screen = fields.text("navigate_screen", report).map(str::to_owned);
    let icon = fields.word("icon", report);
    Some(Action::Flow(Flow { key, value, action, screen, icon }))
}
