//! The platform's languages: the codes a template may be written in.

use std::fmt;
use std::str::FromStr;

use crate::nearest::nearest;

/// A language the platform takes templates in, by its exact code: `en`, `en_GB`, `zh_CN`, `fil`.
///
/// The codes are those of the platform's page "Supported languages" (111 of them, 2026). `en` and `en_US` are
/// different languages: a template approved in one is not found in the other.
///
/// ```
/// use template_core::Language;
///
/// let language = Language::from_code("en_GB").unwrap();
/// assert_eq!(language, Language::EN_GB);
/// assert_eq!(language.tag().to_string(), "en-GB");
/// assert_eq!(language.name(), "English (UK)");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Language(u8);

macro_rules! languages {
    ($($constant:ident $code:literal $name:literal;)*) => {
        /// Code and English name, sorted by code.
        const TABLE: &[(&str, &str)] = &[$(($code, $name)),*];

        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        enum Index { $($constant),* }

        impl Language {
            $(
                #[doc = concat!("`", $code, "`: ", $name, ".")]
                pub const $constant: Self = Self(Index::$constant as u8);
            )*
        }
    };
}

languages! {
    AF "af" "Afrikaans";
    AR "ar" "Arabic";
    AR_AE "ar_AE" "Arabic (UAE)";
    AR_EG "ar_EG" "Arabic (EGY)";
    AR_LB "ar_LB" "Arabic (LBN)";
    AR_MA "ar_MA" "Arabic (MAR)";
    AR_QA "ar_QA" "Arabic (QAT)";
    AZ "az" "Azerbaijani";
    BE_BY "be_BY" "Belarusian";
    BG "bg" "Bulgarian";
    BN "bn" "Bengali";
    BN_IN "bn_IN" "Bengali (IND)";
    CA "ca" "Catalan";
    CS "cs" "Czech";
    DA "da" "Danish";
    DE "de" "German";
    DE_AT "de_AT" "German (AUT)";
    DE_CH "de_CH" "German (CHE)";
    EL "el" "Greek";
    EN "en" "English";
    EN_AE "en_AE" "English (UAE)";
    EN_AU "en_AU" "English (AUS)";
    EN_CA "en_CA" "English (CAN)";
    EN_GB "en_GB" "English (UK)";
    EN_GH "en_GH" "English (GHA)";
    EN_IE "en_IE" "English (IRL)";
    EN_IN "en_IN" "English (IND)";
    EN_JM "en_JM" "English (JAM)";
    EN_MY "en_MY" "English (MYS)";
    EN_NZ "en_NZ" "English (NZL)";
    EN_QA "en_QA" "English (QAT)";
    EN_SG "en_SG" "English (SGP)";
    EN_UG "en_UG" "English (UGA)";
    EN_US "en_US" "English (US)";
    EN_ZA "en_ZA" "English (ZAF)";
    ES "es" "Spanish";
    ES_AR "es_AR" "Spanish (ARG)";
    ES_CL "es_CL" "Spanish (CHL)";
    ES_CO "es_CO" "Spanish (COL)";
    ES_CR "es_CR" "Spanish (CRI)";
    ES_DO "es_DO" "Spanish (DOM)";
    ES_EC "es_EC" "Spanish (ECU)";
    ES_ES "es_ES" "Spanish (SPA)";
    ES_HN "es_HN" "Spanish (HND)";
    ES_MX "es_MX" "Spanish (MEX)";
    ES_PA "es_PA" "Spanish (PAN)";
    ES_PE "es_PE" "Spanish (PER)";
    ES_UY "es_UY" "Spanish (URY)";
    ET "et" "Estonian";
    FA "fa" "Persian";
    FI "fi" "Finnish";
    FIL "fil" "Filipino";
    FR "fr" "French";
    FR_BE "fr_BE" "French (BEL)";
    FR_CA "fr_CA" "French (CAN)";
    FR_CH "fr_CH" "French (CHE)";
    FR_CI "fr_CI" "French (CIV)";
    FR_MA "fr_MA" "French (MAR)";
    GA "ga" "Irish";
    GU "gu" "Gujarati";
    HA "ha" "Hausa";
    HE "he" "Hebrew";
    HI "hi" "Hindi";
    HR "hr" "Croatian";
    HU "hu" "Hungarian";
    ID "id" "Indonesian";
    IT "it" "Italian";
    JA "ja" "Japanese";
    KA "ka" "Georgian";
    KK "kk" "Kazakh";
    KN "kn" "Kannada";
    KO "ko" "Korean";
    KY_KG "ky_KG" "Kyrgyz (Kyrgyzstan)";
    LO "lo" "Lao";
    LT "lt" "Lithuanian";
    LV "lv" "Latvian";
    MK "mk" "Macedonian";
    ML "ml" "Malayalam";
    MR "mr" "Marathi";
    MS "ms" "Malay";
    NB "nb" "Norwegian";
    NL "nl" "Dutch";
    NL_BE "nl_BE" "Dutch (BEL)";
    PA "pa" "Punjabi";
    PL "pl" "Polish";
    PRS_AF "prs_AF" "Dari";
    PS_AF "ps_AF" "Pashto";
    PT_BR "pt_BR" "Portuguese (BR)";
    PT_PT "pt_PT" "Portuguese (POR)";
    RO "ro" "Romanian";
    RU "ru" "Russian";
    RW_RW "rw_RW" "Kinyarwanda";
    SI_LK "si_LK" "Sinhala";
    SK "sk" "Slovak";
    SL "sl" "Slovenian";
    SQ "sq" "Albanian";
    SR "sr" "Serbian";
    SV "sv" "Swedish";
    SW "sw" "Swahili";
    TA "ta" "Tamil";
    TE "te" "Telugu";
    TH "th" "Thai";
    TR "tr" "Turkish";
    UK "uk" "Ukrainian";
    UR "ur" "Urdu";
    UZ "uz" "Uzbek";
    VI "vi" "Vietnamese";
    ZH_CN "zh_CN" "Chinese (CHN)";
    ZH_HK "zh_HK" "Chinese (HKG)";
    ZH_TW "zh_TW" "Chinese (TAI)";
    ZU "zu" "Zulu";
}

impl Language {
    /// Every language, sorted by code.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..=u8::MAX).take(TABLE.len()).map(Self)
    }

    /// The language of exactly that code, letter case and underscore included.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let index = TABLE.binary_search_by_key(&code, |&(code, _)| code).ok()?;
        u8::try_from(index).ok().map(Self)
    }

    /// The language that `text` probably means, if it means one: the same in another spelling, one that is spelt nearly
    /// so, or the same without a region that the platform does not tell apart.
    ///
    /// ```
    /// use template_core::Language;
    ///
    /// assert_eq!(Language::nearest("EN-gb"), Some(Language::EN_GB));
    /// assert_eq!(Language::nearest("de_DE"), Some(Language::DE));
    /// ```
    #[must_use]
    pub fn nearest(text: &str) -> Option<Self> {
        let code = text.replace('-', "_");
        let near = nearest(&code, Self::all().map(Self::code)).and_then(Self::from_code);
        near.or_else(|| Self::from_code(code.split('_').next()?))
    }

    /// The language of a code that generated code wrote, found when the user's crate is compiled.
    pub(crate) const fn of_known_code(code: &str) -> Self {
        let (mut low, mut high) = (0, TABLE.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            if is_less(TABLE[middle].0.as_bytes(), code.as_bytes()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        #[allow(clippy::cast_possible_truncation)] // the table has 111 rows
        Self(low as u8)
    }

    /// The platform's code, with an underscore: `en_GB`.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.entry().0
    }

    /// The name in English.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.entry().1
    }

    /// The same code as the web writes it, with a hyphen: `en-GB`.
    #[must_use]
    pub fn tag(self) -> LanguageTag {
        LanguageTag(self)
    }

    fn entry(self) -> (&'static str, &'static str) {
        TABLE.get(usize::from(self.0)).copied().unwrap_or_default()
    }
}

/// `left < right`, in a constant.
const fn is_less(left: &[u8], right: &[u8]) -> bool {
    let mut at = 0;
    while at < left.len() && at < right.len() {
        if left[at] != right[at] {
            return left[at] < right[at];
        }
        at += 1;
    }
    left.len() < right.len()
}

impl FromStr for Language {
    type Err = LanguageError;

    /// Reads the platform's code, `en_US`, and the form with a hyphen, `en-US`.
    fn from_str(text: &str) -> Result<Self, LanguageError> {
        let language = Self::from_code(text).or_else(|| Self::from_code(&text.replace('-', "_")));
        language.ok_or_else(|| LanguageError { given: text.to_owned(), nearest: Self::nearest(text) })
    }
}

/// A text that is none of the platform's language codes.
///
/// ```
/// use template_core::Language;
///
/// assert_eq!("prs-AF".parse(), Ok(Language::PRS_AF));
/// assert_eq!(
///     "fill".parse::<Language>().unwrap_err().to_string(),
///     "`fill` is not one of the platform's language codes (did you mean `fil`?)"
/// );
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LanguageError {
    given: String,
    nearest: Option<Language>,
}

impl LanguageError {
    /// The language that was probably meant.
    #[must_use]
    pub fn nearest(&self) -> Option<Language> {
        self.nearest
    }
}

impl fmt::Display for LanguageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not one of the platform's language codes", self.given.escape_debug())?;
        self.nearest.map_or(Ok(()), |nearest| write!(f, " (did you mean `{nearest}`?)"))
    }
}

impl std::error::Error for LanguageError {}

impl Default for Language {
    fn default() -> Self {
        Self::EN
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Language({})", self.code())
    }
}

/// A [`Language`] written with a hyphen, as BCP 47 has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct LanguageTag(Language);

impl LanguageTag {
    /// The language alone and, where the code has one, the region: `("en", Some("GB"))`.
    #[must_use]
    pub fn parts(self) -> (&'static str, Option<&'static str>) {
        let code = self.0.code();
        code.split_once('_').map_or((code, None), |(language, region)| (language, Some(region)))
    }
}

impl fmt::Display for LanguageTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.parts() {
            (language, Some(region)) => write!(f, "{language}-{region}"),
            (language, None) => f.write_str(language),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_every_code_finds_itself() {
        assert!(TABLE.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert_eq!(Language::all().count(), 111);
        for language in Language::all() {
            assert_eq!(Language::from_code(language.code()), Some(language));
            assert_eq!(Language::of_known_code(language.code()), language);
        }
    }

    #[test]
    fn codes_are_exact() {
        for code in ["EN", "en-GB", "en_gb", "english", ""] {
            assert_eq!(Language::from_code(code), None, "{code}");
        }
    }

    #[test]
    fn tags_have_hyphens() {
        assert_eq!(Language::PRS_AF.tag().to_string(), "prs-AF");
        assert_eq!(Language::FIL.tag().to_string(), "fil");
    }
}
