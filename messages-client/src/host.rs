//! Where the Messages API is: the provider's hosts, or one of one's own.

use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;

use reqwest::Url;
use templates::Api;

/// Where requests go: the provider's host, one of a region, or any base URL.
///
/// ```
/// use messages_client::Host;
///
/// let host: Host = "https://api-eu.nexmo.com/v1/".parse()?;
/// assert_eq!(host, Host::eu());
/// assert_eq!(host.to_string(), "https://api-eu.nexmo.com");
/// # Ok::<(), messages_client::HostError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Host {
    /// Without a slash at its end, and without the API's version.
    base: String,
}

impl Host {
    /// The host without a region, `https://api.nexmo.com`: what is used if nothing else is said.
    #[must_use]
    pub fn global() -> Self {
        Self::known("https://api.nexmo.com")
    }

    /// The host in Europe.
    #[must_use]
    pub fn eu() -> Self {
        Self::known("https://api-eu.nexmo.com")
    }

    /// The host in the United States.
    #[must_use]
    pub fn us() -> Self {
        Self::known("https://api-us.nexmo.com")
    }

    /// The host in Asia and the Pacific.
    #[must_use]
    pub fn ap() -> Self {
        Self::known("https://api-ap.nexmo.com")
    }

    fn known(base: &str) -> Self {
        Self { base: base.to_owned() }
    }

    /// A base URL. A slash, an API's version and `messages` at its end are left out: the client adds its own.
    ///
    /// # Errors
    ///
    /// What is no `https` URL, or has a user name, a query or a fragment. `http` is taken for this machine alone, since
    /// the credentials would go out for all to read; [`unencrypted`](Self::unencrypted) takes it for any.
    pub fn new(url: &str) -> Result<Self, HostError> {
        Self::read(url, false)
    }

    /// As [`new`](Self::new), and `http` for any host: for networks where somebody else takes care of encryption.
    ///
    /// # Errors
    ///
    /// As for [`new`](Self::new).
    pub fn unencrypted(url: &str) -> Result<Self, HostError> {
        Self::read(url, true)
    }

    fn read(text: &str, is_http_allowed: bool) -> Result<Self, HostError> {
        let url = Url::parse(text.trim()).map_err(|error| HostError::NotAUrl(error.to_string()))?;
        if !url.username().is_empty() || url.password().is_some() {
            return Err(HostError::Credentials);
        }
        if url.query().is_some() || url.fragment().is_some() {
            return Err(HostError::Query);
        }
        match url.scheme() {
            "https" => {}
            "http" if is_http_allowed || is_this_machine(&url) => {}
            "http" => return Err(HostError::Unencrypted { host: url.host_str().unwrap_or_default().to_owned() }),
            scheme => return Err(HostError::Scheme(scheme.to_owned())),
        }
        let mut base = url.as_str().trim_end_matches('/');
        base = base.strip_suffix("/messages").unwrap_or(base);
        if let Some(rest) = Api::ALL.iter().find_map(|api| base.strip_suffix(path(*api)?)) {
            base = rest;
        }
        Ok(Self { base: base.trim_end_matches('/').to_owned() })
    }

    /// Where messages of `api` go; nothing for the Cloud API, which is not the provider's.
    pub(crate) fn messages(&self, api: Api) -> Option<String> {
        Some(format!("{}{}/messages", self.base, path(api)?))
    }
}

/// Where an API is under the base URL.
const fn path(api: Api) -> Option<&'static str> {
    match api {
        Api::Beta => Some("/beta"),
        Api::V0_1 => Some("/v0.1"),
        Api::V1 => Some("/v1"),
        // The Cloud API is not the provider's.
        _ => None,
    }
}

/// Whether requests to it do not leave the machine.
fn is_this_machine(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    let address = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    host == "localhost" || address.is_ok_and(|address| address.is_loopback())
}

impl Default for Host {
    fn default() -> Self {
        Self::global()
    }
}

impl FromStr for Host {
    type Err = HostError;

    fn from_str(url: &str) -> Result<Self, Self::Err> {
        Self::new(url)
    }
}

impl fmt::Display for Host {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.base)
    }
}

impl fmt::Debug for Host {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Host({})", self.base)
    }
}

/// Why a text is not a [`Host`]. It is not repeated, since it may hold a password.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum HostError {
    /// It is no URL.
    NotAUrl(String),
    /// It has another scheme than `https`.
    Scheme(String),
    /// It is `http`, and not of this machine.
    Unencrypted {
        /// The name of the host.
        host: String,
    },
    /// It has a user name or a password.
    Credentials,
    /// It has a query or a fragment.
    Query,
}

impl fmt::Display for HostError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAUrl(error) => write!(f, "the base URL is not a URL: {error}")?,
            Self::Scheme(scheme) => write!(f, "the base URL begins with `{scheme}:`, not with `https:`")?,
            Self::Unencrypted { host } => write!(
                f,
                "the base URL is `http` and `{}` is another machine: the credentials could be read on the way",
                host.escape_debug()
            )?,
            Self::Credentials => f.write_str("the base URL has a user name: credentials are given apart from it")?,
            Self::Query => f.write_str("the base URL has a query or a fragment")?,
        }
        f.write_str("; write it as `https://api.nexmo.com`")
    }
}

impl std::error::Error for HostError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_the_address_is_the_clients() {
        for end in
            ["", "/", "//", "/v1", "/v1/", "/v1/messages", "/v1/messages/", "/v0.1", "/beta/messages", "/messages"]
        {
            let host = Host::new(&format!("https://api.nexmo.com{end}")).unwrap();
            assert_eq!(host, Host::global(), "{end}");
        }
        let behind = Host::new("https://gateway.example/vonage/v1/").unwrap();
        assert_eq!(behind.messages(Api::V0_1).unwrap(), "https://gateway.example/vonage/v0.1/messages");
        let urls = Api::ALL.iter().map(|api| Host::ap().messages(*api));
        let whole = ["beta", "v0.1", "v1"].map(|api| Some(format!("https://api-ap.nexmo.com/{api}/messages")));
        assert_eq!(urls.collect::<Vec<_>>(), [&whole[..], &[None]].concat());
    }

    #[test]
    fn credentials_do_not_go_out_unencrypted() {
        for url in ["http://localhost:80", "http://127.0.0.1:8080", "http://127.9.9.9", "http://[::1]:9/v1"] {
            assert!(Host::new(url).is_ok(), "{url}");
        }
        assert!(Host::unencrypted("http://gateway:8080").is_ok());
        let given = [
            "http://api.nexmo.com",
            "http://localhost.example",
            "api.nexmo.com",
            "",
            "ftp://api.nexmo.com",
            "https://ann:secret@api.nexmo.com",
            "https://api.nexmo.com?key=secret",
        ];
        let messages = given.map(|url| Host::new(url).unwrap_err().to_string());
        insta::assert_snapshot!(messages.join("\n"), @r"
        the base URL is `http` and `api.nexmo.com` is another machine: the credentials could be read on the way; write it as `https://api.nexmo.com`
        the base URL is `http` and `localhost.example` is another machine: the credentials could be read on the way; write it as `https://api.nexmo.com`
        the base URL is not a URL: relative URL without a base; write it as `https://api.nexmo.com`
        the base URL is not a URL: relative URL without a base; write it as `https://api.nexmo.com`
        the base URL begins with `ftp:`, not with `https:`; write it as `https://api.nexmo.com`
        the base URL has a user name: credentials are given apart from it; write it as `https://api.nexmo.com`
        the base URL has a query or a fragment; write it as `https://api.nexmo.com`
        ");
    }
}
