//! What a file is, told by what is in it and never by its name. An office document is told by what
//! its parts say of themselves, in whatever order they were packed: `[Content_Types].xml` names the
//! main part (ECMA-376, part 2), `mimetype` is the whole answer of an OpenDocument (ISO 26300).

use quick_xml::{Reader, events::Event};
use spine::base::{Fault, decode};
use std::collections::HashMap;
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
    let is_text = is_text(name, bytes);
    if let Some(found) = infer::get(bytes) {
        // The marks of some programs are letters: a table may begin with `BMI`, and a note may
        // speak of `%PDF`. Pages and scripts are told by their words, and are no notes.
        let is_page = found.matcher_type() == infer::MatcherType::Text;
        if is_page || !is_text || !has_text_name(name) {
            let known = KNOWN.into_iter().find(|known| *known == found.mime_type());
            return known.ok_or_else(unknown);
        }
    }
    let is_table = name.to_lowercase().ends_with(".csv");
    match is_text {
        true => Ok(if is_table { "text/csv" } else { "text/plain" }),
        false => Err(unknown()),
    }
}

/// True for a name that says that it is a text's.
fn has_text_name(name: &str) -> bool {
    const ENDINGS: [&str; 5] = [".csv", ".tsv", ".txt", ".md", ".text"];
    let name = name.to_lowercase();
    ENDINGS.iter().any(|ending| name.ends_with(ending))
}

/// True for a text in whatever letters: in UTF-8, with a mark of another encoding, or in those of
/// older programs where the name says that it is a text. The bytes are kept as they came.
fn is_text(name: &str, bytes: &[u8]) -> bool {
    // Ends of lines, of pages, and in old files of the file.
    const MARKS: &str = "\n\r\t\u{b}\u{c}\u{1a}\u{85}";
    let says_so =
        has_text_name(name) || bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    let is_odd = |c: char| (c.is_control() && !MARKS.contains(c)) || c == '\u{fffd}';
    (says_so || std::str::from_utf8(bytes).is_ok()) && !decode(bytes).contains(is_odd)
}

fn find_office_type(bytes: &[u8]) -> Result<&'static str, Fault> {
    let unknown = || Fault::new("file", "fault-file-type");
    // Each part has such a mark in the list at the end; a list without end is no document.
    if bytes.windows(4).filter(|mark| mark == b"PK\x01\x02").count() > PARTS {
        return Err(unknown());
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| unknown())?;
    let names = archive.file_names().filter_map(Result::ok).map(|it| it.into_owned()).collect();
    let parts = Parts(names);
    let mut read = |part: &str| {
        let name = parts.find(part)?.to_owned();
        let mut content = Vec::new();
        archive.by_name(&name).ok()?.take(LIST).read_to_end(&mut content).ok()?;
        Some(content)
    };
    let said = read("mimetype").map(|said| String::from_utf8_lossy(&said).trim().to_owned());
    let manifest = || read("META-INF/manifest.xml").and_then(|list| find_whole(&list));
    if let Some(said) = said.or_else(manifest) {
        let known = [ODT, ODS].into_iter().find(|known| *known == said);
        return known.ok_or_else(unknown);
    }
    let types = Types::of(&read("[Content_Types].xml").ok_or_else(unknown)?);
    let others = parts.list().filter(|part| part != "[content_types].xml");
    let told: Vec<String> = others.filter_map(|part| types.find(&part)).collect();
    // A macro is a program, and programs of strangers are not passed on.
    let has_macros = parts.list().any(|part| part.ends_with("vbaproject.bin"));
    if has_macros || types.list().any(|told| told.contains("macroenabled")) {
        return Err(Fault::new("file", "fault-file-macros"));
    }
    // A template without macros is a document like any other.
    let main = |kind: &str| {
        let family = kind.rsplit_once('.').map_or(kind, |(family, _)| family);
        let types = [format!("{kind}.main+xml"), format!("{family}.template.main+xml")];
        told.iter().any(|told| types.contains(told))
    };
    match () {
        () if main(DOCX) => Ok(DOCX),
        () if main(XLSX) => Ok(XLSX),
        () => Err(unknown()),
    }
}

/// The names of what is packed in a file. Names of parts differ in more than case (ECMA-376, part
/// 2), and some programs pack them with `\` between folders or `/` before the first.
struct Parts(Vec<String>);

impl Parts {
    fn fold(name: &str) -> String {
        name.replace('\\', "/").trim_start_matches('/').to_ascii_lowercase()
    }

    /// How a part's name is written.
    fn find(&self, part: &str) -> Option<&str> {
        let wanted = Self::fold(part);
        self.0.iter().find(|name| Self::fold(name) == wanted).map(String::as_str)
    }

    fn list(&self) -> impl Iterator<Item = String> {
        self.0.iter().map(|name| Self::fold(name))
    }
}

/// What the parts of an office document are: by their names, or by how their names end. Some
/// programs name the main part in neither way but the second.
#[derive(Default)]
struct Types {
    by_part: HashMap<String, String>,
    by_ending: HashMap<String, String>,
}

impl Types {
    fn of(list: &[u8]) -> Self {
        let mut types = Self::default();
        for_each_tag(list, |name, value| {
            let Some(told) = value("ContentType").map(|told| told.trim().to_ascii_lowercase())
            else {
                return;
            };
            match name {
                "Override" => value("PartName")
                    .and_then(|part| types.by_part.insert(Parts::fold(&part), told)),
                "Default" => value("Extension")
                    .and_then(|it| types.by_ending.insert(it.to_ascii_lowercase(), told)),
                _ => None,
            };
        });
        types
    }

    fn find(&self, part: &str) -> Option<String> {
        let ending = part.rsplit_once('.').map_or("", |(_, ending)| ending);
        self.by_part.get(part).or_else(|| self.by_ending.get(ending)).cloned()
    }

    fn list(&self) -> impl Iterator<Item = &String> {
        self.by_part.values().chain(self.by_ending.values())
    }
}

/// What an OpenDocument says of itself where it does not say so in its first part.
fn find_whole(manifest: &[u8]) -> Option<String> {
    let mut whole = None;
    for_each_tag(manifest, |name, value| {
        if name == "file-entry" && value("full-path").as_deref() == Some("/") {
            whole = value("media-type");
        }
    });
    whole
}

/// Gives the name of each element of an XML text, and its attributes by their names.
fn for_each_tag(xml: &[u8], mut take: impl FnMut(&str, &dyn Fn(&str) -> Option<String>)) {
    let mut reader = Reader::from_reader(xml);
    let mut buffer = Vec::new();
    let mut count = 0;
    while let Ok(event) = reader.read_event_into(&mut buffer) {
        match event {
            Event::Start(tag) | Event::Empty(tag) if count < PARTS => {
                count += 1;
                let value = |name: &str| {
                    let found = tag
                        .attributes()
                        .flatten()
                        .find(|attribute| attribute.key.local_name().into_inner() == name)?;
                    Some(found.value.into_owned())
                };
                take(tag.local_name().into_inner(), &value);
            }
            Event::Eof => break,
            _ => {}
        }
        buffer.clear();
    }
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

    fn word_template() -> String {
        DOCX.replace(".document", ".template") + ".main+xml"
    }

    #[test]
    fn parts_may_be_named_by_their_endings_and_written_in_other_letters() {
        let main = |kind: &str| {
            format!(
                "<Types><Default Extension=\"xml\" ContentType=\"{kind}.main+xml\"/>\
                 <Default Extension=\"rels\" ContentType=\"application/x\"/>\
                 <Override PartName=\"/docProps/core.xml\" ContentType=\"application/c\"/></Types>"
            )
        };
        // As the libraries of Office's own maker write them.
        let (word, sheet) = (main(DOCX), main(XLSX));
        let core = ("docProps/core.xml", "<c/>");
        let list = ("[Content_Types].xml", word.as_str());
        check("a.docx", &zipped(&[core, ("word/document.xml", "<w/>"), list]), Ok(DOCX));
        let template = types("/word/document.xml", &word_template());
        let parts = [("[Content_Types].xml", template.as_str()), ("word/document.xml", "<w/>")];
        check("d.dotx", &zipped(&parts), Ok(DOCX));
        check("none.docx", &zipped(&[core, list]), Err("fault-file-type"));
        let list = ("[Content_Types].xml", sheet.as_str());
        check("b.xlsx", &zipped(&[list, ("xl/workbook.xml", "<x/>")]), Ok(XLSX));
        let types = types("/Word/Document.xml", &format!("{DOCX}.main+xml"));
        let list = ("[content_types].xml", types.as_str());
        for document in ["word/document.xml", "word\\document.xml", "/word/document.xml"] {
            check(document, &zipped(&[list, (document, "<w/>")]), Ok(DOCX));
        }
        let manifest = format!(
            "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">\
             <m:file-entry m:full-path=\"/\" m:media-type=\"{ODS}\"/></m:manifest>"
        );
        let parts = [("content.xml", "<o/>"), ("META-INF/manifest.xml", manifest.as_str())];
        check("c.ods", &zipped(&parts), Ok(ODS));
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
        check("norway.csv", b"a;b\n1;2\x1a\n", Ok("text/csv"));
        check("health.csv", b"BMI;antal\n25;3", Ok("text/csv"));
        check("music.txt", b"ID3 og GIF", Ok("text/plain"));
        check("forms.txt", b"A note on %PDF-1.7", Ok("text/plain"));
        check("page.txt", b"<!doctype html><script>1</script>", Err("fault-file-type"));
        check("program.txt", b"MZ\x90\x00\x03\x00\x00\x00", Err("fault-file-type"));
        check("notes", b"Bel\xf8b", Err("fault-file-type"));
        check("a.txt", b"\x00\x01\x02", Err("fault-file-type"));
    }
}
