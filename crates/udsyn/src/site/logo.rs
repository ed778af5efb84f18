//! The logo of an authority, given out so that no browser runs it.

use super::PublicVisit;
use axum::{
    body::Body,
    extract::Path,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
};
use practice::organisation::{Logo, LogoType};
use spine::kit::{Failure, assets};

/// Where a logo lies below its site. Its hash is in the address, so it may be kept for ever.
pub(super) fn rest(logo: &Logo) -> String {
    format!("/logo/{}", logo.hash)
}

/// `GET …/logo/{hash}`
///
/// # Errors
/// 404 for anything but the logo that the authority has now.
pub async fn give(
    visit: PublicVisit,
    Path((_, _, hash)): Path<(String, String, String)>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let logo = visit.authority()?.logo.as_ref().filter(|logo| logo.hash == hash);
    let logo = logo.ok_or_else(Failure::not_found)?;
    let tag = format!("\"{hash}\"");
    let mut answer = Response::new(Body::empty());
    if assets::holds(&headers, &tag) {
        *answer.status_mut() = StatusCode::NOT_MODIFIED;
    } else {
        let stored = visit.find_file(&hash).await?;
        // The record and the bytes may have come by different ways; here they meet.
        logo.check_bytes(&stored.content).map_err(|_| Failure::not_found())?;
        *answer.body_mut() = Body::from(stored.content);
    }
    let policy = match logo.media_type {
        LogoType::Png => "default-src 'none'; sandbox",
        LogoType::Svg => "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    };
    let given = answer.headers_mut();
    for (name, value) in [
        (header::CONTENT_TYPE, logo.media_type.code()),
        (header::CONTENT_SECURITY_POLICY, policy),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ] {
        given.insert(name, HeaderValue::from_static(value));
    }
    given.insert(header::ETAG, HeaderValue::try_from(tag).expect("hexadecimal in quotes"));
    Ok(answer)
}
