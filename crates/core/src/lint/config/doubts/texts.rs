//! Doubts about one key or one value.

use crate::i18n::lint::ConfigCode;
use crate::lint::config::report::Report;
use crate::lint::config::secrets;
use crate::lint::config::validate::has_variable;
use crate::lint::{Findings, names};
use crate::read::edit::Edit;
use crate::read::{Entry, Node};

/// Another file that is merged in.
pub(super) fn include(report: &Report<'_>, entry: &Entry, path: &str, findings: &mut Findings) {
    if entry.key == "$include" {
        report.doubt(ConfigCode::J23, entry.key_span, path, &[], findings);
    }
}

/// Switches whose names say what they do.
pub(super) fn protection(report: &Report<'_>, entry: &Entry, path: &str, findings: &mut Findings) {
    let key = entry.key.as_str();
    let is_named = ["dangerously", "allowInsecure", "allowUnsafe"].iter().any(|start| key.starts_with(start));
    let is_on = is_named && entry.value.as_bool() == Some(true);
    let is_open = path == "gateway.auth.mode" && entry.value.as_str() == Some("none");
    // What the release does not have protects nothing, and is said to be unknown.
    if (is_on || is_open) && report.accepts(path) {
        report.doubt(ConfigCode::J27, entry.key_span.to(entry.value.span), path, &[], findings);
    }
}

/// A text.
pub(super) fn check(report: &Report<'_>, node: &Node, text: &str, path: &str, findings: &mut Findings) {
    if let Some(variable) = secrets::variable_of(text).or_else(|| secrets::variable_at(path, text)) {
        let values = [("suggestion", variable)];
        let finding = report.doubt(ConfigCode::J25, node.span, path, &values, findings);
        // What sets a variable cannot take it from itself.
        if let Some(finding) = finding.filter(|_| !path.starts_with("env.")) {
            finding.suggest(report.index, Edit::replace(node.span, format!("\"${{{variable}}}\"")));
        }
        return;
    }
    // The token of the gateway has a rule of its own.
    if names::is_placeholder(text) && !path.starts_with("gateway.auth.") && is_value(path) {
        report.doubt(ConfigCode::J26, node.span, path, &[], findings);
        return;
    }
    if let Some(name) = mistaken_variable(text)
        && (secrets::is_secret_key(path) || text.starts_with('$'))
    {
        let suggestion = format!("${{{name}}}");
        let values = [("value", text), ("suggestion", suggestion.as_str())];
        let finding = report.doubt(ConfigCode::J24, node.span, path, &values, findings);
        if let Some(finding) = finding {
            finding.suggest(report.index, Edit::replace(node.span, format!("\"{suggestion}\"")));
        }
    }
}

/// Whether a path is one of a value that somebody checks, not of words for people.
fn is_value(path: &str) -> bool {
    let key = path.rsplit('.').next().unwrap_or(path);
    secrets::is_secret_key(path) || key.ends_with("Id") || key.ends_with("Url") || path.starts_with("channels.")
}

/// The variable that a whole text means without having the form of one: `$NAME`, `${name}`, `${NAME:-default}`.
fn mistaken_variable(text: &str) -> Option<String> {
    if has_variable(text) {
        return None;
    }
    let rest = text.strip_prefix('$')?;
    let inner = rest.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')).unwrap_or(rest);
    let name = inner.split([':', '-', '?']).next().unwrap_or(inner);
    let is_name = name.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '_')
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
