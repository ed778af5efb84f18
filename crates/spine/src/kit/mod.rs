//! The web kit: everything pages are made of. Pure functions from values to HTML (maud); nothing
//! here asks a clock, a file, a database or a request.
//!
//! # How a page is made
//! 1. Fill a [`Shell`] (who, where, which language, what stands in the rail).
//! 2. Write the content with the parts: [`head`], [`facts`], [`route`], [`table`], [`chart`] …
//! 3. Answer with [`page`].
//!
//! Every text comes ready in the reader's language through [`Words`](crate::i18n::Words); content
//! written by people goes through [`text`] and [`name`], which mark a foreign language.
//!
//! # How a form is made
//! A form is a bag of strings, [`form::FormData`], filled from the record on the way out and from
//! the browser on the way in. [`form::Reader`] turns it into values and collects every fault at
//! once; [`form::FormView`] draws it, with each fault at its field and in a summary above. A field
//! is called what [`Fault::at`](crate::base::Fault) calls its place in the record
//! (`funding[2].to`), so a fault found by a rule meets its field without a table in between.
//! Nothing typed is ever lost: what was sent is what is drawn again.
//!
//! ```
//! use maud::html;
//! use spine::base::{Fault, Language, PartialDate};
//! use spine::i18n::Words;
//! use spine::kit::{self, Head, Shell};
//! use spine::kit::form::{Field, FormData, FormView, Reader, Sending};
//!
//! struct Meeting { title: String, on: PartialDate }
//!
//! fn read(words: Words, data: &FormData) -> Result<Option<Meeting>, Vec<Fault>> {
//!     let mut reader = Reader::new(words, data);
//!     let (title, on) = (reader.needed_text("title"), reader.needed_date("on"));
//!     reader.finish(on.map(|on| Meeting { title, on }))
//! }
//!
//! fn draw(words: Words, data: &FormData, faults: &[Fault]) -> String {
//!     let form = FormView::new(words, data, faults);
//!     let sending = Sending { action: "/en/desk/meetings", ..Sending::default() };
//!     let shell = Shell::bare(words, "New meeting", "/en/desk/meetings/new");
//!     kit::page(&shell, html! {
//!         (kit::head(&Head { title: "New meeting", ..Head::default() }))
//!         (form.form(sending, html! {
//!             (form.text(Field::new("title", "Title").help("What it is called on the agenda.")))
//!             (form.date(Field::new("on", "Date")))
//!             (kit::submit("Add meeting"))
//!         }))
//!     }).into_string()
//! }
//!
//! let words = Words::new(Language::En);
//! let sent = FormData::parse(b"title=Executive+Committee&on=soon").unwrap();
//! let faults = read(words, &sent).err().unwrap();
//! assert!(draw(words, &sent, &faults).contains("Date: Write a date such as 1.5.2010"));
//! ```
//!
//! # What holds
//! - No inline style and no inline script; the policy in [`security`] allows none. Positions are
//!   SVG attributes, the authority's colour is a style sheet of its own ([`Accent`]).
//! - Everything works without the script; it only improves.
//! - A chart's text never scales: x is in percent, y in pixels, and there is no `viewBox`.
//! - The orange line is today, in every time axis, and nothing else is orange.
//! - A status is a word, a shape and a colour. "Not stated" is a value.

mod accent;
mod addresses;
pub mod assets;
pub mod chart;
pub mod csv;
mod difference;
mod error;
mod filters;
pub mod form;
mod icons;
pub mod map;
mod markdown;
mod notes;
mod parts;
mod route;
pub mod security;
mod shell;
mod site;
pub mod table;
mod visit;

pub use crate::base::strip_markdown;
pub use accent::Accent;
pub use addresses::Addresses;
pub use difference::{came, compare_words, went};
pub use error::{Problem, ProblemKind};
pub use filters::{Filter, Filters, address, filters};
pub use markdown::draw_markdown;
pub use notes::{final_note, foreign_notice, reason, record_note, version_note};
pub use parts::{
    Head, Lane, Light, Look, PagerLinks, Tone, board, breakable, crumbs, empty, facts, flag,
    folded, head, light, link_button, log, looks, main_button, menu, name, next_step, notice,
    on_page, over, own_seat, pager, panel, score, section, section_with, soft, submit, submit_as,
    summary, tag, text, tick, views, warning, with_aside,
};
pub use route::{Step, StepState, route};
pub use shell::{NavGroup, NavItem, Search, Shell, Who, page};
pub use site::{SiteLogo, SiteShell, site_page, site_search};
pub use visit::{AsOf, Failure, Frame, House, HouseParts, Sheet, Visit, VisitParts};
