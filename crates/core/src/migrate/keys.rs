//! `keys.env` of the new deployment, with the user's own keys.

use super::ExistingDeployment;
use crate::catalog::ENV_PREFIXES;
use crate::files::GeneratedFile;

/// Replaces the empty lines of the generated file with the old keys. Lines are copied verbatim: the new file is read
/// with the same grammar, and a keyring opens only with its old password.
pub(super) fn insert_keys(file: &mut GeneratedFile, existing: &ExistingDeployment) {
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

/// An extended regular expression for the lines that are not copied: comments, and variables that the generated files
/// set.
pub(super) fn pattern() -> String {
    let blank = "[[:space:]]";
    let prefixes = ENV_PREFIXES.map(|prefix| prefix.trim_end_matches('_')).join("|");
    format!("^{blank}*(#|$|(export{blank}+)?(({prefixes})_|XDG_CONFIG_HOME{blank}*[=:]))")
}
