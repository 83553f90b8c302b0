//! The stores in SQLite and PostgreSQL: the same tables, the same statements.

#[cfg(feature = "postgres")]
mod postgres;
#[cfg(feature = "sqlite")]
mod sqlite;

use std::borrow::Cow;
use std::fmt::Write as _;
use std::future::Future;
use std::time::Duration;

use sqlx::SqlSafeStr as _;
use sqlx::migrate::{Migration, MigrationType, Migrator};

#[cfg(feature = "postgres")]
pub use postgres::PostgresStore;
#[cfg(feature = "sqlite")]
pub use sqlite::SqliteStore;

use super::StoreError;
use crate::digest::sha256;

/// How long a database may take over one answer, the wait for a connection included.
const ANSWER: Duration = Duration::from_secs(5);

/// Times are milliseconds since 1970, since the two databases agree on whole numbers and on no type of time. Names begin
/// with the crate's, since the tables may stand among those of a program.
const MIGRATIONS: [(i64, &str, &str); 1] = [(
    1,
    "windows and events",
    "CREATE TABLE messages_client_windows (
        business TEXT NOT NULL,
        customer TEXT NOT NULL,
        last_message BIGINT NOT NULL,
        PRIMARY KEY (business, customer)
    );
    CREATE INDEX messages_client_windows_last_message ON messages_client_windows (last_message);
    CREATE TABLE messages_client_events (
        event TEXT NOT NULL PRIMARY KEY,
        claimed BIGINT NOT NULL,
        lease_ends BIGINT
    );
    CREATE INDEX messages_client_events_claimed ON messages_client_events (claimed);",
)];

const LAST_MESSAGE: &str = "SELECT last_message FROM messages_client_windows WHERE business = $1 AND customer = $2";

const FORGET_WINDOWS: &str = "DELETE FROM messages_client_windows WHERE last_message < $1";

/// Takes the event where there is none, or where the lease of who had it is over. Of two that ask at once the one waits
/// for the other's row and then finds its lease. No lease at all, which is an event that was stored, is not over either.
const CLAIM: &str = "INSERT INTO messages_client_events (event, claimed, lease_ends) VALUES ($1, $2, $3)
    ON CONFLICT (event) DO UPDATE SET claimed = excluded.claimed, lease_ends = excluded.lease_ends
    WHERE messages_client_events.lease_ends <= excluded.claimed";

const IS_STORED: &str = "SELECT lease_ends IS NULL FROM messages_client_events WHERE event = $1";

const CONFIRM: &str = "INSERT INTO messages_client_events (event, claimed, lease_ends) VALUES ($1, $2, NULL)
    ON CONFLICT (event) DO UPDATE SET lease_ends = NULL";

const RELEASE: &str = "DELETE FROM messages_client_events WHERE event = $1 AND lease_ends IS NOT NULL";

const FORGET: &str = "DELETE FROM messages_client_events WHERE claimed < $1";

/// The statement that records so many names of one customer, which have to differ: business `$1`, time `$2`, names after
/// them.
fn record_statement(names: usize) -> String {
    let mut sql = String::from("INSERT INTO messages_client_windows (business, customer, last_message) VALUES ");
    for name in 0..names {
        let separator = if name == 0 { "" } else { ", " };
        // Writing to a string does not fail.
        let _ = write!(sql, "{separator}($1, ${}, $2)", name + 3);
    }
    sql.push_str(
        " ON CONFLICT (business, customer) DO UPDATE SET last_message = excluded.last_message
        WHERE excluded.last_message > messages_client_windows.last_message",
    );
    sql
}

/// The names as they are recorded: each once, since a statement may change a row only once, and sorted, since two
/// statements that lock the same rows in different orders would wait for each other.
fn sorted<'n>(names: &[&'n str]) -> Vec<Cow<'n, str>> {
    let mut keys: Vec<_> = names.iter().map(|name| key(name)).collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// The text as it is kept. PostgreSQL takes no text with a zero byte, and indexes none of several kilobytes: a digest
/// stands for such, which a webhook could hold and nobody else would send.
fn key(text: &str) -> Cow<'_, str> {
    const LONGEST: usize = 512;
    if text.len() <= LONGEST && !text.contains('\0') {
        return Cow::Borrowed(text);
    }
    Cow::Owned(format!("sha256:{}", sha256(text.as_bytes())))
}

/// The tables' migrations, kept track of beside those the program may have in the same database.
fn migrator() -> Migrator {
    let mut migrator = Migrator::with_migrations(
        MIGRATIONS
            .iter()
            .map(|&(version, description, sql)| {
                Migration::new(version, description.into(), MigrationType::Simple, sql.into_sql_str(), false)
            })
            .collect(),
    );
    migrator.dangerous_set_table_name("messages_client_migrations");
    migrator
}

/// What is wrong with a URL, without the words that it is the URL.
fn bare(error: sqlx::Error) -> Box<dyn std::error::Error + Send + Sync> {
    match error {
        sqlx::Error::Configuration(error) => error,
        error => error.into(),
    }
}

/// What the database answers, or an error after [`ANSWER`].
async fn answer<T>(
    doing: &'static str,
    answer: impl Future<Output = Result<T, sqlx::Error>> + Send,
) -> Result<T, StoreError> {
    match tokio::time::timeout(ANSWER, answer).await {
        Ok(answer) => answer.map_err(|error| StoreError::new(doing, error)),
        Err(_) => {
            Err(StoreError::new(doing, format!("the database has not answered for {} seconds", ANSWER.as_secs())))
        }
    }
}

/// Both stores' traits over their pools `reads` and `writes`. A macro, because what a generic function would have to
/// demand of a database is longer than the function.
macro_rules! store {
    ($store:ty) => {
        impl crate::store::WindowStore for $store {
            async fn last_message(
                &self,
                business: &str,
                customer: &str,
            ) -> Result<Option<jiff::Timestamp>, crate::store::StoreError> {
                const DOING: &str = "reading a window";
                let query = sqlx::query_scalar::<_, i64>(super::LAST_MESSAGE)
                    .bind(super::key(business))
                    .bind(super::key(customer))
                    .fetch_optional(&self.reads);
                let last = super::answer(DOING, query).await?;
                last.map(jiff::Timestamp::from_millisecond)
                    .transpose()
                    .map_err(|error| crate::store::StoreError::new(DOING, error))
            }

            async fn record(
                &self,
                business: &str,
                customers: &[&str],
                at: jiff::Timestamp,
            ) -> Result<(), crate::store::StoreError> {
                if customers.is_empty() {
                    return Ok(());
                }
                let customers = super::sorted(customers);
                let statement = sqlx::AssertSqlSafe(super::record_statement(customers.len()));
                let mut query = sqlx::query(statement).bind(super::key(business)).bind(at.as_millisecond());
                for customer in customers {
                    query = query.bind(customer);
                }
                super::answer("recording an inbound message", query.execute(&self.writes)).await.map(drop)
            }

            async fn forget_windows(&self, before: jiff::Timestamp) -> Result<u64, crate::store::StoreError> {
                let query = sqlx::query(super::FORGET_WINDOWS).bind(before.as_millisecond()).execute(&self.writes);
                Ok(super::answer("forgetting windows", query).await?.rows_affected())
            }
        }

        impl crate::store::EventStore for $store {
            async fn claim(
                &self,
                event: &str,
                now: jiff::Timestamp,
                lease: std::time::Duration,
            ) -> Result<crate::store::Claim, crate::store::StoreError> {
                const DOING: &str = "claiming an event";
                let query = sqlx::query(super::CLAIM)
                    .bind(super::key(event))
                    .bind(now.as_millisecond())
                    .bind(crate::store::lease_end(now, lease))
                    .execute(&self.writes);
                if super::answer(DOING, query).await?.rows_affected() > 0 {
                    return Ok(crate::store::Claim::New);
                }
                let query =
                    sqlx::query_scalar::<_, bool>(super::IS_STORED).bind(super::key(event)).fetch_optional(&self.reads);
                // What was released between the two statements is given out when it is asked for again.
                Ok(match super::answer(DOING, query).await? {
                    Some(true) => crate::store::Claim::Stored,
                    Some(false) | None => crate::store::Claim::InHand,
                })
            }

            async fn confirm(&self, event: &str, now: jiff::Timestamp) -> Result<(), crate::store::StoreError> {
                let query = sqlx::query(super::CONFIRM)
                    .bind(super::key(event))
                    .bind(now.as_millisecond())
                    .execute(&self.writes);
                super::answer("confirming an event", query).await.map(drop)
            }

            async fn release(&self, event: &str) -> Result<(), crate::store::StoreError> {
                let query = sqlx::query(super::RELEASE).bind(super::key(event)).execute(&self.writes);
                super::answer("releasing an event", query).await.map(drop)
            }

            async fn forget(&self, before: jiff::Timestamp) -> Result<u64, crate::store::StoreError> {
                let query = sqlx::query(super::FORGET).bind(before.as_millisecond()).execute(&self.writes);
                Ok(super::answer("forgetting events", query).await?.rows_affected())
            }
        }
    };
}

use store;
