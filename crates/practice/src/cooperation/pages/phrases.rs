//! The facts of a row as short phrases, for the register, its timeline and its files.

use crate::cooperation::{
    AnchorStatement, Beside, Cooperation, CooperationKind, Deed, EndingOf, Fact, Finding,
    FundingForm, OwnStatement, Per, Row, State, Term, TimeBar, Vacancy, read_period,
};
use crate::funding::pages::phrases::tell_effort;
use crate::organisation::{Body, find_currency};
use jiff::civil::Date;
use spine::base::{Id, Language, Money, PartialDate, Period, Visibility};
use spine::i18n::Words;
use spine::key;
use spine::office::Office;

/// The name, with the short one behind it where that says more.
pub fn name(words: Words, record: &Cooperation) -> String {
    let name = record.name.get(words.language());
    match &record.short {
        Some(short) if !name.contains(short.as_str()) => format!("{name} ({short})"),
        Some(_) | None => name.to_owned(),
    }
}

/// What it is: the kind, with the programme that pays for it or the countries it ties us to.
pub fn about(words: Words, office: &Office, record: &Cooperation) -> String {
    let kind = words.word("kind", record.kind.code());
    let programme = || {
        let organisation = office.find(record.programme.as_ref()?)?;
        let is_open = organisation.visibility == Visibility::Published;
        is_open.then(|| organisation.name.get(words.language()).to_owned())
    };
    let countries = || {
        let names: Vec<String> =
            record.geography.countries.iter().map(|country| words.country(*country)).collect();
        (!names.is_empty()).then(|| words.list(&names))
    };
    let more = match record.kind {
        CooperationKind::Project => programme(),
        CooperationKind::PartnerRegion | CooperationKind::FriendshipRegion => countries(),
        CooperationKind::Membership
        | CooperationKind::Network
        | CooperationKind::Representation
        | CooperationKind::Programme
        | CooperationKind::Research
        | CooperationKind::Congress
        | CooperationKind::StudyTrip
        | CooperationKind::EducationContact
        | CooperationKind::Event => None,
    };
    more.map_or_else(|| kind.to_owned(), |more| format!("{kind}, {more}"))
}

/// A period no more exact than it needs to be: whole years as years, whole months as months.
pub fn plain_period(words: Words, period: Period) -> String {
    let Period { first, last } = period;
    let day = |date: Date| PartialDate::of_day(date);
    let year = |date: Date| PartialDate::parse(&format!("{:04}", date.year()));
    let month = |date: Date| PartialDate::parse(&format!("{:04}-{:02}", date.year(), date.month()));
    let is_whole_months = first.day() == 1 && last == last.last_of_month();
    let is_whole_years = is_whole_months && first.month() == 1 && last.month() == 12;
    let ends = match (is_whole_years, is_whole_months) {
        (true, _) => (year(first), year(last)),
        (false, true) => (month(first), month(last)),
        (false, false) => (Some(day(first)), Some(day(last))),
    };
    words.period(ends.0, ends.1)
}

/// When it runs.
pub fn period(words: Words, record: &Cooperation, bar: &TimeBar) -> String {
    match record.term {
        Term::Fixed { .. } => {
            read_period(&record.term).map(|p| plain_period(words, p)).unwrap_or_default()
        }
        Term::NotStated => words.say("register-not-stated").to_owned(),
        Term::Planned { months, from } => planned(words, months, from),
        Term::Ongoing { .. } | Term::Yearly { .. } | Term::Recurring { .. } if bar.ended => {
            ended(words, bar)
        }
        Term::Ongoing { .. } | Term::Yearly { .. } | Term::Recurring { .. } => {
            running(words, record.term, bar)
        }
    }
}

fn ended(words: Words, bar: &TimeBar) -> String {
    match (bar.decided, bar.from) {
        (Some(period), Some(_)) => plain_period(words, period),
        (Some(Period { last, .. }), None) => {
            words.say_with("register-until", &[("when", words.month_year(last).into())])
        }
        (None, _) => words.say("register-ended").to_owned(),
    }
}

fn running(words: Words, term: Term, bar: &TimeBar) -> String {
    let how = match term {
        Term::Yearly { .. } => words.say("register-yearly").to_owned(),
        Term::Recurring { every_years, .. } => {
            words.say_with("register-recurring", &[("years", i64::from(every_years).into())])
        }
        Term::Ongoing { from: Some(from) } => {
            return words.say_with("register-since", &[("when", words.partial_date(from).into())]);
        }
        Term::Ongoing { from: None }
        | Term::Fixed { .. }
        | Term::Planned { .. }
        | Term::NotStated => words.say("register-open-ended").to_owned(),
    };
    match bar.decided {
        Some(grant) => words.say_with(
            "register-grant",
            &[("period", plain_period(words, grant).into()), ("how", how.into())],
        ),
        None => first_capital(&how),
    }
}

fn first_capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn planned(words: Words, months: Option<u16>, from: Option<PartialDate>) -> String {
    let length = months.map(|months| length(words, i64::from(months)));
    let from = from.map(|from| words.partial_date(from));
    match (length, from) {
        (Some(length), Some(from)) => words
            .say_with("register-planned-from", &[("length", length.into()), ("from", from.into())]),
        (Some(length), None) => words.say_with("register-planned", &[("length", length.into())]),
        (None, Some(from)) => words.say_with("register-from", &[("from", from.into())]),
        (None, None) => words.say("register-no-start").to_owned(),
    }
}

/// A length in years where it is whole years, else in months.
fn length(words: Words, months: i64) -> String {
    if months % 12 == 0 {
        words.say_with("register-years", &[("count", (months / 12).into())])
    } else {
        words.say_with("register-months", &[("count", months.into())])
    }
}

/// Longest quotation of a source in a row, in characters.
const QUOTED: usize = 72;

/// What we pay: the main line, whether it is a figure, and the line below.
pub struct OwnPhrase {
    /// An amount, or why there is none.
    pub main: String,
    /// True for an amount.
    pub is_figure: bool,
    /// What the amount is for.
    pub below: String,
    /// The language of the main line, where it is not the reader's.
    pub lang: Option<Language>,
}

/// What we pay, in the words of a cell.
pub fn own(words: Words, office: &Office, statement: &OwnStatement) -> OwnPhrase {
    let plain = |key: &'static str| OwnPhrase {
        main: words.say(key).to_owned(),
        is_figure: false,
        below: String::new(),
        lang: None,
    };
    match statement {
        OwnStatement::Amount { money, per, about, form, stated, hours, beside } => {
            let is_home = money.currency == find_currency(office);
            let amount = if is_home { words.amount_bare(*money) } else { words.amount(*money) };
            let main = match about {
                true => words.say_with("register-about", &[("amount", amount.into())]),
                false => amount,
            };
            let mut below = vec![match per {
                Per::Year => words.say("register-a-year").to_owned(),
                Per::InAll { months: Some(months) } => words
                    .say_with("register-in-all-over", &[("length", length(words, *months).into())]),
                Per::InAll { months: None } => words.say("register-in-all").to_owned(),
            }];
            below.extend(match form {
                Some(FundingForm::Hours) => Some(words.say("register-hours").to_owned()),
                Some(FundingForm::Mixed) => Some(words.say("register-mixed").to_owned()),
                Some(FundingForm::Cash) | None => None,
            });
            below.extend(hours_within(words, *hours));
            below.extend(stated.map(|money| words.amount(money)));
            below.extend(beside.iter().map(|one| self::beside(words, *one)));
            OwnPhrase { main, is_figure: true, below: below.join(", "), lang: None }
        }
        OwnStatement::Work { effort, is_yearly, about } => {
            let told = tell_effort(words, *effort);
            let main = match about {
                true => words.say_with("register-about", &[("amount", told.into())]),
                false => told,
            };
            let per = if *is_yearly { key!("register-a-year") } else { key!("register-in-all") };
            OwnPhrase { main, is_figure: false, below: words.say(per).to_owned(), lang: None }
        }
        OwnStatement::NotBudgeted => plain(key!("register-own-not-budgeted")),
        OwnStatement::Nothing => plain(key!("register-own-nothing")),
        OwnStatement::NoExternal => plain(key!("register-own-no-external")),
        OwnStatement::ProgrammeFunds => plain(key!("register-own-programme")),
        OwnStatement::NotStated => plain(key!("register-not-stated")),
        OwnStatement::InWords(text) => {
            let (language, said) = text.read(words.language());
            if said.is_empty() {
                return plain(key!("register-own-in-words"));
            }
            let lang = (language != words.language()).then_some(language);
            OwnPhrase { main: shorten(said), lang, ..plain(key!("register-own-in-words")) }
        }
    }
}

/// What of our own contribution is staff hours: "of which staff hours DKK 180,000".
pub fn hours_within(words: Words, hours: Option<Money>) -> Option<String> {
    let amount = words.amount(hours?);
    Some(words.say_with("coop-own-hours", &[("amount", amount.into())]))
}

/// What stands beside the sum because no rate is set for it: "90 hours a year, in no sum".
pub fn beside(words: Words, (beside, is_yearly): (Beside, bool)) -> String {
    let told = match beside {
        Beside::Work(effort) => tell_effort(words, effort),
        Beside::Money(money) | Beside::InAll(money) => words.amount(money),
    };
    let told = match is_yearly {
        true => words.say_with("coop-own-a-year", &[("amount", told.into())]),
        false => told,
    };
    match beside {
        Beside::Work(_) => words.say_with("coop-own-unvalued", &[("work", told.into())]),
        Beside::Money(_) => words.say_with("coop-own-unconverted", &[("amount", told.into())]),
        Beside::InAll(_) => words.say_with("coop-own-once", &[("amount", told.into())]),
    }
}

/// At most so many characters, ending at a word.
fn shorten(said: &str) -> String {
    let said = said.trim().trim_end_matches('.');
    if said.chars().count() <= QUOTED {
        return said.to_owned();
    }
    let cut: String = said.chars().take(QUOTED).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{}…", cut[..end].trim_end_matches([',', ';', ':']))
}

/// Who decided last, and when; empty where no decision is on record.
pub fn decision(words: Words, office: &Office, deed: Option<&Deed>) -> String {
    let Some(deed) = deed else { return String::new() };
    let body = deed.body.as_ref().and_then(|id| body_name(words, office, id));
    let on = deed.on.map(|on| match (on.month(), on.day()) {
        (Some(_), Some(_)) => words.short_date(on.first_day()),
        (_, _) => words.partial_date(on),
    });
    let parts: Vec<String> = [body, on].into_iter().flatten().collect();
    parts.join(", ")
}

/// The name of a body.
pub fn body_name(words: Words, office: &Office, id: &Id<Body>) -> Option<String> {
    office.find(id).map(|body| body.name.get(words.language()).to_owned())
}

/// Who carries it.
pub fn anchor(words: Words, office: &Office, statement: &AnchorStatement) -> String {
    let count = |key: &'static str, count: usize| words.say_with(key, &[("count", count.into())]);
    match statement {
        AnchorStatement::Members(members) => count(key!("register-members"), *members),
        AnchorStatement::AdHoc => words.say("register-ad-hoc").to_owned(),
        AnchorStatement::NotAppointed => words.say("register-not-appointed").to_owned(),
        AnchorStatement::Units(units) => {
            let names = units.iter().filter_map(|id| office.find(id));
            let names: Vec<&str> = names.map(|unit| unit.name.get(words.language())).collect();
            words.list(&names)
        }
        AnchorStatement::Officers(officers) => count(key!("register-officers"), *officers),
        AnchorStatement::Nobody => words.say("register-nobody").to_owned(),
    }
}

/// What is found in it, each phrase once; the weightiest first.
pub fn findings(words: Words, office: &Office, row: &Row, today: Date) -> Vec<String> {
    let mut phrases: Vec<String> = Vec::new();
    for found in &row.findings {
        let phrase = finding(words, office, found, today);
        if !phrases.contains(&phrase) {
            phrases.push(phrase);
        }
    }
    phrases
}

/// One finding.
pub fn finding(words: Words, office: &Office, finding: &Finding, today: Date) -> String {
    match finding {
        Finding::EndsWithinYear(ending) => {
            let key = match ending.of {
                EndingOf::Term => "register-ends",
                EndingOf::Grant if ending.on < today => "register-grant-ended",
                EndingOf::Grant => "register-grant-ends",
            };
            words.say_with(key, &[("when", words.month_year(ending.on).into())])
        }
        Finding::MissingFacts(facts) => {
            let facts: Vec<String> = facts.iter().map(|fact| fact_name(words, *fact)).collect();
            words.say_with("register-missing", &[("facts", words.list(&facts).into())])
        }
        Finding::VacantSeat(vacancies) => {
            let names: Vec<String> =
                vacancies.iter().map(|vacancy| vacancy_name(words, office, vacancy)).collect();
            words.say_with("register-vacant", &[("seats", words.list(&names).into())])
        }
        Finding::AgreementExpires { on, .. } => {
            let key = if on.last_day() < today {
                "register-agreement-ran-out"
            } else {
                "register-agreement-runs-out"
            };
            words.say_with(key, &[("when", words.partial_date(*on).into())])
        }
        Finding::ImplausibleDate { stated: Some(stated), .. } => {
            let year = stated.year().to_string();
            words.say_with("register-date-reads", &[("year", year.into())])
        }
        Finding::NoOwner => words.say("register-no-owner").to_owned(),
        Finding::ImplausibleDate { stated: None, .. } => words.say("register-odd-date").to_owned(),
        Finding::ImplausibleAmount { .. } => words.say("register-odd-amount").to_owned(),
        Finding::SourcesDiffer { .. } => words.say("register-sources-differ").to_owned(),
    }
}

fn fact_name(words: Words, fact: Fact) -> String {
    words
        .say(match fact {
            Fact::Period => key!("register-fact-period"),
            Fact::Funding => key!("register-fact-funding"),
            Fact::Purpose => key!("register-fact-purpose"),
            Fact::ExpectedOutcome => key!("register-fact-outcome"),
            Fact::Anchoring => key!("register-fact-anchoring"),
        })
        .to_owned()
}

/// A seat that is vacant.
pub fn vacancy_name(words: Words, office: &Office, vacancy: &Vacancy) -> String {
    match vacancy {
        Vacancy::Political => words.say("register-seat-political").to_owned(),
        Vacancy::Administrative(unit) => {
            let unit = unit.as_ref().and_then(|id| office.find(id));
            let name = unit.map(|unit| unit.name.get(words.language()));
            name.unwrap_or(words.say("register-seat-administrative")).to_owned()
        }
        Vacancy::Seat(title) => title.get(words.language()).to_owned(),
    }
}

/// The tone of a state.
pub fn tone(state: State) -> spine::kit::Tone {
    use spine::kit::Tone;
    match state {
        State::Idea => Tone::Idea,
        State::Screening => Tone::Screening,
        State::Recommended => Tone::Recommended,
        State::Decided => Tone::Decided,
        State::Active => Tone::Active,
        State::UnderReview => Tone::Review,
        State::Exiting => Tone::Exiting,
        State::Closed | State::Declined => Tone::Closed,
    }
}
