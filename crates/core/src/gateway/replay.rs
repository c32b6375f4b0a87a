//! Computes the verdict of a recorded session.

use std::collections::BTreeMap;

use serde_json::Value;

use super::device::Device;
use super::event::{Effect, Event};
use super::frames::{CONNECT, HEALTH};
use super::handshake::{Attempt, Handshake};
use super::recording::Recording;
use super::recording_entry::{EntryKind, LocalFailure};
use super::timeouts::Timeouts;
use super::verdict::Verdict;
use crate::plan::GatewayToken;

/// The verdict of the recorded events. Messages of the recorded client only serve to match responses with requests.
pub fn replay(recording: &Recording) -> Verdict {
    let start = recording.entries().first().map_or(0, |entry| entry.at_ms);
    let timeouts = Timeouts::NONE;
    let (mut handshake, _) = Handshake::start_with(attempt(recording), timeouts, start);
    let mut methods = BTreeMap::new();
    let mut last = start;
    let mut pending_http = None;
    for entry in recording.entries() {
        last = entry.at_ms.max(last);
        let mut happened = |event: Event| verdict_in(handshake.handle(last, event));
        let found = match &entry.kind {
            EntryKind::Open => happened(Event::RetryNow).or_else(|| happened(Event::Opened)),
            EntryKind::Out(frame) => {
                let text = |name: &str| frame.get(name).and_then(Value::as_str).map(str::to_owned);
                if let (Some(id), Some(method)) = (text("id"), text("method")) {
                    methods.insert(id, method);
                }
                // A client that sent the request had signed before.
                happened(Event::Signed(Some(String::new())))
            }
            EntryKind::In(frame) => verdict_in(handshake.json_message(last, &with_client_id(frame, &methods))),
            EntryKind::InRaw(text) => happened(Event::Text(text.clone())),
            EntryKind::InBinary => happened(Event::Binary),
            EntryKind::Close { code, reason } => happened(Event::Closed { code: *code, reason: reason.clone() }),
            EntryKind::Retry => happened(Event::RetryNow),
            EntryKind::Probe { answers, permission } => {
                happened(Event::Probed { answers: *answers, permission: *permission })
            }
            EntryKind::Blocked(LocalFailure::Browser) => happened(Event::RefusedByBrowser),
            EntryKind::Blocked(LocalFailure::NoSignature) => happened(Event::Signed(None)),
            EntryKind::Blocked(LocalFailure::InsecureAddress) => verdict_in(handshake.refuse_insecure(last)),
            EntryKind::Timeout => verdict_in(handshake.time_out(last)),
            EntryKind::Cancel => happened(Event::Cancelled),
            // The body may follow in the next entry.
            EntryKind::Http(status) => {
                pending_http = Some(*status);
                None
            }
            EntryKind::HttpBody(body) => {
                pending_http.take().and_then(|status| happened(Event::Http { status, body: body.clone() }))
            }
            EntryKind::Meta { .. } | EntryKind::Error | EntryKind::Verdict(_) | EntryKind::Other => None,
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

/// Responses are matched by request `id`, and every client numbers its own way: replaces the id by this client's.
fn with_client_id(frame: &Value, methods: &BTreeMap<String, String>) -> Value {
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
    let (address, origin, environment) = recording.context();
    // Only the presence of a device matters.
    let has_device = recording.entries().iter().any(|entry| match &entry.kind {
        EntryKind::Out(frame) => frame.pointer("/params/device").is_some(),
        EntryKind::Blocked(LocalFailure::NoSignature) => true,
        _ => false,
    });
    Attempt {
        address,
        // Replay sends nothing, and the recording contains no token.
        token: GatewayToken::from_random([0; 32]),
        device: has_device.then(|| Device { id: String::new(), public_key: String::new() }),
        environment,
        origin,
        allows_plaintext: true,
    }
}
