//! What follows from strategies, and what may be done to them. Pure, as all rules are.

mod among;
mod commands;
mod compare;
mod home;
mod serving;
mod state;
mod suggest;
#[cfg(test)]
mod tests;
mod tree;

pub(super) use among::{check_edition_among, check_node_among, check_strategy_among};
pub use commands::{
    NewEdition, NewPart, adopt_edition, change_edition, change_node, change_strategy,
    enter_edition, enter_node, merge_nodes, move_node, publish_edition, remove_edition,
    retire_node, split_node, start_edition, unpublish_edition,
};
pub use compare::{Comparison, Pair, compare_editions, says_the_same};
pub use home::{Home, find_home, list_followers};
pub use serving::{
    Homeless, NewHome, Serving, add_link, find_serving, find_strategy_of, list_serving, move_links,
};
pub use state::{
    EditionState, Revision, find_current_edition, find_edition, find_edition_state, find_node,
    find_revision, find_working_edition, is_edition_seen, list_editions, list_nodes_to_serve,
    list_strategies,
};
pub(crate) use suggest::{CooperationWords, NodeWords};
pub use suggest::{Suggestion, suggest_nodes};
pub use tree::{Tree, TreeNode, find_tree};
