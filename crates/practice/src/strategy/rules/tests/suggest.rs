//! What a cooperation might serve, by the words they share.

use super::*;

fn world_of_words() -> Office {
    let office = world();
    let write = |mut node: Node, title: &str, body: &str| {
        node.title = Text::new(spine::base::Language::Da, title);
        node.body = Text::new(spine::base::Language::Da, body);
        node
    };
    let of = |slug: &str| office.find::<Node>(&id(slug)).unwrap().clone();
    let draft = Draft::new("")
        .put(&id("goal"), &write(of("goal"), "Regionen i verden", "Regionen vil samarbejde."))
        .put(
            &id("sea"),
            &write(of("sea"), "Havet", "Ren skibsfart og maritime erhverv i regionen."),
        )
        .put(&id("land"), &write(of("land"), "Landet", "Landbrug og fødevarer i regionen."));
    seal(&office, draft).unwrap()
}

fn suggest(office: &Office, fields: Value) -> Vec<(String, Vec<String>)> {
    let mut body = serde_json::to_value(cooperation("markis", &[])).unwrap();
    body.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    let found = suggest_nodes(office, &read(body), TODAY);
    found.into_iter().map(|one| (one.node.to_string(), one.shared)).collect()
}

#[test]
fn a_node_is_suggested_for_rare_words_that_both_use_and_they_are_told() {
    let office = world_of_words();
    let purpose = json!({"da": "Ren skibsfart for maritime virksomheder i regionen"});
    let found = suggest(&office, json!({"purpose": purpose}));
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].0, "sea");
    assert!(found[0].1.contains(&"skibsfart".to_owned()), "{found:?}");
    assert!(found[0].1.contains(&"maritime".to_owned()), "{found:?}");
}

#[test]
fn words_meet_in_whatever_form_they_stand() {
    use spine::base::Language;
    let check = |language: Language, written: &str, meant: &str, shared: [&str; 2]| {
        let office = world();
        let write = |node: &str, body: &str| Node {
            title: Text::new(language, node),
            body: Text::new(language, body),
            ..office.find::<Node>(&id(node)).unwrap().clone()
        };
        let draft = Draft::new("").put(&id("sea"), &write("sea", written));
        let office = seal(&office, draft.put(&id("land"), &write("land", "Rural"))).unwrap();
        let code = language.code();
        let fields = json!({"name": {code: "x"}, "purpose": {code: meant}});
        let found = suggest(&office, fields);
        assert_eq!(found.len(), 1, "{meant}: {found:?}");
        let mut told = found[0].1.clone();
        told.sort();
        assert_eq!(told, shared, "{meant}");
    };
    let da = ("Samarbejdet om havnene", "Havne som samarbejder", ["havnene", "samarbejdet"]);
    let en = ("Shipping in the harbours", "A harbour that ships", ["harbours", "shipping"]);
    let de = ("Die Häfen und Werften", "Ein Hafen mit einer Werft", ["häfen", "werften"]);
    check(Language::Da, da.0, da.1, da.2);
    check(Language::En, en.0, en.1, en.2);
    check(Language::De, de.0, de.1, de.2);
}

#[test]
fn nothing_is_suggested_for_one_word_another_language_or_what_is_served_already() {
    let office = world_of_words();
    let check = |fields: Value| assert_eq!(suggest(&office, fields), []);
    check(json!({}));
    check(json!({"purpose": {"da": "Skibsfart"}}));
    check(json!({"name": {"en": "x"}, "purpose": {"en": "Ren skibsfart, maritime erhverv"}}));
    let purpose = json!({"da": "Ren skibsfart for maritime virksomheder"});
    check(json!({"purpose": purpose, "serves": [{"node": "sea"}]}));
}

#[test]
fn the_strategy_of_another_area_is_left_out() {
    let office = world_of_words();
    let mut strategy = office.find::<Strategy>(&id("s")).unwrap().clone();
    strategy.area = Slug::parse("health");
    let office = seal(&office, Draft::new("").put(&id("s"), &strategy)).unwrap();
    let purpose = json!({"da": "Ren skibsfart for maritime virksomheder"});
    assert_eq!(suggest(&office, json!({"purpose": purpose})).len(), 1);
    assert_eq!(suggest(&office, json!({"purpose": purpose, "area": "common"})), []);
}
