//! What is refused before anything is sent: all problems of a message at once, each with what to do.

use templates::free_form::{
    Address, CAPTION_LIMIT, CLOUD_CAPTION_LIMIT, Catalog, Contact, ContactName, Content, Email, File, Header,
    Interactive, LinkButton, List, LocationRequest, Media, Org, Phone, Product, ProductList, ProductSection, Reaction,
    ReplyButton, ReplyButtons, Row, Section, TEXT_LIMIT, Url,
};
use templates::{Api, FreeFormMessage, Location, MediaSource, OptionError};

use crate::fixtures::MESSAGE;
use crate::{assert_text, route};

/// One problem a line.
fn said(content: Content<'_>) -> String {
    let errors = FreeFormMessage::new(route(), content).unwrap_err();
    let problems: Vec<_> = errors.problems().iter().map(ToString::to_string).collect();
    assert_eq!(errors.to_string(), problems.join("; "));
    problems.join("\n")
}

fn passes(content: Content<'_>) -> bool {
    FreeFormMessage::new(route(), content).is_ok()
}

const LINK: MediaSource<'static> = MediaSource::Link("https://example.com/a");

#[test]
fn texts() {
    for character in ["a", "é", "😀"] {
        assert!(passes(Content::Text(&character.repeat(TEXT_LIMIT))));
        assert!(!passes(Content::Text(&character.repeat(TEXT_LIMIT + 1))));
        let caption = character.repeat(CAPTION_LIMIT);
        assert!(passes(Content::Image(Media { source: LINK, caption: Some(&caption) })));
    }
    let long = "a".repeat(TEXT_LIMIT + 1);
    assert_text("refused_texts", &[said(Content::Text("")), said(Content::Text(&long))].join("\n"));
}

#[test]
fn media() {
    let long = "a".repeat(CAPTION_LIMIT + 1);
    let source = MediaSource::Link("example.com/a b");
    assert_text(
        "refused_media",
        &[
            said(Content::Image(Media { source, caption: Some(&long) })),
            said(Content::Video(Media { source: MediaSource::Id(""), caption: Some("") })),
            said(Content::File(File { source: MediaSource::Link("a"), caption: Some(""), name: Some("") })),
            said(Content::Audio(MediaSource::Link("https://"))),
            said(Content::Sticker(MediaSource::Id("é"))),
        ]
        .join("\n"),
    );
}

#[test]
fn places_and_reactions() {
    let nowhere = Location { latitude: f64::NAN, longitude: 200.0, name: "", address: "" };
    assert_text(
        "refused_places_and_reactions",
        &[
            said(Content::Location(nowhere)),
            said(Content::Reaction(Reaction::React { message: "", emoji: "" })),
            said(Content::Reaction(Reaction::React { message: "a b", emoji: "ok" })),
            said(Content::Reaction(Reaction::React { message: MESSAGE, emoji: "🙏 thanks" })),
            said(Content::Reaction(Reaction::Remove { message: "é" })),
        ]
        .join("\n"),
    );
    for emoji in ["😀", "❤️", "1\u{fe0f}\u{20e3}", "👨‍👩‍👧‍👦", "🇬🇧"] {
        assert!(passes(Content::Reaction(Reaction::React { message: MESSAGE, emoji })), "{emoji}");
    }
}

#[test]
fn contacts() {
    let name = ContactName { formatted_name: "Ann", first_name: Some("Ann"), ..ContactName::default() };
    let nobody = [
        Contact {
            name: ContactName { last_name: Some(""), formatted_name: "", ..ContactName::default() },
            phones: &[Phone { phone: "", kind: Some(""), wa_id: Some("") }],
            emails: &[Email { email: "", kind: Some("") }],
            addresses: &[Address::default(), Address { zip: Some(""), ..Address::default() }],
            org: Some(Org::default()),
            urls: &[Url { url: "", kind: Some("") }],
            birthday: Some("18.8.2012"),
        },
        Contact { name: ContactName { formatted_name: "Ann", ..ContactName::default() }, ..Contact::default() },
    ];
    assert!(passes(Content::Contacts(&[Contact { name, ..Contact::default() }])));
    assert_text("refused_contacts", &[said(Content::Contacts(&[])), said(Content::Contacts(&nobody))].join("\n"));
}

#[test]
fn buttons() {
    let [long_id, long_title, long_body] = [257, 21, 1025].map(|length| "é".repeat(length));
    let [id, title, body] = [256, 20, 1024].map(|length| "é".repeat(length));
    let right = [ReplyButton { id: &id, title: &title }];
    let right = ReplyButtons { header: None, body: &body, footer: Some(&body[..120]), buttons: &right };
    assert!(passes(Content::Interactive(Interactive::Buttons(right))));
    let buttons = [
        ReplyButton { id: "", title: "" },
        ReplyButton { id: &long_id, title: &long_title },
        ReplyButton { id: "a", title: "a" },
        ReplyButton { id: "a", title: "a" },
    ];
    let wrong = ReplyButtons {
        header: Some(Header::Text(&long_body)),
        body: &long_body,
        footer: Some(&long_body),
        buttons: &buttons,
    };
    let file = Header::File { source: MediaSource::Link("a"), name: Some("") };
    let wrong = [
        wrong,
        ReplyButtons { header: Some(file), body: "", footer: Some(""), buttons: &[] },
        ReplyButtons { header: Some(Header::Video(MediaSource::Id(""))), ..right },
    ];
    assert_text(
        "refused_buttons",
        &wrong.map(|wrong| said(Content::Interactive(Interactive::Buttons(wrong)))).join("\n"),
    );
}

#[test]
fn lists() {
    let [id, title, description, body] = [200, 24, 72, 4096].map(|length| "é".repeat(length));
    let row = Row { id: &id, title: &title, description: Some(&description) };
    let (rows, sections);
    rows = [row];
    sections = [Section { title: None, rows: &rows }];
    let right = List { header: None, body: &body, footer: None, button: "Times", sections: &sections };
    assert!(passes(Content::Interactive(Interactive::List(right))));

    let long = "a".repeat(4097);
    let rows = [Row { id: &long[..201], title: &long[..25], description: Some(&long[..73]) }, row, row];
    let ids: Vec<_> = (0..8).map(|number| number.to_string()).collect();
    let more: Vec<_> = ids.iter().map(|id| Row { id, title: "", description: Some("") }).collect();
    let mut sections = vec![
        Section { title: Some(&long[..25]), rows: &rows },
        Section { title: None, rows: &more },
        Section { title: Some(""), rows: &[] },
    ];
    let wrong = List { header: Some(""), body: &long, footer: Some(&long), button: &long[..21], sections: &sections };
    let wrong = said(Content::Interactive(Interactive::List(wrong)));
    let none = said(Content::Interactive(Interactive::List(List { sections: &[], button: "", ..right })));
    sections = vec![Section { title: Some("a"), rows: &[] }; 11];
    let many = said(Content::Interactive(Interactive::List(List { sections: &sections, ..right })));
    assert_eq!(many.lines().count(), 12);
    assert_text("refused_lists", &[wrong, none, many.lines().next().unwrap().to_owned()].join("\n"));
}

#[test]
fn links_and_products() {
    let long = "a".repeat(1025);
    let header = Some(Header::Text(""));
    let link = LinkButton { header, body: "", footer: Some(""), label: &long[..21], url: "example.com" };
    let product = Product { body: Some(&long), footer: Some(&long), catalog: "", product: "" };
    let products: Vec<_> = vec!["a"; 31];
    let sections = [
        ProductSection { title: None, products: &products },
        ProductSection { title: Some(&long[..25]), products: &["", "a"] },
    ];
    let list = ProductList { header: "", body: "", footer: None, catalog: "", sections: &sections };
    let catalog = Catalog { body: &long, footer: Some(&long), thumbnail: Some("") };
    let wrong = [
        Interactive::Link(link),
        Interactive::Product(product),
        Interactive::ProductList(list),
        Interactive::ProductList(ProductList { header: &long, sections: &[], ..list }),
        Interactive::Catalog(catalog),
        Interactive::LocationRequest(LocationRequest { body: "" }),
    ];
    assert_text("refused_links_and_products", &wrong.map(|wrong| said(Content::Interactive(wrong))).join("\n"));
    let thirty = [ProductSection { title: None, products: &products[..30] }];
    let list = ProductList { header: "a", body: "a", footer: None, catalog: "a", sections: &thirty };
    assert!(passes(Content::Interactive(Interactive::ProductList(list))));
}

#[test]
fn lengths_that_only_one_api_refuses() {
    let caption = "é".repeat(CLOUD_CAPTION_LIMIT + 1);
    let [short, long] = ["http://a".to_owned(), format!("https://example.com/{}", "a".repeat(1981))];
    let file = |source, name| Content::File(File { source, caption: Some(&caption), name });
    let refused = [
        (Content::Image(Media { source: LINK, caption: Some(&caption) }), Api::Cloud),
        (Content::Video(Media { source: MediaSource::Id("1"), caption: Some(&caption) }), Api::Cloud),
        (file(LINK, Some("a.pdf")), Api::Cloud),
        (Content::Audio(MediaSource::Link(&short)), Api::V1),
        (Content::Audio(MediaSource::Link(&long)), Api::V1),
    ];
    let said = refused.map(|(content, api)| {
        let error = FreeFormMessage::new(route(), content).unwrap().to_json(api).unwrap_err();
        error.to_string()
    });
    assert_text("refused_lengths", &said.join("\n"));
    let message = FreeFormMessage::new(route(), Content::Image(Media { source: LINK, caption: Some(&caption[2..]) }));
    assert!(message.unwrap().to_json(Api::Cloud).is_ok());
    let message = FreeFormMessage::new(route(), Content::Audio(MediaSource::Link(&long[1..]))).unwrap_err();
    assert_eq!(message.problems().len(), 1, "`ttps` is no scheme");
    let message = FreeFormMessage::new(route(), Content::Audio(MediaSource::Link(&long[..2000])));
    assert!(message.unwrap().to_json(Api::V1).is_ok());
}

#[test]
fn custom_content_that_speaks_for_the_request() {
    let objects = [r#"{"type":"text","to":"447700900002"}"#, r#"{"type":"text","t\u006f":"447700900002"}"#, "{}"];
    let said = objects.map(|json| {
        let content = Content::Custom(templates::Json::object(json).unwrap());
        let message = FreeFormMessage::new(route(), content).unwrap();
        assert!(message.to_json(Api::V1).is_ok());
        message.to_json(Api::Cloud).unwrap_err().to_string()
    });
    assert_text("refused_custom_content", &said.join("\n"));
}

#[test]
fn a_reaction_is_no_answer() {
    let reaction = Content::Reaction(Reaction::Remove { message: MESSAGE });
    let message = FreeFormMessage::new(route(), reaction).unwrap();
    assert_eq!(message.reply_to(MESSAGE), Err(OptionError::ReplyOfReaction));
}
