//! Drawing diagnostics: one file a format.

pub mod text;

#[cfg(feature = "reports")]
mod fingerprint;
#[cfg(feature = "reports")]
mod format;
#[cfg(feature = "reports")]
pub mod github;
#[cfg(feature = "reports")]
pub mod gitlab;
#[cfg(feature = "reports")]
pub mod json;
#[cfg(feature = "reports")]
pub mod junit;
#[cfg(feature = "reports")]
mod place;
#[cfg(feature = "reports")]
pub mod sarif;
#[cfg(feature = "reports")]
mod writer;

#[cfg(feature = "reports")]
pub use format::{Counts, FileReport, Format, Report};
