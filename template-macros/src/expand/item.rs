//! The items of one template as Rust text: its struct, those of its cards, and what they can do.
//!
//! The compiler's own lexer reads a text many times faster than tokens can be handed over one by one. `__t` in it is the
//! module `templates::__private`, whatever it is called where the text goes.

use std::fmt::Write as _;

use template_core::model::{NEW_LIMIT, TemplateFile};

use super::cards::Cards;
use super::fields::{self, Field};
use super::{arguments, documentation, examples};
use crate::resolve::File;

/// A struct, with what stands before and after its attributes and its visibility.
pub(super) struct Struct {
    pub(super) documentation: String,
    /// Attributes of ours, each with a space behind it.
    pub(super) allow: String,
    /// From `struct` on.
    pub(super) text: String,
}

/// All items of a template.
pub(super) struct Item {
    /// Those of the cards, and the template's own behind them.
    pub(super) structs: Vec<Struct>,
    /// What the template's own can do by itself, if anything.
    pub(super) own: Option<String>,
    /// What it is to the library.
    pub(super) impls: String,
    /// Whether the template's own has a lifetime.
    pub(super) borrows: bool,
}

/// Where the definition of a template is.
pub(super) enum Place {
    /// Its own.
    Own,
    /// That one of a whole folder.
    InFolder(usize),
}

impl Struct {
    pub(super) fn of(name: &str, documentation: String, fields: &[Field<'_>]) -> Self {
        let mut text = format!("struct {name}");
        if fields.is_empty() {
            text.push(';');
        } else {
            text.push_str(if borrow(fields) { "<'a> {" } else { " {" });
            for field in fields {
                push_documentation(&mut text, &documentation::of_field(field));
                // Writing to a `String` cannot fail.
                let _ = write!(text, "pub {}: {},", field.name, field.kind);
            }
            text.push('}');
        }
        Self { documentation, allow: fields::allow(name, fields), text }
    }
}

impl Item {
    pub(super) fn of(file: &File, name: &str, place: &Place) -> Self {
        let template = &file.template;
        let cards = Cards::of(template, name);
        let fields = fields::of(&template.parameters, cards.as_ref());
        let borrows = borrow(&fields);
        let lifetimes = if borrows { ("<'a>", "<'_>") } else { ("", "") };

        let mut structs: Vec<_> = cards.iter().flat_map(|cards| cards.types(name)).collect();
        structs.push(Struct::of(name, documentation::of_type(&file.source, template), &fields));
        let generated = match place {
            Place::Own => ("Self", 0),
            Place::InFolder(index) => ("__Generated", *index),
        };
        let arguments = arguments::of(&fields, cards.as_ref());
        let impls = format!(
            "impl __t::Template for {name}{anonymous} {{\
                type Generated = {};\
                const INDEX: __t::usize = {};\
                fn arguments(&self) -> __t::Arguments<'_> {{ __t::Arguments::of([{arguments}]) }}\
            }}\
            impl __t::Display for {name}{anonymous} {{\
                fn fmt(&self, f: &mut __t::Formatter<'_>) -> __t::Result {{ __t::display(self, f) }}\
            }}",
            generated.0,
            generated.1,
            anonymous = lifetimes.1,
        );
        let mut own = String::new();
        if matches!(place, Place::Own) {
            push_new(&mut own, &fields);
        }
        if let Some(values) = examples::of(&fields, cards.as_ref()) {
            own.push_str("#[doc = \"The examples that the template file gives.\"] pub const EXAMPLE: Self = Self {");
            for (field, value) in fields.iter().zip(values) {
                // Writing to a `String` cannot fail.
                let _ = write!(own, "{}: {value},", field.name);
            }
            own.push_str("};");
        }
        push_languages(&mut own, template);
        let lifetime = lifetimes.0;
        let own = (!own.is_empty()).then(|| format!("impl{lifetime} {name}{lifetime} {{{own}}}"));
        Self { structs, own, impls, borrows }
    }
}

fn borrow(fields: &[Field<'_>]) -> bool {
    fields.iter().any(|field| field.borrows)
}

fn push_documentation(text: &mut String, documentation: &str) {
    // Writing to a `String` cannot fail.
    let _ = write!(text, "#[doc = {documentation:?}] ");
}

/// The function with the fields in their order.
fn push_new(own: &mut String, fields: &[Field<'_>]) {
    if fields.is_empty() || fields.len() > NEW_LIMIT {
        return;
    }
    push_documentation(own, "The template with a value for each field, in their order.");
    own.push_str("pub const fn new(");
    // Writing to a `String` cannot fail.
    let _ = fields.iter().try_for_each(|field| write!(own, "{}: {},", field.name, field.kind));
    own.push_str(") -> Self { Self {");
    let _ = fields.iter().try_for_each(|field| write!(own, "{},", field.name));
    own.push_str("} }");
}

/// A constant for each language of a template that has several, and the function that chooses among them.
fn push_languages(own: &mut String, template: &TemplateFile) {
    if template.translations.is_empty() {
        return;
    }
    let others = template.translations.iter().map(|translation| translation.language);
    for (index, language) in [template.language].into_iter().chain(others).enumerate() {
        push_documentation(own, &format!("{}, `{language}`.", language.name()));
        let constant = language.code().to_ascii_uppercase();
        // Writing to a `String` cannot fail.
        let _ = write!(own, "pub const {constant}: __t::LanguageOf<Self> = __t::LanguageOf::of({index});");
    }
    push_documentation(
        own,
        "The language that suits a reader of a tag such as `de-AT` best; the base one where none does.",
    );
    own.push_str("pub fn best_language(tag: &__t::str) -> __t::LanguageOf<Self> { __t::LanguageOf::best(tag) }");
}
