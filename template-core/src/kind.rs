//! What values a parameter takes.

use std::fmt;

/// What values a parameter takes.
///
/// Those of [`IN_TEXTS`](Self::IN_TEXTS) stand for placeholders, and template files declare them by
/// [`name`](Self::name). The others come from a component that needs more than its text: a picture above it, the code
/// of a coupon, what a button sends back.
///
/// ```
/// use template_core::Kind;
///
/// assert_eq!(Kind::from_name("date_time"), Some(Kind::DateTime));
/// assert_eq!(Kind::Integer.to_string(), "integer");
/// assert!(Kind::Payload.is_optional());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Kind {
    /// Any text on one line: `&str` in Rust.
    #[default]
    Text,
    /// A whole number: `i64` in Rust, its digits on the wire.
    Integer,
    /// A one-time password: `&str` in Rust, 1 to 15 ASCII letters or digits.
    Code,
    /// An amount of money: [`Currency`](crate::Currency) in Rust.
    Currency,
    /// A day or a time: [`DateTime`](crate::DateTime) in Rust.
    DateTime,
    /// A picture above the text: [`Image`](crate::Image) in Rust.
    Image,
    /// A film above the text: [`Video`](crate::Video) in Rust.
    Video,
    /// A file above the text: [`Document`](crate::Document) in Rust.
    Document,
    /// An animated picture above the text: [`Gif`](crate::Gif) in Rust.
    Gif,
    /// A place on the map above the text: [`Location`](crate::Location) in Rust.
    Location,
    /// A product of a catalog above the text: [`Product`](crate::Product) in Rust.
    Product,
    /// The end of a limited-time offer: `i64` in Rust, milliseconds since 1970.
    Expiration,
    /// The code that a button copies: `&str` in Rust, 1 to 20 ASCII letters or digits.
    Coupon,
    /// What a quick-reply button sends back: `Option<&str>` in Rust.
    Payload,
    /// The token of a flow: `Option<&str>` in Rust.
    FlowToken,
    /// What a flow begins with: `Option<Json>` in Rust.
    FlowData,
    /// The product whose picture stands for a catalog: `Option<&str>` in Rust, its retailer id.
    Thumbnail,
    /// The products of a list: [`ProductList`](crate::ProductList) in Rust.
    ProductList,
    /// How a call is offered: [`VoiceCall`](crate::VoiceCall) in Rust.
    VoiceCall,
    /// What is to be paid: [`Json`](crate::Json) in Rust.
    OrderDetails,
}

macro_rules! names {
    ($($kind:ident $letter:literal $name:literal)*) => {
        /// Every kind.
        #[cfg(test)]
        const ALL: &[Kind] = &[$(Kind::$kind),*];

        impl Kind {
            /// The name people read, and for those of [`IN_TEXTS`](Self::IN_TEXTS) the one that template files write.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$kind => $name,)*
                }
            }

            /// The number that stands for it in a definition.
            #[cfg(any(test, feature = "syntax"))]
            pub(crate) const fn number(self) -> u32 {
                match self {
                    $(Self::$kind => $letter as u32,)*
                }
            }

            /// The kind of a number in a definition.
            pub(crate) const fn of_number(number: usize) -> Self {
                $(
                    if number == $letter as usize {
                        return Self::$kind;
                    }
                )*
                Self::Text
            }
        }
    };
}

names! {
    Text 't' "text"
    Integer 'i' "integer"
    Code 'c' "code"
    Currency 'm' "currency"
    DateTime 'd' "date_time"
    Image 'I' "image"
    Video 'V' "video"
    Document 'D' "document"
    Gif 'G' "gif"
    Location 'L' "location"
    Product 'P' "product"
    Expiration 'e' "expiration"
    Coupon 'C' "coupon"
    Payload 'p' "payload"
    FlowToken 'f' "flow_token"
    FlowData 'F' "flow_data"
    Thumbnail 'T' "thumbnail"
    ProductList 'l' "product_list"
    VoiceCall 'v' "voice_call"
    OrderDetails 'o' "order_details"
}

impl Kind {
    /// The kinds of values that stand for placeholders, in the order they are documented: those a file may declare.
    pub const IN_TEXTS: &'static [Self] = &[Self::Text, Self::Integer, Self::Code, Self::Currency, Self::DateTime];

    /// Whether a message can do without a value.
    #[must_use]
    pub const fn is_optional(self) -> bool {
        matches!(self, Self::Payload | Self::FlowToken | Self::FlowData | Self::Thumbnail | Self::VoiceCall)
    }

    /// A value that stands where an example is wanted and no file has a place for one.
    #[doc(hidden)]
    #[must_use]
    pub const fn example(self) -> Option<&'static str> {
        Some(match self {
            Self::Location => "51.4779, -0.0015, Royal Observatory, Blackheath Avenue, London",
            Self::Image => "https://example.com/image.jpg",
            Self::Video | Self::Gif => "https://example.com/video.mp4",
            Self::Document => "https://example.com/document.pdf",
            Self::Product => "1234567890/product-1",
            Self::ProductList => "Popular=product-1,product-2",
            // The first second of 2030.
            Self::Expiration => "1893456000000",
            Self::OrderDetails => crate::json::Json::EXAMPLE_ORDER.as_str(),
            _ => return None,
        })
    }

    /// The kind of that name that a file may declare, if there is one.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::IN_TEXTS.iter().copied().find(|kind| kind.name() == name)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_numbers_find_their_kinds() {
        for (index, &kind) in ALL.iter().enumerate() {
            assert_eq!(Kind::of_number(kind.number() as usize), kind);
            assert!(ALL[..index].iter().all(|other| other.name() != kind.name()));
        }
        for &kind in Kind::IN_TEXTS {
            assert_eq!(Kind::from_name(kind.name()), Some(kind));
        }
        assert_eq!(Kind::from_name("image"), None);
    }
}
