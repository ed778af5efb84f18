//! Doing what somebody does, as the pages do it: let in by the policy, one command, sealed.

use super::deeds::{Scene, Step, What, is_let_in, name, settle};
use super::town::{ASSESSORS, BODIES, cooperation, id, read};
use jiff::ToSpan;
use practice::cooperation::{
    Cooperation, Edit, Ground, Section, StepKind, change_cooperation, change_section,
};
use practice::decision::*;
use practice::monitoring::*;
use practice::questionnaire::{Answer, AnswerValue, Answers, Verdict};
use practice::screening::*;
use serde_json::json;
use spine::base::{Id, Language, PartialDate, Slug, Text};
use spine::office::{Draft, Office, Refusal};

/// What was done, as the model must know it.
#[derive(Clone, Debug)]
pub enum Done {
    Proposed(Id<Cooperation>),
    Weighed(Id<Screening>),
    Raised(Id<Matter>),
    Withdrawn(Id<Matter>),
    Decided {
        id: Id<Decision>,
        corrects: Option<Id<Decision>>,
    },
    Concluded(Id<Review>),
    /// Somebody wrote steps by hand.
    ByHand(Id<Cooperation>),
    /// A bundle brought steps in, as one brings a history told elsewhere.
    Imported(Id<Cooperation>),
    /// Something that makes no step.
    Other,
}

type Drawn = Result<Draft, Refusal>;

fn words(said: &str) -> Text {
    Text::new(Language::En, said)
}

fn slug(word: &str) -> Slug {
    Slug::parse(word).unwrap()
}

impl Scene {
    /// Does it, and says what was done; none where it was refused or there was nothing to do it to.
    pub fn perform(&mut self, step: &Step) -> Option<Done> {
        if !is_let_in(step) {
            return None;
        }
        let (drawn, done) = match &step.what {
            What::Pass(_) | What::Next(..) => return None,
            What::Propose(_)
            | What::Open(_)
            | What::Assess(..)
            | What::Finish(..)
            | What::MakeResult(..) => self.weigh(&step.what)?,
            What::Raise(..) | What::Withdraw(_) | What::Decide(..) | What::Correct(..) => {
                self.decide(&step.what)?
            }
            What::Meet(_) | What::PutOn(_) | What::SendAgenda | What::Write(_) | What::Approve => {
                (self.meet(&step.what)?, Done::Other)
            }
            What::OpenRound
            | What::Answer(..)
            | What::SendReport(_)
            | What::Return(_)
            | What::ApproveReport(_)
            | What::Conclude(..) => self.review(&step.what)?,
            What::RaiseFromReport(which) => self.raise_from_report(*which)?,
            What::ByForm(..) | What::ByApi(..) | What::Import(..) | What::Rename(_) => {
                self.write(&step.what)?
            }
        };
        self.office = settle(self, drawn)?;
        Some(done)
    }

    fn weigh(&mut self, what: &What) -> Option<(Drawn, Done)> {
        let (office, today) = (self.office.clone(), self.today);
        let screening_of = |which: u8| Some(find_screening(&office, &name(which))?.id.clone());
        Some(match what {
            What::Propose(which) => {
                let about = name(*which);
                let proposal = Proposal {
                    cooperation: about.clone(),
                    proposer: Some(id("proposer")),
                    unit: None,
                    sent_on: today,
                    hours_yearly: None,
                    instead: Text::default(),
                    source: Text::default(),
                };
                let sending = Sending {
                    id: about.cast(),
                    cooperation_id: about.clone(),
                    cooperation: cooperation(about.as_str()),
                    language: Language::En,
                    proposal,
                    own: None,
                };
                let known = office.find(&about).is_some();
                let done = if known { Done::Other } else { Done::Proposed(about) };
                (send_proposal(&office, &sending, today), done)
            }
            What::Open(which) => {
                let opening = practice::screening::Opening {
                    id: self.make_id("s"),
                    cooperation: name(*which),
                    assessors: ASSESSORS.map(id).to_vec(),
                    due_on: None,
                };
                (open_screening(&office, &opening, today), Done::Other)
            }
            What::Assess(which, person) => {
                let (screening, person) = (screening_of(*which)?, id(ASSESSORS[*person]));
                let score = (self.today.day() % 5 + 1).unsigned_abs();
                let given = answers("use", AnswerValue::Score(score));
                let of = (&screening, &person);
                let new = self.make_id("a");
                (save_assessment(&office, &new, of, (&slug("use"), &given)), Done::Other)
            }
            What::Finish(which, person) => {
                let of = (&screening_of(*which)?, &id(ASSESSORS[*person]));
                (finish_assessment(&office, of, today), Done::Other)
            }
            What::MakeResult(which, recommendation) => {
                let screening = screening_of(*which)?;
                let condition = Condition {
                    id: self.make_id("f"),
                    what: words("Sign"),
                    unit: None,
                    due_on: None,
                };
                let sets = *recommendation == Recommendation::JoinWithConditions;
                let making = Making {
                    id: screening.clone(),
                    by: None,
                    answers: answers("use", AnswerValue::Score(3)),
                    recommendation: Some(*recommendation),
                    reasons: words("So"),
                    conditions: sets.then_some(condition).into_iter().collect(),
                };
                (make_result(&office, &making, today), Done::Weighed(screening))
            }
            _ => return None,
        })
    }

    fn decide(&mut self, what: &What) -> Option<(Drawn, Done)> {
        let (office, today) = (self.office.clone(), self.today);
        Some(match what {
            What::Raise(which, act, own_route) => {
                let new = self.make_id("m");
                let matter = self.matter(*which, *act, *own_route);
                (raise_matter(&office, &new, &matter, today), Done::Raised(new))
            }
            What::Withdraw(which) => {
                let matter = self.find_matter(*which)?;
                let seq = office.find_entry(&matter)?.seq;
                let withdrawal = Withdrawal { on: today, reason: words("So") };
                let drawn = withdraw_matter(&office, (&matter, seq), &withdrawal);
                (drawn, Done::Withdrawn(matter))
            }
            What::Decide(which, body, outcome) => {
                let new = self.decision(&self.find_matter(*which)?, BODIES[*body], *outcome);
                let done = Done::Decided { id: new.id.clone(), corrects: None };
                (record_decision(&office, &new, today), done)
            }
            What::Correct(which, outcome) => {
                let last = list_decisions_on(&office, &self.find_matter(*which)?).pop()?;
                let matter = last.record.matter.clone()?;
                let mut new = self.decision(&matter, last.record.body.as_str(), *outcome);
                new.record.corrects = Some(last.id.clone());
                let corrects = Some(last.id.clone());
                let done = Done::Decided { id: new.id.clone(), corrects };
                (record_decision(&office, &new, today), done)
            }
            _ => return None,
        })
    }

    fn matter(&self, which: u8, act: Act, own_route: bool) -> Matter {
        let mut route = vec![
            json!({"body": "administration", "role": "recommends"}),
            json!({"body": "committee", "role": "decides"}),
        ];
        let mut body = json!({
            "title": {"en": "M"}, "asked": {"en": "It"}, "act": act, "raised_on": self.today,
            "subject": {"kind": "cooperation", "id": name(which)}, "plan": "plan", "rule": "part",
            "screening": find_screening(&self.office, &name(which)).map(|entry| entry.id.clone()),
        });
        if own_route {
            route.insert(0, json!({"body": "forum", "role": "recommends"}));
            body["route_reason"] = json!({"en": "It should be heard"});
        }
        if act == Act::Exit {
            let ends_on = self.today.checked_add(20.days()).unwrap();
            body["exit"] = json!({"reason": {"en": "So"}, "ends_on": ends_on});
        }
        body["route"] = json!(route);
        if body["screening"].is_null() {
            body.as_object_mut().unwrap().remove("screening");
        }
        read(body)
    }

    fn decision(&mut self, matter: &Id<Matter>, body: &str, outcome: Outcome) -> NewDecision {
        let record = read(json!({
            "matter": matter, "act": "other", "body": body, "role": "decides", "on": self.today,
            "outcome": outcome, "text": {"en": "Words"},
        }));
        NewDecision { id: self.make_id("d"), record, follow_ups: Vec::new(), ends_on: None }
    }

    fn meet(&mut self, what: &What) -> Option<Drawn> {
        let (office, today) = (self.office.clone(), self.today);
        Some(match what {
            What::Meet(body) => {
                let on = today.checked_add(5.days()).unwrap();
                let meeting = read(json!({"body": BODIES[*body], "on": on}));
                enter_meeting(&office, &self.make_id("k"), &meeting)
            }
            What::PutOn(which) => {
                let (meeting, matter) = (self.find_meeting()?, self.find_matter(*which)?);
                put_on_agenda(&office, &meeting, &matter, &self.make_id("p"))
            }
            What::SendAgenda => send_agenda(&office, &self.find_meeting()?, today),
            What::Write(which) => {
                let matter = self.find_matter(*which)?;
                let paper = find_paper(&office, &self.find_meeting()?, &matter)?;
                let text = words(&format!("Written on {today}"));
                let parts = [PaperPart { kind: PaperPartKind::Why, text }];
                write_paper(&office, (&paper.id, paper.seq), &parts)
            }
            What::Approve => approve_minutes(&office, &self.find_meeting()?, today),
            _ => return None,
        })
    }

    fn review(&mut self, what: &What) -> Option<(Drawn, Done)> {
        let (office, today) = (self.office.clone(), self.today);
        let round = find_round(&office, &today.year().to_string()).map(|entry| entry.id.clone());
        let place =
            |which: u8| Some(ReviewPlace { round: round.clone()?, cooperation: name(which) });
        let review_of = |which: u8| {
            let entry = find_review(&office, round.as_ref()?, &name(which))?;
            Some((entry.id.clone(), entry.seq))
        };
        Some(match what {
            What::OpenRound => {
                let opening = practice::monitoring::Opening {
                    year: today.year(),
                    due_on: today,
                    political_guide: id("political"),
                    administrative_guide: id("administrative"),
                };
                (open_round(&office, &self.make_id("r"), &opening, today), Done::Other)
            }
            What::Answer(which, verdict) => {
                let place = place(*which)?;
                let known = find_review(&office, &place.round, &place.cooperation);
                let answering = Answering {
                    id: self.make_id("v"),
                    section: slug("use"),
                    base: known.map(|entry| entry.record.answers.clone()).unwrap_or_default(),
                    read_at: known.map_or(0, |entry| entry.seq),
                    answers: answers("verdict", AnswerValue::Verdict(*verdict)),
                };
                (save_answers(&office, &place, &answering), Done::Other)
            }
            What::SendReport(which) => {
                let new = self.make_id("v");
                (send_review(&office, &place(*which)?, &new, (None, today)), Done::Other)
            }
            What::Return(which) => {
                let (review, seq) = review_of(*which)?;
                let drawn = return_review(&office, (&review, seq), &words("?"), (None, today));
                (drawn, Done::Other)
            }
            What::ApproveReport(which) => {
                let (review, seq) = review_of(*which)?;
                (approve_review(&office, (&review, seq), (None, today)), Done::Other)
            }
            What::Conclude(which, verdict) => {
                let (review, seq) = review_of(*which)?;
                let concluding =
                    Concluding { verdict: *verdict, reason: words("So"), matter: None };
                let drawn = conclude_review(&office, (&review, seq), &concluding, today);
                (drawn, Done::Concluded(review))
            }
            _ => return None,
        })
    }

    fn raise_from_report(&mut self, which: u8) -> Option<(Drawn, Done)> {
        let (office, today) = (self.office.clone(), self.today);
        let round = find_round(&office, &today.year().to_string())?;
        let entry = find_review(&office, &round.id, &name(which))?;
        let exits = entry.record.conclusion.as_ref()?.verdict == Verdict::Exit;
        let exit = exits.then(|| ExitTerms {
            reason: words("So"),
            notice_months: None,
            ends_on: today.checked_add(20.days()).unwrap(),
            tell: Vec::new(),
        });
        let new = self.make_id::<Matter>("m");
        let (title, asked) = (words("M"), words("It"));
        let raising = Raising { id: new.clone(), title, asked, exit, by: None };
        let drawn = raise_from_review(&office, (&entry.id, entry.seq), &raising, today);
        Some((drawn, Done::Raised(new)))
    }

    /// Somebody writes the record itself: by a form, by the API, or as a bundle brings it in.
    fn write(&mut self, what: &What) -> Option<(Drawn, Done)> {
        let office = self.office.clone();
        let (What::ByForm(which, _)
        | What::ByApi(which, _, _)
        | What::Import(which, _, _)
        | What::Rename(which)) = what
        else {
            return None;
        };
        let about = name(*which);
        let entry = office.find_entry(&about)?;
        let mut record = entry.record.clone();
        match what {
            What::ByForm(_, kind) => add_step(&office, self, (&mut record, *kind), false),
            What::ByApi(_, kind, claims) | What::Import(_, kind, claims) => {
                add_step(&office, self, (&mut record, *kind), *claims);
            }
            _ => record.purpose = words(&format!("Purpose {}", entry.seq)),
        }
        let edit = Edit {
            id: about.clone(),
            read_at: entry.seq,
            record: record.clone(),
            reason: String::new(),
        };
        Some(match what {
            What::ByForm(..) => {
                let drawn = change_section(&office, Section::Life, &entry.record, edit);
                (drawn, Done::ByHand(about))
            }
            What::ByApi(..) => (change_cooperation(&office, edit), Done::ByHand(about)),
            What::Import(..) => (Ok(Draft::default().put(&about, &record)), Done::Imported(about)),
            _ => {
                let drawn = change_section(&office, Section::Purpose, &entry.record, edit);
                (drawn, Done::Other)
            }
        })
    }
}

/// A step that nothing made; it may claim a decision of the office, or an earlier step's ground.
fn add_step(
    office: &Office,
    scene: &Scene,
    (record, kind): (&mut Cooperation, StepKind),
    claims: bool,
) {
    let known = record.steps.iter().rev().find_map(|step| step.ground.clone());
    let decision = office.list::<Decision>().next();
    let ground = known.or(decision.map(|entry| Ground::Decision(entry.id.clone())));
    record.steps.push(practice::cooperation::Step {
        kind,
        on: Some(PartialDate::of_day(scene.today)),
        body: None,
        reason: Text::default(),
        ground: ground.filter(|_| claims),
    });
}

fn answers(key: &str, value: AnswerValue) -> Answers {
    Answers::from([(slug(key), Answer { value: Some(value), words: Text::default() })])
}
