//! The JSON of interactive messages: the platform's `interactive` object.

use super::super::json::Object;
use super::{Header, Interactive, List, ProductList, ReplyButtons};
use crate::payload::json::Sink;

pub(in super::super) fn write<S: Sink>(interactive: &Interactive<'_>, out: &mut S) {
    let mut object = Object::open(out);
    object.text("type", interactive.kind());
    write_header(interactive, &mut object);
    if let Some(body) = interactive.body() {
        object.object("body", |object| object.text("text", body));
    }
    if let Some(footer) = interactive.footer() {
        object.object("footer", |object| object.text("text", footer));
    }
    object.object("action", |action| write_action(interactive, action));
    object.close();
}

impl<'a> Interactive<'a> {
    const fn kind(&self) -> &'static str {
        match self {
            Self::Buttons(_) => "button",
            Self::List(_) => "list",
            Self::Link(_) => "cta_url",
            Self::Product(_) => "product",
            Self::ProductList(_) => "product_list",
            Self::Catalog(_) => "catalog_message",
            Self::LocationRequest(_) => "location_request_message",
        }
    }

    const fn body(&self) -> Option<&'a str> {
        match self {
            Self::Buttons(buttons) => Some(buttons.body),
            Self::List(list) => Some(list.body),
            Self::Link(link) => Some(link.body),
            Self::Product(product) => product.body,
            Self::ProductList(list) => Some(list.body),
            Self::Catalog(catalog) => Some(catalog.body),
            Self::LocationRequest(request) => Some(request.body),
        }
    }

    const fn footer(&self) -> Option<&'a str> {
        match self {
            Self::Buttons(buttons) => buttons.footer,
            Self::List(list) => list.footer,
            Self::Link(link) => link.footer,
            Self::Product(product) => product.footer,
            Self::ProductList(list) => list.footer,
            Self::Catalog(catalog) => catalog.footer,
            Self::LocationRequest(_) => None,
        }
    }
}

fn write_header<S: Sink>(interactive: &Interactive<'_>, object: &mut Object<'_, S>) {
    let header = match interactive {
        Interactive::List(list) => list.header.map(Header::Text),
        Interactive::ProductList(list) => Some(Header::Text(list.header)),
        _ => interactive.header(),
    };
    let Some(header) = header else { return };
    object.object("header", |object| {
        let (kind, name) = match header {
            Header::Text(text) => {
                object.text("type", "text");
                return object.text("text", text);
            }
            Header::Image(_) => ("image", None),
            Header::Video(_) => ("video", None),
            Header::File { name, .. } => ("document", name),
        };
        object.text("type", kind);
        object.object(kind, |object| {
            if let Some(source) = header.source() {
                object.source(source);
            }
            object.optional("filename", name);
        });
    });
}

fn write_action<S: Sink>(interactive: &Interactive<'_>, action: &mut Object<'_, S>) {
    match interactive {
        Interactive::Buttons(question) => write_buttons(question, action),
        Interactive::List(list) => write_rows(list, action),
        Interactive::Link(link) => {
            action.text("name", "cta_url");
            action.object("parameters", |object| {
                object.text("display_text", link.label);
                object.text("url", link.url);
            });
        }
        Interactive::Product(product) => {
            action.text("catalog_id", product.catalog);
            action.text("product_retailer_id", product.product);
        }
        Interactive::ProductList(list) => write_products(list, action),
        Interactive::Catalog(catalog) => {
            action.text("name", "catalog_message");
            if let Some(thumbnail) = catalog.thumbnail {
                action.object("parameters", |object| object.text("thumbnail_product_retailer_id", thumbnail));
            }
        }
        Interactive::LocationRequest(_) => action.text("name", "send_location"),
    }
}

fn write_buttons<S: Sink>(question: &ReplyButtons<'_>, action: &mut Object<'_, S>) {
    action.objects("buttons", question.buttons, |object, button| {
        object.text("type", "reply");
        object.object("reply", |object| {
            object.text("id", button.id);
            object.text("title", button.title);
        });
    });
}

fn write_rows<S: Sink>(list: &List<'_>, action: &mut Object<'_, S>) {
    action.text("button", list.button);
    action.objects("sections", list.sections, |object, section| {
        object.optional("title", section.title);
        object.objects("rows", section.rows, |object, row| {
            object.text("id", row.id);
            object.text("title", row.title);
            object.optional("description", row.description);
        });
    });
}

fn write_products<S: Sink>(list: &ProductList<'_>, action: &mut Object<'_, S>) {
    action.text("catalog_id", list.catalog);
    action.objects("sections", list.sections, |object, section| {
        object.optional("title", section.title);
        object.objects("product_items", section.products, |object, product| {
            object.text("product_retailer_id", product);
        });
    });
}
