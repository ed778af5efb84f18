//! People who sign in, what they may do, and everything about them that must be erasable: it stands
//! in tables of its own, beside the log and never in it.

mod actor;
mod policy;

pub use actor::{Actor, HeldRole, Role, SignedIn, TokenHolder};
pub use policy::{Deed, Permission, Rule, TABLE, Target, may, may_somewhere};

use crate::base::{Id, Language};

/// An account: somebody who can sign in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Its id; the log knows nothing else of it.
    pub id: Id<Account>,
    /// The address to sign in with; none once erased.
    pub email: Option<String>,
    /// The person's name; empty once erased.
    pub name: String,
    /// The language of the interface.
    pub language: Language,
    /// True when it may not sign in.
    pub disabled: bool,
}
