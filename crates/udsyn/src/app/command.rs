//! Carrying out what the command line asks.

use super::{
    config::{Command, Config, Serve, Store, TokenCommand, UserCommand},
    demo, serve,
    start::{self, Installation},
};
use crate::exchange::{self, Import};
use spine::{
    account::{HeldRole, Membership, NewAccount, NewToken},
    base::{Language, Slug},
};
use std::{io::BufRead, path::Path, process::ExitCode};
use tokio::net::TcpListener;
use tracing_subscriber::EnvFilter;

/// Runs the program; what goes wrong is a sentence on standard error and status 1.
pub fn run(config: Config) -> ExitCode {
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
fn say(sentence: &str) {
    println!("{sentence}");
}

async fn carry_out(config: Config) -> Result<ExitCode, String> {
    let Config { store, command } = config;
    match command {
        Command::Demo(serve) => show(&store, &serve).await,
        Command::Serve(serve) => {
            let installation = open(&store, "data").await?;
            listen(installation, &serve, false).await
        }
        Command::Verify => verify(&open(&store, "data").await?).await,
        Command::Export { authority, out, without_history } => {
            let installation = open(&store, "data").await?;
            exchange::export_to_file(&installation, &authority, &out, !without_history).await?;
            say(&format!("'{authority}' was written to {}", out.display()));
            Ok(ExitCode::SUCCESS)
        }
        Command::Import { file, dry_run } => {
            let installation = open(&store, "data").await?;
            import(&installation, &file, dry_run).await
        }
        Command::Backup { file } => {
            let installation = open(&store, "data").await?;
            let summary = installation
                .offices
                .ledger()
                .backup(&file, installation.offices.real_now())
                .await
                .map_err(|error| error.to_string())?;
            say(&format!("{} rows were written to {}", summary.rows, file.display()));
            Ok(ExitCode::SUCCESS)
        }
        Command::Restore { file } => {
            let installation = open(&store, "data").await?;
            let ledger = installation.offices.ledger();
            let summary = ledger.restore(&file).await.map_err(|error| error.to_string())?;
            say(&format!("{} rows were restored from {}", summary.rows, file.display()));
            verify(&installation).await
        }
        Command::User(command) => keep_users(&open(&store, "data").await?, command).await,
        Command::Token(command) => keep_tokens(&open(&store, "data").await?, command).await,
    }
}

async fn open(store: &Store, folder: &str) -> Result<Installation, String> {
    let address = store
        .find_database(folder)
        .map_err(|error| format!("The data folder cannot be used: {error}"))?;
    start::open(&address, store).await
}

async fn show(store: &Store, serve: &Serve) -> Result<ExitCode, String> {
    let installation = open(store, "demo-data").await?;
    demo::load(&installation).await?;
    say(&format!("\nUdsyn shows three Danish authorities on http://{}\n", serve.listen));
    say("Sign in with one of these; the password of each is  fjord-og-udsyn");
    for (email, name, role) in demo::PEOPLE {
        say(&format!("  {email:28} {name} ({})", role.code().replace('_', "-")));
    }
    say("\nA token for the API:  udsyn demo's data, then");
    say("  udsyn token create --data demo-data --authority nordjylland --role reader\n");
    listen(installation, serve, true).await
}

async fn listen(
    installation: Installation,
    serve: &Serve,
    is_demo: bool,
) -> Result<ExitCode, String> {
    let stop = serve::stop_signal().map_err(|error| error.to_string())?;
    let listener = TcpListener::bind(serve.listen).await.map_err(|error| {
        format!("{} cannot be listened on: {error}. Choose another with --listen", serve.listen)
    })?;
    let follower = tokio::spawn(installation.offices.clone().follow());
    let router = start::build_router(&installation, serve, is_demo);
    tracing::info!("listening on http://{}", serve.listen);
    serve::serve(listener, router, stop).await;
    follower.abort();
    installation.offices.ledger().db().close().await;
    tracing::info!("stopped");
    Ok(ExitCode::SUCCESS)
}

async fn verify(installation: &Installation) -> Result<ExitCode, String> {
    let offices = &installation.offices;
    let rows = offices.ledger().list_authorities().await.map_err(|error| error.to_string())?;
    let mut is_whole = true;
    for row in rows {
        let verdict = offices.verify(&row.id).await.map_err(|error| error.to_string())?;
        match &verdict.first_fault {
            None => say(&format!(
                "{}: whole; {} changes, {} records",
                row.id, verdict.changes, verdict.records
            )),
            Some(fault) => {
                is_whole = false;
                say(&format!("{}: FAULT: {fault}", row.id));
            }
        }
    }
    Ok(if is_whole { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

async fn import(
    installation: &Installation,
    file: &Path,
    dry_run: bool,
) -> Result<ExitCode, String> {
    let bytes = std::fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let asked = Import { author: "import", clock_offset_seconds: 0, dry_run };
    let summary = exchange::import(&installation.offices, &bytes, &asked)
        .await
        .map_err(|error| format!("{}: nothing was imported.\n{error}", file.display()))?;
    if !dry_run && !summary.people.is_empty() {
        let set = installation.accounts.set_people(&summary.authority, &summary.people).await;
        set.map_err(|error| error.to_string())?;
    }
    say(&summary.to_string());
    Ok(ExitCode::SUCCESS)
}

async fn keep_users(
    installation: &Installation,
    command: UserCommand,
) -> Result<ExitCode, String> {
    let UserCommand::Add { email, name, authority, role, area } = command;
    need_authority(installation, &authority).await?;
    let area = match area {
        Some(word) => Some(
            Slug::parse(&word).ok_or_else(|| format!("'{word}' is not the word of an area"))?,
        ),
        None => None,
    };
    let accounts = &installation.accounts;
    let known = accounts.find_by_email(&email).await.map_err(|error| error.to_string())?;
    let account = match known {
        Some(account) => account,
        None => {
            let password = read_password()?;
            let new = NewAccount {
                email: &email,
                name: &name,
                password: &password,
                language: Language::Da,
            };
            accounts.add(new).await.map_err(|error| error.to_string())?
        }
    };
    let memberships =
        accounts.list_memberships(&account.id).await.map_err(|error| error.to_string())?;
    let mut membership: Membership = memberships.get(&authority).cloned().unwrap_or_default();
    membership.roles.push(HeldRole { role, area });
    accounts
        .set_membership(&account.id, &authority, &membership)
        .await
        .map_err(|error| error.to_string())?;
    say(&format!("{email} is {} of '{authority}'", role.code().replace('_', "-")));
    Ok(ExitCode::SUCCESS)
}

fn read_password() -> Result<String, String> {
    if let Ok(password) = std::env::var("UDSYN_PASSWORD") {
        return Ok(password);
    }
    say_error("type the password on one line, at least 12 characters:");
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line).map_err(|error| error.to_string())?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}

async fn need_authority(installation: &Installation, authority: &str) -> Result<(), String> {
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
    let TokenCommand::Create { authority, role, name } = command;
    need_authority(installation, &authority).await?;
    let new = NewToken { authority: &authority, name: &name, role };
    let (_, token) =
        installation.accounts.create_token(new).await.map_err(|error| error.to_string())?;
    say(&token);
    Ok(ExitCode::SUCCESS)
}
