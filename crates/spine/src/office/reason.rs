//! Why something was changed. Beside the line for the office's own history there may be a sentence
//! for everybody; it stands in the same line of the log, after a sign that says in which language.

use crate::base::Language;

/// What stands before the sentence for everybody, after its language.
const SIGN: &str = "[public ";

/// A reason with a sentence for everybody; without one it is the reason alone.
pub fn write_reason(own: &str, language: Language, public: &str) -> String {
    let (own, public) = (own.trim(), public.trim());
    match public.is_empty() {
        true => own.to_owned(),
        false => format!("{own}\n{SIGN}{}] {public}", language.code()).trim_start().to_owned(),
    }
}

/// The sentence for everybody in a reason, and its language.
pub fn find_public_reason(reason: &str) -> Option<(Language, &str)> {
    let line = reason.lines().rev().find_map(|line| line.strip_prefix(SIGN))?;
    let (language, sentence) = line.split_once("] ")?;
    Some((Language::parse(language)?, sentence.trim()))
}

/// The office's own line of a reason.
pub fn find_own_reason(reason: &str) -> &str {
    let at = reason.rfind(SIGN).filter(|_| find_public_reason(reason).is_some());
    reason[..at.unwrap_or(reason.len())].trim_end()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_keeps_the_sentence_for_everybody_apart_from_the_offices_own() {
        let check = |own: &str, public: &str, found: Option<&str>| {
            let reason = write_reason(own, Language::Da, public);
            assert_eq!(find_public_reason(&reason).map(|(_, said)| said), found, "{reason}");
            assert_eq!(find_own_reason(&reason), own, "{reason}");
        };
        check("Brev af 3. marts", "", None);
        check("", "Perioden er forlænget.", Some("Perioden er forlænget."));
        check("Brev", "Perioden er forlænget.", Some("Perioden er forlænget."));
        check("public: nothing of the kind", "", None);
    }
}
