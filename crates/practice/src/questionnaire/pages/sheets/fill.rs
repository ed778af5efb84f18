//! The forms of a sheet and of a section: filled from the record, read from what was sent.

use crate::cooperation::{Track, words};
use crate::questionnaire::{AnswerKind, Question, Section, SheetParts};
use serde::{Deserialize, Serialize};
use spine::base::{Fault, Language, Slug, Text};
use spine::i18n::Words;
use spine::kit::form::{FormData, Reader};
use utoipa::ToSchema;

words! {
    /// What an answer is, as a word in a form.
    KindChoice {
        /// Points.
        Score = "score",
        /// Yes or no.
        YesNo = "yes_no",
        /// Continue, adjust or exit.
        Verdict = "verdict",
        /// A number of something.
        Figure = "figure",
        /// Words.
        Words = "words",
    }
}

impl KindChoice {
    /// The word for a kind of answer.
    pub(super) fn of(kind: &AnswerKind) -> Self {
        match kind {
            AnswerKind::Score { .. } => Self::Score,
            AnswerKind::YesNo => Self::YesNo,
            AnswerKind::Verdict => Self::Verdict,
            AnswerKind::Figure { .. } => Self::Figure,
            AnswerKind::Words => Self::Words,
        }
    }
}

/// The form of what a sheet is called and is for.
pub(super) fn fill_head<R>(parts: &SheetParts<R>) -> FormData {
    let mut data = FormData::new();
    data.put_text("title", &parts.title)
        .put("track", parts.track.code())
        .put_text("source", &parts.source);
    data
}

/// What a sheet is called and is for, as the form has it.
pub(super) fn read_head<R>(
    words: Words,
    data: &FormData,
    mut parts: SheetParts<R>,
) -> Result<SheetParts<R>, Vec<Fault>> {
    let mut reader = Reader::new(words, data);
    parts.title = reader.text_in_languages("title", &parts.title);
    parts.source = reader.text_in_languages("source", &parts.source);
    if let Some(track) = reader.needed_choice("track", Track::parse) {
        parts.track = track;
    }
    let mut faults = reader.into_faults();
    faults.extend(parts.title.check("title", spine::base::NAME_LIMIT, true));
    faults.extend(parts.source.check("source", 2_000, false));
    if faults.is_empty() { Ok(parts) } else { Err(faults) }
}

/// The form of a section.
pub(super) fn fill_section(section: &Section) -> FormData {
    let mut data = FormData::new();
    data.put_text("title", &section.title)
        .put_text("about", &section.about)
        .put("key", section.key.as_str());
    for (place, question) in section.questions.iter().enumerate() {
        let at = |field: &str| format!("questions[{place}].{field}");
        data.put(at("row"), "1")
            .put(at("key"), question.key.as_str())
            .put(at("place"), place + 1)
            .put_text(&at("text"), &question.text)
            .put_text(&at("help"), &question.help)
            .put(at("kind"), KindChoice::of(&question.answer).code())
            .put_checked(at("optional"), question.optional);
        match &question.answer {
            AnswerKind::Score { weight, anchors } => {
                data.put(at("weight"), weight);
                let lines = join_lines(anchors);
                data.put_text(&at("anchors"), &lines);
            }
            AnswerKind::Figure { unit } => {
                data.put_text(&at("unit"), unit);
            }
            AnswerKind::YesNo | AnswerKind::Verdict | AnswerKind::Words => {}
        }
    }
    data
}

/// A section as the form has it, and everything that is wrong with it.
pub(super) fn read_section(
    words: Words,
    data: &FormData,
    before: Option<&Section>,
) -> (Section, Vec<Fault>) {
    let mut reader = Reader::new(words, data);
    let none = Text::default();
    let title = reader.text_in_languages("title", before.map_or(&none, |section| &section.title));
    let about = reader.text_in_languages("about", before.map_or(&none, |section| &section.about));
    let key = reader.slug("key").unwrap_or_else(|| make_key(&title));
    let mut rows: Vec<(i64, usize, Question)> = Vec::new();
    for place in 0..data.count_rows("questions") {
        let at = format!("questions[{place}]");
        let known = Slug::parse(data.get(&format!("{at}.key")));
        let known =
            known.and_then(|key| before?.questions.iter().find(|question| question.key == key));
        let (wanted, question) = reader.within(&at, |row| read_question(row, (data, &at), known));
        rows.push((wanted, place, question));
    }
    // Equal places stay in the order of the form.
    rows.sort_by_key(|(wanted, ..)| *wanted);
    let places: Vec<usize> = rows.iter().map(|(_, place, _)| *place).collect();
    let questions = rows.into_iter().map(|(_, _, question)| question).collect();
    let section = Section { key, title, about, questions };
    let mut faults = reader.into_faults();
    for fault in section.check() {
        let at = to_field(&to_row(&fault.at, &places));
        if !faults.iter().any(|known| known.at == at) {
            faults.push(Fault { at, ..fault });
        }
    }
    (section, faults)
}

/// A place in a section of the record as the form has it: `answer.weight` is `weight`.
pub(super) fn to_field(at: &str) -> String {
    let at = at.replace(".answer.", ".");
    match at.split_once("anchors[") {
        Some((before, _)) => format!("{before}anchors"),
        None => at,
    }
}

/// A place in a question of the section at the row of the form in which it was written.
fn to_row(at: &str, places: &[usize]) -> String {
    let named = at.strip_prefix("questions[").and_then(|rest| rest.split_once(']'));
    let row =
        named.and_then(|(number, rest)| Some((places.get(number.parse::<usize>().ok()?)?, rest)));
    row.map_or_else(|| at.to_owned(), |(row, rest)| format!("questions[{row}]{rest}"))
}

fn read_question(
    row: &mut Reader<'_>,
    (data, at): (&FormData, &str),
    before: Option<&Question>,
) -> (i64, Question) {
    let none = Text::default();
    let text = row.text_in_languages("text", before.map_or(&none, |known| &known.text));
    let help = row.text_in_languages("help", before.map_or(&none, |known| &known.help));
    let key = row.slug("key").unwrap_or_else(|| make_key(&text));
    let place = row.number_between("place", 1, 1_000).unwrap_or(i64::MAX);
    let optional = row.checkbox("optional");
    let kind = row.needed_choice("kind", KindChoice::parse).unwrap_or(KindChoice::Words);
    let answer = match kind {
        KindChoice::Score => {
            let weight = match row.raw("weight") {
                "" => Some(1),
                _ => row.number_between("weight", 1, 100),
            };
            let known = match before.map(|question| &question.answer) {
                Some(AnswerKind::Score { anchors, .. }) => anchors.as_slice(),
                Some(_) | None => &[],
            };
            let anchors = read_lines((data, &format!("{at}.anchors")), known);
            let weight = weight.and_then(|weight| u8::try_from(weight).ok()).unwrap_or(1);
            AnswerKind::Score { weight, anchors }
        }
        KindChoice::YesNo => AnswerKind::YesNo,
        KindChoice::Verdict => AnswerKind::Verdict,
        KindChoice::Figure => {
            let known = match before.map(|question| &question.answer) {
                Some(AnswerKind::Figure { unit }) => unit.clone(),
                Some(_) | None => none,
            };
            AnswerKind::Figure { unit: row.text_in_languages("unit", &known) }
        }
        KindChoice::Words => AnswerKind::Words,
    };
    (place, Question { key, text, help, answer, optional })
}

fn make_key(text: &Text) -> Slug {
    let short: String = text.get(text.original()).chars().take(40).collect();
    Slug::from_name(&short)
}

/// What the points mean, a line for each, the lowest first.
pub(super) fn join_lines(anchors: &[Text]) -> Text {
    let mut lines = Text::default();
    let languages = Language::ALL.into_iter();
    for language in languages.filter(|one| anchors.iter().any(|text| text.find(*one).is_some())) {
        let each = anchors.iter().map(|text| text.find(language).unwrap_or_default());
        lines.write(language, each.collect::<Vec<_>>().join("\n"));
    }
    lines
}

fn read_lines((data, at): (&FormData, &str), before: &[Text]) -> Vec<Text> {
    let mut anchors: Vec<Text> = Vec::new();
    for language in Language::ALL {
        let Some(written) = data.find(&format!("{at}.{}", language.code())) else { continue };
        for (place, line) in written.trim_end().lines().enumerate() {
            while anchors.len() <= place {
                anchors.push(before.get(anchors.len()).cloned().unwrap_or_default());
            }
            anchors[place].write(language, line.trim());
        }
    }
    anchors
}

#[cfg(test)]
mod tests {
    use super::{fill_section, join_lines, read_section};
    use crate::questionnaire::{AnswerKind, Question, Section};
    use spine::base::{Language, Slug, Text};
    use spine::i18n::Words;
    use spine::kit::form::FormData;

    fn text(english: &str, danish: &str) -> Text {
        let mut text = Text::new(Language::Da, danish);
        text.write(Language::En, english);
        text
    }

    fn section() -> Section {
        let key = |word: &str| Slug::parse(word).unwrap();
        let question = |word: &str, answer| Question {
            key: key(word),
            text: text("How well?", "Hvor godt?"),
            help: Text::default(),
            answer,
            optional: word == "visits",
        };
        let anchors = vec![text("not", "ikke"), Text::default(), text("well", "godt")];
        let unit = text("visits", "besøg");
        Section {
            key: key("relevance"),
            title: text("Relevance", "Relevans"),
            about: Text::default(),
            questions: vec![
                question("fits", AnswerKind::Score { weight: 3, anchors }),
                question("plan", AnswerKind::YesNo),
                question("visits", AnswerKind::Figure { unit }),
                question("why", AnswerKind::Words),
                question("now", AnswerKind::Verdict),
            ],
        }
    }

    #[test]
    fn a_section_goes_through_its_form_and_comes_back_the_same() {
        spine::i18n::install(&crate::texts());
        let words = Words::new(Language::En);
        let before = section();
        let (after, faults) = read_section(words, &fill_section(&before), Some(&before));
        assert_eq!((after, faults), (before, Vec::new()));
    }

    #[test]
    fn the_lines_of_a_scale_are_its_points_and_a_line_may_be_empty() {
        let AnswerKind::Score { anchors, .. } = &section().questions[0].answer else { panic!() };
        assert_eq!(join_lines(anchors).get(Language::En), "not\n\nwell");
        assert_eq!(join_lines(anchors).get(Language::Da), "ikke\n\ngodt");
    }

    #[test]
    fn questions_stand_in_the_order_of_their_places_and_new_ones_find_a_key() {
        let sent = "title.en=Use&questions[0].text.en=Second&questions[0].kind=words\
                    &questions[0].place=2&questions[1].text.en=First one&questions[1].kind=yes_no\
                    &questions[1].place=1";
        let data = FormData::parse(sent.as_bytes()).unwrap();
        let (section, faults) = read_section(Words::new(Language::En), &data, None);
        assert_eq!(faults, []);
        let keys: Vec<&str> = section.questions.iter().map(|one| one.key.as_str()).collect();
        assert_eq!((section.key.as_str(), keys), ("use", vec!["first-one", "second"]));
    }
}
