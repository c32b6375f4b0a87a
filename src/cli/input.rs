//! Files named on the command line.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use super::problem::Problem;
use crate::core::text::{Text, fill};

/// Nothing that is read here is longer, in bytes; a device that never ends must not fill the memory.
const LONGEST: u64 = 32 * 1024 * 1024;

/// No log that is read is longer, in bytes.
const LONGEST_LOG: u64 = 256 * 1024 * 1024;

/// The text of a log, where bytes that are no text do not matter; `-` is standard input.
pub(super) fn read_log(path: &Path, text: &Text) -> Result<String, Problem> {
    let mut bytes = Vec::new();
    let (name, read) = if path == Path::new("-") {
        ("<stdin>".to_owned(), std::io::stdin().take(LONGEST_LOG + 1).read_to_end(&mut bytes))
    } else {
        let opened = File::open(path).and_then(|file| file.take(LONGEST_LOG + 1).read_to_end(&mut bytes));
        (path.display().to_string(), opened)
    };
    match read {
        Ok(length) if u64::try_from(length).is_ok_and(|length| length <= LONGEST_LOG) => {
            Ok(String::from_utf8_lossy(&bytes).into_owned())
        }
        Ok(_) => Err(Problem::one(fill(text.problems.log_too_long, &[("file", name.as_str())]))),
        Err(error) => {
            let values = [("file", name.as_str()), ("reason", &error.to_string())];
            Err(Problem::one(fill(text.problems.cannot_read, &values)))
        }
    }
}

/// The name for messages and the text of a file; `-` is standard input.
pub(super) fn read(path: &Path, text: &Text) -> Result<(String, String), Problem> {
    let is_standard = path == Path::new("-");
    let name = if is_standard { "<stdin>".to_owned() } else { path.display().to_string() };
    let read = if is_standard {
        let mut content = String::new();
        std::io::stdin().take(LONGEST).read_to_string(&mut content).map(|_| content)
    } else {
        let mut content = String::new();
        File::open(path).and_then(|file| file.take(LONGEST).read_to_string(&mut content)).map(|_| content)
    };
    match read {
        Ok(content) => Ok((name, content)),
        Err(error) => {
            let values = [("file", name.as_str()), ("reason", &error.to_string())];
            Err(Problem::one(fill(text.problems.cannot_read, &values)))
        }
    }
}
