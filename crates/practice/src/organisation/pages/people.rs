//! People as posts. Their names stand outside the log, under the same ids, so that a name can be
//! erased while the log keeps saying that the post did it.

use super::{Closing, Kept, Place, Reading, draw, fields};
use crate::organisation::{Person, record_leaving};
use axum::{extract::Path, response::Response};
use maud::{Markup, html};
use spine::{
    account::{AccountError, Deed, PersonName, Target},
    base::{Fault, Id, PartialDate, Text},
    i18n::Words,
    key,
    kit::{
        Failure, Head, Sheet, Visit,
        form::{Field, FormData, FormView, Reader, Sending},
        head, name, section, soft, table,
    },
    office::{Entry, Receipt},
};

impl Kept for Person {
    const PLACE: Place = Place {
        path: "/admin/people",
        part: "admin",
        deed: Deed::EditPeople,
        title: key!("organisation-people"),
        about: key!("organisation-people-about"),
        add: key!("organisation-people-add"),
        empty: key!("organisation-people-empty"),
    };

    const CLOSING: Option<Closing<Self>> = Some(Closing {
        field: "left_on",
        label: key!("organisation-field-left-on"),
        button: key!("organisation-people-leave"),
        about: key!("organisation-people-leave-about"),
        close: record_leaving,
    });

    fn fill(&self, words: Words, data: &mut FormData) {
        data.put_text("post", &self.post)
            .put_some("unit", self.unit.as_ref())
            .put_some("body", self.body.as_ref())
            .put_date(words, "left_on", self.left_on);
    }

    fn fill_beside(reading: &Reading, id: &Id<Self>, data: &mut FormData) {
        if let Some(known) = reading.people.get(id.as_str()) {
            data.put("person.name", &known.name).put_some("person.email", known.email.as_ref());
        }
    }

    fn read(reader: &mut Reader<'_>, before: Option<&Self>) -> Option<Self> {
        let none = Text::default();
        Some(Self {
            post: reader.text_in_languages("post", before.map_or(&none, |person| &person.post)),
            unit: reader.id("unit"),
            body: reader.id("body"),
            left_on: reader.date("left_on"),
        })
    }

    fn draw_fields(form: &FormView<'_>, reading: &Reading, before: Option<&Entry<Self>>) -> Markup {
        let words = reading.words();
        let post = before.map(|entry| &entry.record.post);
        let unit = words.say("organisation-field-unit");
        let person = Field::new("person.name", words.say("organisation-person-name"));
        let person = person.help(words.say("organisation-person-name-help")).optional();
        let email = Field::new("person.email", words.say("organisation-person-email")).optional();
        html! {
            (form.text(person))
            (form.text(email))
            (fields::draw_name(form, reading, "post", words.say("organisation-field-post"), post))
            (fields::draw_unit(form, reading, "unit", unit, None))
            (fields::draw_body(form, reading, true))
            @if before.is_some() {
                (fields::draw_day(form, "left_on", words.say("organisation-field-left-on")))
            }
        }
    }

    fn draw_list(reading: &Reading) -> Markup {
        let words = reading.words();
        let columns = [
            table::Column::new(table::Kind::Name, words.say("organisation-person")),
            table::Column::new(table::Kind::Plain, words.say("organisation-field-post")),
            table::Column::new(table::Kind::Plain, words.say("organisation-person-place")),
            table::Column::new(table::Kind::Plain, words.say("organisation-used-by")),
        ];
        let mut people: Vec<_> = reading.office().list::<Self>().cloned().collect();
        let called =
            |entry: &Entry<Self>| Self::name(entry, reading).get(words.language()).to_owned();
        people.sort_by(|one, other| {
            let left = (one.record.left_on.is_some(), other.record.left_on.is_some());
            left.0.cmp(&left.1).then_with(|| words.compare(&called(one), &called(other)))
        });
        let rows: Vec<_> = people.iter().map(|entry| draw_row(reading, entry)).collect();
        draw::draw_table(words.say(Self::PLACE.title), &columns, &rows)
    }

    fn list_facts(entry: &Entry<Self>, reading: &Reading) -> Vec<(&'static str, Markup)> {
        let person = &entry.record;
        let known = reading.people.get(entry.id.as_str());
        let mut facts = vec![
            (key!("organisation-field-post"), name(reading.words(), &person.post)),
            (key!("organisation-field-unit"), reading.link_or_not(person.unit.as_ref())),
            (key!("organisation-field-body"), reading.link_or_not(person.body.as_ref())),
        ];
        if let Some(email) = known.and_then(|known| known.email.as_ref()) {
            let href = format!("mailto:{email}");
            facts.push((key!("organisation-person-email"), html! { a href=(href) { (email) } }));
        }
        facts
    }

    fn draw_more(entry: &Entry<Self>, reading: &Reading) -> Markup {
        let words = reading.words();
        let has_name = reading.people.contains_key(entry.id.as_str());
        html! {
            (section("name", html! { (words.say("organisation-person-name")) }, html! {
                @if has_name {
                    p { (words.say("organisation-person-name-where")) }
                    @if reading.may_change::<Self>() {
                        p {
                            a href=(reading.address::<Self>(&format!("/{}/erase", entry.id))) {
                                (words.say("organisation-person-erase"))
                            }
                        }
                    }
                } @else {
                    p { (words.say("organisation-person-no-name")) }
                }
            }))
        }
    }

    fn name(entry: &Entry<Self>, reading: &Reading) -> Text {
        match reading.people.get(entry.id.as_str()) {
            Some(known) => Text::new(reading.words().language(), known.name.as_str()),
            None => entry.record.post.clone(),
        }
    }

    fn draw_lede(&self, reading: &Reading) -> Option<Markup> {
        Some(name(reading.words(), &self.post))
    }

    fn ended_on(&self) -> Option<PartialDate> {
        self.left_on
    }

    async fn keep_beside(
        reading: &Reading,
        id: &Id<Self>,
        data: &FormData,
    ) -> Result<(), AccountError> {
        let known = reading.people.get(id.as_str());
        let email = Some(data.get("person.email").trim()).filter(|email| !email.is_empty());
        let typed = PersonName {
            name: data.get("person.name").trim().to_owned(),
            email: email.map(str::to_owned),
        };
        if known == Some(&typed) || known.is_none() && typed.name.is_empty() && email.is_none() {
            return Ok(());
        }
        let visit = &reading.visit;
        let kept = visit.house.accounts.set_person(visit.authority(), id.as_str(), typed).await;
        kept.map_err(|error| match error {
            AccountError::Faults(faults) => {
                AccountError::Faults(faults.into_iter().map(within_person).collect())
            }
            other => other,
        })
    }
}

fn within_person(fault: Fault) -> Fault {
    fault.within("person")
}

fn draw_row(reading: &Reading, entry: &Entry<Person>) -> Vec<Markup> {
    let words = reading.words();
    let person = &entry.record;
    let left = person.left_on.map(|day| {
        words.say_with("organisation-person-left", &[("day", words.partial_date(day).into())])
    });
    vec![
        draw::name_of(reading, entry, left.as_deref().unwrap_or_default()),
        name(words, &person.post),
        html! {
            @match (&person.unit, &person.body) {
                (None, None) => (soft(words.say("organisation-not-stated"))),
                (unit, body) => {
                    @if let Some(unit) = unit { (reading.link(unit)) }
                    @if unit.is_some() && body.is_some() { ", " }
                    @if let Some(body) = body { (reading.link(body)) }
                }
            }
        },
        draw::used_cell(reading, entry),
    ]
}

/// The people of a unit or a body, on its page.
pub(super) fn draw_members(
    reading: &Reading,
    title: &str,
    is_here: &dyn Fn(&Person) -> bool,
) -> Markup {
    let words = reading.words();
    let members: Vec<_> =
        reading.office().list::<Person>().filter(|entry| is_here(&entry.record)).collect();
    section(
        "members",
        html! { (title) },
        html! {
            @if members.is_empty() {
                p.soft { (words.say("organisation-no-one")) }
            } @else {
                ul.listed {
                    @for entry in &members {
                        li {
                            (reading.link(&entry.id))
                            @if reading.people.contains_key(entry.id.as_str()) {
                                ", " (name(words, &entry.record.post))
                            }
                            @if let Some(left) = entry.record.left_on {
                                ", " (words.say_with(
                                    "organisation-person-left",
                                    &[("day", words.partial_date(left).into())],
                                ))
                            }
                        }
                    }
                }
            }
        },
    )
}

/// `GET …/people/{id}/erase`: says what is erased and what stays.
pub async fn ask_erasure(
    visit: Visit,
    Path((_, _, id)): Path<(String, String, String)>,
) -> Result<Markup, Failure> {
    visit.need(Deed::EditPeople, &Target::default())?;
    let reading = Reading::of(visit).await?;
    let known = reading.people.get(&id).ok_or_else(Failure::not_found)?;
    let words = reading.words();
    let title = words.say_with("organisation-erase-title", &[("name", known.name.as_str().into())]);
    let (data, back) = (FormData::new(), reading.address::<Person>(&format!("/{id}")));
    let view = FormView::new(words, &data, &[]);
    let action = format!("{back}/erase");
    let main = html! {
        (head(&Head { title: &title, ..Head::default() }))
        p { (words.say("organisation-erase-text")) }
        (view.form(Sending { action: &action, ..Sending::default() }, html! {
            (draw::buttons(&reading, words.say("organisation-person-erase"), &back))
        }))
    };
    Ok(reading.visit.page(&Sheet { title: &title, part: "admin" }, main))
}

/// `POST …/people/{id}/erase`: erases name and address; the post stays.
pub async fn erase_name(
    visit: Visit,
    Path((_, _, id)): Path<(String, String, String)>,
) -> Result<Response, Failure> {
    visit.need(Deed::EditPeople, &Target::default())?;
    visit.house.accounts.erase_person(visit.authority(), &id).await?;
    let address = visit.desk(&format!("{}/{id}?done=erased", Person::PLACE.path));
    // Nothing was written to the log; the browser has seen what it had seen.
    Ok(visit.see_other(&address, &Receipt { seq: visit.office.seq(), changes: 0 }))
}
