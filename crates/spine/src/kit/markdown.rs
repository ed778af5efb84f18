//! What people write at length: a safe part of Markdown. Paragraphs, lists, quotations, headings
//! below those of the page, emphasis and links are drawn; HTML, pictures and addresses that are not
//! of the web are shown as the text they are.

use maud::{Markup, PreEscaped};
use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

/// Draws a text. `lang` is set on its parts where it is in another language than the page.
pub fn draw_markdown(text: &str, lang: Option<&str>) -> Markup {
    let mut is_linked = Vec::new();
    let events = Parser::new_ext(text, Options::empty()).filter_map(|event| match event {
        Event::Html(raw) | Event::InlineHtml(raw) => Some(Event::Text(raw)),
        Event::SoftBreak => Some(Event::HardBreak),
        Event::Start(Tag::HtmlBlock) => Some(Event::Start(Tag::Paragraph)),
        Event::End(TagEnd::HtmlBlock) => Some(Event::End(TagEnd::Paragraph)),
        Event::Start(Tag::Heading { level, .. }) => Some(Event::Start(heading(level))),
        Event::End(TagEnd::Heading(level)) => Some(Event::End(TagEnd::Heading(lower(level)))),
        // A picture would be loaded from elsewhere; its description says what it shows.
        Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => None,
        Event::Start(Tag::Link { link_type, dest_url, .. }) => {
            is_linked.push(is_web(&dest_url));
            let (title, id) = (CowStr::Borrowed(""), CowStr::Borrowed(""));
            is_web(&dest_url).then_some(Event::Start(Tag::Link { link_type, dest_url, title, id }))
        }
        Event::End(TagEnd::Link) => is_linked.pop().unwrap_or(false).then_some(event),
        Event::Start(Tag::CodeBlock(_)) => Some(Event::Start(Tag::Paragraph)),
        Event::End(TagEnd::CodeBlock) => Some(Event::End(TagEnd::Paragraph)),
        Event::Code(code) => Some(Event::Text(code)),
        other => Some(other),
    });
    let mut drawn = String::with_capacity(text.len() * 5 / 4);
    html::push_html(&mut drawn, events);
    let drawn = PreEscaped(drawn);
    maud::html! { @if !text.trim().is_empty() { div.prose lang=[lang] { (drawn) } } }
}

fn heading(level: HeadingLevel) -> Tag<'static> {
    Tag::Heading { level: lower(level), id: None, classes: Vec::new(), attrs: Vec::new() }
}

/// The page has the first two levels of headings itself.
fn lower(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 | HeadingLevel::H2 | HeadingLevel::H3 => HeadingLevel::H3,
        HeadingLevel::H4 | HeadingLevel::H5 | HeadingLevel::H6 => HeadingLevel::H4,
    }
}

/// True for the addresses that a link may lead to.
fn is_web(address: &str) -> bool {
    ["https://", "http://", "mailto:", "tel:"].iter().any(|start| {
        address.get(..start.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(start))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, drawn: &str) {
        let expected = format!("<div class=\"prose\">{drawn}</div>");
        assert_eq!(draw_markdown(text, None).into_string().replace('\n', ""), expected);
    }

    #[test]
    fn paragraphs_lists_and_emphasis_are_drawn() {
        check("One\ntwo\n\nThree", "<p>One<br />two</p><p>Three</p>");
        check("- **a**\n- *b*", "<ul><li><strong>a</strong></li><li><em>b</em></li></ul>");
        check("# Heading", "<h3>Heading</h3>");
        check("[us](https://a.example)", "<p><a href=\"https://a.example\">us</a></p>");
    }

    #[test]
    fn what_could_do_harm_is_shown_as_text() {
        check("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>");
        check("a <b onclick=x>b</b>", "<p>a &lt;b onclick=x&gt;b&lt;/b&gt;</p>");
        check("[go](javascript:alert(1))", "<p>go</p>");
        check("[go](JaVaScRiPt:alert(1)) [on](//evil.example)", "<p>go on</p>");
        check("![see](https://spy.example/pixel.png)", "<p>see</p>");
        check("`<i>`", "<p>&lt;i&gt;</p>");
    }
}
