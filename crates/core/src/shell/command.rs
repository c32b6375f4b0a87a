//! What one command is.

use super::word::Word;

/// A program with its arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invocation(pub Vec<Word>);

impl Invocation {
    /// An invocation of words that are all plain.
    #[inline(never)]
    pub fn of(words: &[&'static str]) -> Self {
        Self(words.iter().copied().map(Word::from).collect())
    }

    /// Whether it begins with these plain words.
    pub fn starts_with(&self, words: &[&str]) -> bool {
        self.0.len() >= words.len() && self.0.iter().zip(words).all(|(word, text)| word.literal() == Some(*text))
    }

    /// Whether it consists of these plain words.
    pub fn is(&self, words: &[&str]) -> bool {
        self.0.len() == words.len() && self.starts_with(words)
    }

    /// Adds one word.
    #[must_use]
    pub fn with(self, word: impl Into<Word>) -> Self {
        self.put(word.into())
    }

    // One copy: the guide is made of little else, and what is written out at every place adds up.
    #[inline(never)]
    fn put(mut self, word: Word) -> Self {
        self.0.push(word);
        self
    }

    /// Adds several plain words.
    #[must_use]
    #[inline(never)]
    pub fn with_words(mut self, words: &[&'static str]) -> Self {
        self.0.extend(words.iter().copied().map(Word::from));
        self
    }

    /// Adds several plain words.
    #[must_use]
    pub fn with_all<T: Into<Word>>(mut self, words: impl IntoIterator<Item = T>) -> Self {
        self.0.extend(words.into_iter().map(Into::into));
        self
    }
}

/// A generated file that a command writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenFile {
    /// Name among the generated files, for example `.env`.
    pub file: String,
    /// Where it goes: relative to the working directory, or below the home directory.
    pub path: Word,
    /// Its text, byte for byte.
    pub text: String,
}

/// One line of a guide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// A plain call.
    Run(Invocation),
    /// Calls joined by `|`.
    Pipeline(Vec<Invocation>),
    /// A call whose standard input is a file of the working directory.
    FromFile(Invocation, String),
    /// A call whose output becomes a new file; a file that is there already stays as it is.
    IntoNew(Invocation, Word),
    /// `cat > PATH`, fed with the text of a generated file.
    Write(WrittenFile),
    /// The same, but only if the file does not exist yet: its content belongs to the user.
    WriteOnce(WrittenFile),
    /// Another program that stores its standard input as the file, fed with its text.
    Feed(Invocation, WrittenFile),
}

impl Command {
    /// A plain call of plain words.
    pub fn run(words: &[&'static str]) -> Self {
        Self::Run(Invocation::of(words))
    }

    /// Changes to a directory below the home directory.
    pub fn change_directory(below_home: impl Into<String>) -> Self {
        Self::Run(Invocation(vec![Word::from("cd"), Word::Home(below_home.into())]))
    }

    /// The exact argument list, where the command is one plain call in which the shell has nothing to do.
    pub fn argv(&self) -> Option<Vec<String>> {
        match self {
            Self::Run(Invocation(words)) => words.iter().map(|word| word.literal().map(str::to_owned)).collect(),
            _ => None,
        }
    }

    /// Whether it changes the directory, which commands after it need.
    pub fn changes_directory(&self) -> bool {
        matches!(self, Self::Run(invocation) if invocation.starts_with(&["cd"]))
    }

    /// The generated file it writes.
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
