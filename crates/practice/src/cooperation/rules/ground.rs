//! Steps that a record made: what they must fit, and who may write them.
//!
//! A cooperation that walks its route here gets its steps from proposals, screenings, decisions and
//! reviews, each written in one commit with that record. One that was entered with its history
//! keeps the history by hand.

use crate::cooperation::{Cooperation, Ground, Step, StepKind};
use crate::decision::{Matter, Subject, list_steps};
use crate::questionnaire::Verdict;
use crate::screening::{Proposal, Screening};
use spine::base::{Fault, Id};
use spine::office::{Office, Refusal};

/// True when a cooperation walks its route here, so that no hand sets its steps.
pub fn is_on_route(office: &Office, id: &Id<Cooperation>, record: &Cooperation) -> bool {
    let asks =
        |matter: &Matter| matter.withdrawn.is_none() && matter.find_cooperation() == Some(id);
    record.steps.iter().any(|step| step.ground.is_some())
        || office.list::<Proposal>().any(|entry| entry.record.cooperation == *id)
        || office.list::<Screening>().any(|entry| entry.record.cooperation == *id)
        || office.list::<Matter>().any(|entry| asks(&entry.record))
}

/// Refuses steps that no hand may write: those of a cooperation on its route, and any step that
/// claims a record as its ground.
pub(super) fn refuse_steps(
    office: &Office,
    id: &Id<Cooperation>,
    (old, new): (&[Step], &Cooperation),
) -> Result<(), Refusal> {
    if old == new.steps {
        return Ok(());
    }
    let invented = new.steps.iter().any(|step| step.ground.is_some() && !old.contains(step));
    let on_route = office.find(id).is_some_and(|record| is_on_route(office, id, record));
    if invented || on_route {
        return Err(Refusal::fault(Fault::new("steps", "fault-steps-by-route")));
    }
    Ok(())
}

/// The faults of steps that no record made. A history told by hand stands before what was made
/// here, and one that was proposed here has none; a ground is about the same cooperation, says what
/// the step says, and says it once. This is looked at whoever writes, a bundle too.
pub(super) fn check_grounds(
    record: &Cooperation,
    id: &Id<Cooperation>,
    office: &Office,
) -> Vec<Fault> {
    let is_proposed = office.find_by_address::<Proposal>(id.as_str()).is_some();
    let faulty = |(place, step): (usize, &Step)| {
        let Some(ground) = &step.ground else {
            let mut earlier = record.steps[..place].iter();
            let walks = is_proposed || earlier.any(|step| step.ground.is_some());
            return walks.then(|| Fault::new("steps", "fault-steps-by-route"));
        };
        let again = |other: &Step| other.kind == step.kind && other.ground == step.ground;
        let fits = is_about(ground, id, office)
            && makes(ground, step.kind, office)
            && !record.steps[..place].iter().any(again);
        (!fits).then(|| Fault::new(format!("steps[{place}].ground"), "fault-ground"))
    };
    record.steps.iter().enumerate().filter_map(faulty).collect()
}

/// A ground that is not there is a link that leads nowhere; that is found elsewhere.
fn is_about(ground: &Ground, id: &Id<Cooperation>, office: &Office) -> bool {
    match ground {
        Ground::Proposal(ground) => office.find(ground).is_none_or(|it| it.cooperation == *id),
        Ground::Screening(ground) => office.find(ground).is_none_or(|it| it.cooperation == *id),
        Ground::Review(ground) => office.find(ground).is_none_or(|it| it.cooperation == *id),
        Ground::Decision(ground) => {
            let about = Some(Subject::Cooperation(id.clone()));
            office.find(ground).is_none_or(|it| it.subject == about)
        }
    }
}

/// Which record makes which steps, by what it says.
fn makes(ground: &Ground, kind: StepKind, office: &Office) -> bool {
    match ground {
        Ground::Proposal(_) => kind == StepKind::Proposed,
        Ground::Screening(ground) => {
            kind == StepKind::Screened && office.find(ground).is_none_or(|it| it.result.is_some())
        }
        Ground::Review(ground) => office.find(ground).is_none_or(|it| {
            let verdict = it.conclusion.as_ref().map(|end| end.verdict);
            match verdict {
                Some(Verdict::Continue) => kind == StepKind::Continued,
                Some(Verdict::Adjust | Verdict::Exit) => kind == StepKind::UnderReview,
                None => false,
            }
        }),
        Ground::Decision(ground) => office
            .find(ground)
            .is_none_or(|it| list_steps(it.act, it.role, it.outcome).contains(&kind)),
    }
}
