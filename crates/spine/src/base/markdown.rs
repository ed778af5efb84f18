//! Texts with marks (Markdown) as plain words. Drawing them is the kit's.

use pulldown_cmark::{Event, Options, Parser};

/// The words of a text without its marks, for lists and previews.
pub fn strip_markdown(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for event in Parser::new_ext(text, Options::empty()) {
        match event {
            Event::Text(part) | Event::Code(part) | Event::Html(part) | Event::InlineHtml(part) => {
                plain.push_str(&part);
            }
            Event::SoftBreak | Event::HardBreak | Event::End(_) if !plain.ends_with(' ') => {
                plain.push(' ');
            }
            _ => {}
        }
    }
    plain.truncate(plain.trim_end().len());
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_text_has_no_marks() {
        assert_eq!(
            strip_markdown("# One\n\n- **two**\n- [three](https://a.example)"),
            "One two three"
        );
    }
}
