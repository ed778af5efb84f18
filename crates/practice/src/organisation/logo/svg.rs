//! An SVG, read as a browser reads it. What may draw is on a list; what can run, or can bring in
//! anything that is not in the file, is refused, however it is written.
//!
//! The reading must not differ from a browser's: so the text is UTF-8, names of namespaces are
//! written out, and there are no entities but those of XML itself.

use super::{cost::Cost, fault, png};
use data_encoding::BASE64;
use quick_xml::{
    NsReader, XmlVersion,
    escape::resolve_predefined_entity,
    events::{BytesDecl, BytesStart, Event, attributes::Attribute},
    name::ResolveResult,
};
use spine::base::Fault;
use std::collections::HashSet;

const SVG: &str = "http://www.w3.org/2000/svg";

/// Languages that a browser knows within a drawing. Elements of any other are remarks of a drawing
/// program, and do nothing.
const ALIVE: [&str; 2] = ["http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML"];

/// What draws and stands still, beside the filters, whose names begin with `fe`. No link, no
/// foreign object, no font, no script.
const DRAWING: [&str; 32] = [
    "svg",
    "g",
    "defs",
    "symbol",
    "use",
    "switch",
    "title",
    "desc",
    "metadata",
    "style",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "text",
    "tspan",
    "textPath",
    "image",
    "marker",
    "pattern",
    "mask",
    "clipPath",
    "linearGradient",
    "radialGradient",
    "stop",
    "filter",
    "view",
    "hatch",
    "hatchpath",
];

/// What makes a drawing move, or changes it later.
const MOVING: [&str; 7] =
    ["animate", "animateMotion", "animateTransform", "animateColor", "set", "discard", "mpath"];

/// What runs, in any language.
const RUNNING: [&str; 3] = ["script", "handler", "listener"];

/// What in a style brings something in without saying `url`.
const BRINGING: [&str; 4] = ["@import", "image-set(", "image(", "src("];

/// How many steps the filters of a drawing may have together.
const FILTERS: usize = 20;
/// How far a filter may reach: what it blurs and spreads takes time with every point.
const REACH: f64 = 50.0;
/// How large the numbers of a filter may be otherwise: its place, its size, its way.
const FAR: f64 = 1_000.0;

/// How deep elements may lie within each other.
const DEPTH: usize = 100;

/// That a text is one drawing and nothing else.
pub(super) fn check(text: &str) -> Result<(), Fault> {
    let mut reader = NsReader::from_str(text);
    reader.config_mut().check_comments = true;
    let mut drawing = Drawing::default();
    loop {
        let (namespace, event) = reader.read_resolved_event().map_err(|_| unreadable())?;
        match event {
            Event::Start(tag) => drawing.open(Realm::of(&namespace)?, &tag)?,
            Event::Empty(tag) => {
                drawing.open(Realm::of(&namespace)?, &tag)?;
                drawing.close()?;
            }
            Event::End(_) => drawing.close()?,
            Event::Text(text) => drawing.say(&text),
            Event::CData(text) => drawing.say(&text),
            Event::GeneralRef(name) => match name.resolve_char_ref() {
                Ok(Some(letter)) => drawing.say(letter.encode_utf8(&mut [0; 4])),
                Ok(None) | Err(_) => {
                    let known = resolve_predefined_entity(&name);
                    drawing.say(known.ok_or_else(|| fault("fault-logo-doctype"))?);
                }
            },
            Event::Decl(declaration) => check_declaration(&declaration)?,
            Event::DocType(_) => return Err(fault("fault-logo-doctype")),
            Event::PI(_) => return Err(fault("fault-logo-instruction")),
            Event::Comment(_) => {}
            Event::Eof => return drawing.finish(),
        }
    }
}

fn unreadable() -> Fault {
    fault("fault-logo-svg")
}

/// Another encoding would have a browser read other words than these.
fn check_declaration(declaration: &BytesDecl<'_>) -> Result<(), Fault> {
    match declaration.encoding() {
        None => Ok(()),
        Some(Ok(name)) if name.eq_ignore_ascii_case("utf-8") => Ok(()),
        Some(_) => Err(unreadable()),
    }
}

/// To whom an element belongs.
#[derive(Clone, Copy, PartialEq)]
enum Realm {
    Svg,
    Alive,
    Remark,
}

impl Realm {
    fn of(namespace: &ResolveResult<'_>) -> Result<Self, Fault> {
        match namespace {
            ResolveResult::Bound(name) if name.as_ref() == SVG => Ok(Self::Svg),
            ResolveResult::Bound(name) if ALIVE.contains(&name.as_ref()) => Ok(Self::Alive),
            ResolveResult::Bound(_) | ResolveResult::Unbound => Ok(Self::Remark),
            ResolveResult::Unknown(_) => Err(unreadable()),
        }
    }
}

/// The drawing as far as it was read.
#[derive(Default)]
struct Drawing {
    /// The ids of the elements that are open, the outermost first.
    open: Vec<Option<String>>,
    is_ended: bool,
    /// The words of the style that is open. They are looked at together: what stands between them
    /// in the file, such as a remark, does not stand between them in a browser.
    style: Option<String>,
    /// How many steps of filters there are.
    filters: usize,
    cost: Cost,
    /// What is used, and what something is used within.
    used: HashSet<String>,
    around: HashSet<String>,
}

impl Drawing {
    fn open(&mut self, realm: Realm, tag: &BytesStart<'_>) -> Result<(), Fault> {
        let name = tag.local_name();
        let name = name.into_inner();
        if self.open.is_empty() && (realm != Realm::Svg || name != "svg") {
            return Err(fault("fault-logo-type"));
        }
        if self.is_ended || self.style.is_some() || self.open.len() >= DEPTH {
            return Err(unreadable());
        }
        check_element(realm, name)?;
        self.filters += usize::from(name.starts_with("fe"));
        if self.filters > FILTERS {
            return Err(fault("fault-logo-filter"));
        }
        self.open.push(None);
        self.cost.open(name);
        for attribute in tag.attributes() {
            self.read_attribute(name, &attribute.map_err(|_| unreadable())?)?;
        }
        if name == "use" {
            self.around.extend(self.open.iter().flatten().cloned());
        }
        self.style = (realm == Realm::Svg && name == "style").then(String::new);
        Ok(())
    }

    fn close(&mut self) -> Result<(), Fault> {
        if let Some(style) = self.style.take() {
            check_style(&style)?;
            self.cost.read_style(&style);
        }
        self.cost.close();
        self.open.pop();
        self.is_ended = self.open.is_empty();
        Ok(())
    }

    fn say(&mut self, words: &str) {
        if let Some(style) = &mut self.style {
            style.push_str(words);
        }
    }

    fn read_attribute(&mut self, element: &str, attribute: &Attribute<'_>) -> Result<(), Fault> {
        let (name, prefix) = attribute.key.decompose();
        let (name, prefix) = (name.into_inner(), prefix.map(|prefix| prefix.into_inner()));
        if prefix == Some("xmlns") || (prefix.is_none() && name == "xmlns") {
            // A browser reads the name of a namespace after its letters are written out.
            return if attribute.value.contains('&') { Err(unreadable()) } else { Ok(()) };
        }
        let value = attribute.normalized_value(XmlVersion::Implicit1_0);
        let value = value.map_err(|_| fault("fault-logo-doctype"))?;
        if name.to_ascii_lowercase().starts_with("on") {
            return Err(fault("fault-logo-script"));
        }
        check_words(&value)?;
        self.cost.read(name, value.trim());
        if element == "filter" || element.starts_with("fe") {
            check_filter(name, &value)?;
        }
        match name {
            "href" | "src" => self.read_reference(element, value.trim())?,
            // It would turn `#part` into an address elsewhere.
            "base" => return Err(fault("fault-logo-elsewhere")),
            "id" => {
                if let Some(place) = self.open.last_mut() {
                    *place = Some(value.to_string());
                }
            }
            _ => {}
        }
        // Attributes of drawing programs, and those for scripts, are never read as style.
        let is_style = prefix.is_none() && !name.starts_with("data-") && name != "href";
        if is_style { check_style(&value) } else { Ok(()) }
    }

    fn read_reference(&mut self, element: &str, to: &str) -> Result<(), Fault> {
        if let Some(part) = to.strip_prefix('#') {
            if element == "use" {
                self.used.insert(part.to_owned());
            }
            return Ok(());
        }
        let within = to.strip_prefix("data:image/png;base64,").filter(|_| element == "image");
        let within = within.ok_or_else(|| fault("fault-logo-elsewhere"))?;
        let within: String = within.split_ascii_whitespace().collect();
        let bytes = BASE64.decode(within.as_bytes()).map_err(|_| fault("fault-logo-png"))?;
        png::check(&bytes)
    }

    fn finish(self) -> Result<(), Fault> {
        if !self.is_ended {
            return Err(if self.open.is_empty() { fault("fault-logo-type") } else { unreadable() });
        }
        // Ten parts that each use the next ten times are drawn ten thousand million times.
        match self.used.is_disjoint(&self.around) && self.cost.is_little() {
            true => Ok(()),
            false => Err(fault("fault-logo-nested")),
        }
    }
}

fn check_element(realm: Realm, name: &str) -> Result<(), Fault> {
    let is = |one: &&str| one.eq_ignore_ascii_case(name);
    if RUNNING.iter().any(is) {
        return Err(fault("fault-logo-script"));
    }
    let refused = || {
        let told: String = name.chars().take(40).collect();
        Err(fault("fault-logo-element").with("element", told))
    };
    let is_drawing = DRAWING.contains(&name) || name.starts_with("fe");
    match realm {
        Realm::Svg if is_drawing => Ok(()),
        Realm::Svg if MOVING.contains(&name) => Err(fault("fault-logo-moving")),
        Realm::Svg | Realm::Alive => refused(),
        // Some readers look at the name alone.
        Realm::Remark if is(&"foreignObject") => refused(),
        Realm::Remark => Ok(()),
    }
}

/// That an attribute of a filter asks for no more than a browser draws in an instant.
fn check_filter(name: &str, value: &str) -> Result<(), Fault> {
    let most = match name {
        "stdDeviation" | "radius" => REACH,
        "order" | "numOctaves" => 8.0,
        "x" | "y" | "width" | "height" | "dx" | "dy" | "scale" | "kernelUnitLength"
        | "filterRes" => FAR,
        _ => return Ok(()),
    };
    let numbers = value.split([' ', ',', '\n', '\t']).filter(|number| !number.is_empty());
    for number in numbers {
        let bare = number.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == '%');
        // `1e9` ends in a digit, so its letter is not taken off.
        let is_little = bare.parse::<f64>().is_ok_and(|number| number.abs() <= most);
        if !is_little {
            return Err(fault("fault-logo-filter"));
        }
    }
    Ok(())
}

/// That no address in some words is a program, however it is spaced.
fn check_words(words: &str) -> Result<(), Fault> {
    let is_kept = |c: &char| !c.is_whitespace() && !c.is_control();
    let bare = words.chars().filter(is_kept).collect::<String>().to_ascii_lowercase();
    match bare.contains("javascript:") || bare.contains("vbscript:") {
        true => Err(fault("fault-logo-script")),
        false => Ok(()),
    }
}

/// That a style, or an attribute that may be one, names nothing but parts of the drawing.
fn check_style(style: &str) -> Result<(), Fault> {
    check_words(style)?;
    let style = style.to_ascii_lowercase();
    // `u\72l(` is `url(` to a browser.
    if style.contains('\\') {
        return Err(fault("fault-logo-backslash"));
    }
    // Filters within a style have numbers of their own and need no element.
    if ["blur(", "drop-shadow("].iter().any(|words| style.contains(words)) {
        return Err(fault("fault-logo-filter"));
    }
    if style.contains("@keyframes") {
        return Err(fault("fault-logo-moving"));
    }
    let is_part = |rest: &str| rest.trim_start().trim_start_matches(['"', '\'']).starts_with('#');
    let leads_away = style.split("url(").skip(1).any(|rest| !is_part(rest));
    if leads_away || BRINGING.iter().any(|words| style.contains(words)) {
        return Err(fault("fault-logo-elsewhere"));
    }
    Ok(())
}
