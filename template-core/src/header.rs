//! What stands above the text of a message where it is not text: pictures, films, files, products.

use crate::media::MediaSource;

macro_rules! media {
    ($(#[$documentation:meta] $name:ident $what:literal;)*) => {$(
        #[$documentation]
        ///
        /// It is a link or an id, never both.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub struct $name<'a> {
            source: MediaSource<'a>,
        }

        impl<'a> $name<'a> {
            #[doc = concat!("The ", $what, " at an absolute `http` or `https` address.")]
            #[must_use]
            pub const fn link(link: &'a str) -> Self {
                Self { source: MediaSource::Link(link) }
            }

            #[doc = concat!("The ", $what, " that was uploaded under this id.")]
            #[must_use]
            pub const fn id(id: &'a str) -> Self {
                Self { source: MediaSource::Id(id) }
            }

            #[doc = concat!("Where the ", $what, " comes from.")]
            #[must_use]
            pub const fn source(&self) -> MediaSource<'a> {
                self.source
            }
        }

        impl<'a> From<MediaSource<'a>> for $name<'a> {
            fn from(source: MediaSource<'a>) -> Self {
                Self { source }
            }
        }
    )*};
}

media! {
    /// A picture above the text: JPEG or PNG, up to 5 MB.
    Image "picture";
    /// A film above the text: MP4 or 3GP, up to 16 MB.
    Video "film";
    /// An animated picture above the text: MP4, up to 3.5 MB; marketing messages only.
    Gif "animated picture";
}

/// A file above the text, up to 100 MB: a link or an id, never both.
///
/// ```
/// use template_core::Document;
///
/// let receipt = Document::link("https://shop.example/r/17.pdf").filename("receipt.pdf");
/// # let _ = receipt;
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Document<'a> {
    source: MediaSource<'a>,
    filename: Option<&'a str>,
}

impl<'a> Document<'a> {
    /// The file at an absolute `http` or `https` address.
    #[must_use]
    pub const fn link(link: &'a str) -> Self {
        Self { source: MediaSource::Link(link), filename: None }
    }

    /// The file that was uploaded under this id.
    #[must_use]
    pub const fn id(id: &'a str) -> Self {
        Self { source: MediaSource::Id(id), filename: None }
    }

    /// The same file, shown under that name.
    #[must_use]
    pub const fn filename(self, name: &'a str) -> Self {
        Self { filename: Some(name), ..self }
    }

    /// Where the file comes from.
    #[must_use]
    pub const fn source(&self) -> MediaSource<'a> {
        self.source
    }

    /// The name it is shown under, if one was given.
    #[must_use]
    pub const fn name(&self) -> Option<&'a str> {
        self.filename
    }
}

/// A product of a catalog.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Product<'a> {
    /// The catalog's number at the platform.
    pub catalog_id: &'a str,
    /// The product's own number in the catalog: its `product_retailer_id`.
    pub retailer_id: &'a str,
}
