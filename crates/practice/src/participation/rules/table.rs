//! Reads tables as publishers write them: in any letters, with any separator, quoted, half quoted
//! or wrongly quoted.
//!
//! A strict reader loses rows of the real files, and a forgiving one lets a stray quotation mark
//! swallow what follows it. So a row is right when it has as many cells as the header; one that has
//! not is read anew line by line, with its quotation marks as signs, and what fits neither way is
//! named, not guessed.

use crate::calls::clean_line;
use encoding_rs::WINDOWS_1252;
use spine::i18n::is_nothing;

/// The longest row, in bytes: what a quotation mark without its end can swallow before it is seen.
const ROW_LIMIT: usize = 1 << 20;
/// How much is kept of a longer one, to say that it is there.
const GLIMPSE: usize = 300;
/// How much is read again in one file, in bytes, before quotation marks are taken for signs.
const REREAD_LIMIT: usize = 256 << 20;

/// A cell as one line of words, each letter in one form; UTF-8 that was once read as Windows-1252
/// is put right.
pub(super) fn clean(cell: &str) -> String {
    let is_suspect = cell.contains(['Ã', 'Â', 'Å']) || cell.contains("â€");
    let right = || {
        let (bytes, _, is_lossy) = WINDOWS_1252.encode(cell);
        String::from_utf8(bytes.into_owned()).ok().filter(|_| !is_lossy)
    };
    let right = is_suspect.then(right).flatten();
    clean_line(right.as_deref().unwrap_or(cell))
}

/// A row and the lines it stands on, the last one included.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Row {
    pub line: u32,
    pub last_line: u32,
    pub cells: Vec<String>,
}

/// The rows of a table.
struct Rows<'t> {
    text: &'t str,
    separator: u8,
    at: usize,
    line: u32,
    /// How many cells a row has; 0 before the header was read.
    wanted: usize,
    reread: usize,
}

impl<'t> Rows<'t> {
    fn of(text: &'t str) -> Self {
        let mut rows = Self { text, separator: b',', at: 0, line: 1, wanted: 0, reread: 0 };
        while let Some(line) = Some(rows.find_line(rows.at)).filter(|line| !line.is_empty()) {
            // Excel writes and reads a line of its own that names the separator.
            let named = line.trim().trim_matches('"').to_ascii_lowercase();
            let named = named.strip_prefix("sep=").map(|rest| rest.bytes().next());
            if named.is_none() && !line.trim().is_empty() {
                rows.separator = find_separator(line);
                break;
            }
            rows.at += line.len();
            rows.line += 1;
            if let Some(separator) = named {
                rows.separator = separator.filter(u8::is_ascii).unwrap_or(b'\t');
                break;
            }
        }
        rows
    }

    /// True for a row that has as many cells as the header; an empty last one may be missing.
    fn fits(&self, cells: &[String]) -> bool {
        let found = cells.len();
        self.wanted == 0
            || found == self.wanted
            || (found == self.wanted + 1 && cells[self.wanted].is_empty())
    }

    /// The line that begins at a byte, with its end.
    fn find_line(&self, from: usize) -> &'t str {
        let rest = &self.text[from..];
        let end = rest
            .find(['\n', '\r'])
            .map_or(rest.len(), |end| end + if rest[end..].starts_with("\r\n") { 2 } else { 1 });
        &rest[..end]
    }

    /// The cells at the beginning of a text, and how many bytes they take.
    fn split(&self, text: &str, with_quotes: bool) -> (Vec<String>, usize) {
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(self.separator)
            .quoting(with_quotes)
            .has_headers(false)
            .flexible(true)
            .buffer_capacity(4096)
            .from_reader(text.as_bytes());
        let mut record = csv::StringRecord::new();
        // Text in memory is always read, and cut at ASCII signs it stays text.
        let is_read = reader.read_record(&mut record).unwrap_or(false);
        let used = usize::try_from(reader.position().byte()).unwrap_or(text.len());
        let cells = record.iter().map(str::to_owned).collect();
        if is_read { (cells, used.max(1)) } else { (Vec::new(), text.len()) }
    }

    /// The row that begins here, whatever its quotation marks are, and how many bytes it takes.
    fn take(&mut self) -> (Vec<String>, usize) {
        let line = self.find_line(self.at);
        if line.len() > ROW_LIMIT {
            // Not taken apart: every cell, empty or not, takes room of its own. One cell fits no
            // table, so the line is named.
            return (vec![cut(line.trim_start(), GLIMPSE)], line.len());
        }
        let plain = self.split(line, false).0;
        if !line.contains('"') {
            return (plain, line.len());
        }
        let is_plain = self.fits(&plain);
        let alone = |cells: Vec<String>| (cells.into_iter().map(unquote).collect(), line.len());
        if self.reread > REREAD_LIMIT {
            return alone(plain);
        }
        let rest = self.find_window();
        let (quoted, used) = self.split(rest, true);
        let is_one_line = used <= line.len();
        if self.fits(&quoted) && (is_one_line || is_tidy(&rest[..used], self.separator)) {
            // `"Green growth" in the north` is no quoted cell: its marks belong to the name.
            let keeps_marks = is_one_line && plain.len() == quoted.len();
            return if keeps_marks { alone(plain) } else { (quoted, used) };
        }
        let open = plain.iter().filter(|cell| cell.matches('"').count() % 2 == 1).count();
        self.reread += used;
        if is_plain && (open == 0 || (open == 1 && self.begins_row(self.at + line.len()))) {
            return alone(plain);
        }
        let (forgiving, used) = double_inner_quotes(rest, self.separator);
        self.reread += used;
        let forgiving = self.split(&forgiving, true).0;
        match self.fits(&forgiving) {
            true => (forgiving, used),
            // One cell fits no table, so the line is named.
            false => (vec![line.to_owned()], line.len()),
        }
    }

    /// What the row that begins here may take up at most.
    fn find_window(&self) -> &'t str {
        let rest = &self.text[self.at..];
        let mut end = rest.len().min(ROW_LIMIT);
        while !rest.is_char_boundary(end) {
            end -= 1;
        }
        &rest[..end]
    }

    /// True where a row begins, or nothing more comes. A line in which a quotation ends that did
    /// not begin there goes on with the row before it.
    fn begins_row(&self, from: usize) -> bool {
        let line = self.find_line(from);
        if line.len() > ROW_LIMIT {
            return false;
        }
        let plain = self.split(line, false).0;
        let closes = |cell: &String| {
            cell.ends_with('"') && !cell.starts_with('"') && cell.matches('"').count() % 2 == 1
        };
        line.is_empty()
            || (!plain.iter().any(closes)
                && (self.fits(&plain) || self.fits(&self.split(line, true).0)))
    }
}

/// What parts the cells of a header: the sign that stands there most, outside quotation marks.
fn find_separator(head: &str) -> u8 {
    let outside = || head.split('"').step_by(2).flat_map(str::bytes);
    let count = |sign: &u8| outside().filter(|byte| byte == sign).count();
    [b'\t', b';', b','].into_iter().max_by_key(count).unwrap_or(b',')
}

/// A cell without the quotation marks around it; marks that do not go around all of it stay.
fn unquote(cell: String) -> String {
    match cell.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
        Some(inner) if is_whole(inner) => inner.replace("\"\"", "\""),
        Some(_) | None => cell,
    }
}

/// True for what stands between two quotation marks that belong together: those within are doubled,
/// or make pairs of their own (`say "so" now`, but not `Green growth" in "the north`).
fn is_whole(inner: &str) -> bool {
    let single = inner.replace("\"\"", "");
    let parts: Vec<&str> = single.split('"').collect();
    let opens = |before: &str| {
        before.chars().next_back().is_none_or(|last| last.is_whitespace() || last == '(')
    };
    parts.len() % 2 == 1 && parts[..parts.len() - 1].iter().step_by(2).all(|part| opens(part))
}

/// What a quotation mark is, by what stands around it.
#[derive(Clone, Copy, PartialEq)]
enum Mark {
    Opens,
    Closes,
    /// The first of two that stand for one.
    Doubled,
    /// One within a quoted cell that should have been two.
    Inner,
}

/// The quotation marks of a row in order, each with its place, and the place where the row ends.
/// A mark closes a cell only where a separator or the end of the line follows.
fn list_marks(text: &str, separator: u8) -> (Vec<(usize, Mark)>, usize) {
    let bytes = text.as_bytes();
    let is_line_end = |byte: u8| matches!(byte, b'\n' | b'\r');
    let (mut marks, mut is_open, mut at) = (Vec::new(), false, 0);
    while let Some(byte) = bytes.get(at).copied() {
        let next = bytes.get(at + 1).copied();
        let ends = next.is_none_or(|next| next == separator || is_line_end(next));
        let begins = at == 0 || bytes[at - 1] == separator;
        match byte {
            b'"' if is_open && next == Some(b'"') => {
                marks.push((at, Mark::Doubled));
                at += 1;
            }
            b'"' if is_open && ends => {
                marks.push((at, Mark::Closes));
                is_open = false;
            }
            b'"' if is_open => marks.push((at, Mark::Inner)),
            b'"' if begins => {
                marks.push((at, Mark::Opens));
                is_open = true;
            }
            byte if !is_open && is_line_end(byte) => return (marks, at + 1),
            _ => {}
        }
        at += 1;
    }
    (marks, text.len())
}

/// True where every quoted cell ends as it should.
fn is_tidy(row: &str, separator: u8) -> bool {
    let (marks, _) = list_marks(row, separator);
    marks.iter().all(|(_, mark)| *mark != Mark::Inner)
}

/// The row at the beginning of a text with quotation marks within quoted cells doubled, as they
/// should have been, and how many bytes it takes.
fn double_inner_quotes(text: &str, separator: u8) -> (String, usize) {
    let (marks, end) = list_marks(text, separator);
    let mut made = String::with_capacity(end + 8);
    let mut from = 0;
    for (at, _) in marks.iter().filter(|(_, mark)| *mark == Mark::Inner) {
        made.push_str(&text[from..=*at]);
        made.push('"');
        from = at + 1;
    }
    made.push_str(&text[from..end]);
    (made, end)
}

impl Iterator for Rows<'_> {
    type Item = Row;

    fn next(&mut self) -> Option<Row> {
        while self.at < self.text.len() {
            let (cells, used) = self.take();
            let from = self.at;
            self.at = (from + used).min(self.text.len());
            if self.text[..self.at].ends_with('\r') && self.text[self.at..].starts_with('\n') {
                self.at += 1;
            }
            let line = self.line;
            let lines = count_lines(&self.text[from..self.at]);
            self.line += lines;
            // A spreadsheet leaves rows of separators alone where something was taken out.
            if cells.iter().any(|cell| !cell.trim().is_empty()) {
                return Some(Row { line, last_line: line + lines.max(1) - 1, cells });
            }
        }
        None
    }
}

/// How many ends of lines a text has, of whatever kind.
fn count_lines(text: &str) -> u32 {
    let bytes = text.as_bytes();
    let ends = bytes.iter().enumerate().filter(|(at, byte)| match byte {
        b'\n' => true,
        b'\r' => bytes.get(at + 1) != Some(&b'\n'),
        _ => false,
    });
    u32::try_from(ends.count()).unwrap_or(u32::MAX)
}

/// A table whose header was read.
pub(super) struct Table<'t> {
    columns: Vec<String>,
    rows: Rows<'t>,
}

/// A row under its header; a column that is not there is empty.
pub(super) struct Cells<'a> {
    columns: &'a [String],
    pub row: Row,
    fits: bool,
}

impl<'t> Table<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        let mut rows = Rows::of(text);
        let head = rows.next().map(|row| row.cells).unwrap_or_default();
        rows.wanted = head.len();
        let columns = head.iter().map(|cell| clean(cell)).collect();
        Self { columns, rows }
    }

    /// The same with the names that we know of columns that have others too.
    pub(super) fn renamed(mut self, names: &[(&str, &str)]) -> Self {
        for column in &mut self.columns {
            let known = names.iter().find(|(found, _)| column.eq_ignore_ascii_case(found));
            if let Some((_, name)) = known {
                (*name).clone_into(column);
            }
        }
        self
    }

    pub(super) fn columns(&self) -> &[String] {
        &self.columns
    }

    pub(super) fn has(&self, names: &[&str]) -> bool {
        names.iter().all(|name| self.columns.iter().any(|it| it.eq_ignore_ascii_case(name)))
    }

    /// Gives every row to `take`, and counts them.
    pub(super) fn each(self, mut take: impl FnMut(&Cells<'_>)) -> u32 {
        let (columns, mut rows) = (self.columns, self.rows);
        let mut count = 0;
        while let Some(row) = rows.next() {
            count += 1;
            let fits = rows.fits(&row.cells);
            take(&Cells { columns: &columns, row, fits });
        }
        count
    }
}

impl Cells<'_> {
    /// True for a row that has as many cells as the header.
    pub(super) fn fits(&self) -> bool {
        self.fits
    }

    /// The cell as it stands there.
    pub(super) fn raw(&self, name: &str) -> &str {
        let place = self.columns.iter().position(|it| it.eq_ignore_ascii_case(name));
        place.and_then(|place| self.row.cells.get(place)).map_or("", |cell| cell.trim())
    }

    /// The cell as what a register calls something. Programs that take it for an amount write
    /// `101094321.0`.
    pub(super) fn number(&self, name: &str, limit: usize) -> Option<String> {
        let number = self.short(name, limit)?;
        let whole = number.strip_suffix(".0").filter(|it| it.bytes().all(|b| b.is_ascii_digit()));
        Some(whole.map_or(number.clone(), str::to_owned))
    }

    /// The cell as one line of words; none where it says that there is nothing.
    pub(super) fn line(&self, name: &str) -> Option<String> {
        Some(clean(self.raw(name))).filter(|cell| !is_nothing(cell))
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

    /// The rows under their header, each with its line; those that do not fit as one cell.
    fn rows(text: &str) -> Vec<(u32, Vec<String>)> {
        let mut rows = Vec::new();
        let table = Table::of(text);
        rows.push((1, table.columns().to_vec()));
        table.each(|cells| {
            let unread = || vec!["unread".to_owned()];
            let cells_read = if cells.fits() { cells.row.cells.clone() } else { unread() };
            rows.push((cells.row.line, cells_read));
        });
        rows
    }

    fn row(line: u32, cells: &[&str]) -> (u32, Vec<String>) {
        (line, cells.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn a_table_is_read_however_it_is_written() {
        let ab = || row(1, &["a", "b"]);
        for (text, read) in [
            ("a,b\n1,2", vec![ab(), row(2, &["1", "2"])]),
            (
                "\"a\";\"b\"\r\n\"1;2\";\r\n3;4",
                vec![ab(), row(2, &["1;2", ""]), row(3, &["3", "4"])],
            ),
            ("a\tb\r1\t2\r3\t4", vec![ab(), row(2, &["1", "2"]), row(3, &["3", "4"])]),
            ("a,b\n\n\"x\ny\",\"\"\n3,4", vec![ab(), row(3, &["x\ny", ""]), row(5, &["3", "4"])]),
            ("a,b\n\"say \"\"so\"\"\",2", vec![ab(), row(2, &["say \"so\"", "2"])]),
            ("a,b\n\"say \"so\" now\",2", vec![ab(), row(2, &["say \"so\" now", "2"])]),
            (
                "a,b\n\"x, \"so\" now\ny\",2\n3,4",
                vec![ab(), row(2, &["x, \"so\" now\ny", "2"]), row(4, &["3", "4"])],
            ),
            ("sep=;\r\na;b\r\n1,5;2", vec![row(1, &["a", "b"]), row(3, &["1,5", "2"])]),
            ("\n\"SEP=,\"\na,b\n1,2", vec![ab(), row(4, &["1", "2"])]),
            (
                "\"a, or so, or so\";b\n1;2",
                vec![row(1, &["a, or so, or so", "b"]), row(2, &["1", "2"])],
            ),
            ("a,b\n1,2\n,\n , \n3,4", vec![ab(), row(2, &["1", "2"]), row(5, &["3", "4"])]),
            ("a,b\n\"no end", vec![ab(), row(2, &["unread"])]),
            ("a,b\n\"", vec![ab(), row(2, &["unread"])]),
        ] {
            assert_eq!(rows(text), read, "{text:?}");
        }
    }

    #[test]
    fn a_stray_quotation_mark_swallows_no_line_after_it() {
        let abc = || row(1, &["a", "b", "c"]);
        for (text, read) in [
            (
                "a;b;c\nx;\"Grøn vækst\" i Nord;1\nd;\"e\";2\n",
                vec![abc(), row(2, &["x", "\"Grøn vækst\" i Nord", "1"]), row(3, &["d", "e", "2"])],
            ),
            (
                "a;b;c\nx;\"Grøn vækst i Nord;1\nd;\"e\";2\nf;g;3",
                vec![
                    abc(),
                    row(2, &["x", "\"Grøn vækst i Nord", "1"]),
                    row(3, &["d", "e", "2"]),
                    row(4, &["f", "g", "3"]),
                ],
            ),
            ("a;b;c\nx;5\" pipe;6\" pipe", vec![abc(), row(2, &["x", "5\" pipe", "6\" pipe"])]),
            // A cell with a separator in it that is no cell of three: named, not guessed.
            ("a;b;c\n\"x;y\";z\n1;2;3", vec![abc(), row(2, &["unread"]), row(3, &["1", "2", "3"])]),
            (
                "a;b;c\nx;\"lost;\nand more\n1;2;3",
                vec![abc(), row(2, &["unread"]), row(3, &["unread"]), row(4, &["1", "2", "3"])],
            ),
        ] {
            assert_eq!(rows(text), read, "{text:?}");
        }
    }

    #[test]
    fn a_line_without_end_is_named_and_not_taken_apart() {
        let long = ";".repeat(ROW_LIMIT);
        let text = format!("a;b;c\n1;2;3\n{long}\n4;5;6\n\"{long}\n7;8;9");
        let read = [
            row(1, &["a", "b", "c"]),
            row(2, &["1", "2", "3"]),
            row(3, &["unread"]),
            row(4, &["4", "5", "6"]),
            row(5, &["unread"]),
            row(6, &["7", "8", "9"]),
        ];
        assert_eq!(rows(&text), read);
        let head = format!("a{long}\n1");
        assert_eq!(Table::of(&head).columns().len(), 1, "a header is no other than a row");
    }

    #[test]
    fn letters_are_put_right_however_they_were_written() {
        assert_eq!(clean("ERCâ€™s  NordjyllandÂ\u{a0}SÃ¸"), "ERC’s Nordjylland Sø");
        assert_eq!(clean("Ålborg Å, Ã, 大"), "Ålborg Å, Ã, 大");
        assert_eq!(clean("R&amp;D\nand more"), "R&D and more");
        assert_eq!(clean("A\u{30a}lborg sam\u{ad}arbejde"), "Ålborg samarbejde");
    }
}
