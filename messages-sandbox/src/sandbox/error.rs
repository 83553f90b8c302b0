//! Why a sandbox does not start.

use std::fmt;
use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;

use crate::application::KeyError;
use crate::store::StoreError;

/// A sandbox that does not start.
#[derive(Debug)]
#[non_exhaustive]
pub enum StartError {
    /// It cannot listen there.
    Listen {
        /// Where.
        address: SocketAddr,
        /// Why.
        source: io::Error,
    },
    /// Its folder cannot be made, or a key not be written to it.
    Folder {
        /// The folder or file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The store failed.
    Store(StoreError),
    /// No key could be made.
    Key(KeyError),
    /// The templates clash, or cannot be read.
    Templates(String),
    /// Webhooks cannot be sent from here: no client for HTTP could be made.
    Http(String),
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Listen { address, source } => {
                write!(f, "the sandbox cannot listen at {address}: {source}; choose another port, or 0 for a free one")
            }
            Self::Folder { path, source } => write!(f, "{}: {source}", path.display()),
            Self::Store(error) => error.fmt(f),
            Self::Key(error) => error.fmt(f),
            Self::Templates(error) => f.write_str(error),
            Self::Http(error) => write!(f, "webhooks cannot be sent: {error}"),
        }
    }
}

impl std::error::Error for StartError {}
