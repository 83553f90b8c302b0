//! Template sends of the provider's and the platform's own pages, made again with the library from typed values: the
//! JSON is the same, or the library refuses what the platform refused.
//!
//! The samples are not part of this repository. `MTM_SAMPLES` names the folder they are in; where it is not set, the
//! checks say so and are left out.

// The texts are short, and this reads best.
#![allow(clippy::format_push_string)]

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use serde_json::Value;
use template_core::source::Source;
use template_core::{Api, Options, PhoneNumber, ProductPolicy, Route, UntypedMessage, model};

#[path = "sends/account.rs"]
mod account;
#[path = "sends/compare.rs"]
mod compare;
#[path = "schemas/options.rs"]
mod options;
#[path = "sends/parse.rs"]
mod parse;
#[path = "sends/value.rs"]
mod value;

use account::{Account, Sample};
use value::{Given, Typed};

/// Says something on the real stderr, which the test runner does not hold back as it does what `eprintln!` prints.
fn say(text: &str) {
    writeln!(std::io::stderr().lock(), "sends: {text}").unwrap();
}

fn samples(folder: &str) -> Option<PathBuf> {
    let Some(samples) = std::env::var_os("MTM_SAMPLES") else {
        say(&format!("{folder}: left out, MTM_SAMPLES is not set"));
        return None;
    };
    Some(Path::new(&samples).join(folder))
}

/// The rows of a folder's manifest, each with its sample.
fn manifest(folder: &Path) -> Vec<(HashMap<String, String>, Value)> {
    let manifest = fs::read_to_string(folder.join("MANIFEST.tsv")).unwrap();
    let mut lines = manifest.lines();
    let names: Vec<_> = lines.next().unwrap().split('\t').map(str::to_owned).collect();
    let rows = lines.map(|line| {
        let row: HashMap<_, _> = names.iter().cloned().zip(line.split('\t').map(str::to_owned)).collect();
        let json = fs::read_to_string(folder.join(&row["file"])).unwrap();
        (row, serde_json::from_str(&json).unwrap())
    });
    rows.collect()
}

/// A request, whatever its API: where it goes, what goes beside the template, and the platform's template object.
struct Request<'v> {
    from: String,
    to: String,
    template: &'v Value,
    options: Options<'v>,
}

/// What the library makes of a request, as JSON; or why it refuses.
fn rebuilt(request: &Request<'_>, api: Api) -> Result<Value, String> {
    let number = |number: &str| {
        let number = number.strip_prefix('+').unwrap_or(number);
        number.parse::<PhoneNumber>().map_err(|error| error.to_string())
    };
    let route = Route { from: number(&request.from)?, to: number(&request.to)?.into() };
    let send = parse::template(request.template)?;
    let read = model::read(&Source::new("sample.mtm", send.file.as_str()));
    let definition = read.into_definition().map_err(|found| {
        let found: Vec<_> = found.iter().map(|found| found.message.as_str()).collect();
        format!("no template takes these values: {}", found.join("; "))
    })?;

    let typed: BTreeMap<&str, Typed<'_>> = send
        .values
        .iter()
        .map(|(name, given)| Ok((name.as_str(), Given::typed(given)?)))
        .collect::<Result<_, String>>()?;
    for name in typed.keys() {
        assert!(definition.parameters().any(|parameter| parameter.name() == *name), "{name}: {}", send.file);
    }
    let absent = Typed::Absent;
    let values: Vec<_> =
        definition.parameters().map(|parameter| typed.get(parameter.name()).unwrap_or(&absent)).collect();
    let sections: Vec<_> = values.iter().map(|value| value.sections()).collect();
    let lists: Vec<_> = values.iter().zip(&sections).map(|(value, sections)| value.list(sections)).collect();
    let arguments: Vec<_> = values.iter().zip(&lists).map(|(value, list)| value.argument(list)).collect();
    let message = UntypedMessage::new(route, &definition, &arguments).map_err(|error| error.to_string())?;
    let json = message.options(request.options).to_json(api).map_err(|error| error.to_string())?;
    Ok(serde_json::from_str(&json).unwrap())
}

/// What is set beside the template of a Cloud API request.
fn cloud_options(json: &Value) -> Options<'_> {
    let mut options = Options::new();
    let text = |pointer: &str| json.pointer(pointer).and_then(Value::as_str);
    if let Some(reference) = text("/biz_opaque_callback_data") {
        options = options.client_ref(reference).unwrap();
    }
    if let Some(message) = text("/context/message_id") {
        options = options.reply_to(message).unwrap();
    }
    match text("/product_policy") {
        Some("STRICT") => options = options.product_policy(ProductPolicy::Strict),
        Some("CLOUD_API_FALLBACK") => options = options.product_policy(ProductPolicy::CloudApiFallback),
        _ => {}
    }
    if let Some(is_shared) = json.get("message_activity_sharing").and_then(Value::as_bool) {
        options = options.message_activity_sharing(is_shared);
    }
    options
}

/// What a sample needs beyond what is true of all of them, by its file: the whole list.
const EXTRA: &[(&str, &str)] = &[
    ("013_auth_otp.json", "a button without its index"),
    ("040_wa_voice_call.json", "a button without its index"),
    ("050_order_confirmation.json", "null for no components"),
    ("052_button_template.json", "null for no components"),
    ("053_location_template.json", "degrees as strings, no recipient_type"),
];

/// What the library refuses, by the file, with a piece of what it says: the whole list.
const REFUSED: &[(&str, &str)] = &[
    ("041_hello_world.json", "YOUR_NUMBER"),
    ("071_template_name.json", "`phone_number` takes no value"),
    ("072_try2_fixed.json", "`body_1` is empty"),
];

#[test]
fn sends_of_the_cloud_api_are_made_again() {
    let Some(folder) = samples("sends") else { return };
    let mut account = Account::default();
    for (row, sample) in manifest(&folder) {
        let name = Sample::of(&row, row["note"].contains("REJECTED"));
        let whole = compare::with_envelope(&sample);
        let Some(to) = whole["to"].as_str() else {
            account.refused(name, "there is no `to`", REFUSED);
            continue;
        };
        let request = Request {
            from: "447700900001".to_owned(),
            to: to.to_owned(),
            template: &whole["template"],
            options: cloud_options(&whole),
        };
        match rebuilt(&request, Api::Cloud) {
            Err(why) => account.refused(name, &why, REFUSED),
            Ok(made) => account.made(name, made, whole.clone(), EXTRA),
        }
    }
    account.say("sends");
}

#[test]
fn templates_in_custom_objects_are_made_again() {
    let Some(folder) = samples("messages") else { return };
    let mut account = Account::default();
    for (row, sample) in manifest(&folder) {
        let name = Sample::of(&row, row["verdict"].contains("bad"));
        let (Some(api), true) = (Api::from_name(&row["api"]), row["kind"].starts_with("request:custom")) else {
            continue;
        };
        let inner = if api == Api::V1 { "/custom" } else { "/message/content/custom" };
        let Some(custom) = sample.pointer(inner).filter(|custom| custom["type"] == "template") else { continue };
        let number = if api == Api::V1 { "" } else { "/number" };
        let text = |pointer: String| sample.pointer(&pointer).and_then(Value::as_str).map(str::to_owned);
        let (Some(from), Some(to)) = (text(format!("/from{number}")), text(format!("/to{number}"))) else {
            account.refused(name, "there are no numbers", &[]);
            continue;
        };
        let request = Request { from, to, template: &custom["template"], options: options::of(&sample) };
        match rebuilt(&request, api) {
            Err(why) => account.refused(name, &why, &[]),
            Ok(made) => account.made(name, made, sample.clone(), EXTRA),
        }
    }
    account.say("custom objects");
}
