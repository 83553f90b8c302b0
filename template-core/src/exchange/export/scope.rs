//! The parameters of a message or of a card while it is exported: what each placeholder is written as, and its example.

use super::Missing;
use crate::exchange::export::object::{list, object, text};
use crate::model::{CardExamples, Content, FileParameter, FileText, TemplateFile, Translation};
use crate::node::Node;
use crate::text::Piece;

/// The parameters of a message or of a card, in one language.
pub(super) struct Scope<'s> {
    parameters: &'s [FileParameter],
    /// Examples of this language alone.
    own: &'s [(crate::source::Spanned<String>, crate::source::Spanned<String>)],
    is_named: bool,
    /// Parameters without an example, each once.
    without: Vec<String>,
    /// A header lacks the example of what it will be.
    lacks_asset: bool,
}

/// The scope of the message, and those of its cards.
pub(super) fn of<'s>(
    template: &'s TemplateFile,
    content: &'s Content,
    translation: Option<&'s Translation>,
    is_named: bool,
) -> Vec<Scope<'s>> {
    let new = |parameters, own| Scope { parameters, own, is_named, without: Vec::new(), lacks_asset: false };
    let message = new(&template.parameters, translation.map_or(&[][..], |translation| &translation.examples));
    let cards = content.cards.iter().enumerate().map(|(index, card)| {
        let own = translation.and_then(|translation| translation.card_examples.get(index));
        new(&card.parameters, own.map_or(&[][..], CardExamples::as_slice))
    });
    [message].into_iter().chain(cards).collect()
}

impl Scope<'_> {
    /// What the platform would miss.
    pub(super) fn missing(self) -> Vec<Missing> {
        let parameters = self.without.into_iter().map(|parameter| Missing::Example { parameter });
        self.lacks_asset.then_some(Missing::Asset).into_iter().chain(parameters).collect()
    }

    pub(super) fn lack_asset(&mut self) {
        self.lacks_asset = true;
    }

    /// A text as the platform takes it.
    pub(super) fn text(&self, file: &FileText, is_url: bool) -> String {
        let pattern = file.text();
        let order: Vec<_> = pattern.wire_order().collect();
        let is_named = self.is_named && !(is_url && file.is_numbered());
        let pieces = pattern.pieces().map(|piece| match piece {
            Piece::Text(text) => text.to_owned(),
            Piece::Argument(index) if is_named => match self.parameters.get(usize::from(index)) {
                Some(parameter) => format!("{{{{{}}}}}", parameter.placeholder),
                None => String::new(),
            },
            Piece::Argument(index) => {
                let number = order.iter().position(|&other| other == index).map_or(0, |position| position + 1);
                format!("{{{{{number}}}}}")
            }
        });
        pieces.collect()
    }

    /// The examples of a text's parameters in the platform's order, unless one is missing: then the platform is given
    /// none.
    pub(super) fn examples(&mut self, file: &FileText) -> Option<Vec<(&FileParameter, String)>> {
        let order = file.text();
        let mut is_whole = true;
        let mut examples = Vec::new();
        for index in order.wire_order() {
            let Some(parameter) = self.parameters.get(usize::from(index)) else { continue };
            let name = &parameter.name.value;
            let own = self.own.iter().find(|(known, _)| known.value == *name).map(|(_, example)| example);
            if let Some(example) = own.or(parameter.example.as_ref()) {
                examples.push((parameter, example.value.clone()));
                continue;
            }
            is_whole = false;
            if !self.without.contains(name) {
                self.without.push(name.clone());
            }
        }
        Some(examples).filter(|examples| is_whole && !examples.is_empty())
    }

    /// The `example` of a header or a body: `key` and one value each, or by name.
    pub(super) fn example(&mut self, file: &FileText, key: &str, is_nested: bool) -> Option<Node> {
        let is_named = self.is_named;
        let examples = self.examples(file)?;
        if is_named {
            let named = examples.into_iter().map(|(parameter, example)| {
                object([("param_name", Some(text(&parameter.placeholder))), ("example", Some(text(example)))])
            });
            let key = format!("{key}_named_params");
            return Some(object([(key.as_str(), Some(list(named)))]));
        }
        let values = list(examples.into_iter().map(|(_, example)| text(example)));
        let values = if is_nested { list([values]) } else { values };
        Some(object([(key, Some(values))]))
    }
}
