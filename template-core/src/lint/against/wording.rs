//! How a text differs from what it was, as the platform sees it: the names of values it knows by number are nothing.

use crate::lint::against::buttons::{self, kind};
use crate::lint::against::change::Pair;
use crate::lint::version::Version;
use crate::lint::written::{Part, Place, Written};
use crate::model::{Action, Asset, Button, Content, FileParameter, FileText, FlowReference, Header, ParameterFormat};
use crate::source::{Span, Spanned};
use crate::text::Piece;

/// A part of a message that is not as it was.
#[derive(Debug)]
pub(crate) struct Difference {
    /// Which part: `the body`.
    pub(crate) part: String,
    /// Where it differs; nothing where this file does not write it.
    pub(crate) span: Option<Span>,
    /// What was there, in short.
    pub(crate) was: String,
}

/// Every part that is not as it was, in the order of the message.
pub(crate) fn differences(pair: &Pair<'_>) -> Vec<Difference> {
    let (old, new) = (&pair.old, &pair.new);
    let bases = new.translation.map(|_| [Some(&old.template.content), Some(&new.template.content)]);
    let mut found = Differences { old, new, found: Vec::new() };
    found.format();
    found.content(bases);
    found.found
}

struct Differences<'d, 'a> {
    old: &'d Version<'a>,
    new: &'d Version<'a>,
    found: Vec<Difference>,
}

/// For a translation, what its base file had and has in the same place.
type Bases<'a, T> = Option<[Option<&'a T>; 2]>;

/// A part of what base files have.
fn of<'a, T: ?Sized, P: ?Sized>(bases: Bases<'a, T>, part: impl Fn(&'a T) -> Option<&'a P>) -> Bases<'a, P> {
    bases.map(|bases| bases.map(|base| base.and_then(&part)))
}

/// A message or a card, for its parameters.
#[derive(Clone, Copy)]
struct Scope<'a> {
    card: Option<usize>,
    old: &'a [FileParameter],
    new: &'a [FileParameter],
}

impl<'a> Differences<'_, 'a> {
    fn push(&mut self, part: String, span: Option<Span>, was: String) {
        self.found.push(Difference { part, span, was });
    }

    /// The platform is told of all parameters by number, or of all by name.
    fn format(&mut self) {
        let (old, new) = (self.old.template, self.new.template);
        let has_values = !old.parameters.is_empty() && !new.parameters.is_empty();
        if self.new.translation.is_none() && old.parameter_format != new.parameter_format && has_values {
            let was = if old.parameter_format == ParameterFormat::Named { "named" } else { "positional" };
            self.push("`parameter_format`".to_owned(), new.places.parameter_format, quoted(was));
        }
    }

    fn content(&mut self, bases: Bases<'a, Content>) {
        let (old, new) = (self.old.content, self.new.content);
        let scope = Scope { card: None, old: &self.old.template.parameters, new: &self.new.template.parameters };
        self.header(scope, old.header.as_ref(), new.header.as_ref());
        if old.authentication.is_none() && new.authentication.is_none() {
            self.text(scope, "the body", Part::Body, &old.body, &new.body);
        }
        let text = |content: &'a Content| content.limited_time_offer.as_ref().map(|offer| &offer.text);
        self.plain("the offer's text".to_owned(), text(old), text(new), of(bases, text));
        let footer = |content: &'a Content| content.footer.as_ref();
        self.plain("the footer".to_owned(), footer(old), footer(new), of(bases, footer));
        if bases.is_none() {
            self.fixed(old, new);
        }
        self.buttons(scope, &old.buttons, &new.buttons, of(bases, |content| Some(&*content.buttons)));
        // Another number of other cards is a finding of its own.
        let are_products = self.old.template.has_product_cards() && self.new.template.has_product_cards();
        if bases.is_none() && are_products && old.cards.len() != new.cards.len() {
            self.push(
                "the number of cards".to_owned(),
                new.cards.last().map(|card| self.head(card.span)),
                old.cards.len().to_string(),
            );
        }
        for (index, (old, new)) in old.cards.iter().zip(&new.cards).enumerate() {
            // A translation has the parameters of its base file.
            let parameters = |version: &Version<'a>| {
                version.template.content.cards.get(index).map_or(&[][..], |card| &card.parameters)
            };
            let scope = Scope { card: Some(index), old: parameters(self.old), new: parameters(self.new) };
            self.header(scope, old.header.as_ref(), new.header.as_ref());
            if let (Some(old), Some(new)) = (&old.body, &new.body) {
                self.text(scope, "the body", Part::Body, old, new);
            } else if bases.is_none() && old.body.is_some() != new.body.is_some() {
                self.push(within("the body", scope.card), Some(self.head(new.span)), presence(old.body.is_some()));
            }
            let of_card = |content: &'a Content| content.cards.get(index).map(|card| &*card.buttons);
            self.buttons(scope, &old.buttons, &new.buttons, of(bases, of_card));
        }
    }

    /// What the platform writes itself, and what only a switch asks for.
    fn fixed(&mut self, old: &Content, new: &Content) {
        let place = new.authentication.as_ref().map(|authentication| self.head(authentication.span));
        match (&old.authentication, &new.authentication) {
            (None, None) => {}
            (Some(old), Some(new)) => {
                if old.security_recommendation.unwrap_or(false) != new.security_recommendation.unwrap_or(false) {
                    let was = quoted(if old.security_recommendation == Some(true) { "true" } else { "false" });
                    self.push("`security_recommendation`".to_owned(), place, was);
                }
                let minutes = |authentication: &crate::model::Authentication| {
                    authentication.code_expiration_minutes.as_ref().map(|minutes| minutes.value)
                };
                if minutes(old) != minutes(new) {
                    let was = minutes(old).map_or_else(|| presence(false), |minutes| minutes.to_string());
                    self.push("`code_expiration_minutes`".to_owned(), place, was);
                }
            }
            (old, _) => self.push(
                "who writes the text".to_owned(),
                place,
                if old.is_some() { "the platform" } else { "the file" }.to_owned(),
            ),
        }
        if old.call_permission_request != new.call_permission_request {
            self.push(
                "`call_permission_request`".to_owned(),
                None,
                quoted(if old.call_permission_request { "true" } else { "false" }),
            );
        }
        let ends =
            |content: &Content| content.limited_time_offer.as_ref().map(|offer| offer.has_expiration.unwrap_or(false));
        if let (Some(was), Some(is)) = (ends(old), ends(new))
            && was != is
        {
            let place = new.limited_time_offer.as_ref().map(|offer| offer.text.span);
            self.push("the end of the offer".to_owned(), place, if was { "shown" } else { "not shown" }.to_owned());
        }
    }

    fn header(&mut self, scope: Scope<'a>, old: Option<&'a Header>, new: Option<&'a Header>) {
        match (old, new) {
            (Some(Header::Text(old)), Some(Header::Text(new))) => {
                self.text(scope, "the header", Part::Header, old, new);
            }
            (Some(Header::Asset(old)), Some(Header::Asset(new))) if old.kind == new.kind => {}
            // Which header there is, the base file says for all languages.
            (None, None) => {}
            _ if self.new.translation.is_some() => {}
            (old, new) => {
                let span = new.map(|new| match new {
                    Header::Text(text) => text.span(),
                    Header::Asset(asset) => self.head(asset.span),
                });
                let was = match old {
                    None => presence(false),
                    Some(Header::Text(_)) => "a text".to_owned(),
                    Some(Header::Asset(Asset { kind, .. })) => quoted(kind.name()),
                };
                self.push(within("the header", scope.card), span, was);
            }
        }
    }

    fn buttons(&mut self, scope: Scope<'a>, old: &'a [Button], new: &'a [Button], bases: Bases<'a, [Button]>) {
        // Other buttons are more than other words.
        if buttons::between(old, new).is_some() {
            return;
        }
        for (index, (old, new)) in old.iter().zip(new).enumerate() {
            let of_bases = of(bases, |buttons| buttons.get(index));
            let number = format!("button {}", index + 1);
            let label = |button: &'a Button| button.label.as_ref();
            let part = |what: &str| within(&format!("{what} of {number}"), scope.card);
            self.plain(part("the label"), label(old), label(new), of(of_bases, label));
            match (&old.action, &new.action) {
                (Action::Url { url: old, .. }, Action::Url { url: new, .. }) => {
                    self.text(scope, &format!("the address of {number}"), Part::Url, old, new);
                }
                _ if kind(&old.action) == kind(&new.action) => {
                    let (what, was, is) = (what(new), value(old), value(new));
                    self.plain(part(what), was, is, of(of_bases, value));
                }
                _ => {}
            }
        }
    }

    /// A text without values. What a translation has from its base file is the same at the same place.
    fn plain(
        &mut self,
        part: String,
        old: Option<&'a Spanned<String>>,
        new: Option<&'a Spanned<String>>,
        bases: Bases<'a, Spanned<String>>,
    ) {
        if old.map(|old| &old.value) == new.map(|new| &new.value) {
            return;
        }
        let is_inherited = bases.is_some_and(|[_, base]| new == base);
        let was_inherited = bases.is_some_and(|[base, _]| old == base);
        if is_inherited && was_inherited && self.is_told_at_the_base() {
            return;
        }
        let span = new.filter(|_| !is_inherited).map(|new| new.span);
        self.push(part, span, old.map_or_else(|| presence(false), |old| quoted(&old.value)));
    }

    fn text(&mut self, scope: Scope<'a>, what: &str, part: Part, old: &'a FileText, new: &'a FileText) {
        let is_named = self.new.template.parameter_format == ParameterFormat::Named;
        if said(old, scope.old, is_named).eq(said(new, scope.new, is_named))
            || new.is_inherited() && old.is_inherited() && self.is_told_at_the_base()
        {
            return;
        }
        // What a translation had from its base file stands in another file.
        let was = if old.is_inherited() { old.text().constant() } else { old.pattern().text(self.old.source) };
        if new.is_inherited() {
            return self.push(within(what, scope.card), None, quoted(was));
        }
        let is = Written::pattern(Place { card: scope.card, part }, self.new.source, new.pattern());
        let (was, at) = changed(was, is.value);
        self.push(within(what, scope.card), Some(is.at(at)), quoted(was));
    }

    /// Whether the finding at the base file says what a translation has from there.
    fn is_told_at_the_base(&self) -> bool {
        let (old, new) = (self.old.template, self.new.template);
        old.approved && new.approved && old.language == new.language
    }

    fn head(&self, span: Span) -> Span {
        let line = self.new.source.slice(span).lines().next().unwrap_or_default();
        Span::new(span.start, span.start + line.len())
    }
}

/// A text as the platform knows it.
fn said<'t>(
    text: &'t FileText,
    parameters: &'t [FileParameter],
    is_named: bool,
) -> impl Iterator<Item = (&'t str, Option<usize>)> {
    let text = text.text();
    text.pieces().map(move |piece| match piece {
        Piece::Text(text) => (text, None),
        Piece::Argument(index) if is_named => {
            (parameters.get(usize::from(index)).map_or("", |parameter| &parameter.placeholder), Some(0))
        }
        Piece::Argument(index) => ("", text.wire_order().position(|parameter| parameter == index)),
    })
}

/// What a button shows or opens beside its label and its address.
fn value(button: &Button) -> Option<&Spanned<String>> {
    match &button.action {
        Action::PhoneNumber(number) => Some(number),
        Action::OneTimePassword(password) => password.autofill_text.as_ref(),
        Action::Flow(flow) => match &flow.reference {
            FlowReference::Id(flow) | FlowReference::Name(flow) | FlowReference::Json(flow) => Some(flow),
        },
        _ => None,
    }
}

fn what(button: &Button) -> &'static str {
    match &button.action {
        Action::PhoneNumber(_) => "the number",
        Action::OneTimePassword(_) => "`autofill_text`",
        _ => "the flow",
    }
}

/// Where two texts differ: what stood there, and where what stands there is.
fn changed<'t>(old: &'t str, new: &str) -> (&'t str, std::ops::Range<usize>) {
    let matching = |old: &mut dyn Iterator<Item = char>, new: &mut dyn Iterator<Item = char>| -> usize {
        old.zip(new).take_while(|(old, new)| old == new).map(|(character, _)| character.len_utf8()).sum()
    };
    let start = matching(&mut old.chars(), &mut new.chars());
    let end = matching(&mut old[start..].chars().rev(), &mut new[start..].chars().rev());
    (&old[start..old.len() - end], start..new.len() - end)
}

/// What was there, on one line and not too long.
fn quoted(text: &str) -> String {
    const LONGEST: usize = 60;
    let cut = text.char_indices().nth(LONGEST).map(|(at, _)| &text[..at]);
    match cut {
        _ if text.is_empty() => presence(false),
        Some(cut) => format!("`{}...`", cut.escape_debug()),
        None => format!("`{}`", text.escape_debug()),
    }
}

fn presence(is_there: bool) -> String {
    if is_there { "there" } else { "nothing" }.to_owned()
}

fn within(part: &str, card: Option<usize>) -> String {
    card.map_or_else(|| part.to_owned(), |card| format!("{part} of card {}", card + 1))
}
