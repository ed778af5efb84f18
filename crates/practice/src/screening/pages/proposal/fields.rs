//! The fields of each page of a proposal.

use super::{FORM, KEPT_AT, LEAVE, OVER, Open, Step, THEN};
use crate::cooperation::pages::new::{list_areas, list_unit_choices};
use crate::cooperation::{Basis, CooperationKind, Sight, Track};
use crate::organisation::{Organisation, OrganisationKind, find_authority, find_currency};
use crate::screening::Proposal;
use crate::strategy::{NodeKind, list_nodes_to_serve};
use maud::{Markup, html};
use spine::base::Fault;
use spine::i18n::Words;
use spine::kit;
use spine::kit::form::{Choice, Field, FormData, FormView, Rows, Sending, Width};

/// The name of a page, and what it asks for.
pub(super) fn title_of(words: Words, step: &Step) -> (&'static str, &'static str) {
    let say = |title, lede| (words.say(title), words.say(lede));
    match step {
        Step::What => say("proposal-what", "proposal-what-about"),
        Step::Gives => say("proposal-gives", "proposal-gives-about"),
        Step::Money => say("proposal-money", "proposal-money-about"),
        Step::Who => say("proposal-who", "proposal-who-about"),
        Step::Criteria(_) => say("proposal-criteria", "proposal-criteria-about"),
    }
}

/// True where a field stands on a page.
pub(super) fn is_on(step: &Step, at: &str) -> bool {
    let head = at.split(['.', '[']).next().unwrap_or_default();
    let fields: &[&str] = match step {
        Step::What => &[
            "language",
            "name",
            "track",
            "kind",
            "area",
            "partners",
            "others",
            "programme",
            "countries",
            "from",
            "months",
        ],
        Step::Gives => &["summary", "purpose", "expected_outcome", "serves"],
        Step::Money => &["total", "eu_rate_percent", "own", "own_basis", "hours_yearly", "instead"],
        Step::Who => &["unit", "post", "myself"],
        Step::Criteria(_) => &[],
    };
    fields.contains(&head)
}

/// The form of a page.
pub(super) fn draw(open: &Open, step: &Step, (data, faults): (&FormData, &[Fault])) -> Markup {
    let view = FormView::new(open.visit.words, data, faults);
    let fields = match step {
        Step::What => draw_what(open, &view),
        Step::Gives => draw_gives(open, &view),
        Step::Money => draw_money(open, &view),
        Step::Who => draw_who(open, &view),
        Step::Criteria(_) => html! {},
    };
    frame(open, step, &view, fields)
}

/// The frame of a page's form: what was kept when, and the buttons.
pub(super) fn frame(open: &Open, step: &Step, view: &FormView<'_>, fields: Markup) -> Markup {
    let words = open.visit.words;
    let action = open.link(&format!("/{}", step.word()));
    let (opened, kept) = (view.value(KEPT_AT), open.kept.when(step));
    // Where another window was faster, saving once more is meant.
    let is_over = !opened.is_empty() && opened != kept;
    let form = match view.value(FORM) {
        "" => open.visit.make_id::<Proposal>().to_string(),
        known => known.to_owned(),
    };
    view.form(
        Sending { action: &action, ..Sending::default() },
        html! {
            input type="hidden" name=(KEPT_AT) value=(kept);
            input type="hidden" name=(FORM) value=(form);
            (fields)
            div.buttons {
                @if is_over {
                    button.btn.main name=(THEN) value=(OVER) { (words.say("proposal-save-over")) }
                } @else {
                    button.btn.main name=(THEN) value="on" { (words.say("proposal-save-on")) }
                }
                (kit::submit_as(words.say("proposal-save-leave"), THEN, LEAVE))
            }
        },
    )
}

fn choices(words: Words, family: &str, codes: impl Iterator<Item = &'static str>) -> Vec<Choice> {
    codes.map(|code| Choice::new(code, capitalise(words.word(family, code)))).collect()
}

fn capitalise(word: &str) -> String {
    crate::cooperation::pages::capitalise(word)
}

fn draw_what(open: &Open, view: &FormView<'_>) -> Markup {
    let (visit, words) = (&open.visit, open.visit.words);
    let choose = Some(words.say("kit-choose"));
    let languages: Vec<Choice> = find_authority(&visit.office)
        .map_or(vec![words.language()], |authority| authority.languages.clone())
        .into_iter()
        .map(|language| Choice::new(language.code(), language.own_name()))
        .collect();
    let name = Field::new("name", words.say("field-name")).help(words.say("proposal-name-help"));
    let track = Field::new("track", words.say("field-track"));
    let track = track.help(words.say("proposal-track-help"));
    let tracks: Vec<Choice> = Track::ALL
        .iter()
        .map(|track| {
            let code = track.code();
            Choice::new(code, capitalise(words.word("track", code)))
                .help(words.word("proposal-track", code))
        })
        .collect();
    let kinds = choices(words, "kind", CooperationKind::ALL.iter().map(|kind| kind.code()));
    let organisations = list_organisations(open, |_| true);
    let programmes = list_organisations(open, |kind| kind == OrganisationKind::Programme);
    let rows = Rows {
        one: words.say("proposal-partner"),
        add: words.say("proposal-add-partner"),
        remove: words.say("proposal-remove-partner"),
    };
    let others = Field::new("others", words.say("proposal-others"));
    let countries = Field::new("countries", words.say("proposal-countries"));
    let months = Field::new("months", words.say("field-term-months")).optional();
    html! {
        @if languages.len() > 1 {
            (view.select(Field::new("language", words.say("new-language")).width(Width::Medium),
                None, &languages))
        }
        (view.text(name))
        (view.select(Field::new("kind", words.say("field-kind")).width(Width::Medium), choose,
            &kinds))
        (view.select(Field::new("area", words.say("field-area")).width(Width::Medium), choose,
            &list_areas(visit)))
        (view.radios(track, &tracks))
        (view.rows("partners", rows, |row, _| {
            row.select(Field::new("organisation", words.say("proposal-organisation")).optional(),
                choose, &organisations)
        }))
        (view.text(others.help(words.say("proposal-others-help")).optional()))
        (view.text(countries.help(words.say("proposal-countries-help")).optional()))
        (view.select(Field::new("programme", words.say("field-programme")).optional(),
            Some(words.say("edit-none")), &programmes))
        (view.date(Field::new("from", words.say("field-term-from")).optional()))
        (view.number(months))
    }
}

fn list_organisations(open: &Open, is_offered: impl Fn(OrganisationKind) -> bool) -> Vec<Choice> {
    let words = open.visit.words;
    let entries = open.visit.office.list::<Organisation>();
    let mut found: Vec<Choice> = entries
        .filter(|entry| is_offered(entry.record.kind))
        .map(|entry| Choice::new(entry.id.as_str(), entry.record.name.get(words.language())))
        .collect();
    found.sort_by(|one, other| words.compare(&one.label, &other.label));
    found
}

fn draw_gives(open: &Open, view: &FormView<'_>) -> Markup {
    let words = open.visit.words;
    let summary = Field::new("summary", words.say("field-summary"));
    let purpose = Field::new("purpose", words.say("field-purpose"));
    let outcome = Field::new("expected_outcome", words.say("field-expected-outcome"));
    let serves = Field::new("serves", words.say("proposal-serves"));
    let nodes = list_nodes(open);
    html! {
        (view.area(purpose.help(words.say("proposal-purpose-help")), 5))
        (view.area(outcome.help(words.say("proposal-outcome-help")), 4))
        (view.area(summary.help(words.say("proposal-summary-help")).optional(), 2))
        @if !nodes.is_empty() { (view.checkboxes(serves.optional(), &nodes)) }
    }
}

/// The focus areas and themes that it might serve: those of the whole authority, and of its area.
fn list_nodes(open: &Open) -> Vec<Choice> {
    let (office, words) = (&open.visit.office, open.visit.words);
    let area = open.kept.all().get("area");
    let fits = |kind: NodeKind| matches!(kind, NodeKind::FocusArea | NodeKind::Theme);
    let sight = Sight::of(&open.visit.actor, office);
    list_nodes_to_serve(office, &sight, std::iter::empty())
        .iter()
        .filter(|entry| fits(entry.record.kind))
        .filter(|entry| {
            let edition = office.find(&entry.record.edition);
            let strategy = edition.and_then(|edition| office.find(&edition.strategy));
            let of = strategy.and_then(|strategy| strategy.area.as_ref());
            of.is_none_or(|of| of.as_str() == area)
        })
        .map(|entry| Choice::new(entry.id.as_str(), entry.record.title.get(words.language())))
        .collect()
}

fn draw_money(open: &Open, view: &FormView<'_>) -> Markup {
    let words = open.visit.words;
    let currency = find_currency(&open.visit.office);
    let bases = choices(words, "basis", Basis::ALL.iter().rev().map(|basis| basis.code()));
    let total = Field::new("total", words.say("field-budget-total"));
    let rate = Field::new("eu_rate_percent", words.say("proposal-eu-rate")).width(Width::Short);
    let own = Field::new("own", words.say("proposal-own")).help(words.say("proposal-own-help"));
    let hours = Field::new("hours_yearly", words.say("proposal-hours"));
    let instead = Field::new("instead", words.say("proposal-instead"));
    html! {
        (view.money(total.help(words.say("proposal-total-help")).optional(), currency))
        (view.text(rate.optional()))
        (view.money(own.optional(), currency))
        (view.select(Field::new("own_basis", words.say("proposal-own-basis")).width(Width::Medium),
            None, &bases))
        (view.number(hours.help(words.say("proposal-hours-help"))))
        (view.area(instead.help(words.say("proposal-instead-help")).optional(), 3))
    }
}

fn draw_who(open: &Open, view: &FormView<'_>) -> Markup {
    let words = open.visit.words;
    let unit = Field::new("unit", words.say("new-unit")).help(words.say("proposal-unit-help"));
    let post = Field::new("post", words.say("proposal-post"));
    let is_known = super::super::person_of(&open.visit).is_some();
    html! {
        (view.select(unit, Some(words.say("kit-choose")), &list_unit_choices(&open.visit)))
        (view.text(post.help(words.say("proposal-post-help")).optional()))
        @if is_known { (view.checkbox(Field::new("myself", words.say("proposal-myself")))) }
    }
}
