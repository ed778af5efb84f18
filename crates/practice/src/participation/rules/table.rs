//! Reads tables as publishers write them: with a byte order mark or without, in UTF-8 or
//! Windows-1252, with any separator, quoted, half quoted or wrongly quoted.
//!
//! A strict reader loses rows of the real files. So a quote ends a cell only where a separator or
//! the end of the line follows, and a row that still does not fit is counted, not guessed.

use crate::calls::clean_line;
use std::borrow::Cow;

/// The letters of Windows-1252 between 0x80 and 0x9F; places that it leaves empty stay as they are.
const LETTERS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The text of a file.
pub(super) fn decode(bytes: &[u8]) -> Cow<'_, str> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => Cow::Owned(bytes.iter().map(|byte| decode_byte(*byte)).collect()),
    }
}

fn decode_byte(byte: u8) -> char {
    match byte {
        0x80..=0x9f => LETTERS[usize::from(byte - 0x80)],
        other => char::from(other),
    }
}

fn encode_letter(letter: char) -> Option<u8> {
    if let Some(place) = LETTERS.iter().position(|known| *known == letter) {
        return u8::try_from(place + 0x80).ok();
    }
    u8::try_from(u32::from(letter)).ok()
}

/// A cell as one line of words; UTF-8 that was once read as Windows-1252 is put right.
pub(super) fn clean(cell: &str) -> String {
    let is_suspect = cell.contains(['Ã', 'Â', 'Å']) || cell.contains("â€");
    let bytes: Option<Vec<u8>> =
        is_suspect.then(|| cell.chars().map(encode_letter).collect()).flatten();
    match bytes.and_then(|bytes| String::from_utf8(bytes).ok()) {
        Some(right) => clean_line(&right),
        None => clean_line(cell),
    }
}

/// The rows of a table, the header first.
pub(super) struct Rows<'t> {
    text: &'t str,
    separator: u8,
    at: usize,
    line: u32,
}

/// A row and the line it begins on.
#[derive(Debug, PartialEq)]
pub(super) struct Row<'t> {
    pub line: u32,
    pub cells: Vec<Cow<'t, str>>,
}

impl<'t> Rows<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        let head = text.lines().next().unwrap_or_default().split('\r').next().unwrap_or_default();
        let count = |separator: &u8| head.bytes().filter(|byte| byte == separator).count();
        let separator = [b',', b';', b'\t'].into_iter().max_by_key(count).unwrap_or(b',');
        Self { text, separator, at: 0, line: 1 }
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    /// True where a cell may end.
    fn ends(&self, at: usize) -> bool {
        self.byte(at).is_none_or(|byte| byte == self.separator || matches!(byte, b'\n' | b'\r'))
    }

    fn take_cell(&mut self) -> Cow<'t, str> {
        let from = self.at;
        if self.byte(from) != Some(b'"') {
            while !self.ends(self.at) {
                self.at += 1;
            }
            return Cow::Borrowed(&self.text[from..self.at]);
        }
        let mut has_quotes = false;
        self.at += 1;
        while let Some(byte) = self.byte(self.at) {
            match byte {
                b'"' if self.byte(self.at + 1) == Some(b'"') => {
                    has_quotes = true;
                    self.at += 1;
                }
                b'"' if self.ends(self.at + 1) => break,
                b'\n' => self.line += 1,
                b'\r' if self.byte(self.at + 1) != Some(b'\n') => self.line += 1,
                _ => {}
            }
            self.at += 1;
        }
        let inner = &self.text[from + 1..self.at.min(self.text.len())];
        self.at = (self.at + 1).min(self.text.len());
        if has_quotes { Cow::Owned(inner.replace("\"\"", "\"")) } else { Cow::Borrowed(inner) }
    }

    fn end_line(&mut self) {
        if self.byte(self.at) == Some(b'\r') && self.byte(self.at + 1) == Some(b'\n') {
            self.at += 1;
        }
        self.at += 1;
        self.line += 1;
    }
}

impl<'t> Iterator for Rows<'t> {
    type Item = Row<'t>;

    fn next(&mut self) -> Option<Row<'t>> {
        while self.at < self.text.len() {
            let line = self.line;
            let mut cells = vec![self.take_cell()];
            while self.byte(self.at) == Some(self.separator) {
                self.at += 1;
                cells.push(self.take_cell());
            }
            self.end_line();
            if cells.len() > 1 || !cells[0].trim().is_empty() {
                return Some(Row { line, cells });
            }
        }
        None
    }
}

/// A table whose header was read.
pub(super) struct Table<'t> {
    columns: Vec<String>,
    rows: Rows<'t>,
}

/// A row under its header; a column that is not there is empty.
pub(super) struct Cells<'a, 't> {
    columns: &'a [String],
    pub row: Row<'t>,
}

impl<'t> Table<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        let mut rows = Rows::of(text);
        let head = rows.next().map(|row| row.cells).unwrap_or_default();
        let columns = head.iter().map(|cell| clean(cell)).collect();
        Self { columns, rows }
    }

    pub(super) fn columns(&self) -> &[String] {
        &self.columns
    }

    pub(super) fn has(&self, names: &[&str]) -> bool {
        names.iter().all(|name| self.columns.iter().any(|it| it.eq_ignore_ascii_case(name)))
    }

    /// Gives every row to `take`, and counts them.
    pub(super) fn each(self, mut take: impl FnMut(&Cells<'_, 't>)) -> u32 {
        let mut count = 0;
        for row in self.rows {
            count += 1;
            take(&Cells { columns: &self.columns, row });
        }
        count
    }
}

impl Cells<'_, '_> {
    /// True for a row that has as many cells as the header; an empty last one may be missing.
    pub(super) fn fits(&self) -> bool {
        let (found, wanted) = (self.row.cells.len(), self.columns.len());
        found == wanted || (found == wanted + 1 && self.row.cells[wanted].is_empty())
    }

    /// The cell as it stands there.
    pub(super) fn raw(&self, name: &str) -> &str {
        let place = self.columns.iter().position(|it| it.eq_ignore_ascii_case(name));
        place.and_then(|place| self.row.cells.get(place)).map_or("", |cell| cell.trim())
    }

    /// The cell as one line of words.
    pub(super) fn line(&self, name: &str) -> Option<String> {
        Some(clean(self.raw(name))).filter(|cell| !cell.is_empty())
    }

    /// The same, cut where a record takes no more.
    pub(super) fn short(&self, name: &str, limit: usize) -> Option<String> {
        self.line(name).map(|cell| cut(&cell, limit))
    }
}

/// The beginning of a text.
pub(super) fn cut(text: &str, limit: usize) -> String {
    text.chars().take(limit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<(u32, Vec<String>)> {
        let cells = |row: Row<'_>| row.cells.iter().map(ToString::to_string).collect();
        Rows::of(text).map(|row| (row.line, cells(row))).collect()
    }

    fn row(line: u32, cells: &[&str]) -> (u32, Vec<String>) {
        (line, cells.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn a_table_is_read_however_it_is_written() {
        for (text, read) in [
            ("a,b\n1,2", vec![row(1, &["a", "b"]), row(2, &["1", "2"])]),
            ("\"a\";\"b\"\r\n\"1;2\";\r\n", vec![row(1, &["a", "b"]), row(2, &["1;2", ""])]),
            ("a\tb\r1\t2\r", vec![row(1, &["a", "b"]), row(2, &["1", "2"])]),
            (
                "a,b\n\n\"x\ny\",\"\"\n3,4",
                vec![row(1, &["a", "b"]), row(3, &["x\ny", ""]), row(5, &["3", "4"])],
            ),
            ("a,b\n\"say \"\"so\"\"\",2", vec![row(1, &["a", "b"]), row(2, &["say \"so\"", "2"])]),
            (
                "a,b\n\"say \"so\" now\",2",
                vec![row(1, &["a", "b"]), row(2, &["say \"so\" now", "2"])],
            ),
            ("a,b\n\"no end", vec![row(1, &["a", "b"]), row(2, &["no end"])]),
            ("a,b\n\"", vec![row(1, &["a", "b"]), row(2, &[""])]),
        ] {
            let read: Vec<_> = read.into_iter().filter(|row| row.1 != [""]).collect();
            assert_eq!(rows(text), read, "{text:?}");
        }
    }

    #[test]
    fn letters_are_put_right_however_they_were_written() {
        assert_eq!(decode(b"\xef\xbb\xbfid"), "id");
        assert_eq!(decode(b"S\xf8ndre \x96 \x80"), "Søndre – €");
        assert_eq!(decode("Ålborg".as_bytes()), "Ålborg");
        assert_eq!(clean("ERCâ€™s  NordjyllandÂ\u{a0}SÃ¸"), "ERC’s Nordjylland Sø");
        assert_eq!(clean("Ålborg Å, Ã, 大"), "Ålborg Å, Ã, 大");
        assert_eq!(clean("R&amp;D\nand more"), "R&D and more");
    }
}
