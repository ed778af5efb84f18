//! Style, script, fonts and marks: compiled in, named by their content, kept by browsers for ever.

use super::Accent;
use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
};
use sha2::{Digest, Sha256};

struct File {
    name: &'static str,
    media_type: &'static str,
    etag: &'static str,
    plain: &'static [u8],
    gzip: Option<&'static [u8]>,
}

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// Answers `/assets/{name}`; hand in what follows the last slash and the request's headers.
///
/// A file's name holds the hash of its content, so it may be kept for ever; the style sheet of an
/// accent colour is kept for a day.
pub fn serve(name: &str, asked: &HeaderMap) -> Response {
    if let Some(file) = FILES.iter().find(|file| file.name == name) {
        return answer_file(file, asked);
    }
    let accent = name
        .strip_prefix("accent-")
        .and_then(|rest| rest.strip_suffix(".css"))
        .and_then(Accent::from_digits);
    match accent {
        Some(accent) => answer_accent(accent, asked),
        None => plain_answer(StatusCode::NOT_FOUND),
    }
}

fn answer_file(file: &'static File, asked: &HeaderMap) -> Response {
    let packed = file.gzip.filter(|_| accepts_gzip(asked));
    let etag = HeaderValue::from_static(file.etag);
    let mut answer = if holds(asked, file.etag) {
        plain_answer(StatusCode::NOT_MODIFIED)
    } else {
        let mut answer = Response::new(Body::from(packed.unwrap_or(file.plain)));
        let headers = answer.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(file.media_type));
        if packed.is_some() {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
        }
        answer
    };
    let headers = answer.headers_mut();
    headers.insert(header::ETAG, etag);
    let keep = HeaderValue::from_static("public, max-age=31536000, immutable");
    headers.insert(header::CACHE_CONTROL, keep);
    if file.gzip.is_some() {
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    }
    answer
}

fn answer_accent(accent: Accent, asked: &HeaderMap) -> Response {
    let css = accent.css();
    let digest = Sha256::digest(css.as_bytes());
    let etag = format!("\"{}\"", data_encoding::HEXLOWER.encode(&digest[..8]));
    let mut answer = if holds(asked, &etag) {
        plain_answer(StatusCode::NOT_MODIFIED)
    } else {
        Response::new(Body::from(css))
    };
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/css; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=86400"));
    headers.insert(header::ETAG, HeaderValue::try_from(etag).expect("hexadecimal in quotes"));
    answer
}

fn plain_answer(status: StatusCode) -> Response {
    let mut answer = Response::new(Body::empty());
    *answer.status_mut() = status;
    answer
}

/// Whether the browser holds this version already (RFC 9110, section 13.1.2). The packed and the
/// plain form share a tag: `Vary` keeps them apart.
pub fn holds(asked: &HeaderMap, etag: &str) -> bool {
    asked.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok()).any(
        |tags| {
            tags.split(',').map(str::trim).any(|t| t == "*" || t.trim_start_matches("W/") == etag)
        },
    )
}

/// Whether the browser takes an answer packed with gzip.
pub fn accepts_gzip(asked: &HeaderMap) -> bool {
    asked.get_all(header::ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok()).any(
        |list| {
            list.split(',').any(|offer| {
                let (coding, weight) = offer.split_once(';').unwrap_or((offer, ""));
                let refused = matches!(weight.trim(), "q=0" | "q=0.0" | "q=0.00" | "q=0.000");
                matches!(coding.trim(), "gzip" | "x-gzip" | "*") && !refused
            })
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(name: &str, with: &[(header::HeaderName, &str)]) -> Response {
        let mut headers = HeaderMap::new();
        for (key, value) in with {
            headers.insert(key, value.parse().unwrap());
        }
        serve(name, &headers)
    }

    #[test]
    fn an_asset_is_kept_for_ever_and_not_sent_twice() {
        let name = STYLE.strip_prefix("/assets/").unwrap();
        let first = ask(name, &[(header::ACCEPT_ENCODING, "br, gzip;q=0.8")]);
        assert_eq!(first.status(), StatusCode::OK);
        assert_eq!(first.headers()[header::CONTENT_ENCODING], "gzip");
        assert!(first.headers()[header::CACHE_CONTROL].to_str().unwrap().contains("immutable"));
        let etag = first.headers()[header::ETAG].to_str().unwrap();
        let again = ask(name, &[(header::IF_NONE_MATCH, etag)]);
        assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
        let plain = ask(name, &[(header::ACCEPT_ENCODING, "gzip;q=0")]);
        assert!(!plain.headers().contains_key(header::CONTENT_ENCODING));
    }

    #[test]
    fn the_style_sheet_names_its_fonts_and_fits_the_budget() {
        let style = FILES.iter().find(|file| STYLE.ends_with(file.name)).unwrap();
        let text = std::str::from_utf8(style.plain).unwrap();
        for font in [REGULAR, SEMIBOLD] {
            assert!(text.contains(font.strip_prefix("/assets/").unwrap()));
        }
        assert!(!text.contains("http"), "nothing comes from elsewhere");
        assert!(style.gzip.unwrap().len() < 16_000);
        let script = FILES.iter().find(|file| SCRIPT.ends_with(file.name)).unwrap();
        assert!(script.plain.len() < 10_000);
    }

    #[test]
    fn only_what_exists_is_served() {
        assert_eq!(ask("accent-0b5a77.css", &[]).status(), StatusCode::OK);
        for name in ["", "udsyn.css", "accent-ffffff.css", "accent-.css", "../Cargo.toml"] {
            assert_eq!(ask(name, &[]).status(), StatusCode::NOT_FOUND, "{name}");
        }
    }
}
