//! Calls and needs through the pages: snapshots brought in, calls found and judged, needs raised
//! and closed.

use crate::taking_back::{confirm_file, read_bodies, there_and_back};
use crate::world::{Answer, Guest, Who, World};
use axum::body::Body;
use axum::http::{Method, StatusCode};
use testbed::{Database, on_each_database};

const DESK: &str = "/en/at/nordjylland/desk";
const EARLIER: &str = include_str!("../../../practice/tests/data/ft-portal-2026-08-16.json");
const LATER: &str = include_str!("../../../practice/tests/data/ft-portal-2026-08-22.json");

/// Sends a snapshot as a browser does.
async fn bring(guest: &Guest<'_>, text: &str) -> Answer {
    let head = "--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.json\"\r\n\
                Content-Type: application/json\r\n\r\n";
    let body = [head.as_bytes(), text.as_bytes(), b"\r\n--xx--\r\n"].concat();
    let media = "multipart/form-data; boundary=xx";
    let path = format!("{DESK}/calls/import");
    let preview = guest.call(Method::POST, &path, media, Body::from(body)).await;
    confirm_file(guest, &path, preview).await
}

/// Where the browser is sent after a deed, and what stands there.
async fn follow(guest: &Guest<'_>, answer: &Answer) -> (String, String) {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let address = answer.header("location").to_owned();
    let page = guest.get(&address).await;
    assert_eq!(page.status, StatusCode::OK, "{address}");
    (address, page.text())
}

fn read_at(page: &str) -> String {
    let from = page.find("name=\"read_at\"").unwrap_or_else(|| panic!("{page}"));
    page[from..].split("value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

#[on_each_database]
async fn a_snapshot_says_what_is_new_changed_and_gone(database: Database) {
    let world = World::new(database, &[Who::Coordinator, Who::Reader]).await;
    let office = world.guest(Who::Coordinator);
    let refused = bring(&world.guest(Who::Reader), EARLIER).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    for (text, says) in [
        ("", "this one is empty"),
        ("<html>", "cannot be read"),
        ("{\"grants\": []}", "does not say when it was made"),
    ] {
        let answer = bring(&office, text).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{text}");
        assert!(answer.text().contains(says), "{says}: {}", answer.text());
    }
    let before = read_bodies(&world).await;
    let brought = bring(&office, EARLIER).await;
    let (first, page) = follow(&office, &brought).await;
    assert!(page.contains("12 new, 0 changed, 0 gone, of 12 calls."), "{page}");
    let (again, page) = follow(&office, &bring(&office, EARLIER).await).await;
    let first = first.split('&').next().unwrap();
    assert_eq!(again, first.replace("done=brought", "done=same"));
    there_and_back(&world, &office, &brought, &before).await;
    assert!(page.contains("brought in before; nothing has changed"), "{page}");

    let (_, page) = follow(&office, &bring(&office, LATER).await).await;
    let says = "2 new, 3 changed, 2 gone, of 12 calls. Of those changed, 1 are only written";
    assert!(page.contains(says), "{page}");
    for shown in ["3 November 2026", "5 November 2026", "EMFAF-2026-PIA-ARCTIC", "read."] {
        assert!(page.contains(shown), "{shown}: {page}");
    }
    let older = bring(&office, EARLIER).await;
    assert_eq!(older.status, StatusCode::UNPROCESSABLE_ENTITY);
    let text = older.text();
    assert!(text.contains("Nothing was changed.") && text.contains("2026"), "{text}");

    let gone = office.get(&format!("{DESK}/calls/emfaf-2026-pia-arctic")).await.text();
    assert!(gone.contains("No longer at its publisher"), "{gone}");
    let history = office.get(&format!("{DESK}/calls/cerv-2026-daphne-children/history")).await;
    assert!(history.text().contains("5 November 2026"), "{}", history.text());
    let list = format!("{DESK}/calls?state=all");
    let page = world.guest(Who::Reader).get(&list).await.text();
    assert!(page.contains("18 calls") && !page.contains("Bring in a snapshot"), "{page}");
    let file = office.get(&format!("{DESK}/calls.csv?state=all&find=daphne")).await;
    assert!(file.header("content-disposition").contains("nordjylland-calls-"));
    let text = file.text();
    assert_eq!(text.lines().count(), 2, "{text}");
    assert!(text.contains("2026-11-05") && text.contains("21000000,EUR"), "{text}");
}

#[on_each_database]
async fn a_call_is_found_by_what_it_fits_and_written_by_hand(database: Database) {
    let world = World::new(database, &[Who::Coordinator, Who::AreaCoordinator]).await;
    let office = world.guest(Who::Coordinator);
    let call = format!("{DESK}/calls/example-north-sea-2012");
    let page = office.get(&call).await.text();
    for shown in ["Closes 1 June 2012, in 78 days", "“shore”", "Shore power in small ports"] {
        assert!(page.contains(shown), "{shown}: {page}");
    }
    // Who has another area is not told what is needed there.
    let elsewhere = world.guest(Who::AreaCoordinator);
    let page = elsewhere.get(&call).await.text();
    assert!(!page.contains("Shore power in small ports"), "{page}");
    let hidden = elsewhere.get(&format!("{DESK}/needs/example-shore-power")).await;
    assert_eq!(hidden.status, StatusCode::NOT_FOUND);

    let list = office.get(&format!("{DESK}/calls?sort=fit&within=90")).await.text();
    assert!(list.contains("1 call") && list.contains("EXAMPLE-NSR-2012-1"), "{list}");
    let fits = [("need", "example-telemedicine"), ("why", "It pays for <telemedicine>.")];
    let noted = office.post(&format!("{DESK}/calls/example-oks-2012/needs"), &fits).await;
    let (_, page) = follow(&office, &noted).await;
    assert!(page.contains("It pays for &lt;telemedicine&gt;."), "{page}");
    let empty = office.post(&format!("{DESK}/calls/example-oks-2012/needs"), &[]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);

    let wrong = [
        ("identifier", "IVC-4"),
        ("title", "Fourth call"),
        ("state", "open"),
        ("opens_on", "1.6.2012"),
        ("deadlines[0].day", "1.5.2012"),
        ("deadlines[1].day", "soon"),
        ("budget.rate_percent", "175"),
    ];
    let answer = office.post(&format!("{DESK}/calls/new"), &wrong).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = answer.text();
    for kept in ["value=\"soon\"", "value=\"175\"", "href=\"#f-deadlines-1-day\""] {
        assert!(page.contains(kept), "{kept}: {page}");
    }
    let right = [
        ("identifier", "IVC-4"),
        ("title", "Fourth call"),
        ("state", "open"),
        ("programme", "interreg-ivc"),
        ("deadlines[0].day", "1.9.2012"),
        ("budget.total", "12.700.000"),
        ("budget.total.currency", "EUR"),
    ];
    let (address, page) =
        follow(&office, &office.post(&format!("{DESK}/calls/new"), &right).await).await;
    assert!(address.ends_with("/calls/ivc-4?done=entered"), "{address}");
    assert!(page.contains("12,700,000") && page.contains("Interreg IVC"), "{page}");
    let twice = office.post(&format!("{DESK}/calls/new"), &right).await;
    assert!(twice.text().contains("there is a call of that name"), "{}", twice.text());
    let programmes = office.get(&format!("{DESK}/programmes")).await.text();
    assert!(programmes.contains("1 open or announced, 1 in all"), "{programmes}");
}

#[on_each_database]
async fn a_need_is_raised_by_a_unit_and_closed_with_how(database: Database) {
    let all = [Who::Contributor, Who::Coordinator, Who::Reader];
    let world = World::new(database, &all).await;
    let unit = world.guest(Who::Contributor);
    let new = format!("{DESK}/needs/new");
    assert_eq!(world.guest(Who::Reader).get(&new).await.status, StatusCode::FORBIDDEN);
    let empty = unit.post(&new, &[("description", "Kept")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.text().contains("Kept"), "{}", empty.text());
    let form = [
        ("title", "Quieter ferries"),
        ("area", "regional-development"),
        ("serves[0].node", "rd-connected"),
        ("serves[0].why", "Ferries are the corridor."),
    ];
    let (address, page) = follow(&unit, &unit.post(&new, &form).await).await;
    assert!(page.contains("Quieter ferries") && page.contains("Ferries are the corridor."));
    assert!(page.contains("No one named"), "{page}");
    let own = address.split('?').next().unwrap().to_owned();
    let today = world.guest(Who::Coordinator).get(DESK).await.text();
    assert!(today.contains("Find who has the need: Quieter ferries"), "{today}");

    let page = unit.get(&format!("{own}/edit")).await.text();
    let (seq, stale) = (read_at(&page), read_at(&page));
    let mut edit = vec![("read_at", seq.as_str()), ("unit", "regional-development")];
    edit.extend_from_slice(&[("title.en", "Quieter ferries"), ("area", "regional-development")]);
    follow(&unit, &unit.post(&format!("{own}/edit"), &edit).await).await;
    let mut late = vec![("read_at", stale.as_str()), ("title.en", "Louder ferries")];
    late.push(("area", "regional-development"));
    let conflict = unit.post(&format!("{own}/edit"), &late).await;
    assert_eq!(conflict.status, StatusCode::CONFLICT);
    assert!(conflict.text().contains("Louder ferries"), "{}", conflict.text());

    let close = format!("{own}/close");
    let seq = read_at(&unit.get(&close).await.text());
    let half = [("read_at", seq.as_str()), ("closed.met", "yes"), ("closed.on", "15.3.2012")];
    let half = unit.post(&close, &half).await;
    assert_eq!(half.status, StatusCode::UNPROCESSABLE_ENTITY);
    let whole = [
        ("read_at", seq.as_str()),
        ("closed.met", "yes"),
        ("closed.on", "15.3.2012"),
        ("closed.why", "Electric ferries"),
        ("closed.cooperation", "markis"),
    ];
    let (_, page) = follow(&unit, &unit.post(&close, &whole).await).await;
    assert!(page.contains("Met on 15 March 2012") && page.contains("MARKIS"), "{page}");
    let list = unit.get(&format!("{DESK}/needs")).await.text();
    assert!(!list.contains("Quieter ferries"), "{list}");
    let file = unit.get(&format!("{DESK}/needs.csv?state=all")).await.text();
    assert!(file.contains("Quieter ferries") && file.contains("2012-03-15"), "{file}");
    let seq = read_at(&unit.get(&close).await.text());
    let (_, page) = follow(&unit, &unit.post(&close, &[("read_at", seq.as_str())]).await).await;
    assert!(page.contains("The need is open again."), "{page}");
}

#[on_each_database]
async fn a_programme_keeps_its_terms_when_it_is_edited(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    let office = world.guest(Who::Coordinator);
    let own = format!("{DESK}/organisations/interreg-ivc");
    let page = office.get(&format!("{own}/edit")).await.text();
    for kept in ["value=\"2007\"", "value=\"ERDF\"", "value=\"75\"", "value=\"321,000,000\""] {
        assert!(page.contains(kept), "{kept}: {page}");
    }
    let seq = read_at(&page);
    let form = |to: &'static str, kind: &'static str| {
        [
            ("read_at", seq.clone()),
            ("kind", kind.to_owned()),
            ("visibility", "published".to_owned()),
            ("programme.part_of", "interreg-iv".to_owned()),
            ("programme.from", "2007".to_owned()),
            ("programme.to", to.to_owned()),
            ("programme.rate_percent", "85".to_owned()),
            ("programme.also_called", "INTERREG IVC\n\nInterreg 4C".to_owned()),
        ]
    };
    let post = |form: [(&'static str, String); 8]| {
        let office = office.clone();
        let own = own.clone();
        async move {
            let form: Vec<(&str, &str)> =
                form.iter().map(|(name, value)| (*name, value.as_str())).collect();
            office.post(&own, &form).await
        }
    };
    for (to, kind, at) in [("2006", "programme", "f-programme-to"), ("2013", "network", "f-kind")] {
        let answer = post(form(to, kind)).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{to} {kind}");
        assert!(answer.text().contains(at), "{at}: {}", answer.text());
    }
    let (_, page) = follow(&office, &post(form("2014", "programme")).await).await;
    for shown in ["2007–2014", "85%", "INTERREG IVC and Interreg 4C", "Interreg IV"] {
        assert!(page.contains(shown), "{shown}: {page}");
    }
    let tree = office.get(&format!("{DESK}/programmes")).await.text();
    assert!(tree.contains("Part of") && tree.contains("Mikropol"), "{tree}");
}
