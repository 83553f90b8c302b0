//! Contacts: what the platform refuses in them, and their JSON.

use std::fmt;

use super::super::error::{ContentError, Problems};
use super::super::json::{Object, objects};
use super::Contact;
use crate::payload::json::Sink;

pub(in super::super) fn check(contacts: &[Contact<'_>], problems: &mut Problems) {
    problems.count(format_args!("contacts"), contacts.len(), usize::MAX);
    for (index, contact) in contacts.iter().enumerate() {
        check_contact(format_args!("contacts[{index}]"), contact, problems);
    }
}

fn check_contact(at: fmt::Arguments<'_>, contact: &Contact<'_>, problems: &mut Problems) {
    problems.text(format_args!("{at}.name.formatted_name"), contact.name.formatted_name);
    check_parts(format_args!("{at}.name"), &contact.name.parts(), "first_name", problems);
    for (index, phone) in contact.phones.iter().enumerate() {
        problems.text(format_args!("{at}.phones[{index}].phone"), phone.phone);
        problems.optional(format_args!("{at}.phones[{index}].type"), phone.kind, usize::MAX);
        problems.optional(format_args!("{at}.phones[{index}].wa_id"), phone.wa_id, usize::MAX);
    }
    for (index, email) in contact.emails.iter().enumerate() {
        problems.text(format_args!("{at}.emails[{index}].email"), email.email);
        problems.optional(format_args!("{at}.emails[{index}].type"), email.kind, usize::MAX);
    }
    for (index, address) in contact.addresses.iter().enumerate() {
        check_parts(format_args!("{at}.addresses[{index}]"), &address.parts(), "city", problems);
    }
    if let Some(org) = &contact.org {
        check_parts(format_args!("{at}.org"), &org.parts(), "company", problems);
    }
    for (index, url) in contact.urls.iter().enumerate() {
        problems.text(format_args!("{at}.urls[{index}].url"), url.url);
        problems.optional(format_args!("{at}.urls[{index}].type"), url.kind, usize::MAX);
    }
    if let Some(birthday) = contact.birthday
        && !is_day(birthday)
    {
        problems.add(ContentError::Birthday { member: format!("{at}.birthday"), given: birthday.to_owned() });
    }
}

/// Parts that are not empty, and one of them at least.
fn check_parts(at: fmt::Arguments<'_>, parts: &[(&str, Option<&str>)], such_as: &'static str, problems: &mut Problems) {
    if parts.iter().all(|(_, part)| part.is_none()) {
        problems.add(ContentError::NoPart { member: at.to_string(), such_as });
    }
    for (name, part) in parts {
        problems.optional(format_args!("{at}.{name}"), *part, usize::MAX);
    }
}

/// Whether `text` is a day of the calendar, `YYYY-MM-DD`.
fn is_day(text: &str) -> bool {
    let has_form = text.len() == 10
        && text
            .bytes()
            .enumerate()
            .all(|(at, byte)| if matches!(at, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() });
    let number = |range: std::ops::Range<usize>| text.get(range).and_then(|digits| digits.parse::<u32>().ok());
    let (true, Some(year), Some(month), Some(day)) = (has_form, number(0..4), number(5..7), number(8..10)) else {
        return false;
    };
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1..=days).contains(&day)
}

pub(in super::super) fn write<S: Sink>(contacts: &[Contact<'_>], out: &mut S) {
    objects(out, contacts, |object, contact| {
        object.object("name", |object| {
            object.text("formatted_name", contact.name.formatted_name);
            write_parts(object, &contact.name.parts());
        });
        object.objects("phones", contact.phones, |object, phone| {
            object.text("phone", phone.phone);
            object.optional("type", phone.kind);
            object.optional("wa_id", phone.wa_id);
        });
        object.objects("emails", contact.emails, |object, email| {
            object.text("email", email.email);
            object.optional("type", email.kind);
        });
        object.objects("addresses", contact.addresses, |object, address| write_parts(object, &address.parts()));
        if let Some(org) = &contact.org {
            object.object("org", |object| write_parts(object, &org.parts()));
        }
        object.objects("urls", contact.urls, |object, url| {
            object.text("url", url.url);
            object.optional("type", url.kind);
        });
        object.optional("birthday", contact.birthday);
    });
}

fn write_parts<S: Sink>(object: &mut Object<'_, S>, parts: &[(&str, Option<&str>)]) {
    for (name, part) in parts {
        object.optional(name, *part);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_days_of_the_calendar() {
        for day in ["2012-08-18", "2024-02-29", "2000-02-29", "1999-12-31", "0001-01-01"] {
            assert!(is_day(day), "{day}");
        }
        for day in [
            "",
            "2012-8-18",
            "18-08-2012",
            "2012-08-32",
            "2023-02-29",
            "1900-02-29",
            "2012-13-01",
            "2012-04-31",
            "2012-00-01",
            "2012-01-00",
            "+012-01-01",
            "2012-08-1é",
        ] {
            assert!(!is_day(day), "{day}");
        }
    }
}
