//! Drawing diagnostics: one file a format.

pub mod text;
