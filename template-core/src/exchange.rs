//! The platform's own JSON of templates, as its management API takes and gives it.
//!
//! [`import`] makes template files of it, and [`export`] makes it of template files. Neither does any I/O.

mod export;
mod import;
mod remark;

pub use export::{ExportError, ExportErrors, Exported, Missing, Target, export};
pub use import::{Import, ImportedFile, import};
pub use remark::{ImportError, Level, Remark};
