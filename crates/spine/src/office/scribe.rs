//! The scribe: the one who writes. It takes all commits that wait, runs their commands one after
//! the other on the newest offices, and writes what they give in a single transaction. So many
//! writers share one flush of the disk, and commands on one authority never run side by side.

use super::{Draft, Office, Offices, Refusal, offices::WeakOffices};
use crate::ledger::{Commit, LedgerError};
use jiff::{SignedDuration, Timestamp};
use std::{
    collections::{HashMap, HashSet},
    panic::{AssertUnwindSafe, catch_unwind},
    sync::Arc,
    time::{Duration, Instant},
};
use tokio::sync::{mpsc, oneshot};

/// What a commit leaves behind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The sequence number of its last change; the office's own when it changed nothing.
    pub seq: i64,
    /// How many changes it made.
    pub changes: usize,
}

impl Receipt {
    /// The sequence number of its first change.
    pub fn first(&self) -> i64 {
        self.seq + 1 - i64::try_from(self.changes).unwrap_or(self.seq)
    }
}

/// Why a commit was not made.
#[derive(Debug, thiserror::Error)]
pub enum CommitError {
    /// The command refused.
    #[error("refused: {0:?}")]
    Refused(Refusal),
    /// There is no such authority.
    #[error("there is no authority '{0}'")]
    NoAuthority(String),
    /// The ledger could not write. After [`LedgerError::Unavailable`] it is not known whether it
    /// did.
    #[error(transparent)]
    Ledger(#[from] Arc<LedgerError>),
}

impl From<Refusal> for CommitError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl CommitError {
    pub(super) fn stopped() -> Self {
        Self::Ledger(Arc::new(LedgerError::Unavailable("the program is stopping".to_owned())))
    }
}

/// A command as the scribe takes it.
pub(crate) type Command = Box<dyn Fn(&Office) -> Result<Draft, Refusal> + Send + Sync>;

/// A commit that waits.
pub(super) struct Request {
    pub(super) authority: String,
    pub(super) author: String,
    pub(super) command: Command,
    pub(super) reply: oneshot::Sender<Result<Receipt, CommitError>>,
}

/// How many commits share one transaction at most.
const TOGETHER: usize = 256;
/// How far the last change may lie ahead of the clock: the clocks of several nodes differ a little.
const SLACK: SignedDuration = SignedDuration::from_mins(1);
/// How often a commit is tried again when other nodes keep writing first.
const TRIES: usize = 50;

/// Writes requests until nobody can send any more.
pub(super) async fn write_requests(offices: WeakOffices, mut requests: mpsc::Receiver<Request>) {
    let mut suspects = HashSet::new();
    let mut pace = Pace::default();
    while let Some(first) = requests.recv().await {
        let batch = pace.gather(first, &mut requests).await;
        let Some(offices) = offices.upgrade() else { return };
        let (written, begun) = (batch.len(), Instant::now());
        Batch { offices: &offices, suspects: &mut suspects }.write(batch).await;
        pace = Pace { writers: written + requests.len(), took: begun.elapsed() };
    }
}

/// How many wrote at the same time a moment ago, and how long a transaction took them.
///
/// Several who write one thing after the other would fall into two halves, each of which waits for
/// the other's flush. Whoever has just been answered is therefore waited for, no longer than half
/// of what a transaction takes (as PostgreSQL's documentation advises for its `commit_delay`); who
/// writes alone never waits.
#[derive(Default)]
struct Pace {
    writers: usize,
    took: Duration,
}

/// Shorter waits than the runtime's clock can tell are not begun, longer ones are felt.
const WAITS: std::ops::RangeInclusive<Duration> =
    Duration::from_micros(500)..=Duration::from_millis(5);

impl Pace {
    async fn gather(&self, first: Request, requests: &mut mpsc::Receiver<Request>) -> Vec<Request> {
        let mut batch = vec![first];
        let wait = (self.took / 2).min(*WAITS.end());
        let until = tokio::time::Instant::now() + wait;
        while batch.len() < TOGETHER {
            if let Ok(next) = requests.try_recv() {
                batch.push(next);
                continue;
            }
            if batch.len() >= self.writers || !WAITS.contains(&wait) {
                break;
            }
            let Ok(Some(next)) = tokio::time::timeout_at(until, requests.recv()).await else {
                break;
            };
            batch.push(next);
        }
        batch
    }
}

struct Batch<'a> {
    offices: &'a Offices,
    /// Authorities whose log may have grown without our knowing: the database went away in
    /// mid-commit.
    suspects: &'a mut HashSet<String>,
}

/// A request with the answer it will get if the transaction succeeds.
struct Answered {
    request: Request,
    outcome: Result<Receipt, CommitError>,
}

impl Batch<'_> {
    async fn write(mut self, mut requests: Vec<Request>) {
        for _ in 0..TRIES {
            let mut drawn: HashMap<String, Arc<Office>> = HashMap::new();
            let mut commits = Vec::new();
            let mut answers = Vec::new();
            for request in requests {
                let outcome = self.draw(&request, &mut drawn, &mut commits).await;
                answers.push(Answered { request, outcome });
            }
            let written = if commits.is_empty() {
                Ok(())
            } else {
                self.offices.ledger().append(&commits).await
            };
            match written {
                Ok(()) => {
                    for office in drawn.into_values() {
                        self.offices.publish(office);
                    }
                    return answer(answers);
                }
                Err(LedgerError::Moved { authority }) => {
                    tracing::debug!(authority, "another node wrote first; running again");
                    self.suspects.insert(authority);
                    requests = answers.into_iter().map(|answered| answered.request).collect();
                }
                // One of them cannot be written. Each alone, it harms nobody but itself.
                Err(LedgerError::Broken(_)) if commits.len() > 1 => {
                    for Answered { request, .. } in answers {
                        let batch = Batch { offices: self.offices, suspects: self.suspects };
                        Box::pin(batch.write(vec![request])).await;
                    }
                    return;
                }
                Err(error) => {
                    self.suspects.extend(drawn.into_keys());
                    return fail(answers, error);
                }
            }
        }
        let busy = "other nodes keep writing to the same authority".to_owned();
        for request in requests {
            let error = Arc::new(LedgerError::Unavailable(busy.clone()));
            let _ = request.reply.send(Err(error.into()));
        }
    }

    /// Runs one command on the newest office of this batch and seals what it gives.
    async fn draw(
        &mut self,
        request: &Request,
        drawn: &mut HashMap<String, Arc<Office>>,
        commits: &mut Vec<Commit>,
    ) -> Result<Receipt, CommitError> {
        let authority = &request.authority;
        let office = match drawn.get(authority) {
            Some(office) => office.clone(),
            None => self.read(authority).await?,
        };
        let now = self.offices.now(authority);
        check_clock(&office, now)?;
        let Some((commit, next)) = run(request, &office, now)? else {
            return Ok(Receipt { seq: office.seq(), changes: 0 });
        };
        let receipt = Receipt { seq: next.seq(), changes: commit.changes().len() };
        drawn.insert(authority.clone(), Arc::new(next));
        commits.push(commit);
        Ok(receipt)
    }

    async fn read(&mut self, authority: &str) -> Result<Arc<Office>, CommitError> {
        let found = if self.suspects.contains(authority) {
            self.offices.refresh(authority).await
        } else {
            self.offices.find(authority).await
        };
        let office = found.map_err(Arc::new)?;
        self.suspects.remove(authority);
        office.ok_or_else(|| CommitError::NoAuthority(authority.to_owned()))
    }
}

/// A change under a wrong clock stands in the log for ever, and whoever looks back would be told
/// wrong. So nothing is written while the last change lies ahead of the clock: one of the two is
/// wrong, and which one is for a person to say.
fn check_clock(office: &Office, now: Timestamp) -> Result<(), CommitError> {
    let last = office.last_at();
    if last.duration_since(now) <= SLACK {
        return Ok(());
    }
    let authority = office.authority().to_owned();
    Err(Arc::new(LedgerError::Clock { authority, last, now }).into())
}

/// Runs a command and seals what it gives; none when it changes nothing. A command, or the check of
/// what it gives, that panics is a fault of the program and must not stop the others' writing.
fn run(
    request: &Request,
    office: &Office,
    now: Timestamp,
) -> Result<Option<(Commit, Office)>, CommitError> {
    let attempt = || {
        let draft = (request.command)(office)?;
        if draft.changes.is_empty() {
            return Ok(None);
        }
        let amended = office.amend(draft, &request.author, now).map_err(Arc::new)??;
        Ok(Some(amended))
    };
    catch_unwind(AssertUnwindSafe(attempt)).unwrap_or_else(|_| {
        let error = LedgerError::Broken("a command panicked; nothing was written".to_owned());
        Err(Arc::new(error).into())
    })
}

fn answer(answers: Vec<Answered>) {
    for Answered { request, outcome } in answers {
        // Whoever asked may have gone; what was written stays written.
        let _ = request.reply.send(outcome);
    }
}

fn fail(answers: Vec<Answered>, error: LedgerError) {
    let error = Arc::new(error);
    for Answered { request, outcome } in answers {
        let outcome = outcome.and(Err(CommitError::Ledger(error.clone())));
        let _ = request.reply.send(outcome);
    }
}
