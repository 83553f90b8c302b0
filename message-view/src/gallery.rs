//! A page with all templates: every language with example values, its length against the limits, what the linter says.

use askama::Template;

use crate::bubble::{Bubble, QuickReplies};

/// All templates, for one page.
#[derive(Debug, Clone, Default)]
pub struct Gallery {
    /// The templates, in their order.
    pub templates: Vec<GalleryTemplate>,
}

/// A template in the gallery.
#[derive(Debug, Clone, Default)]
pub struct GalleryTemplate {
    /// Its name, as the platform has it.
    pub name: String,
    /// Its category; empty where it says none.
    pub category: String,
    /// Its file.
    pub file: String,
    /// Its languages; none where it cannot be read.
    pub versions: Vec<GalleryVersion>,
    /// What is said about its files.
    pub findings: Vec<GalleryFinding>,
}

/// A template in one language.
#[derive(Debug, Clone, Default)]
pub struct GalleryVersion {
    /// The language's code.
    pub language: String,
    /// Its name.
    pub language_name: String,
    /// What customers see.
    pub bubble: Bubble,
    /// How long its parts are.
    pub counters: Vec<Counter>,
}

/// How long a part of a message is, in characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counter {
    /// Which part.
    pub part: String,
    /// How many characters it has.
    pub length: usize,
    /// How many it may have.
    pub limit: usize,
}

impl Counter {
    /// Counts a text.
    #[must_use]
    pub fn of(part: impl Into<String>, text: &str, limit: usize) -> Self {
        Self { part: part.into(), length: text.chars().count(), limit }
    }

    /// Whether it is longer than it may be.
    #[must_use]
    pub const fn is_over(&self) -> bool {
        self.length > self.limit
    }

    /// For the bar beside it: never more than full.
    fn shown(&self) -> usize {
        self.length.min(self.limit)
    }
}

/// What the linter says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GalleryFinding {
    /// Whether it is an error.
    pub is_error: bool,
    /// The rule's code and name.
    pub rule: String,
    /// Where: `path:line:column`.
    pub place: String,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
}

#[derive(Template)]
#[template(path = "gallery.html")]
struct Page<'a> {
    gallery: &'a Gallery,
    categories: Vec<&'a str>,
    languages: Vec<(&'a str, &'a str)>,
    is_live: bool,
    style: &'static str,
    own_style: &'static str,
    script: &'static str,
}

impl Gallery {
    /// The page: one file that needs no other. A live one loads itself again when the server behind it says so, at
    /// `/changes`.
    #[must_use]
    pub fn html(&self, is_live: bool) -> String {
        let mut categories: Vec<_> = self.templates.iter().map(|template| template.category.as_str()).collect();
        categories.retain(|category| !category.is_empty());
        let versions = self.templates.iter().flat_map(|template| &template.versions);
        let mut languages: Vec<_> =
            versions.map(|version| (version.language.as_str(), version.language_name.as_str())).collect();
        categories.sort_unstable();
        categories.dedup();
        languages.sort_unstable();
        languages.dedup();
        let page = Page {
            gallery: self,
            categories,
            languages,
            is_live,
            style: crate::STYLE,
            own_style: include_str!("../templates/gallery.css"),
            script: include_str!("../templates/gallery.js"),
        };
        // Writing to a `String` cannot fail, and nothing else of the template can.
        page.render().unwrap_or_default()
    }

    /// How many templates have errors.
    fn broken(&self) -> usize {
        self.templates.iter().filter(|template| template.has_errors()).count()
    }
}

impl GalleryTemplate {
    fn has_errors(&self) -> bool {
        self.findings.iter().any(|finding| finding.is_error)
    }

    /// For the filter: the worst that is said about it.
    fn state(&self) -> &'static str {
        match (self.has_errors(), self.findings.is_empty()) {
            (true, _) => "error",
            (false, false) => "warning",
            (false, true) => "clean",
        }
    }
}

impl GalleryVersion {
    /// The language as pages say it.
    fn tag(&self) -> String {
        self.language.replace('_', "-")
    }
}
