//! What the platform refuses in interactive messages.

use super::super::error::{ContentError, Problems};
use super::{Header, Interactive, List, ProductList, ReplyButtons};

const HEADER_LIMIT: usize = 60;
const BODY_LIMIT: usize = 1024;
const LIST_BODY_LIMIT: usize = 4096;
const FOOTER_LIMIT: usize = 60;
const BUTTON_LIMIT: usize = 20;
const BUTTON_ID_LIMIT: usize = 256;
const BUTTONS_LIMIT: usize = 3;
const SECTION_TITLE_LIMIT: usize = 24;
const SECTIONS_LIMIT: usize = 10;
const ROW_TITLE_LIMIT: usize = 24;
const ROW_DESCRIPTION_LIMIT: usize = 72;
const ROW_ID_LIMIT: usize = 200;
const ROWS_LIMIT: usize = 10;
const PRODUCTS_LIMIT: usize = 30;

pub(in super::super) fn check(interactive: &Interactive<'_>, problems: &mut Problems) {
    if let Some(header) = interactive.header() {
        check_header(&header, problems);
    }
    match interactive {
        Interactive::Buttons(buttons) => {
            texts(buttons.body, BODY_LIMIT, buttons.footer, problems);
            check_buttons(buttons, problems);
        }
        Interactive::List(list) => {
            problems.optional(format_args!("header"), list.header, HEADER_LIMIT);
            texts(list.body, LIST_BODY_LIMIT, list.footer, problems);
            check_list(list, problems);
        }
        Interactive::Link(link) => {
            texts(link.body, BODY_LIMIT, link.footer, problems);
            problems.limited(format_args!("label"), link.label, BUTTON_LIMIT);
            problems.link(format_args!("url"), link.url);
        }
        Interactive::Product(product) => {
            problems.optional(format_args!("body"), product.body, BODY_LIMIT);
            problems.optional(format_args!("footer"), product.footer, FOOTER_LIMIT);
            problems.text(format_args!("catalog"), product.catalog);
            problems.text(format_args!("product"), product.product);
        }
        Interactive::ProductList(list) => {
            problems.limited(format_args!("header"), list.header, HEADER_LIMIT);
            texts(list.body, BODY_LIMIT, list.footer, problems);
            problems.text(format_args!("catalog"), list.catalog);
            check_products(list, problems);
        }
        Interactive::Catalog(catalog) => {
            texts(catalog.body, BODY_LIMIT, catalog.footer, problems);
            problems.optional(format_args!("thumbnail"), catalog.thumbnail, usize::MAX);
        }
        Interactive::LocationRequest(request) => texts(request.body, BODY_LIMIT, None, problems),
    }
}

fn texts(body: &str, body_limit: usize, footer: Option<&str>, problems: &mut Problems) {
    problems.limited(format_args!("body"), body, body_limit);
    problems.optional(format_args!("footer"), footer, FOOTER_LIMIT);
}

fn check_header(header: &Header<'_>, problems: &mut Problems) {
    if let Some(source) = header.source() {
        problems.media(format_args!("header.source"), source);
    }
    match header {
        Header::Text(text) => problems.limited(format_args!("header"), text, HEADER_LIMIT),
        Header::File { name, .. } => problems.optional(format_args!("header.name"), *name, usize::MAX),
        Header::Image(_) | Header::Video(_) => {}
    }
}

fn check_buttons(question: &ReplyButtons<'_>, problems: &mut Problems) {
    let buttons = question.buttons;
    problems.count(format_args!("buttons"), buttons.len(), BUTTONS_LIMIT);
    for (index, button) in buttons.iter().enumerate() {
        let before = || buttons.iter().take(index);
        problems.limited(format_args!("buttons[{index}].id"), button.id, BUTTON_ID_LIMIT);
        problems.unlike(format_args!("buttons[{index}].id"), button.id, before().map(|button| button.id));
        problems.limited(format_args!("buttons[{index}].title"), button.title, BUTTON_LIMIT);
        problems.unlike(format_args!("buttons[{index}].title"), button.title, before().map(|button| button.title));
    }
}

fn check_list(list: &List<'_>, problems: &mut Problems) {
    problems.limited(format_args!("button"), list.button, BUTTON_LIMIT);
    let sections = list.sections;
    check_sections(sections.iter().map(|section| (section.title, section.rows.len())), "rows", problems);
    let rows = || sections.iter().flat_map(|section| section.rows);
    too_many("rows", rows().count(), ROWS_LIMIT, problems);
    let mut seen = 0;
    for (place, section) in sections.iter().enumerate() {
        for (index, row) in section.rows.iter().enumerate() {
            let at = format_args!("sections[{place}].rows[{index}]");
            problems.limited(format_args!("{at}.id"), row.id, ROW_ID_LIMIT);
            problems.unlike(format_args!("{at}.id"), row.id, rows().take(seen).map(|row| row.id));
            problems.limited(format_args!("{at}.title"), row.title, ROW_TITLE_LIMIT);
            problems.optional(format_args!("{at}.description"), row.description, ROW_DESCRIPTION_LIMIT);
            seen += 1;
        }
    }
}

fn check_products(list: &ProductList<'_>, problems: &mut Problems) {
    let sections = list.sections;
    check_sections(sections.iter().map(|section| (section.title, section.products.len())), "products", problems);
    too_many("products", sections.iter().map(|section| section.products.len()).sum(), PRODUCTS_LIMIT, problems);
    for (place, section) in sections.iter().enumerate() {
        for (index, product) in section.products.iter().enumerate() {
            problems.text(format_args!("sections[{place}].products[{index}]"), product);
        }
    }
}

/// The titles of sections, and how many `items` each has.
fn check_sections<'t>(
    sections: impl ExactSizeIterator<Item = (Option<&'t str>, usize)>,
    items: &str,
    problems: &mut Problems,
) {
    let count = sections.len();
    problems.count(format_args!("sections"), count, SECTIONS_LIMIT);
    for (index, (title, length)) in sections.enumerate() {
        problems.optional(format_args!("sections[{index}].title"), title, SECTION_TITLE_LIMIT);
        if title.is_none() && count > 1 {
            let reason = "where there is more than one section, give each a title";
            problems.add(ContentError::Missing { member: format!("sections[{index}].title"), reason });
        }
        problems.count(format_args!("sections[{index}].{items}"), length, usize::MAX);
    }
}

/// Items of all sections together; a section without any has been refused by itself.
fn too_many(items: &str, count: usize, limit: usize, problems: &mut Problems) {
    if count > limit {
        problems.count(format_args!("{items} of all sections"), count, limit);
    }
}
