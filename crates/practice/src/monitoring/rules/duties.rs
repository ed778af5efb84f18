//! What waits for whom in the rounds.

use super::asking::find_asked;
use super::matters::list_to_raise;
use super::reviews::{ReviewState, find_review, find_review_state};
use super::rounds::list_rounds;
use crate::duty::{Duty, DutyKind};
use jiff::civil::Date;
use spine::base::Slug;
use spine::office::Office;

/// What waits in the open rounds, and what was concluded in any of them and needs a body. What the
/// office must do has neither person nor unit.
pub fn list_duties(office: &Office, today: Date) -> Vec<Duty> {
    let mut duties = list_to_raise(office, today);
    for round in list_rounds(office) {
        if round.record.closed_on.is_some() || round.record.opened_on > today {
            continue;
        }
        for asked in &round.record.asked {
            let asked = find_asked(office, &round.record, asked, today);
            let Some(cooperation) = office.find(&asked.cooperation) else { continue };
            let review = find_review(office, &round.id, &asked.cooperation).map(|e| &e.record);
            let kind = match find_review_state(review) {
                ReviewState::NotBegun | ReviewState::Begun => DutyKind::Answer,
                ReviewState::Returned => DutyKind::Returned,
                ReviewState::Sent => DutyKind::Approve,
                ReviewState::Approved => DutyKind::Verdict,
                ReviewState::Concluded => continue,
            };
            let path = find_report_path(round.record.year, &cooperation.slug);
            let duty = Duty::new(kind, &cooperation.name, path);
            let duty = duty.concerning(&asked.cooperation, cooperation);
            duties.push(match kind {
                DutyKind::Answer | DutyKind::Returned => Duty {
                    // A report that came back is still answered by the link of the first letter.
                    key: format!("answer{}", duty.path),
                    person: asked.person.clone(),
                    unit: asked.unit.clone(),
                    due_on: Some(round.record.due_on),
                    is_blocking: kind == DutyKind::Returned,
                    ..duty
                },
                _ => Duty {
                    is_blocking: true,
                    since: review.and_then(|review| Some(review.steps.last()?.on)),
                    from_person: asked.person.clone(),
                    from_unit: asked.unit.clone(),
                    ..duty
                },
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
