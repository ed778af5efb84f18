//! The record of a participation that was found.

use crate::cooperation::{Cooperation, words};
use crate::organisation::Person;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use spine::base::{Id, Money, PartialDate, Text};
use utoipa::ToSchema;

/// One body that takes part in one project, as a publisher of open data says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Participation {
    /// Who says so.
    pub publisher: Publisher,
    /// What the publisher knows the project by; some lists have no numbers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// The project's title.
    pub title: Text,
    /// Its short name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acronym: Option<String>,
    /// The programme as the publisher names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub programme_name: Option<String>,
    /// The call it was granted under, as the publisher names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub call_name: Option<String>,
    /// The project's beginning.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<PartialDate>,
    /// The project's end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<PartialDate>,
    /// The whole project's budget; never added to that of those who take part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub project_total: Option<Money>,
    /// What the Union pays to the whole project.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub project_eu: Option<Money>,
    /// The body that takes part, as it is written there.
    pub named: NamedBody,
    /// What it is in the project, where that is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<ParticipationRole>,
    /// Its own budget in the project.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own_total: Option<Money>,
    /// What the Union pays to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own_eu: Option<Money>,
    /// Where the publisher tells of the project.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// The day it was read.
    #[schema(value_type = String)]
    pub read_on: Date,
    /// The SHA-256 of the file it was read from; none for one written by hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// The line of that file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// Why it is taken to touch us.
    pub matched: Matched,
    /// What somebody said to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<ParticipationAnswer>,
    /// Where its facts come from, where it was not read from a file.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub source: Text,
}

words! {
    /// A publisher of participations.
    Publisher {
        /// CORDIS: the Union's research projects.
        Cordis = "cordis",
        /// keep.eu: Interreg.
        Keep = "keep",
        /// The Danish list of operations of the Structural Funds.
        DanishOperations = "danish-operations",
    }
}

words! {
    /// What a body is in a project.
    ParticipationRole {
        /// It leads it.
        Lead = "lead",
        /// It takes part.
        Partner = "partner",
        /// The money is granted to it.
        Beneficiary = "beneficiary",
        /// Anything else: a third party, an associated partner.
        Other = "other",
    }
}

/// A body as a publisher writes it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NamedBody {
    /// Its name.
    pub name: String,
    /// Its name in English or its short name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub also: Option<String>,
    /// The town.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub town: Option<String>,
    /// The country as it is written there: the Union's lists have `EL` and `UK`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country_name: Option<String>,
    /// Its participant identification code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pic: Option<String>,
    /// Its number for value added tax, or in the register of companies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vat: Option<String>,
    /// Its region in the statistics of the Union, of whatever version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nuts: Option<String>,
}

/// Why a participation is taken to touch us.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Matched {
    /// By what.
    pub by: MatchedBy,
    /// With what of ours.
    pub with: Own,
    /// What of ours that is: a name, or the code of our region.
    pub name: String,
}

words! {
    /// What a match rests on, the most certain first.
    MatchedBy {
        /// The same number in a register.
        Number = "number",
        /// The same name, and the same town or country: only a suggestion.
        NameAndPlace = "name_and_place",
        /// A body in our region, as a rule not ours.
        Place = "place",
    }
}

words! {
    /// What of ours a body was matched with.
    Own {
        /// The authority.
        Authority = "authority",
        /// An institution of it.
        Body = "body",
        /// A unit of it.
        Unit = "unit",
        /// Its region.
        Region = "region",
    }
}

/// What somebody said to a participation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ParticipationAnswer {
    /// What.
    pub what: Finding,
    /// When.
    #[schema(value_type = String)]
    pub on: Date,
    /// Who.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub person: Option<Id<Person>>,
}

/// What a participation turned out to be.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Finding {
    /// The register lacked it; it was entered.
    Entered {
        /// The cooperation that was made of it.
        #[schema(value_type = String)]
        cooperation: Id<Cooperation>,
    },
    /// The register has it.
    Known {
        /// Which one it is.
        #[schema(value_type = String)]
        cooperation: Id<Cooperation>,
    },
    /// It is not ours, or not for the register.
    NotOurs {
        /// Why.
        reason: Text,
    },
}

impl Finding {
    /// Its word in addresses and text keys.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Entered { .. } => "entered",
            Self::Known { .. } => "known",
            Self::NotOurs { .. } => "not_ours",
        }
    }

    /// The cooperation it is.
    pub fn cooperation(&self) -> Option<&Id<Cooperation>> {
        match self {
            Self::Entered { cooperation } | Self::Known { cooperation } => Some(cooperation),
            Self::NotOurs { .. } => None,
        }
    }
}

impl Participation {
    /// True for what asks for an answer: a body that only lies in our region does not.
    pub fn waits(&self) -> bool {
        self.answer.is_none() && self.matched.by != MatchedBy::Place
    }

    /// True when another reading says the same, whatever was added here since: an answer, a title
    /// in another language.
    pub(crate) fn says_the_same(&self, other: &Self) -> bool {
        let facts = |it: &Self| Self {
            title: Text::default(),
            read_on: Date::ZERO,
            file: None,
            line: None,
            answer: None,
            source: Text::default(),
            ..it.clone()
        };
        self.has_title_of(other) && facts(self) == facts(other)
    }

    /// What was read, beside what was known: an answer and a translated title stay, and where the
    /// reading says nothing, what was known stays too. A list of bodies read without its projects
    /// knows less than the two together.
    pub(crate) fn beside(&self, known: &Self) -> Self {
        fn or<T: Clone>(new: &Option<T>, known: &Option<T>) -> Option<T> {
            new.clone().or_else(|| known.clone())
        }
        let is_title_of = |it: &Self| it.has_title_of(self) || self.has_title_to_stand_in();
        let named = &self.named;
        Self {
            number: or(&self.number, &known.number),
            title: if is_title_of(known) { known.title.clone() } else { self.title.clone() },
            acronym: or(&self.acronym, &known.acronym),
            programme_name: or(&self.programme_name, &known.programme_name),
            call_name: or(&self.call_name, &known.call_name),
            from: self.from.or(known.from),
            to: self.to.or(known.to),
            project_total: self.project_total.or(known.project_total),
            project_eu: self.project_eu.or(known.project_eu),
            named: NamedBody {
                name: named.name.clone(),
                also: or(&named.also, &known.named.also),
                town: or(&named.town, &known.named.town),
                country_name: or(&named.country_name, &known.named.country_name),
                pic: or(&named.pic, &known.named.pic),
                vat: or(&named.vat, &known.named.vat),
                nuts: or(&named.nuts, &known.named.nuts),
            },
            role: self.role.or(known.role),
            own_total: self.own_total.or(known.own_total),
            own_eu: self.own_eu.or(known.own_eu),
            address: or(&self.address, &known.address),
            answer: known.answer.clone(),
            ..self.clone()
        }
    }

    /// True when its title is only its short name or its number, for want of a better one.
    fn has_title_to_stand_in(&self) -> bool {
        let title = self.title.get(self.title.original());
        [&self.acronym, &self.number].into_iter().any(|it| it.as_deref() == Some(title))
    }

    /// True when the title is the same in the language of its source.
    pub(crate) fn has_title_of(&self, other: &Self) -> bool {
        let title = |it: &Self| it.title.get(it.title.original()).to_owned();
        self.title.original() == other.title.original() && title(self) == title(other)
    }
}
