//! Takes pictures of pages of a running demonstration, for eyes and for the README.
//!
//! `cargo run -p testbed --example picture -- http://127.0.0.1:8080 office@udsyn.example PASSWORD \
//!  FOLDER WIDTH [dark] [noscript] [print] [fold] -- /da/at/nordjylland/desk/cooperations …`
//!
//! `fold` shows what is seen without scrolling; otherwise the whole page is taken.

#![allow(clippy::unwrap_used, reason = "a tool for developers: a fault may end it")]

use testbed::browser::{Look, Session};

#[tokio::main]
async fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let split = words.iter().position(|word| word == "--").expect("addresses follow after --");
    let (options, paths) = (&words[..split], &words[split + 1..]);
    let [site, email, password, folder, width, more @ ..] = options else {
        panic!("five words come first: see the head of this file");
    };
    let mut look = Look::window(width.parse().unwrap(), 1_000);
    for word in more {
        look = match word.as_str() {
            "dark" => look.dark(),
            "noscript" => look.without_script(),
            "print" => look.print(),
            "fold" => look,
            other => panic!("'{other}' is not an option"),
        };
    }
    let session = Session::start(look).await;
    session.open(&format!("{site}/da/sign-in")).await;
    session.fill("input[name=email]", email).await;
    session.fill("input[name=password]", password).await;
    session.click("button.main").await;
    for path in paths {
        session.open(&format!("{site}{path}")).await;
        let name = path.replace(['/', '?', '&', '='], "_");
        let kind = more.join("-");
        let file = format!("{folder}/{}-{width}{kind}.png", name.trim_matches('_'));
        let is_fold = more.iter().any(|word| word == "fold");
        let picture =
            if is_fold { session.screenshot().await } else { session.screenshot_whole().await };
        std::fs::write(&file, picture).unwrap();
        let wide = session.too_wide().await;
        let complaints = session.take_complaints();
        eprintln!("{file} {} too wide: {wide:?} complaints: {complaints:?}", session.status());
    }
}
