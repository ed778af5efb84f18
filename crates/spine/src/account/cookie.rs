//! The two cookies: who is signed in, and which device this is.

use super::Secret;
use axum::http::{HeaderMap, header::COOKIE};

/// A cookie of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cookie {
    /// The session: who is signed in.
    Session,
    /// The device: that somebody has signed in from here before. It opens nothing.
    Device,
}

impl Cookie {
    /// Its name. Over https the prefix makes browsers refuse it from any other host or without
    /// encryption.
    pub fn name(self, is_https: bool) -> &'static str {
        match (self, is_https) {
            (Self::Session, true) => "__Host-udsyn",
            (Self::Session, false) => "udsyn",
            (Self::Device, true) => "__Host-udsyn-device",
            (Self::Device, false) => "udsyn-device",
        }
    }

    /// The value of the `Set-Cookie` header that gives it to a browser.
    pub fn write(self, secret: &Secret, is_https: bool) -> String {
        let days = match self {
            Self::Session => super::session::LONGEST_DAYS,
            Self::Device => super::session::DEVICE_DAYS,
        };
        self.header(secret.as_str(), days * 86_400, is_https)
    }

    /// The value of the `Set-Cookie` header that takes it away.
    pub fn clear(self, is_https: bool) -> String {
        self.header("", 0, is_https)
    }

    /// The secret that a request carries; none when it carries none, or several that differ.
    pub fn find(self, headers: &HeaderMap, is_https: bool) -> Option<Secret> {
        let name = self.name(is_https);
        let mut found = headers
            .get_all(COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .filter(|(key, _)| *key == name)
            .map(|(_, value)| value);
        let value = found.next()?;
        found.all(|other| other == value).then(|| Secret::parse(value))?
    }

    /// `Lax`, so that a link in a mail leads to the page and not to the sign-in; what such a link
    /// can reach changes nothing, see [`super::is_same_origin`].
    fn header(self, value: &str, seconds: i64, is_https: bool) -> String {
        let name = self.name(is_https);
        let secure = if is_https { "; Secure" } else { "" };
        format!("{name}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    const TEXT: &str = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";

    fn request(cookies: &[&'static str]) -> HeaderMap {
        cookies.iter().map(|value| (COOKIE, HeaderValue::from_static(value))).collect()
    }

    #[test]
    fn a_cookie_is_out_of_reach_for_scripts_and_other_sites() {
        let secret = Secret::parse(TEXT).unwrap();
        assert_eq!(
            Cookie::Session.write(&secret, true),
            format!("__Host-udsyn={TEXT}; Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax; Secure")
        );
        assert_eq!(
            Cookie::Session.clear(false),
            "udsyn=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax"
        );
    }

    #[test]
    fn a_request_carries_a_secret_or_nothing() {
        let check = |cookies: &[&'static str], found: bool| {
            let headers = request(cookies);
            assert_eq!(Cookie::Session.find(&headers, false).is_some(), found, "{cookies:?}");
        };
        check(&[], false);
        check(&["udsyn=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"], true);
        check(&["a=b; udsyn=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8; c=d"], true);
        check(&["__Host-udsyn=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"], false);
        check(&["udsyn=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh"], false);
        check(&["udsyn=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh9"], false);
        check(&["udsyn=' or 1=1 --"], false);
        check(
            &[
                "udsyn=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8",
                "udsyn=AAAAAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8",
            ],
            false,
        );
    }
}
