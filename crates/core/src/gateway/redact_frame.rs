//! Reduces frames to the fields that may be recorded.

use serde_json::{Map, Value};

use super::frames::MAX_CHANNELS;
use crate::redact::{DOTS, LONGEST, Mask};

/// JSON pointers of the fields that a verdict needs. All other fields of the peer's messages are dropped.
const RECEIVED_FIELDS: [&str; 22] = [
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

/// Reduces a message of the peer to the fields that may be recorded.
pub(super) fn redact_received(frame: &Value, mask: &Mask) -> Value {
    let mut short = Value::Object(Map::new());
    for pointer in RECEIVED_FIELDS {
        let kept = match frame.pointer(pointer) {
            Some(Value::String(text)) => Value::from(mask.clean(text, LONGEST).unwrap_or_default()),
            Some(value @ (Value::Number(_) | Value::Bool(_) | Value::Null)) => value.clone(),
            Some(Value::Array(_) | Value::Object(_)) | None => continue,
        };
        set_at(&mut short, pointer, kept);
    }
    // The path is private; the file name identifies the product.
    if let Some(path) = frame.pointer("/payload/snapshot/configPath").and_then(Value::as_str)
        && let Some(name) = mask.clean(path.rsplit('/').next().unwrap_or_default(), LONGEST)
    {
        set_at(&mut short, "/payload/snapshot/configPath", format!("…/{name}").into());
    }
    if let Some(channels) = frame.pointer("/payload/channels").and_then(Value::as_object) {
        for (name, channel) in channels.iter().take(MAX_CHANNELS) {
            let flags: Map<String, Value> = ["configured", "linked"]
                .into_iter()
                .filter_map(|flag| Some((flag.to_owned(), channel.get(flag)?.as_bool()?.into())))
                .collect();
            if let Some(name) = mask.clean(name, LONGEST) {
                set_at(&mut short, &format!("/payload/channels/{}", name.replace('/', " ")), Value::Object(flags));
            }
        }
    }
    short
}

/// Sets the value at a JSON pointer and creates the objects above it.
fn set_at(target: &mut Value, pointer: &str, value: Value) {
    let mut place = target;
    for key in pointer.split('/').skip(1) {
        let Value::Object(map) = place else {
            return;
        };
        place = map.entry(key).or_insert_with(|| Value::Object(Map::new()));
    }
    *place = value;
}

/// JSON pointers of the fields of a client's message that may be recorded.
const SENT_FIELDS: [&str; 13] = [
    "/type",
    "/id",
    "/method",
    "/params/minProtocol",
    "/params/maxProtocol",
    "/params/client/id",
    "/params/client/version",
    "/params/client/platform",
    "/params/client/mode",
    "/params/role",
    "/params/device/id",
    "/params/device/signedAt",
    "/params/device/nonce",
];

/// Reduces a message of a client to the fields that may be recorded. Of credentials, only the names are kept. The
/// signature is dropped too: it covers the token, so a short token could be found from it by trying.
pub(super) fn redact_sent(frame: &Value) -> Value {
    let parsed = frame.as_str().and_then(super::frames::parse);
    let frame = parsed.as_ref().unwrap_or(frame);
    let mut short = Value::Object(Map::new());
    for pointer in SENT_FIELDS {
        if let Some(value @ (Value::String(_) | Value::Number(_))) = frame.pointer(pointer) {
            set_at(&mut short, pointer, value.clone());
        }
    }
    if let Some(Value::Array(scopes)) = frame.pointer("/params/scopes") {
        set_at(&mut short, "/params/scopes", scopes.iter().filter(|scope| scope.is_string()).cloned().collect());
    }
    if let Some(Value::Object(auth)) = frame.pointer("/params/auth") {
        for name in auth.keys() {
            set_at(&mut short, &format!("/params/auth/{}", name.replace('/', " ")), DOTS.into());
        }
    }
    short
}

/// Adds every string in a value to the mask.
fn collect_strings(value: &Value, mask: &mut Mask) {
    match value {
        Value::String(secret) => mask.add(secret),
        Value::Array(list) => list.iter().for_each(|value| collect_strings(value, mask)),
        Value::Object(map) => map.values().for_each(|value| collect_strings(value, mask)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Collects every credential that a recorded client sent.
pub(super) fn secrets_sent<'a>(lines: impl Iterator<Item = &'a Value>) -> Mask {
    let mut mask = Mask::default();
    for line in lines.filter(|line| line.get("dir").and_then(Value::as_str) == Some("out")) {
        let frame = line.get("frame").or(line.get("raw")).unwrap_or(&Value::Null);
        let parsed = frame.as_str().and_then(super::frames::parse);
        let frame = parsed.as_ref().unwrap_or(frame);
        for pointer in ["/params/auth", "/params/password", "/params/token"] {
            if let Some(auth) = frame.pointer(pointer) {
                collect_strings(auth, &mut mask);
            }
        }
    }
    mask
}
