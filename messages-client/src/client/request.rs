//! A request as it would be made, for those who want to see it first.

use std::fmt;

use templates::Api;

use super::TemplateMessage;
use super::call::Call;
use super::error::SendError;
use crate::host::Host;

/// A request as it would be made. Its credentials are left out.
///
/// Written with `{}` it is the request in HTTP's own form, the body as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    method: String,
    url: String,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
}

impl Request {
    pub(super) fn new(call: Call, scheme: &str) -> Self {
        Self::with(call.method.as_str(), call.url, call.body, scheme)
    }

    /// The request for a message, without a client and its credentials. [Destinations](crate::Destinations) are not looked
    /// at, which are a client's.
    ///
    /// # Errors
    ///
    /// What the API cannot carry; the Cloud API, which is not the provider's.
    pub fn of(host: &Host, api: Api, message: &dyn TemplateMessage) -> Result<Self, SendError> {
        let url = host.messages(api).ok_or(SendError::Unsupported { what: "sending", api })?;
        let mut body = Vec::new();
        message.write_json(&mut body, api).map_err(|error| SendError::Payload(Box::new(error)))?;
        Ok(Self::with("POST", url, body, "Bearer"))
    }

    fn with(method: &str, url: String, body: Vec<u8>, scheme: &str) -> Self {
        let headers = vec![
            ("Authorization", format!("{scheme} ...")),
            ("Content-Type", super::exchange::JSON.to_owned()),
            ("Accept", super::exchange::JSON.to_owned()),
        ];
        Self { method: method.to_owned(), url, headers, body }
    }

    /// The method: `POST`.
    #[must_use]
    pub fn method(&self) -> &str {
        &self.method
    }

    /// Where it goes.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Its headers, the value of `Authorization` without what is secret in it.
    pub fn headers(&self) -> impl Iterator<Item = (&str, &str)> {
        self.headers.iter().map(|(name, value)| (*name, value.as_str()))
    }

    /// Its body, which is JSON.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.body
    }
}

impl fmt::Display for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} {}", self.method, self.url)?;
        for (name, value) in &self.headers {
            writeln!(f, "{name}: {value}")?;
        }
        write!(f, "\n{}", String::from_utf8_lossy(&self.body))
    }
}
