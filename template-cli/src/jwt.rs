//! `mtm jwt`: a token for requests to the Messages API.

use std::io::Write as _;

use messages_client::Timestamp;
use messages_client::jwt::{Acl, Claims};

use crate::args::JwtArgs;
use crate::failure::Failure;
use crate::send::account;
use crate::{Outcome, output};

pub(crate) fn run(args: &JwtArgs) -> Result<Outcome, Failure> {
    let application = account::application(args.application_id.as_deref())?;
    let key = account::private_key(args.private_key.as_deref())?;
    let mut claims = Claims::new(application).lifetime(args.ttl).map_err(Failure::account)?;
    if let Some(subject) = &args.subject {
        claims = claims.subject(subject);
    }
    if !args.paths.is_empty() {
        let acl = args.paths.iter().fold(Acl::default(), Acl::path);
        claims = claims.acl(acl);
    }
    let token = claims.mint(&key, Timestamp::now()).map_err(Failure::account)?;
    let mut out = output::stdout();
    writeln!(out, "{}", token.expose())?;
    out.flush()?;
    Ok(Outcome::Clean)
}
