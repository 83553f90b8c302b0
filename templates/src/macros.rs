//! The macros' face: what they take, and the path of this crate handed on to them.

/// Makes a type of a template file.
///
/// ```text
/// template!(pub Verify = "templates/verify.mtm");
///
/// template! {
///     /// Sends a code.
///     #[derive(Clone)]
///     pub Verify = "templates/verify.mtm"
/// }
/// ```
///
/// The path counts from the folder of the crate's `Cargo.toml`. Doc comments, attributes and visibility are passed on
/// to the type; a `#[cfg]` there takes away the type with all that belongs to it, but the file is read all the same,
/// which a `#[cfg]` on the invocation avoids. The type has
///
/// - a public field for each value that a message needs: `header` where that is not text, the parameters in the order
///   of the file's `params`, what buttons take, and `cards`; each of its own type, such as `&str`, `i64`,
///   [`Currency`](crate::Currency) or [`Image`](crate::Image). Without values it is a unit struct, without borrowed ones
///   it has no lifetime. Cards are structs named after the type, with its attributes: `PromoCard` for `Promo`, or
///   `PromoCard1`, `PromoCard2` where their names differ. A location holds floats, so its type has no `Eq` and no `Hash`;
/// - `new(..)` with the fields in their order, up to seven of them;
/// - `EXAMPLE`, a constant of the examples in the file, unless one is missing. What no file gives an example of that
///   could be sent, such as a location, the end of an offer or a picture by its upload's handle, has one of the
///   library's;
/// - for a template with translations a constant for each language, `Promo::DE`, and `best_language`;
/// - [`Display`](std::fmt::Display): the body as its reader sees it, in the base language;
/// - [`Template`](crate::Template), for [`Message::new`](crate::Message::new).
///
/// Translations are the files beside it that have a language in their names, `promo.de.mtm`; they are read with it.
///
/// What is wrong in a file is a compile error that shows its line. The crate is compiled again when one of them
/// changes; a translation that is new is seen when the base file lists it. rust-analyzer sees such a change only when the module that calls the macro is edited too; `cargo check`
/// sees it at once.
///
/// Where a tool moves the crate's `Cargo.toml`, as trybuild does, the environment variable `MTM_TEMPLATE_ROOT` names
/// the folder that paths count from where the crate's own has no such file.
///
/// # Errors at compile time
///
/// A missing field is the compiler's own error, all missing ones at once:
///
/// ```compile_fail,E0063
/// let verify = templates::Verify { brand: "Nexmo", code: "64873" }; // missing field `minutes`
/// ```
#[macro_export]
macro_rules! template {
    ($($input:tt)*) => {
        $crate::__private::template! { ($crate) $($input)* }
    };
}

/// Makes a module of a folder of template files.
///
/// ```text
/// templates!(pub mod messages = "templates/");
/// ```
///
/// Each template becomes a type as [`template!`](crate::template) makes it, named after its file: `order_shipped.mtm`
/// is `messages::OrderShipped`, `2023_april_promo.mtm` is `messages::T2023AprilPromo`. Folders become modules:
/// `templates/shop/thanks.mtm` is `messages::shop::Thanks`. Translations come with the templates they stand beside.
/// The types have no function `new`, whose values are so easily in the wrong order, and whose price is a sixth of the
/// compiler's time where there are hundreds: name the fields.
///
/// `messages::REGISTRY` is a static [`Registry`](crate::Registry) of all of them, found by name and language.
///
/// # New files
///
/// That a file was edited or deleted, the compiler sees by itself. That there is a new one it sees only where a build
/// script asks for it, in one line: [`build::watch`](crate::build::watch). Without, a new file is missed until one of
/// the others or the module that calls the macro is edited.
///
/// # Errors at compile time
///
/// Everything that is wrong in any of the files, each error with its line; two files that would be one type, or are one
/// template in one language; a folder without template files.
#[macro_export]
macro_rules! templates {
    ($($input:tt)*) => {
        $crate::__private::templates! { ($crate) $($input)* }
    };
}
