//! What is wrong with something that was sent in, as data: where, and which sentence to say.

use serde::Serialize;

/// One thing to correct. Faults are collected, so that a person meets all of them at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fault {
    /// The place in the record or form, for instance `funding[2].to`.
    pub at: String,
    /// The key of the sentence in the interface texts; always begins with `fault-`.
    pub key: &'static str,
    /// What the sentence names, for instance `("limit", "200")`.
    pub args: Vec<(&'static str, String)>,
}

impl Fault {
    /// A fault at a place, with a sentence that names nothing.
    pub fn new(at: impl Into<String>, key: &'static str) -> Self {
        Self { at: at.into(), key, args: Vec::new() }
    }

    /// The same fault with one more thing named in its sentence.
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }

    /// The same fault seen from the thing that holds this one: `to` becomes `funding[2].to`.
    pub fn within(mut self, outer: &str) -> Self {
        self.at = match self.at.as_str() {
            "" => outer.to_owned(),
            at if at.starts_with('[') => format!("{outer}{at}"),
            at => format!("{outer}.{at}"),
        };
        self
    }
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.at, self.key)?;
        for (name, value) in &self.args {
            write!(f, " {name}={value}")?;
        }
        Ok(())
    }
}
