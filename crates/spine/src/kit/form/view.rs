//! Draws a form: its frame, the summary of faults above it, and what every field has.

use super::{Field, FormData, groups, reader::join};
use crate::{
    base::{Fault, Language},
    i18n::Words,
};
use maud::{Markup, html};
use std::{cell::RefCell, collections::HashMap, rc::Rc};

/// A form to be drawn: what stands in it and what is wrong with it.
#[derive(Clone, Debug)]
pub struct FormView<'f> {
    pub(super) words: Words,
    pub(super) data: &'f FormData,
    pub(super) faults: &'f [Fault],
    pub(super) prefix: String,
    /// What the part is called that the fields lie in: "Funding line 2, ".
    context: String,
    /// The labels of the fields drawn so far that have a fault, and their ids, by the place of the
    /// fault: for the summary above them.
    labels: Rc<RefCell<HashMap<String, (String, String)>>>,
    /// How the fields drawn so far are answered that have a fault, where not by writing: what to do
    /// there when the answer is missing.
    answers: Rc<RefCell<HashMap<String, &'static str>>>,
}

/// How a form is sent.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sending<'a> {
    /// The address it is posted to.
    pub action: &'a str,
    /// Its id, where a button elsewhere on the page sends it.
    pub id: Option<&'a str>,
    /// Whether it carries files.
    pub has_files: bool,
    /// Where the script keeps a draft of it.
    pub draft: Option<&'a str>,
    /// When a draft was kept last, in words.
    pub draft_state: &'a str,
}

impl<'f> FormView<'f> {
    /// A view of a form.
    pub fn new(words: Words, data: &'f FormData, faults: &'f [Fault]) -> Self {
        Self {
            words,
            data,
            faults,
            prefix: String::new(),
            context: String::new(),
            labels: Rc::default(),
            answers: Rc::default(),
        }
    }

    /// The same form seen from a part of the record: fields get names that begin with `at.`.
    pub fn within(&self, at: &str) -> Self {
        Self { prefix: join(&self.prefix, at), ..self.clone() }
    }

    /// The frame of the form, with the summary of its faults above it. A form without buttons of
    /// its own ends with [`submit`](crate::kit::submit).
    pub fn form(&self, sending: Sending<'_>, fields: Markup) -> Markup {
        let words = self.words;
        html! {
            // Drawn after the fields, which have told their labels by now.
            (self.summary())
            form.form id=[sending.id] method="post" action=(sending.action) novalidate
                enctype=[sending.has_files.then_some("multipart/form-data")]
                data-guard data-draft=[sending.draft] {
                // Enter in a field presses the first button of a form. This one does what the last
                // would; without it Enter would add a row or go back.
                button.vh type="submit" tabindex="-1" aria-hidden="true" {}
                (fields)
                @if sending.draft.is_some() {
                    p.small.soft data-draft-state role="status"
                        data-saved=(words.say("kit-draft-saved"))
                        data-failed=(words.say("kit-draft-failed")) { (sending.draft_state) }
                }
            }
        }
    }

    /// The summary of the faults, each with the label of its field and leading to it. It takes
    /// the focus. Draw it after the fields it is about; [`FormView::form`] does.
    pub fn summary(&self) -> Markup {
        if self.faults.is_empty() {
            return html! {};
        }
        let count = i64::try_from(self.faults.len()).unwrap_or(i64::MAX);
        html! {
            div.errors role="alert" tabindex="-1" data-focus autofocus aria-labelledby="errors" {
                h2 #errors { (self.words.say_with("kit-faults", &[("count", count.into())])) }
                ul {
                    @for fault in self.faults {
                        li {
                            @match self.labels.borrow().get(&fault.at) {
                                Some((label, id)) => a href={ "#" (id) } {
                                    (label) ": " (self.say(fault))
                                },
                                None => (self.say(fault)),
                            }
                        }
                    }
                }
            }
        }
    }

    /// A hidden field: the version a record was read at.
    pub fn hidden(&self, at: &str, value: &str) -> Markup {
        html! { input type="hidden" name=(self.name(at)) value=(value); }
    }

    pub(super) fn name(&self, at: &str) -> String {
        join(&self.prefix, at)
    }

    /// What stands in a field.
    pub fn value(&self, at: &str) -> &'f str {
        self.data.get(&self.name(at))
    }

    /// Remembers the label of a field that has a fault.
    pub(super) fn note_label(&self, name: &str, label: &str) {
        self.note_label_of(self.find_fault(name), name, label);
    }

    /// Remembers the label of the field in which a fault is told, wherever the record has it.
    fn note_label_of(&self, fault: Option<&Fault>, name: &str, label: &str) {
        if let Some(fault) = fault {
            let told = (format!("{}{label}", self.context), id_of(name));
            self.labels.borrow_mut().insert(fault.at.clone(), told);
        }
    }

    /// Remembers how a field is answered: the key of what to do when it is not.
    pub(super) fn note_answer(&self, at: &str, key: &'static str) {
        let name = self.name(at);
        if self.find_fault(&name).is_some() {
            self.answers.borrow_mut().insert(name, key);
        }
    }

    /// The sentence of a fault; of a missing answer, by how the field is answered.
    fn say(&self, fault: &Fault) -> String {
        let answers = self.answers.borrow();
        match answers.get(&fault.at).filter(|_| fault.key == "fault-needed") {
            Some(key) => self.words.find(key).unwrap_or_default().to_owned(),
            None => self.words.fault(fault),
        }
    }

    pub(super) fn find_fault(&self, name: &str) -> Option<&'f Fault> {
        self.faults.iter().find(|fault| fault.at == name)
    }

    /// The fault of a field that stands for a whole value: also one that the record has within it,
    /// in the language in which it was typed, or in the currency beside it.
    fn find_fault_within(&self, name: &str) -> Option<&'f Fault> {
        let is_within = |fault: &&Fault| {
            let part = fault.at.strip_prefix(name).and_then(|rest| rest.strip_prefix('.'));
            part.is_some_and(|part| part == "currency" || Language::parse(part).is_some())
        };
        self.find_fault(name).or_else(|| self.faults.iter().find(is_within))
    }

    /// What every field has around its control: label, help, fault.
    pub(super) fn around(
        &self,
        field: &Field<'_>,
        control: impl FnOnce(&Parts) -> Markup,
    ) -> Markup {
        let fault = self.find_fault_within(&self.name(field.at));
        let parts = self.parts(field, fault);
        html! {
            div.field.wrong[parts.is_wrong] {
                label for=(parts.id) { (field.label) (self.optional_mark(field)) }
                (self.hints(field, &parts, fault))
                (control(&parts))
            }
        }
    }

    /// The same for several controls that are one question.
    pub(super) fn around_group(
        &self,
        field: &Field<'_>,
        controls: impl FnOnce(&Parts) -> Markup,
    ) -> Markup {
        let fault = self.find_fault(&self.name(field.at));
        let parts = self.parts(field, fault);
        html! {
            fieldset.field.wrong[parts.is_wrong] id=(parts.id) tabindex="-1"
                aria-describedby=[parts.described_by.as_deref()] {
                legend { (field.label) (self.optional_mark(field)) }
                (self.hints(field, &parts, fault))
                (controls(&parts))
            }
        }
    }

    /// Several controls that answer one question, with what is wrong with them together.
    pub fn group(&self, field: Field<'_>, controls: impl FnOnce() -> Markup) -> Markup {
        self.around_group(&field, |_| controls())
    }

    fn optional_mark(&self, field: &Field<'_>) -> Markup {
        html! {
            @if field.is_optional { " " span.optional { "(" (self.words.say("kit-optional")) ")" } }
        }
    }

    fn hints(&self, field: &Field<'_>, parts: &Parts, fault: Option<&Fault>) -> Markup {
        html! {
            @if !field.help.is_empty() { p.help id={ (parts.id) "-help" } { (field.help) } }
            (self.line_of(fault, &parts.id))
        }
    }

    /// The sentence of the fault at a field, the same as in the summary.
    pub(super) fn fault_line(&self, name: &str, id: &str) -> Markup {
        self.line_of(self.find_fault(name), id)
    }

    fn line_of(&self, fault: Option<&Fault>, id: &str) -> Markup {
        html! {
            @if let Some(fault) = fault {
                p.error id={ (id) "-error" } {
                    span.vh { (self.words.say("kit-error")) ": " } (self.say(fault))
                }
            }
        }
    }

    fn parts(&self, field: &Field<'_>, fault: Option<&Fault>) -> Parts {
        let name = self.name(field.at);
        self.note_label_of(fault, &name, field.label);
        let id = id_of(&name);
        let is_wrong = fault.is_some();
        let described_by = match (field.help.is_empty(), is_wrong) {
            (true, false) => None,
            (false, false) => Some(format!("{id}-help")),
            (true, true) => Some(format!("{id}-error")),
            (false, true) => Some(format!("{id}-help {id}-error")),
        };
        Parts { name, id, is_wrong, described_by }
    }

    /// True where something within a part of the record is wrong.
    pub fn is_wrong_within(&self, at: &str) -> bool {
        let part = self.name(at);
        let rest = |fault: &Fault| fault.at.strip_prefix(part.as_str()).map(str::to_owned);
        let inner = |rest: &str| rest.is_empty() || rest.starts_with(['.', '[']);
        self.faults.iter().filter_map(rest).any(|rest| inner(&rest))
    }

    /// What is wrong with repeated parts as a whole, for a form that draws only some of its rows.
    pub fn group_fault(&self, at: &str, one: &str) -> Markup {
        let group = self.name(at);
        self.note_label(&group, one);
        html! {
            div id=(id_of(&group)) tabindex="-1" { (self.fault_line(&group, &id_of(&group))) }
        }
    }

    /// One row of repeated parts by itself, without the box that removes it. What the form does not
    /// draw of the other rows it must carry as hidden fields.
    pub fn one_row(
        &self,
        at: &str,
        (place, one): (usize, &str),
        row: impl FnOnce(&FormView<'f>) -> Markup,
    ) -> Markup {
        let inner = self.row(at, place, one);
        let id = id_of(&inner.prefix);
        html! {
            section.panel id=(id) tabindex="-1" {
                (self.fault_line(&inner.prefix, &id))
                (inner.hidden(groups::MARK, "1"))
                (row(&inner))
            }
        }
    }

    fn row(&self, at: &str, place: usize, one: &str) -> Self {
        let inner = self.within(&format!("{at}[{place}]"));
        let title = format!("{}{one} {}", self.context, place + 1);
        self.note_label(&inner.prefix, &title);
        Self { context: format!("{title}, "), ..inner }
    }

    /// Repeated parts: each row with its fields and the box that removes it, and the button that
    /// adds one. `row` draws the fields of a row from a view within it.
    pub fn rows(
        &self,
        at: &str,
        texts: super::Rows<'_>,
        row: impl Fn(&FormView<'f>, usize) -> Markup,
    ) -> Markup {
        let group = self.name(at);
        let count = self.data.count_rows(&group);
        self.note_label(&group, texts.one);
        html! {
            div.rows id=(id_of(&group)) tabindex="-1" {
                (self.fault_line(&group, &id_of(&group)))
                @for place in 0..count {
                    @let inner = self.row(at, place, texts.one);
                    fieldset.row id=(id_of(&inner.prefix)) tabindex="-1" {
                        legend { (texts.one) " " (place + 1) }
                        (self.fault_line(&inner.prefix, &id_of(&inner.prefix)))
                        (inner.hidden(groups::MARK, "1"))
                        (row(&inner, place))
                        label.check.remove {
                            input type="checkbox" name=(inner.name(groups::REMOVE)) value="1";
                            span { (texts.remove) }
                        }
                    }
                }
                button.btn name=(groups::ADD) value=(group) { (texts.add) }
            }
        }
    }
}

/// What belongs to one field.
pub(super) struct Parts {
    pub name: String,
    pub id: String,
    pub is_wrong: bool,
    pub described_by: Option<String>,
}

/// The id of a field from its name: `funding[2].to` is `funding-2-to`.
pub(super) fn id_of(name: &str) -> String {
    let mut id = String::with_capacity(name.len() + 2);
    id.push_str("f-");
    for letter in name.chars() {
        match letter {
            '[' | '.' => id.push('-'),
            ']' => {}
            other => id.push(other),
        }
    }
    id
}
