//! What programs are built with: the fields of the type.

use crate::{changes, changes_of, file};

/// The findings of two bodies whose files say nothing else.
fn of_bodies(old: &str, new: &str) -> Vec<String> {
    changes_of(&file("", old), &file("", new))
}

#[test]
fn a_value_that_comes_or_goes_is_one_finding() {
    let two = "Hi {{a}}, {{b}}!";
    let three = "Hi {{a}}, {{b}} and {{c}}!";
    assert_eq!(of_bodies(two, three), ["4 parameter-added: `c` is new: programs do not give it"]);
    assert_eq!(of_bodies(three, two), ["1 parameter-removed: `c` is gone: programs give it"]);
    assert_eq!(of_bodies("Hi {{a}}!", "Bye {{a}}, bye {{a}}."), [""; 0]);
}

#[test]
fn a_new_name_in_the_same_place_is_one_finding() {
    let renamed = ["4 parameter-renamed: `a` is called `name` now"];
    assert_eq!(of_bodies("Hi {{a}}, {{b}}!", "Hi {{name}}, {{b}}!"), renamed);
    assert_eq!(of_bodies("Hi {{a}}, {{a}}!", "Hello {{name}}, hello {{name}}!"), renamed);
    // The same words around it, where other values came.
    assert_eq!(
        of_bodies(
            "Grüße dich und die Deinen, {{a}}, zum Feste!",
            "{{c}}: Grüße dich und die Deinen, {{name}}, zum Feste!"
        ),
        ["4 parameter-added: `c` is new: programs do not give it", "4 parameter-renamed: `a` is called `name` now"]
    );
    // Another place, other words: another value.
    assert_eq!(
        of_bodies("Hi {{a}}, {{b}}!", "Hi {{b}}, it is {{c}}!"),
        [
            "1 parameter-removed: `a` is gone: programs give it",
            "4 parameter-added: `c` is new: programs do not give it"
        ]
    );
    // Numbers have names by what declares them.
    let numbered = |name: &str| file(&format!("params = [\"{name}\"]"), "Hi {{1}}!");
    assert_eq!(changes_of(&numbered("a"), &numbered("b")), ["2 parameter-renamed: `a` is called `b` now"]);
    // One field, written in two ways.
    assert_eq!(of_bodies("Hi {{customerName}}!", "Hi {{customer_name}}!"), [""; 0]);
}

#[test]
fn a_kind_is_a_type() {
    let of_kind = |kind: &str| file(&format!("params = [{{ name = \"a\", kind = \"{kind}\" }}]"), "It is {{a}}.");
    let said = |old, new| changes_of(&of_kind(old), &of_kind(new));
    assert_eq!(said("text", "integer"), ["2 parameter-retyped: `a` is of kind `integer`, and was of kind `text`"]);
    assert_eq!(said("text", "code"), ["2 parameter-retyped: `a` is of kind `code`, and was of kind `text`"]);
    assert_eq!(said("code", "text"), [""; 0], "a text takes every code");
    let header = |kind: &str| file(&format!("header = {{ {kind} = \"4::aW\" }}"), "Look.");
    assert_eq!(
        changes_of(&header("image"), &header("video")),
        ["2 parameter-retyped: `header` is of kind `video`, and was of kind `image`"]
    );
    assert_eq!(
        changes_of(&file("", "Look."), &header("image")),
        ["2 parameter-added: `header` is new: programs do not give it"]
    );
    let renamed = file("params = [{ name = \"b\", kind = \"integer\" }]", "It is {{b}}.");
    assert_eq!(
        changes_of(&of_kind("text"), &renamed),
        [
            "2 parameter-renamed: `a` is called `b` now",
            "2 parameter-retyped: `b` is of kind `integer`, and was of kind `text`",
        ]
    );
}

#[test]
fn replies_are_an_array_where_there_are_several() {
    let replies = |labels: &[&str]| {
        let buttons: Vec<_> = labels.iter().map(|label| format!("{{ quick_reply = \"{label}\" }}")).collect();
        file(&format!("buttons = [{}]", buttons.join(", ")), "Shall we come?")
    };
    assert_eq!(
        changes_of(&replies(&["Yes", "No"]), &replies(&["Yes", "No", "Later"])),
        ["2 parameter-retyped: `payloads` is 3 of kind `payload`, and was 2 of kind `payload`"]
    );
    assert_eq!(
        changes_of(&replies(&["Yes"]), &replies(&["Yes", "No"])),
        [
            "1 parameter-removed: `payload` is gone: programs give it",
            "2 parameter-added: `payloads` is new: programs do not give it"
        ]
    );
    assert_eq!(changes_of(&replies(&["Yes", "No"]), &replies(&["Ja", "Nein"])), [""; 0]);
}

#[test]
fn what_a_component_makes_gives_way() {
    let file = |body: &str| file("header = { image = \"4::aW\" }", body);
    assert_eq!(
        changes_of(&file("Look at {{this}}."), &file("Look at {{header}}.")),
        [
            "1 parameter-removed: `this` is gone: programs give it",
            "2 parameter-added: `header_asset` is new: programs do not give it",
            "4 parameter-retyped: `header` is of kind `text`, and was of kind `image`",
        ]
    );
}

#[test]
fn the_order_is_that_of_new() {
    let declared = |names: &[&str], body: &str| {
        let names: Vec<_> = names.iter().map(|name| format!("\"{name}\"")).collect();
        file(&format!("params = [{}]", names.join(", ")), body)
    };
    let body = "Hi {{a}}, {{b}}, {{c}}!";
    let said = |new: &[&str]| changes_of(&declared(&["a", "b", "c"], body), &declared(new, body));
    assert_eq!(said(&["a", "c", "b"]), ["2 parameters-reordered: `new` takes `a, c, b`, and took `a, b, c`"]);
    // Where nothing is declared, the text has the order.
    assert_eq!(
        of_bodies("Hi {{a}}, {{b}}!", "Hi {{b}}, {{a}}!"),
        ["4 parameters-reordered: `new` takes `b, a`, and took `a, b`"]
    );
    assert_eq!(
        changes_of(&declared(&["a", "b"], "Hi {{a}}, {{b}}!"), &declared(&["a", "b"], "Hi {{b}}, {{a}}!")),
        [""; 0]
    );
    // A new name changes no order.
    assert_eq!(
        changes_of(&declared(&["a", "b"], "Hi {{a}}, {{b}}!"), &declared(&["n", "b"], "Hi {{n}}, {{b}}!")),
        ["2 parameter-renamed: `a` is called `n` now"]
    );
    // Seven fields have a `new`, eight have none.
    let names = ["a", "b", "c", "d", "e", "f", "g", "h"];
    for (count, found) in [(7, 1), (8, 0)] {
        let values: Vec<_> = names[..count].iter().map(|name| format!("{{{{{name}}}}}")).collect();
        let body = values.join(" and ");
        let mut turned = names;
        turned.swap(0, 1);
        let said = changes_of(&declared(&names[..count], &body), &declared(&turned[..count], &body));
        assert_eq!(said.len(), found, "{count}: {said:?}");
    }
}

/// A carousel: each card with this text.
fn cards(bodies: &[&str]) -> String {
    let card = |body: &&str| format!("[[cards]]\nheader = {{ image = \"4::aW\" }}\nbody = \"{body}\"\n");
    file(&bodies.iter().map(card).collect::<String>(), "Look at this.")
}

#[test]
fn cards_have_fields_of_their_own() {
    let old = cards(&["For {{price}}", "For {{price}}"]);
    // Every card is of one type, and what is said of it is said once.
    assert_eq!(
        changes_of(&old, &cards(&["For {{cost}}", "For {{cost}}"])),
        ["4 parameter-renamed: `price` of card 1 is called `cost` now"]
    );
    assert_eq!(
        changes_of(&old, &cards(&["For {{price}}", "For {{price}} in {{town}}"])),
        ["7 parameter-added: `town` of card 2 is new: programs do not give it"]
    );
    assert_eq!(
        changes_of(&old, &cards(&["For {{price}}", "For nothing"])),
        ["5 parameter-removed: `price` of card 2 is gone: programs give it"]
    );
}

#[test]
fn the_number_of_cards_is_part_of_the_type() {
    let [two, three] = [cards(&["One", "Two"]), cards(&["One", "Two", "Three"])];
    assert_eq!(changes_of(&two, &three), ["8 cards-changed: there are 3 cards, and there were 2"]);
    assert_eq!(changes_of(&three, &two), ["5 cards-changed: there are 2 cards, and there were 3"]);
    let none = file("", "Look at this.");
    assert_eq!(changes_of(&two, &none), ["1 cards-changed: the cards are gone: programs give them"]);
    assert_eq!(changes_of(&none, &two), ["2 cards-changed: the cards are new: programs do not give them"]);
    let products = |count: usize| {
        let card = "[[cards]]\nheader = { product = true }\nbuttons = [{ single_product = \"View\" }]\n";
        file(&card.repeat(count), "Look at this.")
    };
    assert_eq!(changes_of(&products(2), &products(3)), [""; 0], "of products there are as many as one likes");
    let said = changes_of(&two, &products(2));
    assert!(said.contains(&"2 cards-changed: the cards are products now".to_owned()), "{said:?}");
}

#[test]
fn translations_say_nothing_of_fields() {
    let base = |body: &str| file("translations = [\"de\"]", body);
    let (old, new) = (base("Hi {{a}}!"), base("Hi {{b}}!"));
    let said =
        changes(&[("a.mtm", &old), ("a.de.mtm", "Hallo {{a}}!\n")], &[("a.mtm", &new), ("a.de.mtm", "Hallo {{b}}!\n")]);
    assert_eq!(said, ["a.mtm:4 parameter-renamed: `a` is called `b` now"]);
}
