//! Whole templates as their files say them.

use std::fmt::Write as _;

use template_core::Kind;
use template_core::source::Source;

use crate::files::Piece;
use crate::whole::{Button, Header, Part, Text, Whole};

impl Whole {
    /// The template's file, and those of its translations.
    pub(crate) fn files(&self) -> (Source, Vec<Source>) {
        let german = self.is_translated.then(|| Source::new("whole.de.mtm", self.translation()));
        (Source::new("whole.mtm", self.base()), german.into_iter().collect())
    }

    fn base(&self) -> String {
        let mut file = String::from("+++\n");
        if self.is_named {
            file.push_str("parameter_format = \"named\"\n");
        }
        if self.is_translated {
            file.push_str("translations = [\"de\"]\n");
        }
        if self.asks_to_call {
            file.push_str("call_permission_request = true\n");
        }
        self.footer_and_offer(&mut file, true);
        self.message.write(&mut file, "", true);
        for card in &self.cards {
            file.push_str("[[cards]]\n");
            card.write_body(&mut file);
            card.write(&mut file, "cards.", true);
        }
        self.finished(&file)
    }

    fn translation(&self) -> String {
        let german = self.german();
        let mut file = String::from("+++\n");
        german.footer_and_offer(&mut file, false);
        german.message.write(&mut file, "", false);
        for card in &german.cards {
            file.push_str("[[cards]]\n");
            card.write_body(&mut file);
            card.write(&mut file, "cards.", false);
        }
        german.finished(&file)
    }

    fn footer_and_offer(&self, file: &mut String, is_base: bool) {
        if let Some(footer) = &self.footer {
            writeln!(file, "footer = {}", quoted(footer)).unwrap();
        }
        if let Some((text, has_expiration)) = &self.offer {
            let text = quoted(text);
            let expiration = if is_base { format!(", has_expiration = {has_expiration}") } else { String::new() };
            writeln!(file, "limited_time_offer = {{ text = {text}{expiration} }}").unwrap();
        }
    }

    fn finished(&self, file: &str) -> String {
        let body = self.message.written(self.message.body.as_ref().unwrap());
        format!("{file}+++\n{body}\n").replace('\n', self.line_end)
    }
}

impl Part {
    fn written(&self, text: &Text) -> String {
        let piece = |piece: &Piece| match piece {
            Piece::Text(text) => text.clone(),
            Piece::Value(index) => format!("{{{{{}}}}}", self.parameters[*index].0),
        };
        text.iter().map(piece).collect()
    }

    fn write_body(&self, file: &mut String) {
        if let Some(body) = &self.body {
            writeln!(file, "body = {}", quoted(&self.written(body))).unwrap();
        }
    }

    fn write(&self, file: &mut String, prefix: &str, is_base: bool) {
        match &self.header {
            None => {}
            Some(Header::Text(text)) => writeln!(file, "header = {}", quoted(&self.written(text))).unwrap(),
            Some(Header::Asset(kind @ ("location" | "product"))) => {
                writeln!(file, "header = {{ {kind} = true }}").unwrap();
            }
            Some(Header::Asset(kind)) => writeln!(file, "header = {{ {kind} = \"4::aW\" }}").unwrap(),
        }
        if is_base {
            let parameters = self.parameters.iter().map(|(name, kind)| {
                format!("{{ name = \"{name}\", kind = \"{kind}\", example = \"{}\" }}", example(*kind))
            });
            writeln!(file, "params = [{}]", parameters.collect::<Vec<_>>().join(", ")).unwrap();
        }
        for button in &self.buttons {
            writeln!(file, "[[{prefix}buttons]]").unwrap();
            self.write_button(file, button, is_base);
        }
    }

    fn write_button(&self, file: &mut String, button: &Button, is_base: bool) {
        let key = if is_base { "" } else { "# " };
        match button {
            Button::Url(label, url) => {
                writeln!(file, "text = {}\nurl = {}", quoted(label), quoted(&self.written(url))).unwrap();
            }
            Button::Phone(label) => writeln!(file, "text = {}\nphone = \"+441\"", quoted(label)).unwrap(),
            Button::Flow(label) => {
                writeln!(file, "text = {}\n{key}flow = {{ id = \"1\" }}", quoted(label)).unwrap();
            }
            Button::OneTimePassword(label) => {
                writeln!(file, "text = {}\n{key}otp = \"copy_code\"", quoted(label)).unwrap();
            }
            Button::CopyCode => writeln!(file, "{key}copy_code = \"SAVE20\"").unwrap(),
            Button::ContactInfo => writeln!(file, "{key}request_contact_info = true").unwrap(),
            Button::Labelled(kind, label) => {
                let key = if is_base { kind } else { "text" };
                writeln!(file, "{key} = {}", quoted(label)).unwrap();
            }
        }
    }
}

/// An example of each kind that a file declares.
pub(crate) fn example(kind: Kind) -> &'static str {
    match kind {
        Kind::Integer => "10",
        Kind::Code => "482913",
        Kind::Currency => "25.00 EUR",
        Kind::DateTime => "Dec 1",
        _ => "Ann",
    }
}

/// A TOML string, with escapes where it needs them and, for some characters, where it does not.
fn quoted(text: &str) -> String {
    let mut quoted = String::from('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            '\n' => quoted.push_str("\\n"),
            '=' | '😀' => write!(quoted, "\\U{:08X}", u32::from(character)).unwrap(),
            _ if character.is_control() || character == 'é' => {
                write!(quoted, "\\u{:04x}", u32::from(character)).unwrap();
            }
            _ => quoted.push(character),
        }
    }
    quoted.push('"');
    quoted
}
