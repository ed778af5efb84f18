//! The forms of a page as a browser would send them: with what stands in their fields and the
//! button that is pressed.

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// A form of a page.
#[derive(Debug, Clone, Default)]
pub struct Form {
    /// Where it is sent; empty for the page itself.
    pub action: String,
    /// True for `post`.
    pub is_post: bool,
    /// True where files are sent with it.
    pub has_files: bool,
    /// Its fields as they stand, in the order of the page.
    pub fields: Vec<(String, String)>,
    /// The buttons that send it, in the order of the page.
    pub buttons: Vec<Button>,
    /// The fields one writes in, in the order of the page.
    pub written: Vec<Written>,
    /// The fields one writes or chooses in, in the order of the page.
    pub asked: Vec<Asked>,
}

/// A field that one writes or chooses in.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// Its name.
    pub name: String,
    /// `text`, `email`, `password`, `textarea`, `select`, `radio`, `checkbox`.
    pub kind: String,
    /// Its id, to which the summary of faults leads.
    pub id: String,
    /// The answers that it offers.
    pub offers: Vec<String>,
}

/// A field that one writes in.
#[derive(Debug, Clone, Default)]
pub struct Written {
    /// Its name.
    pub name: String,
    /// `text`, `email`, `password`, `textarea`.
    pub kind: String,
    /// True where its label, or that of its group, says that it may stay empty.
    pub is_optional: bool,
    /// Its id, to which the summary of faults leads.
    pub id: String,
}

/// A button that sends a form.
#[derive(Debug, Clone, Default)]
pub struct Button {
    /// Name and value that it adds, when it has a name.
    pub adds: Option<(String, String)>,
    /// Where it sends the form, when elsewhere than the form says.
    pub action: Option<String>,
    /// True where it asks by address, whatever the form says.
    pub is_get: bool,
}

/// All forms of a page.
pub fn read_forms(page: &str) -> Vec<Form> {
    let dom = parse_document(RcDom::default(), ParseOpts::default());
    let dom = dom.from_utf8().one(page.as_bytes());
    let mut forms = Vec::new();
    collect(&dom.document, (None, false), &mut forms);
    let mut optional = Vec::new();
    list_optional(&dom.document, &mut optional);
    for field in forms.iter_mut().flat_map(|form| &mut form.written) {
        field.is_optional |= optional.contains(&field.id);
    }
    forms
}

/// The ids of the fields whose label says that they may stay empty.
fn list_optional(node: &Handle, ids: &mut Vec<String>) {
    if is_named(node, "label") && says_optional(node) {
        ids.extend(find_attribute(node, "for"));
    }
    node.children.borrow().iter().for_each(|child| list_optional(child, ids));
}

/// True where something in a label is the word for "optional".
fn says_optional(node: &Handle) -> bool {
    find_attribute(node, "class").is_some_and(|class| class == "optional")
        || node.children.borrow().iter().any(says_optional)
}

fn is_named(node: &Handle, wanted: &str) -> bool {
    matches!(&node.data, NodeData::Element { name, .. } if &*name.local == wanted)
}

/// Collects the forms below a node; `form` is the one around it, with whether the group around it
/// may stay empty.
fn collect(node: &Handle, (form, is_optional): (Option<usize>, bool), forms: &mut Vec<Form>) {
    let mut form = form;
    let mut is_optional = is_optional;
    if is_named(node, "fieldset") {
        let children = node.children.borrow();
        let legend = children.iter().find(|child| is_named(child, "legend"));
        is_optional |= legend.is_some_and(says_optional);
    }
    if let NodeData::Element { name, .. } = &node.data {
        let get = |wanted: &str| find_attribute(node, wanted);
        match (&*name.local, form) {
            ("form", _) => {
                forms.push(Form {
                    action: get("action").unwrap_or_default(),
                    is_post: get("method").is_some_and(|method| method == "post"),
                    has_files: get("enctype").is_some_and(|how| how.starts_with("multipart")),
                    ..Form::default()
                });
                form = Some(forms.len() - 1);
            }
            _ if get("disabled").is_some() => {}
            ("button", Some(at)) if get("type").is_none_or(|kind| kind == "submit") => {
                let adds = get("name").map(|name| (name, get("value").unwrap_or_default()));
                let is_get = get("formmethod").is_some_and(|method| method == "get");
                forms[at].buttons.push(Button { adds, action: get("formaction"), is_get });
            }
            ("input" | "select" | "textarea", Some(at)) => {
                let field = get("name").zip(read_value(node, &name.local));
                forms[at].fields.extend(field);
                let kind = match &*name.local {
                    "input" => get("type").unwrap_or_else(|| "text".to_owned()),
                    other => other.to_owned(),
                };
                forms[at].asked.extend(read_asked(node, &kind));
                let is_written = ["text", "email", "password", "textarea"].contains(&&*kind);
                if let Some(name) = get("name").filter(|_| is_written) {
                    let id = get("id").unwrap_or_default();
                    forms[at].written.push(Written { name, kind, is_optional, id });
                }
            }
            _ => {}
        }
    }
    for child in node.children.borrow().iter() {
        collect(child, (form, is_optional), forms);
    }
}

/// A field that one writes or chooses in; none for what only comes with the page.
fn read_asked(node: &Handle, kind: &str) -> Option<Asked> {
    let mut offers = Vec::new();
    match kind {
        "hidden" | "file" | "submit" | "button" => return None,
        "select" => list_options(node, &mut offers),
        "radio" | "checkbox" => {
            let value = find_attribute(node, "value").unwrap_or_else(|| "on".to_owned());
            offers.push((value, false));
        }
        _ => {}
    }
    Some(Asked {
        name: find_attribute(node, "name")?,
        kind: kind.to_owned(),
        id: find_attribute(node, "id").unwrap_or_default(),
        offers: offers.into_iter().map(|(value, _)| value).collect(),
    })
}

/// What a field sends; nothing where it is not ticked or is for files.
fn read_value(node: &Handle, kind: &str) -> Option<String> {
    match kind {
        "textarea" => {
            let mut text = String::new();
            read_text(node, &mut text);
            Some(text)
        }
        "select" => {
            let mut options = Vec::new();
            list_options(node, &mut options);
            let chosen = options.iter().find(|(_, chosen)| *chosen).or(options.first());
            chosen.map(|(value, _)| value.clone())
        }
        _ => {
            let value = find_attribute(node, "value");
            match find_attribute(node, "type").as_deref() {
                Some("checkbox" | "radio") => {
                    let value = value.unwrap_or_else(|| "on".to_owned());
                    find_attribute(node, "checked").map(|_| value)
                }
                Some("file" | "submit" | "button") => None,
                _ => Some(value.unwrap_or_default()),
            }
        }
    }
}

fn list_options(node: &Handle, options: &mut Vec<(String, bool)>) {
    for child in node.children.borrow().iter() {
        if let NodeData::Element { name, .. } = &child.data
            && &*name.local == "option"
        {
            let mut text = String::new();
            read_text(child, &mut text);
            let value = find_attribute(child, "value").unwrap_or(text);
            options.push((value, find_attribute(child, "selected").is_some()));
        }
        list_options(child, options);
    }
}

fn find_attribute(node: &Handle, wanted: &str) -> Option<String> {
    let NodeData::Element { attrs, .. } = &node.data else { return None };
    let attributes = attrs.borrow();
    let found = attributes.iter().find(|one| &*one.name.local == wanted);
    found.map(|one| one.value.to_string())
}

fn read_text(node: &Handle, text: &mut String) {
    if let NodeData::Text { contents } = &node.data {
        text.push_str(&contents.borrow());
    }
    for child in node.children.borrow().iter() {
        read_text(child, text);
    }
}
