//! The commands that a container or machine runs.

use crate::lint::fly::words;
use crate::lint::shell::parse;

/// Shells that run their argument after `-c`.
const SHELLS: [&str; 5] = ["sh", "bash", "dash", "ash", "zsh"];

/// The index of the script in `sh -c SCRIPT`, wherever the shell is: `tini -- /bin/sh -ec SCRIPT`.
pub(in crate::lint) fn script_of(words: &[&str]) -> Option<usize> {
    let shell = words.iter().position(|word| SHELLS.contains(&word.rsplit('/').next().unwrap_or(word)))?;
    let options = words.get(shell + 1..)?;
    let count = options.iter().take_while(|word| word.starts_with('-')).count();
    let is_command = options.iter().take(count).any(|word| !word.starts_with("--") && word.contains('c'));
    let script = shell + 1 + count;
    (is_command && script < words.len()).then_some(script)
}

/// The words of a command without a shell; a command with an open quote has no words.
pub(in crate::lint) fn split(command: &str) -> Vec<String> {
    words(command).unwrap_or_default().into_iter().map(|word| word.text).collect()
}

/// The simple commands in a script, as words. What a shell substitutes stays as it is written.
pub(in crate::lint) fn commands_of(script: &str) -> Vec<Vec<String>> {
    let commands = parse(script).commands.into_iter();
    commands.map(|command| command.words.into_iter().map(|word| word.text).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::{commands_of, script_of};

    #[test]
    fn the_script_of_a_shell_is_found() {
        assert_eq!(script_of(&["sh", "-c", "a"]), Some(2));
        assert_eq!(script_of(&["tini", "-s", "--", "/bin/bash", "-e", "-lc", "a", "b"]), Some(6));
        assert_eq!(script_of(&["sh", "start.sh"]), None);
        assert_eq!(script_of(&["node", "-c", "a"]), None);
        assert_eq!(script_of(&["sh", "-c"]), None);
    }

    #[test]
    fn a_script_is_split_into_commands() {
        let found = commands_of("mkdir -p /x && exec openclaw gateway --port ${PORT:-18789} # why\n");
        assert_eq!(found, [vec!["mkdir", "-p", "/x"], vec!["exec", "openclaw", "gateway", "--port", "${PORT:-18789}"]]);
    }
}
