//! People and companies as the platform sends them.

mod json;

pub(super) use json::{check, write};

/// A person or a company.
///
/// Source: the platform's contacts object.
///
/// ```
/// use template_core::free_form::{Contact, Content, ContactName, Phone};
///
/// let name = ContactName { formatted_name: "Ann Lee", first_name: Some("Ann"), ..ContactName::default() };
/// let phones = [Phone { phone: "+44 7700 900000", kind: Some("WORK"), wa_id: None }];
/// let contacts = [Contact { name, phones: &phones, ..Contact::default() }];
/// let content = Content::Contacts(&contacts);
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Contact<'a> {
    /// What they are called.
    pub name: ContactName<'a>,
    /// Their telephone numbers.
    pub phones: &'a [Phone<'a>],
    /// Their electronic addresses.
    pub emails: &'a [Email<'a>],
    /// Where they live and work.
    pub addresses: &'a [Address<'a>],
    /// The company they work for.
    pub org: Option<Org<'a>>,
    /// Their pages.
    pub urls: &'a [Url<'a>],
    /// The day they were born, as `2012-08-18`.
    pub birthday: Option<&'a str>,
}

/// What a contact is called: the whole name, and at least one part of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct ContactName<'a> {
    /// The whole name, as it is shown; not empty.
    pub formatted_name: &'a str,
    /// The given name.
    pub first_name: Option<&'a str>,
    /// The name between the two.
    pub middle_name: Option<&'a str>,
    /// The family's name.
    pub last_name: Option<&'a str>,
    /// What stands before it: `Dr`.
    pub prefix: Option<&'a str>,
    /// What stands behind it: `Jr`.
    pub suffix: Option<&'a str>,
}

/// A telephone number of a contact.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Phone<'a> {
    /// The number, in any notation; not empty.
    pub phone: &'a str,
    /// `HOME`, `WORK`, `CELL` or another word.
    pub kind: Option<&'a str>,
    /// The number's `WhatsApp` id: with it, a button opens a conversation.
    pub wa_id: Option<&'a str>,
}

/// An electronic address of a contact.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Email<'a> {
    /// The address; not empty.
    pub email: &'a str,
    /// `HOME`, `WORK` or another word.
    pub kind: Option<&'a str>,
}

/// An address of a contact, with one part at least.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Address<'a> {
    /// Street and number.
    pub street: Option<&'a str>,
    /// The town.
    pub city: Option<&'a str>,
    /// The state or province.
    pub state: Option<&'a str>,
    /// The postal code.
    pub zip: Option<&'a str>,
    /// The country's name.
    pub country: Option<&'a str>,
    /// The country's two letters.
    pub country_code: Option<&'a str>,
    /// `HOME`, `WORK` or another word.
    pub kind: Option<&'a str>,
}

/// The company a contact works for, with one part at least.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Org<'a> {
    /// The company's name.
    pub company: Option<&'a str>,
    /// The part of it.
    pub department: Option<&'a str>,
    /// What they are there.
    pub title: Option<&'a str>,
}

/// A page of a contact.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Url<'a> {
    /// Its address; not empty.
    pub url: &'a str,
    /// `HOME`, `WORK` or another word.
    pub kind: Option<&'a str>,
}

impl<'a> ContactName<'a> {
    fn parts(&self) -> [(&'static str, Option<&'a str>); 5] {
        [
            ("first_name", self.first_name),
            ("middle_name", self.middle_name),
            ("last_name", self.last_name),
            ("prefix", self.prefix),
            ("suffix", self.suffix),
        ]
    }
}

impl<'a> Address<'a> {
    fn parts(&self) -> [(&'static str, Option<&'a str>); 7] {
        [
            ("street", self.street),
            ("city", self.city),
            ("state", self.state),
            ("zip", self.zip),
            ("country", self.country),
            ("country_code", self.country_code),
            ("type", self.kind),
        ]
    }
}

impl<'a> Org<'a> {
    fn parts(&self) -> [(&'static str, Option<&'a str>); 3] {
        [("company", self.company), ("department", self.department), ("title", self.title)]
    }
}
