//! The ledger's statements on both databases, and the databases that other tests run on.

use super::{Db, statements as sql};
use sqlx::{AssertSqlSafe, Executor, SqlSafeStr};
use std::future::Future;

/// The environment variable with the address of a PostgreSQL server, on which a test then makes a
/// database of its own: `postgres://user@host:port/postgres`.
const POSTGRES: &str = "UDSYN_TEST_POSTGRES";

/// Runs a check on a new SQLite file, and on a new PostgreSQL database where there is a server.
pub(crate) async fn on_each_database<F: Future<Output = ()>>(check: impl Fn(Db) -> F) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("udsyn.db");
    let db = Db::open(file.to_str().unwrap()).await.unwrap();
    db.migrate().await.unwrap();
    check(db.clone()).await;
    db.close().await;

    let Ok(server) = std::env::var(POSTGRES) else { return };
    let name = format!("udsyn_{:032x}", rand::random::<u128>());
    let (host, _) = server.rsplit_once('/').unwrap();
    let keeper = sqlx::PgPool::connect(&server).await.unwrap();
    let run = |statement: String| keeper.execute(AssertSqlSafe(statement).into_sql_str());
    run(format!("create database {name}")).await.unwrap();
    let db = Db::open(&format!("{host}/{name}")).await.unwrap();
    db.migrate().await.unwrap();
    check(db.clone()).await;
    db.close().await;
    run(format!("drop database {name} with (force)")).await.unwrap();
}

/// Prepares each statement, so that none can be wrong in one of the databases without being run.
pub(crate) async fn prepare_all(db: &Db, statements: &[(&str, &'static str)]) {
    assert!(!statements.is_empty());
    for (name, statement) in statements {
        let statement = statement.into_sql_str();
        let problem = match db {
            Db::Lite(lite) => lite.write.prepare(statement).await.err(),
            Db::Pg(pool) => pool.prepare(statement).await.err(),
        };
        assert!(problem.is_none(), "{name}: {problem:?}");
    }
}

#[tokio::test]
async fn both_databases_know_each_statement() {
    on_each_database(|db| async move {
        prepare_all(&db, sql::ALL).await;
        if let Db::Pg(_) = &db {
            prepare_all(&db, &[("RING", sql::RING)]).await;
        }
    })
    .await;
}
