//! A form that carries a file. What comes is written to the disk as it comes and never held in
//! memory: a hundred people who send slowly cost a hundred open files.

use super::FormData;
use crate::base::Fault;
use crate::kit::{Failure, House, Problem, ProblemKind};
use axum::{
    body::Body,
    extract::{
        DefaultBodyLimit, FromRequest, Multipart, Request,
        multipart::{Field, MultipartError},
    },
};
use futures::StreamExt;
use std::{
    future::ready,
    io::{Read, Seek},
    ops::Deref,
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering::Relaxed},
    },
    time::Duration,
};
use tokio::{
    io::{AsyncWriteExt, BufWriter},
    sync::{OwnedSemaphorePermit, Semaphore},
    time::timeout,
};

/// The largest file that is kept with a record, in bytes.
pub const KEPT_LIMIT: usize = 10 << 20;
/// The largest file that is read once and then forgotten, in bytes: CORDIS gives a whole framework
/// programme in one.
pub const READ_LIMIT: usize = 160 << 20;
/// What the form around a file may take up besides.
const AROUND: usize = 64 * 1024;
/// How much the other fields of a form may say together, in bytes: what any other form may.
const TEXTS: usize = 1 << 20;
/// How much beyond its limit a form is still taken in and thrown away: a browser that is cut off in
/// the middle shows no page that says why.
const BEYOND: usize = 32 << 20;
/// How many forms with files are taken in at once.
const AT_ONCE: usize = 24;
/// How many mebibytes of files that were brought may be in memory at once.
const IN_MEMORY: u32 = 192;
/// How long may pass without anything coming.
const STALL: Duration = Duration::from_secs(20);
/// How long a form may take in all.
const WHOLE: Duration = Duration::from_secs(900);
/// How long somebody waits for memory.
const QUEUE: Duration = Duration::from_secs(60);

/// Where files wait that are being brought, and how many may.
#[derive(Clone, Debug)]
pub struct Arrivals {
    folder: Option<PathBuf>,
    places: Arc<Semaphore>,
    memory: Arc<Semaphore>,
}

impl Arrivals {
    /// Files wait in this folder, without a name there; where there is none, in the system's.
    pub fn new(folder: Option<PathBuf>) -> Self {
        Self {
            folder,
            places: Arc::new(Semaphore::new(AT_ONCE)),
            memory: Arc::new(Semaphore::new(IN_MEMORY as usize)),
        }
    }

    fn make_file(&self) -> std::io::Result<std::fs::File> {
        match &self.folder {
            Some(folder) => tempfile::tempfile_in(folder),
            None => tempfile::tempfile(),
        }
    }
}

/// The file of a form.
#[derive(Debug)]
pub enum Upload {
    /// None was chosen.
    Missing,
    /// The one that was chosen has nothing in it.
    Empty,
    /// It is larger than it may be.
    TooLarge(TooLarge),
    /// One was.
    File {
        /// Its name as it was sent: nothing in it can be trusted.
        name: String,
        /// Its bytes, on the disk.
        content: Brought,
    },
}

/// A file, or several together, larger than may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLarge {
    /// How large it may be, in bytes.
    pub limit: usize,
    /// How large it is, in bytes; none where it was not read to its end.
    pub size: Option<usize>,
}

impl TooLarge {
    /// The limit in megabytes, as it is told.
    pub fn limit_megabytes(self) -> usize {
        self.limit >> 20
    }

    /// The size in megabytes where it is known, never told as one that would have been let in.
    pub fn size_megabytes(self) -> Option<usize> {
        Some(self.size?.div_ceil(1 << 20).max(self.limit_megabytes() + 1))
    }

    /// What is told of it: with its size, or that it is larger.
    pub fn tell(self, known: &'static str, larger: &'static str) -> Fault {
        let limit = self.limit_megabytes();
        match self.size_megabytes() {
            Some(size) => Fault::new("file", known).with("limit", limit).with("size", size),
            None => Fault::new("file", larger).with("limit", limit),
        }
    }
}

/// A file that was brought and lies on the disk, without a name: it goes when this does.
#[derive(Debug)]
pub struct Brought {
    file: std::fs::File,
    size: usize,
    memory: Arc<Semaphore>,
}

/// The bytes of a file that was brought, with the memory they take up.
#[derive(Debug)]
pub struct Bytes {
    bytes: Vec<u8>,
    _room: Option<OwnedSemaphorePermit>,
}

/// Bytes that were kept between asking and doing: at most what may be kept, so they take no place.
impl From<Vec<u8>> for Bytes {
    fn from(bytes: Vec<u8>) -> Self {
        Self { bytes, _room: None }
    }
}

impl Deref for Bytes {
    type Target = [u8];
    fn deref(&self) -> &[u8] {
        &self.bytes
    }
}

impl Brought {
    /// Its size in bytes.
    pub fn size(&self) -> usize {
        self.size
    }

    /// Its bytes in memory. Waits while others have too many there.
    ///
    /// # Errors
    /// When the wait is too long, or the disk cannot be read.
    pub async fn read(self) -> Result<Bytes, Failure> {
        let Self { mut file, size, memory } = self;
        let units = u32::try_from(size.div_ceil(1 << 20)).unwrap_or(u32::MAX).clamp(1, IN_MEMORY);
        let room = timeout(QUEUE, memory.acquire_many_owned(units)).await;
        let Ok(Ok(room)) = room else { return Err(unavailable("too many files are read at once")) };
        let reading = tokio::task::spawn_blocking(move || {
            let mut bytes = Vec::with_capacity(size);
            file.rewind()?;
            file.read_to_end(&mut bytes)?;
            Ok::<_, std::io::Error>(bytes)
        });
        let bytes = reading.await.map_err(|error| Failure::broken(&error))?;
        Ok(Bytes {
            bytes: bytes.map_err(|error| unavailable(&error.to_string()))?,
            _room: Some(room),
        })
    }
}

fn unavailable(cause: &str) -> Failure {
    tracing::warn!(cause, "a file cannot be taken in just now");
    Failure(Problem::new(ProblemKind::Unavailable).retry(60))
}

/// Reads a form with one file, in the field `file`, not larger than `largest` bytes. Of a form that
/// is far too large there is what stood before the file; so a file is the last field of a form.
///
/// # Errors
/// When what came is no such form, or there is no place for it just now.
pub async fn read_upload(
    house: &House,
    request: Request,
    largest: usize,
) -> Result<(FormData, Upload), Failure> {
    let (data, [upload]) = read_files(house, request, ["file"], largest).await?;
    Ok((data, upload))
}

/// Reads a form with files in these fields, together not larger than `largest` bytes.
///
/// # Errors
/// As [`read_upload`].
pub async fn read_files<const N: usize>(
    house: &House,
    request: Request,
    fields: [&str; N],
    largest: usize,
) -> Result<(FormData, [Upload; N]), Failure> {
    let unreadable = || Failure(Problem::new(ProblemKind::Unreadable));
    let arrivals = &house.arrivals;
    let Ok(_place) = arrivals.places.try_acquire() else {
        return Err(unavailable("too many files come in at once"));
    };
    let (mut request, taken) = end_early(request, largest + AROUND + BEYOND);
    DefaultBodyLimit::disable().apply(&mut request);
    let form = Multipart::from_request(request, &()).await;
    let mut taking = Taking {
        form: form.map_err(|_| unreadable())?,
        data: FormData::new(),
        arrivals,
        largest,
        size: 0,
        said: 0,
    };
    let read = timeout(WHOLE, taking.read_fields(fields)).await;
    let Taking { mut data, size, .. } = taking;
    data.settle();
    let all_too_large =
        |size: Option<usize>| [(); N].map(|()| Upload::TooLarge(TooLarge { limit: largest, size }));
    match read {
        Ok(Ok(_)) if size > largest => Ok((data, all_too_large(Some(size)))),
        Ok(Ok(uploads)) => Ok((data, uploads)),
        Ok(Err(Stopped::Disk(error))) => Err(unavailable(&error.to_string())),
        Ok(Err(Stopped::Form)) if taken.load(Relaxed) > largest + AROUND => {
            // What came so far is not the size of the file.
            Ok((data, all_too_large(None)))
        }
        Ok(Err(Stopped::Form)) | Err(_) => Err(unreadable()),
    }
}

/// The request with a body that ends where it becomes far too large, and how much of it was taken.
/// A limit that fails instead would take what was read before along.
fn end_early(request: Request, most: usize) -> (Request, Arc<AtomicUsize>) {
    let taken = Arc::new(AtomicUsize::new(0));
    let count = taken.clone();
    let (head, body) = request.into_parts();
    let pieces = body.into_data_stream().take_while(move |piece| {
        let size = piece.as_ref().map_or(0, axum::body::Bytes::len);
        ready(count.fetch_add(size, Relaxed) <= most)
    });
    (Request::from_parts(head, Body::from_stream(pieces)), taken)
}

/// Why a form was not read to its end.
enum Stopped {
    /// It is none, or ends too early, or nothing more comes.
    Form,
    /// The disk does not take it.
    Disk(std::io::Error),
}

impl From<MultipartError> for Stopped {
    fn from(_: MultipartError) -> Self {
        Self::Form
    }
}

impl From<std::io::Error> for Stopped {
    fn from(error: std::io::Error) -> Self {
        Self::Disk(error)
    }
}

/// A form that is being taken in.
struct Taking<'a> {
    form: Multipart,
    data: FormData,
    arrivals: &'a Arrivals,
    largest: usize,
    /// How large its files are together, as far as they have come.
    size: usize,
    /// How much its other fields say together, in bytes.
    said: usize,
}

impl Taking<'_> {
    /// The files, and the other fields into the data.
    async fn read_fields<const N: usize>(
        &mut self,
        fields: [&str; N],
    ) -> Result<[Upload; N], Stopped> {
        let mut uploads = [(); N].map(|()| Upload::Missing);
        loop {
            let next = timeout(STALL, self.form.next_field()).await.map_err(|_| Stopped::Form)?;
            let Some(field) = next? else { return Ok(uploads) };
            let at = field.name().unwrap_or_default().to_owned();
            let place = fields.iter().position(|wanted| *wanted == at);
            match (field.file_name().map(str::to_owned), place) {
                (Some(name), Some(place)) => {
                    let content =
                        take_in(field, self.arrivals, self.largest, &mut self.size).await?;
                    uploads[place] = match (content.size, name.is_empty()) {
                        (0, true) => Upload::Missing,
                        (0, false) => Upload::Empty,
                        (_, _) => Upload::File { name, content },
                    };
                }
                (Some(_), None) => {}
                (None, _) => {
                    let text = take_text(field, &mut self.said).await?;
                    self.data.push(at, text).map_err(|_| Stopped::Form)?;
                }
            }
        }
    }
}

/// What a field says that is no file. It stands in memory, so nothing is taken in that would be
/// refused when all of it is there.
async fn take_text(mut field: Field<'_>, said: &mut usize) -> Result<String, Stopped> {
    let mut bytes = Vec::new();
    while let Some(piece) = timeout(STALL, field.chunk()).await.map_err(|_| Stopped::Form)?? {
        *said += piece.len();
        if *said > TEXTS {
            return Err(Stopped::Form);
        }
        bytes.extend_from_slice(&piece);
    }
    String::from_utf8(bytes).map_err(|_| Stopped::Form)
}

/// Writes a file to the disk as it comes; what is beyond the limit is counted and thrown away.
async fn take_in(
    mut field: Field<'_>,
    arrivals: &Arrivals,
    largest: usize,
    together: &mut usize,
) -> Result<Brought, Stopped> {
    let file = tokio::fs::File::from_std(arrivals.make_file()?);
    let mut out = BufWriter::with_capacity(AROUND, file);
    let mut size = 0;
    while let Some(piece) = timeout(STALL, field.chunk()).await.map_err(|_| Stopped::Form)?? {
        size += piece.len();
        *together += piece.len();
        if *together <= largest {
            out.write_all(&piece).await?;
        }
    }
    out.flush().await?;
    let file = out.into_inner().into_std().await;
    Ok(Brought { file, size, memory: arrivals.memory.clone() })
}
