//! `mtm render`: one template with values, as text or as the request body that sends it.

use std::io::Write;

use template_core::{Argument, Definition, Route, UntypedMessage, model, render};

use crate::args::RenderArgs;
use crate::failure::Failure;
use crate::{Outcome, files, output};

pub(crate) fn run(args: &RenderArgs) -> Result<Outcome, Failure> {
    let source = files::read(&args.file)?;
    let definition = match model::read(&source).into_definition() {
        Ok(definition) => definition,
        Err(found) => {
            output::draw(&mut output::stderr(), &source, &found)?;
            return Ok(Outcome::Findings);
        }
    };
    let arguments = arguments(&definition, args)?;
    let refuse = |error| Failure::Arguments { error, hint: None };
    let route = Route { from: args.from, to: args.to };
    let message = UntypedMessage::new(route, &definition, &arguments).map_err(refuse)?;
    let printed = if let Some(api) = args.api {
        message.to_json(api)?
    } else {
        let mut text = String::new();
        // Writing to a `String` cannot fail.
        let _ = render::write_text(&definition, &arguments, &mut text);
        text
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
