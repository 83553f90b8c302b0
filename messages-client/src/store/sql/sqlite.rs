//! The embedded store: one SQLite file, which several processes of one machine may share.

use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr as _;
use std::time::Duration;

use sqlx::SqlitePool;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};

use crate::store::OpenError;

/// How long one process waits for another that is writing.
const BUSY: Duration = Duration::from_secs(4);
/// How often opening is tried while another process is opening the same file for the first time.
const ATTEMPTS: u32 = 40;

/// Remembers in an SQLite file, which may be open in several processes at once; clones share their connections.
///
/// The file is created where it is missing, and written ahead (WAL), so two more files stand beside it. What was
/// recorded outlives the end of the process; the last moments before a power cut may be lost, after which a window is
/// closed that was open, never the other way round. Not for network drives.
#[derive(Clone)]
pub struct SqliteStore {
    path: PathBuf,
    pub(super) reads: SqlitePool,
    /// One connection: SQLite lets one write at a time, and those who wait here are let in in order.
    pub(super) writes: SqlitePool,
}

impl SqliteStore {
    /// Opens the file, creates it where it is missing, and brings its tables up to date.
    ///
    /// # Errors
    ///
    /// A file that cannot be opened or written, or that is not SQLite's.
    pub async fn open(path: impl AsRef<Path>) -> Result<Self, OpenError> {
        Self::with(SqliteConnectOptions::new().filename(path.as_ref()).create_if_missing(true)).await
    }

    /// Opens `sqlite:path`, with SQLite's own `?mode=` and so on.
    pub(in crate::store) async fn open_url(url: &str) -> Result<Self, OpenError> {
        if url.contains(":memory:") || url.contains("mode=memory") {
            return Err(OpenError::Memory);
        }
        let options = SqliteConnectOptions::from_str(url)
            .map_err(|source| OpenError::Url { scheme: "sqlite", source: super::bare(source) })?;
        // As in the URL where it says so.
        Self::with(if url.contains("mode=") { options } else { options.create_if_missing(true) }).await
    }

    async fn with(options: SqliteConnectOptions) -> Result<Self, OpenError> {
        let options =
            options.busy_timeout(BUSY).journal_mode(SqliteJournalMode::Wal).synchronous(SqliteSynchronous::Normal);
        let path = options.get_filename().to_owned();
        let failed =
            |source: Box<dyn std::error::Error + Send + Sync>| OpenError::Sqlite { path: path.clone(), source };
        let pool = |connections| {
            SqlitePoolOptions::new()
                .max_connections(connections)
                .acquire_timeout(super::ANSWER)
                // The file does not go away as a server does.
                .test_before_acquire(false)
        };
        let writes = pool(1).connect_lazy_with(options.clone());
        let mut attempt = 1;
        while let Err(error) = migrate(&writes).await {
            // While another process turns a new file to WAL, SQLite says that it is locked at once, without waiting.
            if attempt == ATTEMPTS || !is_busy(&error) {
                return Err(failed(error.into()));
            }
            attempt += 1;
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        let reads = pool(4).connect_lazy_with(options);
        Ok(Self { path, reads, writes })
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Waits for what is being written, and closes the file for all clones.
    ///
    /// Without it nothing is lost; but the last of several processes to close the file clears away the two beside it.
    pub async fn close(&self) {
        self.reads.close().await;
        self.writes.close().await;
    }
}

/// Under a lock from the beginning: of two processes that open a new file, the one waits and then finds the tables.
async fn migrate(pool: &SqlitePool) -> Result<(), sqlx::Error> {
    let mut transaction = pool.begin_with("BEGIN IMMEDIATE").await?;
    super::migrator().run(&mut *transaction).await?;
    transaction.commit().await
}

fn is_busy(error: &sqlx::Error) -> bool {
    // SQLITE_BUSY, and what it is extended to; https://www.sqlite.org/rescode.html
    let code = error.as_database_error().and_then(|error| error.code()?.parse::<u32>().ok());
    code.is_some_and(|code| code & 0xff == 5)
}

super::store!(SqliteStore);

impl fmt::Debug for SqliteStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SqliteStore").field("path", &self.path).finish_non_exhaustive()
    }
}
