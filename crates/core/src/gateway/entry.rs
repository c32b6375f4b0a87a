//! One line of a recorded session.

use serde_json::{Map, Value, json};

use super::abridge::{abridge, outgoing};
use super::address::GatewayAddress;
use super::frames;
use super::surroundings::{Browser, PageSource, Permission, Surroundings};
use super::words::{LONGEST, Mask};

/// One line.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Milliseconds since the start.
    pub at: u32,
    /// What happened.
    pub what: Happening,
}

/// What kept something from being done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Obstacle {
    /// The browser would not make the socket.
    Browser,
    /// The token would have crossed a network unencrypted.
    InsecureAddress,
    /// The browser could not sign.
    NoSignature,
}

impl Obstacle {
    const ALL: [Self; 3] = [Self::Browser, Self::InsecureAddress, Self::NoSignature];

    /// The word in recordings.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Browser => "browser",
            Self::InsecureAddress => "insecure-address",
            Self::NoSignature => "no-signature",
        }
    }
}

/// What can happen.
#[derive(Debug, Clone, PartialEq)]
pub enum Happening {
    /// Where it went, and the page's origin.
    Meta {
        /// The socket's address.
        url: String,
        /// The page's origin, if it has one.
        origin: Option<String>,
        /// What the browser knew.
        surroundings: Surroundings,
    },
    /// The socket opened.
    Open,
    /// A message came.
    In(Value),
    /// Something that is no JSON came.
    InRaw(String),
    /// Binary data came.
    InBinary,
    /// A message was sent.
    Out(Value),
    /// The socket reported an error; a browser says no more.
    Error,
    /// The socket closed.
    Close {
        /// The code.
        code: u16,
        /// The reason.
        reason: String,
    },
    /// Time ran out.
    Timeout,
    /// An HTTP answer instead of a socket, as programs other than browsers see it.
    Http(u64),
    /// Its body.
    HttpBody(String),
    /// Whether a web server answered, and the browser's permission.
    Probe {
        /// Whether it answered.
        answers: bool,
        /// The permission.
        permission: Permission,
    },
    /// Another try began.
    Retry,
    /// Something was not done, and why.
    Blocked(Obstacle),
    /// The person cancelled.
    Cancel,
    /// The end, as it was then.
    Verdict(String),
    /// Something this program does not know.
    Other,
}

impl Happening {
    /// Whether it is a message that decides nothing: an event other than the challenge and the end.
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

impl Entry {
    pub(super) fn to_json(&self) -> Value {
        let mut line = Map::new();
        line.insert("t".to_owned(), self.at.into());
        let mut put = |dir: &str, more: Value| {
            line.insert("dir".to_owned(), dir.into());
            if let Value::Object(more) = more {
                line.extend(more);
            }
        };
        match &self.what {
            Happening::Meta { url, origin, surroundings } => {
                let Surroundings { page, browser, permission, is_offline } = surroundings;
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
            Happening::Open => put("open", Value::Null),
            Happening::In(frame) => put("in", json!({ "frame": frame })),
            Happening::InRaw(text) => put("in", json!({ "raw": text })),
            Happening::InBinary => put("in", json!({ "binary": true })),
            Happening::Out(frame) => put("out", json!({ "frame": frame })),
            Happening::Error => put("error", Value::Null),
            Happening::Close { code, reason } => put("close", json!({ "code": code, "reason": reason })),
            Happening::Timeout => put("timeout", Value::Null),
            Happening::Http(status) => put("http", json!({ "status": status })),
            Happening::HttpBody(body) => put("http-body", json!({ "body": body })),
            Happening::Probe { answers, permission } => {
                put("probe", json!({ "http": answers, "permission": permission.id() }));
            }
            Happening::Retry => put("retry", Value::Null),
            Happening::Blocked(why) => put("blocked", json!({ "why": why.id() })),
            Happening::Cancel => put("cancel", Value::Null),
            Happening::Verdict(id) => put("verdict", json!({ "verdict": id })),
            Happening::Other => put("other", Value::Null),
        }
        Value::Object(line)
    }

    pub(super) fn read(line: &Value, mask: &Mask) -> Option<Self> {
        let dir = line.get("dir")?.as_str()?;
        let text = |name: &str| mask.clean(line.get(name)?.as_str()?, LONGEST);
        // Older recordings hold fractions of milliseconds, and some lines no time at all.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the range before")]
        let at = line.get("t").and_then(Value::as_f64).map_or(0, |at| at.clamp(0.0, f64::from(u32::MAX)) as u32);
        let what = match dir {
            "meta" => meta(line, mask),
            "open" => Happening::Open,
            "in" => match (line.get("frame"), line.get("raw")) {
                (Some(frame @ Value::Object(_)), _) => Happening::In(abridge(frame, mask)),
                (Some(Value::String(raw)), _) | (None, Some(Value::String(raw))) => match frames::parse(raw) {
                    Some(frame) => Happening::In(abridge(&frame, mask)),
                    None => Happening::InRaw(mask.clean(raw, LONGEST).unwrap_or_default()),
                },
                (Some(other), _) => Happening::InRaw(mask.clean(&other.to_string(), LONGEST).unwrap_or_default()),
                (None, _) => Happening::InBinary,
            },
            "out" => Happening::Out(line.get("frame").map(outgoing).unwrap_or_default()),
            "error" => Happening::Error,
            "close" => Happening::Close {
                code: line.get("code").and_then(Value::as_u64).and_then(|code| code.try_into().ok()).unwrap_or(1006),
                reason: text("reason").unwrap_or_default(),
            },
            "timeout" => Happening::Timeout,
            "http" => Happening::Http(line.get("status").and_then(Value::as_u64).unwrap_or_default()),
            "http-body" => Happening::HttpBody(text("body").unwrap_or_default()),
            "probe" => Happening::Probe {
                answers: line.get("http").and_then(Value::as_bool).unwrap_or(false),
                permission: Permission::read(text("permission").as_deref().unwrap_or_default()),
            },
            "retry" => Happening::Retry,
            "blocked" => {
                let why = text("why").unwrap_or_default();
                Happening::Blocked(Obstacle::ALL.into_iter().find(|obstacle| obstacle.id() == why)?)
            }
            "cancel" => Happening::Cancel,
            "verdict" => Happening::Verdict(text("verdict").unwrap_or_default()),
            _ => Happening::Other,
        };
        Some(Self { at, what })
    }
}

fn meta(line: &Value, mask: &Mask) -> Happening {
    let text = |name: &str| line.get(name).and_then(Value::as_str).unwrap_or_default();
    // A link may carry a token; only what leads to the gateway is kept.
    let url = text("url").split(['?', '#']).next().unwrap_or_default();
    let url = match url.parse::<GatewayAddress>() {
        Ok(address) => address.socket_url(),
        Err(_) => mask.clean(url.trim_end_matches('/'), LONGEST).unwrap_or_default(),
    };
    let origin = mask.clean(text("origin"), LONGEST);
    let local = origin
        .as_deref()
        .is_none_or(|origin| origin.parse::<GatewayAddress>().is_ok_and(|address| address.is_loopback()));
    // Recordings of other programs do not say where the page came from, but its origin does.
    let page = match (PageSource::read(text("page")), text("origin")) {
        (Some(page), _) => page,
        (None, "null") => PageSource::File,
        (None, _) if local => PageSource::Loopback,
        (None, origin) if origin.starts_with("https:") => PageSource::Encrypted,
        (None, _) => PageSource::Plain,
    };
    let surroundings = Surroundings {
        page,
        browser: Browser::read(text("browser")),
        permission: Permission::read(text("permission")),
        is_offline: line.get("offline").and_then(Value::as_bool).unwrap_or(false),
    };
    Happening::Meta { url, origin, surroundings }
}
