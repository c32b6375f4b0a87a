//! The one writer for `.env` files, after the grammar Docker Compose v2 really has.

/// A line of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// A comment.
    Comment(String),
    /// An empty line.
    Blank,
    /// `NAME=value`, taken literally.
    Literal(String, String),
}

impl Line {
    /// A literal variable.
    pub fn literal(name: impl Into<String>, value: impl Into<String>) -> Self {
        Self::Literal(name.into(), value.into())
    }
}

/// Writes the file.
pub fn write(lines: &[Line]) -> String {
    let mut text = String::new();
    for line in lines {
        match line {
            Line::Comment(comment) => text.extend(["# ", comment]),
            Line::Blank => {}
            Line::Literal(name, value) => text.extend([name, "=", &quote(value)]),
        }
        text.push('\n');
    }
    text
}

/// Bare where Compose, bash and the usual dotenv libraries agree; in single quotes otherwise. The values that reach this
/// are checked types, none of which can hold a single quote or a line feed.
fn quote(value: &str) -> String {
    let is_bare = value.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_./:@%+=,~-".contains(&byte));
    if is_bare { value.to_owned() } else { format!("'{value}'") }
}
