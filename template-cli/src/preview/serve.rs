//! The page served on this machine, loaded again by browsers when a file changes.

use std::convert::Infallible;
use std::io::Write as _;
use std::net::Ipv4Addr;
use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use tokio::net::TcpListener;
use tokio::sync::watch;

use super::page;
use crate::failure::Failure;
use crate::lint::watch::Watch;
use crate::{Outcome, output};

struct Served {
    paths: Vec<PathBuf>,
    changes: watch::Receiver<u64>,
}

pub(super) fn run(paths: &[PathBuf], port: u16) -> Result<Outcome, Failure> {
    // Paths that cannot be read are said before anything is served.
    super::gallery(paths)?;
    let (teller, changes) = watch::channel(0);
    let files = Watch::new(paths, None)?;
    std::thread::spawn(move || {
        while files.wait() {
            teller.send_modify(|count| *count += 1);
        }
    });
    let served = Arc::new(Served { paths: paths.to_vec(), changes });
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
        let mut out = output::stdout();
        writeln!(out, "http://{}/", listener.local_addr()?)?;
        out.flush()?;
        output::note("ready", "the page is loaded again when a file changes; Ctrl-C ends it");
        let app = Router::new().route("/", get(show)).route("/changes", get(changes_of)).with_state(served);
        axum::serve(listener, app).await?;
        Ok(Outcome::Clean)
    })
}

async fn show(State(served): State<Arc<Served>>) -> Response {
    let made = tokio::task::spawn_blocking(move || page(&served.paths)).await;
    let policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'; img-src data:; \
                  base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    match made {
        Ok(Ok(page)) => ([(header::CONTENT_SECURITY_POLICY, policy)], Html(page)).into_response(),
        Ok(Err(why)) => (StatusCode::INTERNAL_SERVER_ERROR, why).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// An event each time a file changes.
async fn changes_of(State(served): State<Arc<Served>>) -> Response {
    let mut changes = served.changes.clone();
    changes.mark_unchanged();
    let stream = futures_util::stream::unfold(changes, |mut changes| async move {
        changes.changed().await.ok()?;
        Some((Ok::<_, Infallible>(Event::default().data("changed")), changes))
    });
    Sse::new(stream).keep_alive(KeepAlive::default()).into_response()
}
