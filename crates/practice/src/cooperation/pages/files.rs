//! Files of a cooperation: taken in by what their bytes are, given out so that no browser runs
//! them.

use super::access;
use super::file_type::find_type;
use super::find_receipt;
use crate::cooperation::{Attachment, add_attachment, remove_attachment};
use axum::body::Body;
use axum::extract::{Path, Request};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use spine::account::Deed;
use spine::base::{Fault, Text, Visibility};
use spine::i18n::Words;
use spine::key;
use spine::kit::form::{
    Field, FormData, FormView, KEPT_LIMIT, Sending, TooLarge, Upload, read_upload,
};
use spine::kit::{self, Failure, Sheet, Visit};
use spine::ledger::Added;
use spine::office::{CommitError, Refusal};

/// The longest name a file keeps, in characters.
const NAME_LENGTH: usize = 120;
/// What is offered in the file dialog.
const ACCEPT: &str = ".pdf,.docx,.dotx,.xlsx,.xltx,.odt,.ods,.png,.jpg,.jpeg,.txt,.csv";

/// The form that adds a file.
pub(super) fn draw(words: Words, action: &str, data: &FormData, faults: &[Fault]) -> Markup {
    let view = FormView::new(words, data, faults);
    let file = Field::new("file", words.say("coop-file")).help(words.say("coop-file-help"));
    let sending = Sending { action, has_files: true, ..Sending::default() };
    view.form(
        sending,
        html! {
            (view.file(file, ACCEPT))
            (view.text(Field::new("title", words.say("coop-file-title")).optional()))
            (view.checkbox(Field::new("published", words.say("coop-file-published"))))
            (kit::submit(words.say("coop-add-file")))
        },
    )
}

/// `POST …/cooperations/{slug}/files`
///
/// # Errors
/// 404 and 403 as for editing; 413 for a file that is too large; 400 for a body that is no form.
pub async fn add(
    visit: Visit,
    Path((_, _, slug)): Path<(String, String, String)>,
    request: Request,
) -> Result<Response, Failure> {
    let entry = access::find(&visit, &visit.office, &slug, Deed::EditCooperation)?;
    let (data, upload) = read_upload(&visit.house, request, KEPT_LIMIT).await?;
    let attachment = match make(&visit, &data, upload).await? {
        Ok(attachment) => attachment,
        Err(fault) => {
            let status = match fault.key {
                "fault-file-large" => StatusCode::PAYLOAD_TOO_LARGE,
                _ => StatusCode::UNPROCESSABLE_ENTITY,
            };
            return Ok(refuse(&visit, &slug, &data, &[fault], status));
        }
    };
    let id = entry.id.clone();
    let done = visit.commit(move |office| add_attachment(office, &id, attachment.clone())).await;
    match done {
        Ok(receipt) => Ok(find_receipt(&visit, &entry.record.slug, "file-added", &receipt)),
        Err(CommitError::Refused(Refusal::Faults(faults))) => {
            let faults: Vec<Fault> =
                faults.into_iter().map(|fault| Fault { at: "file".to_owned(), ..fault }).collect();
            Ok(refuse(&visit, &slug, &data, &faults, StatusCode::UNPROCESSABLE_ENTITY))
        }
        Err(error) => Err(visit.refuse(error)),
    }
}

fn refuse(
    visit: &Visit,
    slug: &str,
    data: &FormData,
    faults: &[Fault],
    status: StatusCode,
) -> Response {
    let words = visit.words;
    let title = words.say("coop-add-file");
    let back = visit.desk(&format!("/cooperations/{slug}"));
    let register = visit.desk("/cooperations");
    let path = [(words.say("coop-register"), register.as_str()), (slug, &back)];
    let main = html! {
        (kit::crumbs(words, &path, title))
        (kit::head(&kit::Head { title, ..kit::Head::default() }))
        (draw(words, &format!("{back}/files"), data, faults))
    };
    let page = visit.page(&Sheet { title, part: "cooperations" }, main);
    (status, page).into_response()
}

/// Stores the bytes and gives what the record keeps of them.
async fn make(
    visit: &Visit,
    data: &FormData,
    upload: Upload,
) -> Result<Result<Attachment, Fault>, Failure> {
    let (name, bytes) = match upload {
        Upload::Missing => return Ok(Err(Fault::new("file", "fault-file-missing"))),
        Upload::Empty => return Ok(Err(Fault::new("file", "fault-file-empty"))),
        Upload::TooLarge(large) => return Ok(Err(too_large(large))),
        Upload::File { name, content } => (clean(&name), content.read().await?),
    };
    let media_type = match find_type(&name, &bytes) {
        Ok(media_type) => media_type,
        Err(fault) => return Ok(Err(fault)),
    };
    let hash = match keep_file(visit, media_type, &bytes).await? {
        Ok(hash) => hash,
        Err(fault) => return Ok(Err(fault)),
    };
    let title = data.get("title").trim();
    let visibility = match data.has("published") {
        true => Visibility::Published,
        false => Visibility::Internal,
    };
    Ok(Ok(Attachment {
        hash,
        file_name: name,
        media_type: media_type.to_owned(),
        size_bytes: bytes.len() as u64,
        title: match title.is_empty() {
            true => Text::default(),
            false => Text::new(visit.words.language(), title),
        },
        visibility,
    }))
}

/// What is said of a file that is larger than it may be.
pub(crate) fn too_large(large: TooLarge) -> Fault {
    large.tell(key!("fault-file-large"), key!("fault-file-larger"))
}

/// Keeps bytes for the authority of a visit, as far as there is room; gives their hash.
///
/// # Errors
/// When the ledger cannot be written; the inner one says that there is no room.
pub(crate) async fn keep_file(
    visit: &Visit,
    media_type: &str,
    bytes: &[u8],
) -> Result<Result<String, Fault>, Failure> {
    let offices = &visit.house.offices;
    let now = offices.real_now();
    let added = offices.ledger().add_file(visit.authority(), media_type, bytes, now).await?;
    Ok(match added {
        Added::Held(hash) => Ok(hash),
        Added::NoRoom { room } => {
            Err(Fault::new("file", "fault-file-room").with("room", room / 1_000_000_000))
        }
    })
}

/// The name without a path, without signs that mean something to a file system or a header.
fn clean(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let kept: String = last
        .chars()
        .map(|c| if c.is_control() || "<>:\"|?*;".contains(c) { '-' } else { c })
        .collect();
    let kept = kept.trim().trim_start_matches('.');
    let short: String = match kept.char_indices().nth(NAME_LENGTH) {
        None => kept.to_owned(),
        Some(_) => {
            let (stem, ending) = kept.rsplit_once('.').unwrap_or((kept, ""));
            let ending: String = ending.chars().take(10).collect();
            let stem: String = stem.chars().take(NAME_LENGTH - 11).collect();
            format!("{stem}.{ending}")
        }
    };
    if short.is_empty() { "file".to_owned() } else { short }
}

/// `GET …/cooperations/{slug}/files/{hash}`
///
/// # Errors
/// 404 where there is none or the actor may not see it.
pub async fn give(
    visit: Visit,
    Path((_, _, slug, hash)): Path<(String, String, String, String)>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let entry = access::find(&visit, &visit.view, &slug, Deed::SeePublished)?;
    let sees_all = access::Allowed::find(&visit, &entry.record).see_internal;
    let may_see = |file: &&Attachment| sees_all || file.visibility == Visibility::Published;
    let file = entry.record.attachments.iter().filter(may_see).find(|file| file.hash == hash);
    let file = file.ok_or_else(Failure::not_found)?;
    let tag = format!("\"{hash}\"");
    if headers.get(header::IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == tag.as_bytes()) {
        return Ok(StatusCode::NOT_MODIFIED.into_response());
    }
    let stored = visit.house.offices.ledger().find_file(visit.authority(), &hash).await?;
    let stored = stored.ok_or_else(Failure::not_found)?;
    let mut answer = Response::new(Body::from(stored.content));
    let mut give = |name, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value) {
            answer.headers_mut().insert(name, value);
        }
    };
    give(header::CONTENT_TYPE, &stored.media_type);
    give(header::CONTENT_DISPOSITION, &disposition(&file.file_name));
    give(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    give(header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox");
    give(header::CACHE_CONTROL, "private, no-cache");
    give(header::ETAG, &tag);
    Ok(answer)
}

/// The name in ASCII for old readers, and whole as RFC 5987 has it.
pub fn disposition(name: &str) -> String {
    const KEPT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.');
    let plain: String = name
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() || "-_. ".contains(c) { c } else { '_' })
        .collect();
    let whole = utf8_percent_encode(name, KEPT);
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{whole}")
}

/// `POST …/cooperations/{slug}/files/{hash}/read`: has the text of a file read again that could not
/// be read.
///
/// # Errors
/// 404 and 403 as for editing; 404 where there is no such file.
pub async fn read_again(
    visit: Visit,
    Path((_, _, slug, hash)): Path<(String, String, String, String)>,
) -> Result<Response, Failure> {
    let entry = access::find(&visit, &visit.office, &slug, Deed::EditCooperation)?;
    if !entry.record.attachments.iter().any(|file| file.hash == hash) {
        return Err(Failure::not_found());
    }
    visit.house.search.read_again(visit.authority(), &entry.id, &hash).await?;
    let address = visit.desk(&format!("/cooperations/{}?done=file-read", entry.record.slug));
    Ok(Redirect::to(&address).into_response())
}

/// `POST …/cooperations/{slug}/files/{hash}/remove`
///
/// # Errors
/// 404 and 403 as for editing; 404 where there is no such file.
pub async fn remove(
    visit: Visit,
    Path((_, _, slug, hash)): Path<(String, String, String, String)>,
) -> Result<Response, Failure> {
    let entry = access::find(&visit, &visit.office, &slug, Deed::EditCooperation)?;
    let id = entry.id.clone();
    let done = visit.commit(move |office| remove_attachment(office, &id, &hash)).await;
    let receipt = done.map_err(|error| visit.refuse(error))?;
    Ok(find_receipt(&visit, &entry.record.slug, "file-removed", &receipt))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_keeps_its_letters_and_loses_its_path() {
        assert_eq!(clean("C:\\Sager\\Aftale, ærø.pdf"), "Aftale, ærø.pdf");
        assert_eq!(clean("../../etc/passwd"), "passwd");
        assert_eq!(clean("a\"b\r\nc.txt"), "a-b--c.txt");
        assert_eq!(clean(""), "file");
        let long = clean(&format!("{}.docx", "å".repeat(300)));
        assert!(long.chars().count() <= NAME_LENGTH && long.ends_with(".docx"), "{long}");
    }

    #[test]
    fn a_download_names_the_file_for_old_and_new_readers() {
        assert_eq!(
            disposition("Møde 1.pdf"),
            "attachment; filename=\"M_de 1.pdf\"; filename*=UTF-8''M%C3%B8de%201.pdf"
        );
    }
}
