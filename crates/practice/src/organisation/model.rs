//! The records of who there is. Names of persons are not among them: they stand outside the log, so
//! that a person can be erased; here a person is an id and a post.

use super::{
    OwnBody, ProgrammeTerms,
    colour::{find_contrast_on_white, find_nearest_readable},
    logo::Logo,
    numbers::Identifiers,
    rules,
    twins::MergedOrganisation,
};
use crate::cooperation::words;
use serde::{Deserialize, Serialize};
use spine::base::{
    Country, Fault, Id, LIST_LIMIT, Language, NAME_LIMIT, NutsCode, PartialDate, Slug, Text,
    Visibility,
};
use spine::office::{Link, Office, Record};
use utoipa::ToSchema;

/// The tenant: a region, a municipality or an EU office. Its record has the id `authority`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Authority {
    /// Its full name.
    pub name: Text,
    /// What it is.
    pub kind: AuthorityKind,
    /// The word it is called in running text: "the region", "regionen".
    #[serde(default)]
    pub called: Text,
    /// The country it lies in.
    pub country: Country,
    /// Its region in the statistics of the European Union.
    #[serde(default)]
    pub nuts: Option<NutsCode>,
    /// The languages its texts are written in, the working language first.
    #[schema(value_type = Vec<String>)]
    pub languages: Vec<Language>,
    /// The currency its sums are made in.
    #[schema(value_type = String)]
    pub currency: spine::base::Currency,
    /// The accent colour on its pages, `#0B5A77`; at least 4.5 to 1 on white.
    pub accent: String,
    /// Its areas of business, in the order they are shown.
    pub areas: Vec<Area>,
    /// Where its facts come from; shown at the foot of its pages.
    #[serde(default)]
    pub source: Text,
    /// How to reach its office: address, telephone, e-mail. Markdown; no names of people.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub contact: Text,
    /// Its logo.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logo: Option<Logo>,
    /// What of it others know by a name or a number: itself, its hospitals, its schools.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub own_bodies: Vec<OwnBody>,
}

words! {
    /// What an authority is.
    AuthorityKind {
        /// A region.
        Region = "region",
        /// A municipality.
        Municipality = "municipality",
        /// An EU office that several authorities keep.
        EuOffice = "eu_office",
        /// Another public authority.
        Other = "other",
    }
}

/// An area of business (S3: common, health, regional development, special sector).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// Its word in addresses: `health`.
    pub slug: Slug,
    /// Its name.
    pub name: Text,
}

impl Authority {
    /// The id of the one authority record.
    pub const ID: &'static str = "authority";

    /// The area with this slug.
    pub fn find_area(&self, slug: &Slug) -> Option<&Area> {
        self.areas.iter().find(|area| &area.slug == slug)
    }
}

/// A part of the administration: a business area, a department, a hospital, an institution. A tree.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Unit {
    /// Its name.
    pub name: Text,
    /// Its short name (`SPK`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short: Option<String>,
    /// The unit it belongs to; none for one at the top.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub parent: Option<Id<Unit>>,
    /// The area it works in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Slug>,
    /// The day it was closed; a closed unit stays readable.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed_on: Option<PartialDate>,
}

/// Who decides or recommends: council, executive committee, growth forum, advisory committee.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Body {
    /// Its name.
    pub name: Text,
    /// Its short name (`RR`, `FU`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short: Option<String>,
    /// What it is.
    pub kind: BodyKind,
    /// The day it was dissolved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed_on: Option<PartialDate>,
}

words! {
    /// What a body is.
    BodyKind {
        /// The elected council.
        Council = "council",
        /// The executive committee.
        ExecutiveCommittee = "executive_committee",
        /// A committee that advises.
        AdvisoryCommittee = "advisory_committee",
        /// A body with outside members, such as a growth forum.
        Partnership = "partnership",
        /// The administration as a body that recommends or decides.
        Administration = "administration",
    }
}

/// The years for which a council is elected. A strategy is revised in each (S1).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CouncilTerm {
    /// Its name: "2010–2013".
    pub name: Text,
    /// The council elected.
    #[schema(value_type = String)]
    pub body: Id<Body>,
    /// Its first day.
    pub from: PartialDate,
    /// Its last day.
    pub to: PartialDate,
}

/// A person the authority knows, as a post. The name stands outside the log, under the same id.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// What the person is: "Member of the Regional Council", "Consultant".
    pub post: Text,
    /// The unit the person works in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub unit: Option<Id<Unit>>,
    /// The body the person sits in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub body: Option<Id<Body>>,
    /// The day the person left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left_on: Option<PartialDate>,
}

/// A partner or a funder outside the authority, shared by all cooperations that name it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Organisation {
    /// Its name.
    pub name: Text,
    /// Its short name (`CPMR`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short: Option<String>,
    /// What it is.
    pub kind: OrganisationKind,
    /// The country it sits in; none for one that belongs to several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
    /// The region it sits in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nuts: Option<NutsCode>,
    /// The town it sits in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub town: Option<String>,
    /// Its website.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub website: Option<String>,
    /// What registers call it.
    #[serde(default, skip_serializing_if = "Identifiers::is_empty")]
    pub identifiers: Identifiers,
    /// For a programme: how it pays, and what it is a part of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub programme: Option<ProgrammeTerms>,
    /// What was entered twice and is one with it now.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub merged: Vec<MergedOrganisation>,
    /// Remarks for the office; never published.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub note: Text,
    /// Who may see it.
    #[serde(default)]
    pub visibility: Visibility,
}

words! {
    /// What an organisation is.
    OrganisationKind {
        /// A region or county that we may be partner region of.
        Region = "region",
        /// A municipality.
        Municipality = "municipality",
        /// A state or national authority.
        National = "national",
        /// The European Union or one of its institutions.
        European = "european",
        /// A funding programme.
        Programme = "programme",
        /// A network or association.
        Network = "network",
        /// A university or school.
        Education = "education",
        /// A hospital or care institution.
        Hospital = "hospital",
        /// A company.
        Company = "company",
        /// An organisation of civil society.
        Civil = "civil",
        /// Anything else.
        Other = "other",
    }
}

/// The faults of a short piece of text that may be missing.
pub(crate) fn check_short(at: &str, text: Option<&str>, limit: usize) -> Vec<Fault> {
    match text {
        Some(text) if text.trim().is_empty() => vec![Fault::new(at, "fault-blank")],
        Some(text) if text.chars().count() > limit => {
            vec![Fault::new(at, "fault-too-long").with("limit", limit)]
        }
        Some(text) if text.chars().any(char::is_control) => {
            vec![Fault::new(at, "fault-control-character")]
        }
        _ => Vec::new(),
    }
}

impl Record for Authority {
    const KIND: &'static str = "authority";

    fn check(&self) -> Vec<Fault> {
        let mut faults = self.name.check("name", NAME_LIMIT, true);
        faults.extend(self.called.check("called", NAME_LIMIT, false));
        faults.extend(self.source.check("source", 2_000, false));
        faults.extend(self.contact.check("contact", 2_000, false));
        faults.extend(self.logo.iter().flat_map(Logo::check));
        faults.extend(OwnBody::check_all(&self.own_bodies));
        if self.languages.is_empty() {
            faults.push(Fault::new("languages", "fault-needed"));
        }
        match find_contrast_on_white(&self.accent) {
            None => faults.push(Fault::new("accent", "fault-colour")),
            Some(contrast) if contrast < 4.5 => {
                let nearest = find_nearest_readable(&self.accent).unwrap_or_default();
                let fault = Fault::new("accent", "fault-contrast");
                let contrast = (contrast * 10.0).floor() / 10.0;
                faults.push(fault.with("contrast", contrast).with("nearest", nearest));
            }
            Some(_) => {}
        }
        if self.areas.is_empty() {
            faults.push(Fault::new("areas", "fault-needed"));
        }
        if self.areas.len() > LIST_LIMIT {
            faults.push(Fault::new("areas", "fault-too-many").with("limit", LIST_LIMIT));
        }
        for (place, area) in self.areas.iter().enumerate() {
            faults.extend(area.name.check(&format!("areas[{place}].name"), NAME_LIMIT, true));
            if self.areas[..place].iter().any(|earlier| earlier.slug == area.slug) {
                faults.push(Fault::new(format!("areas[{place}].slug"), "fault-twice"));
            }
        }
        faults
    }

    fn check_among(&self, _: &Id<Self>, office: &Office) -> Vec<Fault> {
        rules::check_authority_among(self, office)
    }

    fn visit_links(&self, _: &mut dyn FnMut(Link)) {}

    fn title(&self) -> &Text {
        &self.name
    }

    fn visibility(&self) -> Visibility {
        Visibility::Published
    }
}

impl Record for Unit {
    const KIND: &'static str = "unit";

    fn check(&self) -> Vec<Fault> {
        let mut faults = self.name.check("name", NAME_LIMIT, true);
        faults.extend(check_short("short", self.short.as_deref(), 40));
        faults
    }

    fn check_among(&self, id: &Id<Self>, office: &Office) -> Vec<Fault> {
        rules::check_unit_among(self, id, office)
    }

    fn visit_links(&self, visit: &mut dyn FnMut(Link)) {
        if let Some(parent) = &self.parent {
            visit(Link::to("parent", parent));
        }
    }

    fn title(&self) -> &Text {
        &self.name
    }

    fn visibility(&self) -> Visibility {
        Visibility::Published
    }
}

impl Record for Body {
    const KIND: &'static str = "body";

    fn check(&self) -> Vec<Fault> {
        let mut faults = self.name.check("name", NAME_LIMIT, true);
        faults.extend(check_short("short", self.short.as_deref(), 40));
        faults
    }

    fn visit_links(&self, _: &mut dyn FnMut(Link)) {}

    fn title(&self) -> &Text {
        &self.name
    }

    fn visibility(&self) -> Visibility {
        Visibility::Published
    }
}

impl Record for CouncilTerm {
    const KIND: &'static str = "council_term";

    fn check(&self) -> Vec<Fault> {
        let mut faults = self.name.check("name", NAME_LIMIT, true);
        if self.to.last_day() < self.from.first_day() {
            faults.push(Fault::new("to", "fault-before-start").with("start", self.from));
        }
        faults
    }

    fn visit_links(&self, visit: &mut dyn FnMut(Link)) {
        visit(Link::to("body", &self.body));
    }

    fn title(&self) -> &Text {
        &self.name
    }

    fn visibility(&self) -> Visibility {
        Visibility::Published
    }
}

impl Record for Person {
    const KIND: &'static str = "person";

    fn check(&self) -> Vec<Fault> {
        self.post.check("post", NAME_LIMIT, true)
    }

    fn visit_links(&self, visit: &mut dyn FnMut(Link)) {
        if let Some(unit) = &self.unit {
            visit(Link::to("unit", unit));
        }
        if let Some(body) = &self.body {
            visit(Link::to("body", body));
        }
    }

    fn title(&self) -> &Text {
        &self.post
    }
}

impl Record for Organisation {
    const KIND: &'static str = "organisation";

    fn check(&self) -> Vec<Fault> {
        let mut faults = self.name.check("name", NAME_LIMIT, true);
        faults.extend(check_short("short", self.short.as_deref(), 40));
        faults.extend(check_short("town", self.town.as_deref(), 100));
        faults.extend(check_short("website", self.website.as_deref(), 500));
        if self.website.as_deref().is_some_and(|w| {
            !(w.starts_with("https://") || w.starts_with("http://"))
                || w.contains(char::is_whitespace)
        }) {
            faults.push(Fault::new("website", "fault-website"));
        }
        faults.extend(self.identifiers.check());
        if self.merged.len() > LIST_LIMIT {
            faults.push(Fault::new("merged", "fault-too-many").with("limit", LIST_LIMIT));
        }
        if let Some(programme) = &self.programme {
            faults.extend(programme.check().into_iter().map(|fault| fault.within("programme")));
            if self.kind != OrganisationKind::Programme {
                faults.push(Fault::new("kind", "fault-no-programme"));
            }
        }
        faults.extend(self.note.check("note", spine::base::TEXT_LIMIT, false));
        faults
    }

    fn check_among(&self, id: &Id<Self>, office: &Office) -> Vec<Fault> {
        ProgrammeTerms::check_tree(self.programme.as_ref(), id, office).into_iter().collect()
    }

    fn visit_links(&self, visit: &mut dyn FnMut(Link)) {
        if let Some(above) = self.programme.as_ref().and_then(|terms| terms.part_of.as_ref()) {
            visit(Link::to("programme.part_of", above));
        }
    }

    fn addresses(&self) -> Vec<String> {
        self.merged.iter().map(|merged| merged.id.clone()).collect()
    }

    fn title(&self) -> &Text {
        &self.name
    }

    fn visibility(&self) -> Visibility {
        self.visibility
    }

    fn to_public(&self, office: &Office) -> Self {
        let mut programme = self.programme.clone();
        if let Some(terms) = &mut programme {
            terms.part_of.take_if(|above| !office.is_public(above));
        }
        let merged = Vec::new();
        Self { note: Text::default(), programme, merged, ..self.clone() }
    }
}
