//! A path relative to the machine's home directory.

use crate::plan::text_newtype;

text_newtype! {
    /// Components of letters, digits, dots, hyphens and underscores, without `.` and `..`. No character is special to a
    /// shell.
    HomePath,
    HomePathError,
    |text| {
        let is_name = |name: &str| {
            !matches!(name, "" | "." | "..")
                && !name.starts_with('-')
                && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte))
        };
        text.len() <= 200 && text.split('/').all(is_name)
    }
}

impl HomePath {
    /// For paths of the catalog, which are valid.
    pub(super) fn known(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// Parses the notations in use on the machine: `~/x`, `$HOME/x`, `/home/NAME/x`, `/root/x`, or relative to the
    /// compose file's folder, which is in the home directory.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim().trim_end_matches('/');
        let below = ["~/", "$HOME/", "${HOME}/", "/root/", "../"].iter().find_map(|start| text.strip_prefix(start));
        below.or_else(|| text.strip_prefix("/home/")?.split_once('/').map(|(_, rest)| rest))?.parse().ok()
    }

    /// Appends a component.
    pub fn join(&self, name: &str) -> String {
        format!("{self}/{name}")
    }

    /// Whether the path is inside `folder`.
    pub fn is_below(&self, folder: &Self) -> bool {
        self.as_str().strip_prefix(folder.as_str()).is_some_and(|rest| rest.starts_with('/'))
    }
}
