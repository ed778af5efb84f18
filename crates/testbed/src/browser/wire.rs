//! The browser process and the line to it.
//!
//! Chromium speaks the DevTools protocol over two pipes: JSON messages, each ended by a zero
//! byte. No port is open that anything else on the machine could reach, and Chromium ends by
//! itself when the pipe closes, which the kernel does for us however this process dies.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{ChildStdin, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock};
use std::time::Duration;

use serde_json::{Value, json};
use tokio::sync::oneshot;

use super::tab::Tab;

/// How long one question to the browser may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// The shell stays behind Chromium to move the pipes to where it expects them (3 and 4) and to
/// remove the profile at the end. Its first argument is the profile.
const LAUNCH: &str = r#"
"$@" 3<&0 4>&1 </dev/null >/dev/null 2>&1
rm -rf "$0" 2>/dev/null || { sleep 1; rm -rf "$0"; }
"#;

const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const FLAGS: [&str; 13] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--force-color-profile=srgb",
    "--remote-debugging-pipe",
    "about:blank",
];

type Answer = Result<Value, String>;

/// The one browser of this test process.
pub(super) struct Browser {
    to: Mutex<ChildStdin>,
    next: AtomicU64,
    heard: Arc<Heard>,
}

/// What the reading thread shares with those who ask.
#[derive(Default)]
struct Heard {
    waiting: Mutex<HashMap<u64, oneshot::Sender<Answer>>>,
    tabs: Mutex<HashMap<String, Arc<Tab>>>,
}

impl Browser {
    /// Starts the browser at the first call; it ends with this process.
    pub(super) fn shared() -> &'static Browser {
        static SHARED: OnceLock<Browser> = OnceLock::new();
        SHARED.get_or_init(Browser::launch)
    }

    fn launch() -> Browser {
        let profile = tempfile::Builder::new()
            .prefix("udsyn-browser-")
            .tempdir()
            .expect("the temporary folder is writable")
            .keep();
        let mut child = Command::new("sh")
            .arg("-c")
            .arg(LAUNCH)
            .arg(&profile)
            .arg(find_chromium())
            .arg(format!("--user-data-dir={}", profile.display()))
            .args(FLAGS)
            .env("XDG_CONFIG_HOME", &profile)
            .env("XDG_CACHE_HOME", &profile)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            // Ctrl-C must reach the shell only through the closing pipe, or the profile stays.
            .process_group(0)
            .spawn()
            .expect("sh is on every machine the tests run on");
        let to = Mutex::new(child.stdin.take().expect("stdin is piped"));
        let from = child.stdout.take().expect("stdout is piped");
        let heard = Arc::new(Heard::default());
        let listener = heard.clone();
        std::thread::spawn(move || {
            listener.listen(from);
            // The pipe is closed: the shell has ended or is about to.
            let _ = child.wait();
        });
        Browser { to, next: AtomicU64::new(1), heard }
    }

    /// Asks the browser, or one tab of it, and waits for the answer.
    pub(super) async fn ask(&self, tab: Option<&str>, method: &str, params: Value) -> Answer {
        let answer = self.tell(tab, method, params);
        match tokio::time::timeout(PATIENCE, answer).await {
            Ok(Ok(answer)) => answer,
            Ok(Err(_)) => Err("the browser ended".to_owned()),
            Err(_) => Err(format!("the browser did not answer {method} in {PATIENCE:?}")),
        }
    }

    /// Sends without waiting; the answer can be had from what is returned.
    pub(super) fn tell(
        &self,
        tab: Option<&str>,
        method: &str,
        params: Value,
    ) -> oneshot::Receiver<Answer> {
        let id = self.next.fetch_add(1, Ordering::Relaxed);
        let (sender, receiver) = oneshot::channel();
        lock(&self.heard.waiting).insert(id, sender);
        let mut message = json!({ "id": id, "method": method, "params": params });
        if let Some(tab) = tab {
            message["sessionId"] = json!(tab);
        }
        let mut bytes = message.to_string().into_bytes();
        bytes.push(0);
        let mut to = lock(&self.to);
        if to.write_all(&bytes).and_then(|()| to.flush()).is_err() {
            lock(&self.heard.waiting).remove(&id);
        }
        receiver
    }

    /// From now on the events of this tab are written down in it.
    pub(super) fn follow(&self, id: &str, tab: Arc<Tab>) {
        lock(&self.heard.tabs).insert(id.to_owned(), tab);
    }

    /// The tab is gone.
    pub(super) fn forget(&self, id: &str) {
        lock(&self.heard.tabs).remove(id);
    }
}

impl Heard {
    /// Events are noted before the answers that follow them are given out: who has an answer
    /// has also seen everything that happened before it.
    fn listen(&self, from: ChildStdout) {
        let mut from = BufReader::new(from);
        let mut message = Vec::new();
        while matches!(from.read_until(0, &mut message), Ok(length) if length > 0) {
            message.pop();
            if let Ok(message) = serde_json::from_slice(&message) {
                self.note(message);
            }
            message.clear();
        }
        lock(&self.waiting).clear();
    }

    fn note(&self, mut message: Value) {
        if let Some(id) = message["id"].as_u64() {
            let Some(asker) = lock(&self.waiting).remove(&id) else { return };
            let answer = match message["error"]["message"].as_str() {
                Some(error) => Err(error.to_owned()),
                None => Ok(message["result"].take()),
            };
            // Nobody waits for the answer to a farewell.
            let _ = asker.send(answer);
        } else if let (Some(tab), Some(event)) =
            (message["sessionId"].as_str(), message["method"].as_str())
            && let Some(tab) = lock(&self.tabs).get(tab)
        {
            tab.note(event, &message["params"]);
        }
    }
}

fn find_chromium() -> PathBuf {
    crate::programs::find(&NAMES, &["/Applications/Chromium.app/Contents/MacOS"]).unwrap_or_else(
        || {
            panic!(
                "The browser tests need Chromium, and none of {} is on the PATH. Run ./test, \
                 which installs it, or install the package `chromium`.",
                NAMES.join(", ")
            )
        },
    )
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().expect("no thread panics while it holds the line")
}
