//! Where an authority's site stands. Every public address is made here.

use axum::http::{HeaderMap, Uri, header};
use spine::{base::Language, kit::House};

/// The words after a language that belong to the program and not to a site.
const OWN_WORDS: [&str; 8] =
    ["at", "sign-in", "sign-out", "account", "answer", "forgotten", "invitation", "new-password"];

/// The addresses without a language that a site has.
const ROOT_FILES: [&str; 1] = ["sitemap.xml"];

/// The site of one authority, as one request came to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    scheme: &'static str,
    /// The host that was asked.
    asked: String,
    authority: String,
    /// The host that the authority has for itself.
    own: Option<String>,
}

impl Place {
    /// The site of an authority, for a request with these headers.
    pub fn find(house: &House, authority: &str, headers: &HeaderMap) -> Self {
        let own = house.hosts.iter().find(|(of, _)| of == authority).map(|(_, host)| host.clone());
        let scheme = if house.https { "https" } else { "http" };
        Self { scheme, asked: read_host(headers), authority: authority.to_owned(), own }
    }

    /// The site of an authority without a host of its own.
    #[cfg(test)]
    pub(super) fn of_test(authority: &str, headers: &HeaderMap) -> Self {
        let asked = read_host(headers);
        Self { scheme: "http", asked, authority: authority.to_owned(), own: None }
    }

    /// The authority's word in addresses.
    pub fn authority(&self) -> &str {
        &self.authority
    }

    fn is_on_own_host(&self) -> bool {
        self.own.as_deref() == Some(self.asked.as_str())
    }

    /// The address of a page on the host that was asked: `path(En, "/strategy")`.
    pub fn path(&self, language: Language, rest: &str) -> String {
        self.join(self.is_on_own_host(), language.code(), rest)
    }

    /// The whole address by which a page wants to be known, on the authority's own host where it
    /// has one.
    pub fn whole(&self, language: Language, rest: &str) -> String {
        self.whole_of(language.code(), rest)
    }

    /// The whole address of something that has no language: `whole_bare("/sitemap.xml")`, or the
    /// first page, which leads on by what the browser asks for.
    pub fn whole_bare(&self, rest: &str) -> String {
        self.whole_of("", rest)
    }

    fn whole_of(&self, language: &str, rest: &str) -> String {
        let host = self.own.as_deref().unwrap_or(&self.asked);
        format!("{}://{host}{}", self.scheme, self.join(self.own.is_some(), language, rest))
    }

    fn join(&self, is_own: bool, language: &str, rest: &str) -> String {
        let mut path = String::with_capacity(rest.len() + self.authority.len() + 8);
        if !language.is_empty() {
            path.push('/');
            path.push_str(language);
        }
        if !is_own {
            path.push_str("/at/");
            path.push_str(&self.authority);
        }
        path.push_str(rest);
        if path.is_empty() {
            path.push('/');
        }
        path
    }

    /// What tells this place from others, for remembering pages.
    pub fn key(&self) -> [&str; 3] {
        [&self.asked, &self.authority, self.own.as_deref().unwrap_or_default()]
    }

    /// The whole address of a file that belongs to the host: `/api/v1/…`.
    pub fn of_host(&self, path: &str) -> String {
        format!("{}://{}{path}", self.scheme, self.asked)
    }
}

/// True for what can be the name of a host, with or without a port.
pub fn is_host(text: &str) -> bool {
    text.len() <= 253
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b':'))
}

/// The host that was asked, in lower case; `localhost` when what came cannot be one.
pub fn read_host(headers: &HeaderMap) -> String {
    let asked = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let asked = asked.to_ascii_lowercase();
    if asked.is_empty() || !is_host(&asked) { "localhost".to_owned() } else { asked }
}

/// The address as the routes know it: on a host that belongs to one authority, `/da/strategy` is
/// `/da/at/nordjylland/strategy`. None where nothing has to be added.
pub fn complete(hosts: &[(String, String)], headers: &HeaderMap, uri: &Uri) -> Option<Uri> {
    let host = read_host(headers);
    let (authority, _) = hosts.iter().find(|(_, own)| *own == host)?;
    let path = uri.path();
    let (first, rest) = path.strip_prefix('/')?.split_once('/').unwrap_or((&path[1..], ""));
    let whole = if ROOT_FILES.contains(&first) && rest.is_empty() {
        format!("/at/{authority}/{first}")
    } else if Language::INTERFACE.iter().any(|language| language.code() == first) {
        let second = rest.split('/').next().unwrap_or_default();
        if OWN_WORDS.contains(&second) {
            return None;
        }
        let rest = if rest.is_empty() { String::new() } else { format!("/{rest}") };
        format!("/{first}/at/{authority}{rest}")
    } else {
        return None;
    };
    let query = uri.query().map_or(String::new(), |query| format!("?{query}"));
    format!("{whole}{query}").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hosts() -> Vec<(String, String)> {
        vec![("nordjylland".to_owned(), "abroad.example".to_owned())]
    }

    fn headers(host: &str) -> HeaderMap {
        HeaderMap::from_iter([(header::HOST, host.parse().unwrap())])
    }

    #[test]
    fn on_its_own_host_an_authority_needs_no_word_in_addresses() {
        let check = |host: &str, asked: &str, known: Option<&str>| {
            let uri = asked.parse().unwrap();
            let found = complete(&hosts(), &headers(host), &uri).map(|uri| uri.to_string());
            assert_eq!(found.as_deref(), known, "{host}{asked}");
        };
        check("abroad.example", "/da", Some("/da/at/nordjylland"));
        check("Abroad.Example", "/en/strategy?a=b", Some("/en/at/nordjylland/strategy?a=b"));
        check("abroad.example", "/sitemap.xml", Some("/at/nordjylland/sitemap.xml"));
        check("abroad.example", "/da/at/nordjylland/desk", None);
        check("abroad.example", "/da/sign-in", None);
        check("abroad.example", "/assets/udsyn.css", None);
        check("abroad.example", "/", None);
        check("other.example", "/da/strategy", None);
    }

    #[test]
    fn addresses_stay_on_the_host_and_are_known_by_the_own_one() {
        let place = |asked: &str, own: Option<&str>| Place {
            scheme: "https",
            asked: asked.to_owned(),
            authority: "nordjylland".to_owned(),
            own: own.map(str::to_owned),
        };
        let shared = place("udsyn.example", Some("abroad.example"));
        assert_eq!(shared.path(Language::Da, "/money"), "/da/at/nordjylland/money");
        assert_eq!(shared.whole(Language::Da, "/money"), "https://abroad.example/da/money");
        let own = place("abroad.example", Some("abroad.example"));
        assert_eq!(own.path(Language::En, ""), "/en");
        assert_eq!(own.whole_bare(""), "https://abroad.example/");
        let without = place("udsyn.example", None);
        assert_eq!(without.whole_bare(""), "https://udsyn.example/at/nordjylland");
    }

    #[test]
    fn a_host_that_cannot_be_one_is_not_written_into_pages() {
        assert_eq!(read_host(&headers("udsyn.example:8080")), "udsyn.example:8080");
        assert_eq!(read_host(&headers("<script>")), "localhost");
        assert_eq!(read_host(&HeaderMap::new()), "localhost");
    }
}
