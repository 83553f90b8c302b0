//! Prints the table of figures and goals as Markdown.

use template_benches::table::{self, Row, emission, text};

fn main() {
    println!("{}", table::HEAD);
    let groups: [fn() -> Vec<Row>; 2] = [emission::rows, text::rows];
    for group in groups {
        for row in group() {
            println!("{}", row.markdown());
        }
    }
}
