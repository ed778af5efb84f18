//! Words as they are compared when somebody looks for them.

use super::compose;

/// A text as it is compared when looking for words: small letters without accents. The Nordic and
/// German letters and their two-letter spellings are one, so that `Ålborg`, `Aalborg` and `alborg`
/// meet, and `München` and `Muenchen`.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut last = '\0';
    let mut push = |letter: char| {
        let doubled = matches!((last, letter), ('a', 'a' | 'e') | ('o' | 'u', 'e'));
        if !doubled {
            folded.push(letter);
            last = letter;
        }
    };
    for letter in compose(text).chars() {
        match letter.is_ascii() {
            // Nearly every letter is one of these, and they need no table.
            true => push(letter.to_ascii_lowercase()),
            false => letter.to_lowercase().for_each(|letter| fold_letter(letter, &mut push)),
        }
    }
    folded
}

fn fold_letter(letter: char, mut push: impl FnMut(char)) {
    let plain = match letter {
        'æ' | 'ä' | 'å' | 'á' | 'à' | 'â' | 'ã' | 'ă' | 'ą' => 'a',
        'ø' | 'ö' | 'ó' | 'ò' | 'ô' | 'õ' | 'ő' => 'o',
        'é' | 'è' | 'ê' | 'ë' | 'ę' | 'ě' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ü' | 'ú' | 'ù' | 'û' | 'ű' | 'ů' => 'u',
        'ñ' | 'ń' | 'ň' => 'n',
        'ç' | 'ć' | 'č' => 'c',
        'ś' | 'š' | 'ș' | 'ş' => 's',
        'ź' | 'ž' | 'ż' => 'z',
        'ł' => 'l',
        'ț' | 'ţ' => 't',
        'ý' => 'y',
        'ð' => 'd',
        'ß' => {
            push('s');
            's'
        }
        '\u{2010}'..='\u{2015}' => '-',
        '\u{2019}' => '\'',
        // They join or part letters of other scripts, and nobody types them to find a word.
        '\u{200c}' | '\u{200d}' => return,
        other => other,
    };
    push(plain);
}
