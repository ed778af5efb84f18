//! What is derived follows every change: after each it is what working it out anew gives, whatever
//! record of whatever kind was changed.

use super::world::{TODAY, ask, open_office};
use practice::calls::{find_fits, list_calls, list_calls_by_need};
use practice::cooperation::pages::{opening, register};
use practice::cooperation::{Sight, list_rows};
use practice::coverage::find_coverage;
use practice::duty::list_duties;
use practice::funding::{find_budget, find_gearing, list_areas_of, sum_wholes};
use practice::screening::list_similar;
use practice::strategy::{Edition, find_serving, suggest_nodes};
use proptest::prelude::*;
use serde_json::Value;
use spine::base::Language;
use spine::ledger::NewChange;
use spine::office::{AnyEntry, Draft, Office};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Everything that is derived, in words.
fn tell(office: &Office) -> Vec<String> {
    let question = ask(Language::Da, "group=area");
    let editions = office.list::<Edition>();
    let coverage = editions.map(|edition| {
        let coverage = find_coverage(office, &edition.id, TODAY, &Sight::Everything);
        let serving = find_serving(office, &edition.id);
        (coverage, serving.homeless.clone())
    });
    let sorted = |told: String| {
        // What is kept in a map without order is told in none.
        let mut letters: Vec<char> = told.chars().collect();
        letters.sort_unstable();
        letters.into_iter().collect::<String>()
    };
    let first = office.list::<practice::cooperation::Cooperation>().next();
    let near = first.map(|entry| {
        let sees = (&Sight::Everything, Language::Da);
        let similar = list_similar(office, (Some(&entry.id), &entry.record), sees);
        (similar, suggest_nodes(office, &entry.record, TODAY))
    });
    let rows = list_rows(office, TODAY);
    let wholes = sum_wholes(office, &rows, TODAY);
    let gearing = find_gearing(office, &rows, (&wholes, TODAY), list_areas_of);
    let budget = find_budget(office, &rows, TODAY.year(), TODAY);
    let fits = find_fits(office);
    let fits: BTreeMap<_, _> = fits.iter().collect();
    let needs = list_calls_by_need(office);
    let needs: BTreeMap<_, _> = needs.iter().collect();
    vec![
        format!("{:?}", list_rows(office, TODAY)),
        format!("{fits:?} {needs:?}"),
        format!("{:?}", list_calls(office, TODAY)),
        sorted(format!("{:?}", coverage.collect::<Vec<_>>())),
        format!("{:?}", list_duties(office, TODAY)),
        format!("{near:?}"),
        format!("{wholes:?} {gearing:?} {budget:?}"),
        opening::draw(office, &question).0.clone(),
        register::draw(office, &question, &maud::html! {}).0,
        format!("{:?}", list_rows(&office.to_public(), TODAY)),
    ]
}

/// A record with one of its fields as another of its kind has it; or the record gone.
fn draw(office: &Office, (one, other, field): (usize, usize, usize)) -> Draft {
    let all: Vec<Arc<dyn AnyEntry>> = office.list_all().collect();
    let entry = &all[one % all.len()];
    let others: Vec<_> = all.iter().filter(|it| it.kind() == entry.kind()).collect();
    let read = |entry: &Arc<dyn AnyEntry>| serde_json::from_str::<Value>(&entry.body()).unwrap();
    let (mut body, theirs) = (read(entry), read(others[other % others.len()]));
    let fields: Vec<String> = theirs.as_object().unwrap().keys().cloned().collect();
    let field = &fields[field % fields.len()];
    body[field] = theirs[field].clone();
    let mut draft = Draft::new("a change");
    let kind = office.find_kind(entry.kind()).unwrap();
    draft.changes.push(NewChange {
        kind: kind.name,
        record: entry.id().to_owned(),
        version: kind.version.into(),
        body: (one % 11 > 0).then(|| body.to_string()),
    });
    draft
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, ..ProptestConfig::default() })]
    #[test]
    fn what_follows_a_change_is_what_working_it_out_anew_gives(
        steps in prop::collection::vec(any::<(u16, u16, u16, bool)>(), 20..40),
    ) {
        let mut office = open_office();
        prop_assert_eq!(tell(&office), tell(&office.forget()));
        for (one, other, field, is_asked) in steps {
            let draft = draw(&office, (one.into(), other.into(), field.into()));
            let now = "2012-03-15T08:00:00Z".parse().unwrap();
            // What may not be is refused, and tried again otherwise.
            let Ok(Ok((_, next))) = office.amend(draft, "account:office", now) else { continue };
            office = Arc::new(next);
            if is_asked {
                let (followed, anew) = (tell(&office), tell(&office.forget()));
                for (followed, anew) in followed.into_iter().zip(anew) {
                    prop_assert_eq!(followed, anew);
                }
            }
        }
    }
}
