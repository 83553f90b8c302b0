//! What only the macros name; anything here may change at any time.

pub mod example;

pub use core::fmt::{Display, Formatter, Result};
pub use core::include_bytes;
pub use core::option::Option;
pub use core::primitive::{i64, str, u8, usize};
pub use template_core::{Arguments, Generated, StaticData, display};
pub use template_macros::template;
