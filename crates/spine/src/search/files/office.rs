//! Office documents: XML within a zip file. Only the words are read, with a space where a
//! paragraph or a cell ends; runs within a paragraph belong together.

use super::extract::{Gathering, PART_LIMIT};
use quick_xml::{Reader, escape::resolve_predefined_entity, events::Event};
use std::io::{BufReader, Cursor, Read};
use zip::ZipArchive;

/// Which parts of the zip file hold words, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Parts {
    /// Beginnings of the names of the parts, in small letters.
    files: &'static [&'static str],
    /// The element that holds words; none where all do.
    words: Option<&'static str>,
    /// Elements after which a word has ended.
    ends: &'static [&'static str],
}

/// Word processing, as ISO 29500 has it.
pub(super) const DOCX: Parts = Parts {
    files: &["word/document", "word/footnotes.xml", "word/endnotes.xml"],
    words: Some("t"),
    ends: &["p", "tab", "br", "tc"],
};

/// Spreadsheets, as ISO 29500 has them. Text stands in one part for all sheets, or in the cells.
pub(super) const XLSX: Parts = Parts {
    files: &["xl/sharedstrings.xml", "xl/worksheets/"],
    words: Some("t"),
    ends: &["si", "is", "c"],
};

/// Documents and spreadsheets as ISO 26300 has them.
pub(super) const ODF: Parts = Parts {
    files: &["content.xml"],
    words: None,
    ends: &["p", "h", "s", "tab", "line-break", "table-cell"],
};

pub(super) fn read(bytes: &[u8], parts: Parts, to: &mut Gathering) -> Result<(), String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| error.to_string())?;
    let names = archive.file_names().filter_map(Result::ok).map(|name| name.into_owned());
    // Names of parts differ in more than case; some programs write `\` between folders.
    let fold = |name: &str| name.replace('\\', "/").trim_start_matches('/').to_ascii_lowercase();
    let is_wanted = |name: &String| parts.files.iter().any(|it| fold(name).starts_with(it));
    let mut names: Vec<String> = names.filter(is_wanted).collect();
    names.sort();
    for name in names {
        let part = archive.by_name(&name).map_err(|error| error.to_string())?;
        read_part(part.take(PART_LIMIT as u64), parts, to)?;
        if to.is_full() {
            break;
        }
    }
    Ok(())
}

fn read_part(part: impl Read, parts: Parts, to: &mut Gathering) -> Result<(), String> {
    let mut reader = Reader::from_reader(BufReader::new(part));
    let mut buffer = Vec::new();
    let mut inside = 0_usize;
    while !to.is_full() {
        let event = reader.read_event_into(&mut buffer).map_err(|error| error.to_string())?;
        let is_wanted = parts.words.is_none() || inside > 0;
        match event {
            Event::Start(tag) if parts.words == Some(tag.local_name().into_inner()) => inside += 1,
            Event::End(tag) if parts.words == Some(tag.local_name().into_inner()) => {
                inside = inside.saturating_sub(1);
            }
            Event::End(tag) if parts.ends.contains(&tag.local_name().into_inner()) => to.part(),
            Event::Empty(tag) if parts.ends.contains(&tag.local_name().into_inner()) => to.part(),
            Event::Text(text) if is_wanted => to.push(&text),
            Event::CData(text) if is_wanted => to.push(&text),
            Event::GeneralRef(name) if is_wanted => match name.resolve_char_ref() {
                Ok(Some(letter)) => to.push(letter.encode_utf8(&mut [0; 4])),
                // Only the five that XML itself knows: what a document defines may be endless.
                Ok(None) | Err(_) => to.push(resolve_predefined_entity(&name).unwrap_or(" ")),
            },
            Event::Eof => break,
            _ => {}
        }
        buffer.clear();
    }
    to.part();
    Ok(())
}
