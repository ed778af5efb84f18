//! Whether a request that changes something was made by one of our own pages.

use axum::http::{
    HeaderMap, HeaderName, Method,
    header::{AUTHORIZATION, COOKIE, HOST, ORIGIN},
};

/// True when the request may be carried out as far as forgery goes: it changes nothing, or the
/// browser says that our own page or the person made it (`Sec-Fetch-Site`; for older browsers
/// `Origin`), or it is a program that brings its token and no cookie.
///
/// Whoever stands behind a proxy must let it pass the `Host` header on.
pub fn is_same_origin(method: &Method, headers: &HeaderMap) -> bool {
    if matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS | Method::TRACE) {
        return true;
    }
    // A browser adds cookies by itself and never a token: no other site can make such a request.
    let has_token = find_only(headers, &AUTHORIZATION)
        .and_then(|value| value.get(..7))
        .is_some_and(|scheme| scheme.eq_ignore_ascii_case("bearer "));
    if has_token && !headers.contains_key(COOKIE) {
        return true;
    }
    if headers.contains_key(SITE) {
        return matches!(find_only(headers, &SITE), Some("same-origin" | "none"));
    }
    let (Some(origin), Some(host)) = (find_only(headers, &ORIGIN), find_only(headers, &HOST))
    else {
        return false;
    };
    origin
        .strip_prefix("https://")
        .or_else(|| origin.strip_prefix("http://"))
        .is_some_and(|origin| origin.eq_ignore_ascii_case(host))
}

const SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// The value of a header that stands there exactly once.
fn find_only<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    let mut values = headers.get_all(name).iter();
    let value = values.next()?;
    if values.next().is_some() { None } else { value.to_str().ok() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[test]
    fn only_our_own_pages_and_programs_with_a_token_change_anything() {
        let check = |method: Method, headers: &[(&'static str, &'static str)], passes: bool| {
            let map: HeaderMap = headers
                .iter()
                .map(|(name, value)| {
                    (HeaderName::from_static(name), HeaderValue::from_static(value))
                })
                .collect();
            assert_eq!(is_same_origin(&method, &map), passes, "{method} {headers:?}");
        };
        let host = ("host", "udsyn.example.org");
        let cookie = ("cookie", "udsyn=x");
        let bearer = ("authorization", "Bearer udsyn_x");
        let site = |value| ("sec-fetch-site", value);
        let own = ("origin", "https://udsyn.example.org");

        check(Method::GET, &[host, site("cross-site")], true);
        check(Method::HEAD, &[host], true);
        for method in [Method::POST, Method::PUT, Method::PATCH, Method::DELETE] {
            check(method.clone(), &[host, cookie, site("same-origin")], true);
            check(method.clone(), &[host, cookie, site("none")], true);
            check(method.clone(), &[host, cookie, site("same-site")], false);
            check(method.clone(), &[host, cookie, site("cross-site"), own], false);
            check(method.clone(), &[host, cookie, site("same-origin"), site("none")], false);
            check(method.clone(), &[host, cookie, own], true);
            check(method.clone(), &[host, cookie, ("origin", "null")], false);
            check(method.clone(), &[host, cookie, ("origin", "https://example.org")], false);
            check(
                method.clone(),
                &[host, cookie, ("origin", "https://udsyn.example.org:444")],
                false,
            );
            check(method.clone(), &[host, cookie], false);
            check(method.clone(), &[own], false);
            check(method.clone(), &[host, bearer], true);
            check(method.clone(), &[host, bearer, cookie], false);
            check(method.clone(), &[host, ("authorization", "Basic eDp5")], false);
            check(method, &[], false);
        }
    }
}
