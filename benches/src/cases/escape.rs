//! Values that are not plain ASCII: a name in Arabic, a quoted nickname, a question in Hindi, a path, an emoji.

use std::fmt::{self, Write as _};

use serde_json::json;
use templates::template;

use super::{Case, FROM, TO};
use crate::peers::Request;

template!(pub SupportAnswer = "templates/escape.mtm");

/// The answer to a question.
pub struct Escape;

/// The same text for askama.
#[derive(askama::Template)]
#[template(path = "escape.txt")]
pub struct Text<'a> {
    customer: &'a str,
    nickname: &'a str,
    question: &'a str,
    file: &'a str,
    answer: &'a str,
}

const VALUES: [&str; 5] = [
    "فاطمة الزهراء بنت محمد",
    r#"Robert "Bobby" O'Neill"#,
    "मेरा पार्सल कब आएगा?",
    r"C:\Users\Fatima\receipt-2048.pdf",
    r#"it is on its way 🚚, see "My orders" 🎉"#,
];

impl Case for Escape {
    const NAME: &'static str = "escape";

    type Ours = SupportAnswer<'static>;
    type Askama = Text<'static>;

    fn ours() -> Self::Ours {
        let [customer, nickname, question, file, answer] = VALUES;
        SupportAnswer { customer, nickname, question, file, answer }
    }

    fn request() -> Request<'static> {
        Request::new("support_answer", &VALUES)
    }

    fn askama() -> Self::Askama {
        let [customer, nickname, question, file, answer] = VALUES;
        Text { customer, nickname, question, file, answer }
    }

    fn json(value: &Self::Ours) -> serde_json::Value {
        json!({
            "from": { "type": "whatsapp", "number": FROM },
            "to": { "type": "whatsapp", "number": TO },
            "message": {
                "content": {
                    "type": "template",
                    "template": {
                        "name": "support_answer",
                        "parameters": [
                            { "default": value.customer },
                            { "default": value.nickname },
                            { "default": value.question },
                            { "default": value.file },
                            { "default": value.answer },
                        ],
                    },
                },
            },
        })
    }

    fn write(value: &Self::Ours, out: &mut String) -> fmt::Result {
        let SupportAnswer { customer, nickname, question, file, answer } = value;
        write!(
            out,
            "Dear {customer}, {nickname} from our team has looked at what you wrote to us, {question}, and at the file \
             {file} that came with it. This is the answer: {answer}. Just write back if anything is still open."
        )
    }
}
