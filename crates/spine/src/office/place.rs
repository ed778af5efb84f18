//! Where in a JSON text an error stands, said in the record's own words: `funding[2].to`.

/// The place of the value that stands at, or ends before, a byte of a JSON text; empty when that is
/// the whole text. The text may end anywhere.
pub(super) fn find_place(json: &str, line: usize, column: usize) -> String {
    let before: usize = json.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let end = (before + column).min(json.len());
    let mut scan = Scan { open: Vec::new() };
    let mut bytes = json.as_bytes()[..end].iter().enumerate();
    while let Some((start, byte)) = bytes.next() {
        match byte {
            b'"' => {
                let mut escaped = false;
                let close = bytes.find(|(_, byte)| {
                    let closes = **byte == b'"' && !escaped;
                    escaped = **byte == b'\\' && !escaped;
                    closes
                });
                if let Some((close, _)) = close {
                    scan.read_string(&json[start..=close]);
                }
            }
            b'{' => scan.open.push(Step::Field { name: None, in_value: false }),
            b'[' => scan.open.push(Step::Item(0)),
            b':' => scan.begin_value(),
            // An error found at the end of a value names the value, so its closing is not counted
            // when it is the last byte.
            b'}' | b']' if start + 1 < end => drop(scan.open.pop()),
            b',' if start + 1 < end => scan.end_value(),
            _ => {}
        }
    }
    scan.into_place(json.as_bytes().get(end.wrapping_sub(1)))
}

enum Step {
    Field { name: Option<String>, in_value: bool },
    Item(usize),
}

struct Scan {
    open: Vec<Step>,
}

impl Scan {
    fn read_string(&mut self, quoted: &str) {
        if let Some(Step::Field { name, in_value: false }) = self.open.last_mut() {
            *name = serde_json::from_str(quoted).ok();
        }
    }

    fn begin_value(&mut self) {
        if let Some(Step::Field { in_value, .. }) = self.open.last_mut() {
            *in_value = true;
        }
    }

    fn end_value(&mut self) {
        match self.open.last_mut() {
            Some(Step::Field { name, in_value }) => {
                *name = None;
                *in_value = false;
            }
            Some(Step::Item(number)) => *number += 1,
            None => {}
        }
    }

    fn into_place(mut self, last: Option<&u8>) -> String {
        if let Some(b'}' | b']') = last {
            self.open.pop();
        }
        let mut place = String::new();
        for step in self.open {
            match step {
                Step::Field { name: Some(name), .. } if place.is_empty() => place = name,
                Step::Field { name: Some(name), .. } => {
                    place.push('.');
                    place.push_str(&name);
                }
                Step::Field { name: None, .. } => {}
                Step::Item(number) => place.push_str(&format!("[{number}]")),
            }
        }
        place
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The place at which reading `json` as a fixed shape fails.
    fn check(json: &str, place: &str) {
        #[derive(serde::Deserialize, Debug)]
        #[serde(deny_unknown_fields)]
        #[allow(dead_code, reason = "only read")]
        struct Line {
            to: u8,
            #[serde(default)]
            note: String,
        }
        #[derive(serde::Deserialize, Debug)]
        #[serde(deny_unknown_fields)]
        #[allow(dead_code, reason = "only read")]
        struct Whole {
            name: String,
            #[serde(default)]
            funding: Vec<Line>,
        }
        let error = serde_json::from_str::<Whole>(json).unwrap_err();
        assert_eq!(find_place(json, error.line(), error.column()), place, "{json}: {error}");
    }

    #[test]
    fn an_error_is_named_by_the_fields_that_lead_to_it() {
        check(r#"{"name":1}"#, "name");
        check(r#"{"name":"a","funding":[{"to":1},{"to":"x"}]}"#, "funding[1].to");
        check(r#"{"name":"a{[\"","funding":[{"to":300,"note":"b"}]}"#, "funding[0].to");
        check("{\"name\":\"a\",\n\"funding\":[{\"to\":1,\n \"note\":[]}]}", "funding[0].note");
        check(r#"{"name":"a","funding":[{"to":1,"other":2}]}"#, "funding[0].other");
        check(r#"{"name":"a","funding":[{"note":"b"}]}"#, "funding[0]");
        check(r#"{"funding":[]}"#, "");
        check(r#"{"name":"æøå","funding":{}}"#, "funding");
    }
}
