//! What one tab has reported so far: whether a navigation is under way, the status of the last
//! document, and everything the page complained about.

use std::{collections::VecDeque, sync::Mutex};

use serde_json::Value;
use tokio::sync::watch;

/// The notes on one tab, written by the reading thread.
pub(super) struct Tab {
    frame: String,
    activity: watch::Sender<Activity>,
    document: Mutex<Option<Document>>,
    complaints: Mutex<Vec<String>>,
    /// What was reported last of navigations, for whoever waits for one in vain.
    lately: Mutex<VecDeque<String>>,
}

/// How many of the last reports of navigations are kept.
const LATELY: usize = 12;

/// The document last loaded.
#[derive(Clone)]
pub(super) struct Document {
    /// Its HTTP status.
    pub(super) status: u16,
    /// What the protocol calls the request for it.
    pub(super) request: String,
}

/// A navigation is first asked for by the page and then loads; between the two there is no gap.
#[derive(Default, Clone, Copy)]
struct Activity {
    asked: bool,
    loads: bool,
}

impl Tab {
    pub(super) fn new(frame: &str) -> Tab {
        Tab {
            frame: frame.to_owned(),
            activity: watch::Sender::default(),
            document: Mutex::default(),
            complaints: Mutex::default(),
            lately: Mutex::default(),
        }
    }

    /// Waits until no navigation is under way.
    pub(super) async fn rest(&self) {
        let mut activity = self.activity.subscribe();
        activity
            .wait_for(|now| !now.asked && !now.loads)
            .await
            .expect("the tab holds the sender as long as anyone waits");
    }

    /// Forgets a navigation that was asked for and has not begun: it never will.
    pub(super) fn forget_asked(&self) {
        self.activity.send_modify(|now| now.asked = false);
    }

    /// What was reported last of navigations.
    pub(super) fn lately(&self) -> Vec<String> {
        self.lately.lock().expect("nothing panics with it in hand").iter().cloned().collect()
    }

    /// The document last loaded.
    pub(super) fn document(&self) -> Option<Document> {
        self.document.lock().expect("nothing panics with the document in hand").clone()
    }

    /// Everything the page complained about since the last call.
    pub(super) fn take_complaints(&self) -> Vec<String> {
        std::mem::take(&mut *self.complaints.lock().expect("nothing panics with them in hand"))
    }

    /// Writes down one event.
    pub(super) fn note(&self, event: &str, params: &Value) {
        if event.contains("avigat") || event.ends_with("Loading") {
            let mut lately = self.lately.lock().expect("nothing panics with it in hand");
            lately.push_back(format!("{event} {params}"));
            if lately.len() > LATELY {
                lately.pop_front();
            }
        }
        match event {
            "Page.frameRequestedNavigation" | "Page.frameScheduledNavigation" => {
                self.change(params, |now| now.asked = true);
            }
            "Page.frameClearedScheduledNavigation" => self.change(params, |now| now.asked = false),
            // The document that asked may be gone before it says that it was heard.
            "Page.frameNavigated" => self.change(&params["frame"], |now| now.asked = false),
            "Page.navigatedWithinDocument" => self.change(params, |now| now.asked = false),
            "Page.frameStartedLoading" => self.change(params, |now| now.loads = true),
            "Page.frameStoppedLoading" => self.change(params, |now| now.loads = false),
            "Network.responseReceived" => self.note_response(params),
            "Runtime.exceptionThrown" => {
                let details = &params["exceptionDetails"];
                let text = details["exception"]["description"].as_str();
                self.complain(text.or(details["text"].as_str()));
            }
            "Runtime.consoleAPICalled" if params["type"] == "error" => {
                let said = params["args"].as_array().into_iter().flatten();
                let said: Vec<&str> = said
                    .filter_map(|arg| arg["value"].as_str().or(arg["description"].as_str()))
                    .collect();
                self.complain(Some(&said.join(" ")));
            }
            "Log.entryAdded" if params["entry"]["level"] == "error" => {
                let entry = &params["entry"];
                let place = entry["url"].as_str().unwrap_or_default();
                let text = entry["text"].as_str().unwrap_or_default();
                self.complain(Some(format!("{text} {place}").trim_end()));
            }
            _ => {}
        }
    }

    fn change(&self, params: &Value, change: impl FnOnce(&mut Activity)) {
        if params["frameId"] == self.frame.as_str() || params["id"] == self.frame.as_str() {
            self.activity.send_modify(change);
        }
    }

    fn note_response(&self, params: &Value) {
        if params["type"] == "Document" && params["frameId"] == self.frame.as_str() {
            let status = params["response"]["status"].as_u64().and_then(|n| n.try_into().ok());
            let request = params["requestId"].as_str().unwrap_or_default().to_owned();
            *self.document.lock().expect("nothing panics with the document in hand") =
                status.map(|status| Document { status, request });
        }
    }

    fn complain(&self, what: Option<&str>) {
        let what = what.unwrap_or("an error without a text").to_owned();
        self.complaints.lock().expect("nothing panics with them in hand").push(what);
    }
}
