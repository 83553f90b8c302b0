//! Values as people write them, of parameters as the platform has them.

use serde_json::Value;
use templates::{Currency, Kind};

use super::rejected;
use crate::request::Rejection;

/// The value of a parameter in a text.
pub(super) fn text(parameter: &Value) -> Result<String, Rejection> {
    let at = |pointer: &str| parameter.pointer(pointer);
    let string = |pointer: &str| at(pointer).and_then(Value::as_str).map(str::to_owned);
    let kind = string("/type").unwrap_or_default().to_lowercase();
    let value = match kind.as_str() {
        "text" => string("/text"),
        "currency" => {
            at("/currency/amount_1000").and_then(Value::as_i64).zip(string("/currency/code")).and_then(amount)
        }
        "date_time" => string("/date_time/fallback_value"),
        _ => None,
    };
    value.ok_or_else(|| rejected(format!("a parameter of the type `{kind}` has no value for a text")))
}

/// An amount with as many decimals as its currency takes.
fn amount((thousandths, code): (i64, String)) -> Option<String> {
    let sign = if thousandths < 0 { "-" } else { "" };
    let (whole, rest) = (thousandths.unsigned_abs() / 1000, thousandths.unsigned_abs() % 1000);
    let with = |decimals: String| {
        Some(format!("{sign}{whole}{decimals} {code}")).filter(|text| Currency::parse(text).is_some())
    };
    let two = if rest % 10 == 0 { with(format!(".{:02}", rest / 10)) } else { None };
    let none = || if rest == 0 { with(String::new()) } else { None };
    two.or_else(none).or_else(|| with(format!(".{rest:03}")))
}

/// The value of a header that is not text.
pub(super) fn header(kind: Kind, parameter: &Value) -> Result<String, Rejection> {
    let name = kind.name();
    let given = parameter.get("type").and_then(Value::as_str).unwrap_or_default();
    let value = parameter.get(name).filter(|_| given.eq_ignore_ascii_case(name));
    let Some(value) = value else {
        return Err(rejected(format!("the header takes a parameter of the type `{name}`, not `{given}`")));
    };
    let member = |key: &str| match value.get(key) {
        Some(Value::String(text)) => Some(text.clone()),
        Some(Value::Number(number)) => Some(number.to_string()),
        _ => None,
    };
    let written = match kind {
        Kind::Location => {
            let parts = ["latitude", "longitude", "name", "address"].map(member);
            let [latitude, longitude, name, address] = parts.map(Option::unwrap_or_default);
            Some(format!("{latitude}, {longitude}, {name}, {address}"))
        }
        Kind::Product => {
            member("catalog_id").zip(member("product_retailer_id")).map(|(catalog, id)| format!("{catalog}/{id}"))
        }
        _ => member("link").or_else(|| member("id")),
    };
    written.ok_or_else(|| rejected(format!("the header's `{name}` has neither `link` nor `id`")))
}

/// The sections of a list of products.
pub(super) fn action(parameter: Option<&Value>) -> Option<String> {
    let sections = parameter?.pointer("/action/sections")?.as_array()?;
    let sections: Vec<_> = sections
        .iter()
        .map(|section| {
            let title = section.get("title").and_then(Value::as_str).unwrap_or_default();
            let items = section.get("product_items").and_then(Value::as_array).into_iter().flatten();
            let ids: Vec<_> = items.filter_map(|item| item.get("product_retailer_id")?.as_str()).collect();
            format!("{title}={}", ids.join(","))
        })
        .collect();
    Some(sections.join("; "))
}
