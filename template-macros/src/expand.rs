//! The generated code: a struct, its definition as a constant, and an accessor for its arguments.
//!
//! Names a user writes or reads have the user's spans, so that editors find their way; everything else is resolved
//! where the macro is defined. All shared logic is in template-core, which keeps a template at a few dozen tokens.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, quote_spanned};
use syn::Attribute;
use template_core::Kind;
use template_core::model::FileParameter;

use crate::input::Input;
use crate::resolve::{File, Origin, ROOT_VARIABLE};

mod documentation;

/// Generated code whose names are resolved where the macro is defined.
macro_rules! code {
    ($($tokens:tt)*) => { quote_spanned!(Span::mixed_site()=> $($tokens)*) };
}

/// Clippy's default for the most parameters a function should have: above it there is no `new`.
const NEW_LIMIT: usize = 7;

/// The whole expansion of one `template!`.
pub(crate) fn template(input: &Input, file: &File) -> TokenStream {
    let krate = &input.krate;
    let core = code!(#krate::__private::core);
    let fields = file.template.parameters.iter().map(|parameter| Field::of(parameter, input, &core)).collect();
    let item = Item { input, file, fields, conditions: conditions(&input.attributes), core };
    let (structure, inherent) = (item.structure(), item.inherent());
    let (implementations, tracking) = (item.implementations(), item.tracking());
    code!(#structure #inherent #implementations #tracking)
}

/// Attributes that decide whether the item is there at all hold for everything that belongs to it.
fn conditions(attributes: &[Attribute]) -> TokenStream {
    let is = |name: &'static str| move |attribute: &&Attribute| attribute.path().is_ident(name);
    let mut conditions: TokenStream = attributes.iter().filter(is("cfg")).map(ToTokens::to_token_stream).collect();
    if attributes.iter().any(|attribute| is("deprecated")(&attribute)) {
        conditions.extend(code!(#[allow(deprecated)]));
    }
    conditions
}

/// A field of the generated struct.
struct Field<'f> {
    parameter: &'f FileParameter,
    name: Ident,
    /// Whether it has the struct's lifetime.
    borrows: bool,
    /// Its type, with the lifetime `'a` where it has one.
    of_type: TokenStream,
}

impl<'f> Field<'f> {
    fn of(parameter: &'f FileParameter, input: &Input, core: &TokenStream) -> Self {
        let span = input.path.span();
        let text = parameter.field.as_str();
        let name = if parameter.field.is_raw() { Ident::new_raw(text, span) } else { Ident::new(text, span) };
        let borrows = parameter.kind != Kind::Integer;
        let of_type = if borrows { code!(&'a #core::primitive::str) } else { code!(#core::primitive::i64) };
        Self { parameter, name, borrows, of_type }
    }

    /// The variant of `Argument` that its value is.
    fn variant(&self) -> Ident {
        Ident::new(if self.borrows { "Text" } else { "Integer" }, Span::mixed_site())
    }

    /// The example as a literal of the field's type, if the file gives one.
    fn example(&self) -> Option<Literal> {
        let example = &self.parameter.example.as_ref()?.value;
        Some(match self.parameter.kind {
            Kind::Integer => Literal::i64_suffixed(example.parse().ok()?),
            _ => Literal::string(example),
        })
    }
}

/// Everything that is generated for one file.
struct Item<'i> {
    input: &'i Input,
    file: &'i File,
    fields: Vec<Field<'i>>,
    /// Attributes that everything generated has.
    conditions: TokenStream,
    /// The path to the library `core`, whatever the calling crate calls `core`.
    core: TokenStream,
}

impl Item<'_> {
    /// `<'a>`, or nothing where no field borrows.
    fn generics(&self, lifetime: &TokenStream) -> Option<TokenStream> {
        self.fields.iter().any(|field| field.borrows).then(|| code!(<#lifetime>))
    }

    fn option(&self, text: Option<&str>) -> TokenStream {
        let core = &self.core;
        text.map_or_else(|| code!(#core::option::Option::None), |text| code!(#core::option::Option::Some(#text)))
    }

    fn structure(&self) -> TokenStream {
        let Input { attributes, visibility, name, .. } = self.input;
        let generics = self.generics(&code!('a));
        // After a doc comment of the user's own, a new paragraph.
        let has_own = attributes.iter().any(|attribute| attribute.path().is_ident("doc"));
        let documentation = documentation::of_type(&self.file.source, &self.file.template);
        let documentation = has_own.then_some("").into_iter().chain([documentation.as_str()]);
        let head = code!(#(#attributes)* #(#[doc = #documentation])* #visibility struct #name #generics);
        if self.fields.is_empty() {
            return code!(#head;);
        }
        let fields = self.fields.iter().map(|Field { parameter, name, of_type, .. }| {
            let documentation = documentation::of_field(parameter);
            code!(#[doc = #documentation] pub #name: #of_type)
        });
        code!(#head { #(#fields,)* })
    }

    /// What the type has of its own: `new` and `EXAMPLE`.
    fn inherent(&self) -> Option<TokenStream> {
        let (new, example) = (self.new_function(), self.example_constant());
        if new.is_none() && example.is_none() {
            return None;
        }
        let name = &self.input.name;
        let conditions = &self.conditions;
        let generics = self.generics(&code!('a));
        Some(code!(#conditions impl #generics #name #generics { #new #example }))
    }

    fn new_function(&self) -> Option<TokenStream> {
        if self.fields.is_empty() || self.fields.len() > NEW_LIMIT {
            return None;
        }
        let new = Ident::new("new", self.input.name.span());
        let names: Vec<_> = self.fields.iter().map(|field| &field.name).collect();
        let types = self.fields.iter().map(|field| &field.of_type);
        let documentation = documentation::of_new(&self.file.template);
        Some(code! {
            #[doc = #documentation]
            #[must_use]
            pub const fn #new(#(#names: #types),*) -> Self {
                Self { #(#names),* }
            }
        })
    }

    fn example_constant(&self) -> Option<TokenStream> {
        let examples: Vec<_> = self.fields.iter().map(Field::example).collect::<Option<_>>()?;
        let names = self.fields.iter().map(|field| &field.name);
        let name = &self.input.name;
        let constant = Ident::new("EXAMPLE", name.span());
        let generics = self.generics(&code!('static));
        let value = if self.fields.is_empty() { code!(#name) } else { code!(#name { #(#names: #examples),* }) };
        Some(code! {
            /// The examples that the template file gives.
            pub const #constant: #name #generics = #value;
        })
    }

    fn implementations(&self) -> TokenStream {
        let Self { input: Input { krate, name, .. }, fields, conditions, core, .. } = self;
        let generics = self.generics(&code!('_));
        let count = Literal::usize_unsuffixed(fields.len());
        let names = fields.iter().map(|field| &field.name);
        let variants = fields.iter().map(Field::variant);
        let definition = self.definition();
        code! {
            #conditions
            impl #krate::__private::Sealed for #name #generics {}

            #conditions
            impl #krate::Template for #name #generics {
                type Arguments<'b> = [#krate::Argument<'b>; #count] where Self: 'b;

                const DEFINITION: &'static #krate::Definition = #definition;

                fn arguments(&self) -> Self::Arguments<'_> {
                    [#(#krate::Argument::#variants(self.#names)),*]
                }
            }

            #conditions
            impl #core::fmt::Display for #name #generics {
                fn fmt(&self, f: &mut #core::fmt::Formatter<'_>) -> #core::fmt::Result {
                    #krate::__private::display(self, f)
                }
            }
        }
    }

    fn definition(&self) -> TokenStream {
        let krate = &self.input.krate;
        let template = &self.file.template;
        let name = &template.name;
        let namespace = self.option(template.namespace.as_deref());
        let language = Ident::new(&template.language.constant_name(), Span::mixed_site());
        let parameters = template.parameters.iter().map(|parameter| {
            let name = &parameter.name.value;
            let kind = match parameter.kind {
                Kind::Integer => code!(Integer),
                Kind::Code => code!(Code),
                _ => code!(Text),
            };
            let example = self.option(parameter.example.as_ref().map(|example| example.value.as_str()));
            code!(#krate::__private::parameter(#name, #krate::Kind::#kind, #example))
        });
        let constant = template.body.constant();
        let slots = template.body.slots().iter().map(|&(at, index)| {
            let (at, index) = (Literal::u32_unsuffixed(at), Literal::u16_unsuffixed(index));
            code!((#at, #index))
        });
        let order = template.wire_order.iter().map(|&index| Literal::u16_unsuffixed(index));
        code! {{
            const PARAMETERS: &[#krate::Parameter] = &[#(#parameters),*];
            &#krate::__private::definition(
                #name,
                #namespace,
                #krate::Language::#language,
                PARAMETERS,
                #krate::__private::text(#constant, &[#(#slots),*]),
                &[#(#order),*],
            )
        }}
    }

    /// Makes the compiler watch the file, and the variable its path may count from.
    fn tracking(&self) -> TokenStream {
        let Self { conditions, core, file: File { origin: Origin { variable, rest }, .. }, .. } = self;
        let moved = (*variable != ROOT_VARIABLE).then(|| {
            code! {
                #conditions
                const _: #core::option::Option<&#core::primitive::str> = #core::option_env!(#ROOT_VARIABLE);
            }
        });
        code! {
            #conditions
            const _: &[#core::primitive::u8] = #core::include_bytes!(#core::concat!(#core::env!(#variable), #rest));
            #moved
        }
    }
}
