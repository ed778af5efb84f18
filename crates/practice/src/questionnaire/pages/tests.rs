//! What a person sees and sends.

use super::*;
use crate::questionnaire::{AnswerKind, AnswerValue, Points, Section, Verdict};
use spine::base::{Fault, Text};
use spine::kit::form::{FormData, FormView};

fn words() -> Words {
    spine::i18n::install(&crate::texts());
    Words::new(Language::En)
}

fn text(words: &str) -> Text {
    Text::new(Language::En, words)
}

fn slug(word: &str) -> Slug {
    Slug::parse(word).unwrap()
}

fn question(key: &str, answer: AnswerKind) -> Question {
    let (key, text, help) = (slug(key), text(&format!("About {key}?")), Text::default());
    Question { key, text, help, answer, optional: false }
}

fn section() -> Section {
    let anchors = ["no link", "", "fits a plan", "", "carries a focus area"].map(text).to_vec();
    Section {
        key: slug("relevance"),
        title: text("Relevance"),
        about: Text::default(),
        questions: vec![
            question("fit", AnswerKind::Score { weight: 2, anchors }),
            question("still", AnswerKind::Verdict),
            question("ground", AnswerKind::YesNo),
            question("visits", AnswerKind::Figure { unit: text("visits") }),
            question("learnt", AnswerKind::Words),
        ],
    }
}

fn sheet() -> Questionnaire {
    Questionnaire { sections: vec![section()] }
}

fn form(pairs: &str) -> FormData {
    FormData::parse(pairs.as_bytes()).unwrap()
}

fn read(pairs: &str, before: &Answers, beside: &[Yardstick<'_>]) -> (Answers, Vec<Fault>) {
    read_section(words(), &section(), beside, (&form(pairs), before))
}

fn full() -> Answers {
    let sent = "answers.fit=4&answers.fit.words.en=Well&answers.still=adjust&answers.ground=no\
                &answers.visits=1,200&answers.learnt.words.en=Much";
    let (answers, faults) = read(sent, &Answers::new(), &[]);
    assert_eq!(faults, []);
    answers
}

fn places(faults: &[Fault]) -> Vec<(&str, &str)> {
    faults.iter().map(|fault| (fault.at.as_str(), fault.key)).collect()
}

#[test]
fn every_kind_of_answer_is_read_and_shown_again() {
    let answers = full();
    let value = |key: &str| answers[&slug(key)].value;
    assert_eq!(value("fit"), Some(AnswerValue::Score(4)));
    assert_eq!(value("still"), Some(AnswerValue::Verdict(Verdict::Adjust)));
    assert_eq!(value("ground"), Some(AnswerValue::Yes(false)));
    assert_eq!(value("visits"), Some(AnswerValue::Figure(1_200)));
    assert_eq!(answers[&slug("learnt")].words, text("Much"));
    let mut data = FormData::new();
    fill_answers(&mut data, &section(), &answers);
    let (again, faults) = read(&data.encode(), &answers, &[]);
    assert_eq!((again, faults), (answers, Vec::new()));
}

#[test]
fn a_section_is_kept_as_far_as_it_goes_and_says_what_is_missing() {
    let (answers, faults) = read("answers.fit=2", &Answers::new(), &[]);
    assert_eq!((answers.len(), faults.len()), (1, 0));
    let missing = find_missing(words(), &sheet(), &answers);
    let wanted = ["answers.still", "answers.ground", "answers.visits", "answers.learnt.words.en"];
    assert_eq!(places(&missing), wanted.map(|at| (at, "fault-not-answered")));
    assert_eq!(find_missing(words(), &sheet(), &full()), []);
}

#[test]
fn what_is_typed_wrongly_stands_there_still_with_the_fault_at_its_field() {
    let sent = form("answers.fit=9&answers.still=perhaps&answers.visits=many");
    let (_, faults) = read_section(words(), &section(), &[], (&sent, &Answers::new()));
    let wanted = [
        ("answers.fit", "fault-choice"),
        ("answers.still", "fault-choice"),
        ("answers.visits", "fault-whole-number"),
    ];
    assert_eq!(places(&faults), wanted);
    let view = FormView::new(words(), &sent, &faults);
    let page = draw_section(words(), &view, &section(), &Answers::new(), &[]).into_string();
    assert!(page.contains("value=\"many\""), "{page}");
    assert!(page.contains("id=\"f-answers-visits-error\""), "{page}");
}

#[test]
fn an_answer_is_taken_over_one_question_at_a_time() {
    let (last, asked) = (full(), sheet());
    let beside = [Yardstick {
        label: "Last year".to_owned(),
        sheet: &asked,
        answers: &last,
        repeat: Some("The same as last year"),
    }];
    let (answers, faults) = read("answers.fit.same=on", &Answers::new(), &beside);
    assert_eq!(faults, []);
    assert_eq!(answers.keys().collect::<Vec<_>>(), [&slug("fit")]);
    assert_eq!(answers[&slug("fit")], last[&slug("fit")]);
    let own = "answers.fit.same=on&answers.fit.words.en=Better";
    assert_eq!(read(own, &Answers::new(), &beside).0[&slug("fit")].words, text("Better"));
    let both = read("answers.fit.same=on&answers.fit=1", &Answers::new(), &beside).1;
    assert_eq!(places(&both), [("answers.fit", "fault-same-and-other")]);
    let alone = [Yardstick { repeat: None, ..beside[0].clone() }];
    assert_eq!(read("answers.fit.same=on", &Answers::new(), &alone).0, Answers::new());
}

#[test]
fn a_yardstick_stands_beside_its_question() {
    let (last, asked) = (full(), sheet());
    let label = "Screening 2010".to_owned();
    let beside = [Yardstick { label, sheet: &asked, answers: &last, repeat: Some("Same") }];
    let data = FormData::new();
    let view = FormView::new(words(), &data, &[]);
    let page = draw_section(words(), &view, &section(), &Answers::new(), &beside).into_string();
    for shown in ["Screening 2010", "Same", "5 of 5: carries a focus area", "4 of 5", "Adjust"] {
        assert!(page.contains(shown), "{shown}: {page}");
    }
    assert!(page.contains("name=\"answers.fit.same\""));
}

#[test]
fn points_show_on_a_scale_of_five_and_none_is_not_zero() {
    let said = |given, highest| draw_points(words(), Points { given, highest }).into_string();
    assert!(said(16, 20).contains("4 of 5"));
    assert!(said(0, 0).contains("No points"));
    assert!(
        draw_answers(words(), &section(), &Answers::new()).into_string().contains("Not answered")
    );
}
