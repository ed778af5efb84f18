//! The letter that reminds somebody of what waits: plain words, what is due first, no blame.

use super::Duty;
use jiff::civil::Date;
use spine::base::Text;
use spine::i18n::Words;

/// What a letter is made of.
pub struct Letter<'a> {
    /// In which language.
    pub words: Words,
    /// To whom.
    pub name: &'a str,
    /// The authority's name.
    pub authority: &'a Text,
    /// The day.
    pub today: Date,
    /// What waits, each with the address that leads to it.
    pub duties: &'a [(&'a Duty, String)],
    /// The address of the page where everything waits.
    pub desk: &'a str,
}

/// The longest title of a thing in a letter, in characters.
const TITLE: usize = 120;

impl Letter<'_> {
    /// Its subject.
    pub fn subject(&self) -> String {
        let authority = self.authority.get(self.words.language());
        let count = self.duties.len().into();
        self.words.say_with("letter-subject", &[("count", count), ("authority", authority.into())])
    }

    /// Its words, as plain text.
    pub fn body(&self) -> String {
        let words = self.words;
        let mut lines = vec![
            words.say_with("letter-hello", &[("name", self.name.into())]),
            String::new(),
            words.say_with("letter-waits", &[("count", self.duties.len().into())]),
        ];
        for (duty, address) in self.duties {
            lines.push(String::new());
            lines.push(tell(words, duty));
            lines.extend(duty.due_on.map(|due| tell_due(words, due, self.today)));
            lines.push(address.clone());
        }
        lines.push(String::new());
        if self.duties.iter().any(|(duty, _)| duty.kind.is_answered_by_link()) {
            lines.push(words.say("letter-link").to_owned());
        }
        lines.push(words.say_with("letter-all", &[("address", self.desk.into())]));
        lines.push(words.say("letter-seldom").to_owned());
        lines.join("\n") + "\n"
    }
}

/// What is to be done, in one line: "Answer the yearly questions on MARKIS".
pub fn tell(words: Words, duty: &Duty) -> String {
    let what: String = duty.what.get(words.language()).chars().take(TITLE).collect();
    let key = format!("duty-{}", duty.kind.code().replace('_', "-"));
    words.say_with(&key, &[("what", what.into()), ("count", duty.count.into())])
}

/// When it is due, seen from a day.
pub fn tell_due(words: Words, due: Date, today: Date) -> String {
    let day = words.date(due);
    let days = (due - today).get_days();
    let key = match days {
        0 => "duty-due-today",
        1.. => "duty-due",
        _ => "duty-overdue",
    };
    words.say_with(key, &[("day", day.into()), ("days", i64::from(days.abs()).into())])
}
