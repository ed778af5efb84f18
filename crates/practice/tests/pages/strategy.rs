//! The strategy, as a person sees it.

use crate::world::{document, office, text, today, words};
use practice::cooperation::{Cooperation, Sight};
use practice::strategy::pages::access::Place;
use practice::strategy::pages::{Scene, compare, edition, node, overview};
use practice::strategy::{Edition, Node, Strategy, suggest_nodes};
use spine::account::{Actor, HeldRole, Role, TokenHolder};
use spine::base::{Id, Language, Slug, Visibility};
use spine::kit::form::FormData;
use spine::office::{Draft, Office};
use std::sync::Arc;

fn actor(role: Role, area: Option<&str>) -> Actor {
    Actor::Token(Arc::new(TokenHolder {
        token: "t".to_owned(),
        name: "T".to_owned(),
        authority: "nordjylland".to_owned(),
        roles: vec![HeldRole { role, area: area.map(|area| Slug::parse(area).unwrap()) }],
    }))
}

fn scene<'a>(office: &'a Office, actor: &'a Actor, language: Language) -> Scene<'a> {
    Scene {
        words: words(language),
        office,
        today: today(),
        actor,
        sight: Sight::of(actor, office),
        desk: spine::kit::Addresses::now("/en/at/nordjylland/desk"),
        address: "/en/at/nordjylland/desk/strategy",
    }
}

fn id<R>(text: &str) -> Id<R> {
    Id::parse(text).unwrap()
}

fn place(office: &Office, edition: &str) -> Place {
    let edition = office.find_entry::<Edition>(&id(edition)).unwrap().clone();
    let strategy = office.find_entry(&edition.record.strategy).unwrap().clone();
    Place { strategy, edition }
}

fn show_overview(office: &Office, actor: &Actor, language: Language) -> String {
    let scene = scene(office, actor, language);
    let shown = overview::list_shown(&scene);
    document(scene.words, overview::draw(&scene, &shown, shown.first()))
}

fn show_node(
    office: &Office,
    actor: &Actor,
    language: Language,
    (edition, node): (&str, &str),
) -> String {
    let scene = scene(office, actor, language);
    let entry = office.find_entry::<Node>(&id(node)).unwrap();
    document(scene.words, node::draw(&scene, &place(office, edition), entry))
}

fn check_says(page: &str, sentences: &[&str]) {
    let told = text(page);
    for sentence in sentences {
        assert!(told.contains(sentence), "'{sentence}' is not in: {told}");
    }
}

#[test]
fn the_strategies_say_who_adopted_them_until_when_and_what_is_done() {
    let office = office("nordjylland");
    let reader = actor(Role::Reader, None);
    check_says(
        &show_overview(&office, &reader, Language::En),
        &[
            "International strategy 2012",
            "In force",
            "Adopted by Regional Council, March 2012.",
            "To be revised by 31 December 2013",
            "Each new council takes the strategy up again.",
            "Area strategy for Health",
            "1 Strengthening the region through globalisation strategies Focus area",
            "17 active cooperations",
            "DKK 3,386,448 of own money in 2012",
            "No active cooperation",
        ],
    );
    check_says(&show_overview(&office, &reader, Language::Da), &["Indsatsområder (3)"]);
    check_says(&show_overview(&office, &reader, Language::De), &["Handlungsfelder (3)"]);
}

#[test]
fn only_those_who_may_are_offered_to_change_it() {
    let office = office("nordjylland");
    let check = |role, area, edits: bool| {
        let actor = actor(role, area);
        let page = show_overview(&office, &actor, Language::En);
        assert_eq!(page.contains("/editions/new"), edits, "{role:?} {area:?}");
        let page = show_node(&office, &actor, Language::En, ("international-2012", "goal"));
        assert_eq!(page.contains("/strategy/international/goal/edit"), edits, "{role:?}");
        let here = show_node(&office, &actor, Language::En, ("health-2012", "health-outlook"));
        let of_area = edits || role == Role::Coordinator && area == Some("health");
        assert_eq!(here.contains("/edit\""), of_area, "{role:?} {area:?}");
        // What was adopted keeps its structure, whoever looks.
        assert!(!page.contains("/goal/move"), "{role:?}");
    };
    check(Role::Coordinator, None, true);
    check(Role::Administrator, None, true);
    check(Role::Coordinator, Some("health"), false);
    check(Role::Coordinator, Some("regional-development"), false);
    check(Role::Secretary, None, false);
    check(Role::DecisionMaker, None, false);
    check(Role::Reader, None, false);
}

#[test]
fn a_node_says_what_serves_it_why_and_for_how_much() {
    let office = office("nordjylland");
    let page = show_node(
        &office,
        &actor(Role::Reader, None),
        Language::En,
        ("international-2012", "partnerships"),
    );
    check_says(
        &page,
        &[
            "2 Chosen international partnerships",
            "8 active cooperations serve this",
            "DKK 731,881 of own money in 2012",
            "MARKIS through Nordic cooperation",
            "Level Focus area",
            "Adopted by Regional Council, March 2012.",
            "Translated from Danish.",
        ],
    );
    assert!(page.contains("/cooperations?serves=partnerships"), "{page}");
}

#[test]
fn an_edition_reads_as_a_document_in_each_language() {
    let office = office("nordjylland");
    let reader = actor(Role::Reader, None);
    let show = |language| {
        let scene = scene(&office, &reader, language);
        document(scene.words, edition::read::draw(&scene, &place(&office, "international-2012")))
    };
    check_says(&show(Language::Da), &["Indledning", "Hvorfor arbejde internationalt", "7 punkter"]);
    check_says(&show(Language::En), &["Introduction", "7 elements", "Translated from Danish."]);
    check_says(&show(Language::De), &["Einleitung", "7 Punkte"]);
    let page = show(Language::En);
    let levels: Vec<&str> =
        ["<h2", "<h3", "<h4"].into_iter().filter(|h| page.contains(h)).collect();
    assert_eq!(levels.len(), 3);
}

#[test]
fn a_draft_of_another_area_is_not_shown() {
    let office = office("nordjylland");
    let mut draft = office.find::<Edition>(&id("regional-development-2012")).unwrap().clone();
    draft.slug = Slug::parse("2016").unwrap();
    draft.adoption = None;
    draft.visibility = Visibility::Internal;
    draft.title = spine::base::Text::new(Language::En, "Secret draft Xylophone");
    let change = Draft::new("").put(&id("rd-2016"), &draft);
    let at = "2012-03-15T09:00:00Z".parse().unwrap();
    let office = office.amend(change, "test", at).unwrap().unwrap().1;
    let sees = |role, area| {
        let actor = actor(role, area);
        show_overview(&office, &actor, Language::En).contains("Xylophone")
    };
    assert!(sees(Role::Reader, None));
    assert!(sees(Role::Coordinator, Some("regional-development")));
    assert!(!sees(Role::Coordinator, Some("health")));
}

#[test]
fn one_edition_has_nothing_to_be_compared_with_and_says_what_will_be_here() {
    let office = office("nordjylland");
    let reader = actor(Role::Reader, None);
    let scene = scene(&office, &reader, Language::En);
    let strategy = office.find_entry::<Strategy>(&id("international")).unwrap();
    let page = compare::draw(&scene, strategy, None, (&FormData::new(), &[]));
    check_says(&document(scene.words, page), &["The strategy has one edition only."]);
}

/// What people linked in the demonstration is the measure: whoever opens the suggestions of one of
/// its cooperations, with no link yet, is more likely than not to find one that they would make.
#[test]
fn what_people_linked_is_among_what_is_suggested() {
    let office = office("nordjylland");
    let (mut all, mut found) = (0, 0);
    for entry in office.list::<Cooperation>() {
        let linked = &entry.record.serves;
        let bare = Cooperation { serves: Vec::new(), ..entry.record.clone() };
        let suggested = suggest_nodes(&office, &bare, today());
        assert!(suggested.len() <= 5 && suggested.iter().all(|one| one.shared.len() >= 2));
        all += 1;
        found += usize::from(suggested.iter().any(|one| linked.iter().any(|l| l.node == one.node)));
    }
    assert!(found * 2 > all, "{found} of {all}");
}
