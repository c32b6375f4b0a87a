//! Files named on the command line.

use std::fs;
use std::io::Read as _;
use std::path::Path;

use super::problem::Problem;
use crate::core::text::{Text, fill};

/// The name for messages and the text of a file; `-` is standard input.
pub(super) fn read(path: &Path, text: &Text) -> Result<(String, String), Problem> {
    let is_standard = path == Path::new("-");
    let name = if is_standard { "<stdin>".to_owned() } else { path.display().to_string() };
    let read = if is_standard {
        let mut content = String::new();
        std::io::stdin().read_to_string(&mut content).map(|_| content)
    } else {
        fs::read_to_string(path)
    };
    match read {
        Ok(content) => Ok((name, content)),
        Err(error) => {
            let values = [("file", name.as_str()), ("reason", &error.to_string())];
            Err(Problem::one(fill(text.problems.cannot_read, &values)))
        }
    }
}
