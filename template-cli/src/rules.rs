//! `mtm rules`: what the linter looks for.

use std::io::Write;

use template_core::lint::{TABLE, docs};

use crate::Outcome;
use crate::args::RulesArgs;
use crate::failure::Failure;
use crate::output;

pub(crate) fn run(args: &RulesArgs) -> Result<Outcome, Failure> {
    let mut out = output::stdout();
    if args.markdown {
        write!(out, "{}", docs::all_as_markdown())?;
        out.flush()?;
        return Ok(Outcome::Clean);
    }
    let width = TABLE.iter().map(|entry| entry.rule.slug.len()).max().unwrap_or(0);
    for entry in TABLE {
        let severity = if entry.is_default { entry.rule.severity.to_string() } else { "off".to_owned() };
        writeln!(out, "{}  {severity:7}  {:width$}  {}", entry.rule.code, entry.rule.slug, entry.rule.summary)?;
    }
    out.flush()?;
    Ok(Outcome::Clean)
}
