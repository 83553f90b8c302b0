//! The text of a template file.

use crate::exchange::import::layout::{Table, Value};
use crate::exchange::import::template::{Action, Button, Flow, Header, Otp, Param, Part, Template, Text, Url};
use crate::kind::Kind;
use crate::language::Language;
use crate::source::Source;
use crate::syntax;

/// The file of a template that has these translations beside it.
pub(super) fn base(template: &Template, stem: &str, translations: &[Language]) -> String {
    let mut table = Table::default();
    table.text("name", (template.name != stem).then_some(template.name.as_str()));
    table.text("namespace", template.namespace.as_deref());
    table.text("category", template.category.as_deref());
    table.text("language", Some(template.language.code()));
    if !translations.is_empty() {
        let codes = translations.iter().map(|language| Value::text(language.code()));
        table.push("translations", Value::List(codes.collect()));
    }
    table.boolean("approved", template.is_approved.then_some(true));
    table.text("parameter_format", template.is_named.then_some("named"));
    table.integer("ttl_seconds", template.ttl_seconds);
    let message = &template.message;
    table.push_some("header", message.header.as_ref().map(header));
    table.text("footer", message.footer.as_deref());
    table.boolean("call_permission_request", template.asks_to_call.then_some(true));
    table.push_some("params", params(&message.params));
    if let Some(offer) = &template.offer {
        let mut section = Table::default();
        section.text("text", offer.text.as_deref());
        section.boolean("has_expiration", offer.has_expiration);
        table.push("limited_time_offer", Value::Section(section));
    }
    if let Some(settings) = &template.authentication {
        let mut section = Table::default();
        section.boolean("security_recommendation", settings.security_recommendation);
        section.integer("code_expiration_minutes", settings.code_expiration_minutes);
        table.push("authentication", Value::Section(section));
    }
    table.push_some("buttons", buttons(message));
    let cards: Vec<_> = template.cards.iter().map(card).collect();
    if !cards.is_empty() {
        table.push("cards", Value::Sections(cards));
    }
    file(&table, message)
}

/// Front matter, and below it the body.
pub(super) fn file(table: &Table, message: &Part) -> String {
    let body = message.body.as_ref().map_or(String::new(), |body| body.written() + "\n");
    if table.is_empty() && is_body_only(&body) {
        return body;
    }
    format!("+++\n{}+++\n{body}", table.lines())
}

/// Whether a file is the message itself, with nothing in it that looks like front matter.
fn is_body_only(text: &str) -> bool {
    let (document, found) = syntax::parse(&Source::new("", text));
    document.front_matter.is_none() && found.is_empty()
}

/// A header's value.
pub(super) fn header(header: &Header) -> Value {
    let mut table = Table::default();
    match header {
        Header::Text(text) => return Value::Text(text.written()),
        Header::Asset(kind, example) => table.text(kind, Some(example)),
        Header::Mark(kind) => table.boolean(kind, Some(true)),
    }
    Value::Inline(table)
}

/// The example that a URL button has beside its parameter's, which export would give.
pub(super) fn own_example<'p>(url: &'p Url, part: &'p Part) -> Option<&'p str> {
    let example = url.example.as_deref();
    example.filter(|example| Some(*example) != url.param.and_then(|param| part.params.get(param)?.example.as_deref()))
}

fn params(params: &[Param]) -> Option<Value> {
    let declarations = params.iter().map(|param| {
        let mut table = Table::default();
        table.text("name", Some(&param.name));
        table.text("kind", (param.kind != Kind::default()).then_some(param.kind.name()));
        table.text("example", param.example.as_deref());
        Value::Inline(table)
    });
    (!params.is_empty()).then(|| Value::Lines(declarations.collect()))
}

fn buttons(part: &Part) -> Option<Value> {
    let tables = part.buttons.iter().map(|button| self::button(button, part));
    (!part.buttons.is_empty()).then(|| Value::Sections(tables.collect()))
}

fn card(card: &Part) -> Table {
    let mut table = Table::default();
    table.push_some("header", card.header.as_ref().map(header));
    table.text("body", card.body.as_ref().map(Text::written).as_deref());
    table.push_some("params", params(&card.params));
    table.push_some("buttons", buttons(card));
    table
}

fn button(button: &Button, part: &Part) -> Table {
    let mut table = Table::default();
    let label = button.label.as_deref();
    match &button.action {
        Action::Label(key) => table.text(key, label),
        Action::Url(url) => {
            table.text("url", Some(&url.address.written()));
            table.text("text", label);
            table.text("example", own_example(url, part));
            if !url.deep_link.is_empty() {
                let mut link = Table::default();
                for (key, value) in &url.deep_link {
                    link.text(key, Some(value));
                }
                table.push("app_deep_link", Value::Inline(link));
            }
        }
        Action::VoiceCall(minutes) => {
            table.text("voice_call", label);
            table.integer("ttl_minutes", *minutes);
        }
        Action::Phone(number) => {
            table.text("phone", Some(number));
            table.text("text", label);
        }
        Action::CopyCode(example) => table.text("copy_code", Some(example)),
        Action::Otp(otp) => one_time_password(otp, label, &mut table),
        Action::Flow(flow) => open_flow(flow, label, &mut table),
        Action::ContactInfo => table.boolean("request_contact_info", Some(true)),
    }
    table
}

fn one_time_password(otp: &Otp, label: Option<&str>, table: &mut Table) {
    table.text("otp", Some(otp.kind));
    table.text("text", label);
    table.text("autofill_text", otp.autofill_text.as_deref());
    if !otp.apps.is_empty() {
        let apps = otp.apps.iter().map(|(name, signature)| {
            let mut app = Table::default();
            app.text("package_name", Some(name));
            app.text("signature_hash", Some(signature));
            Value::Inline(app)
        });
        table.push("supported_apps", Value::Lines(apps.collect()));
    }
    table.boolean("zero_tap_terms_accepted", otp.accepts_terms);
}

fn open_flow(flow: &Flow, label: Option<&str>, table: &mut Table) {
    let mut named = Table::default();
    named.text(flow.key, Some(&flow.value));
    table.push("flow", Value::Inline(named));
    table.text("text", label);
    table.text("action", flow.action.as_deref());
    table.text("screen", flow.screen.as_deref());
    table.text("icon", flow.icon.as_deref());
}
