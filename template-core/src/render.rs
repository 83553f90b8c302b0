//! The text of a template as its reader sees it, with the values filled in.

use std::fmt::{self, Write};

use crate::argument::{Argument, Value};
use crate::definition::{Button, Component, Definition, Translation};
use crate::kind::Kind;
use crate::text::Text;

/// Writes the body, in the base language, with `arguments` in place of its placeholders, formatting marks as they are.
///
/// An argument that is not given is left out; `Message::new` refuses that.
///
/// # Errors
///
/// Only those of `out`.
pub fn write_text(definition: &Definition, arguments: &[Argument<'_>], out: &mut impl Write) -> fmt::Result {
    write_filled(definition, definition.body(), arguments, out)
}

/// Writes any text of a template with `arguments` in place of its placeholders.
///
/// # Errors
///
/// Only those of `out`.
pub fn write_filled(
    definition: &Definition,
    text: Text<'_>,
    arguments: &[Argument<'_>],
    out: &mut impl Write,
) -> fmt::Result {
    let mut rest = text.constant();
    let mut start = 0;
    for (end, index) in text.slots() {
        if let Some((before, after)) = rest.split_at_checked(end.wrapping_sub(start)) {
            out.write_str(before)?;
            (rest, start) = (after, end);
        }
        match arguments.get(usize::from(index)) {
            Some(Argument::Text(text)) => out.write_str(text)?,
            Some(argument) => write_value(definition, index, argument, out)?,
            None => {}
        }
    }
    out.write_str(rest)
}

/// Writes a value that is not simply a text; apart from the rest, which is what most values need.
#[inline(never)]
fn write_value(definition: &Definition, index: u16, argument: &Argument<'_>, out: &mut impl Write) -> fmt::Result {
    #[cfg(feature = "payload")]
    if let Argument::Integer(number) = argument {
        return out.write_str(itoa::Buffer::new().format(*number));
    }
    let kind = definition.parameter(usize::from(index)).map(|parameter| parameter.kind());
    match Value::of(kind.unwrap_or_default(), argument) {
        Ok(value) => write!(out, "{value}"),
        Err(_) => Ok(()),
    }
}

/// Appends a body to a string that is made long enough at once: as [`write_text`].
pub(crate) fn push_text(definition: &Definition, body: Text<'_>, arguments: &[Argument<'_>], out: &mut String) {
    /// What most values are shorter than.
    const VALUE: usize = 24;
    out.reserve(body.constant().len() + VALUE * arguments.len());
    // Writing to a `String` cannot fail.
    let _ = write_filled(definition, body, arguments, out);
}

/// A whole message as its reader sees it: header, body, footer, buttons and cards, one below the other.
///
/// ```
/// use template_core::{Argument, render::Preview, source::Source};
///
/// let source = Source::new("a.mtm", "+++\nheader = \"Order\"\nbuttons = [{ quick_reply = \"Stop\" }]\n+++\nHi {{name}}!");
/// let definition = template_core::model::read(&source).into_definition().unwrap();
/// let arguments = [Argument::Text("Ann"), Argument::Absent];
/// let preview = Preview::new(&definition, definition.base(), &arguments);
/// assert_eq!(preview.to_string(), "Order\n\nHi Ann!\n\n[Stop]");
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Preview<'a> {
    definition: &'a Definition,
    translation: Translation<'a>,
    arguments: &'a [Argument<'a>],
}

impl<'a> Preview<'a> {
    /// The message that `arguments` make of a template in one of its languages.
    #[must_use]
    pub const fn new(definition: &'a Definition, translation: Translation<'a>, arguments: &'a [Argument<'a>]) -> Self {
        Self { definition, translation, arguments }
    }

    fn value(&self, index: u16) -> Option<(Kind, Value<'a>)> {
        let kind = self.definition.parameter(usize::from(index))?.kind();
        let value = Value::of(kind, self.arguments.get(usize::from(index))?).ok()?;
        Some((kind, value)).filter(|(_, value)| !value.is_absent())
    }

    fn write_header(&self, index: u16, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.value(index) {
            Some((kind, value)) => write!(f, "[{kind}: {value}]"),
            None => Ok(()),
        }
    }

    fn write_button(&self, button: &Button<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *button {
            Button::CopyCode { code } => {
                f.write_str("[Copy code")?;
                match self.value(code) {
                    Some((_, code)) => write!(f, ": {code}]"),
                    None => f.write_str("]"),
                }
            }
            Button::OneTimePassword { label: "", .. } => f.write_str("[Copy code]"),
            Button::RequestContactInfo => f.write_str("[Share Contact Info]"),
            Button::Url { label, url } => {
                write!(f, "[{label}: ")?;
                write_filled(self.definition, url, self.arguments, f)?;
                f.write_str("]")
            }
            Button::PhoneNumber { label, number } => write!(f, "[{label}: {number}]"),
            _ => write!(f, "[{}]", button.label()),
        }
    }

    /// Whether the card that begins with `rest` is one that is not sent.
    fn is_left_out(&self, mut rest: impl Iterator<Item = Component<'a>>) -> bool {
        match rest.next() {
            Some(Component::Header(index)) => self.value(index).is_none(),
            _ => false,
        }
    }
}

impl fmt::Display for Preview<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut cards = 0;
        let mut is_first = true;
        let mut was_button = false;
        let mut components = self.translation.components();
        while let Some(component) = components.next() {
            let is_button = matches!(component, Component::Button(_));
            if component == Component::Card {
                if self.is_left_out(components.clone()) {
                    break;
                }
                cards += 1;
            }
            if !is_first {
                f.write_str(if is_button && was_button { "\n" } else { "\n\n" })?;
            }
            (is_first, was_button) = (false, is_button);
            match component {
                Component::HeaderText(text) | Component::Body(text) => {
                    write_filled(self.definition, text, self.arguments, f)?;
                }
                Component::Header(index) => self.write_header(index, f)?,
                Component::LimitedTimeOffer(text, _) | Component::Footer(text) => f.write_str(text)?,
                Component::Button(button) => self.write_button(&button, f)?,
                Component::Card => write!(f, "-- card {cards} --")?,
                Component::CallPermissionRequest => f.write_str("[May we call you?]")?,
            }
        }
        Ok(())
    }
}
