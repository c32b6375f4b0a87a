//! A word of a command line.

use std::borrow::Cow;

use super::quote::quote;

/// A word. The few expansions a guide needs are separate variants, so that nothing else can expand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Word {
    /// Literal text.
    Plain(Cow<'static, str>),
    /// A path in the home directory; empty for the directory itself.
    Home(String),
    /// The login name of the current user.
    LoginName,
}

impl Word {
    /// The word in POSIX syntax.
    pub fn render(&self) -> String {
        match self {
            Self::Plain(text) => quote(text),
            Self::Home(path) if path.is_empty() => "\"$HOME\"".to_owned(),
            // Paths in the home directory are validated names without characters that are special in double quotes.
            Self::Home(path) => format!("\"$HOME/{path}\""),
            Self::LoginName => "\"$USER\"".to_owned(),
        }
    }

    /// The text, if the word needs no expansion.
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
