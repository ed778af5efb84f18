//! What the program is told at start: on the command line or by environment.

use clap::{Args, Parser, Subcommand};
use jiff::tz::TimeZone;
use spine::{account::Role, base::Language, notify::MailSettings};
use std::{net::SocketAddr, path::PathBuf};

/// Udsyn runs an authority's international strategy: the register of its cooperations, who carries
/// them, what they cost and what came of them.
///
/// Try it: `udsyn demo`, then open http://127.0.0.1:8080
#[derive(Debug, Parser)]
#[command(name = "udsyn", version, max_term_width = 100)]
pub struct Config {
    #[allow(missing_docs, reason = "a comment here would become the help of the whole program")]
    #[command(flatten)]
    pub store: Store,
    #[allow(missing_docs, reason = "as above")]
    #[command(subcommand)]
    pub command: Command,
}

/// Where everything durable is kept.
#[derive(Clone, Debug, Args)]
pub struct Store {
    /// The folder for the embedded database and the search index; made when it is missing.
    #[arg(long, env = "UDSYN_DATA", global = true, value_name = "DIR")]
    pub data: Option<PathBuf>,

    /// The database instead of a file in the data folder: postgres://user@host/name, or a path to
    /// an SQLite file.
    #[arg(long, env = "UDSYN_DATABASE", global = true, value_name = "URL")]
    pub database: Option<String>,

    /// The time zone whose days are the authorities' days.
    #[arg(
        long,
        env = "UDSYN_TIME_ZONE",
        global = true,
        default_value = "Europe/Copenhagen",
        value_name = "ZONE"
    )]
    pub time_zone: String,

    /// How much room the files of one authority may take up.
    #[arg(long, env = "UDSYN_FILE_ROOM", global = true, default_value_t = 20, value_name = "GB")]
    pub file_room: u32,

    /// The program that reads strangers' documents; this one where none is named.
    #[arg(skip)]
    pub reader: Option<PathBuf>,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Show Udsyn with three Danish authorities; loads them into an empty data folder.
    ///
    /// The clock of each authority stands at the day its strategy was new, so that the register
    /// looks as it did then. Keep nothing of value here.
    Demo(Serve),
    /// Serve the desk and the API.
    ///
    /// The tables are made or brought up to date first. Stop with Ctrl-C or SIGTERM: requests under
    /// way are ended, nothing acknowledged is lost.
    Serve(Serve),
    /// Prove that the log is whole and that the current records are what it gives.
    ///
    /// Replays every authority's log, checks every hash, every file and every integrity rule, and
    /// names the first fault with its sequence number and record. Prints where each log ends; kept
    /// elsewhere, that shows later whether a log was cut or written anew. Ends with status 1 when
    /// there is a fault, or nothing to verify.
    Verify {
        /// Compare with where the logs ended before: what this printed once, or a backup.
        #[arg(long, env = "UDSYN_AGAINST", value_name = "FILE")]
        against: Option<PathBuf>,
        /// Add where the logs end now to this file.
        #[arg(long, env = "UDSYN_HEADS", value_name = "FILE")]
        heads: Option<PathBuf>,
    },
    /// Say that the clock is right now, after a change was made under one that stood ahead.
    ///
    /// While the last change lies ahead of the clock nothing is written. This writes the record
    /// that changed last once more as it is, with the true time and a reason that says so.
    Clock {
        /// The authority's word in addresses.
        #[arg(long, env = "UDSYN_AUTHORITY", value_name = "SLUG")]
        authority: String,
    },
    /// Erase the bytes of a file that no record names any more; its name stays in the history.
    EraseFile {
        /// The authority's word in addresses.
        #[arg(long, env = "UDSYN_AUTHORITY", value_name = "SLUG")]
        authority: String,
        /// The 64 digits that end the address of the file.
        #[arg(env = "UDSYN_HASH")]
        hash: String,
    },
    /// Read one document from standard input; the server starts this for itself.
    #[command(name = spine::search::READ_FILE, hide = true)]
    ReadFile {
        /// What kind of document it is.
        format: String,
    },
    /// Write one authority into a JSON bundle: records, history, files, names of people.
    Export {
        /// The authority's word in addresses.
        #[arg(long, env = "UDSYN_AUTHORITY", value_name = "SLUG")]
        authority: String,
        /// The file to write; it must not exist.
        #[arg(long, env = "UDSYN_OUT", value_name = "FILE")]
        out: PathBuf,
        /// Leave the history out: only the records as they are now.
        #[arg(long, env = "UDSYN_WITHOUT_HISTORY")]
        without_history: bool,
    },
    /// Read a JSON bundle. One bad record, and nothing is imported; every fault is listed.
    Import {
        /// The bundle.
        #[arg(env = "UDSYN_BUNDLE")]
        file: PathBuf,
        /// Only say what would happen.
        #[arg(long, env = "UDSYN_DRY_RUN")]
        dry_run: bool,
        /// The language in which faults are told: da, en or de.
        #[arg(long, env = "UDSYN_LANGUAGE", default_value = "en", value_parser = parse_language)]
        language: Language,
    },
    /// Bring in a snapshot of the calls on the European Funding & Tenders Portal.
    ///
    /// What is new is added, what changed is changed, what is gone is kept and marked. A snapshot
    /// older than the newest one there is refused; the same one again changes nothing.
    Calls {
        /// The authority's word in addresses.
        #[arg(long, env = "UDSYN_AUTHORITY", value_name = "SLUG")]
        authority: String,
        /// The snapshot: JSON with the fields `generatedAt` and `grants`.
        #[arg(env = "UDSYN_SNAPSHOT")]
        file: PathBuf,
    },
    /// Bring in the euro reference rates of the European Central Bank, its table or the ZIP file.
    ///
    /// Only years that become other are written, and no day is taken away.
    Rates {
        /// The authority's word in addresses.
        #[arg(long, env = "UDSYN_AUTHORITY", value_name = "SLUG")]
        authority: String,
        /// The file: eurofxref-hist.zip, or the table in it.
        #[arg(env = "UDSYN_RATES")]
        file: PathBuf,
    },
    /// Write everything into one file, from a running installation or a stopped one.
    Backup {
        /// The file to write; it must not exist.
        #[arg(env = "UDSYN_BACKUP")]
        file: PathBuf,
    },
    /// Read a backup into an empty database, of the same kind or the other.
    Restore {
        /// The backup.
        #[arg(env = "UDSYN_BACKUP")]
        file: PathBuf,
    },
    /// Build the search index anew from the logs.
    ///
    /// The index is kept up by the server and built by it where it is missing, so this is needed
    /// only when search seems wrong. Before a start it builds the index itself; beside a running
    /// server it asks the server to, and waits.
    Reindex,
    /// Keep the accounts of people.
    #[command(subcommand)]
    User(UserCommand),
    /// Keep the tokens of programs.
    #[command(subcommand)]
    Token(TokenCommand),
}

/// How to serve.
#[derive(Clone, Debug, Args)]
pub struct Serve {
    /// The address to listen on.
    #[arg(long, env = "UDSYN_LISTEN", default_value = "127.0.0.1:8080", value_name = "ADDR")]
    pub listen: SocketAddr,

    /// Browsers reach it through https: cookies are marked so, and browsers told to insist.
    #[arg(long, env = "UDSYN_HTTPS")]
    pub https: bool,

    /// Believe the X-Forwarded-For of the proxy in front, for limits by remote address.
    #[arg(long, env = "UDSYN_BEHIND_PROXY")]
    pub behind_proxy: bool,

    /// A host that shows one authority's public site; several, separated by commas or given again.
    #[arg(
        long = "host",
        env = "UDSYN_HOSTS",
        value_name = "AUTHORITY=HOST",
        value_delimiter = ',',
        value_parser = parse_host
    )]
    pub hosts: Vec<(String, String)>,

    #[allow(missing_docs, reason = "a comment here would become help")]
    #[command(flatten)]
    pub mail: Mail,
}

/// How people are written to.
#[derive(Clone, Debug, Default, Args)]
pub struct Mail {
    /// Where people reach it, for links in letters and calendars: https://udsyn.example.org.
    #[arg(long, env = "UDSYN_ADDRESS", value_name = "URL", value_parser = parse_address)]
    pub address: Option<String>,

    /// The mail server that takes letters: smtp://user:password@host:587?tls=required,
    /// smtps://user:password@host, or smtp://host:25. Without one nobody is written to.
    #[arg(long, env = "UDSYN_MAIL_SERVER", value_name = "URL", hide_env_values = true)]
    pub mail_server: Option<String>,

    /// Whom letters come from: Udsyn <udsyn@example.org>.
    #[arg(long, env = "UDSYN_MAIL_FROM", value_name = "SENDER", requires = "mail_server")]
    pub mail_from: Option<String>,
}

impl Mail {
    /// How letters leave; none where nobody is written to.
    ///
    /// # Errors
    /// A sentence about what is missing or wrong.
    pub fn read(&self) -> Result<Option<MailSettings>, String> {
        let Some(server) = &self.mail_server else { return Ok(None) };
        let from = self.mail_from.as_deref().ok_or(
            "letters need a sender: --mail-from 'Udsyn <udsyn@example.org>' or UDSYN_MAIL_FROM",
        )?;
        if self.address.is_none() {
            return Err("letters hold links: say with --address or UDSYN_ADDRESS where people \
                reach this, as https://udsyn.example.org"
                .to_owned());
        }
        MailSettings::parse(server, from).map(Some)
    }
}

fn parse_address(text: &str) -> Result<String, String> {
    let text = text.trim_end_matches('/');
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let is_host = |host: &str| !host.is_empty() && !host.contains(['/', '?', '#', ' ', '@']);
    match host {
        Some(host) if is_host(host) => Ok(text.to_owned()),
        _ => Err("write it as https://udsyn.example.org".to_owned()),
    }
}

/// What to do with accounts.
#[derive(Debug, Subcommand)]
pub enum UserCommand {
    /// Invite somebody to an authority with a role; the first one becomes its administrator.
    ///
    /// It prints a link, once. Whoever uses it chooses their own password, or confirms with the one
    /// they have; until then no role counts. Nobody sets another's password.
    Add {
        /// The address to sign in with.
        #[arg(long, env = "UDSYN_EMAIL")]
        email: String,
        /// The person's name.
        #[arg(long, env = "UDSYN_NAME")]
        name: String,
        /// The authority's word in addresses.
        #[arg(long, env = "UDSYN_AUTHORITY", value_name = "SLUG")]
        authority: String,
        /// What the person does there.
        #[arg(long, env = "UDSYN_ROLE", default_value = "administrator", value_parser = parse_role)]
        role: Role,
        /// The only area it counts in; all of them when left out.
        #[arg(long, env = "UDSYN_AREA")]
        area: Option<String>,
        #[allow(missing_docs, reason = "a comment here would become help")]
        #[command(flatten)]
        reached: Reached,
    },
    /// Print a link with which the owner of an account chooses a new password.
    Password {
        /// The address to sign in with.
        #[arg(long, env = "UDSYN_EMAIL")]
        email: String,
        #[allow(missing_docs, reason = "a comment here would become help")]
        #[command(flatten)]
        reached: Reached,
    },
    /// Close an account everywhere: nobody signs in with it, and whoever is signed in is signed
    /// out.
    Disable {
        /// The address to sign in with.
        #[arg(long, env = "UDSYN_EMAIL")]
        email: String,
    },
    /// Open a closed account again.
    Enable {
        /// The address to sign in with.
        #[arg(long, env = "UDSYN_EMAIL")]
        email: String,
    },
}

/// Where people reach the program, for links that are printed.
#[derive(Clone, Debug, Args)]
pub struct Reached {
    /// Where people reach it: https://udsyn.example.org.
    #[arg(
        long,
        env = "UDSYN_ADDRESS",
        value_name = "URL",
        default_value = "http://127.0.0.1:8080",
        value_parser = parse_address
    )]
    pub address: String,
}

/// What to do with tokens.
#[derive(Debug, Subcommand)]
pub enum TokenCommand {
    /// Make a token for the API and print it once.
    Create {
        /// The authority's word in addresses.
        #[arg(long, env = "UDSYN_AUTHORITY", value_name = "SLUG")]
        authority: String,
        /// What the program may do.
        #[arg(long, env = "UDSYN_ROLE", default_value = "reader", value_parser = parse_role)]
        role: Role,
        /// The only area it counts in; all of them when left out.
        #[arg(long, env = "UDSYN_AREA")]
        area: Option<String>,
        /// What the token is for.
        #[arg(long, env = "UDSYN_NAME", default_value = "made on the command line")]
        name: String,
    },
}

fn parse_host(pair: &str) -> Result<(String, String), String> {
    let parts = pair.trim().split_once('=');
    let parts = parts.map(|(authority, host)| (authority, host.to_ascii_lowercase()));
    let is_host = |host: &str| !host.is_empty() && crate::site::is_host(host);
    match parts {
        Some((authority, host)) if !authority.is_empty() && is_host(&host) => {
            Ok((authority.to_owned(), host))
        }
        _ => Err("write it as nordjylland=udsyn.example.org".to_owned()),
    }
}

fn parse_language(code: &str) -> Result<Language, String> {
    let known = [Language::Da, Language::En, Language::De];
    let found = Language::parse(code).filter(|language| known.contains(language));
    found.ok_or_else(|| "use one of da, en, de".to_owned())
}

fn parse_role(word: &str) -> Result<Role, String> {
    let code = word.replace('-', "_");
    Role::parse(&code).ok_or_else(|| {
        let known: Vec<&str> = Role::ALL.iter().map(|role| role.code()).collect();
        format!("use one of {}", known.join(", "))
    })
}

/// Makes a folder that nobody else on the machine may read; one that is there stays as it is.
fn make_private_folder(folder: &std::path::Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

impl Store {
    /// Whether there is a database to look at. A folder that is named by mistake must not become
    /// an empty installation.
    ///
    /// # Errors
    /// A sentence when there is none.
    pub fn need_database(&self) -> Result<(), String> {
        let file = match (&self.database, &self.data) {
            (Some(address), _) if address.starts_with("postgres") => return Ok(()),
            (Some(address), _) => {
                let file = address.strip_prefix("sqlite:").unwrap_or(address);
                PathBuf::from(file.strip_prefix("//").unwrap_or(file))
            }
            (None, folder) => folder.clone().unwrap_or_default().join("udsyn.sqlite"),
        };
        match file.is_file() {
            true => Ok(()),
            false => Err(format!("there is no database at {}; nothing was made", file.display())),
        }
    }

    /// The time zone whose days are the authorities' days.
    ///
    /// # Errors
    /// A sentence when there is no such zone.
    pub fn find_zone(&self) -> Result<TimeZone, String> {
        let name = &self.time_zone;
        TimeZone::get(name)
            .map_err(|_| format!("'{name}' is not a time zone; try Europe/Copenhagen"))
    }

    /// The same with a folder for the data where neither it nor a database was named.
    pub fn or_in(&self, folder: &str) -> Self {
        let mut store = self.clone();
        if store.data.is_none() && store.database.is_none() {
            store.data = Some(PathBuf::from(folder));
        }
        store
    }

    /// The address of the database, in the data folder unless another was named; makes the folder.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub fn find_database(&self) -> std::io::Result<String> {
        if let Some(folder) = &self.data {
            make_private_folder(folder)?;
        }
        match (&self.database, &self.data) {
            (Some(address), _) => Ok(address.clone()),
            (None, folder) => {
                let folder = folder.clone().unwrap_or_default();
                Ok(folder.join("udsyn.sqlite").to_string_lossy().into_owned())
            }
        }
    }
}
