//! A checklist is a sheet of questions.

use super::{Checklist, is_checklist_used};
use crate::questionnaire::pages::sheets::{Kept, Place};
use crate::questionnaire::{Sheet, SheetParts};
use spine::{base::Id, key, office::Office};

impl Sheet for Checklist {
    fn to_parts(&self) -> SheetParts<Self> {
        let Self { title, track, questions, replaces, valid_from, source } = self.clone();
        SheetParts { title, track, questions, replaces, valid_from, source }
    }

    fn of_parts(parts: SheetParts<Self>) -> Self {
        let SheetParts { title, track, questions, replaces, valid_from, source } = parts;
        Self { title, track, questions, replaces, valid_from, source }
    }

    fn is_used(office: &Office, id: &Id<Self>) -> bool {
        is_checklist_used(office, id)
    }
}

impl Kept for Checklist {
    const PLACE: Place = Place {
        path: "/admin/checklists",
        title: key!("sheet-checklists"),
        about: key!("sheet-checklists-about"),
        add: key!("sheet-checklists-add"),
        empty: key!("sheet-checklists-empty"),
        used: key!("sheet-checklists-used"),
    };
}
