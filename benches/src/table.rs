//! The table: what is measured, the goal, ours, the peer's, and whether the goal is reached.
//!
//! A group of rows is a file of its own, with a function `rows`.

use std::hint::black_box;
use std::time::{Duration, Instant};

pub mod emission;
pub mod lookup;
pub mod reading;
pub mod text;

/// What is asked of a row.
#[derive(Debug, Clone, Copy)]
pub enum Goal {
    /// The peer takes at least so many times our time.
    TimesAsFast(f64),
    /// We take at most so much of the peer's time.
    OfTheTime(f64),
}

/// One row.
#[derive(Debug, Clone)]
pub struct Row {
    /// What is compared with what.
    pub what: String,
    /// What is asked.
    pub goal: Goal,
    /// Our time, in nanoseconds.
    pub ours: f64,
    /// The peer's time, in nanoseconds.
    pub peer: f64,
}

impl Row {
    /// Measures both, turn by turn, so that what else the machine does hits both; each figure is that of the best turn.
    pub fn measure<O, P>(what: String, goal: Goal, mut ours: impl FnMut() -> O, mut peer: impl FnMut() -> P) -> Self {
        const ROUNDS: usize = 400;
        let (our_turns, peer_turns) = (turns(&mut ours), turns(&mut peer));
        let mut best = (f64::INFINITY, f64::INFINITY);
        for _ in 0..ROUNDS {
            best.0 = best.0.min(time(&mut ours, our_turns));
            best.1 = best.1.min(time(&mut peer, peer_turns));
        }
        Self { what, goal, ours: best.0, peer: best.1 }
    }

    /// The row as Markdown.
    #[must_use]
    pub fn markdown(&self) -> String {
        let (goal, measured, is_reached) = match self.goal {
            Goal::TimesAsFast(goal) => {
                let ratio = self.peer / self.ours;
                (format!("≥ {goal}x"), format!("{ratio:.1}x"), ratio >= goal)
            }
            Goal::OfTheTime(goal) => {
                let ratio = self.ours / self.peer;
                (format!("≤ {goal}x the time"), format!("{ratio:.2}x"), ratio <= goal)
            }
        };
        let reached = if is_reached { "yes" } else { "**no**" };
        let (ours, peer) = (shown(self.ours), shown(self.peer));
        format!("| {} | {goal} | {ours} | {peer} | {measured} | {reached} |", self.what)
    }
}

/// The head of the table.
pub const HEAD: &str = "| what | goal | ours | the peer's | measured | reached |\n|---|---|---:|---:|---:|---|";

/// One peer after the other, each in every case.
fn by_peer<const PEERS: usize>(cases: &[[Row; PEERS]]) -> Vec<Row> {
    (0..PEERS).flat_map(|peer| cases.iter().map(move |rows| rows[peer].clone())).collect()
}

/// How often a call is made in one turn: for some 20 microseconds.
fn turns<O>(call: &mut impl FnMut() -> O) -> u32 {
    const TURN: Duration = Duration::from_micros(20);
    let mut turns = 1;
    loop {
        let start = Instant::now();
        for _ in 0..turns {
            black_box(call());
        }
        if start.elapsed() >= TURN {
            return turns;
        }
        turns *= 2;
    }
}

/// Nanoseconds a call.
fn time<O>(call: &mut impl FnMut() -> O, turns: u32) -> f64 {
    let start = Instant::now();
    for _ in 0..turns {
        black_box(call());
    }
    start.elapsed().as_secs_f64() * 1e9 / f64::from(turns)
}

fn shown(nanoseconds: f64) -> String {
    match nanoseconds {
        less if less < 100.0 => format!("{less:.1} ns"),
        less if less < 100_000.0 => format!("{less:.0} ns"),
        more => format!("{:.2} ms", more / 1e6),
    }
}
