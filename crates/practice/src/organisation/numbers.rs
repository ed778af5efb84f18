//! Numbers in registers: kept as they are typed, compared in one form. A company writes its number
//! with the letters of its country, a form with spaces in it, a list with a hyphen, and all mean
//! the same company.

use super::model::check_short;
use serde::{Deserialize, Serialize};
use spine::base::Fault;
use utoipa::ToSchema;

/// The longest number with what people write around it, in characters.
pub(super) const NUMBER_LIMIT: usize = 60;

/// What registers call an organisation.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Identifiers {
    /// Participant identification code of the European Commission: 9 digits, as it was typed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pic: Option<String>,
    /// Research Organization Registry: 0 and 8 letters or digits, or its address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ror: Option<String>,
    /// Danish central business register: 8 digits, with or without `DK` or `CVR`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cvr: Option<String>,
}

impl Identifiers {
    /// True when no register is named.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    pub(super) fn check(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        if self.pic.as_deref().is_some_and(|pic| compare_pic(pic).is_none()) {
            faults.push(Fault::new("identifiers.pic", "fault-pic"));
        }
        if self.cvr.as_deref().is_some_and(|cvr| compare_cvr(cvr).is_none()) {
            faults.push(Fault::new("identifiers.cvr", "fault-cvr"));
        }
        if self.ror.as_deref().is_some_and(|ror| compare_ror(ror).is_none()) {
            faults.push(Fault::new("identifiers.ror", "fault-ror"));
        }
        let all = [("pic", &self.pic), ("ror", &self.ror), ("cvr", &self.cvr)];
        let long = |(at, text): (&str, &Option<String>)| {
            check_short(&format!("identifiers.{at}"), text.as_deref(), NUMBER_LIMIT)
        };
        faults.extend(all.into_iter().flat_map(long));
        faults
    }
}

/// A number in capital letters and digits, without the signs between them and without the words
/// that people put beside it, in whatever order: apart from it, or right before it.
fn bare(text: &str, glued: &[&str]) -> String {
    let text = text.trim();
    // Programs take a number for one that has decimals: `999542340.0`.
    let whole = text.strip_suffix(".0").filter(|whole| whole.bytes().all(|b| b.is_ascii_digit()));
    let text = whole.unwrap_or(text).to_uppercase();
    let mut kept = String::new();
    let mut was_word = false;
    for part in text.split(|sign: char| !sign.is_alphanumeric()) {
        // Norway's letters are a word only behind another one: `VAT no.`, but `NO 974 767 880`.
        match BESIDE.contains(&part) || (was_word && part == "NO") {
            true => was_word = true,
            false => kept.push_str(part),
        }
    }
    let mut rest = kept.as_str();
    while let Some(shorter) = glued.iter().find_map(|word| rest.strip_prefix(word)) {
        rest = shorter;
    }
    rest.to_owned()
}

/// What people write beside a number.
const BESIDE: [&str; 9] = ["CVR", "PIC", "VAT", "MOMS", "NUMMER", "NUMBER", "NR", "ID", "REG"];

fn is_digits(text: &str, count: usize) -> bool {
    text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The eight digits of a number in the Danish register of companies: of `29190941`, `29 19 09 41`,
/// `DK29190941`, `DK-29190941`, `CVR 29190941`, `CVR-nr. 29190941`, `VAT no. DK29190941`.
pub fn compare_cvr(text: &str) -> Option<String> {
    let digits = bare(text, &["CVR", "NUMMER", "NR", "VAT", "DK"]);
    is_digits(&digits, 8).then_some(digits)
}

/// The nine digits of a participant identification code: of `999542340`, `PIC 999 542 340`.
pub fn compare_pic(text: &str) -> Option<String> {
    let digits = bare(text, &["PIC", "NR"]);
    is_digits(&digits, 9).then_some(digits)
}

/// The identifier of the registry of research organisations: of `https://ror.org/04m5j1k67`,
/// `ROR 04M5J1K67`.
pub fn compare_ror(text: &str) -> Option<String> {
    let text = text.trim();
    let text = text.rsplit_once("ror.org/").map_or(text, |(_, rest)| rest);
    let found = bare(text, &["ROR"]).to_lowercase();
    let fits = found.len() == 9
        && found.starts_with('0')
        && found.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    fits.then_some(found)
}

/// A number for value added tax or of a national register as it is compared, whatever country it
/// is of: capital letters and digits.
pub fn compare_vat(text: &str) -> Option<String> {
    if let Some(cvr) = compare_cvr(text) {
        return Some(format!("DK{cvr}"));
    }
    let found = bare(text, &["VAT"]);
    let fits = found.len() >= 4
        && found.bytes().any(|byte| byte.is_ascii_digit())
        && found.bytes().all(|byte| byte.is_ascii_alphanumeric());
    fits.then_some(found)
}

/// True for a Danish number whose last digit does not fit the others: one was mistyped.
pub fn is_doubtful_cvr(text: &str) -> bool {
    const WEIGHTS: [u32; 8] = [2, 7, 6, 5, 4, 3, 2, 1];
    let digits = compare_cvr(text).unwrap_or_default();
    let sum: u32 = digits.bytes().zip(WEIGHTS).map(|(d, w)| u32::from(d - b'0') * w).sum();
    !sum.is_multiple_of(11)
}

/// True for an identifier of research organisations whose two last digits do not fit the others
/// (ISO 7064, MOD 97-10, over Crockford's base 32).
pub fn is_doubtful_ror(text: &str) -> bool {
    const SIGNS: &str = "0123456789abcdefghjkmnpqrstvwxyz";
    let Some(found) = compare_ror(text) else { return false };
    let (signs, check) = found.split_at(7);
    let number = signs
        .chars()
        .try_fold(0_u64, |sum, sign| Some(sum * 32 + u64::try_from(SIGNS.find(sign)?).ok()?));
    let expected = number.map(|number| 98 - (number * 100) % 97);
    expected.is_none() || check.parse().ok() != expected
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_the_same_however_it_is_typed() {
        for typed in [
            "29190941",
            " 29190941 ",
            "29 19 09 41",
            "DK29190941",
            "DK 29 19 09 41",
            "DK-29190941",
            "dk29190941",
            "CVR 29190941",
            "CVR-nr. 29190941",
            "cvr: 29190941",
            "CVR DK-29190941",
            "DK CVR 29190941",
            "CVR no. 29190941",
            "VAT no.: DK29190941",
            "VAT DK 29190941",
            "DK\u{2011}29190941",
            "DK_29190941",
            "(CVR 29190941)",
            "29190941 (CVR)",
            "CVRNR29190941",
            "29190941.0",
        ] {
            assert_eq!(compare_cvr(typed).as_deref(), Some("29190941"), "{typed}");
            assert_eq!(compare_vat(typed).as_deref(), Some("DK29190941"), "{typed}");
        }
        for other in ["DE129517720", "2919094", "", "CVR", "291909411", "SE29190941", "NO29190941"]
        {
            assert_eq!(compare_cvr(other), None, "{other}");
        }
        for typed in [
            "999542340",
            "999 542 340",
            "PIC: 999542340",
            "pic-999542340",
            "999542340.0",
            "PIC no. 999542340",
            "PIC-nr. 999.542.340",
        ] {
            assert_eq!(compare_pic(typed).as_deref(), Some("999542340"), "{typed}");
        }
        for typed in
            ["04m5j1k67", "https://ror.org/04m5j1k67", "ror.org/04M5J1K67", "ROR 04m5j1k67"]
        {
            assert_eq!(compare_ror(typed).as_deref(), Some("04m5j1k67"), "{typed}");
        }
        assert_eq!(compare_vat("BG 129010723").as_deref(), Some("BG129010723"));
        assert_eq!(compare_vat("DE129517720"), compare_vat("de 129.517.720"));
        assert_eq!(compare_vat("NO 974 767 880").as_deref(), Some("NO974767880"));
        assert_eq!(compare_pic("NO 974 767 880"), None);
        assert_eq!(compare_vat("N/A"), None);
    }

    #[test]
    fn a_mistyped_number_raises_a_doubt() {
        for (cvr, doubtful) in
            [("29190941", false), ("DK-29190941", false), ("29190914", true), ("", false)]
        {
            assert_eq!(is_doubtful_cvr(cvr), doubtful, "{cvr}");
        }
        for (ror, doubtful) in
            [("https://ror.org/02mhbdp94", false), ("02mhbdp49", true), ("", false)]
        {
            assert_eq!(is_doubtful_ror(ror), doubtful, "{ror}");
        }
    }
}
