//! Replays recorded sessions of real gateways and compares the verdicts with the expected ones, which were determined
//! by hand.
//!
//! Recorded with clawdbot 2026.1.24-3, openclaw 2026.1.29 and openclaw 2026.9.6 in three network setups, and with
//! Chromium 156. Fields that no verdict needs were removed.

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
fn replayed_sessions_give_the_expected_verdicts() {
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

/// The verdict follows from the gateway's answer: without it, every session ends in silence.
#[test]
fn sessions_without_the_answer_are_silent() {
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

/// Some gateways name the pairing request in the reason with which they close the connection only.
#[test]
fn request_in_a_close_reason_is_found() {
    let session = |reason: &str| {
        let close = serde_json::json!({ "t": 9, "dir": "close", "code": 1008, "reason": reason, "wasClean": true });
        let lines = [
            r#"{"t":0,"dir":"meta","url":"ws://127.0.0.1:18789/","origin":"http://127.0.0.1:8080"}"#.to_owned(),
            r#"{"t":5,"dir":"open"}"#.to_owned(),
            r#"{"t":6,"dir":"in","frame":{"type":"event","event":"connect.challenge","payload":{"nonce":"n","ts":1}}}"#
                .to_owned(),
            close.to_string(),
        ];
        replay(&Recording::read(&lines.join("\n")).expect("a recording"))
    };
    let verdict = session("pairing required: device is not approved yet (requestId: 0c1d-22)");
    assert_eq!((verdict.kind.id(), verdict.request_id.as_deref()), ("pairing-required", Some("0c1d-22")));
    for reason in ["pairing required", "pairing required (requestId: --all)", "pairing required (requestId: $(id))"] {
        assert_eq!(session(reason).request_id, None, "{reason}");
    }
}
