//! Names belong to their card.

templates::template!(pub Carousel = "templates/carousel_of_names.mtm");

fn main() {
    let (first, second) = Carousel::EXAMPLE.cards;
    let _ = Carousel { customer: "Ann", cards: (second, first) };
}
