//! The addresses of an authority's desk. They stay on the day that the reader looks at, so that
//! whoever goes from tab to tab in the past does not find themselves in the present.

use super::{Visit, address, form::FormData};
use maud::{Markup, html};

/// The names under which an address says as of when.
const DAY: [&str; 2] = ["seq", "on"];

/// Makes the addresses of a desk, as of the day the reader looks at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Addresses {
    path: String,
    day: Option<(&'static str, String)>,
}

impl Addresses {
    /// Those of a desk (or of a public site) as of now.
    pub fn now(path: impl Into<String>) -> Self {
        Self { path: path.into(), day: None }
    }

    /// Those of a desk as of a day, or as of a change: `("on", "2012-03-01")`, `("seq", "17")`.
    pub fn past(path: impl Into<String>, day: (&'static str, String)) -> Self {
        Self { path: path.into(), day: Some(day) }
    }

    /// Those of the desk that is visited, as of what the visit looks at.
    pub fn of(visit: &Visit) -> Self {
        let query = visit.address.split_once('?').map_or("", |(_, query)| query);
        let asked = FormData::parse(query.as_bytes()).unwrap_or_default();
        let day = |name: &&'static str| Some((*name, asked.find(name)?.to_owned()));
        let day = visit.as_of.and_then(|_| DAY.iter().find_map(day));
        Self { path: visit.desk(""), day }
    }

    /// The desk itself: what is done is done today.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// True when the reader looks at an earlier day.
    pub fn is_past(&self) -> bool {
        self.day.is_some()
    }

    /// Which day it is, as a name and a value of the address; none for now.
    pub fn day(&self) -> Option<(&str, &str)> {
        self.day.as_ref().map(|(name, value)| (*name, value.as_str()))
    }

    /// A page of the desk with these names and values, on the same day.
    pub fn link(&self, rest: &str, pairs: &[(&str, &str)]) -> String {
        let made =
            address(&format!("{}{rest}", self.path), pairs.iter().copied().chain(self.day()));
        // What the rest asked for itself is not asked for anew.
        match rest.contains('?') {
            true => {
                let (path, query) = made.split_once('?').unwrap_or((&made, ""));
                format!("{path}?{}", query.replace('?', "&"))
            }
            false => made,
        }
    }

    /// The day as a hidden field of a form that asks.
    pub fn draw_day(&self) -> Markup {
        html! {
            @if let Some((name, value)) = self.day() {
                input type="hidden" name=(name) value=(value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Addresses;

    #[test]
    fn a_link_stays_on_the_day() {
        let (now, past) = (
            Addresses::now("/en/desk"),
            Addresses::past("/en/desk", ("on", "2012-03-01".to_owned())),
        );
        let check = |rest: &str, pairs: &[(&str, &str)], today: &str, then: &str| {
            assert_eq!(now.link(rest, pairs), format!("/en/desk{today}"));
            assert_eq!(past.link(rest, pairs), format!("/en/desk{then}"));
        };
        check("", &[], "", "?on=2012-03-01");
        check("/x", &[("a", "b")], "/x?a=b", "/x?a=b&on=2012-03-01");
        check("/x?done=saved", &[], "/x?done=saved", "/x?done=saved&on=2012-03-01");
        assert_eq!(now.draw_day().into_string(), "");
        assert!(past.draw_day().into_string().contains("value=\"2012-03-01\""));
    }
}
