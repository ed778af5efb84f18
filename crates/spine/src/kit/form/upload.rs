//! A form that carries a file.

use super::FormData;
use crate::kit::{Problem, ProblemKind};
use axum::{
    extract::{DefaultBodyLimit, FromRequest, Multipart, Request},
    http::StatusCode,
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

/// Reads a form with one file, in the field `file`. Of a form whose file is too large there is what
/// stood before the file; so a file is the last field of a form.
///
/// # Errors
/// When what came is no such form.
pub async fn read_upload(mut request: Request) -> Result<(FormData, Upload), Problem> {
    let unreadable = || Problem::new(ProblemKind::Unreadable);
    DefaultBodyLimit::max(LARGEST + AROUND).apply(&mut request);
    let form = Multipart::from_request(request, &()).await;
    let mut form = form.map_err(|_| unreadable())?;
    let mut data = FormData::new();
    let read = read_fields(&mut form, &mut data).await;
    data.settle();
    match read {
        Ok(Upload::File { bytes, .. }) if bytes.len() > LARGEST => Ok((data, Upload::TooLarge)),
        Ok(upload) => Ok((data, upload)),
        Err(StatusCode::PAYLOAD_TOO_LARGE) => Ok((data, Upload::TooLarge)),
        Err(_) => Err(unreadable()),
    }
}

async fn read_fields(form: &mut Multipart, data: &mut FormData) -> Result<Upload, StatusCode> {
    let mut upload = Upload::Missing;
    while let Some(field) = form.next_field().await.map_err(|error| error.status())? {
        let at = field.name().unwrap_or_default().to_owned();
        match field.file_name().map(str::to_owned) {
            Some(name) if at == "file" => {
                let bytes = field.bytes().await.map_err(|error| error.status())?.to_vec();
                if !bytes.is_empty() {
                    upload = Upload::File { name, bytes };
                }
            }
            Some(_) => {}
            None => {
                let value = field.text().await.map_err(|error| error.status())?;
                data.push(at, value).map_err(|_| StatusCode::BAD_REQUEST)?;
            }
        }
    }
    Ok(upload)
}
