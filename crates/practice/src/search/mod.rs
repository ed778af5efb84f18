//! Looking for words in everything that one may see: what of an authority somebody's question
//! reaches, and how results are shown. The index itself is [`spine::search`].

mod draw;
pub mod pages;

pub use draw::{Results, draw_results};

use crate::SEARCHED;
use crate::cooperation::Sight;
use crate::decision::{Meeting, Paper};
use crate::indicator::Measurement;
use crate::monitoring::{Guide, Review};
use crate::screening::{Checklist, Proposal};
use spine::account::{Actor, Deed, Target, may};
use spine::base::{Id, Text};
use spine::i18n::Words;
use spine::kit::House;
use spine::office::{Office, Record};
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

/// The kinds that an actor may not open: sheets of questions are kept by few.
pub fn list_withheld(actor: &Actor) -> &'static [&'static str] {
    match may(actor, Deed::EditSheets, &Target::default()).is_yes() {
        true => &[],
        false => &[Checklist::KIND, Guide::KIND],
    }
}

/// What a record is called that has no name of its own: a proposal and a paper are called as what
/// they are about, a meeting as its body on its day, a report as its cooperation in its year, a
/// value as its indicator on its day.
pub fn find_name(office: &Office, words: Words, kind: &str, id: &str) -> Option<String> {
    let say = |text: &Text| text.get(words.language()).to_owned();
    match kind {
        Proposal::KIND => {
            let proposal = office.find(&Id::<Proposal>::parse(id)?)?;
            Some(say(&office.find(&proposal.cooperation)?.name))
        }
        Paper::KIND => {
            let paper = office.find(&Id::<Paper>::parse(id)?)?;
            Some(say(&office.find(&paper.matter)?.title))
        }
        Meeting::KIND => {
            let meeting = office.find(&Id::<Meeting>::parse(id)?)?;
            let body = say(&office.find(&meeting.body)?.name);
            let named = [("body", body.into()), ("day", words.date(meeting.on).into())];
            Some(words.say_with("decide-meeting-name", &named))
        }
        Review::KIND => {
            let review = office.find(&Id::<Review>::parse(id)?)?;
            let cooperation = say(&office.find(&review.cooperation)?.name);
            let year = office.find(&review.round)?.year.to_string();
            let named = [("cooperation", cooperation.into()), ("year", year.into())];
            Some(words.say_with("search-report-of", &named))
        }
        Measurement::KIND => {
            let value = office.find(&Id::<Measurement>::parse(id)?)?;
            let indicator = say(&office.find(&value.indicator)?.title);
            let day = words.partial_date(value.on);
            let named = [("indicator", indicator.into()), ("day", day.into())];
            Some(words.say_with("search-value-of", &named))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::{KINDS, SEARCHED};

    #[test]
    fn every_kind_is_found_but_what_people_keep_for_themselves() {
        let is_found = |name: &str| SEARCHED.iter().any(|kind| kind.name == name);
        let others = KINDS.iter().map(|kind| kind.name).filter(|name| !is_found(name));
        let others: Vec<_> = others.collect();
        // How somebody weighs is for nobody else before they are done; a round is found by its
        // reports.
        let left_out = [
            "saved_view",
            "screening",
            "assessment",
            "round",
            "reference_rates",
            "work_rate",
            "reporting_period",
            "posting",
            // What a snapshot brought is found by its calls.
            "call_snapshot",
            "measurement",
        ];
        assert_eq!(others, left_out);
    }
}
