//! Rendering for POSIX shells.

use super::command::{Command, Invocation};
use super::dialect::Layout;
use super::heredoc::heredoc;
use super::quote::quote;
use super::word::Word;

/// Longer lines are broken before their options.
pub(super) const LINE_WIDTH: usize = 88;

/// The text of one command without a final line feed; may have several lines.
pub fn render(command: &Command) -> String {
    render_in(command, Layout::Wrapped)
}

/// Like [`render`], in a given layout. On a single line, files are written with `printf`, since a here-document needs
/// several lines.
pub fn render_in(command: &Command, layout: Layout) -> String {
    let call = |invocation| invocation_text(invocation, layout);
    let written = |command: &str, joint: &str, text: &str| match layout {
        Layout::Wrapped => heredoc(command, text),
        Layout::SingleLine => format!("{}{joint}", printed(text)),
    };
    match command {
        Command::Run(invocation) => call(invocation),
        Command::Pipeline(invocations) => invocations.iter().map(call).collect::<Vec<_>>().join(" | "),
        Command::FromFile(invocation, file) => format!("{} < {}", call(invocation), quote(file)),
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

/// A `printf` command that prints a text of whole lines.
fn printed(text: &str) -> String {
    let mut command = String::from("printf '%s\\n'");
    for line in text.strip_suffix('\n').unwrap_or(text).split('\n') {
        command.push(' ');
        command.push_str(&quote(line));
    }
    command
}

/// Several commands as one block to paste.
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
    fn long_lines_break_before_options() {
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
    fn arguments_after_the_double_dash_stay_on_one_line() {
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
