use super::{
    extract::{TEXT_LIMIT, read_text},
    *,
};
use lopdf::{
    Document, Object, Stream,
    content::{Content, Operation},
    dictionary,
};
use std::io::{Cursor, Write};
use zip::{ZipWriter, write::SimpleFileOptions};

fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn pdf(words: &[&str]) -> Vec<u8> {
    let mut document = Document::with_version("1.5");
    let pages = document.new_object_id();
    let font = document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica",
        "Encoding" => "WinAnsiEncoding",
    });
    let resources = document.add_object(dictionary! { "Font" => dictionary! { "F1" => font } });
    let mut kids: Vec<Object> = Vec::new();
    for words in words {
        // Letters beyond ASCII are one byte each in this encoding.
        let text: Vec<u8> = words.chars().map(|letter| letter as u8).collect();
        let operations = vec![
            Operation::new("BT", vec![]),
            Operation::new("Tf", vec!["F1".into(), 12.into()]),
            Operation::new("Tj", vec![Object::string_literal(text)]),
            Operation::new("ET", vec![]),
        ];
        let content = Content { operations }.encode().unwrap();
        let content = document.add_object(Stream::new(dictionary! {}, content));
        let page = document.add_object(dictionary! {
            "Type" => "Page", "Parent" => pages, "Contents" => content, "Resources" => resources,
        });
        kids.push(page.into());
    }
    let count = i64::try_from(kids.len()).unwrap();
    document.objects.insert(
        pages,
        Object::Dictionary(dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count }),
    );
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    document.trailer.set("Root", catalog);
    document.compress();
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const ODT: &str = "application/vnd.oasis.opendocument.text";

fn read(media_type: &str, bytes: &[u8]) -> Result<String, String> {
    read_text(Format::of(media_type).unwrap(), bytes)
}

#[track_caller]
fn check(media_type: &str, bytes: &[u8], expected: &str) {
    let text = read(media_type, bytes).unwrap();
    assert_eq!(text.split_whitespace().collect::<Vec<_>>().join(" "), expected);
}

#[test]
fn the_words_of_each_kind_of_file_are_read() {
    check("text/plain", "\u{feff}Åben havn".as_bytes(), "Åben havn");
    check("text/csv", b"R\xf8d;gr\xf8d", "Rød;grød");
    check("application/pdf", &pdf(&["Første side", "Anden side"]), "Første side Anden side");
    let document = "<w:document><w:body><w:p><w:r><w:t>Samarbejds</w:t></w:r><w:r><w:t>aftale \
                    </w:t></w:r></w:p><w:p><w:instrText>PAGE</w:instrText><w:r><w:t>A &amp; B\
                    &#233;</w:t></w:r></w:p></w:body></w:document>";
    check(DOCX, &zipped(&[("word/document.xml", document)]), "Samarbejdsaftale A & Bé");
    let strings = "<sst><si><t>Norge</t></si><si><r><t>Sve</t></r><r><t>rige</t></r></si></sst>";
    let sheet = "<worksheet><c t=\"inlineStr\"><is><t>Finland</t></is></c><c><v>7</v></c>\
                 </worksheet>";
    let parts = [("xl/sharedStrings.xml", strings), ("xl/worksheets/sheet1.xml", sheet)];
    check(XLSX, &zipped(&parts), "Norge Sverige Finland");
    let sheet = ("xl\\worksheets\\Ark1.xml", sheet);
    check(XLSX, &zipped(&[("XL/SharedStrings.xml", strings), sheet]), "Norge Sverige Finland");
    let content = "<office:text><text:h>Mål</text:h><text:p>et<text:s/>mere \
                   <text:span>ord</text:span></text:p></office:text>";
    check(ODT, &zipped(&[("content.xml", content)]), "Mål et mere ord");
}

#[test]
fn a_broken_file_is_an_error_and_nothing_worse() {
    let whole = pdf(&["Første side"]);
    let office = zipped(&[("word/document.xml", "<w:document><w:t>ord")]);
    for (media_type, bytes) in [("application/pdf", &whole), (DOCX, &office), (ODT, &office)] {
        for end in (0..bytes.len()).step_by(7) {
            let _ = read(media_type, &bytes[..end]);
        }
        let mut bytes = bytes.clone();
        for at in (0..bytes.len()).step_by(11) {
            bytes[at] ^= 0x55;
            let _ = read(media_type, &bytes);
        }
    }
    assert!(read("application/pdf", b"no PDF").is_err());
    assert!(read(DOCX, b"no zip").is_err());
}

#[test]
fn a_file_that_unpacks_without_end_is_read_as_far_as_the_limit() {
    let long = format!("<a>{}</a>", "ord ".repeat(10_000_000));
    let bytes = zipped(&[("content.xml", &long)]);
    assert!(bytes.len() < 1_000_000);
    let text = read(ODT, &bytes).unwrap_or_default();
    assert!(text.len() <= TEXT_LIMIT);
    // What an XML document declares of its own is not unfolded.
    let bomb = "<!DOCTYPE a [<!ENTITY b \"ord ord\"><!ENTITY c \"&b;&b;\">]><a>&c; til</a>";
    check(ODT, &zipped(&[("content.xml", bomb)]), "til");
}

/// A reader that does what a script says.
#[cfg(unix)]
fn scripted(folder: &std::path::Path, script: &str) -> FileReader {
    use std::os::unix::fs::PermissionsExt;
    let file = folder.join(format!("{:x}", rand::random::<u32>()));
    std::fs::write(&file, format!("#!/bin/sh\n{script}\n")).unwrap();
    std::fs::set_permissions(&file, PermissionsExt::from_mode(0o755)).unwrap();
    FileReader::new(file).with_patience(Duration::from_secs(2))
}

#[cfg(unix)]
#[tokio::test]
async fn whatever_becomes_of_a_reader_is_known_and_bounded() {
    let folder = tempfile::tempdir().unwrap();
    let check = async |script: &str, found: Result<&str, Unread>| {
        let reader = scripted(folder.path(), script);
        let read = reader.read(Format::Pdf, &[b'x'; 300_000]).await.unwrap();
        assert_eq!(read, found.map(str::to_owned), "{script}");
    };
    check("cat > /dev/null; printf ord", Ok("ord")).await;
    check("printf ord", Ok("ord")).await;
    check("exit 1", Err(Unread::Unreadable)).await;
    check("exit 134", Err(Unread::Died)).await;
    check("kill -9 $$", Err(Unread::Died)).await;
    check("while :; do printf 'uden ende'; done", Err(Unread::Died)).await;
    check("exec sleep 600", Err(Unread::Slow)).await;
    check("printf '\\377'", Err(Unread::Died)).await;
    assert!(FileReader::new("/no/such/program".into()).read(Format::Pdf, b"x").await.is_err());
}
