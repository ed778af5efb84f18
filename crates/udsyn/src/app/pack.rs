//! What travels, packed: pages and lists go out with gzip where the browser takes it.
//!
//! Packing tells something of what it packs by its length (BREACH). A form of ours carries no
//! secret, because where it comes from is told by its headers; what else could be guessed is kept
//! from it in three ways. Only what was asked for by GET is packed, so a new token or password,
//! which stands in the answer to a form, never is. A page that shows a secret says so with
//! [`HoldsSecret`] and goes out plain. And each packed answer has a name of a random length in its
//! head, so that one length more or less tells nothing.

use axum::{
    body::{Body, Bytes, HttpBody, to_bytes},
    http::{HeaderMap, HeaderValue, Method, header},
    response::Response,
};
use flate2::{Compression, GzBuilder};
use spine::kit::assets;
use std::io::Write;

/// Says of an answer that it shows a secret: it is sent as it is.
#[derive(Clone, Copy, Debug)]
pub struct HoldsSecret;

/// What is smaller gains nothing.
const SMALLEST: u64 = 1_024;
/// What is larger is a file of its own, and goes out as it is read.
const LARGEST: u64 = 4 << 20;
/// What is packed beside the requests of others, in bytes: it takes longer than a few milliseconds.
const ASIDE: usize = 256 << 10;
/// The longest name in the head of a packed answer.
const NAME: u8 = 64;
/// Quick, and on our pages within a tenth of the best.
const EFFORT: u32 = 3;

/// What is packed: words, never what is packed already or comes in pieces.
const WORDS: [&str; 6] = [
    "text/html",
    "text/css",
    "text/csv",
    "text/calendar",
    "application/json",
    "application/problem+json",
];

/// The answer as it travels to who asked in this way.
pub async fn pack(method: &Method, asked: &HeaderMap, mut answer: Response) -> Response {
    if !may_be_packed(&answer) {
        return answer;
    }
    let vary = HeaderValue::from_static("accept-encoding");
    answer.headers_mut().append(header::VARY, vary);
    let size = answer.body().size_hint().exact();
    let is_fit = size.is_some_and(|size| (SMALLEST..=LARGEST).contains(&size));
    if *method != Method::GET || !is_fit || !assets::accepts_gzip(asked) {
        return answer;
    }
    let (mut parts, body) = answer.into_parts();
    let Ok(plain) = to_bytes(body, usize::MAX).await else {
        return Response::from_parts(parts, Body::empty());
    };
    let packed = if plain.len() > ASIDE {
        let beside = plain.clone();
        tokio::task::spawn_blocking(move || squeeze(&beside)).await.ok().flatten()
    } else {
        squeeze(&plain)
    };
    let Some(packed) = packed else {
        return Response::from_parts(parts, Body::from(plain));
    };
    parts.headers.remove(header::CONTENT_LENGTH);
    parts.headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    Response::from_parts(parts, Body::from(packed))
}

/// What has a tag is known by its bytes, and who made it packed it as it should be.
fn may_be_packed(answer: &Response) -> bool {
    let headers = answer.headers();
    let media = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let media = media.unwrap_or_default();
    WORDS.iter().any(|known| media.starts_with(known))
        && !headers.contains_key(header::CONTENT_ENCODING)
        && !headers.contains_key(header::ETAG)
        && answer.extensions().get::<HoldsSecret>().is_none()
}

/// Packed, with a name of a random length; none where it could not be.
fn squeeze(plain: &Bytes) -> Option<Vec<u8>> {
    let length = rand::random::<u8>() % NAME + 1;
    let name = vec![b'x'; usize::from(length)];
    let room = Vec::with_capacity(plain.len() / 4);
    let mut packer = GzBuilder::new().filename(name).write(room, Compression::new(EFFORT));
    packer.write_all(plain).and_then(|()| packer.finish()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::response::{Html, IntoResponse};
    use std::io::Read;

    fn takes_gzip() -> HeaderMap {
        HeaderMap::from_iter([(header::ACCEPT_ENCODING, HeaderValue::from_static("gzip, br"))])
    }

    async fn is_packed(method: &Method, asked: &HeaderMap, answer: Response) -> bool {
        let answer = pack(method, asked, answer).await;
        answer.headers().contains_key(header::CONTENT_ENCODING)
    }

    #[tokio::test]
    async fn a_page_is_packed_for_who_takes_it_and_reads_the_same() {
        let page = "a page of the desk ".repeat(1_000);
        let answer = pack(&Method::GET, &takes_gzip(), Html(page.clone()).into_response()).await;
        assert_eq!(answer.headers()[header::CONTENT_ENCODING], "gzip");
        assert_eq!(answer.headers()[header::VARY], "accept-encoding");
        let packed = to_bytes(answer.into_body(), 1 << 20).await.unwrap();
        assert!(packed.len() < 1_000, "{}", packed.len());
        let mut read = String::new();
        flate2::read::GzDecoder::new(&packed[..]).read_to_string(&mut read).unwrap();
        assert_eq!(read, page);

        let answer = pack(&Method::GET, &HeaderMap::new(), Html(page).into_response()).await;
        assert!(!answer.headers().contains_key(header::CONTENT_ENCODING));
        assert_eq!(answer.headers()[header::VARY], "accept-encoding");
    }

    #[tokio::test]
    async fn what_shows_a_secret_answers_a_form_or_is_small_goes_out_plain() {
        let asked = takes_gzip();
        let page = || Html("a page of the desk ".repeat(1_000)).into_response();
        assert!(is_packed(&Method::GET, &asked, page()).await);
        let mut secret = page();
        secret.extensions_mut().insert(HoldsSecret);
        assert!(!is_packed(&Method::GET, &asked, secret).await);
        assert!(!is_packed(&Method::POST, &asked, page()).await);
        assert!(!is_packed(&Method::GET, &asked, Html("short").into_response()).await);
        let mut tagged = page();
        tagged.headers_mut().insert(header::ETAG, HeaderValue::from_static("\"x\""));
        assert!(!is_packed(&Method::GET, &asked, tagged).await);
        let picture = ([(header::CONTENT_TYPE, "image/png")], vec![0; 9_000]).into_response();
        assert!(!is_packed(&Method::GET, &asked, picture).await);
    }

    #[test]
    fn the_length_of_a_page_differs_from_time_to_time() {
        let page = Bytes::from("a page of the desk ".repeat(1_000));
        let lengths: std::collections::BTreeSet<usize> =
            (0..64).map(|_| squeeze(&page).unwrap().len()).collect();
        assert!(lengths.len() > 8, "{lengths:?}");
    }
}
