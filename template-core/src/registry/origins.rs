//! Where the templates of a registry come from, for the errors of merging.

/// A text for each template, one for all, or none.
#[derive(Debug, Clone)]
pub(super) enum Origins {
    /// One a line.
    Static(&'static str),
    Owned(Vec<String>),
}

impl Origins {
    pub(super) const fn unknown() -> Self {
        Self::Static("")
    }

    /// Where the template at `position` of `count` comes from.
    pub(super) fn get(&self, position: usize, count: usize) -> Option<&str> {
        let origin = match self {
            Self::Static(lines) if lines.lines().count() == count => lines.lines().nth(position),
            Self::Static(lines) => lines.lines().next(),
            Self::Owned(list) if list.len() == count => list.get(position).map(String::as_str),
            Self::Owned(list) => list.first().map(String::as_str),
        };
        origin.filter(|origin| !origin.is_empty())
    }
}

impl Default for Origins {
    fn default() -> Self {
        Self::unknown()
    }
}
