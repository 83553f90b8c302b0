//! What a message is made of, as its file says it: header, body, footer, buttons, cards.

use crate::kind::Kind;
use crate::model::FileParameter;
use crate::model::text::FileText;
use crate::source::{Span, Spanned};

/// What a message is made of, in one language.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Content {
    /// What stands above the text.
    pub header: Option<Header>,
    /// An offer that ends.
    pub limited_time_offer: Option<LimitedTimeOffer>,
    /// The text. With [`authentication`](Self::authentication) it is the platform's own, in English.
    pub body: FileText,
    /// What stands below the text.
    pub footer: Option<Spanned<String>>,
    /// The buttons, in their order.
    pub buttons: Vec<Button>,
    /// The cards of a carousel, in their order.
    pub cards: Vec<Card>,
    /// The platform writes the text of a one-time password.
    pub authentication: Option<Authentication>,
    /// The customer is asked whether the business may call.
    pub call_permission_request: bool,
}

/// What stands above the text.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Header {
    /// A line of text.
    Text(FileText),
    /// A picture, a film, a file, a place or a product.
    Asset(Asset),
}

/// A header that is not text.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Asset {
    /// What it is.
    pub kind: Kind,
    /// Where it stands.
    pub span: Span,
    /// The example the platform is shown: a handle or an address.
    pub example: Option<Spanned<String>>,
    /// The index of its parameter.
    pub parameter: u16,
}

/// An offer that ends.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct LimitedTimeOffer {
    /// What it says.
    pub text: Spanned<String>,
    /// Whether its end is shown; left unsaid, it is not.
    pub has_expiration: Option<bool>,
    /// The index of the parameter of its end, where it is shown.
    pub parameter: Option<u16>,
}

/// What the platform writes around a one-time password.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Authentication {
    /// Where it stands.
    pub span: Span,
    /// Whether the text warns of sharing the code.
    pub security_recommendation: Option<bool>,
    /// How long the code is valid, in minutes: said in the footer.
    pub code_expiration_minutes: Option<Spanned<i64>>,
    /// The index of the parameter of the code.
    pub parameter: u16,
}

/// A card of a carousel.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Card {
    /// Where it stands.
    pub span: Span,
    /// What stands above its text.
    pub header: Option<Header>,
    /// Its text.
    pub body: Option<FileText>,
    /// Its buttons, in their order.
    pub buttons: Vec<Button>,
    /// Its parameters, in the order of the generated type's fields: names belong to their card.
    pub parameters: Vec<FileParameter>,
}

/// A button.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Button {
    /// Where it stands.
    pub span: Span,
    /// What it says; none where the platform's own words stand there.
    pub label: Option<Spanned<String>>,
    /// What it does.
    pub action: Action,
    /// The index of the first parameter that it makes, where it makes one.
    pub parameter: Option<u16>,
}

/// What a button does.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Action {
    /// Answers with its label and a payload.
    QuickReply,
    /// Opens an address.
    Url {
        /// The address.
        url: FileText,
        /// The example that the platform is shown, where it is not that of the parameter.
        example: Option<Spanned<String>>,
        /// The app that opens the address.
        app_deep_link: Option<AppDeepLink>,
    },
    /// Calls a number.
    PhoneNumber(Spanned<String>),
    /// Copies a code; this is an example of one.
    CopyCode(Spanned<String>),
    /// Copies a one-time password, or hands it to the app.
    OneTimePassword(OneTimePassword),
    /// Begins a flow.
    Flow(Flow),
    /// Opens the catalog.
    Catalog,
    /// Opens a list of products.
    MultiProduct,
    /// Opens the product of the header.
    SingleProduct,
    /// Calls the business.
    VoiceCall {
        /// How long the button can be used, in minutes, where a message says nothing else.
        ttl_minutes: Option<Spanned<i64>>,
    },
    /// Shows what is to be paid.
    OrderDetails,
    /// Shares the customer's number.
    RequestContactInfo,
}

/// The app that opens an address.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct AppDeepLink {
    /// The app's number at the platform.
    pub meta_app_id: Spanned<String>,
    /// The address that Android opens.
    pub android_deep_link: Option<Spanned<String>>,
    /// Where Android finds an app that is not there.
    pub android_fallback_playstore_url: Option<Spanned<String>>,
}

/// How a one-time password gets to where it is needed.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct OneTimePassword {
    /// By the customer's hand, or without.
    pub kind: OneTimePasswordKind,
    /// What the button says where the app takes the code.
    pub autofill_text: Option<Spanned<String>>,
    /// The apps that take it.
    pub supported_apps: Vec<SupportedApp>,
    /// Whether the terms of zero-tap are accepted.
    pub zero_tap_terms_accepted: Option<bool>,
}

/// How a one-time password gets to where it is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OneTimePasswordKind {
    /// The customer copies it.
    CopyCode,
    /// The app takes it at a tap.
    OneTap,
    /// The app takes it by itself.
    ZeroTap,
}

impl OneTimePasswordKind {
    /// Every kind.
    pub const ALL: &'static [Self] = &[Self::CopyCode, Self::OneTap, Self::ZeroTap];

    /// The name template files write.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::CopyCode => "copy_code",
            Self::OneTap => "one_tap",
            Self::ZeroTap => "zero_tap",
        }
    }
}

/// An Android app that may take a one-time password.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SupportedApp {
    /// Its package.
    pub package_name: Spanned<String>,
    /// The hash of its signature, 11 characters.
    pub signature_hash: Spanned<String>,
}

/// Which flow a button begins, and where.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Flow {
    /// Which flow.
    pub reference: FlowReference,
    /// `navigate` or `data_exchange`; left unsaid, `navigate`.
    pub action: Option<Spanned<String>>,
    /// The screen it begins with.
    pub screen: Option<Spanned<String>>,
    /// The picture on its button: `DEFAULT`, `DOCUMENT`, `PROMOTION` or `REVIEW`.
    pub icon: Option<Spanned<String>>,
}

/// How a flow is named.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum FlowReference {
    /// By its number.
    Id(Spanned<String>),
    /// By its name.
    Name(Spanned<String>),
    /// It is written out.
    Json(Spanned<String>),
}

impl Content {
    /// The texts that may hold values, in the order of the components; with the index of its button for an address.
    pub(super) fn texts_mut(&mut self) -> Vec<(&mut FileText, Option<usize>)> {
        texts_mut(self.header.as_mut(), Some(&mut self.body), &mut self.buttons)
    }
}

impl Card {
    /// As [`Content::texts_mut`].
    pub(super) fn texts_mut(&mut self) -> Vec<(&mut FileText, Option<usize>)> {
        texts_mut(self.header.as_mut(), self.body.as_mut(), &mut self.buttons)
    }
}

fn texts_mut<'t>(
    header: Option<&'t mut Header>,
    body: Option<&'t mut FileText>,
    buttons: &'t mut [Button],
) -> Vec<(&'t mut FileText, Option<usize>)> {
    let header = header.and_then(|header| match header {
        Header::Text(text) => Some(text),
        Header::Asset(_) => None,
    });
    let urls = buttons.iter_mut().enumerate().filter_map(|(index, button)| match &mut button.action {
        Action::Url { url, .. } => Some((url, Some(index))),
        _ => None,
    });
    header.into_iter().chain(body).map(|text| (text, None)).chain(urls).collect()
}
