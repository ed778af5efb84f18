//! A private PostgreSQL cluster in a temporary folder.
//!
//! It needs nothing but the installed programs: no service, no account, no fixed port. It listens
//! on 127.0.0.1 only and lets in whoever asks there, so it must never hold anything but test data.
//! A guard process holds the other end of a pipe: when that closes, because the cluster is
//! dropped or because the test process ended in whatever way, it stops PostgreSQL and removes
//! the folder.

use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

/// Where a running cluster is found by test processes that share it.
pub const SHARED_URL: &str = "UDSYN_TEST_POSTGRES";

/// Debian keeps the server's programs off the PATH, one folder per version.
const DEBIAN: &str = "/usr/lib/postgresql";

/// Waits for the pipe to close, ends the postmaster at once, removes the folder.
const GUARD: &str = r#"
cat >/dev/null
pid=$(head -n 1 "$0/data/postmaster.pid" 2>/dev/null) && kill -QUIT "$pid" 2>/dev/null &&
    while kill -0 "$pid" 2>/dev/null; do sleep 0.05; done
rm -rf "$0"
"#;

/// Whether what is committed survives a crash of the machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Durability {
    /// It need not: nothing waits for the disk.
    None,
    /// It does, as in production: for measurements.
    Full,
}

/// A running cluster.
pub struct Cluster {
    programs: PathBuf,
    url: String,
    own: Option<Own>,
}

/// What is known of a cluster of this process, and of no other.
struct Own {
    folder: PathBuf,
    owner: Option<Owner>,
    guard: Child,
}

/// PostgreSQL refuses to run as root, so root runs it as somebody else.
#[derive(Clone, Copy)]
struct Owner {
    user: u32,
    group: u32,
}

impl Cluster {
    /// The cluster of this test process, or the one `UDSYN_TEST_POSTGRES` names, which several
    /// processes share.
    pub fn shared() -> &'static Cluster {
        static SHARED: OnceLock<Cluster> = OnceLock::new();
        SHARED.get_or_init(|| match std::env::var(SHARED_URL) {
            Ok(url) if !url.is_empty() => Cluster { programs: find_programs(), url, own: None },
            _ => Cluster::new(Durability::None),
        })
    }

    /// A cluster of one's own, that may be stopped.
    pub fn new(durability: Durability) -> Cluster {
        let programs = find_programs();
        let folder = tempfile::Builder::new().prefix("udsyn-postgres-").tempdir();
        let folder = folder.expect("the temporary folder is writable").keep();
        let owner = other_than_root(&folder);
        if let Some(Owner { user, group }) = owner {
            std::os::unix::fs::chown(&folder, Some(user), Some(group))
                .expect("root may give a folder away");
        }
        let guard = Command::new("sh")
            .args(["-c", GUARD])
            .arg(&folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            // Ctrl-C ends the tests; the guard then still has its work to do.
            .process_group(0)
            .spawn()
            .expect("sh is on every machine the tests run on");
        let own = Own { folder, owner, guard };
        own.create(&programs, durability);
        let port = own.start_somewhere(&programs);
        let url = format!("postgres://postgres@127.0.0.1:{port}/postgres");
        Cluster { programs, url, own: Some(own) }
    }

    /// The address of the database `postgres`, which is always there.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Creates an empty database whose name begins like this and returns its address.
    pub fn create_database(&self, name: &str) -> String {
        static NEXT: AtomicU32 = AtomicU32::new(1);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("{name}_{}_{number}", std::process::id());
        let made = self.query(&format!("create database \"{name}\""));
        if !made.status.success() {
            panic!("PostgreSQL at {} makes no database: {}", self.url, said(&made));
        }
        with_database(&self.url, &name)
    }

    /// Removes a database, whoever is still connected to it. That it is gone already, or that
    /// the cluster has ended, is no fault.
    pub fn drop_database(&self, url: &str) {
        let name = database_of(url);
        self.query(&format!("drop database if exists \"{name}\" with (force)"));
    }

    /// Cuts every connection and stops the server, as an outage does.
    pub fn stop(&mut self) {
        let own = self.own.as_ref().expect("a shared cluster is never handed out to be changed");
        let data = own.folder.join("data");
        own.run(
            own.command(&self.programs, "pg_ctl").args(["stop", "-m", "immediate", "-w"]),
            &data,
        );
    }

    /// Starts the server again, at the same address and with the same data.
    pub fn start(&mut self) {
        let own = self.own.as_ref().expect("a shared cluster is never handed out to be changed");
        if let Err(why) = own.start(&self.programs, None) {
            panic!("PostgreSQL does not start again: {why}");
        }
    }

    fn query(&self, sql: &str) -> Output {
        Command::new(self.programs.join("psql"))
            .args(["-X", "-q", "-w", "-d", &self.url, "-c", sql])
            .output()
            .expect("psql lies beside the server's programs")
    }
}

impl Own {
    fn create(&self, programs: &Path, durability: Durability) {
        let data = self.folder.join("data");
        let mut initdb = self.command(programs, "initdb");
        initdb.args(["--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C"]);
        initdb.args(["--no-sync", "--no-instructions"]);
        self.run(&mut initdb, &data);
        let quick = match durability {
            Durability::None => "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\n",
            Durability::Full => "",
        };
        let settings = format!(
            "\nlisten_addresses = '127.0.0.1'\nunix_socket_directories = ''\n\
             max_connections = 300\n{quick}"
        );
        let file = data.join("postgresql.conf");
        let old = std::fs::read_to_string(&file).expect("initdb writes the settings");
        std::fs::write(&file, old + &settings).expect("the settings may be changed");
    }

    /// Another program may take a port between our looking and PostgreSQL's listening.
    fn start_somewhere(&self, programs: &Path) -> u16 {
        let mut fault = String::new();
        for _ in 0..5 {
            let listener = TcpListener::bind("127.0.0.1:0").expect("the machine has a free port");
            let port = listener.local_addr().expect("it listens").port();
            drop(listener);
            match self.start(programs, Some(port)) {
                Ok(()) => return port,
                Err(why) => fault = why,
            }
        }
        panic!("PostgreSQL does not start: {fault}")
    }

    /// Without a port it starts at the one it had.
    fn start(&self, programs: &Path, port: Option<u16>) -> Result<(), String> {
        let data = self.folder.join("data");
        let log = self.folder.join("log");
        if let Some(port) = port {
            let line = format!("port = {port}\n");
            std::fs::write(data.join("postgresql.auto.conf"), line).expect("the folder is ours");
        }
        let started = self
            .command(programs, "pg_ctl")
            .args(["start", "-w", "-t", "60", "-D"])
            .arg(&data)
            .arg("-l")
            .arg(&log)
            // The server keeps what it inherits: a pipe would never close.
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        match started.expect("pg_ctl lies beside initdb").success() {
            true => Ok(()),
            false => Err(std::fs::read_to_string(&log).unwrap_or_default()),
        }
    }

    fn command(&self, programs: &Path, name: &str) -> Command {
        let mut command = Command::new(programs.join(name));
        command.current_dir(&self.folder).stdin(Stdio::null()).env("LC_ALL", "C");
        if let Some(Owner { user, group }) = self.owner {
            command.uid(user).gid(group);
        }
        command
    }

    fn run(&self, command: &mut Command, data: &Path) {
        let done = command.arg("-D").arg(data).output();
        let done = done.expect("the programs of PostgreSQL lie in one folder");
        if !done.status.success() {
            panic!("PostgreSQL cannot be used in {}: {}", self.folder.display(), said(&done));
        }
    }
}

impl Drop for Own {
    fn drop(&mut self) {
        drop(self.guard.stdin.take());
        // Nothing to be done if the guard has been killed.
        let _ = self.guard.wait();
    }
}

/// The folder with `initdb`, `pg_ctl` and `psql`, of the newest version there is.
fn find_programs() -> PathBuf {
    let mut versions: Vec<(u32, PathBuf)> = std::fs::read_dir(DEBIAN)
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path())))
        .map(|(version, folder)| (version, folder.join("bin")))
        .filter(|(_, folder)| folder.join("initdb").is_file())
        .collect();
    versions.sort();
    if let Some((_, newest)) = versions.pop() {
        return newest;
    }
    let elsewhere = ["/usr/local/bin", "/opt/homebrew/bin", "/usr/local/pgsql/bin"];
    let initdb = crate::programs::find(&["initdb"], &elsewhere).unwrap_or_else(|| {
        panic!(
            "The tests run on PostgreSQL too, and its program initdb is not on this machine. \
             Run ./test, which installs it, or install the package `postgresql`; \
             `cargo test --workspace -- --skip postgres` leaves PostgreSQL out."
        )
    });
    let initdb = initdb.canonicalize().unwrap_or(initdb);
    initdb.parent().expect("a program lies in a folder").to_owned()
}

/// Whom to run PostgreSQL as; `None` is oneself. A new folder belongs to whoever made it, and
/// the account is taken from the list every Unix has: by preference that of PostgreSQL.
fn other_than_root(folder: &Path) -> Option<Owner> {
    use std::os::unix::fs::MetadataExt;
    let me = std::fs::metadata(folder).expect("the folder was just made").uid();
    if me != 0 {
        return None;
    }
    let accounts = std::fs::read_to_string("/etc/passwd").expect("every Unix lists its accounts");
    let owner = |name: &str| {
        let account = accounts.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(":"));
        let mut fields = account?.split(':').skip(1);
        let (user, group) = (fields.next()?.parse().ok()?, fields.next()?.parse().ok()?);
        Some(Owner { user, group })
    };
    let found = owner("postgres").or_else(|| owner("nobody"));
    Some(found.expect("every Unix knows the account nobody"))
}

/// The same address with another database.
fn with_database(url: &str, name: &str) -> String {
    let (address, options) = match url.split_once('?') {
        Some((address, options)) => (address, format!("?{options}")),
        None => (url, String::new()),
    };
    let start = address.find("://").map_or(0, |at| at + "://".len());
    let end = address[start..].find('/').map_or(address.len(), |at| start + at);
    format!("{}/{name}{options}", &address[..end])
}

fn database_of(url: &str) -> &str {
    let address = url.split_once('?').map_or(url, |(address, _)| address);
    address.rsplit_once('/').map_or(address, |(_, name)| name)
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_database_keeps_server_and_options() {
        let check = |url: &str, expected: &str| {
            let changed = with_database(url, "b");
            assert_eq!(changed, expected);
            assert_eq!(database_of(&changed), "b");
        };
        check("postgres://p@127.0.0.1:5/a", "postgres://p@127.0.0.1:5/b");
        check("postgres://p@127.0.0.1:5", "postgres://p@127.0.0.1:5/b");
        check("postgres://p:x@h/a?sslmode=disable", "postgres://p:x@h/b?sslmode=disable");
    }
}
