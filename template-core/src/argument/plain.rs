//! Which texts of a message JSON takes as they stand.

/// The texts of a message in which nothing needs escaping, found when the values were checked. Of those beyond the
/// first 63 nothing is known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Plain(u64);

impl Plain {
    /// The bit of the template's name.
    const NAME: u16 = 63;

    /// The name is such a text.
    pub(crate) fn add_name(&mut self) {
        self.0 |= 1 << Self::NAME;
    }

    /// Whether the name is known to be such a text.
    pub(crate) const fn has_name(self) -> bool {
        self.0 & 1 << Self::NAME != 0
    }

    /// The argument of that index is such a text.
    pub(crate) fn add(&mut self, index: usize) {
        if index < usize::from(Self::NAME) {
            self.0 |= 1 << index;
        }
    }

    /// Whether the argument of that index is known to be such a text.
    pub(crate) const fn has(self, index: u16) -> bool {
        index < Self::NAME && self.0 & 1 << index != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_added_is_there_and_nothing_else() {
        for index in [0, 1, 62, 63, 64, 1000, u16::MAX] {
            let mut plain = Plain::default();
            plain.add(usize::from(index));
            let known: Vec<_> = (0..=u16::MAX).filter(|&other| plain.has(other)).collect();
            assert_eq!(known, if index < 63 { vec![index] } else { Vec::new() });
            assert!(!plain.has_name());
        }
        let mut plain = Plain::default();
        plain.add_name();
        assert!(plain.has_name() && !(0..=u16::MAX).any(|index| plain.has(index)));
    }
}
