//! Requests of the provider's own pages, made again with the library: the JSON is the same.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use template_core::{Api, Argument, Language, Options, UntypedMessage, WebhookVersion};

use crate::{definition, documents, folder, route, say};

/// One line of the manifest: what a sample is, and the sample.
struct Sample {
    file: String,
    api: Api,
    verdict: String,
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
    let samples = templates.map(|row| {
        let json = fs::read_to_string(folder.join(row["file"])).unwrap();
        Sample {
            file: row["file"].to_owned(),
            api: Api::from_name(row["api"]).unwrap(),
            verdict: row["verdict"].to_owned(),
            json: serde_json::from_str(&json).unwrap(),
        }
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
    fn of(api: Api, json: &'v Value) -> Self {
        let (route, template, whatsapp) = match api {
            Api::V1 => ("", "/template", "/whatsapp"),
            _ => ("/number", "/message/content/template", "/message/whatsapp"),
        };
        let text = |pointer: &str| json.pointer(pointer).and_then(Value::as_str).map(str::to_owned);
        Self {
            from: text(&format!("/from{route}")).unwrap(),
            to: text(&format!("/to{route}")).unwrap(),
            name: text(&format!("{template}/name")).unwrap(),
            values: values(api, json).unwrap(),
            locale: text(&format!("{whatsapp}/locale")),
            options: options(json),
        }
    }

    /// The body that the library makes of it for `api`, with a template that has as many parameters.
    fn emitted(&self, api: Api) -> Value {
        let (namespace, name) = match self.name.rsplit_once(':') {
            Some((namespace, name)) => (format!("namespace = \"{namespace}\"\n"), name),
            None => (String::new(), self.name.as_str()),
        };
        let language = self.locale.as_ref().map_or("en".to_owned(), |locale| locale.replace('-', "_"));
        assert!(Language::from_code(&language).is_some(), "{language}");
        let text: Vec<_> = (1..=self.values.len()).map(|number| format!("{{{{{number}}}}}, ")).collect();
        let text = text.concat();
        let file = format!("+++\nname = \"{name}\"\n{namespace}language = \"{language}\"\n+++\n{text}and no more.\n");
        let definition = definition("sample.mtm", &file);
        let arguments: Vec<_> = self.values.iter().map(|value| Argument::Text(value)).collect();
        let message = UntypedMessage::new(route(&self.from, &self.to), &definition, &arguments).unwrap();
        serde_json::from_str(&message.options(self.options).to_json(api).unwrap()).unwrap()
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

/// What goes beside the template.
fn options(json: &Value) -> Options<'_> {
    let mut options = Options::new();
    let text = |pointer: &str| json.pointer(pointer).and_then(Value::as_str);
    if let Some(reference) = text("/client_ref") {
        options = options.client_ref(reference).unwrap();
    }
    if let Some(message) = text("/context/message_uuid") {
        options = options.reply_to(message).unwrap();
    }
    if let Some(url) = text("/webhook_url") {
        options = options.webhook_url(url).unwrap();
    }
    match text("/webhook_version") {
        Some("v1") => options.webhook_version(WebhookVersion::V1),
        Some("v0.1") => options.webhook_version(WebhookVersion::V0_1),
        _ => options,
    }
}

/// The sample as the library would say it: what it leaves unsaid is said. Everything else has to be equal as it stands.
fn normalized(api: Api, mut json: Value) -> Value {
    let (template, whatsapp) = match api {
        Api::V1 => ("/template", "/whatsapp"),
        _ => ("/message/content/template", "/message/whatsapp"),
    };
    // Without parameters the list may be left out; the library writes it, empty.
    let template = json.pointer_mut(template).unwrap().as_object_mut().unwrap();
    template.entry("parameters").or_insert_with(|| json!([]));
    if let Some(whatsapp) = json.pointer_mut(whatsapp) {
        // The only policy there is, and the default where it is left out.
        whatsapp.as_object_mut().unwrap().entry("policy").or_insert_with(|| json!("deterministic"));
        // v1's pages write the language both ways, `en-GB` and `en_US`. The platform's own codes have the underscore,
        // and that is what the library writes; v0.1 has the hyphen everywhere, and there nothing is changed.
        if api == Api::V1 {
            let locale = whatsapp["locale"].as_str().unwrap().replace('-', "_");
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
        let request = Request::of(sample.api, &sample.json);
        let expected = normalized(sample.api, sample.json.clone());
        assert_eq!(request.emitted(sample.api), expected, "{}", sample.file);
        with_hyphen += usize::from(sample.api == Api::V1 && request.locale.is_some_and(|locale| locale.contains('-')));
        compared += 1;
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
        let request = Request::of(Api::Beta, &sample.json);
        assert_eq!(request.emitted(Api::Beta), sample.json, "{}", sample.file);
        compared += 1;
    }
    say(&format!("{compared} samples of the beta are equal"));
    assert_ne!(compared, 0);
}

/// What the provider's own pages had wrong cannot be said with the library's values.
#[test]
fn requests_that_are_known_to_be_wrong_are_refused() {
    let Some(folder) = folder("MTM_SAMPLES", "samples that are known to be wrong") else { return };
    let wrong: Vec<_> = read(&folder).into_iter().filter(|sample| sample.verdict.contains("bad(known)")).collect();
    assert!(!wrong.is_empty());
    for sample in wrong {
        let error = values(sample.api, &sample.json).unwrap_err();
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
        assert_eq!(schema.is_valid(&sample.json), is_right, "{}: {}", sample.file, sample.verdict);
        *(if is_right { &mut taken } else { &mut refused }) += 1;
    }
    say(&format!("the schemas take {taken} samples and refuse {refused}, as their manifest says"));
    assert!(taken > 0 && refused > 0);
}
