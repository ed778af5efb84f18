//! A calendar as a file (RFC 5545): days with titles, nothing more, which every program reads. The
//! libraries for it bring a second one for dates, for some forty lines.

use jiff::{Timestamp, ToSpan, civil::Date, tz::TimeZone};
use std::fmt::Write as _;

/// A day in a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// What it is called for ever, so that a program that reads the file again knows it again.
    pub key: String,
    /// The day.
    pub on: Date,
    /// What is on that day.
    pub title: String,
    /// More about it.
    pub about: String,
    /// Where it is; may be empty.
    pub place: String,
    /// The page that has everything.
    pub address: String,
}

/// The longest line of a file, in bytes (RFC 5545, 3.1).
const LINE_BYTES: usize = 75;

/// The file: `name` is what programs call the calendar, `host` makes its keys unique in the world.
pub fn draw_calendar(name: &str, host: &str, now: Timestamp, days: &[Day]) -> String {
    let stamp = now.to_zoned(TimeZone::UTC).strftime("%Y%m%dT%H%M%SZ").to_string();
    let mut file = String::new();
    let mut say = |line: &str| fold(&mut file, line);
    say("BEGIN:VCALENDAR");
    say("VERSION:2.0");
    say("PRODID:-//Udsyn//Udsyn//EN");
    say("CALSCALE:GREGORIAN");
    say(&format!("NAME:{}", escape(name)));
    say(&format!("X-WR-CALNAME:{}", escape(name)));
    say("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
    for day in days {
        say("BEGIN:VEVENT");
        say(&format!("UID:{}@{host}", escape(&day.key)));
        say(&format!("DTSTAMP:{stamp}"));
        say(&format!("DTSTART;VALUE=DATE:{}", day.on.strftime("%Y%m%d")));
        let next = day.on.checked_add(1.day()).unwrap_or(day.on);
        say(&format!("DTEND;VALUE=DATE:{}", next.strftime("%Y%m%d")));
        say(&format!("SUMMARY:{}", escape(&day.title)));
        for (property, text) in [("DESCRIPTION", &day.about), ("LOCATION", &day.place)] {
            if !text.is_empty() {
                say(&format!("{property}:{}", escape(text)));
            }
        }
        // An address is no text: nothing in it is escaped.
        say(&format!("URL:{}", day.address));
        say("TRANSP:TRANSPARENT");
        say("END:VEVENT");
    }
    say("END:VCALENDAR");
    file
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => {
                escaped.push('\\');
                escaped.push(c);
            }
            '\n' => escaped.push_str("\\n"),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// Adds a line, broken where it is too long; what goes on begins with a space.
fn fold(file: &mut String, line: &str) {
    let mut room = LINE_BYTES;
    for c in line.chars() {
        if c.len_utf8() > room {
            file.push_str("\r\n ");
            room = LINE_BYTES - 1;
        }
        file.push(c);
        room -= c.len_utf8();
    }
    let _ = write!(file, "\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_told_as_programs_read_it() {
        let day = Day {
            key: "meeting-1".to_owned(),
            on: jiff::civil::date(2012, 2, 29),
            title: "Møde; sager, referat".to_owned(),
            about: "Linje 1\nLinje 2".to_owned(),
            place: String::new(),
            address: "https://example.org/da/desk?a=1,2".to_owned(),
        };
        let now = "2012-03-15T08:00:00Z".parse().unwrap();
        let file = draw_calendar("Udsyn", "example.org", now, &[day]);
        assert!(file.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"), "{file}");
        for line in [
            "UID:meeting-1@example.org\r\n",
            "DTSTAMP:20120315T080000Z\r\n",
            "DTSTART;VALUE=DATE:20120229\r\nDTEND;VALUE=DATE:20120301\r\n",
            "SUMMARY:Møde\\; sager\\, referat\r\n",
            "DESCRIPTION:Linje 1\\nLinje 2\r\n",
            "URL:https://example.org/da/desk?a=1,2\r\n",
        ] {
            assert!(file.contains(line), "{line:?} in {file}");
        }
        assert!(!file.contains("LOCATION") && file.ends_with("END:VCALENDAR\r\n"));
    }

    #[test]
    fn no_line_is_longer_than_the_standard_allows_and_none_loses_a_letter() {
        let title = "ø".repeat(200);
        let mut file = String::new();
        fold(&mut file, &title);
        assert!(file.split("\r\n").all(|line| line.len() <= LINE_BYTES), "{file}");
        assert_eq!(file.replace("\r\n ", "").trim_end(), title);
    }
}
