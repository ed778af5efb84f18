//! Checks a whole page as sent: does it parse as HTML without an error, and does it keep the
//! rules our pages keep (WCAG 2.2, and a security policy without inline script or style).

use std::collections::{HashMap, HashSet};

use html5ever::tendril::TendrilSink;
use html5ever::tokenizer::TokenizerOpts;
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// Attributes that name other elements of the page by their ids.
const REFERENCES: [&str; 9] = [
    "for",
    "form",
    "list",
    "aria-controls",
    "aria-describedby",
    "aria-details",
    "aria-errormessage",
    "aria-labelledby",
    "aria-owns",
];

/// Everything that is wrong with a page, one readable line each; empty when nothing is.
pub fn check(page: &str) -> Vec<String> {
    // Errors are worded in full; `<noscript>` is read as by a browser without script.
    let options = ParseOpts {
        tokenizer: TokenizerOpts { exact_errors: true, ..Default::default() },
        tree_builder: TreeBuilderOpts {
            exact_errors: true,
            scripting_enabled: false,
            ..Default::default()
        },
    };
    let dom = parse_document(RcDom::default(), options).one(page);
    let errors = dom.errors.borrow();
    let mut faults: Vec<String> =
        errors.iter().map(|error| format!("not valid HTML: {error}")).collect();
    let mut elements = Vec::new();
    collect(&dom.document, &[], &mut elements);
    let page = Page::new(elements);
    for rule in [
        Page::check_document,
        Page::check_headings,
        Page::check_ids,
        Page::check_references,
        Page::check_names,
        Page::check_nesting,
        Page::check_policy,
        Page::check_roles,
    ] {
        rule(&page, &mut faults);
    }
    faults
}

/// An element with what the rules ask of it.
struct Element {
    name: String,
    attributes: HashMap<String, String>,
    /// Its text, with that of its descendants and the alternatives of its pictures.
    text: String,
    /// Positions of the elements around it, outermost first.
    around: Vec<usize>,
}

struct Page {
    elements: Vec<Element>,
    ids: HashSet<String>,
}

fn collect(node: &Handle, around: &[usize], elements: &mut Vec<Element>) {
    let mut inside = around.to_vec();
    if let NodeData::Element { name, attrs, .. } = &node.data {
        let attributes = attrs
            .borrow()
            .iter()
            .map(|attribute| (attribute.name.local.to_string(), attribute.value.to_string()))
            .collect();
        let mut text = String::new();
        read_text(node, &mut text);
        inside.push(elements.len());
        elements.push(Element {
            name: name.local.to_string(),
            attributes,
            text: text.trim().to_owned(),
            around: around.to_vec(),
        });
    }
    for child in node.children.borrow().iter() {
        collect(child, &inside, elements);
    }
}

fn read_text(node: &Handle, text: &mut String) {
    match &node.data {
        NodeData::Text { contents } => text.push_str(&contents.borrow()),
        NodeData::Element { attrs, .. } => {
            for attribute in attrs.borrow().iter() {
                if matches!(&*attribute.name.local, "alt" | "aria-label") {
                    text.push_str(&attribute.value);
                }
            }
        }
        NodeData::Document
        | NodeData::Doctype { .. }
        | NodeData::Comment { .. }
        | NodeData::ProcessingInstruction { .. } => {}
    }
    for child in node.children.borrow().iter() {
        read_text(child, text);
    }
}

impl Page {
    fn new(elements: Vec<Element>) -> Page {
        let ids = elements.iter().filter_map(|element| element.get("id")).map(str::to_owned);
        let ids = ids.collect();
        Page { elements, ids }
    }

    fn check_document(&self, faults: &mut Vec<String>) {
        for element in &self.elements {
            let empty = match element.name.as_str() {
                "html" if !element.has("lang") => "lang",
                "title" if element.text.is_empty() && !self.is_within(element, "svg") => "text",
                _ => continue,
            };
            faults.push(format!("{} has no {empty}", element.tag()));
        }
        if !self.elements.iter().any(|e| e.name == "title" && !self.is_within(e, "svg")) {
            faults.push("the page has no title".to_owned());
        }
    }

    /// A part of a table that is given the role it has anyway can lose what else it is told as.
    fn check_roles(&self, faults: &mut Vec<String>) {
        const OF_TABLES: [&str; 7] = ["table", "thead", "tbody", "tfoot", "tr", "th", "td"];
        let of_tables = self.elements.iter().filter(|it| OF_TABLES.contains(&it.name.as_str()));
        for element in of_tables.filter(|element| element.has("role")) {
            faults.push(format!("{} has a role beside its own", element.tag()));
        }
    }

    fn check_headings(&self, faults: &mut Vec<String>) {
        let mut above = 1;
        let mut first = 0;
        for element in &self.elements {
            let level = match element.name.as_str() {
                "h1" => 1,
                "h2" => 2,
                "h3" => 3,
                "h4" => 4,
                "h5" => 5,
                "h6" => 6,
                _ => continue,
            };
            first += usize::from(level == 1);
            if level > above + 1 {
                faults.push(format!("{} “{}” skips a level", element.tag(), element.text));
            }
            if element.text.is_empty() {
                faults.push(format!("{} is empty", element.tag()));
            }
            above = level;
        }
        if first != 1 {
            faults.push(format!("the page has {first} h1, it should have one"));
        }
    }

    fn check_ids(&self, faults: &mut Vec<String>) {
        let mut seen = HashSet::new();
        for id in self.elements.iter().filter_map(|element| element.get("id")) {
            if id.is_empty() || id.contains(char::is_whitespace) {
                faults.push(format!("“{id}” is no id"));
            }
            if !seen.insert(id) {
                faults.push(format!("the id {id} stands more than once"));
            }
        }
    }

    fn check_references(&self, faults: &mut Vec<String>) {
        for element in &self.elements {
            for attribute in REFERENCES {
                for id in element.get(attribute).into_iter().flat_map(str::split_whitespace) {
                    if !self.ids.contains(id) {
                        faults.push(format!(
                            "{} has {attribute}=\"{id}\", and nothing has that id",
                            element.tag()
                        ));
                    }
                }
            }
            let place = element.get("href").and_then(|href| href.strip_prefix('#'));
            if let Some(id) = place
                && !matches!(id, "" | "top")
                && !self.ids.contains(id)
            {
                faults.push(format!("{} leads nowhere: #{id}", element.tag()));
            }
        }
    }

    fn check_names(&self, faults: &mut Vec<String>) {
        for element in &self.elements {
            // What is hidden from readers needs no name for them.
            if element.get("aria-hidden") == Some("true") {
                continue;
            }
            let kind = element.get("type").unwrap_or("text");
            let fault = match (element.name.as_str(), kind) {
                ("img" | "area", _) | ("input", "image") if element.get("alt").is_none() => {
                    "has no alt"
                }
                ("input", "hidden" | "image" | "submit" | "reset") => continue,
                ("input", "button") if !element.has("value") && !element.is_labelled() => {
                    "has no name"
                }
                ("input" | "select" | "textarea", _)
                    if kind != "button" && !self.is_labelled(element) =>
                {
                    "has no label"
                }
                // Out of everybody's way: what Enter presses in a form with several buttons.
                ("button", _) if element.is_hidden() => continue,
                ("button", _) if element.text.is_empty() && !element.is_labelled() => "has no name",
                ("a", _)
                    if element.has("href") && element.text.is_empty() && !element.is_labelled() =>
                {
                    "has no name"
                }
                _ => continue,
            };
            faults.push(format!("{} {fault}", element.tag()));
        }
    }

    /// What one can operate must not lie inside something else one can operate.
    fn check_nesting(&self, faults: &mut Vec<String>) {
        for element in self.elements.iter().filter(|element| element.is_interactive()) {
            let outer = element.around.iter().map(|&at| &self.elements[at]);
            for outer in outer.filter(|outer| outer.is_interactive()) {
                faults.push(format!("{} lies inside {}", element.tag(), outer.tag()));
            }
        }
    }

    /// Our security policy allows no inline script and no inline style.
    fn check_policy(&self, faults: &mut Vec<String>) {
        for element in &self.elements {
            // Data in a script element is not run.
            let runs = match element.get("type") {
                None | Some("" | "module" | "text/javascript") => true,
                Some(_) => false,
            };
            match element.name.as_str() {
                "style" => faults.push("there is a style element".to_owned()),
                "script" if runs && !element.has("src") => {
                    faults.push("there is an inline script".to_owned());
                }
                _ => {}
            }
            for (name, value) in &element.attributes {
                let address = matches!(name.as_str(), "href" | "action" | "formaction" | "src");
                if name == "style" || name.starts_with("on") {
                    faults.push(format!("{} has the inline attribute {name}", element.tag()));
                } else if address && value.trim_start().starts_with("javascript:") {
                    faults.push(format!("{} has script as its {name}", element.tag()));
                }
            }
        }
    }

    /// Whether a field has a label: around it, pointing at it, or as an attribute.
    fn is_labelled(&self, field: &Element) -> bool {
        let id = field.get("id");
        let points = |label: &Element| {
            label.name == "label" && !label.text.is_empty() && label.get("for") == id
        };
        field.is_labelled()
            || id.is_some() && self.elements.iter().any(points)
            || field.around.iter().map(|&at| &self.elements[at]).any(|outer| {
                outer.name == "label" && !outer.text.is_empty() && outer.get("for").is_none()
            })
    }

    fn is_within(&self, element: &Element, name: &str) -> bool {
        element.around.iter().any(|&at| self.elements[at].name == name)
    }
}

impl Element {
    fn get(&self, attribute: &str) -> Option<&str> {
        self.attributes.get(attribute).map(String::as_str)
    }

    fn has(&self, attribute: &str) -> bool {
        self.get(attribute).is_some_and(|value| !value.trim().is_empty())
    }

    fn is_labelled(&self) -> bool {
        self.has("aria-label") || self.has("aria-labelledby") || self.has("title")
    }

    /// Neither told nor reached by the keyboard.
    fn is_hidden(&self) -> bool {
        self.get("aria-hidden") == Some("true") && self.get("tabindex") == Some("-1")
    }

    fn is_interactive(&self) -> bool {
        match self.name.as_str() {
            "a" => self.has("href"),
            "input" => self.get("type") != Some("hidden"),
            "button" | "select" | "textarea" | "summary" => true,
            _ => self.get("tabindex").is_some_and(|index| index != "-1" && self.has("role")),
        }
    }

    /// The element as a person would look for it in the source.
    fn tag(&self) -> String {
        let mut tag = format!("<{}", self.name);
        for name in ["id", "type", "name", "href", "src"] {
            if let Some(value) = self.get(name) {
                tag += &format!(" {name}=\"{value}\"");
            }
        }
        tag + ">"
    }
}
