//! Looking for words in everything that one may see: what of an authority somebody's question
//! reaches, and how results are shown. The index itself is [`spine::search`].

mod draw;
pub mod pages;

pub use draw::{Results, draw_results};

use crate::SEARCHED;
use crate::cooperation::Sight;
use spine::kit::House;
use spine::office::Office;
use spine::search::{Asking, Found, Query, Reach};

impl From<&Sight> for Reach {
    fn from(sight: &Sight) -> Self {
        match sight {
            Sight::Published => Self::Public,
            Sight::Areas(areas) => Self::Areas(areas.clone()),
            Sight::Everything => Self::Everything,
        }
    }
}

/// Looks for what is asked in what the one who asks may see. For everybody's pages the reach is
/// [`Reach::Public`]; `asking.office` is the internal office all the same.
pub fn find(house: &House, asking: &Asking<'_>, query: &Query) -> Found {
    house.search.find(asking, query)
}

/// The address of a record's page, below that of the desk; none for what has no page.
pub fn find_path(office: &Office, kind: &str, id: &str) -> Option<String> {
    let kind = SEARCHED.iter().find(|known| known.name == kind)?;
    (kind.find_path)(office, id)
}

#[cfg(test)]
mod tests {
    use crate::{KINDS, SEARCHED};

    #[test]
    fn every_kind_is_found_but_what_people_keep_for_themselves() {
        let is_found = |name: &str| SEARCHED.iter().any(|kind| kind.name == name);
        let others = KINDS.iter().map(|kind| kind.name).filter(|name| !is_found(name));
        let others: Vec<_> = others.collect();
        // Questions and answers are found where they are asked; how somebody weighs is for nobody
        // else before they are done.
        let left_out = [
            "saved_view",
            "proposal",
            "checklist",
            "screening",
            "assessment",
            "meeting",
            "paper",
            "guide",
            "round",
            "review",
            "council_report",
            "reference_rates",
            "work_rate",
            "reporting_period",
            "posting",
        ];
        assert_eq!(others, left_out);
    }
}
