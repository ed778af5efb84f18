//! The fields of each section as a form.

use super::fill::WAS;
use crate::cooperation::pages::field_label;
use crate::cooperation::{
    AgreementKind, Basin, Cooperation, CooperationKind, DoubtKind, HoldingState, LinkKind,
    NoteKind, PartnerRole, SeatKind, Section, Sight, StepKind, Track,
};
use crate::organisation::{find_authority, find_currency};
use crate::strategy::{Node, list_nodes_to_serve};
use jiff::civil::Date;
use maud::{Markup, html};
use spine::account::People;
use spine::base::{Currency, Language, Text};
use spine::i18n::Words;
use spine::kit::form::{Choice, Field, FormData, FormView, Rows, Width};
use spine::office::{Entry, Office, Record};

/// What the fields of a form are drawn from.
pub struct Desk<'a> {
    /// The reader's language.
    pub words: Words,
    /// The office, for the lists to choose from.
    pub office: &'a Office,
    /// The names of people; empty for those who may not see them.
    pub people: &'a People,
    /// The record as it was when the form was opened.
    pub base: &'a Cooperation,
    /// Which other cooperations the reader sees.
    pub sight: Sight,
    /// The day.
    pub today: Date,
}

impl Desk<'_> {
    /// A node as a list of nodes of several strategies names it.
    fn name_node(&self, node: &Entry<Node>) -> String {
        if !self.sight.admits(self.office, node) {
            return self.words.say("decide-not-shown").to_owned();
        }
        let (office, language) = (self.office, self.words.language());
        let edition = office.find(&node.record.edition);
        let strategy = edition.and_then(|edition| office.find(&edition.strategy));
        let strategy = strategy.map_or("", |strategy| strategy.name.get(language));
        let number = node.record.number.iter().map(|number| format!("{number} "));
        let number: String = number.collect();
        format!("{strategy}: {number}{}", node.record.title.get(language))
    }
}

/// A form, or a part of it, with the label of each field found by its place in the record.
#[derive(Clone)]
pub(super) struct Draw<'a> {
    pub(super) desk: &'a Desk<'a>,
    pub(super) view: FormView<'a>,
    pub(super) data: &'a FormData,
    /// Where we are in the record, without the numbers of rows: `funding.decisions`.
    path: String,
    /// Where we are in the form: `funding[2].decisions[0]`.
    prefix: String,
}

/// The fields of a section. They are drawn with the view of the whole form, which then knows their
/// labels for the summary of the faults.
pub(super) fn fields<'a>(
    desk: &'a Desk<'a>,
    section: Section,
    data: &'a FormData,
    view: &FormView<'a>,
) -> Markup {
    let view = view.clone();
    let draw = Draw { desk, view, data, path: String::new(), prefix: String::new() };
    let base = desk.base;
    match section {
        Section::Basics => draw.basics(),
        Section::Purpose => html! {
            (draw.texts("purpose", &base.purpose, 6))
            (draw.texts("expected_outcome", &base.expected_outcome, 6))
        },
        Section::Strategy => draw.serves(),
        Section::Term => draw.term(),
        Section::Life => draw.steps(),
        Section::Money => super::draw_money::money(&draw),
        Section::People => draw.people(),
        Section::Partners => draw.partners(),
        Section::Places => draw.places(),
        Section::Links => draw.links(),
        Section::Agreements => draw.agreements(),
        Section::Notes => draw.notes(),
        Section::Doubts => draw.doubts(),
        Section::Publication => html! {
            (draw.texts("source", &base.source, 2))
            p.small.soft { (desk.words.say("edit-publication-help")) }
        },
        Section::Attachments => html! {},
    }
}

impl<'a> Draw<'a> {
    /// The same form seen from a part of the record.
    pub(super) fn within(&self, at: &str) -> Self {
        let join = |outer: &str| match outer {
            "" => at.to_owned(),
            outer => format!("{outer}.{at}"),
        };
        Self {
            view: self.view.within(at),
            path: join(&self.path),
            prefix: join(&self.prefix),
            ..self.clone()
        }
    }

    fn label(&self, at: &str) -> &'static str {
        let path = match self.path.as_str() {
            "" => at.to_owned(),
            path => format!("{path}.{at}"),
        };
        field_label(self.desk.words, &path).unwrap_or("?")
    }

    pub(super) fn field<'f>(&self, at: &'f str) -> Field<'f> {
        Field::new(at, self.label(at))
    }

    /// What stands in a field now.
    pub(super) fn value(&self, at: &str) -> &str {
        match self.prefix.as_str() {
            "" => self.data.get(at),
            prefix => self.data.get(&format!("{prefix}.{at}")),
        }
    }

    /// A line that may stay empty.
    pub(super) fn line(&self, at: &str, help: &str) -> Markup {
        self.view.text(self.field(at).help(help).optional())
    }

    /// A date that may stay empty.
    pub(super) fn date(&self, at: &str) -> Markup {
        self.view.date(self.field(at).optional())
    }

    /// A text in the languages of the authority and those it has.
    pub(super) fn texts(&self, at: &str, before: &Text, lines: u8) -> Markup {
        self.texts_with(at, before, lines, "")
    }

    fn texts_with(&self, at: &str, before: &Text, lines: u8, help: &str) -> Markup {
        let mut languages: Vec<Language> = match find_authority(self.desk.office) {
            Some(authority) => authority.languages.clone(),
            None => vec![self.desk.words.language()],
        };
        languages
            .extend(before.languages().filter(|own| !languages.contains(own)).collect::<Vec<_>>());
        self.view.texts(self.field(at).help(help), &languages, before, lines)
    }

    /// One of a list of words; the first is chosen where nothing is.
    pub(super) fn words_of(&self, at: &str, family: &str, codes: &[&str]) -> Markup {
        let choice = |code: &&str| Choice::new(*code, self.desk.words.word(family, code));
        let choices: Vec<Choice> = codes.iter().map(choice).collect();
        self.view.select(self.field(at).width(Width::Medium), None, &choices)
    }

    /// A record of a list, or none.
    pub(super) fn choose(&self, at: &str, choices: &[Choice]) -> Markup {
        let none = self.desk.words.say("edit-none");
        self.view.select(self.field(at).optional(), Some(none), choices)
    }

    /// A record of a list that must be chosen.
    fn choose_one(&self, at: &str, choices: &[Choice]) -> Markup {
        self.view.select(self.field(at), Some(self.desk.words.say("kit-choose")), choices)
    }

    /// An amount that may stay empty.
    pub(super) fn money(&self, at: &str) -> Markup {
        self.view.money(self.field(at).optional(), find_currency(self.desk.office))
    }

    /// The same in the other currency.
    pub(super) fn money_also(&self, at: &str) -> Markup {
        let own = find_currency(self.desk.office);
        let other = if own == Currency::EUR { Currency::DKK } else { Currency::EUR };
        self.view.money(self.field(at).optional(), other)
    }

    /// A box to tick.
    pub(super) fn tick(&self, at: &str) -> Markup {
        self.view.checkbox(self.field(at))
    }

    /// What was sent of this part, by the names within it.
    pub(super) fn list_within(&self) -> impl Iterator<Item = (&'a str, &'a str)> {
        let prefix = format!("{}.", self.prefix);
        self.data
            .iter()
            .filter_map(move |(name, value)| Some((name.strip_prefix(prefix.as_str())?, value)))
    }

    /// One of the repeated parts, seen by a view from within it.
    pub(super) fn row(&self, at: &str, place: usize, view: FormView<'a>) -> Self {
        let path = match self.path.as_str() {
            "" => at.to_owned(),
            path => format!("{path}.{at}"),
        };
        Self { view, path, ..self.within(&format!("{at}[{place}]")) }
    }

    /// Repeated parts; `row` draws one, seen from within, with the place it had in the record.
    pub(super) fn rows(&self, at: &str, row: impl Fn(&Self, Option<usize>) -> Markup) -> Markup {
        let words = self.desk.words;
        let one = self.label(at);
        let add = words.say_with("edit-add", &[("what", one.into())]);
        let rows = Rows { one, add: &add, remove: words.say("edit-remove") };
        self.view.rows(at, rows, |view, place| {
            let inner = self.row(at, place, view.clone());
            let was = inner.value(WAS).parse().ok();
            html! { (inner.view.hidden(WAS, inner.value(WAS))) (row(&inner, was)) }
        })
    }

    fn basics(&self) -> Markup {
        let (words, base) = (self.desk.words, self.desk.base);
        let areas: Vec<Choice> = find_authority(self.desk.office)
            .into_iter()
            .flat_map(|authority| &authority.areas)
            .map(|area| Choice::new(area.slug.as_str(), area.name.get(words.language())))
            .collect();
        html! {
            (self.texts("name", &base.name, 1))
            (self.line("short", ""))
            (self.view.text(self.field("slug").help(words.say("edit-slug-help"))))
            (self.words_of("track", "track", &codes(Track::ALL, Track::code)))
            (self.words_of("kind", "kind", &codes(CooperationKind::ALL, CooperationKind::code)))
            (self.view.select(self.field("area").width(Width::Medium), None, &areas))
            (self.texts("summary", &base.summary, 2))
        }
    }

    fn term(&self) -> Markup {
        let words = self.desk.words;
        let term = self.within("term");
        let kinds = ["fixed", "ongoing", "yearly", "recurring", "planned", "not_stated"];
        let kinds: Vec<Choice> =
            kinds.iter().map(|kind| Choice::new(*kind, words.word("term", kind))).collect();
        let kind = term.field("kind").help(words.say("edit-term-help"));
        let is_far = term.value("to.confirm") == "on" || term.has_far_end();
        html! {
            (term.view.radios(kind, &kinds))
            (term.view.date(term.field("from")))
            (term.view.date(term.field("to")))
            @if is_far {
                (term.view.checkbox(Field::new("to.confirm", words.say("edit-end-confirm"))))
            }
            @let read_as = term.field("to_read_as").help(words.say("edit-read-as-help"));
            (term.view.date(read_as.optional()))
            (term.view.number(term.field("every_years")))
            (term.view.number(term.field("months").optional()))
            (self.texts("term_note", &self.desk.base.term_note, 2))
        }
    }

    /// True when the end written lies so far ahead that it must be confirmed.
    fn has_far_end(&self) -> bool {
        let words = self.desk.words;
        let dates = words.parse_date(self.value("from")).zip(words.parse_date(self.value("to")));
        dates.is_some_and(|(from, to)| to.year() - from.year() > super::read::YEARS_AT_MOST)
    }

    fn steps(&self) -> Markup {
        let base = self.desk.base;
        self.rows("steps", |row, was| {
            let before = was.and_then(|was| base.steps.get(was)).map(|step| &step.reason);
            html! {
                div.side {
                    (row.words_of("kind", "step", &codes(StepKind::ALL, StepKind::code)))
                    (row.date("on"))
                    (row.choose("body", &row.bodies()))
                }
                (row.texts("reason", before.unwrap_or(&Text::default()), 2))
            }
        })
    }

    fn people(&self) -> Markup {
        let base = self.desk.base;
        html! {
            (self.rows("anchors", |row, was| html! {
                div.side {
                    (row.words_of("level", "track", &codes(Track::ALL, Track::code)))
                    (row.choose("unit", &row.units()))
                }
                (row.holdings(was.and_then(|was| base.anchors.get(was)).map(|a| &a.holdings[..])))
            }))
            (self.rows("seats", |row, was| {
                let before = was.and_then(|was| base.seats.get(was));
                html! {
                    (row.texts("title", before.map_or(&Text::default(), |seat| &seat.title), 1))
                    (row.words_of("kind", "seat", &codes(SeatKind::ALL, SeatKind::code)))
                    (row.holdings(before.map(|seat| &seat.holdings[..])))
                }
            }))
        }
    }

    fn holdings(&self, before: Option<&[crate::cooperation::Holding]>) -> Markup {
        let help = self.desk.words.say("edit-post-help");
        self.rows("holdings", |row, was| {
            let before = was.and_then(|was| before?.get(was)).map(|holding| &holding.post);
            html! {
                div.side {
                    @let states = codes(HoldingState::ALL, HoldingState::code);
                    (row.words_of("state", "holding", &states))
                    (row.choose("person", &row.persons()))
                }
                (row.texts_with("post", before.unwrap_or(&Text::default()), 1, help))
                div.side { (row.date("from")) (row.date("to")) }
                div.side { (row.choose("appointed_by", &row.bodies())) (row.date("appointed_on")) }
            }
        })
    }

    fn partners(&self) -> Markup {
        let base = self.desk.base;
        // The first is what a new row begins with: most take part, and few lead.
        let mut roles = codes(PartnerRole::ALL, PartnerRole::code);
        roles.sort_by_key(|role| *role != PartnerRole::Partner.code());
        self.rows("partners", |row, was| {
            let before = was.and_then(|was| base.partners.get(was)).map(|partner| &partner.note);
            html! {
                div.side {
                    (row.choose_one("organisation", &row.organisations(false)))
                    (row.words_of("role", "partner", &roles))
                }
                (row.texts("note", before.unwrap_or(&Text::default()), 1))
            }
        })
    }

    fn places(&self) -> Markup {
        let words = self.desk.words;
        let places = self.within("geography");
        let basins: Vec<Choice> = Basin::ALL
            .iter()
            .map(|basin| Choice::new(basin.code(), words.word("basin", basin.code())))
            .collect();
        html! {
            (places.line("countries", words.say("edit-countries-help")))
            (places.view.checkboxes(places.field("basins").optional(), &basins))
            (places.line("nuts", words.say("edit-nuts-help")))
            (places.texts("note", &self.desk.base.geography.note, 2))
        }
    }

    fn links(&self) -> Markup {
        let others: Vec<Choice> = self.sorted(
            self.desk
                .office
                .list::<Cooperation>()
                .filter(|entry| self.desk.sight.sees(&entry.record))
                .map(|entry| (entry.id.as_str(), entry.record.title())),
        );
        self.rows("links", |row, _| {
            html! {
                div.side {
                    (row.words_of("kind", "link", &codes(LinkKind::ALL, LinkKind::code)))
                    (row.choose_one("to", &others))
                }
            }
        })
    }

    fn serves(&self) -> Markup {
        let base = self.desk.base;
        let known = base.serves.iter().map(|serves| &serves.node);
        let nodes: Vec<Choice> = list_nodes_to_serve(self.desk.office, &self.desk.sight, known)
            .iter()
            .map(|node| Choice::new(node.id.as_str(), self.desk.name_node(node)))
            .collect();
        self.rows("serves", |row, was| {
            let before = was.and_then(|was| base.serves.get(was)).map(|serves| &serves.why);
            html! {
                (row.choose_one("node", &nodes))
                (row.texts("why", before.unwrap_or(&Text::default()), 2))
            }
        })
    }

    fn agreements(&self) -> Markup {
        let base = self.desk.base;
        self.rows("agreements", |row, was| {
            let before = was.and_then(|was| base.agreements.get(was)).map(|a| &a.title);
            html! {
                (row.words_of("kind", "agreement", &codes(AgreementKind::ALL, AgreementKind::code)))
                (row.texts("title", before.unwrap_or(&Text::default()), 1))
                div.side { (row.date("signed_on")) (row.date("expires_on")) }
            }
        })
    }

    fn notes(&self) -> Markup {
        let base = self.desk.base;
        html! {
            p.small.soft { (self.desk.words.say("edit-notes-help")) }
            (self.rows("notes", |row, was| {
                let before = was.and_then(|was| base.notes.get(was)).map(|note| &note.text);
                html! {
                    div.side {
                        (row.words_of("kind", "note", &codes(NoteKind::ALL, NoteKind::code)))
                        (row.date("on"))
                    }
                    (row.texts("text", before.unwrap_or(&Text::default()), 4))
                }
            }))
        }
    }

    fn doubts(&self) -> Markup {
        let base = self.desk.base;
        self.rows("doubts", |row, was| {
            let before = was.and_then(|was| base.doubts.get(was)).map(|doubt| &doubt.text);
            html! {
                div.side {
                    (row.words_of("kind", "doubt", &codes(DoubtKind::ALL, DoubtKind::code)))
                    (row.choose_one("field", &row.doubtful_fields()))
                }
                (row.texts("text", before.unwrap_or(&Text::default()), 3))
            }
        })
    }

    /// The fields that a doubt may be about, and the one it is about already.
    fn doubtful_fields(&self) -> Vec<Choice> {
        const COMMON: [&str; 5] =
            ["term.from", "term.to", "budget.total", "budget.eu_share", "budget.eu_rate_percent"];
        let words = self.desk.words;
        let mut fields: Vec<String> = COMMON.iter().map(|field| (*field).to_owned()).collect();
        fields
            .extend((0..self.desk.base.funding.len()).map(|line| format!("funding[{line}].value")));
        let known = self.value("field");
        if !known.is_empty() && !fields.iter().any(|field| field == known) {
            fields.push(known.to_owned());
        }
        let choice = |field: String| {
            let line = field.strip_prefix("funding[").and_then(|rest| rest.split(']').next());
            let label = field_label(words, &field).unwrap_or_default();
            let label = match line.and_then(|line| line.parse::<usize>().ok()) {
                Some(line) => format!("{} {}: {label}", words.say("field-funding"), line + 1),
                None if label.is_empty() => field.clone(),
                None => label.to_owned(),
            };
            Choice::new(field, label)
        };
        fields.into_iter().map(choice).collect()
    }
}

/// The codes of a list of words, in the order they are offered.
pub(super) fn codes<T: Copy>(all: &[T], code: fn(T) -> &'static str) -> Vec<&'static str> {
    all.iter().map(|word| code(*word)).collect()
}
