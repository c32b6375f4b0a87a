//! Log records in JSON, as Docker, Fly.io, Cloud Logging and the gateway's own log file write them.

use serde_json::Value;

/// Nested values are read to this depth.
const MAX_DEPTH: usize = 6;

/// Keys of a record that contains what a model, a user or a tool of an agent wrote: a message of a session, or the
/// result of a tool. Source: session files and tool results of openclaw@2026.9.6.
const AGENT_KEYS: [&str; 7] = ["role", "toolCallId", "tool_call_id", "tool_use_id", "toolName", "exitCode", "stdout"];

#[derive(Debug, PartialEq, Eq)]
pub(super) enum Record {
    /// The texts of a record, in order; a text may have several lines.
    Texts(Vec<String>),
    /// What an agent or one of its tools wrote.
    AgentOutput,
}

/// Reads a line that is a JSON object. `None` if it is none, or if it was truncated.
pub(super) fn record(line: &str) -> Option<Record> {
    let line = line.trim();
    if !line.starts_with('{') {
        return None;
    }
    let Ok(value) = serde_json::from_str::<Value>(line) else {
        return is_cut_agent_output(line).then_some(Record::AgentOutput);
    };
    if is_agent_output(&value, MAX_DEPTH) {
        return Some(Record::AgentOutput);
    }
    let mut texts = Vec::new();
    collect(&value, MAX_DEPTH, &mut texts);
    if let Some(subsystem) = subsystem(&value) {
        texts.retain(|text| !text.starts_with("{\"subsystem\":"));
        // With and without the tag: some messages are known by it, others by their start.
        texts = texts.into_iter().flat_map(|text| [format!("[{subsystem}] {text}"), text]).collect();
    }
    Some(Record::Texts(texts))
}

/// The same test for a line that lost its end.
fn is_cut_agent_output(line: &str) -> bool {
    AGENT_KEYS.iter().any(|key| line.contains(&format!("\"{key}\":")))
}

fn is_agent_output(value: &Value, depth: usize) -> bool {
    let Some(depth) = depth.checked_sub(1) else { return false };
    match value {
        Value::Object(fields) => {
            // A device or a node has a role too; only a message has content as well.
            let is_message = fields.contains_key("role") && fields.contains_key("content");
            let is_result = AGENT_KEYS.iter().skip(1).any(|key| fields.contains_key(*key));
            is_message || is_result || fields.values().any(|inner| is_agent_output(inner, depth))
        }
        Value::Array(items) => items.iter().any(|inner| is_agent_output(inner, depth)),
        _ => false,
    }
}

/// The part of the gateway that wrote a record of its log file. In the terminal, it stands in brackets before the
/// message.
fn subsystem(record: &Value) -> Option<String> {
    let of = |value: &Value| value.get("subsystem")?.as_str().map(str::to_owned);
    of(record).or_else(|| of(&serde_json::from_str(record.get("0")?.as_str()?).ok()?))
}

fn collect(value: &Value, depth: usize, texts: &mut Vec<String>) {
    let Some(depth) = depth.checked_sub(1) else { return };
    match value {
        Value::String(text) => texts.push(text.clone()),
        Value::Object(fields) => fields.values().for_each(|inner| collect(inner, depth, texts)),
        Value::Array(items) => items.iter().for_each(|inner| collect(inner, depth, texts)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::{Record, record};

    #[test]
    fn texts_of_records_are_found_and_messages_of_agents_are_not() {
        let texts = |line| match record(line) {
            Some(Record::Texts(texts)) => texts,
            other => panic!("{line}: {other:?}"),
        };
        assert_eq!(texts(r#"{"log":"one\ntwo\n","stream":"stderr"}"#), ["one\ntwo\n", "stderr"]);
        assert_eq!(
            texts(r#"{"0":"{\"subsystem\":\"gateway\"}","1":"ready","_meta":{"n":1}}"#),
            ["[gateway] ready", "ready"]
        );
        assert_eq!(
            texts(r#"{"subsystem":"tools","message":"failed"}"#),
            ["[tools] tools", "tools", "[tools] failed", "failed"]
        );
        assert_eq!(texts(r#"{"deviceId":"d","role":"operator"}"#), ["d", "operator"]);
        for line in [
            r#"{"type":"message","message":{"role":"user","content":[{"type":"text","text":"Killed"}]}}"#,
            r#"{"toolCallId":"c1","content":"Killed"}"#,
            r#"{"status":"failed","exitCode":1,"aggregated":"Killed"}"#,
            r#"{"type":"message","message":{"role":"assistant","content":[{"type":"te"#,
        ] {
            assert_eq!(record(line), Some(Record::AgentOutput), "{line}");
        }
        for line in ["[gateway] ready", "{not json", r#"{"log":"cut"#] {
            assert_eq!(record(line), None, "{line}");
        }
    }
}
