//! Templates with everything around the body: headers, buttons, cards, offers, codes, languages.

use templates::{
    Api, ArgumentError, Currency, CurrencyCode, DateParts, DateTime, Image, Json, Language, Location, Message, Options,
    Product, ProductCards, ProductList, ProductSection, Template, Video, VoiceCall,
};

use crate::fixtures::{
    AutumnSale, BackInStock, BackInStockCard, LoginCode, ParcelTracking, PlantCards, PlantCardsCard, Reminder,
    ShopWindow, route,
};
use crate::{assert_message, assert_payloads};

const TRACKING: ParcelTracking<'static> = ParcelTracking {
    header: Image::link("https://acme.example/parcel.jpg"),
    customer: "Ann",
    parcel: "A-1023",
    eta: DateTime::new("Dec 1"),
    tracking: "9Z8",
};

#[test]
fn a_header_three_values_a_button_and_two_languages() {
    assert_payloads("parcel_tracking", &TRACKING);
    let german = Message::new(route(), &TRACKING).unwrap().language(ParcelTracking::DE).unwrap();
    assert_message("parcel_tracking_de", &german);
}

#[test]
fn the_file_of_that_template_is_short() {
    let files = [include_str!("../templates/parcel_tracking.mtm"), include_str!("../templates/parcel_tracking.de.mtm")];
    assert!(files[0].lines().count() < 20);
    assert!(files[1].lines().count() < 20);
}

#[test]
fn the_languages_of_a_template_are_its_own() {
    assert_eq!(ParcelTracking::DE.language(), Language::DE);
    assert_eq!(ParcelTracking::EN_US.language(), Language::EN_US);
    for (tag, language) in
        [("de-AT", "de"), ("de", "de"), ("DE_ch", "de"), ("en", "en_US"), ("fr", "en_US"), ("", "en_US")]
    {
        assert_eq!(ParcelTracking::best_language(tag).language().code(), language, "{tag}");
    }
    assert_eq!(TRACKING.to_string(), "Hi Ann, your parcel A-1023 is on its way. It arrives on Dec 1, before noon.");
    insta::assert_snapshot!(TRACKING.preview_in(ParcelTracking::DE), @"
    [image: https://acme.example/parcel.jpg]

    Am Dec 1 kommt dein Paket A-1023 an, Ann, noch vor zwölf.

    STOP zum Abbestellen

    [Verfolgen: https://acme.example/t/9Z8]
    ");
}

#[test]
fn the_body_is_measured_in_the_language_it_is_sent_in() {
    let customer = "a".repeat(955);
    let tracking = ParcelTracking { customer: &customer, ..TRACKING };
    let message = Message::new(route(), &tracking).unwrap_err();
    assert!(matches!(message.problems(), [ArgumentError::BodyTooLong { .. }]));
    let customer = "a".repeat(950);
    let tracking = ParcelTracking { customer: &customer, ..TRACKING };
    let fits = Message::with_body_limit(route(), &tracking, 1022).unwrap();
    assert!(fits.clone().language(ParcelTracking::EN_US).is_ok());
    assert!(fits.language(ParcelTracking::DE).is_ok(), "the German text is shorter");
    let short = ParcelTracking { customer: "Ann", ..TRACKING };
    let message = Message::with_body_limit(route(), &short, 75).unwrap();
    assert!(message.language(ParcelTracking::DE).is_ok());
}

#[test]
fn dates_carry_their_parts_where_they_are_known() {
    let parts = DateParts { month: Some(12), day_of_month: Some(1), hour: Some(10), ..DateParts::default() };
    let tracking = ParcelTracking { eta: DateTime::new("Dec 1, 10:00").parts(parts), ..TRACKING };
    assert_payloads("parcel_tracking_parts", &tracking);
}

#[test]
fn an_offer_with_its_end_a_price_and_a_coupon() {
    let sale = AutumnSale {
        header: Video::id("4548775454857854"),
        price: Currency::new(CurrencyCode::EUR, 25_000).fallback("25 €"),
        referral: "wa",
        expiration_time_ms: 1_795_000_000_000,
        coupon_code: "AUTUMN25",
    };
    assert_payloads("autumn_sale", &sale);
}

#[test]
fn cards_of_pictures_come_as_an_array() {
    let cards = PlantCards {
        customer: "Ann",
        cards: [
            PlantCardsCard { header: Image::id("1"), price: "9 EUR", page: "aloe", payload: Some("more-aloe") },
            PlantCardsCard { header: Image::id("2"), price: "7 EUR", page: "fern", payload: None },
        ],
    };
    assert_payloads("plant_cards", &cards);
    assert_ne!(cards, PlantCards::EXAMPLE);
}

#[test]
fn cards_of_products_are_two_to_ten() {
    let card = |retailer_id| BackInStockCard { header: Product { catalog_id: "17", retailer_id } };
    let three = [card("aloe"), card("fern"), card("moss")];
    assert_payloads("product_cards", &BackInStock { cards: ProductCards::from(&three) });
    let ten = std::array::from_fn::<_, 10, _>(|_| card("aloe"));
    let full = BackInStock { cards: ProductCards::from(&ten) };
    let json = Message::new(route(), &full).unwrap().to_json(Api::Cloud).unwrap();
    assert_eq!(json.matches("card_index").count(), 10);
    assert!(ProductCards::try_from(&three[..1]).is_err());
}

#[test]
fn a_one_time_password_is_said_twice() {
    assert_payloads("login_code", &LoginCode { code: "A1b2C3" });
    insta::assert_snapshot!(LoginCode::EXAMPLE.preview(), @"
    *123456* is your verification code. For your security, do not share this code.

    This code expires in 10 minutes.

    [Copy code]
    ");
}

#[test]
fn named_parameters_keep_their_names_but_not_in_buttons() {
    let reminder = Reminder { day: "Monday", customer: "Ann", button_2_1: "map", payloads: [Some("confirm"), None] };
    assert_payloads("reminder", &reminder);
}

#[test]
fn every_button_that_takes_a_value() {
    let sections = [
        ProductSection { title: "Popular", retailer_ids: &["aloe", "fern"] },
        ProductSection { title: "New", retailer_ids: &["moss"] },
    ];
    let window = ShopWindow {
        header: Location { latitude: 51.5, longitude: -0.085, name: "Shop", address: "1 High Street, London" },
        payload: Some("stop"),
        flow_token: Some("token-7"),
        flow_data: Some(Json::object(r#"{"screen": "DATES"}"#).unwrap()),
        thumbnail: Some("aloe"),
        products: ProductList { thumbnail: "aloe", sections: &sections },
        voice_call: VoiceCall { ttl_minutes: Some(100), payload: Some("from-window") },
        order_details: Json::object(r#"{"reference_id": "order-7"}"#).unwrap(),
    };
    assert_payloads("shop_window", &window);
}

#[test]
fn buttons_without_values_are_not_sent_but_counted() {
    assert_payloads("shop_window_example", &ShopWindow::EXAMPLE);
}

#[test]
fn options_stand_beside_the_template_in_every_shape() {
    let options = Options::new().client_ref("order 7").unwrap();
    let options = options.reply_to("aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab").unwrap();
    let message = Message::new(route(), &TRACKING).unwrap().options(options);
    assert_message("parcel_tracking_options", &message);
}

#[test]
fn everything_wrong_is_said_at_once() {
    let sections = [ProductSection { title: "A title of more than 24 characters", retailer_ids: &[] }];
    let window = ShopWindow {
        header: Location { latitude: 91.0, longitude: 0.0, name: "", address: "1 High Street" },
        payload: Some(""),
        flow_token: None,
        flow_data: None,
        thumbnail: None,
        products: ProductList { thumbnail: "", sections: &sections },
        voice_call: VoiceCall { ttl_minutes: Some(0), payload: None },
        order_details: Json::EMPTY,
    };
    let error = Message::new(route(), &window).unwrap_err();
    insta::assert_snapshot!(error.to_string().replace("; ", "\n"), @"
    template `shop_window`: `header`: the location's latitude is 91: give degrees from -90 to 90
    `header`: the location's name is empty: give the text that people are to read
    `payload` is empty: the platform refuses empty values
    `products`: the product whose picture stands for the list is empty
    `products`: the title `A title of more than 24 characters` is 34 characters long, 24 are allowed
    `products`: section 1 has a product without an id, or none at all
    `products`: it has 0 products, and 1 to 30 are allowed
    `voice_call`: its button can be used for 0 minutes: leave the time out
    ");
    let sale = AutumnSale {
        header: Video::link("sale.mp4"),
        price: Currency::new(CurrencyCode::EUR, 1).fallback("1\n€"),
        referral: "",
        expiration_time_ms: 0,
        coupon_code: "25 %",
    };
    let error = Message::new(route(), &sale).unwrap_err();
    insta::assert_snapshot!(error.to_string().replace("; ", "\n"), @"
    template `autumn_sale`: `header`: the link is not an absolute address: begin it with `https://`
    `price` has a line break at character 2: write the value on one line
    `referral` is empty: the platform refuses empty values
    `expiration_time_ms`: it is a time in milliseconds since 1970
    `coupon_code`: it holds ` `, only ASCII letters and digits are allowed
    ");
}
