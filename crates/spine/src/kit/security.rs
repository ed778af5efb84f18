//! What every answer tells the browser it may do: next to nothing.

use axum::{
    http::{HeaderMap, HeaderName, HeaderValue, header},
    response::Response,
};

/// No inline script, no inline style, nothing from elsewhere, no frame, no plug-in. `'self'` for
/// `connect-src` lets the script save drafts.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; \
    img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; \
    frame-ancestors 'none'";

const ALWAYS: [(HeaderName, &str); 6] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
];

/// Adds the headers to an answer, for `axum::middleware::map_response`. A header that a handler set
/// itself stays: a file for download has a stricter policy of its own.
///
/// `https` says that visitors reach this host by HTTPS only; then browsers are told to keep to it.
pub fn protect(mut answer: Response, https: bool) -> Response {
    write_headers(answer.headers_mut(), https);
    answer
}

fn write_headers(headers: &mut HeaderMap, https: bool) {
    for (name, value) in &ALWAYS {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    if https {
        headers
            .entry(header::STRICT_TRANSPORT_SECURITY)
            .or_insert(HeaderValue::from_static("max-age=63072000; includeSubDomains"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_allows_nothing_inline_and_a_handler_may_be_stricter() {
        let mut headers = HeaderMap::new();
        let strict = HeaderValue::from_static("default-src 'none'; sandbox");
        headers.insert(header::CONTENT_SECURITY_POLICY, strict.clone());
        write_headers(&mut headers, false);
        assert_eq!(headers[header::CONTENT_SECURITY_POLICY], strict);
        assert!(!headers.contains_key(header::STRICT_TRANSPORT_SECURITY));
        assert!(!POLICY.contains("unsafe") && !POLICY.contains("data:"));
    }
}
