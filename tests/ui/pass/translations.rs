//! Languages: constants of the type, the best one for a reader, and messages in each.
#![deny(warnings)]

use templates::{Api, DateTime, Language, LanguageOf, Message, Route, Template, template};

template!(#[derive(Debug, Clone, Copy, PartialEq)] pub OrderShipped = "templates/order_shipped.mtm");
template!(pub Login = "templates/login.mtm");
template!(pub OwnLogin = "templates/own_login.mtm");

const GERMAN: LanguageOf<OrderShipped<'static>> = OrderShipped::DE;

fn main() {
    assert_eq!(GERMAN.language(), Language::DE);
    assert_eq!(OrderShipped::EN_US, LanguageOf::BASE);
    assert_eq!(OrderShipped::best_language("de-AT"), OrderShipped::DE);
    assert_eq!(OrderShipped::best_language("pt-PT"), OrderShipped::PT_BR);
    assert_eq!(OrderShipped::best_language("fr"), OrderShipped::EN_US);

    let eta = DateTime::new("Dec 1");
    let shipped = OrderShipped { customer: "Ann", order: "A-1023", eta, tracking: "9Z8" };
    assert_eq!(shipped, OrderShipped::EXAMPLE);
    assert_eq!(shipped, OrderShipped::new("Ann", "A-1023", eta, "9Z8"));

    let route = Route { from: "447700900001".parse().unwrap(), to: "447700900000".parse().unwrap() };
    let json = |language| {
        let message = Message::new(route, &shipped).unwrap().language(language).unwrap();
        message.to_json(Api::Cloud).unwrap()
    };
    let (english, german) = (json(OrderShipped::EN_US), json(GERMAN));
    assert!(english.contains(r#""code":"en_US""#) && german.contains(r#""code":"de""#), "{english}\n{german}");
    // The German text has the day first.
    let at = |json: &str, value: &str| json.find(value).unwrap();
    assert!(at(&english, "Ann") < at(&english, "Dec 1") && at(&german, "Dec 1") < at(&german, "Ann"));
    assert!(shipped.preview_in(OrderShipped::DE).contains("Bestellung A-1023"));
    assert!(shipped.preview_in(OrderShipped::PT_BR).contains("Track"), "what is not translated is the base file's");

    assert_eq!(Login { pin: "482913" }.to_string(), Login::EXAMPLE.to_string());
    assert!(Login::new("1").to_string().starts_with("*1* is your verification code."));
    assert_eq!(Login::best_language("de"), Login::DE);
    assert_eq!(OwnLogin { code: "1" }.to_string(), "Your code is 1.");
}
