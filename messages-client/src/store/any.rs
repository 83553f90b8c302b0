//! A store of whichever kind a URL names.

use std::path::PathBuf;
use std::time::Duration;
use std::{error, fmt};

use jiff::Timestamp;

#[cfg(feature = "postgres")]
use super::PostgresStore;
#[cfg(feature = "sqlite")]
use super::SqliteStore;
use super::{Claim, EventStore, MemoryStore, StoreError, WindowStore};

/// A store of any kind: which one, a URL decides when the program runs.
///
/// ```
/// use messages_client::store::Store;
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// // `sqlite:windows.db` on one machine, `postgres://user:password@host/database` on several.
/// let store = Store::open("memory:").await?;
/// assert_eq!(format!("{store:?}"), "Memory(MemoryStore { .. })");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Store {
    /// `memory:`
    Memory(MemoryStore),
    /// `sqlite:path` or `sqlite://path`
    #[cfg(feature = "sqlite")]
    Sqlite(SqliteStore),
    /// `postgres://` or `postgresql://`
    #[cfg(feature = "postgres")]
    Postgres(PostgresStore),
}

impl Store {
    /// Opens what the URL names: `memory:`, `sqlite:path` (a relative path, or one that begins with `/`),
    /// `postgres://user:password@host:port/database`. SQLite and PostgreSQL are there with the features `sqlite` and
    /// `postgres`.
    ///
    /// # Errors
    ///
    /// What is no such URL, and what cannot be opened. The URL, which may hold a password, is in no error.
    #[cfg_attr(
        not(any(feature = "sqlite", feature = "postgres")),
        expect(clippy::unused_async, reason = "as with the features")
    )]
    pub async fn open(url: &str) -> Result<Self, OpenError> {
        let scheme = url.split_once(':').map(|(scheme, _)| scheme).ok_or(OpenError::Scheme)?;
        match scheme {
            "memory" => Ok(Self::Memory(MemoryStore::new())),
            #[cfg(feature = "sqlite")]
            "sqlite" => SqliteStore::open_url(url).await.map(Self::Sqlite),
            #[cfg(feature = "postgres")]
            "postgres" | "postgresql" => PostgresStore::open(url).await.map(Self::Postgres),
            #[cfg(not(feature = "sqlite"))]
            "sqlite" => Err(OpenError::Feature { feature: "sqlite" }),
            #[cfg(not(feature = "postgres"))]
            "postgres" | "postgresql" => Err(OpenError::Feature { feature: "postgres" }),
            _ => Err(OpenError::Scheme),
        }
    }
}

/// The same call to whichever store it is.
macro_rules! each {
    ($self:ident, $store:ident => $call:expr) => {
        match $self {
            Self::Memory($store) => $call.await,
            #[cfg(feature = "sqlite")]
            Self::Sqlite($store) => $call.await,
            #[cfg(feature = "postgres")]
            Self::Postgres($store) => $call.await,
        }
    };
}

impl WindowStore for Store {
    async fn last_message(&self, business: &str, customer: &str) -> Result<Option<Timestamp>, StoreError> {
        each!(self, store => store.last_message(business, customer))
    }

    async fn record(&self, business: &str, customers: &[&str], at: Timestamp) -> Result<(), StoreError> {
        each!(self, store => store.record(business, customers, at))
    }

    async fn forget_windows(&self, before: Timestamp) -> Result<u64, StoreError> {
        each!(self, store => store.forget_windows(before))
    }
}

impl EventStore for Store {
    async fn claim(&self, event: &str, now: Timestamp, lease: Duration) -> Result<Claim, StoreError> {
        each!(self, store => store.claim(event, now, lease))
    }

    async fn confirm(&self, event: &str, now: Timestamp) -> Result<(), StoreError> {
        each!(self, store => store.confirm(event, now))
    }

    async fn release(&self, event: &str) -> Result<(), StoreError> {
        each!(self, store => store.release(event))
    }

    async fn forget(&self, before: Timestamp) -> Result<u64, StoreError> {
        each!(self, store => store.forget(before))
    }
}

/// Why a store cannot be opened; never with the URL, which may hold a password.
#[derive(Debug)]
#[non_exhaustive]
pub enum OpenError {
    /// The URL begins with none of the schemes there are.
    Scheme,
    /// The store is in a feature that is not turned on.
    Feature {
        /// The feature.
        feature: &'static str,
    },
    /// An SQLite database in memory was asked for.
    Memory,
    /// The URL has the right scheme and is wrong after it.
    Url {
        /// The scheme.
        scheme: &'static str,
        /// What is wrong.
        source: Box<dyn error::Error + Send + Sync>,
    },
    /// SQLite does not open the file.
    Sqlite {
        /// The file.
        path: PathBuf,
        /// What SQLite says.
        source: Box<dyn error::Error + Send + Sync>,
    },
    /// PostgreSQL does not let us in.
    Postgres {
        /// Host, port and database.
        place: String,
        /// What went wrong.
        source: Box<dyn error::Error + Send + Sync>,
    },
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Scheme => f.write_str(
                "the store's URL begins with none of `memory:`, `sqlite:` and `postgres://`; write for example \
                 `sqlite:windows.db`",
            ),
            Self::Feature { feature } => {
                write!(f, "the store needs the feature `{feature}` of `messages-client`; turn it on in `Cargo.toml`")
            }
            Self::Memory => {
                f.write_str("SQLite's database in memory is not shared by several connections; write `memory:`")
            }
            Self::Url { scheme, source } => {
                let example =
                    if *scheme == "sqlite" { "sqlite:path" } else { "postgres://user:password@host/database" };
                write!(f, "the store's URL is wrong: {source}; write it as `{example}`")
            }
            Self::Sqlite { path, source } => write!(
                f,
                "the SQLite file `{}` cannot be opened: {source}; the folder has to be there, and it and the file have \
                 to be writable",
                path.display()
            ),
            Self::Postgres { place, source } => {
                write!(f, "PostgreSQL at `{place}` cannot be used: {source}; see whether it runs and lets this user in")
            }
        }
    }
}

impl error::Error for OpenError {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match self {
            Self::Url { source, .. } | Self::Sqlite { source, .. } | Self::Postgres { source, .. } => Some(&**source),
            Self::Scheme | Self::Feature { .. } | Self::Memory => None,
        }
    }
}
