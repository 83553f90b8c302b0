//! The store for several machines: a PostgreSQL database.

use std::fmt;
use std::str::FromStr as _;
use std::time::Duration;

use sqlx::PgPool;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{Connection as _, Error};

use crate::store::OpenError;

/// How long to wait for a connection: a server that is gone counts as one that does not answer soon after.
const CONNECT: Duration = Duration::from_secs(3);
/// The most connections of one store; each machine has its own, and servers allow a hundred in all unless told.
const CONNECTIONS: u32 = 8;
/// A connection that was not used for this long is asked for a sign of life first.
const STALE: Duration = Duration::from_secs(1);

/// Remembers in a PostgreSQL database, for several machines at once; clones share their connections, of which there are
/// at most eight.
///
/// A server that is gone makes an error after at most five seconds, which closes the windows; when it is back,
/// connections are made anew.
#[derive(Clone)]
pub struct PostgresStore {
    place: String,
    pub(super) reads: PgPool,
    pub(super) writes: PgPool,
}

impl PostgresStore {
    /// Connects to `postgres://user:password@host:port/database` and brings the tables up to date, which needs the right
    /// to create tables. TLS is used where the server offers it; `?sslmode=verify-full` demands it.
    ///
    /// # Errors
    ///
    /// A URL that is none, or a server that does not let us in. The password is in no error.
    pub async fn open(url: &str) -> Result<Self, OpenError> {
        let options = PgConnectOptions::from_str(url)
            .map_err(|source| OpenError::Url { scheme: "postgres", source: source.into() })?
            .application_name("messages-client");
        let place = match (options.get_socket(), options.get_database()) {
            (Some(socket), database) => format!("{} in {}", database.unwrap_or_default(), socket.display()),
            (None, Some(database)) => format!("{}:{}/{database}", options.get_host(), options.get_port()),
            (None, None) => format!("{}:{}", options.get_host(), options.get_port()),
        };
        let failed =
            |source: Box<dyn std::error::Error + Send + Sync>| OpenError::Postgres { place: place.clone(), source };
        let pool = PgPoolOptions::new()
            .max_connections(CONNECTIONS)
            .acquire_timeout(CONNECT)
            .test_before_acquire(false)
            .before_acquire(|connection, used| {
                Box::pin(async move {
                    if used.idle_for > STALE {
                        connection.ping().await?;
                    }
                    Ok::<_, Error>(true)
                })
            })
            .connect_with(options)
            .await
            .map_err(|error| failed(error.into()))?;
        super::migrator().run(&pool).await.map_err(|error| failed(error.into()))?;
        Ok(Self { place, reads: pool.clone(), writes: pool })
    }

    /// Waits for what is being written, and closes the connections of all clones.
    pub async fn close(&self) {
        self.writes.close().await;
    }
}

super::store!(PostgresStore);

impl fmt::Debug for PostgresStore {
    /// Without the user's name and password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PostgresStore").field("place", &self.place).finish_non_exhaustive()
    }
}
