//! Turns commands into text for a terminal.

use super::command::{Command, Invocation};
use super::heredoc::heredoc;
use super::word::Word;

/// A line longer than this is broken before its options.
const LINE_WIDTH: usize = 88;

/// The text of one command, possibly over several lines, without a final line feed.
pub fn render(command: &Command) -> String {
    match command {
        Command::Run(invocation) => invocation_text(invocation),
        Command::Pipeline(invocations) => invocations.iter().map(invocation_text).collect::<Vec<_>>().join(" | "),
        Command::FromFile(invocation, file) => {
            format!("{} < {}", invocation_text(invocation), super::quote(file))
        }
        Command::IntoNew(invocation, path) => {
            let path = path.render();
            format!("[ -e {path} ] || {} > {path}", invocation_text(invocation))
        }
        Command::Write(file) => heredoc(&format!("cat > {}", file.path.render()), &file.text),
        Command::WriteOnce(file) => {
            let path = file.path.render();
            heredoc(&format!("[ -e {path} ] || cat > {path}"), &file.text)
        }
        Command::Feed(invocation, file) => heredoc(&invocation_text(invocation), &file.text),
    }
}

/// The text of several commands as one pasteable block.
pub fn block(commands: &[Command]) -> String {
    commands.iter().map(render).collect::<Vec<_>>().join("\n")
}

fn invocation_text(Invocation(words): &Invocation) -> String {
    let rendered: Vec<String> = words.iter().map(Word::render).collect();
    let line = rendered.join(" ");
    if line.chars().count() <= LINE_WIDTH {
        return line;
    }
    let mut text = String::new();
    let mut options_ended = false;
    for (position, word) in rendered.iter().enumerate() {
        let starts_line = !options_ended && word.starts_with("--") && position > 0;
        if position > 0 {
            text.push_str(if starts_line { " \\\n  " } else { " " });
        }
        text.push_str(word);
        options_ended |= word == "--";
    }
    text
}

#[cfg(test)]
mod tests {
    use super::render;
    use crate::core::shell::Command;

    #[test]
    fn a_long_line_breaks_before_its_options() {
        let command = Command::run([
            "gcloud",
            "compute",
            "instances",
            "create",
            "a-rather-long-name-of-a-machine",
            "--zone=us-central1-a",
            "--machine-type=e2-small",
        ]);
        assert_eq!(
            render(&command),
            "gcloud compute instances create a-rather-long-name-of-a-machine \\\n  --zone=us-central1-a \\\n  --machine-type=e2-small"
        );
    }

    #[test]
    fn words_after_the_end_of_options_stay_together() {
        let command = Command::run([
            "gcloud",
            "compute",
            "ssh",
            "a-rather-long-name-of-a-machine",
            "--zone=us-central1-a",
            "--",
            "-N",
            "-L",
            "18789:127.0.0.1:18789",
            "--later",
        ]);
        assert!(render(&command).ends_with("\\\n  -- -N -L 18789:127.0.0.1:18789 --later"));
    }
}
