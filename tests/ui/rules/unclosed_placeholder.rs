//! A placeholder lacks a closing brace.

templates::template!(pub Broken = "templates/unclosed_placeholder.mtm");

fn main() {}
