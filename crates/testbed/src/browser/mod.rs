//! A browser as a person uses it: real clicks and keys, at any window size, light or dark, on
//! screen or in print, with the page's script on or off.
//!
//! One Chromium serves a whole test process; every [`Session`] has cookies of its own and shares
//! nothing with the others. What cannot be done fails the test with a sentence that names the
//! selector, the address and what the page says. Every verb that may lead to another page waits
//! until that page has loaded, so tests need no sleeps.

mod look;
mod tab;
mod wire;

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use data_encoding::BASE64;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

pub use look::{Look, Medium, Scheme, Script};
use tab::Tab;
use wire::Browser;

/// How long a session waits for what is to appear.
const PATIENCE: Duration = Duration::from_secs(10);

/// How often it looks.
const PAUSE: Duration = Duration::from_millis(20);

/// The questions to a page, a JavaScript object whose functions they are.
const PAGE: &str = include_str!("page.js");

/// What looks at a page as it is drawn: a JavaScript function.
const EYES: &str = include_str!("eyes.js");

/// WCAG 2.2, levels A and AA, as axe-core names its rules.
const WCAG: [&str; 5] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/// One person in front of one tab, with cookies of their own.
pub struct Session {
    context: String,
    id: String,
    frame: String,
    tab: Arc<Tab>,
    look: Look,
}

impl Session {
    /// Opens an empty tab that looks as told.
    pub async fn start(look: Look) -> Session {
        let browser = Browser::shared();
        let ask = async |method: &str, params: Value, answer: &str| -> String {
            let result = browser.ask(None, method, params).await;
            let result = result.unwrap_or_else(|why| panic!("the browser refused {method}: {why}"));
            result[answer].as_str().expect("the protocol answers with a text").to_owned()
        };
        let context = ask("Target.createBrowserContext", json!({}), "browserContextId").await;
        let target = json!({ "url": "about:blank", "browserContextId": context });
        let frame = ask("Target.createTarget", target, "targetId").await;
        let attach = json!({ "targetId": frame, "flatten": true });
        let id = ask("Target.attachToTarget", attach, "sessionId").await;
        let tab = Arc::new(Tab::new(&frame));
        browser.follow(&id, tab.clone());
        let mut session = Session { context, id, frame, tab, look };
        for domain in ["Page", "Network", "Runtime", "Log"] {
            session.order(&format!("{domain}.enable"), json!({})).await;
        }
        let refuse = json!({ "behavior": "deny", "browserContextId": session.context });
        browser.tell(None, "Browser.setDownloadBehavior", refuse);
        session.look(look).await;
        session
    }

    /// Changes window size, colours, medium or script. Script that the present page has already
    /// run or left out stays so: open the page again.
    pub async fn look(&mut self, look: Look) {
        self.look = look;
        for (method, params) in look.orders() {
            self.order(method, params).await;
        }
    }

    /// Opens an address and waits until the page has loaded.
    pub async fn open(&self, url: &str) {
        let answer = self.order("Page.navigate", json!({ "url": url })).await;
        // A page without content (204) or a download aborts the navigation: the page stays.
        match answer["errorText"].as_str() {
            None | Some("net::ERR_ABORTED") => self.settle().await,
            Some(why) => panic!("{url} does not open: {why}"),
        }
    }

    /// Clicks in the middle of the first element that matches, as a person does: not on what is
    /// invisible, and not through what covers it.
    pub async fn click(&self, selector: &str) {
        let place = self.want("middle", json!([selector])).await;
        self.click_at(place).await;
    }

    /// Clicks on the link or button that says this, or else on the first whose words begin so.
    pub async fn click_on(&self, words: &str) {
        let place = self.want("middleOfNamed", json!([words])).await;
        self.click_at(place).await;
    }

    async fn click_at(&self, (x, y): (f64, f64)) {
        for kind in ["mouseMoved", "mousePressed", "mouseReleased"] {
            let button = if kind == "mouseMoved" { "none" } else { "left" };
            let event = json!({ "type": kind, "x": x, "y": y, "button": button, "clickCount": 1 });
            self.order("Input.dispatchMouseEvent", event).await;
        }
        self.settle().await;
    }

    /// Replaces what stands in a field.
    pub async fn fill(&self, selector: &str, value: &str) {
        if !self.want::<bool>("prepare", json!([selector, value])).await {
            return;
        }
        if value.is_empty() {
            self.press("Backspace").await;
        } else {
            self.order("Input.insertText", json!({ "text": value })).await;
        }
    }

    /// Chooses an option by its text or its value.
    pub async fn select(&self, selector: &str, option: &str) {
        self.want::<Value>("choose", json!([selector, option])).await;
        self.settle().await;
    }

    /// Puts a file into a file field.
    pub async fn attach(&self, selector: &str, file: &Path) {
        self.want::<Value>("attribute", json!([selector, "name"])).await;
        let document = self.order("DOM.getDocument", json!({ "depth": 0 })).await;
        let query = json!({ "nodeId": document["root"]["nodeId"], "selector": selector });
        let field = self.order("DOM.querySelector", query).await;
        let files = json!({ "nodeId": field["nodeId"], "files": [file] });
        self.order("DOM.setFileInputFiles", files).await;
    }

    /// Submits a form, with the browser's own validation, and waits for the answer.
    pub async fn submit(&self, form: &str) {
        self.want::<Value>("submit", json!([form])).await;
        self.settle().await;
    }

    /// Presses one key: `Tab`, `Enter`, `Escape`, `Backspace`, `Space` or an arrow (`ArrowDown`).
    pub async fn press(&self, key: &str) {
        let (code, name, text) = match key {
            "Backspace" => (8, key, None),
            "Tab" => (9, key, None),
            "Enter" => (13, key, Some("\r")),
            "Escape" => (27, key, None),
            "Space" => (32, " ", Some(" ")),
            "ArrowLeft" => (37, key, None),
            "ArrowUp" => (38, key, None),
            "ArrowRight" => (39, key, None),
            "ArrowDown" => (40, key, None),
            "Slash" => (191, "/", Some("/")),
            _ => panic!("no test has pressed the key {key} before: add it here"),
        };
        let mut event = json!({ "type": "keyDown", "key": name, "code": key,
            "windowsVirtualKeyCode": code });
        if let Some(text) = text {
            event["text"] = json!(text);
        }
        self.order("Input.dispatchKeyEvent", event.clone()).await;
        event["type"] = json!("keyUp");
        self.order("Input.dispatchKeyEvent", event).await;
        self.settle().await;
    }

    /// Waits until the page shows a text, white space aside; fails after ten seconds.
    pub async fn wait_for_text(&self, text: &str) {
        self.wait(&format!("the text “{text}” does not appear"), async || {
            self.evaluate::<String>("text", &json!([])).await.is_ok_and(|page| page.contains(text))
        })
        .await;
    }

    /// Waits until something matches, such as `h1:focus`: a browser gives an element that asks for
    /// the focus by itself (`autofocus`) the focus only when it first draws the page. Fails after
    /// ten seconds.
    pub async fn wait_for(&self, selector: &str) {
        self.want::<Value>("attribute", json!([selector, "id"])).await;
    }

    /// Waits until the keyboard is there, as [`Session::focused`] names it: a browser moves it in
    /// its own time when a link leads to a part of the page. Fails after ten seconds.
    pub async fn wait_for_focus(&self, wanted: &str) {
        let fault = format!("the focus does not come to {wanted}");
        self.wait(&fault, async || {
            self.evaluate::<String>("focused", &json!([])).await.is_ok_and(|at| at == wanted)
        })
        .await;
    }

    /// Waits until the address contains this; fails after ten seconds.
    pub async fn wait_for_url(&self, part: &str) {
        let fault = format!("the address does not come to contain {part}");
        self.wait(&fault, async || self.url().await.contains(part)).await;
    }

    /// The address of the page.
    pub async fn url(&self) -> String {
        let history = self.order("Page.getNavigationHistory", json!({})).await;
        let current = history["currentIndex"].as_u64().and_then(|at| usize::try_from(at).ok());
        let entry = &history["entries"][current.expect("a tab always has a current entry")];
        entry["url"].as_str().expect("an entry has an address").to_owned()
    }

    /// The HTTP status of the page.
    pub fn status(&self) -> u16 {
        let document = self.tab.document();
        document.expect("a page is opened before its status is asked for").status
    }

    /// The page as the server sent it, before any script.
    pub async fn source(&self) -> String {
        let document = self.tab.document().expect("a page is opened before its source is read");
        let which = json!({ "requestId": document.request });
        let content = self.order("Network.getResponseBody", which).await;
        content["body"].as_str().expect("a page is text").to_owned()
    }

    /// All text a person sees, white space made single.
    pub async fn text(&self) -> String {
        self.want("text", json!([])).await
    }

    /// The text of the first element that matches.
    pub async fn text_of(&self, selector: &str) -> String {
        self.want("textOf", json!([selector])).await
    }

    /// The texts of all elements that match now, possibly none.
    pub async fn texts_of(&self, selector: &str) -> Vec<String> {
        self.want("textsOf", json!([selector])).await
    }

    /// How many elements match now.
    pub async fn count(&self, selector: &str) -> usize {
        self.want("count", json!([selector])).await
    }

    /// An attribute of the first element that matches.
    pub async fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        self.want("attribute", json!([selector, name])).await
    }

    /// What stands in a field.
    pub async fn value_of(&self, selector: &str) -> Option<String> {
        self.want("valueOf", json!([selector])).await
    }

    /// A computed style of the first element that matches, such as `background-color`.
    pub async fn style_of(&self, selector: &str, property: &str) -> String {
        self.want("style", json!([selector, property])).await
    }

    /// Where the keyboard is: `#id`, or the element's name and text; empty when nowhere.
    pub async fn focused(&self) -> String {
        self.want("focused", json!([])).await
    }

    /// What reaches beyond the right edge of the window, so that a person must scroll sideways.
    pub async fn too_wide(&self) -> Vec<String> {
        self.want("tooWide", json!([])).await
    }

    /// What is cut off: parts whose content is wider than they are and cannot be seen whole, which
    /// on paper nobody can scroll to.
    pub async fn cut_off(&self) -> Vec<String> {
        self.want("cutOff", json!([])).await
    }

    /// What an eye would trip over on the page as it is drawn now, one readable line each: texts
    /// over each other, columns too narrow for their words, what lies beyond the window or is cut
    /// off, a control that touches a text of another, a value that stands apart from its label.
    /// Where each is follows as left, top, width and height in CSS pixels.
    pub async fn eyes(&self) -> Vec<String> {
        let on_paper = self.look.medium == Medium::Print;
        let look = json!({ "expression": format!("({EYES})({on_paper})"), "returnByValue": true });
        match read(self.order("Runtime.evaluate", look).await) {
            Ok(found) => found,
            Err(why) => panic!("nobody can look at {}: {why}", self.url().await),
        }
    }

    /// Hides all elements that match, as if they were not there.
    pub async fn hide(&self, selector: &str) {
        self.want::<bool>("hide", json!([selector])).await;
    }

    /// The page as the browser prints it, as PDF.
    pub async fn print(&self) -> Vec<u8> {
        let how = json!({ "preferCSSPageSize": true, "printBackground": true });
        let paper = self.order("Page.printToPDF", how).await;
        let paper = paper["data"].as_str().expect("a PDF is BASE64");
        BASE64.decode(paper.as_bytes()).expect("a PDF is BASE64")
    }

    /// Names and values of this session's cookies.
    pub async fn cookies(&self) -> Vec<(String, String)> {
        let answer = self.order("Network.getCookies", json!({})).await;
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let cookies = answer["cookies"].as_array().into_iter().flatten();
        cookies.map(|cookie| (text(&cookie["name"]), text(&cookie["value"]))).collect()
    }

    /// Gives this session a cookie for an address, for instance one signed in over HTTP.
    pub async fn set_cookie(&self, url: &str, name: &str, value: &str) {
        let cookie = json!({ "url": url, "name": name, "value": value });
        self.order("Network.setCookie", cookie).await;
    }

    /// A picture of the window, as PNG.
    pub async fn screenshot(&self) -> Vec<u8> {
        self.picture(json!({ "format": "png" })).await
    }

    /// A picture of the whole page, however long, as PNG.
    pub async fn screenshot_whole(&self) -> Vec<u8> {
        let metrics = self.order("Page.getLayoutMetrics", json!({})).await;
        let mut clip = metrics["cssContentSize"].clone();
        clip["scale"] = json!(1);
        self.picture(json!({ "format": "png", "captureBeyondViewport": true, "clip": clip })).await
    }

    /// What axe-core finds against WCAG 2.2 A and AA, one readable line each. Works on pages with
    /// script off as well: the page stays as it is, only axe runs.
    pub async fn axe(&self) -> Vec<String> {
        let axe = crate::axe_source();
        let off = self.look.script == Script::Off;
        let switch = async |off: bool| {
            self.order("Emulation.setScriptExecutionDisabled", json!({ "value": off })).await
        };
        if off {
            switch(false).await;
        }
        // A world of its own: the page's security policy and globals have no part in it.
        let world = json!({ "frameId": self.frame, "worldName": "axe" });
        let world = self.order("Page.createIsolatedWorld", world).await;
        let world = &world["executionContextId"];
        // The same page keeps its world: the long source is sent once.
        let known = json!({ "expression": "typeof axe", "contextId": world });
        let known = self.order("Runtime.evaluate", known).await;
        if known["result"]["value"] == "undefined" {
            let load = json!({ "expression": format!("{axe};0"), "contextId": world });
            self.order("Runtime.evaluate", load).await;
        }
        let run = json!({ "expression": format!("({PAGE}).axe({})", json!(WCAG)),
            "contextId": world, "awaitPromise": true, "returnByValue": true });
        let found = self.order("Runtime.evaluate", run).await;
        if off {
            switch(true).await;
        }
        match read(found) {
            Ok(found) => found,
            Err(why) => panic!("axe does not run on {}: {why}", self.url().await),
        }
    }

    /// What the page has complained about since the last call: errors in the console, uncaught
    /// exceptions, violations of the security policy, resources that did not load.
    pub fn take_complaints(&self) -> Vec<String> {
        self.tab.take_complaints()
    }

    /// Waits for the navigation that the last deed may have begun. The empty question makes
    /// certain that its announcement has arrived: answers follow the events before them.
    async fn settle(&self) {
        let nothing = json!({ "expression": "0" });
        let _ = Browser::shared().ask(Some(&self.id), "Runtime.evaluate", nothing).await;
        if tokio::time::timeout(PATIENCE, self.tab.rest()).await.is_ok() {
            return;
        }
        self.tab.forget_asked();
        if tokio::time::timeout(PATIENCE * 2, self.tab.rest()).await.is_err() {
            let lately = self.tab.lately().join("\n");
            panic!("{} does not finish loading:\n{lately}", self.url().await);
        }
    }

    async fn picture(&self, how: Value) -> Vec<u8> {
        let picture = self.order("Page.captureScreenshot", how).await;
        let picture = picture["data"].as_str().expect("a picture is BASE64");
        BASE64.decode(picture.as_bytes()).expect("a picture is BASE64")
    }

    /// Asks the page until it can answer; fails the test with its last excuse.
    async fn want<T: DeserializeOwned>(&self, question: &str, arguments: Value) -> T {
        let begun = Instant::now();
        loop {
            match self.evaluate(question, &arguments).await {
                Ok(answer) => return answer,
                Err(why) if begun.elapsed() > PATIENCE => self.fail(&why).await,
                Err(_) => tokio::time::sleep(PAUSE).await,
            }
        }
    }

    async fn wait(&self, fault: &str, met: impl AsyncFn() -> bool) {
        let begun = Instant::now();
        while !met().await {
            if begun.elapsed() > PATIENCE {
                self.fail(fault).await;
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    async fn evaluate<T: DeserializeOwned>(
        &self,
        question: &str,
        arguments: &Value,
    ) -> Result<T, String> {
        let expression = format!("({PAGE}).{question}(...{arguments})");
        let what = json!({ "expression": expression, "returnByValue": true });
        read(Browser::shared().ask(Some(&self.id), "Runtime.evaluate", what).await?)
    }

    async fn order(&self, method: &str, params: Value) -> Value {
        let answer = Browser::shared().ask(Some(&self.id), method, params).await;
        answer.unwrap_or_else(|why| panic!("the browser refused {method}: {why}"))
    }

    async fn fail(&self, why: &str) -> ! {
        let page: String = self.evaluate("text", &json!([])).await.unwrap_or_default();
        let page: String = page.chars().take(600).collect();
        panic!("{why}, on {} ({:?}). The page says: {page}", self.url().await, self.look)
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        let browser = Browser::shared();
        browser.forget(&self.id);
        let context = json!({ "browserContextId": self.context });
        browser.tell(None, "Target.disposeBrowserContext", context);
    }
}

/// The value of an evaluated expression, or the first line of what it threw.
fn read<T: DeserializeOwned>(mut answer: Value) -> Result<T, String> {
    if let Some(details) = answer.get("exceptionDetails") {
        let thrown = details["exception"]["description"].as_str();
        let thrown = thrown.or(details["text"].as_str()).unwrap_or("an error without a text");
        let line = thrown.lines().next().unwrap_or_default();
        return Err(line.trim_start_matches("Error: ").to_owned());
    }
    serde_json::from_value(answer["result"]["value"].take()).map_err(|why| why.to_string())
}
