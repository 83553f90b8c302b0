//! A file and what it means, made together, so that what the library reads can be compared with what was meant.

use std::collections::HashSet;

use proptest::prelude::*;
use template_core::Kind;
use template_core::model::field_name;

use crate::strategies;

/// A piece of a text.
#[derive(Debug, Clone)]
pub(crate) enum Piece {
    Text(String),
    /// The value of the parameter with that index.
    Value(usize),
}

/// A template whose text and meaning are both known.
#[derive(Debug, Clone)]
pub(crate) struct Template {
    /// The parameters' names, in the order in which the file declares them.
    pub(crate) names: Vec<String>,
    pub(crate) kinds: Vec<Kind>,
    pub(crate) pieces: Vec<Piece>,
    /// The placeholders are numbers, not names.
    pub(crate) is_numbered: bool,
    /// What ends its lines.
    line_end: &'static str,
}

impl Template {
    /// The file's text.
    pub(crate) fn file(&self) -> String {
        let declarations = self.names.iter().zip(&self.kinds);
        let declarations = declarations
            .map(|(name, kind)| format!("  {{ name = \"{name}\", kind = \"{kind}\" }},\n"))
            .collect::<Vec<_>>();
        let body: String = self
            .pieces
            .iter()
            .map(|piece| match piece {
                Piece::Text(text) => text.clone(),
                Piece::Value(index) => self.placeholder(*index),
            })
            .collect();
        let file = format!("+++\nparams = [\n{}]\n+++\n{body}\n", declarations.concat());
        file.replace('\n', self.line_end)
    }

    fn placeholder(&self, index: usize) -> String {
        if self.is_numbered { format!("{{{{{}}}}}", index + 1) } else { format!("{{{{{}}}}}", self.names[index]) }
    }

    /// The parameters as the platform numbers them: by their numbers, or as their names first appear.
    pub(crate) fn wire_order(&self) -> Vec<usize> {
        if self.is_numbered {
            return (0..self.names.len()).collect();
        }
        let mut order = Vec::new();
        for piece in &self.pieces {
            if let Piece::Value(index) = piece
                && !order.contains(index)
            {
                order.push(*index);
            }
        }
        order
    }

    /// The text with these values, written as simply as can be.
    pub(crate) fn filled(&self, values: &[String]) -> String {
        let pieces = self.pieces.iter().map(|piece| match piece {
            Piece::Text(text) => text.as_str(),
            Piece::Value(index) => values[*index].as_str(),
        });
        pieces.collect()
    }
}

/// Text between placeholders: anything that does not open or close one.
pub(crate) fn constant() -> impl Strategy<Value = String> {
    const PIECES: &[&str] = &[
        "Hello", " ", ", ", "\n", "\n\n", "é", "😀", "\"", "\\", " { ", " } ", "+++", "=", "*b*", "\u{feff}", "1", "\t",
    ];
    let piece = prop_oneof![
        8 => prop::sample::select(PIECES).prop_map(str::to_owned),
        1 => any::<char>().prop_filter("a brace or CR", |c| !matches!(c, '{' | '}' | '\r')).prop_map(String::from),
    ];
    prop::collection::vec(piece, 1..6).prop_map(|pieces| pieces.concat())
}

fn kind() -> impl Strategy<Value = Kind> {
    prop_oneof![3 => Just(Kind::Text), 1 => Just(Kind::Integer), 1 => Just(Kind::Code)]
}

/// Templates without errors, of up to six parameters.
pub(crate) fn template() -> impl Strategy<Value = Template> {
    let parameters = prop::collection::vec((strategies::name(), kind()), 0..6).prop_map(|mut parameters| {
        let mut fields = HashSet::new();
        parameters.retain(|(name, _)| fields.insert(field_name(name).as_str().to_owned()));
        parameters
    });
    let lines = prop::sample::select(&["\n", "\r\n"][..]);
    (parameters, any::<bool>(), lines).prop_flat_map(|(parameters, is_numbered, line_end)| {
        let (names, kinds): (Vec<_>, Vec<_>) = parameters.into_iter().unzip();
        // Each parameter once, in any order, and some of them once more.
        let once: Vec<_> = (0..names.len()).collect();
        let again = prop::collection::vec(any::<prop::sample::Index>(), 0..4);
        let count = names.len();
        let values = (Just(once).prop_shuffle(), again).prop_map(move |(mut values, again)| {
            values.extend(again.iter().filter(|_| count > 0).map(|index| index.index(count)));
            values
        });
        (values, prop::collection::vec(constant(), 11)).prop_map(move |(values, texts)| {
            let mut pieces = vec![Piece::Text("Dear ".to_owned())];
            for (value, text) in values.iter().zip(texts) {
                pieces.push(Piece::Value(*value));
                pieces.push(Piece::Text(text));
            }
            pieces.push(Piece::Text(".".to_owned()));
            Template { names: names.clone(), kinds: kinds.clone(), pieces, is_numbered, line_end }
        })
    })
}
