//! What should have come of what was done. It knows the routes from the words of the issue that
//! asked for them, keeps its own notes, and asks the program for nothing but records.

use super::deeds::{Scene, Step, What};
use super::perform::Done;
use jiff::civil::Date;
use practice::cooperation::{Cooperation, Ground, State, StepKind as K, find_state};
use practice::decision::*;
use practice::monitoring::Review;
use practice::questionnaire::Verdict;
use practice::screening::{Assessment, Proposal, Screening};
use serde::Serialize;
use spine::account::Role;
use spine::base::Id;
use spine::office::{Office, Record};
use std::collections::BTreeMap;

/// A step as it should stand: what, made by which record, on which day.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Trace {
    kind: K,
    ground: Option<String>,
    on: Option<Date>,
}

/// A matter on its way.
struct Course {
    about: Id<Cooperation>,
    /// The bodies, and whether they decide.
    route: Vec<(String, bool)>,
    /// Whose turn it is; none at the end.
    place: Option<usize>,
    is_withdrawn: bool,
    made: Vec<Made>,
}

/// A decision that counts.
struct Made {
    decision: Id<Decision>,
    place: usize,
}

/// The notes.
pub struct Model {
    lives: BTreeMap<Id<Cooperation>, Vec<Trace>>,
    courses: BTreeMap<Id<Matter>, Course>,
    /// The last day, by the decision to leave.
    ends: BTreeMap<String, Date>,
    /// What may never change again, by kind and id.
    fixed: BTreeMap<(&'static str, String), String>,
}

/// The steps that an outcome makes.
fn list_made(act: Act, decides: bool, outcome: Outcome) -> Vec<K> {
    let yes = [Outcome::Agreed, Outcome::Changed].contains(&outcome);
    match act {
        Act::Join if decides && outcome == Outcome::Refused => vec![K::Declined],
        Act::Join if yes && decides => vec![K::Decided],
        Act::Join if yes => vec![K::Recommended],
        Act::Continue | Act::Adjust if yes && decides => vec![K::Continued],
        Act::Exit if yes && decides => vec![K::ExitDecided, K::Ended],
        _ => Vec::new(),
    }
}

/// Who may do what, told apart from the program's own table.
fn is_theirs(role: Role, what: &What) -> bool {
    use Role::{Administrator, Contributor, Coordinator, DecisionMaker, Secretary};
    let of: &[Role] = match what {
        What::Pass(_) | What::Next(..) => &[],
        What::Assess(..) | What::Finish(..) | What::Answer(..) | What::SendReport(_) => &Role::ALL,
        What::Propose(_) => &[Contributor, Coordinator, Administrator],
        What::Raise(..)
        | What::Withdraw(_)
        | What::Meet(_)
        | What::PutOn(_)
        | What::SendAgenda
        | What::Write(_)
        | What::Approve => &[Coordinator, Secretary, Administrator],
        What::Decide(..) | What::Correct(..) => &[Secretary, DecisionMaker, Administrator],
        What::Open(_)
        | What::MakeResult(..)
        | What::OpenRound
        | What::Return(_)
        | What::ApproveReport(_)
        | What::Conclude(..)
        | What::RaiseFromReport(_)
        | What::ByForm(..)
        | What::ByApi(..)
        | What::Import(..)
        | What::Rename(_) => &[Coordinator, Administrator],
    };
    of.contains(&role)
}

fn trace(record: &Cooperation) -> Vec<Trace> {
    let traced = |step: &practice::cooperation::Step| {
        let ground = step.ground.as_ref().map(|ground| match ground {
            Ground::Proposal(id) => id.to_string(),
            Ground::Screening(id) => id.to_string(),
            Ground::Decision(id) => id.to_string(),
            Ground::Review(id) => id.to_string(),
        });
        Trace { kind: step.kind, ground, on: step.on.map(|on| on.first_day()) }
    };
    record.steps.iter().map(traced).collect()
}

/// The end of what is to be left, where nothing says any more that it goes on.
fn find_lost_end(life: &[Trace], ends: &BTreeMap<String, Date>) -> Option<Trace> {
    let left = life.iter().rposition(|step| step.kind == K::ExitDecided)?;
    let by_decision =
        |step: &Trace| step.ground.as_ref().is_some_and(|ground| ground.starts_with('d'));
    let goes_on = |step: &Trace| step.kind == K::Continued && by_decision(step);
    let ground = life[left].ground.clone()?;
    let later = life[left..].iter();
    if later.clone().any(|step| step.kind == K::Ended || goes_on(step)) {
        return None;
    }
    let on = Some(*ends.get(&ground)?);
    Some(Trace { kind: K::Ended, ground: Some(ground), on })
}

impl Model {
    pub fn of(office: &Office) -> Self {
        let all = office.list::<Cooperation>();
        let lives = all.map(|entry| (entry.id.clone(), trace(&entry.record))).collect();
        Self { lives, courses: BTreeMap::new(), ends: BTreeMap::new(), fixed: BTreeMap::new() }
    }

    /// Notes what was done, and that it might be done.
    pub fn follow(&mut self, before: &Office, scene: &Scene, (step, done): (&Step, &Done)) {
        assert!(is_theirs(step.role, &step.what), "{step:?}");
        let (office, today) = (&scene.office, scene.today);
        match done {
            Done::Other => {}
            Done::Proposed(id) => {
                let kind = K::Proposed;
                let new = Trace { kind, ground: Some(id.to_string()), on: Some(today) };
                assert!(self.lives.insert(id.clone(), vec![new]).is_none());
            }
            Done::Weighed(id) => {
                let about = office.find(id).unwrap().cooperation.clone();
                let (kind, ground) = (K::Screened, Some(id.to_string()));
                let life = self.lives.get_mut(&about).unwrap();
                if !life.iter().any(|known| known.ground == ground) {
                    life.push(Trace { kind, ground, on: Some(today) });
                }
            }
            Done::Raised(id) => self.note_matter(before, scene, id),
            Done::Withdrawn(id) => {
                let course = self.courses.get_mut(id).unwrap();
                assert!(course.place.is_some() && !course.is_withdrawn);
                course.is_withdrawn = true;
            }
            Done::Decided { id, corrects } => self.note_decision(before, scene, (id, corrects)),
            Done::Concluded(id) => {
                let review = office.find(id).unwrap();
                let record = before.find(&review.cooperation).unwrap();
                let verdict = review.conclusion.as_ref().unwrap().verdict;
                if matches!(find_state(record, today), State::Active | State::UnderReview) {
                    let goes_on = verdict == Verdict::Continue;
                    let kind = if goes_on { K::Continued } else { K::UnderReview };
                    let new = Trace { kind, ground: Some(id.to_string()), on: Some(today) };
                    self.lives.get_mut(&review.cooperation).unwrap().push(new);
                }
            }
            Done::ByHand(id) | Done::Imported(id) => {
                let is_about = |course: &Course| course.about == *id && !course.is_withdrawn;
                let mut screenings = office.list::<Screening>();
                let walks = self.lives[id].iter().any(|step| step.ground.is_some())
                    || matches!(done, Done::ByHand(_))
                        && (self.courses.values().any(is_about)
                            || screenings.any(|entry| entry.record.cooperation == *id));
                let life = trace(office.find(id).unwrap());
                assert!(!walks || life == self.lives[id], "a hand wrote steps: {step:?} {life:?}");
                self.lives.insert(id.clone(), life);
            }
        }
    }

    fn note_matter(&mut self, before: &Office, scene: &Scene, id: &Id<Matter>) {
        let matter = scene.office.find(id).unwrap();
        let about = matter.find_cooperation().unwrap().clone();
        let state = find_state(before.find(&about).unwrap(), scene.today);
        assert!(is_open_for(matter.act, state), "{:?} from {state:?}", matter.act);
        let route = matter.route.iter();
        let route = route.map(|at| (at.body.to_string(), at.role == RouteRole::Decides)).collect();
        let (made, place) = (Vec::new(), Some(0));
        let course = Course { about, route, place, is_withdrawn: false, made };
        self.courses.insert(id.clone(), course);
    }

    fn note_decision(
        &mut self,
        before: &Office,
        scene: &Scene,
        (id, corrects): (&Id<Decision>, &Option<Id<Decision>>),
    ) {
        let record = scene.office.find(id).unwrap();
        let matter_id = record.matter.as_ref().unwrap();
        let course = self.courses.get_mut(matter_id).unwrap();
        let life = self.lives.get_mut(&course.about).unwrap();
        assert!(!course.is_withdrawn, "a withdrawn matter was decided");
        let place = match corrects {
            None => course.place.expect("a matter at its end was decided"),
            Some(old) => {
                let last = course.made.pop().expect("nothing was decided yet");
                assert_eq!(last.decision, *old, "what is corrected is not the last");
                life.retain(|step| step.ground.as_deref() != Some(old.as_str()));
                life.extend(find_lost_end(life, &self.ends));
                last.place
            }
        };
        let (body, decides) = &course.route[place];
        assert_eq!((record.body.as_str(), record.role == RouteRole::Decides), (&**body, *decides));
        if let Some(meeting) = record.meeting.as_ref().and_then(|id| scene.office.find(id)) {
            assert!(meeting.sent_on.is_some() && meeting.on <= scene.today, "{meeting:?}");
        }
        let made = list_made(record.act, *decides, record.outcome);
        if !made.is_empty() && corrects.is_none() {
            let state = find_state(before.find(&course.about).unwrap(), scene.today);
            assert!(is_open_for(record.act, state), "{record:?} from {state:?}");
        }
        let on = record.on.first_day();
        let is_to_come = |step: &Trace| {
            step.kind == K::Ended && step.ground.is_some() && step.on.is_some_and(|day| day > on)
        };
        if made.contains(&K::Continued) {
            life.retain(|step| !is_to_come(step));
        }
        let ends_on = scene.office.find(matter_id).unwrap().exit.as_ref().map(|exit| exit.ends_on);
        self.ends.extend(ends_on.map(|day| (id.to_string(), day)));
        for kind in made {
            assert!(kind != K::Ended || ends_on >= Some(on), "it ended before it was decided");
            let on = if kind == K::Ended { ends_on } else { Some(on) };
            life.push(Trace { kind, ground: Some(id.to_string()), on });
        }
        course.place = match record.outcome {
            Outcome::SentBack => Some(place.saturating_sub(1)),
            Outcome::Postponed => Some(place),
            _ if *decides => None,
            _ => Some(place + 1),
        };
        course.made.push(Made { decision: id.clone(), place });
    }

    /// Looks whether the office is as the notes say.
    pub fn check(&mut self, before: &Office, scene: &Scene, (step, done): (&Step, &Done)) {
        let office = &scene.office;
        for entry in office.list::<Cooperation>() {
            let (mut is, mut should) = (trace(&entry.record), self.lives[&entry.id].clone());
            is.sort();
            should.sort();
            assert_eq!(is, should, "{} after {step:?}", entry.id);
            for step in entry.record.steps.iter().filter(|step| step.ground.is_some()) {
                assert!(says_so(office, &entry.id, step), "{} {step:?}", entry.id);
            }
            if let Some(earlier) = before.find(&entry.id) {
                let [from, to] = [earlier, &entry.record].map(|it| find_state(it, scene.today));
                assert!(from == to || is_way(from, to, done), "{from:?} to {to:?} by {step:?}");
            }
        }
        for (key, body) in list_fixed(office) {
            let known = self.fixed.entry(key.clone()).or_insert_with(|| body.clone());
            assert_eq!(*known, body, "{key:?} changed after it was fixed, by {step:?}");
        }
        let now = list_fixed(office);
        let gone = self.fixed.keys().find(|key| !now.contains_key(key));
        assert_eq!(gone, None, "it was fixed, and {step:?} opened it again");
        for entry in office.list::<Paper>().filter(|entry| entry.seq > before.seq()) {
            if let Some(frozen) = entry.record.frozen {
                assert_eq!((frozen.seq, frozen.on), (before.seq(), scene.today), "{step:?}");
            }
        }
    }
}

/// From which states what is asked for can be had.
fn is_open_for(act: Act, state: State) -> bool {
    use State as S;
    let from: &[State] = match act {
        Act::Join => &[S::Idea, S::Screening, S::Recommended],
        Act::Continue | Act::Adjust => &[S::Decided, S::Active, S::UnderReview, S::Exiting],
        Act::Exit => &[S::Decided, S::Active, S::UnderReview],
        _ => State::ALL,
    };
    from.contains(&state)
}

/// The ways from state to state, on one day, and what leads along them.
fn is_way(from: State, to: State, done: &Done) -> bool {
    use State as S;
    match done {
        Done::Weighed(_) => (from, to) == (S::Idea, S::Screening),
        Done::Concluded(_) => {
            matches!((from, to), (S::Active, S::UnderReview) | (S::UnderReview, S::Active))
        }
        Done::Decided { corrects: None, .. } => match to {
            S::Recommended => matches!(from, S::Idea | S::Screening),
            S::Decided | S::Active => from != S::Closed && from != S::Declined,
            S::Declined => is_open_for(Act::Join, from),
            // One that is left at once is over on the day.
            S::Exiting | S::Closed => is_open_for(Act::Exit, from),
            S::Idea | S::Screening | S::UnderReview => false,
        },
        // A correction puts another decision in the place of the last one.
        Done::Decided { corrects: Some(_), .. } | Done::ByHand(_) | Done::Imported(_) => true,
        Done::Proposed(_) | Done::Raised(_) | Done::Withdrawn(_) | Done::Other => false,
    }
}

/// The record that is named as the ground of a step is about this cooperation and says this.
fn says_so(office: &Office, about: &Id<Cooperation>, step: &practice::cooperation::Step) -> bool {
    match step.ground.as_ref().unwrap() {
        Ground::Proposal(id) => {
            let proposal: &Proposal = office.find(id).unwrap();
            step.kind == K::Proposed && proposal.cooperation == *about
        }
        Ground::Screening(id) => {
            let screening = office.find(id).unwrap();
            let is_done = step.kind == K::Screened && screening.result.is_some();
            is_done && screening.cooperation == *about
        }
        Ground::Decision(id) => {
            let decision = office.find(id).unwrap();
            let decides = decision.role == RouteRole::Decides;
            let stands =
                !office.list::<Decision>().any(|other| other.record.corrects.as_ref() == Some(id));
            let made = list_made(decision.act, decides, decision.outcome);
            let is_about = decision.subject == Some(Subject::Cooperation(about.clone()));
            stands && is_about && made.contains(&step.kind)
        }
        Ground::Review(id) => {
            let review: &Review = office.find(id).unwrap();
            let verdict = review.conclusion.as_ref().map(|end| end.verdict);
            let goes_on = verdict == Some(Verdict::Continue);
            let kind = if goes_on { K::Continued } else { K::UnderReview };
            verdict.is_some() && step.kind == kind && review.cooperation == *about
        }
    }
}

fn write(what: &impl Serialize) -> String {
    serde_json::to_string(what).unwrap()
}

/// Everything that may never change again, as it stands now.
fn list_fixed(office: &Office) -> BTreeMap<(&'static str, String), String> {
    let mut fixed = BTreeMap::new();
    let mut fix = |kind, id: String, body| fixed.insert((kind, id), body);
    for entry in office.list::<Decision>() {
        fix(Decision::KIND, entry.id.to_string(), write(&entry.record));
        let matter = entry.record.matter.as_ref().and_then(|id| office.find(id));
        if let Some(id) = matter.and_then(|matter| matter.screening.as_ref()) {
            let screening = office.find(id).unwrap();
            if screening.result.is_some() {
                fix("used screening", id.to_string(), write(screening));
            }
        }
    }
    for entry in office.list::<Paper>().filter(|entry| entry.record.frozen.is_some()) {
        fix(Paper::KIND, entry.id.to_string(), write(&entry.record));
    }
    for entry in office.list::<Meeting>() {
        let meeting = &entry.record;
        if meeting.sent_on.is_some() {
            fix("agenda", entry.id.to_string(), write(&(&meeting.on, &meeting.items)));
        }
        if meeting.minutes_approved_on.is_some() {
            fix("minutes", entry.id.to_string(), write(meeting));
        }
    }
    for entry in office.list::<Assessment>().filter(|entry| entry.record.done_on.is_some()) {
        fix(Assessment::KIND, entry.id.to_string(), write(&entry.record));
    }
    for entry in office.list::<Review>().filter(|entry| entry.record.is_approved()) {
        let review = &entry.record;
        fix(Review::KIND, entry.id.to_string(), write(&(&review.guide, &review.answers)));
    }
    for entry in office.list::<Matter>().filter(|entry| entry.record.withdrawn.is_some()) {
        fix(Matter::KIND, entry.id.to_string(), write(&entry.record));
    }
    fixed
}
