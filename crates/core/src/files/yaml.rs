//! The one writer for YAML.

/// A YAML node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Yaml {
    /// A string.
    Text(String),
    /// `true` or `false`.
    Flag(bool),
    /// A block sequence.
    List(Vec<Yaml>),
    /// A block mapping; keys keep their order.
    Map(Vec<(String, Yaml)>),
    /// A node with a comment above it.
    Commented(String, Box<Yaml>),
}

impl Yaml {
    /// A string node.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A node with a comment above it.
    #[must_use]
    pub fn comment(self, comment: impl Into<String>) -> Self {
        Self::Commented(comment.into(), Box::new(self))
    }
}

/// Writes a document: comment lines first, then the node.
pub fn write(header: &[String], root: &Yaml) -> String {
    let mut text = String::new();
    for line in header {
        comment(&mut text, 0, line);
    }
    node(&mut text, 0, root);
    text
}

fn indent(text: &mut String, depth: usize) {
    for _ in 0..depth {
        text.push_str("  ");
    }
}

fn comment(text: &mut String, depth: usize, line: &str) {
    indent(text, depth);
    text.push_str(if line.is_empty() { "#" } else { "# " });
    text.push_str(line);
    text.push('\n');
}

fn node(text: &mut String, depth: usize, value: &Yaml) {
    match value {
        Yaml::Map(entries) => {
            for (key, value) in entries {
                let value = comments(text, depth, value);
                indent(text, depth);
                text.push_str(&scalar(key));
                text.push(':');
                after_mark(text, depth, value);
            }
        }
        Yaml::List(items) => {
            for item in items {
                let item = comments(text, depth, item);
                indent(text, depth);
                text.push('-');
                match item {
                    // A mapping in a sequence starts on the line of its hyphen.
                    Yaml::Map(_) => {
                        let mut inner = String::new();
                        node(&mut inner, depth + 1, item);
                        text.push(' ');
                        text.push_str(inner.trim_start());
                    }
                    _ => after_mark(text, depth, item),
                }
            }
        }
        _ => after_mark(text, depth, value),
    }
}

fn comments<'a>(text: &mut String, depth: usize, value: &'a Yaml) -> &'a Yaml {
    let mut value = value;
    while let Yaml::Commented(lines, inner) = value {
        for line in lines.lines() {
            comment(text, depth, line);
        }
        value = inner;
    }
    value
}

fn after_mark(text: &mut String, depth: usize, value: &Yaml) {
    match value {
        Yaml::Text(word) => {
            text.push(' ');
            text.push_str(&scalar(word));
            text.push('\n');
        }
        Yaml::Flag(flag) => text.push_str(if *flag { " true\n" } else { " false\n" }),
        Yaml::List(items) if items.is_empty() => text.push_str(" []\n"),
        Yaml::Map(entries) if entries.is_empty() => text.push_str(" {}\n"),
        Yaml::List(_) | Yaml::Map(_) => {
            text.push('\n');
            node(text, depth + 1, value);
        }
        Yaml::Commented(_, inner) => after_mark(text, depth, inner),
    }
}

/// Plain where every YAML reader, 1.1 or 1.2, takes the text as a string; in double quotes otherwise.
fn scalar(text: &str) -> String {
    let is_plain_letter = |letter: char| letter.is_ascii_alphanumeric() || "_./-${}".contains(letter);
    let is_word = text.starts_with(|first: char| first.is_ascii_alphabetic() || "_./$".contains(first))
        && text.chars().all(is_plain_letter);
    let is_reserved = matches!(
        text.to_ascii_lowercase().as_str(),
        "true" | "false" | "yes" | "no" | "on" | "off" | "y" | "n" | "null" | ".nan" | ".inf"
    );
    if is_word && !is_reserved {
        text.to_owned()
    } else {
        // A JSON string is a YAML double-quoted scalar.
        serde_json::Value::from(text).to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::{Yaml, write};

    #[test]
    fn ports_and_reserved_words_are_quoted() {
        let root = Yaml::Map(vec![
            ("ports".to_owned(), Yaml::List(vec![Yaml::text("22:22").comment("why")])),
            ("restart".to_owned(), Yaml::text("no")),
            ("init".to_owned(), Yaml::Flag(true)),
            (
                "mounts".to_owned(),
                Yaml::List(vec![Yaml::Map(vec![
                    ("path".to_owned(), Yaml::text("keys.env")),
                    ("required".to_owned(), Yaml::Flag(false)),
                ])]),
            ),
        ]);
        assert_eq!(
            write(&["head".to_owned()], &root),
            "# head\nports:\n  # why\n  - \"22:22\"\nrestart: \"no\"\ninit: true\nmounts:\n  - path: keys.env\n    required: false\n"
        );
    }
}
