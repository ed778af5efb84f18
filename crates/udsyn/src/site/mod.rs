//! The public site of each authority: what it wants, what it takes part in, with whom, at what
//! cost, and whom to ask. In Danish, English and German, without cookies and without script.
//!
//! Invariants: a page is drawn from the published office alone ([`PublicVisit`] holds no other), so
//! what is internal cannot be shown; nobody is known here, so everybody gets the same bytes; every
//! address is made in [`Place`].

mod about;
mod aims;
mod changes;
mod chronicle;
mod cooperations;
mod crawl;
mod door;
mod feedback;
mod files;
mod frame;
mod home;
mod keeping;
mod linked;
mod logo;
mod money;
mod partners;
mod place;
mod preview;
mod search;
mod strategy;
mod visit;

pub use about::{accessibility, contact};
pub use changes::{feed, show as show_changes};
pub use chronicle::{Happening, Item, News};
pub use cooperations::{give_file, list as list_cooperations, show as show_cooperation};
pub use crawl::{robots, sitemap, sitemaps};
pub use door::{choose_language, enter, find_visit};
pub use feedback::{send as send_feedback, show as show_feedback, thank};
pub use files::{cooperations as cooperations_file, show as show_data};
pub use frame::{Leaf, draw};
pub use home::show as show_home;
pub use logo::give as give_logo;
pub use money::{file as money_file, show as show_money};
pub use partners::{list as list_partners, show as show_country};
pub use place::{Place, complete, is_host};
pub use preview::{preview_cooperation, preview_edition};
pub use search::show as show_search;
pub use strategy::{
    list as list_strategies, node::show as show_node, show as show_strategy, show_edition,
};
pub use visit::{PublicVisit, PublicVisitParts, Reception};
