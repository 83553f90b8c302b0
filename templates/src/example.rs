//! The examples of generated types: what a file's text means in the type of its field.

use template_core::{
    Currency, CurrencyCode, DateTime, Document, Gif, Image, Json, Location, Product, ProductCards, ProductList,
    ProductSection, Video, VoiceCall,
};

/// An amount; the code is one that the macro found in the table.
#[must_use]
pub const fn currency(code: &str, thousandths: i64, text: &'static str) -> Currency<'static> {
    Currency::new(CurrencyCode::of_known_code(code), thousandths).fallback(text)
}

#[must_use]
pub const fn date_time(text: &'static str) -> DateTime<'static> {
    DateTime::new(text)
}

macro_rules! media {
    ($($kind:ident $link:ident $id:ident)*) => {$(
        #[must_use]
        pub const fn $link(link: &'static str) -> $kind<'static> {
            $kind::link(link)
        }

        #[must_use]
        pub const fn $id(id: &'static str) -> $kind<'static> {
            $kind::id(id)
        }
    )*};
}

media! {
    Image image_link image_id
    Video video_link video_id
    Document document_link document_id
    Gif gif_link gif_id
}

/// The place of `Kind::example`.
#[must_use]
pub const fn location() -> Location<'static> {
    Location { latitude: 51.4779, longitude: -0.0015, name: "Royal Observatory", address: "Blackheath Avenue, London" }
}

#[must_use]
pub const fn product() -> Product<'static> {
    Product { catalog_id: "1234567890", retailer_id: "product-1" }
}

#[must_use]
pub const fn product_list() -> ProductList<'static> {
    ProductList {
        thumbnail: "product-1",
        sections: &[ProductSection { title: "Popular", retailer_ids: &["product-1", "product-2"] }],
    }
}

#[must_use]
pub const fn product_cards<C>(cards: &'static [C; 2]) -> ProductCards<'static, C> {
    ProductCards::example(cards)
}

#[must_use]
pub const fn voice_call() -> VoiceCall<'static> {
    VoiceCall { ttl_minutes: Option::None, payload: Option::None }
}

#[must_use]
pub const fn order_details() -> Json<'static> {
    Json::EXAMPLE_ORDER
}
