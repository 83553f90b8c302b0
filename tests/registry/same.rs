//! The typed way and the registry's: for any values the same text and the same JSON, byte for byte, or the same errors.

use std::fmt::Display;
use std::sync::LazyLock;

use proptest::prelude::*;
use template_core::{Api, Argument, Registry, RegistryError};
use templates::{Currency, CurrencyCode, DateTime, Image, LanguageOf, Message, Template, Verify, Video};

use crate::fixtures::{
    AutumnSale, BackInStock, DoorCode, LoginCode, Note, OpeningHours, ParcelHandover, ParcelTracking, PlantCards,
    PlantCardsCard, Reminder, ShopWindow, TableBooking, route,
};

static REGISTRY: LazyLock<Registry> = LazyLock::new(|| {
    let own = Registry::load("templates").unwrap();
    Registry::merge([&own, &Registry::load("../templates").unwrap()]).unwrap()
});

fn said<T>(result: Result<T, impl Into<RegistryError>>) -> Result<T, String> {
    result.map_err(|error| error.into().to_string())
}

/// Compares both ways in every language and every API, with values by name, in order, and as people write them.
fn assert_same<T: Template + Display>(typed: &T) {
    let definition = T::DEFINITION;
    let arguments = typed.arguments();
    let arguments = arguments.as_ref();
    let named: Vec<_> =
        definition.parameters().map(|parameter| parameter.name()).zip(arguments.iter().copied()).collect();
    let texts: Option<Vec<_>> = arguments
        .iter()
        .map(|argument| match argument {
            Argument::Text(text) => Some((*text).to_owned()),
            Argument::Integer(number) => Some(number.to_string()),
            _ => None,
        })
        .collect();
    for (index, language) in (0..).zip(definition.languages()) {
        let entry = REGISTRY.find(definition.qualified_name(), language).unwrap();
        assert_eq!(entry.definition(), definition);
        let message = Message::new(route(), typed).and_then(|message| message.language(LanguageOf::of(index)));
        for &api in Api::ALL {
            let json = said(message.clone()).and_then(|message| said(message.to_json(api)));
            assert_eq!(said(entry.to_json(route(), arguments, api)), json, "{api}");
            assert_eq!(said(entry.to_json(route(), &named, api)), json, "{api}");
            let reversed = named.iter().rev().copied();
            assert_eq!(said(entry.to_json(route(), reversed, api)), json, "{api}");
            if let Some(texts) = &texts {
                assert_eq!(said(entry.to_json(route(), texts, api)), json, "{api}");
            }
            let mut out = b"before".to_vec();
            let written = said(entry.write_json(&mut out, route(), &named, api)).map(|()| out.split_off(6));
            assert_eq!(written, json.map(String::into_bytes), "{api}");
            assert_eq!(out, b"before");
        }
        let preview = said(message.clone()).map(|_| typed.preview_in(LanguageOf::of(index)));
        assert_eq!(said(entry.preview(&named)), preview);
        if index == 0 {
            assert_eq!(said(entry.render(arguments)), said(message).map(|_| typed.to_string()));
        }
    }
}

#[test]
fn examples_are_the_same() {
    assert_same(&Verify::EXAMPLE);
    assert_same(&ParcelHandover::EXAMPLE);
    assert_same(&OpeningHours);
    assert_same(&TableBooking::EXAMPLE);
    assert_same(&ParcelTracking::EXAMPLE);
    assert_same(&AutumnSale::EXAMPLE);
    assert_same(&PlantCards::EXAMPLE);
    assert_same(&BackInStock::EXAMPLE);
    assert_same(&LoginCode::EXAMPLE);
    assert_same(&Reminder::EXAMPLE);
    assert_same(&ShopWindow::EXAMPLE);
}

/// The examples as the files have them, which are texts, mean what the types' own values mean.
#[test]
fn written_examples_are_the_same() {
    fn assert_written<T: Template>(typed: &T) {
        let entry = REGISTRY.find(T::DEFINITION.qualified_name(), T::DEFINITION.language()).unwrap();
        let examples = entry.definition().example_arguments().unwrap();
        for &api in Api::ALL {
            let json = said(Message::new(route(), typed).unwrap().to_json(api));
            assert_eq!(said(entry.to_json(route(), &examples, api)), json, "{api}");
        }
    }

    assert_written(&Verify::EXAMPLE);
    assert_written(&ParcelHandover::EXAMPLE);
    assert_written(&ParcelTracking::EXAMPLE);
    assert_written(&PlantCards::EXAMPLE);
    assert_written(&BackInStock::EXAMPLE);
    assert_written(&LoginCode::EXAMPLE);
    assert_written(&Reminder::EXAMPLE);
    assert_written(&ShopWindow::EXAMPLE);
}

/// What people write, and now and then what no message may hold.
fn value() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => "[a-zA-Z0-9 .,!?é漢😀\"\\\\/<>&{}*_~-]{1,30}",
        2 => "[0-9]{1,16}",
        1 => "\\PC{0,40}",
        1 => Just(String::new()),
        1 => prop::sample::select(vec!["a\nb", "\t", "a      b", "\u{0}\u{1f}", "https://acme.example/1"]).prop_map(str::to_owned),
        1 => Just("x".repeat(1_100)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_values_are_the_same(a in value(), b in value(), c in value(), d in value(), number in any::<i64>()) {
        assert_same(&Verify { brand: &a, code: &b, minutes: number });
        assert_same(&ParcelHandover { customer: &a, parcel: &b, deposit: number });
        assert_same(&TableBooking { guest: &a, seats: number });
        assert_same(&DoorCode { code: &a, door: &b });
        assert_same(&Note { note: &a });
        assert_same(&LoginCode { code: &a });
        assert_same(&Reminder {
            day: &a,
            customer: &b,
            button_2_1: &c,
            payloads: [Some(&d), None],
        });
        assert_same(&ParcelTracking {
            header: Image::link(&a),
            customer: &b,
            parcel: &c,
            eta: DateTime::new(&d),
            tracking: &a,
        });
        assert_same(&AutumnSale {
            header: Video::id(&a),
            price: Currency::new(CurrencyCode::from_code("EUR").unwrap(), number),
            referral: &b,
            expiration_time_ms: number,
            coupon_code: &c,
        });
        let card = |image, price| PlantCardsCard { header: Image::id(image), price, page: "p", payload: None };
        assert_same(&PlantCards { customer: &a, cards: [card(&b, &c), card(&c, &d)] });
    }
}
