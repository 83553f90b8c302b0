//! What a client is made of.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use templates::Api;

use super::error::chain;
use super::{Client, Inner, Retries};
use crate::clock::{Clock, SystemClock};
use crate::credentials::Credentials;
use crate::destinations::Destinations;
use crate::host::Host;
use crate::limit::{Limiter, Limits};

/// A client to be.
///
/// ```
/// use std::time::Duration;
///
/// use messages_client::{Client, Credentials, Host, Retries};
/// use templates::Api;
///
/// # fn doc(credentials: Credentials) -> Result<Client, messages_client::BuildError> {
/// Client::builder()
///     .credentials(credentials)
///     .host(Host::eu())
///     .api(Api::V1)
///     .timeout(Duration::from_secs(20))
///     .retries(Retries::new().times(5))
///     .build()
/// # }
/// ```
#[must_use = "it is built by `build`"]
pub struct ClientBuilder {
    host: Host,
    api: Api,
    credentials: Option<Credentials>,
    retries: Retries,
    limits: Limits,
    destinations: Destinations,
    clock: Arc<dyn Clock>,
    connect_timeout: Duration,
    timeout: Duration,
    proxy: Option<String>,
}

impl ClientBuilder {
    /// How long a connection may take to be made if nothing is said.
    pub const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
    /// How long one request may take if nothing is said.
    pub const TIMEOUT: Duration = Duration::from_secs(30);

    pub(super) fn new() -> Self {
        Self {
            host: Host::global(),
            api: Api::V1,
            credentials: None,
            retries: Retries::new(),
            limits: Limits::new(),
            destinations: Destinations::excluded(),
            clock: Arc::new(SystemClock),
            connect_timeout: Self::CONNECT_TIMEOUT,
            timeout: Self::TIMEOUT,
            proxy: None,
        }
    }

    /// Who sends: the one thing that has to be said.
    pub fn credentials(mut self, credentials: Credentials) -> Self {
        self.credentials = Some(credentials);
        self
    }

    /// Where requests go: [`Host::global`] if nothing is said.
    pub fn host(mut self, host: Host) -> Self {
        self.host = host;
        self
    }

    /// The API: [`Api::V1`] if nothing is said.
    pub fn api(mut self, api: Api) -> Self {
        self.api = api;
        self
    }

    /// When a request is made again.
    pub fn retries(mut self, retries: Retries) -> Self {
        self.retries = retries;
        self
    }

    /// How fast messages are sent.
    pub fn limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// Where no messages go: [`Destinations::excluded`] if nothing is said.
    pub fn destinations(mut self, destinations: Destinations) -> Self {
        self.destinations = destinations;
        self
    }

    /// What tokens and windows go by: the machine's clock if nothing is said.
    pub fn clock(mut self, clock: impl Clock) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// How long a connection may take to be made, TLS included: 10 seconds if nothing is said.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// How long one request may take, from its connection to the end of its answer: 30 seconds if nothing is said.
    ///
    /// A message whose answer does not come in time is [uncertain](super::SendError::Uncertain), so less is not better.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// A proxy that all requests go through, as its URL. Those of the environment are not used.
    pub fn proxy(mut self, url: impl Into<String>) -> Self {
        self.proxy = Some(url.into());
        self
    }

    /// The client.
    ///
    /// # Errors
    ///
    /// No credentials; the Cloud API, which is not the provider's; a proxy that is no URL; certificates of the system that
    /// cannot be read.
    pub fn build(self) -> Result<Client, BuildError> {
        if self.host.messages(self.api).is_none() {
            return Err(BuildError::Api { api: self.api });
        }
        let credentials = self.credentials.ok_or(BuildError::NoCredentials)?;
        let http = reqwest::Client::builder()
            .user_agent(concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")))
            .redirect(reqwest::redirect::Policy::none())
            // Only this crate knows what may be sent twice.
            .retry(reqwest::retry::never())
            .referer(false)
            .no_proxy()
            .connect_timeout(self.connect_timeout.min(self.timeout))
            .timeout(self.timeout)
            .tcp_nodelay(true)
            // Shorter than servers wait: a request into a connection that is being closed may or may not arrive.
            .pool_idle_timeout(Duration::from_secs(20));
        let http = match &self.proxy {
            Some(url) => http.proxy(reqwest::Proxy::all(url).map_err(|_| BuildError::Proxy)?),
            None => http,
        };
        let http = http.build().map_err(|error| BuildError::Http(chain(&error.without_url())))?;
        Ok(Client(Arc::new(Inner {
            http,
            host: self.host,
            api: self.api,
            credentials,
            retries: self.retries,
            limiter: Limiter::new(self.limits),
            destinations: self.destinations,
            clock: self.clock,
            timeout: self.timeout,
        })))
    }
}

impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("host", &self.host)
            .field("api", &self.api)
            .field("credentials", &self.credentials)
            .finish_non_exhaustive()
    }
}

/// Why there is no client.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum BuildError {
    /// Nobody is said to send.
    NoCredentials,
    /// The API is not the provider's.
    Api {
        /// The API.
        api: Api,
    },
    /// The proxy is no URL. It is not repeated, since it may hold a password.
    Proxy,
    /// TLS cannot be set up.
    Http(String),
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoCredentials => f.write_str("the client has no credentials: give it an application and its key"),
            Self::Api { api } => write!(
                f,
                "the client speaks the provider's Messages API, which `{api}` is not: choose beta, v0.1 or v1, or send \
                 the JSON for `{api}` to the platform yourself"
            ),
            Self::Proxy => f.write_str("the proxy is not a URL; write it as `http://proxy.example:3128`"),
            Self::Http(error) => write!(f, "the client cannot be set up: {error}"),
        }
    }
}

impl std::error::Error for BuildError {}
