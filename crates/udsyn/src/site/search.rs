//! Looking for words in everything that is published.

use super::{Leaf, PublicVisit, changes::find_page, frame};
use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use maud::html;
use practice::search::{Results, draw_results, pages::read_query};
use spine::{
    kit::{self, Failure, Head},
    search::Hit,
};

/// `GET …/search?q=`
pub async fn show(visit: PublicVisit) -> Result<Response, Failure> {
    let words = visit.words;
    let query = read_query(&format!("?{}", visit.query));
    let found = visit.search(&query).await?;
    let address =
        |hit: &Hit| find_page(&visit.office, hit.kind, &hit.id).map(|(_, rest)| visit.path(&rest));
    let results = Results {
        words,
        office: &visit.office,
        query: &query,
        found: &found,
        action: &visit.path("/search"),
        address: &address,
    };
    let title = words.say("search-title");
    let about = words.say("site-search-about");
    let main = html! {
        (kit::head(&Head { title, lede: Some(html! { (about) }), ..Head::default() }))
        (draw_results(&results))
    };
    let leaf = Leaf { title, description: about, is_hidden: true, ..Leaf::default() };
    let mut answer = frame::draw(&visit, &leaf, main)?.into_response();
    // The index follows the office at its own pace, so what it says has no tag.
    let keep = HeaderValue::from_static("no-store");
    answer.headers_mut().insert(header::CACHE_CONTROL, keep);
    Ok(answer)
}
