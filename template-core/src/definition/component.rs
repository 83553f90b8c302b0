//! What a message is made of, read from the numbers that a definition keeps for each language.
//!
//! A component is a tag and what the tag asks for. A string is one number, its length in bytes: strings follow each
//! other in the constant text. A text is its length, how many places it has, two numbers for each, how many parameters
//! it has, and those in the platform's order. A parameter is its index.

use super::layout::{self, Number};
use crate::text::{Text, narrow};

/// A part of a message. The parameters it names are indices of [`Definition::parameters`](crate::Definition).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Component<'d> {
    /// A header that is text.
    HeaderText(Text<'d>),
    /// A header that the parameter is: a picture, a film, a file, a place, a product.
    Header(u16),
    /// A limited-time offer: its text, and the parameter of its end if it has one.
    LimitedTimeOffer(&'d str, Option<u16>),
    /// The body.
    Body(Text<'d>),
    /// The footer.
    Footer(&'d str),
    /// A button.
    Button(Button<'d>),
    /// A card begins: what follows belongs to it, until the next.
    Card,
    /// The customer is asked whether the business may call.
    CallPermissionRequest,
}

/// A button, by what it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Button<'d> {
    /// Answers with its label and a payload.
    QuickReply {
        /// What it says.
        label: &'d str,
        /// The parameter of what it sends back.
        payload: u16,
    },
    /// Opens an address.
    Url {
        /// What it says.
        label: &'d str,
        /// The address.
        url: Text<'d>,
    },
    /// Calls a number.
    PhoneNumber {
        /// What it says.
        label: &'d str,
        /// The number, as the file writes it.
        number: &'d str,
    },
    /// Copies a code.
    CopyCode {
        /// The parameter of the code.
        code: u16,
    },
    /// Copies a one-time password, or hands it to the app.
    OneTimePassword {
        /// What it says; empty where the platform's own words stand there.
        label: &'d str,
        /// The parameter of the password.
        code: u16,
    },
    /// Begins a flow.
    Flow {
        /// What it says.
        label: &'d str,
        /// The parameter of the flow's token.
        token: u16,
        /// The parameter of what the flow begins with.
        data: u16,
    },
    /// Opens the catalog.
    Catalog {
        /// What it says.
        label: &'d str,
        /// The parameter of the product whose picture stands for it.
        thumbnail: u16,
    },
    /// Opens a list of products.
    MultiProduct {
        /// What it says.
        label: &'d str,
        /// The parameter of the products.
        products: u16,
    },
    /// Opens the product of the header.
    SingleProduct {
        /// What it says.
        label: &'d str,
    },
    /// Calls the business.
    VoiceCall {
        /// What it says.
        label: &'d str,
        /// The parameter of how the call is offered.
        call: u16,
    },
    /// Shows what is to be paid.
    OrderDetails {
        /// What it says.
        label: &'d str,
        /// The parameter of what is to be paid.
        order: u16,
    },
    /// Shares the customer's number.
    RequestContactInfo,
}

impl<'d> Button<'d> {
    /// What it says; empty where the platform's own words stand there.
    #[must_use]
    pub const fn label(&self) -> &'d str {
        match *self {
            Self::QuickReply { label, .. }
            | Self::Url { label, .. }
            | Self::PhoneNumber { label, .. }
            | Self::OneTimePassword { label, .. }
            | Self::Flow { label, .. }
            | Self::Catalog { label, .. }
            | Self::MultiProduct { label, .. }
            | Self::SingleProduct { label }
            | Self::VoiceCall { label, .. }
            | Self::OrderDetails { label, .. } => label,
            Self::CopyCode { .. } | Self::RequestContactInfo => "",
        }
    }
}

/// What the numbers mean; only ever appended to, so that what one version wrote another reads.
pub(super) mod tag {
    pub(in crate::definition) const HEADER_TEXT: u32 = 1;
    pub(in crate::definition) const HEADER: u32 = 2;
    pub(in crate::definition) const LIMITED_TIME_OFFER: u32 = 3;
    pub(in crate::definition) const BODY: u32 = 4;
    pub(in crate::definition) const FOOTER: u32 = 5;
    pub(in crate::definition) const CARD: u32 = 6;
    pub(in crate::definition) const CALL_PERMISSION_REQUEST: u32 = 7;
    pub(in crate::definition) const QUICK_REPLY: u32 = 10;
    pub(in crate::definition) const URL: u32 = 11;
    pub(in crate::definition) const PHONE_NUMBER: u32 = 12;
    pub(in crate::definition) const COPY_CODE: u32 = 13;
    pub(in crate::definition) const ONE_TIME_PASSWORD: u32 = 14;
    pub(in crate::definition) const FLOW: u32 = 15;
    pub(in crate::definition) const CATALOG: u32 = 16;
    pub(in crate::definition) const MULTI_PRODUCT: u32 = 17;
    pub(in crate::definition) const SINGLE_PRODUCT: u32 = 18;
    pub(in crate::definition) const VOICE_CALL: u32 = 19;
    pub(in crate::definition) const ORDER_DETAILS: u32 = 20;
    pub(in crate::definition) const REQUEST_CONTACT_INFO: u32 = 21;
}

/// The text at that place of the texts and that place of the numbers.
pub(super) const fn body<'d>(constant: &'d str, numbers: &'d [Number], text: usize, at: usize) -> Text<'d> {
    let constant = layout::slice(constant, text, text + layout::number(numbers, at));
    let slots = at + 2;
    let slots_end = slots + 2 * layout::number(numbers, at + 1);
    let order = slots_end + 1;
    let order_end = order + layout::number(numbers, slots_end);
    Text::new(constant, layout::part(numbers, slots, slots_end), layout::part(numbers, order, order_end))
}

/// The components of a message, in order.
#[derive(Debug, Clone)]
pub struct Components<'d> {
    constant: &'d str,
    numbers: &'d [Number],
}

impl<'d> Components<'d> {
    pub(super) const fn new(constant: &'d str, numbers: &'d [Number]) -> Self {
        Self { constant, numbers }
    }

    fn number(&mut self) -> Option<u32> {
        let (&first, rest) = self.numbers.split_first()?;
        self.numbers = rest;
        Some(u32::from_le_bytes(first))
    }

    fn take(&mut self, count: usize) -> Option<&'d [Number]> {
        let (taken, rest) = self.numbers.split_at_checked(count)?;
        self.numbers = rest;
        Some(taken)
    }

    fn parameter(&mut self) -> Option<u16> {
        self.number().map(narrow)
    }

    fn string(&mut self) -> Option<&'d str> {
        let length = self.number()? as usize;
        let (string, rest) = self.constant.split_at_checked(length)?;
        self.constant = rest;
        Some(string)
    }

    fn text(&mut self) -> Option<Text<'d>> {
        let constant = self.string()?;
        let slots = self.number()? as usize;
        let slots = self.take(slots.checked_mul(2)?)?;
        let wire_order = self.number()? as usize;
        Some(Text::new(constant, slots, self.take(wire_order)?))
    }

    fn button(&mut self, tag: u32) -> Option<Button<'d>> {
        Some(match tag {
            tag::QUICK_REPLY => Button::QuickReply { label: self.string()?, payload: self.parameter()? },
            tag::URL => Button::Url { label: self.string()?, url: self.text()? },
            tag::PHONE_NUMBER => Button::PhoneNumber { label: self.string()?, number: self.string()? },
            tag::COPY_CODE => Button::CopyCode { code: self.parameter()? },
            tag::ONE_TIME_PASSWORD => Button::OneTimePassword { label: self.string()?, code: self.parameter()? },
            tag::FLOW => Button::Flow { label: self.string()?, token: self.parameter()?, data: self.parameter()? },
            tag::CATALOG => Button::Catalog { label: self.string()?, thumbnail: self.parameter()? },
            tag::MULTI_PRODUCT => Button::MultiProduct { label: self.string()?, products: self.parameter()? },
            tag::SINGLE_PRODUCT => Button::SingleProduct { label: self.string()? },
            tag::VOICE_CALL => Button::VoiceCall { label: self.string()?, call: self.parameter()? },
            tag::ORDER_DETAILS => Button::OrderDetails { label: self.string()?, order: self.parameter()? },
            tag::REQUEST_CONTACT_INFO => Button::RequestContactInfo,
            _ => return None,
        })
    }
}

impl<'d> Iterator for Components<'d> {
    type Item = Component<'d>;

    fn next(&mut self) -> Option<Component<'d>> {
        Some(match self.number()? {
            tag::HEADER_TEXT => Component::HeaderText(self.text()?),
            tag::HEADER => Component::Header(self.parameter()?),
            tag::LIMITED_TIME_OFFER => {
                let text = self.string()?;
                // Counted from 1, so that 0 is none.
                Component::LimitedTimeOffer(text, self.number()?.checked_sub(1).map(narrow))
            }
            tag::BODY => Component::Body(self.text()?),
            tag::FOOTER => Component::Footer(self.string()?),
            tag::CARD => Component::Card,
            tag::CALL_PERMISSION_REQUEST => Component::CallPermissionRequest,
            button => Component::Button(self.button(button)?),
        })
    }
}
