//! Messages of the gateway's socket, protocol 3 and 4.
//!
//! Shapes were measured with clawdbot@2026.1.24-3, openclaw@2026.1.29 to openclaw@2026.9.6.

use serde_json::{Value, json};

use crate::core::plan::GatewayToken;

/// What the page sends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClientFrame {
    /// Presents the token.
    Connect,
    /// Asks how the gateway is; needs no permission in any release.
    Health,
}

impl ClientFrame {
    /// The id by which the answer is recognised.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Connect => "connect",
            Self::Health => "health",
        }
    }

    /// The text of the message.
    ///
    /// The client id exists in every release; the one scope is the least that works, because releases before 2026.2.10
    /// read an empty list as administrator. No device is named, so nothing is paired or stored.
    pub fn text(self, token: &GatewayToken) -> String {
        let parameters = match self {
            Self::Connect => json!({
                "minProtocol": 3,
                "maxProtocol": 4,
                "client": {
                    "id": "gateway-client",
                    "version": env!("CARGO_PKG_VERSION"),
                    "platform": "web",
                    "mode": "ui",
                },
                "role": "operator",
                "scopes": ["operator.read"],
                "caps": [],
                "auth": { "token": token.expose() },
            }),
            Self::Health => json!({}),
        };
        let method = self.id();
        json!({ "type": "req", "id": self.id(), "method": method, "params": parameters }).to_string()
    }
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
}

/// The few lines of `health` that are worth showing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HealthSummary {
    /// Name, configured, linked; in the gateway's order.
    pub channels: Vec<(String, bool, Option<bool>)>,
    /// Agent that answers by default.
    pub default_agent: Option<String>,
}

/// What the gateway sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ServerFrame {
    /// The first message of every release: only a gateway sends it.
    Challenge,
    /// The token was accepted.
    Hello(ServerInfo),
    /// The answer to [`ClientFrame::Health`].
    Health(HealthSummary),
    /// A request failed.
    Refused {
        /// Which request.
        id: String,
        /// `INVALID_REQUEST`, `NOT_PAIRED`, `UNAVAILABLE` …
        code: String,
        /// For people; also what old releases must be told apart by.
        message: String,
        /// `details.code`, from 2026.2.23 on.
        detail: Option<String>,
        /// `details.requestId` of a pairing request.
        request_id: Option<String>,
        /// Milliseconds to wait.
        retry_after_ms: Option<u64>,
        /// `details.expectedProtocol`.
        expected_protocol: Option<u64>,
    },
    /// The gateway is going down.
    Shutdown,
    /// Some other message of a gateway.
    Other,
    /// No message of a gateway.
    Foreign,
}

/// The longest message that is read, in bytes. A gateway's own greeting is below 1 MiB.
const LONGEST: usize = 8 * 1024 * 1024;

impl ServerFrame {
    /// Reads a message. Never fails: what is no gateway's message is [`ServerFrame::Foreign`].
    pub fn read(text: &str) -> Self {
        if text.len() > LONGEST {
            return Self::Foreign;
        }
        let Ok(frame) = serde_json::from_str::<Value>(text) else {
            return Self::Foreign;
        };
        match frame.get("type").and_then(Value::as_str) {
            Some("event") => match frame.get("event").and_then(Value::as_str) {
                Some("connect.challenge") => {
                    let nonce = frame.pointer("/payload/nonce").and_then(Value::as_str);
                    if nonce.is_some_and(|nonce| !nonce.is_empty()) { Self::Challenge } else { Self::Foreign }
                }
                Some("shutdown") => Self::Shutdown,
                Some(_) => Self::Other,
                None => Self::Foreign,
            },
            Some("res") => Self::read_response(&frame),
            _ => Self::Foreign,
        }
    }

    fn read_response(frame: &Value) -> Self {
        let text = |pointer: &str| frame.pointer(pointer).and_then(Value::as_str).map(str::to_owned);
        let number = |pointer: &str| frame.pointer(pointer).and_then(Value::as_u64);
        let id = text("/id").unwrap_or_default();
        match (frame.get("ok").and_then(Value::as_bool), id.as_str()) {
            (Some(true), "connect") if text("/payload/type").as_deref() == Some("hello-ok") => {
                Self::Hello(ServerInfo {
                    version: text("/payload/server/version"),
                    protocol: number("/payload/protocol"),
                    uptime_ms: number("/payload/snapshot/uptimeMs"),
                    model_configured: frame
                        .pointer("/payload/snapshot/sessionDefaults/modelConfigured")
                        .and_then(Value::as_bool),
                })
            }
            (Some(true), "health") => Self::Health(read_health(frame.get("payload").unwrap_or(&Value::Null))),
            (Some(true), _) => Self::Other,
            (Some(false), _) => Self::Refused {
                id,
                code: text("/error/code").unwrap_or_default(),
                message: text("/error/message").unwrap_or_default(),
                detail: text("/error/details/code"),
                request_id: text("/error/details/requestId"),
                retry_after_ms: number("/error/retryAfterMs"),
                expected_protocol: number("/error/details/expectedProtocol"),
            },
            (None, _) => Self::Foreign,
        }
    }
}

fn read_health(payload: &Value) -> HealthSummary {
    let channels = payload.get("channels").and_then(Value::as_object);
    let order: Vec<String> = match payload.get("channelOrder").and_then(Value::as_array) {
        Some(order) => order.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        None => channels.iter().flat_map(|channels| channels.keys().cloned()).collect(),
    };
    let flag =
        |channel: Option<&Value>, name: &str| channel.and_then(|channel| channel.get(name)).and_then(Value::as_bool);
    HealthSummary {
        channels: order
            .into_iter()
            .map(|name| {
                let channel = channels.and_then(|channels| channels.get(&name));
                let configured = flag(channel, "configured").unwrap_or(false);
                let linked = flag(channel, "linked");
                (name, configured, linked)
            })
            .collect(),
        default_agent: payload.get("defaultAgentId").and_then(Value::as_str).map(str::to_owned),
    }
}
