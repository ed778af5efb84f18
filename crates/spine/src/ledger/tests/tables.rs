//! The list of tables that a backup carries is the list of tables there are.

use super::{Db, Fresh};
use crate::ledger::tables::{LEFT_OUT, TABLES};
use std::collections::BTreeSet;
use testbed::{Database, on_each_database};

const LITE: &str = "
    select t.name, c.name
    from sqlite_master t, pragma_table_info(t.name) c
    where t.type = 'table' and t.name not like 'sqlite_%'";

const PG: &str = "
    select table_name::text, column_name::text
    from information_schema.columns
    where table_schema = 'public'";

#[on_each_database]
async fn a_backup_carries_every_table_and_column(database: Database) {
    let listed: BTreeSet<(String, String)> = TABLES
        .iter()
        .flat_map(|table| {
            let columns = table.columns.iter();
            columns.map(|column| (table.name.to_owned(), column.name().to_owned()))
        })
        .collect();
    let fresh = Fresh::new(database).await;
    let found: Vec<(String, String)> = match &fresh.db {
        Db::Lite(lite) => sqlx::query_as(LITE).fetch_all(&lite.read).await.unwrap(),
        Db::Pg(pool) => sqlx::query_as(PG).fetch_all(pool).await.unwrap(),
    };
    let found: BTreeSet<_> =
        found.into_iter().filter(|(table, _)| !LEFT_OUT.contains(&table.as_str())).collect();
    assert_eq!(found, listed, "list what is new in ledger/tables.rs");
}
