//! The instructions there are.

/// An instruction's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each is the instruction of that name")]
pub enum Keyword {
    Add,
    Arg,
    Cmd,
    Copy,
    Entrypoint,
    Env,
    Expose,
    From,
    Healthcheck,
    Label,
    Maintainer,
    Onbuild,
    Run,
    Shell,
    Stopsignal,
    User,
    Volume,
    Workdir,
}

impl Keyword {
    /// All of them.
    pub const ALL: [Self; 18] = [
        Self::Add,
        Self::Arg,
        Self::Cmd,
        Self::Copy,
        Self::Entrypoint,
        Self::Env,
        Self::Expose,
        Self::From,
        Self::Healthcheck,
        Self::Label,
        Self::Maintainer,
        Self::Onbuild,
        Self::Run,
        Self::Shell,
        Self::Stopsignal,
        Self::User,
        Self::Volume,
        Self::Workdir,
    ];

    /// As it is usually written.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Add => "ADD",
            Self::Arg => "ARG",
            Self::Cmd => "CMD",
            Self::Copy => "COPY",
            Self::Entrypoint => "ENTRYPOINT",
            Self::Env => "ENV",
            Self::Expose => "EXPOSE",
            Self::From => "FROM",
            Self::Healthcheck => "HEALTHCHECK",
            Self::Label => "LABEL",
            Self::Maintainer => "MAINTAINER",
            Self::Onbuild => "ONBUILD",
            Self::Run => "RUN",
            Self::Shell => "SHELL",
            Self::Stopsignal => "STOPSIGNAL",
            Self::User => "USER",
            Self::Volume => "VOLUME",
            Self::Workdir => "WORKDIR",
        }
    }

    /// The instruction of a word in any case.
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|keyword| keyword.as_str().eq_ignore_ascii_case(word))
    }

    /// The instruction that a misspelt word probably means: one letter more, less, other or in another place.
    pub fn nearest(word: &str) -> Option<Self> {
        let word = word.to_ascii_uppercase();
        if word.len() > 16 {
            return None;
        }
        Self::ALL.into_iter().find(|keyword| is_slip(&word, keyword.as_str()))
    }

    pub(super) const fn takes_heredocs(self) -> bool {
        matches!(self, Self::Add | Self::Copy | Self::Run | Self::Onbuild)
    }
}

/// Whether the words differ in one letter, or in the order of two.
fn is_slip(left: &str, right: &str) -> bool {
    let same_start = left.bytes().zip(right.bytes()).take_while(|(left, right)| left == right).count();
    let same_end = left.bytes().rev().zip(right.bytes().rev()).take_while(|(left, right)| left == right).count();
    let (left, right) = (left.as_bytes(), right.as_bytes());
    let shorter = left.len().min(right.len());
    if left.len().abs_diff(right.len()) > 1 {
        return false;
    }
    if same_start + same_end + 1 >= left.len().max(right.len()) {
        return true;
    }
    let middle =
        |word: &[u8]| word.get(same_start..same_start + 2).map(|pair| (pair.first().copied(), pair.get(1).copied()));
    let (left, right) = (middle(left), middle(right));
    same_start + same_end + 2 == shorter && left.zip(right).is_some_and(|((a, b), (c, d))| (a, b) == (d, c))
}

#[cfg(test)]
mod tests {
    use super::Keyword;

    #[test]
    fn slips_are_recognised() {
        for (word, meant) in
            [("FRM", Keyword::From), ("from1", Keyword::From), ("RNU", Keyword::Run), ("COPPY", Keyword::Copy)]
        {
            assert_eq!(Keyword::nearest(word), Some(meant), "{word}");
        }
        for word in ["", "services:", "HELLO", "apt-get"] {
            assert_eq!(Keyword::nearest(word), None, "{word}");
        }
    }
}
