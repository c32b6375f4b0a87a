//! Reads the files named on the command line, all with a size limit: an endless device must not fill the memory.

use std::fs::File;
use std::io::{self, Error, ErrorKind, Read as _};
use std::path::Path;

use super::error::CommandError;
use companion_core::i18n::{Text, format_message};
use companion_core::plan::{Draft, plan_file};
use companion_core::read::{MAX_BYTES, Source};

/// The maximum size of plans and sessions, in bytes.
const MAX_INPUT_BYTES: u64 = 32 * 1024 * 1024;
/// The maximum size of logs, in bytes.
const MAX_LOG_BYTES: u64 = 256 * 1024 * 1024;

/// The display name and the text of a file; `-` is standard input.
pub(super) fn read(path: &Path, text: &Text) -> Result<(String, String), CommandError> {
    let read = read_bytes(path, MAX_INPUT_BYTES)
        .and_then(|bytes| String::from_utf8(bytes).map_err(|error| Error::new(ErrorKind::InvalidData, error)));
    match read {
        Ok(content) => Ok((display_name(path), content)),
        Err(error) => Err(read_error(path, &error, text)),
    }
}

/// Reads a plan file; `-` is standard input.
pub(super) fn read_plan(path: &Path, text: &Text) -> Result<Draft, CommandError> {
    let (name, plan) = read(path, text)?;
    plan_file::read(&plan)
        .map_err(|errors| CommandError(errors.iter().map(|error| error.describe(&name, &text.problems)).collect()))
}

/// Reads a log and replaces invalid UTF-8; `-` is standard input.
pub(super) fn read_log(path: &Path, text: &Text) -> Result<String, CommandError> {
    match read_bytes(path, MAX_LOG_BYTES + 1) {
        Ok(bytes) if u64::try_from(bytes.len()).is_ok_and(|length| length <= MAX_LOG_BYTES) => {
            Ok(String::from_utf8_lossy(&bytes).into_owned())
        }
        Ok(_) => {
            Err(CommandError::new(format_message(text.command_line().log_too_long, &[("file", &display_name(path))])))
        }
        Err(error) => Err(read_error(path, &error, text)),
    }
}

/// Reads a deployment file; `-` is standard input. Of a file above the limit one byte more is kept, so that parsing
/// reports it.
pub(super) fn read_source(path: &Path, name: impl Into<String>) -> io::Result<Source> {
    Ok(Source::from_bytes(name, &read_bytes(path, MAX_BYTES as u64 + 1)?))
}

/// The error for a file or folder that cannot be read.
pub(super) fn read_error(path: &Path, error: &Error, text: &Text) -> CommandError {
    let values = [("file", display_name(path)), ("reason", error.to_string())];
    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
    CommandError::new(format_message(text.command_line().cannot_read, &values))
}

fn is_standard_input(path: &Path) -> bool {
    path == Path::new("-")
}

fn display_name(path: &Path) -> String {
    if is_standard_input(path) { "<stdin>".to_owned() } else { path.display().to_string() }
}

/// Reads at most `limit` bytes.
fn read_bytes(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    if is_standard_input(path) {
        io::stdin().take(limit).read_to_end(&mut bytes)?;
    } else {
        File::open(path)?.take(limit).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}
