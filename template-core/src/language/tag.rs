//! Which language suits a reader, told from a tag as the web writes it.

use super::Language;

/// What a language tag asks for.
pub(crate) struct Tag<'t> {
    primary: &'t str,
    region: Option<&'t str>,
    script: Option<Script>,
}

/// How Chinese is written: the one language of the platform's that has two scripts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Simplified,
    Traditional,
}

impl Script {
    /// The script that a region writes.
    fn of_region(primary: &str, region: Option<&str>) -> Option<Self> {
        let is = |known: &str| region.is_some_and(|region| region.eq_ignore_ascii_case(known));
        match () {
            () if !primary.eq_ignore_ascii_case("zh") => None,
            () if is("TW") || is("HK") || is("MO") => Some(Self::Traditional),
            () => Some(Self::Simplified),
        }
    }

    fn named(subtag: &str) -> Option<Self> {
        let names = [("Hans", Self::Simplified), ("Hant", Self::Traditional)];
        names.into_iter().find(|(name, _)| name.eq_ignore_ascii_case(subtag)).map(|(_, script)| script)
    }
}

impl<'t> Tag<'t> {
    pub(crate) fn of(tag: &'t str) -> Self {
        let mut subtags = tag.split(['-', '_']);
        let primary = subtags.next().unwrap_or_default();
        let region = subtags.clone().find(|subtag| subtag.len() == 2);
        let script = subtags.find_map(Script::named).or_else(|| Script::of_region(primary, region));
        Self { primary, region, script }
    }

    /// How well a language suits: 0 is another language.
    pub(crate) fn quality(&self, language: Language) -> u8 {
        let (primary, region) = language.tag().parts();
        let is_region = |own: &str| self.region.is_some_and(|region| region.eq_ignore_ascii_case(own));
        match region {
            _ if !primary.eq_ignore_ascii_case(self.primary) => 0,
            Some(region) if is_region(region) => 4,
            None if self.region.is_none() => 4,
            Some(_) if self.script.is_some() && self.script == Script::of_region(primary, region) => 3,
            None => 2,
            Some(_) => 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_language_suits_best() {
        let best = |tag: &str, codes: &[&'static str]| {
            let tag = Tag::of(tag);
            let languages = codes.iter().map(|code| Language::from_code(code).unwrap());
            let best = languages.map(|language| (tag.quality(language), language.code()));
            best.reduce(|best, next| if next.0 > best.0 { next } else { best }).unwrap().1
        };
        assert_eq!(best("de-AT", &["en", "de", "de_AT"]), "de_AT");
        assert_eq!(best("de-CH", &["en", "de_AT", "de"]), "de");
        assert_eq!(best("de", &["en", "de_AT", "de"]), "de");
        assert_eq!(best("PT_br", &["en", "pt_PT", "pt_BR"]), "pt_BR");
        assert_eq!(best("pt", &["en", "pt_PT", "pt_BR"]), "pt_PT");
        assert_eq!(best("fr", &["en", "de"]), "en");
        let chinese = ["en", "zh_CN", "zh_TW"];
        for (tag, code) in [
            ("zh-Hant", "zh_TW"),
            ("zh-HK", "zh_TW"),
            ("zh-Hant-MO", "zh_TW"),
            ("zh-hans-HK", "zh_CN"),
            ("zh", "zh_CN"),
            ("zh-SG", "zh_CN"),
            ("zh-TW", "zh_TW"),
        ] {
            assert_eq!(best(tag, &chinese), code, "{tag}");
        }
    }
}
