//! The secrets in the files of a project.

use super::{Content, File, Project};
use crate::read::{Source, Span};
use crate::redact::{self, Parsed};

impl File {
    /// The spans of its secrets, in order and without overlap.
    pub fn secret_spans(&self) -> Vec<Span> {
        let parsed = match &self.content {
            Content::Dotenv(reading) | Content::DotenvExample(reading) => Parsed::Variables(&reading.value),
            Content::Compose(reading) | Content::Fly(reading) | Content::Config(reading) => {
                Parsed::Tree(&reading.value)
            }
            Content::Dockerfile(_) | Content::Other => Parsed::Text,
        };
        redact::secret_spans(&self.source, parsed, !self.is_refused())
    }

    /// The text with its secrets covered; spans stay valid.
    pub fn redacted_text(&self) -> String {
        redact::cover(self.source.text(), &self.secret_spans())
    }
}

impl Project {
    /// The spans of the secrets, by file; also where a secret of one file occurs in another under any name.
    pub fn secret_spans(&self) -> Vec<Vec<Span>> {
        redact::with_repeats(&self.sources(), self.own_secret_spans())
    }

    /// The secrets of all files, the longest first. None of them may be part of a message.
    pub fn secret_texts(&self) -> Vec<String> {
        redact::secret_texts(&self.sources(), &self.own_secret_spans())
    }

    fn sources(&self) -> Vec<&Source> {
        self.files.iter().map(|file| &file.source).collect()
    }

    fn own_secret_spans(&self) -> Vec<Vec<Span>> {
        self.files.iter().map(File::secret_spans).collect()
    }
}
