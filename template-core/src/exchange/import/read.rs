//! One definition: its own keys, and what becomes of its components.

use crate::exchange::import::components::{self, Components};
use crate::exchange::import::fields::Fields;
use crate::exchange::import::template::{Part, Slot, Template};
use crate::exchange::remark::{Report, quoted};
use crate::language::Language;
use crate::nearest::nearest;
use crate::node::Node;

/// What an account knows of a template beside its text, and what was only ever asked at its creation.
const NOT_THE_TEXT: &[&str] = &[
    "allow_category_change",
    "bid_spec",
    "correct_category",
    "created_time",
    "creative_sourcing_spec",
    "cta_url_link_tracking_opted_out",
    "degrees_of_freedom_spec",
    "disabled_date",
    "display_format",
    "id",
    "is_primary_device_delivery_only",
    "last_updated_time",
    "library_template_name",
    "message_template_id",
    "previous_category",
    "quality_score",
    "rejected_reason",
    "rejection_info",
    "rejection_reason",
    "status",
    "sub_category",
];

/// The longest name the platform takes.
const NAME_LIMIT: usize = 512;

/// More than a template file may have.
const PLACEHOLDER_LIMIT: usize = 1000;

/// Reads the definition at `path`; what cannot be written is refused in the report.
pub(super) fn read(node: &Node, path: String, report: &mut Report) -> Option<Template> {
    report.begin();
    let mut fields = Fields::of(node, path, report)?;
    let name = name(&mut fields, report);
    report.about(name);
    let namespace = namespace(&mut fields, report);
    let language = language(&mut fields, report);
    let category = category(&mut fields, report);
    let is_approved =
        matches!(fields.take("status"), Some(Node::Text(status)) if status.eq_ignore_ascii_case("APPROVED"));
    if !is_approved && matches!(node.get("status"), Some(status) if *status != Node::Null) {
        report.drop("`status`");
    }
    let declared = parameter_format(&mut fields, report);
    let ttl_seconds = fields.integer("message_send_ttl_seconds", report);
    let list = fields.list("components", report);
    if list.is_none() && node.get("components").is_none() {
        report.refuse(&fields.path, "the definition has no `components`");
    }
    let is_authentication = category.as_deref() == Some("authentication");
    let path = fields.path_of("components");
    let Components { message, cards, offer, authentication, asks_to_call } =
        list.map(|list| components::read(list, &path, is_authentication, report)).unwrap_or_default();
    let own: Vec<_> = fields.rest().map(|(key, _)| key).filter(|key| NOT_THE_TEXT.contains(key)).collect();
    for key in own {
        report.drop(&format!("`{key}`"));
        fields.take(key);
    }
    let path = fields.path.clone();
    let unknown: Vec<_> = fields.rest().map(|(key, _)| key).collect();
    for key in unknown {
        // The account's keys are the platform's to add to; what a template says stands in its components.
        report.doubt(&fields.path_of(key), format!("the key {} is not known here, and left out", quoted(key)));
    }
    let parts = || std::iter::once(&message).chain(&cards);
    let is_named = format(declared, &path, parts, report);
    for part in parts() {
        numbers(part, is_named, report);
    }
    let (name, language) = (name?.to_owned(), language?);
    (!report.is_refused()).then_some(Template {
        path,
        name,
        namespace,
        category,
        language,
        is_approved,
        is_named,
        ttl_seconds,
        offer,
        authentication,
        asks_to_call,
        message,
        cards,
    })
}

fn name<'j>(fields: &mut Fields<'j>, report: &mut Report) -> Option<&'j str> {
    let Some(name) = fields.text("name", report) else {
        report.refuse(&fields.path, "the definition has no `name`");
        return None;
    };
    let is_allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
    if (1..=NAME_LIMIT).contains(&name.len()) && name.bytes().all(is_allowed) {
        return Some(name);
    }
    let message = format!(
        "{} cannot be a template's name: one is 1 to {NAME_LIMIT} lower-case ASCII letters, digits and underscores",
        quoted(name)
    );
    report.refuse(&fields.path_of("name"), message);
    None
}

fn namespace(fields: &mut Fields<'_>, report: &mut Report) -> Option<String> {
    let namespace = fields.text("namespace", report).filter(|namespace| !namespace.is_empty())?;
    let is_allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.' | b':');
    if !namespace.bytes().all(is_allowed) {
        let message =
            format!("{} cannot be a namespace: one is letters, digits, `_`, `-`, `.`, `:`", quoted(namespace));
        report.refuse(&fields.path_of("namespace"), message);
    }
    Some(namespace.to_owned())
}

fn language(fields: &mut Fields<'_>, report: &mut Report) -> Option<Language> {
    let Some(code) = fields.text("language", report) else {
        report.refuse(&fields.path, "the definition has no `language`");
        return None;
    };
    let language: Option<Language> = code.parse().ok();
    if let Some(language) = language.filter(|language| language.code() != code) {
        let message = format!("the platform writes the language {} as `{language}`", quoted(code));
        report.doubt(&fields.path_of("language"), message);
    }
    if language.is_none() {
        let near = nearest(&code.replace('-', "_"), Language::all().map(Language::code));
        let near = near.map_or(String::new(), |near| format!("; did it mean `{near}`?"));
        let message = format!("{} is not one of the platform's language codes{near}", quoted(code));
        report.refuse(&fields.path_of("language"), message);
    }
    language
}

fn category(fields: &mut Fields<'_>, report: &mut Report) -> Option<String> {
    let category = fields.text("category", report)?.to_ascii_lowercase();
    if category.is_empty() || !category.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_') {
        report.refuse(&fields.path_of("category"), format!("{} cannot be a category", quoted(&category)));
    }
    Some(category)
}

/// Whether the definition says that its placeholders have names, if it says anything.
fn parameter_format(fields: &mut Fields<'_>, report: &mut Report) -> Option<bool> {
    match fields.word("parameter_format", report)?.as_str() {
        "NAMED" => Some(true),
        "POSITIONAL" => Some(false),
        other => {
            let message = format!("there is no parameter format {}", quoted(other));
            report.refuse(&fields.path_of("parameter_format"), message);
            None
        }
    }
}

/// Whether the placeholders have names: as the definition says, and as its texts have it.
fn format<'t, P: Iterator<Item = &'t Part>>(
    declared: Option<bool>,
    path: &str,
    parts: impl Fn() -> P,
    report: &mut Report,
) -> bool {
    let has_names = parts().flat_map(Part::texts).any(|(_, text)| text.ids().len() > text.numbers().len());
    if has_names && declared == Some(false) {
        report.refuse(path, "the placeholders have names, and `parameter_format` says that they have numbers");
    } else if has_names && declared.is_none() {
        report.doubt(path, "there is no `parameter_format`, and the placeholders have names: taken for `NAMED`");
    }
    declared.unwrap_or(has_names)
}

/// Refuses numbers that would not be the same numbers once they were written to a file.
fn numbers(part: &Part, is_named: bool, report: &mut Report) {
    let texts = part.texts();
    if texts.iter().map(|(_, text)| text.ids().len()).sum::<usize>() > PLACEHOLDER_LIMIT {
        let path = texts.first().map_or("", |(_, text)| text.path.as_str());
        report.refuse(path, format!("there are more than {PLACEHOLDER_LIMIT} placeholders"));
        return;
    }
    let numbered = texts.iter().filter(|(_, text)| !text.numbers().is_empty()).count();
    for (slot, text) in texts {
        let found = text.numbers();
        let mut sorted = found.clone();
        sorted.sort_unstable();
        let is_link = matches!(slot, Slot::Button(_));
        if is_named && !is_link && !found.is_empty() {
            report.refuse(&text.path, "a template whose placeholders have names has a numbered one here");
        } else if !sorted.iter().copied().eq(1..=u16::try_from(sorted.len()).unwrap_or(u16::MAX)) {
            report.refuse(&text.path, "the placeholders' numbers leave some out");
        } else if !is_named && numbered > 1 && found != sorted {
            let message = "the numbers are not in order: with placeholders in several components a file has names, \
                           which are numbered as they appear";
            report.refuse(&text.path, message);
        }
    }
}
