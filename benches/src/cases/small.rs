//! The verification code of the provider's own guide: 287 bytes of JSON.

use std::fmt::{self, Write as _};

use serde_json::json;
use templates::Verify;

use super::{Case, FROM, TO};
use crate::peers::Request;

/// A verification code: three short values, one of them a number.
pub struct Small;

/// The same text for askama.
#[derive(askama::Template)]
#[template(source = "{{ brand }} code: {{ code }}. Valid for {{ minutes }} minutes.", ext = "txt")]
pub struct Text<'a> {
    brand: &'a str,
    code: &'a str,
    minutes: i64,
}

const NAME: &str = "whatsapp:hsm:technology:nexmo:verify";

impl Case for Small {
    const NAME: &'static str = "small";

    type Ours = Verify<'static>;
    type Askama = Text<'static>;

    fn ours() -> Self::Ours {
        Verify { brand: "Nexmo Verification", code: "64873", minutes: 10 }
    }

    fn request() -> Request<'static> {
        Request::new(NAME, &["Nexmo Verification", "64873", "10"])
    }

    fn askama() -> Self::Askama {
        Text { brand: "Nexmo Verification", code: "64873", minutes: 10 }
    }

    fn json(value: &Self::Ours) -> serde_json::Value {
        json!({
            "from": { "type": "whatsapp", "number": FROM },
            "to": { "type": "whatsapp", "number": TO },
            "message": {
                "content": {
                    "type": "template",
                    "template": {
                        "name": NAME,
                        "parameters": [
                            { "default": value.brand },
                            { "default": value.code },
                            { "default": value.minutes.to_string() },
                        ],
                    },
                },
            },
        })
    }

    fn write(value: &Self::Ours, out: &mut String) -> fmt::Result {
        write!(out, "{} code: {}. Valid for {} minutes.", value.brand, value.code, value.minutes)
    }
}
