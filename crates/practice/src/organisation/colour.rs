//! The accent colour of an authority: whether text in it can be read, and which one can instead.

/// The least contrast of text with its ground (WCAG 2.2, 1.4.3).
const LEAST: f64 = 4.5;

/// The contrast of a colour with white paper (WCAG 2.2); `None` when it is no `#rrggbb`.
pub fn find_contrast_on_white(colour: &str) -> Option<f64> {
    parse(colour).map(contrast_on_white)
}

/// The readable colour nearest to this one: the same hue, only as much darker as text needs. A
/// colour that can be read is its own nearest; `None` when it is no `#rrggbb`.
pub fn find_nearest_readable(colour: &str) -> Option<String> {
    let rgb = parse(colour)?;
    // In steps finer than a channel is written, so that nothing nearer is passed over.
    let darker = (0..=1_000_u32).map(|step| darken(rgb, step));
    let [r, g, b] = darker.into_iter().find(|rgb| contrast_on_white(*rgb) >= LEAST)?;
    Some(format!("#{r:02X}{g:02X}{b:02X}"))
}

fn parse(colour: &str) -> Option<[u8; 3]> {
    let digits = colour.strip_prefix('#')?;
    if digits.len() != 6 || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    let [_, r, g, b] = u32::from_str_radix(digits, 16).ok()?.to_be_bytes();
    Some([r, g, b])
}

/// The colour with `step` thousandths of black in it.
fn darken(rgb: [u8; 3], step: u32) -> [u8; 3] {
    rgb.map(|channel| u8::try_from(u32::from(channel) * (1_000 - step) / 1_000).unwrap_or(channel))
}

fn contrast_on_white(rgb: [u8; 3]) -> f64 {
    let [r, g, b] = rgb.map(|channel| {
        let value = f64::from(channel) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    });
    1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_readable_colour_is_as_little_darker_as_it_can_be() {
        let check = |colour: &str, nearest: Option<&str>| {
            assert_eq!(find_nearest_readable(colour).as_deref(), nearest, "{colour}");
        };
        check("#0B5A77", Some("#0B5A77"));
        check("#ffffff", Some("#767676"));
        check("#FF0000", Some("#EE0000"));
        check("0B5A77", None);
        check("#0B5A7G", None);
    }

    #[test]
    fn every_colour_has_a_readable_one() {
        for red in (0..=255_u32).step_by(15) {
            for green in (0..=255).step_by(15) {
                for blue in (0..=255).step_by(15) {
                    let colour = format!("#{red:02X}{green:02X}{blue:02X}");
                    let nearest = find_nearest_readable(&colour).unwrap();
                    assert!(find_contrast_on_white(&nearest).unwrap() >= LEAST, "{colour}");
                }
            }
        }
    }
}
