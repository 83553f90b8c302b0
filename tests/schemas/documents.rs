//! The provider's OpenAPI documents as JSON Schemas: the whole request, and the WhatsApp template's branch of it.

use std::fs;
use std::path::Path;

use jsonschema::{Draft, Validator};
use serde_json::{Value, json};
use template_core::Api;

/// What one API's document says about requests.
pub(crate) struct Document {
    pub(crate) api: Api,
    components: Value,
    /// The schema of `POST`'s body.
    request: Value,
    /// The schema of a WhatsApp template alone: errors about it name the place, those of the whole request only say
    /// that none of its alternatives fits.
    template: Value,
}

impl Document {
    pub(crate) fn whole(&self) -> Validator {
        self.validator(&self.request)
    }

    pub(crate) fn template(&self) -> Validator {
        self.validator(&self.template)
    }

    /// OpenAPI 3.0 took its schemas from the drafts before JSON Schema 6: `exclusiveMinimum` is a boolean, and what
    /// stands beside a `$ref` does not count, as in draft 4. Its `nullable` has no place in these documents, and
    /// `example` and the like are unknown words that every draft passes over.
    fn validator(&self, schema: &Value) -> Validator {
        // The references count from the document's root; `allOf`, because beside a `$ref` nothing counts.
        let schema = json!({ "allOf": [schema], "components": self.components });
        jsonschema::options().with_draft(Draft::Draft4).build(&schema).unwrap()
    }
}

fn read(folder: &Path, name: &str) -> Value {
    let path = folder.join(name);
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let is_yaml = path.extension().is_some_and(|extension| extension == "yml");
    let document: Value =
        if is_yaml { serde_saphyr::from_str(&text).unwrap() } else { serde_json::from_str(&text).unwrap() };
    assert!(!text.contains("nullable"), "{name}: `nullable` has to become a type of its own");
    document
}

fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

fn document(folder: &Path, name: &str, api: Api, path: &str, template: Value) -> Document {
    let mut document = read(folder, name);
    let request = document["paths"][path]["post"]["requestBody"]["content"]["application/json"]["schema"].take();
    assert!(request.is_object(), "{name} has no request at {path}");
    Document { api, components: document["components"].take(), request, template }
}

/// The three documents, with the one deviation of v0.1 put right.
pub(crate) fn all(folder: &Path) -> [Document; 3] {
    let mut v0_1 = v0_1_as_printed(folder);
    // The document of v0.1 prints the parameters as strings. Every request of the provider's own pages, before and
    // after that document, has `{"default": ".."}` objects, and so has the document of the beta: the schema is wrong,
    // and this is the one place where the JSON follows the requests instead.
    v0_1.components["schemas"]["templateParameters"]["items"] = json!({
        "type": "object",
        "required": ["default"],
        "properties": { "default": { "type": "string" } },
    });
    let beta = document(folder, "messages-beta-0.3.0.yml", Api::Beta, "/messages", reference("NewMessage"));
    let v1 = document(
        folder,
        "messages-v1-1.11.0.json",
        Api::V1,
        "/v1/messages",
        json!({ "allOf": [reference("OutboundWhatsAppTemplate"), reference("Failover")] }),
    );
    [beta, v0_1, v1]
}

/// The document of v0.1 with its parameters as strings.
pub(crate) fn v0_1_as_printed(folder: &Path) -> Document {
    document(
        folder,
        "messages-v0.1-0.3.12.yml",
        Api::V0_1,
        "/",
        json!({ "allOf": [reference("channelOptionsWhatsapp"), reference("templateMessageWhatsApp")] }),
    )
}

/// Where `body` breaks the schema, and how.
pub(crate) fn errors(validator: &Validator, body: &Value) -> Vec<(String, String)> {
    let errors = validator.iter_errors(body);
    errors.map(|error| (error.instance_path().to_string(), error.to_string())).collect()
}
