//! Files of a cooperation: taken in by what their bytes are, given out so that no browser runs
//! them.

use super::access;
use super::find_receipt;
use crate::cooperation::{Attachment, add_attachment, remove_attachment};
use axum::body::Body;
use axum::extract::{Path, Request};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use spine::account::Deed;
use spine::base::{Fault, Text, Visibility};
use spine::i18n::Words;
use spine::kit::form::{Field, FormData, FormView, Sending, Upload, read_upload};
use spine::kit::{self, Failure, Sheet, Visit};
use spine::office::{CommitError, Refusal};

/// The longest name a file keeps, in characters.
const NAME_LENGTH: usize = 120;
/// What is offered in the file dialog.
const ACCEPT: &str = ".pdf,.docx,.xlsx,.odt,.ods,.png,.jpg,.jpeg,.txt,.csv";

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
    let (data, upload) = read_upload(request).await?;
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
        Upload::TooLarge => return Ok(Err(Fault::new("file", "fault-file-large"))),
        Upload::File { name, bytes } => (clean(&name), bytes),
    };
    let Some(media_type) = find_type(&name, &bytes) else {
        return Ok(Err(Fault::new("file", "fault-file-type")));
    };
    let ledger = visit.house.offices.ledger();
    let now = visit.house.offices.real_now();
    let hash = ledger.add_file(media_type, &bytes, now).await?;
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

/// The type by the first bytes; text by being text. What is not on the list is not taken in.
fn find_type(name: &str, bytes: &[u8]) -> Option<&'static str> {
    const KNOWN: [&str; 7] = [
        "application/pdf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.oasis.opendocument.text",
        "application/vnd.oasis.opendocument.spreadsheet",
        "image/png",
        "image/jpeg",
    ];
    if let Some(found) = infer::get(bytes) {
        return KNOWN.into_iter().find(|known| *known == found.mime_type());
    }
    let is_text = std::str::from_utf8(bytes)
        .is_ok_and(|text| !text.chars().any(|c| c.is_control() && !"\n\r\t\u{c}".contains(c)));
    let is_table = name.to_lowercase().ends_with(".csv");
    is_text.then_some(if is_table { "text/csv" } else { "text/plain" })
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
    let stored = visit.house.offices.ledger().find_file(&hash).await?;
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
    fn a_file_is_told_by_its_bytes_and_not_by_its_name() {
        let check = |name: &str, bytes: &[u8], found: Option<&str>| {
            assert_eq!(find_type(name, bytes), found, "{name}");
        };
        check("note.exe", b"%PDF-1.7 \n", Some("application/pdf"));
        check("paper.pdf", b"MZ\x90\x00\x03\x00\x00\x00", None);
        check("list.csv", "navn;beløb\nMARKIS;125000\n".as_bytes(), Some("text/csv"));
        check("note.txt", "Mødet på Læsø".as_bytes(), Some("text/plain"));
        check("old.txt", b"M\xf8det", None);
        check("odd.txt", b"a\x00b", None);
        check("page.html", b"<!doctype html><script>1</script>", None);
    }

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
