//! The one task that writes: what waits is written together, so that many at once cost about as much as one.

use sqlx::sqlite::SqliteQueryResult;
use sqlx::{SqliteConnection, SqlitePool};
use tokio::sync::{mpsc, oneshot};

use super::{Record, StoreError, WebhookRecord, failed};
use crate::application::Application;

/// Something to be written.
#[derive(Debug)]
pub(crate) enum Write {
    /// A new application, or a change of one.
    Application(Box<Application>),
    Message(Box<Record>),
    /// A message is in another state.
    Status {
        uuid: String,
        status: &'static str,
        code: Option<u32>,
        detail: Option<String>,
    },
    Webhook {
        webhook: Box<WebhookRecord>,
        at: i64,
    },
    /// A webhook was sent, once more.
    Attempt {
        seq: i64,
        answer: Option<u16>,
        state: &'static str,
    },
}

type Answer = oneshot::Sender<Result<i64, StoreError>>;

/// Where to hand in what is to be written.
#[derive(Debug, Clone)]
pub(super) struct Writer {
    queue: mpsc::Sender<(Write, Answer)>,
    pool: SqlitePool,
}

/// How many wait at most, and are written together.
const TOGETHER: usize = 512;

impl Writer {
    pub(super) fn start(pool: SqlitePool) -> Self {
        let (queue, waiting) = mpsc::channel(TOGETHER);
        tokio::spawn(run(pool.clone(), waiting));
        Self { queue, pool }
    }

    pub(super) async fn write(&self, write: Write) -> Result<i64, StoreError> {
        let stopped = || StoreError::stopped("write");
        let (answer, written) = oneshot::channel();
        self.queue.send((write, answer)).await.map_err(|_| stopped())?;
        written.await.map_err(|_| stopped())?
    }

    pub(super) async fn close(&self) {
        self.pool.close().await;
    }
}

async fn run(pool: SqlitePool, mut waiting: mpsc::Receiver<(Write, Answer)>) {
    let mut batch = Vec::new();
    while waiting.recv_many(&mut batch, TOGETHER).await > 0 {
        let mut done = Vec::with_capacity(batch.len());
        let result = together(&pool, &mut batch, &mut done).await;
        let is_written = result.is_ok();
        for (answer, number) in done {
            let number =
                number.and_then(|number| if is_written { Ok(number) } else { Err(StoreError::stopped("write")) });
            // Whoever asked may have gone.
            let _ = answer.send(number);
        }
        if let Err(error) = result {
            tracing::error!(%error, "the sandbox's store");
            for (_, answer) in batch.drain(..) {
                let _ = answer.send(Err(StoreError::stopped("write")));
            }
        }
    }
}

type Done = Vec<(Answer, Result<i64, StoreError>)>;

async fn together(pool: &SqlitePool, batch: &mut Vec<(Write, Answer)>, done: &mut Done) -> Result<(), sqlx::Error> {
    let mut transaction = pool.begin().await?;
    for (write, answer) in batch.drain(..) {
        // A row that is refused takes nobody else's with it.
        let written = one(&mut transaction, write).await.map_err(failed("write"));
        done.push((answer, written));
    }
    transaction.commit().await
}

async fn one(connection: &mut SqliteConnection, write: Write) -> Result<i64, sqlx::Error> {
    let result: SqliteQueryResult = match write {
        Write::Application(application) => {
            let sql = "INSERT INTO application VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET \
                       name = excluded.name, inbound_url = excluded.inbound_url, status_url = excluded.status_url, \
                       version = excluded.version";
            let query = sqlx::query(sql).bind(application.id.to_string()).bind(&application.name);
            let query = query.bind(&application.api_key).bind(&application.api_secret);
            let query = query.bind(&application.signature_secret).bind(&application.public_key);
            let query = query.bind(&application.inbound_url).bind(&application.status_url);
            query.bind(application.version.name()).execute(connection).await?
        }
        Write::Message(record) => {
            let sql = "INSERT INTO message (uuid, application, direction, api, business, customer, kind, status, code, \
                       detail, http_status, request, response, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
            let query = sqlx::query(sql).bind(record.message_uuid).bind(record.application).bind(record.direction);
            let query = query.bind(record.api).bind(record.business).bind(record.customer).bind(record.kind);
            let query = query.bind(record.status).bind(record.code).bind(record.detail).bind(record.http_status);
            query.bind(record.request).bind(record.response).bind(record.at).execute(connection).await?
        }
        Write::Status { uuid, status, code, detail } => {
            let sql =
                "UPDATE message SET status = ?, code = coalesce(?, code), detail = coalesce(?, detail) WHERE uuid = ?";
            sqlx::query(sql).bind(status).bind(code).bind(detail).bind(uuid).execute(connection).await?
        }
        Write::Webhook { webhook, at } => {
            let sql = "INSERT INTO webhook (uuid, event, url, body, at, state) VALUES (?, ?, ?, ?, ?, ?)";
            let query = sqlx::query(sql).bind(webhook.message_uuid).bind(webhook.event).bind(webhook.url);
            query.bind(webhook.body).bind(at).bind(webhook.state).execute(connection).await?
        }
        Write::Attempt { seq, answer, state } => {
            let sql = "UPDATE webhook SET attempts = attempts + 1, answer = ?, state = ? WHERE seq = ?";
            sqlx::query(sql).bind(answer).bind(state).bind(seq).execute(connection).await?
        }
    };
    Ok(result.last_insert_rowid())
}
