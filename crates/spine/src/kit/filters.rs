//! Filters of a list: a form that asks by address. On phones a sheet from below.

use crate::i18n::Words;
use maud::{Markup, html};

/// A choice among some values; the empty value stands for all.
#[derive(Clone, Debug)]
pub struct Filter<'a> {
    /// Its name in the address.
    pub name: &'a str,
    /// Its label.
    pub label: &'a str,
    /// The word for no choice: "All areas".
    pub all: &'a str,
    /// The values with their names and how many entries each has. Those with none stay.
    pub options: Vec<(String, String, Option<usize>)>,
    /// The value chosen now.
    pub chosen: &'a str,
}

/// The filters of a list.
#[derive(Clone, Debug)]
pub struct Filters<'a> {
    /// What is filtered: "Filter cooperations".
    pub label: &'a str,
    /// The address without its query.
    pub action: &'a str,
    /// The name of the text field, what is in it, and its label.
    pub find: (&'a str, &'a str, &'a str),
    /// The choices.
    pub filters: Vec<Filter<'a>>,
    /// What else the address holds and must keep: sorting, grouping, the view.
    pub keep: Vec<(&'a str, &'a str)>,
    /// What is chosen without a field of its own, each with its words: it is kept, and can be let
    /// go.
    pub also: Vec<(&'a str, &'a str, String)>,
}

impl<'a> Filters<'a> {
    /// What the form sends along unseen.
    fn hidden(&self) -> impl Iterator<Item = (&'a str, &'a str)> {
        let also = self.also.iter().map(|(name, value, _)| (*name, *value));
        self.keep.iter().copied().chain(also)
    }
}

/// The form, its button on phones, and the chips of what is chosen when that is more than one.
pub fn filters(words: Words, filters: &Filters<'_>) -> Markup {
    html! {
        button.btn.filterbtn type="button" popovertarget="filters" {
            (words.say("kit-filter-and-find"))
        }
        form.filters #filters action=(filters.action) aria-label=(filters.label) popover data-auto {
            @for (name, value) in filters.hidden() {
                input type="hidden" name=(name) value=(value);
            }
            div.wide {
                label for="find" { (filters.find.2) }
                input #find name=(filters.find.0) type="search" value=(filters.find.1);
            }
            @for filter in &filters.filters { (select(words, filter)) }
            button.btn.main { (words.say("kit-show")) }
            button.btn.filterbtn type="button" popovertarget="filters" popovertargetaction="hide" {
                (words.say("kit-close"))
            }
        }
        (chips(words, filters))
    }
}

fn select(words: Words, filter: &Filter<'_>) -> Markup {
    html! {
        div {
            label for={ "filter-" (filter.name) } { (filter.label) }
            select id={ "filter-" (filter.name) } name=(filter.name) {
                option value="" { (filter.all) }
                @for (value, label, count) in &filter.options {
                    option value=(value) selected[value == filter.chosen] {
                        (label)
                        @if let Some(count) = count {
                            " (" (words.number(i64::try_from(*count).unwrap_or(i64::MAX))) ")"
                        }
                    }
                }
            }
        }
    }
}

/// What is chosen, each with the way to let it go.
fn chips(words: Words, filters: &Filters<'_>) -> Markup {
    let (find, found, _) = filters.find;
    let chosen: Vec<(&str, String)> = filters
        .filters
        .iter()
        .filter(|filter| !filter.chosen.is_empty())
        .map(|filter| {
            let option = filter.options.iter().find(|(value, _, _)| value == filter.chosen);
            let label = option.map_or(filter.chosen, |(_, label, _)| label.as_str());
            (filter.name, format!("{}: {label}", filter.label))
        })
        .chain((!found.is_empty()).then(|| (find, format!("“{found}”"))))
        .chain(filters.also.iter().map(|(name, _, label)| (*name, label.clone())))
        .collect();
    if chosen.len() < 2 && filters.also.is_empty() {
        return html! {};
    }
    html! {
        ul.chips aria-label=(words.say("kit-chosen")) {
            @for (name, label) in &chosen {
                li {
                    a href=(address_without(filters, name)) {
                        (label) span aria-hidden="true" { " ×" }
                        span.vh { " – " (words.say("kit-remove")) }
                    }
                }
            }
            li { a.all href=(address_without_all(filters)) { (words.say("kit-remove-all")) } }
        }
    }
}

fn address_without(filters: &Filters<'_>, gone: &str) -> String {
    let chosen = filters.filters.iter().map(|filter| (filter.name, filter.chosen));
    let pairs =
        filters.hidden().chain(std::iter::once((filters.find.0, filters.find.1))).chain(chosen);
    address(filters.action, pairs.filter(|(name, value)| *name != gone && !value.is_empty()))
}

fn address_without_all(filters: &Filters<'_>) -> String {
    address(filters.action, filters.keep.iter().copied())
}

/// An address with a query of these names and values.
pub fn address<'a>(path: &str, pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let mut made = path.to_owned();
    for (place, (name, value)) in pairs.into_iter().enumerate() {
        made.push(if place == 0 { '?' } else { '&' });
        made.push_str(&super::form::encode(name));
        made.push('=');
        made.push_str(&super::form::encode(value));
    }
    made
}
