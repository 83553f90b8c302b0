//! What is written between the macro's brackets: `($crate) #[attributes] pub Name = "path"`.

use proc_macro2::TokenStream;
use syn::parse::{Parse, ParseStream, Parser};
use syn::{Attribute, Ident, LitStr, Token, Visibility};

use crate::report::Failure;

/// One `template!`, read.
pub(crate) struct Input {
    /// The path to the crate `templates`, as the calling crate knows it.
    pub(crate) krate: TokenStream,
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) visibility: Visibility,
    pub(crate) name: Ident,
    pub(crate) path: LitStr,
}

pub(crate) fn parse(tokens: TokenStream) -> Result<Input, Failure> {
    Input::parse.parse2(tokens).map_err(Failure::Input)
}

impl Parse for Input {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let krate;
        syn::parenthesized!(krate in input);
        let krate = krate.parse()?;
        let attributes = input.call(Attribute::parse_outer)?;
        let visibility = input.parse()?;
        let name = expect(input, "the name of the type, such as `Verify`")?;
        expect::<Token![=]>(input, "`= \"path/to/template.mtm\"`")?;
        let path: LitStr =
            expect(input, "the path of the template file in quotes, such as `\"templates/verify.mtm\"`")?;
        if !path.suffix().is_empty() {
            return Err(syn::Error::new(path.span(), "a path has no suffix"));
        }
        input.parse::<Option<Token![;]>>()?;
        if !input.is_empty() {
            return Err(input.error("a `template!` names one file, and nothing follows its path"));
        }
        Ok(Self { krate, attributes, visibility, name, path })
    }
}

/// Parses a `T`, or says what was expected where something else stands or nothing does.
fn expect<T: Parse>(input: ParseStream<'_>, what: &str) -> syn::Result<T> {
    input.parse().map_err(|error| {
        // A word Rust keeps for itself is better named by syn than by us.
        if error.to_string().contains("keyword") {
            return error;
        }
        syn::Error::new(error.span(), format!("expected {what}"))
    })
}
