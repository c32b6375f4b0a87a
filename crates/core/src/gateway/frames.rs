//! Messages of the gateway's socket, protocol 3 and 4.
//!
//! Shapes were measured with clawdbot@2026.1.24-3, openclaw@2026.1.29 to openclaw@2026.9.6.

use serde_json::{Value, json};

use super::device::DeviceProof;
use super::words::{LONGEST_NAME, Mask};
use crate::catalog::Product;

/// The client's name; the one that exists in every release.
pub(super) const CLIENT_ID: &str = "gateway-client";
/// The client's mode.
pub(super) const CLIENT_MODE: &str = "ui";
/// The id of the request that presents the token.
pub(super) const CONNECT: &str = "connect";
/// The id of the request that asks how the gateway is.
pub(super) const HEALTH: &str = "health";

/// The request that presents the token, and the device where there is one.
///
/// The one scope is the least that works, because releases before 2026.2.10 read an empty list as administrator. Without a
/// device nothing is paired or stored.
pub(super) fn connect_frame(token: &str, proof: Option<&DeviceProof>) -> Value {
    let mut parameters = json!({
        "minProtocol": 3,
        "maxProtocol": 4,
        "client": { "id": CLIENT_ID, "version": env!("CARGO_PKG_VERSION"), "platform": "web", "mode": CLIENT_MODE },
        "role": "operator",
        "scopes": ["operator.read"],
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

/// The request that asks how the gateway is; it needs no permission in any release.
pub(super) fn health_frame() -> Value {
    json!({ "type": "req", "id": HEALTH, "method": "health", "params": {} })
}

/// What the gateway says of itself on success.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ServerInfo {
    /// `dev` in releases of January and February 2026.
    pub version: Option<String>,
    /// 3 or 4.
    pub protocol: Option<u64>,
    /// Milliseconds since it started.
    pub uptime_ms: Option<u64>,
    /// `false`: no credential for a model yet.
    pub model_configured: Option<bool>,
    /// OpenClaw, where the name of the configuration file proves it; current releases do not say it.
    pub product: Option<Product>,
}

/// One chat channel as `health` shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Channel {
    /// Its id.
    pub name: String,
    /// Whether it has what it needs.
    pub configured: bool,
    /// Whether an account is linked; channels that link nothing do not say.
    pub linked: Option<bool>,
}

/// The few lines of `health` that are worth showing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HealthSummary {
    /// What the gateway thinks of itself.
    pub ok: Option<bool>,
    /// In the gateway's order, at most 40.
    pub channels: Vec<Channel>,
    /// Agent that answers by default.
    pub default_agent: Option<String>,
    /// Plugins that failed to load; from 2026.9 on.
    pub plugin_errors: usize,
}

/// So many channels are shown; a gateway has fewer.
pub(super) const MOST_CHANNELS: usize = 40;

/// A refused request.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Refusal {
    /// Which request.
    pub(super) id: String,
    /// `INVALID_REQUEST`, `NOT_PAIRED`, `UNAVAILABLE` …
    pub(super) code: String,
    /// For people; also what old releases must be told apart by.
    pub(super) message: String,
    /// `details.code`, from 2026.2.23 on.
    pub(super) detail: Option<String>,
    /// `details.requestId` of a pairing request.
    pub(super) request_id: Option<String>,
    /// Milliseconds to wait.
    pub(super) retry_after_ms: Option<u64>,
    /// `details.expectedProtocol`.
    pub(super) expected_protocol: Option<u64>,
}

/// What the gateway sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum ServerFrame {
    /// The first message of every release: only a gateway sends it.
    Challenge {
        /// To be signed by devices.
        nonce: String,
        /// Milliseconds since 1970 on the gateway's clock.
        time: Option<u64>,
    },
    /// The token was accepted.
    Hello(ServerInfo),
    /// The answer to the question for health.
    Health(HealthSummary),
    /// A request failed.
    Refused(Refusal),
    /// The gateway is going down.
    Shutdown,
    /// Some other message of a gateway.
    Other,
    /// No message of a gateway.
    Foreign,
}

/// The longest message that is read, in bytes. A gateway's own greeting is below 1 MiB.
const LONGEST: usize = 8 * 1024 * 1024;
/// The longest nonce that is taken, in bytes; a gateway sends a UUID.
const LONGEST_NONCE: usize = 256;

/// Reads a text as JSON, if it can be a message at all.
pub(super) fn parse(text: &str) -> Option<Value> {
    if text.len() > LONGEST {
        return None;
    }
    serde_json::from_str(text).ok().or_else(|| serde_json::from_str(&without_lone_surrogates(text)?).ok())
}

/// JavaScript writes half a character of a text that was cut in the middle of it, which Rust's text cannot hold: the
/// replacement character stands for it. `None` where there is none.
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
            // An escape of one letter, so that an escaped backslash is not taken for the start of another escape.
            (None, _) => 2,
        };
        repaired.push_str(escape.get(..length)?);
        rest = escape.get(length..)?;
    }
    repaired.push_str(rest);
    is_changed.then_some(repaired)
}

impl ServerFrame {
    /// Reads a message, with the secrets of `mask` hidden in every name. Never fails: what is no gateway's message is
    /// [`ServerFrame::Foreign`].
    pub(super) fn read(frame: &Value, mask: &Mask) -> Self {
        match frame.get("type").and_then(Value::as_str) {
            Some("event") => match frame.get("event").and_then(Value::as_str) {
                Some("connect.challenge") => read_challenge(frame),
                Some("shutdown") => Self::Shutdown,
                Some(_) => Self::Other,
                None => Self::Foreign,
            },
            Some("res") => Self::read_response(frame, mask),
            _ => Self::Foreign,
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
            (Some(false), _) => Self::Refused(Refusal {
                id,
                code: text("/error/code").unwrap_or_default(),
                message: text("/error/message").unwrap_or_default(),
                detail: text("/error/details/code"),
                request_id: text("/error/details/requestId"),
                retry_after_ms: number("/error/retryAfterMs"),
                expected_protocol: number("/error/details/expectedProtocol"),
            }),
            (None, _) => Self::Foreign,
        }
    }
}

fn read_challenge(frame: &Value) -> ServerFrame {
    match frame.pointer("/payload/nonce").and_then(Value::as_str) {
        Some(nonce) if !nonce.is_empty() && nonce.len() <= LONGEST_NONCE => ServerFrame::Challenge {
            nonce: nonce.to_owned(),
            time: frame.pointer("/payload/ts").and_then(Value::as_u64),
        },
        _ => ServerFrame::Foreign,
    }
}

fn name(value: Option<&Value>, mask: &Mask) -> Option<String> {
    mask.clean(value?.as_str()?, LONGEST_NAME)
}

fn read_hello(frame: &Value, mask: &Mask) -> ServerInfo {
    let number = |pointer: &str| frame.pointer(pointer).and_then(Value::as_u64);
    let file = frame.pointer("/payload/snapshot/configPath").and_then(Value::as_str).unwrap_or_default();
    // Later releases go on reading files with the older names, so only the newest name proves anything.
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
        Some(order) => order.iter().filter_map(Value::as_str).take(MOST_CHANNELS).map(str::to_owned).collect(),
        None => channels.iter().flat_map(|channels| channels.keys().take(MOST_CHANNELS).cloned()).collect(),
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
    fn half_a_character_is_no_reason_to_misunderstand() {
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
