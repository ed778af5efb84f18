//! The browser does what a person does, and reports what a person meets.

mod eyes;

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use testbed::browser::{Look, Session};

use crate::site;

#[tokio::test]
async fn a_form_is_filled_and_its_answer_awaited() {
    let site = site::start();
    let person = Session::start(Look::WIDE).await;
    person.open(&site).await;
    assert_eq!(person.text_of("#state").await, "with script");
    person.fill("#name", "Mikropol ÆØÅ").await;
    person.fill("#ends", "2026-12-31").await;
    person.select("#track", "Political").await;
    assert_eq!(person.value_of("#name").await.as_deref(), Some("Mikropol ÆØÅ"));
    person.click("button").await;
    let url = person.url().await;
    assert!(url.contains("/thanks?name=Mikropol"), "{url}");
    assert!(url.ends_with("&ends=2026-12-31&track=p"), "{url}");
    assert_eq!(person.status(), 200);
    assert_eq!(person.texts_of("h1").await, ["Thanks"]);
    person.wait_for_text("track=p").await;
}

#[tokio::test]
async fn keys_and_submit_lead_on_as_clicks_do() {
    let site = site::start();
    let person = Session::start(Look::WIDE).await;
    person.open(&site).await;
    person.press("Tab").await;
    person.wait_for_focus("#name").await;
    person.fill("#name", "").await;
    assert_eq!(person.value_of("#name").await.as_deref(), Some(""));
    person.submit("#proposal").await;
    assert_eq!(person.url().await, format!("{site}/"), "the field is required");
    person.fill("#name", "typed").await;
    person.press("Enter").await;
    person.wait_for_url("name=typed").await;
}

#[tokio::test]
async fn fragments_downloads_and_missing_pages_do_not_keep_the_browser_waiting() {
    let site = site::start();
    let person = Session::start(Look::WIDE).await;
    person.open(&site).await;
    person.click("#down").await;
    assert_eq!(person.url().await, format!("{site}/#end"));
    person.click("#file").await;
    assert_eq!(person.url().await, format!("{site}/#end"));
    person.open(&format!("{site}/absent")).await;
    assert_eq!((person.status(), person.text().await.as_str()), (404, "Nothing here"));
}

#[tokio::test]
async fn without_script_a_page_can_be_read_used_and_checked() {
    let site = site::start();
    let person = Session::start(Look::NARROW.dark().without_script()).await;
    person.open(&site).await;
    assert_eq!(person.axe().await, [""; 0]);
    assert_eq!(person.text_of("#state").await, "without script");
    assert_eq!(person.style_of("body", "background-color").await, "rgb(0, 0, 0)");
    assert_eq!(person.too_wide().await, [""; 0]);
    person.fill("#name", "plain").await;
    person.click("button").await;
    assert_eq!(person.text_of("h1").await, "Thanks");
    person.open(&site).await;
    assert_eq!(person.text_of("#state").await, "without script", "script stays off after axe");
}

#[tokio::test]
async fn colours_and_medium_are_as_asked_for() {
    let site = site::start();
    let mut person = Session::start(Look::WIDE).await;
    person.open(&site).await;
    let shown = async |person: &Session| {
        let colour = person.style_of("body", "background-color").await;
        (colour, person.style_of("form", "display").await)
    };
    let of = |colour: &str, display: &str| (colour.to_owned(), display.to_owned());
    assert_eq!(shown(&person).await, of("rgb(255, 255, 255)", "block"));
    person.look(Look::WIDE.dark()).await;
    assert_eq!(shown(&person).await, of("rgb(0, 0, 0)", "block"));
    person.look(Look::WIDE.print()).await;
    assert_eq!(shown(&person).await, of("rgb(255, 255, 255)", "none"));
}

#[tokio::test]
async fn a_bad_page_is_found_out() {
    let site = site::start();
    let person = Session::start(Look::NARROW).await;
    person.open(&format!("{site}/bad")).await;
    let found = person.axe().await.join("\n");
    assert!(found.contains("html-has-lang (serious) at html:"), "{found}");
    assert!(found.contains("label (critical) at #nameless:"), "{found}");
    let wide = person.too_wide().await.join("\n");
    assert!(wide.contains("of 320 px"), "{wide}");
    let cut = person.cut_off().await;
    assert!(matches!(&cut[..], [one] if one.contains("shows 200 of 300 px")), "{cut:?}");
    let complaints = person.take_complaints().join("\n");
    assert!(complaints.contains("a fault of ours"), "{complaints}");
    assert!(complaints.contains("undefinedFunction is not defined"), "{complaints}");
    assert_eq!(person.take_complaints(), [""; 0], "each is told once");
    person.open(&format!("{site}/strict")).await;
    let complaints = person.take_complaints().join("\n");
    assert!(complaints.contains("Content Security Policy"), "{complaints}");
}

#[tokio::test]
#[should_panic(expected = "#under is covered by <b")]
async fn nobody_clicks_through_what_lies_above() {
    let site = site::start();
    let person = Session::start(Look::WIDE).await;
    person.open(&format!("{site}/bad")).await;
    person.click("#under").await;
}

#[tokio::test]
async fn cookies_belong_to_one_session() {
    let site = site::start();
    let (one, other) = tokio::join!(Session::start(Look::WIDE), Session::start(Look::WIDE));
    let page = format!("{site}/cookie");
    one.open(&page).await;
    one.open(&page).await;
    assert_eq!(one.text().await, "cookies: seen=yes.");
    assert_eq!(one.cookies().await, [("seen".to_owned(), "yes".to_owned())]);
    other.open(&page).await;
    assert_eq!(other.text().await, "cookies: .");
    other.set_cookie(&site, "given", "1").await;
    other.open(&page).await;
    assert_eq!(other.text().await, "cookies: seen=yes; given=1.");
}

#[tokio::test]
async fn pictures_have_the_size_of_the_window_or_of_the_page() {
    let site = site::start();
    let person = Session::start(Look::window(320, 200)).await;
    person.open(&site).await;
    // A PNG begins with its signature and a chunk that holds width and height.
    let size = |png: &[u8]| {
        assert_eq!(&png[1..4], b"PNG");
        let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
        (number(16), number(20))
    };
    assert_eq!(size(&person.screenshot().await), (320, 200));
    let (width, height) = size(&person.screenshot_whole().await);
    assert!(width == 320 && height > 200, "{width} by {height}");
}

#[tokio::test]
async fn a_page_is_printed_as_pdf() {
    let site = site::start();
    let person = Session::start(Look::WIDE).await;
    person.open(&site).await;
    assert!(person.print().await.starts_with(b"%PDF-"));
}

#[tokio::test]
async fn the_source_is_what_the_server_sent() {
    let site = site::start();
    let person = Session::start(Look::WIDE).await;
    person.open(&site).await;
    let source = person.source().await;
    assert!(source.contains("<p id=\"state\">without script</p>"), "{source}");
    assert_eq!(testbed::html::check(&source), [""; 0]);
}

/// The test starts itself once more, as a process that opens a browser and is then killed.
#[tokio::test]
async fn a_killed_process_takes_its_browser_with_it() {
    if std::env::var_os("UDSYN_TESTBED_VICTIM").is_some() {
        let _person = Session::start(Look::WIDE).await;
        println!("opened");
        std::future::pending::<()>().await;
    }
    let folder = tempfile::tempdir().unwrap();
    let mut victim = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "browser::a_killed_process_takes_its_browser_with_it", "--nocapture"])
        .env("UDSYN_TESTBED_VICTIM", "yes")
        .env("TMPDIR", folder.path())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let said = std::io::BufReader::new(victim.stdout.take().unwrap());
    let opened = std::io::BufRead::lines(said).any(|line| line.unwrap().contains("opened"));
    assert!(opened, "the victim opened a browser");
    assert_eq!(profiles(folder.path()), 1);
    victim.kill().unwrap();
    victim.wait().unwrap();
    let begun = Instant::now();
    while profiles(folder.path()) > 0 {
        assert!(begun.elapsed() < Duration::from_secs(20), "the browser's profile is still there");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

fn profiles(folder: &std::path::Path) -> usize {
    let names = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
    names.filter(|name| name.to_string_lossy().starts_with("udsyn-browser-")).count()
}
