//! The platform's contacts, read into the library's types.

use templates::free_form::{Address, Contact, ContactName, Email, Org, Phone, Url};

use crate::members::Members;

pub(crate) fn contact(mut members: Members<'_>) -> Option<Contact<'_>> {
    let contact = Contact {
        name: name(members.object("name")?)?,
        phones: members.list("phones", phone)?,
        emails: members.list("emails", |mut members| {
            let email = Email { email: members.text("email")?, kind: members.optional("type")? };
            members.end(email)
        })?,
        addresses: members.list("addresses", address)?,
        org: match members.optional_object("org")? {
            Some(members) => Some(org(members)?),
            None => None,
        },
        urls: members.list("urls", |mut members| {
            let url = Url { url: members.text("url")?, kind: members.optional("type")? };
            members.end(url)
        })?,
        birthday: members.optional("birthday")?,
    };
    members.end(contact)
}

fn name(mut members: Members<'_>) -> Option<ContactName<'_>> {
    let name = ContactName {
        formatted_name: members.text("formatted_name")?,
        first_name: members.optional("first_name")?,
        middle_name: members.optional("middle_name")?,
        last_name: members.optional("last_name")?,
        prefix: members.optional("prefix")?,
        suffix: members.optional("suffix")?,
    };
    members.end(name)
}

fn phone(mut members: Members<'_>) -> Option<Phone<'_>> {
    let phone =
        Phone { phone: members.text("phone")?, kind: members.optional("type")?, wa_id: members.optional("wa_id")? };
    members.end(phone)
}

fn address(mut members: Members<'_>) -> Option<Address<'_>> {
    let address = Address {
        street: members.optional("street")?,
        city: members.optional("city")?,
        state: members.optional("state")?,
        zip: members.optional("zip")?,
        country: members.optional("country")?,
        country_code: members.optional("country_code")?,
        kind: members.optional("type")?,
    };
    members.end(address)
}

fn org(mut members: Members<'_>) -> Option<Org<'_>> {
    let org = Org {
        company: members.optional("company")?,
        department: members.optional("department")?,
        title: members.optional("title")?,
    };
    members.end(org)
}
