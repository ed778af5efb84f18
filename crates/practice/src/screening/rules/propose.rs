//! Sending a proposal: the cooperation, the proposal and what the proposer answered of the
//! criteria come into the office together.

use crate::cooperation::{Cooperation, Ground, Step, StepKind, find_free_slug};
use crate::questionnaire::Answers;
use crate::screening::{Assessment, Checklist, Proposal, Screening};
use jiff::civil::Date;
use spine::base::{Fault, Id, Language, PartialDate, Text, Visibility};
use spine::office::{Draft, Office, Refusal};

/// A proposal that is ready.
#[derive(Clone, Debug)]
pub struct Sending {
    /// The proposal's id, made when it was begun: sent twice it is still one.
    pub id: Id<Proposal>,
    /// The id of the cooperation that is proposed.
    pub cooperation_id: Id<Cooperation>,
    /// The cooperation; its word in addresses and its steps are set here.
    pub cooperation: Cooperation,
    /// The language in which its name gives the word in addresses.
    pub language: Language,
    /// The proposal.
    pub proposal: Proposal,
    /// What the proposer answered of the criteria, where anything.
    pub own: Option<OwnAssessment>,
}

/// What the proposer answered of the criteria.
#[derive(Clone, Debug)]
pub struct OwnAssessment {
    /// The id of the screening that carries it.
    pub screening: Id<Screening>,
    /// The id of the assessment.
    pub id: Id<Assessment>,
    /// The checklist that was answered.
    pub checklist: Id<Checklist>,
    /// The answers; the ones left open are left open.
    pub answers: Answers,
}

/// Sends a proposal. Sent again it changes nothing.
///
/// # Errors
/// A fault where the proposer's answers have no person to be of, and where anything that it makes
/// would take the place of what is there: its id comes from an address that anybody can write.
pub fn send_proposal(office: &Office, sending: &Sending, today: Date) -> Result<Draft, Refusal> {
    if office.find(&sending.id).is_some() {
        return Ok(Draft::default());
    }
    if takes_a_place(office, sending) {
        let fault = Fault::new("id", "fault-id-taken").with("id", &sending.cooperation_id);
        return Err(Refusal::fault(fault));
    }
    let mut cooperation = sending.cooperation.clone();
    cooperation.slug = find_free_slug(office, cooperation.name.get(sending.language));
    cooperation.visibility = Visibility::Internal;
    cooperation.steps = vec![Step {
        kind: StepKind::Proposed,
        on: Some(PartialDate::of_day(today)),
        body: None,
        reason: Text::default(),
        ground: Some(Ground::Proposal(sending.id.clone())),
    }];
    let proposal = Proposal {
        cooperation: sending.cooperation_id.clone(),
        sent_on: today,
        ..sending.proposal.clone()
    };
    let draft =
        Draft::default().put(&sending.cooperation_id, &cooperation).put(&sending.id, &proposal);
    let Some(own) = &sending.own else { return Ok(draft) };
    let Some(assessor) = proposal.proposer.clone() else {
        return Err(Refusal::fault(Fault::new("proposer", "fault-no-person")));
    };
    let screening = Screening {
        cooperation: sending.cooperation_id.clone(),
        checklist: own.checklist.clone(),
        opened_on: today,
        due_on: None,
        assessors: Vec::new(),
        cut_short: None,
        result: None,
        source: Text::default(),
    };
    // What the proposer answered may be a part; so it is never marked as done.
    let assessment = Assessment {
        screening: own.screening.clone(),
        assessor,
        by_proposer: true,
        answers: own.answers.clone(),
        done_on: None,
    };
    Ok(draft.put(&own.screening, &screening).put(&own.id, &assessment))
}

fn takes_a_place(office: &Office, sending: &Sending) -> bool {
    let own = |own: &OwnAssessment| {
        office.find(&own.screening).is_some() || office.find(&own.id).is_some()
    };
    office.find(&sending.cooperation_id).is_some() || sending.own.as_ref().is_some_and(own)
}
