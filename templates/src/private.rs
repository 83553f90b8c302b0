//! What only the macros name; anything here may change at any time.

pub mod example;

pub use core::fmt::{Display, Formatter, Result};
pub use core::option::Option;
pub use core::primitive::{i64, str, usize};
pub use core::{concat, include_str};
pub use template_core::{
    Argument, Arguments, Currency, DateTime, Document, Generated, Gif, Image, Json, LanguageOf, Location, Product,
    ProductCards, ProductList, Registry, StaticData, Template, Video, VoiceCall, display,
};
pub use template_macros::{template, templates};
