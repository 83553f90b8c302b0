//! The cases that are measured, ours and the peers', so that the table, criterion and the instruction counts all run
//! the same functions.
//!
//! Every peer is given what it writes ready made: the numbers as text, the structs filled in, a buffer that is large
//! enough. Nothing of that is counted but for `json!`, whose work is to build the value.
#![forbid(unsafe_code)]

pub mod calls;
pub mod cases;
pub mod peers;
pub mod table;
