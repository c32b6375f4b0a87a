//! `companion generate`.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use super::arguments::{Format, Generate};
use super::input;
use super::link;
use super::problem::Problem;
use super::secrets::secrets;
use companion_core::bundle::Bundle;
use companion_core::files::GeneratedFile;
use companion_core::i18n::Text;
use companion_core::plan::Draft;
use companion_core::rules::Finding;

pub(super) fn run(arguments: &Generate, text: &'static Text) -> Result<bool, Problem> {
    let draft = match (&arguments.link, &arguments.plan) {
        (Some(link), _) => link::whole(link, text)?,
        (None, Some(path)) => input::plan(path, text)?,
        (None, None) => Draft::default(),
    };
    let bundle = Bundle::with_comments(&draft, &secrets(text)?, None, text, arguments.comments.into());
    match arguments.format {
        Format::Json => {
            let mut output = serde_json::to_string_pretty(&bundle.to_json()).unwrap_or_default();
            output.push('\n');
            print(&output, text)?;
        }
        Format::Files => {
            write_files(&arguments.out, &bundle.files.made, text)?;
            for finding in &bundle.findings {
                eprintln!("{}", line(finding));
            }
        }
    }
    Ok(!bundle.has_errors())
}

/// A finding on one line, readable without colour.
pub(super) fn line(finding: &Finding) -> String {
    let (severity, code) = (finding.severity.id(), finding.code.as_str());
    format!("{severity}[{code}] {}: {} {}", finding.place.path(), finding.message, finding.remedy)
}

pub(super) fn write_files(folder: &Path, files: &[GeneratedFile], text: &'static Text) -> Result<(), Problem> {
    let problem = |path: &Path, error: &std::io::Error| Problem::unwritable(path.display(), error, text);
    fs::create_dir_all(folder).map_err(|error| problem(folder, &error))?;
    for file in files {
        let path = folder.join(&file.path);
        write_file(&path, file).map_err(|error| problem(&path, &error))?;
    }
    Ok(())
}

/// The mode is given at creation, so that a secret is never readable by others, not even for a moment; a file that
/// existed before gets it too.
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

/// Prints to standard output; a reader that went away is a problem, not a panic.
pub(super) fn print(output: &str, text: &'static Text) -> Result<(), Problem> {
    std::io::stdout().write_all(output.as_bytes()).map_err(|error| Problem::unwritable("<stdout>", &error, text))
}
