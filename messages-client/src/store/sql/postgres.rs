//! The store for several machines: a PostgreSQL database.

use std::fmt;
use std::str::FromStr as _;
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{Connection as _, Error, PgConnection, PgPool};

use crate::store::OpenError;

/// How long to wait for a connection: a server that is gone counts as one that does not answer soon after.
const CONNECT: Duration = Duration::from_secs(3);
/// How long the tables may take, where other machines bring them up to date, too.
const MIGRATE: Duration = Duration::from_mins(1);
/// The most connections of one store; each machine has its own, and servers allow a hundred in all unless told.
const CONNECTIONS: u32 = 8;
/// A connection that was not used for this long is asked for a sign of life first.
const STALE: Duration = Duration::from_secs(1);

type Boxed = Box<dyn std::error::Error + Send + Sync>;

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
            .map_err(|source| OpenError::Url { scheme: "postgres", source: super::bare(source) })?
            .application_name("messages-client");
        let place = match (options.get_socket(), options.get_database()) {
            (Some(socket), database) => format!("{} in {}", database.unwrap_or_default(), socket.display()),
            (None, Some(database)) => format!("{}:{}/{database}", options.get_host(), options.get_port()),
            (None, None) => format!("{}:{}", options.get_host(), options.get_port()),
        };
        let failed = |source| OpenError::Postgres { place: place.clone(), source };
        // Not by way of the pool, which tries again for as long as it may and then says only that it did.
        let migrated = tokio::time::timeout(MIGRATE, migrate(&options)).await;
        migrated.unwrap_or_else(|_| Err(silent(MIGRATE))).map_err(failed)?;
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
            .connect_lazy_with(options);
        Ok(Self { place, reads: pool.clone(), writes: pool })
    }

    /// Waits for what is being written, and closes the connections of all clones.
    pub async fn close(&self) {
        self.writes.close().await;
    }
}

/// Brings the tables up to date. Of several machines that begin at once, one does, and the others wait.
async fn migrate(options: &PgConnectOptions) -> Result<(), Boxed> {
    let connection = tokio::time::timeout(CONNECT, PgConnection::connect_with(options)).await;
    let mut connection = connection.map_err(|_| silent(CONNECT))??;
    super::migrator().run(&mut connection).await?;
    Ok(connection.close().await?)
}

fn silent(limit: Duration) -> Boxed {
    format!("it has not answered for {} seconds", limit.as_secs()).into()
}

super::store!(PostgresStore);

impl fmt::Debug for PostgresStore {
    /// Without the user's name and password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PostgresStore").field("place", &self.place).finish_non_exhaustive()
    }
}
