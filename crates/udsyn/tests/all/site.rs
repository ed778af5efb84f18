//! The public site: the same for everybody, in three languages, asked for again only when it has
//! changed, on a host of its own, and with a way to answer.

use super::world::{Answer, HOST, Who, World, serve};
use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use practice::cooperation::{Cooperation, publish_cooperation, unpublish_cooperation};
use spine::{base::Id, office::Office};
use std::collections::BTreeSet;
use testbed::{Database, html, on_each_database};
use udsyn::app::{Serve, build_router};

const HOME: &str = "/da/at/nordjylland";

pub const PAGES: [&str; 19] = [
    "",
    "/strategy",
    "/strategy/international",
    "/strategy/international/partnerships",
    "/strategy/international/editions/2012",
    "/strategy/health",
    "/cooperations",
    "/cooperations?area=health&state=active",
    "/cooperations/markis",
    "/cooperations/regions-of-knowledge",
    "/partners",
    "/partners/no",
    "/money",
    "/contact",
    "/accessibility",
    "/changes",
    "/data",
    "/search?q=havn",
    "/feedback?page=/cooperations/markis",
];

async fn ask(world: &World, method: Method, path: &str, headers: &[(&str, &str)]) -> Answer {
    let mut request = world.visitor().request(method, path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    world.send(request.body(Body::empty()).unwrap()).await
}

#[on_each_database]
async fn every_page_is_there_in_three_languages_and_names_the_others(database: Database) {
    let world = World::new(database, &[]).await;
    for authority in ["nordjylland", "midtjylland", "herning"] {
        for page in
            PAGES.iter().filter(|page| authority == "nordjylland" || page.matches('/').count() < 2)
        {
            check_languages(&world, authority, page).await;
        }
    }
}

/// The alternates of a page: language and address.
fn list_alternates(page: &str) -> BTreeSet<(String, String)> {
    let links = page.split("<link rel=\"alternate\" hreflang=\"").skip(1);
    let read = |rest: &str| {
        let mut parts = rest.split('"');
        let (language, address) = (parts.next()?, parts.nth(1)?);
        Some((language.to_owned(), address.to_owned()))
    };
    links.filter_map(read).collect()
}

async fn check_languages(world: &World, authority: &str, page: &str) {
    let mut known: Option<BTreeSet<(String, String)>> = None;
    for language in ["da", "en", "de"] {
        let address = format!("/{language}/at/{authority}{page}");
        let answer = world.visitor().get(&address).await;
        let text = answer.text();
        assert_eq!(answer.status, StatusCode::OK, "{address}");
        assert_eq!(html::check(&text), [""; 0], "{address}");
        assert!(text.contains(&format!("<html lang=\"{language}\"")), "{address}");
        for sign in ["<meta name=\"description\"", "property=\"og:title\"", "application/ld+json"] {
            assert!(text.contains(sign), "{address} has no {sign}");
        }
        let bare = format!("/{language}/at/{authority}{}", page.split('?').next().unwrap());
        let canonical = format!("<link rel=\"canonical\" href=\"http://{HOST}{bare}\">");
        assert!(text.contains(&canonical), "{address} lacks {canonical}");
        let alternates = list_alternates(&text);
        let languages: Vec<&str> =
            alternates.iter().map(|(language, _)| language.as_str()).collect();
        assert_eq!(languages, ["da", "de", "en", "x-default"], "{address}");
        assert!(alternates.contains(&(language.to_owned(), format!("http://{HOST}{bare}"))));
        // Each names the same others, itself among them.
        assert_eq!(*known.get_or_insert_with(|| alternates.clone()), alternates, "{address}");
    }
}

#[on_each_database]
async fn a_page_that_is_unchanged_is_not_sent_again(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    let page = format!("{HOME}/strategy/international");
    let first = ask(&world, Method::GET, &page, &[]).await;
    let tag = first.header("etag").to_owned();
    assert!(tag.starts_with('"') && tag.len() > 20, "{tag} is a strong tag");
    assert_eq!(first.header("cache-control"), "public, max-age=0, must-revalidate");
    assert!(first.headers.get("set-cookie").is_none());

    let again = ask(&world, Method::GET, &page, &[("if-none-match", &tag)]).await;
    assert_eq!((again.status, again.body.len()), (StatusCode::NOT_MODIFIED, 0));
    assert_eq!(again.header("etag"), tag);
    let other = ask(&world, Method::GET, HOME, &[("if-none-match", &tag)]).await;
    assert_eq!(other.status, StatusCode::OK, "another page has another tag");

    let head = ask(&world, Method::HEAD, &page, &[]).await;
    assert_eq!((head.status, head.body.len()), (StatusCode::OK, 0));
    assert_eq!(head.header("etag"), tag);
    assert_eq!(head.header("content-length"), first.body.len().to_string());

    let packed = ask(&world, Method::GET, &page, &[("accept-encoding", "gzip")]).await;
    assert_eq!(packed.header("content-encoding"), "gzip");
    assert!(packed.body.len() * 2 < first.body.len(), "{} bytes", packed.body.len());
    assert_ne!(packed.header("etag"), tag, "other bytes, another strong tag");
    let known = [("accept-encoding", "gzip"), ("if-none-match", packed.header("etag"))];
    assert_eq!(ask(&world, Method::GET, &page, &known).await.status, StatusCode::NOT_MODIFIED);

    let member = world.guest(Who::Coordinator).get(&page).await;
    assert_eq!(member.body, first.body, "everybody gets the same bytes");
    assert_eq!(member.header("etag"), tag);

    commit(&world, |office| {
        let id = Id::<Cooperation>::parse("markis").unwrap();
        unpublish_cooperation(office, &id, office.find_entry(&id).unwrap().seq)
    })
    .await;
    let after = ask(&world, Method::GET, &page, &[("if-none-match", &tag)]).await;
    assert_eq!(after.status, StatusCode::OK);
    assert_ne!(after.header("etag"), tag);
}

async fn commit(
    world: &World,
    command: impl Fn(&Office) -> Result<spine::office::Draft, spine::office::Refusal>
    + Send
    + Sync
    + 'static,
) {
    world.installation.offices.commit("nordjylland", "test", command).await.unwrap();
}

#[on_each_database]
async fn what_is_taken_back_is_gone_and_what_is_published_is_told(database: Database) {
    let world = World::new(database, &[]).await;
    let page = format!("{HOME}/cooperations/markis");
    let changes = "/en/at/nordjylland/changes";
    assert_eq!(world.visitor().get(&page).await.status, StatusCode::OK);
    let seq = |office: &Office, id: &Id<Cooperation>| office.find_entry(id).unwrap().seq;
    commit(&world, move |office| {
        let id = Id::parse("markis").unwrap();
        unpublish_cooperation(office, &id, seq(office, &id))
    })
    .await;
    let gone = world.visitor().get(&page).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
    assert!(gone.text().contains("Region Nordjylland"), "the way out is the site's own");
    for place in [changes, "/en/at/nordjylland/feed.xml", "/en/at/nordjylland/cooperations"] {
        assert!(!world.visitor().get(place).await.text().contains("MARKIS"), "{place}");
    }
    commit(&world, move |office| {
        let id = Id::parse("markis").unwrap();
        let money = BTreeSet::from([practice::cooperation::FieldGroup::Money]);
        publish_cooperation(office, &id, seq(office, &id), &money)
    })
    .await;
    let back = world.visitor().get("/en/at/nordjylland/cooperations/markis").await.text();
    assert!(back.contains("MARKIS") && !back.contains("1,637,953"), "the money is kept back");
    assert!(!back.contains("Not stated"), "what is kept back is not called unknown");
    let told = world.visitor().get(changes).await.text();
    assert!(told.contains("MARKIS</a>: published"), "{told}");
}

#[on_each_database]
async fn whoever_names_no_language_is_led_to_the_one_the_browser_asks_for(database: Database) {
    let world = World::new(database, &[]).await;
    let german = [("accept-language", "fr, de-AT;q=0.8")];
    let answer = ask(&world, Method::GET, "/at/herning", &german).await;
    assert_eq!(answer.header("location"), "/de/at/herning");
    assert!(answer.headers.get("etag").is_none(), "what depends on the browser is not kept");
    let unknown = ask(&world, Method::GET, "/at/nowhere", &german).await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
}

#[on_each_database]
async fn an_authority_may_have_a_host_of_its_own(database: Database) {
    let mut world = World::at(database.url()).await;
    let hosts = vec![("herning".to_owned(), "herning.example".to_owned())];
    world.router = build_router(&world.installation, &Serve { hosts, ..serve() }, true);
    let own = async |path: &str| {
        let request = axum::http::Request::builder().uri(path).header("host", "herning.example");
        let request = request.header("x-forwarded-for", world.next_remote());
        world.send(request.body(Body::empty()).unwrap()).await
    };
    let home = own("/da").await;
    assert_eq!(home.status, StatusCode::OK);
    let text = home.text();
    assert!(text.contains("Herning Kommune"));
    assert!(text.contains("<link rel=\"canonical\" href=\"http://herning.example/da\">"), "{text}");
    assert!(text.contains("href=\"/da/strategy\"") && !text.contains("href=\"/da/at/herning/st"));
    let strategy = own("/en/strategy/international").await;
    assert_eq!(strategy.status, StatusCode::OK);
    assert_eq!(own("/").await.header("location"), "/da");
    assert!(own("/sitemap.xml").await.text().contains("<loc>http://herning.example/de</loc>"));
    let desk = own("/da/at/herning/desk").await;
    assert!(desk.header("location").contains("/da/sign-in"), "{desk:?}");
    // On the shared host the page says where it wants to be known.
    let shared = world.visitor().get("/da/at/herning/strategy").await.text();
    let canonical = "<link rel=\"canonical\" href=\"http://herning.example/da/strategy\">";
    assert!(shared.contains(canonical), "{shared}");
}

#[on_each_database]
async fn a_visitor_writes_and_the_office_reads(database: Database) {
    let world = World::new(database, &[Who::Coordinator, Who::Reader]).await;
    let form = format!("{HOME}/feedback");
    let shown = world.visitor().get(&format!("{form}?page=/cooperations/markis")).await.text();
    assert!(shown.contains("name=\"page\" value=\"/cooperations/markis\""), "{shown}");
    let wrong = [("page", "/cooperations/markis"), ("message", ""), ("reply_to", "nej")];
    let refused = world.visitor().post(&form, &wrong).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(html::check(&refused.text()), [""; 0]);
    assert!(refused.text().contains("value=\"nej\""), "nothing typed is lost");

    let good = [("page", "/cooperations/markis"), ("message", "<b>Året</b> er forkert.")];
    let sent = world.visitor().post(&form, &good).await;
    assert_eq!(sent.header("location"), format!("{form}/thanks"));
    let caught = [("message", "Køb noget"), ("homepage", "https://spam.example")];
    assert_eq!(world.visitor().post(&form, &caught).await.status, StatusCode::SEE_OTHER);

    let list = "/da/at/nordjylland/desk/admin/feedback";
    let office = world.guest(Who::Coordinator);
    let read = office.get(list).await.text();
    assert!(read.contains("&lt;b&gt;Året&lt;/b&gt; er forkert.") && !read.contains("Køb noget"));
    assert_eq!(world.guest(Who::Reader).get(list).await.status, StatusCode::FORBIDDEN);
    let action = read.split("action=\"").find(|rest| rest.starts_with(list)).unwrap();
    let done = action.split('"').next().unwrap();
    let answer = office.post(done, &[]).await;
    assert!(answer.header("location").ends_with("done=done"), "{answer:?}");
    let remove = done.replace("/done", "/remove");
    assert_eq!(world.guest(Who::Reader).post(&remove, &[]).await.status, StatusCode::FORBIDDEN);
    office.post(&remove, &[]).await;
    assert!(!office.get(list).await.text().contains("forkert"));
}

#[on_each_database]
async fn a_preview_shows_what_is_not_published_to_those_who_may_see_it(database: Database) {
    let world = World::new(database, &[Who::Coordinator, Who::Stranger]).await;
    commit(&world, |office| {
        let id = Id::<Cooperation>::parse("markis").unwrap();
        unpublish_cooperation(office, &id, office.find_entry(&id).unwrap().seq)
    })
    .await;
    let office = world.guest(Who::Coordinator);
    let desk = "/en/at/nordjylland/desk";
    let preview = format!("{desk}/cooperations/markis/preview");
    let whole = office.get(&preview).await;
    assert_eq!(whole.status, StatusCode::OK);
    assert_eq!(whole.header("cache-control"), "private, no-store");
    let text = whole.text();
    assert_eq!(html::check(&text), [""; 0]);
    assert!(text.contains("Preview") && text.contains("noindex") && text.contains("1,637,953"));
    let less = office.get(&format!("{preview}?read_at=1&withheld=money")).await.text();
    assert!(!less.contains("1,637,953"));
    assert_eq!(world.guest(Who::Stranger).get(&preview).await.status, StatusCode::NOT_FOUND);
    assert!(world.visitor().get(&preview).await.header("location").contains("sign-in"));
    let edition = format!("{desk}/strategy/international/editions/2012/preview");
    assert_eq!(office.get(&edition).await.status, StatusCode::OK);

    // Publishing through the page, with the money kept back; the page tells who did it.
    let publish = format!("{desk}/cooperations/markis/publish");
    let done = office.post(&publish, &[("deed", "show"), ("withheld", "money")]).await;
    assert!(done.header("location").contains("done=published"), "{done:?}");
    let page = world.visitor().get("/en/at/nordjylland/cooperations/markis").await;
    assert!(page.status == StatusCode::OK && !page.text().contains("1,637,953"));
    assert!(office.get(&publish).await.text().contains("by Internationalt kontor"));
    office.post(&publish, &[("deed", "hide")]).await;
    let page = world.visitor().get("/en/at/nordjylland/cooperations/markis").await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
}

#[on_each_database]
async fn the_first_page_says_how_much_where_and_at_what_cost(database: Database) {
    let world = World::new(database, &[]).await;
    let page = world.visitor().get(HOME).await.text();
    let main = page.split("<main").nth(1).unwrap();
    assert!(
        main.contains("<h1><b>35 samarbejder</b> i gang med partnere i 7 lande</h1>"),
        "{main}"
    );
    for told in [
        ">Sverige 8</text>",
        ">Norge 7</text>",
        "Vi arbejder mest sammen med Sverige og Norge",
        "</b><small>af vores egne midler i 2012</small>",
    ] {
        assert!(main.contains(told), "{told} is missing: {main}");
    }
    assert!(!main.contains("Næsten intet"), "no one is told of ruin: {main}");
    // The country's page and the map say the same number.
    let sweden = world.visitor().get(&format!("{HOME}/partners/se")).await.text();
    let running = sweden.split("id=\"others\"").next().unwrap();
    assert_eq!(running.matches("<h3>").count(), 8, "{running}");
    // Where there are few countries the name is said, and no number is bragged of.
    let herning = world.visitor().get("/da/at/herning").await.text();
    assert!(herning.contains("<h1>Herning Kommune i verden</h1>"), "{herning}");
}

#[on_each_database]
async fn a_text_that_is_not_translated_is_read_in_english_and_says_so(database: Database) {
    let world = World::new(database, &[]).await;
    for path in ["/strategy/international", "/strategy/health", "/cooperations/markis"] {
        let page = world.visitor().get(&format!("/de/at/nordjylland{path}")).await.text();
        let main = page.split("<main").nth(1).unwrap();
        assert!(main.contains("noch nicht auf Deutsch; er steht hier auf Englisch."), "{main}");
        let link = format!("<a href=\"/en/at/nordjylland{path}\" lang=\"en\" hreflang=\"en\">");
        assert!(main.contains(&link), "{path}: {main}");
        assert!(main.contains("lang=\"en\"") && !main.contains("lang=\"da\""), "{path}: {main}");
        let own = world.visitor().get(&format!("/da/at/nordjylland{path}")).await.text();
        assert!(!own.contains("role=\"note\""), "{own}");
    }
}

#[on_each_database]
async fn every_cooperation_names_who_answers_and_no_word_of_the_office(database: Database) {
    let world = World::new(database, &[]).await;
    let mut read = 0;
    for authority in ["nordjylland", "midtjylland", "herning"] {
        let site = format!("/da/at/{authority}");
        let mail = format!("international@{authority}.example");
        let contact = world.visitor().get(&format!("{site}/contact")).await.text();
        assert!(contact.contains(&mail) && contact.contains("Internationalt kontor"), "{contact}");
        let list = world.visitor().get(&format!("{site}/cooperations")).await.text();
        let begins = format!("href=\"{site}/cooperations/");
        let links = list.split(&begins).skip(1);
        for slug in links.filter_map(|rest| rest.split('"').next()) {
            let path = format!("{site}/cooperations/{slug}");
            let page = world.visitor().get(&path).await.text();
            let main = page.split("<main").nth(1).unwrap();
            assert!(main.contains(&mail), "{path} names no address");
            for word in ["Forankring", "(pt.)", "Ubesat", "Ingen nævnt", "linje for linje"] {
                assert!(!main.contains(word), "{path} says “{word}”: {main}");
            }
            read += 1;
        }
    }
    assert!(read > 40, "{read}");
}
