//! The slices of Udsyn: one capability of the office each.

pub mod calls;
pub mod contract;
pub mod cooperation;
pub mod coverage;
pub mod decision;
pub mod deeds;
pub mod duty;
pub mod funding;
pub mod handover;
pub mod indicator;
mod likeness;
pub mod monitoring;
pub mod organisation;
pub mod participation;
pub mod plan;
pub mod questionnaire;
pub mod screening;
pub mod search;
pub mod strategy;
pub mod translation;

use spine::{i18n::Source, office::Kind, search::SearchedKind};

/// Every kind of record. The order is that of reading: what others point to comes first.
///
/// A static and not a constant: what it names is then compiled here, and not again by everything
/// that uses it.
pub static KINDS: &[Kind] = &[
    Kind::of::<organisation::Authority>(),
    Kind::of::<organisation::Body>(),
    Kind::of::<organisation::Unit>(),
    Kind::of::<organisation::CouncilTerm>(),
    Kind::of::<organisation::Person>(),
    Kind::of::<organisation::Organisation>(),
    Kind::of::<strategy::Strategy>(),
    Kind::of::<strategy::Edition>(),
    Kind::of::<strategy::Node>(),
    Kind::of::<cooperation::Cooperation>(),
    Kind::of::<cooperation::SavedView>(),
    Kind::of::<screening::Proposal>(),
    Kind::of::<screening::Checklist>(),
    Kind::of::<screening::Screening>(),
    Kind::of::<screening::Assessment>(),
    Kind::of::<decision::CompetencePlan>(),
    Kind::of::<decision::Matter>(),
    Kind::of::<decision::Meeting>(),
    Kind::of::<decision::Paper>(),
    Kind::of::<decision::Decision>(),
    Kind::of::<decision::FollowUp>(),
    Kind::of::<monitoring::Guide>(),
    Kind::of::<monitoring::Round>(),
    Kind::of::<monitoring::Review>(),
    Kind::of::<monitoring::CouncilReport>(),
    Kind::of::<funding::ReferenceRates>(),
    Kind::of::<funding::WorkRate>(),
    Kind::of::<funding::BudgetLine>(),
    Kind::of::<funding::ReportingPeriod>(),
    Kind::of::<funding::Posting>(),
    Kind::of::<calls::CallSnapshot>(),
    Kind::of::<calls::Call>(),
    Kind::of::<calls::Need>(),
    Kind::of::<calls::Application>(),
    Kind::of::<participation::Participation>(),
    Kind::of::<indicator::Indicator>(),
    Kind::of::<indicator::Measurement>(),
    Kind::of::<plan::ActionPlan>(),
    Kind::of::<plan::Initiative>(),
    Kind::of::<plan::ProgressReport>(),
    Kind::of::<contract::PerformanceContract>(),
];

/// The kinds that are found by their words. What somebody keeps for themselves is not; nor is what
/// has no words of its own, or is not for everybody's eyes while it is made.
pub static SEARCHED: &[SearchedKind] = &[
    SearchedKind::of::<cooperation::Cooperation>(),
    SearchedKind::of::<organisation::Organisation>(),
    SearchedKind::of::<strategy::Strategy>(),
    SearchedKind::of::<strategy::Edition>(),
    SearchedKind::of::<strategy::Node>(),
    SearchedKind::of::<organisation::Authority>(),
    SearchedKind::of::<organisation::Body>(),
    SearchedKind::of::<organisation::Unit>(),
    SearchedKind::of::<organisation::CouncilTerm>(),
    SearchedKind::of::<organisation::Person>(),
    SearchedKind::of::<decision::Matter>(),
    SearchedKind::of::<decision::Decision>(),
    SearchedKind::of::<decision::FollowUp>(),
    SearchedKind::of::<decision::CompetencePlan>(),
    SearchedKind::of::<screening::Proposal>(),
    SearchedKind::of::<screening::Checklist>(),
    SearchedKind::of::<decision::Meeting>(),
    SearchedKind::of::<decision::Paper>(),
    SearchedKind::of::<monitoring::Guide>(),
    SearchedKind::of::<monitoring::CouncilReport>(),
    SearchedKind::of::<monitoring::Review>(),
    SearchedKind::of::<calls::Call>(),
    SearchedKind::of::<calls::Need>(),
    SearchedKind::of::<calls::Application>(),
    SearchedKind::of::<participation::Participation>(),
    SearchedKind::of::<funding::BudgetLine>(),
    SearchedKind::of::<plan::ActionPlan>(),
    SearchedKind::of::<plan::Initiative>(),
    SearchedKind::of::<plan::ProgressReport>(),
    SearchedKind::of::<indicator::Indicator>(),
    SearchedKind::of::<contract::PerformanceContract>(),
];

/// The interface texts of the slices.
pub fn texts() -> Vec<Source> {
    let mut all = Vec::new();
    all.extend(spine::texts!("words"));
    all.extend(spine::texts!("register"));
    all.extend(spine::texts!("cooperation"));
    all.extend(spine::texts!("money"));
    all.extend(spine::texts!("organisation"));
    all.extend(spine::texts!("strategy"));
    all.extend(spine::texts!("coverage"));
    all.extend(spine::texts!("translation"));
    all.extend(spine::texts!("search"));
    all.extend(spine::texts!("questionnaire"));
    all.extend(spine::texts!("sheet"));
    all.extend(spine::texts!("proposal"));
    all.extend(spine::texts!("screening"));
    all.extend(spine::texts!("decision"));
    all.extend(spine::texts!("monitoring"));
    all.extend(spine::texts!("duty"));
    all.extend(spine::texts!("handover"));
    all.extend(spine::texts!("deeds"));
    all.extend(spine::texts!("funding"));
    all.extend(spine::texts!("calls"));
    all.extend(spine::texts!("participation"));
    all.extend(spine::texts!("plan"));
    all.extend(spine::texts!("indicator"));
    all.extend(spine::texts!("contract"));
    all
}
