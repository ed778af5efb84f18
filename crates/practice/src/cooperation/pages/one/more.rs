//! What is asked for seldom: partners, places, what is near, papers, history. Each is told in short
//! and opens where there is more of it; what has nothing yet is one line of ways to begin it.

use super::{Scene, near, papers};
use crate::cooperation::Section;
use maud::{Markup, html};
use spine::kit;

/// A small part of the page.
pub(super) struct Part {
    /// Where it stands.
    pub id: &'static str,
    /// Its name.
    pub title: &'static str,
    /// Where it is changed; nowhere what is derived.
    pub change: Markup,
    /// What is read at once.
    pub content: Markup,
    /// The rest: its name in one line, and what it holds.
    pub rest: Option<(String, Markup)>,
    /// Whether it has the whole width.
    pub is_wide: bool,
}

impl Part {
    /// A part that is read at once.
    pub fn new(id: &'static str, title: &'static str, content: Markup) -> Self {
        Self { id, title, change: html! {}, content, rest: None, is_wide: false }
    }

    /// The same, changed there.
    pub fn changed_at(self, scene: &Scene<'_>, section: Section) -> Self {
        Self { change: scene.change(section), ..self }
    }

    /// The same with more that opens.
    pub fn with_rest(self, summary: String, rest: Markup) -> Self {
        Self { rest: Some((summary, rest)), ..self }
    }

    /// As a section with all it holds, as everybody reads it.
    pub fn draw_open(&self) -> Markup {
        kit::section(
            self.id,
            html! { (self.title) },
            html! {
                (self.content)
                @if let Some((_, rest)) = &self.rest { (rest) }
            },
        )
    }

    /// In short.
    fn draw(&self) -> Markup {
        html! {
            section.wide[self.is_wide] aria-labelledby=(self.id) {
                div.headed { h3 id=(self.id) { (self.title) } (self.change) }
                (self.content)
                @if let Some((summary, rest)) = &self.rest { (kit::folded(summary, rest)) }
            }
        }
    }
}

/// The parts that have something.
pub(super) fn list(scene: &Scene<'_>) -> Vec<Part> {
    let decided = scene.deciding.decided.as_ref().map(|(summary, table)| {
        let title = scene.words.say("decide-decided");
        Part::new("decided", title, html! {}).with_rest(summary.clone(), table.clone())
    });
    let near = near::list(scene).into_iter();
    let papers = papers::list(scene);
    decided.into_iter().chain(near).chain(papers).collect()
}

/// All of them, and what has nothing yet.
pub(super) fn draw(scene: &Scene<'_>, parts: &[Part]) -> Markup {
    let (narrow, wide): (Vec<&Part>, Vec<&Part>) = parts.iter().partition(|part| !part.is_wide);
    kit::section(
        "more",
        html! { (scene.words.say("coop-more")) },
        html! {
            div.cells {
                @for part in narrow.into_iter().chain(wide) { (part.draw()) }
                (draw_empty(scene))
            }
        },
    )
}

/// What has nothing yet, as ways to begin it.
fn draw_empty(scene: &Scene<'_>) -> Markup {
    let (words, record) = (scene.words, scene.record());
    let empty = [
        (Section::Strategy, record.serves.is_empty()),
        (Section::Partners, record.partners.is_empty()),
        (Section::Places, record.geography.is_empty()),
        (Section::Links, record.links.is_empty()),
        (Section::Agreements, record.agreements.is_empty()),
        (Section::Notes, record.notes.is_empty()),
        (Section::Doubts, record.doubts.is_empty()),
    ];
    let empty = empty.into_iter().filter_map(|(section, empty)| empty.then_some(section));
    html! {
        @if scene.allowed.edit {
            div.on-screen {
                h3 { (words.say("coop-add")) }
                ul.deeds {
                    @for section in empty {
                        li {
                            a href=(scene.here(&format!("/edit/{}", section.code()))) {
                                (words.word("section", section.code()))
                            }
                        }
                    }
                }
                @if record.attachments.is_empty() { (papers::add_file(scene)) }
            }
        }
    }
}
