//! The money of a cooperation as its source states it: amounts stay in their currency, per year or
//! in total, and "not budgeted", nothing and not stated are three different things.

use super::model::words;
use crate::decision::Decision;
use crate::funding::BudgetLine;
use crate::organisation::{Body, Organisation, Unit};
use serde::{Deserialize, Serialize};
use spine::base::{Fault, Id, LIST_LIMIT, Money, PartialDate, Text};
use utoipa::ToSchema;

/// The whole cooperation's money, all partners together.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Budget {
    /// All of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<Stated>,
    /// What the European Union pays.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub eu_share: Option<Stated>,
    /// The European Union's rate as stated, in percent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub eu_rate_percent: Option<f64>,
    /// True where the rate is "up to".
    #[serde(default, skip_serializing_if = "is_false")]
    pub eu_rate_up_to: bool,
    /// What the source says in words.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub note: Text,
}

fn is_false(value: &bool) -> bool {
    !*value
}

impl Budget {
    /// True when the source says nothing of it.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// True where the European Union is to pay more than the whole, in a currency that both are
    /// stated in. Where one of them is "about", more than a tenth above it.
    pub fn is_share_above_total(&self) -> bool {
        let (Some(total), Some(share)) = (&self.total, &self.eu_share) else { return false };
        let of = |stated: &Stated| [Some(stated.money), stated.also].into_iter().flatten();
        let is_about = total.about || share.about;
        let above = |share: Money| {
            let mut same = of(total).filter(|total| total.currency == share.currency);
            same.any(|total| {
                let room = if is_about { total.amount_minor / 10 } else { 0 };
                share.amount_minor > total.amount_minor.saturating_add(room)
            })
        };
        of(share).any(above)
    }
}

/// An amount with what the source says beside it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Stated {
    /// The amount.
    pub money: Money,
    /// True for "about".
    #[serde(default, skip_serializing_if = "is_false")]
    pub about: bool,
    /// The same in another currency, as the source itself converts it or another place has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub also: Option<Money>,
}

/// One line of funding.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FundingLine {
    /// Whose money.
    pub payer: Payer,
    /// The paying organisation, where the payer is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub organisation: Option<Id<Organisation>>,
    /// Cash, hours or both.
    pub form: FundingForm,
    /// How much.
    pub value: FundingValue,
    /// Per year or in total.
    #[serde(default)]
    pub basis: Basis,
    /// The first year, month or day it is for; none where it is the cooperation's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<PartialDate>,
    /// The last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<PartialDate>,
    /// Our unit that pays.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub unit: Option<Id<Unit>>,
    /// The line of our own budget that it is paid from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub budget_line: Option<Id<BudgetLine>>,
    /// What of an amount falls on some calendar years, where somebody laid that down; the rest is
    /// spread by the rule over the years that are left.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub by_year: Vec<YearShare>,
    /// The budget account or fund it comes from ("regional development funds").
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub account: Text,
    /// Who decided it, and when.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub decisions: Vec<FundingDecision>,
    /// What the source says in words.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub note: Text,
}

/// What of a line's amount falls on a calendar year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct YearShare {
    /// The year.
    pub year: i16,
    /// How much, in minor units of the line's own currency.
    pub amount_minor: i64,
}

words! {
    /// Whose money a line is.
    Payer {
        /// The authority's own.
        Own = "own",
        /// A programme of the European Union or another.
        Programme = "programme",
        /// The other partners'.
        Partners = "partners",
        /// Somebody else's.
        Other = "other",
    }
}

words! {
    /// What is given.
    FundingForm {
        /// Cash.
        Cash = "cash",
        /// Staff hours or person-months.
        Hours = "hours",
        /// Cash and hours, not told apart.
        Mixed = "mixed",
    }
}

words! {
    /// What the amount is for.
    #[derive(Default)]
    Basis {
        /// The whole period.
        #[default]
        InTotal = "in_total",
        /// Each year.
        PerYear = "per_year",
    }
}

/// How much, or why there is no figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum FundingValue {
    /// An amount.
    Amount {
        /// The amount.
        money: Money,
        /// True for "about".
        #[serde(default, skip_serializing_if = "is_false")]
        about: bool,
        /// The same in another currency, as the source itself converts it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        also: Option<Money>,
        /// The hours or person-months behind it, per the line's basis.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        effort: Option<Effort>,
    },
    /// Work without an amount; it is worth what the authority's rate of that day makes it.
    Work {
        /// The hours or person-months, per the line's basis.
        effort: Effort,
        /// True for "about".
        #[serde(default, skip_serializing_if = "is_false")]
        about: bool,
    },
    /// Nothing is set aside in the budget. Not the same as nothing.
    NotBudgeted,
    /// It costs nothing.
    Nothing,
    /// There is no money from outside; the unit bears what it costs.
    NoExternal,
    /// The source tells in words who pays, without a figure; see the note.
    InWords,
    /// The source does not say.
    NotStated,
    /// Whatever of the whole the others leave ("the partners pay the rest").
    Rest,
}

/// Work, measured.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Effort {
    /// How many.
    pub count: f64,
    /// Of what.
    pub unit: EffortUnit,
}

words! {
    /// What work is measured in.
    EffortUnit {
        /// Hours.
        Hours = "hours",
        /// Person-months.
        PersonMonths = "person_months",
    }
}

/// A body's decision on a line of funding.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FundingDecision {
    /// The body that decided.
    #[schema(value_type = String)]
    pub body: Id<Body>,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<PartialDate>,
    /// The body that recommended it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub recommended_by: Option<Id<Body>>,
    /// The decision as it is on record here, where it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub decision: Option<Id<Decision>>,
}

impl Stated {
    fn check(&self, at: &str) -> Vec<Fault> {
        let money = self.money.check(format!("{at}.money"));
        let also = self.also.and_then(|also| also.check(format!("{at}.also")));
        money.into_iter().chain(also).collect()
    }
}

impl Budget {
    /// The faults of the budget, at places within it.
    pub(crate) fn check(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        if let Some(total) = &self.total {
            faults.extend(total.check("total"));
        }
        if let Some(share) = &self.eu_share {
            faults.extend(share.check("eu_share"));
        }
        if self.eu_rate_percent.is_some_and(|rate| !(0.0..=100.0).contains(&rate)) {
            faults.push(Fault::new("eu_rate_percent", "fault-percent"));
        }
        faults.extend(self.note.check("note", 2_000, false));
        faults
    }
}

impl Effort {
    /// The fault of work below nothing, or beyond what anybody does.
    pub(crate) fn check(self, at: &str) -> Option<Fault> {
        if self.count < 0.0 {
            return Some(Fault::new(at, "fault-effort-negative"));
        }
        (self.count > 10_000_000.0).then(|| Fault::new(at, "fault-amount"))
    }
}

impl FundingLine {
    fn check_by_year(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        let mut sum = 0_i64;
        for (place, share) in self.by_year.iter().enumerate() {
            let at = format!("by_year[{place}]");
            if !(1900..=2200).contains(&share.year) {
                faults.push(Fault::new(format!("{at}.year"), "fault-year"));
            }
            if self.by_year[..place].iter().any(|earlier| earlier.year == share.year) {
                faults.push(Fault::new(format!("{at}.year"), "fault-chosen-twice"));
            }
            if !(0..=Money::LIMIT_MINOR).contains(&share.amount_minor) {
                faults.push(Fault::new(format!("{at}.amount_minor"), "fault-amount"));
            }
            sum = sum.saturating_add(share.amount_minor);
        }
        match &self.value {
            FundingValue::Amount { money, .. } => {
                // An amount below nothing is told of by itself.
                if self.basis == Basis::InTotal && sum > money.amount_minor.max(0) {
                    faults.push(Fault::new("by_year", "fault-years-above-total"));
                }
            }
            FundingValue::Work { .. }
            | FundingValue::NotBudgeted
            | FundingValue::Nothing
            | FundingValue::NoExternal
            | FundingValue::InWords
            | FundingValue::NotStated
            | FundingValue::Rest => {
                if !self.by_year.is_empty() {
                    faults.push(Fault::new("by_year", "fault-years-without-amount"));
                }
            }
        }
        faults
    }

    /// The faults of the line, at places within it.
    pub(crate) fn check(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        if let FundingValue::Amount { money, also, effort, .. } = &self.value {
            faults.extend(money.check("value.money"));
            faults.extend(also.and_then(|also| also.check("value.also")));
            faults.extend(effort.and_then(|effort| effort.check("value.effort")));
        }
        if let FundingValue::Work { effort, .. } = &self.value {
            faults.extend(effort.check("value.effort"));
            if self.form != FundingForm::Hours {
                faults.push(Fault::new("form", "fault-work-is-hours"));
            }
        }
        if self.value == FundingValue::Rest && self.payer == Payer::Own {
            faults.push(Fault::new("value.kind", "fault-rest-is-others"));
        }
        if let (Some(from), Some(to)) = (self.from, self.to)
            && to.last_day() < from.first_day()
        {
            faults.push(Fault::new("to", "fault-before-start").with("start", from));
        }
        if self.decisions.len() > LIST_LIMIT {
            faults.push(Fault::new("decisions", "fault-too-many").with("limit", LIST_LIMIT));
        }
        faults.extend(self.check_by_year());
        faults.extend(self.account.check("account", 200, false));
        faults.extend(self.note.check("note", 2_000, false));
        faults
    }
}
