//! The program of the README, whole: with each store, and once more with what the first run left behind.

#[expect(dead_code, reason = "for tests in which the server dies")]
mod postgres;
#[expect(dead_code, reason = "the program has a `main` of its own")]
#[path = "../messages-client/examples/journey.rs"]
mod program;

use postgres::Postgres;
use program::journey;

#[tokio::test]
async fn in_memory() {
    journey("memory:").await.unwrap();
}

#[tokio::test]
async fn with_a_file_that_stays() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", folder.path().join("windows.db").display());
    for _ in 0..2 {
        journey(&url).await.unwrap();
    }
}

#[tokio::test]
async fn with_a_server_for_several_machines() {
    let Some(server) = Postgres::start() else { return };
    for _ in 0..2 {
        journey(&server.url()).await.unwrap();
    }
}
