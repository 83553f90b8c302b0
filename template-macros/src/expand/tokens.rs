//! From text to tokens: the private module gets its path, and public names the place where the user wrote them.

use proc_macro::{Group, Span, TokenStream, TokenTree};
use proc_macro2::Ident;
use quote::ToTokens;

/// Where names come from that users write: an editor goes there from them.
pub(super) struct Places {
    /// The path of `templates::__private`.
    private: TokenStream,
    /// The type's own name, as the user wrote it.
    name: Ident,
    /// What the other names that are public come from.
    public: Span,
}

impl Places {
    pub(super) fn new(private: proc_macro2::TokenStream, name: &proc_macro2::Ident, public: proc_macro2::Span) -> Self {
        Self { private: private.into(), name: name.clone(), public: public.unwrap() }
    }
}

/// The tokens of a text. What it does not parse as is a mistake of ours, and the compiler says what is missing.
pub(super) fn of(text: &str, places: &Places) -> proc_macro2::TokenStream {
    // Straight to the compiler: proc-macro2 would read it once more itself.
    let tokens = text.parse().unwrap_or_default();
    placed(tokens, places, &places.name.to_string()).into()
}

/// Everything is resolved where the macro is defined, but for the names that are public.
fn placed(tokens: TokenStream, places: &Places, name: &str) -> TokenStream {
    let mixed_site = Span::mixed_site();
    let mut is_public = false;
    let mut out = TokenStream::new();
    let mut trees = Vec::new();
    for tree in tokens {
        let is_ident = matches!(tree, TokenTree::Ident(_));
        match tree {
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), placed(group.stream(), places, name));
                inner.set_span(mixed_site);
                trees.push(inner.into());
            }
            TokenTree::Ident(mut ident) => {
                let text = ident.to_string();
                match text.as_str() {
                    "__t" => {
                        out.extend(trees.drain(..));
                        out.extend(places.private.clone());
                        continue;
                    }
                    "pub" | "struct" => {
                        ident.set_span(mixed_site);
                        is_public = true;
                        trees.push(ident.into());
                        continue;
                    }
                    "const" | "fn" if is_public => {
                        ident.set_span(mixed_site);
                        trees.push(ident.into());
                        continue;
                    }
                    _ if text == name => trees.extend(TokenStream::from(places.name.to_token_stream())),
                    _ => {
                        ident.set_span(if is_public { places.public } else { mixed_site });
                        trees.push(ident.into());
                    }
                }
            }
            mut other => {
                other.set_span(mixed_site);
                trees.push(other);
            }
        }
        is_public &= !is_ident;
    }
    out.extend(trees);
    out
}
