//! One language of a template as rules look at it.

use crate::category::Category;
use crate::language::Language;
use crate::lint::written::{Part, Place, Written};
use crate::model::{Action, Button, Content, FileText, Header, ParameterFormat, TemplateFile, Translation};
use crate::source::{Source, Spanned};

/// One language of a template.
pub(crate) struct Version<'a> {
    /// The file that says it.
    pub(crate) source: &'a Source,
    pub(crate) template: &'a TemplateFile,
    /// What the file of a translation says; nothing for the template's own file.
    pub(crate) translation: Option<&'a Translation>,
    /// The whole message, with what a translation has from its base file.
    pub(crate) content: &'a Content,
    pub(crate) language: Language,
    /// The platform has approved it as it stands.
    pub(crate) is_approved: bool,
    /// Reading the file found no error, so that what is missing in it is missing.
    pub(crate) is_sound: bool,
    /// The texts that this file writes itself, in the order of the message.
    pub(crate) texts: Vec<Written<'a>>,
}

impl<'a> Version<'a> {
    /// The template's own file.
    pub(crate) fn base(source: &'a Source, template: &'a TemplateFile, is_sound: bool) -> Self {
        Self {
            source,
            template,
            translation: None,
            content: &template.content,
            language: template.language,
            is_approved: template.approved,
            is_sound,
            texts: texts(source, template, &template.content, None),
        }
    }

    /// The file of a translation.
    pub(crate) fn translation(
        source: &'a Source,
        template: &'a TemplateFile,
        translation: &'a Translation,
        is_sound: bool,
    ) -> Self {
        Self {
            source,
            template,
            translation: Some(translation),
            content: &translation.content,
            language: translation.language,
            is_approved: translation.approved,
            is_sound,
            texts: texts(source, template, &translation.content, Some(&template.content)),
        }
    }

    /// The category, where the file says one; a legacy one as what replaced it.
    pub(crate) fn category(&self) -> Option<Category> {
        let category = self.template.category.as_ref()?.value;
        Some(category.replacement().unwrap_or(category))
    }

    /// The texts of that kind, of the message and of its cards.
    pub(crate) fn texts_of(&self, part: Part) -> impl Iterator<Item = &Written<'a>> {
        self.texts.iter().filter(move |text| text.place.part == part)
    }

    /// The body of the message, where the file writes it.
    pub(crate) fn body(&self) -> Option<&Written<'a>> {
        self.texts.iter().find(|text| text.place == Place { card: None, part: Part::Body })
    }

    /// Every button, with the index of its card.
    pub(crate) fn buttons(&self) -> impl Iterator<Item = (Option<usize>, &'a Button)> {
        let own = self.content.buttons.iter().map(|button| (None, button));
        let cards = self.content.cards.iter().enumerate();
        own.chain(cards.flat_map(|(index, card)| card.buttons.iter().map(move |button| (Some(index), button))))
    }
}

/// The texts of `content` that `source` writes: those that are not as in `base`.
fn texts<'a>(
    source: &'a Source,
    template: &TemplateFile,
    content: &'a Content,
    base: Option<&'a Content>,
) -> Vec<Written<'a>> {
    let mut texts = Vec::with_capacity(4);
    header(&mut texts, source, None, content.header.as_ref());
    if let Some(offer) = &content.limited_time_offer {
        let of_base = base.and_then(|base| base.limited_time_offer.as_ref()).map(|offer| &offer.text);
        plain(&mut texts, source, Place { card: None, part: Part::Offer }, Some(&offer.text), of_base);
    }
    if content.authentication.is_none() {
        pattern(&mut texts, source, Place { card: None, part: Part::Body }, &content.body);
    }
    let of_base = base.and_then(|base| base.footer.as_ref());
    plain(&mut texts, source, Place { card: None, part: Part::Footer }, content.footer.as_ref(), of_base);
    buttons(&mut texts, source, None, &content.buttons, base.map(|base| &*base.buttons));
    for (index, card) in content.cards.iter().enumerate() {
        let place = Some(index);
        header(&mut texts, source, place, card.header.as_ref());
        if let Some(body) = &card.body {
            pattern(&mut texts, source, Place { card: place, part: Part::Body }, body);
        }
        let of_base = base.and_then(|base| base.cards.get(index)).map(|card| &*card.buttons);
        buttons(&mut texts, source, place, &card.buttons, of_base);
    }
    if template.parameter_format == ParameterFormat::Named {
        for text in &mut texts {
            text.names_are_sent = true;
        }
    }
    texts
}

fn header<'a>(texts: &mut Vec<Written<'a>>, source: &'a Source, card: Option<usize>, header: Option<&'a Header>) {
    if let Some(Header::Text(text)) = header {
        pattern(texts, source, Place { card, part: Part::Header }, text);
    }
}

fn buttons<'a>(
    texts: &mut Vec<Written<'a>>,
    source: &'a Source,
    card: Option<usize>,
    buttons: &'a [Button],
    base: Option<&'a [Button]>,
) {
    for (index, button) in buttons.iter().enumerate() {
        let of_base = base.and_then(|base| base.get(index));
        let label = Place { card, part: Part::Label };
        plain(texts, source, label, button.label.as_ref(), of_base.and_then(|base| base.label.as_ref()));
        match &button.action {
            Action::Url { url, .. } => pattern(texts, source, Place { card, part: Part::Url }, url),
            Action::OneTimePassword(password) => {
                let of_base = of_base.and_then(|base| match &base.action {
                    Action::OneTimePassword(password) => password.autofill_text.as_ref(),
                    _ => None,
                });
                plain(texts, source, label, password.autofill_text.as_ref(), of_base);
            }
            _ => {}
        }
    }
}

fn pattern<'a>(texts: &mut Vec<Written<'a>>, source: &'a Source, place: Place, text: &'a FileText) {
    if !text.is_inherited() {
        texts.push(Written::pattern(place, source, text.pattern()));
    }
}

/// A text without placeholders; what a translation has from its base file is the same at the same place.
fn plain<'a>(
    texts: &mut Vec<Written<'a>>,
    source: &'a Source,
    place: Place,
    text: Option<&'a Spanned<String>>,
    base: Option<&Spanned<String>>,
) {
    if let Some(text) = text.filter(|text| Some(*text) != base) {
        texts.push(Written::plain(place, source, text));
    }
}
