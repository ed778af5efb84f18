//! What was typed is still there whatever kept the program from taking it in.

use super::world::{Answer, Who, World};
use axum::http::{Method, StatusCode};
use testbed::{Database, html, on_each_database};

const NEED: &str = "/en/at/nordjylland/desk/needs/new";
const TYPED: [(&str, &str); 3] = [
    ("title", "Shore power for <old> ships"),
    ("description", "First line\r\nand a \"second\" one"),
    ("area", "health"),
];

/// Everything that was sent, as the page sends it once more.
fn list_hidden(answer: &Answer) -> Vec<(String, String)> {
    let read = |rest: &str, name: &str| {
        let (_, value) = rest.split_once(&format!(" {name}=\""))?;
        let value = value.split('"').next()?.replace("&quot;", "\"").replace("&lt;", "<");
        Some(value.replace("&gt;", ">").replace("&amp;", "&"))
    };
    let text = answer.text();
    let fields = text.split("<input type=\"hidden\"").skip(1);
    fields.filter_map(|rest| read(rest, "name").zip(read(rest, "value"))).collect()
}

#[on_each_database]
async fn what_was_typed_outlives_a_session_that_ended(database: Database) {
    let mut world = World::new(database, &[Who::Coordinator]).await;
    let before = world.guest(Who::Coordinator);
    let ended = before.post("/en/account/sessions/end", &[]).await;
    assert_eq!(ended.status, StatusCode::SEE_OTHER);
    let answer = world.guest(Who::Coordinator).post(NEED, &TYPED).await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{}", answer.text());
    assert_eq!(html::check(&answer.text()), [""; 0]);
    let kept = list_hidden(&answer);
    world.sign_in_all(&[Who::Coordinator]).await;
    let form: Vec<(&str, &str)> =
        kept.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert!(answer.text().contains("Send again"), "{}", answer.text());
    let answer = world.guest(Who::Coordinator).post(NEED, &form).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{form:?} {}", answer.text());
    let page = world.guest(Who::Coordinator).get(answer.header("location")).await.text();
    assert!(page.contains("Shore power for &lt;old&gt; ships"), "{page}");
}

/// The cookie of the session is gone with it, and only the device is known still: so it is for
/// whoever signed out in another tab.
#[on_each_database]
async fn what_was_typed_outlives_a_session_of_which_no_cookie_is_left(database: Database) {
    let mut world = World::new(database, &[]).await;
    for device in ["", "udsyn-device=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"] {
        let answer = world.visitor().with_cookie(device).post(NEED, &TYPED).await;
        let text = answer.text();
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{text}");
        assert_eq!(html::check(&text), [""; 0]);
        let kept = list_hidden(&answer);
        for (name, value) in TYPED {
            assert!(kept.contains(&(name.to_owned(), value.to_owned())), "{name}: {text}");
        }
        assert!(text.contains("You are no longer signed in."), "{text}");
        let way = "href=\"/en/sign-in?to=%2Fen%2Fat%2Fnordjylland%2Fdesk\" target=\"_blank\"";
        assert!(text.contains(way), "{text}");
        assert_eq!(answer.header("cache-control"), "private, no-store");
        world.sign_in_all(&[Who::Coordinator]).await;
        let form: Vec<(&str, &str)> =
            kept.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let answer = world.guest(Who::Coordinator).post(NEED, &form).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{form:?} {}", answer.text());
    }
}

#[on_each_database]
async fn a_password_is_never_shown_again(database: Database) {
    let world = World::new(database, &[]).await;
    let form = [("name", "Somebody"), ("email", "a@b.example"), ("password", "four odd words")];
    let answer = world.visitor().post(&format!("{DESK}/admin/accounts"), &form).await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
    assert!(!answer.text().contains("four odd words"), "{}", answer.text());
    // The way in is there all the same.
    assert!(answer.text().contains("/en/sign-in?to="), "{}", answer.text());
}

#[on_each_database]
async fn what_is_too_much_for_a_form_is_still_there(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    let guest = world.guest(Who::Coordinator);
    let long = "å".repeat(100_000);
    let form = [("title", "Shore power"), ("description", long.as_str()), ("area", "health")];
    let answer = guest.post(NEED, &form).await;
    let text = answer.text();
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(text.contains(&long) && text.contains("Shorten"), "the text, and what to do");
    // What no form of ours has is refused as a whole, and can be copied.
    let many = [("a", "1"); 2_000].into_iter().chain([("note", "Nobody needs it any more")]);
    let many: Vec<(&str, &str)> = many.collect();
    let odd = [("title", "Two\0words of one who pastes")];
    for (form, words) in [(&many[..], "Nobody needs it"), (&odd, "Twowords of one")] {
        let answer = guest.post(NEED, form).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST);
        assert!(answer.text().contains(words), "{}", answer.text());
    }
}

#[on_each_database]
async fn a_form_that_comes_too_late_is_there_to_be_copied(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    let guest = world.guest(Who::Coordinator);
    let form = [("reason", "Nobody needs it <any> more"), ("read_at", "1")];
    let answer = guest.post("/en/at/nordjylland/desk/needs/no-such/edit", &form).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    let text = answer.text();
    assert!(text.contains("Nobody needs it &lt;any&gt; more"), "{text}");
    assert!(!text.contains("Send again"), "it would only fail again: {text}");
    assert_eq!(html::check(&text), [""; 0]);
}

#[on_each_database]
async fn a_form_of_another_site_is_not_offered_to_be_sent_again(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    let guest = world.guest(Who::Coordinator);
    let request = guest.request(Method::POST, NEED);
    let request = request.header("sec-fetch-site", "cross-site");
    let request = request.header("content-type", "application/x-www-form-urlencoded");
    let answer = world.send(request.body("title=Written+by+them".into()).unwrap()).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert!(!answer.text().contains("Written by them"), "{}", answer.text());
}

const DESK: &str = "/en/at/nordjylland/desk";

/// The version that a form was drawn at.
fn find_version(page: &Answer) -> String {
    let text = page.text();
    let (_, rest) = text.split_once("name=\"read_at\" value=\"").unwrap();
    rest.split('"').next().unwrap().to_owned()
}

#[on_each_database]
async fn words_beside_a_choice_that_was_not_made_are_not_dropped(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    let guest = world.guest(Who::Coordinator);
    let page = format!("{DESK}/needs/example-shore-power/edit");
    let version = find_version(&guest.get(&page).await);
    let form = [
        ("read_at", version.as_str()),
        ("title.da", "Landstrøm"),
        ("area", "regional-development"),
        ("serves[0].row", "1"),
        ("serves[0].node", ""),
        ("serves[0].why", "It cuts smoke in the harbours"),
    ];
    let answer = guest.post(&page, &form).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.text());
    assert!(answer.text().contains("It cuts smoke in the harbours"));
}

#[on_each_database]
async fn words_typed_before_somebody_else_wrote_some_are_shown(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    let guest = world.guest(Who::Coordinator);
    let page = format!("{DESK}/progress/report-health-2012-03/edit");
    let before = guest.get(&page).await;
    let version = find_version(&before);
    let text = before.text();
    // A row without words has one field, without a language.
    let row = text.split(" name=\"rows.").skip(1).find_map(|rest| {
        let name = rest.split('"').next()?;
        (!name.contains('.')).then(|| format!("rows.{name}"))
    });
    let row = row.expect("a row without words");
    let send = async |words: &str| {
        guest.post(&page, &[("read_at", version.as_str()), (row.as_str(), words)]).await
    };
    assert_eq!(send("The first was faster").await.status, StatusCode::SEE_OTHER);
    let answer = send("The second typed this").await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.text().contains("The second typed this"), "{}", answer.text());
    // And once it is sent from there, it is kept.
    let version = find_version(&answer);
    let field = format!("{row}.en");
    let form = [("read_at", version.as_str()), (field.as_str(), "The second typed this")];
    assert_eq!(guest.post(&page, &form).await.status, StatusCode::SEE_OTHER);
    assert!(guest.get(&page).await.text().contains("The second typed this"));
}

#[on_each_database]
async fn a_question_that_came_too_late_is_there_to_be_copied(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    let guest = world.guest(Who::Coordinator);
    let report = format!("{DESK}/monitoring/2011/of/tirgu-mures");
    let version = find_version(&guest.get(&report).await);
    let read_at = ("read_at", version.as_str());
    let approved = guest.post(&format!("{report}/approve"), &[read_at]).await;
    assert_eq!(approved.status, StatusCode::SEE_OTHER, "{}", approved.text());
    let form = [read_at, ("question.en", "What came of it in the end?")];
    let answer = guest.post(&format!("{report}/return"), &form).await;
    assert_eq!(answer.status, StatusCode::CONFLICT, "{}", answer.text());
    assert!(answer.text().contains("What came of it in the end?"), "{}", answer.text());
    assert_eq!(html::check(&answer.text()), [""; 0]);
}

#[on_each_database]
async fn the_reason_of_a_removal_that_came_too_late_is_kept(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    let guest = world.guest(Who::Coordinator);
    let made =
        guest.post(&format!("{DESK}/admin/units"), &[("name.en", "A short-lived one")]).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
    let page = made.header("location").split('?').next().unwrap().to_owned();
    let form = [("read_at", "1"), ("reason", "It was entered by mistake")];
    let answer = guest.post(&format!("{page}/remove"), &form).await;
    assert_eq!(answer.status, StatusCode::CONFLICT, "{}", answer.text());
    assert!(answer.text().contains("It was entered by mistake"), "{}", answer.text());
    let version = find_version(&answer);
    let form = [("read_at", version.as_str()), ("reason", "It was entered by mistake")];
    let answer = guest.post(&format!("{page}/remove"), &form).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
}

/// Walk 37: a file without content is not the same as none.
#[on_each_database]
async fn an_empty_file_is_told_as_empty(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    let guest = world.guest(Who::Coordinator);
    let send = async |name: &str| {
        let body = format!(
            "--end\r\ncontent-disposition: form-data; name=\"title\"\r\n\r\nMinutes\r\n--end\r\n\
             content-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n\r\n\
             --end--\r\n"
        );
        let media = "multipart/form-data; boundary=end";
        let to = format!("{DESK}/cooperations/markis/files");
        guest.call(Method::POST, &to, media, body.into()).await
    };
    for (name, told) in [("minutes.pdf", "this one is empty"), ("", "Choose a file.")] {
        let answer = send(name).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.text().contains(told), "{name}: {}", answer.text());
    }
}

/// Walk 37: an address that is there and takes something else is not told as missing.
#[on_each_database]
async fn a_wrong_method_is_told_as_one(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    let guest = world.guest(Who::Coordinator);
    let post_only = format!("{DESK}/needs/example-shore-power/remove");
    for (method, path, allowed) in [
        (Method::DELETE, format!("{DESK}/needs"), "GET,HEAD"),
        (Method::GET, format!("{DESK}/cooperations/markis/files"), "POST"),
        (Method::POST, "/en/at/nordjylland/cooperations".to_owned(), "GET,HEAD"),
    ] {
        let answer = guest.call(method.clone(), &path, "", axum::body::Body::empty()).await;
        assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{method} {path}");
        assert_eq!(answer.header("allow"), allowed, "{method} {path}");
        assert!(answer.text().contains("cannot be opened like this"), "{}", answer.text());
        assert_eq!(html::check(&answer.text()), [""; 0]);
    }
    let gone = guest.get(&format!("{post_only}/nowhere")).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
}
