//! A form that carries a file.

use super::FormData;
use crate::kit::{Problem, ProblemKind};
use axum::{
    body::{Body, Bytes},
    extract::{DefaultBodyLimit, FromRequest, Multipart, Request},
};
use futures::StreamExt;
use std::{
    future::ready,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering::Relaxed},
    },
};

/// The largest file, in bytes.
const LARGEST: usize = 10 * 1024 * 1024;
/// What the form around a file may take up besides.
const AROUND: usize = 64 * 1024;

/// The file of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Upload {
    /// None was chosen, or one without content.
    Missing,
    /// It is larger than the form may be, as a rule 10 MB.
    TooLarge,
    /// One was.
    File {
        /// Its name as it was sent: nothing in it can be trusted.
        name: String,
        /// Its bytes.
        bytes: Vec<u8>,
    },
}

/// Reads a form with one file, in the field `file`. Of a form that is too large there is what stood
/// before the file; so a file is the last field of a form.
///
/// # Errors
/// When what came is no such form.
pub async fn read_upload(request: Request) -> Result<(FormData, Upload), Problem> {
    let (data, [upload]) = read_files(request, ["file"], LARGEST).await?;
    Ok((data, upload))
}

/// Reads a form with files in these fields, together not larger than `largest` bytes.
///
/// # Errors
/// When what came is no such form.
pub async fn read_files<const N: usize>(
    request: Request,
    fields: [&str; N],
    largest: usize,
) -> Result<(FormData, [Upload; N]), Problem> {
    let unreadable = || Problem::new(ProblemKind::Unreadable);
    let (mut request, taken) = end_early(request, largest);
    DefaultBodyLimit::disable().apply(&mut request);
    let form = Multipart::from_request(request, &()).await;
    let mut form = form.map_err(|_| unreadable())?;
    let mut data = FormData::new();
    let read = read_fields(&mut form, &mut data, fields).await;
    data.settle();
    let too_large = || [(); N].map(|()| Upload::TooLarge);
    let size = |uploads: &[Upload; N]| {
        let sizes = uploads.iter().map(|upload| match upload {
            Upload::File { bytes, .. } => bytes.len(),
            Upload::Missing | Upload::TooLarge => 0,
        });
        sizes.sum::<usize>()
    };
    match read {
        Some(uploads) if size(&uploads) > largest => Ok((data, too_large())),
        Some(uploads) => Ok((data, uploads)),
        None if taken.load(Relaxed) > largest + AROUND => Ok((data, too_large())),
        None => Err(unreadable()),
    }
}

/// The request with a body that ends where it becomes too large, and how much of it was taken. A
/// limit that fails instead would take what was read before along.
fn end_early(request: Request, largest: usize) -> (Request, Arc<AtomicUsize>) {
    let taken = Arc::new(AtomicUsize::new(0));
    let count = taken.clone();
    let (head, body) = request.into_parts();
    let pieces = body.into_data_stream().take_while(move |piece| {
        let size = piece.as_ref().map_or(0, Bytes::len);
        ready(count.fetch_add(size, Relaxed) <= largest + AROUND)
    });
    (Request::from_parts(head, Body::from_stream(pieces)), taken)
}

/// The files, and the other fields into `data`; none where the form ends before its end.
async fn read_fields<const N: usize>(
    form: &mut Multipart,
    data: &mut FormData,
    fields: [&str; N],
) -> Option<[Upload; N]> {
    let mut uploads = [(); N].map(|()| Upload::Missing);
    while let Some(field) = form.next_field().await.ok()? {
        let at = field.name().unwrap_or_default().to_owned();
        let place = fields.iter().position(|wanted| *wanted == at);
        match (field.file_name().map(str::to_owned), place) {
            (Some(name), Some(place)) => {
                let bytes = field.bytes().await.ok()?.to_vec();
                if !bytes.is_empty() {
                    uploads[place] = Upload::File { name, bytes };
                }
            }
            (Some(_), None) => {}
            (None, _) => data.push(at, field.text().await.ok()?).ok()?,
        }
    }
    Some(uploads)
}
