//! Files named on the command line. None is read without a limit: a device that never ends must not fill the memory.

use std::fs::File;
use std::io::{self, Error, ErrorKind, Read as _};
use std::path::Path;

use super::problem::Problem;
use companion_core::i18n::{Text, fill};
use companion_core::plan::{Draft, plan_file};
use companion_core::read::{MAX_BYTES, Source};

/// No plan and no session that is read is longer, in bytes.
const LONGEST: u64 = 32 * 1024 * 1024;
/// No log that is read is longer, in bytes.
const LONGEST_LOG: u64 = 256 * 1024 * 1024;

/// The name for messages and the text of a file; `-` is standard input.
pub(super) fn read(path: &Path, text: &Text) -> Result<(String, String), Problem> {
    let read = bytes(path, LONGEST)
        .and_then(|bytes| String::from_utf8(bytes).map_err(|error| Error::new(ErrorKind::InvalidData, error)));
    match read {
        Ok(content) => Ok((name(path), content)),
        Err(error) => Err(unreadable(path, &error, text)),
    }
}

/// A plan file; `-` is standard input.
pub(super) fn plan(path: &Path, text: &Text) -> Result<Draft, Problem> {
    let (name, plan) = read(path, text)?;
    plan_file::read(&plan)
        .map_err(|errors| Problem(errors.iter().map(|error| error.describe(&name, &text.problems)).collect()))
}

/// The text of a log, where bytes that are no text do not matter; `-` is standard input.
pub(super) fn read_log(path: &Path, text: &Text) -> Result<String, Problem> {
    match bytes(path, LONGEST_LOG + 1) {
        Ok(bytes) if u64::try_from(bytes.len()).is_ok_and(|length| length <= LONGEST_LOG) => {
            Ok(String::from_utf8_lossy(&bytes).into_owned())
        }
        Ok(_) => Err(Problem::one(fill(text.command_line().log_too_long, &[("file", &name(path))]))),
        Err(error) => Err(unreadable(path, &error, text)),
    }
}

/// A file of a deployment under a name of its own; `-` is standard input. One that is too large keeps a byte more than the
/// readers take, so that they say so.
pub(super) fn read_source(path: &Path, name: impl Into<String>) -> io::Result<Source> {
    Ok(Source::from_bytes(name, &bytes(path, MAX_BYTES as u64 + 1)?))
}

/// That a file or folder cannot be read, and why.
pub(super) fn unreadable(path: &Path, error: &Error, text: &Text) -> Problem {
    let values = [("file", name(path)), ("reason", error.to_string())];
    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
    Problem::one(fill(text.command_line().cannot_read, &values))
}

fn is_standard(path: &Path) -> bool {
    path == Path::new("-")
}

fn name(path: &Path) -> String {
    if is_standard(path) { "<stdin>".to_owned() } else { path.display().to_string() }
}

/// At most so many bytes.
fn bytes(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    if is_standard(path) {
        io::stdin().take(most).read_to_end(&mut bytes)?;
    } else {
        File::open(path)?.take(most).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}
