//! The table of rules walks itself: each rule's own examples break it, and are put right.

use template_core::diagnostic::Safety;
use template_core::lint::{Entry, Example, Family, Findings, Linter, Revision, Settings, TABLE, config};
use template_core::report::text::{self, Style};
use template_core::source::{Source, translation_of};

#[path = "lint/account.rs"]
mod account;
#[path = "lint/head.rs"]
mod head;
#[path = "lint/parts.rs"]
mod parts;
#[path = "lint/placeholders.rs"]
mod placeholders;
#[path = "lint/read.rs"]
mod read;
#[path = "lint/samples.rs"]
mod samples;
#[path = "lint/texts.rs"]
mod texts;

/// The findings of one file, with its source.
type Found = (Source, Findings);

/// Lints the files of an example, as one account: the limits are those of its `mtm.toml`, and the files in `old/` are
/// what the others were before.
fn lint(mut settings: Settings, files: &[(String, String)]) -> Vec<Found> {
    let (configured, files): (Vec<_>, Vec<_>) = files.iter().partition(|(name, _)| name == config::FILE_NAME);
    for (name, text) in configured {
        let (own, found) = config::read(&Source::new(name.as_str(), text.as_str()));
        assert!(found.is_empty(), "{found:?}");
        settings.limits = own.limits;
    }
    let (old, new): (Vec<_>, Vec<_>) = files.into_iter().partition(|(name, _)| name.starts_with("old/"));
    let families = families(&new);
    let linter = Linter::new(settings);
    let mut checked: Vec<_> = families.iter().map(|family| linter.check(&family.base, &family.siblings)).collect();
    linter.check_account(&mut checked);
    let before = Revision::new(self::families(&old));
    // Without files there is nothing to compare with.
    if !old.is_empty() {
        let now = |path: &str| families.iter().find(|family| family.base.path() == path).cloned();
        linter.check_changes(&before, &mut checked, now);
    }
    for checked in &mut checked {
        linter.settle(checked);
    }
    let sources: Vec<_> = families.iter().flat_map(Family::files).collect();
    let found = checked.into_iter().flat_map(|checked| checked.files).map(|findings| {
        let source = sources.iter().copied().find(|source| source.path() == findings.path);
        (source.or_else(|| before.source(&findings.path)).unwrap().clone(), findings)
    });
    found.collect()
}

/// The templates that files make, each with its translations.
fn families(files: &[&(String, String)]) -> Vec<Family> {
    let name = |name: &str| name.strip_prefix("old/").unwrap_or(name).to_owned();
    let source = |(path, text): &&(String, String)| Source::from_bytes(name(path), Example::bytes(text));
    let sources: Vec<_> = files.iter().map(source).collect();
    let base_of = |source: &Source| translation_of(source.path()).map(|(base, _)| base.to_owned());
    let siblings = |base: &Source| -> Vec<Source> {
        sources.iter().filter(|source| base_of(source).as_deref() == Some(base.stem())).cloned().collect()
    };
    let bases = sources.iter().filter(|source| base_of(source).is_none());
    bases.map(|base| Family { base: base.clone(), siblings: siblings(base) }).collect()
}

/// The settings in which the rule runs: those without `mtm.toml`, and the rule.
fn settings(entry: &Entry) -> Settings {
    let mut settings = Settings::default();
    settings.select = vec!["default".to_owned(), entry.rule.slug.to_owned()];
    settings
}

fn files(example: &'static str) -> Vec<(String, String)> {
    Example::files(example).into_iter().map(|file| (file.name.to_owned(), file.text.to_owned())).collect()
}

fn draw(found: &[Found]) -> String {
    let drawn = found.iter().flat_map(|(source, findings)| {
        findings.diagnostics.iter().map(move |found| text::draw(source, found, Style::Plain))
    });
    drawn.collect::<Vec<_>>().join("\n\n")
}

fn slugs(found: &[Found]) -> Vec<&'static str> {
    found.iter().flat_map(|(_, findings)| findings.diagnostics.iter().map(|found| found.rule.slug)).collect()
}

#[test]
fn codes_rise_and_names_differ() {
    assert!(TABLE.windows(2).all(|pair| pair[0].rule.code < pair[1].rule.code));
    let mut slugs: Vec<_> = TABLE.iter().map(|entry| entry.rule.slug).collect();
    slugs.sort_unstable();
    slugs.dedup();
    assert_eq!(slugs.len(), TABLE.len());
}

#[test]
fn every_explanation_says_something() {
    for entry in TABLE {
        let explanation = entry.explanation;
        let texts = [explanation.what, explanation.why, explanation.wrong, explanation.right, explanation.source];
        let texts = texts.into_iter().chain(explanation.fix).chain([entry.rule.summary]);
        for text in texts {
            assert!(text.len() > 10, "{}: {text:?}", entry.rule.slug);
        }
        for text in [explanation.what, explanation.why, explanation.source, entry.rule.summary] {
            assert!(text.ends_with(['.', '?']), "{}: {text:?}", entry.rule.slug);
        }
    }
}

/// Nothing else is wrong with an example: who learns a rule from it should not stumble over another.
#[test]
fn wrong_examples_break_their_rule_and_no_other() {
    for entry in TABLE {
        let found = lint(settings(entry), &files(entry.explanation.wrong));
        let slug = entry.rule.slug;
        assert!(!slugs(&found).is_empty(), "{slug} finds nothing");
        assert!(slugs(&found).iter().all(|found| *found == slug), "{slug} finds more:\n{}", draw(&found));
        insta::with_settings!({ description => entry.explanation.wrong, omit_expression => true }, {
            insta::assert_snapshot!(slug, draw(&found));
        });
    }
}

#[test]
fn right_examples_are_clean() {
    for entry in TABLE {
        let found = lint(settings(entry), &files(entry.explanation.right));
        assert!(slugs(&found).is_empty(), "{}:\n{}", entry.rule.slug, draw(&found));
    }
}

/// What a rule says of its fixes is what they do, and they put the example right.
#[test]
fn fixes_put_the_wrong_example_right() {
    for entry in TABLE {
        let (slug, explanation) = (entry.rule.slug, entry.explanation);
        let found = lint(settings(entry), &files(explanation.wrong));
        let repairs: Vec<_> = found
            .iter()
            .flat_map(|(_, findings)| findings.diagnostics.iter().filter_map(|found| found.fix.as_ref()))
            .collect();
        assert_eq!(!repairs.is_empty(), explanation.fix.is_some(), "{slug}: fixes and what is said of them");
        let Some(said) = explanation.fix else { continue };
        let is_safe = repairs.iter().all(|fix| fix.safety == Safety::Safe);
        assert_eq!(is_safe, said.contains("Safe"), "{slug}: {said}");
        let fixed: Vec<_> =
            found.iter().map(|(source, findings)| (source.path().to_owned(), fix(source, findings))).collect();
        let left = lint(settings(entry), &fixed);
        assert!(!slugs(&left).contains(&slug), "{slug}: {fixed:?}\n{}", draw(&left));
        insta::with_settings!({ description => explanation.wrong, omit_expression => true }, {
            let files: Vec<_> = fixed.iter().map(|(name, text)| format!("-- {name} --\n{text}")).collect();
            insta::assert_snapshot!(format!("{slug}@fixed"), files.concat());
        });
    }
}

/// Makes all changes that do not overlap, the last first.
fn fix(source: &Source, findings: &Findings) -> String {
    let mut text = source.text().to_owned();
    let fixes = findings.diagnostics.iter().filter_map(|found| found.fix.as_ref());
    let mut edits: Vec<_> = fixes.flat_map(|fix| &fix.edits).collect();
    edits.sort_by_key(|edit| std::cmp::Reverse(edit.span));
    let mut end = text.len();
    for edit in edits {
        if edit.span.end <= end {
            text.replace_range(edit.span.range(), &edit.replacement);
            end = edit.span.start;
        }
    }
    text
}
