//! The type of a broken file is used: the file's own error comes first.

templates::template!(pub Broken = "templates/unclosed_placeholder.mtm");

fn main() {
    println!("{}", Broken { customer: "Ann" });
}
