//! Dockerfile writer.

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Instruction {
    Comment(String),
    Blank,
    /// Keyword and arguments.
    Line(&'static str, String),
    /// `RUN` with commands joined by `&&`, one per line.
    Run(Vec<String>),
}

pub(super) fn write(instructions: &[Instruction]) -> String {
    let mut text = String::new();
    for instruction in instructions {
        match instruction {
            Instruction::Comment(comment) => text.extend(["# ", comment]),
            Instruction::Blank => {}
            Instruction::Line(keyword, rest) => text.extend([keyword, " ", rest]),
            Instruction::Run(commands) => text.extend(["RUN ", &commands.join(" \\\n && ")]),
        }
        text.push('\n');
    }
    text
}
