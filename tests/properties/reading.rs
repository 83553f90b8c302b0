//! Reading: it always answers, and every place it speaks of is one.

use proptest::prelude::*;
use template_core::diagnostic::Diagnostic;
use template_core::model::{self, Action, Button, FileParameter, FileText, Header, Reading, TemplateFile};
use template_core::nearest;
use template_core::report::text::{self, Style};
use template_core::source::{Source, Span};
use template_core::syntax::{self, Piece, Table, Value, ValueKind};

use crate::{config, strategies};

/// The span is one of the source's own: in it, in order, and on character borders.
fn assert_place(source: &Source, span: Span, what: &str) -> Result<(), TestCaseError> {
    prop_assert!(source.text().get(span.range()).is_some(), "{what}: {span:?} in {:?}", source.text());
    Ok(())
}

pub(crate) fn assert_diagnostics(source: &Source, found: &[Diagnostic]) -> Result<(), TestCaseError> {
    for finding in found {
        assert_place(source, finding.primary.span, &finding.message)?;
        for label in &finding.secondary {
            assert_place(source, label.span, &label.text)?;
        }
        let plain = text::draw(source, finding, Style::Plain);
        prop_assert!(plain.starts_with(&format!("{}[{}]: ", finding.severity, finding.rule.code)), "{plain}");
        prop_assert!(!plain.contains('\u{1b}'), "{plain:?}");
        prop_assert!(!text::draw(source, finding, Style::Coloured).is_empty());
        prop_assert!(text::draw_for_compile_error(source, finding).contains(finding.rule.code));
    }
    let order: Vec<_> = found.iter().map(|finding| finding.primary.span).collect();
    prop_assert!(order.is_sorted(), "{order:?}");
    Ok(())
}

fn assert_table(source: &Source, table: &Table) -> Result<(), TestCaseError> {
    assert_place(source, table.span, "a table")?;
    for entry in &table.entries {
        assert_place(source, entry.key.span, &entry.key.value)?;
        assert_value(source, &entry.value)?;
    }
    Ok(())
}

fn assert_value(source: &Source, value: &Value) -> Result<(), TestCaseError> {
    assert_place(source, value.span, value.kind.type_name())?;
    match &value.kind {
        ValueKind::Array(items) => items.iter().try_for_each(|item| assert_value(source, item)),
        ValueKind::Table(table) => assert_table(source, table),
        _ => Ok(()),
    }
}

/// The document's places, and that the pieces of its body are the body.
fn assert_document(source: &Source) -> Result<(), TestCaseError> {
    let (document, found) = syntax::parse(source);
    assert_diagnostics(source, &found)?;
    if let Some(table) = &document.front_matter {
        assert_table(source, table)?;
    }
    let body = &document.body;
    assert_place(source, body.span, "the body")?;
    let mut at = body.span.start;
    for piece in &body.pieces {
        let span = match piece {
            Piece::Text(span) => *span,
            Piece::Placeholder(placeholder) => placeholder.span,
        };
        prop_assert_eq!(span.start, at, "a gap in {:?}", source.text());
        prop_assert!(span.end > at, "an empty piece in {:?}", source.text());
        assert_place(source, span, "a piece")?;
        at = span.end;
    }
    prop_assert_eq!(at, body.span.end, "the end of {:?}", source.text());
    Ok(())
}

/// The places of the components.
pub(crate) fn assert_content(source: &Source, template: &TemplateFile) -> Result<(), TestCaseError> {
    let content = &template.content;
    assert_part(source, content.header.as_ref(), &content.buttons, &template.parameters)?;
    for card in &content.cards {
        assert_place(source, card.span, "a card")?;
        if let Some(body) = &card.body {
            assert_place(source, body.span(), "a card's body")?;
        }
        assert_part(source, card.header.as_ref(), &card.buttons, &card.parameters)?;
    }
    let texts = content.footer.iter().chain(content.limited_time_offer.iter().map(|offer| &offer.text));
    texts.into_iter().try_for_each(|text| assert_place(source, text.span, &text.value))?;
    template.translation_list.iter().try_for_each(|listed| assert_place(source, listed.span, "a language"))
}

fn assert_part(
    source: &Source,
    header: Option<&Header>,
    buttons: &[Button],
    parameters: &[FileParameter],
) -> Result<(), TestCaseError> {
    match header {
        Some(Header::Text(text)) => assert_text(source, text)?,
        Some(Header::Asset(asset)) => assert_place(source, asset.span, "a header")?,
        _ => {}
    }
    for button in buttons {
        assert_place(source, button.span, "a button")?;
        if let Some(label) = &button.label {
            assert_place(source, label.span, &label.value)?;
        }
        if let Action::Url { url, .. } = &button.action {
            assert_text(source, url)?;
        }
    }
    for parameter in parameters {
        assert_place(source, parameter.name.span, &parameter.name.value)?;
        if let Some(example) = &parameter.example {
            assert_place(source, example.span, &example.value)?;
        }
    }
    Ok(())
}

fn assert_text(source: &Source, text: &FileText) -> Result<(), TestCaseError> {
    assert_place(source, text.span(), "a text")?;
    let placeholders = text.pattern().placeholders();
    placeholders.into_iter().try_for_each(|placeholder| assert_place(source, placeholder.span, "a placeholder"))
}

/// The places of what the file means.
fn assert_reading(source: &Source) -> Result<Reading, TestCaseError> {
    let reading = model::read(source);
    assert_diagnostics(source, &reading.diagnostics)?;
    assert_place(source, reading.template.body_span(), "the body")?;
    assert_content(source, &reading.template)?;
    Ok(reading)
}

/// Constant text and placeholders, put together again, are the body with LF for CRLF.
///
/// Only of files without errors: a misspelt placeholder is read as what it was meant to be.
fn assert_body(source: &Source, reading: Reading) -> Result<(), TestCaseError> {
    let body = source.slice(reading.template.body_span()).replace("\r\n", "\n");
    let placeholders: Vec<_> =
        reading.template.parameters.iter().map(|parameter| format!("{{{{{}}}}}", parameter.placeholder)).collect();
    let Ok(definition) = reading.into_definition() else { return Ok(()) };
    let mut again = String::new();
    let mut constant = String::new();
    for piece in definition.body().pieces() {
        match piece {
            template_core::Piece::Text(text) => {
                prop_assert!(!text.is_empty());
                again.push_str(text);
                constant.push_str(text);
            }
            template_core::Piece::Argument(index) => again.push_str(&placeholders[usize::from(index)]),
        }
    }
    prop_assert_eq!(again, body);
    prop_assert_eq!(constant, definition.body().constant());
    Ok(())
}

fn assert_source(source: &Source) -> Result<(), TestCaseError> {
    assert_document(source)?;
    let reading = assert_reading(source)?;
    assert_body(source, reading)
}

proptest! {
    #![proptest_config(config(4))]

    #[test]
    fn any_text_is_read(file in strategies::file()) {
        assert_source(&Source::new("templates/any.mtm", file))?;
    }

    #[test]
    fn any_bytes_are_read(bytes in strategies::bytes()) {
        let is_text = std::str::from_utf8(&bytes).is_ok();
        let source = Source::from_bytes("any.mtm", bytes);
        assert_source(&source)?;
        prop_assert_eq!(source.invalid_utf8().is_none(), is_text);
        prop_assert_eq!(model::read(&source).diagnostics.iter().any(|found| found.rule.slug == "not-utf8"), !is_text);
    }

    #[test]
    fn any_path_is_taken(path in strategies::text()) {
        let source = Source::new(path, "Hello {{customer}}.");
        assert_source(&source)?;
        prop_assert!(!source.stem().contains(['/', '\\']));
    }

    #[test]
    fn every_offset_has_a_position(text in strategies::text(), offset in 0_usize..400) {
        let source = Source::new("a.mtm", text.as_str());
        let position = source.position(offset);
        let before = &text[..text.floor_char_boundary(offset)];
        prop_assert_eq!(position.line, before.matches('\n').count() + 1);
        prop_assert_eq!(position.column, before.rsplit('\n').next().unwrap().chars().count() + 1);
    }

    #[test]
    fn the_nearest_word_is_one_of_the_candidates(
        word in strategies::text(),
        others in prop::collection::vec(strategies::text(), 0..6),
    ) {
        let candidates = || others.iter().map(String::as_str);
        if let Some(near) = nearest(&word, candidates()) {
            prop_assert!(others.iter().any(|other| other == near));
        }
        if word.chars().count() <= 64 {
            prop_assert_eq!(nearest(&word, [word.as_str()]), Some(word.as_str()));
        }
        prop_assert_eq!(nearest(&word, []), None);
    }
}
