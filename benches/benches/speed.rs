//! The same calls as the table's, with criterion's statistics: `cargo bench`, and `cargo bench -- small` for some.

use criterion::{Criterion, criterion_group, criterion_main};
use template_benches::calls;
use template_benches::cases::{Case, Escape, Medium, Small, route};

fn json<C: Case>(criterion: &mut Criterion) {
    let (value, request, route) = (C::ours(), C::request(), route());
    let message = C::message(&value);
    let mut out = Vec::with_capacity(4096);
    let mut group = criterion.benchmark_group(format!("json/{}", C::NAME));
    group.bench_function("ours", |bencher| bencher.iter(|| calls::write_json(&message, &mut out)));
    group.bench_function("ours, with checks", |bencher| {
        bencher.iter(|| calls::check_and_write_json::<C>(route, &value, &mut out));
    });
    group.bench_function("serde_json to_writer", |bencher| bencher.iter(|| calls::write_serde(&request, &mut out)));
    group.bench_function("json! and to_string", |bencher| bencher.iter(|| calls::json_to_string::<C>(&value)));
    group.bench_function("simd-json-derive", |bencher| bencher.iter(|| calls::write_simd(&request, &mut out)));
    group.finish();
}

fn text<C: Case>(criterion: &mut Criterion) {
    let (value, askama) = (C::ours(), C::askama());
    let mut out = String::with_capacity(4096);
    let mut group = criterion.benchmark_group(format!("text/{}", C::NAME));
    group.bench_function("ours", |bencher| bencher.iter(|| calls::write_text(&value, &mut out)));
    group.bench_function("askama render_into", |bencher| bencher.iter(|| calls::render_into(&askama, &mut out)));
    group.bench_function("write!", |bencher| bencher.iter(|| calls::write_macro::<C>(&value, &mut out)));
    group.finish();
}

fn all(criterion: &mut Criterion) {
    json::<Small>(criterion);
    json::<Medium>(criterion);
    json::<Escape>(criterion);
    text::<Small>(criterion);
    text::<Medium>(criterion);
    text::<Escape>(criterion);
}

criterion_group!(speed, all);
criterion_main!(speed);
