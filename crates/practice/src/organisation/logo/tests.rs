//! What is a logo, and each trick that makes a file none.

use super::*;
use data_encoding::BASE64;

const OPEN: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" \
    xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 9 9\">";

fn drawing(content: &str) -> String {
    format!("{OPEN}{content}</svg>")
}

fn chunk(kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len()).unwrap();
    [&length.to_be_bytes(), &kind[..], content, &[0; 4]].concat()
}

/// The chunks of an image with these sides, to be put together.
fn chunks(width: u32, height: u32) -> [Vec<u8>; 4] {
    let header = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 6, 0, 0, 0]].concat();
    let header = chunk(b"IHDR", &header);
    [png::SIGNATURE.to_vec(), header, chunk(b"IDAT", b"points"), chunk(b"IEND", b"")]
}

fn image(width: u32, height: u32) -> Vec<u8> {
    chunks(width, height).concat()
}

/// What is said of a file: nothing of a logo.
fn check(bytes: &[u8]) -> &'static str {
    check_logo(bytes).map_or_else(|fault| fault.key, |_| "")
}

fn check_all(refusal: &str, contents: &[&str]) {
    for content in contents {
        assert_eq!(check(drawing(content).as_bytes()), refusal, "{content}");
    }
}

#[test]
fn a_png_is_one_whole_still_image_of_a_sane_size() {
    let [signature, header, points, end] = &chunks(64, 32);
    assert_eq!(check_logo(&image(64, 32)), Ok(LogoType::Png));
    assert_eq!(check(&image(4_000, 16)), "");
    for (width, height) in [(15, 64), (64, 0), (4_001, 64), (64, u32::MAX)] {
        assert_eq!(check(&image(width, height)), "fault-logo-size", "{width} by {height}");
    }
    for broken in [
        signature.clone(),
        [signature.as_slice(), header].concat(),
        [signature.as_slice(), header, points].concat(),
        [signature.as_slice(), header, end].concat(),
        [signature.as_slice(), points, header, end].concat(),
        [signature.as_slice(), &chunk(b"IHDR", b"short"), points, end].concat(),
        [signature.as_slice(), header, b"\xff\xff\xff\xffIDAT", points, end].concat(),
        // A page hidden behind the image.
        [signature.as_slice(), header, points, end, b"<script>1</script>"].concat(),
    ] {
        assert_eq!(check(&broken), "fault-logo-png", "{broken:?}");
    }
    let moving = [signature.as_slice(), header, &chunk(b"acTL", &[0; 8]), points, end].concat();
    assert_eq!(check(&moving), "fault-logo-moving");
}

#[test]
fn what_drawing_programs_write_is_taken_as_it_is() {
    let plain = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- drawn -->\n";
    let content = drawing(
        "<title>A &amp; B &#233;</title><defs><linearGradient id=\"a\"><stop offset=\"0\"/>\
         </linearGradient><rect id=\"r\" width=\"9\" height=\"9\"/></defs>\
         <style><![CDATA[.x{fill:url(#a)} .y{stroke:url( '#a' )}]]></style>\
         <clipPath id=\"c\"><use xlink:href=\"#r\" style=\"overflow:visible\"/></clipPath>\
         <g clip-path=\"url(#c)\"><path class=\"x\" d=\"M0 0 L9 9\"/><use href=\"#r\"/></g>",
    );
    assert_eq!(check_logo(format!("{plain}{content}").as_bytes()), Ok(LogoType::Svg));
    assert_eq!(check(format!("\u{feff}{plain}{content}").as_bytes()), "");
    let prefixed = "<s:svg xmlns:s='http://www.w3.org/2000/svg'><s:rect/></s:svg>";
    assert_eq!(check(prefixed.as_bytes()), "");
    let remarks = "<metadata xmlns:r=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" \
        xmlns:i=\"http://www.inkscape.org/namespaces/inkscape\"><r:RDF r:about=\"\"/>\
        <i:grid i:export-filename=\"C:\\logo.png\"/></metadata>";
    check_all("", &[remarks]);
    let within = BASE64.encode(&image(32, 32));
    check_all("", &[&format!("<image xlink:href=\"data:image/png;base64,{within}\"/>")]);
}

#[test]
fn what_is_no_image_is_refused() {
    for bytes in [
        &b""[..],
        b"%PDF-1.7",
        b"GIF89a",
        b"\xff\xd8\xff\xe0",
        b"a logo",
        b"<!-- nothing -->",
        b"<html><body/></html>",
        b"<svg><rect/></svg>",
        b"<svg xmlns=\"http://www.w3.org/1999/xhtml\"/>",
        b"\xff\xfe<\x00s\x00v\x00g\x00",
    ] {
        assert_eq!(check(bytes), "fault-logo-type", "{bytes:?}");
    }
    let large = drawing(&format!("<desc>{}</desc>", "a".repeat(LARGEST)));
    assert_eq!(check(large.as_bytes()), "fault-logo-large");
    let deep = drawing(&format!("{}{}", "<g>".repeat(200), "</g>".repeat(200)));
    for broken in [
        OPEN,
        &drawing("<g>"),
        &drawing("<g></a>"),
        &drawing("<x:g/>"),
        &drawing("<g a=\"1\" a=\"2\"/>"),
        &drawing("<!-- a -- b -->"),
        &format!("{}{}", drawing(""), drawing("")),
        &format!("<?xml version=\"1.0\" encoding=\"utf-7\"?>{}", drawing("")),
        &deep,
    ] {
        assert_eq!(check(broken.as_bytes()), "fault-logo-svg", "{broken}");
    }
}

#[test]
fn nothing_in_a_logo_runs() {
    check_all(
        "fault-logo-script",
        &[
            "<script>alert(1)</script>",
            "<script href=\"#a\"/>",
            "<s:script xmlns:s=\"http://www.w3.org/2000/svg\"/>",
            "<h:script xmlns:h=\"http://www.w3.org/1999/xhtml\"/>",
            "<x:ScRiPt xmlns:x=\"urn:x\"/>",
            "<handler/>",
            "<rect onclick=\"a()\"/>",
            "<rect onLoad=\"a()\"/>",
            "<use href=\"javascript:a()\"/>",
            "<image xlink:href=\" java&#10;script:a()\"/>",
            "<use href=\"jav&#x61;script:a()\"/>",
            "<rect fill=\"JavaScript:a()\"/>",
            "<style>a{b:javascript:c}</style>",
            "<style>a{b:java<![CDATA[script:c]]>}</style>",
        ],
    );
    let outer = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>";
    assert_eq!(check(outer.as_bytes()), "fault-logo-script");
    check_all(
        "fault-logo-element",
        &[
            "<foreignObject><div/></foreignObject>",
            "<x:foreignObject xmlns:x=\"urn:x\"/>",
            "<a href=\"#b\"/>",
            "<iframe/>",
            "<h:meta xmlns:h=\"http://www.w3.org/1999/xhtml\" http-equiv=\"refresh\"/>",
            "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"/>",
            "<metadata><div xmlns=\"http://www.w3.org/1999/xhtml\"/></metadata>",
        ],
    );
    check_all(
        "fault-logo-moving",
        &[
            "<set attributeName=\"href\" to=\"#b\"/>",
            "<animate attributeName=\"x\"/>",
            "<style>@keyframes a{}</style>",
        ],
    );
    // A browser would write the letter out and find XHTML.
    check_all("fault-logo-svg", &["<h:b xmlns:h=\"http://www.w3.org/1999/xhtm&#108;\"/>"]);
}

#[test]
fn nothing_in_a_logo_comes_from_elsewhere() {
    check_all(
        "fault-logo-elsewhere",
        &[
            "<use href=\"https://evil.example/a.svg#b\"/>",
            "<use xlink:href=\"//evil.example/a.svg#b\"/>",
            "<use other:href=\"a.svg\" xmlns:other=\"http://www.w3.org/1999/xlink\"/>",
            "<use href=\"data:image/svg+xml,a\"/>",
            "<image href=\"data:image/svg+xml;base64,PHN2Zy8+\"/>",
            "<image href=\"logo.png\"/>",
            "<image src=\"http://evil.example\"/>",
            "<feImage href=\"data:image/png;base64,aaaa\"/>",
            "<g xml:base=\"https://evil.example/\"/>",
            "<rect fill=\"url(https://evil.example/a#b)\"/>",
            "<rect style=\"fill:URL( 'a.svg#b' )\"/>",
            "<rect style=\"fill:url(#a);mask:url(&quot;//b&quot;)\"/>",
            "<style>@import 'a.css';</style>",
            "<style>@im<!-- between -->port 'a.css';</style>",
            "<style>@im<![CDATA[port 'a.css']]>;</style>",
            "<style>a{background:image-set('a.png' 1x)}</style>",
            "<style>@font-face{src:url(data:font/woff2;base64,aaaa)}</style>",
        ],
    );
    check_all(
        "fault-logo-backslash",
        &["<style>a{fill:u\\72l(//b)}</style>", "<rect fill=\"\\75rl(//b)\"/>"],
    );
    check_all("fault-logo-png", &["<image href=\"data:image/png;base64,!\"/>"]);
    let small = BASE64.encode(&image(1, 1));
    let small = format!("<image href=\"data:image/png;base64,{small}\"/>");
    check_all("fault-logo-size", &[&small]);
}

#[test]
fn a_logo_has_no_words_of_its_own_and_no_instructions() {
    let typed = format!("<!DOCTYPE svg [<!ENTITY a \"b\">]>{}", drawing("<desc>&a;</desc>"));
    assert_eq!(check(typed.as_bytes()), "fault-logo-doctype");
    check_all("fault-logo-doctype", &["<desc>&a;</desc>", "<desc a=\"&a;\"/>"]);
    let styled = format!("<?xml-stylesheet href=\"a.css\"?>{}", drawing(""));
    assert_eq!(check(styled.as_bytes()), "fault-logo-instruction");
    check_all("fault-logo-instruction", &["<?php a ?>"]);
}

#[test]
fn a_logo_is_drawn_in_time() {
    check_all(
        "fault-logo-nested",
        &[
            "<g id=\"a\"><rect/></g><g id=\"b\"><use href=\"#a\"/><use href=\"#a\"/></g>\
             <use href=\"#b\"/>",
            "<g id=\"a\"><use href=\"#a\"/></g>",
        ],
    );
}

/// Parts of one kind, each drawn with twelve shapes that are drawn with the one before.
fn chain(kind: &str, refer: &str, levels: usize) -> String {
    let part = |level: usize| {
        let with = match level {
            0 => String::new(),
            level => format!("{refer}=\"url(#p{})\"", level - 1),
        };
        let shapes = format!("<path d=\"M0 0 1 1 2 2 3 3\" {with}/>").repeat(12);
        format!("<{kind} id=\"p{level}\">{shapes}</{kind}>")
    };
    let parts: String = (0..levels).map(part).collect();
    format!("{parts}<path d=\"M0 0 1 1\" {refer}=\"url(#p{})\"/>", levels - 1)
}

#[test]
fn a_logo_whose_parts_refer_to_others_is_drawn_in_time() {
    let kinds = [
        ("mask", "mask"),
        ("clipPath", "clip-path"),
        ("pattern", "fill"),
        ("pattern", "stroke"),
        ("marker", "marker-mid"),
    ];
    for (kind, refer) in kinds {
        check_all("", &[&chain(kind, refer, 2)]);
        check_all("fault-logo-nested", &[&chain(kind, refer, 7)]);
    }
    let ten = "<rect/>".repeat(10);
    let many = format!("<mask id=\"m\">{}</mask>", "<rect/>".repeat(400));
    let filter = "<filter id=\"f\"><feGaussianBlur stdDeviation=\"50\"/></filter>";
    let marker = "<marker id=\"m\"><path d=\"M0 0 1 1\"/></marker>";
    let line = format!("<path d=\"M0 0{}\"/>", " 1 1".repeat(20_000));
    check_all(
        "fault-logo-nested",
        &[
            // What is inherited is drawn for everything within.
            &format!("{many}<g style=\"mask:url(#m)\">{ten}</g>{}", {
                "<rect mask=\"url(#m)\"/>".repeat(300)
            }),
            &format!("{}<g fill=\"url(#m)\">{}</g>", many.replace("mask", "pattern"), {
                "<rect/>".repeat(300)
            }),
            &format!("<style>.a{{mask:url(#m)}}</style>{many}{}", {
                "<rect class=\"a\"/>".repeat(300)
            }),
            &format!("<style>g &gt; .b, rect:hover{{mask:url(#m)}}</style>{many}{ten}"),
            &format!("{marker}<g marker-mid=\"url(#m)\">{line}</g>"),
            &format!("{filter}{}", "<rect filter=\"url(#f)\"/>".repeat(1_000)),
            &format!("<g id=\"a\">{}</g>{}", "<rect/>".repeat(200), {
                "<use href=\"#a\"/>".repeat(1_000)
            }),
            "<mask id=\"m\"><rect mask=\"url(#m)\"/></mask><rect mask=\"url(#m)\"/>",
        ],
    );
    check_all(
        "",
        &[
            &format!("{filter}{}", "<rect filter=\"url(#f)\"/>".repeat(100)),
            &format!("<style>.a{{fill:url(#l)}}</style><linearGradient id=\"l\"/>{}", {
                "<path class=\"a\" d=\"M0 0 1 1\"/>".repeat(2_000)
            }),
            &format!(
                "<style>@media print{{.b{{clip-path:url(#c)}}}}.c{{fill:none}}</style>\
                 <clipPath id=\"c\"><rect class=\"c\"/></clipPath><g class=\"b\">{ten}</g>"
            ),
        ],
    );
}

#[test]
fn the_record_holds_what_the_bytes_say() {
    let seen = Text::new(spine::base::Language::En, "A wave");
    let logo = Logo::read(&image(64, 64), seen.clone()).unwrap();
    assert_eq!((logo.media_type, logo.check()), (LogoType::Png, Vec::new()));
    assert_eq!(logo.check_bytes(&image(64, 64)), Ok(()));
    let other = logo.check_bytes(drawing("").as_bytes()).unwrap_err();
    assert_eq!(other.key, "fault-logo-type");
    let keys = |logo: Logo| logo.check().iter().map(|f| f.key).collect::<Vec<_>>();
    assert_eq!(keys(Logo { alternative: Text::default(), ..logo.clone() }), ["fault-needed"]);
    assert_eq!(keys(Logo { hash: "../x".to_owned(), ..logo }), ["fault-hash"]);
}

#[test]
fn a_filter_that_takes_too_long_to_draw_is_refused() {
    let step = |inner: &str| format!("<filter id=\"f\">{inner}</filter>");
    let many = "<feOffset dx=\"1\"/>".repeat(21);
    for content in [
        step("<feGaussianBlur stdDeviation=\"9999\"/>"),
        step("<feGaussianBlur stdDeviation=\"2 9999\"/>"),
        step("<feGaussianBlur stdDeviation=\"1e4\"/>"),
        step("<feGaussianBlur stdDeviation=\"9e999\"/>"),
        step("<feMorphology operator=\"dilate\" radius=\"500\"/>"),
        step("<feConvolveMatrix order=\"99\" kernelMatrix=\"1\"/>"),
        step("<feTurbulence numOctaves=\"1000\" baseFrequency=\"1\"/>"),
        step(&many),
        "<filter width=\"100000%\"/>".to_owned(),
        "<rect style=\"filter:blur(9999px)\"/>".to_owned(),
        "<style>rect{filter:drop-shadow(0 0 9999px red)}</style>".to_owned(),
    ] {
        assert_eq!(check(drawing(&content).as_bytes()), "fault-logo-filter", "{content}");
    }
    check_all(
        "",
        &["<filter id=\"f\" x=\"-20%\" width=\"140%\"><feGaussianBlur stdDeviation=\"3.5\"/>\
             <feOffset dx=\"2\" dy=\"2px\"/><feColorMatrix values=\"0 0 0 0 0\"/></filter>"],
    );
}
