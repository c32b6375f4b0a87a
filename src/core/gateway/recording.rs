//! What happened during a verification, line by line, for a bug report and for another look later.
//!
//! One JSON object a line, with `t` in milliseconds and `dir`: `meta`, `open`, `in` and `out` with `frame` or `raw`, `error`,
//! `close` with `code` and `reason`, `timeout`, `http` with `status`, `http-body` with `body`, and of our own `probe`,
//! `retry`, `blocked`, `cancel`, `verdict`. Frames that are written down are abridged to what a verdict needs: a gateway's
//! greeting holds paths, session keys and addresses that are nobody's business.

use serde_json::{Map, Value, json};

use super::frames::{self, MOST_CHANNELS};
use super::surroundings::Permission;
use super::words::{LONGEST, Mask};

/// One line.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Milliseconds since the start.
    pub at: u32,
    /// What happened.
    pub what: Happening,
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
    /// Nothing was opened: `browser` or `insecure-address`.
    Blocked(String),
    /// The person cancelled.
    Cancel,
    /// The end, as it was then.
    Verdict(String),
    /// Something this program does not know.
    Other,
}

/// A recorded session.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Recording {
    entries: Vec<Entry>,
    dropped: usize,
}

/// So many lines are kept; a flood says nothing new.
const MOST_ENTRIES: usize = 200;
/// A file longer than this is no recorded session, in bytes.
const LONGEST_FILE: usize = 16 * 1024 * 1024;

/// Why a text is no recorded session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecordingError {
    /// Nothing of a conversation in it.
    Empty,
    /// Longer than 16 MiB.
    TooLong,
    /// This line, counted from 1, is no JSON object with a `dir`.
    Line(usize),
}

impl Recording {
    /// The lines.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Lines that were left out because there were too many.
    pub const fn dropped(&self) -> usize {
        self.dropped
    }

    /// Adds a line. What matters at the end is kept even after a flood.
    pub(super) fn push(&mut self, at: u32, what: Happening) {
        let is_flood = matches!(what, Happening::In(_) | Happening::InRaw(_) | Happening::InBinary);
        if is_flood && self.entries.len() >= MOST_ENTRIES {
            self.dropped += 1;
        } else {
            self.entries.push(Entry { at, what });
        }
    }

    /// Writes it, one JSON object a line.
    pub fn to_json_lines(&self) -> String {
        self.entries.iter().flat_map(|entry| [entry.to_json().to_string(), "\n".to_owned()]).collect()
    }

    /// Reads it, leaving out what may not be shown: credentials that the recorded client sent, and everything of the other
    /// side's words that no verdict needs. Unknown kinds of lines are kept as such, so that recordings of later versions
    /// still say what they can.
    pub fn read(text: &str) -> Result<Self, RecordingError> {
        if text.len() > LONGEST_FILE {
            return Err(RecordingError::TooLong);
        }
        let mut lines = Vec::new();
        for (index, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
            if line.trim().is_empty() {
                continue;
            }
            let value: Value = serde_json::from_str(line).map_err(|_| RecordingError::Line(index + 1))?;
            lines.push((index + 1, value));
        }
        let mask = credentials(lines.iter().map(|(_, line)| line));
        let entries = lines
            .iter()
            .map(|(number, line)| Entry::read(line, &mask).ok_or(RecordingError::Line(*number)))
            .collect::<Result<Vec<_>, _>>()?;
        let says_nothing = |entry: &Entry| matches!(entry.what, Happening::Meta { .. } | Happening::Other);
        if entries.iter().all(says_nothing) { Err(RecordingError::Empty) } else { Ok(Self { entries, dropped: 0 }) }
    }
}

impl Entry {
    fn to_json(&self) -> Value {
        let mut line = Map::new();
        line.insert("t".to_owned(), self.at.into());
        let mut put = |dir: &str, more: Value| {
            line.insert("dir".to_owned(), dir.into());
            if let Value::Object(more) = more {
                line.extend(more);
            }
        };
        match &self.what {
            Happening::Meta { url, origin } => put("meta", json!({ "url": url, "origin": origin })),
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
            Happening::Blocked(why) => put("blocked", json!({ "why": why })),
            Happening::Cancel => put("cancel", Value::Null),
            Happening::Verdict(id) => put("verdict", json!({ "verdict": id })),
            Happening::Other => put("other", Value::Null),
        }
        Value::Object(line)
    }

    fn read(line: &Value, mask: &Mask) -> Option<Self> {
        let dir = line.get("dir")?.as_str()?;
        let text = |name: &str| mask.clean(line.get(name)?.as_str()?, LONGEST);
        // Older recordings hold fractions of milliseconds, and some lines no time at all.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the range before")]
        let at = line.get("t").and_then(Value::as_f64).map_or(0, |at| at.clamp(0.0, f64::from(u32::MAX)) as u32);
        let what = match dir {
            "meta" => Happening::Meta { url: text("url").unwrap_or_default(), origin: text("origin") },
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
            "out" => Happening::Out(line.get("frame").map(masked).unwrap_or_default()),
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
            "blocked" => Happening::Blocked(text("why").unwrap_or_default()),
            "cancel" => Happening::Cancel,
            "verdict" => Happening::Verdict(text("verdict").unwrap_or_default()),
            _ => Happening::Other,
        };
        Some(Self { at, what })
    }
}

/// Fields of a frame that a verdict needs; everything else is left out.
const KEPT: [&str; 22] = [
    "/type",
    "/id",
    "/ok",
    "/event",
    "/payload/type",
    "/payload/nonce",
    "/payload/ts",
    "/payload/reason",
    "/payload/protocol",
    "/payload/ok",
    "/payload/defaultAgentId",
    "/payload/server/version",
    "/payload/snapshot/uptimeMs",
    "/payload/snapshot/sessionDefaults/modelConfigured",
    "/error/code",
    "/error/message",
    "/error/retryable",
    "/error/retryAfterMs",
    "/error/details/code",
    "/error/details/reason",
    "/error/details/requestId",
    "/error/details/expectedProtocol",
];

/// A frame of the other side with what may be written down of it.
pub(super) fn abridge(frame: &Value, mask: &Mask) -> Value {
    let mut short = Value::Object(Map::new());
    for pointer in KEPT {
        let kept = match frame.pointer(pointer) {
            Some(Value::String(text)) => Value::from(mask.clean(text, LONGEST).unwrap_or_default()),
            Some(value @ (Value::Number(_) | Value::Bool(_) | Value::Null)) => value.clone(),
            Some(Value::Array(_) | Value::Object(_)) | None => continue,
        };
        put(&mut short, pointer, kept);
    }
    // The folder is private; the name tells the product.
    if let Some(path) = frame.pointer("/payload/snapshot/configPath").and_then(Value::as_str)
        && let Some(name) = mask.clean(path.rsplit('/').next().unwrap_or_default(), LONGEST)
    {
        put(&mut short, "/payload/snapshot/configPath", format!("…/{name}").into());
    }
    if let Some(channels) = frame.pointer("/payload/channels").and_then(Value::as_object) {
        for (name, channel) in channels.iter().take(MOST_CHANNELS) {
            let flags: Map<String, Value> = ["configured", "linked"]
                .into_iter()
                .filter_map(|flag| Some((flag.to_owned(), channel.get(flag)?.as_bool()?.into())))
                .collect();
            if let Some(name) = mask.clean(name, LONGEST) {
                put(&mut short, &format!("/payload/channels/{}", name.replace('/', " ")), Value::Object(flags));
            }
        }
    }
    short
}

/// Sets a value below objects that are made as needed.
fn put(target: &mut Value, pointer: &str, value: Value) {
    let mut place = target;
    for key in pointer.split('/').skip(1) {
        let Value::Object(map) = place else {
            return;
        };
        place = map.entry(key).or_insert_with(|| Value::Object(Map::new()));
    }
    *place = value;
}

/// Everything secret that the recorded client sent.
fn credentials<'a>(lines: impl Iterator<Item = &'a Value>) -> Mask {
    let mut mask = Mask::default();
    for auth in lines.filter_map(|line| line.pointer("/frame/params/auth")?.as_object()) {
        for secret in auth.values().filter_map(Value::as_str) {
            mask.add(secret);
        }
    }
    mask
}

/// A message of a client with its secrets masked.
pub(super) fn masked(frame: &Value) -> Value {
    let mut frame = frame.clone();
    if let Some(Value::Object(auth)) = frame.pointer_mut("/params/auth") {
        for (_, secret) in auth.iter_mut() {
            *secret = "•••".into();
        }
    }
    // A signature covers the token, so a short token could be guessed from it.
    if let Some(signature) = frame.pointer_mut("/params/device/signature") {
        *signature = "•••".into();
    }
    frame
}
