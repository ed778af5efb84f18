//! Reading strangers' documents in a process of its own, which limits itself before it looks at the
//! first byte. Whatever a document does to the libraries that read it, it does there: the process
//! dies, and the program goes on.

use super::{
    Format,
    extract::{TEXT_LIMIT, read_text},
};
use crate::ledger::Unread;
use std::{
    io::{Read, Write},
    path::{Path, PathBuf},
    process::{ExitCode, Stdio},
    time::Duration,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    process::Command,
};

/// The hidden command that reads one document: its format follows, the document comes on standard
/// input, its text goes out on standard output.
pub const READ_FILE: &str = "read-file";

/// Largest file that is read, in bytes. Uploads are smaller; bundles may bring others.
pub(super) const FILE_LIMIT: usize = 32 << 20;
/// How much memory a reader may use, in bytes.
const MEMORY: u64 = 512 << 20;
/// How much of its address space it may lay out, the program itself with it.
const ADDRESSES: u64 = 4 << 30;
/// How many seconds of the processor it may use.
const PROCESSOR: u64 = 20;
/// How long it may take by the clock on the wall.
const PATIENCE: Duration = Duration::from_secs(30);

/// Who reads documents: this program, started once more for each of them.
#[derive(Clone, Debug)]
pub struct FileReader {
    program: PathBuf,
    patience: Duration,
}

impl FileReader {
    /// Documents are read by this program.
    pub fn new(program: PathBuf) -> Self {
        Self { program, patience: PATIENCE }
    }

    /// Documents are read by the program that runs.
    pub fn this_program() -> Self {
        // Leads to what runs even after a newer program was put in its place.
        let linux = Path::new("/proc/self/exe");
        let program = if linux.exists() { Ok(linux.to_owned()) } else { std::env::current_exe() };
        Self::new(program.unwrap_or_default())
    }

    /// The same with another patience.
    pub fn with_patience(self, patience: Duration) -> Self {
        Self { patience, ..self }
    }

    /// The text of a document, or why there is none.
    ///
    /// # Errors
    /// When no reader can be started, which is not the document's fault.
    pub(super) async fn read(
        &self,
        format: Format,
        bytes: &[u8],
    ) -> std::io::Result<Result<String, Unread>> {
        let mut child = Command::new(&self.program)
            .args([READ_FILE, format.code()])
            // It needs nothing of ours: no address of a database, no password.
            .env_clear()
            // Memory is taken in small pieces, so that the limits see all of it.
            .env("MIMALLOC_ARENA_RESERVE", "8192")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()?;
        let (stdin, stdout) = (child.stdin.take(), child.stdout.take());
        let feed = async {
            if let Some(mut stdin) = stdin {
                // One that is dead already takes nothing more.
                let _ = stdin.write_all(bytes).await;
            }
        };
        let mut text = Vec::new();
        let gather = async {
            if let Some(stdout) = stdout {
                let _ = stdout.take(TEXT_LIMIT as u64 + 1).read_to_end(&mut text).await;
            }
        };
        let whole = async {
            tokio::join!(feed, gather);
            child.wait().await
        };
        let ended = tokio::time::timeout(self.patience, whole).await;
        let status = match ended {
            Ok(status) => status?,
            Err(_) => {
                child.kill().await?;
                return Ok(Err(Unread::Slow));
            }
        };
        let is_whole = status.success() && text.len() <= TEXT_LIMIT;
        Ok(match status.code() {
            Some(0) if is_whole => String::from_utf8(text).map_err(|_| Unread::Died),
            Some(1) => Err(Unread::Unreadable),
            _ => Err(Unread::Died),
        })
    }
}

/// What the hidden command does. Status 1 says that the document cannot be read; any other end but
/// a good one is the reader's own death.
pub fn read_file(format: &str) -> ExitCode {
    if let Err(error) = limit_oneself() {
        tracing::error!(%error, "a reader without limits does not read");
        return ExitCode::from(3);
    }
    let Some(format) = Format::parse(format) else { return ExitCode::from(2) };
    let mut bytes = Vec::new();
    let taken = std::io::stdin().take(FILE_LIMIT as u64 + 1).read_to_end(&mut bytes);
    if taken.is_err() || bytes.len() > FILE_LIMIT {
        return ExitCode::from(1);
    }
    let Ok(text) = read_text(format, &bytes) else { return ExitCode::from(1) };
    match std::io::stdout().write_all(text.as_bytes()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::from(2),
    }
}

/// From here on this process has little memory and little time, and can open nothing: no file, no
/// connection, no other process.
fn limit_oneself() -> std::io::Result<()> {
    use rustix::process::{Resource, Rlimit, setrlimit};
    for (resource, most) in [
        (Resource::As, ADDRESSES),
        (Resource::Data, MEMORY),
        (Resource::Cpu, PROCESSOR),
        (Resource::Fsize, 0),
        (Resource::Core, 0),
        (Resource::Nproc, 0),
        (Resource::Nofile, 3),
    ] {
        setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) })?;
    }
    Ok(())
}
