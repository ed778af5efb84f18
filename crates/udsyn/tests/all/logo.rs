//! The logo of an authority: who may choose it, what is refused, who gets it and how.

use super::world::{Answer, Guest, HOST, Who, World};
use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use practice::organisation::{Authority, Logo};
use spine::{
    base::{Id, Language, Text, hash_bytes},
    ledger::Added,
    office::{Draft, Office},
};
use std::io::Error;
use testbed::{Database, html, on_each_database};

const PAGE: &str = "/en/at/nordjylland/desk/admin/authority";
const SVG: &[u8] = b"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><rect/></svg>";

/// An image of 64 by 64 points.
fn png() -> Vec<u8> {
    let side = 64_u32.to_be_bytes();
    let size = [&side[..], &side, &[8, 6, 0, 0, 0]].concat();
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".as_slice(),
        &size,
        b"\0\0\0\0\0\0\0\x06IDATpoints\0\0\0\0\0\0\0\0IEND\0\0\0\0",
    ]
    .concat()
}

fn address(authority: &str, bytes: &[u8]) -> String {
    format!("/en/at/{authority}/logo/{}", hash_bytes(bytes))
}

/// Sends the form as a browser does, read at the version that its page says.
async fn send(guest: &Guest<'_>, seen: &str, bytes: &[u8]) -> Answer {
    let page = guest.get(&format!("{PAGE}/logo")).await.text();
    let read_at = page.split("name=\"read_at\" value=\"").nth(1).unwrap();
    send_at(guest, read_at.split('"').next().unwrap(), seen, bytes).await
}

async fn send_at(guest: &Guest<'_>, read_at: &str, seen: &str, bytes: &[u8]) -> Answer {
    let field = |name: &str, value: &str| {
        format!("--xx\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    // A browser sends a file that nobody chose without a name.
    let name = if bytes.is_empty() { "" } else { "logo" };
    let head = format!(
        "--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
         Content-Type: application/octet-stream\r\n\r\n"
    );
    let fields = [field("read_at", read_at), field("alternative.en", seen), head];
    let body = [fields.concat().as_bytes(), bytes, b"\r\n--xx--\r\n"].concat();
    let media = "multipart/form-data; boundary=xx";
    // In pieces, as it comes from the network.
    let pieces: Vec<_> = body.chunks(1 << 14).map(|piece| Ok::<_, Error>(piece.to_vec())).collect();
    let body = Body::from_stream(futures::stream::iter(pieces));
    guest.call(Method::POST, &format!("{PAGE}/logo"), media, body).await
}

#[on_each_database]
async fn an_administrator_chooses_a_logo_and_every_visitor_gets_it(database: Database) {
    let world = World::new(database, &[Who::Administrator, Who::Coordinator]).await;
    let guest = world.guest(Who::Administrator);
    let home = "/en/at/nordjylland";
    assert!(!world.visitor().get(home).await.text().contains("class=\"logo\""));

    let answer = send(&guest, "A white wave", SVG).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let image = |bytes: &[u8], seen: &str| {
        format!("<img class=\"logo\" src=\"{}\" alt=\"{seen}\">", address("nordjylland", bytes))
    };
    let shown = guest.get(answer.header("location")).await.text();
    assert!(shown.contains(&image(SVG, "A white wave")), "{shown}");
    let page = world.visitor().get(home).await.text();
    assert_eq!(html::check(&page), [""; 0]);
    assert!(page.contains(&image(SVG, "A white wave")), "{page}");
    // Few programs that show cards know drawings.
    assert!(!page.contains("og:image"), "{page}");
    // What is printed from the desk is headed by it, beside the authority's name.
    let desk = world.guest(Who::Coordinator).get("/en/at/nordjylland/desk").await.text();
    let head = format!("<img src=\"{}\" alt=\"\" loading=\"lazy\">", address("nordjylland", SVG));
    assert!(desk.contains(&head), "{desk}");
    let danish = world.visitor().get("/da/at/nordjylland").await.text();
    assert!(danish.contains("alt=\"A white wave\" lang=\"en\""), "{danish}");
    let preview = "/en/at/nordjylland/desk/cooperations/markis/preview";
    let preview = world.guest(Who::Coordinator).get(preview).await.text();
    assert!(preview.contains(&image(SVG, "A white wave")), "{preview}");

    check_svg(&world).await;

    // Another takes its place; the one before is given to nobody any more.
    let answer = send(&guest, "Three stars", &png()).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let page = world.visitor().get(home).await.text();
    assert!(page.contains(&image(&png(), "Three stars")), "{page}");
    let card = format!("http://{HOST}{}", address("nordjylland", &png()));
    assert!(page.contains(&format!("property=\"og:image\" content=\"{card}\"")), "{page}");
    assert!(page.contains("property=\"og:image:alt\" content=\"Three stars\""), "{page}");
    assert!(page.contains(&format!("\"logo\":\"{card}\"")), "{page}");
    let file = world.visitor().get(&address("nordjylland", &png())).await;
    assert_eq!((file.status, file.body.as_ref()), (StatusCode::OK, png().as_slice()));
    assert_eq!(file.header("content-type"), "image/png");
    let old = world.visitor().get(&address("nordjylland", SVG)).await;
    assert_eq!(old.status, StatusCode::NOT_FOUND);

    // What is seen on it can be said anew without a file.
    let answer = send(&guest, "Three white stars", b"").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    assert!(world.visitor().get(home).await.text().contains(&image(&png(), "Three white stars")));

    let answer = guest.post(&format!("{PAGE}/logo/remove"), &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    assert!(!world.visitor().get(home).await.text().contains("class=\"logo\""));
    let gone = world.visitor().get(&address("nordjylland", &png())).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
    let history = guest.get(&format!("{PAGE}/history")).await.text();
    assert!(history.contains("Logo") && history.contains("image/png"), "{history}");
}

/// The drawing as a visitor gets it: whole, harmless, to be kept for ever.
async fn check_svg(world: &World) {
    let path = address("nordjylland", SVG);
    let file = world.visitor().get(&path).await;
    assert_eq!((file.status, file.body.as_ref()), (StatusCode::OK, SVG));
    let policy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
    let tag = format!("\"{}\"", hash_bytes(SVG));
    for (name, value) in [
        ("content-type", "image/svg+xml"),
        ("content-security-policy", policy),
        ("x-content-type-options", "nosniff"),
        ("cache-control", "public, max-age=31536000, immutable"),
        ("etag", &tag),
    ] {
        assert_eq!(file.header(name), value, "{name}");
    }
    assert!(file.headers.get("set-cookie").is_none());
    let held = world.visitor().request(Method::GET, &path).header("if-none-match", &tag);
    let held = world.send(held.body(Body::empty()).unwrap()).await;
    assert_eq!((held.status, held.body.len()), (StatusCode::NOT_MODIFIED, 0));
    // It is the logo of one authority, and of nothing else.
    let other = world.visitor().get(&address("herning", SVG)).await;
    assert_eq!(other.status, StatusCode::NOT_FOUND);
}

#[on_each_database]
async fn what_is_no_logo_is_refused_with_what_to_do_and_nothing_is_lost(database: Database) {
    let world = World::new(database, &[Who::Administrator, Who::Coordinator]).await;
    let guest = world.guest(Who::Administrator);
    let alive = [&SVG[..SVG.len() - 6], b"<script>1</script></svg>"].concat();
    let far_too_large = vec![b'a'; (10 << 20) + (64 << 10) + 1];
    for (seen, bytes, said) in [
        ("A wave", alive.as_slice(), "without scripts and without events"),
        ("A wave", b"%PDF-1.7", "Choose a PNG or an SVG"),
        ("A wave", &vec![b' '; 200_001], "at most 200 kB"),
        ("A wave", &far_too_large, "at most 200 kB"),
        ("A wave", b"", "Choose a file."),
        ("", SVG, "What is seen on it"),
    ] {
        let answer = send(&guest, seen, bytes).await;
        let page = answer.text();
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{said}: {page}");
        assert_eq!(html::check(&page), [""; 0], "{said}");
        for shown in [said, "role=\"alert\"", &format!("value=\"{seen}\"")] {
            assert!(page.contains(shown), "{shown}, as {said}");
        }
    }
    let office = world.installation.offices.find("nordjylland").await.unwrap().unwrap();
    let authority = practice::organisation::find_authority(&office).unwrap();
    assert_eq!(authority.logo, None);

    // Somebody else was faster: nothing is written over, and what was typed is there.
    let answer = send_at(&guest, "0", "A late wave", SVG).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    let page = answer.text();
    assert!(page.contains("value=\"A late wave\"") && page.contains("choose the file again"));

    let office = world.guest(Who::Coordinator);
    assert_eq!(office.get(&format!("{PAGE}/logo")).await.status, StatusCode::FORBIDDEN);
    assert_eq!(send_at(&office, "1", "A wave", SVG).await.status, StatusCode::FORBIDDEN);
    assert!(!office.get(PAGE).await.text().contains("Add a logo"));
}

#[on_each_database]
async fn bytes_that_are_not_what_the_record_says_are_given_to_nobody(database: Database) {
    let world = World::new(database, &[]).await;
    let offices = &world.installation.offices;
    let alive = b"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>";
    let now = offices.real_now();
    let ledger = offices.ledger();
    let added = ledger.add_file("nordjylland", "image/svg+xml", alive, now).await.unwrap();
    let Added::Held(hash) = added else { panic!("{added:?}") };
    let seen = Text::new(Language::En, "A trap");
    let logo = Logo { hash, ..Logo::read(SVG, seen).unwrap() };
    let command = move |office: &Office| {
        let id = Id::<Authority>::parse(Authority::ID).unwrap();
        let known = practice::organisation::find_authority(office).unwrap();
        let record = Authority { logo: Some(logo.clone()), ..known.clone() };
        Ok(Draft::new("test").put(&id, &record))
    };
    offices.commit("nordjylland", "test", command).await.unwrap();
    let answer = world.visitor().get(&address("nordjylland", alive)).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
}
