//! Repeated parts of a form: rows called `funding[0]`, `funding[1]`, also within each other
//! (`anchors[0].holdings[1]`).
//!
//! A row is there while one of its fields is. "Add another" and "Remove" are ordinary buttons and
//! boxes that send the form; here rows marked for removal leave, and rows in which nobody wrote
//! anything, and the others are counted anew, so that a place in the record and a name in the form
//! are always the same.

use super::FormData;
use std::collections::{HashMap, HashSet};

/// The field that marks a row as there, even while nothing is written in it.
pub(super) const MARK: &str = "row";
/// The box that marks a row for removal.
pub(super) const REMOVE: &str = "remove";
/// The button that adds a row; its value is the name of the group.
pub(super) const ADD: &str = "add-row";

impl FormData {
    /// Takes away the rows marked for removal and those that a form drew and nobody touched, and
    /// counts the others from 0. While a row is being added all stay: somebody is still writing.
    pub fn settle(&mut self) {
        let mut removed: HashSet<&str> = self
            .fields
            .iter()
            .filter(|(_, value)| !value.is_empty())
            .filter_map(|(name, _)| name.strip_suffix(REMOVE)?.strip_suffix('.'))
            .filter(|row| row.ends_with(']'))
            .collect();
        if self.find(ADD).is_none_or(str::is_empty) {
            removed.extend(self.list_untouched());
        }
        let mut numbers = Numbers::default();
        let mut kept = Vec::with_capacity(self.fields.len());
        let mut changed = false;
        for (name, value) in &self.fields {
            let gone = list_rows(name).any(|row| removed.contains(row))
                || removed.iter().any(|row| name.strip_prefix(row) == Some(".remove"));
            if gone {
                changed = true;
                continue;
            }
            let new = numbers.rename(name);
            changed |= new != *name;
            kept.push((new, value.clone()));
        }
        if changed {
            self.replace_all(kept);
        }
    }

    /// The rows that a form drew, by their mark, in which nothing stands, or only blanks.
    fn list_untouched(&self) -> HashSet<&str> {
        let is_mark = |name: &str| name.ends_with(&format!("].{MARK}"));
        let written =
            self.fields.iter().filter(|(name, value)| !is_mark(name) && !value.trim().is_empty());
        let written: HashSet<&str> = written.flat_map(|(name, _)| list_rows(name)).collect();
        let marks = self.fields.iter().filter(|(name, _)| is_mark(name));
        let drawn = marks.filter_map(|(name, _)| name.strip_suffix(MARK)?.strip_suffix('.'));
        drawn.filter(|row| !written.contains(row)).collect()
    }

    /// The group to which "Add another" adds, when that button was pressed. The row is added; show
    /// the form again.
    pub fn take_added_row(&mut self) -> Option<String> {
        let group = self.find(ADD).filter(|group| !group.is_empty())?.to_owned();
        self.fields.retain(|(name, _)| name != ADD);
        let fields = std::mem::take(&mut self.fields);
        self.replace_all(fields);
        let next = self.count_rows(&group);
        // The limit of fields holds for rows added by hand as well.
        self.push(format!("{group}[{next}].{MARK}"), "1").ok()?;
        Some(group)
    }

    /// How many rows a group has.
    pub fn count_rows(&self, group: &str) -> usize {
        let row_of = |name: &str| {
            let number = name.strip_prefix(group)?.strip_prefix('[')?.split_once(']')?.0;
            number.parse::<usize>().ok()
        };
        self.iter().filter_map(|(name, _)| row_of(name)).max().map_or(0, |last| last + 1)
    }
}

/// The rows a field stands in, from the outermost: `anchors[0]`, `anchors[0].holdings[1]`.
fn list_rows(name: &str) -> impl Iterator<Item = &str> {
    name.match_indices(']').map(|(at, _)| &name[..=at])
}

/// Gives rows new numbers in the order in which they are met.
#[derive(Default)]
struct Numbers {
    rows: HashMap<String, usize>,
    next: HashMap<String, usize>,
}

impl Numbers {
    fn rename(&mut self, name: &str) -> String {
        let mut new = String::with_capacity(name.len());
        let mut done = 0;
        for (open, _) in name.match_indices('[') {
            let Some(length) = name[open..].find(']') else { break };
            let close = open + length;
            if open < done || !name[open + 1..close].bytes().all(|b| b.is_ascii_digit()) {
                continue;
            }
            new.push_str(&name[done..open]);
            let next = self.next.entry(new.clone()).or_default();
            let number =
                *self.rows.entry(format!("{new}\0{}", &name[open..close])).or_insert_with(|| {
                    *next += 1;
                    *next - 1
                });
            new.push_str(&format!("[{number}]"));
            done = close + 1;
        }
        new.push_str(&name[done..]);
        new
    }
}
