//! What the platform has approved: the text, the buttons, the category.

use crate::{changes, changes_of, file};

/// The findings of two files that say that they are approved.
fn of_approved(old: (&str, &str), new: (&str, &str)) -> Vec<String> {
    let approved = |(front, body): (&str, &str)| file(&format!("approved = true\n{front}"), body);
    changes_of(&approved(old), &approved(new))
}

fn of_fronts(old: &str, new: &str) -> Vec<String> {
    of_approved((old, "Shall we come?"), (new, "Shall we come?"))
}

#[test]
fn only_what_was_and_is_approved_is_compared() {
    let text = |approved: &str, body: &str| file(approved, body);
    let said = |old: &str, new: &str| changes_of(&text(old, "Come on Monday."), &text(new, "Come on Sunday."));
    let (yes, no) = ("approved = true", "");
    assert_eq!(said(yes, yes), ["4 approved-text-changed: the body is not what was approved in `en` [Su: was `Mo`]"]);
    assert_eq!([said(yes, no), said(no, yes), said(no, no)], [[""; 0]; 3]);
}

#[test]
fn names_are_nothing_to_the_platform_where_it_knows_numbers() {
    let body = |name: &str| format!("Dear {{{{{name}}}}}, hello.");
    let approved = |front: &str, name: &str| file(&format!("approved = true\n{front}"), &body(name));
    let renamed = "parameter-renamed: `a` is called `b` now";
    assert_eq!(changes_of(&approved("", "a"), &approved("", "b")), [format!("5 {renamed}")]);
    let named = "parameter_format = \"named\"";
    assert_eq!(
        changes_of(&approved(named, "a"), &approved(named, "b")),
        [
            format!("5 {renamed}"),
            "5 approved-text-changed: the body is not what was approved in `en` [b: was `a`]".to_owned(),
        ]
    );
    assert_eq!(
        changes_of(&approved("", "a"), &approved(named, "a")),
        ["3 approved-text-changed: `parameter_format` is not what was approved in `en` [\"named\": was `positional`]"]
    );
    // The same numbers in the same order, by other names.
    let two = "params = [\"a\", \"b\"]";
    assert_eq!(of_approved((two, "{{a}} and {{b}}."), (two, "{{b}} and {{a}}.")), [""; 0]);
}

#[test]
fn what_only_the_file_knows_is_no_change() {
    let old = "params = [{ name = \"a\", example = \"Ann\" }]\nheader = { image = \"4::aW\" }";
    let new = "# Who it is for.\nheader = { image = \"4::aX\" }\nparams = [{ example = \"Bob\", name = \"a\" }]";
    assert_eq!(of_approved((old, "Dear {{a}}, hello.\nBye."), (new, "Dear {{a}}, hello.\r\nBye.")), [""; 0]);
}

#[test]
fn every_part_that_is_another_is_named_in_one_finding() {
    let old = "header = \"Order\"\nfooter = \"Bye\"\nbuttons = [{ url = \"https://a.example/x\", text = \"Open\" }, { phone = \"+441\", text = \"Call\" }]";
    let new = "header = \"Örder\"\nfooter = \"Ciao\"\nbuttons = [{ url = \"https://a.example/y\", text = \"Show\" }, { phone = \"+442\", text = \"Call\" }]";
    assert_eq!(
        of_fronts(old, new),
        ["3 approved-text-changed: the header, the footer, the label of button 1, the address of button 1 and \
             the number of button 2 are not what was approved in `en` [Ö: was `O`] [\"Ciao\": was `Bye`] \
             [\"Show\": was `Open`] [y: was `x`] [\"+442\": was `+441`]"]
    );
    assert_eq!(
        of_fronts("", "footer = \"Bye\""),
        ["3 approved-text-changed: the footer is not what was approved in `en` [\"Bye\": was nothing]"]
    );
    assert_eq!(
        of_fronts("footer = \"Bye\"", ""),
        ["1 approved-text-changed: the footer is not what was approved in `en` [: was `Bye`]"]
    );
}

#[test]
fn headers_of_another_kind_are_another_text() {
    let kinds = of_fronts("header = { location = true }", "header = \"Here\"");
    assert_eq!(
        kinds,
        [
            "1 parameter-removed: `header` is gone: programs give it",
            "3 approved-text-changed: the header is not what was approved in `en` [Here: was `location`]",
        ]
    );
}

#[test]
fn what_the_platform_writes_is_approved_too() {
    let code = |switches: &str| {
        format!(
            "+++\napproved = true\ncategory = \"authentication\"\nbuttons = [{{ otp = \"copy_code\" }}]\n[authentication]\n{switches}+++\n"
        )
    };
    let minutes = |minutes: u32| code(&format!("code_expiration_minutes = {minutes}\n"));
    assert_eq!(
        changes_of(&minutes(5), &minutes(9)),
        [
            "5 approved-text-changed: `code_expiration_minutes` is not what was approved in `en` [[authentication]: was 5]"
        ]
    );
    assert_eq!(changes_of(&code(""), &code("security_recommendation = false\n")), [""; 0]);
    assert_eq!(changes_of(&code(""), &code("security_recommendation = true\n")).len(), 1);
}

#[test]
fn texts_are_shown_in_short_and_at_borders_of_characters() {
    let long = "ä".repeat(61);
    let said = of_approved(("", &format!("So {long}.")), ("", "So é."));
    let shown = format!("[é: was `{}...`]", "ä".repeat(60));
    assert!(said[0].ends_with(&shown), "{said:?}");
    // Bytes that two characters share are not the border.
    let said = of_approved(("", "Das ist \u{1f600}."), ("", "Das ist \u{1f601}."));
    assert!(said[0].ends_with("[\u{1f601}: was `\u{1f600}`]"), "{said:?}");
    let said = of_approved(("", "Come."), ("", "Come. Come."));
    assert_eq!(said, ["5 approved-text-changed: the body is not what was approved in `en` [ Come.: was nothing]"]);
}

#[test]
fn a_translation_is_a_text_of_its_own() {
    let base = |footer: &str| {
        file(&format!("approved = true\ntranslations = [\"de\"]\nfooter = \"{footer}\""), "Come on Monday.")
    };
    let (old, new) = (base("Bye"), base("See you"));
    let german = "Komm am Montag.\n";
    let de = "a.de.mtm";
    // What it has from its base file is said there.
    assert_eq!(
        changes(&[("a.mtm", &old), (de, german)], &[("a.mtm", &new), (de, german)]),
        ["a.mtm:4 approved-text-changed: the footer is not what was approved in `en` [\"See you\": was `Bye`]"]
    );
    // Unless nothing is said there.
    let pending = |footer: &str| base(footer).replace("approved = true\n", "");
    let approved = file("approved = true", "Komm am Montag.");
    assert_eq!(
        changes(&[("a.mtm", &pending("Bye")), (de, &approved)], &[("a.mtm", &pending("See you")), (de, &approved)]),
        ["a.de.mtm:1 approved-text-changed: the footer is not what was approved in `de` [: was `Bye`]"]
    );
    // Its own words.
    assert_eq!(
        changes(&[("a.mtm", &old), (de, german)], &[("a.mtm", &old), (de, "Komm am Dienstag.\n")]),
        ["a.de.mtm:1 approved-text-changed: the body is not what was approved in `de` [Diens: was `Mon`]"]
    );
    let own = file("footer = \"Ciao\"", "Komm am Montag.");
    assert_eq!(
        changes(&[("a.mtm", &old), (de, &own)], &[("a.mtm", &old), (de, german)]),
        ["a.de.mtm:1 approved-text-changed: the footer is not what was approved in `de` [: was `Ciao`]"]
    );
}

#[test]
fn buttons_are_compared_where_they_were_approved() {
    let both = "buttons = [{ quick_reply = \"Yes\" }, { quick_reply = \"No\" }]";
    let turned = "buttons = [{ quick_reply = \"No\" }, { quick_reply = \"Yes\" }]";
    assert_eq!(of_fronts(both, turned), ["3 buttons-changed: button 1 was `Yes` when it was approved"]);
    assert_eq!(changes_of(&file(both, "Shall we come?"), &file(turned, "Shall we come?")), [""; 0]);
    let phone = "buttons = [{ phone = \"+44\", text = \"Call\" }]";
    let address = "buttons = [{ url = \"https://a.example\", text = \"Call\" }]";
    assert_eq!(
        of_fronts(phone, address),
        ["3 buttons-changed: button 1 is an address, and was a phone number when it was approved"]
    );
    assert_eq!(of_fronts(phone, ""), ["1 buttons-changed: there are 0 buttons, and 1 when the template was approved"]);
    let more = "buttons = [{ phone = \"+44\", text = \"Call\" }, { url = \"https://a.example\", text = \"Open\" }]";
    assert_eq!(
        of_fronts(phone, more),
        ["3 buttons-changed: there are 2 buttons, and 1 when the template was approved"]
    );
    let labels = "buttons = [{ quick_reply = \"Yes\" }, { quick_reply = \"Never\" }]";
    assert_eq!(
        of_fronts(both, labels),
        ["3 approved-text-changed: the label of button 2 is not what was approved in `en` [\"Never\": was `No`]"]
    );
}

#[test]
fn buttons_of_cards_are_buttons() {
    let cards = |button: &str| {
        let card = format!("[[cards]]\nheader = {{ image = \"4::aW\" }}\nbody = \"Look.\"\nbuttons = [{button}]\n");
        card.repeat(2)
    };
    let said = of_fronts(&cards("{ quick_reply = \"Yes\" }"), &cards("{ quick_reply = \"No\" }"));
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(
        said[0].contains("the label of button 1 of card 1 and the label of button 1 of card 2 are not"),
        "{said:?}"
    );
    let address = cards("{ url = \"https://a.example\", text = \"Yes\" }");
    let said = of_fronts(&cards("{ quick_reply = \"Yes\" }"), &address);
    assert!(said.iter().any(|said| said == "6 buttons-changed: button 1 is an address, and was a quick reply when it was approved"), "{said:?}");
}

#[test]
fn the_category_of_what_was_approved_stays() {
    let said = |old: &str, new: &str| of_fronts(&format!("category = \"{old}\""), &format!("category = \"{new}\""));
    assert_eq!(
        said("utility", "marketing"),
        ["3 category-changed: the category is `marketing`, and was `utility` when the template was approved"]
    );
    assert_eq!(said("ticket_update", "utility"), [""; 0], "the platform replaced it");
    assert_eq!(of_fronts("", "category = \"utility\""), [""; 0]);
    let pending = file("category = \"utility\"", "Shall we come?");
    assert_eq!(changes_of(&pending, &pending.replace("utility", "marketing")), [""; 0]);
}
