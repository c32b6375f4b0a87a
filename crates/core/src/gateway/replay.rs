//! Another look at a recorded session.

use std::collections::BTreeMap;

use serde_json::Value;

use super::device::Device;
use super::entry::{Happening, Obstacle};
use super::event::{Effect, Event};
use super::frames::{CONNECT, HEALTH};
use super::handshake::{Attempt, Handshake};
use super::limits::Limits;
use super::recording::Recording;
use super::verdict::Verdict;
use crate::plan::GatewayToken;

/// The verdict that the recorded events lead to. What the recorded client sent counts only for telling answers apart.
pub fn replay(recording: &Recording) -> Verdict {
    let start = recording.entries().first().map_or(0, |entry| entry.at);
    let limits = Limits::NONE;
    let (mut handshake, _) = Handshake::start_with(attempt(recording), limits, start);
    let mut methods = BTreeMap::new();
    let mut last = start;
    let mut pending_http = None;
    for entry in recording.entries() {
        last = entry.at.max(last);
        let mut happened = |event: Event| verdict_in(handshake.handle(last, event));
        let found = match &entry.what {
            Happening::Open => happened(Event::RetryNow).or_else(|| happened(Event::Opened)),
            Happening::Out(frame) => {
                let text = |name: &str| frame.get(name).and_then(Value::as_str).map(str::to_owned);
                if let (Some(id), Some(method)) = (text("id"), text("method")) {
                    methods.insert(id, method);
                }
                // What was sent was signed before.
                happened(Event::Signed(Some(String::new())))
            }
            Happening::In(frame) => verdict_in(handshake.message(last, &with_our_id(frame, &methods))),
            Happening::InRaw(text) => happened(Event::Text(text.clone())),
            Happening::InBinary => happened(Event::Binary),
            Happening::Close { code, reason } => happened(Event::Closed { code: *code, reason: reason.clone() }),
            Happening::Retry => happened(Event::RetryNow),
            Happening::Probe { answers, permission } => {
                happened(Event::Probed { answers: *answers, permission: *permission })
            }
            Happening::Blocked(Obstacle::Browser) => happened(Event::RefusedByBrowser),
            Happening::Blocked(Obstacle::NoSignature) => happened(Event::Signed(None)),
            Happening::Blocked(Obstacle::InsecureAddress) => verdict_in(handshake.refuse_insecure(last)),
            Happening::Timeout => verdict_in(handshake.run_out(last)),
            Happening::Cancel => happened(Event::Cancelled),
            // Its body may follow and say more.
            Happening::Http(status) => {
                pending_http = Some(*status);
                None
            }
            Happening::HttpBody(body) => {
                pending_http.take().and_then(|status| happened(Event::Http { status, body: body.clone() }))
            }
            Happening::Meta { .. } | Happening::Error | Happening::Verdict(_) | Happening::Other => None,
        };
        if let Some(verdict) = found {
            return verdict;
        }
    }
    let http =
        pending_http.and_then(|status| verdict_in(handshake.handle(last, Event::Http { status, body: String::new() })));
    http.unwrap_or_else(|| handshake.give_up(last))
}

fn verdict_in(effects: Vec<Effect>) -> Option<Verdict> {
    effects.into_iter().find_map(|effect| match effect {
        Effect::Finish(verdict) => Some(*verdict),
        _ => None,
    })
}

/// Answers are known by the id of their request, and every client numbers its own way.
fn with_our_id(frame: &Value, methods: &BTreeMap<String, String>) -> Value {
    let mut frame = frame.clone();
    let method = frame.get("id").and_then(Value::as_str).and_then(|id| methods.get(id)).map(String::as_str);
    let ours = match method {
        Some("connect") => CONNECT,
        Some("health") => HEALTH,
        Some(_) => "other",
        None => return frame,
    };
    if let Some(id) = frame.get_mut("id") {
        *id = ours.into();
    }
    frame
}

fn attempt(recording: &Recording) -> Attempt {
    let (address, origin, surroundings) = recording.scene();
    // Which device does not matter, only that there was one.
    let has_device = recording.entries().iter().any(|entry| match &entry.what {
        Happening::Out(frame) => frame.pointer("/params/device").is_some(),
        Happening::Blocked(Obstacle::NoSignature) => true,
        _ => false,
    });
    Attempt {
        address,
        // Nothing is sent, and the recording holds no secret any more.
        token: GatewayToken::from_random([0; 32]),
        device: has_device.then(|| Device { id: String::new(), public_key: String::new() }),
        surroundings,
        origin,
        plain_is_confirmed: true,
    }
}
