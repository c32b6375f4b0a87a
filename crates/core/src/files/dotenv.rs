//! `.env` writer, for the grammar that Docker Compose v2 implements.

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EnvLine {
    Comment(String),
    Blank,
    /// `NAME=value` without substitutions.
    Literal(String, String),
}

impl EnvLine {
    pub fn literal(name: impl Into<String>, value: impl Into<String>) -> Self {
        Self::Literal(name.into(), value.into())
    }
}

pub fn write(lines: &[EnvLine]) -> String {
    let mut text = String::new();
    for line in lines {
        match line {
            EnvLine::Comment(comment) => text.extend(["# ", comment]),
            EnvLine::Blank => {}
            EnvLine::Literal(name, value) => text.extend([name, "=", &quote(value)]),
        }
        text.push('\n');
    }
    text
}

/// Unquoted if Compose, bash and the common dotenv libraries agree on the value; in single quotes otherwise. Values
/// come from validated types, none of which allows a single quote or a line feed.
fn quote(value: &str) -> String {
    let is_bare = value.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_./:@%+=,~-".contains(&byte));
    if is_bare { value.to_owned() } else { format!("'{value}'") }
}
