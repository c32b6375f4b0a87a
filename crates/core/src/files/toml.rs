//! TOML writer.

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Toml {
    Text(String),
    Number(u64),
    Flag(bool),
    /// An array of strings.
    Words(Vec<String>),
}

impl Toml {
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }
}

/// A key-value pair with an optional comment above it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TomlEntry {
    pub comment: Option<String>,
    pub key: String,
    pub value: Toml,
}

impl TomlEntry {
    pub fn new(key: &str, value: Toml) -> Self {
        Self { comment: None, key: key.to_owned(), value }
    }

    #[must_use]
    pub fn comment(mut self, comment: impl Into<String>) -> Self {
        self.comment = Some(comment.into());
        self
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// For example `[env]` or `[[vm]]`; empty for the top of the file.
    pub header: &'static str,
    pub entries: Vec<TomlEntry>,
}

/// Writes comment lines, then the tables.
pub fn write(header: &[String], tables: &[Table]) -> String {
    let mut text = String::new();
    for line in header {
        text.push_str(if line.is_empty() { "#" } else { "# " });
        text.push_str(line);
        text.push('\n');
    }
    for table in tables {
        text.push('\n');
        let indent = if table.header.is_empty() { "" } else { "  " };
        if !table.header.is_empty() {
            text.push_str(table.header);
            text.push('\n');
        }
        for entry in &table.entries {
            for line in entry.comment.iter().flat_map(|comment| comment.lines()) {
                text.extend([indent, "# ", line, "\n"]);
            }
            text.extend([indent, &key(&entry.key), " = ", &value(&entry.value), "\n"]);
        }
    }
    text
}

fn key(text: &str) -> String {
    let is_bare = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-".contains(&byte));
    if is_bare { text.to_owned() } else { string(text) }
}

fn value(value: &Toml) -> String {
    match value {
        Toml::Text(text) => string(text),
        Toml::Number(number) => number.to_string(),
        Toml::Flag(flag) => flag.to_string(),
        Toml::Words(words) => format!("[{}]", words.iter().map(|word| string(word)).collect::<Vec<_>>().join(", ")),
    }
}

/// A JSON string is a valid TOML basic string, except that TOML requires DEL to be escaped.
fn string(text: &str) -> String {
    serde_json::Value::from(text).to_string().replace('\u{7f}', "\\u007f")
}
