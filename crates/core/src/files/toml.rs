//! The one writer for TOML.

/// A TOML value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Toml {
    /// A string.
    Text(String),
    /// A whole number.
    Number(u64),
    /// `true` or `false`.
    Flag(bool),
    /// An array of strings.
    Words(Vec<String>),
}

impl Toml {
    /// A string value.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }
}

/// One entry, with a comment above it where there is something to explain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Explains the line.
    pub comment: Option<String>,
    /// The key.
    pub key: String,
    /// The value.
    pub value: Toml,
}

impl Entry {
    /// An entry that needs no explanation.
    pub fn new(key: &str, value: Toml) -> Self {
        Self { comment: None, key: key.to_owned(), value }
    }

    /// The same entry with a comment.
    #[must_use]
    pub fn comment(mut self, comment: impl Into<String>) -> Self {
        self.comment = Some(comment.into());
        self
    }
}

/// A table: its header line (empty for the top of the file) and its entries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// For example `[env]` or `[[vm]]`.
    pub header: &'static str,
    /// The entries, in order.
    pub entries: Vec<Entry>,
}

/// Writes a document: comment lines first, then the tables.
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

/// A JSON string is a TOML basic string, but for the delete character, which TOML wants escaped.
fn string(text: &str) -> String {
    serde_json::Value::from(text).to_string().replace('\u{7f}', "\\u007f")
}
