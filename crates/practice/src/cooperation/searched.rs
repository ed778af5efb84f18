//! How cooperations are found by those who look for words.

use super::{Cooperation, find_end, find_stage, find_start, rules};
use jiff::civil::Date;
use spine::base::Id;
use spine::office::Office;
use spine::search::{Clues, FileClue, Searched, Traits};

impl Searched for Cooperation {
    fn find_traits(&self, office: &Office, today: Date) -> Traits {
        let first = find_start(self).map(|day| day.year());
        let last = find_end(self).map_or(today.year(), |day| day.year());
        Traits {
            area: Some(self.area.clone()),
            countries: rules::list_countries(office, self),
            years: first.filter(|first| *first <= last).map(|first| (first, last)),
            state: Some(find_stage(office, self, today).code()),
        }
    }

    fn list_clues(&self, office: &Office) -> Clues {
        let mut clues = Clues::default();
        clues.words.extend(self.short.clone());
        clues.words.push(self.slug.to_string());
        clues.words.extend(self.geography.nuts.iter().map(|nuts| nuts.code().to_owned()));
        let partners = self.partners.iter().map(|partner| &partner.organisation);
        let payers = self.funding.iter().filter_map(|line| line.organisation.as_ref());
        let mut named: Vec<_> = partners.chain(&self.programme).chain(payers).collect();
        named.sort();
        named.dedup();
        for found in named.into_iter().filter_map(|organisation| office.find(organisation)) {
            clues.names.push(found.name.clone());
            clues.words.extend(found.short.iter().chain(&found.town).cloned());
        }
        clues.files = self
            .attachments
            .iter()
            .map(|file| FileClue {
                hash: file.hash.clone(),
                media_type: file.media_type.clone(),
                name: file.file_name.clone(),
            })
            .collect();
        clues
    }

    fn find_path(&self, _: &Id<Self>, _: &Office) -> String {
        format!("/cooperations/{}", self.slug)
    }
}
