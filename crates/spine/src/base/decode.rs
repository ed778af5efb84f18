//! The words of a text file, whatever program wrote it.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8};
use std::borrow::Cow;

/// How much of a file is looked at to tell its letters, in bytes.
const LOOKED_AT: usize = 1 << 20;

/// The text of a file: as its byte order mark says (UTF-8, UTF-16), else UTF-8 where it is that,
/// else by what letters it most likely has (Windows-1252 and its kin), as browsers do. A byte that
/// is no letter there becomes `\u{fffd}`; nothing is lost without being seen.
pub fn decode(bytes: &[u8]) -> Cow<'_, str> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(&bytes[mark..]).0;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => tell_encoding(bytes).decode_without_bom_handling(bytes).0,
    }
}

fn tell_encoding(bytes: &[u8]) -> &'static Encoding {
    // Lists have their first foreign letter anywhere, and the letters around it tell most.
    let from = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(0).saturating_sub(1_000);
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    let looked_at = &bytes[from..bytes.len().min(from + LOOKED_AT)];
    detector.feed(looked_at, true);
    // The domain is a hint at what is common here. The detector then takes no letters of Central
    // Europe for likely, so it is asked again without the hint where words come out broken.
    let mut encoding = detector.guess(Some(b"dk"), Utf8Detection::Deny);
    if has_broken_word(&encoding.decode_without_bom_handling(looked_at).0) {
        encoding = detector.guess(None, Utf8Detection::Deny);
    }
    if encoding == UTF_8 { encoding_rs::WINDOWS_1252 } else { encoding }
}

/// True where a sign stands within a word (`wspó³pracy`), as none does in the letters that were
/// meant; marks that do stand in words (soft hyphen, accent, middle dot) are no such signs.
fn has_broken_word(text: &str) -> bool {
    let is_sign = |c: char| matches!(c, '¡'..='¿') && !c.is_alphabetic() && !"\u{ad}´·".contains(c);
    let triples = text.chars().zip(text.chars().skip(1)).zip(text.chars().skip(2));
    let mut triples = triples.map(|((before, sign), after)| (before, sign, after));
    triples.any(|(before, sign, after)| {
        is_sign(sign) && before.is_alphabetic() && after.is_alphabetic()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_read_however_it_was_written() {
        assert_eq!(decode("Ålborg".as_bytes()), "Ålborg");
        assert_eq!(decode(b"\xef\xbb\xbfid"), "id");
        assert_eq!(decode(b"S\xf8ndre \x96 \x80"), "Søndre – €");
        assert_eq!(decode(b"\xc5rhus Kommune;\xd8rsted"), "Århus Kommune;Ørsted");
        assert_eq!(
            decode(b"Gesch\xe4ftsstelle f\xfcr F\xf6rderung"),
            "Geschäftsstelle für Förderung"
        );
        let utf_16 = |text: &str, bytes: fn(u16) -> [u8; 2], mark: [u8; 2]| {
            let units = text.encode_utf16().flat_map(bytes);
            mark.into_iter().chain(units).collect::<Vec<u8>>()
        };
        assert_eq!(decode(&utf_16("Blå;Grøn", u16::to_le_bytes, [0xff, 0xfe])), "Blå;Grøn");
        assert_eq!(decode(&utf_16("Blå;Grøn", u16::to_be_bytes, [0xfe, 0xff])), "Blå;Grøn");
        assert_eq!(decode(b""), "");
    }

    #[test]
    fn letters_of_other_alphabets_are_told_by_themselves() {
        let polish = "Stowarzyszenie na rzecz współpracy między gminami województwa śląskiego";
        let (bytes, _, _) = encoding_rs::WINDOWS_1250.encode(polish);
        assert_eq!(decode(&bytes), polish);
    }
}
