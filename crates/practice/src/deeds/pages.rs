//! The pages of deeds that changed many records: the list of them, and one with what taking it back
//! would do.
//!
//! Who comes: somebody who sees that a click did more than was meant, or who brought in the wrong
//! list. They come from the line that the page after the deed shows, or from the list.

mod draw;
mod held;
mod preview;

pub use draw::tell_deed;
pub use held::{HELD, find_held, hold};
pub use preview::{Asked, BACK, CONFIRM, YES, draw_preview};

use super::{ManyDeed, find_least, may_take_back};
use crate::organisation::pages::{Reading, read_form};
use axum::body::Bytes;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::Markup;
use spine::account::{Deed, Target};
use spine::base::Fault;
use spine::kit::form::{FormData, Reader};
use spine::kit::{Failure, Problem, ProblemKind, Sheet, Visit};
use spine::ledger::{Change, DeedRow, read_instant};
use spine::office::{CommitError, Made, Office, Refusal, TAKE_BACK, TakenBack, take_back};
use std::collections::HashMap;

/// How many deeds stand on a page.
const SHOWN: i64 = 50;
/// How many are looked through for one page: not every deed is for every reader.
const LOOKED: i64 = 500;

type At = Path<(String, String, String)>;

/// A deed with what taking it back would do.
struct Seen {
    reading: Reading,
    made: Made,
    deed: ManyDeed,
    plan: TakenBack,
    /// The office right after it, for the names of what is no longer there.
    after: Office,
    /// The deed that took it back.
    taken: Option<Made>,
    /// How many letters were written since.
    letters: usize,
    may: bool,
}

impl Seen {
    /// Finds the deed for who may take it back, or may read the whole log.
    async fn find(visit: Visit, seq: &str) -> Result<Self, Failure> {
        visit.need(Deed::SeeHistory, &Target::default())?;
        let seq: i64 = seq.parse().map_err(|_| Failure::not_found())?;
        let offices = &visit.house.offices;
        let made = offices.find_made(visit.authority(), seq).await?;
        let made = made.filter(|made| made.seq() == seq).ok_or_else(Failure::not_found)?;
        let author = made.changes.first().map_or("", |first| first.author.as_str());
        let deed = ManyDeed::of(made.word(), author);
        let may = may_take_back(&visit, made.word(), author);
        if !may {
            visit.need(Deed::Export, &Target::default())?;
        }
        let word = format!("{TAKE_BACK}{seq}");
        let taken = match offices.ledger().find_deed(visit.authority(), &word).await? {
            Some(seq) => offices.find_made(visit.authority(), seq).await?,
            None => None,
        };
        let at = made.changes.first().map(|first| read_instant(&first.at)).transpose()?;
        let letters = visit.house.accounts.list_mails(visit.authority()).await?;
        // Letters are dated by the machine's clock, the log by that of the authority.
        let ahead = offices.now(visit.authority()).duration_since(offices.real_now());
        let is_since = |written: &str| {
            let written = read_instant(written).ok();
            written.and_then(|instant| instant.checked_add(ahead).ok()) >= at
        };
        let letters = letters.iter().filter(|letter| is_since(&letter.written_at)).count();
        let plan = take_back(&visit.office, &made, "");
        let after = made.past.follow(&made.changes)?;
        let reading = Reading::of(visit).await?;
        Ok(Self { reading, made, deed, plan, after, taken, letters, may })
    }

    /// What was shown of the plan, so that nobody agrees to another one.
    fn mark(&self) -> String {
        format!("{}.{}", self.plan.back.len(), self.plan.stays.len())
    }
}

/// `GET …/desk/deeds`: the deeds that the reader may take back, the newest first.
///
/// # Errors
/// 403 for who may not see what was changed.
pub async fn list(visit: Visit) -> Result<Markup, Failure> {
    visit.need(Deed::SeeHistory, &Target::default())?;
    let reading = Reading::of(visit).await?;
    let visit = &reading.visit;
    let before = reading.query().get("before").parse().unwrap_or(i64::MAX);
    let ledger = visit.house.offices.ledger();
    let read = ledger.list_deeds_before(visit.authority(), before, LOOKED).await?;
    let mut next = read.last().filter(|_| read.len() == 500).map(|row| row.seq);
    let mut taken: HashMap<i64, i64> = HashMap::new();
    let mut rows: Vec<DeedRow> = Vec::new();
    for row in read {
        let of = row.deed.as_deref().and_then(|word| word.strip_prefix(TAKE_BACK));
        if let Some(of) = of.and_then(|of| of.split(':').next()?.parse().ok()) {
            taken.entry(of).or_insert(row.seq);
        }
        if !may_take_back(visit, row.deed.as_deref(), &row.author) {
            continue;
        }
        if i64::try_from(rows.len()).unwrap_or(SHOWN) == SHOWN {
            next = rows.last().map(|last| last.seq);
            break;
        }
        rows.push(row);
    }
    let mut firsts: HashMap<i64, Change> = HashMap::new();
    let is_unnamed =
        |row: &&DeedRow| ManyDeed::of(row.deed.as_deref(), &row.author) == ManyDeed::Several;
    for row in rows.iter().filter(is_unnamed) {
        let changes = ledger.list_changes(visit.authority(), row.seq - 1, row.seq).await?;
        firsts.extend(changes.into_iter().next().map(|first| (row.seq, first)));
    }
    let title = visit.words.say("deeds-title");
    let main = draw::draw_list(&reading, &rows, (&taken, &firsts), next);
    Ok(visit.page(&Sheet { title, part: "admin" }, main))
}

/// `GET …/desk/deeds/{seq}`: what a deed did, and what taking it back would do.
///
/// # Errors
/// 404 where no deed begins there, 403 for who may not take it back.
pub async fn show(visit: Visit, Path((_, _, seq)): At) -> Result<Markup, Failure> {
    let seen = Seen::find(visit, &seq).await?;
    Ok(page(&seen, &FormData::new(), &[]))
}

/// `POST …/desk/deeds/{seq}`: takes it back.
///
/// # Errors
/// As [`show`]; 422 without a reason, when nothing goes back, and when what would go back is no
/// longer what was shown.
pub async fn send(visit: Visit, Path((_, _, seq)): At, body: Bytes) -> Result<Response, Failure> {
    let seen = Seen::find(visit, &seq).await?;
    let visit = &seen.reading.visit;
    if !seen.may {
        let author = seen.made.changes.first().map_or("", |first| first.author.as_str());
        visit.need(find_least(seen.made.word(), author), &Target::default())?;
        return Err(Failure(Problem::new(ProblemKind::Forbidden)));
    }
    let data = read_form(&body)?;
    let mut reader = Reader::new(visit.words, &data);
    let reason: String = reader.needed_text("reason");
    if seen.plan.back.is_empty() {
        reader.fault(Fault::new("", "fault-nothing-back"));
    } else if !data.get("seen").is_empty() && data.get("seen") != seen.mark() {
        reader.fault(Fault::new("", "fault-back-moved"));
    }
    let faults = reader.into_faults();
    if !faults.is_empty() {
        return Ok(unprocessable(&seen, &data, &faults));
    }
    let made = seen.made.clone();
    let command = move |office: &_| Ok(take_back(office, &made, &reason).draft);
    match visit.commit(command).await {
        Ok(receipt) => {
            let address = visit.desk(&format!("/deeds/{}?done=back", seen.made.seq()));
            Ok(visit.see_other(&address, &receipt))
        }
        Err(CommitError::Refused(Refusal::Faults(faults))) => {
            Ok(unprocessable(&seen, &data, &faults))
        }
        Err(error) => Err(visit.refuse(error)),
    }
}

fn unprocessable(seen: &Seen, data: &FormData, faults: &[Fault]) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, page(seen, data, faults)).into_response()
}

fn page(seen: &Seen, data: &FormData, faults: &[Fault]) -> Markup {
    let visit = &seen.reading.visit;
    let title = visit.words.word("deed", seen.deed.code());
    visit.page(&Sheet { title, part: "admin" }, draw::draw_one(seen, data, faults))
}
