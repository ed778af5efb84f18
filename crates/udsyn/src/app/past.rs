//! As of which day or change an address asks to look, and the office as it stood then.

use axum::http::Uri;
use jiff::civil::Date;
use spine::{
    account::{Actor, Deed, may_somewhere},
    base::PartialDate,
    i18n::Words,
    kit::{AsOf, Failure, House, Problem, ProblemKind, form::FormData},
    ledger::read_instant,
    office::Office,
};
use std::sync::Arc;

/// How much of what cannot be read is shown, in characters.
const SHOWN: usize = 60;

/// The day or change as of which an address asks to look.
pub enum Moment {
    Day(Date),
    Change(i64),
}

/// Reads `on=2012-03-01`, on a page also as people write a day, or `seq=17`. What is there and
/// cannot be read is told: today's office would otherwise pass for that of the day meant.
pub fn read_moment(uri: &Uri, words: Words, is_api: bool) -> Result<Option<Moment>, Failure> {
    let query = uri.query().unwrap_or_default();
    // A query that cannot be taken apart is told by whoever needs it.
    let Ok(data) = FormData::parse(query.as_bytes()) else { return Ok(None) };
    let (seq, on) = (data.get("seq").trim(), data.get("on").trim());
    if !seq.is_empty() {
        let read = seq.parse().ok().map(Moment::Change);
        return if is_api {
            Ok(read)
        } else {
            read.map(Some).ok_or_else(|| refuse(words, "kit-no-such-change", seq))
        };
    }
    if on.is_empty() {
        return Ok(None);
    }
    let day = PartialDate::parse(on).map(|day| Moment::Day(day.last_day()));
    // The API answers for its parameters itself, one fault for each.
    if is_api {
        return Ok(day);
    }
    let typed = || words.parse_date(on).map(|day| Moment::Day(day.last_day()));
    day.or_else(typed).map(Some).ok_or_else(|| refuse(words, "kit-no-such-day", on))
}

fn refuse(words: Words, key: &'static str, given: &str) -> Failure {
    let given: String = given.chars().take(SHOWN).collect();
    let told = words.say_with(key, &[("given", (&*given).into())]);
    Problem::new(ProblemKind::Unreadable).detail(told).into()
}

/// The office as of the day or change that was asked for.
pub async fn look_back(
    house: &House,
    office: &Arc<Office>,
    actor: &Actor,
    asked: Option<Moment>,
    today: Date,
) -> Result<(Arc<Office>, Date, Option<AsOf>), Failure> {
    let authority = office.authority();
    let Some(asked) = asked else { return Ok((office.clone(), today, None)) };
    // Replaying the log is work that nobody may ask for who may not see the history.
    if !may_somewhere(actor, Deed::SeeHistory) {
        let is_visitor = matches!(actor, Actor::Visitor);
        let kind = if is_visitor { ProblemKind::SignIn } else { ProblemKind::NotFound };
        return Err(Problem::new(kind).into());
    }
    let first = house.offices.ledger().find_first_instant(authority).await?;
    let first = first.map(|at| read_instant(&at)).transpose()?;
    let log_begins = first.map(|at| at.to_zoned(house.offices.zone().clone()).date());
    let as_of = |day, is_before_log| Some(AsOf { day, log_begins, is_before_log });
    let day = match asked {
        Moment::Day(day) => day,
        // Before the first change there was nothing, and no day on which it stood so.
        Moment::Change(seq) if seq < 1 => return Err(Failure::not_found()),
        Moment::Change(seq) => {
            let past = house.offices.find_past(authority, seq).await?;
            let past = past.ok_or_else(Failure::not_found)?;
            let day = past.last_at().to_zoned(house.offices.zone().clone()).date();
            return Ok((past, day, as_of(day, false)));
        }
    };
    let past = house.offices.find_on(authority, day).await?.ok_or_else(Failure::not_found)?;
    if past.seq() > 0 {
        return Ok((past, day, as_of(day, false)));
    }
    Ok((office.clone(), day, as_of(day, true)))
}
