//! From what a file says to parameters with places: which there are, in the order of the fields, and where each goes.

use crate::diagnostic::{Diagnostic, INVALID_VALUE};
use crate::kind::Kind;
use crate::model::FileParameter;
use crate::model::content::{Action, Authentication, Button, Card, Content, Header};
use crate::model::identifier::field_name;
use crate::model::keys::{Declaration, Declared, ParameterFormat};
use crate::model::parameters::{self, Placeholders};
use crate::model::reader::Reader;
use crate::model::text::FileText;
use crate::source::{Span, Spanned};

/// The platform's own text around a one-time password, in English; it writes the same in the template's language.
///
/// Source: the platform's page on authentication templates.
const CODE_TEXT: (&str, &str) = ("*", "* is your verification code.");
const SECURITY_RECOMMENDATION: &str = " For your security, do not share this code.";

/// The example of a one-time password, of which the platform takes none.
const CODE_EXAMPLE: &str = "123456";

/// How the texts of a file are to be read.
#[derive(Clone, Copy)]
pub(super) struct Reading {
    pub(super) format: ParameterFormat,
    /// Everything could be read, so that what is not used is known.
    pub(super) is_complete: bool,
}

impl Reading {
    /// As a base file's are read: numbers where names belong have been reported, and mean nothing.
    fn of_base(self, text: &FileText, button: Option<usize>) -> Placeholders {
        let placeholders = self.placeholders(text, button);
        if self.format == ParameterFormat::Named { placeholders.without_numbers() } else { placeholders }
    }

    pub(super) fn placeholders(self, text: &FileText, button: Option<usize>) -> Placeholders {
        match (self.format, button) {
            (ParameterFormat::Named, Some(button)) => Placeholders::of_url_among_names(text.pattern(), button),
            _ => Placeholders::of(text.pattern()),
        }
    }
}

/// Binds the message's own parameters: everything but those of the cards.
pub(super) fn message(
    reader: &mut Reader<'_>,
    content: &mut Content,
    mut declared: Declared,
    reading: Reading,
) -> Vec<FileParameter> {
    if let Some(authentication) = &mut content.authentication {
        return one_time_password(reader, content.buttons.as_mut_slice(), &mut content.body, authentication, declared);
    }
    declared.is_complete &= reading.is_complete;
    let before = header(&mut content.header);
    let texts = content.texts_mut();
    let mut parameters = texts_of(reader, texts, before, declared, reading);
    if let Some(offer) = &mut content.limited_time_offer
        && offer.has_expiration == Some(true)
    {
        offer.parameter = index(parameters.len());
        parameters.push(made("expiration_time_ms", "expiration_time_ms", Kind::Expiration, offer.text.span, None));
    }
    buttons(&mut content.buttons, &mut parameters);
    give_way(&mut parameters);
    parameters::report_duplicates(&parameters, reader.found);
    parameters
}

/// Binds the parameters of one card.
pub(super) fn card(reader: &mut Reader<'_>, card: &mut Card, mut declared: Declared, reading: Reading) {
    declared.is_complete &= reading.is_complete;
    let before = header(&mut card.header);
    let mut parameters = texts_of(reader, card.texts_mut(), before, declared, reading);
    buttons(&mut card.buttons, &mut parameters);
    give_way(&mut parameters);
    parameters::report_duplicates(&parameters, reader.found);
    card.parameters = parameters;
}

/// The parameter of a header that is not text.
fn header(header: &mut Option<Header>) -> Vec<FileParameter> {
    let Some(Header::Asset(asset)) = header else {
        return Vec::new();
    };
    asset.parameter = 0;
    vec![made("header", "header", asset.kind, asset.span, asset.example.clone())]
}

/// Binds what stands in texts, after the parameters that are there `before` them.
fn texts_of(
    reader: &mut Reader<'_>,
    mut texts: Vec<(&mut FileText, Option<usize>)>,
    before: Vec<FileParameter>,
    declared: Declared,
    reading: Reading,
) -> Vec<FileParameter> {
    let placeholders: Vec<_> = texts.iter().map(|(text, button)| reading.of_base(text, *button)).collect();
    let resolved = parameters::resolve(&placeholders, declared, reading.is_complete, reader.found);
    for ((text, _), resolved) in texts.iter_mut().zip(&resolved.texts) {
        text.resolve(reader.source, resolved, before.len());
    }
    let mut parameters = before;
    parameters.extend(resolved.parameters);
    parameters
}

/// The parameters that buttons make, each told its index.
fn buttons(buttons: &mut [Button], parameters: &mut Vec<FileParameter>) {
    let is_quick_reply = |button: &Button| matches!(button.action, Action::QuickReply);
    let replies: Vec<Span> = buttons.iter().filter(|button| is_quick_reply(button)).map(|button| button.span).collect();
    let mut next_payload = None;
    // Where a text has the code already, the button has the same.
    let is_code = |parameter: &FileParameter| parameter.kind == Kind::Code;
    let is_called_code = |parameter: &FileParameter| parameter.kind == Kind::Text && parameter.name.value == "code";
    let code = parameters.iter().position(is_code).or_else(|| parameters.iter().position(is_called_code));
    for Button { span, action, parameter, .. } in buttons {
        *parameter = index(parameters.len());
        let mut make = |name: &str, kind, example| parameters.push(made(name, name, kind, *span, example));
        match action {
            Action::QuickReply if replies.len() == 1 => make("payload", Kind::Payload, None),
            Action::QuickReply => {
                // One field, an array: its items are together, wherever the buttons are.
                let payload = next_payload.unwrap_or(parameters.len());
                if next_payload.is_none() {
                    parameters.extend(replies.iter().zip(0..).map(|(&span, number): (_, usize)| {
                        made(&format!("payloads[{number}]"), "payloads", Kind::Payload, span, None)
                    }));
                }
                *parameter = index(payload);
                next_payload = Some(payload + 1);
            }
            Action::CopyCode(example) => {
                make("coupon_code", Kind::Coupon, Some(example.clone()).filter(|example| !example.value.is_empty()));
            }
            Action::OneTimePassword(_) => match code {
                Some(code) => *parameter = index(code),
                None => make("code", Kind::Code, Some(Spanned::new(CODE_EXAMPLE.to_owned(), *span))),
            },
            Action::Flow(_) => {
                make("flow_token", Kind::FlowToken, None);
                make("flow_data", Kind::FlowData, None);
            }
            Action::Catalog => make("thumbnail", Kind::Thumbnail, None),
            Action::MultiProduct => make("products", Kind::ProductList, None),
            Action::VoiceCall { .. } => make("voice_call", Kind::VoiceCall, None),
            Action::OrderDetails => make("order_details", Kind::OrderDetails, None),
            Action::Url { .. } | Action::PhoneNumber(_) | Action::SingleProduct | Action::RequestContactInfo => {
                *parameter = None;
            }
        }
    }
}

/// A template whose text is the platform's own: the code is its one parameter, which the file may name.
fn one_time_password(
    reader: &mut Reader<'_>,
    buttons: &mut [Button],
    body: &mut FileText,
    authentication: &mut Authentication,
    mut declared: Declared,
) -> Vec<FileParameter> {
    if let Some(declaration) = declared.list.first_mut() {
        let span = declaration.kind_span.filter(|_| declaration.kind != Kind::Code);
        reader.found.extend(span.map(|span| {
            Diagnostic::new(INVALID_VALUE, span, "the one value of the platform's own text is a code")
                .help("write `kind = \"code\"`, or leave the kind out")
        }));
        declaration.kind = Kind::Code;
    }
    parameters::check_declared(&declared, reader.found);
    let mut list = declared.list.into_iter();
    let declaration = list.next();
    for Declaration { name, .. } in list {
        reader.report(parameters::unused(&name, "the platform's own text has one value, the code"));
    }
    let mut code = made("code", "code", Kind::Code, authentication.span, None);
    if let Some(Declaration { name, example, .. }) = declaration {
        code = FileParameter { is_declared: true, field: field_name(&name.value), name, example, ..code };
    }
    let example = code.example.take();
    code.example = example.or_else(|| Some(Spanned::new(CODE_EXAMPLE.to_owned(), authentication.span)));
    authentication.parameter = 0;
    let recommendation =
        if authentication.security_recommendation == Some(true) { SECURITY_RECOMMENDATION } else { "" };
    *body = FileText::written(CODE_TEXT.0, 0, &[CODE_TEXT.1, recommendation].concat());
    let mut parameters = vec![code];
    self::buttons(buttons, &mut parameters);
    parameters
}

/// Renames what components make where a text has a parameter of that name: the platform may know that one by it.
fn give_way(parameters: &mut [FileParameter]) {
    for index in 0..parameters.len() {
        let parameter = &parameters[index];
        let is_taken = |other: &FileParameter| !other.is_made() && other.field == parameter.field;
        if !parameter.is_made() || !parameters.iter().any(is_taken) {
            continue;
        }
        let (name, field) = (&parameter.name.value, parameter.field.as_str());
        let (name, field) = match parameter.kind {
            Kind::Expiration => (format!("offer_{name}"), format!("offer_{field}")),
            _ if name == "header" => ("header_asset".to_owned(), "header_asset".to_owned()),
            _ => (format!("button_{name}"), format!("button_{field}")),
        };
        parameters[index].name.value = name;
        parameters[index].field = field_name(&field);
    }
}

/// A parameter that a component makes.
fn made(name: &str, field: &str, kind: Kind, span: Span, example: Option<Spanned<String>>) -> FileParameter {
    FileParameter {
        name: Spanned::new(name.to_owned(), span),
        field: field_name(field),
        kind,
        example,
        is_declared: false,
        placeholder: String::new(),
    }
}

fn index(index: usize) -> Option<u16> {
    u16::try_from(index).ok()
}
