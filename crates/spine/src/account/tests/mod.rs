//! What people meet when they sign in and out, on both databases.

mod accounts;
mod keeping;
mod policy;
mod sessions;
mod throttle;
mod world;

use super::statements as sql;
use crate::ledger::tests::{on_each_database, prepare_all};

#[tokio::test]
async fn both_databases_know_each_statement() {
    on_each_database(|db| async move { prepare_all(&db, sql::ALL).await }).await;
}

/// Handlers run on any thread.
#[test]
fn what_the_accounts_do_may_move_between_threads() {
    fn is_send<T: Send>(_: impl Fn(&'static super::Accounts, &'static super::Secret) -> T) {}
    is_send(|accounts, secret| accounts.find_actor(secret, "nordjylland"));
    is_send(|accounts, _| accounts.names());
    is_send(|accounts, _| accounts.find_token_actor("", ""));
}
