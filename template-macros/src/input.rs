//! What is written between the macros' brackets: `($crate) #[attributes] pub Name = "path"`, with `mod` for a folder.

use proc_macro2::{Span, TokenStream};
use syn::parse::{Parse, ParseStream, Parser};
use syn::{Attribute, Ident, LitStr, Token, Visibility};

use crate::report::Failure;

/// One `template!` or `templates!`, read.
pub(crate) struct Input {
    /// The path to the crate `templates`, as the calling crate knows it.
    pub(crate) krate: TokenStream,
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) visibility: Visibility,
    /// Of the type, or of the module.
    pub(crate) name: Ident,
    /// Of the file, or of the folder.
    pub(crate) path: LitStr,
}

/// Reads a `template!`.
pub(crate) fn template(tokens: TokenStream) -> Result<Input, Failure> {
    parse(tokens, |input, last| {
        if input.peek(Token![struct]) {
            return Err(input.error("write the type's name without `struct`: the macro makes a struct of it"));
        }
        if input.peek(Token![mod]) {
            return Err(input.error("`template!` makes a type of one file; `templates!` makes a module of a folder"));
        }
        let name = expect(input, last, "the name of the type, such as `Verify`")?;
        expect::<Token![=]>(input, last, "`= \"path/to/template.mtm\"`")?;
        let what = "the path of the template file in quotes, such as `\"templates/verify.mtm\"`";
        let path = path(input, last, what, "a `template!` names one file, and nothing follows its path")?;
        Ok((name, path))
    })
}

/// Reads a `templates!`.
pub(crate) fn module(tokens: TokenStream) -> Result<Input, Failure> {
    parse(tokens, |input, last| {
        expect::<Token![mod]>(input, last, "`mod` and the name of the module, such as `mod messages`")?;
        let name = expect(input, last, "the name of the module, such as `messages`")?;
        expect::<Token![=]>(input, last, "`= \"path/of/a/folder/\"`")?;
        let what = "the path of the folder of template files in quotes, such as `\"templates/\"`";
        let path = path(input, last, what, "a `templates!` names one folder, and nothing follows its path")?;
        Ok((name, path))
    })
}

/// Reads what both begin with, and `rest`.
fn parse(
    tokens: TokenStream,
    rest: fn(ParseStream<'_>, Span) -> syn::Result<(Ident, LitStr)>,
) -> Result<Input, Failure> {
    // Where the input ends too early there is nothing to point at but what stands last, after the path of the crate.
    let last = tokens.clone().into_iter().skip(1).last().map_or_else(Span::call_site, |last| last.span());
    let read = |input: ParseStream<'_>| {
        let krate;
        syn::parenthesized!(krate in input);
        let krate = krate.parse()?;
        let attributes = input.call(Attribute::parse_outer)?;
        let visibility = input.parse()?;
        let (name, path) = rest(input, last)?;
        Ok(Input { krate, attributes, visibility, name, path })
    };
    read.parse2(tokens).map_err(Failure::Input)
}

/// The path, which is the last.
fn path(input: ParseStream<'_>, last: Span, what: &str, no_more: &str) -> syn::Result<LitStr> {
    let path: LitStr = expect(input, last, what)?;
    if !path.suffix().is_empty() {
        return Err(syn::Error::new(path.span(), "a path has no suffix"));
    }
    input.parse::<Option<Token![;]>>()?;
    if !input.is_empty() {
        return Err(input.error(no_more));
    }
    Ok(path)
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
