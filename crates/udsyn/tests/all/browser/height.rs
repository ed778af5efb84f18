//! How long the pages of the daily work are: whoever comes finds what they came for, without going
//! past all that they did not. The height of a page is no time, so it is the same on every machine.

use super::Site;
use crate::world::Who;
use spine::base::Language::Da;
use testbed::{
    Database, Kind,
    browser::{Look, Session},
};

async fn measure(person: &Session) -> f64 {
    let height = person.style_of("html", "height").await;
    height.trim_end_matches("px").parse().unwrap()
}

#[tokio::test]
async fn the_pages_one_works_on_are_as_short_as_they_were_drawn() {
    let site = Site::open(Database::new(Kind::Sqlite), &[Who::Coordinator]).await;
    let person = site.visit(Who::Coordinator, Look::WIDE).await;
    for (page, most) in [("", 2_200.0), ("/cooperations/markis", 3_000.0)] {
        person.open(&site.desk(Da, page)).await;
        let height = measure(&person).await;
        assert!(height <= most, "{page} is {height} px high, {most} at most");
        assert!(height > 1_000.0, "{page} is there");
    }
}

/// One next step, and whatever is folded opens by itself, without script, and stands on paper.
#[tokio::test]
async fn a_cooperation_says_one_next_step_and_folds_what_is_long() {
    let site = Site::open(Database::new(Kind::Sqlite), &[Who::Coordinator]).await;
    let mut person = site.visit(Who::Coordinator, Look::WIDE.without_script()).await;
    person.open(&site.desk(Da, "/cooperations/markis")).await;
    assert_eq!(person.count("main .next").await, 1);
    assert_eq!(person.count("main .btn.main:not(details .btn)").await, 1);
    assert!(!person.text_of("main").await.contains("bevilgede pengene"));
    person.click("section[aria-labelledby=history] .folded summary").await;
    assert!(person.text_of("main").await.contains("bevilgede pengene"));
    person.open(&site.desk(Da, "/cooperations/markis")).await;
    person.look(Look::window(688, 1005).print()).await;
    let paper = person.text_of("main").await;
    for folded in
        ["Det begyndte", "Regionsrådet besluttede det og bevilgede pengene", "Programperiode"]
    {
        assert!(paper.contains(folded), "{folded} is not on paper: {paper}");
    }
}
