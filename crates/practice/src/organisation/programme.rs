//! How a programme pays, and what it is a part of.

use super::Organisation;
use serde::{Deserialize, Serialize};
use spine::{
    base::{Fault, Id, LIST_LIMIT, Money, PartialDate},
    i18n::Words,
    office::Office,
};
use std::collections::BTreeSet;
use utoipa::ToSchema;

/// How a programme pays. Programmes are a tree: Interreg IV A Öresund-Kattegat-Skagerrak is a part
/// of Interreg IV A.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProgrammeTerms {
    /// The programme it is a part of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub part_of: Option<Id<Organisation>>,
    /// Its first year or day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<PartialDate>,
    /// Its last year or day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<PartialDate>,
    /// The fund it is paid from: "ERDF".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fund: Option<String>,
    /// The share of the costs that it pays at most, in percent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rate_percent: Option<f64>,
    /// The whole programme's money.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub budget: Option<Money>,
    /// Names that publishers of calls use for it, for finding it in what they publish.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also_called: Vec<String>,
}

impl ProgrammeTerms {
    /// What is wrong with the terms on their own.
    pub(super) fn check(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        if let (Some(from), Some(to)) = (self.from, self.to)
            && to.last_day() < from.first_day()
        {
            faults.push(Fault::new("to", "fault-before-start").with("start", from));
        }
        if self.rate_percent.is_some_and(|rate| !(0.0..=100.0).contains(&rate)) {
            faults.push(Fault::new("rate_percent", "fault-percent"));
        }
        faults.extend(self.budget.and_then(|budget| budget.check("budget")));
        if self.also_called.len() > LIST_LIMIT {
            let fault = Fault::new("also_called", "fault-too-many");
            faults.push(fault.with("limit", LIST_LIMIT));
        }
        faults
    }

    /// The fund as it is called in the reader's language: EFRU in Danish for ERDF.
    pub fn tell_fund(&self, words: Words) -> Option<&str> {
        self.fund.as_deref().map(|fund| match fund {
            "ERDF" => words.say("fund-erdf"),
            other => other,
        })
    }

    /// What is wrong with the place that the terms of a programme have in the tree: a part of
    /// itself, over however many steps, would be a tree without a root.
    pub(super) fn check_tree(
        terms: Option<&Self>,
        id: &Id<Organisation>,
        office: &Office,
    ) -> Option<Fault> {
        let mut next = terms?.part_of.clone();
        let mut seen = BTreeSet::new();
        while let Some(at) = next.take() {
            if at == *id || !seen.insert(at.as_str().to_owned()) {
                return Some(Fault::new("programme.part_of", "fault-part-of-itself"));
            }
            next = office.find(&at).and_then(|above| above.programme.as_ref()?.part_of.clone());
        }
        None
    }
}
