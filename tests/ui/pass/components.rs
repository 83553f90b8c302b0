//! A type for every kind of header and of button, built in full in each of the ways there are.
#![deny(warnings)]

use templates::{
    Currency, CurrencyCode, DateTime, Document, Gif, Image, Json, Location, Product, ProductList, ProductSection,
    Template, Video, VoiceCall, template,
};

template!(#[derive(Debug, Clone, Copy, PartialEq)] pub ImageOffer = "templates/image_offer.mtm");
template!(#[derive(Debug, Clone, Copy, PartialEq)] pub VideoReply = "templates/video_reply.mtm");
template!(#[derive(Debug, Clone, Copy, PartialEq)] pub ThreeReplies = "templates/three_replies.mtm");
template!(#[derive(Debug, Clone, Copy, PartialEq)] pub DocumentFlow = "templates/document_flow.mtm");
template!(#[derive(Debug, Clone, Copy, PartialEq)] pub GifCatalog = "templates/gif_catalog.mtm");
template!(#[derive(Debug, Clone, Copy, PartialEq)] pub LocationCall = "templates/location_call.mtm");
template!(#[derive(Debug, Clone, Copy, PartialEq)] pub OneProduct = "templates/product.mtm");
template!(#[derive(Debug, Clone, Copy, PartialEq)] pub Products = "templates/products.mtm");
template!(#[derive(Debug, Clone, Copy, PartialEq)] pub OrderDetails = "templates/order_details.mtm");
template!(#[derive(Debug, Clone, Copy, PartialEq)] pub RepliesApart = "templates/replies_apart.mtm");
template!(pub Contact = "templates/contact.mtm");
template!(pub CallPermission = "templates/call_permission.mtm");

fn main() {
    headers();
    buttons();
    values();
}

fn headers() {
    let image = Image::link("https://shop.example/offer.jpg");
    let offer = ImageOffer {
        header: image,
        customer: "Ann",
        campaign: "spring",
        expiration_time_ms: 1_893_456_000_000,
        coupon_code: "SAVE20",
    };
    assert_eq!(offer, ImageOffer::new(image, "Ann", "spring", 1_893_456_000_000, "SAVE20"));
    assert_eq!(offer, ImageOffer::EXAMPLE);
    assert_eq!(offer.to_string(), "Hi Ann, save a fifth.");

    let video = VideoReply { header: Video::link("https://example.com/video.mp4"), customer: "Ann", payload: None };
    assert_eq!(video, VideoReply::EXAMPLE);
    assert_ne!(video, VideoReply::new(Video::link("https://example.com/video.mp4"), "Ann", Some("more")));

    let document = Document::link("https://example.com/document.pdf");
    let form = DocumentFlow { header: document, flow_token: None, flow_data: None };
    assert_eq!(form, DocumentFlow::EXAMPLE);
    let named = DocumentFlow::new(document.filename("form.pdf"), Some("token"), Some(Json::EMPTY));
    assert_eq!(named.header.name(), Some("form.pdf"));

    let gif = GifCatalog { header: Gif::link("https://example.com/video.mp4"), thumbnail: None };
    assert_eq!(gif, GifCatalog::EXAMPLE);
    assert_eq!(GifCatalog::new(gif.header, Some("aloe")).thumbnail, Some("aloe"));

    let place = Location { latitude: 51.5, longitude: -0.085, name: "Office", address: "1 High Street, London" };
    let here = LocationCall { header: place, voice_call: VoiceCall { ttl_minutes: Some(60), payload: Some("call") } };
    assert_eq!(here, LocationCall::new(place, here.voice_call));
    assert_eq!(LocationCall::EXAMPLE.voice_call, VoiceCall::default());

    let aloe = Product { catalog_id: "17", retailer_id: "aloe" };
    let product = OneProduct { header: aloe, customer: "Ann" };
    assert_eq!(product, OneProduct::new(aloe, "Ann"));
    assert_eq!(OneProduct::EXAMPLE.to_string(), "Ann, it is back.");
}

fn buttons() {
    assert_eq!(ThreeReplies { payloads: [None; 3] }, ThreeReplies::EXAMPLE);
    assert_eq!(ThreeReplies::new([Some("yes"), None, Some("maybe")]).payloads[2], Some("maybe"));

    let apart = RepliesApart { payloads: [Some("yes"), None], thumbnail: Some("aloe") };
    assert_eq!(apart, RepliesApart::new(apart.payloads, apart.thumbnail));

    let sections = [ProductSection { title: "Popular", retailer_ids: &["aloe", "fern"] }];
    let products = ProductList { thumbnail: "aloe", sections: &sections };
    assert_eq!(Products { customer: "Ann", products }, Products::new("Ann", products));
    assert!(Products::EXAMPLE.preview().contains("For Ann"));

    assert_eq!(Contact.to_string(), "May we have your number?");
    assert!(CallPermission.preview().contains("May we call you"));
}

fn values() {
    let order = Json::object(r#"{"reference_id":"a"}"#).unwrap();
    let price = Currency::new(CurrencyCode::EUR, 25_000);
    let bill = OrderDetails { price, due: DateTime::new("Dec 1"), order_details: order };
    assert_eq!(bill, OrderDetails::new(price, DateTime::new("Dec 1"), order));
    assert_eq!(bill.to_string(), "Please pay 25.00 EUR by Dec 1.");
    assert_eq!(OrderDetails::EXAMPLE.to_string(), bill.to_string());
    assert_eq!(OrderDetails::EXAMPLE.price.thousandths(), price.thousandths());
}
