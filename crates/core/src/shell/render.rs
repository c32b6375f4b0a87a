//! Turns commands into text for a terminal.

use super::command::{Command, Invocation};
use super::dialect::Layout;
use super::heredoc::heredoc;
use super::word::Word;

/// A line longer than this is broken before its options.
pub(super) const LINE_WIDTH: usize = 88;

/// The text of one command, possibly over several lines, without a final line feed.
pub fn render(command: &Command) -> String {
    render_in(command, Layout::Wrapped)
}

/// The same in a layout. On a single line a file is written by `printf`, word by word, since a here-document has lines.
pub fn render_in(command: &Command, layout: Layout) -> String {
    let call = |invocation| invocation_text(invocation, layout);
    let written = |command: &str, joint: &str, text: &str| match layout {
        Layout::Wrapped => heredoc(command, text),
        Layout::SingleLine => format!("{}{joint}", printed(text)),
    };
    match command {
        Command::Run(invocation) => call(invocation),
        Command::Pipeline(invocations) => invocations.iter().map(call).collect::<Vec<_>>().join(" | "),
        Command::FromFile(invocation, file) => format!("{} < {}", call(invocation), super::quote(file)),
        Command::IntoNew(invocation, path) => {
            let path = path.render();
            format!("[ -e {path} ] || {} > {path}", call(invocation))
        }
        Command::Write(file) => {
            let path = file.path.render();
            written(&format!("cat > {path}"), &format!(" > {path}"), &file.text)
        }
        Command::WriteOnce(file) => {
            let path = file.path.render();
            let guard = format!("[ -e {path} ] || ");
            match layout {
                Layout::Wrapped => heredoc(&format!("{guard}cat > {path}"), &file.text),
                Layout::SingleLine => format!("{guard}{} > {path}", printed(&file.text)),
            }
        }
        Command::Feed(invocation, file) => written(&call(invocation), &format!(" | {}", call(invocation)), &file.text),
    }
}

/// What prints a text of whole lines.
fn printed(text: &str) -> String {
    let mut command = String::from("printf '%s\\n'");
    for line in text.strip_suffix('\n').unwrap_or(text).split('\n') {
        command.push(' ');
        command.push_str(&super::quote(line));
    }
    command
}

/// The text of several commands as one pasteable block.
pub fn block(commands: &[Command]) -> String {
    commands.iter().map(render).collect::<Vec<_>>().join("\n")
}

fn invocation_text(Invocation(words): &Invocation, layout: Layout) -> String {
    let rendered: Vec<String> = words.iter().map(Word::render).collect();
    let line = rendered.join(" ");
    if layout == Layout::SingleLine || line.chars().count() <= LINE_WIDTH {
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
    use crate::shell::Command;

    #[test]
    fn a_long_line_breaks_before_its_options() {
        let command = Command::run(&[
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
        let command = Command::run(&[
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
