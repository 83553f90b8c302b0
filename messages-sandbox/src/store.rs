//! What the sandbox keeps: applications, messages and webhooks, in an SQLite file.

use std::fmt;
use std::path::Path;
use std::time::Duration;

use serde::Serialize;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteRow, SqliteSynchronous};
use sqlx::{Row as _, SqlitePool};
use uuid::Uuid;

use crate::application::{Application, WebhookVersion};

mod writer;

pub(crate) use writer::Write;
use writer::Writer;

/// The store did not do what it was asked for.
#[derive(Debug)]
pub struct StoreError {
    doing: &'static str,
    source: Option<sqlx::Error>,
}

impl StoreError {
    const fn stopped(doing: &'static str) -> Self {
        Self { doing, source: None }
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the sandbox's store could not {}", self.doing)?;
        match &self.source {
            Some(source) => write!(f, ": {source}"),
            None => f.write_str(": it is closed"),
        }
    }
}

impl std::error::Error for StoreError {}

fn failed(doing: &'static str) -> impl FnOnce(sqlx::Error) -> StoreError {
    move |source| StoreError { doing, source: Some(source) }
}

/// A message, whichever way it went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Record {
    /// Its place among all.
    pub seq: i64,
    /// Its id; of a request that was refused, that of the answer.
    pub message_uuid: String,
    /// The application's id.
    pub application: String,
    /// `outbound` or `inbound`.
    pub direction: String,
    /// The version of the API: `beta`, `v0.1`, `v1`.
    pub api: String,
    /// The business's number.
    pub business: String,
    /// The customer's number or user id.
    pub customer: String,
    /// The type: `template`, `text`, ...
    pub kind: String,
    /// `accepted`, then as in statuses: `submitted`, `delivered`, `read`, `rejected`; `refused` where the request was.
    pub status: String,
    /// Why it was rejected: one of the [`Code`](messages_client::Code)s.
    pub code: Option<u32>,
    /// The reason in words.
    pub detail: Option<String>,
    /// The status of the answer.
    pub http_status: u16,
    /// The body of the request; of an inbound message, that of the webhook.
    pub request: String,
    /// The body of the answer.
    pub response: String,
    /// When, in milliseconds since 1970 by the sandbox's clock.
    pub at: i64,
}

/// A webhook, on its way or done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct WebhookRecord {
    /// Its place among all.
    pub seq: i64,
    /// The message it is about.
    pub message_uuid: String,
    /// The status it says; `inbound` for a message.
    pub event: String,
    /// Where it goes; nowhere without one.
    pub url: Option<String>,
    /// What it says.
    pub body: String,
    /// How often it was sent.
    pub attempts: u32,
    /// The last answer's status.
    pub answer: Option<u16>,
    /// `due`, `taken`, `given up`, or `none` where there is no URL.
    pub state: String,
}

/// The file, open.
#[derive(Debug, Clone)]
pub(crate) struct Store {
    reads: SqlitePool,
    writer: Writer,
}

const RECORD: &str = "SELECT seq, uuid, application, direction, api, business, customer, kind, status, code, detail, \
                      http_status, request, response, at FROM message";
const WEBHOOK: &str = "SELECT seq, uuid, event, url, body, attempts, answer, state FROM webhook";

impl Store {
    pub(crate) async fn open(path: &Path) -> Result<Self, StoreError> {
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .busy_timeout(Duration::from_secs(5))
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Normal);
        let one = SqlitePoolOptions::new().max_connections(1).connect_with(options.clone()).await;
        let one = one.map_err(failed("open its file"))?;
        sqlx::raw_sql(include_str!("store/schema.sql")).execute(&one).await.map_err(failed("make its tables"))?;
        let reads = SqlitePoolOptions::new().max_connections(4).test_before_acquire(false).connect_lazy_with(options);
        Ok(Self { reads, writer: Writer::start(one) })
    }

    /// Writes, and waits until it is written. Gives the row's number.
    pub(crate) async fn write(&self, write: Write) -> Result<i64, StoreError> {
        self.writer.write(write).await
    }

    pub(crate) async fn close(&self) {
        self.writer.close().await;
        self.reads.close().await;
    }

    pub(crate) async fn applications(&self) -> Result<Vec<Application>, StoreError> {
        let rows = sqlx::query("SELECT * FROM application ORDER BY rowid").fetch_all(&self.reads).await;
        Ok(rows.map_err(failed("read its applications"))?.iter().filter_map(application).collect())
    }

    pub(crate) async fn message(&self, uuid: &str) -> Result<Option<Record>, StoreError> {
        let sql = format!("{RECORD} WHERE uuid = ?");
        let row = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(uuid).fetch_optional(&self.reads).await;
        Ok(row.map_err(failed("read a message"))?.as_ref().map(record))
    }

    /// At most `limit` messages after a number, in order.
    pub(crate) async fn messages(&self, after: i64, limit: u32) -> Result<Vec<Record>, StoreError> {
        let sql = format!("{RECORD} WHERE seq > ? ORDER BY seq LIMIT ?");
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(after).bind(limit).fetch_all(&self.reads).await;
        Ok(rows.map_err(failed("read its messages"))?.iter().map(record).collect())
    }

    /// The last messages of a conversation, in order.
    pub(crate) async fn conversation(&self, business: &str, customer: &str) -> Result<Vec<Record>, StoreError> {
        let sql = format!(
            "SELECT * FROM ({RECORD} WHERE business = ? AND customer = ? ORDER BY seq DESC LIMIT 200) ORDER BY seq"
        );
        let query = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(business).bind(customer);
        Ok(query.fetch_all(&self.reads).await.map_err(failed("read a conversation"))?.iter().map(record).collect())
    }

    /// The last message of a conversation.
    pub(crate) async fn last_of(&self, business: &str, customer: &str) -> Result<Option<Record>, StoreError> {
        let sql = format!("{RECORD} WHERE business = ? AND customer = ? ORDER BY seq DESC LIMIT 1");
        let query = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(business).bind(customer);
        Ok(query.fetch_optional(&self.reads).await.map_err(failed("read a conversation"))?.as_ref().map(record))
    }

    /// Who talks with whom, the latest first.
    pub(crate) async fn conversations(&self) -> Result<Vec<(String, String)>, StoreError> {
        let sql = "SELECT business, customer FROM message WHERE business <> '' AND customer <> '' \
                   GROUP BY business, customer ORDER BY max(seq) DESC LIMIT 200";
        let rows = sqlx::query(sql).fetch_all(&self.reads).await.map_err(failed("read its conversations"))?;
        Ok(rows.iter().map(|row| (row.get(0), row.get(1))).collect())
    }

    /// Outbound messages that are on their way still.
    pub(crate) async fn on_their_way(&self) -> Result<Vec<Record>, StoreError> {
        let sql = format!("{RECORD} WHERE status IN ('accepted', 'submitted', 'delivered') ORDER BY seq");
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql)).fetch_all(&self.reads).await;
        Ok(rows.map_err(failed("read its messages"))?.iter().map(record).collect())
    }

    pub(crate) async fn webhooks(&self, uuid: &str) -> Result<Vec<WebhookRecord>, StoreError> {
        let sql = format!("{WEBHOOK} WHERE uuid = ? ORDER BY seq");
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(uuid).fetch_all(&self.reads).await;
        Ok(rows.map_err(failed("read its webhooks"))?.iter().map(webhook).collect())
    }

    /// Webhooks that nobody has taken yet.
    pub(crate) async fn webhooks_due(&self) -> Result<Vec<WebhookRecord>, StoreError> {
        let sql = format!("{WEBHOOK} WHERE state = 'due' ORDER BY seq");
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql)).fetch_all(&self.reads).await;
        Ok(rows.map_err(failed("read its webhooks"))?.iter().map(webhook).collect())
    }

    /// When the customer last wrote, in milliseconds. Reactions do not count.
    pub(crate) async fn last_inbound(&self, business: &str, customer: &str) -> Result<Option<i64>, StoreError> {
        let sql = "SELECT max(at) FROM message WHERE business = ? AND customer = ? AND direction = 'inbound' \
                   AND kind <> 'reaction'";
        let row = sqlx::query(sql).bind(business).bind(customer).fetch_one(&self.reads).await;
        Ok(row.map_err(failed("read a window"))?.get(0))
    }

    /// How many messages there are.
    pub(crate) async fn count(&self) -> Result<u64, StoreError> {
        let row = sqlx::query("SELECT coalesce(max(seq), 0) FROM message").fetch_one(&self.reads).await;
        let count: i64 = row.map_err(failed("count its messages"))?.get(0);
        Ok(u64::try_from(count).unwrap_or(0))
    }
}

fn application(row: &SqliteRow) -> Option<Application> {
    Some(Application {
        id: Uuid::parse_str(row.get("id")).ok()?,
        name: row.get("name"),
        api_key: row.get("api_key"),
        api_secret: row.get("api_secret"),
        signature_secret: row.get("signature_secret"),
        public_key: row.get("public_key"),
        inbound_url: row.get("inbound_url"),
        status_url: row.get("status_url"),
        version: WebhookVersion::from_name(row.get("version")).unwrap_or_default(),
    })
}

fn record(row: &SqliteRow) -> Record {
    Record {
        seq: row.get("seq"),
        message_uuid: row.get("uuid"),
        application: row.get("application"),
        direction: row.get("direction"),
        api: row.get("api"),
        business: row.get("business"),
        customer: row.get("customer"),
        kind: row.get("kind"),
        status: row.get("status"),
        code: row.get("code"),
        detail: row.get("detail"),
        http_status: row.get("http_status"),
        request: row.get("request"),
        response: row.get("response"),
        at: row.get("at"),
    }
}

fn webhook(row: &SqliteRow) -> WebhookRecord {
    WebhookRecord {
        seq: row.get("seq"),
        message_uuid: row.get("uuid"),
        event: row.get("event"),
        url: row.get("url"),
        body: row.get("body"),
        attempts: row.get("attempts"),
        answer: row.get("answer"),
        state: row.get("state"),
    }
}
