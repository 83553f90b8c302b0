//! `mtm list`: which templates there are.

use std::io::Write;

use template_core::{Component, Definition, Kind};

use crate::Outcome;
use crate::args::ListArgs;
use crate::failure::Failure;
use crate::files::{self, Translations};
use crate::output::{self, count};

/// A column that is wider pushes the next aside.
const WIDEST: usize = 60;

pub(crate) fn run(args: &ListArgs) -> Result<Outcome, Failure> {
    let mut rows = Vec::new();
    let mut outcome = Outcome::Clean;
    let mut translations = Translations::default();
    for path in files::find_templates(&args.paths)? {
        let family = translations.read_family(&path)?;
        match family.definition() {
            Ok(definition) => rows.push(row(&definition, &path.to_string_lossy())),
            Err(errors) => {
                let errors = count(errors, "error");
                output::note("error", &format!("{} has {errors}: see `mtm lint`", path.display()));
                outcome = Outcome::Findings;
            }
        }
    }
    let mut out = output::stdout();
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0).min(WIDEST);
    let widths = [width(0), width(1), width(2)];
    for [name, language, parameters, path] in &rows {
        let [first, second, third] = widths;
        writeln!(out, "{name:first$}  {language:second$}  {parameters:third$}  {path}")?;
    }
    out.flush()?;
    Ok(outcome)
}

/// Name, languages, parameters and file of one template.
fn row(definition: &Definition, path: &str) -> [String; 4] {
    let own = definition.parameters().filter(|parameter| !parameter.name().starts_with("cards["));
    let parameters = own.map(|parameter| match parameter.kind() {
        Kind::Text => parameter.name().to_owned(),
        kind if !Kind::IN_TEXTS.contains(&kind) && parameter.name() == kind.name() => kind.name().to_owned(),
        kind => format!("{}: {kind}", parameter.name()),
    });
    let mut parameters: Vec<_> = parameters.collect();
    let cards = definition.base().components().filter(|component| *component == Component::Card).count();
    if cards > 0 {
        let is_product = definition
            .parameters()
            .any(|parameter| parameter.name() == "cards[0].header" && parameter.kind() == Kind::Product);
        parameters.push(if is_product { "2 to 10 cards".to_owned() } else { format!("{cards} cards") });
    }
    let parameters = if parameters.is_empty() { "-".to_owned() } else { parameters.join(", ") };
    let languages: Vec<_> = definition.languages().map(|language| language.to_string()).collect();
    [definition.qualified_name().to_owned(), languages.join(", "), parameters, path.to_owned()]
}
