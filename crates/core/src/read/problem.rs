//! What a reader has to say about a text. No sentences: those are in [`crate::i18n`].

use super::source::Span;

/// How many problems of one file are kept. Who pastes a novel as an ignore list needs the first few, not half a
/// million.
pub const MAX_PROBLEMS: usize = 100;

/// Something wrong at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub span: Span,
    /// What.
    pub kind: ProblemKind,
}

/// Why bytes are no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotText {
    /// A zero byte: a binary, or UTF-16 without its mark.
    Nul,
    /// Bytes that UTF-8 does not have.
    InvalidUtf8,
    /// UTF-16, as Windows PowerShell writes it.
    Utf16,
}

/// What would have been right at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each is what it says")]
pub enum Expected {
    Value,
    Key,
    Colon,
    EqualsSign,
    Comma,
    Quote,
    ClosingBracket,
    ClosingBrace,
    NewLine,
    EndOfText,
    Digit,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemKind {
    /// Larger than what is read; `limit` in bytes.
    TooLarge {
        /// Bytes.
        limit: usize,
    },
    /// Nested deeper than what is read.
    TooDeep {
        /// Levels.
        limit: usize,
    },
    /// Aliases or variables that repeat each other grow beyond what is read.
    ExpandsTooFar {
        /// Bytes, roughly.
        limit: usize,
    },
    /// No text at all.
    NotText(NotText),
    /// Something else should stand here; `expected` may be empty when the grammar has no short answer.
    Syntax {
        /// What could stand here.
        expected: Vec<Expected>,
    },
    /// A bracket, brace or quote that was opened at `opened` is not closed where it had to be.
    Unclosed {
        /// The opening character.
        opened: Span,
    },
    /// A quoted value without its second quote; the span begins at the first.
    UnterminatedQuote,
    /// A `/*` comment without its end.
    UnterminatedComment,
    /// The key is there twice, which the format forbids; the span is the second one.
    DuplicateKey {
        /// The first one.
        first: Span,
    },
    /// The key is there twice and the last one wins; the span is the second one.
    RepeatedKey {
        /// The first one.
        first: Span,
    },
    /// A key that is already something other than a table.
    KeyConflict {
        /// Where it became that.
        first: Span,
    },
    /// A tab where only spaces indent.
    TabIndentation,
    /// A line that stands neither inside nor beside what is above it.
    Indentation,
    /// A second `: ` on one line, or a nested key below a value.
    MisplacedColon,
    /// A character that cannot begin a value, such as `@` or a backtick in YAML.
    ReservedCharacter(char),
    /// An escape that the format does not have.
    InvalidEscape,
    /// Not a number of the format.
    InvalidNumber,
    /// A word that is no value: text must be quoted.
    UnquotedText,
    /// A character that may not stand in text.
    ForbiddenCharacter(char),
    /// `*name` without an `&name` before it.
    UnknownAlias,
    /// `<<` with something that is no mapping.
    InvalidMerge,
    /// A mapping or sequence as a key.
    KeyNotText,
    /// A second document in the file; the span is its `---`.
    SeveralDocuments,
    /// `${` that never reaches its `}`.
    UnterminatedSubstitution,
    /// `${…}` that is no substitution.
    InvalidSubstitution,
    /// `${NAME:?message}` and NAME has no value.
    RequiredVariable {
        /// The variable.
        name: String,
        /// What the file says about it.
        message: String,
    },
    /// `$NAME` and NAME has no value, so nothing is put in.
    UnsetVariable {
        /// The variable.
        name: String,
    },
    /// A character that cannot stand in a variable's name.
    KeyCharacter(char),
    /// A space inside a variable's name.
    KeyWithSpace,
    /// A value without a name, such as text after a closing quote. Compose takes it for a variable with the empty name,
    /// which it refuses in `.env` and passes on from the files of `env_file`.
    StrayText,
    /// `export` without a name.
    EmptyExport,
    /// The first word of the line is no instruction.
    UnknownInstruction {
        /// The instruction that was probably meant.
        nearest: Option<&'static str>,
    },
    /// An instruction without what it needs.
    MissingArguments,
    /// Instructions stand before the first `FROM`.
    NoBuildStage,
    /// `<<NAME` without its last line.
    UnterminatedHeredoc,
    /// Nothing in the file but comments.
    Empty,
    /// A directive (`# escape=`) that is wrong or given twice.
    InvalidDirective,
    /// A name=value pair that is none.
    InvalidPair,
}

impl ProblemKind {
    /// Whether the program that reads the file goes on all the same.
    pub const fn is_accepted(&self) -> bool {
        matches!(self, Self::SeveralDocuments | Self::UnsetVariable { .. } | Self::RepeatedKey { .. })
    }
}

/// What was read and what was wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reading<T> {
    /// As much as could be read.
    pub value: T,
    /// The problems, in the order of the text.
    pub problems: Vec<Problem>,
    /// How many more there were than are kept.
    pub suppressed: usize,
    /// Whether one of them, kept or not, is not accepted.
    refused: bool,
}

impl<T> Reading<T> {
    /// Whether the program that reads the file would refuse it.
    pub const fn is_refused(&self) -> bool {
        self.refused
    }
}

/// Collects problems.
#[derive(Debug, Default)]
pub(super) struct Problems {
    list: Vec<Problem>,
    suppressed: usize,
    refused: bool,
}

impl Problems {
    pub(super) fn add(&mut self, span: Span, kind: ProblemKind) {
        let is_accepted = kind.is_accepted();
        self.refused |= !is_accepted;
        // What is accepted leaves room for what is not.
        let room = if is_accepted { MAX_PROBLEMS / 2 } else { MAX_PROBLEMS };
        if self.list.len() < room {
            self.list.push(Problem { span, kind });
        } else {
            self.suppressed += 1;
        }
    }

    pub(super) fn extend(&mut self, problems: impl IntoIterator<Item = Problem>) {
        for problem in problems {
            self.add(problem.span, problem.kind);
        }
    }

    /// Notes that there is one more mistake than is kept, without the work of saying what it is; says whether it did.
    pub(super) const fn suppress(&mut self) -> bool {
        let is_full = self.is_full();
        self.suppressed += is_full as usize;
        self.refused |= is_full;
        is_full
    }

    pub(super) const fn is_full(&self) -> bool {
        self.list.len() >= MAX_PROBLEMS
    }

    pub(super) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    pub(super) fn finish<T>(mut self, value: T) -> Reading<T> {
        self.list.sort_by_key(|problem| problem.span);
        self.list.dedup();
        Reading { value, problems: self.list, suppressed: self.suppressed, refused: self.refused }
    }
}
