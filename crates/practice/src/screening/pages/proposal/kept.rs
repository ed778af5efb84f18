//! What an account has kept of a proposal. Each page is a draft of its own, so two windows on two
//! pages never meet; on the same page the second is told what the first kept.

use super::{FORM, KEPT_AT, OWN, Step, THEN};
use crate::screening::Proposal;
use spine::account::{Account, AccountError, Draft};
use spine::base::Id;
use spine::kit::form::FormData;
use spine::kit::{Failure, Problem, ProblemKind, Visit};
use std::collections::BTreeMap;

/// What the subject of a proposal's draft begins with.
const SUBJECT: &str = "proposal-";

/// The pages that were kept, by their words.
#[derive(Default)]
pub(super) struct Kept {
    pages: BTreeMap<String, (FormData, String)>,
    all: FormData,
}

/// A proposal that is being written.
pub(in crate::screening::pages) struct Begun {
    /// Its id.
    pub id: Id<Proposal>,
    /// What it is called so far.
    pub name: String,
    /// When a page of it was kept last, as the database has it.
    pub saved_at: String,
}

fn subject(id: &Id<Proposal>, word: &str) -> String {
    format!("{SUBJECT}{id}/{word}")
}

impl Kept {
    /// Every page that the account has kept of a proposal.
    pub(super) async fn read(
        visit: &Visit,
        account: &Id<Account>,
        id: &Id<Proposal>,
    ) -> Result<Self, Failure> {
        let mut kept = Self::default();
        let accounts = &visit.house.accounts;
        let prefix = subject(id, "");
        for head in accounts.list_drafts(account).await? {
            if head.authority != visit.authority() {
                continue;
            }
            let Some(word) = head.subject.strip_prefix(&prefix) else { continue };
            let found = accounts.find_draft(account, &head.authority, &head.subject).await?;
            let Some(draft) = found else { continue };
            // Forms have grown since; a page that cannot be read any more is empty.
            let Ok(data) = FormData::parse(draft.form.as_bytes()) else { continue };
            kept.pages.insert(word.to_owned(), (data, draft.saved_at));
        }
        kept.gather();
        Ok(kept)
    }

    fn gather(&mut self) {
        self.all = FormData::new();
        for (data, _) in self.pages.values() {
            for (name, value) in data.iter().filter(|(name, _)| !OWN.contains(name)) {
                self.all.put(name, value);
            }
        }
    }

    /// The fields of all pages.
    pub(super) fn all(&self) -> &FormData {
        &self.all
    }

    /// The fields of a page; empty where it was never kept.
    pub(super) fn page(&self, step: &Step) -> FormData {
        let mut page = FormData::new();
        let kept = self.pages.get(&step.word()).into_iter().flat_map(|(data, _)| data.iter());
        for (name, value) in kept.filter(|(name, _)| !OWN.contains(name)) {
            page.put(name, value);
        }
        page
    }

    /// True where this very form kept the page last.
    pub(super) fn has_saved(&self, step: &Step, form: &str) -> bool {
        let kept = self.pages.get(&step.word());
        !form.is_empty() && kept.is_some_and(|(data, _)| data.get(FORM) == form)
    }

    /// True once a page was kept.
    pub(super) fn has(&self, step: &Step) -> bool {
        self.pages.contains_key(&step.word())
    }

    /// When a page was kept last; empty where it never was.
    pub(super) fn when(&self, step: &Step) -> &str {
        self.pages.get(&step.word()).map_or("", |(_, when)| when.as_str())
    }

    /// Keeps a page in place of what was kept of it.
    pub(super) async fn save(
        &mut self,
        visit: &Visit,
        id: &Id<Proposal>,
        step: &Step,
        data: &FormData,
    ) -> Result<(), Failure> {
        let account = visit.actor.account().ok_or(Problem::new(ProblemKind::Forbidden))?;
        let mut form = FormData::new();
        for (name, value) in data.iter().filter(|(name, _)| ![THEN, KEPT_AT].contains(name)) {
            form.put(name, value);
        }
        let draft = Draft {
            authority: visit.authority().to_owned(),
            subject: subject(id, &step.word()),
            read_at_seq: visit.office.seq(),
            form: form.encode(),
            saved_at: String::new(),
        };
        let accounts = &visit.house.accounts;
        accounts.save_draft(account, &draft).await.map_err(explain)?;
        let saved = accounts.find_draft(account, &draft.authority, &draft.subject).await?;
        let when = saved.map(|saved| saved.saved_at).unwrap_or_default();
        self.pages.insert(step.word(), (form, when));
        self.gather();
        Ok(())
    }

    /// Drops every page after sending. That one stays behind when the database is away harms
    /// nobody: its proposal is known to be sent.
    pub(super) async fn drop(&self, visit: &Visit, id: &Id<Proposal>) {
        let Some(account) = visit.actor.account() else { return };
        for word in self.pages.keys() {
            let accounts = &visit.house.accounts;
            let dropped = accounts.drop_draft(account, visit.authority(), &subject(id, word)).await;
            if let Err(error) = dropped {
                tracing::warn!(%error, "a draft of a proposal that was sent could not be dropped");
            }
        }
    }
}

/// The proposals that the account has begun and not sent, the newest first.
pub(in crate::screening::pages) async fn list_begun(visit: &Visit) -> Result<Vec<Begun>, Failure> {
    let Some(account) = visit.actor.account() else { return Ok(Vec::new()) };
    let accounts = &visit.house.accounts;
    let mut begun: Vec<Begun> = Vec::new();
    for head in accounts.list_drafts(account).await? {
        let of_here = head.authority == visit.authority();
        let Some(rest) = head.subject.strip_prefix(SUBJECT).filter(|_| of_here) else { continue };
        let Some(id) = rest.split_once('/').and_then(|(id, _)| Id::<Proposal>::parse(id)) else {
            continue;
        };
        if visit.office.find(&id).is_some() || begun.iter().any(|known| known.id == id) {
            continue;
        }
        let what = subject(&id, &Step::What.word());
        let draft = accounts.find_draft(account, &head.authority, &what).await?;
        let data = draft.and_then(|draft| FormData::parse(draft.form.as_bytes()).ok());
        let name = data.map(|data| data.get("name").trim().to_owned()).unwrap_or_default();
        begun.push(Begun { id, name, saved_at: head.saved_at });
    }
    Ok(begun)
}

fn explain(error: AccountError) -> Failure {
    match error {
        AccountError::Faults(faults) => Problem::new(ProblemKind::Faults).faults(faults).into(),
        other => other.into(),
    }
}
