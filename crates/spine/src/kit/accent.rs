//! The authority's own colour and what follows from it, in light and dark.
//!
//! It is a style sheet with an address of its own (`/assets/accent-0b5a77.css`), not a style block
//! in the page: so the policy for styles is plain `'self'`, no page needs a nonce, and the bytes of
//! a page may be kept and sent to many.

/// A colour that text may be written in: at least 4.5 to 1 on white paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accent {
    rgb: [u8; 3],
}

/// The fjord blue-green of pages that belong to no authority.
impl Default for Accent {
    fn default() -> Self {
        Self { rgb: [0x0b, 0x5a, 0x77] }
    }
}

const WHITE: [u8; 3] = [255; 3];
const BLACK: [u8; 3] = [0; 3];
const DARK_PAPER: [u8; 3] = [0x13, 0x1d, 0x25];

impl Accent {
    /// Parses `#0B5A77`; `None` when it is no such colour or too pale to be read on white.
    pub fn parse(colour: &str) -> Option<Self> {
        Self::from_digits(colour.strip_prefix('#')?)
    }

    /// The address of its style sheet.
    pub fn address(self) -> String {
        let [r, g, b] = self.rgb;
        format!("/assets/accent-{r:02x}{g:02x}{b:02x}.css")
    }

    pub(super) fn from_digits(digits: &str) -> Option<Self> {
        if digits.len() != 6 || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        let number = u32::from_str_radix(digits, 16).ok()?;
        let [_, r, g, b] = number.to_be_bytes();
        let rgb = [r, g, b];
        (contrast(rgb, WHITE) >= 4.5).then_some(Self { rgb })
    }

    /// The style sheet.
    pub(super) fn css(self) -> String {
        let Self { rgb } = self;
        let bright = self.bright();
        let pair = |light, dark| format!("light-dark({},{})", hex(light), hex(dark));
        format!(
            "@layer tokens{{:root{{--accent:{};--accent-deep:{};--accent-tint:{}}}}}",
            pair(rgb, bright),
            pair(mix(rgb, BLACK, 0.3), mix(bright, WHITE, 0.4)),
            pair(mix(rgb, WHITE, 0.885), mix(bright, DARK_PAPER, 0.84)),
        )
    }

    /// The colour on dark paper: mixed with white until it stands out 7 to 1.
    fn bright(self) -> [u8; 3] {
        (0..=20)
            .map(|step| mix(self.rgb, WHITE, f64::from(step) / 20.0))
            .find(|mixed| contrast(*mixed, DARK_PAPER) >= 7.0)
            .unwrap_or(WHITE)
    }
}

fn hex([r, g, b]: [u8; 3]) -> String {
    format!("#{r:02x}{g:02x}{b:02x}")
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn mix(one: [u8; 3], other: [u8; 3], share: f64) -> [u8; 3] {
    std::array::from_fn(|at| {
        (f64::from(one[at]) * (1.0 - share) + f64::from(other[at]) * share).round() as u8
    })
}

/// Relative luminance and contrast as WCAG 2.2 defines them.
fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let luminance = |rgb: [u8; 3]| {
        let [r, g, b] = rgb.map(|channel| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * r + 0.7152 * g + 0.0722 * b
    };
    let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
    one.max(other) / one.min(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_accent_can_be_read_on_its_papers_and_tints() {
        for colour in ["#0B5A77", "#005A30", "#7A003C", "#000000", "#5B3FA0", "#A33B00"] {
            let accent = Accent::parse(colour).unwrap();
            let bright = accent.bright();
            let check = |one, other| assert!(contrast(one, other) >= 4.5, "{colour}");
            check(accent.rgb, WHITE);
            check(mix(accent.rgb, BLACK, 0.3), mix(accent.rgb, WHITE, 0.885));
            check(bright, DARK_PAPER);
            check(mix(bright, WHITE, 0.4), mix(bright, DARK_PAPER, 0.84));
        }
    }

    #[test]
    fn a_pale_or_broken_colour_is_refused() {
        for colour in ["#9FD0FF", "#FFFFFF", "0B5A77", "#0B5A7", "#0B5A7G", "#0B5A77;}"] {
            assert_eq!(Accent::parse(colour), None, "{colour}");
        }
    }
}
