//! The logo of the authority: chosen, looked at, replaced, taken away.

use super::{Reading, draw};
use crate::cooperation::pages::keep_file;
use crate::organisation::{Authority, Logo, find_authority, remove_logo, set_logo};
use axum::{
    extract::Request,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use spine::{
    account::{Deed, Target},
    base::{Fault, NAME_LIMIT},
    kit::{
        Failure, Head, Sheet, Visit, crumbs,
        form::{
            Bytes, Field, FormData, FormView, KEPT_LIMIT, Reader, Sending, Upload, read_upload,
        },
        head, link_button, name, section, warning,
    },
    office::{CommitError, Entry, Refusal},
};

const PATH: &str = "/admin/authority/logo";

/// What is offered in the file dialog.
const ACCEPT: &str = ".png,.svg";

/// The part of the authority's page: the logo, and what may be done with it.
pub(super) fn draw_section(reading: &Reading, known: &Authority) -> Markup {
    let words = reading.words();
    let may =
        reading.visit.as_of.is_none() && reading.visit.may(Deed::EditAuthority, &Target::default());
    let change = match known.logo {
        Some(_) => words.say("organisation-logo-change"),
        None => words.say("organisation-logo-add"),
    };
    let content = html! {
        @match &known.logo {
            Some(logo) => {
                (show(reading, logo))
                p.small.soft { (name(words, &logo.alternative)) }
            },
            None => p.soft { (words.say("organisation-logo-none")) },
        }
        @if may {
            p { (link_button(change, &reading.visit.desk(PATH))) }
        }
    };
    section("logo", html! { (words.say("organisation-field-logo")) }, content)
}

/// The logo as visitors see it. Only the one of today is given out, so the past has its words.
fn show(reading: &Reading, logo: &Logo) -> Markup {
    let language = reading.words().language();
    let is_todays = find_authority(&reading.visit.office)
        .and_then(|authority| authority.logo.as_ref())
        .is_some_and(|todays| todays.hash == logo.hash);
    if !is_todays {
        return html! {};
    }
    let (shown, seen) = logo.alternative.read(language);
    let address =
        format!("/{}/at/{}/logo/{}", language.code(), reading.visit.authority(), logo.hash);
    html! {
        p { img.logo src=(address) alt=(seen) lang=[(shown != language).then(|| shown.code())]; }
    }
}

/// `GET …/admin/authority/logo`
pub async fn edit_logo(visit: Visit) -> Result<Markup, Failure> {
    visit.need(Deed::EditAuthority, &Target::default())?;
    let reading = Reading::of(visit).await?;
    let entry = super::authority::get_entry(&reading.visit)?;
    let mut data = FormData::new();
    if let Some(logo) = &entry.record.logo {
        data.put_text("alternative", &logo.alternative);
    }
    data.put("read_at", entry.seq);
    Ok(draw_form(&reading, &entry, &data, &[], html! {}))
}

/// `POST …/admin/authority/logo`
///
/// # Errors
/// 400 for a body that is no form with a file.
pub async fn change_logo(visit: Visit, request: Request) -> Result<Response, Failure> {
    visit.need(Deed::EditAuthority, &Target::default())?;
    let (data, upload) = read_upload(&visit.house, request, KEPT_LIMIT).await?;
    let image = match upload {
        Upload::File { content, .. } => Image::Chosen(content.read().await?),
        Upload::TooLarge(_) => Image::TooLarge,
        Upload::Missing => Image::Kept,
        // Told as whatever is no picture.
        Upload::Empty => Image::Chosen(Vec::new().into()),
    };
    let reading = Reading::of(visit).await?;
    let visit = &reading.visit;
    let entry = super::authority::get_entry(visit)?;
    let again = |faults: &[Fault]| {
        let page = draw_form(&reading, &entry, &data, faults, html! {});
        Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
    };
    let logo = match read(&reading, &data, &image, entry.record.logo.as_ref()) {
        Ok(logo) => logo,
        Err(faults) => return again(&faults),
    };
    if let Image::Chosen(bytes) = &image
        && let Some(fault) = keep_file(visit, logo.media_type.code(), bytes).await?.err()
    {
        return again(&[fault]);
    }
    let read_at = data.get("read_at").parse().unwrap_or(0);
    match visit.commit(move |office| set_logo(office, read_at, &logo)).await {
        Ok(receipt) => Ok(back(visit, &receipt)),
        Err(CommitError::Refused(Refusal::Faults(faults))) => again(&faults),
        Err(CommitError::Refused(Refusal::Stale { .. })) => {
            let newest = visit.house.offices.find(visit.authority()).await?;
            let newest = newest.ok_or_else(Failure::not_found)?;
            let now = newest.find_entry(&entry.id).cloned().ok_or_else(Failure::not_found)?;
            let words = reading.words();
            let above = warning(
                words.say("organisation-conflict-authority"),
                html! { p { (words.say("organisation-logo-conflict")) } },
            );
            let page = draw_form(&reading, &now, &draw::read_now(&data, now.seq), &[], above);
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Err(error) => Err(visit.refuse(error)),
    }
}

/// The image of a form.
enum Image {
    Chosen(Bytes),
    TooLarge,
    /// None was chosen: the one that stands there stays.
    Kept,
}

fn back(visit: &Visit, receipt: &spine::office::Receipt) -> Response {
    visit.see_other(&visit.desk("/admin/authority?done=changed"), receipt)
}

/// `POST …/admin/authority/logo/remove`
pub async fn take_logo(visit: Visit) -> Result<Response, Failure> {
    visit.need(Deed::EditAuthority, &Target::default())?;
    let done = visit.commit(remove_logo).await;
    let receipt = done.map_err(|error| visit.refuse(error))?;
    Ok(back(&visit, &receipt))
}

/// The logo in the form, or everything that is wrong with it. Without a file the one that stands
/// there keeps its image.
fn read(
    reading: &Reading,
    data: &FormData,
    image: &Image,
    before: Option<&Logo>,
) -> Result<Logo, Vec<Fault>> {
    let known = before.map(|logo| logo.alternative.clone()).unwrap_or_default();
    let mut reader = Reader::new(reading.words(), data);
    let alternative = reader.text_in_languages("alternative", &known);
    let read = match image {
        Image::Chosen(bytes) => Logo::read(bytes, alternative.clone()),
        Image::TooLarge => Err(Logo::too_large()),
        Image::Kept => match before {
            Some(logo) => Ok(Logo { alternative: alternative.clone(), ..logo.clone() }),
            None => Err(Fault::new("file", "fault-file-missing")),
        },
    };
    let mut faults = reader.into_faults();
    faults.extend(alternative.check("alternative", NAME_LIMIT, true));
    match read {
        Ok(logo) if faults.is_empty() => Ok(logo),
        Ok(_) => Err(faults),
        Err(fault) => Err([faults, vec![fault]].concat()),
    }
}

fn draw_form(
    reading: &Reading,
    entry: &Entry<Authority>,
    data: &FormData,
    faults: &[Fault],
    above: Markup,
) -> Markup {
    let words = reading.words();
    let title = words.say("organisation-field-logo");
    let (admin, own) = (reading.visit.desk("/admin"), reading.visit.desk("/admin/authority"));
    let path = [
        (words.say("organisation-administration"), admin.as_str()),
        (words.say("organisation-authority"), own.as_str()),
    ];
    let action = reading.visit.desk(PATH);
    let view = FormView::new(words, data, faults);
    let known = entry.record.logo.as_ref();
    let before = known.map(|logo| logo.alternative.clone()).unwrap_or_default();
    let alternative = Field::new("alternative", words.say("organisation-field-alternative"))
        .help(words.say("organisation-alternative-help"));
    let mut file = Field::new("file", words.say("organisation-logo-file"))
        .help(words.say("organisation-logo-file-help"));
    if known.is_some() {
        file = file.optional();
    }
    let sending = Sending { action: &action, has_files: true, ..Sending::default() };
    let main = html! {
        (crumbs(words, &path, title))
        (head(&Head {
            title,
            lede: Some(html! { (words.say("organisation-logo-about")) }),
            ..Head::default()
        }))
        (above)
        @if let Some(logo) = known { (show(reading, logo)) }
        (view.form(sending, html! {
            (view.hidden("read_at", data.get("read_at")))
            // The file stands last: of a form with one that is far too large, the rest is read.
            (view.texts(alternative, &reading.languages(), &before, 1))
            (view.file(file, ACCEPT))
            (draw::buttons(reading, words.say("organisation-save"), &own))
        }))
        @if known.is_some() {
            form.form method="post" action={ (action) "/remove" } {
                p { (words.say("organisation-logo-remove-about")) }
                div.buttons {
                    button.btn { (words.say("organisation-logo-remove")) }
                }
            }
        }
    };
    reading.visit.page(&Sheet { title, part: "admin" }, main)
}
