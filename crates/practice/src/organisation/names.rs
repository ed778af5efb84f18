//! Names as they are compared.

use spine::base::fold;

/// What follows a name and says only what form of body it is.
const FORMS: [&str; 24] = [
    "as", "aps", "is", "ks", "amba", "smba", "fmba", "ivs", "ab", "oy", "oyj", "asa", "ag", "gmbh",
    "ev", "eg", "bv", "nv", "sa", "srl", "spa", "ltd", "plc", "limited",
];

/// A name as it is compared: folded, without signs and without the form of the body at its end.
pub fn fold_name(name: &str) -> String {
    let folded = fold(name);
    // `A/S` and `e.V.` are one word each, a comma or a bracket parts words.
    let joined: String =
        folded.chars().filter(|letter| !matches!(letter, '/' | '.' | '\'')).collect();
    let mut words: Vec<&str> = joined
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|it| !it.is_empty())
        .collect();
    while words.len() > 1 && words.last().is_some_and(|word| FORMS.contains(word)) {
        words.pop();
    }
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_without_accents_signs_and_forms() {
        for (one, other) in [
            ("Region Nordjylland", "REGION NORDJYLLAND"),
            ("Aalborg Sygehus", "Ålborg sygehus"),
            ("Skov & Co. A/S", "skov, co"),
            ("Verein für Häfen e.V.", "VEREIN FUER HAEFEN EV"),
        ] {
            assert_eq!(fold_name(one), fold_name(other), "{one}");
        }
        assert_ne!(fold_name("Region Nordjylland"), fold_name("Region Midtjylland"));
        assert_eq!(fold_name("A/S"), "as");
    }
}
