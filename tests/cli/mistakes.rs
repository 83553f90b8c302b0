//! A repository with a mistake in almost every file, each another one, as people make them who are new to the platform:
//! one run finds exactly these, at their lines, in every format; and what can be put right is.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::Folder;
use Fixed::{No, Safe, Unsafe};

/// What `mtm lint` can do about a mistake.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fixed {
    No,
    Safe,
    Unsafe,
}

/// Where a mistake stands, the rule that it breaks, and how it is put right.
#[rustfmt::skip]
const MISTAKES: &[(&str, usize, &str, Fixed)] = &[
    ("delivery/delivery_courier.mtm", 4, "MTM029", No),
    ("delivery/delivery_missed.mtm", 4, "MTM211", No),
    ("delivery/delivery_neighbour.mtm", 4, "MTM030", No),
    ("delivery/delivery_photo.mtm", 4, "MTM307", No),
    ("delivery/delivery_snow.mtm", 4, "MTM304", Unsafe),
    ("delivery/delivery_stop.mtm", 4, "MTM501", No),
    ("delivery/delivery_today.mtm", 6, "MTM205", No),
    ("delivery/delivery_van.mtm", 4, "MTM302", No),
    ("delivery/delivery_window.mtm", 9, "MTM207", No),
    ("delivery/terms.mtm", 16, "MTM401", No),
    ("legacy/long_ago.mtm", 6, "MTM090", Safe),
    ("legacy/no_category.mtm", 1, "MTM102", No),
    ("legacy/parcel_old.mtm", 2, "MTM019", Unsafe),
    ("legacy/pickup.mtm", 2, "MTM901", No),
    ("legacy/reminder_new.mtm", 5, "MTM903", No),
    ("legacy/wrong_rule.mtm", 6, "MTM091", No),
    ("orders/order-cancelled.mtm", 1, "MTM014", No),
    ("orders/order_changed.mtm", 6, "MTM026", No),
    ("orders/order_dashes.mtm", 1, "MTM004", No),
    ("orders/order_found.mtm", 4, "MTM032", Unsafe),
    ("orders/order_late.mtm", 3, "MTM016", Safe),
    ("orders/order_note.mtm", 1, "MTM002", Safe),
    ("orders/order_packed.mtm", 1, "MTM003", No),
    ("orders/order_paid.mtm", 9, "MTM025", Safe),
    ("orders/order_question.mtm", 6, "MTM020", Unsafe),
    ("orders/order_quotes.mtm", 2, "MTM010", No),
    ("orders/order_ready.mtm", 6, "MTM032", Unsafe),
    ("orders/order_received.mtm", 2, "MTM010", No),
    ("orders/order_refunded.mtm", 2, "MTM018", Safe),
    ("orders/order_returned.mtm", 4, "MTM012", Safe),
    ("orders/order_review.mtm", 5, "MTM005", No),
    ("orders/order_sent.mtm", 3, "MTM011", Unsafe),
    ("orders/order_signed.mtm", 4, "MTM012", No),
    ("orders/order_split.mtm", 6, "MTM023", Safe),
    ("orders/order_thanks.mtm", 5, "MTM001", No),
    ("orders/order_twice.mtm", 4, "MTM010", No),
    ("orders/order_yaml.mtm", 2, "MTM010", No),
    ("sale/autumn.mtm", 2, "MTM806", No),
    ("sale/cafe.mtm", 5, "MTM422", No),
    ("sale/german.mtm", 5, "MTM411", No),
    ("sale/herbs.mtm", 5, "MTM416", Safe),
    ("sale/letters.mtm", 5, "MTM420", No),
    ("sale/link.mtm", 5, "MTM412", No),
    ("sale/news.mtm", 7, "MTM409", Safe),
    ("sale/plants.mtm", 2, "MTM801", No),
    ("sale/pots.mtm", 7, "MTM404", No),
    ("sale/prices.mtm", 6, "MTM408", Unsafe),
    ("sale/roses.mtm", 5, "MTM415", Safe),
    ("sale/seeds.mtm", 13, "MTM043", No),
    ("sale/spring.mtm", 6, "MTM805", No),
    ("sale/story.mtm", 10, "MTM405", No),
    ("sale/summer.mtm", 4, "MTM503", No),
    ("sale/tools.mtm", 5, "MTM042", No),
    ("sale/winter.mtm", 5, "MTM410", No),
    ("shop/holiday.de.mtm", 1, "MTM051", No),
    ("shop/hours.mtm", 4, "MTM050", Unsafe),
    ("shop/lost.de.mtm", 2, "MTM053", No),
    ("shop/repair.de.mtm", 1, "MTM054", No),
    ("shop/shop_answer.mtm", 12, "MTM604", No),
    ("shop/shop_call.mtm", 6, "MTM611", Safe),
    ("shop/shop_links.mtm", 13, "MTM602", No),
    ("shop/shop_map.mtm", 5, "MTM013", No),
    ("shop/shop_open.mtm", 7, "MTM605", No),
    ("shop/shop_site.mtm", 6, "MTM618", Unsafe),
    ("shop/shop_survey.mtm", 6, "MTM011", Unsafe),
    ("shop/shop_track.mtm", 7, "MTM608", No),
    ("shop/voucher.es.mtm", 1, "MTM905", No),
    ("sign_in/code_alone.mtm", 6, "MTM709", No),
    ("sign_in/code_long.mtm", 6, "MTM702", No),
    ("sign_in/code_one_tap.mtm", 8, "MTM704", No),
    ("sign_in/code_text.mtm", 11, "MTM006", No),
    ("sign_in/code_utility.mtm", 6, "MTM614", No),
];

/// A file, a line of it and a code.
type Found = (String, usize, String);

fn expected(is_left: impl Fn(Fixed) -> bool) -> Vec<Found> {
    let left = MISTAKES.iter().filter(|(.., fixed)| is_left(*fixed));
    sorted(left.map(|&(path, line, code, _)| (path.to_owned(), line, code.to_owned())).collect())
}

fn sorted(mut found: Vec<Found>) -> Vec<Found> {
    found.sort();
    found
}

/// The files of the repository, by their paths.
fn files() -> BTreeMap<String, Vec<u8>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("cli/mistakes");
    let mut files = BTreeMap::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/");
                files.insert(name, fs::read(path).unwrap());
            }
        }
    }
    files
}

/// A copy of the repository.
fn repository() -> Folder {
    let folder = Folder::with(&[]);
    for (name, bytes) in files() {
        let path = folder.0.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    folder
}

fn run(folder: &Folder, args: &[&str]) -> String {
    let output = folder.command(&[&["lint", "--quiet"], args].concat()).output().unwrap();
    String::from_utf8(output.stdout).unwrap()
}

fn json(folder: &Folder, args: &[&str]) -> Vec<Found> {
    let report: Value = serde_json::from_str(&run(folder, &[&["--format", "json"], args].concat())).unwrap();
    let found = report["diagnostics"].as_array().unwrap().iter();
    let found = found.map(|found| of_json(&found["path"], &found["span"]["start"]["line"], &found["code"]));
    sorted(found.collect())
}

fn of_json(path: &Value, line: &Value, code: &Value) -> Found {
    let line = usize::try_from(line.as_u64().unwrap()).unwrap();
    (path.as_str().unwrap().to_owned(), line, code.as_str().unwrap().to_owned())
}

/// The findings as they are drawn for people.
fn text(drawn: &str) -> Vec<Found> {
    let mut code = "";
    let mut found = Vec::new();
    for line in drawn.lines() {
        if let Some((_, rest)) = line.split_once('[').filter(|(level, _)| matches!(*level, "error" | "warning")) {
            code = rest.split(']').next().unwrap();
        } else if let Some(place) = line.trim_start().strip_prefix("--> ") {
            let mut place = place.rsplitn(3, ':');
            let line = place.nth(1).unwrap().parse().unwrap();
            found.push((place.next().unwrap().to_owned(), line, code.to_owned()));
        }
    }
    sorted(found)
}

/// The code of a rule's name.
fn code(name: &str) -> String {
    template_core::lint::entry_named(name).unwrap().rule.code.to_owned()
}

#[test]
fn mistakes_are_many_and_differ() {
    let mut codes: Vec<_> = MISTAKES.iter().map(|(_, _, code, _)| *code).collect();
    codes.sort_unstable();
    codes.dedup();
    assert!(codes.len() > 60, "{}", codes.len());
    let mut paths: Vec<_> = MISTAKES.iter().map(|(path, ..)| *path).collect();
    paths.dedup();
    assert_eq!(paths.len(), MISTAKES.len(), "one mistake in a file");
    assert!(files().len() > MISTAKES.len(), "and files without any");
}

#[test]
fn every_format_says_each_mistake_once_at_its_line() {
    let folder = repository();
    let expected = expected(|_| true);
    assert_eq!(json(&folder, &[]), expected, "json");
    assert_eq!(text(&run(&folder, &[])), expected, "text");

    let sarif: Value = serde_json::from_str(&run(&folder, &["--format", "sarif"])).unwrap();
    let results = sarif["runs"][0]["results"].as_array().unwrap().iter().map(|result| {
        let place = &result["locations"][0]["physicalLocation"];
        of_json(&place["artifactLocation"]["uri"], &place["region"]["startLine"], &result["ruleId"])
    });
    assert_eq!(sorted(results.collect()), expected, "sarif");

    let github = run(&folder, &["--format", "github"]);
    let commands = github.lines().map(|line| {
        let property = |name: &str| line.split([' ', ',', ':']).find_map(|part| part.strip_prefix(name)).unwrap();
        (property("file=").to_owned(), property("line=").parse().unwrap(), property("title=").to_owned())
    });
    assert_eq!(sorted(commands.collect()), expected, "github");

    let gitlab: Value = serde_json::from_str(&run(&folder, &["--format", "gitlab"])).unwrap();
    let issues = gitlab.as_array().unwrap().iter().map(|issue| {
        let place = &issue["location"];
        let code = code(issue["check_name"].as_str().unwrap());
        of_json(&place["path"], &place["lines"]["begin"], &Value::from(code))
    });
    assert_eq!(sorted(issues.collect()), expected, "gitlab");

    let junit = run(&folder, &["--format", "junit"]);
    let junit = roxmltree::Document::parse(&junit).unwrap();
    let drawn: Vec<_> = junit.descendants().filter(roxmltree::Node::is_text).filter_map(|node| node.text()).collect();
    assert_eq!(text(&drawn.join("\n")), expected, "junit");
    let cases = junit.descendants().filter(|node| node.has_tag_name("testcase")).count();
    assert_eq!(cases, files().len() - 1, "each file is a test but `mtm.toml`");
}

#[test]
fn fixes_put_right_what_they_say_and_nothing_else() {
    let folder = repository();
    run(&folder, &["--fix"]);
    assert_eq!(json(&folder, &[]), expected(|fixed| fixed != Safe), "what is safe");
    let fixed = text_of_all(&folder);
    for (path, before) in &files() {
        let is_fixed = MISTAKES.iter().any(|(at, .., fixed)| at == path && *fixed == Safe);
        assert_eq!(fixed[path] != *before, is_fixed, "{path}");
    }
    run(&folder, &["--fix"]);
    assert!(text_of_all(&folder) == fixed, "a second time changes nothing");

    run(&folder, &["--unsafe-fixes"]);
    assert_eq!(json(&folder, &[]), expected(|fixed| fixed == No), "what is not");
    let fixed = text_of_all(&folder);
    run(&folder, &["--unsafe-fixes"]);
    assert!(text_of_all(&folder) == fixed, "a second time changes nothing");
}

fn text_of_all(folder: &Folder) -> BTreeMap<String, Vec<u8>> {
    files().into_keys().map(|path| (path.clone(), fs::read(folder.0.path().join(path)).unwrap())).collect()
}

/// What is wrong with the settings is said before any file is looked at.
#[test]
fn mistakes_in_the_settings_are_drawn_at_their_lines() {
    let folder = repository();
    let config = "[lint]\nignore = [\n  \"foter-too-long\",\n]\n\n[lint.limit]\nbody = 600\n\n[lint.severity]\nno-body = \"none\"\n";
    fs::write(folder.0.path().join("mtm.toml"), config).unwrap();
    let output = folder.command(&["lint"]).output().unwrap();
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
    let lines: Vec<_> =
        text(&String::from_utf8(output.stderr).unwrap()).into_iter().map(|(path, line, _)| (path, line)).collect();
    assert_eq!(lines, [3, 6, 10].map(|line| ("mtm.toml".to_owned(), line)));
}
