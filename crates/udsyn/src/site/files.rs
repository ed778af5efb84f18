//! What is published as files: for spreadsheets, for programs, and where they are told of.

use super::{Leaf, PublicVisit, frame};
use axum::response::Response;
use maud::{Markup, html};
use practice::cooperation::{
    OwnStatement, Row, find_stated_end, find_stated_start,
    pages::{phrases, tell::Teller},
};
use spine::{
    account::People,
    base::PartialDate,
    kit::{
        self, Failure, Head,
        csv::{self, plain},
    },
};

/// `GET …/cooperations.csv`
pub async fn cooperations(visit: PublicVisit) -> Result<Response, Failure> {
    let words = visit.words;
    let mut file = csv::File::new(words);
    let head = [
        words.say("register-cooperation"),
        words.say("site-csv-summary"),
        words.say("register-area"),
        words.say("register-kind"),
        words.say("register-state"),
        words.say("register-period"),
        words.say("register-csv-from"),
        words.say("register-csv-to"),
        words.say("register-csv-own"),
        words.say("register-csv-currency"),
        words.say("register-country"),
        words.say("site-partners"),
        words.say("site-csv-address"),
    ];
    file.push(&head);
    for row in visit.rows().iter() {
        file.push(&list_cells(&visit, row));
    }
    Ok(file.answer((visit.place.authority(), "cooperations"), visit.today))
}

fn list_cells(visit: &PublicVisit, row: &Row) -> [String; 13] {
    let words = visit.words;
    let record = &row.entry.record;
    let teller = Teller { words, office: &visit.office, people: &People::default() };
    let day = |day: Option<PartialDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let (own, currency) = match &row.own {
        OwnStatement::Amount { money, .. } => {
            (plain(words, *money), money.currency.code().to_owned())
        }
        OwnStatement::Work { .. }
        | OwnStatement::NotBudgeted
        | OwnStatement::Nothing
        | OwnStatement::NoExternal
        | OwnStatement::ProgrammeFunds
        | OwnStatement::InWords(_)
        | OwnStatement::NotStated => (String::new(), String::new()),
    };
    let countries: Vec<String> =
        row.countries.iter().map(|country| words.country(*country)).collect();
    let partners: Vec<String> =
        record.partners.iter().map(|partner| teller.name(&partner.organisation)).collect();
    let rest = format!("/cooperations/{}", record.slug);
    [
        phrases::name(words, record),
        record.summary.get(words.language()).to_owned(),
        teller.area(&record.area).to_owned(),
        words.word("kind", record.kind.code()).to_owned(),
        words.word("state", row.state.code()).to_owned(),
        phrases::period(words, record, &row.bar),
        day(find_stated_start(record)),
        day(find_stated_end(record)),
        own,
        currency,
        countries.join("; "),
        partners.join("; "),
        visit.place.whole(words.language(), &rest),
    ]
}

/// `GET …/data`
pub async fn show(visit: PublicVisit) -> Result<Markup, Failure> {
    let words = visit.words;
    let title = words.say("site-data");
    let api = format!("/api/v1/{}", visit.place.authority());
    let files = [
        (visit.path("/cooperations.csv"), words.say("site-data-cooperations"), "CSV"),
        (visit.path("/money.csv"), words.say("site-data-money"), "CSV"),
        (format!("{api}/cooperations"), words.say("site-data-cooperations"), "JSON"),
        (format!("{api}/organisations"), words.say("site-data-organisations"), "JSON"),
        (format!("{api}/units"), words.say("site-data-units"), "JSON"),
        (format!("{api}/bodies"), words.say("site-data-bodies"), "JSON"),
        ("/api/v1/openapi.json".to_owned(), words.say("site-data-openapi"), "OpenAPI"),
        (visit.path("/feed.xml"), words.say("site-data-feed"), "Atom"),
    ];
    let main = html! {
        (kit::head(&Head {
            title,
            lede: Some(html! { (words.say("site-data-about")) }),
            ..Head::default()
        }))
        div.reading {
            ul.serves {
                @for (href, what, form) in &files {
                    li { a href=(href) { (what) ", " (form) } }
                }
            }
            p { (words.say("site-data-licence")) }
        }
    };
    frame::draw(
        &visit,
        &Leaf { title, description: words.say("site-data-about"), ..Leaf::default() },
        main,
    )
}
