//! The one writer for Dockerfiles.

/// An instruction of a Dockerfile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Instruction {
    /// A comment line.
    Comment(String),
    /// An empty line.
    Blank,
    /// Keyword and rest, on one line.
    Line(&'static str, String),
    /// `RUN` with commands joined by `&&`, one a line.
    Run(Vec<String>),
}

/// Writes the file.
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
