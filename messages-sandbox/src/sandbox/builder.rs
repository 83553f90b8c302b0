//! What a sandbox is set up with.

use std::net::SocketAddr;
use std::num::NonZeroU32;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError};
use std::time::Duration;

use messages_client::{Credentials, Destinations, PrivateKey};
use templates::{LiveRegistry, Registry, Template, Verify};
use tokio::net::TcpListener;

use super::{Folder, LOOPBACK, Sandbox, StartError, key_file};
use crate::application::{Application, NewApplication};
use crate::clock::SandboxClock;
use crate::fault::{Fault, Faults};
use crate::ids::Ids;
use crate::line::{Line, Lines};
use crate::server;
use crate::state::{Pace, Parts, State};
use crate::store::{Store, Write};

/// The store in a sandbox's folder.
const FILE: &str = "sandbox.db";

/// A sandbox to be.
#[derive(Debug)]
pub struct SandboxBuilder {
    listen: SocketAddr,
    folder: Option<PathBuf>,
    templates: Templates,
    webhooks: Option<String>,
    clock: Option<SandboxClock>,
    seed: Option<u64>,
    faults: Faults,
    destinations: Destinations,
    rate: Option<NonZeroU32>,
    pace: Pace,
}

#[derive(Debug)]
enum Templates {
    /// The library's own: `verify`.
    Own,
    Registry(Arc<Registry>),
    Folder(PathBuf),
}

impl Default for SandboxBuilder {
    fn default() -> Self {
        Self {
            listen: LOOPBACK,
            folder: None,
            templates: Templates::Own,
            webhooks: None,
            clock: None,
            seed: None,
            faults: Faults::default(),
            destinations: Destinations::excluded(),
            rate: NonZeroU32::new(Self::RATE),
            pace: Pace::default(),
        }
    }
}

impl SandboxBuilder {
    /// How many messages a second a number may send: what the platform allows a number at first.
    pub const RATE: u32 = 80;

    /// Where to listen; a free port of this machine otherwise. Whoever reaches it may read all messages.
    #[must_use]
    pub const fn listen(mut self, address: SocketAddr) -> Self {
        self.listen = address;
        self
    }

    /// Keeps messages and applications in a folder, which is made where it is missing; in a temporary one otherwise.
    #[must_use]
    pub fn folder(mut self, folder: impl Into<PathBuf>) -> Self {
        self.folder = Some(folder.into());
        self
    }

    /// The approved templates: the library's own `verify` otherwise.
    #[must_use]
    pub fn templates(mut self, registry: impl Into<Arc<Registry>>) -> Self {
        self.templates = Templates::Registry(registry.into());
        self
    }

    /// The approved templates are those of a folder, read again when they change.
    #[must_use]
    pub fn templates_from(mut self, folder: impl Into<PathBuf>) -> Self {
        self.templates = Templates::Folder(folder.into());
        self
    }

    /// Where webhooks go: inbound messages to `/inbound`, statuses to `/status` under this URL.
    #[must_use]
    pub fn webhooks(mut self, base: impl Into<String>) -> Self {
        self.webhooks = Some(base.into());
        self
    }

    /// Goes by this clock, and so do the times of signatures: for a receiver that goes by it too. Otherwise it has a
    /// [clock](Sandbox::clock) of its own, and signs with the machine's time, which other programs go by.
    #[must_use]
    pub fn clock(mut self, clock: SandboxClock) -> Self {
        self.clock = Some(clock);
        self
    }

    /// The same ids every time, and the same requests hit by faults.
    #[must_use]
    pub const fn seed(mut self, seed: u64) -> Self {
        self.seed = Some(seed);
        self
    }

    /// Something that goes wrong; again for more.
    #[must_use]
    pub fn fault(mut self, fault: Fault) -> Self {
        self.faults.0.push(fault);
        self
    }

    /// Numbers that messages go to or come from in vain.
    #[must_use]
    pub fn destinations(mut self, destinations: Destinations) -> Self {
        self.destinations = destinations;
        self
    }

    /// How many messages a second a number may send, [80](Self::RATE) otherwise; any number with 0.
    #[must_use]
    pub const fn rate(mut self, messages: u32) -> Self {
        self.rate = NonZeroU32::new(messages);
        self
    }

    /// How long everything takes.
    #[must_use]
    pub const fn pace(mut self, pace: Pace) -> Self {
        self.pace = pace;
        self
    }

    /// Starts it, inside a tokio runtime.
    ///
    /// On the first start in a folder an application is made, and its private key written there, once, readable by its
    /// owner alone. What was on its way when the last sandbox of that folder stopped goes on.
    ///
    /// # Errors
    ///
    /// [`StartError`].
    pub async fn start(self) -> Result<Sandbox, StartError> {
        let listener = TcpListener::bind(self.listen).await;
        let listener = listener.map_err(|source| StartError::Listen { address: self.listen, source })?;
        let address = listener.local_addr().map_err(|source| StartError::Listen { address: self.listen, source })?;
        let path = self.folder.clone().unwrap_or_default();
        let folder = Folder::open(self.folder).map_err(|source| StartError::Folder { path, source })?;
        let store = Store::open(&folder.path().join(FILE)).await.map_err(StartError::Store)?;
        let ids = Ids::new(self.seed, store.count().await.map_err(StartError::Store)?);
        let (mut application, credentials) = first_application(&store, folder.path(), &ids).await?;
        if let Some(base) = &self.webhooks {
            let base = base.trim_end_matches('/');
            application.inbound_url = Some(format!("{base}/inbound"));
            application.status_url = Some(format!("{base}/status"));
            let write = Write::Application(Box::new(application.clone()));
            store.write(write).await.map_err(StartError::Store)?;
        }
        let (registry, live) = registry(self.templates)?;
        let http = reqwest::Client::builder().no_proxy().timeout(Duration::from_secs(10)).build();
        let parts = Parts {
            registry,
            applications: store.applications().await.map_err(StartError::Store)?,
            signs_by_clock: self.clock.is_some(),
            clock: self.clock.unwrap_or_default(),
            ids,
            faults: self.faults,
            destinations: self.destinations,
            pace: self.pace,
            http: http.map_err(|error| StartError::Http(error.to_string()))?,
            rate: self.rate,
        };
        let state = Arc::new(State::new(store, parts));
        Sandbox::resume(&state).await.map_err(StartError::Store)?;
        let service = server::router(Arc::clone(&state)).into_make_service_with_connect_info::<Line>();
        let mut tasks = vec![tokio::spawn(async move {
            if let Err(error) = axum::serve(Lines(listener), service).await {
                tracing::error!(%error, "the sandbox stopped");
            }
        })];
        if let Some(live) = live {
            tasks.push(tokio::spawn(follow(Arc::clone(&state), live)));
        }
        Ok(Sandbox { state, address, application, credentials, tasks, folder })
    }
}

/// The first application of the store, made where there is none.
async fn first_application(store: &Store, folder: &Path, ids: &Ids) -> Result<(Application, Credentials), StartError> {
    let known = store.applications().await.map_err(StartError::Store)?;
    if let Some(application) = known.into_iter().next() {
        let key = PrivateKey::from_file(key_file(folder, &application.id())).ok();
        let id = application.id().parse().ok();
        let credentials = match (key, id) {
            (Some(key), Some(id)) => Credentials::application(id, key),
            _ => application.basic().map_err(|error| StartError::Http(error.to_string()))?,
        };
        return Ok((application, credentials));
    }
    let new = NewApplication::new(ids.next(), "sandbox").map_err(StartError::Key)?;
    keep_new(store, folder, &new).await?;
    Ok((new.application().clone(), new.credentials()))
}

/// Keeps an application. Gives the file of its key.
async fn keep_new(store: &Store, folder: &Path, new: &NewApplication) -> Result<PathBuf, StartError> {
    let path = key_file(folder, &new.application().id());
    // The key first: an application without its key is of no use.
    new.write_key(&path).map_err(|source| StartError::Folder { path: path.clone(), source })?;
    let write = Write::Application(Box::new(new.application().clone()));
    store.write(write).await.map_err(StartError::Store)?;
    Ok(path)
}

pub(super) async fn make_application(
    folder: &Path,
    name: &str,
    inbound_url: Option<String>,
    status_url: Option<String>,
) -> Result<(Application, PathBuf), StartError> {
    let failed = |source| StartError::Folder { path: folder.to_owned(), source };
    std::fs::create_dir_all(folder).map_err(failed)?;
    let store = Store::open(&folder.join(FILE)).await.map_err(StartError::Store)?;
    let mut new = NewApplication::new(uuid::Uuid::new_v4(), name).map_err(StartError::Key)?;
    new.application.inbound_url = inbound_url;
    new.application.status_url = status_url;
    let path = keep_new(&store, folder, &new).await?;
    store.close().await;
    Ok((new.application, path))
}

fn registry(templates: Templates) -> Result<(Arc<Registry>, Option<LiveRegistry>), StartError> {
    let wrong = |error: &dyn std::fmt::Display| StartError::Templates(error.to_string());
    Ok(match templates {
        Templates::Own => {
            let own = Registry::new([Verify::DEFINITION.clone()]).map_err(|error| wrong(&error))?;
            (Arc::new(own), None)
        }
        Templates::Registry(registry) => (registry, None),
        Templates::Folder(folder) => {
            let live = LiveRegistry::load(folder).map_err(|error| wrong(&error))?;
            (live.registry(), Some(live))
        }
    })
}

/// Reads templates again that change. Where they are broken, those of before stay.
async fn follow(state: Arc<State>, live: LiveRegistry) {
    let live = Arc::new(live);
    loop {
        tokio::time::sleep(Duration::from_secs(1)).await;
        let reader = Arc::clone(&live);
        match tokio::task::spawn_blocking(move || reader.reload_if_changed()).await {
            Ok(Ok(true)) => {
                *state.registry.write().unwrap_or_else(PoisonError::into_inner) = live.registry();
                state.changed("");
            }
            Ok(Err(error)) => tracing::warn!(%error, "templates stay as they were"),
            _ => {}
        }
    }
}
