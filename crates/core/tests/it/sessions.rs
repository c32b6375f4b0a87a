//! Recorded sessions of real gateways, replayed: each ends in the verdict that was read from it by hand.
//!
//! They were recorded with clawdbot 2026.1.24-3, openclaw 2026.1.29 and openclaw 2026.9.6 in three network pictures, and in
//! Chromium 156; fields that no verdict needs were taken out.

#![expect(clippy::expect_used, reason = "a broken expectation is how a test fails")]

use std::collections::BTreeSet;

use companion_core::gateway::{Recording, replay};
use serde_json::Value;

fn sessions() -> Vec<Value> {
    include_str!("../sessions/recorded.jsonl").lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

fn lines(session: &Value) -> String {
    let lines: Vec<String> = session["lines"].as_array().expect("lines").iter().map(Value::to_string).collect();
    lines.join("\n")
}

#[test]
fn every_recorded_session_ends_in_its_verdict() {
    let mut kinds = BTreeSet::new();
    for session in sessions() {
        let name = session["name"].as_str().expect("a name");
        let recording = Recording::read(&lines(&session)).expect(name);
        let verdict = replay(&recording);
        let expected = (session["verdict"].as_str(), session["token"].as_str());
        assert_eq!((Some(verdict.kind.id()), Some(verdict.token.id())), expected, "{name}");
        assert_eq!(verdict.retry_after_ms, session["retry_after_ms"].as_u64(), "{name}");
        assert_eq!(verdict.request_id.as_deref(), session["request_id"].as_str(), "{name}");
        assert!(!format!("{verdict:?}").contains("fake-lab-token"), "{name}");
        kinds.insert(verdict.kind.id());
    }
    assert!(kinds.len() >= 17, "only {kinds:?}");
}

/// What one session ends in follows from what the gateway said, not from what the file is called.
#[test]
fn a_session_without_its_answer_is_silence() {
    for session in sessions() {
        let mut session = session;
        let list = session["lines"].as_array_mut().expect("lines");
        list.retain(|line| line["frame"]["type"] != "res" && line["dir"] != "close" && line["dir"] != "http-body");
        list.retain(|line| line["frame"]["event"] != "shutdown");
        let Ok(recording) = Recording::read(&lines(&session)) else { continue };
        let kind = replay(&recording).kind.id();
        let silent = ["handshake-timeout", "not-a-gateway", "unreachable"];
        assert!(silent.contains(&kind), "{}: {kind}", session["name"]);
    }
}
