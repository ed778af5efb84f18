//! A text beside its translation.
//!
//! Who comes: somebody who writes English or German from Danish. So the original stands beside the
//! field, what one of them has and the other lacks is shown paragraph by paragraph, and "it still
//! says the same" is one box.

use super::{field_name, find_own_name, need};
use crate::cooperation::pages::capitalise;
use crate::organisation::find_authority;
use crate::translation::{Lack, Pair, Translation, align, find_text, write_translation};
use axum::body::Bytes;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use serde::Deserialize;
use spine::base::{Fault, Language, MadeBy, TEXT_LIMIT, Text};
use spine::kit::form::{Field, FormData, FormView, Sending, Width};
use spine::kit::{self, Failure, Head, Problem, ProblemKind, Sheet, Visit};
use spine::office::{CommitError, Refusal};

/// Which text, in which language.
#[derive(Clone, Debug, Deserialize)]
pub struct Asked {
    /// The place of the text in its record.
    #[serde(default)]
    at: String,
    /// The language.
    #[serde(default)]
    to: String,
}

type At = Path<(String, String, String, String)>;

/// Where a text is translated.
pub(super) fn address(visit: &Visit, lack: &Lack, language: Language) -> String {
    let path = visit.desk(&format!("/texts/{}/{}", lack.kind, lack.record));
    kit::address(&path, [("at", lack.at.as_str()), ("to", language.code())])
}

/// A text that is open for translation.
struct Open<'a> {
    visit: &'a Visit,
    kind: &'a str,
    record: &'a str,
    at: &'a str,
    language: Language,
    text: Text,
}

impl<'a> Open<'a> {
    fn find(
        visit: &'a Visit,
        (kind, record): (&'a str, &'a str),
        asked: &'a Asked,
    ) -> Result<Self, Failure> {
        need(visit, kind, record)?;
        let language = Language::parse(&asked.to).ok_or_else(Failure::not_found)?;
        let is_written = |language| {
            find_authority(&visit.office).is_some_and(|a| a.languages.contains(&language))
        };
        let text = find_text(&visit.office, kind, record, &asked.at);
        let text = text.ok_or_else(Failure::not_found)?;
        if !is_written(language) || language == text.original() {
            return Err(Failure::not_found());
        }
        Ok(Self { visit, kind, record, at: &asked.at, language, text })
    }

    fn here(&self) -> String {
        let path = self.visit.desk(&format!("/texts/{}/{}", self.kind, self.record));
        kit::address(&path, [("at", self.at), ("to", self.language.code())])
    }

    fn fill(&self) -> FormData {
        let now = self.text.find(self.language).unwrap_or_default();
        let mut data = FormData::new();
        data.put("words", now)
            .put("was", now)
            .put("of", self.text.revision())
            .put_checked("machine", self.text.is_by_machine(self.language));
        data
    }
}

/// `GET …/desk/texts/{kind}/{record}?at=…&to=…`
///
/// # Errors
/// 404 where there is no such text or language, 403 where it may not be changed.
pub async fn show(
    visit: Visit,
    Path((_, _, kind, record)): At,
    Query(asked): Query<Asked>,
) -> Result<Markup, Failure> {
    let open = Open::find(&visit, (&kind, &record), &asked)?;
    Ok(draw(&open, &open.fill(), &[], html! {}))
}

/// `POST …/desk/texts/{kind}/{record}?at=…&to=…`
///
/// # Errors
/// As [`show`].
pub async fn save(
    visit: Visit,
    Path((_, _, kind, record)): At,
    Query(asked): Query<Asked>,
    body: Bytes,
) -> Result<Response, Failure> {
    let open = Open::find(&visit, (&kind, &record), &asked)?;
    let data = FormData::parse(&body)
        .map_err(|fault| Failure(Problem::new(ProblemKind::Faults).faults(vec![fault])))?;
    let new = read(&open, &data);
    match visit.commit(move |office| write_translation(office, &new)).await {
        Ok(receipt) => {
            let rest = format!("/texts?language={}", open.language.code());
            Ok(visit.see_other(&visit.desk(&rest), &receipt))
        }
        Err(CommitError::Refused(Refusal::Faults(faults))) => {
            let faults = place(&open, faults);
            let page = draw(&open, &data, &faults, html! {});
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(CommitError::Refused(Refusal::Stale { .. })) => conflict(&visit, &open, data).await,
        Err(error) => Err(visit.refuse(error)),
    }
}

/// What was sent, with the text as it was when the form was opened: the translation came along, the
/// original is known by its revision.
fn read(open: &Open<'_>, data: &FormData) -> Translation {
    let mut before = open.text.clone();
    let is_same = data.get("was") == open.text.find(open.language).unwrap_or_default()
        && data.get("of") == open.text.revision().to_string();
    if !is_same {
        // Any text but this one: the command then refuses, and both are shown.
        before = Text::default();
    }
    Translation {
        kind: open.kind.to_owned(),
        record: open.record.to_owned(),
        at: open.at.to_owned(),
        before,
        language: open.language,
        words: data.get("words").trim().to_owned(),
        made_by: if data.has("machine") { MadeBy::Machine } else { MadeBy::Person },
        is_confirmed: data.has("same"),
        reason: data.get("reason").trim().to_owned(),
    }
}

/// Faults of the record at the place of the text, seen from the one field of this form.
fn place(open: &Open<'_>, faults: Vec<Fault>) -> Vec<Fault> {
    let here = format!("{}.{}", open.at, open.language.code());
    let moved = |fault: Fault| {
        if fault.at == here { Fault { at: "words".to_owned(), ..fault } } else { fault }
    };
    faults.into_iter().map(moved).collect()
}

async fn conflict(visit: &Visit, open: &Open<'_>, data: FormData) -> Result<Response, Failure> {
    let newest = visit.house.offices.find(visit.authority()).await?;
    let newest = newest.ok_or_else(Failure::not_found)?;
    let text = find_text(&newest, open.kind, open.record, open.at);
    let open = Open { text: text.ok_or_else(Failure::not_found)?, ..*open };
    let now = open.text.find(open.language).unwrap_or_default();
    let words = visit.words;
    let note = kit::warning(
        words.say("texts-conflict"),
        html! {
            p { (words.say("texts-conflict-what")) }
            @if !now.is_empty() { blockquote lang=(open.language.code()) { (now) } }
        },
    );
    // What was typed stays in the field; from here on it is meant to replace what is there now.
    let mut kept = FormData::new();
    kept.put("words", data.get("words"))
        .put("was", now)
        .put("of", open.text.revision())
        .put("reason", data.get("reason"))
        .put_checked("machine", data.has("machine"))
        .put_checked("same", data.has("same"));
    Ok((StatusCode::CONFLICT, draw(&open, &kept, &[], note)).into_response())
}

fn draw(open: &Open<'_>, data: &FormData, faults: &[Fault], note: Markup) -> Markup {
    let visit = open.visit;
    let words = visit.words;
    let entry = visit.office.find_any(open.kind, open.record);
    let name = entry.map(|entry| {
        let named = find_own_name(visit, (open.kind, open.record), entry.title());
        named.unwrap_or_else(|| entry.title().get(words.language()).to_owned())
    });
    let title = format!("{}: {}", name.unwrap_or_default(), field_name(words, open.at));
    let list = visit.desk(&format!("/texts?language={}", open.language.code()));
    let from = words.language_name(open.text.original());
    let to = words.language_name(open.language);
    let main = html! {
        (kit::crumbs(words, &[(words.say("texts-title"), &list)], &title))
        (kit::head(&Head {
            title: &title,
            lede: Some(html! {
                (words.say_with("texts-from-to", &[("from", from.into()), ("to", to.into())]))
            }),
            ..Head::default()
        }))
        (note)
        (draw_form(open, data, faults))
        (draw_alignment(open))
    };
    visit.page(&Sheet { title: &title, part: "strategy" }, main)
}

fn draw_form(open: &Open<'_>, data: &FormData, faults: &[Fault]) -> Markup {
    let words = open.visit.words;
    let original = open.text.original();
    let content = open.text.get(original);
    let view = FormView::new(words, data, faults);
    let lines = u8::try_from(content.len() / 60 + 2).unwrap_or(30).clamp(2, 30);
    let to = capitalise(words.language_name(open.language));
    let help = words.say_with("texts-limit", &[("limit", TEXT_LIMIT.into())]);
    let fields = html! {
        (view.hidden("was", data.get("was")))
        (view.hidden("of", data.get("of")))
        div.beside {
            section aria-labelledby="original" {
                h2 #original { (capitalise(words.language_name(original))) }
                div lang=(original.code()) { (kit::draw_markdown(content, None)) }
            }
            div lang=(open.language.code()) {
                @let field = Field::new("words", &to).help(&help).width(Width::Full);
                (view.area(field, lines))
            }
        }
        @if open.text.is_stale(open.language) {
            (view.checkbox(Field::new("same", words.say("texts-same"))))
        }
        (view.checkbox(Field::new("machine", words.say("texts-by-machine"))))
        (view.text(Field::new("reason", words.say("texts-why")).optional()))
        div.buttons { (kit::submit(words.say("edit-save"))) }
    };
    view.form(Sending { action: &open.here(), ..Sending::default() }, fields)
}

fn draw_alignment(open: &Open<'_>) -> Markup {
    let words = open.visit.words;
    let original = open.text.original();
    let Some(translated) = open.text.find(open.language) else { return html! {} };
    let pairs = align(open.text.get(original), translated);
    let alone = |pick: fn(&Pair<'_>) -> bool| pairs.iter().filter(|pair| pick(pair)).count();
    let only_first = alone(|pair| pair.second.is_empty());
    let only_second = alone(|pair| pair.first.is_empty());
    if pairs.len() < 2 {
        return html! {};
    }
    let (from, to) = (words.language_name(original), words.language_name(open.language));
    let named = [
        ("first", only_first.into()),
        ("second", only_second.into()),
        ("from", from.into()),
        ("to", to.into()),
    ];
    let finding = match (only_first, only_second) {
        (0, 0) => words.say("texts-aligned").to_owned(),
        _ => words.say_with("texts-apart", &named),
    };
    kit::section(
        "aligned",
        html! { (words.say("texts-side-by-side")) },
        html! {
            p { (finding) }
            div.pairs {
                @for pair in &pairs {
                    div.pair {
                        (draw_side(open, original, &pair.first))
                        (draw_side(open, open.language, &pair.second))
                    }
                }
            }
        },
    )
}

fn draw_side(open: &Open<'_>, language: Language, paragraphs: &[&str]) -> Markup {
    let words = open.visit.words;
    let name = words.language_name(language);
    html! {
        @if paragraphs.is_empty() {
            p.missing { (words.say_with("texts-not-in", &[("language", name.into())])) }
        } @else {
            div lang=(language.code()) {
                @for paragraph in paragraphs { (kit::draw_markdown(paragraph, None)) }
            }
        }
    }
}
