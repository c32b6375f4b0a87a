//! A folder below the home directory of the machine.

use crate::plan::text_type;

text_type! {
    /// A relative path of plain names: letters, digits, dots, hyphens and underscores, without `.` and `..`. Nothing in it
    /// means anything to a shell.
    HomePath,
    /// The text is no path below a home directory.
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
    /// A path that was checked where it was made: release rows hold nothing else.
    pub(super) fn known(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// The path as people write it on the machine: `~/x`, `$HOME/x`, `/home/NAME/x`, `/root/x`, or relative to the folder of
    /// the compose file, which lies in the home directory.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim().trim_end_matches('/');
        let below = ["~/", "$HOME/", "${HOME}/", "/root/", "../"].iter().find_map(|start| text.strip_prefix(start));
        below.or_else(|| text.strip_prefix("/home/")?.split_once('/').map(|(_, rest)| rest))?.parse().ok()
    }

    /// The path of something inside.
    pub fn join(&self, name: &str) -> String {
        format!("{self}/{name}")
    }

    /// Whether it lies in that folder.
    pub fn is_below(&self, folder: &Self) -> bool {
        self.as_str().strip_prefix(folder.as_str()).is_some_and(|rest| rest.starts_with('/'))
    }
}
