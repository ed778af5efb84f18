//! How those who look for words find what is measured.

use super::Indicator;
use spine::base::Id;
use spine::office::Office;
use spine::search::Searched;

impl Searched for Indicator {
    fn find_path(&self, id: &Id<Self>, _: &Office) -> String {
        format!("/indicators/{id}")
    }
}
