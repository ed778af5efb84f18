//! Finding what an address names, where the visit may do the deed to it.

use super::scene::target;
use crate::strategy::{self, Edition, Node, Strategy, find_working_edition, list_editions};
use spine::account::Deed;
use spine::base::Visibility;
use spine::kit::{Failure, Visit, form::FormData};
use spine::office::{Entry, Office};
use std::sync::Arc;

/// The words of an address: language, authority, strategy.
pub type AtStrategy = axum::extract::Path<(String, String, String)>;
/// The words of an address: language, authority, strategy, edition or node.
pub type AtPart = axum::extract::Path<(String, String, String, String)>;

/// A strategy, its edition, and where the address names one, a node of it.
#[derive(Clone)]
pub struct Place {
    /// The strategy.
    pub strategy: Arc<Entry<Strategy>>,
    /// The edition.
    pub edition: Arc<Entry<Edition>>,
}

/// The strategy at an address.
///
/// # Errors
/// 404 where there is none or it may not be known, 403 where the deed is not the actor's.
pub fn find_strategy(
    visit: &Visit,
    office: &Office,
    slug: &str,
    deed: Deed,
) -> Result<Arc<Entry<Strategy>>, Failure> {
    let entry = office.find_by_address::<Strategy>(slug).ok_or_else(Failure::not_found)?;
    visit.need(deed, &target(&entry.record, entry.record.visibility))?;
    Ok(entry.clone())
}

/// The edition at an address.
///
/// # Errors
/// As [`find_strategy`].
pub fn find_edition(
    visit: &Visit,
    office: &Office,
    (strategy, edition): (&str, &str),
    deed: Deed,
) -> Result<Place, Failure> {
    let strategy = office.find_by_address::<Strategy>(strategy).ok_or_else(Failure::not_found)?;
    let edition = strategy::find_edition(office, &strategy.id, edition);
    let edition = edition.ok_or_else(Failure::not_found)?;
    let visibility = see(office.is_public(&edition.id));
    visit.need(deed, &target(&strategy.record, visibility))?;
    Ok(Place { strategy: strategy.clone(), edition: edition.clone() })
}

/// The node at an address: in the edition that `?edition=` names, else in the one people work with,
/// else in the newest that has such a node.
///
/// # Errors
/// As [`find_strategy`].
pub fn find_node(
    visit: &Visit,
    office: &Office,
    (strategy, node): (&str, &str),
    deed: Deed,
) -> Result<(Place, Arc<Entry<Node>>), Failure> {
    let strategy = office.find_by_address::<Strategy>(strategy).ok_or_else(Failure::not_found)?;
    let query = visit.address.split_once('?').map_or("", |(_, query)| query);
    let asked = FormData::parse(query.as_bytes()).unwrap_or_default();
    let editions: Vec<_> = match asked.get("edition") {
        "" => {
            let working = find_working_edition(office, &strategy.id).into_iter();
            working.chain(list_editions(office, &strategy.id)).collect()
        }
        word => strategy::find_edition(office, &strategy.id, word).into_iter().cloned().collect(),
    };
    let found = editions.into_iter().find_map(|edition| {
        let node = strategy::find_node(office, &edition.id, node)?;
        Some((edition, node.clone()))
    });
    let (edition, node) = found.ok_or_else(Failure::not_found)?;
    let visibility = see(office.is_public(&node.id));
    visit.need(deed, &target(&strategy.record, visibility))?;
    Ok((Place { strategy: strategy.clone(), edition }, node))
}

fn see(is_public: bool) -> Visibility {
    if is_public { Visibility::Published } else { Visibility::Internal }
}
