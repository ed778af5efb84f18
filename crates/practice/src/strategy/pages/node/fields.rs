//! The fields of a node, drawn and read.

use crate::strategy::pages::access::Place;
use crate::strategy::pages::forms::{self, Frame};
use crate::strategy::pages::scene::Scene;
use crate::strategy::{Gap, Node, NodeKind, find_node, find_tree, is_reserved};
use maud::{Markup, html};
use spine::base::{Fault, Slug, Text};
use spine::kit::Visit;
use spine::kit::form::{Choice, Field, FormData, FormView, Reader, Rows, Width};
use spine::office::Entry;

/// The field of a row with the place it had in the record.
const WAS: &str = "was";

/// The form as the record has it.
pub(super) fn fill(node: &Entry<Node>) -> FormData {
    let record = &node.record;
    let mut data = FormData::new();
    data.put(forms::READ_AT, node.seq)
        .put("kind", record.kind.code())
        .put_some("number", record.number.as_ref())
        .put("slug", &record.slug)
        .put_some("area", record.area.as_ref())
        .put_text("title", &record.title)
        .put_text("body", &record.body);
    for (place, gap) in record.gaps.iter().enumerate() {
        data.put(format!("gaps[{place}].{WAS}"), place)
            .put(format!("gaps[{place}].area"), &gap.area)
            .put_text(&format!("gaps[{place}].why"), &gap.why);
    }
    data
}

/// A node that is to be entered.
pub(super) fn read_new(visit: &Visit, place: &Place, data: &FormData) -> Result<Node, Vec<Fault>> {
    let blank = Node {
        edition: place.edition.id.clone(),
        slug: Slug::from_name(""),
        former_slugs: Vec::new(),
        kind: place.strategy.record.levels.first().map_or(NodeKind::Aim, |level| level.kind),
        parent: None,
        number: None,
        order: 1,
        title: Text::default(),
        body: Text::default(),
        area: None,
        continues: Vec::new(),
        retired: None,
        gaps: Vec::new(),
        visibility: place.edition.record.visibility,
    };
    let mut reader = Reader::new(visit.words, data);
    let mut record = Node { parent: reader.id("parent"), ..blank.clone() };
    read_place(&mut reader, &mut record);
    read_words(&mut reader, &blank, &mut record);
    record.slug = forms::find_free_slug(&record.title, |slug| is_free(visit, place, slug));
    finish(reader, record)
}

/// What was typed into the form of a node. In an edition that was adopted only words change.
pub(super) fn read_edit(
    visit: &Visit,
    place: &Place,
    before: &Node,
    data: &FormData,
) -> Result<Node, Vec<Fault>> {
    let mut reader = Reader::new(visit.words, data);
    let mut record = before.clone();
    if place.edition.record.adoption.is_none() {
        read_place(&mut reader, &mut record);
        if let Some(slug) = forms::read_slug(&mut reader) {
            record.slug = slug;
        }
    }
    read_words(&mut reader, before, &mut record);
    finish(reader, record)
}

fn read_place(reader: &mut Reader<'_>, record: &mut Node) {
    if let Some(kind) = reader.needed_choice("kind", NodeKind::parse) {
        record.kind = kind;
    }
    record.number = reader.optional_text("number");
    record.area = reader.choice("area", Slug::parse);
}

fn read_words(reader: &mut Reader<'_>, before: &Node, record: &mut Node) {
    record.title = reader.text_in_languages("title", &before.title);
    record.body = reader.text_in_languages("body", &before.body);
    record.gaps = reader.rows("gaps", |reader| {
        let was = reader.raw(WAS).parse::<usize>().ok().and_then(|was| before.gaps.get(was));
        let none = Text::default();
        let why = reader.text_in_languages("why", was.map_or(&none, |gap| &gap.why));
        Some(Gap { area: reader.needed_choice("area", Slug::parse)?, why })
    });
}

fn finish(reader: Reader<'_>, record: Node) -> Result<Node, Vec<Fault>> {
    let mut faults = reader.into_faults();
    forms::check_record(&record, &mut faults);
    if faults.is_empty() { Ok(record) } else { Err(faults) }
}

/// True for a word that no node of the edition has in its address.
pub(super) fn is_free(visit: &Visit, place: &Place, slug: &Slug) -> bool {
    !is_reserved(slug) && find_node(&visit.office, &place.edition.id, slug.as_str()).is_none()
}

/// The page to enter a node.
pub(super) fn draw_new(
    visit: &Visit,
    place: &Place,
    (data, faults): (&FormData, &[Fault]),
    above: Markup,
) -> Markup {
    let (scene, words) = (Scene::of(visit), visit.words);
    let edition = &place.edition.record;
    let view = FormView::new(words, data, faults);
    let parent = Field::new("parent", words.say("strategy-field-parent")).optional();
    let nodes = list_nodes(&scene, place, |_| true);
    let fields = html! {
        (view.select(parent, Some(words.say("strategy-at-the-top")), &nodes))
        (draw_place(&view, &scene, place))
        (draw_words(&view, &scene, None))
        (forms::draw_reason(&view, &scene))
    };
    let (back, action) = (scene.edition_link(edition, ""), scene.edition_link(edition, "/nodes"));
    let frame = Frame {
        title: words.say("strategy-add-node"),
        path: scene.path_to(place),
        about: html! {},
        action: &action,
        back: &back,
        button: words.say("strategy-add-do"),
    };
    forms::draw(visit, &frame, &view, (above, fields))
}

/// The page to change one.
pub(super) fn draw_edit(
    visit: &Visit,
    (place, node): (&Place, &Entry<Node>),
    (data, faults): (&FormData, &[Fault]),
    above: Markup,
) -> Markup {
    let (scene, words) = (Scene::of(visit), visit.words);
    let record = &node.record;
    let view = FormView::new(words, data, faults);
    let title = words.say_with("edit-title", &[("name", scene.tell_node(record).into())]);
    let is_draft = place.edition.record.adoption.is_none();
    let fields = html! {
        @if is_draft {
            (draw_place(&view, &scene, place))
            (forms::draw_slug(&view, &scene))
        }
        (draw_words(&view, &scene, Some(record)))
        (forms::draw_reason(&view, &scene))
    };
    let about = html! {
        @if !is_draft { p { (words.say("strategy-adopted-words-only")) } }
    };
    let (back, action) = (scene.node_link(record, ""), scene.node_link(record, "/edit"));
    let mut path = scene.path_to(place);
    path.push((scene.tell_node(record), back.clone()));
    let button = words.say("edit-save");
    let frame = Frame { title: &title, path, about, action: &action, back: &back, button };
    forms::draw(visit, &frame, &view, (above, fields))
}

fn draw_place(view: &FormView<'_>, scene: &Scene<'_>, place: &Place) -> Markup {
    let words = scene.words;
    let levels: Vec<Choice> = place
        .strategy
        .record
        .levels
        .iter()
        .map(|level| Choice::new(level.kind.code(), scene.say(&level.name)))
        .collect();
    let kind = Field::new("kind", words.say("strategy-field-kind")).width(Width::Medium);
    let number = Field::new("number", words.say("strategy-field-number"));
    let number = number.help(words.say("strategy-number-help")).optional().width(Width::Short);
    let area = Field::new("area", words.say("strategy-field-area")).optional();
    let areas = forms::list_areas(scene, |_| true);
    html! {
        (view.select(kind, None, &levels))
        (view.text(number))
        (view.select(area.width(Width::Medium), Some(words.say("strategy-all-areas")), &areas))
    }
}

fn draw_words(view: &FormView<'_>, scene: &Scene<'_>, before: Option<&Node>) -> Markup {
    let words = scene.words;
    let title = Field::new("title", words.say("strategy-field-title"));
    let body = Field::new("body", words.say("strategy-words"));
    let body = body.help(words.say("strategy-markdown-help")).optional();
    let rows = Rows {
        one: words.say("strategy-gap"),
        add: words.say("strategy-gap-add"),
        remove: words.say("edit-remove"),
    };
    let areas = forms::list_areas(scene, |_| true);
    html! {
        (forms::draw_texts(view, scene, title, (before.map(|node| &node.title), 1)))
        (forms::draw_texts(view, scene, body, (before.map(|node| &node.body), 10)))
        h2 { (words.say("strategy-gaps")) }
        p.small.soft { (words.say("strategy-gaps-help")) }
        (view.rows("gaps", rows, |row, _| {
            let was = row.value(WAS);
            let known = was.parse::<usize>().ok().and_then(|was| before?.gaps.get(was));
            let area = Field::new("area", words.say("strategy-field-area"));
            let why = Field::new("why", words.say("strategy-field-why"));
            html! {
                (row.hidden(WAS, was))
                (row.select(area, Some(words.say("kit-choose")), &areas))
                (forms::draw_texts(row, scene, why, (known.map(|gap| &gap.why), 2)))
            }
        }))
    }
}

/// The nodes of an edition to choose from, in the order they are read, those under others moved in.
pub(super) fn list_nodes(
    scene: &Scene<'_>,
    place: &Place,
    is_offered: impl Fn(&Entry<Node>) -> bool,
) -> Vec<Choice> {
    find_tree(scene.office, &place.edition.id)
        .nodes
        .iter()
        .filter(|node| is_offered(&node.entry))
        .map(|node| {
            let name = scene.tell_node(&node.entry.record);
            Choice::new(node.entry.id.as_str(), format!("{}{name}", "– ".repeat(node.depth)))
        })
        .collect()
}
