//! Amounts of money: an ISO 4217 code, thousandths, and what people read.

use std::fmt;

/// A currency by its ISO 4217 code.
///
/// ```
/// use template_core::CurrencyCode;
///
/// assert_eq!(CurrencyCode::from_code("EUR"), Some(CurrencyCode::EUR));
/// assert_eq!(CurrencyCode::from_code("eur"), None);
/// assert_eq!(CurrencyCode::JPY.decimals(), 0);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CurrencyCode(u8);

macro_rules! currencies {
    ($($code:ident $decimals:literal;)*) => {
        /// Code and how many decimals its amounts have, sorted by code.
        const TABLE: &[(&str, u8)] = &[$((stringify!($code), $decimals)),*];

        #[allow(clippy::upper_case_acronyms)]
        enum Index { $($code),* }

        impl CurrencyCode {
            $(
                #[doc = concat!("`", stringify!($code), "`.")]
                pub const $code: Self = Self(Index::$code as u8);
            )*
        }
    };
}

// Source: ISO 4217, the list of active codes of 2025, without funds, metals and codes for testing.
currencies! {
    AED 2; AFN 2; ALL 2; AMD 2; ANG 2; AOA 2; ARS 2; AUD 2; AWG 2; AZN 2; BAM 2; BBD 2; BDT 2; BGN 2; BHD 3; BIF 0;
    BMD 2; BND 2; BOB 2; BRL 2; BSD 2; BTN 2; BWP 2; BYN 2; BZD 2; CAD 2; CDF 2; CHF 2; CLP 0; CNY 2; COP 2;
    CRC 2; CUP 2; CVE 2; CZK 2; DJF 0; DKK 2; DOP 2; DZD 2; EGP 2; ERN 2; ETB 2; EUR 2; FJD 2; FKP 2; GBP 2; GEL 2;
    GHS 2; GIP 2; GMD 2; GNF 0; GTQ 2; GYD 2; HKD 2; HNL 2; HTG 2; HUF 2; IDR 2; ILS 2; INR 2; IQD 3; IRR 2; ISK 0;
    JMD 2; JOD 3; JPY 0; KES 2; KGS 2; KHR 2; KMF 0; KPW 2; KRW 0; KWD 3; KYD 2; KZT 2; LAK 2; LBP 2; LKR 2; LRD 2;
    LSL 2; LYD 3; MAD 2; MDL 2; MGA 2; MKD 2; MMK 2; MNT 2; MOP 2; MRU 2; MUR 2; MVR 2; MWK 2; MXN 2; MYR 2; MZN 2;
    NAD 2; NGN 2; NIO 2; NOK 2; NPR 2; NZD 2; OMR 3; PAB 2; PEN 2; PGK 2; PHP 2; PKR 2; PLN 2; PYG 0; QAR 2; RON 2;
    RSD 2; RUB 2; RWF 0; SAR 2; SBD 2; SCR 2; SDG 2; SEK 2; SGD 2; SHP 2; SLE 2; SOS 2; SRD 2; SSP 2; STN 2; SVC 2;
    SYP 2; SZL 2; THB 2; TJS 2; TMT 2; TND 3; TOP 2; TRY 2; TTD 2; TWD 2; TZS 2; UAH 2; UGX 0; USD 2; UYU 2; UZS 2;
    VED 2; VES 2; VND 0; VUV 0; WST 2; XAF 0; XCD 2; XCG 2; XOF 0; XPF 0; YER 2; ZAR 2; ZMW 2; ZWG 2;
}

impl CurrencyCode {
    /// Every currency, sorted by code.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..=u8::MAX).take(TABLE.len()).map(Self)
    }

    /// The currency of exactly that code, in capital letters.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let index = TABLE.binary_search_by_key(&code, |&(code, _)| code).ok()?;
        u8::try_from(index).ok().map(Self)
    }

    /// The currency of a code that generated code wrote, found when the user's crate is compiled.
    #[doc(hidden)]
    #[must_use]
    pub const fn of_known_code(code: &str) -> Self {
        let (code, mut index) = (code.as_bytes(), 0);
        while index < TABLE.len() {
            let known = TABLE[index].0.as_bytes();
            if known[0] == code[0] && known[1] == code[1] && known[2] == code[2] {
                break;
            }
            index += 1;
        }
        #[allow(clippy::cast_possible_truncation)] // the table has fewer rows
        Self(index as u8)
    }

    /// The code, three capital letters.
    #[must_use]
    pub fn code(self) -> &'static str {
        TABLE.get(usize::from(self.0)).map_or("", |row| row.0)
    }

    /// How many decimals its amounts are written with.
    #[must_use]
    pub fn decimals(self) -> u8 {
        TABLE.get(usize::from(self.0)).map_or(2, |row| row.1)
    }
}

impl fmt::Display for CurrencyCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for CurrencyCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CurrencyCode({})", self.code())
    }
}

/// An amount of money, for a parameter of kind [`Currency`](crate::Kind::Currency).
///
/// The Cloud API is told the code and the amount in thousandths, and beside them the text that people read where a
/// phone cannot write the amount in its own way. The provider's own `parameters` have room for that text alone.
///
/// ```
/// use template_core::{Currency, CurrencyCode};
///
/// let price = Currency::new(CurrencyCode::USD, 25_000);
/// assert_eq!(price.to_string(), "25.00 USD");
/// assert_eq!(price.fallback("$25").to_string(), "$25");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Currency<'a> {
    code: CurrencyCode,
    thousandths: i64,
    fallback: Option<&'a str>,
}

impl<'a> Currency<'a> {
    /// `thousandths` of a unit of that currency: 25 dollars are 25,000.
    #[must_use]
    pub const fn new(code: CurrencyCode, thousandths: i64) -> Self {
        Self { code, thousandths, fallback: None }
    }

    /// The same amount, with a text of one's own for people to read.
    #[must_use]
    pub const fn fallback(self, text: &'a str) -> Self {
        Self { fallback: Some(text), ..self }
    }

    /// An amount as people write it in files and on the command line: `25.00 USD` or `USD 25.00`, with up to three
    /// decimals. What is read is also the text that people read.
    #[must_use]
    pub fn parse(text: &'a str) -> Option<Self> {
        let (first, second) = text.split_once(' ')?;
        let (code, amount) = match CurrencyCode::from_code(first) {
            Some(code) => (code, second),
            None => (CurrencyCode::from_code(second)?, first),
        };
        Some(Self::new(code, thousandths(amount)?).fallback(text))
    }

    /// The currency.
    #[must_use]
    pub const fn code(&self) -> CurrencyCode {
        self.code
    }

    /// The amount in thousandths of a unit.
    #[must_use]
    pub const fn thousandths(&self) -> i64 {
        self.thousandths
    }

    /// The text of one's own, if one was given.
    #[cfg(any(feature = "payload", feature = "syntax"))]
    pub(crate) const fn own_text(&self) -> Option<&'a str> {
        self.fallback
    }
}

impl fmt::Display for Currency<'_> {
    /// What people read: the text that was given, or the amount with its decimals and the code.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(text) = self.fallback {
            return f.write_str(text);
        }
        let sign = if self.thousandths < 0 { "-" } else { "" };
        let (units, rest) = (self.thousandths.unsigned_abs() / 1000, self.thousandths.unsigned_abs() % 1000);
        write!(f, "{sign}{units}")?;
        // As many decimals as the currency has, and more where the amount needs them.
        let decimals = match self.code.decimals() {
            _ if rest % 10 != 0 => 3,
            0 | 1 if rest == 0 => 0,
            decimals => decimals.clamp(2, 3),
        };
        match decimals {
            0 => {}
            2 => write!(f, ".{:02}", rest / 10)?,
            _ => write!(f, ".{rest:03}")?,
        }
        write!(f, " {}", self.code)
    }
}

/// The thousandths that `-12.5` writes.
fn thousandths(amount: &str) -> Option<i64> {
    let (sign, digits) = amount.strip_prefix('-').map_or((1, amount), |digits| (-1, digits));
    let (units, decimals) = digits.split_once('.').map_or((digits, None), |(units, rest)| (units, Some(rest)));
    let decimals = match decimals {
        None => "",
        Some(decimals) if (1..=3).contains(&decimals.len()) => decimals,
        Some(_) => return None,
    };
    if units.is_empty() || !units.bytes().chain(decimals.bytes()).all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let rest: i64 = format!("{decimals:0<3}").parse().ok()?;
    units.parse::<i64>().ok()?.checked_mul(1000)?.checked_add(rest)?.checked_mul(sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_every_code_finds_itself() {
        assert!(TABLE.windows(2).all(|pair| pair[0].0 < pair[1].0));
        for code in CurrencyCode::all() {
            assert_eq!(CurrencyCode::from_code(code.code()), Some(code));
        }
    }

    #[test]
    fn amounts_read_back_as_they_are_written() {
        for (code, thousandths, text) in [
            (CurrencyCode::USD, 25_000, "25.00 USD"),
            (CurrencyCode::USD, 1, "0.001 USD"),
            (CurrencyCode::EUR, -12_340, "-12.34 EUR"),
            (CurrencyCode::JPY, 1_500_000, "1500 JPY"),
            (CurrencyCode::JPY, 1_500, "1.50 JPY"),
            (CurrencyCode::KWD, 1_500, "1.500 KWD"),
        ] {
            assert_eq!(Currency::new(code, thousandths).to_string(), text);
            let parsed = Currency::parse(text).unwrap();
            assert_eq!((parsed.code(), parsed.thousandths(), parsed.to_string()), (code, thousandths, text.to_owned()));
        }
        assert_eq!(Currency::parse("USD 5").map(|amount| amount.thousandths()), Some(5000));
        for wrong in
            ["", "25", "25 Dollars", "25,00 USD", "1.0000 USD", ". USD", "1. USD", "+1 USD", "9999999999999999999 USD"]
        {
            assert_eq!(Currency::parse(wrong), None, "{wrong}");
        }
    }
}
