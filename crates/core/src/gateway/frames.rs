//! Messages on the WebSocket of a gateway, protocol versions 3 and 4.
//!
//! Measured with clawdbot@2026.1.24-3 and openclaw@2026.1.29 to openclaw@2026.9.6.

use serde_json::{Value, json};

use super::client;
use super::device::DeviceProof;
use crate::catalog::Product;
use crate::redact::{LONGEST_NAME, Mask};

/// `id` of the `connect` request.
pub(super) const CONNECT: &str = "connect";
/// `id` of the `health` request.
pub(super) const HEALTH: &str = "health";

/// The `connect` request: the token, and the device if there is one.
///
/// Without a device the gateway pairs and stores nothing.
pub(super) fn connect_frame(token: &str, proof: Option<&DeviceProof>) -> Value {
    let mut parameters = json!({
        "minProtocol": 3,
        "maxProtocol": 4,
        "client": { "id": client::ID, "version": env!("CARGO_PKG_VERSION"), "platform": "web", "mode": client::MODE },
        "role": client::ROLE,
        "scopes": [client::SCOPE],
        "caps": [],
        "auth": { "token": token },
    });
    if let (Some(proof), Some(parameters)) = (proof, parameters.as_object_mut()) {
        let device = json!({
            "id": proof.device.id,
            "publicKey": proof.device.public_key,
            "signature": proof.signature,
            "signedAt": proof.signed_at,
            "nonce": proof.nonce,
        });
        parameters.insert("device".to_owned(), device);
    }
    json!({ "type": "req", "id": CONNECT, "method": "connect", "params": parameters })
}

/// The `health` request. It needs no scope in any release.
pub(super) fn health_frame() -> Value {
    json!({ "type": "req", "id": HEALTH, "method": "health", "params": {} })
}

/// What a gateway reports about itself on success.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ServerInfo {
    /// `dev` in releases of January and February 2026.
    pub version: Option<String>,
    /// 3 or 4.
    pub protocol: Option<u64>,
    /// Milliseconds since the start.
    pub uptime_ms: Option<u64>,
    /// `false`: no credential for a model is configured.
    pub model_configured: Option<bool>,
    /// Set only if the name of the configuration file proves it; current releases do not report it.
    pub product: Option<Product>,
}

/// A chat channel in the response to `health`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Channel {
    pub name: String,
    /// The channel has the credentials it needs.
    pub configured: bool,
    /// Whether an account is linked; `None` for channels without linking.
    pub linked: Option<bool>,
}

/// The part of the response to `health` that is shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HealthSummary {
    pub ok: Option<bool>,
    /// In the gateway's order, at most 40.
    pub channels: Vec<Channel>,
    pub default_agent: Option<String>,
    /// Number of plugins that failed to load; reported from 2026.9 on.
    pub plugin_errors: usize,
}

/// More channels than any gateway has.
pub(super) const MAX_CHANNELS: usize = 40;

/// An error response.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct RejectedRequest {
    /// `id` of the request.
    pub(super) id: String,
    /// `INVALID_REQUEST`, `NOT_PAIRED`, `UNAVAILABLE` …
    pub(super) code: String,
    /// Human-readable. Old releases send nothing else to tell errors apart.
    pub(super) message: String,
    /// `details.code`, from 2026.2.23 on.
    pub(super) detail: Option<String>,
    /// `details.requestId` of a pairing request.
    pub(super) request_id: Option<String>,
    pub(super) retry_after_ms: Option<u64>,
    /// `details.expectedProtocol`.
    pub(super) expected_protocol: Option<u64>,
}

/// A message from the peer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum ServerFrame {
    /// The first message in every release. Only a gateway sends it.
    Challenge {
        /// To be signed by devices.
        nonce: String,
        /// Milliseconds since 1970 on the gateway's clock.
        time: Option<u64>,
    },
    /// The token was accepted.
    Hello(ServerInfo),
    Health(HealthSummary),
    Rejected(RejectedRequest),
    /// The gateway is shutting down.
    Shutdown,
    /// Another message of a gateway.
    Other,
    /// Not a message of a gateway.
    Unrecognized,
}

/// The longest message that is parsed, in bytes. The greeting of a gateway (`hello-ok`) is below 1 MiB.
const MAX_FRAME_BYTES: usize = 8 * 1024 * 1024;
/// The longest nonce that is accepted, in bytes. A gateway sends a UUID.
const MAX_NONCE_BYTES: usize = 256;

/// Parses JSON up to [`MAX_FRAME_BYTES`].
pub(super) fn parse(text: &str) -> Option<Value> {
    if text.len() > MAX_FRAME_BYTES {
        return None;
    }
    serde_json::from_str(text).ok().or_else(|| serde_json::from_str(&without_lone_surrogates(text)?).ok())
}

/// Replaces lone surrogates with U+FFFD. JavaScript writes them when it cuts a string inside a surrogate pair, and Rust
/// strings cannot hold them. `None` if there are none.
fn without_lone_surrogates(text: &str) -> Option<String> {
    let mut repaired = String::with_capacity(text.len());
    let mut rest = text;
    let mut is_changed = false;
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at(at);
        repaired.push_str(before);
        let unit = |text: &str| u32::from_str_radix(text.strip_prefix("\\u")?.get(..4)?, 16).ok();
        let length = match (unit(escape), escape.get(6..).and_then(unit)) {
            (Some(0xd800..=0xdbff), Some(0xdc00..=0xdfff)) => 12,
            (Some(0xd800..=0xdfff), _) => {
                is_changed = true;
                repaired.push('\u{fffd}');
                rest = escape.get(6..)?;
                continue;
            }
            (Some(_), _) => 6,
            // A two-character escape is skipped as a whole, so that `\\u` is not read as the start of a Unicode escape.
            (None, _) => 2,
        };
        repaired.push_str(escape.get(..length)?);
        rest = escape.get(length..)?;
    }
    repaired.push_str(rest);
    is_changed.then_some(repaired)
}

impl ServerFrame {
    /// Reads a message and redacts the secrets of `mask` in every name. Anything that is not a gateway message becomes
    /// [`ServerFrame::Unrecognized`].
    pub(super) fn read(frame: &Value, mask: &Mask) -> Self {
        match frame.get("type").and_then(Value::as_str) {
            Some("event") => match frame.get("event").and_then(Value::as_str) {
                Some("connect.challenge") => read_challenge(frame),
                Some("shutdown") => Self::Shutdown,
                Some(_) => Self::Other,
                None => Self::Unrecognized,
            },
            Some("res") => Self::read_response(frame, mask),
            _ => Self::Unrecognized,
        }
    }

    fn read_response(frame: &Value, mask: &Mask) -> Self {
        let text = |pointer: &str| frame.pointer(pointer).and_then(Value::as_str).map(str::to_owned);
        let number = |pointer: &str| frame.pointer(pointer).and_then(Value::as_u64);
        let id = text("/id").unwrap_or_default();
        match (frame.get("ok").and_then(Value::as_bool), id.as_str()) {
            (Some(true), CONNECT) if text("/payload/type").as_deref() == Some("hello-ok") => {
                Self::Hello(read_hello(frame, mask))
            }
            (Some(true), HEALTH) => Self::Health(read_health(frame.get("payload").unwrap_or(&Value::Null), mask)),
            (Some(true), _) => Self::Other,
            (Some(false), _) => Self::Rejected(RejectedRequest {
                id,
                code: text("/error/code").unwrap_or_default(),
                message: text("/error/message").unwrap_or_default(),
                detail: text("/error/details/code"),
                request_id: text("/error/details/requestId"),
                retry_after_ms: number("/error/retryAfterMs"),
                expected_protocol: number("/error/details/expectedProtocol"),
            }),
            (None, _) => Self::Unrecognized,
        }
    }
}

fn read_challenge(frame: &Value) -> ServerFrame {
    match frame.pointer("/payload/nonce").and_then(Value::as_str) {
        Some(nonce) if !nonce.is_empty() && nonce.len() <= MAX_NONCE_BYTES => ServerFrame::Challenge {
            nonce: nonce.to_owned(),
            time: frame.pointer("/payload/ts").and_then(Value::as_u64),
        },
        _ => ServerFrame::Unrecognized,
    }
}

fn name(value: Option<&Value>, mask: &Mask) -> Option<String> {
    mask.clean(value?.as_str()?, LONGEST_NAME)
}

fn read_hello(frame: &Value, mask: &Mask) -> ServerInfo {
    let number = |pointer: &str| frame.pointer(pointer).and_then(Value::as_u64);
    let file = frame.pointer("/payload/snapshot/configPath").and_then(Value::as_str).unwrap_or_default();
    // Later releases still read files with the older names, so only the newest name is proof.
    let product = file.ends_with("/openclaw.json").then_some(Product::OpenClaw);
    ServerInfo {
        version: name(frame.pointer("/payload/server/version"), mask),
        protocol: number("/payload/protocol"),
        uptime_ms: number("/payload/snapshot/uptimeMs"),
        model_configured: frame.pointer("/payload/snapshot/sessionDefaults/modelConfigured").and_then(Value::as_bool),
        product,
    }
}

fn read_health(payload: &Value, mask: &Mask) -> HealthSummary {
    let channels = payload.get("channels").and_then(Value::as_object);
    let order: Vec<String> = match payload.get("channelOrder").and_then(Value::as_array) {
        Some(order) => order.iter().filter_map(Value::as_str).take(MAX_CHANNELS).map(str::to_owned).collect(),
        None => channels.iter().flat_map(|channels| channels.keys().take(MAX_CHANNELS).cloned()).collect(),
    };
    let channel = |id: String| {
        let channel = channels.and_then(|channels| channels.get(&id));
        let flag = |name: &str| channel.and_then(|channel| channel.get(name)).and_then(Value::as_bool);
        Some(Channel {
            name: mask.clean(&id, LONGEST_NAME)?,
            configured: flag("configured").unwrap_or(false),
            linked: flag("linked"),
        })
    };
    HealthSummary {
        ok: payload.get("ok").and_then(Value::as_bool),
        channels: order.into_iter().filter_map(channel).collect(),
        default_agent: name(payload.get("defaultAgentId"), mask),
        plugin_errors: payload.pointer("/plugins/errors").and_then(Value::as_array).map_or(0, Vec::len),
    }
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn lone_surrogates_are_replaced() {
        for (text, expected) in [
            (r#""cut \ud83d""#, "cut \u{fffd}"),
            (r#""\ude00 cut""#, "\u{fffd} cut"),
            (r#""\ud83d\ude00 whole \\ud83d \ud83d""#, "\u{1f600} whole \\ud83d \u{fffd}"),
            (r#""plain""#, "plain"),
        ] {
            assert_eq!(
                parse(text).and_then(|value| value.as_str().map(str::to_owned)).as_deref(),
                Some(expected),
                "{text}"
            );
        }
        assert_eq!(parse("{\\"), None);
        assert_eq!(parse("\"\\ud8"), None);
    }
}
