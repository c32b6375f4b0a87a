//! `companion serve`, asked over a real socket.

#![expect(clippy::expect_used, clippy::panic, reason = "a broken expectation is how a test fails")]

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// A running server; it ends with the test.
struct Server {
    child: Child,
    address: String,
}

impl Server {
    fn start(site: &Path) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_companion"))
            .args(["--language", "en", "serve", "--port", "0", "--site"])
            .arg(site)
            .stdout(Stdio::piped())
            .spawn()
            .expect("companion starts");
        let mut line = String::new();
        BufReader::new(child.stdout.take().expect("its output")).read_line(&mut line).expect("a line");
        let address = line.split("http://").nth(1).and_then(|rest| rest.split(' ').next());
        let address = address.unwrap_or_else(|| panic!("no address in: {line}")).to_owned();
        Self { child, address }
    }

    /// Status line and headers, and the body.
    fn get(&self, path: &str) -> (String, String) {
        let mut stream = TcpStream::connect(&self.address).expect("connects");
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.address).expect("writes");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("an answer");
        let (head, body) = answer.split_once("\r\n\r\n").expect("an HTTP answer");
        (head.to_ascii_lowercase(), body.to_owned())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn site() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("index.html"), "the page").expect("writes");
    fs::write(folder.path().join("boot-01234567.js"), "start()").expect("writes");
    fs::write(
        folder.path().join("_headers"),
        "/*\n  X-Content-Type-Options: nosniff\n\n/*.js\n  Cache-Control: immutable\n",
    )
    .expect("writes");
    folder
}

#[test]
fn the_page_is_served_on_loopback_with_its_headers() {
    let site = site();
    let server = Server::start(site.path());
    assert!(server.address.starts_with("127.0.0.1:"), "{}", server.address);
    let (head, body) = server.get("/");
    assert!(head.starts_with("http/1.1 200"), "{head}");
    assert!(head.contains("content-type: text/html") && head.contains("x-content-type-options: nosniff"), "{head}");
    assert_eq!(body, "the page");
    let (head, _) = server.get("/boot-01234567.js?again=1");
    assert!(head.contains("content-type: text/javascript") && head.contains("cache-control: immutable"), "{head}");
    for path in ["/_headers", "/missing.js", "/../_headers", "//etc/passwd"] {
        assert!(server.get(path).0.starts_with("http/1.1 404"), "{path}");
    }
}

#[test]
fn a_port_in_use_and_a_folder_without_a_page_are_errors() {
    let site = site();
    let server = Server::start(site.path());
    let port = server.address.rsplit(':').next().expect("a port");
    let run = |arguments: &[&str]| {
        let output =
            Command::new(env!("CARGO_BIN_EXE_companion")).args(["--language", "en", "serve"]).args(arguments).output();
        let output = output.expect("companion runs");
        (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    let folder = site.path().to_str().expect("UTF-8");
    let (status, message) = run(&["--port", port, "--site", folder]);
    assert_eq!(status, Some(2));
    assert!(message.contains(&format!("Cannot serve at 127.0.0.1:{port}")), "{message}");
    let empty = tempfile::tempdir().expect("a folder");
    let (status, message) = run(&["--port", "0", "--site", empty.path().to_str().expect("UTF-8")]);
    assert_eq!(status, Some(2));
    assert!(message.contains("Cannot read") && message.contains("index.html"), "{message}");
}
