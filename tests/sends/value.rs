//! Values that somebody else's sends give, and the typed values of the library that they are.

use serde_json::{Map, Value};
use template_core::{
    Argument, Currency, CurrencyCode, DateParts, DateTime, Document, Gif, Image, Json, Location, MediaSource, Product,
    ProductList, ProductSection, Video, VoiceCall,
};

/// A value as it was given.
#[derive(Debug, Clone)]
pub(crate) enum Given {
    Text(String),
    Integer(i64),
    Currency { code: CurrencyCode, thousandths: i64, shown: String },
    DateTime { shown: String, parts: DateParts },
    Media { kind: &'static str, is_link: bool, source: String, filename: Option<String> },
    Location { latitude: f64, longitude: f64, name: String, address: String },
    Product { catalog: String, product: String },
    Products { thumbnail: String, sections: Vec<(String, Vec<String>)> },
    VoiceCall { minutes: Option<u32>, payload: Option<String> },
    Json(String),
}

/// The same in the library's types.
#[derive(Debug)]
pub(crate) enum Typed<'a> {
    Absent,
    Text(&'a str),
    Integer(i64),
    Currency(Currency<'a>),
    DateTime(DateTime<'a>),
    Image(Image<'a>),
    Video(Video<'a>),
    Gif(Gif<'a>),
    Document(Document<'a>),
    Location(Location<'a>),
    Product(Product<'a>),
    Products(&'a str, Vec<(&'a str, Vec<&'a str>)>),
    VoiceCall(VoiceCall<'a>),
    Json(Json<'a>),
}

type Object = Map<String, Value>;

fn text(object: &Object, key: &str) -> Result<String, String> {
    let text = object.get(key).and_then(Value::as_str).ok_or_else(|| format!("there is no text `{key}`"))?;
    Ok(text.to_owned())
}

impl Given {
    /// A value in a text, and the kind of its parameter.
    pub(crate) fn of_text(object: &Object) -> Result<(&'static str, Self), String> {
        Ok(match text(object, "type")?.to_lowercase().as_str() {
            "text" => ("text", Self::Text(text(object, "text")?)),
            "currency" => {
                let currency = object.get("currency").and_then(Value::as_object).ok_or("a currency has no amount")?;
                let code = text(currency, "code")?;
                let given = Self::Currency {
                    code: CurrencyCode::from_code(&code).ok_or_else(|| format!("`{code}` is no currency"))?,
                    thousandths: currency.get("amount_1000").and_then(Value::as_i64).ok_or("an amount is no number")?,
                    shown: text(currency, "fallback_value")?,
                };
                ("currency", given)
            }
            "date_time" => {
                let time = object.get("date_time").and_then(Value::as_object).ok_or("a time has no text")?;
                let part = |key: &str| time.get(key).and_then(Value::as_u64).and_then(|part| u8::try_from(part).ok());
                let parts = DateParts {
                    day_of_week: part("day_of_week"),
                    year: time.get("year").and_then(Value::as_i64).and_then(|year| i32::try_from(year).ok()),
                    month: part("month"),
                    day_of_month: part("day_of_month"),
                    hour: part("hour"),
                    minute: part("minute"),
                };
                ("date_time", Self::DateTime { shown: text(time, "fallback_value")?, parts })
            }
            other => return Err(format!("a text takes no value of the type `{other}`")),
        })
    }

    /// A header that is not text, and its key in a file.
    pub(crate) fn of_header(object: &Object) -> Result<(&'static str, Self), String> {
        let kind = text(object, "type")?.to_lowercase();
        let inner = object.get(&kind).and_then(Value::as_object).ok_or("a header has nothing of its type")?;
        Ok(match kind.as_str() {
            "location" => ("location", Self::location(inner)?),
            "product" => {
                let product = text(inner, "product_retailer_id")?;
                ("product", Self::Product { catalog: text(inner, "catalog_id")?, product })
            }
            "image" | "video" | "document" | "gif" => {
                let kind = ["image", "video", "document", "gif"].into_iter().find(|known| *known == kind).unwrap();
                let is_link = match (inner.contains_key("link"), inner.contains_key("id")) {
                    (true, true) => return Err("a medium has a link and an id".to_owned()),
                    (is_link, _) => is_link,
                };
                let source = text(inner, if is_link { "link" } else { "id" })?;
                (kind, Self::Media { kind, is_link, source, filename: text(inner, "filename").ok() })
            }
            other => return Err(format!("there is no header of the type `{other}`")),
        })
    }

    fn location(object: &Object) -> Result<Self, String> {
        let degrees = |key: &str| match object.get(key) {
            Some(Value::String(text)) => text.parse().map_err(|_| format!("`{key}` is no number")),
            Some(number) => number.as_f64().ok_or_else(|| format!("`{key}` is no number")),
            None => Err(format!("there is no `{key}`")),
        };
        Ok(Self::Location {
            latitude: degrees("latitude")?,
            longitude: degrees("longitude")?,
            name: text(object, "name")?,
            address: text(object, "address")?,
        })
    }

    pub(crate) fn products(action: &Value) -> Result<Self, String> {
        let action = action.as_object().ok_or("an action is no object")?;
        let sections = action.get("sections").and_then(Value::as_array).ok_or("there are no sections")?;
        let section = |section: &Value| {
            let section = section.as_object().ok_or("a section is no object")?;
            let items = section.get("product_items").and_then(Value::as_array).ok_or("a section has no products")?;
            let id = |item: &Value| text(item.as_object().ok_or("a product is no object")?, "product_retailer_id");
            Ok((text(section, "title")?, items.iter().map(id).collect::<Result<_, String>>()?))
        };
        Ok(Self::Products {
            thumbnail: text(action, "thumbnail_product_retailer_id")?,
            sections: sections.iter().map(section).collect::<Result<_, String>>()?,
        })
    }

    pub(crate) fn voice_call(parameters: &[Value]) -> Result<Self, String> {
        let (mut minutes, mut payload) = (None, None);
        for parameter in parameters {
            match parameter.get("type").and_then(Value::as_str) {
                Some("ttl_minutes") => {
                    let given = parameter.get("ttl_minutes").and_then(Value::as_u64).ok_or("a time is no number")?;
                    minutes = Some(u32::try_from(given).map_err(|_| "a time is too long")?);
                }
                Some("payload") => {
                    payload = parameter.get("payload").and_then(Value::as_str).map(str::to_owned);
                }
                _ => return Err("a call takes a time and a payload".to_owned()),
            }
        }
        Ok(Self::VoiceCall { minutes, payload })
    }

    /// The value in the library's types.
    pub(crate) fn typed(&self) -> Result<Typed<'_>, String> {
        Ok(match self {
            Self::Text(text) => Typed::Text(text),
            Self::Integer(number) => Typed::Integer(*number),
            Self::Currency { code, thousandths, shown } => {
                Typed::Currency(Currency::new(*code, *thousandths).fallback(shown))
            }
            Self::DateTime { shown, parts } if *parts == DateParts::default() => Typed::DateTime(DateTime::new(shown)),
            Self::DateTime { shown, parts } => Typed::DateTime(DateTime::new(shown).parts(*parts)),
            Self::Media { kind, is_link, source, filename } => {
                let from = if *is_link { MediaSource::Link(source) } else { MediaSource::Id(source) };
                match *kind {
                    "image" => Typed::Image(Image::from(from)),
                    "video" => Typed::Video(Video::from(from)),
                    "gif" => Typed::Gif(Gif::from(from)),
                    _ => {
                        let document = if *is_link { Document::link(source) } else { Document::id(source) };
                        Typed::Document(filename.as_ref().map_or(document, |name| document.filename(name)))
                    }
                }
            }
            Self::Location { latitude, longitude, name, address } => {
                Typed::Location(Location { latitude: *latitude, longitude: *longitude, name, address })
            }
            Self::Product { catalog, product } => Typed::Product(Product { catalog_id: catalog, retailer_id: product }),
            Self::Products { thumbnail, sections } => {
                let sections = sections.iter();
                let sections = sections.map(|(title, ids)| (title.as_str(), ids.iter().map(String::as_str).collect()));
                Typed::Products(thumbnail, sections.collect())
            }
            Self::VoiceCall { minutes, payload } => {
                Typed::VoiceCall(VoiceCall { ttl_minutes: *minutes, payload: payload.as_deref() })
            }
            Self::Json(text) => Typed::Json(Json::object(text).map_err(|error| error.to_string())?),
        })
    }
}

impl<'a> Typed<'a> {
    /// The sections of a list of products, which are to be kept while it is used.
    pub(crate) fn sections(&'a self) -> Vec<ProductSection<'a>> {
        match self {
            Self::Products(_, sections) => {
                sections.iter().map(|(title, ids)| ProductSection { title, retailer_ids: ids }).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The list of products, which is to be kept while it is used.
    pub(crate) fn list(&self, sections: &'a [ProductSection<'a>]) -> ProductList<'a> {
        match self {
            Self::Products(thumbnail, _) => ProductList { thumbnail, sections },
            _ => ProductList { thumbnail: "", sections },
        }
    }

    pub(crate) fn argument(&'a self, list: &'a ProductList<'a>) -> Argument<'a> {
        match self {
            Self::Absent => Argument::Absent,
            Self::Text(text) => Argument::Text(text),
            Self::Integer(number) => Argument::Integer(*number),
            Self::Currency(amount) => Argument::Currency(amount),
            Self::DateTime(time) => Argument::DateTime(time),
            Self::Image(image) => Argument::Image(image),
            Self::Video(video) => Argument::Video(video),
            Self::Gif(gif) => Argument::Gif(gif),
            Self::Document(document) => Argument::Document(document),
            Self::Location(location) => Argument::Location(location),
            Self::Product(product) => Argument::Product(product),
            Self::Products(..) => Argument::ProductList(list),
            Self::VoiceCall(call) => Argument::VoiceCall(call),
            Self::Json(json) => Argument::Json(*json),
        }
    }
}
