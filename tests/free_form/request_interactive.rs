//! The platform's interactive messages, read into the library's types.

use templates::free_form::{
    Catalog, Header, Interactive, LinkButton, List, LocationRequest, Product, ProductList, ProductSection, ReplyButton,
    ReplyButtons, Row, Section,
};

use crate::members::Members;
use crate::request::source;

pub(crate) fn read(mut members: Members<'_>) -> Option<Interactive<'_>> {
    let kind = members.text("type")?;
    let header = match members.optional_object("header")? {
        Some(members) => Some(header(members)?),
        None => None,
    };
    let body = text(&mut members, "body")?;
    let footer = text(&mut members, "footer")?;
    let action = members.object("action")?;
    members.end(())?;
    match (kind, header) {
        ("button", _) => buttons(action, header, body?, footer),
        ("list", None) => list(action, None, body?, footer),
        ("list", Some(Header::Text(header))) => list(action, Some(header), body?, footer),
        ("cta_url", _) => link(action, header, body?, footer),
        ("product", None) => product(action, body, footer),
        ("product_list", Some(Header::Text(header))) => product_list(action, header, body?, footer),
        ("catalog_message", None) => catalog(action, body?, footer),
        ("location_request_message", None) if footer.is_none() => location_request(action, body?),
        _ => None,
    }
}

#[expect(clippy::option_option, reason = "not a text, no text, and a text are three answers")]
/// A text in an object of its own; where there is none, `Some(None)`.
fn text<'v>(members: &mut Members<'v>, name: &str) -> Option<Option<&'v str>> {
    let Some(mut object) = members.optional_object(name)? else { return Some(None) };
    let text = object.text("text")?;
    object.end(Some(text))
}

fn header(mut members: Members<'_>) -> Option<Header<'_>> {
    let kind = members.text("type")?;
    if kind == "text" {
        let text = members.text("text")?;
        return members.end(Header::Text(text));
    }
    let mut medium = members.object(kind)?;
    let source = source(&mut medium, "link")?;
    let header = match kind {
        "image" => Header::Image(source),
        "video" => Header::Video(source),
        "document" => Header::File { source, name: medium.optional("filename")? },
        _ => return None,
    };
    medium.end(())?;
    members.end(header)
}

fn buttons<'v>(
    mut action: Members<'v>,
    header: Option<Header<'v>>,
    body: &'v str,
    footer: Option<&'v str>,
) -> Option<Interactive<'v>> {
    let buttons = action.list("buttons", |mut members| {
        members.is("type", "reply")?;
        let mut reply = members.object("reply")?;
        let button = ReplyButton { id: reply.text("id")?, title: reply.text("title")? };
        members.end(reply.end(button)?)
    })?;
    action.end(Interactive::Buttons(ReplyButtons { header, body, footer, buttons }))
}

fn list<'v>(
    mut action: Members<'v>,
    header: Option<&'v str>,
    body: &'v str,
    footer: Option<&'v str>,
) -> Option<Interactive<'v>> {
    let button = action.text("button")?;
    let sections = action.list("sections", |mut members| {
        let title = members.optional("title")?;
        let rows = members.list("rows", |mut members| {
            let row = Row {
                id: members.text("id")?,
                title: members.text("title")?,
                description: members.optional("description")?,
            };
            members.end(row)
        })?;
        members.end(Section { title, rows })
    })?;
    action.end(Interactive::List(List { header, body, footer, button, sections }))
}

fn link<'v>(
    mut action: Members<'v>,
    header: Option<Header<'v>>,
    body: &'v str,
    footer: Option<&'v str>,
) -> Option<Interactive<'v>> {
    action.is("name", "cta_url")?;
    let mut parameters = action.object("parameters")?;
    let (label, url) = (parameters.text("display_text")?, parameters.text("url")?);
    parameters.end(())?;
    action.end(Interactive::Link(LinkButton { header, body, footer, label, url }))
}

fn product<'v>(mut action: Members<'v>, body: Option<&'v str>, footer: Option<&'v str>) -> Option<Interactive<'v>> {
    let (catalog, product) = (action.text("catalog_id")?, action.text("product_retailer_id")?);
    action.end(Interactive::Product(Product { body, footer, catalog, product }))
}

fn product_list<'v>(
    mut action: Members<'v>,
    header: &'v str,
    body: &'v str,
    footer: Option<&'v str>,
) -> Option<Interactive<'v>> {
    let catalog = action.text("catalog_id")?;
    let sections = action.list("sections", |mut members| {
        let title = members.optional("title")?;
        let products = members.list("product_items", |mut members| {
            let product = members.text("product_retailer_id")?;
            members.end(product)
        })?;
        members.end(ProductSection { title, products })
    })?;
    action.end(Interactive::ProductList(ProductList { header, body, footer, catalog, sections }))
}

fn catalog<'v>(mut action: Members<'v>, body: &'v str, footer: Option<&'v str>) -> Option<Interactive<'v>> {
    action.is("name", "catalog_message")?;
    let thumbnail = match action.optional_object("parameters")? {
        Some(mut parameters) => {
            let product = parameters.text("thumbnail_product_retailer_id")?;
            Some(parameters.end(product)?)
        }
        None => None,
    };
    action.end(Interactive::Catalog(Catalog { body, footer, thumbnail }))
}

fn location_request<'v>(mut action: Members<'v>, body: &'v str) -> Option<Interactive<'v>> {
    action.is("name", "send_location")?;
    action.end(Interactive::LocationRequest(LocationRequest { body }))
}
