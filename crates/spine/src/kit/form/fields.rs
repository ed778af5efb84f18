//! The fields a form is made of.

use super::{FormView, reader::join, view::Parts};
use crate::base::{Country, Currency, Language, Text};
use maud::{Markup, html};

/// A question: where its answer goes, how it is asked.
#[derive(Clone, Copy, Debug)]
pub struct Field<'a> {
    /// Its place in the record; the same as in a fault.
    pub at: &'a str,
    /// The label above it.
    pub label: &'a str,
    /// Help below the label; may be empty.
    pub help: &'a str,
    /// Whether it may stay empty; then its label says so.
    pub is_optional: bool,
    /// How wide the answer is.
    pub width: Width,
}

/// The width of a field is the width of its answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// A year, a percentage.
    Short,
    /// A date, an amount, a code.
    Medium,
    /// A name, a sentence.
    Full,
}

impl<'a> Field<'a> {
    /// A question that must be answered, with a wide field.
    pub fn new(at: &'a str, label: &'a str) -> Self {
        Self { at, label, help: "", is_optional: false, width: Width::Full }
    }

    /// The same with help.
    pub fn help(mut self, help: &'a str) -> Self {
        self.help = help;
        self
    }

    /// The same, but it may stay empty.
    pub fn optional(mut self) -> Self {
        self.is_optional = true;
        self
    }

    /// The same with another width.
    pub fn width(mut self, width: Width) -> Self {
        self.width = width;
        self
    }

    fn width_class(&self) -> &'static str {
        match self.width {
            Width::Short => "w-short",
            Width::Medium => "w-medium",
            Width::Full => "w-full",
        }
    }
}

/// An answer to choose.
#[derive(Clone, Debug)]
pub struct Choice {
    /// Its value in the form.
    pub value: String,
    /// Its name.
    pub label: String,
    /// What it means; may be empty. Shown at radio buttons and boxes.
    pub help: String,
}

impl Choice {
    /// An answer.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), help: String::new() }
    }

    /// The same with what it means.
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = help.into();
        self
    }
}

/// The words around repeated parts.
#[derive(Clone, Copy, Debug)]
pub struct Rows<'a> {
    /// One of them, with a number behind: "Funding line".
    pub one: &'a str,
    /// The button: "Add another funding line".
    pub add: &'a str,
    /// The box: "Remove this line".
    pub remove: &'a str,
}

impl FormView<'_> {
    /// A line of text.
    pub fn text(&self, field: Field<'_>) -> Markup {
        self.input(&field, "text", None)
    }

    /// A secret.
    pub fn password(&self, field: Field<'_>, autocomplete: &str) -> Markup {
        self.around(&field, |parts| {
            html! {
                input type="password" id=(parts.id) name=(parts.name) class=(field.width_class())
                    autocomplete=(autocomplete) aria-describedby=[parts.described_by.as_deref()]
                    aria-invalid=[parts.is_wrong.then_some("true")]
                    required[!field.is_optional];
            }
        })
    }

    /// An e-mail address.
    pub fn email(&self, field: Field<'_>) -> Markup {
        self.input(&field, "email", Some("email"))
    }

    /// A number, as text: browsers' number fields change on a turn of the wheel.
    pub fn number(&self, field: Field<'_>) -> Markup {
        self.note_answer(field.at, crate::key!("fault-needed-number"));
        self.input(&field.width(Width::Short), "text", None)
    }

    /// A date in one field: 1.5.2010, May 2010, 2010.
    pub fn date(&self, field: Field<'_>) -> Markup {
        self.note_answer(field.at, crate::key!("fault-needed-date"));
        let help = if field.help.is_empty() { self.words.say("kit-date-help") } else { field.help };
        self.input(&field.help(help).width(Width::Medium), "text", None)
    }

    /// A day in one field: 1.5.2010. A month or a year is not enough.
    pub fn day(&self, field: Field<'_>) -> Markup {
        let help = if field.help.is_empty() { self.words.say("kit-day-help") } else { field.help };
        self.date(field.help(help))
    }

    fn input(&self, field: &Field<'_>, kind: &str, autocomplete: Option<&str>) -> Markup {
        self.around(field, |parts| self.bare_input(field, parts, kind, autocomplete))
    }

    fn bare_input(
        &self,
        field: &Field<'_>,
        parts: &Parts,
        kind: &str,
        autocomplete: Option<&str>,
    ) -> Markup {
        html! {
            input type=(kind) id=(parts.id) name=(parts.name) value=(self.value(field.at))
                class=(field.width_class()) autocomplete=(autocomplete.unwrap_or("off"))
                aria-describedby=[parts.described_by.as_deref()]
                aria-invalid=[parts.is_wrong.then_some("true")];
        }
    }

    /// Running text.
    pub fn area(&self, field: Field<'_>, lines: u8) -> Markup {
        self.around(&field, |parts| {
            html! {
                textarea id=(parts.id) name=(parts.name) rows=(lines)
                    aria-describedby=[parts.described_by.as_deref()]
                    aria-invalid=[parts.is_wrong.then_some("true")] { "\n" (self.value(field.at)) }
            }
        })
    }

    /// A text in several languages, one field under the other, each with its state. One line for
    /// a name, more for running text.
    pub fn texts(
        &self,
        field: Field<'_>,
        languages: &[Language],
        before: &Text,
        lines: u8,
    ) -> Markup {
        self.around_group(&field, |_| {
            html! {
                @for language in languages {
                    (self.version(&field, *language, before, lines))
                }
            }
        })
    }

    /// What was typed while the text had no languages yet: somebody gave it some since the form was
    /// opened. It stands in the field of the reader's language.
    fn find_bare(&self, at: &str, language: Language) -> &str {
        if language == self.words.language() { self.value(at) } else { "" }
    }

    /// The languages in which the form says something of a text.
    pub fn list_typed(&self, at: &str) -> Vec<Language> {
        let has = |language: &Language| self.data.has(&self.name(&join(at, language.code())));
        Language::ALL.into_iter().filter(has).collect()
    }

    fn version(&self, field: &Field<'_>, language: Language, before: &Text, lines: u8) -> Markup {
        let code = language.code();
        let name = format!("{}.{code}", self.name(field.at));
        let id = super::view::id_of(&name);
        let is_wrong = self.find_fault(&name).is_some();
        let described = is_wrong.then(|| format!("{id}-error"));
        let value = self.data.find(&name).unwrap_or_else(|| self.find_bare(field.at, language));
        let label = self.words.language_name(language);
        self.note_label(&name, &format!("{}, {label}", field.label));
        html! {
            div.version.wrong[is_wrong] {
                label for=(id) { span { (label) } " " (self.version_state(language, before)) }
                (self.fault_line(&name, &id))
                @if lines > 1 {
                    textarea id=(id) name=(name) rows=(lines) lang=(code) dir=(language.direction())
                        aria-describedby=[described] aria-invalid=[is_wrong.then_some("true")] {
                        "\n" (value)
                    }
                } @else {
                    input type="text" id=(id) name=(name) value=(value) lang=(code)
                        dir=(language.direction()) autocomplete="off"
                        aria-describedby=[described] aria-invalid=[is_wrong.then_some("true")];
                }
                @if before.is_stale(language) {
                    label.check {
                        input type="checkbox" name={ (name) ".confirm" } value="1"
                            checked[self.data.has(&format!("{name}.confirm"))];
                        span { (self.words.say("kit-still-right")) }
                    }
                }
            }
        }
    }

    fn version_state(&self, language: Language, before: &Text) -> Markup {
        let (class, key) = if before.find(language).is_none() {
            ("missing", crate::key!("kit-version-missing"))
        } else if before.is_by_machine(language) {
            ("machine", crate::key!("kit-version-machine"))
        } else if before.is_stale(language) {
            ("stale", crate::key!("kit-version-stale"))
        } else if language == before.original() {
            ("original", crate::key!("kit-version-original"))
        } else {
            ("translated", crate::key!("kit-version-translated"))
        };
        html! { span class={ "version-state " (class) } { (self.words.say(key)) } }
    }

    /// A list to choose from. `none` is the word for no choice; without it the first is chosen.
    pub fn select(&self, field: Field<'_>, none: Option<&str>, choices: &[Choice]) -> Markup {
        self.note_answer(field.at, crate::key!("fault-needed-choice"));
        self.around(&field, |parts| {
            html! {
                select id=(parts.id) name=(parts.name) class=(field.width_class())
                    aria-describedby=[parts.described_by.as_deref()]
                    aria-invalid=[parts.is_wrong.then_some("true")] {
                    @if let Some(none) = none { option value="" { (none) } }
                    (options(choices, self.value(field.at)))
                }
            }
        })
    }

    /// A country from the list, sorted by name.
    pub fn country(&self, field: Field<'_>) -> Markup {
        let words = self.words;
        let mut choices: Vec<Choice> = Country::OFFERED
            .into_iter()
            .filter_map(Country::parse)
            .map(|country| Choice::new(country.code(), words.country(country)))
            .collect();
        choices.sort_by(|one, other| words.compare(&one.label, &other.label));
        self.select(field.width(Width::Medium), Some(words.say("kit-choose")), &choices)
    }

    /// One of a few answers, all in sight.
    pub fn radios(&self, field: Field<'_>, choices: &[Choice]) -> Markup {
        self.boxes(&field, choices, "radio")
    }

    /// Any of a few answers.
    pub fn checkboxes(&self, field: Field<'_>, choices: &[Choice]) -> Markup {
        self.boxes(&field, choices, "checkbox")
    }

    fn boxes(&self, field: &Field<'_>, choices: &[Choice], kind: &str) -> Markup {
        let name = self.name(field.at);
        self.note_answer(field.at, crate::key!("fault-needed-choice"));
        self.around_group(field, |parts| {
            html! {
                @for choice in choices {
                    @let id = format!("{}-{}", parts.id, choice.value);
                    @let help = (!choice.help.is_empty()).then(|| format!("{id}-help"));
                    div.check {
                        input type=(kind) id=(id) name=(parts.name) value=(choice.value)
                            checked[self.data.list(&name).any(|value| value == choice.value)]
                            aria-describedby=[help.as_deref()];
                        label for=(id) { (choice.label) }
                        @if let Some(help) = &help { p.help id=(help) { (choice.help) } }
                    }
                }
            }
        })
    }

    /// One box to tick.
    pub fn checkbox(&self, field: Field<'_>) -> Markup {
        let name = self.name(field.at);
        self.note_label(&name, field.label);
        let id = super::view::id_of(&name);
        let help = (!field.help.is_empty()).then(|| format!("{id}-help"));
        let is_wrong = self.find_fault(&name).is_some();
        html! {
            div.field.wrong[is_wrong] {
                (self.fault_line(&name, &id))
                div.check {
                    input type="checkbox" id=(id) name=(name) value="on"
                        checked[self.data.has(&name)] aria-describedby=[help.as_deref()];
                    label for=(id) { (field.label) }
                    @if let Some(help) = &help { p.help id=(help) { (field.help) } }
                }
            }
        }
    }

    /// An amount and its currency.
    pub fn money(&self, field: Field<'_>, preset: Currency) -> Markup {
        let field = field.width(Width::Medium);
        self.note_answer(field.at, crate::key!("fault-needed-amount"));
        let name = format!("{}.currency", self.name(field.at));
        let chosen = self.data.find(&name).unwrap_or(preset.code());
        let others = Currency::OFFERED.iter().filter(|code| **code != chosen).copied();
        self.around(&field, |parts| {
            html! {
                div.money {
                    (self.bare_input(&field, parts, "text", None))
                    select name=(name) id={ (parts.id) "-currency" }
                        aria-label=(self.words.say("kit-currency")) {
                        @for code in std::iter::once(chosen).chain(others) {
                            option value=(code) selected[code == chosen] { (code) }
                        }
                    }
                }
            }
        })
    }

    /// A file, with the kinds accepted (`.pdf,.docx`).
    pub fn file(&self, field: Field<'_>, accept: &str) -> Markup {
        self.note_answer(field.at, crate::key!("fault-needed-file"));
        self.around(&field, |parts| {
            html! {
                input type="file" id=(parts.id) name=(parts.name) accept=(accept)
                    aria-describedby=[parts.described_by.as_deref()]
                    aria-invalid=[parts.is_wrong.then_some("true")];
            }
        })
    }
}

fn options(choices: &[Choice], chosen: &str) -> Markup {
    html! {
        @for choice in choices {
            option value=(choice.value) selected[choice.value == chosen] { (choice.label) }
        }
    }
}
