//! Several authorities of one installation together: the same project counts once, the own shares
//! add up. Of another authority only what it has published is read.

use super::view::{Cell, View};
use crate::cooperation::Sight;
use crate::funding::{Joint, Neighbour, join};
use crate::organisation::{find_authority, find_currency};
use crate::strategy::pages::Scene;
use spine::kit::{Failure, Visit};
use spine::office::Office;
use std::sync::Arc;

/// More authorities than are looked at together.
const AUTHORITIES: usize = 50;

/// Everybody in the installation, the visited one first with what the reader sees of it.
async fn list_neighbours(visit: &Visit) -> Result<Vec<Neighbour>, Failure> {
    let mut neighbours = vec![Neighbour {
        authority: visit.authority().to_owned(),
        office: visit.view.clone(),
        sight: Sight::of(&visit.actor, &visit.view),
        today: visit.today,
    }];
    let offices = &visit.house.offices;
    let others = offices.ledger().list_authorities().await?;
    for row in others.iter().filter(|row| row.id != visit.authority()).take(AUTHORITIES) {
        let found = match visit.as_of {
            Some(as_of) => offices.find_on(&row.id, as_of.day).await?,
            None => offices.find(&row.id).await?,
        };
        let Some(office) = found else { continue };
        let office: Arc<Office> = office.to_public();
        let today = if visit.as_of.is_some() { visit.today } else { offices.today(&row.id) };
        let sight = Sight::Published;
        neighbours.push(Neighbour { authority: row.id.clone(), office, sight, today });
    }
    Ok(neighbours)
}

/// The view: what more than one authority takes part in, and everything once.
pub(super) async fn view(visit: &Visit) -> Result<View, Failure> {
    let neighbours = list_neighbours(visit).await?;
    let joints = join(&neighbours);
    Ok(make_view(&Scene::of(visit), &neighbours, &joints))
}

fn name_of(scene: &Scene<'_>, neighbours: &[Neighbour], authority: &str) -> String {
    let found = neighbours.iter().find(|one| one.authority == authority);
    let known = found.and_then(|one| find_authority(&one.office));
    known.map_or(authority, |known| known.name.get(scene.words.language())).to_owned()
}

fn make_view(scene: &Scene<'_>, neighbours: &[Neighbour], joints: &[Joint]) -> View {
    let words = scene.words;
    let shared: Vec<&Joint> = joints.iter().filter(|joint| joint.of.len() > 1).collect();
    let count = i64::try_from(shared.len()).unwrap_or(i64::MAX);
    let all = i64::try_from(neighbours.len()).unwrap_or(i64::MAX);
    let named = [("count", count.into()), ("authorities", all.into())];
    let headline = words.say_with("funding-together-finding", &named);
    let mut view = View::new(headline, find_currency(scene.office));
    view.words(words.say("register-cooperation")).words(words.say("funding-together-who"));
    view.amounts(words.say("funding-together-own")).amounts(words.say("funding-together-whole"));
    view.words(words.say("funding-together-note"));
    let is_shown = |joint: &&Joint| joint.of.len() > 1 || joint.whole.is_some();
    for joint in joints.iter().filter(is_shown) {
        let Some((authority, id)) = joint.of.first() else { continue };
        let office = neighbours.iter().find(|one| one.authority == *authority);
        let record = office.and_then(|one| one.office.find(id));
        let name = record.map_or(id.as_str(), |record| record.name.get(words.language()));
        let is_ours = authority == &neighbours[0].authority;
        let href = record
            .filter(|_| is_ours)
            .map(|record| scene.link(&format!("/cooperations/{}", record.slug), &[]));
        let who: Vec<String> =
            joint.of.iter().map(|(one, _)| name_of(scene, neighbours, one)).collect();
        view.rows.push(vec![
            Cell::Name(name.to_owned(), href),
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
        Cell::Amount(joints.iter().map(Joint::total_own).sum()),
        Cell::Amount(joints.iter().filter_map(|joint| joint.whole).sum()),
        Cell::Words(String::new()),
    ]);
    view.empty = words.say("funding-together-none").to_owned();
    view.contains.push(words.say("funding-together-rule").to_owned());
    view.contains.push(words.say("funding-together-sums").to_owned());
    view.leaves_out.push(words.say("funding-together-leaves").to_owned());
    view
}
