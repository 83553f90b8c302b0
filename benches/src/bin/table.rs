//! Prints the table of figures and goals as Markdown.

use template_benches::table::{self, Row, emission, reading, text};

fn main() {
    println!("{}", table::HEAD);
    let groups: [fn() -> Vec<Row>; 3] = [emission::rows, text::rows, reading::rows];
    for group in groups {
        for row in group() {
            println!("{}", row.markdown());
        }
    }
}
