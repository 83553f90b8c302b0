//! Which paths a token is good for.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use serde::Serialize;
use serde_json::{Map, Value};

/// The paths that a token is good for; a token without any is good for all.
///
/// ```
/// use messages_client::jwt::Acl;
///
/// let acl = Acl::new().path("/*/messages/**");
/// assert_eq!(acl, r#"{"paths":{"/*/messages/**":{}}}"#.parse()?);
/// # Ok::<(), messages_client::jwt::AclError>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Acl {
    paths: BTreeMap<String, Value>,
}

impl Acl {
    /// No path yet.
    #[must_use]
    pub const fn new() -> Self {
        Self { paths: BTreeMap::new() }
    }

    /// The same with a path, whatever is done there.
    #[must_use]
    pub fn path(mut self, path: impl Into<String>) -> Self {
        self.paths.insert(path.into(), Value::Object(Map::new()));
        self
    }
}

impl FromStr for Acl {
    type Err = AclError;

    /// Reads the JSON that the provider's pages print: `{"paths":{"/*/messages/**":{}}}`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let Value::Object(mut members) =
            serde_json::from_str(text).map_err(|error| AclError::Json(error.to_string()))?
        else {
            return Err(AclError::NoPaths);
        };
        let Some(Value::Object(paths)) = members.remove("paths") else { return Err(AclError::NoPaths) };
        if let Some((member, _)) = members.into_iter().next() {
            return Err(AclError::Other { member });
        }
        match paths.iter().find(|(_, what)| !what.is_object()) {
            Some((path, _)) => Err(AclError::NotAnObject { path: path.clone() }),
            None => Ok(Self { paths: paths.into_iter().collect() }),
        }
    }
}

/// Why a text is not an [`Acl`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum AclError {
    /// It is no JSON.
    Json(String),
    /// It has no paths.
    NoPaths,
    /// It has something beside the paths.
    Other {
        /// The name of that.
        member: String,
    },
    /// What is said of a path is no object.
    NotAnObject {
        /// The path.
        path: String,
    },
}

impl fmt::Display for AclError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Json(error) => write!(f, "the access list is not JSON: {error}")?,
            Self::NoPaths => f.write_str("the access list has no object `paths`")?,
            Self::Other { member } => {
                write!(f, "the access list has `{}` beside `paths`", member.escape_debug())?;
            }
            Self::NotAnObject { path } => {
                write!(f, "what the access list says of `{}` is not an object", path.escape_debug())?;
            }
        }
        f.write_str(r#"; write it as `{"paths":{"/*/messages/**":{}}}`"#)
    }
}

impl std::error::Error for AclError {}
