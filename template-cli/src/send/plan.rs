//! From rows to messages: each checked, every mistake in its place, before anything is sent.

use std::collections::HashMap;

use aws_lc_rs::digest::{Context, SHA256};
use messages_client::{Destinations, Host};
use template_core::{
    ArgumentError, ArgumentErrors, Definition, Language, PayloadError, Recipient, Route, UntypedMessage,
};

use super::rows::{Member, Mistake, Row};
use crate::args::SendArgs;

/// One message that is to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Plan {
    /// Its row, counted from 1.
    pub(crate) row: u64,
    /// The line of the row.
    pub(crate) line: u64,
    pub(crate) route: Route,
    pub(crate) language: Option<Language>,
    pub(crate) client_ref: Option<String>,
    pub(crate) values: Vec<(String, String)>,
}

impl Plan {
    /// The one message of a command without rows.
    pub(crate) fn of_one(args: &SendArgs, route: Route) -> Self {
        Self {
            row: 1,
            line: 1,
            route,
            language: args.language,
            client_ref: args.client_ref.clone(),
            values: args.params.clone(),
        }
    }

    /// Builds the message and hands it over; every reason why there is none.
    pub(crate) fn with<T>(
        &self,
        definition: &Definition,
        hand: impl FnOnce(&UntypedMessage<'_>) -> T,
    ) -> Result<T, Vec<String>> {
        let pairs = self.values.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let told = |errors: ArgumentErrors| errors.problems().iter().map(ToString::to_string).collect::<Vec<_>>();
        let arguments = definition.named_arguments(pairs).map_err(told)?;
        let mut message = UntypedMessage::new(self.route, definition, &arguments).map_err(told)?;
        if let Some(language) = self.language {
            message = message.language(language).map_err(told)?;
        }
        if let Some(client_ref) = &self.client_ref {
            message = message.client_ref(client_ref).map_err(|error| vec![error.to_string()])?;
        }
        Ok(hand(&message))
    }

    /// The body of the request.
    pub(crate) fn body(&self, definition: &Definition, args: &SendArgs) -> Result<Vec<u8>, Vec<String>> {
        let mut body = Vec::new();
        let written: Result<(), PayloadError> =
            self.with(definition, |message| message.write_json(&mut body, args.api))?;
        written.map(|()| body).map_err(|error| vec![error.to_string()])
    }
}

/// The messages of all rows, and what they are told from others by: a digest of where each goes and of its body.
///
/// What is wrong is added to the `mistakes` that were found before.
pub(crate) fn plans(
    definition: &Definition,
    rows: &[Row],
    host: &Host,
    args: &SendArgs,
    mut mistakes: Vec<Mistake>,
) -> Result<(Vec<Plan>, String), Vec<Mistake>> {
    let mut plans = Vec::with_capacity(rows.len());
    let mut recipients: HashMap<Recipient, u64> = HashMap::new();
    let destinations = Destinations::excluded();
    let mut digest = Context::new(&SHA256);
    digest.update(format!("{host} {}", args.api).as_bytes());
    for (number, row) in (1..).zip(rows) {
        let before = mistakes.len();
        let mut wrong = |column: usize, what: String| mistakes.push(Mistake { line: row.line, column, what });
        let Some(plan) = plan(number, row, definition, args, &mut wrong) else { continue };
        let column = |name: &str| row.members.iter().find(|member| member.name == name).map_or(1, |one| one.column);
        if let Err(error) = destinations.check(&plan.route) {
            wrong(column("to"), error.to_string());
        }
        if let Some(line) = recipients.insert(plan.route.to, row.line)
            && !args.rows.allow_repeats
        {
            wrong(column("to"), format!("line {line} has the same recipient; `--allow-repeats` lets it pass"));
        }
        match plan.body(definition, args) {
            Ok(body) => {
                digest.update(&(body.len() as u64).to_le_bytes());
                digest.update(&body);
            }
            Err(problems) => problems.into_iter().for_each(|problem| {
                let named =
                    row.members.iter().find(|one| problem.contains(&format!("`{}`", parameter_name(&one.name))));
                wrong(named.map_or(1, |one| one.column), problem);
            }),
        }
        if mistakes.len() == before {
            plans.push(plan);
        }
    }
    if !mistakes.is_empty() {
        mistakes.sort_by_key(|mistake| (mistake.line, mistake.column));
        return Err(mistakes);
    }
    let digest = digest.finish();
    // Sixteen bytes tell messages apart well enough.
    let digest = digest.as_ref().first_chunk().map(|bytes| format!("{:032x}", u128::from_be_bytes(*bytes)));
    Ok((plans, digest.unwrap_or_default()))
}

/// A parameter may have the name of one of the columns; it is then written `param.to`.
fn parameter_name(column: &str) -> &str {
    column.strip_prefix("param.").unwrap_or(column)
}

fn plan(
    row: u64,
    Row { line, members }: &Row,
    definition: &Definition,
    args: &SendArgs,
    wrong: &mut impl FnMut(usize, String),
) -> Option<Plan> {
    let (mut from, mut to, mut language, mut client_ref) = (args.from, None, args.language, None);
    let mut values = args.params.clone();
    let mut is_right = true;
    let mut refuse = |column, what| {
        is_right = false;
        wrong(column, what);
    };
    for Member { name, value, column } in members {
        let column = *column;
        match (name.as_str(), value.trim()) {
            ("from" | "language" | "client_ref", "") => {}
            ("to", text) => match text.parse() {
                Ok(recipient) => to = Some(recipient),
                Err(error) => refuse(column, format!("`to`: {error}")),
            },
            ("from", text) => match text.parse() {
                Ok(number) => from = Some(number),
                Err(error) => refuse(column, format!("`from`: {error}")),
            },
            ("language", text) => match text.parse() {
                Ok(code) => language = Some(code),
                Err(error) => refuse(column, format!("`language`: {error}")),
            },
            ("client_ref", _) => client_ref = Some(value.clone()),
            // What the template can do without, and has no value in this row, is not there.
            (_, "") if is_spare(definition, parameter_name(name)) => {}
            _ => values.push((parameter_name(name).to_owned(), value.clone())),
        }
    }
    if from.is_none() {
        refuse(1, "nothing says who sends: give `--from`, or a column `from`".to_owned());
    }
    if to.is_none() && !members.iter().any(|member| member.name == "to") {
        refuse(1, "nothing says who gets it: there is no `to`".to_owned());
    }
    let route = Route { from: from?, to: to? };
    is_right.then_some(Plan { row, line: *line, route, language, client_ref, values })
}

/// Whether a message can do without a value of that name: a missing one is then no mistake.
fn is_spare(definition: &Definition, name: &str) -> bool {
    let all = definition.parameters().map(|parameter| parameter.name()).filter(|&parameter| parameter != name);
    let missing = definition.named_arguments(all.map(|parameter| (parameter, "")));
    missing.err().is_none_or(|errors| {
        !errors
            .problems()
            .iter()
            .any(|problem| matches!(problem, ArgumentError::Missing { parameter } if parameter == name))
    })
}
