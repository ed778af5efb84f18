//! A tiny site on 127.0.0.1 for the tests of the browser: a form, an answer, a bad page.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};

const FORM: &str = r##"<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Propose</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,"><link rel="stylesheet" href="/site.css"></head>
<body><main><h1>Propose a cooperation</h1><p id="state">without script</p>
<form id="proposal" method="post" action="/proposals">
<p><label for="name">Name</label> <input id="name" name="name" value="old" required></p>
<p><label for="ends">Ends on</label> <input id="ends" name="ends" type="date"></p>
<p><label for="track">Track</label> <select id="track" name="track">
<option value="">Choose</option><option value="p">Political</option></select></p>
<p><button>Send</button></p></form>
<p><a id="down" href="#end">To the end</a> <a id="file" href="/file.csv">The figures</a></p>
<p id="end">End</p></main><script src="/site.js"></script></body></html>"##;

const BAD: &str = r#"<!doctype html>
<html><head><title>Bad</title><link rel="icon" href="data:,"></head>
<body><h1>Bad</h1><input id="nameless"><div style="width:900px">wide</div>
<div id="cut" style="width:200px;overflow:hidden"><div style="width:300px">cut</div></div>
<p style="position:relative"><button id="under">Under</button><b
style="position:absolute;inset:0;background:#fff">over</b></p>
<script>console.error("a fault of ours", 7)</script>
<script>undefinedFunction()</script></body></html>"#;

const STYLE: &str = "body { background: rgb(255, 255, 255); color: #111; font: 16px sans-serif }
@media (prefers-color-scheme: dark) { body { background: rgb(0, 0, 0); color: #eee }
a { color: #9cf } }
@media print { form { display: none } }";

/// Starts the site, which ends with the test process, and returns its address.
pub fn start() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            std::thread::spawn(|| answer(stream.unwrap()));
        }
    });
    address
}

/// A browser may close a connection it has no use for: then there is nobody to answer.
fn answer(stream: TcpStream) -> Option<()> {
    let mut stream = BufReader::new(stream);
    let mut first = String::new();
    stream.read_line(&mut first).ok()?;
    let (mut length, mut cookie) = (0, String::new());
    loop {
        let mut line = String::new();
        stream.read_line(&mut line).ok()?;
        let Some((name, value)) = line.trim().split_once(": ") else { break };
        match name.to_ascii_lowercase().as_str() {
            "content-length" => length = value.parse().ok()?,
            "cookie" => cookie = value.to_owned(),
            _ => {}
        }
    }
    let mut body = vec![0; length];
    stream.read_exact(&mut body).ok()?;
    let mut words = first.split(' ');
    let (method, path) = (words.next()?, words.next()?);
    let html = "200 OK\r\ncontent-type: text/html";
    let (head, body) = match (method, path) {
        ("GET", "/") => (html, FORM.to_owned()),
        ("GET", "/bad") => (html, BAD.to_owned()),
        ("GET", "/strict") => (
            "200 OK\r\ncontent-type: text/html\r\ncontent-security-policy: script-src 'self'",
            BAD.to_owned(),
        ),
        ("GET", "/cookie") => (
            "200 OK\r\ncontent-type: text/html\r\nset-cookie: seen=yes; Path=/",
            format!("<p>cookies: {cookie}."),
        ),
        ("GET", "/site.css") => ("200 OK\r\ncontent-type: text/css", STYLE.to_owned()),
        ("GET", "/site.js") => (
            "200 OK\r\ncontent-type: text/javascript",
            "document.querySelector('#state').textContent = 'with script'".to_owned(),
        ),
        ("GET", "/file.csv") => {
            ("200 OK\r\ncontent-type: text/csv\r\ncontent-disposition: attachment", "a".to_owned())
        }
        ("POST", "/proposals") => {
            // Long enough that a test which did not wait would read the page before.
            std::thread::sleep(std::time::Duration::from_millis(200));
            let sent = String::from_utf8(body).ok()?;
            ("303 See Other", sent)
        }
        ("GET", _) if path.starts_with("/thanks?") => (html, format!("<h1>Thanks</h1>{path}")),
        _ => ("404 Not Found\r\ncontent-type: text/html", "<h1>Nothing here</h1>".to_owned()),
    };
    let place = if head.starts_with("303") {
        format!("\r\nlocation: /thanks?{body}")
    } else {
        String::new()
    };
    let length = body.len();
    let head = format!("{head}{place}\r\ncontent-length: {length}\r\nconnection: close");
    let mut stream = stream.into_inner();
    write!(stream, "HTTP/1.1 {head}\r\n\r\n{body}").ok()
}
