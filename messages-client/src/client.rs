//! Sends messages, and says of each whether it surely went out, surely did not, or may have.

use std::fmt;
use std::future::Future;
use std::sync::Arc;

use templates::Api;

use crate::clock::Clock;
use crate::credentials::Credentials;
use crate::destinations::Destinations;
use crate::host::Host;
use crate::limit::Limiter;

mod builder;
mod call;
mod error;
mod exchange;
mod failover;
mod message;
mod read;
mod reply;
mod request;
mod retries;
mod sent;
mod shown;

pub use builder::{BuildError, ClientBuilder};
use call::Call;
pub use error::{Doubt, NotSent, Refusal, SendError, Uncertain};
pub use failover::{Failover, FailoverError, OtherMessage, OtherMessageError};
pub use message::TemplateMessage;
pub use reply::{Replied, Reply, WindowError};
pub use request::Request;
pub use retries::Retries;
pub use sent::Sent;

/// Sends messages through the Messages API.
///
/// Clones share connections, tokens and limits; one client is enough for a program.
///
/// Whatever is dropped while it is under way, by a time-out or a `select!`, leaves the client as it was. A message
/// whose request was already written may still go out then, as one that was answered by [`SendError::Uncertain`]; one
/// that was waiting for its turn does not.
///
/// No request goes through a proxy that was not [given](ClientBuilder::proxy), whatever the environment says, and no
/// redirection is followed: it would hand the credentials to somebody else.
///
/// ```no_run
/// use messages_client::{ApplicationId, Client, Credentials, PrivateKey};
/// use templates::{Message, Route, Verify};
///
/// # async fn doc() -> Result<(), Box<dyn std::error::Error>> {
/// let application: ApplicationId = "aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab".parse()?;
/// let key = PrivateKey::from_file("private.key")?;
/// let client = Client::builder().credentials(Credentials::application(application, key)).build()?;
///
/// let route = Route { from: "447700900001".parse()?, to: "447700900000".parse()? };
/// let verify = Verify { brand: "Nexmo Verification", code: "64873", minutes: 10 };
/// let sent = client.send(&Message::new(route, &verify)?).await?;
/// println!("{}", sent.message_uuid);
/// # Ok(()) }
/// ```
#[derive(Clone)]
pub struct Client(Arc<Inner>);

struct Inner {
    http: reqwest::Client,
    host: Host,
    api: Api,
    credentials: Credentials,
    retries: Retries,
    limiter: Limiter,
    destinations: Destinations,
    clock: Arc<dyn Clock>,
    timeout: std::time::Duration,
}

impl Client {
    /// A client to be: it needs credentials, and everything else can stay as it is.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new()
    }

    /// Sends a message of a template, which may be sent at any time.
    ///
    /// Free-form messages go through [`reply`](Self::reply), and are no [`TemplateMessage`]:
    ///
    /// ```compile_fail,E0277
    /// # async fn doc(client: messages_client::Client, text: templates::FreeFormMessage<'_>) {
    /// client.send(&text).await;
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// [`SendError`] says of each whether the message may have been sent.
    pub fn send(&self, message: &dyn TemplateMessage) -> impl Future<Output = Result<Sent, SendError>> + Send + use<> {
        let call = Call::template(&self.0, message);
        let client = Arc::clone(&self.0);
        async move { client.deliver(call?).await }
    }

    /// Sends a message of a template, and where the provider cannot deliver it, the others in their order: with v1 alone.
    ///
    /// The answer's [`Sent::workflow_id`] stands for all of them.
    ///
    /// # Errors
    ///
    /// As for [`send`](Self::send); and an API other than v1.
    pub fn send_with_failover(
        &self,
        message: &dyn TemplateMessage,
        failover: &Failover,
    ) -> impl Future<Output = Result<Sent, SendError>> + Send + use<> {
        let call = Call::template(&self.0, message).and_then(|call| call.with_failover(&self.0, failover));
        let client = Arc::clone(&self.0);
        async move { client.deliver(call?).await }
    }

    /// The request that [`send`](Self::send) would make: checked as it is there, and not sent. The credentials are left out.
    ///
    /// # Errors
    ///
    /// What can be found out before anything is sent: an excluded destination, what the API cannot carry.
    pub fn request(&self, message: &dyn TemplateMessage) -> Result<Request, SendError> {
        Call::template(&self.0, message).map(|call| Request::new(call, self.0.credentials.scheme()))
    }

    /// The API that the client speaks.
    #[must_use]
    pub fn api(&self) -> Api {
        self.0.api
    }

    /// Where its requests go.
    #[must_use]
    pub fn host(&self) -> &Host {
        &self.0.host
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("host", &self.0.host)
            .field("api", &self.0.api)
            .field("credentials", &self.0.credentials)
            .field("retries", &self.0.retries)
            .finish_non_exhaustive()
    }
}
