//! Interactive messages: buttons, lists, links, products, and a request for a place.

use crate::media::MediaSource;

mod check;
mod write;

pub(super) use check::check;
pub(super) use write::write;

/// A message that people answer by tapping.
///
/// The provider's API takes it as `custom`; the limits are the platform's own. Source: the platform's pages on
/// interactive messages.
///
/// ```
/// use template_core::free_form::{Content, Interactive, ReplyButton, ReplyButtons};
///
/// let buttons = [ReplyButton { id: "yes", title: "Yes" }, ReplyButton { id: "no", title: "No" }];
/// let question = ReplyButtons { header: None, body: "Are you at home?", footer: None, buttons: &buttons };
/// let content = Content::Interactive(Interactive::Buttons(question));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Interactive<'a> {
    /// A question with up to three answers.
    Buttons(ReplyButtons<'a>),
    /// A question with up to ten answers, behind one button.
    List(List<'a>),
    /// A button that opens a page.
    Link(LinkButton<'a>),
    /// One product.
    Product(Product<'a>),
    /// Up to thirty products.
    ProductList(ProductList<'a>),
    /// The whole catalog.
    Catalog(Catalog<'a>),
    /// A button that asks where somebody is.
    LocationRequest(LocationRequest<'a>),
}

/// What stands above the body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Header<'a> {
    /// A text of 1 to 60 characters.
    Text(&'a str),
    /// A picture.
    Image(MediaSource<'a>),
    /// A film.
    Video(MediaSource<'a>),
    /// A file of any other kind.
    File {
        /// Where it comes from.
        source: MediaSource<'a>,
        /// The name it is shown with.
        name: Option<&'a str>,
    },
}

impl<'a> Header<'a> {
    /// Where its medium comes from, if it has one.
    pub(super) const fn source(&self) -> Option<MediaSource<'a>> {
        match self {
            Self::Text(_) => None,
            Self::Image(source) | Self::Video(source) | Self::File { source, .. } => Some(*source),
        }
    }
}

/// A question with buttons to answer it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ReplyButtons<'a> {
    /// What stands above the body.
    pub header: Option<Header<'a>>,
    /// The question: 1 to 1,024 characters.
    pub body: &'a str,
    /// What stands below the body: 1 to 60 characters.
    pub footer: Option<&'a str>,
    /// One to three buttons.
    pub buttons: &'a [ReplyButton<'a>],
}

/// One answer of [`ReplyButtons`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ReplyButton<'a> {
    /// What the webhook of the answer has: 1 to 256 characters, another for each button.
    pub id: &'a str,
    /// What the button says: 1 to 20 characters, another for each button.
    pub title: &'a str,
}

/// A question with answers in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct List<'a> {
    /// What stands above the body: 1 to 60 characters.
    pub header: Option<&'a str>,
    /// The question: 1 to 4,096 characters.
    pub body: &'a str,
    /// What stands below the body: 1 to 60 characters.
    pub footer: Option<&'a str>,
    /// What the button says that opens the list: 1 to 20 characters.
    pub button: &'a str,
    /// One to ten sections with ten rows in all.
    pub sections: &'a [Section<'a>],
}

/// A part of a [`List`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Section<'a> {
    /// What stands above its rows: 1 to 24 characters; needed where there is more than one section.
    pub title: Option<&'a str>,
    /// The answers, one at least.
    pub rows: &'a [Row<'a>],
}

/// One answer of a [`List`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Row<'a> {
    /// What the webhook of the answer has: 1 to 200 characters, another for each row.
    pub id: &'a str,
    /// The answer: 1 to 24 characters.
    pub title: &'a str,
    /// More about it: 1 to 72 characters.
    pub description: Option<&'a str>,
}

/// A message with a button that opens a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct LinkButton<'a> {
    /// What stands above the body.
    pub header: Option<Header<'a>>,
    /// The text: 1 to 1,024 characters.
    pub body: &'a str,
    /// What stands below the body: 1 to 60 characters.
    pub footer: Option<&'a str>,
    /// What the button says: 1 to 20 characters.
    pub label: &'a str,
    /// The page: an absolute `http` or `https` address.
    pub url: &'a str,
}

/// One product of a catalog.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Product<'a> {
    /// The text: 1 to 1,024 characters.
    pub body: Option<&'a str>,
    /// What stands below the body: 1 to 60 characters.
    pub footer: Option<&'a str>,
    /// The catalog's id.
    pub catalog: &'a str,
    /// The product's own number in the catalog.
    pub product: &'a str,
}

/// Several products of a catalog.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ProductList<'a> {
    /// What stands above the body: 1 to 60 characters.
    pub header: &'a str,
    /// The text: 1 to 1,024 characters.
    pub body: &'a str,
    /// What stands below the body: 1 to 60 characters.
    pub footer: Option<&'a str>,
    /// The catalog's id.
    pub catalog: &'a str,
    /// One to ten sections with thirty products in all.
    pub sections: &'a [ProductSection<'a>],
}

/// A part of a [`ProductList`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ProductSection<'a> {
    /// What stands above its products: 1 to 24 characters; needed where there is more than one section.
    pub title: Option<&'a str>,
    /// The products' own numbers in the catalog, one at least.
    pub products: &'a [&'a str],
}

/// A whole catalog, with one product's picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Catalog<'a> {
    /// The text: 1 to 1,024 characters.
    pub body: &'a str,
    /// What stands below the body: 1 to 60 characters.
    pub footer: Option<&'a str>,
    /// The number of the product whose picture is shown; left out, the first one's.
    pub thumbnail: Option<&'a str>,
}

/// A question for the place where somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct LocationRequest<'a> {
    /// The text: 1 to 1,024 characters.
    pub body: &'a str,
}

impl<'a> Interactive<'a> {
    /// What stands above the body, where it may be a medium.
    pub(super) const fn header(&self) -> Option<Header<'a>> {
        match self {
            Self::Buttons(ReplyButtons { header, .. }) | Self::Link(LinkButton { header, .. }) => *header,
            _ => None,
        }
    }
}
