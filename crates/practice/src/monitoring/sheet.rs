//! A guide is a sheet of questions.

use super::{Guide, Review, Round};
use crate::questionnaire::pages::sheets::{Kept, Place};
use crate::questionnaire::{Sheet, SheetParts};
use spine::{base::Id, key, office::Office};

impl Sheet for Guide {
    fn to_parts(&self) -> SheetParts<Self> {
        let Self { title, track, questions, replaces, valid_from, source } = self.clone();
        SheetParts { title, track, questions, replaces, valid_from, source }
    }

    fn of_parts(parts: SheetParts<Self>) -> Self {
        let SheetParts { title, track, questions, replaces, valid_from, source } = parts;
        Self { title, track, questions, replaces, valid_from, source }
    }

    fn is_used(office: &Office, id: &Id<Self>) -> bool {
        let asks =
            |round: &Round| round.political_guide == *id || round.administrative_guide == *id;
        office.list::<Round>().any(|entry| asks(&entry.record))
            || office.list::<Review>().any(|entry| entry.record.guide == *id)
    }
}

impl Kept for Guide {
    const PLACE: Place = Place {
        path: "/admin/guides",
        title: key!("sheet-guides"),
        about: key!("sheet-guides-about"),
        add: key!("sheet-guides-add"),
        empty: key!("sheet-guides-empty"),
        used: key!("sheet-guides-used"),
    };
}
