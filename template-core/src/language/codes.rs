//! The platform's language codes, each with its name.

use super::Language;

macro_rules! languages {
    ($($constant:ident $code:literal $name:literal;)*) => {
        /// Code and English name, sorted by code.
        pub(super) const TABLE: &[(&str, &str)] = &[$(($code, $name)),*];

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
