//! Contacts that a customer sends.

use super::fields::Fields;

/// A contact card.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Contact {
    /// The name.
    pub name: ContactName,
    /// Phone numbers.
    pub phones: Vec<ContactPhone>,
    /// Mail addresses.
    pub emails: Vec<ContactEmail>,
    /// Web addresses.
    pub urls: Vec<ContactUrl>,
    /// Postal addresses.
    pub addresses: Vec<ContactAddress>,
    /// The organisation.
    pub org: Option<ContactOrg>,
    /// The birthday, as it was written: mostly `YYYY-MM-DD`.
    pub birthday: Option<String>,
}

/// Declares a part of a contact: texts that may each be missing.
macro_rules! texts {
    ($(#[$about:meta])* $name:ident { $($(#[$what:meta])* $field:ident = $key:literal,)* }) => {
        $(#[$about])*
        #[derive(Debug, Clone, PartialEq, Eq, Default)]
        #[non_exhaustive]
        pub struct $name {
            $($(#[$what])* pub $field: Option<String>,)*
        }

        impl $name {
            fn read(fields: Fields<'_>) -> Self {
                Self { $($field: fields.text($key),)* }
            }
        }
    };
}

texts! {
    /// The parts of a contact's name.
    ContactName {
        /// The whole name, as it is shown.
        formatted_name = "formatted_name",
        /// The first name.
        first_name = "first_name",
        /// The last name.
        last_name = "last_name",
        /// The names between.
        middle_name = "middle_name",
        /// What stands before the name.
        prefix = "prefix",
        /// What stands after the name.
        suffix = "suffix",
    }
}
texts! {
    /// A phone number of a contact.
    ContactPhone {
        /// The number, as it was written.
        phone = "phone",
        /// Where it is: mostly `home` or `work`.
        kind = "type",
        /// The number or id that WhatsApp knows the contact by.
        wa_id = "wa_id",
    }
}
texts! {
    /// A mail address of a contact.
    ContactEmail {
        /// The address.
        email = "email",
        /// Where it is.
        kind = "type",
    }
}
texts! {
    /// A web address of a contact.
    ContactUrl {
        /// The address.
        url = "url",
        /// Where it is.
        kind = "type",
    }
}
texts! {
    /// A postal address of a contact.
    ContactAddress {
        /// Street and house.
        street = "street",
        /// City.
        city = "city",
        /// State, in short.
        state = "state",
        /// Postal code: v1's name for it, or the platform's.
        postal_code = "postal_code",
        /// The same, as the platform calls it.
        zip = "zip",
        /// Country.
        country = "country",
        /// Country, in short.
        country_code = "country_code",
        /// Where it is.
        kind = "type",
    }
}
texts! {
    /// Where a contact works.
    ContactOrg {
        /// The organisation.
        company = "company",
        /// The department.
        department = "department",
        /// What the contact is there.
        title = "title",
    }
}

impl Contact {
    pub(super) fn read(fields: Fields<'_>) -> Self {
        Self {
            name: ContactName::read(fields.inner("name")),
            phones: fields.list("phones", ContactPhone::read),
            emails: fields.list("emails", ContactEmail::read),
            urls: fields.list("urls", ContactUrl::read),
            addresses: fields.list("addresses", ContactAddress::read),
            org: fields.map("org", ContactOrg::read),
            birthday: fields.text("birthday"),
        }
    }
}
