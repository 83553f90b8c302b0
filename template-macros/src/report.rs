//! What goes wrong becomes compile errors, drawn as the tools draw it.

use proc_macro2::{Span, TokenStream};
use quote::quote_spanned;
use template_core::diagnostic::Diagnostic;
use template_core::report::text;
use template_core::source::Source;

/// Why there is no type.
pub(crate) enum Failure {
    /// The macro's input is not what it takes.
    Input(syn::Error),
    /// The file could not be read.
    File { message: String, span: Span },
    /// The template has errors, in its file or its translations.
    Template { files: Vec<(Source, Vec<Diagnostic>)>, span: Span },
    /// A folder has files with errors.
    Folder { broken: Broken, span: Span },
}

/// What is wrong in a folder of template files.
#[derive(Default)]
pub(crate) struct Broken {
    /// The files that have errors, and others of their templates.
    pub(crate) files: Vec<(Source, Vec<Diagnostic>)>,
    /// What is wrong with names and files as a whole.
    pub(crate) messages: Vec<String>,
}

impl Broken {
    pub(crate) fn is_empty(&self) -> bool {
        self.files.is_empty() && self.messages.is_empty()
    }
}

/// As many errors of a folder as a terminal takes.
const SHOWN_OF_FOLDER: usize = 30;

/// As many errors of one file as a terminal takes; the rest are counted.
const SHOWN: usize = 10;

impl Failure {
    pub(crate) fn into_tokens(self) -> TokenStream {
        match self {
            Self::Input(error) => {
                error.into_iter().map(|error| compile_error(&error.to_string(), error.span())).collect()
            }
            Self::File { message, span } => compile_error(&message, span),
            Self::Template { files, span } => {
                drawn(&files).iter().map(|message| compile_error(message, span)).collect()
            }
            Self::Folder { broken, span } => {
                let mut messages = broken.messages;
                messages.extend(drawn(&broken.files));
                let more = messages.len().saturating_sub(SHOWN_OF_FOLDER);
                if more > 0 {
                    messages.truncate(SHOWN_OF_FOLDER);
                    messages.push(format!("there are {more} more errors\nhelp: `mtm lint` shows them all"));
                }
                messages.iter().map(|message| compile_error(message, span)).collect()
            }
        }
    }
}

/// The errors of files, as people read them.
fn drawn(files: &[(Source, Vec<Diagnostic>)]) -> Vec<String> {
    let mut messages = Vec::new();
    for (source, diagnostics) in files {
        let errors = diagnostics.iter().filter(|found| found.is_error());
        let count = errors.clone().count();
        messages.extend(errors.take(SHOWN).map(|found| text::draw_for_compile_error(source, found)));
        if count > SHOWN {
            messages.push(format!("{} has {} more errors", source.path(), count - SHOWN));
        }
    }
    messages
}

/// Every token has the span of what is wrong, so that the compiler underlines that and nothing more.
fn compile_error(message: &str, span: Span) -> TokenStream {
    quote_spanned! {span=> ::core::compile_error! { #message } }
}
