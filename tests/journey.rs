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

/// What the README shows of the program is what the program does.
#[test]
fn the_readme_shows_the_program() {
    let readme = include_str!("../README.md");
    let program = include_str!("../messages-client/examples/journey.rs");
    let section = readme.split("## Sending, and what comes back").nth(1).unwrap();
    let shown = section.split("```rust\n").nth(1).unwrap().split("```").next().unwrap();
    let mut lines = program.lines().map(str::trim);
    for line in shown.lines().map(str::trim).filter(|line| !line.is_empty()) {
        assert!(lines.any(|of_program| of_program == line), "not in the program, or not in this order: {line}");
    }
}
