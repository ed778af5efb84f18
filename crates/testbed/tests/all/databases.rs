//! The databases the tests of Udsyn run on.

use std::path::Path;

use testbed::{Database, Kind, on_each_database};

#[on_each_database]
fn a_test_has_a_database_to_itself_that_goes_with_it(database: Database) {
    let another = database.another();
    assert_eq!(another.kind(), database.kind());
    assert_ne!(another.url(), database.url());
    if let Some(file) = database.url().strip_prefix("sqlite://") {
        std::fs::write(file, "data").unwrap();
        let file = Path::new(file).to_owned();
        drop(database);
        assert!(!file.exists());
    }
}

#[on_each_database]
async fn a_test_is_named_for_the_database_it_has(database: Database) {
    let (scheme, word) = match database.kind() {
        Kind::Sqlite => ("sqlite://", "::sqlite"),
        Kind::Postgres => ("postgres://", "::postgres"),
    };
    assert!(database.url().starts_with(scheme), "{}", database.url());
    // A test has a thread of its name, unless all are run on one.
    let thread = std::thread::current();
    let name = thread.name().unwrap();
    assert!(name.ends_with(word) || name == "main", "{name}");
}
