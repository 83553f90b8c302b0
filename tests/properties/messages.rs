//! Messages: the values that pass the check arrive where they belong, whatever they hold, and the others are refused.

use proptest::prelude::*;
use serde_json::Value;
use template_core::source::Source;
use template_core::{Api, Argument, BODY_LIMIT, Kind, Route, UntypedMessage, model, render};
use templates::{Message, Verify};

use crate::files::{self, Template};
use crate::{config, strategies};

pub(crate) fn route() -> Route {
    Route { from: "447700900001".parse().unwrap(), to: "447700900000".parse().unwrap() }
}

/// The values a request carries, in the order of the wire.
fn values(api: Api, json: &Value) -> Vec<String> {
    if api == Api::V1 {
        let parameters = json["template"]["parameters"].as_array().unwrap();
        return parameters.iter().map(|parameter| parameter.as_str().unwrap().to_owned()).collect();
    }
    if api == Api::Cloud {
        let components = json["template"].get("components").and_then(Value::as_array);
        let parameters = components.into_iter().flatten().flat_map(|body| body["parameters"].as_array().unwrap());
        return parameters.map(|parameter| parameter["text"].as_str().unwrap().to_owned()).collect();
    }
    let parameters = json["message"]["content"]["template"]["parameters"].as_array().unwrap();
    let text = |parameter: &Value| {
        assert_eq!(parameter.as_object().unwrap().len(), 1);
        parameter["default"].as_str().unwrap().to_owned()
    };
    parameters.iter().map(text).collect()
}

/// The rules for values, said once more and one by one.
fn passes(template: &Template, values: &[String]) -> bool {
    let each = template.kinds.iter().zip(values).all(|(kind, value)| match kind {
        Kind::Integer => true,
        Kind::Code => (1..=15).contains(&value.len()) && value.bytes().all(|byte| byte.is_ascii_alphanumeric()),
        _ => !value.is_empty() && !value.contains(['\n', '\r', '\t']) && !value.contains("     "),
    });
    each && template.filled(values).chars().count() <= BODY_LIMIT
}

/// A template, and for each of its parameters a value as text.
fn filled() -> impl Strategy<Value = (Template, Vec<String>)> {
    files::template().prop_flat_map(|template| {
        let values: Vec<_> = template
            .kinds
            .iter()
            .map(|kind| match kind {
                Kind::Integer => any::<i64>().prop_map(|number| number.to_string()).boxed(),
                Kind::Code => strategies::code().boxed(),
                _ => strategies::value().boxed(),
            })
            .collect();
        (Just(template), values)
    })
}

/// The arguments that the values are.
fn arguments<'v>(template: &Template, values: &'v [String]) -> Vec<Argument<'v>> {
    let argument = |(kind, value): (&Kind, &'v String)| match kind {
        Kind::Integer => Argument::Integer(value.parse().unwrap()),
        _ => Argument::Text(value),
    };
    template.kinds.iter().zip(values).map(argument).collect()
}

proptest! {
    #![proptest_config(config(4))]

    #[test]
    fn values_arrive_where_they_belong(
        (template, given) in filled(),
        client_ref in prop::option::of("[ -~é\n]{1,40}"),
    ) {
        let source = Source::new("message.mtm", template.file());
        let definition = model::read(&source).into_definition();
        prop_assert!(definition.is_ok(), "{definition:?}");
        let definition = definition.unwrap();
        let arguments = arguments(&template, &given);

        let mut text = String::new();
        render::write_text(&definition, &arguments, &mut text).unwrap();
        prop_assert_eq!(text, template.filled(&given));

        let pairs = template.names.iter().zip(&given).map(|(name, value)| (name.as_str(), value.as_str()));
        prop_assert_eq!(definition.named_arguments(pairs), Ok(arguments.clone()));

        let message = UntypedMessage::new(route(), &definition, &arguments);
        prop_assert_eq!(message.is_ok(), passes(&template, &given), "{:?}", message);
        let Ok(mut message) = message else { return Ok(()) };
        if let Some(client_ref) = &client_ref {
            message = message.client_ref(client_ref).unwrap();
        }
        let expected: Vec<_> = template.wire_order().into_iter().map(|index| given[index].clone()).collect();
        for &api in Api::ALL {
            let json = message.to_json(api);
            if client_ref.is_some() && api.client_ref_limit().is_none() {
                prop_assert!(json.is_err());
                continue;
            }
            let json: Value = serde_json::from_str(&json.unwrap()).unwrap();
            prop_assert_eq!(&values(api, &json), &expected, "{}", api);
            let key = if api == Api::Cloud { "biz_opaque_callback_data" } else { "client_ref" };
            prop_assert_eq!(json.get(key).and_then(Value::as_str), client_ref.as_deref());
            let payload = message.payload(api).unwrap();
            prop_assert_eq!(serde_json::to_value(&payload).unwrap(), json);
        }
    }

    #[test]
    fn typed_values_arrive_too(brand in strategies::value(), code in strategies::value(), minutes in any::<i64>()) {
        let verify = Verify { brand: &brand, code: &code, minutes };
        let text = format!("{brand} code: {code}. Valid for {minutes} minutes.");
        prop_assert_eq!(verify.to_string(), text);
        let Ok(message) = Message::new(route(), &verify) else { return Ok(()) };
        for &api in Api::ALL {
            let json: Value = serde_json::from_str(&message.to_json(api).unwrap()).unwrap();
            prop_assert_eq!(values(api, &json), [brand.clone(), code.clone(), minutes.to_string()], "{}", api);
        }
    }

    #[test]
    fn what_is_refused_names_its_parameter((template, given) in filled()) {
        let source = Source::new("message.mtm", template.file());
        let definition = model::read(&source).into_definition().unwrap();
        let arguments = arguments(&template, &given);
        let Err(error) = UntypedMessage::new(route(), &definition, &arguments) else { return Ok(()) };
        prop_assert!(!error.problems().is_empty());
        for problem in error.problems() {
            let said = problem.to_string();
            prop_assert!(template.names.iter().any(|name| said.contains(&format!("`{name}`"))), "{said}");
        }
    }
}
