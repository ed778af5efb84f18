//! The search page of the desk.

use super::{Results, draw_results, find_path};
use crate::cooperation::Sight;
use maud::{Markup, html};
use spine::account::{Deed, Target};
use spine::kit::{self, Failure, Head, Sheet, Visit, form::FormData};
use spine::search::{Asking, Hit, Query, Reach};

/// What an address asks for.
pub fn read_query(address: &str) -> Query {
    let query = address.split_once('?').map_or("", |(_, query)| query);
    // What cannot be read at all asks nothing.
    FormData::parse(query.as_bytes()).map(|form| Query::parse(form.iter())).unwrap_or_default()
}

/// `GET …/desk/search?q=`
///
/// # Errors
/// When the visitor is no member.
pub async fn show(visit: Visit) -> Result<Markup, Failure> {
    visit.need(Deed::SeeInternal, &Target::default())?;
    let query = read_query(&visit.address);
    let reach = Reach::from(&Sight::of(&visit.actor, &visit.office));
    // What is looked for is always what is known now, whatever day one comes from.
    let today = visit.house.offices.today(visit.authority());
    let language = visit.words.language();
    let withheld = super::list_withheld(&visit.actor);
    let asking = Asking { office: &visit.office, reach: &reach, withheld, today, language };
    let found = super::find(&visit.house, &asking, &query);
    let words = visit.words;
    let address =
        |hit: &Hit| find_path(&visit.office, hit.kind, &hit.id).map(|path| visit.desk(&path));
    let results = Results {
        words,
        office: &visit.office,
        query: &query,
        found: &found,
        action: &visit.desk("/search"),
        address: &address,
    };
    let title = words.say("search-title");
    let main = html! {
        (kit::head(&Head {
            title,
            lede: Some(html! { (words.say("search-lede-desk")) }),
            ..Head::default()
        }))
        (draw_results(&results))
    };
    Ok(visit.page(&Sheet { title, part: "search" }, main))
}
