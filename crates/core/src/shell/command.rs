//! Commands as data.

use super::word::Word;

/// A program with its arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invocation(pub Vec<Word>);

impl Invocation {
    #[inline(never)]
    pub fn of(words: &[&'static str]) -> Self {
        Self(words.iter().copied().map(Word::from).collect())
    }

    /// Whether it starts with these plain words.
    pub fn starts_with(&self, words: &[&str]) -> bool {
        self.0.len() >= words.len() && self.0.iter().zip(words).all(|(word, text)| word.literal() == Some(*text))
    }

    /// Whether it consists of exactly these plain words.
    pub fn is(&self, words: &[&str]) -> bool {
        self.0.len() == words.len() && self.starts_with(words)
    }

    #[must_use]
    pub fn with(self, word: impl Into<Word>) -> Self {
        self.put(word.into())
    }

    // Not inlined: the guide calls this in hundreds of places, and each copy adds to the download.
    #[inline(never)]
    fn put(mut self, word: Word) -> Self {
        self.0.push(word);
        self
    }

    #[must_use]
    #[inline(never)]
    pub fn with_words(mut self, words: &[&'static str]) -> Self {
        self.0.extend(words.iter().copied().map(Word::from));
        self
    }

    #[must_use]
    pub fn with_all<T: Into<Word>>(mut self, words: impl IntoIterator<Item = T>) -> Self {
        self.0.extend(words.into_iter().map(Into::into));
        self
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenFile {
    /// Name among the generated files, for example `.env`.
    pub file: String,
    /// The target, relative to the working directory or in the home directory.
    pub path: Word,
    pub text: String,
}

/// A command of the guide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    Run(Invocation),
    /// Calls joined by `|`.
    Pipeline(Vec<Invocation>),
    /// A call with a file of the working directory as standard input.
    FromFile(Invocation, String),
    /// A call with its output redirected to a new file; an existing file is kept.
    IntoNew(Invocation, Word),
    /// `cat > PATH` with the generated file as input.
    Write(WrittenFile),
    /// Like [`Self::Write`], but an existing file is kept: its content belongs to the user.
    WriteOnce(WrittenFile),
    /// A program that stores its standard input as the file, with the generated file as input.
    Feed(Invocation, WrittenFile),
}

impl Command {
    pub fn run(words: &[&'static str]) -> Self {
        Self::Run(Invocation::of(words))
    }

    /// Changes to a directory in the home directory.
    pub fn change_directory(below_home: impl Into<String>) -> Self {
        Self::Run(Invocation(vec![Word::from("cd"), Word::Home(below_home.into())]))
    }

    /// The argument list, if the command is a plain call that needs no shell.
    pub fn argv(&self) -> Option<Vec<String>> {
        match self {
            Self::Run(Invocation(words)) => words.iter().map(|word| word.literal().map(str::to_owned)).collect(),
            _ => None,
        }
    }

    pub fn changes_directory(&self) -> bool {
        matches!(self, Self::Run(invocation) if invocation.starts_with(&["cd"]))
    }

    /// The generated file the command writes.
    pub const fn written(&self) -> Option<&WrittenFile> {
        match self {
            Self::Write(file) | Self::WriteOnce(file) | Self::Feed(_, file) => Some(file),
            Self::Run(_) | Self::Pipeline(_) | Self::FromFile(..) | Self::IntoNew(..) => None,
        }
    }
}

impl From<Invocation> for Command {
    fn from(invocation: Invocation) -> Self {
        Self::Run(invocation)
    }
}
