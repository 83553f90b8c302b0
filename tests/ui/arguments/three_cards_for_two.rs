//! Two cards are defined, and three are given.

templates::template!(pub Carousel = "templates/carousel.mtm");

fn main() {
    let [first, second] = Carousel::EXAMPLE.cards;
    let _ = Carousel { customer: "Ann", cards: [first, second, Carousel::EXAMPLE.cards[0]] };
}
