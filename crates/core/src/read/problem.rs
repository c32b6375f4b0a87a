//! Parse errors as data. Their messages are in [`crate::i18n`].

use super::span::Span;

/// Problems kept per file; further ones are only counted. The limit bounds the output for input of the wrong type, such
/// as prose pasted as an ignore list.
pub const MAX_PROBLEMS: usize = 100;

/// A parse error at a span.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    pub span: Span,
    pub kind: ProblemKind,
}

/// Why bytes could not be decoded as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotText {
    /// A NUL byte: a binary file, or UTF-16 without a byte order mark.
    Nul,
    InvalidUtf8,
    /// UTF-16 with a byte order mark, as Windows PowerShell writes it.
    Utf16,
}

/// A token that would have been valid at a position.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
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

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemKind {
    TooLarge {
        /// In bytes.
        limit: usize,
    },
    TooDeep {
        /// In levels.
        limit: usize,
    },
    /// The result of expanding aliases or variables is larger than the limit.
    ExpandsTooFar {
        /// In bytes, approximately: YAML nodes are counted with a fixed overhead.
        limit: usize,
    },
    NotText(NotText),
    /// Unexpected input.
    Syntax {
        /// Empty if the grammar has no short answer.
        expected: Vec<Expected>,
    },
    /// A bracket, brace or quote is not closed where it has to be.
    Unclosed {
        /// The opening character.
        opened: Span,
    },
    /// A quoted value without its closing quote; the span starts at the opening quote.
    UnterminatedQuote,
    /// A `/*` comment without `*/`.
    UnterminatedComment,
    /// A duplicate key, which the format forbids; the span is that of the later one.
    DuplicateKey {
        /// The earlier key.
        first: Span,
    },
    /// A duplicate key in a format where the last value wins; the span is that of the later one.
    RepeatedKey {
        /// The earlier key.
        first: Span,
    },
    /// A TOML key is used as a table but was already defined as something else.
    KeyConflict {
        /// The earlier definition.
        first: Span,
    },
    /// A tab used for indentation where the format allows spaces only.
    TabIndentation,
    /// The indentation matches no enclosing block.
    Indentation,
    /// A second `: ` on one line, or a nested key below a scalar value.
    MisplacedColon,
    /// A character that cannot start a value, such as `@` or a backtick in YAML.
    ReservedCharacter(char),
    /// An escape sequence the format does not define.
    InvalidEscape,
    InvalidNumber,
    /// A bare word that is not a value of the format; text must be quoted.
    UnquotedText,
    /// A character that is not allowed in text.
    ForbiddenCharacter(char),
    /// `*name` without a preceding `&name`.
    UnknownAlias,
    /// `<<` with a value that is not a mapping or a list of mappings.
    InvalidMerge,
    /// A mapping or sequence used as a key.
    KeyNotText,
    /// The file has more than one document; the span is the second `---`.
    SeveralDocuments,
    /// `${` without a closing `}`.
    UnterminatedSubstitution,
    /// `${…}` that is not a valid substitution.
    InvalidSubstitution,
    /// `${NAME:?message}` where NAME is not set.
    RequiredVariable {
        name: String,
        /// The message given in the file.
        message: String,
    },
    /// `$NAME` where NAME is not set; it expands to the empty string.
    UnsetVariable {
        name: String,
    },
    /// A character that is not allowed in a variable name.
    KeyCharacter(char),
    /// A space inside a variable name.
    KeyWithSpace,
    /// A value without a name, such as text after a closing quote. Compose reads it as a variable with an empty name,
    /// which it rejects in `.env` and passes on from files of `env_file`.
    StrayText,
    EmptyExport,
    /// The first word of the line is not an instruction.
    UnknownInstruction {
        /// A known instruction with a similar name.
        nearest: Option<&'static str>,
    },
    /// An instruction without its required arguments.
    MissingArguments,
    /// An instruction other than `ARG` before the first `FROM`.
    NoBuildStage,
    /// `<<NAME` without the line that ends it.
    UnterminatedHeredoc,
    /// The file has nothing but comments.
    Empty,
    /// A parser directive (`# escape=`) that is invalid or repeated.
    InvalidDirective,
    /// An argument that should be `name=value`.
    InvalidPair,
    /// A comment after an instruction: only whole lines are comments.
    TrailingComment,
}

impl ProblemKind {
    /// Whether the program that consumes the file accepts it despite this problem.
    pub const fn is_accepted(&self) -> bool {
        matches!(self, Self::SeveralDocuments | Self::UnsetVariable { .. } | Self::RepeatedKey { .. })
    }
}

/// A parsed value together with its problems.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reading<T> {
    /// As much as could be parsed.
    pub value: T,
    /// Sorted by span, at most [`MAX_PROBLEMS`].
    pub problems: Vec<Problem>,
    /// The number of problems dropped because of the limit.
    pub suppressed: usize,
    /// Whether any problem, kept or dropped, makes the consuming program reject the file.
    refused: bool,
}

impl<T> Reading<T> {
    /// Whether the program that consumes the file would reject it.
    pub const fn is_refused(&self) -> bool {
        self.refused
    }
}

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
        // Accepted problems may fill only half of the list, so that they cannot crowd out errors.
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

    /// If the list is full, counts one more error and returns true, so that the caller can skip building it.
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
