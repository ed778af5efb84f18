//! What changed in public, in plain words, as a page and as a feed. Titles are told as they are
//! published now; of what is no longer published nothing is told.

use super::{Happening, Item, Leaf, News, PublicVisit, frame};
use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use maud::{Markup, PreEscaped, html};
use practice::{
    cooperation::{Cooperation, Section},
    organisation::Organisation,
    strategy::{Edition, Node, Strategy},
};
use spine::{
    base::{Id, Language, Text},
    kit::{self, Failure, Head},
    office::Office,
};

/// How many commits the page and the feed show.
const SHOWN: usize = 100;
/// How many records of a commit are named.
const NAMED: usize = 12;

/// Something published that changed, as it is told.
struct Told {
    name: Text,
    rest: String,
    what: String,
}

/// What a commit did, ready to be told; nothing where all of it is no longer published.
struct Story {
    seq: i64,
    at: jiff::Timestamp,
    headline: String,
    told: Vec<Told>,
    why: Option<(Language, String)>,
}

/// `GET …/changes`
pub async fn show(visit: PublicVisit) -> Result<Markup, Failure> {
    let news = visit.list_news().await?;
    let words = visit.words;
    let title = words.say("site-changes");
    let lines = tell_days(&visit, &news, SHOWN);
    let main = html! {
        (kit::head(&Head {
            title,
            lede: Some(html! { (words.say("site-changes-about")) }),
            ..Head::default()
        }))
        div.reading {
            @if lines.is_empty() { (kit::empty(words.say("site-no-changes"), None)) }
            @else { ol.log { @for line in &lines { (line) } } }
            p.more { a href=(visit.path("/feed.xml")) { (words.say("kit-feed")) } }
        }
    };
    let about = words.say("site-changes-about");
    frame::draw(&visit, &Leaf { title, description: about, ..Leaf::default() }, main)
}

/// The newest stories, as lines of a log.
pub fn tell_days(visit: &PublicVisit, news: &[News], limit: usize) -> Vec<Markup> {
    let stories = news.iter().filter_map(|one| tell(visit, one)).take(limit);
    stories.map(|story| draw(visit, &story)).collect()
}

fn draw(visit: &PublicVisit, story: &Story) -> Markup {
    let words = visit.words;
    let day = story.at.to_zoned(visit.zone().clone()).date();
    html! {
        li {
            time datetime=(day) { (words.date(day)) }
            div {
                @if let [only] = story.told.as_slice() {
                    a href=(visit.path(&only.rest)) { (kit::name(words, &only.name)) }
                    ": " (only.what)
                } @else {
                    (story.headline)
                    (draw_named(visit, story))
                }
                @if let Some((language, why)) = &story.why {
                    span.sub lang=[(*language != words.language()).then(|| language.code())] {
                        (why)
                    }
                }
            }
        }
    }
}

fn draw_named(visit: &PublicVisit, story: &Story) -> Markup {
    let words = visit.words;
    let more = story.told.len().saturating_sub(NAMED);
    html! {
        details.more {
            summary { (words.say("site-changes-which")) }
            ul.serves {
                @for told in story.told.iter().take(NAMED) {
                    li {
                        a href=(visit.path(&told.rest)) { (kit::name(words, &told.name)) }
                        span.sub { (told.what) }
                    }
                }
                @if more > 0 {
                    li { (words.say_with("site-changes-more", &[("count", more.into())])) }
                }
            }
        }
    }
}

fn tell(visit: &PublicVisit, news: &News) -> Option<Story> {
    let told: Vec<Told> = news.items.iter().filter_map(|item| tell_item(visit, item)).collect();
    if told.is_empty() {
        return None;
    }
    let count = |wanted: &str, published: bool| {
        let fits = |item: &&Item| {
            item.kind == wanted && matches!(item.what, Happening::Published) == published
        };
        news.items.iter().filter(|item| tell_item(visit, item).is_some()).filter(fits).count()
    };
    let words = visit.words;
    let mut parts = Vec::new();
    for (kind, published, changed) in COUNTED {
        for (key, number) in [(published, count(kind, true)), (changed, count(kind, false))] {
            if number > 0 {
                parts.push(words.say_with(key, &[("count", number.into())]));
            }
        }
    }
    Some(Story {
        seq: news.seq,
        at: news.at,
        headline: parts.join(" "),
        told,
        why: news.why.clone(),
    })
}

/// The kinds, and how their numbers are told.
const COUNTED: [(&str, &str, &str); 4] = [
    (
        "cooperation",
        spine::key!("site-news-cooperation-published"),
        spine::key!("site-news-cooperation-changed"),
    ),
    (
        "strategy",
        spine::key!("site-news-strategy-published"),
        spine::key!("site-news-strategy-changed"),
    ),
    (
        "edition",
        spine::key!("site-news-edition-published"),
        spine::key!("site-news-edition-changed"),
    ),
    ("node", spine::key!("site-news-node-published"), spine::key!("site-news-node-changed")),
];

/// A record that is published now, with what happened to it.
fn tell_item(visit: &PublicVisit, item: &Item) -> Option<Told> {
    let words = visit.words;
    let (name, rest) = find_page(&visit.office, item.kind, &item.id)?;
    let what = match &item.what {
        Happening::Published => words.say("site-news-published").to_owned(),
        Happening::Changed(fields) => tell_changed(visit, item.kind, fields),
    };
    Some(Told { name, rest, what })
}

/// The name of a published record and the address of its page; none for what has no page.
pub fn find_page(office: &Office, kind: &str, id: &str) -> Option<(Text, String)> {
    match kind {
        "cooperation" => {
            let record = office.find(&Id::<Cooperation>::parse(id)?)?;
            Some((record.name.clone(), format!("/cooperations/{}", record.slug)))
        }
        "strategy" => {
            let record = office.find(&Id::<Strategy>::parse(id)?)?;
            Some((record.name.clone(), format!("/strategy/{}", record.slug)))
        }
        "edition" => {
            let record = office.find(&Id::<Edition>::parse(id)?)?;
            let strategy = office.find(&record.strategy)?;
            let rest = format!("/strategy/{}/editions/{}", strategy.slug, record.slug);
            Some((record.title.clone(), rest))
        }
        "node" => {
            let record = office.find(&Id::<Node>::parse(id)?)?;
            let strategy = office.find(&office.find(&record.edition)?.strategy)?;
            let rest = format!("/strategy/{}/{}", strategy.slug, record.slug);
            Some((record.title.clone(), rest))
        }
        "organisation" => {
            let record = office.find(&Id::<Organisation>::parse(id)?)?;
            let country = record.country.map(|country| country.code().to_ascii_lowercase());
            let rest = country.map_or("/partners".to_owned(), |code| format!("/partners/{code}"));
            Some((record.name.clone(), rest))
        }
        _ => None,
    }
}

/// The parts of a record that changed, by the names they have on pages.
fn tell_changed(visit: &PublicVisit, kind: &str, fields: &[String]) -> String {
    let words = visit.words;
    let mut sections: Vec<Section> = match kind {
        "cooperation" => fields.iter().filter_map(|field| Section::find(field)).collect(),
        _ => Vec::new(),
    };
    sections.sort();
    sections.dedup();
    let names: Vec<&str> =
        sections.iter().map(|section| words.word("section", section.code())).collect();
    match names.is_empty() {
        true => words.say("site-news-changed").to_owned(),
        false => words.say_with("site-news-changed-parts", &[("parts", names.join(", ").into())]),
    }
}

/// `GET …/feed.xml`
pub async fn feed(visit: PublicVisit) -> Result<Response, Failure> {
    let news = visit.list_news().await?;
    let words = visit.words;
    let language = words.language();
    let name = visit.authority()?.name.get(language);
    let title = words.say_with("site-feed-title", &[("name", name.into())]);
    let own = visit.place.whole(language, "/feed.xml");
    let page = visit.place.whole(language, "/changes");
    let stories: Vec<Story> = news.iter().filter_map(|one| tell(&visit, one)).take(SHOWN).collect();
    // The epoch stands for "never": a feed must say when it last changed.
    let updated = stories.first().map_or(jiff::Timestamp::UNIX_EPOCH, |story| story.at);
    let document = html! {
        (PreEscaped("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"))
        feed xmlns="http://www.w3.org/2005/Atom" xml:lang=(language.code()) {
            id { (own) }
            title { (title) }
            updated { (updated) }
            author { name { (name) } }
            (PreEscaped(link("self", &own)))
            (PreEscaped(link("alternate", &page)))
            @for story in &stories { (draw_entry(&visit, story, &own)) }
        }
    };
    let media = [(header::CONTENT_TYPE, "application/atom+xml; charset=utf-8")];
    Ok((media, document.into_string()).into_response())
}

fn draw_entry(visit: &PublicVisit, story: &Story, own: &str) -> Markup {
    let words = visit.words;
    let language = words.language();
    let say = |told: &Told| format!("{}: {}", told.name.get(language), told.what);
    let title = match story.told.as_slice() {
        [only] => say(only),
        _ => story.headline.clone(),
    };
    let rest = match story.told.as_slice() {
        [only] => only.rest.as_str(),
        _ => "/changes",
    };
    let mut summary: Vec<String> = story.told.iter().take(NAMED).map(say).collect();
    summary.extend(story.why.iter().map(|(_, why)| why.clone()));
    html! {
        entry {
            id { (own) "#" (story.seq) }
            title { (title) }
            updated { (story.at) }
            (PreEscaped(link("alternate", &visit.place.whole(language, rest))))
            summary { (summary.join("; ")) }
        }
    }
}

/// In XML an empty element must be closed, which HTML's templates do not do.
fn link(rel: &str, href: &str) -> String {
    let href = html! { (href) }.into_string();
    format!("<link rel=\"{rel}\" href=\"{href}\"/>")
}
