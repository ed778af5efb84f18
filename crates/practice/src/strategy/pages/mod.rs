//! The working pages of the strategies: the tree, the nodes, the editions, what changed between
//! them, and all that may be done to them.

pub mod access;
pub mod compare;
pub mod edition;
pub mod forms;
pub mod history;
pub mod homes;
pub mod node;
pub mod overview;
mod phrases;
mod scene;
pub mod strategy;
mod tree;

pub use forms::{Again, read_form, send};
pub use scene::{Scene, area_of, node_address, tell_node};
