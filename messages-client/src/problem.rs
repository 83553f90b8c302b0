//! What the provider says when it refuses a request.

use std::fmt;

use serde_json::{Map, Value};

use crate::code::Code;

/// How much of an answer that is no problem in the form of RFC 7807 is kept, in characters.
const KEPT: usize = 200;

/// The members that a problem has; an object with none of them is another's answer, such as a gateway's.
const MEMBERS: [&str; 4] = ["type", "title", "detail", "invalid_parameters"];

/// The provider's refusal of a request, in the form of RFC 7807: `application/problem+json`.
///
/// ```
/// use messages_client::{Code, Problem};
///
/// let body = br#"{"type": "https://developer.vonage.com/api-errors/messages#1150", "title": "Invalid params",
///     "detail": "The value of one or more parameters is invalid.", "instance": "bf0ca0bf927b3b52e3cb03217e1a1ddf",
///     "invalid_parameters": [{"name": "image.url", "reason": "is required."}]}"#;
/// let problem = Problem::read(422, body);
/// assert_eq!(problem.code, Some(Code::InvalidParams));
/// assert_eq!(problem.invalid_parameters[0].name, "image.url");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Problem {
    /// The status of the answer.
    pub status: u16,
    /// Where this kind of problem is described: the member `type`.
    pub kind: String,
    /// What the problem is called.
    pub title: String,
    /// What went wrong; the beginning of the answer, where that is not of this form.
    pub detail: String,
    /// The id of this occurrence, for the provider's support.
    pub instance: String,
    /// What the provider says against single parameters.
    pub invalid_parameters: Vec<InvalidParameter>,
    /// The number of the error, where the answer has one.
    pub code: Option<Code>,
}

/// What the provider says against a parameter of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct InvalidParameter {
    /// The parameter, such as `image.url`.
    pub name: String,
    /// What is wrong with it.
    pub reason: String,
}

impl Problem {
    /// Reads the body of an answer, whatever it is.
    #[must_use]
    pub fn read(status: u16, body: &[u8]) -> Self {
        match serde_json::from_slice::<Value>(body) {
            Ok(Value::Object(problem)) if MEMBERS.iter().any(|member| problem.contains_key(*member)) => {
                Self::of(status, &problem)
            }
            _ => Self {
                status,
                kind: String::new(),
                title: String::new(),
                detail: String::from_utf8_lossy(body).trim().chars().take(KEPT).collect(),
                instance: String::new(),
                invalid_parameters: Vec::new(),
                code: None,
            },
        }
    }

    fn of(status: u16, problem: &Map<String, Value>) -> Self {
        let (kind, title) = (text(problem, "type"), text(problem, "title"));
        let parameters =
            ["invalid_parameters", "invalid_params"].iter().find_map(|name| problem.get(*name)?.as_array());
        let parameters = parameters.into_iter().flatten().filter_map(Value::as_object);
        Self {
            status,
            code: code(&kind, &title),
            detail: text(problem, "detail"),
            instance: text(problem, "instance"),
            invalid_parameters: parameters
                .map(|parameter| InvalidParameter { name: text(parameter, "name"), reason: text(parameter, "reason") })
                .collect(),
            kind,
            title,
        }
    }
}

fn text(object: &Map<String, Value>, name: &str) -> String {
    match object.get(name) {
        Some(Value::String(text)) => text.clone(),
        None | Some(Value::Null) => String::new(),
        Some(other) => other.to_string(),
    }
}

/// The code by what the problem is called, else by its number.
///
/// The examples in the provider's documents have numbers at the ends of their types that mean something else in its
/// table of errors (`#1100` for an unsupported channel, which is 1400 there), so the title counts more.
fn code(kind: &str, title: &str) -> Option<Code> {
    let by_title = match title.to_ascii_lowercase().as_str() {
        "rate limit hit" | "throttled" => Some(Code::Throttled),
        "internal error" => Some(Code::InternalError),
        "invalid params" | "invalid parameters" => Some(Code::InvalidParams),
        "missing params" => Some(Code::MissingParams),
        "unsupported channel" => Some(Code::UnsupportedChannel),
        "invalid channel parameters" => Some(Code::InvalidChannelParams),
        "invalid sender" => Some(Code::InvalidSender),
        "invalid recipient" => Some(Code::InvalidRecipient),
        "invalid message type" => Some(Code::InvalidMessageType),
        "invalid client reference" => Some(Code::InvalidClientReference),
        "invalid template" => Some(Code::InvalidTemplate),
        _ => None,
    };
    by_title.or_else(|| Code::read(title)).or_else(|| Code::read(kind.rsplit_once('#')?.1)).or_else(|| {
        // v0.1 has words where v1 has numbers, and so have the errors that all of the provider's APIs share.
        match kind.rsplit_once('#')?.1 {
            "InvalidParams" | "invalid-params" => Some(Code::InvalidParams),
            "low-balance" => Some(Code::QuotaExceeded),
            "throttled" => Some(Code::Throttled),
            "account-suspended" => Some(Code::AccountBarred),
            _ => None,
        }
    })
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the provider answered {}", self.status)?;
        if let Some(code) = self.code {
            write!(f, " ({code})")?;
        }
        let said = [&self.title, &self.detail].into_iter().filter(|text| !text.is_empty());
        for (text, separator) in said.zip([": ", "; "]) {
            write!(f, "{separator}{}", text.trim_end_matches('.').escape_debug())?;
        }
        for parameter in &self.invalid_parameters {
            let reason = parameter.reason.trim_end_matches('.');
            write!(f, "; `{}` {}", parameter.name.escape_debug(), reason.escape_debug())?;
        }
        if let Some(advice) = self.code.map(Code::advice).filter(|advice| !advice.is_empty()) {
            write!(f, "; {advice}")?;
        }
        if !self.instance.is_empty() {
            write!(f, " (instance {})", self.instance.escape_debug())?;
        }
        Ok(())
    }
}

impl std::error::Error for Problem {}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn problem(kind: &str, title: &str) -> Problem {
        Problem::read(422, json!({ "type": kind, "title": title, "detail": "" }).to_string().as_bytes())
    }

    #[test]
    fn the_code_is_what_the_problem_is_called_or_its_number() {
        let v1 = "https://developer.vonage.com/api-errors/messages#";
        let cases = [
            (format!("{v1}1022"), "1022", Some(Code::InvalidTemplate)),
            (format!("{v1}1022"), "Something new", Some(Code::InvalidTemplate)),
            (format!("{v1}1340"), "", Some(Code::OutsideWindow)),
            // What the examples of the provider's documents have.
            (format!("{v1}1100"), "Unsupported channel", Some(Code::UnsupportedChannel)),
            (format!("{v1}110"), "Invalid recipient", Some(Code::InvalidRecipient)),
            (format!("{v1}1000"), "Internal error", Some(Code::InternalError)),
            (format!("{v1}1000"), "Rate Limit Hit", Some(Code::Throttled)),
            (format!("{v1}1999"), "New", Some(Code::Other(1999))),
            ("https://www.nexmo.com/messages/Errors#InvalidParams".to_owned(), "", Some(Code::InvalidParams)),
            ("https://developer.vonage.com/api-errors/#low-balance".to_owned(), "", Some(Code::QuotaExceeded)),
            ("https://developer.vonage.com/en/api-errors#account-suspended".to_owned(), "", Some(Code::AccountBarred)),
            ("https://developer.vonage.com/en/api-errors#throttled".to_owned(), "Too many", Some(Code::Throttled)),
            ("https://developer.vonage.com/api-errors#not-found".to_owned(), "Not Found", None),
            (String::new(), "Operation not supported", None),
        ];
        for (kind, title, code) in cases {
            assert_eq!(problem(&kind, title).code, code, "{kind} {title}");
        }
    }

    #[test]
    fn every_answer_is_a_problem() {
        let long = "a".repeat(1000);
        for body in ["", "null", "[]", "<html>502</html>", "{\"title\": 7, \"invalid_parameters\": [1, {}]}", &long] {
            let problem = Problem::read(502, body.as_bytes());
            assert!(problem.to_string().starts_with("the provider answered 502"), "{problem}");
            assert!(problem.detail.chars().count() <= KEPT);
        }
        assert_eq!(Problem::read(500, b"\xff\xfe").detail, "\u{fffd}\u{fffd}");
        // What a gateway says is kept, though it is no problem.
        assert_eq!(Problem::read(403, b"{\"message\": \"Forbidden\"}").detail, "{\"message\": \"Forbidden\"}");
    }

    #[test]
    fn it_says_what_is_wrong_and_what_to_do() {
        let body = json!({
            "type": "https://developer.vonage.com/api-errors/messages#1150",
            "title": "Invalid params",
            "detail": "The value of one or more parameters is invalid.",
            "instance": "bf0c",
            "invalid_parameters": [{ "name": "image.url", "reason": "is required." }],
        });
        insta::assert_snapshot!(Problem::read(422, body.to_string().as_bytes()), @r"
        the provider answered 422 (1020, a value of the request is not allowed): Invalid params; The value of one or more parameters is invalid; `image.url` is required; look at the invalid parameters of the answer; the language policy has to be `deterministic`, and a `custom` object what the platform takes (instance bf0c)
        ");
    }
}
