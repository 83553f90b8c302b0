//! Many templates: found by name and language, in nanoseconds, whether they were compiled in or read at run time.

#[cfg(feature = "payload")]
mod entry;
#[cfg(feature = "payload")]
mod error;
mod hash;
mod index;
#[cfg(feature = "load")]
mod live;
#[cfg(feature = "load")]
mod load;
#[cfg(feature = "payload")]
mod lookup;
mod order;
#[cfg(feature = "payload")]
mod origins;
#[cfg(feature = "payload")]
mod set;

#[cfg(feature = "payload")]
pub use entry::Entry;
#[cfg(feature = "payload")]
pub use error::{Clash, Clashes, LookupError, RegistryError};
pub use index::registry_index;
#[cfg(feature = "load")]
pub use live::LiveRegistry;
#[cfg(feature = "load")]
pub use load::{LoadError, LoadErrors};
pub use order::{registry_clashes, registry_sort};
#[cfg(feature = "payload")]
pub use set::Registry;

#[cfg(all(test, feature = "payload", feature = "syntax"))]
mod tests;
