//! What the platform refuses in lists of products, and which cards a carousel of them can do without.

use crate::argument::value::Products;

/// Source: the platform's page on multi-product templates.
const SECTIONS: usize = 10;
const PRODUCTS: usize = 30;
const TITLE: usize = 24;

/// Everything wrong with a list of products.
pub(super) fn problems(list: &Products<'_>) -> Vec<String> {
    let mut problems = Vec::new();
    if list.thumbnail().is_empty() {
        problems.push("the product whose picture stands for the list is empty".to_owned());
    }
    let (mut sections, mut products) = (0, 0);
    for (title, ids) in list.sections() {
        sections += 1;
        products += ids.len();
        match title.chars().count() {
            0 => problems.push(format!("section {sections} has no title")),
            length if length > TITLE => {
                problems.push(format!("the title `{title}` is {length} characters long, {TITLE} are allowed"));
            }
            _ => {}
        }
        if ids.iter().any(|id| id.is_empty()) || ids.is_empty() {
            problems.push(format!("section {sections} has a product without an id, or none at all"));
        }
    }
    for (given, what, limit) in [(sections, "sections", SECTIONS), (products, "products", PRODUCTS)] {
        if given == 0 || given > limit {
            problems.push(format!("it has {given} {what}, and 1 to {limit} are allowed"));
        }
    }
    problems
}
