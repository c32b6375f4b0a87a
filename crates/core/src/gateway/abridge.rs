//! What may be written down of a frame.

use serde_json::{Map, Value};

use super::frames::MOST_CHANNELS;
use super::words::{LONGEST, Mask};

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

/// Fields of a client's message that may be written down.
const SENT: [&str; 13] = [
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

/// A client's message with what may be written down of it. Of credentials only their names are; a signature covers the
/// token, so a short token could be guessed from it.
pub(super) fn outgoing(frame: &Value) -> Value {
    let parsed = frame.as_str().and_then(super::frames::parse);
    let frame = parsed.as_ref().unwrap_or(frame);
    let mut short = Value::Object(Map::new());
    for pointer in SENT {
        if let Some(value @ (Value::String(_) | Value::Number(_))) = frame.pointer(pointer) {
            put(&mut short, pointer, value.clone());
        }
    }
    if let Some(Value::Array(scopes)) = frame.pointer("/params/scopes") {
        put(&mut short, "/params/scopes", scopes.iter().filter(|scope| scope.is_string()).cloned().collect());
    }
    if let Some(Value::Object(auth)) = frame.pointer("/params/auth") {
        for name in auth.keys() {
            put(&mut short, &format!("/params/auth/{}", name.replace('/', " ")), "•••".into());
        }
    }
    short
}

/// Adds every text below a value: all that a client may have presented.
fn secrets(value: &Value, mask: &mut Mask) {
    match value {
        Value::String(secret) => mask.add(secret),
        Value::Array(list) => list.iter().for_each(|value| secrets(value, mask)),
        Value::Object(map) => map.values().for_each(|value| secrets(value, mask)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Everything secret that a recorded client sent.
pub(super) fn credentials<'a>(lines: impl Iterator<Item = &'a Value>) -> Mask {
    let mut mask = Mask::default();
    for line in lines.filter(|line| line.get("dir").and_then(Value::as_str) == Some("out")) {
        let frame = line.get("frame").or(line.get("raw")).unwrap_or(&Value::Null);
        let parsed = frame.as_str().and_then(super::frames::parse);
        let frame = parsed.as_ref().unwrap_or(frame);
        for pointer in ["/params/auth", "/params/password", "/params/token"] {
            if let Some(auth) = frame.pointer(pointer) {
                secrets(auth, &mut mask);
            }
        }
    }
    mask
}
