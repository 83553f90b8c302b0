//! Every template, every language, every API, with the examples of the files, in snapshots.

use std::collections::BTreeMap;
use std::fmt::{self, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};

use template_core::{Api, ArgumentError, ArgumentErrors, Definition, Language, RecipientError, Route, UntypedMessage};

/// Compares every template of a registry, in every language and for every API, with snapshots of
/// [insta](https://insta.rs): the whole test is one line.
///
/// ```no_run
/// # const REGISTRY: [&templates::Definition; 1] = [<templates::Verify as templates::Template>::DEFINITION];
/// templates::testing::assert_snapshots!(REGISTRY);
/// ```
///
/// It takes a registry, or anything else that gives `&Definition`s, such as `[Verify::DEFINITION, Order::DEFINITION]`.
///
/// There is one snapshot for each template and language, `snapshots/MODULE__NAME@LANGUAGE.snap` beside the file of the
/// test: first the message as its reader sees it, then the request body of each API, or why that API cannot carry it. A
/// file for each API would be four times as many, six thousand for three hundred templates in four languages, and whoever
/// reviews a change of a text wants to see once what becomes of it. A template whose name is another's too, in another
/// namespace, has its namespace before its name.
///
/// The values are the examples of the files, the route that of the provider's documentation, from 447700900001 to
/// 447700900000. What no file gives an example of, such as a location, has one of the library's.
///
/// New and changed snapshots are for `cargo insta review`, and one whose template is gone for
/// `cargo insta test --unreferenced=reject`. insta's own settings hold, as bound around the call:
///
/// ```no_run
/// # const REGISTRY: [&templates::Definition; 1] = [<templates::Verify as templates::Template>::DEFINITION];
/// # use templates::testing::__insta as insta;
/// insta::with_settings!({ snapshot_path => "../messages" }, {
///     templates::testing::assert_snapshots!(REGISTRY);
/// });
/// ```
///
/// # Panics
///
/// With all snapshots that differ, not the first alone; with all templates that cannot be shown, because parameters
/// have no example or an example could not be sent; and where there is no template at all.
#[doc(hidden)]
#[macro_export]
macro_rules! __assert_snapshots {
    ($registry:expr $(,)?) => {
        $crate::testing::__assert_all(
            &$crate::testing::__Snapshots::of({
                use ::core::iter::IntoIterator as _;
                ($registry).into_iter()
            }),
            |name, text| {
                $crate::testing::__insta::with_settings!({ omit_expression => true }, {
                    $crate::testing::__insta::assert_snapshot!(name, text);
                });
            },
        )
    };
}

/// The texts to be compared, by their names, and what there is no text of.
#[derive(Debug, Default)]
pub struct Snapshots {
    texts: Vec<(String, String)>,
    without_examples: Vec<String>,
    refused: Vec<String>,
}

impl Snapshots {
    /// What the templates come to, each in its languages.
    pub fn of<'d>(definitions: impl IntoIterator<Item = &'d Definition>) -> Self {
        let definitions: Vec<_> = definitions.into_iter().collect();
        let mut names = Names::of(&definitions);
        let mut snapshots = Self::default();
        let route = match route() {
            Ok(route) => route,
            Err(error) => {
                snapshots.refused.push(error.to_string());
                return snapshots;
            }
        };
        for definition in definitions {
            if let Err(errors) = snapshots.add(definition, route, &mut names) {
                snapshots.refuse(&errors);
            }
        }
        snapshots
    }

    /// Adds a template in each of its languages.
    fn add(&mut self, definition: &Definition, route: Route, names: &mut Names) -> Result<(), ArgumentErrors> {
        let arguments = definition.example_arguments()?;
        let message = UntypedMessage::new(route, definition, &arguments)?;
        for language in definition.languages() {
            match message.language(language) {
                Ok(message) => self.texts.push((names.name(definition, language), text(&message))),
                Err(errors) => self.refused.push(format!("in `{language}`, {errors}")),
            }
        }
        Ok(())
    }

    /// Notes why a template cannot be shown: parameters without examples apart from everything else.
    fn refuse(&mut self, errors: &ArgumentErrors) {
        let missing: Vec<_> = errors
            .problems()
            .iter()
            .filter_map(|problem| match problem {
                ArgumentError::Missing { parameter } => Some(format!("`{parameter}`")),
                _ => None,
            })
            .collect();
        if missing.len() < errors.problems().len() {
            self.refused.push(errors.to_string());
        } else {
            self.without_examples.push(format!("`{}`: {}", errors.template(), missing.join(", ")));
        }
    }
}

/// The numbers of the provider's documentation.
fn route() -> Result<Route, RecipientError> {
    Ok(Route { from: "447700900001".parse()?, to: "447700900000".parse()? })
}

/// What the message says, and below it what each API is told.
fn text(message: &UntypedMessage<'_>) -> String {
    let mut text = format!("{}\n", message.preview());
    for &api in Api::ALL {
        // Writing to a `String` cannot fail.
        let _ = write!(text, "\n=== {api} ===\n");
        match message.payload(api) {
            Ok(payload) => match serde_json::to_string_pretty(&payload) {
                Ok(json) => text.push_str(&json),
                Err(error) => text.push_str(&error.to_string()),
            },
            Err(error) => text.push_str(&error.to_string()),
        }
        text.push('\n');
    }
    text
}

/// A name for each snapshot, which no other has.
struct Names {
    /// How many templates have one name in one language, by namespaces: more than one has to say its own.
    namespaces: BTreeMap<(String, Language), usize>,
    given: BTreeMap<String, usize>,
}

impl Names {
    fn of(definitions: &[&Definition]) -> Self {
        let mut namespaces = BTreeMap::new();
        for definition in definitions {
            for language in definition.languages() {
                *namespaces.entry((definition.name().to_owned(), language)).or_default() += 1;
            }
        }
        Self { namespaces, given: BTreeMap::new() }
    }

    fn name(&mut self, definition: &Definition, language: Language) -> String {
        let is_one_of_several = self.namespaces.get(&(definition.name().to_owned(), language)) > Some(&1);
        let template = match definition.namespace() {
            Some(namespace) if is_one_of_several => format!("{namespace}.{}", definition.name()),
            _ => definition.name().to_owned(),
        };
        // What file systems take, whatever the name holds.
        let keeps = |character: char| character.is_alphanumeric() || matches!(character, '_' | '-' | '.');
        let template = template.replace(|character| !keeps(character), "_");
        let name = format!("{template}@{language}");
        let count = self.given.entry(name.to_lowercase()).or_default();
        *count += 1;
        if *count > 1 { format!("{name}-{count}") } else { name }
    }
}

/// Compares each text with its snapshot, and says at the end what is wrong with all of them.
///
/// # Panics
///
/// Where anything is.
#[track_caller]
pub fn assert_all(snapshots: &Snapshots, assert: impl Fn(&str, &str)) {
    // insta stops at the first that differs; each has shown its difference and stored its new text by then.
    let differs = |(name, text): &&(String, String)| catch_unwind(AssertUnwindSafe(|| assert(name, text))).is_err();
    let different: Vec<_> = snapshots.texts.iter().filter(differs).map(|(name, _)| name.as_str()).collect();
    let are_shown = snapshots.without_examples.is_empty() && snapshots.refused.is_empty();
    assert!(!are_shown || !snapshots.texts.is_empty(), "there is no template to compare with snapshots");
    assert!(are_shown && different.is_empty(), "{}", Report { snapshots, different: &different });
}

/// Everything that is wrong, each thing on its line.
struct Report<'s> {
    snapshots: &'s Snapshots,
    different: &'s [&'s str],
}

impl fmt::Display for Report<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { snapshots: Snapshots { texts, without_examples, refused }, different } = self;
        if !different.is_empty() {
            let (count, all) = (different.len(), texts.len());
            writeln!(f, "{count} of {all} snapshots are new or differ; `cargo insta review` shows how:")?;
            different.iter().try_for_each(|name| writeln!(f, "  {name}"))?;
        }
        if !without_examples.is_empty() {
            writeln!(f, "parameters without an example; write `example = \"...\"` beside their names in the files:")?;
            without_examples.iter().try_for_each(|line| writeln!(f, "  {line}"))?;
        }
        if !refused.is_empty() {
            writeln!(f, "examples that could not be sent:")?;
            refused.iter().try_for_each(|line| writeln!(f, "  {line}"))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use template_core::model;
    use template_core::source::Source;

    use super::*;

    fn definition(path: &str, text: &str) -> Definition {
        model::read(&Source::new(path, text)).into_definition().unwrap()
    }

    fn names(snapshots: &Snapshots) -> Vec<&str> {
        snapshots.texts.iter().map(|(name, _)| name.as_str()).collect()
    }

    #[test]
    fn what_is_wrong_is_said_of_all_templates_at_once() {
        let fine = definition("fine.mtm", "Hello.");
        let bare = definition("bare.mtm", "Hello {{a}} and {{b}}.");
        let empty = definition("empty.mtm", "Hello {{c}}.");
        let snapshots = Snapshots::of([&bare, &fine, &empty]);
        assert_eq!(names(&snapshots), ["fine@en"]);
        let report = Report { snapshots: &snapshots, different: &["fine@en"] };
        assert_eq!(
            report.to_string(),
            "1 of 1 snapshots are new or differ; `cargo insta review` shows how:\n  fine@en\n\
             parameters without an example; write `example = \"...\"` beside their names in the files:\n  \
             `bare`: `a`, `b`\n  `empty`: `c`\n"
        );
    }

    #[test]
    fn all_snapshots_are_compared_whatever_comes_of_the_first() {
        let definitions = [definition("a.mtm", "One."), definition("b.mtm", "Two."), definition("c.mtm", "Three.")];
        let compared = std::cell::RefCell::new(Vec::new());
        let result = catch_unwind(AssertUnwindSafe(|| {
            assert_all(&Snapshots::of(&definitions), |name, _| {
                compared.borrow_mut().push(name.to_owned());
                assert!(name.starts_with('b'), "as insta does");
            });
        }));
        let said = result.unwrap_err();
        let said = said.downcast_ref::<String>().unwrap();
        assert_eq!(*compared.borrow(), ["a@en", "b@en", "c@en"]);
        assert!(said.starts_with("2 of 3 snapshots are new or differ"), "{said}");
        assert!(said.ends_with("\n  a@en\n  c@en\n"), "{said}");
    }

    #[test]
    fn no_two_snapshots_have_one_name() {
        let head = |namespace: &str| format!("+++\nname = \"verify\"\nnamespace = \"{namespace}\"\n+++\nHello.");
        let acme = definition("a.mtm", &head("acme:codes"));
        let zeta = definition("b.mtm", &head("zeta"));
        let other = definition("other.mtm", "Hello.");
        assert_eq!(
            names(&Snapshots::of([&acme, &zeta, &other])),
            ["acme_codes.verify@en", "zeta.verify@en", "other@en"]
        );
        assert_eq!(names(&Snapshots::of([&acme, &other])), ["verify@en", "other@en"]);
        assert_eq!(names(&Snapshots::of([&other, &other])), ["other@en", "other@en-2"]);
    }

    #[test]
    #[should_panic(expected = "there is no template to compare")]
    fn nothing_is_no_success() {
        assert_all(&Snapshots::of([]), |_, _| ());
    }
}
