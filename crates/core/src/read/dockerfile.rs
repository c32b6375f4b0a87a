//! Dockerfiles, as BuildKit's parser cuts them: directives, instructions over several lines, flags, here-documents.
//!
//! The text of a shell command is kept as it is and not looked into. What stands in JSON brackets, what `ENV`, `ARG`,
//! `LABEL` and `FROM` say is taken apart, because rules ask for it. Behaviour after BuildKit's
//! `frontend/dockerfile/parser` and `instructions` packages (read in November 2026).

mod arguments;
mod heredoc;
mod keyword;
mod lines;

pub use self::arguments::{Arguments, Flag, Pair, Word};
pub use self::heredoc::Heredoc;
pub use self::keyword::Keyword;
pub use self::lines::Logical;

use self::lines::Lines;
use super::problem::{ProblemKind, Problems, Reading};
use super::source::{Source, Span};

/// A Dockerfile.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Dockerfile {
    /// `# syntax=`, `# escape=` and `# check=` at the top.
    pub directives: Vec<Directive>,
    /// The instructions, in order. Lines whose instruction is not known are not among them.
    pub instructions: Vec<Instruction>,
}

/// A line like `# syntax=docker/dockerfile:1`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Directive {
    /// The line.
    pub span: Span,
    /// In lower case.
    pub name: String,
    /// What stands behind the equals sign.
    pub value: String,
}

/// An instruction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instruction {
    /// From the keyword to the end of its last line, here-documents included.
    pub span: Span,
    /// Which.
    pub keyword: Keyword,
    /// The place of the keyword.
    pub keyword_span: Span,
    /// `--name=value` before the arguments.
    pub flags: Vec<Flag>,
    /// The rest.
    pub arguments: Arguments,
    /// The texts behind `<<NAME`.
    pub heredocs: Vec<Heredoc>,
}

impl Dockerfile {
    /// The instructions of one kind.
    pub fn all(&self, keyword: Keyword) -> impl Iterator<Item = &Instruction> {
        self.instructions.iter().filter(move |instruction| instruction.keyword == keyword)
    }

    /// What continues a line and takes the next character as it is.
    pub fn escape(&self) -> char {
        let is_backtick = |directive: &Directive| directive.name == "escape" && directive.value == "`";
        if self.directives.iter().any(is_backtick) { '`' } else { '\\' }
    }

    /// An instruction in one line, with the places of its parts.
    pub fn joined(&self, source: &Source, instruction: &Instruction) -> Option<Logical> {
        let line = source.position(instruction.keyword_span.start).line;
        Lines::from(source, line, self.escape()).next_logical()
    }

    /// The instructions of the last stage: from the last `FROM` on.
    pub fn last_stage(&self) -> &[Instruction] {
        let start = self.instructions.iter().rposition(|instruction| instruction.keyword == Keyword::From);
        self.instructions.get(start.unwrap_or(0)..).unwrap_or_default()
    }
}

/// Reads a file.
pub fn read(source: &Source) -> Reading<Dockerfile> {
    let mut problems = Problems::default();
    let mut file = Dockerfile::default();
    if let Some(refusal) = source.refusal() {
        problems.add(refusal.span, refusal.kind.clone());
        return problems.finish(file);
    }
    let mut lines = Lines::new(source);
    directives(&mut lines, &mut file, &mut problems);
    let mut has_stage = false;
    while let Some(logical) = lines.next_logical() {
        let Some(instruction) = instruction(&logical, &mut lines, &mut problems) else { continue };
        has_stage |= instruction.keyword == Keyword::From;
        if !has_stage && instruction.keyword != Keyword::Arg {
            problems.add(instruction.keyword_span, ProblemKind::NoBuildStage);
        }
        file.instructions.push(instruction);
    }
    if file.instructions.is_empty() && problems.is_empty() {
        problems.add(source.whole(), ProblemKind::Empty);
    }
    problems.finish(file)
}

/// Directives stand before everything else, comments included; anything else at their place ends them.
fn directives(lines: &mut Lines<'_>, file: &mut Dockerfile, problems: &mut Problems) {
    while let Some((span, line)) = lines.peek() {
        let Some((name, value)) = directive(line) else { return };
        let name = name.to_ascii_lowercase();
        if !matches!(name.as_str(), "syntax" | "escape" | "check") {
            return;
        }
        lines.skip();
        let is_repeated = file.directives.iter().any(|directive| directive.name == name);
        let is_wrong = name == "escape" && !matches!(value, "\\" | "`");
        if is_repeated || is_wrong {
            problems.add(span, ProblemKind::InvalidDirective);
        } else if name == "escape" && value == "`" {
            lines.escape = '`';
        }
        file.directives.push(Directive { span, name, value: value.to_owned() });
    }
}

fn directive(line: &str) -> Option<(&str, &str)> {
    let (name, value) = line.trim().strip_prefix('#')?.split_once('=')?;
    let name = name.trim();
    let is_name = name.starts_with(|letter: char| letter.is_ascii_alphabetic())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric());
    (is_name && !value.trim().is_empty()).then(|| (name, value.trim()))
}

fn instruction(logical: &Logical, lines: &mut Lines<'_>, problems: &mut Problems) -> Option<Instruction> {
    let text = logical.text.as_str();
    let length = text.find(char::is_whitespace).unwrap_or(text.len());
    let word = text.get(..length).unwrap_or_default();
    let keyword_span = logical.place(0, length);
    let Some(keyword) = Keyword::of(word) else {
        if !problems.suppress() {
            let nearest = Keyword::nearest(word).map(Keyword::as_str);
            problems.add(keyword_span, ProblemKind::UnknownInstruction { nearest });
        }
        return None;
    };
    let (flags, start) = arguments::flags(logical, length, lines.escape);
    let mut span = logical.place(0, text.trim_end().len());
    let heredocs = if keyword.takes_heredocs() { heredoc::read(logical, start, lines, problems) } else { Vec::new() };
    if let Some(last) = heredocs.last() {
        span = span.to(last.span);
    }
    let arguments = arguments::read(keyword, logical, start, lines.escape, problems);
    // These two may be emptied on purpose.
    if arguments.is_empty() && !matches!(keyword, Keyword::Cmd | Keyword::Entrypoint) {
        problems.add(keyword_span, ProblemKind::MissingArguments);
    }
    Some(Instruction { span, keyword, keyword_span, flags, arguments, heredocs })
}
