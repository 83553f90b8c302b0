//! The edges of the rules about buttons, one-time passwords, carousels, offers and the rest.

use template_core::diagnostic::{Diagnostic, Safety};
use template_core::lint::{Linter, Settings, apply};
use template_core::source::Source;

mod addresses;
mod buttons;
mod carousels;
mod passwords;

/// What the rules of these sections find in the files of a template, the base file's first.
fn found(files: &[(&str, &str)]) -> Vec<(Source, Vec<Diagnostic>)> {
    let mut settings = Settings::default();
    settings.select = ["MTM503", "MTM6", "MTM7", "MTM8"].map(str::to_owned).to_vec();
    settings.ignore = vec!["not-on-desktop".to_owned()];
    let sources: Vec<_> = files.iter().map(|(name, text)| Source::new(*name, *text)).collect();
    let (base, siblings) = sources.split_first().unwrap();
    let checked = Linter::new(settings).check_all([(base, siblings)]);
    let files = checked.into_iter().flat_map(|checked| checked.files);
    // What reading finds is not asked here.
    let own = files.map(|file| file.diagnostics.into_iter().filter(|found| found.rule.code >= "MTM5").collect());
    sources.clone().into_iter().zip(own).collect()
}

/// As `slug at "what stands there"`.
fn said(files: &[(&str, &str)]) -> Vec<String> {
    let lines = found(files).into_iter().flat_map(|(source, found)| {
        let line = move |found: Diagnostic| {
            format!("{} {} at {:?}", source.path(), found.rule.slug, source.slice(found.primary.span))
        };
        found.into_iter().map(line).collect::<Vec<_>>()
    });
    lines.collect()
}

#[track_caller]
fn assert_said(front_matter: &str, expected: &[&str]) {
    let text = format!("+++\n{front_matter}\n+++\nYour order has been packed.\n");
    let expected: Vec<_> = expected.iter().map(|line| format!("a.mtm {line}")).collect();
    assert_eq!(said(&[("a.mtm", &text)]), expected, "{front_matter}");
}

#[track_caller]
fn assert_clean(front_matter: &str) {
    assert_said(front_matter, &[]);
}

/// What the fixes make of a file, and whether all are safe; nothing where there is none.
fn fixed(front_matter: &str) -> Option<(String, Safety)> {
    let text = format!("+++\n{front_matter}\n+++\nHello.\n");
    let (source, found) = found(&[("a.mtm", &text)]).remove(0);
    let safety = found.iter().filter_map(|found| found.fix.as_ref()).map(|fix| fix.safety).max()?;
    let (text, _) = apply(&source, &found, Safety::Unsafe)?;
    let front_matter = text.strip_prefix("+++\n")?.strip_suffix("\n+++\nHello.\n")?;
    Some((front_matter.to_owned(), safety))
}

#[track_caller]
fn assert_fixed(front_matter: &str, right: &str, safety: Safety) {
    assert_eq!(fixed(front_matter), Some((right.to_owned(), safety)));
}

fn url(url: &str) -> String {
    format!("[[buttons]]\ntext = 'Go'\nurl = '{url}'")
}

fn replies(count: usize) -> String {
    (0..count).fold(String::new(), |text, number| text + &format!("[[buttons]]\nquick_reply = 'No {number}'\n"))
}

const PHONE: &str = "[[buttons]]\ntext = 'Call'\nphone = '+441632960001'\n";

#[test]
fn what_the_category_does_not_say_is_not_judged() {
    for (front_matter, slug) in [
        ("[[buttons]]\notp = 'copy_code'\ntext = 'Copy'", "otp-outside-authentication"),
        ("limited_time_offer = { text = 'Today' }", "offer-category"),
        (&format!("{}\napp_deep_link = {{ meta_app_id = '1' }}", url("https://a.example")), "app-link-category"),
    ] {
        assert_clean(front_matter);
        let said = said(&[("a.mtm", &format!("+++\ncategory = 'utility'\n{front_matter}\n+++\nHello.\n"))]);
        assert!(said.len() == 1 && said[0].contains(slug), "{said:?}");
    }
    assert_clean("category = 'otp'\napproved = true");
    assert_said("category = 'otp'", &["own-authentication-text at \"'otp'\""]);
}

#[test]
fn what_is_approved_is_not_looked_at_again() {
    let wrong = "category = 'utility'\nlimited_time_offer = { text = 'Until Sunday night' }\nfooter = 'x'\n[[buttons]]\nquick_reply = '*Yes*'";
    assert_eq!(said(&[("a.mtm", &format!("+++\n{wrong}\n+++\nHello.\n"))]).len(), 5);
    assert_clean(&format!("approved = true\n{wrong}"));
    // Where the number leads does not change with the approval.
    assert_said(
        "approved = true\n[[buttons]]\ntext = 'Call'\nphone = '01632960001'",
        &["phone-number-form at \"'01632960001'\""],
    );
}

#[test]
fn what_could_not_be_read_is_not_missing() {
    let otp = "[authentication]\n[[buttons]]\notp = 'one_tap'\n";
    for wrong in ["supported_apps = 1", "zero_tap_terms_accepted = 1", "supported_app = []"] {
        assert_eq!(said(&[("a.mtm", &format!("+++\n{otp}{wrong}\n+++\n"))]), Vec::<String>::new(), "{wrong}");
    }
    assert_clean("[[buttons]]\ncopy_code = \n");
    assert_clean("heder = { product = true }\n[[buttons]]\nsingle_product = 'View'");
    assert_clean("category = 'authentication'\n[autentication]");
}
