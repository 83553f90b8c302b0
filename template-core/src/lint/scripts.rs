//! Scripts: which one a letter belongs to, and which ones a language is written in.

use crate::language::Language;

/// A script, as far as texts of the platform's languages are told apart by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Script {
    Latin,
    Greek,
    Cyrillic,
    Hebrew,
    Arabic,
    Devanagari,
    Bengali,
    Gurmukhi,
    Gujarati,
    Tamil,
    Telugu,
    Kannada,
    Malayalam,
    Sinhala,
    Thai,
    Lao,
    Georgian,
    Hangul,
    /// Chinese characters.
    Han,
    Kana,
}

impl Script {
    /// The script of a letter, and of the marks that belong to letters; nothing for signs, digits, other scripts.
    pub(super) fn of(character: char) -> Option<Self> {
        Some(match character {
            'a'..='z' | 'A'..='Z' => Self::Latin,
            '\u{0}'..='\u{BF}' | '×' | '÷' => return None,
            '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' => Self::Latin,
            '\u{370}'..='\u{3FF}' | '\u{1F00}'..='\u{1FFF}' => Self::Greek,
            '\u{400}'..='\u{52F}' => Self::Cyrillic,
            '\u{591}'..='\u{5F4}' => Self::Hebrew,
            '\u{620}'..='\u{65F}' | '\u{66E}'..='\u{6D3}' | '\u{6FA}'..='\u{6FF}' | '\u{750}'..='\u{77F}' => {
                Self::Arabic
            }
            '\u{900}'..='\u{963}' => Self::Devanagari,
            '\u{980}'..='\u{9E3}' => Self::Bengali,
            '\u{A01}'..='\u{A75}' => Self::Gurmukhi,
            '\u{A81}'..='\u{AE3}' => Self::Gujarati,
            '\u{B82}'..='\u{BD7}' => Self::Tamil,
            '\u{C00}'..='\u{C63}' => Self::Telugu,
            '\u{C80}'..='\u{CE3}' => Self::Kannada,
            '\u{D00}'..='\u{D63}' => Self::Malayalam,
            '\u{D81}'..='\u{DF3}' => Self::Sinhala,
            '\u{E01}'..='\u{E4E}' => Self::Thai,
            '\u{E81}'..='\u{EDF}' => Self::Lao,
            '\u{10A0}'..='\u{10FF}' => Self::Georgian,
            '\u{1100}'..='\u{11FF}' | '\u{3130}'..='\u{318F}' | '\u{AC00}'..='\u{D7A3}' => Self::Hangul,
            '\u{3041}'..='\u{30FF}' | '\u{31F0}'..='\u{31FF}' | '\u{FF66}'..='\u{FF9D}' => Self::Kana,
            '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}' => Self::Han,
            _ => return None,
        })
    }

    /// The scripts that a language is written in. Where it has two alphabets, either is right.
    pub(super) fn of_language(language: Language) -> &'static [Self] {
        let code = language.code();
        match code.split_once('_').map_or(code, |(language, _)| language) {
            "ar" | "fa" | "prs" | "ps" | "ur" => &[Self::Arabic],
            "be" | "bg" | "mk" | "ru" | "uk" => &[Self::Cyrillic],
            // These change to Latin letters, or are written in both.
            "kk" | "ky" | "sr" | "uz" => &[Self::Cyrillic, Self::Latin],
            "az" => &[Self::Latin, Self::Cyrillic],
            "ha" | "ms" => &[Self::Latin, Self::Arabic],
            "el" => &[Self::Greek],
            "he" => &[Self::Hebrew],
            "hi" | "mr" => &[Self::Devanagari],
            "bn" => &[Self::Bengali],
            "pa" => &[Self::Gurmukhi, Self::Arabic],
            "gu" => &[Self::Gujarati],
            "ta" => &[Self::Tamil],
            "te" => &[Self::Telugu],
            "kn" => &[Self::Kannada],
            "ml" => &[Self::Malayalam],
            "si" => &[Self::Sinhala],
            "th" => &[Self::Thai],
            "lo" => &[Self::Lao],
            "ka" => &[Self::Georgian],
            "ko" => &[Self::Hangul, Self::Han],
            "ja" => &[Self::Kana, Self::Han],
            "zh" => &[Self::Han],
            _ => &[Self::Latin],
        }
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Latin => "Latin",
            Self::Greek => "Greek",
            Self::Cyrillic => "Cyrillic",
            Self::Hebrew => "Hebrew",
            Self::Arabic => "Arabic",
            Self::Devanagari => "Devanagari",
            Self::Bengali => "Bengali",
            Self::Gurmukhi => "Gurmukhi",
            Self::Gujarati => "Gujarati",
            Self::Tamil => "Tamil",
            Self::Telugu => "Telugu",
            Self::Kannada => "Kannada",
            Self::Malayalam => "Malayalam",
            Self::Sinhala => "Sinhala",
            Self::Thai => "Thai",
            Self::Lao => "Lao",
            Self::Georgian => "Georgian",
            Self::Hangul => "Korean",
            Self::Han => "Chinese",
            Self::Kana => "Japanese",
        }
    }
}

/// Whether a language is written from right to left.
pub(super) fn is_right_to_left(language: Language) -> bool {
    Script::of_language(language).iter().any(|script| matches!(script, Script::Arabic | Script::Hebrew))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_of_their_script() {
        for (letters, script) in [
            ("azAZéøñşĐơếẞ", Script::Latin),
            ("αΩάΐἀ", Script::Greek),
            ("жЯіїўЉқ", Script::Cyrillic),
            ("אתשּׁ", Script::Hebrew),
            ("سپگہےّ", Script::Arabic),
            ("नमस्ते", Script::Devanagari),
            ("বাংলা", Script::Bengali),
            ("ਪੰਜਾਬੀ", Script::Gurmukhi),
            ("ગુજરાતી", Script::Gujarati),
            ("தமிழ்", Script::Tamil),
            ("తెలుగు", Script::Telugu),
            ("ಕನ್ನಡ", Script::Kannada),
            ("മലയാളം", Script::Malayalam),
            ("සිංහල", Script::Sinhala),
            ("ภาษาไทย", Script::Thai),
            ("ລາວ", Script::Lao),
            ("ქართული", Script::Georgian),
            ("한국어", Script::Hangul),
            ("漢字", Script::Han),
            ("ひらカナー", Script::Kana),
        ] {
            assert!(letters.chars().all(|letter| Script::of(letter) == Some(script)), "{letters}");
        }
        assert!("0 !¿²×÷€😀।、。“٣".chars().all(|sign| Script::of(sign).is_none()));
    }

    #[test]
    fn languages_have_their_scripts() {
        assert_eq!(Script::of_language(Language::EN_GB), [Script::Latin]);
        assert_eq!(Script::of_language(Language::ZH_HK), [Script::Han]);
        assert_eq!(Script::of_language(Language::BE_BY), [Script::Cyrillic]);
        assert_eq!(Script::of_language(Language::KY_KG), [Script::Cyrillic, Script::Latin]);
        assert!(is_right_to_left(Language::PRS_AF) && is_right_to_left(Language::HE));
        let others = Language::all().filter(|language| Script::of_language(*language) != [Script::Latin]);
        assert_eq!(others.count(), 43, "a misspelt code would be one less");
    }
}
