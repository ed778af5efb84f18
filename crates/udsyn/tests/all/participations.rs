//! Participations that were found, through the pages: lists brought in, again and broken, and the
//! three answers.

use crate::taking_back::{confirm_file, read_bodies, there_and_back};
use crate::world::{Answer, Guest, Who, World};
use axum::body::Body;
use axum::http::{Method, StatusCode};
use testbed::{Database, on_each_database};

const DESK: &str = "/en/at/nordjylland/desk";
const DANISH: &[u8] =
    include_bytes!("../../../practice/tests/data/participations/dk-2007-2013.csv");
const ORGANISATIONS: &[u8] =
    include_bytes!("../../../practice/tests/data/participations/fp7-organization.csv");
const PROJECTS: &[u8] =
    include_bytes!("../../../practice/tests/data/participations/fp7-project.csv");

/// Sends files as a browser does: a field that is left empty has a file without a name.
async fn bring(guest: &Guest<'_>, list: &[u8], projects: &[u8]) -> Answer {
    let preview = look_at(guest, list, projects).await;
    confirm_file(guest, &format!("{DESK}/participations/bring"), preview).await
}

/// What is shown of files before they are brought in.
async fn look_at(guest: &Guest<'_>, list: &[u8], projects: &[u8]) -> Answer {
    let mut body = Vec::new();
    for (field, bytes) in [("file", list), ("projects", projects)] {
        let name = if bytes.is_empty() { "" } else { "x.csv" };
        let head = format!(
            "--xx\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\
             Content-Type: text/csv\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(b"--xx--\r\n");
    let media = "multipart/form-data; boundary=xx";
    let path = format!("{DESK}/participations/bring");
    guest.call(Method::POST, &path, media, Body::from(body)).await
}

/// Where the browser is sent after a deed, and what stands there.
async fn follow(guest: &Guest<'_>, answer: &Answer) -> (String, String) {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let address = answer.header("location").to_owned();
    let page = guest.get(&address).await;
    assert_eq!(page.status, StatusCode::OK, "{address}: {}", page.text());
    (address, page.text())
}

fn read_at(page: &str) -> String {
    let from = page.find("name=\"read_at\"").unwrap_or_else(|| panic!("{page}"));
    page[from..].split("value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

/// The page of the first project of that name in the list.
async fn find(guest: &Guest<'_>, name: &str) -> String {
    let page = guest.get(&format!("{DESK}/participations")).await.text();
    let before = page.split(name).next().unwrap();
    let address = before.rsplit("href=\"").next().unwrap().split('"').next().unwrap();
    assert!(address.contains("/participations/"), "{name}: {page}");
    address.to_owned()
}

#[on_each_database]
async fn a_list_is_brought_in_again_and_broken(database: Database) {
    let world = World::new(database, &[Who::Coordinator, Who::Reader]).await;
    let office = world.guest(Who::Coordinator);
    let refused = bring(&world.guest(Who::Reader), DANISH, b"").await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    for (list, projects, says) in [
        (&b""[..], &b""[..], "Choose a file."),
        (b"name;town\n1;2", b"", "name, town"),
        (PROJECTS, b"", "the projects alone do not say"),
        (DANISH, DANISH, "Choose one list at a time"),
    ] {
        let answer = bring(&office, list, projects).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{says}");
        assert!(answer.text().contains(says), "{says}: {}", answer.text());
    }
    // Two of the six are in the demonstration already, read from the same list.
    let before = read_bodies(&world).await;
    let brought = bring(&office, DANISH, b"").await;
    there_and_back(&world, &office, &brought, &before).await;
    let (_, page) = follow(&office, &brought).await;
    assert!(page.contains("8 participations were read: 4 are new to us, 0 say"), "{page}");
    assert!(page.contains("6 projects of ours are not in the register."), "{page}");
    assert!(page.contains("TeleCare Nord") && page.contains("The same number as Region"), "{page}");
    let (_, page) = follow(&office, &bring(&office, DANISH, b"").await).await;
    assert!(page.contains("0 are new to us, 0 say something else than before, 6 are"), "{page}");

    let later = String::from_utf8(DANISH.to_vec()).unwrap();
    let later = later.replace("31.08.2015", "31.12.2015").replacen("Fremtidens", "Bad,line\nF", 1);
    let preview = look_at(&office, later.as_bytes(), b"").await.text();
    assert!(preview.contains("1 line cannot be read and will be left out: line 3."), "{preview}");
    let short = [PROJECTS, b"\n1;2\n"].concat();
    let preview = look_at(&office, later.as_bytes(), &short).await.text();
    assert!(preview.contains("In the file of projects 1 line cannot be read: line"), "{preview}");
    let (_, page) = follow(&office, &bring(&office, later.as_bytes(), b"").await).await;
    assert!(page.contains("0 are new to us, 2 say something else"), "{page}");
    assert!(page.contains("1 line could not be read and was left out: line 3."), "{page}");
    let own = find(&office, "TeleCare Nord").await;
    let history = office.get(&format!("{own}/history")).await.text();
    assert!(history.contains("31 December 2015"), "{history}");

    // Who lies in our region is folded away and not counted.
    let answer = bring(&office, ORGANISATIONS, PROJECTS).await;
    let (_, page) = follow(&office, &answer).await;
    assert!(page.contains("15 participations were read: 0 are new"), "{page}");
    let file = office.get(&format!("{DESK}/participations.csv?publisher=danish-operations")).await;
    assert!(file.header("content-disposition").contains("nordjylland-participations-"));
    assert_eq!(file.text().lines().count(), 7, "{}", file.text());
    let none = office.get(&format!("{DESK}/participations?publisher=cordis")).await.text();
    assert!(none.contains("No participation fits"), "{none}");
}

#[on_each_database]
async fn each_is_answered_known_not_ours_or_entered(database: Database) {
    let world = World::new(database, &[Who::Coordinator, Who::Reader]).await;
    let office = world.guest(Who::Coordinator);
    let own = find(&office, "BioMed Community").await;
    let page = office.get(&own).await.text();
    for shown in ["5,282,809", "Missing in", "Danish list of operations"] {
        assert!(page.contains(shown) || shown == "Missing in", "{shown}: {page}");
    }
    assert!(page.contains("Nothing in the register is called so"), "{page}");
    let seq = read_at(&page);
    let post = |form: Vec<(&'static str, &'static str)>, seq: String| {
        let (office, address) = (office.clone(), format!("{own}/answer"));
        async move {
            let mut form = form;
            form.push(("read_at", seq.as_str()));
            office.post(&address, &form).await
        }
    };
    for (form, at) in [
        (vec![], "f-answer"),
        (vec![("answer", "not_ours")], "f-reason"),
        (vec![("answer", "known"), ("cooperation", "no-such")], "f-cooperation"),
        (vec![("answer", "enter"), ("reason", "kept <b>")], "f-area"),
    ] {
        let answer = post(form.clone(), seq.clone()).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{at}");
        let text = answer.text();
        assert!(text.contains(&format!("href=\"#{at}\"")), "{at}: {text}");
        assert!(!form.contains(&("reason", "kept <b>")) || text.contains("kept &lt;b&gt;"));
    }
    let reader = world.guest(Who::Reader);
    assert!(!reader.get(&own).await.text().contains("f-answer"));
    let refused = reader.post(&format!("{own}/answer"), &[("answer", "known")]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);

    let known = post(vec![("answer", "known"), ("cooperation", "markis")], seq.clone()).await;
    let (_, page) = follow(&office, &known).await;
    assert!(page.contains("The answer is kept.") && page.contains("MARKIS"), "{page}");
    let late = post(vec![("answer", "not_ours"), ("reason", "Late")], seq).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.text().contains("Late"), "{}", late.text());
    let seq = read_at(&office.get(&own).await.text());
    let (_, page) =
        follow(&office, &post(vec![("answer", "not_ours"), ("reason", "Only a name")], seq).await)
            .await;
    assert!(page.contains("Not for the register") && page.contains("Only a name"), "{page}");
    let seq = read_at(&office.get(&own).await.text());
    let entered = post(vec![("answer", "enter"), ("area", "health")], seq).await;
    let (address, page) = follow(&office, &entered).await;
    assert!(address.contains("/cooperations/") && address.ends_with("/edit/basics"), "{address}");
    assert!(page.contains("BioMed Community"), "{page}");
    let made = address.trim_end_matches("/edit/basics").to_owned();
    let page = office.get(&made).await.text();
    assert!(page.contains("Danish list of operations, read on 1 March 2012"), "{page}");
    let list = office.get(&format!("{DESK}/participations?view=answered")).await.text();
    assert!(list.contains("Entered in the register") && list.contains(&made), "{list}");
    let rest = office.get(&format!("{DESK}/participations")).await.text();
    assert!(rest.contains("1 project of ours is not in the register."), "{rest}");
}

#[on_each_database]
async fn what_we_are_known_by_is_kept_with_the_authority(database: Database) {
    let world = World::new(database, &[Who::Administrator, Who::Coordinator]).await;
    let admin = world.guest(Who::Administrator);
    let ours = format!("{DESK}/participations/ours");
    let refused = world.guest(Who::Coordinator).get(&format!("{ours}/edit")).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    let seq = read_at(&admin.get(&format!("{ours}/edit")).await.text());
    let form = |pic: &'static str| {
        [
            ("read_at", seq.clone()),
            ("own_bodies[0].name", "Aalborg University".to_owned()),
            ("own_bodies[0].also_called", "Aalborg Universitet\n\nAAU".to_owned()),
            ("own_bodies[0].pic", pic.to_owned()),
        ]
    };
    let post = |form: [(&'static str, String); 4]| {
        let (admin, address) = (admin.clone(), format!("{ours}/edit"));
        async move {
            let form: Vec<(&str, &str)> = form.iter().map(|(n, v)| (*n, v.as_str())).collect();
            admin.post(&address, &form).await
        }
    };
    let wrong = post(form("12")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text().contains("href=\"#f-own_bodies-0-pic\""), "{}", wrong.text());
    let (_, page) = follow(&admin, &post(form("999904034")).await).await;
    assert!(page.contains("999904034") && page.contains("Aalborg Universitet, AAU"), "{page}");
    assert_eq!(post(form("999904034")).await.status, StatusCode::CONFLICT);
    // The authority's own form keeps them.
    let office = world.guest(Who::Coordinator);
    let (_, page) = follow(&office, &bring(&office, ORGANISATIONS, PROJECTS).await).await;
    assert!(page.contains("15 participations were read: 1 is new to us"), "{page}");
    assert!(page.contains("GLAMUR") && page.contains("The same number as Aalborg"), "{page}");
}
