//! What a kind of record must be able to say of itself, so that one mechanism carries them all.

use super::Office;
use crate::base::{Fault, Id, Slug, Text, Visibility};
use serde::{Serialize, de::DeserializeOwned};

/// A kind of record: a plain type whose whole state is written into the log at each change.
///
/// Adding a kind is one type with this trait and one line in the list of kinds.
pub trait Record:
    Serialize + DeserializeOwned + Clone + PartialEq + std::fmt::Debug + Send + Sync + 'static
{
    /// The kind's name in the log, in bundles and in the API; never changes.
    const KIND: &'static str;
    /// The format version of the bodies written now.
    const VERSION: u32 = 1;

    /// Lifts a body written in an earlier format to [`Record::VERSION`]; `None` when that format
    /// never was.
    fn lift(version: u32, body: serde_json::Value) -> Option<serde_json::Value> {
        (version == Self::VERSION).then_some(body)
    }

    /// What is wrong with the record on its own; empty for every record in the log.
    fn check(&self) -> Vec<Fault>;

    /// What is wrong with the record among the others, beyond links that lead nowhere and addresses
    /// that are taken, which are found for every kind alike.
    fn check_among(&self, id: &Id<Self>, office: &Office) -> Vec<Fault> {
        let _ = (id, office);
        Vec::new()
    }

    /// Calls `visit` with every link to another record; each must lead to one that exists.
    fn visit_links(&self, visit: &mut dyn FnMut(Link));

    /// The words under which the record alone may be found within its kind (slugs, now and before).
    fn addresses(&self) -> Vec<String> {
        Vec::new()
    }

    /// What is told where another record has one of its addresses already: at the field that people
    /// fill in, in their words.
    fn tell_taken(&self, address: &str) -> Fault {
        Fault::new("slug", "fault-address-taken").with("slug", address)
    }

    /// True once it is what no taking back undoes: adopted, sent, decided, approved. Taking back a
    /// deed that made it so, or that came before, leaves it, and what was made to rest on it.
    fn is_settled(&self, id: &Id<Self>, office: &Office) -> bool {
        let _ = (id, office);
        false
    }

    /// The name people know it by.
    fn title(&self) -> &Text;

    /// The area it belongs to, its own or that of what it is about: a role limited to another area
    /// sees nothing internal of it. None for what is common to all areas.
    fn area(&self, office: &Office) -> Option<Slug> {
        let _ = office;
        None
    }

    /// Who may see it.
    fn visibility(&self) -> Visibility {
        Visibility::Internal
    }

    /// True when everybody may see it: it is published, and so is what it cannot be seen without.
    fn is_public(&self, office: &Office) -> bool {
        let _ = office;
        self.visibility() == Visibility::Published
    }

    /// A public record as everybody may see it: without what is internal in it, and without links
    /// to what is not public.
    fn to_public(&self, office: &Office) -> Self {
        let _ = office;
        self.clone()
    }
}

/// A link from one record to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Where in the record the link stands, for instance `partners[0].organisation`.
    pub at: String,
    /// The kind it leads to.
    pub kind: &'static str,
    /// The id it leads to.
    pub id: String,
}

impl Link {
    /// A link at a place to the record of that id.
    pub fn to<R: Record>(at: impl Into<String>, id: &Id<R>) -> Self {
        Self { at: at.into(), kind: R::KIND, id: id.as_str().to_owned() }
    }
}
