//! `companion migrate`.

use std::path::Path;

use super::arguments::{Migrate, TextOrJson};
use super::discover::read_deployment;
use super::error::CommandError;
use super::identifiers;
use super::output::{finding_line, print, write_files};
use super::secrets::secrets;
use companion_core::catalog;
use companion_core::files::GeneratedFile;
use companion_core::i18n::migration::MigrationTexts;
use companion_core::i18n::{Catalogs, format_message};
use companion_core::lint::{CheckOptions, Content, Deployed, File, InferredDeployment, Project, Report};
use companion_core::migrate::{Migration, MigrationSource, Refusal, existing};
use companion_core::plan::Target;

/// The file name of the migration guide.
const GUIDE: &str = "MIGRATION.md";

pub(super) fn run(arguments: &Migrate, catalogs: Catalogs) -> Result<bool, CommandError> {
    let (text, texts) = (catalogs.text, catalogs.migration);
    let to = identifiers::parse_release(&arguments.to, text)?;
    let from = arguments.from.as_deref().map(|id| identifiers::parse_release(id, text)).transpose()?;
    let target = arguments.target.as_deref().map(|id| identifiers::parse_target(id, text)).transpose()?;
    let project = read_deployment(&arguments.paths, text)?;
    let report = Report::new(&project, CheckOptions { release: from, target }, text, catalogs.lint);
    let (deployed, inferred) = choose_deployment(arguments, &project, &report, target, catalogs)?;
    let mut existing = existing::from(&project, inferred, deployed);
    if let Some(directory) = &arguments.directory {
        existing.directory = directory
            .parse()
            .map_err(|_| CommandError::new(format_message(texts.problems.bad_directory, &[("value", directory)])))?;
    }
    let old = MigrationSource { project: &project, deployed, observation: inferred };
    let migration = Migration::of(old, &existing, to, secrets(text)?, catalogs)
        .map_err(|refusal| refusal_error(refusal, &existing, to, texts))?;
    match arguments.format {
        TextOrJson::Json => {
            let mut output = serde_json::to_string_pretty(&migration.to_json()).unwrap_or_default();
            output.push('\n');
            print(&output, text)?;
        }
        TextOrJson::Text => {
            let guide = GeneratedFile { path: GUIDE.to_owned(), mode: 0o644, secret: false, text: migration.guide() };
            let files: Vec<GeneratedFile> =
                migration.files.made.iter().cloned().chain(std::iter::once(guide)).collect();
            if !arguments.force {
                refuse_to_overwrite(&arguments.out, &files, texts)?;
            }
            write_files(&arguments.out, &files, text)?;
            for warning in &migration.warnings {
                eprintln!("{warning}");
            }
            for finding in &migration.findings {
                eprintln!("{}", finding_line(finding));
            }
            let (file, count) = (arguments.out.join(GUIDE).display().to_string(), migration.steps.len().to_string());
            let values = [
                ("from", migration.from.title()),
                ("to", migration.to.title()),
                ("target", migration.target.id().to_owned()),
                ("count", count),
                ("file", file),
            ];
            let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
            print(&format!("{}\n", format_message(texts.problems.done, &values)), text)?;
        }
    }
    Ok(!migration.has_errors())
}

fn refusal_error(
    refusal: Refusal,
    existing: &existing::ExistingDeployment,
    to: &catalog::Release,
    texts: &'static MigrationTexts,
) -> CommandError {
    let template = match refusal {
        Refusal::SameRelease => texts.problems.same_release,
        Refusal::NotNewer => texts.problems.not_newer,
        Refusal::NoDestination => texts.problems.no_destination,
    };
    let example = catalog::RELEASES.iter().rev().find(|release| release.id != to.id).map_or("", |release| release.id);
    let (from, to, newest) = (existing.release.title(), to.title(), catalog::newest().id);
    CommandError::new(format_message(
        template,
        &[("from", &from), ("to", &to), ("example", example), ("newest", newest)],
    ))
}

/// Selects the single deployment to migrate.
fn choose_deployment<'a>(
    arguments: &Migrate,
    project: &Project,
    report: &'a Report,
    target: Option<Target>,
    catalogs: Catalogs,
) -> Result<(Deployed, &'a InferredDeployment), CommandError> {
    let (texts, separator) = (catalogs.migration, catalogs.text.list_format.list);
    let refused = |file: &&File| !matches!(file.content, Content::Dockerfile(_)) && file.is_refused();
    let unreadable: Vec<String> = project
        .files
        .iter()
        .filter(refused)
        .map(|file| format_message(texts.problems.unreadable, &[("file", file.source.name())]))
        .collect();
    if !unreadable.is_empty() {
        return Err(CommandError(unreadable));
    }
    let found: Vec<&(Deployed, InferredDeployment)> = report
        .deployments
        .iter()
        .filter(|(deployed, _)| *deployed != Deployed::Nothing)
        .filter(|(deployed, _)| target.is_none_or(|target| deployed.target() == target))
        .collect();
    match found.as_slice() {
        [(deployed, inferred)] => Ok((*deployed, inferred)),
        [] => {
            let paths =
                arguments.paths.iter().map(|path| path.display().to_string()).collect::<Vec<_>>().join(separator);
            Err(CommandError::new(format_message(texts.problems.no_files, &[("paths", &paths)])))
        }
        several => {
            let found = several.iter().map(|(deployed, _)| deployed.target().id()).collect::<Vec<_>>().join(separator);
            Err(CommandError::new(format_message(texts.problems.several, &[("found", &found)])))
        }
    }
}

/// Fails if a file to write exists: it may be the only copy.
fn refuse_to_overwrite(
    folder: &Path,
    files: &[GeneratedFile],
    texts: &'static MigrationTexts,
) -> Result<(), CommandError> {
    let there: Vec<String> = files
        .iter()
        .map(|file| folder.join(&file.path))
        .filter(|path| path.symlink_metadata().is_ok())
        .map(|path| format_message(texts.problems.exists, &[("file", &path.display().to_string())]))
        .collect();
    if there.is_empty() { Ok(()) } else { Err(CommandError(there)) }
}
