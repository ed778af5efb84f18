//! Several authorities of one installation together: the same project counts once, the own shares
//! add up. Of another authority only what it has published is read.

use super::view::{Cell, View};
use crate::cooperation::Sight;
use crate::funding::{Joint, Neighbour, join};
use crate::organisation::find_currency;
use spine::base::{Currency, Language};
use spine::i18n::Words;
use spine::kit::{Addresses, Failure, Visit};
use spine::office::{Derivation, Office};
use std::collections::BTreeSet;
use std::sync::Arc;

/// More authorities than are looked at together.
const AUTHORITIES: usize = 50;

/// Everything the view depends on beside the office.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Circle {
    neighbours: Vec<Neighbour>,
    language: Language,
    desk: Addresses,
}

struct Together;

impl Derivation for Together {
    type Key = Circle;
    type Output = View;
    /// The circle of each place in each log is another one, and it is large.
    const KEYS: usize = 4;

    fn derive(office: &Office, circle: &Circle) -> View {
        make_view(find_currency(office), circle, &join(&circle.neighbours))
    }
}

/// Everybody in the installation, the visited one first with what the reader sees of it.
async fn list_neighbours(visit: &Visit) -> Result<Vec<Neighbour>, Failure> {
    let currency = find_currency(&visit.view);
    let own = (visit.today, Sight::of(&visit.actor, &visit.view), currency);
    let mut neighbours = vec![Neighbour::of(visit.authority(), &visit.view, own)];
    let offices = &visit.house.offices;
    let others = offices.ledger().list_authorities().await?;
    for row in others.iter().filter(|row| row.id != visit.authority()).take(AUTHORITIES) {
        let found = match visit.as_of {
            Some(as_of) => offices.find_on(&row.id, as_of.day).await?,
            None => offices.find(&row.id).await?,
        };
        let Some(office) = found else { continue };
        let today = if visit.as_of.is_some() { visit.today } else { offices.today(&row.id) };
        let asked = (today, Sight::Published, currency);
        neighbours.push(Neighbour::of(&row.id, &office.to_public(), asked));
    }
    Ok(neighbours)
}

/// The view: what more than one authority takes part in, once.
pub(super) async fn view(visit: &Visit) -> Result<Arc<View>, Failure> {
    let neighbours = list_neighbours(visit).await?;
    let (language, desk) = (visit.words.language(), Addresses::of(visit));
    Ok(visit.view.derive::<Together>(&Circle { neighbours, language, desk }))
}

fn make_view(currency: Currency, circle: &Circle, joints: &[Joint]) -> View {
    let (words, neighbours) = (Words::new(circle.language), &circle.neighbours);
    let shared: Vec<&Joint> = joints.iter().filter(|joint| joint.of.len() > 1).collect();
    let count = i64::try_from(shared.len()).unwrap_or(i64::MAX);
    let sharing: BTreeSet<&str> =
        shared.iter().flat_map(|joint| &joint.of).map(|(of, _)| of.as_str()).collect();
    let named = [("count", count.into()), ("authorities", sharing.len().into())];
    let headline = words.say_with("funding-together-finding", &named);
    let mut view = View::new(headline, currency);
    view.words(words.say("register-cooperation")).words(words.say("funding-together-who"));
    view.amounts(words.say("funding-together-own")).amounts(words.say("funding-together-whole"));
    view.words(words.say("funding-together-note"));
    for joint in &shared {
        let is_ours = joint.of.iter().any(|(authority, _)| *authority == neighbours[0].authority);
        let href = is_ours.then(|| circle.desk.link(&format!("/cooperations/{}", joint.slug), &[]));
        let takes_part = |one: &&Neighbour| joint.of.iter().any(|(of, _)| *of == one.authority);
        let who: Vec<&str> = neighbours
            .iter()
            .filter(takes_part)
            .map(|one| one.name.get(words.language()))
            .collect();
        view.rows.push(vec![
            Cell::Name(joint.name.get(words.language()).to_owned(), href),
            Cell::Words(words.list(&who)),
            Cell::Amount(joint.total_own()),
            match joint.whole {
                Some(whole) => Cell::Amount(whole),
                None => Cell::NoAmount(words.word("value", "not_stated")),
            },
            Cell::Words(match joint.differs {
                true => words.say("funding-together-differs").to_owned(),
                false => String::new(),
            }),
        ]);
    }
    view.sums = Some(vec![
        Cell::Words(words.say("funding-each-once").to_owned()),
        Cell::Words(String::new()),
        Cell::Amount(shared.iter().map(|joint| joint.total_own()).sum()),
        Cell::Amount(shared.iter().filter_map(|joint| joint.whole).sum()),
        Cell::Words(String::new()),
    ]);
    view.empty = words.say("funding-together-none").to_owned();
    view.contains.push(words.say("funding-together-rule").to_owned());
    view.contains.push(words.say("funding-together-sums").to_owned());
    view.leaves_out.push(words.say("funding-together-leaves").to_owned());
    view
}
