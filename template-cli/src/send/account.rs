//! Who sends, and where to: from options and the environment, without ever repeating a secret.

use std::env;
use std::path::Path;

use messages_client::{ApplicationId, Client, ClientBuilder, Credentials, Host, PrivateKey};
use secrecy::SecretString;
use template_core::Api;

use crate::args::AccountArgs;
use crate::failure::Failure;

/// A client to be, with its credentials.
pub(crate) fn client(args: &AccountArgs, api: Api) -> Result<ClientBuilder, Failure> {
    Ok(Client::builder().host(host(args)?).api(api).credentials(credentials(args)?))
}

/// Where requests go.
pub(crate) fn host(args: &AccountArgs) -> Result<Host, Failure> {
    Host::new(&args.base_url).map_err(|error| Failure::Account(format!("`{}`: {error}", args.base_url)))
}

fn credentials(args: &AccountArgs) -> Result<Credentials, Failure> {
    if args.application_id.is_none()
        && let Some(key) = &args.api_key
    {
        let secret = env::var("MTM_API_SECRET").map_err(|_| {
            Failure::Account("there is an API key and no secret\nhelp: set `MTM_API_SECRET`".to_owned())
        })?;
        return Credentials::basic(key, &SecretString::from(secret)).map_err(Failure::account);
    }
    let application = application(args.application_id.as_deref())?;
    Ok(Credentials::application(application, private_key(args.private_key.as_deref())?))
}

/// The application's id.
pub(crate) fn application(given: Option<&str>) -> Result<ApplicationId, Failure> {
    let given = given.ok_or_else(|| {
        Failure::Account(
            "nothing says which application sends\nhelp: set `MTM_APPLICATION_ID`, or give `--application-id`"
                .to_owned(),
        )
    })?;
    given.parse().map_err(Failure::account)
}

/// The application's key: the file that is named, else what the environment says.
pub(crate) fn private_key(file: Option<&Path>) -> Result<PrivateKey, Failure> {
    match file {
        Some(file) => PrivateKey::from_file(file),
        None => PrivateKey::from_env("MTM_PRIVATE_KEY"),
    }
    .map_err(Failure::account)
}
