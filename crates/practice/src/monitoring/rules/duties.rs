//! What waits for whom in the rounds that are open.

use super::reviews::{ReviewState, find_review, find_review_state};
use super::rounds::list_rounds;
use crate::cooperation::{Cooperation, words};
use crate::monitoring::Round;
use crate::organisation::{Person, Unit};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use spine::base::{Id, Slug};
use spine::office::Office;
use utoipa::ToSchema;

words! {
    /// What waits.
    MonitoringDutyKind {
        /// A report is to be answered.
        Answer = "answer",
        /// A report came back with a question.
        Returned = "returned",
        /// A report is to be approved or returned, by the office.
        Approve = "approve",
        /// An approved report is to be concluded, by the office.
        Conclude = "conclude",
    }
}

/// Something that waits for somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonitoringDuty {
    /// What.
    pub kind: MonitoringDutyKind,
    /// For whom; none for the unit, or for the office.
    pub person: Option<Id<Person>>,
    /// For which unit, while nobody in it is named.
    pub unit: Option<Id<Unit>>,
    /// By when.
    pub due: Option<Date>,
    /// The round.
    pub round: Id<Round>,
    /// The cooperation.
    pub cooperation: Id<Cooperation>,
    /// The page of the desk: `/monitoring/2011/of/markis`.
    pub path: String,
}

/// What waits in the open rounds. What the office must do has neither person nor unit.
pub fn list_duties(office: &Office, today: Date) -> Vec<MonitoringDuty> {
    let mut duties = Vec::new();
    for round in list_rounds(office) {
        if round.record.closed_on.is_some() || round.record.opened_on > today {
            continue;
        }
        for asked in &round.record.asked {
            let Some(cooperation) = office.find(&asked.cooperation) else { continue };
            let review = find_review(office, &round.id, &asked.cooperation).map(|e| &e.record);
            let kind = match find_review_state(review) {
                ReviewState::NotBegun | ReviewState::Begun => MonitoringDutyKind::Answer,
                ReviewState::Returned => MonitoringDutyKind::Returned,
                ReviewState::Sent => MonitoringDutyKind::Approve,
                ReviewState::Approved => MonitoringDutyKind::Conclude,
                ReviewState::Concluded => continue,
            };
            let is_theirs = match kind {
                MonitoringDutyKind::Answer | MonitoringDutyKind::Returned => true,
                MonitoringDutyKind::Approve | MonitoringDutyKind::Conclude => false,
            };
            duties.push(MonitoringDuty {
                kind,
                person: asked.person.clone().filter(|_| is_theirs),
                unit: asked.unit.clone().filter(|_| is_theirs),
                due: is_theirs.then_some(round.record.due_on),
                round: round.id.clone(),
                cooperation: asked.cooperation.clone(),
                path: find_report_path(round.record.year, &cooperation.slug),
            });
        }
    }
    duties
}

/// Where the report on a cooperation lies, below the desk. Between the year and the cooperation
/// stands a word of its own, so that no cooperation can be called like one of the round's pages.
pub fn find_report_path(year: i16, cooperation: &Slug) -> String {
    format!("/monitoring/{year}/of/{cooperation}")
}
