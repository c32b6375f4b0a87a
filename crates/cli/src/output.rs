//! Output of the commands: standard output and generated files.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use super::error::CommandError;
use companion_core::files::GeneratedFile;
use companion_core::i18n::Text;
use companion_core::rules::Finding;

/// A finding as one line without colours.
pub(super) fn finding_line(finding: &Finding) -> String {
    let (severity, code) = (finding.severity.id(), finding.code.as_str());
    format!("{severity}[{code}] {}: {} {}", finding.subject.path(), finding.message, finding.remedy)
}

pub(super) fn write_files(folder: &Path, files: &[GeneratedFile], text: &'static Text) -> Result<(), CommandError> {
    let problem = |path: &Path, error: &std::io::Error| CommandError::write(path.display(), error, text);
    fs::create_dir_all(folder).map_err(|error| problem(folder, &error))?;
    for file in files {
        let path = folder.join(&file.path);
        write_file(&path, file).map_err(|error| problem(&path, &error))?;
    }
    Ok(())
}

/// Creates the file with its final mode, so that a secret is never readable by other users; an existing file gets the
/// mode too.
fn write_file(path: &Path, file: &GeneratedFile) -> std::io::Result<()> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _};
        options.mode(file.mode);
        let mut handle = options.open(path)?;
        handle.set_permissions(fs::Permissions::from_mode(file.mode))?;
        handle.write_all(file.text.as_bytes())
    }
    #[cfg(not(unix))]
    options.open(path)?.write_all(file.text.as_bytes())
}

/// Writes to standard output. A closed pipe is an error, not a panic.
pub(super) fn print(output: &str, text: &'static Text) -> Result<(), CommandError> {
    std::io::stdout().write_all(output.as_bytes()).map_err(|error| CommandError::write("<stdout>", &error, text))
}
