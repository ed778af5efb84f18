//! The fields of a decision.

use super::common::{is_published, name_of};
use super::forms;
use crate::cooperation::Cooperation;
use crate::decision::{
    Act, DecidedAmount, Decision, Matter, NewDecision, Outcome, RouteRole, RouteStep, Subject,
    Votes,
};
use crate::strategy::pages::{Scene, forms as sending};
use maud::{Markup, html};
use spine::account::People;
use spine::base::{Fault, Id, Text};
use spine::i18n::Words;
use spine::kit::Visit;
use spine::kit::form::{Choice, Field, FormData, FormView, Reader, Width, or_stand_in};

/// What a decision on a matter is recorded for.
pub(super) struct Recording<'a> {
    pub id: &'a Id<Matter>,
    pub matter: &'a Matter,
    pub step: &'a RouteStep,
    /// The day of the meeting it stands on; none where the form asks for the day.
    pub is_on_meeting: bool,
    /// The decision that is corrected.
    pub corrects: Option<&'a Id<Decision>>,
}

/// The fields of a decision on a matter.
pub(super) fn draw(
    view: &FormView<'_>,
    scene: &Scene<'_>,
    (recording, people): (&Recording<'_>, &People),
) -> Markup {
    let words = scene.words;
    let is_exit = recording.matter.act == Act::Exit && recording.step.role == RouteRole::Decides;
    let ends_on = Field::new("ends_on", words.say("decide-exit-other-day")).optional();
    html! {
        @if !recording.is_on_meeting { (view.date(Field::new("on", words.say("decide-on")))) }
        (draw_outcome(view, words, recording.step.role))
        (draw_text(view, scene, recording.matter.subject.as_ref()))
        @if is_exit { (view.day(ends_on.help(words.say("decide-exit-other-day-help")))) }
        h2 { (words.say("decide-money")) }
        (forms::draw_amounts(view, scene))
        (draw_votes(view, words))
        h2 { (words.say("decide-follow-up")) }
        (forms::draw_follow_ups(view, scene, people))
    }
}

fn draw_outcome(view: &FormView<'_>, words: Words, role: RouteRole) -> Markup {
    let family = match role {
        RouteRole::Decides => "outcome",
        RouteRole::Recommends => "advice",
    };
    let outcomes = forms::list_codes(words, family, Outcome::ALL.iter().map(|o| o.code()));
    view.radios(Field::new("outcome", words.say("decide-outcome")), &outcomes)
}

fn draw_text(view: &FormView<'_>, scene: &Scene<'_>, subject: Option<&Subject>) -> Markup {
    let words = scene.words;
    let help = match is_published(scene, subject) {
        true => words.say("decide-text-help-public"),
        false => words.say("decide-text-help"),
    };
    view.area(Field::new("text", words.say("decide-text")).help(help).optional(), 4)
}

fn draw_votes(view: &FormView<'_>, words: Words) -> Markup {
    let number = |at, key| view.number(Field::new(at, words.say(key)).optional());
    let dissent = Field::new("dissent", words.say("decide-dissent")).optional();
    html! {
        h2 #f-votes { (words.say("decide-votes")) }
        p.help { (words.say("decide-votes-help")) }
        (number("in_favour", "decide-votes-for"))
        (number("against", "decide-votes-against"))
        (number("abstained", "decide-votes-abstained"))
        (view.area(dissent, 2))
    }
}

/// The decision in a form, or everything that is wrong with it.
pub(super) fn read(
    visit: &Visit,
    recording: &Recording<'_>,
    data: &FormData,
) -> Result<NewDecision, Vec<Fault>> {
    let mut reader = Reader::new(visit.words, data);
    let language = visit.words.language();
    // The day of the meeting counts where there is one.
    let today = spine::base::PartialDate::of_day(visit.today);
    let on = if recording.is_on_meeting { Some(today) } else { reader.needed_date("on") };
    let outcome = reader.needed_choice("outcome", Outcome::parse);
    let text = forms::read_text(&mut reader, language, "text", Text::nothing());
    let ends_on = reader.day("ends_on");
    let amounts = forms::read_amounts(&mut reader, language);
    let votes = read_votes(&mut reader);
    let dissent = forms::read_text(&mut reader, language, "dissent", Text::nothing());
    let follow_ups = forms::read_follow_ups(&mut reader, language);
    let mut faults = reader.into_faults();
    let (on, outcome) = (or_stand_in(on), outcome.unwrap_or(Outcome::Agreed));
    let record = Decision {
        matter: Some(recording.id.clone()),
        subject: recording.matter.subject.clone(),
        act: recording.matter.act,
        body: recording.step.body.clone(),
        role: recording.step.role,
        on,
        meeting: None,
        item: None,
        outcome,
        text,
        amounts,
        votes,
        dissent,
        corrects: recording.corrects.cloned(),
        source: Text::default(),
    };
    sending::check_record(&record, &mut faults);
    let new = NewDecision { id: visit.make_id(), record, follow_ups, ends_on };
    if faults.is_empty() { Ok(new) } else { Err(faults) }
}

/// How it was voted; none where nothing is written.
fn read_votes(reader: &mut Reader<'_>) -> Option<Votes> {
    let mut count =
        |at: &str| reader.number_between(at, 0, 10_000).and_then(|count| u16::try_from(count).ok());
    let (in_favour, against, abstained) =
        (count("in_favour"), count("against"), count("abstained"));
    if in_favour.is_none() && against.is_none() && abstained.is_none() {
        return None;
    }
    Some(Votes {
        in_favour: in_favour.unwrap_or(0),
        against: against.unwrap_or(0),
        abstained: abstained.unwrap_or(0),
    })
}

/// Fills the form of a correction from the decision it corrects.
pub(super) fn fill(words: Words, record: &Decision, data: &mut FormData) {
    data.put_date(words, "on", Some(record.on));
    data.put("outcome", record.outcome.code());
    data.put("text", record.text.get(words.language()));
    data.put("dissent", record.dissent.get(words.language()));
    for (place, amount) in record.amounts.iter().enumerate() {
        fill_amount(words, amount, (place, data));
    }
    if let Some(votes) = record.votes {
        data.put("in_favour", votes.in_favour);
        data.put("against", votes.against);
        data.put("abstained", votes.abstained);
    }
}

/// Fills the row of an amount.
pub(super) fn fill_amount(
    words: Words,
    amount: &DecidedAmount,
    (place, data): (usize, &mut FormData),
) {
    let at = format!("amounts[{place}]");
    data.put_money(words, format!("{at}.money"), Some(amount.money));
    if amount.yearly {
        data.put(format!("{at}.yearly"), "on");
    }
    data.put_some(format!("{at}.from_year"), amount.from_year);
    data.put_some(format!("{at}.to_year"), amount.to_year);
    data.put(format!("{at}.from"), amount.from.get(words.language()));
}

/// The fields of a decision from before matters were kept here.
pub(super) fn draw_earlier(view: &FormView<'_>, scene: &Scene<'_>) -> Markup {
    let words = scene.words;
    let roles = forms::list_codes(words, "route-role", RouteRole::ALL.iter().map(|r| r.code()));
    let acts = forms::list_codes(words, "act", Act::ALL.iter().map(|act| act.code()));
    let bodies = forms::list_all_bodies(scene);
    let mut entries: Vec<Choice> = scene
        .office
        .list::<Cooperation>()
        .filter(|entry| scene.sight.sees(&entry.record))
        .map(|entry| Choice::new(entry.id.as_str(), name_of(scene, &entry.id)))
        .collect();
    entries.sort_by(|one, other| words.compare(&one.label, &other.label));
    let about = Field::new("subject.id", words.say("decide-about")).optional();
    let item = Field::new("item", words.say("decide-item")).optional().width(Width::Medium);
    let choose = Some(words.say("kit-choose"));
    html! {
        (view.select(Field::new("body", words.say("decide-body")), choose, &bodies))
        (view.select(Field::new("role", words.say("decide-role")), None, &roles))
        (view.date(Field::new("on", words.say("decide-on"))))
        (view.text(item))
        (view.select(Field::new("act", words.say("decide-act")), choose, &acts))
        (view.select(about, Some(words.say("decide-no-subject")), &entries))
        (draw_outcome(view, words, RouteRole::Decides))
        (view.area(Field::new("text", words.say("decide-text")), 4))
        h2 { (words.say("decide-money")) }
        (forms::draw_amounts(view, scene))
        (draw_votes(view, words))
        (view.text(Field::new("source", words.say("decide-source")).optional()))
    }
}

/// Reads what [`draw_earlier`] asked for.
pub(super) fn read_earlier(words: Words, data: &FormData) -> Result<Decision, Vec<Fault>> {
    let mut reader = Reader::new(words, data);
    let language = words.language();
    let body = reader.needed_id("body");
    let role = reader.needed_choice("role", RouteRole::parse);
    let on = reader.needed_date("on");
    let item = reader.optional_text("item");
    let act = reader.needed_choice("act", Act::parse);
    let subject = reader.id("subject.id").map(Subject::Cooperation);
    let outcome = reader.needed_choice("outcome", Outcome::parse);
    let text = forms::read_text(&mut reader, language, "text", Text::nothing());
    let amounts = forms::read_amounts(&mut reader, language);
    let votes = read_votes(&mut reader);
    let dissent = forms::read_text(&mut reader, language, "dissent", Text::nothing());
    let source = forms::read_text(&mut reader, language, "source", Text::nothing());
    let mut faults = reader.into_faults();
    let (body, on) = (or_stand_in(body), or_stand_in(on));
    let (role, act) = (role.unwrap_or(RouteRole::Decides), act.unwrap_or(Act::Join));
    let outcome = outcome.unwrap_or(Outcome::Agreed);
    let record = Decision {
        matter: None,
        subject,
        act,
        body,
        role,
        on,
        meeting: None,
        item,
        outcome,
        text,
        amounts,
        votes,
        dissent,
        corrects: None,
        source,
    };
    sending::check_record(&record, &mut faults);
    if faults.is_empty() { Ok(record) } else { Err(faults) }
}
