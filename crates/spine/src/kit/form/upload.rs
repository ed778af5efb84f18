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
    /// It has more than 10 MB.
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
    let unreadable = || Problem::new(ProblemKind::Unreadable);
    let (mut request, taken) = end_early(request);
    DefaultBodyLimit::disable().apply(&mut request);
    let form = Multipart::from_request(request, &()).await;
    let mut form = form.map_err(|_| unreadable())?;
    let mut data = FormData::new();
    let read = read_fields(&mut form, &mut data).await;
    data.settle();
    match read {
        Some(Upload::File { bytes, .. }) if bytes.len() > LARGEST => Ok((data, Upload::TooLarge)),
        Some(upload) => Ok((data, upload)),
        None if taken.load(Relaxed) > LARGEST + AROUND => Ok((data, Upload::TooLarge)),
        None => Err(unreadable()),
    }
}

/// The request with a body that ends where it becomes too large, and how much of it was taken. A
/// limit that fails instead would take what was read before along.
fn end_early(request: Request) -> (Request, Arc<AtomicUsize>) {
    let taken = Arc::new(AtomicUsize::new(0));
    let count = taken.clone();
    let (head, body) = request.into_parts();
    let pieces = body.into_data_stream().take_while(move |piece| {
        let size = piece.as_ref().map_or(0, Bytes::len);
        ready(count.fetch_add(size, Relaxed) <= LARGEST + AROUND)
    });
    (Request::from_parts(head, Body::from_stream(pieces)), taken)
}

/// The file, and the other fields into `data`; none where the form ends before its end.
async fn read_fields(form: &mut Multipart, data: &mut FormData) -> Option<Upload> {
    let mut upload = Upload::Missing;
    while let Some(field) = form.next_field().await.ok()? {
        let at = field.name().unwrap_or_default().to_owned();
        match field.file_name().map(str::to_owned) {
            Some(name) if at == "file" => {
                let bytes = field.bytes().await.ok()?.to_vec();
                if !bytes.is_empty() {
                    upload = Upload::File { name, bytes };
                }
            }
            Some(_) => {}
            None => data.push(at, field.text().await.ok()?).ok()?,
        }
    }
    Some(upload)
}
