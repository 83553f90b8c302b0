//! The program of the README, whole: with each store, and once more with what the first run left behind.

#[expect(dead_code, reason = "the program has a `main` of its own")]
#[path = "../messages-client/examples/journey.rs"]
mod program;

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
