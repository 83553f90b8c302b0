//! What is generated gives no reason for a warning, whatever its crate forbids.

use std::fs;

use crate::project::Project;

const LIBRARY: &str = r#"
//! Messages of every kind.
#![forbid(unsafe_code)]
#![deny(warnings, missing_docs, unreachable_pub, unused_qualifications, unused_lifetimes, elided_lifetimes_in_paths)]
#![deny(clippy::pedantic, rustdoc::all)]

use templates::template;

template!(pub Verify = "templates/verify.mtm");

template! {
    /// A body that upsets formats.
    ///
    /// It is **odd**.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    pub Odd = "templates/odd_body.mtm"
}

template!(#[derive(Debug)] pub Closed = "templates/no_parameters.mtm");
template!(pub Score = "templates/only_integers.mtm");
template!(pub Itinerary = "templates/eight.mtm");
template!(pub Greeting = "templates/right_to_left.mtm");
template!(pub Names = "templates/names.mtm");
template!(pub Letters = "templates/letters.mtm");
template!(#[deprecated(note = "use `Verify`")] pub Old = "templates/verify.mtm");
template!(#[cfg(any())] pub Gone = "templates/verify.mtm");
template!(pub(crate) Visible = "templates/numbers.mtm");
template!(Private = "templates/numbers.mtm");
template!(pub(crate) Prefixed = "templates/prefixed.mtm");
template!(pub Low = "templates/low.mtm");

template!(#[derive(Debug, Clone, Copy, PartialEq)] pub Everything = "templates/everything.mtm");
template!(#[derive(Debug, Clone, Copy, PartialEq)] pub Carousel = "templates/carousel.mtm");
template!(#[derive(Debug, Clone, Copy, PartialEq)] pub Plants = "templates/product_cards.mtm");
template!(pub ThreeReplies = "templates/three_replies.mtm");
template!(pub Here = "templates/location_call.mtm");
template!(pub Document = "templates/document_flow.mtm");
template!(pub Items = "templates/products.mtm");
template!(pub OrderShipped = "templates/order_shipped.mtm");
template!(pub Login = "templates/login.mtm");
template!(pub(crate) Plant = "templates/carousel_of_names.mtm");

/// A module.
pub mod messages {
    templates::template!(pub Inner = "templates/without_example.mtm");
    templates::template!(pub(super) Local = "templates/numbers.mtm");
}

templates::templates!(pub mod everything = "every/");

templates::templates! {
    /// Seen by nobody, and not told so for each of its types.
    mod unseen = "every"
}

/// Uses what only the crate sees.
#[must_use]
pub fn texts() -> [String; 5] {
    let plant = Plant { customer: "Ann", ..Plant::EXAMPLE };
    [
        templates::Template::preview_in(&plant, templates::LanguageOf::best("de")),
        Prefixed::new("1", "2", "3").to_string(),
        Visible::new("1", "2").to_string(),
        Private { p1: "1", p2: "2" }.to_string(),
        messages::Local::new("1", "2").to_string(),
    ]
}
"#;

fn project(name: &str) -> Project {
    let project = Project::program(name, "");
    fs::remove_file(project.path("src/main.rs")).unwrap();
    project.write("src/lib.rs", LIBRARY);
    for file in fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/ui/templates")).unwrap() {
        let file = file.unwrap();
        fs::copy(file.path(), project.path("templates").join(file.file_name())).unwrap();
    }
    // One prefix for all fields, and names that differ by a letter.
    let names = "{{customer_name}} {{customer_nape}} {{customer_city}} {{checked_a}} {{checked_b}} {{type}} {{self}}\n";
    project.write("templates/names.mtm", names);
    project.write("templates/prefixed.mtm", "{{order_id}} {{order_name}} {{order_day}}\n");
    project.write("templates/low.mtm", "{{_}} {{a__b}} {{c--d}}\n");
    project.write("templates/letters.mtm", "{{a}} {{b}} {{c}} {{d}} {{e}} {{f}} {{g}}\n");
    // Those that are named above, once more in a folder of their own.
    fs::create_dir(project.path("every")).unwrap();
    for file in fs::read_dir(project.path("templates")).unwrap() {
        let name = file.unwrap().file_name().into_string().unwrap();
        let stem = name.split('.').next().unwrap();
        if LIBRARY.contains(&format!("\"templates/{stem}.mtm\"")) {
            fs::copy(project.path(&format!("templates/{name}")), project.path(&format!("every/{name}"))).unwrap();
        }
    }
    project
}

#[test]
fn clippy_has_nothing_to_say() {
    let run = project("linted-crate").cargo("clippy --all-targets -- -D warnings").succeeds();
    assert_eq!(run.complaints(), Vec::<&str>::new(), "{}", run.stderr);
}

#[test]
fn rustdoc_has_nothing_to_say_and_shows_the_text() {
    let project = project("documented-crate");
    let run = project.cargo_with("doc --no-deps", &[("RUSTDOCFLAGS", "-D warnings")]).succeeds();
    assert_eq!(run.complaints(), Vec::<&str>::new(), "{}", run.stderr);
    let folder = crate::project::target().join("doc/documented_crate");
    let page = |name: &str| fs::read_to_string(folder.join(name)).unwrap();
    assert!(page("struct.Verify.html").contains("{{1}} code: {{2}}. Valid for {{3}} minutes."));
    let odd = page("struct.Odd.html");
    assert!(odd.contains("&lt;script&gt;alert(&#39;{{quote}}&#39;)&lt;/script&gt; &amp;amp;"));
    assert!(!odd.contains("<script>alert("));
}
