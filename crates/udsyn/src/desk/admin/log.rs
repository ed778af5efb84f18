//! The log of the authority: what was changed, by whom, when and why; and whether it is whole.

use super::draw_page;
use maud::{Markup, html};
use practice::{
    cooperation::{Cooperation, SavedView},
    decision::FollowUp,
    monitoring::Guide,
    organisation::{
        Authority, Body, CouncilTerm, Organisation, Person, Unit,
        pages::{Reading, describe_author, record_address, tell_kind, tell_title},
    },
    screening::Checklist,
    strategy::{Edition, Node, Strategy},
};
use spine::{
    account::{Deed, Target},
    base::Id,
    kit::{Failure, Head, Visit, address, empty, head, link_button, notice, soft, table, warning},
    ledger::{Change, read_instant},
    office::{Record, Verdict},
};

/// How many commits stand on a page: what was written together is one line.
const SHOWN: usize = 50;
/// How many records of one commit are named.
const NAMED: usize = 5;
/// How many changes are looked through for one page; a rare kind may need several to be found.
const LOOKED: i64 = 20_000;
/// How many are read at a time, which is what the ledger gives.
const STEP: i64 = 2_000;

/// `GET …/admin/log`
pub async fn show_log(visit: Visit) -> Result<Markup, Failure> {
    visit.need(Deed::Export, &Target::default())?;
    draw(visit, html! {}).await
}

/// `POST …/admin/log/verify`: reads the whole log anew and says what it found.
pub async fn verify(visit: Visit) -> Result<Markup, Failure> {
    visit.need(Deed::EditAuthority, &Target::default())?;
    let verdict = visit.house.offices.verify(visit.authority()).await?;
    let told = tell_verdict(&visit, &verdict);
    draw(visit, told).await
}

fn tell_verdict(visit: &Visit, verdict: &Verdict) -> Markup {
    let words = visit.words;
    let records = i64::try_from(verdict.records).unwrap_or(i64::MAX);
    match &verdict.first_fault {
        None => notice(words.say_with(
            "admin-verify-whole",
            &[
                ("changes", verdict.changes.into()),
                ("records", records.into()),
                ("files", i64::try_from(verdict.files).unwrap_or(i64::MAX).into()),
            ],
        )),
        Some(fault) => warning(
            words.say("admin-verify-broken"),
            html! {
                p lang="en" { (fault) }
                p { (words.say("admin-verify-broken-text")) }
            },
        ),
    }
}

/// A page of the log: its commits, the newest first, and where the next page begins.
struct Page {
    commits: Vec<Commit>,
    next: Option<i64>,
}

/// What was written together.
struct Commit {
    /// The first changes of it that are shown, the newest first.
    changes: Vec<Change>,
    /// How many there are.
    count: usize,
}

/// Reads backwards from a change, that one not included, until the page is full.
async fn read_page(visit: &Visit, kind: &str, before: i64) -> Result<Page, Failure> {
    let ledger = visit.house.offices.ledger();
    let mut commits: Vec<Commit> = Vec::new();
    let mut end = before - 1;
    let least = (end - LOOKED).max(0);
    while end > least {
        let start = (end - STEP).max(least);
        let read = ledger.list_changes(visit.authority(), start, end).await?;
        for change in read.into_iter().rev() {
            if !(kind.is_empty() || change.kind == kind) || !is_shown(&change) {
                continue;
            }
            let is_of = |commit: &Commit| {
                commit.changes.first().is_some_and(|first| first.commit_seq == change.commit_seq)
            };
            let is_full = commits.len() == SHOWN;
            match commits.last_mut().filter(|commit| is_of(commit)) {
                Some(commit) => {
                    commit.count += 1;
                    if commit.changes.len() < NAMED {
                        commit.changes.push(change);
                    }
                }
                None if is_full => {
                    return Ok(Page { commits, next: Some(change.seq + 1) });
                }
                None => commits.push(Commit { changes: vec![change], count: 1 }),
            }
        }
        end = start;
    }
    Ok(Page { commits, next: (end > 0).then_some(end + 1) })
}

/// What somebody saved for themselves alone is nobody else's.
fn is_shown(change: &Change) -> bool {
    change.kind != SavedView::KIND
        || change.body.as_deref().is_some_and(|body| {
            serde_json::from_str::<SavedView>(body).is_ok_and(|view| view.shared)
        })
}

async fn draw(visit: Visit, told: Markup) -> Result<Markup, Failure> {
    let reading = Reading::of(visit).await?;
    let visit = &reading.visit;
    let words = visit.words;
    let query = reading.query();
    let kind = visit.office.find_kind(query.get("kind")).map_or("", |kind| kind.name);
    let newest = visit.office.seq() + 1;
    let before = query.get("before").parse::<i64>().unwrap_or(newest).clamp(1, newest);
    let page = read_page(visit, kind, before).await?;
    let base = visit.desk("/admin/log");
    let first = address(&base, [("kind", kind)].into_iter().filter(|(_, kind)| !kind.is_empty()));
    let title = words.say("admin-log");
    let main = html! {
        (head(&Head {
            title,
            lede: Some(html! { (words.say("admin-log-about")) }),
            actions: visit.may(Deed::EditAuthority, &Target::default())
                .then(|| draw_verify(visit)),
            ..Head::default()
        }))
        (told)
        (draw_filter(&reading, kind, &base))
        @if page.commits.is_empty() {
            (empty(words.say("admin-log-empty"), None))
        } @else {
            div.panel { (draw_commits(&reading, &page.commits)) }
        }
        @if let Some(next) = page.next {
            @let next = next.to_string();
            @let pairs = [("kind", kind), ("before", next.as_str())];
            nav.pager aria-label=(words.say("kit-pages")) {
                @if before < newest {
                    (link_button(words.say("admin-log-newest"), &first))
                }
                (link_button(
                    words.say("admin-log-earlier"),
                    &address(&base, pairs.into_iter().filter(|(_, value)| !value.is_empty())),
                ))
            }
        }
    };
    Ok(draw_page(visit, title, main))
}

fn draw_verify(visit: &Visit) -> Markup {
    html! {
        form method="post" action=(visit.desk("/admin/log/verify")) {
            button.btn { (visit.words.say("admin-verify")) }
        }
    }
}

/// The kinds to choose from, by their names.
fn draw_filter(reading: &Reading, kind: &str, base: &str) -> Markup {
    let words = reading.words();
    let kinds = reading.visit.office.kinds().iter();
    let mut named: Vec<(&str, String)> =
        kinds.map(|known| (known.name, tell_kind(words, known.name))).collect();
    named.sort_by(|one, other| words.compare(&one.1, &other.1));
    html! {
        form.choice action=(base) aria-label=(words.say("admin-log-filter")) {
            div {
                label for="kind" { (words.say("admin-log-filter")) }
                select #kind name="kind" {
                    option value="" selected[kind.is_empty()] { (words.say("admin-log-all-kinds")) }
                    @for (code, name) in &named {
                        option value=(code) selected[*code == kind] { (name) }
                    }
                }
            }
            button.btn { (words.say("admin-log-show")) }
        }
    }
}

fn draw_commits(reading: &Reading, commits: &[Commit]) -> Markup {
    let words = reading.words();
    let columns = [
        table::Column::new(table::Kind::Name, words.say("admin-log-record")),
        table::Column::new(table::Kind::Plain, words.say("admin-log-when")),
        table::Column::new(table::Kind::Plain, words.say("admin-log-who")),
        table::Column::new(table::Kind::Plain, words.say("admin-log-why")),
    ];
    let rows: Vec<_> = commits.iter().filter_map(|commit| draw_commit(reading, commit)).collect();
    table::plain(words.say("admin-log"), &columns, &rows)
}

fn draw_commit(reading: &Reading, commit: &Commit) -> Option<Vec<Markup>> {
    let words = reading.words();
    let first = commit.changes.first()?;
    let zone = reading.visit.house.offices.zone();
    let when = match read_instant(&first.at) {
        Ok(at) => words.instant(at, zone),
        Err(_) => first.at.clone(),
    };
    let more = commit.count - commit.changes.len();
    Some(vec![
        html! {
            @if commit.count > 1 {
                @let together = [("count", commit.count.into())];
                @let together = words.say_with("admin-log-together", &together);
                // What was done by one act is taken back from its own page.
                @match may_read_deeds(reading) {
                    true => strong {
                        a href=(reading.visit.desk(&format!("/deeds/{}", first.commit_seq))) {
                            (together)
                        }
                    },
                    false => strong { (together) },
                }
            }
            @for change in &commit.changes { div.logged { (draw_change(reading, change)) } }
            @if more > 0 {
                div.sub { (words.say_with("admin-log-more", &[("count", more.into())])) }
            }
        },
        html! { time datetime=(first.at) { (when) } },
        html! { (describe_author(words, &reading.authors, &first.author)) },
        match first.reason.is_empty() {
            true => soft(words.say("organisation-no-reason")),
            false => spine::kit::reason(words, &first.reason),
        },
    ])
}

/// True for whoever may read every deed, whoever did it.
fn may_read_deeds(reading: &Reading) -> bool {
    reading.visit.may(Deed::Export, &Target::default())
}

/// A change: the record, its kind, and the way to its history.
fn draw_change(reading: &Reading, change: &Change) -> Markup {
    let words = reading.words();
    let href = record_address(reading, &change.kind, &change.record);
    let mut below = tell_kind(words, &change.kind);
    if change.body.is_none() {
        below = format!("{below}, {}", words.say("admin-log-removed"));
    }
    html! {
        (name_record(reading, change, href.as_deref()))
        span.sub {
            (below)
            @if let Some(href) = href.as_ref().filter(|_| has_history(&change.kind)) {
                ", "
                a href={ (href) "/history" } {
                    (words.say("organisation-history")) span.vh { " " (change.record) }
                }
            }
        }
    }
}

/// True for the kinds of which each record has a page of its history.
fn has_history(kind: &str) -> bool {
    let kinds = [
        Authority::KIND,
        Body::KIND,
        Unit::KIND,
        CouncilTerm::KIND,
        Person::KIND,
        Organisation::KIND,
        Strategy::KIND,
        Edition::KIND,
        Node::KIND,
        Cooperation::KIND,
        FollowUp::KIND,
        Checklist::KIND,
        Guide::KIND,
    ];
    kinds.contains(&kind)
}

/// The record by its name as it is now, leading to its page.
fn name_record(reading: &Reading, change: &Change, href: Option<&str>) -> Markup {
    let person = (change.kind == Person::KIND).then(|| Id::<Person>::parse(&change.record));
    if let Some(person) = person.flatten() {
        return reading.link(&person);
    }
    let entry = reading.visit.office.find_any(&change.kind, &change.record);
    let title = match &entry {
        Some(entry) => tell_title(reading, (&change.kind, &change.record), entry.title()),
        None => html! { (change.record) },
    };
    match href.filter(|_| entry.is_some()) {
        Some(href) => html! { a href=(href) { (title) } },
        None => title,
    }
}
