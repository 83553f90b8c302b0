//! Carousels, offers, products.

use super::{PHONE, assert_clean, assert_said, replies, said, url};

#[test]
fn cards_have_buttons_of_their_own() {
    let card = |phone: &str| {
        format!("[[cards]]\nheader = {{ image = '4::a' }}\n[[cards.buttons]]\ntext = 'Call'\nphone = '{phone}'\n")
    };
    assert_said(&[card("+441632960001"), card("+44 1632")].concat(), &["phone-number at \"'+44 1632'\""]);
    // Both have the same fault.
    assert_said(
        "[[cards]]\nbody = 'One'\n[[cards]]\nbody = 'Two'",
        &["card-header at \"[[cards]]\"", "card-buttons at \"[[cards]]\""],
    );
}

#[test]
fn cards_have_one_or_two_buttons() {
    let cards = |header: &str, buttons: &str| format!("[[cards]]\nheader = {header}\n{buttons}\n").repeat(2);
    let reply = "[[cards.buttons]]\nquick_reply = 'More'\n";
    let view = "[[cards.buttons]]\nsingle_product = 'View'\n";
    let shop = "[[cards.buttons]]\ntext = 'Shop'\nurl = 'https://a.example'\n";
    let call = "[[cards.buttons]]\ntext = 'Call'\nphone = '+441632960001'\n";
    let video = "{ video = '4::a' }";
    for right in [reply.repeat(2), shop.repeat(2), [shop, call].concat()] {
        assert_clean(&cards(video, &right));
    }
    let product = "{ product = true }";
    assert_clean(&cards(product, view));
    assert_clean(&cards(product, shop));
    for (header, wrong, at) in [
        (video, view.to_owned(), "[[cards.buttons]]"),
        (video, [shop, call, reply].concat(), "[[cards.buttons]]"),
        (product, [view, shop].concat(), "[[cards.buttons]]"),
        (product, reply.to_owned(), "[[cards.buttons]]"),
        (product, String::new(), "[[cards]]"),
    ] {
        assert_said(&cards(header, &wrong), &[&format!("card-buttons at {at:?}")]);
    }
    assert_said(&cards("{ gif = '4::a' }", reply), &["card-header at \"{ gif = '4::a' }\""]);
}

#[test]
fn offers() {
    let offer = |text: &str, rest: &str| format!("limited_time_offer = {{ text = '{text}' }}\n{rest}");
    let code = "[[buttons]]\ncopy_code = 'A1'\n";
    let shop = format!("{}\n", url("https://a.example"));
    assert_clean(&offer("Nur bis Mitternä", ""));
    assert_said(&offer("Nur bis Mitternä!", ""), &["offer-text-too-long at \"!\""]);
    for right in ["", code, &shop, &[code, &shop].concat()] {
        assert_clean(&offer("Today", right));
    }
    for wrong in
        [[&shop, code].concat(), shop.repeat(2), [code, &shop, &replies(1)].concat(), replies(1), PHONE.to_owned()]
    {
        assert_said(&offer("Today", &wrong), &["offer-buttons at \"[[buttons]]\""]);
    }
    assert_said(&offer("Today", "header = { location = true }"), &["offer-header at \"{ location = true }\""]);
    let base = "+++\ntranslations = ['de']\nlimited_time_offer = { text = 'Until this Sunday' }\n+++\nHello.\n";
    let in_base = "a.mtm offer-text-too-long at \"y\"";
    assert_eq!(said(&[("a.mtm", base), ("a.de.mtm", "Hallo.\n")]), [in_base]);
    let german = "+++\nlimited_time_offer = { text = 'Bis diesen Sonntag' }\n+++\nHallo.\n";
    assert_eq!(said(&[("a.mtm", base), ("a.de.mtm", german)]), [in_base, "a.de.mtm offer-text-too-long at \"ag\""]);
}

#[test]
fn beside_cards_stands_a_text() {
    let card = "[[cards]]\nheader = { image = '4::a' }\n[[cards.buttons]]\nquick_reply = 'More'\n";
    let beside = "header = { location = true }\nfooter = 'Bye'\n";
    assert_said(
        &[beside, &replies(1), &card.repeat(2)].concat(),
        &["beside-cards at \"{ location = true }\"", "beside-cards at \"'Bye'\"", "beside-cards at \"[[buttons]]\""],
    );
}

#[test]
fn products_are_shown_and_opened() {
    let view = "[[buttons]]\nsingle_product = 'View'\n";
    let product = "header = { product = true }\n";
    assert_clean(&[product, view].concat());
    assert_said(&[product, &view.repeat(2)].concat(), &["more-than-one at \"[[buttons]]\""]);
    assert_said(view, &["single-product-header at \"[[buttons]]\""]);
    assert_said(&["header = 'A lamp'\n", view].concat(), &["single-product-header at \"[[buttons]]\""]);
    assert_said(product, &["product-header-button at \"{ product = true }\""]);
}
