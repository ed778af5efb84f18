//! Moving, splitting, merging and giving up a node of a draft: a form of its own for each, and one
//! pair of handlers for all.

use super::fields;
use crate::strategy::pages::access::{self, AtPart, Place};
use crate::strategy::pages::forms::{self, Frame};
use crate::strategy::pages::scene::Scene;
use crate::strategy::{
    NewPart, Node, Retirement, find_serving, find_tree, merge_nodes, move_node, retire_node,
    split_node,
};
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use spine::account::Deed;
use spine::base::{Fault, Id, NAME_LIMIT, PartialDate, Text};
use spine::key;
use spine::kit::form::{Choice, Field, FormData, FormView, Reader, Rows, Width};
use spine::kit::{self, Failure, Visit};
use spine::office::{Draft, Entry, Office, Refusal};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What a deed is done to, and who does it.
pub struct Subject<'a> {
    visit: &'a Visit,
    scene: Scene<'a>,
    place: &'a Place,
    node: &'a Arc<Entry<Node>>,
}

/// Something that is done to a node of a draft.
pub trait NodeDeed: Sized + Send + Sync + 'static {
    /// Its word in addresses.
    const WORD: &'static str;
    /// The key of the page's name, which names the node.
    const TITLE: &'static str;
    /// The key of what will follow.
    const ABOUT: &'static str;
    /// The key of the button.
    const BUTTON: &'static str;
    /// True when the node's own page tells what was done; else the edition does.
    const STAYS: bool;

    /// Fills the form.
    fn fill(subject: &Subject<'_>, data: &mut FormData);

    /// Draws the fields.
    fn draw(subject: &Subject<'_>, view: &FormView<'_>) -> Markup;

    /// Reads the form.
    fn read(subject: &Subject<'_>, reader: &mut Reader<'_>) -> Option<Self>;

    /// The command.
    ///
    /// # Errors
    /// As the rule says.
    fn run(&self, office: &Office, id: &Id<Node>, read_at: i64) -> Result<Draft, Refusal>;
}

/// `GET …/desk/strategy/{strategy}/{node}/move?edition=` and the like.
///
/// # Errors
/// 404 where there is none or it may not be known, 403 where it may not be changed.
pub async fn ask<D: NodeDeed>(
    visit: Visit,
    Path((_, _, strategy, node)): AtPart,
) -> Result<Markup, Failure> {
    let at = (strategy.as_str(), node.as_str());
    let (place, node) = access::find_node(&visit, &visit.office, at, Deed::EditStrategy)?;
    if node.record.retired.is_some() {
        return Err(Failure::not_found());
    }
    let scene = Scene::of(&visit);
    let subject = Subject { visit: &visit, scene, place: &place, node: &node };
    let mut data = FormData::new();
    data.put(forms::READ_AT, node.seq);
    D::fill(&subject, &mut data);
    Ok(draw::<D>(&subject, (&data, &[]), html! {}))
}

/// `POST …/desk/strategy/{strategy}/{node}/move?edition=` and the like.
///
/// # Errors
/// As [`ask`]; what is wrong with the form comes back in the form.
pub async fn run<D: NodeDeed>(
    visit: Visit,
    Path((_, _, strategy, node)): AtPart,
    body: Bytes,
) -> Result<Response, Failure> {
    let at = (strategy.as_str(), node.as_str());
    let (place, node) = access::find_node(&visit, &visit.office, at, Deed::EditStrategy)?;
    let scene = Scene::of(&visit);
    let subject = Subject { visit: &visit, scene, place: &place, node: &node };
    let mut data = forms::read_form(&body)?;
    if data.take_added_row().is_some() {
        return Ok(draw::<D>(&subject, (&data, &[]), html! {}).into_response());
    }
    let mut reader = Reader::new(visit.words, &data);
    let deed = D::read(&subject, &mut reader);
    let faults = reader.into_faults();
    let Some(deed) = deed.filter(|_| faults.is_empty()) else {
        let page = draw::<D>(&subject, (&data, &faults), html! {});
        return Ok(forms::Again::Faults(faults).answer(page));
    };
    let (id, read_at) = (node.id.clone(), forms::read_at(&data, node.seq));
    match forms::send(&visit, move |office| deed.run(office, &id, read_at)).await? {
        Ok(receipt) => {
            let address = match D::STAYS {
                true => subject.scene.node_link(&node.record, ""),
                false => subject.scene.edition_link(&place.edition.record, ""),
            };
            Ok(visit.see_deed(&forms::with_done(&address, D::WORD), &receipt))
        }
        Err(forms::Again::Stale(newest)) => {
            // What stands there now, and the form with what was typed, ready to be sent again.
            let now = newest.find_entry(&node.id).ok_or_else(Failure::not_found)?;
            let data = forms::open_at(&data, now.seq);
            let scene = Scene { office: &newest, ..Scene::of(&visit) };
            let subject = Subject { visit: &visit, scene, place: &place, node: now };
            let again = forms::Again::Stale(newest.clone());
            let above = html! { (again.draw_note(&visit)) (draw_now(&subject)) };
            Ok(again.answer(draw::<D>(&subject, (&data, &[]), above)))
        }
        Err(again) => {
            let above = again.draw_note(&visit);
            Ok(again.answer(draw::<D>(&subject, (&data, again.faults()), above)))
        }
    }
}

/// A node as it is now: what it says and where it stands.
fn draw_now(subject: &Subject<'_>) -> Markup {
    let (scene, record) = (&subject.scene, &subject.node.record);
    let words = scene.words;
    let under = match &record.parent {
        Some(parent) => scene.draw_node(parent),
        None => html! { (words.say("strategy-at-the-top")) },
    };
    let mut facts = vec![
        (words.say("strategy-field-title"), scene.node_name(record)),
        (words.say("strategy-field-parent"), under),
    ];
    if let Some(retired) = &record.retired {
        let day = words.partial_date(retired.on);
        facts.push((words.say("strategy-retired"), html! { (day) }));
    }
    kit::panel("now", words.say("strategy-now"), kit::facts(&facts))
}

fn draw<D: NodeDeed>(
    subject: &Subject<'_>,
    (data, faults): (&FormData, &[Fault]),
    above: Markup,
) -> Markup {
    let (scene, record) = (&subject.scene, &subject.node.record);
    let words = scene.words;
    let view = FormView::new(words, data, faults);
    let title = words.say_with(D::TITLE, &[("name", scene.tell_node(record).into())]);
    let back = scene.node_link(record, "");
    let action = scene.node_link(record, &format!("/{}", D::WORD));
    let mut path = scene.path_to(subject.place);
    path.push((scene.tell_node(record), back.clone()));
    let frame = Frame {
        title: &title,
        path,
        about: html! { p { (words.find(D::ABOUT).unwrap_or_default()) } },
        action: &action,
        back: &back,
        button: words.find(D::BUTTON).unwrap_or_default(),
    };
    let fields = D::draw(subject, &view);
    forms::draw(subject.visit, &frame, &view, (above, fields))
}

/// The day a deed counts from.
fn today(subject: &Subject<'_>) -> PartialDate {
    PartialDate::of_day(subject.visit.today)
}

/// A node moves with all under it.
pub struct Move {
    parent: Option<Id<Node>>,
    order: u32,
}

impl NodeDeed for Move {
    const WORD: &'static str = "move";
    const TITLE: &'static str = key!("strategy-move-title");
    const ABOUT: &'static str = key!("strategy-move-about");
    const BUTTON: &'static str = key!("strategy-move");
    const STAYS: bool = true;

    fn fill(subject: &Subject<'_>, data: &mut FormData) {
        let record = &subject.node.record;
        data.put_some("parent", record.parent.as_ref()).put("order", record.order);
    }

    fn draw(subject: &Subject<'_>, view: &FormView<'_>) -> Markup {
        let (scene, words) = (&subject.scene, subject.scene.words);
        let tree = find_tree(scene.office, &subject.place.edition.id);
        let own = tree.find(&subject.node.id).map_or(&[][..], |place| tree.branch(place));
        let is_own = |entry: &Entry<Node>| own.iter().any(|node| node.entry.id == entry.id);
        let nodes = fields::list_nodes(scene, subject.place, |entry| !is_own(entry));
        let parent = Field::new("parent", words.say("strategy-field-parent")).optional();
        let order = Field::new("order", words.say("strategy-field-order"));
        html! {
            (view.select(parent, Some(words.say("strategy-at-the-top")), &nodes))
            (view.number(order.help(words.say("strategy-order-help"))))
        }
    }

    fn read(_: &Subject<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let parent = reader.id("parent");
        if reader.raw("order").is_empty() {
            reader.fault(Fault::new("order", "fault-needed"));
        }
        let order = reader.number_between("order", 1, 1_000)?;
        Some(Self { parent, order: u32::try_from(order).ok()? })
    }

    fn run(&self, office: &Office, id: &Id<Node>, read_at: i64) -> Result<Draft, Refusal> {
        move_node(office, id, read_at, (self.parent.as_ref(), self.order))
    }
}

/// A node becomes several.
pub struct Split {
    parts: Vec<NewPart>,
    on: PartialDate,
}

impl NodeDeed for Split {
    const WORD: &'static str = "split";
    const TITLE: &'static str = key!("strategy-split-title");
    const ABOUT: &'static str = key!("strategy-split-about");
    const BUTTON: &'static str = key!("strategy-split");
    const STAYS: bool = false;

    fn fill(_: &Subject<'_>, data: &mut FormData) {
        data.put("parts[0].row", "1").put("parts[1].row", "1");
    }

    fn draw(subject: &Subject<'_>, view: &FormView<'_>) -> Markup {
        let (scene, words) = (&subject.scene, subject.scene.words);
        let rows = Rows {
            one: words.say("strategy-part"),
            add: words.say("strategy-part-add"),
            remove: words.say("edit-remove"),
        };
        view.rows("parts", rows, |row, _| {
            let title = Field::new("title", words.say("strategy-field-title"));
            forms::draw_texts(row, scene, title, (None, 1))
        })
    }

    fn read(subject: &Subject<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let titles: Vec<Text> = reader.rows("parts", |reader| {
            let title = reader.text_in_languages("title", &Text::default());
            for fault in title.check("title", NAME_LIMIT, true) {
                reader.fault(fault);
            }
            Some(title)
        });
        let mut parts: Vec<NewPart> = Vec::new();
        for title in titles {
            let slug = forms::find_free_slug(&title, |slug| {
                let is_new = parts.iter().all(|part| part.slug != *slug);
                is_new && fields::is_free(subject.visit, subject.place, slug)
            });
            parts.push(NewPart { id: subject.visit.make_id(), slug, title });
        }
        Some(Self { parts, on: today(subject) })
    }

    fn run(&self, office: &Office, id: &Id<Node>, read_at: i64) -> Result<Draft, Refusal> {
        split_node(office, id, read_at, (&self.parts, self.on))
    }
}

/// Other nodes go up in this one.
pub struct Merge {
    others: BTreeSet<Id<Node>>,
    on: PartialDate,
}

impl NodeDeed for Merge {
    const WORD: &'static str = "merge";
    const TITLE: &'static str = key!("strategy-merge-title");
    const ABOUT: &'static str = key!("strategy-merge-about");
    const BUTTON: &'static str = key!("strategy-merge");
    const STAYS: bool = true;

    fn fill(_: &Subject<'_>, _: &mut FormData) {}

    fn draw(subject: &Subject<'_>, view: &FormView<'_>) -> Markup {
        let (scene, words) = (&subject.scene, subject.scene.words);
        let tree = find_tree(scene.office, &subject.place.edition.id);
        let above = tree.list_above(&subject.node.id);
        let fits = |entry: &Entry<Node>| {
            entry.id != subject.node.id && above.iter().all(|node| node.entry.id != entry.id)
        };
        let nodes: Vec<Choice> = fields::list_nodes(scene, subject.place, fits);
        view.checkboxes(Field::new("others", words.say("strategy-field-others")), &nodes)
    }

    fn read(subject: &Subject<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let others = reader.choices("others", Id::parse).into_iter().collect();
        Some(Self { others, on: today(subject) })
    }

    fn run(&self, office: &Office, id: &Id<Node>, read_at: i64) -> Result<Draft, Refusal> {
        merge_nodes(office, id, read_at, (&self.others, self.on))
    }
}

/// A node is given up with all under it.
pub struct Retire(Retirement);

impl NodeDeed for Retire {
    const WORD: &'static str = "retire";
    const TITLE: &'static str = key!("strategy-retire-title");
    const ABOUT: &'static str = key!("strategy-retire-about");
    const BUTTON: &'static str = key!("strategy-retire");
    const STAYS: bool = false;

    fn fill(subject: &Subject<'_>, data: &mut FormData) {
        data.put_date(subject.scene.words, "on", Some(today(subject)));
    }

    fn draw(subject: &Subject<'_>, view: &FormView<'_>) -> Markup {
        let (scene, words) = (&subject.scene, subject.scene.words);
        let edition = &subject.place.edition.id;
        let tree = find_tree(scene.office, edition);
        let under = tree.find(&subject.node.id).map_or(0, |place| tree.nodes[place].under);
        let serving = find_serving(scene.office, edition).list_within(&tree, &subject.node.id);
        let serving = serving.iter().filter(|id| scene.find_row(id).is_some()).count();
        let named = [("under", under.into()), ("serving", serving.into())];
        let why = Field::new("why", words.say("strategy-field-why")).optional();
        let on = Field::new("on", words.say("strategy-field-retired-on")).width(Width::Medium);
        html! {
            p { (words.say_with("strategy-retire-follows", &named)) }
            (view.date(on))
            (forms::draw_texts(view, scene, why, (None, 3)))
        }
    }

    fn read(_: &Subject<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let why = reader.text_in_languages("why", &Text::default());
        for fault in why.check("why", 2_000, false) {
            reader.fault(fault);
        }
        Some(Self(Retirement { on: reader.needed_date("on")?, why }))
    }

    fn run(&self, office: &Office, id: &Id<Node>, read_at: i64) -> Result<Draft, Refusal> {
        retire_node(office, id, read_at, &self.0)
    }
}
