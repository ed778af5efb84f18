//! The whole life of one cooperation, as the people of a region live it: proposed, weighed,
//! decided, carried, looked at again every year, handed over, left. In Danish, by the pages alone,
//! over almost three years, on both databases; the server is started anew whenever time passes.

mod decide;
mod follow;
mod leave;
mod propose;
mod replay;
mod town;

use testbed::{Database, Kind, browser::Look, on_each_database};
use town::Town;

/// What the cooperation is called, and its word in addresses.
const NAME: &str = "Renere færger i Kattegat";
const HERE: &str = "/cooperations/renere-faerger-i-kattegat";

/// On one database by phone and without script, on the other at a desk and with it.
#[on_each_database]
async fn a_cooperation_lives_from_its_proposal_to_its_end(database: Database) {
    let look = match database.kind() {
        Kind::Sqlite => Look::NARROW.without_script(),
        Kind::Postgres => Look::WIDE,
    };
    let mut town = Town::found(database, look).await;
    propose::propose(&town).await;
    propose::weigh(&town).await;
    decide::raise(&town).await;
    decide::send_papers(&town).await;
    town.wait_until("2012-03-27").await;
    decide::decide(&town).await;
    decide::arrange(&town).await;
    town.wait_until("2013-01-15").await;
    follow::review(&town).await;
    follow::hand_over(&town).await;
    town.wait_until("2014-01-15").await;
    follow::begin_term(&town).await;
    leave::review(&town).await;
    leave::send_papers(&town).await;
    town.wait_until("2014-02-11").await;
    leave::decide(&town).await;
    leave::report(&town).await;
    town.wait_until("2015-01-02").await;
    leave::look_back(&town).await;
    town.check_complaints();
    town.close().await;
    replay::compare(&town).await;
}
