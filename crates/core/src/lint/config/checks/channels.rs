//! Checks of channels and of what goes out through them.

use super::texts::is_duration;
use super::{Sink, is_set};
use crate::i18n::lint::ConfigCode;
use crate::lint::config::fault::FaultKind;
use crate::lint::config::schema::Key;
use crate::lint::config::validate::{Validator, has_variable};
use crate::read::Node;

/// Whoever lets everybody in has to say so twice.
pub(super) fn open(node: &Node, key: &str, sink: &mut Sink<'_, '_>) {
    let Some(policy) = node.entry(key).filter(|entry| entry.value.as_str() == Some("open")) else { return };
    let allowed = node.key("allowFrom").and_then(Node::as_sequence);
    if !allowed.into_iter().flatten().any(|item| item.scalar().is_some_and(|text| text.trim() == "*")) {
        let span = node.entry("allowFrom").map_or(policy.value.span, |entry| entry.value.span);
        sink.refuse(key, span, ConfigCode::J12, "", "allowFrom");
    }
}

/// Requests of Slack are signed.
pub(super) fn slack(node: &Node, sink: &mut Sink<'_, '_>) {
    let mode = |node: &Node| node.key("mode").and_then(Node::as_str).map(str::to_owned);
    let base = mode(node).unwrap_or_else(|| "socket".to_owned());
    let is_signed = is_set(node, "signingSecret");
    if let (true, false, Some(entry)) = (base == "http", is_signed, node.entry("mode")) {
        sink.refuse("mode", entry.value.span, ConfigCode::J14, "", "signingSecret");
    }
    for account in node.key("accounts").and_then(Node::as_mapping).into_iter().flat_map(|all| &all.entries) {
        let is_off = account.value.key("enabled").and_then(Node::as_bool) == Some(false);
        let is_http = mode(&account.value).unwrap_or_else(|| base.clone()) == "http";
        // `??` looks further only where there is nothing at all.
        let secret = if account.value.key("signingSecret").is_some() {
            is_set(&account.value, "signingSecret")
        } else {
            is_signed
        };
        if is_http && !is_off && !secret {
            let key = format!("accounts.{}.mode", account.key);
            sink.refuse(&key, account.key_span, ConfigCode::J14, "", "signingSecret");
        }
    }
}

/// Names and descriptions of a bot's commands.
pub(super) fn telegram(node: &Node, sink: &mut Sink<'_, '_>) {
    for (index, item) in node.key("customCommands").and_then(Node::as_sequence).into_iter().flatten().enumerate() {
        let text = |key: &str| item.key(key).and_then(Node::as_str).unwrap_or_default().trim();
        let command = text("command");
        let command = command.strip_prefix('/').unwrap_or(command).trim().to_lowercase();
        let is_name = (1..=32).contains(&command.len())
            && command.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
        let wrong = if is_name {
            text("description").is_empty().then_some(("description", "text"))
        } else {
            Some(("command", "restart"))
        };
        if let Some((key, example)) = wrong {
            let span = item.key(key).map_or(item.span, |value| value.span);
            sink.add_at(&format!("customCommands[{index}].{key}"), span, FaultKind::Form(example));
        }
    }
}

/// Other names of channels. Source: openclaw@2026.1.29, `CHAT_CHANNEL_ALIASES`.
const ALIASES: [&str; 4] = ["imsg", "internet-relay-chat", "google-chat", "gchat"];

/// How often, when, and where to.
pub(super) fn heartbeat(validator: &Validator<'_>, node: &Node, sink: &mut Sink<'_, '_>) {
    let text = |node: &Node, key: &str| node.key(key).and_then(Node::as_str).map(str::to_owned);
    if let (Some(every), Some(value)) = (text(node, "every"), node.key("every"))
        && !every.is_empty()
        && !is_duration(&every, validator.is_current)
        && !has_variable(&every)
    {
        sink.add_at("every", value.span, FaultKind::Form("30m"));
    }
    let hours = node.key("activeHours");
    for (key, is_end) in [("start", false), ("end", true)] {
        let Some(value) = hours.and_then(|hours| hours.key(key)) else { continue };
        if value.as_str().is_some_and(|time| !time.is_empty() && !is_time(time, is_end)) {
            sink.add_at(&format!("activeHours.{key}"), value.span, FaultKind::Form("08:00"));
        }
    }
    let (Some(target), Some(value)) = (text(node, "target"), node.key("target")) else { return };
    let name = target.trim().to_lowercase();
    let channels = validator.schema.keys(validator.root, &["channels"]);
    let is_known = matches!(name.as_str(), "last" | "none")
        || name == "owner" && validator.is_current
        || ALIASES.contains(&name.as_str())
        || is_listed(channels, &name) && !matches!(name.as_str(), "defaults" | "modelbychannel");
    if !is_known && !has_variable(&target) {
        sink.refuse("target", value.span, ConfigCode::J16, &target, "");
    }
}

fn is_time(text: &str, is_end: bool) -> bool {
    let Some((hour, minute)) = text.split_once(':') else { return false };
    let number = |part: &str| part.parse::<u8>().ok().filter(|_| part.len() == 2 && !part.starts_with('+'));
    match (number(hour), number(minute)) {
        (Some(0..=23), Some(0..=59)) => true,
        (Some(24), Some(0)) => is_end,
        _ => false,
    }
}

fn is_listed(keys: &[Key], name: &str) -> bool {
    keys.iter().any(|key| key.name.eq_ignore_ascii_case(name))
}
