//! A carousel of products has ten cards at most.

use templates::{Product, ProductCards};

templates::template!(#[derive(Clone, Copy)] pub Plants = "templates/product_cards.mtm");

fn main() {
    let aloe = PlantsCard { header: Product { catalog_id: "17", retailer_id: "aloe" } };
    let _ = Plants { cards: ProductCards::from(&[aloe; 11]) };
}
