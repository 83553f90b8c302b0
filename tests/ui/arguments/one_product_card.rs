//! A carousel of products has two cards at least.

use templates::Product;

templates::template!(pub Plants = "templates/product_cards.mtm");

fn main() {
    let aloe = PlantsCard { header: Product { catalog_id: "17", retailer_id: "aloe" } };
    let _ = Plants { cards: (&[aloe]).into() };
}
