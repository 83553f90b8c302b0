//! Requests of the provider's own pages, made again with the library: the JSON is the same.

use std::collections::HashMap;
use std::error::Error;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use template_core::diagnostic::Diagnostic;
use template_core::source::Source;
use template_core::{Api, Argument, Language, Options, Route, UntypedMessage, model};

use crate::known::is_known;
use crate::{documents, folder, options, say};

/// One line of the manifest: what a sample is, and the sample.
struct Sample {
    file: String,
    api: Api,
    verdict: String,
    is_known: bool,
    json: Value,
}

/// The requests with templates, in the order of the manifest.
fn read(folder: &Path) -> Vec<Sample> {
    let folder = folder.join("messages");
    let manifest = folder.join("MANIFEST.tsv");
    let manifest = fs::read_to_string(&manifest).unwrap_or_else(|error| panic!("{}: {error}", manifest.display()));
    let mut lines = manifest.lines();
    let names: Vec<_> = lines.next().unwrap().split('\t').collect();
    let rows = lines.map(|line| names.iter().copied().zip(line.split('\t')).collect::<HashMap<_, _>>());
    let templates = rows.filter(|row| row["kind"] == "request:template");
    let samples = templates.filter_map(|row| {
        let json = fs::read_to_string(folder.join(row["file"])).unwrap();
        let Some(api) = Api::from_name(row["api"]) else {
            say(&format!("{} is left out: there is no API {}", row["file"], row["api"]));
            return None;
        };
        Some(Sample {
            file: row["file"].to_owned(),
            api,
            verdict: row["verdict"].to_owned(),
            is_known: is_known(&row),
            json: serde_json::from_str(&json).unwrap(),
        })
    });
    samples.collect()
}

/// What a request says, whatever its shape.
struct Request<'v> {
    from: String,
    to: String,
    name: String,
    values: Vec<String>,
    locale: Option<String>,
    options: Options<'v>,
}

impl<'v> Request<'v> {
    fn of(api: Api, json: &'v Value) -> Result<Self, String> {
        let (route, template, whatsapp) = match api {
            Api::V1 => ("", "/template", "/whatsapp"),
            _ => ("/number", "/message/content/template", "/message/whatsapp"),
        };
        let text = |pointer: &str| json.pointer(pointer).and_then(Value::as_str).map(str::to_owned);
        let needed = |pointer: String| text(&pointer).ok_or_else(|| format!("there is no text at {pointer}"));
        Ok(Self {
            from: needed(format!("/from{route}"))?,
            to: needed(format!("/to{route}"))?,
            name: needed(format!("{template}/name"))?,
            values: values(api, json)?,
            locale: text(&format!("{whatsapp}/locale")),
            options: options::of(json),
        })
    }

    /// The body that the library makes of it for `api`, with a template that has as many parameters.
    fn emitted(&self, api: Api) -> Result<Value, Box<dyn Error>> {
        let (namespace, name) = match self.name.rsplit_once(':') {
            Some((namespace, name)) => (format!("namespace = \"{namespace}\"\n"), name),
            None => (String::new(), self.name.as_str()),
        };
        let language = self.locale.as_ref().map_or("en".to_owned(), |locale| locale.replace('-', "_"));
        Language::from_code(&language).ok_or_else(|| format!("`{language}` is no language"))?;
        let text: Vec<_> = (1..=self.values.len()).map(|number| format!("{{{{{number}}}}}, ")).collect();
        let text = text.concat();
        let file = format!("+++\nname = \"{name}\"\n{namespace}language = \"{language}\"\n+++\n{text}and no more.\n");
        let reading = model::read(&Source::new("sample.mtm", file.as_str()));
        let wrong =
            |found: Vec<Diagnostic>| found.into_iter().map(|found| found.message).collect::<Vec<_>>().join("; ");
        let definition = reading.into_definition().map_err(wrong)?;
        let arguments: Vec<_> = self.values.iter().map(|value| Argument::Text(value)).collect();
        let route = Route { from: self.from.parse()?, to: self.to.parse()? };
        let message = UntypedMessage::new(route, &definition, &arguments)?;
        Ok(serde_json::from_str(&message.options(self.options).to_json(api)?)?)
    }
}

/// The values of a request, in the form that the API takes them in; or which of them is in another.
fn values(api: Api, json: &Value) -> Result<Vec<String>, String> {
    let pointer = if api == Api::V1 { "/template/parameters" } else { "/message/content/template/parameters" };
    let parameters = json.pointer(pointer).and_then(Value::as_array);
    let value = |parameter: &Value| {
        let value = if api == Api::V1 { parameter.as_str() } else { parameter["default"].as_str() };
        value.map(str::to_owned).ok_or_else(|| format!("{parameter} is no parameter of {api}"))
    };
    parameters.into_iter().flatten().map(value).collect()
}

/// The sample as the library would say it: what it leaves unsaid is said. Everything else has to be equal as it stands.
fn normalized(api: Api, mut json: Value) -> Value {
    let (template, whatsapp) = match api {
        Api::V1 => ("/template", "/whatsapp"),
        _ => ("/message/content/template", "/message/whatsapp"),
    };
    // Without parameters the list may be left out; the library writes it, empty.
    if let Some(Value::Object(template)) = json.pointer_mut(template) {
        template.entry("parameters").or_insert_with(|| json!([]));
    }
    if let Some(whatsapp) = json.pointer_mut(whatsapp).filter(|whatsapp| whatsapp.is_object()) {
        // The only policy there is, and the default where it is left out.
        whatsapp.as_object_mut().unwrap().entry("policy").or_insert_with(|| json!("deterministic"));
        // v1's pages write the language both ways, `en-GB` and `en_US`. The platform's own codes have the underscore,
        // and that is what the library writes; v0.1 has the hyphen everywhere, and there nothing is changed.
        let locale = whatsapp["locale"].as_str().map(|locale| locale.replace('-', "_"));
        if let Some(locale) = locale.filter(|_| api == Api::V1) {
            whatsapp["locale"] = Value::from(locale);
        }
    }
    json
}

/// Why a sample is not compared, if it is not: the list is meant to stay this short.
fn left_out(sample: &Sample) -> Option<&'static str> {
    let namespace = sample.json.pointer("/message/content/template/namespace");
    namespace.map(|_| "it has the namespace as a member of its own, which the pages had for two weeks of March 2020")
}

/// Whether the library makes the same JSON of what a sample says. A sample that is known fails the test if it does
/// not; of another it is said why.
fn is_made_again(sample: &Sample, api: Api, expected: &Value) -> bool {
    let made = Request::of(api, &sample.json).map_err(Box::from).and_then(|request| request.emitted(api));
    let why = match made {
        Ok(made) if made == *expected => return true,
        Ok(made) => format!("it is {made}, not {expected}"),
        Err(error) => error.to_string(),
    };
    assert!(!sample.is_known, "{} is not made again: {why}", sample.file);
    say(&format!("{} is not made again: {why}", sample.file));
    false
}

#[test]
fn requests_of_the_providers_pages_are_made_again() {
    let Some(folder) = folder("MTM_SAMPLES", "the JSON against the provider's samples") else { return };
    let (mut compared, mut with_hyphen) = (0, 0);
    let samples = read(&folder);
    for sample in samples.iter().filter(|sample| sample.verdict == "ok") {
        if let Some(reason) = left_out(sample) {
            say(&format!("{} is not compared: {reason}", sample.file));
            continue;
        }
        compared += usize::from(is_made_again(sample, sample.api, &normalized(sample.api, sample.json.clone())));
        let locale = sample.json.pointer("/whatsapp/locale").and_then(Value::as_str);
        with_hyphen += usize::from(sample.api == Api::V1 && locale.is_some_and(|locale| locale.contains('-')));
    }
    say(&format!("{compared} samples of v0.1 and v1 are equal; {with_hyphen} of v1 write the locale with a hyphen"));
    assert_ne!(compared, 0);
}

/// The pages before 2019 print the beta's form, which the manifest files under v0.1: v0.1 itself asks for a language.
#[test]
fn requests_before_2019_are_made_again_for_the_beta() {
    let Some(folder) = folder("MTM_SAMPLES", "the beta's JSON against the provider's samples") else { return };
    let samples = read(&folder);
    let early = samples.iter().filter(|sample| sample.verdict.starts_with("note: pre-2019 form"));
    let mut compared = 0;
    for sample in early {
        compared += usize::from(is_made_again(sample, Api::Beta, &sample.json));
    }
    say(&format!("{compared} samples of the beta are equal"));
}

/// What the provider's own pages had wrong cannot be said with the library's values.
#[test]
fn requests_that_are_known_to_be_wrong_are_refused() {
    let Some(folder) = folder("MTM_SAMPLES", "samples that are known to be wrong") else { return };
    let wrong: Vec<_> = read(&folder).into_iter().filter(|sample| sample.verdict.contains("bad(known)")).collect();
    for sample in wrong {
        let made = Request::of(sample.api, &sample.json).map_err(Box::from);
        let error = made.and_then(|request| request.emitted(sample.api)).expect_err(&sample.file);
        say(&format!("{} is refused: {error}", sample.file));
    }
}

/// Samples that are known to be wrong are refused by the schemas, and those that are right are not.
#[test]
fn the_schemas_and_the_manifest_agree() {
    let Some(openapi) = folder("MTM_OPENAPI", "the samples against the OpenAPI documents") else { return };
    let Some(samples) = folder("MTM_SAMPLES", "the samples against the OpenAPI documents") else { return };
    let documents = documents::all(&openapi).map(|document| (document.api, document.whole()));
    let [mut taken, mut refused] = [0; 2];
    for sample in read(&samples) {
        let (_, schema) = documents.iter().find(|(api, _)| *api == sample.api).unwrap();
        let is_right = sample.verdict == "ok";
        let is_valid = schema.is_valid(&sample.json);
        if is_valid != is_right {
            assert!(!sample.is_known, "{}: {}", sample.file, sample.verdict);
            say(&format!("{}: the schema says {is_valid}, the manifest {}", sample.file, sample.verdict));
        }
        *(if is_valid { &mut taken } else { &mut refused }) += 1;
    }
    say(&format!("the schemas take {taken} samples and refuse {refused}"));
    assert!(taken > 0);
}
