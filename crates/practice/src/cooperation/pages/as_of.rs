//! The register and its entries as they stood on an earlier day.

use super::register::Question;
use maud::{Markup, html};
use spine::kit::{self, Visit};

/// What is shown when the reader looks at an earlier day: which day, since when the log knows, and
/// the way back to today. Nothing when the reader looks at today.
pub fn as_of_banner(visit: &Visit) -> Markup {
    let Some(as_of) = visit.as_of else { return html! {} };
    let words = visit.words;
    let day = words.date(as_of.day);
    let title = words.say_with("register-as-of", &[("day", day.into())]);
    let since = as_of.log_begins.map(|begins| words.date(begins)).unwrap_or_default();
    let since = [("since", since.into())];
    let sentence = if as_of.is_before_log {
        words.say_with("register-before-log", &since)
    } else {
        words.say_with("register-log-since", &since)
    };
    kit::warning(
        &title,
        html! {
            p {
                (sentence) " "
                a href=(without_day(&visit.address)) { (words.say("register-to-today")) }
            }
        },
    )
}

/// An address without the part that says as of when.
fn without_day(address: &str) -> String {
    let Some((path, query)) = address.split_once('?') else { return address.to_owned() };
    let is_kept = |pair: &&str| !pair.starts_with("on=") && !pair.starts_with("seq=");
    let query: Vec<&str> = query.split('&').filter(is_kept).collect();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{}", query.join("&")) }
}

/// Asks for the register as it stood on another day.
pub fn draw_as_of_form(question: &Question) -> Markup {
    let words = question.words();
    let action = format!("{}/cooperations", question.desk.path());
    let day = question.today.to_string();
    html! {
        details.menu {
            summary.btn { (words.say("register-as-it-stood")) }
            form.sheet-form action=(action) {
                @for (name, value) in question.filter.at_start().to_pairs() {
                    input type="hidden" name=(name) value=(value);
                }
                label for="on" { (words.say("register-day")) }
                input #on type="date" name="on" value=(day) required;
                button.btn { (words.say("register-show-day")) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::without_day;

    #[test]
    fn the_way_back_keeps_the_filter() {
        let check = |address: &str, back: &str| assert_eq!(without_day(address), back);
        check("/en/desk?on=2012-03-01", "/en/desk");
        check("/en/desk?area=health&on=2012-03-01&sort=name", "/en/desk?area=health&sort=name");
        check("/en/desk?seq=4", "/en/desk");
        check("/en/desk", "/en/desk");
    }
}
