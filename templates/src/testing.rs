//! For tests of those who have templates: the linter, and snapshots of what every template says.

mod lint;
mod snapshots;

pub use lint::assert_lint_clean;

#[doc(hidden)]
pub use insta as __insta;
#[doc(hidden)]
pub use snapshots::{Snapshots as __Snapshots, assert_all as __assert_all};

#[doc(inline)]
pub use crate::__assert_snapshots as assert_snapshots;
