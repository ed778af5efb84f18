//! What must hold for strategies, editions and nodes, and where they point.

use super::{Adoption, Edition, Node, Serves, Strategy, rules};
use crate::organisation::check_short;
use spine::base::{Fault, Id, LIST_LIMIT, NAME_LIMIT, Slug, TEXT_LIMIT, Text, Visibility};
use spine::office::{Link, Office, Record};

/// Words that the addresses below a strategy, and those of the strategies themselves, need for
/// pages of their own.
const RESERVED: [&str; 7] = ["compare", "coverage", "edit", "editions", "history", "new", "texts"];

/// True for a word that a strategy or a node cannot have in its address.
pub fn is_reserved(slug: &Slug) -> bool {
    RESERVED.contains(&slug.as_str())
}

fn check_slug(slug: &Slug) -> Option<Fault> {
    is_reserved(slug).then(|| Fault::new("slug", "fault-slug-reserved"))
}

fn check_count(at: &str, count: usize) -> Vec<Fault> {
    let fault = Fault::new(at, "fault-too-many").with("limit", LIST_LIMIT);
    (count > LIST_LIMIT).then_some(fault).into_iter().collect()
}

impl Record for Strategy {
    const KIND: &'static str = "strategy";

    fn check(&self) -> Vec<Fault> {
        let mut faults = self.name.check("name", NAME_LIMIT, true);
        faults.extend(self.source.check("source", 2_000, false));
        faults.extend(check_slug(&self.slug));
        faults.extend(check_count("former_slugs", self.former_slugs.len()));
        if self.levels.is_empty() {
            faults.push(Fault::new("levels", "fault-needed"));
        }
        for (place, level) in self.levels.iter().enumerate() {
            let at = format!("levels[{place}]");
            faults.extend(level.name.check(&format!("{at}.name"), 100, true));
            faults.extend(level.plural.check(&format!("{at}.plural"), 100, true));
            if self.levels[..place].iter().any(|earlier| earlier.kind == level.kind) {
                faults.push(Fault::new(format!("{at}.kind"), "fault-chosen-twice"));
            }
        }
        faults
    }

    fn check_among(&self, id: &Id<Self>, office: &Office) -> Vec<Fault> {
        rules::check_strategy_among(self, id, office)
    }

    fn visit_links(&self, visit: &mut dyn FnMut(Link)) {
        if let Some(parent) = &self.parent {
            visit(Link::to("parent", parent));
        }
    }

    fn addresses(&self) -> Vec<String> {
        std::iter::once(&self.slug).chain(&self.former_slugs).map(ToString::to_string).collect()
    }

    fn title(&self) -> &Text {
        &self.name
    }

    fn area(&self, _: &Office) -> Option<Slug> {
        self.area.clone()
    }

    fn visibility(&self) -> Visibility {
        self.visibility
    }

    fn to_public(&self, office: &Office) -> Self {
        let mut public = self.clone();
        public.parent.take_if(|parent| !office.is_public(parent));
        public
    }
}

impl Adoption {
    fn check(&self) -> Vec<Fault> {
        let mut faults = check_short("item", self.item.as_deref(), 200);
        faults.extend(check_short("minutes", self.minutes.as_deref(), 500));
        let is_address = |text: &str| {
            (text.starts_with("https://") || text.starts_with("http://"))
                && !text.contains(char::is_whitespace)
        };
        if self.minutes.as_deref().is_some_and(|minutes| !is_address(minutes)) {
            faults.push(Fault::new("minutes", "fault-website"));
        }
        faults
    }
}

impl Record for Edition {
    const KIND: &'static str = "edition";

    fn check(&self) -> Vec<Fault> {
        let mut faults = self.title.check("title", NAME_LIMIT, true);
        faults.extend(self.introduction.check("introduction", TEXT_LIMIT, false));
        faults.extend(self.source.check("source", 2_000, false));
        if let (Some(from), Some(to)) = (self.from, self.to)
            && to.last_day() < from.first_day()
        {
            faults.push(Fault::new("to", "fault-before-start").with("start", from));
        }
        let adoption = self.adoption.iter().flat_map(Adoption::check);
        faults.extend(adoption.map(|fault| fault.within("adoption")));
        faults
    }

    fn check_among(&self, id: &Id<Self>, office: &Office) -> Vec<Fault> {
        rules::check_edition_among(self, id, office)
    }

    fn is_settled(&self, _: &Id<Self>, _: &Office) -> bool {
        self.adoption.is_some()
    }

    fn visit_links(&self, visit: &mut dyn FnMut(Link)) {
        visit(Link::to("strategy", &self.strategy));
        if let Some(adoption) = &self.adoption {
            visit(Link::to("adoption.body", &adoption.body));
        }
        if let Some(before) = &self.continues {
            visit(Link::to("continues", before));
        }
    }

    fn addresses(&self) -> Vec<String> {
        let slugs = std::iter::once(&self.slug).chain(&self.former_slugs);
        slugs.map(|slug| format!("{}/{slug}", self.strategy)).collect()
    }

    fn title(&self) -> &Text {
        &self.title
    }

    fn area(&self, office: &Office) -> Option<Slug> {
        office.area_of(&self.strategy)
    }

    fn visibility(&self) -> Visibility {
        self.visibility
    }

    fn is_public(&self, office: &Office) -> bool {
        self.visibility == Visibility::Published && office.is_public(&self.strategy)
    }

    fn to_public(&self, office: &Office) -> Self {
        let mut public = self.clone();
        public.continues.take_if(|before| !office.is_public(before));
        public
    }
}

impl Record for Node {
    const KIND: &'static str = "node";

    fn check(&self) -> Vec<Fault> {
        let mut faults = self.title.check("title", NAME_LIMIT, true);
        faults.extend(self.body.check("body", TEXT_LIMIT, false));
        faults.extend(check_slug(&self.slug));
        faults.extend(check_short("number", self.number.as_deref(), 20));
        faults.extend(check_count("former_slugs", self.former_slugs.len()));
        faults.extend(check_count("continues", self.continues.len()));
        faults.extend(check_count("gaps", self.gaps.len()));
        if let Some(retired) = &self.retired {
            faults.extend(retired.why.check("retired.why", 2_000, false));
        }
        for (place, gap) in self.gaps.iter().enumerate() {
            faults.extend(gap.why.check(&format!("gaps[{place}].why"), 2_000, true));
            if self.gaps[..place].iter().any(|earlier| earlier.area == gap.area) {
                faults.push(Fault::new(format!("gaps[{place}].area"), "fault-chosen-twice"));
            }
        }
        faults
    }

    fn check_among(&self, id: &Id<Self>, office: &Office) -> Vec<Fault> {
        rules::check_node_among(self, id, office)
    }

    fn is_settled(&self, _: &Id<Self>, office: &Office) -> bool {
        office.find(&self.edition).is_some_and(|edition| edition.adoption.is_some())
    }

    fn visit_links(&self, visit: &mut dyn FnMut(Link)) {
        visit(Link::to("edition", &self.edition));
        if let Some(parent) = &self.parent {
            visit(Link::to("parent", parent));
        }
        for (place, before) in self.continues.iter().enumerate() {
            visit(Link::to(format!("continues[{place}]"), before));
        }
    }

    fn addresses(&self) -> Vec<String> {
        let slugs = std::iter::once(&self.slug).chain(&self.former_slugs);
        slugs.map(|slug| format!("{}/{slug}", self.edition)).collect()
    }

    fn title(&self) -> &Text {
        &self.title
    }

    fn area(&self, office: &Office) -> Option<Slug> {
        office.area_of(&self.edition)
    }

    fn visibility(&self) -> Visibility {
        self.visibility
    }

    fn is_public(&self, office: &Office) -> bool {
        self.visibility == Visibility::Published
            && office.is_public(&self.edition)
            && self.parent.as_ref().is_none_or(|parent| office.is_public(parent))
    }

    fn to_public(&self, office: &Office) -> Self {
        let mut public = self.clone();
        public.continues.retain(|before| office.is_public(before));
        public
    }
}

impl Serves {
    /// The faults of the nodes that something says it serves, at places within its record.
    pub(crate) fn check_all(all: &[Self]) -> Vec<Fault> {
        let mut faults = check_count("serves", all.len());
        for (place, serves) in all.iter().enumerate() {
            faults.extend(serves.why.check(&format!("serves[{place}].why"), 2_000, false));
            if all[..place].iter().any(|earlier| earlier.node == serves.node) {
                faults.push(Fault::new(format!("serves[{place}].node"), "fault-chosen-twice"));
            }
        }
        faults
    }

    /// Visits the links of all of them.
    pub(crate) fn visit_all(all: &[Self], visit: &mut dyn FnMut(Link)) {
        for (place, serves) in all.iter().enumerate() {
            visit(Link::to(format!("serves[{place}].node"), &serves.node));
        }
    }
}
