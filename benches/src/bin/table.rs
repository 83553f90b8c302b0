//! Prints the table of figures and goals as Markdown.

use template_benches::table::{self, Row, emission, lookup, reading, text};

fn main() {
    println!("{}", table::HEAD);
    let groups: [fn() -> Vec<Row>; 4] = [emission::rows, text::rows, lookup::rows, reading::rows];
    for group in groups {
        for row in group() {
            println!("{}", row.markdown());
        }
    }
}
