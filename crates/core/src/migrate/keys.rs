//! `keys.env` of the new deployment: the person's own keys as they were.

use super::Existing;
use super::existing::PREFIXES;
use crate::files::GeneratedFile;

/// Puts the old keys in place of the empty lines of the generated file. Lines are copied as they are written: the new file
/// is read with the same grammar, and a keyring opens with its old password only.
pub(super) fn fill(file: &mut GeneratedFile, existing: &Existing) {
    if existing.keys.is_empty() {
        return;
    }
    let is_replaced = |line: &str| {
        let name = line.split('=').next().unwrap_or_default();
        existing.keys.iter().any(|(own, _)| own == name)
    };
    let mut text: String = file.text.lines().filter(|line| !is_replaced(line)).flat_map(|line| [line, "\n"]).collect();
    for (_, line) in &existing.keys {
        text.push_str(line);
        text.push('\n');
    }
    file.text = text;
}

/// The lines that stay behind, as an extended regular expression: comments, and what the new files set themselves.
pub(super) fn pattern() -> String {
    let blank = "[[:space:]]";
    let prefixes = PREFIXES.map(|prefix| prefix.trim_end_matches('_')).join("|");
    format!("^{blank}*(#|$|(export{blank}+)?(({prefixes})_|XDG_CONFIG_HOME{blank}*[=:]))")
}
