//! The terms of leaving, wherever leaving is asked for: why, the notice, the last day, and what
//! must be told to whom.

use crate::cooperation::Cooperation;
use crate::decision::ExitTerms;
use maud::{Markup, html};
use spine::base::Text;
use spine::i18n::Words;
use spine::kit::form::{Field, FormData, FormView, Reader};
use spine::office::Office;

/// The field with the reason.
pub const REASON: &str = "exit.reason";

/// The fields.
pub fn draw(view: &FormView<'_>, words: Words) -> Markup {
    let notice = Field::new("exit.notice_months", words.say("decide-exit-notice")).optional();
    let tell = Field::new("exit.tell", words.say("decide-exit-tell")).optional();
    html! {
        (view.area(Field::new(REASON, words.say("decide-exit-reason")), 3))
        (view.number(notice))
        (view.day(Field::new("exit.ends_on", words.say("decide-exit-ends"))))
        (view.area(tell.help(words.say("decide-exit-tell-help")), 4))
    }
}

/// Whom to tell follows from what is left: partners, seats, agreements.
pub fn fill(office: &Office, words: Words, record: &Cooperation, data: &mut FormData) {
    let say = |text: &Text| text.get(words.language()).to_owned();
    let mut lines: Vec<String> = Vec::new();
    for partner in &record.partners {
        if let Some(organisation) = office.find(&partner.organisation) {
            let name = say(&organisation.name);
            lines.push(words.say_with("decide-tell-partner", &[("name", name.into())]));
        }
    }
    for seat in &record.seats {
        let seat = say(&seat.title);
        lines.push(words.say_with("decide-tell-seat", &[("seat", seat.into())]));
    }
    for agreement in &record.agreements {
        let title = say(&agreement.title);
        lines.push(words.say_with("decide-tell-agreement", &[("title", title.into())]));
    }
    data.put("exit.tell", lines.join("\n"));
}

/// The terms that were sent; none while a reason or the last day is missing.
pub fn read(reader: &mut Reader<'_>, words: Words) -> Option<ExitTerms> {
    let language = words.language();
    let reason = reader.needed_text(REASON);
    let notice = reader.number_between("exit.notice_months", 0, 120);
    let ends_on = reader.needed_day("exit.ends_on");
    let told = reader.text("exit.tell");
    let lines = told.lines().map(str::trim).filter(|line| !line.is_empty());
    let tell = lines.map(|line| Text::new(language, line)).collect();
    let notice_months = notice.and_then(|months| u16::try_from(months).ok());
    Some(ExitTerms { reason: Text::new(language, reason), notice_months, ends_on: ends_on?, tell })
}
