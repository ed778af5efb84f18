//! A form with faults, and the smaller parts.

use maud::{Markup, html};
use spine::{
    base::{Currency, Fault, Language, Text},
    i18n::Words,
    kit::{
        self, Head, PagerLinks,
        form::{Choice, Field, FormData, FormView, Rows, Sending, Width},
    },
};

pub fn main(words: Words) -> Markup {
    let mut name = Text::new(Language::Da, "MARKIS");
    name.write(Language::En, "MARKIS");
    name.write(Language::Da, "MARKIS, renere skibsfart");
    let mut data = FormData::new();
    data.put_text("name", &name)
        .put("funding[0].row", "1")
        .put("funding[0].value.money", "1.637.953,555")
        .put("funding[0].from", "maj 2010")
        .put("funding[0].to", "2009")
        .put("funding[1].row", "1")
        .put("kind", "project");
    let faults = [
        Fault::new("name", "fault-needed"),
        Fault::new("funding[0].value.money", "fault-money"),
        Fault::new("funding[0].to", "fault-before-start").with("start", "2010-05"),
        Fault::new("level", "fault-choice"),
    ];
    let form = FormView::new(words, &data, &faults);
    let texts =
        Rows { one: "Funding line", add: "Add another funding line", remove: "Remove this line" };
    let kinds = [Choice::new("project", "EU project"), Choice::new("network", "Network")];
    html! {
        (kit::head(&Head { title: "Edit MARKIS", ..Head::default() }))
        (kit::notice("Saved. The register shows the change now."))
        (kit::warning("The finance unit changed this at 10:42", html! { p { a href="#" { "Show both" } } }))
        (form.form(Sending { action: "#", draft: Some("#"), draft_state: "Draft saved at 10:42", ..Sending::default() }, html! {
            (form.hidden("version", "12"))
            (form.texts(Field::new("name", "Name").help("As people say it."), &Language::INTERFACE, &name, 1))
            (form.select(Field::new("kind", "Kind").width(Width::Medium), Some(words.say("kit-choose")), &kinds))
            (form.radios(Field::new("level", "Track"), &[
                Choice::new("political", "Political").help("The council takes part."),
                Choice::new("administrative", "Administrative"),
            ]))
            (form.checkboxes(Field::new("visible", "Who sees it").optional(), &[Choice::new("site", "Public site"), Choice::new("data", "Open data")]))
            (form.rows("funding", texts, |row, _| html! {
                (row.money(Field::new("value.money", "Amount"), Currency::DKK))
                div.side {
                    (row.date(Field::new("from", "From")))
                    (row.date(Field::new("to", "To").optional()))
                }
            }))
            (form.area(Field::new("note", "Note").optional().help("What a successor must know."), 4))
            (form.file(Field::new("file", "Agreement").optional(), ".pdf"))
            div.buttons { (kit::submit("Save changes")) a href="#" { "Leave without saving" } }
        }))
        h2 { "Check answers" }
        (kit::summary(words, &[
            ("Name", html! { "MARKIS" }, Some("#")),
            ("Whole budget", html! { "€3,106,385" }, Some("#")),
        ]))
        (kit::pager(words, 101, 200, 312, PagerLinks { before: Some("#"), after: Some("#") }))
        (kit::empty("No monitoring answers for 2012 yet. The round opens when the office starts it.", Some(kit::link_button("Open the round", "#"))))
    }
}
