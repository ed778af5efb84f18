//! Answering without drawing: what a browser holds already is not sent again, and what was drawn
//! once for a state of the office is sent again as it is.
//!
//! A page follows from the office and the address alone, never from who is asking. So its tag is
//! known before it is drawn: the authority's place in its log, the day, the program, the address.

use super::Place;
use axum::{
    body::{Body, Bytes, to_bytes},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
};
use flate2::{Compression, write::GzEncoder};
use jiff::civil::Date;
use sha2::{Digest, Sha256};
use spine::{kit::assets, office::Office};
use std::{
    collections::HashMap,
    io::Write,
    sync::{Arc, Mutex, OnceLock, PoisonError},
};

/// The program that draws.
const BUILD: &str = env!("UDSYN_BUILD");

/// How many bytes of pages are kept; when there are more, all are let go.
const ROOM: usize = 64 << 20;
/// The largest answer that is kept.
const LARGEST: usize = 4 << 20;
/// What an entry costs beside its bytes.
const ENTRY: usize = 1_024;

/// What a page is known by: the same tag, the same bytes.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Tag([u8; 16]);

impl Tag {
    /// The tag of the page at an address, as the office stands and the day is.
    pub fn make(office: &Office, today: Date, place: &Place, address: &str) -> Self {
        let mut hasher = Sha256::new_with_prefix(BUILD);
        let mut add = |part: &[u8]| {
            hasher.update((part.len() as u64).to_be_bytes());
            hasher.update(part);
        };
        add(&office.seq().to_be_bytes());
        add(office.head().as_bytes());
        add(&today.year().to_be_bytes());
        add(&today.day_of_year().to_be_bytes());
        place.key().into_iter().for_each(|part| add(part.as_bytes()));
        add(address.as_bytes());
        let hash: [u8; 32] = hasher.finalize().into();
        let mut tag = [0; 16];
        tag.copy_from_slice(&hash[..16]);
        Self(tag)
    }

    /// As it stands in headers. The packed form is other bytes, so a strong tag must differ.
    fn write(self, is_packed: bool) -> String {
        let hash = data_encoding::HEXLOWER.encode(&self.0);
        if is_packed { format!("\"{hash}-gzip\"") } else { format!("\"{hash}\"") }
    }

    /// True when the browser holds the page already, in either form.
    pub fn is_held(self, asked: &HeaderMap) -> bool {
        asked.contains_key(header::IF_NONE_MATCH)
            && [true, false].into_iter().any(|packed| assets::holds(asked, &self.write(packed)))
    }

    /// "You have it already."
    pub fn answer_held(self, asked: &HeaderMap) -> Response {
        let mut answer = Response::new(Body::empty());
        *answer.status_mut() = StatusCode::NOT_MODIFIED;
        self.put_headers(answer.headers_mut(), assets::accepts_gzip(asked));
        answer
    }

    fn put_headers(self, headers: &mut HeaderMap, is_packed: bool) {
        let tag = HeaderValue::try_from(self.write(is_packed)).expect("hexadecimal in quotes");
        headers.insert(header::ETAG, tag);
        let keep = HeaderValue::from_static("public, max-age=0, must-revalidate");
        headers.insert(header::CACHE_CONTROL, keep);
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    }
}

/// A page as it was drawn.
struct Drawn {
    headers: HeaderMap,
    plain: Bytes,
    packed: OnceLock<Bytes>,
}

impl Drawn {
    fn packed(&self) -> &Bytes {
        self.packed.get_or_init(|| {
            let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
            let done = encoder.write_all(&self.plain).and_then(|()| encoder.finish());
            Bytes::from(done.expect("writing into memory cannot fail"))
        })
    }
}

/// The pages that were drawn lately.
#[derive(Default)]
pub struct Shelf(Mutex<Kept>);

#[derive(Default)]
struct Kept {
    pages: HashMap<Tag, Arc<Drawn>>,
    bytes: usize,
}

impl Shelf {
    /// The page with this tag, if it was drawn before.
    pub fn answer(&self, tag: Tag, asked: &HeaderMap) -> Option<Response> {
        let drawn = self.lock().pages.get(&tag).cloned()?;
        Some(answer_drawn(tag, &drawn, asked))
    }

    /// Keeps an answer that was just drawn, and gives it. What is no page of its own to keep (an
    /// error, a redirection, a file that has a tag already) goes through as it is.
    pub async fn keep(&self, tag: Tag, answer: Response, asked: &HeaderMap) -> Response {
        let is_page = answer.status() == StatusCode::OK
            && !answer.headers().contains_key(header::ETAG)
            && !answer.headers().contains_key(header::CACHE_CONTROL);
        if !is_page {
            return answer;
        }
        let (parts, body) = answer.into_parts();
        let Ok(plain) = to_bytes(body, usize::MAX).await else {
            let mut broken = Response::new(Body::empty());
            *broken.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
            return broken;
        };
        let mut headers = parts.headers;
        headers.remove(header::CONTENT_LENGTH);
        let drawn = Arc::new(Drawn { headers, plain, packed: OnceLock::new() });
        let answer = answer_drawn(tag, &drawn, asked);
        if drawn.plain.len() <= LARGEST {
            // Packed forms are counted as a third; measured on our pages they are less.
            let cost = drawn.plain.len() * 4 / 3 + ENTRY;
            let mut kept = self.lock();
            if kept.bytes + cost > ROOM {
                *kept = Kept::default();
            }
            if kept.pages.insert(tag, drawn).is_none() {
                kept.bytes += cost;
            }
        }
        answer
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn answer_drawn(tag: Tag, drawn: &Drawn, asked: &HeaderMap) -> Response {
    let is_packed = assets::accepts_gzip(asked);
    let bytes = if is_packed { drawn.packed() } else { &drawn.plain };
    let mut answer = Response::new(Body::from(bytes.clone()));
    *answer.headers_mut() = drawn.headers.clone();
    if is_packed {
        let gzip = HeaderValue::from_static("gzip");
        answer.headers_mut().insert(header::CONTENT_ENCODING, gzip);
    }
    tag.put_headers(answer.headers_mut(), is_packed);
    answer
}
