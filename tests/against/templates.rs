//! Whole templates: which was which, which is no more, its languages, and what is allowed.

use template_core::lint::{Example, Settings, TABLE};

use crate::{changes, changes_of, changes_with, file};

const ONE: &str = "Your order has been packed.\n";
const OTHER: &str = "Your order is waiting in our shop.\n";

#[test]
fn a_template_is_found_by_its_name_wherever_its_file_is() {
    let named = file("name = \"one\"", ONE.trim());
    assert_eq!(changes(&[("one.mtm", ONE)], &[("sent/one.mtm", ONE)]), [""; 0]);
    assert_eq!(changes(&[("one.mtm", ONE)], &[("sent/first.mtm", &named)]), [""; 0]);
    // What it asks for is compared there, too.
    assert_eq!(
        changes(&[("one.mtm", ONE)], &[("sent/one.mtm", "Your order {{1}} has been packed.\n")]),
        ["sent/one.mtm:1 parameter-added: `p1` is new: programs do not give it"]
    );
    // Two that changed places.
    let (one, two) = (file("name = \"one\"", "{{1}}: one."), file("name = \"two\"", "{{1}} and {{2}}: two."));
    assert_eq!(changes(&[("a.mtm", &one), ("b.mtm", &two)], &[("a.mtm", &two), ("b.mtm", &one)]), [""; 0]);
}

#[test]
fn another_name_in_the_same_file_is_another_template() {
    let renamed = file("name = \"two\"", ONE.trim());
    assert_eq!(
        changes(&[("one.mtm", ONE)], &[("one.mtm", &renamed)]),
        ["one.mtm:2 template-renamed: the template is `two` now, and was `one`"]
    );
    let space = file("namespace = \"a1\"", ONE.trim());
    assert_eq!(
        changes(&[("one.mtm", ONE)], &[("one.mtm", &space)]),
        ["one.mtm:1 template-renamed: the template is `a1:one` now, and was `one`"]
    );
    // What was approved of another template says nothing of this one.
    let approved = |name: &str, body: &str| file(&format!("approved = true\nname = \"{name}\""), body);
    assert_eq!(changes_of(&approved("one", "One is here."), &approved("two", "Two is here.")).len(), 1);
}

#[test]
fn what_no_file_says_any_more_has_been_removed() {
    let removed = "one.mtm:1 template-removed: the template `one` has been removed [: it was here]";
    assert_eq!(changes(&[("one.mtm", ONE), ("two.mtm", OTHER)], &[("two.mtm", OTHER)]), [removed]);
    // A file of another name says another template.
    assert_eq!(changes(&[("one.mtm", ONE)], &[("first.mtm", ONE)]), [removed]);
    // Another template took its file.
    let two = file("name = \"two\"", OTHER.trim());
    assert_eq!(changes(&[("one.mtm", ONE), ("two.mtm", OTHER)], &[("one.mtm", &two)]), [removed]);
    // One said beforehand that it may go; one could never be used.
    let allowed = file("[lint]\nallow = [\"template-removed\", \"no-such-rule\"]", ONE.trim());
    assert_eq!(changes(&[("one.mtm", &allowed)], &[]), [""; 0]);
    assert_eq!(changes(&[("one.mtm", "{{1\n")], &[]), [""; 0]);
}

#[test]
fn what_is_new_or_cannot_be_read_is_not_compared() {
    assert_eq!(changes(&[], &[("one.mtm", "Hi {{a}}, hello.\n")]), [""; 0]);
    assert_eq!(changes(&[("one.mtm", "Hi {{a}, hello.\n")], &[("one.mtm", "Hi {{a}}, hello.\n")]), [""; 0]);
    let said = changes(&[("one.mtm", "Hi {{a}}, hello.\n")], &[("one.mtm", "Hi {{a}, hello.\n")]);
    assert_eq!(said, ["one.mtm:1 unclosed-placeholder: the placeholder is never closed [{{a}: opened here]"]);
    // A file whose name cannot be read is the one that was there.
    let said = changes(&[("one.mtm", ONE)], &[("one.mtm", "+++\nname = 7\n+++\nYour order has been packed.\n")]);
    assert!(said.iter().all(|said| !said.contains("removed")), "{said:?}");
}

#[test]
fn settings_hold_for_changes() {
    let (old, new) = ([("a/one.mtm", "Hi {{a}}!\n")], [("a/one.mtm", "Hi {{b}}!\n")]);
    let select = || {
        let mut settings = Settings::default();
        settings.select = vec!["MTM95".to_owned()];
        settings
    };
    let ignored = |change: fn(&mut Settings)| {
        let mut settings = select();
        change(&mut settings);
        changes_with(settings, &old, &new)
    };
    assert_eq!(ignored(|_| ()).len(), 1);
    assert_eq!(ignored(|settings| settings.ignore.push("parameter-renamed".to_owned())), [""; 0]);
    let per_file = |settings: &mut Settings| settings.per_file.push(("a/**".to_owned(), vec!["MTM954".to_owned()]));
    assert_eq!(ignored(per_file), [""; 0]);
    let mut settings = select();
    settings.exclude.push("a/**".to_owned());
    assert_eq!(changes_with(settings, &old, &[]), [""; 0], "what is excluded is not missed");
}

#[test]
fn a_change_can_be_allowed_and_the_permission_be_unused() {
    let allowed = |body: &str| file("[lint]\nallow = [\"parameter-renamed\"]", body);
    assert_eq!(changes_of(&file("", "Hi {{a}}!"), &allowed("Hi {{b}}!")), [""; 0]);
    let unused = ["3 unused-allow: `parameter-renamed` finds nothing to allow here"];
    assert_eq!(changes_of(&allowed("Hi {{b}}!"), &allowed("Hi {{b}}!")), unused);
    // Without an older version nobody can tell.
    assert_eq!(changes(&[], &[("a.mtm", &allowed("Hi {{b}}!"))]), [""; 0]);
}

#[test]
fn languages_stay() {
    let base = file("language = \"en\"\ntranslations = [\"de\", \"fr\"]", "Hello, dear customer.");
    let (de, fr) = (("a.de.mtm", "Hallo, liebe Kundin.\n"), ("a.fr.mtm", "Bonjour, chère cliente.\n"));
    let fewer = base.replace(", \"fr\"", "");
    assert_eq!(
        changes(&[("a.mtm", &base), de, fr], &[("a.mtm", &fewer), de]),
        ["a.mtm:1 language-dropped: `fr` is no longer a language of the template"]
    );
    assert_eq!(changes(&[("a.mtm", &fewer), de], &[("a.mtm", &base), de, fr]), [""; 0]);
    // The two change places: programs that choose none send another.
    let turned = file("language = \"de\"\ntranslations = [\"en\"]", "Hallo, liebe Kundin.");
    assert_eq!(
        changes(&[("a.mtm", &fewer), de], &[("a.mtm", &turned), ("a.en.mtm", "Hello, dear customer.\n")]),
        ["a.mtm:2 base-language-changed: the language of the template's own file is `de`, and was `en`"]
    );
}

/// Lines that end otherwise and words for people only are no change, of any template there is.
#[test]
fn what_says_the_same_is_no_change() {
    for entry in TABLE.iter().filter(|entry| !entry.is_of_changes()) {
        let files = Example::files(entry.explanation.right);
        let files: Vec<_> =
            files.iter().filter(|file| file.name != "mtm.toml").map(|file| (file.name, file.text)).collect();
        let turned: Vec<_> = files.iter().map(|(name, text)| (*name, text.replace('\n', "\r\n"))).collect();
        let turned: Vec<_> = turned.iter().map(|(name, text)| (*name, text.as_str())).collect();
        let said = changes(&files, &turned);
        let said: Vec<_> = said.iter().filter(|said| !said.contains("unused-allow")).collect();
        assert!(said.is_empty(), "{}: {said:?}", entry.rule.slug);
    }
}

/// Any two templates can be one that changed: whatever differs is said somehow.
#[test]
fn any_template_can_become_any_other() {
    let bases: Vec<_> = TABLE
        .iter()
        .flat_map(|entry| [entry.explanation.wrong, entry.explanation.right])
        .flat_map(Example::files)
        .filter(|file| !file.name.trim_end_matches(".mtm").contains('.'))
        .map(|file| file.text.replacen("category", "approved = true\ncategory", 1))
        .collect();
    assert!(bases.len() > 100, "{}", bases.len());
    for (index, old) in bases.iter().enumerate() {
        // Enough of them, at distances that have no common measure.
        for step in [1, 2, 7, 31, 101] {
            changes_of(old, &bases[(index + step) % bases.len()]);
        }
    }
}
