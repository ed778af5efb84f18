//! Letters go out once, whatever becomes of the server that sends them.

use super::program::{AUTHORITY, Program, bundle, import, said, udsyn};
use spine::{
    account::{Accounts, HeldRole, Membership, NewAccount, NewMail, Role},
    base::Language,
    ledger::Db,
};
use std::{
    collections::BTreeMap,
    time::{Duration, Instant},
};
use testbed::{Database, Sink, on_each_database};

/// How many letters wait.
const LETTERS: usize = 500;

#[on_each_database]
async fn five_hundred_letters_go_once_though_the_server_is_killed(database: Database) {
    let folder = tempfile::tempdir().unwrap();
    let done = import(database.url(), folder.path(), &bundle(1));
    assert!(done.status.success(), "{}", said(&done));
    let accounts = Accounts::new(Db::open(database.url()).await.unwrap());
    write_letters(&accounts).await;
    let sink = Sink::open();
    let start = || {
        let mut command = udsyn(&["serve", "--database", database.url()]);
        command
            .env("UDSYN_ADDRESS", "https://udsyn.example.org")
            .env("UDSYN_MAIL_SERVER", sink.url())
            .env("UDSYN_MAIL_FROM", "Udsyn <udsyn@example.org>");
        Program::start(command)
    };
    for until in [60, 170, 290] {
        let server = start();
        wait_until(|| sink.list_taken().len() >= until);
        server.kill();
    }
    let server = start();
    let unknown = loop {
        let all = accounts.list_mails(AUTHORITY).await.unwrap();
        let waiting = all.iter().filter(|mail| mail.sent_at.is_none());
        let (begun, waiting): (Vec<_>, Vec<_>) = waiting.partition(|mail| mail.begun_at.is_some());
        // At most the one that was in hand each time the server was killed.
        if waiting.is_empty() && begun.len() <= 3 {
            break begun.len();
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    };
    server.kill();
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    for taken in sink.list_taken() {
        *times.entry(taken.id).or_default() += 1;
    }
    let twice: Vec<_> = times.iter().filter(|(_, count)| **count > 1).collect();
    assert!(twice.is_empty(), "sent twice: {twice:?}");
    assert!(times.len() + unknown >= LETTERS, "{} sent, {unknown} unknown", times.len());
}

async fn write_letters(accounts: &Accounts) {
    let new = NewAccount {
        email: "anna@example.org",
        name: "Anna",
        password: "fjord-og-udsyn",
        language: Language::Da,
    };
    let account = accounts.add(new).await.unwrap();
    let roles = vec![HeldRole::everywhere(Role::Reader)];
    let membership = Membership { roles, person: None };
    accounts.set_membership(&account.id, AUTHORITY, &membership).await.unwrap();
    let letter = |number: usize| NewMail {
        account: account.id.clone(),
        recipient: "anna@example.org".to_owned(),
        name: format!("letter {number}"),
        subject: format!("Brev {number}"),
        body: "Hej".to_owned(),
        links: Vec::new(),
    };
    let letters: Vec<NewMail> = (0..LETTERS).map(letter).collect();
    assert_eq!(accounts.write_mails(AUTHORITY, &letters).await.unwrap(), LETTERS);
}

fn wait_until(is_so: impl Fn() -> bool) {
    let begun = Instant::now();
    while !is_so() {
        assert!(begun.elapsed() < Duration::from_secs(60), "it does not come");
        std::thread::sleep(Duration::from_millis(2));
    }
}
