//! What people meet when they sign in and out, on both databases.

mod access;
mod accounts;
mod keeping;
mod mail;
mod policy;
mod sessions;
mod throttle;
mod world;

use super::{access_statements, mail_statements, statements as sql};
use crate::ledger::tests::{Fresh, prepare_all};
use testbed::{Database, on_each_database};

#[on_each_database]
async fn each_statement_is_understood(database: Database) {
    let fresh = Fresh::new(database).await;
    prepare_all(&fresh.db, sql::ALL).await;
    prepare_all(&fresh.db, mail_statements::ALL).await;
    prepare_all(&fresh.db, access_statements::ALL).await;
}

/// Handlers run on any thread.
#[test]
fn what_the_accounts_do_may_move_between_threads() {
    fn is_send<T: Send>(_: impl Fn(&'static super::Accounts, &'static super::Secret) -> T) {}
    is_send(|accounts, secret| accounts.find_actor(secret, "nordjylland"));
    is_send(|accounts, _| accounts.names());
    is_send(|accounts, _| accounts.find_token_actor("", ""));
}
