//! What people do: anything at any time, and the right thing often enough to get anywhere.

use super::town::{ASSESSORS, BODIES, OLD, found, id, seal};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use practice::cooperation::{Cooperation, State, StepKind, find_state};
use practice::decision::{Act, Matter, Meeting, Outcome, find_place, list_open_matters};
use practice::monitoring::{ReviewState, find_review, find_review_state, find_round};
use practice::questionnaire::Verdict;
use practice::screening::{Recommendation, find_assessment, find_screening};
use proptest::prelude::*;
use proptest::sample::select;
use spine::account::{Actor, Deed, HeldRole, Role, Target, TokenHolder, may};
use spine::base::Id;
use spine::office::Office;
use std::sync::Arc;

/// How many cooperations there may come to be.
const COOPERATIONS: u8 = 3;

/// What somebody does, and in which role.
#[derive(Clone, Debug)]
pub struct Step {
    pub role: Role,
    pub what: What,
}

#[derive(Clone, Debug)]
pub enum What {
    Pass(i32),
    /// What should come next for this cooperation, done by one who may.
    Next(u8, Outcome, Verdict),
    Propose(u8),
    Open(u8),
    Assess(u8, usize),
    Finish(u8, usize),
    MakeResult(u8, Recommendation),
    Raise(u8, Act, bool),
    Withdraw(u8),
    Meet(usize),
    PutOn(u8),
    SendAgenda,
    Write(u8),
    Approve,
    Decide(u8, usize, Outcome),
    Correct(u8, Outcome),
    OpenRound,
    Answer(u8, Verdict),
    SendReport(u8),
    Return(u8),
    ApproveReport(u8),
    Conclude(u8, Verdict),
    RaiseFromReport(u8),
    ByForm(u8, StepKind),
    ByApi(u8, StepKind, bool),
    Import(u8, StepKind, bool),
    Rename(u8),
}

/// The random life of an office.
pub fn steps() -> impl Strategy<Value = Vec<Step>> {
    let any_one = || 0..=COOPERATIONS;
    let outcome = || select(Outcome::ALL);
    let verdict = || select(Verdict::ALL);
    let recommendation = select(Recommendation::ALL);
    let kind = || select(StepKind::ALL);
    let act = select(vec![Act::Join, Act::Continue, Act::Adjust, Act::Exit]);
    let mostly_yes = prop_oneof![4 => Just(Outcome::Agreed), 3 => outcome()];
    let what = prop_oneof![
        2 => (1..40).prop_map(What::Pass),
        30 => (any_one(), mostly_yes, verdict()).prop_map(|(a, b, c)| What::Next(a, b, c)),
        1 => any_one().prop_map(What::Propose),
        1 => any_one().prop_map(What::Open),
        1 => (any_one(), 0..2_usize).prop_map(|(a, b)| What::Assess(a, b)),
        1 => (any_one(), 0..2_usize).prop_map(|(a, b)| What::Finish(a, b)),
        2 => (any_one(), recommendation).prop_map(|(a, b)| What::MakeResult(a, b)),
        2 => (any_one(), act, any::<bool>()).prop_map(|(a, b, c)| What::Raise(a, b, c)),
        1 => any_one().prop_map(What::Withdraw),
        1 => (0..3_usize).prop_map(What::Meet),
        2 => any_one().prop_map(What::PutOn),
        1 => Just(What::SendAgenda),
        2 => any_one().prop_map(What::Write),
        1 => Just(What::Approve),
        4 => (any_one(), 0..3_usize, outcome()).prop_map(|(a, b, c)| What::Decide(a, b, c)),
        2 => (any_one(), outcome()).prop_map(|(a, b)| What::Correct(a, b)),
        1 => Just(What::OpenRound),
        1 => (any_one(), verdict()).prop_map(|(a, b)| What::Answer(a, b)),
        1 => any_one().prop_map(What::SendReport),
        1 => any_one().prop_map(What::Return),
        1 => any_one().prop_map(What::ApproveReport),
        1 => (any_one(), verdict()).prop_map(|(a, b)| What::Conclude(a, b)),
        1 => any_one().prop_map(What::RaiseFromReport),
        2 => (any_one(), kind()).prop_map(|(a, b)| What::ByForm(a, b)),
        2 => (any_one(), kind(), any::<bool>()).prop_map(|(a, b, c)| What::ByApi(a, b, c)),
        2 => (any_one(), kind(), any::<bool>()).prop_map(|(a, b, c)| What::Import(a, b, c)),
        1 => any_one().prop_map(What::Rename),
    ];
    let step = (select(Role::ALL.to_vec()), what).prop_map(|(role, what)| Step { role, what });
    proptest::collection::vec(step, 20..110)
}

/// The id of a cooperation: those proposed here, and the one from before.
pub fn name(which: u8) -> Id<Cooperation> {
    if which == COOPERATIONS { id(OLD) } else { id(&format!("c{which}")) }
}

/// An office on a day.
pub struct Scene {
    pub office: Arc<Office>,
    pub today: Date,
    pub next: u32,
}

impl Scene {
    pub fn begin() -> Self {
        let today = date(2012, 3, 1);
        Self { office: Arc::new(found(today)), today, next: 0 }
    }

    pub fn pass(&mut self, days: i32) {
        self.today = self.today.checked_add(days.days()).unwrap();
    }

    pub fn make_id<R>(&mut self, family: &str) -> Id<R> {
        self.next += 1;
        id(&format!("{family}{:05}", self.next))
    }

    pub fn state(&self, which: u8) -> Option<State> {
        Some(find_state(self.office.find(&name(which))?, self.today))
    }

    /// The matter about a cooperation that was raised last.
    pub fn find_matter(&self, which: u8) -> Option<Id<Matter>> {
        let about = Some(name(which));
        let all = self.office.list::<Matter>();
        let ours = all.filter(|entry| entry.record.find_cooperation() == about.as_ref());
        ours.map(|entry| entry.id.clone()).max()
    }

    /// The meeting that was called last.
    pub fn find_meeting(&self) -> Option<Id<Meeting>> {
        self.office.list::<Meeting>().map(|entry| entry.id.clone()).max()
    }

    /// What somebody who may would do now.
    pub fn resolve(&self, step: &Step) -> Step {
        let What::Next(which, outcome, verdict) = &step.what else { return step.clone() };
        let what = self.find_next(*which, *outcome, *verdict);
        Step { role: Role::Administrator, what }
    }

    fn find_next(&self, which: u8, outcome: Outcome, verdict: Verdict) -> What {
        let Some(state) = self.state(which) else { return What::Propose(which) };
        let open = list_open_matters(&self.office);
        let about = name(which);
        let ours = open.iter().find(|entry| entry.record.find_cooperation() == Some(&about));
        if let Some(entry) = ours {
            let place = find_place(&self.office, &entry.id, &entry.record);
            let body = place.find_turn().map(|turn| turn.body.as_str().to_owned());
            let body = BODIES.iter().position(|known| Some(*known) == body.as_deref());
            return What::Decide(which, body.unwrap_or(0), outcome);
        }
        match state {
            State::Idea => self.find_next_of_idea(which),
            State::Screening | State::Recommended => What::Raise(which, Act::Join, false),
            State::UnderReview if verdict == Verdict::Exit => What::Raise(which, Act::Exit, false),
            State::UnderReview => What::Raise(which, Act::Continue, false),
            State::Decided | State::Active => self.find_next_of_round(which, verdict),
            State::Exiting | State::Closed | State::Declined => What::Pass(9),
        }
    }

    fn find_next_of_idea(&self, which: u8) -> What {
        let Some(screening) = find_screening(&self.office, &name(which)) else {
            return What::Open(which);
        };
        for (place, person) in ASSESSORS.iter().enumerate() {
            match find_assessment(&self.office, &screening.id, &id(person)) {
                None => return What::Assess(which, place),
                Some(entry) if entry.record.done_on.is_none() => {
                    return What::Finish(which, place);
                }
                Some(_) => {}
            }
        }
        What::MakeResult(which, Recommendation::Join)
    }

    fn find_next_of_round(&self, which: u8, verdict: Verdict) -> What {
        let Some(round) = find_round(&self.office, &self.today.year().to_string()) else {
            return What::OpenRound;
        };
        let review = find_review(&self.office, &round.id, &name(which));
        match find_review_state(review.map(|entry| &entry.record)) {
            ReviewState::NotBegun => What::Answer(which, verdict),
            ReviewState::Begun | ReviewState::Returned => What::SendReport(which),
            ReviewState::Sent => What::ApproveReport(which),
            ReviewState::Approved => What::Conclude(which, verdict),
            ReviewState::Concluded if verdict == Verdict::Exit => {
                What::Raise(which, Act::Exit, false)
            }
            ReviewState::Concluded => What::Pass(40),
        }
    }
}

/// Which deed of the policy it is; none where whoever is asked may do it.
fn find_deed(what: &What) -> Option<Deed> {
    Some(match what {
        What::Pass(_) | What::Next(..) => return None,
        What::Assess(..) | What::Finish(..) | What::Answer(..) | What::SendReport(_) => {
            return None;
        }
        What::Propose(_) => Deed::Propose,
        What::Open(_) | What::MakeResult(..) => Deed::Screen,
        What::Raise(..) | What::Withdraw(_) => Deed::RaiseMatter,
        What::Meet(_) | What::PutOn(_) | What::SendAgenda | What::Write(_) | What::Approve => {
            Deed::KeepMeetings
        }
        What::Decide(..) | What::Correct(..) => Deed::RecordDecision,
        What::OpenRound
        | What::Return(_)
        | What::ApproveReport(_)
        | What::Conclude(..)
        | What::RaiseFromReport(_) => Deed::KeepRound,
        What::ByForm(..) | What::ByApi(..) | What::Rename(_) => Deed::EditCooperation,
        What::Import(..) => Deed::Import,
    })
}

/// What the door asks the policy before it lets a command be run.
pub fn is_let_in(step: &Step) -> bool {
    let holder = TokenHolder {
        token: "token".to_owned(),
        name: "test".to_owned(),
        authority: "region".to_owned(),
        roles: vec![HeldRole::everywhere(step.role)],
    };
    let actor = Actor::Token(Arc::new(holder));
    find_deed(&step.what).is_none_or(|deed| may(&actor, deed, &Target::default()).is_yes())
}

/// Seals what a command gave.
pub fn settle(
    scene: &Scene,
    drawn: Result<spine::office::Draft, spine::office::Refusal>,
) -> Option<Arc<Office>> {
    Some(Arc::new(seal(&scene.office, drawn.ok()?, scene.today).ok()?))
}
