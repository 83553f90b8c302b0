//! The arguments of the commands that use the Messages API, as `mtm help send` and `mtm help jwt` show them.

use std::path::PathBuf;
use std::time::Duration;

use clap::{ArgAction, Args as ClapArgs};
use template_core::{Api, Language, PhoneNumber, Recipient};

/// Send a template's message through the Messages API, to one recipient or to each row of a file
///
/// Who sends is said by the environment or by options: `MTM_APPLICATION_ID` and `MTM_PRIVATE_KEY`, which holds the key or
/// names its file; or `MTM_API_KEY` and `MTM_API_SECRET`. `MTM_BASE_URL` is the host.
///
/// With `--data`, all rows are checked before the first is sent. What became of each is printed as a line of JSON, and
/// kept in a journal: the same command, called again after an interruption, sends what is not sent yet and nothing twice.
///
/// Exit status: 0 everything is sent, 1 something is not, or may not be, 2 the command could not run.
#[derive(Debug, ClapArgs)]
pub(crate) struct SendArgs {
    /// The template file
    pub(crate) file: PathBuf,

    /// Fill in a value; once for each parameter. With `--data`, the same for all rows
    #[arg(long = "param", value_name = "NAME=VALUE", value_parser = super::param)]
    pub(crate) params: Vec<(String, String)>,

    /// The business's number
    #[arg(long, value_name = "NUMBER", required_unless_present = "data")]
    pub(crate) from: Option<PhoneNumber>,

    /// The customer's number or user id
    #[arg(long, value_name = "RECIPIENT", required_unless_present = "data", conflicts_with = "data")]
    pub(crate) to: Option<Recipient>,

    /// Send it in this language of the template, such as `de`; otherwise in that of the file
    #[arg(long, value_name = "CODE")]
    pub(crate) language: Option<Language>,

    /// A reference of your own, which comes back in the status webhooks
    #[arg(long, value_name = "TEXT", conflicts_with = "data")]
    pub(crate) client_ref: Option<String>,

    /// The version of the Messages API
    #[arg(long, value_parser = messages_api, value_name = "beta|v0.1|v1", default_value = "v1")]
    pub(crate) api: Api,

    #[command(flatten)]
    pub(crate) account: AccountArgs,

    /// Send nothing: print the request, or with `--data` each request's body on a line
    #[arg(long)]
    pub(crate) dry_run: bool,

    #[command(flatten)]
    pub(crate) rows: RowArgs,
}

/// Sending to many.
#[derive(Debug, ClapArgs)]
#[command(next_help_heading = "Many recipients")]
pub(crate) struct RowArgs {
    /// A row for each recipient: a CSV file with a line of names above, or `.ndjson` with an object on each line. `to` is
    /// the recipient; `from`, `language` and `client_ref` may be there; all others are parameters, also as `param.NAME`
    #[arg(long, value_name = "FILE")]
    pub(crate) data: Option<PathBuf>,

    /// Where it is kept what became of each row; otherwise beside the data, as `FILE.journal`
    #[arg(long, value_name = "FILE", requires = "data")]
    pub(crate) journal: Option<PathBuf>,

    /// Send also what may have been sent before an interruption, at the risk of sending it twice
    #[arg(long, requires = "data")]
    pub(crate) resend_uncertain: bool,

    /// Let rows have the same recipient
    #[arg(long, requires = "data")]
    pub(crate) allow_repeats: bool,

    /// How many messages are under way at once
    #[arg(long, value_name = "N", requires = "data", default_value = "8", value_parser = clap::value_parser!(u16).range(1..=256))]
    pub(crate) at_once: u16,

    /// How many messages are sent in a second
    #[arg(long, value_name = "N", requires = "data", default_value = "80", value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) per_second: u32,
}

/// Who sends, and where to.
#[derive(Debug, ClapArgs)]
#[command(next_help_heading = "Account")]
pub(crate) struct AccountArgs {
    /// The application's id
    #[arg(long, value_name = "UUID", env = "MTM_APPLICATION_ID", hide_env_values = true)]
    pub(crate) application_id: Option<String>,

    /// The file with the application's private key; otherwise `MTM_PRIVATE_KEY` names or holds it
    #[arg(long, value_name = "FILE")]
    pub(crate) private_key: Option<PathBuf>,

    /// The account's API key, where no application is used; `MTM_API_SECRET` holds its secret
    #[arg(long, value_name = "KEY", env = "MTM_API_KEY", hide_env_values = true)]
    pub(crate) api_key: Option<String>,

    /// The host: `https://api-eu.nexmo.com`, or one of your own
    #[arg(long, value_name = "URL", env = "MTM_BASE_URL", default_value = "https://api.nexmo.com")]
    pub(crate) base_url: String,
}

/// Print a token for requests to the Messages API
///
/// It is signed with the application's private key, and says which application it is. Whoever has it may send as the
/// application until it ends.
#[derive(Debug, ClapArgs)]
pub(crate) struct JwtArgs {
    /// The application's id
    #[arg(long, value_name = "UUID", env = "MTM_APPLICATION_ID", hide_env_values = true)]
    pub(crate) application_id: Option<String>,

    /// The file with the application's private key; otherwise `MTM_PRIVATE_KEY` names or holds it
    #[arg(long, value_name = "FILE")]
    pub(crate) private_key: Option<PathBuf>,

    /// How long it holds: `30s` to `24h`
    #[arg(long, value_name = "TIME", value_parser = lifetime, default_value = "15m")]
    pub(crate) ttl: Duration,

    /// A user of the application it is about: the claim `sub`
    #[arg(long, value_name = "TEXT")]
    pub(crate) subject: Option<String>,

    /// A path it is good for, such as `/v1/messages`; again for more. Without any it is good for all
    #[arg(long = "path", value_name = "PATH", action = ArgAction::Append)]
    pub(crate) paths: Vec<String>,
}

/// The versions of the Messages API; the Cloud API is told apart from what is no API.
fn messages_api(text: &str) -> Result<Api, String> {
    match Api::from_name(text) {
        Some(Api::Cloud) => {
            Err("the Cloud API is the platform's own, and this command speaks the provider's Messages \
                                 API: `mtm render --api cloud` prints the request body for it"
                .to_owned())
        }
        Some(api) => Ok(api),
        None => Err("the versions are beta, v0.1, v1".to_owned()),
    }
}

/// A number and `s`, `m` or `h`.
fn lifetime(text: &str) -> Result<Duration, String> {
    let wrong = || "write it as a number and `s`, `m` or `h`, such as `15m`".to_owned();
    let unit = text.chars().next_back().ok_or_else(wrong)?;
    let seconds = match unit {
        's' => 1,
        'm' => 60,
        'h' => 60 * 60,
        _ => return Err(wrong()),
    };
    let number: u64 = text[..text.len() - 1].parse().map_err(|_| wrong())?;
    number.checked_mul(seconds).map(Duration::from_secs).ok_or_else(wrong)
}
