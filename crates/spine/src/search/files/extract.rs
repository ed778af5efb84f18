//! The text of one file. It is got out in a process of its own ([`super::reader`]), because what
//! people upload may be anything; all the same everything here has a limit.

use super::{Format, office, pdf};
use crate::base::{compose, decode};
use std::time::{Duration, Instant};

/// Largest part of a file after unpacking, in bytes.
pub(super) const PART_LIMIT: usize = 32 << 20;
/// How much of a file's text is kept, in bytes.
pub(super) const TEXT_LIMIT: usize = 500_000;
/// How long reading one file may take, as far as the reading itself looks at the clock.
const PATIENCE: Duration = Duration::from_secs(10);

/// A text that is being read, with what may still be read of it.
pub(super) struct Gathering {
    text: String,
    until: Instant,
}

impl Gathering {
    fn new() -> Self {
        Self { text: String::new(), until: Instant::now() + PATIENCE }
    }

    pub(super) fn push(&mut self, text: &str) {
        let left = TEXT_LIMIT.saturating_sub(self.text.len());
        let end = (0..=left.min(text.len())).rev().find(|end| text.is_char_boundary(*end));
        self.text.push_str(&text[..end.unwrap_or(0)]);
    }

    /// Words before and after do not belong together.
    pub(super) fn part(&mut self) {
        if !self.text.ends_with(char::is_whitespace) {
            self.push("\n");
        }
    }

    /// True when no more is wanted, or there is no more time.
    pub(super) fn is_full(&self) -> bool {
        self.text.len() + 4 > TEXT_LIMIT || Instant::now() > self.until
    }
}

pub(super) fn read_text(format: Format, bytes: &[u8]) -> Result<String, String> {
    let mut gathering = Gathering::new();
    match format {
        Format::Plain => gathering.push(&decode(bytes)),
        Format::Pdf => pdf::read(bytes, &mut gathering)?,
        Format::Office(parts) => office::read(bytes, parts, &mut gathering)?,
    }
    Ok(compose(&gathering.text).into_owned())
}
