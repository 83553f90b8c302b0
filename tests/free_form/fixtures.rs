//! A content of each kind, with little and with all in it.

use templates::free_form::{
    Address, Catalog, Contact, ContactName, Content, Email, File, Header, Interactive, LinkButton, List,
    LocationRequest, Media, Org, Phone, Product, ProductList, ProductSection, Reaction, ReplyButton, ReplyButtons, Row,
    Section, Url,
};
use templates::{Json, Location, MediaSource};

pub(crate) const MESSAGE: &str = "aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab";
const IMAGE: MediaSource<'static> = MediaSource::Link("https://example.com/image.jpg");
const UPLOADED: MediaSource<'static> = MediaSource::Id("1013859600285441");

const CONTACTS: &[Contact<'static>] = &[
    Contact {
        name: ContactName {
            formatted_name: "Dr Ann Mary Lee Jr",
            first_name: Some("Ann"),
            middle_name: Some("Mary"),
            last_name: Some("Lee"),
            prefix: Some("Dr"),
            suffix: Some("Jr"),
        },
        phones: &[
            Phone { phone: "+44 7700 900000", kind: Some("WORK"), wa_id: Some("447700900000") },
            Phone { phone: "+44 7700 900001", kind: None, wa_id: None },
        ],
        emails: &[Email { email: "ann@example.com", kind: Some("HOME") }],
        addresses: &[Address {
            street: Some("1 High Street"),
            city: Some("London"),
            state: Some("LDN"),
            zip: Some("N1 9GU"),
            country: Some("United Kingdom"),
            country_code: Some("gb"),
            kind: Some("WORK"),
        }],
        org: Some(Org { company: Some("Example"), department: Some("Sales"), title: Some("Manager") }),
        urls: &[Url { url: "https://example.com", kind: Some("WORK") }],
        birthday: Some("1984-02-29"),
    },
    Contact {
        name: ContactName {
            formatted_name: "Bo",
            first_name: Some("Bo"),
            middle_name: None,
            last_name: None,
            prefix: None,
            suffix: None,
        },
        phones: &[],
        emails: &[],
        addresses: &[],
        org: None,
        urls: &[],
        birthday: None,
    },
];

const BUTTONS: &[ReplyButton<'static>] =
    &[ReplyButton { id: "yes", title: "Yes" }, ReplyButton { id: "no", title: "No" }];

const fn question(header: Option<Header<'static>>) -> Content<'static> {
    let footer = Some("The driver is near");
    Content::Interactive(Interactive::Buttons(ReplyButtons { header, body: "At home?", footer, buttons: BUTTONS }))
}

/// Every kind of content, by the name of its snapshot.
pub(crate) fn contents() -> Vec<(&'static str, Content<'static>)> {
    let mut contents = vec![
        ("text", Content::Text("\"Quoted\" \\ and\na new line, ü 😀 \u{1}")),
        ("image", Content::Image(Media { source: IMAGE, caption: Some("The door") })),
        ("image_alone", Content::Image(Media { source: IMAGE, caption: None })),
        ("image_uploaded", Content::Image(Media { source: UPLOADED, caption: None })),
        ("audio", Content::Audio(MediaSource::Link("https://example.com/audio.mp3"))),
        ("audio_uploaded", Content::Audio(UPLOADED)),
        (
            "video",
            Content::Video(Media {
                source: MediaSource::Link("https://example.com/video.mp4"),
                caption: Some("The way in"),
            }),
        ),
        (
            "file",
            Content::File(File {
                source: MediaSource::Link("https://example.com/file.pdf"),
                caption: Some("The invoice"),
                name: None,
            }),
        ),
        (
            "file_named",
            Content::File(File {
                source: MediaSource::Link("https://example.com/file.pdf"),
                caption: None,
                name: Some("invoice.pdf"),
            }),
        ),
        (
            "location",
            Content::Location(Location {
                latitude: 37.758_056,
                longitude: -122.425_332,
                name: "Office",
                address: "1 High Street",
            }),
        ),
        ("contacts", Content::Contacts(CONTACTS)),
        ("sticker", Content::Sticker(MediaSource::Link("https://example.com/sticker.webp"))),
        ("sticker_uploaded", Content::Sticker(UPLOADED)),
        ("reaction", Content::Reaction(Reaction::React { message: MESSAGE, emoji: "🙏" })),
        ("reaction_removed", Content::Reaction(Reaction::Remove { message: MESSAGE })),
        ("custom", Content::Custom(Json::object(r#"{ "type": "text", "text": {"body": "Hi"} }"#).unwrap())),
        ("custom_empty", Content::Custom(Json::EMPTY)),
    ];
    contents.extend(interactive());
    contents
}

fn interactive() -> Vec<(&'static str, Content<'static>)> {
    let video = MediaSource::Link("https://example.com/video.mp4");
    let file = MediaSource::Link("https://example.com/file.pdf");
    let list = List {
        header: None,
        body: "When?",
        footer: None,
        button: "Times",
        sections: &[Section { title: None, rows: ROWS }],
    };
    let link = LinkButton {
        header: None,
        body: "Your parcel",
        footer: None,
        label: "Where is it?",
        url: "https://a.example/?a=1&b",
    };
    let product = Product { body: None, footer: None, catalog: "1267260820787549", product: "r07qei73l7" };
    let messages = vec![
        ("list", Interactive::List(list)),
        (
            "list_sections",
            Interactive::List(List { header: Some("Times"), footer: Some("UTC"), sections: SECTIONS, ..list }),
        ),
        ("link", Interactive::Link(link)),
        (
            "link_header",
            Interactive::Link(LinkButton { header: Some(Header::Image(IMAGE)), footer: Some("a"), ..link }),
        ),
        ("product", Interactive::Product(product)),
        ("product_texts", Interactive::Product(Product { body: Some("Look"), footer: Some("Sale"), ..product })),
        (
            "product_list",
            Interactive::ProductList(ProductList {
                header: "Our best",
                body: "Look",
                footer: Some("Sale"),
                catalog: "1267260820787549",
                sections: &[
                    ProductSection { title: Some("Cool"), products: &["r07qei73l7", "r07qei73l8"] },
                    ProductSection { title: Some("Warm"), products: &["r07qei73l7"] },
                ],
            }),
        ),
        ("catalog", Interactive::Catalog(Catalog { body: "All we have", footer: None, thumbnail: None })),
        (
            "catalog_thumbnail",
            Interactive::Catalog(Catalog { body: "All we have", footer: Some("Sale"), thumbnail: Some("r07qei73l7") }),
        ),
        ("location_request", Interactive::LocationRequest(LocationRequest { body: "Where are you?" })),
    ];
    let messages = messages.into_iter().map(|(name, interactive)| (name, Content::Interactive(interactive)));
    let questions = [
        ("buttons", question(None)),
        ("buttons_text", question(Some(Header::Text("Your parcel")))),
        ("buttons_video", question(Some(Header::Video(video)))),
        ("buttons_file", question(Some(Header::File { source: file, name: Some("invoice.pdf") }))),
        ("buttons_uploaded", question(Some(Header::Image(UPLOADED)))),
    ];
    messages.chain(questions).collect()
}

const ROWS: &[Row<'static>] = &[
    Row { id: "1", title: "Today", description: Some("Until six") },
    Row { id: "2", title: "Later", description: None },
];

const SECTIONS: &[Section<'static>] = &[
    Section { title: Some("Soon"), rows: ROWS },
    Section { title: Some("Not soon"), rows: &[Row { id: "3", title: "Never", description: None }] },
];
