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

/// Everything `template!` generates but what only the files know, which the procedural macro hands over.
#[doc(hidden)]
#[macro_export]
macro_rules! __template {
    (
        [$($attribute:tt)*] [$($condition:tt)*] [$($visibility:tt)*] $name:ident
        [$($lifetime:lifetime)?] [$($anonymous:lifetime)?]
        {$($field:ident ($type:ty))*} {$(($($product:tt)*))*}
        {$($best:ident $($language:ident $index:literal $language_documentation:literal)*)?}
        [$($new_condition:tt)*] $new:ident
        [$($example_condition:tt)*] [$($functions:tt)*] $example:ident
        [$($path:literal)*]
        {$($function:ident ($($before:tt)?) ($($place:tt)*))*} {$($documentation:literal [$($value:tt)*])*} $parts:tt
    ) => {
        $($attribute)*
        $($visibility)* struct $name $(<$lifetime>)? {
            $(#[doc = $documentation] pub $field: $type,)*
        }

        $($condition)*
        impl $(<$lifetime>)? $name $(<$lifetime>)? {
            $($new_condition)*
            /// The template with a value for each field, in their order.
            pub const fn $new($($field: $type),*) -> Self {
                Self { $($field),* }
            }

            $($example_condition)*
            /// The examples that the template file gives.
            pub const $example: Self = {
                $($functions)*
                Self { $($field: $($value)*),* }
            };

            $(
                $(
                    #[doc = $language_documentation]
                    pub const $language: $crate::LanguageOf<Self> = $crate::LanguageOf::of($index);
                )*

                /// The language that suits a reader of a tag such as `de-AT` best; the base one where none does.
                pub fn $best(tag: &$crate::__private::str) -> $crate::LanguageOf<Self> {
                    $crate::LanguageOf::best(tag)
                }
            )?
        }

        $($condition)*
        impl $crate::Template for $name $(<$anonymous>)? {
            type Generated = Self;

            const INDEX: $crate::__private::usize = 0;

            fn arguments(&self) -> $crate::__private::Arguments<'_> {
                $crate::__private::Arguments::of([
                    $($crate::Argument::$function($($before)? self.$($place)*),)*
                    $($crate::Argument::or_absent(self.$($product)*),)*
                ])
            }
        }

        $($condition)*
        impl $crate::__private::Generated for $name $(<$anonymous>)? {
            const DATA: $crate::__private::StaticData = {
                // For the compiler to watch; no program carries them.
                $(const _: &[$crate::__private::u8] = $crate::__private::include_bytes!($path);)*
                $parts
            };
        }

        $($condition)*
        impl $crate::__private::Display for $name $(<$anonymous>)? {
            fn fmt(&self, f: &mut $crate::__private::Formatter<'_>) -> $crate::__private::Result {
                $crate::__private::display(self, f)
            }
        }
    };
}

/// The struct of a card.
#[doc(hidden)]
#[macro_export]
macro_rules! __card {
    (
        [$($attribute:tt)*] [$($condition:tt)*] [$($visibility:tt)*] $name:ident [$($lifetime:lifetime)?]
        {$($field:ident ($type:ty))*} {$($documentation:literal)*}
    ) => {
        $($attribute)*
        $($visibility)* struct $name $(<$lifetime>)? {
            $(#[doc = $documentation] pub $field: $type,)*
        }
    };
}
