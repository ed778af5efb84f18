//! A mail server that delivers nothing: it takes what it is given and remembers it.

use std::{
    collections::BTreeMap,
    io::{BufRead, BufReader, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    thread,
    time::Duration,
};

/// A message that was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// To whom.
    pub recipient: String,
    /// Its message id.
    pub id: String,
    /// The whole of it, head and body, as it came.
    pub text: String,
}

/// A mail server on the loopback, until the test ends.
#[derive(Clone)]
pub struct Sink {
    address: SocketAddr,
    parts: Arc<Mutex<Parts>>,
}

#[derive(Default)]
struct Parts {
    taken: Vec<Taken>,
    /// What is said to recipients whose address begins so.
    answers: BTreeMap<String, String>,
    /// How long it thinks before it takes a message.
    pause: Duration,
}

impl Sink {
    /// Begins to listen.
    ///
    /// # Panics
    /// When the loopback cannot be listened on.
    pub fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("the loopback has a free port");
        let address = listener.local_addr().expect("a listener has an address");
        let sink = Self { address, parts: Arc::default() };
        let served = sink.clone();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let sink = served.clone();
                thread::spawn(move || sink.serve(&stream));
            }
        });
        sink
    }

    /// How it is named in settings: `smtp://127.0.0.1:2525`.
    pub fn url(&self) -> String {
        format!("smtp://{}", self.address)
    }

    /// From now on it says this to recipients whose address begins so: `550 No such mailbox`.
    pub fn answer(&self, beginning: &str, line: &str) {
        self.parts().answers.insert(beginning.to_owned(), line.to_owned());
    }

    /// From now on it thinks so long before it takes a message.
    pub fn pause(&self, pause: Duration) {
        self.parts().pause = pause;
    }

    /// Everything it took, in order.
    pub fn list_taken(&self) -> Vec<Taken> {
        self.parts().taken.clone()
    }

    fn parts(&self) -> MutexGuard<'_, Parts> {
        self.parts.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// One conversation (RFC 5321); it ends when the other side goes away.
    fn serve(&self, stream: &TcpStream) -> Option<()> {
        let mut lines = BufReader::new(stream).lines().map_while(Result::ok);
        let mut out = stream;
        let mut say = move |line: &str| out.write_all(format!("{line}\r\n").as_bytes()).ok();
        let mut recipient = String::new();
        say("220 sink")?;
        while let Some(line) = lines.next() {
            let verb = line.split([' ', ':']).next().unwrap_or_default().to_ascii_uppercase();
            match verb.as_str() {
                "EHLO" | "HELO" => say("250 sink")?,
                "RCPT" => {
                    recipient = between(&line, '<', '>');
                    let answers = self.parts().answers.clone();
                    let own = answers.iter().find(|(start, _)| recipient.starts_with(*start));
                    say(own.map_or("250 OK", |(_, answer)| answer))?;
                }
                "DATA" => {
                    say("354 Go on")?;
                    let text: Vec<String> = lines.by_ref().take_while(|line| line != ".").collect();
                    let text = text.join("\n");
                    let id = text.lines().find(|line| line.starts_with("Message-ID:"));
                    let id = id.map(|line| between(line, '<', '>')).unwrap_or_default();
                    let pause = self.parts().pause;
                    thread::sleep(pause);
                    // What is said to have been taken is taken, even if nobody hears it any more.
                    self.parts().taken.push(Taken { recipient: recipient.clone(), id, text });
                    say("250 Taken")?;
                }
                "QUIT" => {
                    say("221 Bye")?;
                    return None;
                }
                _ => say("250 OK")?,
            }
        }
        None
    }
}

fn between(line: &str, from: char, to: char) -> String {
    let rest = line.split_once(from).map_or(line, |(_, rest)| rest);
    rest.split_once(to).map_or(rest, |(inner, _)| inner).trim().to_owned()
}
