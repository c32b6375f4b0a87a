//! Warnings about one key or one value.

use crate::lint::ConfigCode;
use crate::lint::Findings;
use crate::lint::config::report::Report;
use crate::lint::config::secrets;
use crate::lint::config::validate::has_variable;
use crate::lint::placeholder::is_placeholder;
use crate::read::edit::Edit;
use crate::read::{Entry, Node};

/// `$include`.
pub(super) fn include(report: &Report<'_>, entry: &Entry, path: &str, findings: &mut Findings) {
    if entry.key == "$include" {
        report.warn(ConfigCode::J23, entry.key_span, path, &[], findings);
    }
}

/// Switches that disable protections.
pub(super) fn protection(report: &Report<'_>, entry: &Entry, path: &str, findings: &mut Findings) {
    let key = entry.key.as_str();
    let is_named = ["dangerously", "allowInsecure", "allowUnsafe"].iter().any(|start| key.starts_with(start));
    let is_on = is_named && entry.value.as_bool() == Some(true);
    let is_open = path == "gateway.auth.mode" && entry.value.as_str() == Some("none");
    // A retired key switches nothing off: see `access`.
    let is_retired = crate::lint::access::is_retired(path, report.release);
    // A key that the release does not have is already reported as unknown.
    if !is_retired && (is_on || is_open) && report.accepts(path) {
        report.warn(ConfigCode::J27, entry.key_span.to(entry.value.span), path, &[], findings);
    }
}

pub(super) fn check(report: &Report<'_>, node: &Node, text: &str, path: &str, findings: &mut Findings) {
    if let Some(variable) = secrets::variable_of(text).or_else(|| secrets::variable_at(path, text)) {
        let values = [("suggestion", variable)];
        let finding = report.warn(ConfigCode::J25, node.span, path, &values, findings);
        // A setting that defines a variable cannot refer to it.
        if let Some(finding) = finding.filter(|_| !path.starts_with("env.")) {
            finding.suggest(report.index, Edit::replace(node.span, format!("\"${{{variable}}}\"")));
        }
        return;
    }
    // The gateway token has its own rule.
    if is_placeholder(text) && !path.starts_with("gateway.auth.") && is_value(path, text) {
        report.warn(ConfigCode::J26, node.span, path, &[], findings);
        return;
    }
    if let Some(name) = mistaken_variable(text)
        && (secrets::is_secret_key(path) || text.starts_with('$'))
    {
        let suggestion = format!("${{{name}}}");
        let values = [("value", text), ("suggestion", suggestion.as_str())];
        let finding = report.warn(ConfigCode::J24, node.span, path, &values, findings);
        if let Some(finding) = finding {
            finding.suggest(report.index, Edit::replace(node.span, format!("\"{suggestion}\"")));
        }
    }
}

/// Whether the value at a path is checked by a program, as opposed to prose.
fn is_value(path: &str, text: &str) -> bool {
    let key = path.rsplit('.').next().unwrap_or(path);
    // Descriptions and greetings of channels are prose.
    let is_word = !text.trim().contains(char::is_whitespace);
    secrets::is_secret_key(path)
        || is_word && (key.ends_with("Id") || key.ends_with("Url") || path.starts_with("channels."))
}

/// The variable in a string that consists of one reference in a syntax the gateway does not substitute: `$NAME`,
/// `${name}`, `${NAME:-default}`.
fn mistaken_variable(text: &str) -> Option<String> {
    if has_variable(text) {
        return None;
    }
    let rest = text.strip_prefix('$')?;
    let inner = rest.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')).unwrap_or(rest);
    let name = inner.split([':', '-', '?']).next().unwrap_or(inner);
    let is_name = name.starts_with(|ch: char| ch.is_ascii_alphabetic() || ch == '_')
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    let is_rest_plain = inner.bytes().all(|byte| byte.is_ascii_graphic());
    (is_name && is_rest_plain && name.len() >= 3).then(|| name.to_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::mistaken_variable;

    #[test]
    fn what_looks_like_a_variable_and_is_none() {
        for text in ["$DISCORD_TOKEN", "${discord_token}", "${DISCORD_TOKEN:-none}", "$discord_token"] {
            assert_eq!(mistaken_variable(text).as_deref(), Some("DISCORD_TOKEN"), "{text}");
        }
        for text in ["${DISCORD_TOKEN}", "$5", "5$", "$", "${", "price", "$a b", "x${A}"] {
            assert_eq!(mistaken_variable(text), None, "{text}");
        }
    }
}
