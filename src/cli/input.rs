//! Files named on the command line.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use super::problem::Problem;
use crate::core::text::{Text, fill};

/// Nothing that is read here is longer, in bytes; a device that never ends must not fill the memory.
const LONGEST: u64 = 32 * 1024 * 1024;

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
