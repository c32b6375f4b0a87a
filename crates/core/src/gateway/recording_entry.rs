//! One line of a recorded session.

use serde_json::{Map, Value, json};

use super::address::GatewayAddress;
use super::environment::{Browser, Environment, PageSource, Permission};
use super::frames;
use super::redact_frame::{redact_received, redact_sent};
use crate::redact::{LONGEST, Mask};

#[derive(Debug, Clone, PartialEq)]
pub struct RecordingEntry {
    /// Milliseconds since the start of the recording.
    pub at_ms: u32,
    pub kind: EntryKind,
}

/// Why this side did not carry out an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LocalFailure {
    /// The constructor of the WebSocket failed.
    Browser,
    /// The token would have crossed a network unencrypted.
    InsecureAddress,
    /// The browser could not sign.
    NoSignature,
}

impl LocalFailure {
    const ALL: [Self; 3] = [Self::Browser, Self::InsecureAddress, Self::NoSignature];

    /// The identifier in recordings.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Browser => "browser",
            Self::InsecureAddress => "insecure-address",
            Self::NoSignature => "no-signature",
        }
    }
}

/// The event of an entry; one variant for each value of `dir`.
#[derive(Debug, Clone, PartialEq)]
pub enum EntryKind {
    /// Where the session connected to, and from where.
    Meta {
        /// The address of the socket.
        url: String,
        /// The page's origin; `None` for a client that is not a page, or a page from a file.
        origin: Option<String>,
        environment: Environment,
    },
    Open,
    /// A JSON message from the peer, redacted.
    In(Value),
    /// A text message that is not JSON.
    InRaw(String),
    InBinary,
    /// A message from the client, redacted.
    Out(Value),
    /// An error of the socket. Browsers give no details.
    Error,
    Close {
        code: u16,
        reason: String,
    },
    Timeout,
    /// The status of an HTTP response to the WebSocket request; not seen by browsers.
    Http(u64),
    /// The body of that response.
    HttpBody(String),
    /// The result of the HTTP probe.
    Probe {
        /// Whether an HTTP server answered.
        answers: bool,
        permission: Permission,
    },
    /// Another attempt started.
    Retry,
    Blocked(LocalFailure),
    Cancel,
    /// The identifier of the verdict at the time of recording.
    Verdict(String),
    /// A value of `dir` that this version does not know.
    Other,
}

impl EntryKind {
    /// Whether it is an event of the gateway that no verdict depends on: any but the challenge and the shutdown.
    pub(super) fn is_chatter(&self) -> bool {
        match self {
            Self::In(frame) => {
                let event = frame.get("event").and_then(Value::as_str);
                event.is_some_and(|event| event != "connect.challenge" && event != "shutdown")
            }
            _ => false,
        }
    }
}

impl RecordingEntry {
    pub(super) fn to_json(&self) -> Value {
        let mut line = Map::new();
        line.insert("t".to_owned(), self.at_ms.into());
        let mut put = |dir: &str, more: Value| {
            line.insert("dir".to_owned(), dir.into());
            if let Value::Object(more) = more {
                line.extend(more);
            }
        };
        match &self.kind {
            EntryKind::Meta { url, origin, environment } => {
                let Environment { page, browser, permission, is_offline } = environment;
                let known = json!({
                    "url": url,
                    "origin": origin,
                    "page": page.id(),
                    "browser": browser.id(),
                    "permission": permission.id(),
                    "offline": is_offline,
                });
                put("meta", known);
            }
            EntryKind::Open => put("open", Value::Null),
            EntryKind::In(frame) => put("in", json!({ "frame": frame })),
            EntryKind::InRaw(text) => put("in", json!({ "raw": text })),
            EntryKind::InBinary => put("in", json!({ "binary": true })),
            EntryKind::Out(frame) => put("out", json!({ "frame": frame })),
            EntryKind::Error => put("error", Value::Null),
            EntryKind::Close { code, reason } => put("close", json!({ "code": code, "reason": reason })),
            EntryKind::Timeout => put("timeout", Value::Null),
            EntryKind::Http(status) => put("http", json!({ "status": status })),
            EntryKind::HttpBody(body) => put("http-body", json!({ "body": body })),
            EntryKind::Probe { answers, permission } => {
                put("probe", json!({ "http": answers, "permission": permission.id() }));
            }
            EntryKind::Retry => put("retry", Value::Null),
            EntryKind::Blocked(why) => put("blocked", json!({ "why": why.id() })),
            EntryKind::Cancel => put("cancel", Value::Null),
            EntryKind::Verdict(id) => put("verdict", json!({ "verdict": id })),
            EntryKind::Other => put("other", Value::Null),
        }
        Value::Object(line)
    }

    pub(super) fn read(line: &Value, mask: &Mask) -> Option<Self> {
        let dir = line.get("dir")?.as_str()?;
        let text = |name: &str| mask.clean(line.get(name)?.as_str()?, LONGEST);
        // Older recordings contain fractions of milliseconds, and some lines no time.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the range before")]
        let at_ms = line.get("t").and_then(Value::as_f64).map_or(0, |at| at.clamp(0.0, f64::from(u32::MAX)) as u32);
        let kind = match dir {
            "meta" => meta(line, mask),
            "open" => EntryKind::Open,
            "in" => match (line.get("frame"), line.get("raw")) {
                (Some(frame @ Value::Object(_)), _) => EntryKind::In(redact_received(frame, mask)),
                (Some(Value::String(raw)), _) | (None, Some(Value::String(raw))) => match frames::parse(raw) {
                    Some(frame) => EntryKind::In(redact_received(&frame, mask)),
                    None => EntryKind::InRaw(mask.clean(raw, LONGEST).unwrap_or_default()),
                },
                (Some(other), _) => EntryKind::InRaw(mask.clean(&other.to_string(), LONGEST).unwrap_or_default()),
                (None, _) => EntryKind::InBinary,
            },
            "out" => EntryKind::Out(line.get("frame").map(redact_sent).unwrap_or_default()),
            "error" => EntryKind::Error,
            "close" => EntryKind::Close {
                code: line.get("code").and_then(Value::as_u64).and_then(|code| code.try_into().ok()).unwrap_or(1006),
                reason: text("reason").unwrap_or_default(),
            },
            "timeout" => EntryKind::Timeout,
            "http" => EntryKind::Http(line.get("status").and_then(Value::as_u64).unwrap_or_default()),
            "http-body" => EntryKind::HttpBody(text("body").unwrap_or_default()),
            "probe" => EntryKind::Probe {
                answers: line.get("http").and_then(Value::as_bool).unwrap_or(false),
                permission: Permission::read(text("permission").as_deref().unwrap_or_default()),
            },
            "retry" => EntryKind::Retry,
            "blocked" => {
                let why = text("why").unwrap_or_default();
                EntryKind::Blocked(LocalFailure::ALL.into_iter().find(|obstacle| obstacle.id() == why)?)
            }
            "cancel" => EntryKind::Cancel,
            "verdict" => EntryKind::Verdict(text("verdict").unwrap_or_default()),
            _ => EntryKind::Other,
        };
        Some(Self { at_ms, kind })
    }
}

fn meta(line: &Value, mask: &Mask) -> EntryKind {
    let text = |name: &str| line.get(name).and_then(Value::as_str).unwrap_or_default();
    // The query or fragment of a link may carry a token.
    let url = text("url").split(['?', '#']).next().unwrap_or_default();
    let url = match url.parse::<GatewayAddress>() {
        Ok(address) => address.socket_url(),
        Err(_) => mask.clean(url.trim_end_matches('/'), LONGEST).unwrap_or_default(),
    };
    let origin = mask.clean(text("origin"), LONGEST);
    let local = origin
        .as_deref()
        .is_none_or(|origin| origin.parse::<GatewayAddress>().is_ok_and(|address| address.is_loopback()));
    // Recordings of other programs do not contain the page's source; it follows from the origin.
    let page = match (PageSource::read(text("page")), text("origin")) {
        (Some(page), _) => page,
        (None, "null") => PageSource::File,
        (None, _) if local => PageSource::Loopback,
        (None, origin) if origin.starts_with("https:") => PageSource::Encrypted,
        (None, _) => PageSource::Plain,
    };
    let environment = Environment {
        page,
        browser: Browser::read(text("browser")),
        permission: Permission::read(text("permission")),
        is_offline: line.get("offline").and_then(Value::as_bool).unwrap_or(false),
    };
    EntryKind::Meta { url, origin, environment }
}
