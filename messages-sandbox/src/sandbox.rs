//! The sandbox itself: set up, started, asked, stopped.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use messages_client::webhook::Secrets;
use messages_client::{Client, ClientBuilder, Credentials, Host, Timestamp};
use templates::{PhoneNumber, Recipient};
use tokio::task::JoinHandle;

use crate::application::{Application, NewApplication};
use crate::clock::SandboxClock;
use crate::customer::Customer;
use crate::progress;
use crate::state::State;
use crate::store::{Record, StoreError, WebhookRecord};
use crate::webhook;

mod builder;
mod error;
mod folder;

pub use builder::SandboxBuilder;
pub use error::StartError;
use folder::Folder;

/// A local Messages API that runs until it is dropped or [stopped](Self::stop).
///
/// ```no_run
/// use messages_sandbox::Sandbox;
///
/// # async fn doc() -> Result<(), Box<dyn std::error::Error>> {
/// let sandbox = Sandbox::builder().webhooks("http://127.0.0.1:3000/webhooks").start().await?;
/// let client = sandbox.client().build()?;
/// println!("{}", sandbox.url());
/// # Ok(()) }
/// ```
#[derive(Debug)]
pub struct Sandbox {
    state: Arc<State>,
    address: SocketAddr,
    application: Application,
    credentials: Credentials,
    tasks: Vec<JoinHandle<()>>,
    // Where it is a temporary one, it goes with the sandbox.
    folder: Folder,
}

impl Sandbox {
    /// A sandbox to be.
    #[must_use]
    pub fn builder() -> SandboxBuilder {
        SandboxBuilder::default()
    }

    /// Its address: `http://127.0.0.1:` and the port.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Where it listens.
    #[must_use]
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// Its first application.
    #[must_use]
    pub const fn application(&self) -> &Application {
        &self.application
    }

    /// What requests of the first application are authorised with: tokens, or where its private key is gone, key and
    /// secret.
    #[must_use]
    pub fn credentials(&self) -> Credentials {
        self.credentials.clone()
    }

    /// What a receiver checks its webhooks with.
    #[must_use]
    pub fn secrets(&self) -> Secrets {
        self.application.secrets()
    }

    /// A client that sends to this sandbox.
    pub fn client(&self) -> ClientBuilder {
        let builder = Client::builder().credentials(self.credentials());
        match Host::new(&self.url()) {
            Ok(host) => builder.host(host),
            // An address of this machine is a host.
            Err(_) => builder,
        }
    }

    /// The file of the first application's private key, where the sandbox was given a folder.
    #[must_use]
    pub fn key_file(&self) -> Option<PathBuf> {
        match &self.folder {
            Folder::Kept(path) => Some(key_file(path, &self.application.id())),
            Folder::Temporary(_) => None,
        }
    }

    /// Its clock, which may be turned on.
    #[must_use]
    pub fn clock(&self) -> &SandboxClock {
        &self.state.clock
    }

    /// A customer, and the business they talk to.
    #[must_use]
    pub fn customer(&self, customer: Recipient, business: PhoneNumber) -> Customer {
        Customer::new(Arc::clone(&self.state), customer, business)
    }

    /// Has webhooks of the first application sent to a base URL: inbound messages to `/inbound`, statuses to `/status`
    /// under it.
    ///
    /// # Errors
    ///
    /// Where the store fails.
    pub async fn webhooks_to(&mut self, base: &str) -> Result<(), StoreError> {
        let base = base.trim_end_matches('/');
        self.application.inbound_url = Some(format!("{base}/inbound"));
        self.application.status_url = Some(format!("{base}/status"));
        self.state.keep(self.application.clone()).await
    }

    /// Makes another application. Its private key is in what this gives, and nowhere else.
    ///
    /// # Errors
    ///
    /// [`StartError::Key`] and [`StartError::Store`].
    pub async fn new_application(&self, name: &str) -> Result<NewApplication, StartError> {
        let new = NewApplication::new(self.state.ids.next(), name).map_err(StartError::Key)?;
        self.state.keep(new.application().clone()).await.map_err(StartError::Store)?;
        Ok(new)
    }

    /// Makes an application in the folder of a sandbox, running or not, and writes its private key there.
    ///
    /// # Errors
    ///
    /// [`StartError::Key`], [`StartError::Folder`] and [`StartError::Store`].
    pub async fn make_application(
        folder: impl AsRef<Path>,
        name: &str,
        inbound_url: Option<String>,
        status_url: Option<String>,
    ) -> Result<(Application, PathBuf), StartError> {
        builder::make_application(folder.as_ref(), name, inbound_url, status_url).await
    }

    /// A message: sent, taken in or refused.
    ///
    /// # Errors
    ///
    /// Where the store fails.
    pub async fn message(&self, uuid: &str) -> Result<Option<Record>, StoreError> {
        self.state.store.message(uuid).await
    }

    /// All messages in the order they came; at most so many after a [`Record::seq`].
    ///
    /// # Errors
    ///
    /// Where the store fails.
    pub async fn messages(&self, after: i64, limit: u32) -> Result<Vec<Record>, StoreError> {
        self.state.store.messages(after, limit).await
    }

    /// The webhooks of a message.
    ///
    /// # Errors
    ///
    /// Where the store fails.
    pub async fn webhooks(&self, uuid: &str) -> Result<Vec<WebhookRecord>, StoreError> {
        self.state.store.webhooks(uuid).await
    }

    /// Waits until a message is in its last state: read, rejected, or where messages stay unread, delivered.
    ///
    /// It waits for as long as that takes; an id that no message has waits for ever.
    ///
    /// # Errors
    ///
    /// Where the store fails.
    pub async fn settled(&self, uuid: &str) -> Result<Record, StoreError> {
        let mut changes = self.state.changes.subscribe();
        let last = if self.state.pace.read.is_some() { "read" } else { "delivered" };
        loop {
            if let Some(record) = self.state.store.message(uuid).await?
                && (record.status == last || record.status == "rejected" || record.status == "refused")
            {
                return Ok(record);
            }
            // Whatever changes: looking once too often does no harm, and one that was missed is made up for.
            let _ = tokio::time::timeout(Duration::from_millis(200), changes.recv()).await;
        }
    }

    /// When the customer may no longer be written to freely; `None` where that is over, or never began.
    ///
    /// # Errors
    ///
    /// Where the store fails.
    pub async fn window_ends_at(
        &self,
        customer: Recipient,
        business: PhoneNumber,
    ) -> Result<Option<Timestamp>, StoreError> {
        let last = self.state.store.last_inbound(business.as_str(), customer.as_str()).await?;
        let now = self.state.now();
        Ok(last.and_then(progress::ends_at).filter(|end| now < *end))
    }

    /// Stops it, with everything written.
    pub async fn stop(mut self) {
        self.abort();
        self.state.store.close().await;
    }

    /// Waits for ever, or until it fails.
    pub async fn serve(mut self) {
        for task in &mut self.tasks {
            // Only a task that was stopped or failed ends.
            let _ = task.await;
        }
    }

    fn abort(&mut self) {
        for task in self.tasks.drain(..) {
            task.abort();
        }
    }

    /// Goes on with what was on its way when the sandbox was stopped.
    async fn resume(state: &Arc<State>) -> Result<(), StoreError> {
        for message in state.store.on_their_way().await? {
            let is_last = message.status == "delivered" && state.pace.read.is_none();
            if !is_last {
                tokio::spawn(progress::run(Arc::clone(state), message));
            }
        }
        for due in state.store.webhooks_due().await? {
            tokio::spawn(webhook::deliver(Arc::clone(state), due, Duration::ZERO));
        }
        Ok(())
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        self.abort();
    }
}

impl std::fmt::Debug for State {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("State").finish_non_exhaustive()
    }
}

/// The file of an application's private key, in a folder.
fn key_file(folder: &Path, application: &str) -> PathBuf {
    folder.join(format!("{application}.key"))
}

/// Where a sandbox listens unless told otherwise: this machine alone, any free port.
const LOOPBACK: SocketAddr = SocketAddr::new(std::net::IpAddr::V4(Ipv4Addr::LOCALHOST), 0);
