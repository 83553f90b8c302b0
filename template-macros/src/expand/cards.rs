//! Carousels: a struct for each kind of card there is, and the field that holds the cards.

use std::fmt::Write as _;

use template_core::model::{Card, FileParameter, TemplateFile};

use super::arguments::function;
use super::examples;
use super::fields::{self, Field, FieldContent};
use super::item::Struct;

/// The most product cards a message has.
const PRODUCT_CARDS: usize = 10;

/// The cards of a carousel, and the structs they become.
pub(super) struct Cards<'c> {
    cards: Vec<CardType<'c>>,
    holder: Holder,
}

/// What holds the cards.
#[derive(PartialEq, Eq)]
enum Holder {
    /// An array: every card has the same fields.
    Array,
    /// A tuple: names belong to their card, and these have names of their own.
    Tuple,
    /// As many as the caller likes: products.
    Products,
}

/// One card, and the struct it becomes.
struct CardType<'c> {
    name: String,
    fields: Vec<Field<'c>>,
}

impl CardType<'_> {
    fn borrows(&self) -> bool {
        self.fields.iter().any(|field| field.borrows)
    }
}

impl<'c> Cards<'c> {
    /// The cards of a template that has any whose values are to be given.
    pub(super) fn of(template: &'c TemplateFile, type_name: &str) -> Option<Self> {
        let cards = &template.content.cards;
        if cards.iter().all(|card| card.parameters.is_empty()) {
            return None;
        }
        let shape = |card: &Card| {
            let fields = card.parameters.iter().map(|parameter| (parameter.field.clone(), parameter.kind));
            fields.collect::<Vec<_>>()
        };
        let are_alike = cards.windows(2).all(|pair| shape(&pair[0]) == shape(&pair[1]));
        let holder = match (template.has_product_cards(), are_alike) {
            (true, _) => Holder::Products,
            (false, true) => Holder::Array,
            (false, false) => Holder::Tuple,
        };
        let type_name = type_name.trim_start_matches("r#");
        let types = cards.iter().zip(1..).map(|(card, number)| {
            let name =
                if holder == Holder::Tuple { format!("{type_name}Card{number}") } else { format!("{type_name}Card") };
            CardType { name, fields: fields::of(&card.parameters, None) }
        });
        Some(Self { cards: types.collect(), holder })
    }

    /// Whether any card has the struct's lifetime.
    pub(super) fn borrow(&self) -> bool {
        self.holder == Holder::Products || self.cards.iter().any(CardType::borrows)
    }

    /// The type of the field that holds the cards.
    pub(super) fn field_type(&self) -> String {
        let lifetime = |card: &CardType<'_>| if card.borrows() { "<'a>" } else { "" };
        let types: Vec<_> = self.cards.iter().map(|card| format!("{}{}", card.name, lifetime(card))).collect();
        let first = types.first().map_or("", String::as_str);
        match self.holder {
            Holder::Tuple => format!("({},)", types.join(", ")),
            Holder::Array => format!("[{first}; {}]", types.len()),
            Holder::Products => format!("__t::ProductCards<'a, {first}>"),
        }
    }

    /// The structs of the cards.
    pub(super) fn types(&self, type_name: &str) -> impl Iterator<Item = Struct> {
        let distinct = if self.holder == Holder::Tuple { self.cards.len() } else { 1 };
        self.cards.iter().zip(1..).take(distinct).map(move |(card, number)| {
            let which = if distinct == 1 { "A card".to_owned() } else { format!("Card {number}") };
            let documentation = format!("{which} of [`{}`].", type_name.trim_start_matches("r#"));
            Struct::of(&card.name, documentation, &card.fields)
        })
    }

    /// Each parameter of cards that come in the number defined, and where its value is, after `self.`.
    pub(super) fn places(&self) -> Vec<(&'c FileParameter, String)> {
        let mut places = Vec::new();
        if self.holder == Holder::Products {
            return places;
        }
        for (index, card) in self.cards.iter().enumerate() {
            let is_tuple = self.holder == Holder::Tuple;
            let of_card = if is_tuple { format!("cards.{index}") } else { format!("cards[{index}]") };
            places.extend(card.places().map(|(parameter, place)| (parameter, format!("{of_card}.{place}"))));
        }
        places
    }

    /// The arguments of products, also of those that are not given, each an expression with a comma behind it.
    pub(super) fn product_arguments(&self) -> String {
        let mut arguments = String::new();
        let Some(first) = self.cards.first().filter(|_| self.holder == Holder::Products) else {
            return arguments;
        };
        for index in 0..PRODUCT_CARDS {
            for (parameter, place) in first.places() {
                let (function, before) = function(parameter.kind);
                // Writing to a `String` cannot fail.
                let _ = write!(
                    arguments,
                    "__t::Argument::or_absent(self.cards.get({index}).map(|card| __t::Argument::{function}({before}card.{place}))),"
                );
            }
        }
        arguments
    }

    /// The example of the field that holds the cards, unless one is missing.
    pub(super) fn example(&self) -> Option<String> {
        let mut cards = Vec::new();
        for CardType { name, fields, .. } in &self.cards {
            let values = fields.iter().map(|field| Some(format!("{}: {}", field.name, examples::of_field(field)?)));
            cards.push(format!("{name} {{ {} }}", values.collect::<Option<Vec<_>>>()?.join(", ")));
        }
        Some(match self.holder {
            Holder::Array => format!("[{}]", cards.join(", ")),
            Holder::Tuple => format!("({},)", cards.join(", ")),
            Holder::Products => {
                let (first, second) = (cards.first()?, cards.get(1).or(cards.first())?);
                format!("__t::example::product_cards(&[{first}, {second}])")
            }
        })
    }

    /// How many cards the template has.
    pub(super) fn describe(&self) -> String {
        match self.holder {
            Holder::Products => "The cards, 2 to 10: each a product.".to_owned(),
            Holder::Array | Holder::Tuple => format!("The {} cards, in their order.", self.cards.len()),
        }
    }
}

impl<'c> CardType<'c> {
    /// Each parameter, and where its value is in the card.
    fn places(&self) -> impl Iterator<Item = (&'c FileParameter, String)> {
        self.fields.iter().flat_map(|Field { name, content, .. }| match content {
            FieldContent::One(parameter) => vec![(*parameter, name.clone())],
            FieldContent::Many(parameters) => parameters
                .iter()
                .enumerate()
                .map(|(index, parameter)| (parameter, format!("{name}[{index}]")))
                .collect(),
            FieldContent::Cards(_) => Vec::new(),
        })
    }
}
