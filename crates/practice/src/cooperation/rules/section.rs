//! The sections in which people edit a cooperation. Every field belongs to one section, so that two
//! people who edit different sections at once never meet.

use crate::cooperation::model::words;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

words! {
    /// A section of the record, in the order they are shown.
    Section {
        /// What it is.
        Basics = "basics",
        /// What it is for.
        Purpose = "purpose",
        /// What of the strategies it serves.
        Strategy = "strategy",
        /// When it runs.
        Term = "term",
        /// The steps of its life.
        Life = "life",
        /// What it costs, and who pays.
        Money = "money",
        /// Who carries it.
        People = "people",
        /// Who else takes part.
        Partners = "partners",
        /// Where it works.
        Places = "places",
        /// The other cooperations it has to do with.
        Links = "links",
        /// What was agreed on paper.
        Agreements = "agreements",
        /// Notes, meetings and visits.
        Notes = "notes",
        /// Files.
        Attachments = "attachments",
        /// What cannot be right.
        Doubts = "doubts",
        /// Who may see it, and where its facts come from.
        Publication = "publication",
    }
}

impl Section {
    /// The fields of the record that belong to it, by the names they have in bodies.
    pub fn fields(self) -> &'static [&'static str] {
        match self {
            Self::Basics => {
                &["slug", "former_slugs", "name", "short", "track", "kind", "area", "summary"]
            }
            Self::Purpose => &["purpose", "expected_outcome"],
            Self::Strategy => &["serves"],
            Self::Term => &["term", "term_note"],
            Self::Life => &["steps"],
            Self::Money => &["budget", "funding", "programme", "programme_part"],
            Self::People => &["anchors", "seats"],
            Self::Partners => &["partners"],
            Self::Places => &["geography"],
            Self::Links => &["links"],
            Self::Agreements => &["agreements"],
            Self::Notes => &["notes"],
            Self::Attachments => &["attachments"],
            Self::Doubts => &["doubts"],
            Self::Publication => &["visibility", "withheld", "source"],
        }
    }

    /// The section that a field belongs to, at any depth: `funding[2].to` is money.
    pub fn find(field: &str) -> Option<Self> {
        let top = field.split(['.', '[']).next().unwrap_or(field);
        Self::ALL.iter().copied().find(|section| section.fields().contains(&top))
    }
}

words! {
    /// A section that may be kept from the public while the rest is published. What a cooperation
    /// is and when it runs belongs to every page about it; notes are never published.
    FieldGroup {
        /// [`Section::Purpose`].
        Purpose = "purpose",
        /// [`Section::Strategy`].
        Strategy = "strategy",
        /// [`Section::Life`].
        Life = "life",
        /// [`Section::Money`].
        Money = "money",
        /// [`Section::People`].
        People = "people",
        /// [`Section::Partners`].
        Partners = "partners",
        /// [`Section::Places`].
        Places = "places",
        /// [`Section::Links`].
        Links = "links",
        /// [`Section::Agreements`].
        Agreements = "agreements",
        /// [`Section::Attachments`].
        Attachments = "attachments",
        /// [`Section::Doubts`].
        Doubts = "doubts",
    }
}

impl FieldGroup {
    /// The section whose fields it has.
    pub fn section(self) -> Section {
        match self {
            Self::Purpose => Section::Purpose,
            Self::Strategy => Section::Strategy,
            Self::Life => Section::Life,
            Self::Money => Section::Money,
            Self::People => Section::People,
            Self::Partners => Section::Partners,
            Self::Places => Section::Places,
            Self::Links => Section::Links,
            Self::Agreements => Section::Agreements,
            Self::Attachments => Section::Attachments,
            Self::Doubts => Section::Doubts,
        }
    }
}
