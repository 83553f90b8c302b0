//! Carousels: cards of the same fields are an array, cards of names of their own a tuple, products as many as one likes.
#![deny(warnings)]

use templates::{Currency, CurrencyCode, Image, Product, ProductCards, Template, template};

template!(#[derive(Debug, Clone, Copy, PartialEq)] pub Carousel = "templates/carousel.mtm");
template!(#[derive(Debug, Clone, Copy, PartialEq)] pub Names = "templates/carousel_of_names.mtm");
template!(#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)] pub Plants = "templates/product_cards.mtm");
template!(pub Static = "templates/static_cards.mtm");

fn main() {
    let price = Currency::new(CurrencyCode::EUR, 1_000);
    let card = |id, plant| CarouselCard { header: Image::id(id), plant, price, payload: None };
    let carousel = Carousel { customer: "Ann", cards: [card("1", "fern"), card("2", "moss")] };
    assert_eq!(carousel, Carousel::new("Ann", carousel.cards));
    assert_eq!(Carousel::EXAMPLE.cards[1].plant, "Fern 2");
    assert!(carousel.preview().contains("moss for 1.00 EUR"), "{}", carousel.preview());

    let first = NamesCard1 { header: Image::id("1"), fern: "fern", fern_price: price, payload: Some("fern") };
    let second = NamesCard2 { header: Image::id("2"), moss: "moss", moss_price: price, payload: None };
    let names = Names { customer: "Ann", cards: (first, second) };
    assert_eq!(names, Names::new("Ann", (first, second)));
    assert_eq!(Names::EXAMPLE.cards.1.moss, "Fern 2");

    let plants: Vec<_> = ["aloe", "fern", "moss"]
        .map(|retailer_id| PlantsCard { header: Product { catalog_id: "17", retailer_id } })
        .into();
    let two = [plants[0], plants[1]];
    assert_eq!(Plants { cards: (&two).into() }.cards.len(), 2);
    let three = Plants::new(ProductCards::try_from(&plants[..]).unwrap());
    assert_eq!(three.cards.get(2).unwrap().header.retailer_id, "moss");
    assert_eq!(Plants::EXAMPLE.cards.len(), 2);

    assert_eq!(Static.to_string(), "Our offers.");
}
