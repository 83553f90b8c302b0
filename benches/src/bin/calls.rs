//! Makes one call so many times, for its instructions to be counted: `calls NAME COUNT`; without a name, lists them.

use std::env;
use std::hint::black_box;

use template_benches::calls;
use template_benches::cases::{Case, Escape, Medium, Small, route};
use template_benches::table::lookup::Tables;
use template_benches::table::reading;

fn main() {
    let mut arguments = env::args().skip(1);
    let Some(name) = arguments.next() else {
        for name in ["check", "json", "text"]
            .iter()
            .flat_map(|call| [Small::NAME, Medium::NAME, Escape::NAME].map(|case| format!("{call}-{case}")))
        {
            println!("{name}");
        }
        println!("look-up\nreading");
        return;
    };
    let count = arguments.next().and_then(|count| count.parse().ok()).unwrap_or(1);
    match name.split_once('-') {
        Some((call, case)) if case == Small::NAME => of_case::<Small>(call, count),
        Some((call, case)) if case == Medium::NAME => of_case::<Medium>(call, count),
        Some((call, case)) if case == Escape::NAME => of_case::<Escape>(call, count),
        Some(_) => {
            let tables = Tables::new();
            repeat(count, || tables.find(&tables.keys()[..1]));
        }
        None => repeat(count, || reading::read(reading::BODIES[1].1)),
    }
}

fn of_case<C: Case>(call: &str, count: usize) {
    let (value, route) = (C::ours(), route());
    let message = C::message(&value);
    let (mut json, mut text) = (Vec::with_capacity(4096), String::with_capacity(4096));
    match call {
        "check" => repeat(count, || calls::check_and_write_json::<C>(route, &value, &mut json)),
        "json" => repeat(count, || calls::write_json(&message, &mut json)),
        _ => repeat(count, || calls::write_text(&value, &mut text)),
    }
}

fn repeat(count: usize, mut call: impl FnMut() -> usize) {
    for _ in 0..count {
        black_box(call());
    }
}
