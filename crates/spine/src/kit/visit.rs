//! A visit: one request, to one authority, by one actor, in one language. Handlers receive it with
//! everything decided that is decided the same way everywhere.

use super::{Problem, ProblemKind, form::Arrivals};
use crate::{
    account::{AccountError, Accounts, Actor, Deed, Permission, Target, may},
    base::Id,
    i18n::Words,
    ledger::LedgerError,
    office::{CommitError, Draft, Office, Offices, Receipt, Refusal},
    search,
};
use axum::{
    extract::FromRequestParts,
    http::{HeaderValue, header, request::Parts},
    response::{IntoResponse, Redirect, Response},
};
use jiff::civil::Date;
use maud::Markup;
use std::{ops::Deref, sync::Arc};

/// What every handler stands on. Cheap to clone.
#[derive(Clone)]
pub struct House(Arc<HouseParts>);

/// The parts of a [`House`].
pub struct HouseParts {
    /// The offices of all authorities.
    pub offices: Offices,
    /// The accounts of people and programs.
    pub accounts: Arc<Accounts>,
    /// The words of everything written down.
    pub search: search::Index,
    /// Where files wait that are being brought.
    pub arrivals: Arrivals,
    /// True when browsers come through https.
    pub https: bool,
    /// True when the proxy in front is believed about remote addresses.
    pub behind_proxy: bool,
    /// The authorities that have a host of their own: word in addresses, host.
    pub hosts: Vec<(String, String)>,
    /// Where people reach the program, for links that leave it: `https://udsyn.example.org`.
    pub address: String,
    /// True when letters are sent.
    pub sends_mail: bool,
    /// True for a demonstration.
    pub demo: bool,
    /// Puts a page into the frame of the desk; the program's own, because it names every part.
    pub frame: Frame,
}

/// What an address says of the deed that led to it.
const DEED: &str = "deed";

/// Puts a page into its frame.
pub type Frame = fn(&Visit, &Sheet<'_>, Markup) -> Markup;

/// What the frame needs to know of a page.
#[derive(Clone, Copy, Debug)]
pub struct Sheet<'a> {
    /// The page's name.
    pub title: &'a str,
    /// The word of the part it belongs to, as in the desk's addresses: `cooperations`.
    pub part: &'a str,
}

impl House {
    /// A house of its parts.
    pub fn new(parts: HouseParts) -> Self {
        Self(Arc::new(parts))
    }
}

impl Deref for House {
    type Target = HouseParts;
    fn deref(&self) -> &HouseParts {
        &self.0
    }
}

/// One request. Cheap to clone.
#[derive(Clone)]
pub struct Visit(Arc<VisitParts>);

/// The parts of a [`Visit`].
pub struct VisitParts {
    /// What every handler stands on.
    pub house: House,
    /// The interface in the reader's language.
    pub words: Words,
    /// Who is asking.
    pub actor: Actor,
    /// The authority as it is now; what commands are run on.
    pub office: Arc<Office>,
    /// The authority as it is shown: as it is now, or as it stood.
    pub view: Arc<Office>,
    /// The day it is seen from.
    pub today: Date,
    /// Set when it is shown as it stood.
    pub as_of: Option<AsOf>,
    /// The address asked for, with its query.
    pub address: String,
}

/// As it stood on an earlier day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AsOf {
    /// The day.
    pub day: Date,
    /// The day the log begins.
    pub log_begins: Option<Date>,
    /// True when the log begins later: then what is known now is shown, seen from that day.
    pub is_before_log: bool,
}

impl Visit {
    /// A visit of its parts.
    pub fn new(parts: VisitParts) -> Self {
        Self(Arc::new(parts))
    }

    /// The authority's word in addresses.
    pub fn authority(&self) -> &str {
        self.office.authority()
    }

    /// The address of a page of the desk: `visit.desk("/cooperations")`.
    pub fn desk(&self, rest: &str) -> String {
        let language = self.words.language().code();
        format!("/{language}/at/{}/desk{rest}", self.authority())
    }

    /// True when the actor may do it.
    pub fn may(&self, deed: Deed, target: &Target<'_>) -> bool {
        may(&self.actor, deed, target).is_yes()
    }

    /// Goes on only when the actor may do it.
    ///
    /// # Errors
    /// 404 where the thing may not even be known, 403 with whom to ask otherwise; a visitor is
    /// asked to sign in.
    pub fn need(&self, deed: Deed, target: &Target<'_>) -> Result<(), Failure> {
        match may(&self.actor, deed, target) {
            Permission::Yes => Ok(()),
            Permission::No { ask } => Err(self.forbid(ask.code())),
            Permission::Hidden if matches!(self.actor, Actor::Visitor) => {
                Err(Failure(Problem::new(ProblemKind::SignIn)))
            }
            Permission::Hidden => Err(Failure::not_found()),
        }
    }

    fn forbid(&self, ask: &str) -> Failure {
        let role = self.words.find(&format!("role-{ask}")).unwrap_or_default();
        let detail = self.words.say_with("kit-ask-role", &[("role", role.into())]);
        Failure(Problem::new(ProblemKind::Forbidden).detail(detail))
    }

    /// Runs a command on the newest office and writes what it gives, in the actor's name.
    pub fn commit(
        &self,
        command: impl Fn(&Office) -> Result<Draft, Refusal> + Send + Sync + 'static,
    ) -> impl Future<Output = Result<Receipt, CommitError>> + Send {
        let authority = self.authority().to_owned();
        let author = self.actor.author().into_owned();
        self.house.offices.send(authority, author, Box::new(command))
    }

    /// To another page after a deed, with the cookie that says how far this browser has written: a
    /// node that answers next must have seen it.
    pub fn see_other(&self, address: &str, receipt: &Receipt) -> Response {
        let mut answer = Redirect::to(address).into_response();
        let secure = if self.house.https { "; Secure" } else { "" };
        let seen = format!(
            "udsyn-seen={}.{}; Path=/; Max-Age=3600; HttpOnly; SameSite=Lax{secure}",
            self.authority(),
            receipt.seq
        );
        if let Ok(seen) = HeaderValue::from_str(&seen) {
            answer.headers_mut().append(header::SET_COOKIE, seen);
        }
        answer
    }

    /// The same after a deed that changed several records: the page says that it can be taken back.
    pub fn see_deed(&self, address: &str, receipt: &Receipt) -> Response {
        if receipt.changes == 0 {
            return self.see_other(address, receipt);
        }
        let sign = if address.contains('?') { '&' } else { '?' };
        let first = receipt.first();
        self.see_other(&format!("{address}{sign}{DEED}={first}"), receipt)
    }

    /// The deed after which this page is shown, by its place in the log.
    pub fn find_deed(&self) -> Option<i64> {
        let (_, query) = self.address.split_once('?')?;
        let value = query.split('&').find_map(|part| part.strip_prefix(DEED)?.strip_prefix('='))?;
        value.parse().ok().filter(|seq| (1..=self.office.seq()).contains(seq))
    }

    /// An id for a record that is to be.
    pub fn make_id<R>(&self) -> Id<R> {
        Id::make(self.house.offices.real_now().as_millisecond(), rand::random())
    }

    /// The page in the frame of the desk.
    pub fn page(&self, sheet: &Sheet<'_>, main: Markup) -> Markup {
        (self.house.frame)(self, sheet, main)
    }

    /// A commit's refusal as a failure, for handlers that have no form to show it in.
    pub fn refuse(&self, error: CommitError) -> Failure {
        match error {
            CommitError::Refused(Refusal::NotAllowed { ask }) => self.forbid(ask),
            other => other.into(),
        }
    }
}

impl Deref for Visit {
    type Target = VisitParts;
    fn deref(&self) -> &VisitParts {
        &self.0
    }
}

impl<S: Sync> FromRequestParts<S> for Visit {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failure> {
        // Put there by the door, which every address of an authority goes through.
        parts.extensions.get::<Self>().cloned().ok_or_else(Failure::not_found)
    }
}

/// Something that went wrong on the way to an answer. It becomes a page or a problem document at
/// the door, which knows the reader's language and the frame.
#[derive(Clone, Debug)]
pub struct Failure(pub Problem);

impl Failure {
    /// There is no such thing, or not for this reader.
    pub fn not_found() -> Self {
        Self(Problem::new(ProblemKind::NotFound))
    }

    /// A fault of the program: the cause goes into the log under a number, the reader sees the
    /// number.
    pub fn broken(cause: &dyn std::fmt::Display) -> Self {
        let incident = format!("{:08x}", rand::random::<u32>());
        tracing::error!(incident, %cause, "incident");
        Self(Problem::new(ProblemKind::Broken).incident(incident))
    }
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        Self(problem)
    }
}

impl From<&LedgerError> for Failure {
    fn from(error: &LedgerError) -> Self {
        match error {
            LedgerError::Unavailable(cause) => {
                tracing::warn!(cause, "the database cannot be used just now");
                Self(Problem::new(ProblemKind::Unavailable).retry(5))
            }
            LedgerError::Clock { .. } => {
                tracing::error!(%error, "nothing is written");
                Self(Problem::new(ProblemKind::Clock).retry(60))
            }
            LedgerError::Moved { .. }
            | LedgerError::NewerDatabase { .. }
            | LedgerError::Broken(_) => Self::broken(error),
        }
    }
}

impl From<LedgerError> for Failure {
    fn from(error: LedgerError) -> Self {
        Self::from(&error)
    }
}

impl From<AccountError> for Failure {
    fn from(error: AccountError) -> Self {
        match error {
            AccountError::Faults(faults) => Self(Problem::new(ProblemKind::Faults).faults(faults)),
            AccountError::NotFound(_) => Self::not_found(),
            AccountError::LastAdministrator { .. } => Self(Problem::new(ProblemKind::Conflict)),
            AccountError::Busy => Self(Problem::new(ProblemKind::Unavailable).retry(3)),
            AccountError::TooMany { retry_after_seconds } => {
                let seconds = u32::try_from(retry_after_seconds).unwrap_or(u32::MAX);
                Self(Problem::new(ProblemKind::TooMany).retry(seconds))
            }
            AccountError::Ledger(error) => error.into(),
        }
    }
}

impl From<CommitError> for Failure {
    fn from(error: CommitError) -> Self {
        match error {
            CommitError::Refused(Refusal::Faults(faults)) => {
                Self(Problem::new(ProblemKind::Faults).faults(faults))
            }
            CommitError::Refused(Refusal::Stale { .. }) => {
                Self(Problem::new(ProblemKind::Conflict))
            }
            CommitError::Refused(Refusal::NotFound) | CommitError::NoAuthority(_) => {
                Self::not_found()
            }
            CommitError::Refused(Refusal::NotAllowed { .. }) => {
                Self(Problem::new(ProblemKind::Forbidden))
            }
            CommitError::Ledger(error) => Self::from(error.as_ref()),
        }
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let mut answer = self.0.kind.status().into_response();
        answer.extensions_mut().insert(self.0);
        answer
    }
}
