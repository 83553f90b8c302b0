//! For tests of those who have templates: the linter, snapshots of what every template says, and whether none is missing.

mod complete;
mod lint;
mod snapshots;

pub use complete::assert_complete;
pub use lint::assert_lint_clean;

#[doc(hidden)]
pub use insta as __insta;
#[doc(hidden)]
pub use snapshots::{Snapshots as __Snapshots, assert_all as __assert_all};

#[doc(inline)]
pub use crate::__assert_snapshots as assert_snapshots;
