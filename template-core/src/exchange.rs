//! The platform's own JSON of templates, as its management API takes and gives it.
//!
//! [`import`] makes template files of it. It does no I/O: text goes in, texts and a report come out.

mod import;
mod json;
mod remark;

pub use import::{Import, ImportedFile, import};
pub use remark::{ImportError, Level, Remark};
