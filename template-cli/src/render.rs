//! `mtm render`: one template with values, as text or as the request body that sends it.

use std::io::Write;

use template_core::{Argument, Definition, Route, UntypedMessage};

use crate::args::RenderArgs;
use crate::failure::Failure;
use crate::files::{self, Translations};
use crate::{Outcome, output};

pub(crate) fn run(args: &RenderArgs) -> Result<Outcome, Failure> {
    let family = Translations::default().read_family(&files::base(&args.file))?;
    let Ok(definition) = family.definition() else {
        for (source, found) in family.findings() {
            output::draw(&mut output::stderr(), source, found)?;
        }
        return Ok(Outcome::Findings);
    };
    let arguments = arguments(&definition, args)?;
    let refuse = |error| Failure::Arguments { error, hint: None };
    let route = Route { from: args.from, to: args.to };
    let mut message = UntypedMessage::new(route, &definition, &arguments).map_err(refuse)?;
    if let Some(language) = args.language {
        message = message.language(language).map_err(refuse)?;
    }
    let printed = match args.api {
        Some(api) => message.to_json(api)?,
        None => message.preview().to_string(),
    };
    let mut out = output::stdout();
    writeln!(out, "{printed}")?;
    out.flush()?;
    Ok(Outcome::Clean)
}

fn arguments<'a>(definition: &'a Definition, args: &'a RenderArgs) -> Result<Vec<Argument<'a>>, Failure> {
    if args.examples {
        let hint = Some("give an `example` for each parameter in the file, or the values with `--param NAME=VALUE`");
        return definition.example_arguments().map_err(|error| Failure::Arguments { error, hint });
    }
    let hint = Some("give each value with `--param NAME=VALUE`, or use the file's own with `--examples`");
    let pairs = args.params.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    definition.named_arguments(pairs).map_err(|error| Failure::Arguments { error, hint })
}
