//! What buttons take: lists of products, calls, and the cards of a carousel of products.

/// The products that the button of a multi-product message opens.
///
/// ```
/// use template_core::{ProductList, ProductSection};
///
/// let sections = [ProductSection { title: "Popular", retailer_ids: &["aloe", "fern"] }];
/// let products = ProductList { thumbnail: "aloe", sections: &sections };
/// # let _ = products;
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ProductList<'a> {
    /// The product whose picture stands for the list: its `product_retailer_id`.
    pub thumbnail: &'a str,
    /// 1 to 10 sections, with 30 products in all.
    pub sections: &'a [ProductSection<'a>],
}

/// A section of a [`ProductList`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ProductSection<'a> {
    /// What stands above it: 1 to 24 characters.
    pub title: &'a str,
    /// The products, by their `product_retailer_id`.
    pub retailer_ids: &'a [&'a str],
}

/// How a call is offered; both may be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct VoiceCall<'a> {
    /// How long the button can be used, in minutes.
    pub ttl_minutes: Option<u32>,
    /// What comes back with the call.
    pub payload: Option<&'a str>,
}

/// The cards of a carousel of products: 2 to 10, however many the template was approved with.
///
/// The array's length is checked by the compiler; where it is known only at run time, `try_from` takes a slice.
///
/// ```
/// use template_core::{Product, ProductCards};
///
/// let aloe = Product { catalog_id: "17", retailer_id: "aloe" };
/// let two = [aloe, aloe];
/// let cards = ProductCards::new(&two);
/// assert_eq!(cards.len(), 2);
/// assert!(ProductCards::try_from(&[aloe][..]).is_err());
/// ```
///
/// ```compile_fail
/// let cards = template_core::ProductCards::new(&[template_core::Product { catalog_id: "17", retailer_id: "aloe" }]);
/// ```
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct ProductCards<'a, C> {
    cards: &'a [C],
}

impl<C> Clone for ProductCards<'_, C> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<C> Copy for ProductCards<'_, C> {}

impl<'a, C> ProductCards<'a, C> {
    /// Two to ten cards.
    #[must_use]
    pub fn new(cards: impl Into<Self>) -> Self {
        cards.into()
    }

    /// The two cards of an example, as a constant.
    #[doc(hidden)]
    #[must_use]
    pub const fn example(cards: &'a [C; 2]) -> Self {
        Self { cards }
    }

    /// The card with that index.
    #[must_use]
    pub const fn get(&self, index: usize) -> Option<&'a C> {
        if index < self.cards.len() { Some(&self.cards[index]) } else { None }
    }

    /// How many there are: 2 to 10.
    #[allow(clippy::len_without_is_empty)] // there are always two
    #[must_use]
    pub const fn len(&self) -> usize {
        self.cards.len()
    }
}

macro_rules! lengths {
    ($($length:literal)*) => {$(
        impl<'a, C> From<&'a [C; $length]> for ProductCards<'a, C> {
            fn from(cards: &'a [C; $length]) -> Self {
                Self { cards }
            }
        }
    )*};
}

lengths!(2 3 4 5 6 7 8 9 10);

impl<'a, C> TryFrom<&'a [C]> for ProductCards<'a, C> {
    type Error = CardCountError;

    /// The same cards, if they are 2 to 10.
    fn try_from(cards: &'a [C]) -> Result<Self, CardCountError> {
        if (2..=10).contains(&cards.len()) { Ok(Self { cards }) } else { Err(CardCountError { given: cards.len() }) }
    }
}

/// Cards of products that are not 2 to 10.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct CardCountError {
    /// How many were given.
    pub given: usize,
}

impl std::fmt::Display for CardCountError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} cards are given: a carousel of products has 2 to 10", self.given)
    }
}

impl std::error::Error for CardCountError {}
