//! What the placeholders of a message or a card are called: numbers stay where they stand in one component only.

use crate::exchange::import::known::KnownPart;
use crate::exchange::import::template::{Action, Id, Param, Part, Piece, Slot, Text};
use crate::exchange::import::text::checked;
use crate::exchange::remark::{Report, quoted};
use crate::kind::Kind;

/// Whether numbers could become names: those are numbered as they appear.
pub(super) fn is_in_order(part: &Part) -> bool {
    part.texts().iter().all(|(_, text)| text.numbers().is_sorted())
}

/// Names the placeholders, and gives the part its parameters.
///
/// Known names are used where they fit. `may_rename` is false where some language has its numbers in another order.
pub(super) fn name(part: &mut Part, is_named: bool, known: Option<&KnownPart>, may_rename: bool, report: &mut Report) {
    let fallback = KnownPart::default();
    let known = known.unwrap_or(&fallback);
    let numbered: Vec<_> =
        part.texts().into_iter().filter(|(_, text)| !text.numbers().is_empty()).map(|(slot, _)| slot).collect();
    let has_names = |slot: &Slot| known.names(*slot).is_some_and(|names| !names.is_empty()) && !known.has_numbers;
    let keeps_numbers = match numbered.as_slice() {
        _ if is_named => true,
        [] => true,
        [only] => !may_rename || !has_names(only),
        _ => false,
    };
    let taken_over = part.texts().into_iter().filter_map(|(slot, text)| fitting(known, slot, text)).flatten().cloned();
    let mut naming = Naming { known, taken_over: taken_over.collect(), params: Vec::new(), report };
    let mut url_params = Vec::new();
    for (slot, text) in part.texts_mut() {
        let names = naming.names(slot, text, is_named, keeps_numbers);
        let params = naming.declare(text, &names, matches!(slot, Slot::Button(_)));
        if let (Slot::Button(index), [param]) = (slot, params.as_slice()) {
            url_params.push((index, *param));
        }
        if !keeps_numbers {
            rename(text, &names);
        }
    }
    part.params = naming.params;
    for (index, param) in url_params {
        if let Some(Action::Url(url)) = part.buttons.get_mut(index).map(|button| &mut button.action) {
            url.param = Some(param);
        }
    }
}

struct Naming<'n> {
    known: &'n KnownPart,
    /// Known names that components use again.
    taken_over: Vec<String>,
    params: Vec<Param>,
    report: &'n mut Report,
}

impl Naming<'_> {
    /// Each placeholder of a text with the name of its parameter: numbers in their order, names as they appear.
    fn names(&mut self, slot: Slot, text: &Text, is_named: bool, keeps_numbers: bool) -> Vec<(Id, String)> {
        let mut numbers = text.numbers();
        numbers.sort_unstable();
        let fitting = if is_named { None } else { fitting(self.known, slot, text) };
        if let (Some(names), None, false) = (self.known.names(slot), fitting, is_named || numbers.is_empty())
            && !names.is_empty()
        {
            let (had, has) = (names.len(), numbers.len());
            let message =
                format!("the file that is there has {had} placeholders here, not {has}: its names are not used");
            self.report.doubt(&text.example_path(), message);
        }
        let mut named: Vec<_> = Vec::new();
        for (index, number) in numbers.into_iter().enumerate() {
            let name = match fitting.and_then(|names| names.get(index)) {
                Some(name) => name.clone(),
                None if keeps_numbers && !is_named => self.free(format!("p{number}")),
                None => self.free(slot.name(number)),
            };
            named.push((Id::Number(number), name));
        }
        let as_written = text.ids().into_iter().filter_map(|id| Some((id.clone(), id.name()?.to_owned())));
        named.extend(as_written);
        named
    }

    /// A name that no other component takes over.
    fn free(&self, mut name: String) -> String {
        while self.taken_over.contains(&name) {
            name.push('_');
        }
        name
    }

    /// Declares the parameters of a text; answers where each stands.
    fn declare(&mut self, text: &Text, names: &[(Id, String)], is_link: bool) -> Vec<usize> {
        let mut indices = Vec::new();
        for (id, name) in names {
            let known = self.known.param(name);
            let mut kind = known.map_or(Kind::default(), |param| param.kind);
            let given = text.examples.iter().find(|(known, _)| known == id).map(|(_, example)| example.as_str());
            if let Some(example) = given
                && kind != Kind::Text
                && checked(name, kind, example, &text.path, &mut Report::default()).is_none()
            {
                let message =
                    format!("the example {} is not of kind `{kind}`: {} is text", quoted(example), quoted(name));
                self.report.doubt(&text.example_path(), message);
                kind = Kind::Text;
            }
            let example = given.and_then(|example| checked(name, kind, example, &text.example_path(), self.report));
            let index = self.params.iter().position(|param| param.name == *name).unwrap_or_else(|| {
                let example = known.filter(|_| self.known.gives_examples).and_then(|param| param.example.clone());
                self.params.push(Param { name: name.clone(), kind, example: None });
                if let (None, Some(param)) = (given, self.params.last_mut()) {
                    param.example = example;
                }
                self.params.len() - 1
            });
            indices.push(index);
            let Some(param) = self.params.get_mut(index) else { continue };
            match (&param.example, example) {
                (Some(first), Some(example)) if *first != example && !is_link => {
                    let message = format!("{} has two examples; the first is taken", quoted(name));
                    self.report.doubt(&text.example_path(), message);
                }
                (None, Some(example)) => param.example = Some(example),
                _ => {}
            }
        }
        indices
    }
}

/// The known names of a component, where there are as many as it has numbers.
fn fitting<'n>(known: &'n KnownPart, slot: Slot, text: &Text) -> Option<&'n [String]> {
    known.names(slot).filter(|names| names.len() == text.numbers().len())
}

/// Writes names for the numbers of a text.
fn rename(text: &mut Text, names: &[(Id, String)]) {
    for piece in &mut text.pieces {
        if let Piece::Placeholder(id) = piece
            && let Some((_, name)) = names.iter().find(|(known, _)| known == id)
        {
            *id = Id::Name(name.clone());
        }
    }
}
