//! What a file is, told by what is in it and never by its name. An office document is told by what
//! its parts say of themselves, in whatever order they were packed: `[Content_Types].xml` names the
//! main part (ECMA-376, part 2), `mimetype` is the whole answer of an OpenDocument (ISO 26300).

use quick_xml::{Reader, events::Event};
use spine::base::{Fault, decode};
use std::io::{Cursor, Read};
use zip::ZipArchive;

const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const ODT: &str = "application/vnd.oasis.opendocument.text";
const ODS: &str = "application/vnd.oasis.opendocument.spreadsheet";

/// The most parts an office document may have: thousands of pictures.
const PARTS: usize = 10_000;
/// The most that is read of the part that names the others, in bytes.
const LIST: u64 = 4 << 20;

/// The type by what the bytes are; text by being text. What is not on the list is not taken in.
///
/// # Errors
/// What is wrong with it, at `file`.
pub(super) fn find_type(name: &str, bytes: &[u8]) -> Result<&'static str, Fault> {
    const KNOWN: [&str; 3] = ["application/pdf", "image/png", "image/jpeg"];
    let unknown = || Fault::new("file", "fault-file-type");
    if bytes.starts_with(b"PK\x03\x04") {
        return find_office_type(bytes);
    }
    if let Some(found) = infer::get(bytes) {
        let known = KNOWN.into_iter().find(|known| *known == found.mime_type());
        return known.ok_or_else(unknown);
    }
    let is_text = is_text(name, bytes);
    let is_table = name.to_lowercase().ends_with(".csv");
    match is_text {
        true => Ok(if is_table { "text/csv" } else { "text/plain" }),
        false => Err(unknown()),
    }
}

/// True for a text in whatever letters: in UTF-8, with a mark of another encoding, or in those of
/// older programs where the name says that it is a text. The bytes are kept as they came.
fn is_text(name: &str, bytes: &[u8]) -> bool {
    const NAMES: [&str; 5] = [".csv", ".tsv", ".txt", ".md", ".text"];
    let name = name.to_lowercase();
    let says_so = NAMES.iter().any(|ending| name.ends_with(ending))
        || bytes.starts_with(b"\xff\xfe")
        || bytes.starts_with(b"\xfe\xff");
    let is_odd = |c: char| (c.is_control() && !"\n\r\t\u{c}".contains(c)) || c == '\u{fffd}';
    (says_so || std::str::from_utf8(bytes).is_ok()) && !decode(bytes).contains(is_odd)
}

fn find_office_type(bytes: &[u8]) -> Result<&'static str, Fault> {
    let unknown = || Fault::new("file", "fault-file-type");
    // Each part has such a mark in the list at the end; a list without end is no document.
    if bytes.windows(4).filter(|mark| mark == b"PK\x01\x02").count() > PARTS {
        return Err(unknown());
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| unknown())?;
    if let Some(said) = read_part(&mut archive, "mimetype") {
        let said = String::from_utf8_lossy(&said);
        let known = [ODT, ODS].into_iter().find(|known| *known == said.trim());
        return known.ok_or_else(unknown);
    }
    let list = read_part(&mut archive, "[Content_Types].xml").ok_or_else(unknown)?;
    let told = list_types(&list);
    // A macro is a program, and programs of strangers are not passed on.
    let has_macros = archive
        .file_names()
        .filter_map(Result::ok)
        .any(|name| name.to_ascii_lowercase().ends_with("vbaproject.bin"));
    if has_macros || told.iter().any(|(_, told)| told.to_ascii_lowercase().contains("macroenabled"))
    {
        return Err(Fault::new("file", "fault-file-macros"));
    }
    let is_there = |part: &str| archive.index_for_name(part.trim_start_matches('/')).is_some();
    let main = |ending: &str| told.iter().any(|(part, told)| told == ending && is_there(part));
    match () {
        () if main(&format!("{DOCX}.main+xml")) => Ok(DOCX),
        () if main(&format!("{XLSX}.main+xml")) => Ok(XLSX),
        () => Err(unknown()),
    }
}

fn read_part(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Option<Vec<u8>> {
    let part = archive.by_name(name).ok()?;
    let mut content = Vec::new();
    part.take(LIST).read_to_end(&mut content).ok()?;
    Some(content)
}

/// The parts that are named one by one, with the type of each.
fn list_types(list: &[u8]) -> Vec<(String, String)> {
    let mut reader = Reader::from_reader(list);
    let mut buffer = Vec::new();
    let mut told = Vec::new();
    while let Ok(event) = reader.read_event_into(&mut buffer) {
        match event {
            Event::Start(tag) | Event::Empty(tag)
                if tag.local_name().into_inner() == "Override" && told.len() < PARTS =>
            {
                let value = |name: &str| {
                    let found = tag
                        .attributes()
                        .flatten()
                        .find(|attribute| attribute.key.local_name().into_inner() == name)?;
                    Some(found.value.into_owned())
                };
                if let Some((part, media_type)) = value("PartName").zip(value("ContentType")) {
                    told.push((part, media_type));
                }
            }
            Event::Eof => break,
            _ => {}
        }
        buffer.clear();
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;
    use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

    fn check(name: &str, bytes: &[u8], found: Result<&str, &str>) {
        let told = find_type(name, bytes).map_err(|fault| fault.key);
        assert_eq!(told, found, "{name}");
    }

    fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        fill(&mut writer, parts);
        writer.finish().unwrap().into_inner()
    }

    /// As programs write that do not go back: the sizes stand behind each part.
    fn streamed(parts: &[(&str, &str)]) -> Vec<u8> {
        let mut writer = ZipWriter::new_stream(Vec::new());
        fill(&mut writer, parts);
        writer.finish().unwrap().into_inner()
    }

    fn fill<W: Write + std::io::Seek>(writer: &mut ZipWriter<W>, parts: &[(&str, &str)]) {
        for (name, content) in parts {
            let stored = SimpleFileOptions::default().compression_method(match *name {
                "mimetype" => CompressionMethod::Stored,
                _ => CompressionMethod::Deflated,
            });
            writer.start_file(*name, stored).unwrap();
            writer.write_all(content.as_bytes()).unwrap();
        }
    }

    fn types(part: &str, media_type: &str) -> String {
        format!(
            "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/\
             content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>\
             <Override PartName=\"/docProps/app.xml\" ContentType=\"application/xml\"/>\
             <Override PartName=\"{part}\" ContentType=\"{media_type}\"/></Types>"
        )
    }

    #[test]
    fn a_file_is_told_by_its_bytes_and_not_by_its_name() {
        let unknown = Err("fault-file-type");
        check("note.exe", b"%PDF-1.7 \n", Ok("application/pdf"));
        check("paper.pdf", b"MZ\x90\x00\x03\x00\x00\x00", unknown);
        check("list.csv", "navn;beløb\nMARKIS;125000\n".as_bytes(), Ok("text/csv"));
        check("note.txt", "Mødet på Læsø".as_bytes(), Ok("text/plain"));
        check("old.txt", b"M\xf8det", Ok("text/plain"));
        check("old.doc", b"M\xf8det", unknown);
        check("odd.txt", b"a\x00b", unknown);
        check("page.html", b"<!doctype html><script>1</script>", unknown);
    }

    #[test]
    fn an_office_document_is_told_by_its_parts_in_whatever_order_they_stand() {
        let word = types("/word/document.xml", &format!("{DOCX}.main+xml"));
        let sheet = types("/xl/workbook.xml", &format!("{XLSX}.main+xml"));
        let (document, workbook) = (("word/document.xml", "<w/>"), ("xl/workbook.xml", "<x/>"));
        let core = ("docProps/core.xml", "<c/>");
        for pack in [zipped, streamed] {
            let list = ("[Content_Types].xml", word.as_str());
            check("a", &pack(&[list, document, core]), Ok(DOCX));
            check("b", &pack(&[core, document, list]), Ok(DOCX));
            check("c", &pack(&[("customXml/item1.xml", "<i/>"), core, list, document]), Ok(DOCX));
            let list = ("[Content_Types].xml", sheet.as_str());
            check("d", &pack(&[core, list, ("xl/styles.xml", "<s/>"), workbook]), Ok(XLSX));
            check("e", &pack(&[("content.xml", "<o/>"), ("mimetype", ODS)]), Ok(ODS));
            check("f", &pack(&[("mimetype", ODT), ("content.xml", "<o/>")]), Ok(ODT));
        }
        // The main part may have another name, as some programs give it.
        let other = types("/word/document2.xml", &format!("{DOCX}.main+xml"));
        let parts = [("word/document2.xml", "<w/>"), ("[Content_Types].xml", other.as_str())];
        check("g", &zipped(&parts), Ok(DOCX));
    }

    #[test]
    fn what_only_looks_like_an_office_document_is_none() {
        let unknown = Err("fault-file-type");
        let word = types("/word/document.xml", &format!("{DOCX}.main+xml"));
        check("a.docx", &zipped(&[("[Content_Types].xml", word.as_str())]), unknown);
        check("b.docx", &zipped(&[("word/document.xml", "<w/>")]), unknown);
        check("c.odt", &zipped(&[("mimetype", "application/epub+zip")]), unknown);
        check("d.zip", &zipped(&[("readme.txt", "hav")]), unknown);
        let slides = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
        let slides = types("/ppt/presentation.xml", &format!("{slides}.main+xml"));
        let parts = [("[Content_Types].xml", slides.as_str()), ("ppt/presentation.xml", "<p/>")];
        check("e.pptx", &zipped(&parts), unknown);
        let whole = zipped(&[("[Content_Types].xml", word.as_str()), ("word/document.xml", "")]);
        for end in (0..whole.len()).step_by(5) {
            let _ = find_type("part.docx", &whole[..end]);
        }
    }

    #[test]
    fn a_document_with_macros_is_refused_with_the_reason() {
        let macros = Err("fault-file-macros");
        let told = "application/vnd.ms-word.document.macroEnabled.main+xml";
        let word = types("/word/document.xml", told);
        let document = ("word/document.xml", "<w/>");
        check("a.docm", &zipped(&[("[Content_Types].xml", word.as_str()), document]), macros);
        let word = types("/word/document.xml", &format!("{DOCX}.main+xml"));
        let parts =
            [("[Content_Types].xml", word.as_str()), document, ("word/vbaProject.bin", "Sub")];
        check("b.docx", &zipped(&parts), macros);
    }

    #[test]
    fn a_text_is_taken_in_whatever_letters_it_is_written() {
        let utf_16: Vec<u8> =
            "\u{feff}År;Beløb".encode_utf16().flat_map(u16::to_le_bytes).collect();
        check("a.csv", b"\xc5r;Bel\xf8b\r\n2011;1,5", Ok("text/csv"));
        check("a.txt", b"Bel\xf8b", Ok("text/plain"));
        check("a.CSV", &utf_16, Ok("text/csv"));
        check("notes", "Beløb".as_bytes(), Ok("text/plain"));
        check("notes", b"Bel\xf8b", Err("fault-file-type"));
        check("a.txt", b"\x00\x01\x02", Err("fault-file-type"));
    }
}
