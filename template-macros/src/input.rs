//! What is written between the macro's brackets: `($crate) #[attributes] pub Name = "path"`.

use proc_macro2::{Span, TokenStream};
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
    // Where the input ends too early there is nothing to point at but what stands last, after the path of the crate.
    let last = tokens.clone().into_iter().skip(1).last().map_or_else(Span::call_site, |last| last.span());
    let read = |input: ParseStream<'_>| Input::read(input, last);
    read.parse2(tokens).map_err(Failure::Input)
}

impl Input {
    fn read(input: ParseStream<'_>, last: Span) -> syn::Result<Self> {
        let krate;
        syn::parenthesized!(krate in input);
        let krate = krate.parse()?;
        let attributes = input.call(Attribute::parse_outer)?;
        let visibility = input.parse()?;
        if input.peek(Token![struct]) {
            return Err(input.error("write the type's name without `struct`: the macro makes a struct of it"));
        }
        let name = expect(input, last, "the name of the type, such as `Verify`")?;
        expect::<Token![=]>(input, last, "`= \"path/to/template.mtm\"`")?;
        let path: LitStr =
            expect(input, last, "the path of the template file in quotes, such as `\"templates/verify.mtm\"`")?;
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
fn expect<T: Parse>(input: ParseStream<'_>, last: Span, what: &str) -> syn::Result<T> {
    input.parse().map_err(|error| {
        // A word Rust keeps for itself is better named by syn than by us.
        if error.to_string().contains("keyword") {
            return error;
        }
        let span = if input.is_empty() { last } else { error.span() };
        syn::Error::new(span, format!("expected {what}"))
    })
}
