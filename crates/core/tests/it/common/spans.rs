//! Every place that a reader gives lies in its text, on character boundaries.

use companion_core::read::dockerfile::{Arguments, Word};
use companion_core::read::dotenv::Dotenv;
use companion_core::read::interpolation::{Part, Template};
use companion_core::read::{
    MAX_DEPTH, MAX_PROBLEMS, Node, Problem, ProblemKind, Reading, Source, Span, Value, dockerfile,
};

/// Collects every span of a reading and holds it against the text.
pub(crate) struct Spans<'a>(pub(crate) &'a Source);

impl Spans<'_> {
    /// One span lies in the text, and can be shown.
    pub(crate) fn check(&self, span: Span, what: &str) {
        let text = self.0.text();
        assert!(
            span.start <= span.end && text.get(span.start..span.end).is_some(),
            "{what}: {span:?} is no part of {text:?}"
        );
        // Whatever can be pointed at can be shown.
        let position = self.0.position(span.start);
        assert!(position.line >= 1 && position.column >= 1 && position.line <= self.0.line_count());
    }

    pub(crate) fn problems<T>(&self, reading: &Reading<T>, what: &str) {
        assert!(reading.problems.len() <= MAX_PROBLEMS);
        for Problem { span, kind } in &reading.problems {
            self.check(*span, what);
            match kind {
                ProblemKind::DuplicateKey { first }
                | ProblemKind::RepeatedKey { first }
                | ProblemKind::KeyConflict { first } => {
                    self.check(*first, what);
                    assert!(first < span, "{what}: the first key stands before the second");
                }
                ProblemKind::Unclosed { opened } => self.check(*opened, what),
                _ => {}
            }
            let excerpt = self.0.excerpt(*span);
            assert!(!excerpt.lines.is_empty() && excerpt.lines.iter().all(|line| line.width >= 1));
        }
    }

    pub(crate) fn node(&self, node: &Node, what: &str, depth: usize) {
        assert!(depth <= 2 * MAX_DEPTH + 1, "{what}: too deep");
        self.check(node.span, what);
        match &node.value {
            Value::Sequence(items) => items.iter().for_each(|item| self.node(item, what, depth + 1)),
            Value::Mapping(mapping) => {
                for entry in &mapping.entries {
                    self.check(entry.key_span, what);
                    self.node(&entry.value, what, depth + 1);
                }
            }
            _ => {}
        }
    }

    pub(crate) fn template(&self, template: &Template) {
        for part in &template.parts {
            if let Part::Substitution(substitution) = part {
                self.check(substitution.span, "substitution");
                self.check(substitution.name_span, "substitution");
                self.template(&substitution.operand);
            }
        }
    }

    pub(crate) fn dotenv(&self, file: &Dotenv) {
        for entry in &file.entries {
            self.check(entry.span, "dotenv");
            self.check(entry.name_span, "dotenv");
            if let Some(value) = &entry.value {
                self.check(value.span, "dotenv");
                self.template(&value.template);
            }
        }
    }

    pub(crate) fn word(&self, word: &Word) {
        self.check(word.span, "word");
    }

    pub(crate) fn dockerfile(&self, file: &dockerfile::Dockerfile) {
        for directive in &file.directives {
            self.check(directive.span, "directive");
        }
        for instruction in &file.instructions {
            self.check(instruction.span, "instruction");
            self.check(instruction.keyword_span, "instruction");
            instruction.flags.iter().for_each(|flag| self.check(flag.span, "flag"));
            for heredoc in &instruction.heredocs {
                self.check(heredoc.body, "heredoc");
                self.check(heredoc.span, "heredoc");
            }
            match &instruction.arguments {
                Arguments::From { image, stage } => {
                    self.word(image);
                    if let Some(stage) = stage {
                        self.word(stage);
                    }
                }
                Arguments::Pairs(pairs) => {
                    for pair in pairs {
                        self.word(&pair.name);
                        if let Some(value) = &pair.value {
                            self.word(value);
                        }
                    }
                }
                Arguments::Exec(words) | Arguments::Words(words) => words.iter().for_each(|word| self.word(word)),
                Arguments::Shell(word) => self.word(word),
            }
        }
    }
}
