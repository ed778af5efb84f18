//! What a kind of record says of itself, so that one set of handlers keeps it.

use super::Reading;
use maud::{Markup, html};
use spine::{
    account::{AccountError, Deed},
    base::{Id, PartialDate, Text},
    i18n::Words,
    kit::form::{FormData, FormView, Reader},
    office::{Draft, Entry, Office, Record, Refusal},
};
use std::future::{Future, ready};

/// Where the pages of a kind are, who may change it, and what its pages are called (keys of texts).
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// The address of the list, below the desk: `/admin/units`.
    pub path: &'static str,
    /// The part of the desk it belongs to.
    pub part: &'static str,
    /// What one must be allowed to do to change it.
    pub deed: Deed,
    /// The name of the list.
    pub title: &'static str,
    /// One sentence: what it is and what it affects.
    pub about: &'static str,
    /// What leads to the form of a new one.
    pub add: &'static str,
    /// What is said where there is none yet.
    pub empty: &'static str,
}

/// How a record comes to its end while it stays readable.
#[derive(Clone, Copy)]
pub struct Closing<R> {
    /// The field of the day.
    pub field: &'static str,
    /// The key of its label.
    pub label: &'static str,
    /// The key of the button, which is also the page's name.
    pub button: &'static str,
    /// The key of what it means.
    pub about: &'static str,
    /// The command.
    pub close: fn(&Office, &Id<R>, i64, PartialDate) -> Result<Draft, Refusal>,
}

/// A kind of record that has pages of its own.
pub trait Kept: Record {
    /// Where they are.
    const PLACE: Place;

    /// The end it may come to; none for a kind that has none.
    const CLOSING: Option<Closing<Self>> = None;

    /// Whether its page lists what uses it; not where the page says more of that than a list does.
    const LISTS_USERS: bool = true;

    /// Fills the form from the record.
    fn fill(&self, words: Words, data: &mut FormData);

    /// Reads the form. What is not in the form comes from the record as it was.
    fn read(reader: &mut Reader<'_>, before: Option<&Self>) -> Option<Self>;

    /// Draws the fields of the form.
    fn draw_fields(form: &FormView<'_>, reading: &Reading, before: Option<&Entry<Self>>) -> Markup;

    /// Draws the list, with its filters where it has any.
    fn draw_list(reading: &Reading) -> Markup;

    /// The facts beside the page of one.
    fn list_facts(entry: &Entry<Self>, reading: &Reading) -> Vec<(&'static str, Markup)>;

    /// What more the page of one shows.
    fn draw_more(entry: &Entry<Self>, reading: &Reading) -> Markup {
        let _ = (entry, reading);
        html! {}
    }

    /// What the page of one says below its name.
    fn draw_lede(&self, reading: &Reading) -> Option<Markup> {
        let _ = reading;
        None
    }

    /// What it is called on its page.
    fn name(entry: &Entry<Self>, reading: &Reading) -> Text {
        let _ = reading;
        entry.record.title().clone()
    }

    /// What may be the same as this new one, each as a link with the reason, in words.
    fn draw_twins(&self, reading: &Reading) -> Vec<Markup> {
        let _ = reading;
        Vec::new()
    }

    /// What more may be done to one.
    fn draw_actions(entry: &Entry<Self>, reading: &Reading) -> Markup {
        let _ = (entry, reading);
        html! {}
    }

    /// The day it came to its end.
    fn ended_on(&self) -> Option<PartialDate> {
        None
    }

    /// Fills the form with what stands beside the record, outside the log.
    fn fill_beside(reading: &Reading, id: &Id<Self>, data: &mut FormData) {
        let _ = (reading, id, data);
    }

    /// Keeps what the form has beside the record, outside the log; done after the commit.
    fn keep_beside(
        reading: &Reading,
        id: &Id<Self>,
        data: &FormData,
    ) -> impl Future<Output = Result<(), AccountError>> + Send {
        let _ = (reading, id, data);
        ready(Ok(()))
    }
}
