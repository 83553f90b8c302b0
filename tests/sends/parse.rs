//! A template send of somebody else's, taken apart: the template it must be of, and the values it gives.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::value::Given;

/// A send as the library would have it: a template file, and a value for each parameter by its name.
pub(crate) struct Send {
    /// The file of a template that takes these values.
    pub(crate) file: String,
    pub(crate) values: BTreeMap<String, Given>,
}

/// What one message or card is made of.
#[derive(Default)]
struct Part {
    header: Option<String>,
    offer: bool,
    body: Vec<(String, &'static str)>,
    buttons: Vec<Option<String>>,
}

/// Takes `template` apart: the platform's object with `name`, `language` and `components`.
pub(crate) fn template(template: &Value) -> Result<Send, String> {
    let template = template.as_object().ok_or("the template is no object")?;
    let text = |key: &str| template.get(key).and_then(Value::as_str);
    let name = text("name").ok_or("the template has no name")?;
    let language = template.get("language").and_then(|language| language.get("code")).and_then(Value::as_str);
    let language = language.ok_or("the template has no language")?;

    let mut parser = Parser::default();
    let empty = Vec::new();
    let components = match template.get("components") {
        None | Some(Value::Null) => &empty,
        Some(components) => components.as_array().ok_or("the components are no list")?,
    };
    let mut message = Part::default();
    let mut cards = Vec::new();
    for component in components {
        if kind(component)? == "carousel" {
            cards = list(component, "cards")?.to_vec();
        } else {
            parser.component("", component, &mut message)?;
        }
    }
    let mut parts = Vec::new();
    for (index, card) in cards.iter().enumerate() {
        let mut part = Part::default();
        let prefix = format!("cards[{index}].");
        for component in list(card, "components")? {
            parser.component(&prefix, component, &mut part)?;
        }
        parts.push((prefix, part));
    }

    let mut file = format!("+++\nname = {name:?}\nlanguage = {language:?}\n");
    if let Some(namespace) = text("namespace") {
        file.push_str(&format!("namespace = {namespace:?}\n"));
    }
    if parser.is_named {
        file.push_str("parameter_format = \"named\"\n");
    }
    file.push_str(&parser.keys("", &message));
    file.push_str(&message.tables("buttons"));
    for (prefix, part) in &parts {
        file.push_str(&format!("[[cards]]\n{}", parser.keys(prefix, part)));
        if !part.body.is_empty() {
            file.push_str(&format!("body = {:?}\n", part.text()));
        }
        file.push_str(&part.tables("cards.buttons"));
    }
    file.push_str(&format!("+++\n{}\n", message.text()));
    Ok(Send { file, values: parser.values })
}

#[derive(Default)]
struct Parser {
    values: BTreeMap<String, Given>,
    is_named: bool,
}

impl Parser {
    fn component(&mut self, prefix: &str, component: &Value, part: &mut Part) -> Result<(), String> {
        let empty = Vec::new();
        let parameters = match component.get("parameters") {
            None | Some(Value::Null) => &empty,
            Some(parameters) => parameters.as_array().ok_or("the parameters are no list")?,
        };
        match kind(component)?.as_str() {
            "header" => self.header(prefix, parameters, part),
            "body" => {
                for (index, parameter) in parameters.iter().enumerate() {
                    let (name, kind) = self.text(prefix, &format!("body_{}", index + 1), parameter)?;
                    part.body.push((name, kind));
                }
                Ok(())
            }
            "limited_time_offer" => {
                let end = parameters.first().and_then(|first| first.pointer("/limited_time_offer/expiration_time_ms"));
                let end = end.and_then(Value::as_i64).ok_or("the offer has no end")?;
                self.values.insert(format!("{prefix}expiration_time_ms"), Given::Integer(end));
                part.offer = true;
                Ok(())
            }
            "button" => self.button(prefix, component, parameters, part),
            "footer" if parameters.is_empty() => Ok(()),
            other => Err(format!("there is no component `{other}` with values")),
        }
    }

    /// A value in a text: the name of its parameter, and its kind.
    fn text(&mut self, prefix: &str, position: &str, parameter: &Value) -> Result<(String, &'static str), String> {
        let object = parameter.as_object().ok_or("a parameter is no object")?;
        let name = match object.get("parameter_name").and_then(Value::as_str) {
            Some(name) => {
                self.is_named = true;
                name.to_owned()
            }
            None => position.to_owned(),
        };
        let (kind, given) = Given::of_text(object)?;
        self.values.insert(format!("{prefix}{name}"), given);
        Ok((name, kind))
    }

    fn header(&mut self, prefix: &str, parameters: &[Value], part: &mut Part) -> Result<(), String> {
        let [parameter] = parameters else { return Err("a header has one value".to_owned()) };
        let object = parameter.as_object().ok_or("a parameter is no object")?;
        if kind(parameter)? == "text" {
            let (name, _) = self.text(prefix, "header_1", parameter)?;
            part.header = Some(format!("\"About {{{{{name}}}}} today\""));
            return Ok(());
        }
        let (kind, given) = Given::of_header(object)?;
        let example = if matches!(kind, "location" | "product") { "true" } else { "\"\"" };
        part.header = Some(format!("{{ {kind} = {example} }}"));
        self.values.insert(format!("{prefix}header"), given);
        Ok(())
    }

    fn button(&mut self, prefix: &str, component: &Value, parameters: &[Value], part: &mut Part) -> Result<(), String> {
        let index = match component.get("index") {
            None => 0,
            Some(Value::String(index)) => index.parse().map_err(|_| "an index is no number")?,
            Some(index) => {
                index.as_u64().and_then(|index| usize::try_from(index).ok()).ok_or("an index is no number")?
            }
        };
        if index > 9 {
            return Err("there are at most ten buttons".to_owned());
        }
        let sub_type = component.get("sub_type").and_then(Value::as_str).ok_or("a button has no sub_type")?;
        let sub_type = sub_type.to_lowercase();
        if part.buttons.len() <= index {
            part.buttons.resize(index + 1, None);
        }
        // What these buttons give may be left unsaid.
        let nothing = Value::Null;
        let first = match (parameters.first(), sub_type.as_str()) {
            (Some(first), _) => first,
            (None, "quick_reply" | "flow" | "catalog") => &nothing,
            (None, _) => return Err("a button has no value".to_owned()),
        };
        let at = |pointer: &str| first.pointer(pointer);
        let text = |pointer: &str| at(pointer).and_then(Value::as_str).map(str::to_owned);
        let mut give = |name: &str, given: Given| self.values.insert(format!("{prefix}{name}"), given);
        let written = match sub_type.as_str() {
            "quick_reply" => {
                if !first.is_null() {
                    let payload = text("/payload").ok_or("a quick reply has no payload")?;
                    give(&format!("payload at {index}"), Given::Text(payload));
                }
                "quick_reply = \"Reply\"".to_owned()
            }
            "url" => {
                let name = format!("button_{index}_1");
                let (name, _) = self.text(prefix, &name, first)?;
                format!("url = \"https://shop.example/{{{{{name}}}}}\"\ntext = \"Open\"")
            }
            "copy_code" => {
                give("coupon_code", Given::Text(text("/coupon_code").ok_or("a coupon has no code")?));
                "copy_code = \"CODE\"".to_owned()
            }
            "flow" => {
                if let Some(token) = text("/action/flow_token") {
                    give("flow_token", Given::Text(token));
                }
                if let Some(data) = at("/action/flow_action_data") {
                    give("flow_data", Given::Json(data.to_string()));
                }
                "flow = { id = \"1\" }\ntext = \"Begin\"".to_owned()
            }
            "catalog" => {
                if let Some(thumbnail) = text("/action/thumbnail_product_retailer_id") {
                    give("thumbnail", Given::Text(thumbnail));
                }
                "catalog = \"View\"".to_owned()
            }
            "mpm" => {
                give("products", Given::products(at("/action").ok_or("a list has no products")?)?);
                "multi_product = \"View\"".to_owned()
            }
            "voice_call" => {
                give("voice_call", Given::voice_call(parameters)?);
                "voice_call = \"Call\"".to_owned()
            }
            "order_details" => {
                let order = at("/action/order_details").ok_or("an order has no details")?;
                give("order_details", Given::Json(order.to_string()));
                "order_details = \"Pay\"".to_owned()
            }
            other => return Err(format!("a button of the kind `{other}` takes no value")),
        };
        part.buttons[index] = Some(written);
        Ok(())
    }

    /// The keys of a message or a card, but for its buttons.
    fn keys(&mut self, prefix: &str, part: &Part) -> String {
        let mut keys = String::new();
        if let Some(header) = &part.header {
            keys.push_str(&format!("header = {header}\n"));
        }
        let kinds = part.body.iter().filter(|(_, kind)| *kind != "text");
        let params: Vec<_> = kinds.map(|(name, kind)| format!("{{ name = {name:?}, kind = {kind:?} }}")).collect();
        if !params.is_empty() {
            keys.push_str(&format!("params = [{}]\n", params.join(", ")));
        }
        // Whether a payload is one or of several shows only now.
        let replies = part.buttons.iter().enumerate();
        let replies =
            replies.filter(|(_, button)| button.as_ref().is_none_or(|button| button.starts_with("quick_reply")));
        let replies: Vec<_> = replies.map(|(index, _)| index).collect();
        for (position, index) in replies.iter().enumerate() {
            if let Some(given) = self.values.remove(&format!("{prefix}payload at {index}")) {
                let name = if replies.len() == 1 { "payload".to_owned() } else { format!("payloads[{position}]") };
                self.values.insert(format!("{prefix}{name}"), given);
            }
        }
        keys
    }
}

impl Part {
    /// The tables that follow the keys: the offer, and the buttons.
    fn tables(&self, table: &str) -> String {
        let mut tables = String::new();
        if self.offer {
            tables.push_str("[limited_time_offer]\ntext = \"Soon over\"\nhas_expiration = true\n");
        }
        for button in &self.buttons {
            let button = button.as_deref().unwrap_or("quick_reply = \"Another\"");
            tables.push_str(&format!("[[{table}]]\n{button}\n"));
        }
        tables
    }

    /// A text with its values.
    fn text(&self) -> String {
        let values: Vec<_> = self.body.iter().map(|(name, _)| format!("{{{{{name}}}}}, ")).collect();
        format!("Dear customer, {}yours sincerely.", values.concat())
    }
}

/// The `type` of an object, in lower case.
fn kind(value: &Value) -> Result<String, String> {
    let object: &Map<_, _> = value.as_object().ok_or("something with a type is no object")?;
    let kind = object.get("type").and_then(Value::as_str).ok_or("something has no type")?;
    Ok(kind.to_lowercase())
}

fn list<'v>(value: &'v Value, key: &str) -> Result<&'v [Value], String> {
    value.get(key).and_then(Value::as_array).map(Vec::as_slice).ok_or_else(|| format!("there is no list `{key}`"))
}
