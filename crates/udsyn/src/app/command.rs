//! Carrying out what the command line asks.

use super::{
    config::{Command, Config, Serve, Store, TokenCommand},
    demo, keep, rates,
    remind::Reminder,
    serve,
    start::{self, Installation},
    upkeep::{erase_file, set_clock, verify},
    users,
};
use crate::exchange::{
    self, Count, History, HistoryFate, Import, ImportError, Imported, Others, PersonName,
    tell_faults,
};
use practice::calls::{CallSnapshot, bring_in, read_snapshot};
use spine::{
    account::{HeldRole, NewToken, SecurityEvent, SecurityKind},
    base::{Fault, Id, Language, Slug},
    i18n::Words,
    ledger::Db,
    notify::Postman,
    office::{CommitError, Office, Refusal},
    search::{Rebuilt, read_file},
};
use std::{
    path::Path,
    process::ExitCode,
    time::{Duration, Instant},
};
use tokio::net::TcpListener;
use tracing_subscriber::EnvFilter;

/// Runs the program; what goes wrong is a sentence on standard error and status 1.
pub fn run(config: Config) -> ExitCode {
    if let Command::ReadFile { format } = &config.command {
        return read_file(format);
    }
    // What is written to the disk is nobody else's: databases, exports, backups, indexes.
    #[cfg(unix)]
    rustix::process::umask(rustix::fs::Mode::from_raw_mode(0o077));
    let filter = EnvFilter::try_from_env("UDSYN_LOG").unwrap_or_else(|_| EnvFilter::new("info"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let done = match runtime {
        Ok(runtime) => runtime.block_on(carry_out(config)),
        Err(error) => Err(error.to_string()),
    };
    match done {
        Ok(code) => code,
        Err(sentence) => {
            say_error(&sentence);
            ExitCode::FAILURE
        }
    }
}

#[allow(clippy::print_stderr, reason = "this is what a command line program says")]
fn say_error(sentence: &str) {
    eprintln!("udsyn: {sentence}");
}

#[allow(clippy::print_stdout, reason = "this is what a command line program says")]
pub(super) fn say(sentence: &str) {
    println!("{sentence}");
}

async fn carry_out(config: Config) -> Result<ExitCode, String> {
    let Config { store, command } = config;
    // What was written wrong is told before anything is looked for or made.
    store.find_zone()?;
    match command {
        Command::Demo(serve) => show(&store, &serve).await,
        Command::Serve(serve) => {
            let installation = open(&store, "data").await?;
            listen(installation, &serve, false).await
        }
        Command::Verify { against, heads } => {
            let installation = open_known(&store).await?;
            verify(&installation, against.as_deref(), heads.as_deref()).await
        }
        Command::Clock { authority } => set_clock(&open_known(&store).await?, &authority).await,
        Command::EraseFile { authority, hash } => {
            erase_file(&open_known(&store).await?, &authority, &hash).await
        }
        Command::ReadFile { .. } => Err("this is for the server itself".to_owned()),
        Command::Export { authority, out, without_history } => {
            export(&open_known(&store).await?, &authority, &out, without_history).await
        }
        Command::Import { file, dry_run, language } => {
            let words = Words::new(language);
            import(&open(&store, "data").await?, &file, dry_run, words).await
        }
        Command::Calls { authority, file } => {
            bring_calls(&open_known(&store).await?, &authority, &file).await
        }
        Command::Rates { authority, file } => {
            let installation = open_known(&store).await?;
            need_authority(&installation, &authority).await?;
            say(&rates::bring(&installation, &authority, &file).await?);
            Ok(ExitCode::SUCCESS)
        }
        Command::Backup { file } => {
            need_free(&file)?;
            let installation = open_known(&store).await?;
            let now = installation.offices.real_now();
            let written = installation.offices.ledger().backup(&file, now).await;
            let summary = written.map_err(|error| error.to_string())?;
            say(&format!(
                "{} rows were written to {}",
                summary.rows.values().sum::<u64>(),
                file.display()
            ));
            Ok(ExitCode::SUCCESS)
        }
        Command::Restore { file } => restore(&store, &file).await,
        Command::Reindex => reindex(&store.or_in("data")).await,
        Command::User(command) => {
            say(&users::keep(&open_known(&store).await?, command).await?);
            Ok(ExitCode::SUCCESS)
        }
        Command::Token(command) => keep_tokens(&open_known(&store).await?, command).await,
    }
}

async fn open(store: &Store, folder: &str) -> Result<Installation, String> {
    let store = store.or_in(folder);
    start::open(&find_database(&store)?, &store).await
}

/// The same where there is a database already; none is made.
async fn open_known(store: &Store) -> Result<Installation, String> {
    store.or_in("data").need_database()?;
    open(store, "data").await
}

fn find_database(store: &Store) -> Result<String, String> {
    store.find_database().map_err(|error| format!("The data folder cannot be used: {error}"))
}

async fn show(store: &Store, serve: &Serve) -> Result<ExitCode, String> {
    let installation = open(store, "demo-data").await?;
    demo::load(&installation).await?;
    say(&format!("\nUdsyn shows three Danish authorities on http://{}\n", serve.listen));
    say("Sign in with one of these; the password of each is  fjord-og-udsyn");
    for (email, name, role) in demo::PEOPLE {
        say(&format!("  {email:28} {name} ({})", role.code().replace('_', "-")));
    }
    say("\nA token for the API, in another window:");
    say("  cargo run --release -- token create --data demo-data --authority nordjylland\n");
    listen(installation, serve, true).await
}

async fn listen(
    installation: Installation,
    serve: &Serve,
    is_demo: bool,
) -> Result<ExitCode, String> {
    let settings = serve.mail.read()?;
    let stop = serve::stop_signal().map_err(|error| error.to_string())?;
    let listener = TcpListener::bind(serve.listen).await.map_err(|error| {
        format!("{} cannot be listened on: {error}. Choose another with --listen", serve.listen)
    })?;
    let mut followers = vec![
        tokio::spawn(installation.offices.clone().follow()),
        // Opened, and built where it is missing, while the first requests are answered already.
        tokio::spawn(installation.search.clone().follow()),
    ];
    if let Some(settings) = settings {
        let (offices, accounts) = (installation.offices.clone(), installation.accounts.clone());
        let reminder =
            Reminder { offices, accounts: accounts.clone(), address: start::find_address(serve) };
        followers.push(tokio::spawn(reminder.walk()));
        followers.push(tokio::spawn(Postman::new(accounts, settings).walk()));
    }
    followers.push(tokio::spawn(keep::keep_house(installation.offices.clone())));
    keep::look_at_clocks(&installation.offices).await;
    let router = start::build_router(&installation, serve, is_demo);
    tracing::info!("listening on http://{}", serve.listen);
    serve::serve(listener, router, serve.behind_proxy, stop).await;
    followers.iter().for_each(tokio::task::JoinHandle::abort);
    installation.search.stop().await;
    installation.offices.ledger().db().close().await;
    tracing::info!("stopped");
    Ok(ExitCode::SUCCESS)
}

/// How long a server may take to build its search index anew.
const PATIENCE: Duration = Duration::from_secs(600);

async fn reindex(store: &Store) -> Result<ExitCode, String> {
    if store.data.is_none() {
        say("Without --data a server keeps its index in memory and builds it at each start.");
        return Ok(ExitCode::SUCCESS);
    }
    let installation = open_known(store).await?;
    let started = Instant::now();
    let rebuilt = installation.search.rebuild(PATIENCE).await.map_err(|error| error.to_string())?;
    let seconds = started.elapsed().as_secs_f64();
    match rebuilt {
        Rebuilt::Here { documents } => {
            say(&format!("The search index was built anew: {documents} documents, {seconds:.1} s"));
        }
        Rebuilt::ByServer => {
            say(&format!("The running server has built its search index anew, {seconds:.1} s"));
        }
        Rebuilt::ByNobody => {
            return Err("another process keeps the search index and does not answer".to_owned());
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Restores before the tables are brought up to date: they must be those of the backup.
async fn restore(store: &Store, file: &Path) -> Result<ExitCode, String> {
    let store = store.or_in("data");
    let address = find_database(&store)?;
    let db = Db::open(&address).await.map_err(|error| error.to_string())?;
    let read = spine::ledger::restore(&db, file).await;
    db.close().await;
    let summary = read.map_err(|error| format!("{}: {error}", file.display()))?;
    let rows = summary.rows.values().sum::<u64>();
    say(&format!("{rows} rows were restored from {}", file.display()));
    let installation = start::open(&address, &store).await?;
    if summary.rows.get("authority").is_none_or(|count| *count == 0) {
        return Ok(ExitCode::SUCCESS);
    }
    verify(&installation, None, None).await
}

/// What was written once is never written over.
fn need_free(file: &Path) -> Result<(), String> {
    match file.exists() {
        true => Err(format!("{} is there already; choose another name", file.display())),
        false => Ok(()),
    }
}

async fn export(
    installation: &Installation,
    authority: &str,
    out: &Path,
    without_history: bool,
) -> Result<ExitCode, String> {
    let explain = |error: std::io::Error| format!("{}: {error}", out.display());
    let names = installation.accounts.list_people(authority).await;
    let people: Vec<exchange::PersonName> = names
        .map_err(|error| error.to_string())?
        .iter()
        .map(|(id, person)| exchange::PersonName {
            id: id.clone(),
            name: person.name.clone(),
            email: person.email.clone(),
        })
        .collect();
    // Written beside and renamed, so that there is never half a bundle under the name asked for.
    need_free(out)?;
    let beside = out.with_extension("part");
    let mut file = tokio::fs::File::create(&beside).await.map_err(explain)?;
    let history = if without_history { History::Without } else { History::With };
    let written =
        exchange::export(&installation.offices, authority, history, &people, &mut file).await;
    if let Err(error) = written {
        let _ = std::fs::remove_file(&beside);
        return Err(error.to_string());
    }
    file.sync_all().await.map_err(explain)?;
    std::fs::rename(&beside, out).map_err(explain)?;
    note(installation, (SecurityKind::Exported, authority), "", "").await;
    say(&format!("'{authority}' was written to {}", out.display()));
    Ok(ExitCode::SUCCESS)
}

async fn import(
    installation: &Installation,
    file: &Path,
    dry_run: bool,
    words: Words,
) -> Result<ExitCode, String> {
    let refuse =
        |sentences: String| format!("{}: nothing was imported.\n{sentences}", file.display());
    let bytes = std::fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let (bundle, mut faults) = exchange::read_all(&bytes, practice::KINDS)
        .map_err(|faults| refuse(tell_faults(words, &faults)))?;
    if !faults.is_empty() {
        let offices = &installation.offices;
        let more = exchange::list_more_faults(offices, &bundle, &faults, Others::Stay).await;
        faults.extend(more.map_err(|error| error.to_string())?);
        return Err(refuse(tell_faults(words, &faults)));
    }
    let how = Import {
        author: "import".to_owned(),
        others: Others::Stay,
        clock_offset_seconds: 0,
        dry_run,
    };
    let done = exchange::import(&installation.offices, bundle, &how).await;
    let imported = done.map_err(|error| match error {
        ImportError::Faults(faults) => refuse(tell_faults(words, &faults)),
        other => refuse(other.to_string()),
    })?;
    if !dry_run && !imported.people.is_empty() {
        let names = imported.people.iter().map(|person| {
            let PersonName { id, name, email } = person.clone();
            (id, spine::account::PersonName { name, email })
        });
        let set = installation.accounts.set_people(&imported.authority, &names.collect()).await;
        set.map_err(|error| error.to_string())?;
    }
    tell_import(&imported, dry_run);
    Ok(ExitCode::SUCCESS)
}

async fn bring_calls(
    installation: &Installation,
    authority: &str,
    file: &Path,
) -> Result<ExitCode, String> {
    need_authority(installation, authority).await?;
    let words = Words::new(Language::En);
    let explain = |faults: &[Fault]| {
        let told: Vec<String> = faults.iter().map(|fault| words.fault(fault)).collect();
        format!("{}: {}", file.display(), told.join(" "))
    };
    let bytes = std::fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let snapshot = read_snapshot(&bytes).map_err(|fault| explain(&[fault]))?;
    let offices = &installation.offices;
    let made = snapshot.made_at.as_millisecond().unsigned_abs();
    let id: Id<CallSnapshot> = Id::make(offices.real_now().as_millisecond(), made);
    let (new, today) = (id.clone(), offices.today(authority));
    let command = move |office: &Office| bring_in(office, &new, &snapshot, today);
    let done = offices.commit(authority, "import", command).await;
    done.map_err(|error| match error {
        CommitError::Refused(Refusal::Faults(faults)) => explain(&faults),
        other => other.to_string(),
    })?;
    let office = offices.find(authority).await.map_err(|error| error.to_string())?;
    match office.as_ref().and_then(|office| office.find(&id)) {
        Some(brought) => say(&format!(
            "{} new, {} changed, {} gone, of {} calls; {} fields could not be read",
            brought.fresh.len(),
            brought.changed.len(),
            brought.gone.len(),
            brought.rows,
            brought.doubts.len()
        )),
        None => say("this snapshot was brought in before; nothing has changed"),
    }
    Ok(ExitCode::SUCCESS)
}

fn tell_import(imported: &Imported, dry_run: bool) {
    let verb = if dry_run { "would be" } else { "was" };
    let what = if imported.is_new { "made" } else { "changed" };
    say(&format!("'{}' {verb} {what}:", imported.authority));
    for (kind, count) in &imported.counts {
        let Count { added, changed, same, removed } = count;
        say(&format!(
            "  {kind}: {added} new, {changed} changed, {same} the same, {removed} removed"
        ));
    }
    if imported.history == HistoryFate::Ignored {
        say("  The history in the bundle was left out: the authority has one of its own.");
    }
    for hash in &imported.missing_files {
        say(&format!("  The file {hash} is named but was not in the bundle."));
    }
}

pub(super) fn parse_area(word: Option<String>) -> Result<Option<Slug>, String> {
    let parse =
        |word: String| Slug::parse(&word).ok_or(format!("'{word}' is not the word of an area"));
    word.map(parse).transpose()
}

pub(super) async fn need_authority(
    installation: &Installation,
    authority: &str,
) -> Result<(), String> {
    let found = installation.offices.ledger().find_authority(authority).await;
    match found.map_err(|error| error.to_string())? {
        Some(_) => Ok(()),
        None => Err(format!("there is no authority '{authority}'; import one first")),
    }
}

async fn keep_tokens(
    installation: &Installation,
    command: TokenCommand,
) -> Result<ExitCode, String> {
    let TokenCommand::Create { authority, role, area, name } = command;
    need_authority(installation, &authority).await?;
    let held = HeldRole { role, area: parse_area(area)? };
    let code = held.to_code();
    let new = NewToken { authority: &authority, name: &name, held };
    let (id, token) =
        installation.accounts.create_token(new).await.map_err(|error| error.to_string())?;
    let about = format!("token:{id}");
    note(installation, (SecurityKind::TokenMade, &authority), &about, &code).await;
    say(&token);
    Ok(ExitCode::SUCCESS)
}

/// Writes into the security log what the operator did.
async fn note(
    installation: &Installation,
    (kind, authority): (SecurityKind, &str),
    about: &str,
    detail: &str,
) {
    let (authority, by) = (Some(authority), "operator");
    let event = SecurityEvent { kind, authority, by, about, remote: None, detail };
    installation.accounts.note(event).await;
}
