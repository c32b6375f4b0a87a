//! One word of a command line.

use std::borrow::Cow;

use super::quote::quote;

/// A word, with the few expansions a guide needs spelled out as cases, so that nothing else can expand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Word {
    /// Exactly this text.
    Plain(Cow<'static, str>),
    /// A path below the home directory; empty for the directory itself.
    Home(String),
    /// The name of whoever is logged in.
    LoginName,
}

impl Word {
    /// The word as the shell must see it.
    pub fn render(&self) -> String {
        match self {
            Self::Plain(text) => quote(text),
            Self::Home(path) if path.is_empty() => "\"$HOME\"".to_owned(),
            // Paths below the home directory come from checked names: no character of theirs is special in double quotes.
            Self::Home(path) => format!("\"$HOME/{path}\""),
            Self::LoginName => "\"$USER\"".to_owned(),
        }
    }

    /// The exact text, where the shell has nothing to expand.
    pub fn literal(&self) -> Option<&str> {
        match self {
            Self::Plain(text) => Some(text),
            Self::Home(_) | Self::LoginName => None,
        }
    }
}

impl From<&'static str> for Word {
    fn from(text: &'static str) -> Self {
        Self::Plain(Cow::Borrowed(text))
    }
}

impl From<String> for Word {
    fn from(text: String) -> Self {
        Self::Plain(Cow::Owned(text))
    }
}

impl From<&String> for Word {
    fn from(text: &String) -> Self {
        Self::from(text.clone())
    }
}
