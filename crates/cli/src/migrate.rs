//! `companion migrate`.

use std::path::Path;

use super::arguments::{Migrate, TextOrJson};
use super::collect::collect_one;
use super::generate::{line, print, write_files};
use super::names;
use super::problem::Problem;
use super::secrets::secrets;
use companion_core::catalog;
use companion_core::files::GeneratedFile;
use companion_core::i18n::migration::MigrationTexts;
use companion_core::i18n::{Speech, fill};
use companion_core::lint::{Asked, Content, Deployed, File, Observation, Project, Report};
use companion_core::migrate::{Migration, Old, Refusal, existing};
use companion_core::plan::Target;

/// The document with the steps.
const GUIDE: &str = "MIGRATION.md";

pub(super) fn run(arguments: &Migrate, speech: Speech) -> Result<bool, Problem> {
    let (text, texts) = (speech.text, speech.migration);
    let to = names::release(&arguments.to, text)?;
    let from = arguments.from.as_deref().map(|id| names::release(id, text)).transpose()?;
    let target = arguments.target.as_deref().map(|id| names::target(id, text)).transpose()?;
    let project = collect_one(&arguments.paths, text)?;
    let report = Report::new(&project, Asked { release: from, target }, text, speech.inspection);
    let (deployed, observation) = choose(arguments, &project, &report, target, speech)?;
    let mut existing = existing::from(&project, observation, deployed);
    if let Some(directory) = &arguments.directory {
        existing.directory =
            directory.parse().map_err(|_| Problem::one(fill(texts.problems.bad_directory, &[("value", directory)])))?;
    }
    let old = Old { project: &project, deployed, observation };
    let migration = Migration::of(old, &existing, to, secrets(text)?, speech)
        .map_err(|refusal| refused(refusal, &existing, to, texts))?;
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
                refuse_existing(&arguments.out, &files, texts)?;
            }
            write_files(&arguments.out, &files, text)?;
            for warning in &migration.warnings {
                eprintln!("{warning}");
            }
            for finding in &migration.findings {
                eprintln!("{}", line(finding));
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
            print(&format!("{}\n", fill(texts.problems.done, &values)), text)?;
        }
    }
    Ok(!migration.has_errors())
}

fn refused(
    refusal: Refusal,
    existing: &existing::Existing,
    to: &catalog::Release,
    texts: &'static MigrationTexts,
) -> Problem {
    let template = match refusal {
        Refusal::SameRelease => texts.problems.same_release,
        Refusal::NotNewer => texts.problems.not_newer,
        Refusal::NoDestination => texts.problems.no_destination,
    };
    let example = catalog::RELEASES.iter().rev().find(|release| release.id != to.id).map_or("", |release| release.id);
    let (from, to, newest) = (existing.release.title(), to.title(), catalog::newest().id);
    Problem::one(fill(template, &[("from", &from), ("to", &to), ("example", example), ("newest", newest)]))
}

/// The one deployment that is meant.
fn choose<'a>(
    arguments: &Migrate,
    project: &Project,
    report: &'a Report,
    target: Option<Target>,
    speech: Speech,
) -> Result<(Deployed, &'a Observation), Problem> {
    let (texts, separator) = (speech.migration, speech.text.joints.list);
    let refused = |file: &&File| !matches!(file.content, Content::Dockerfile(_)) && file.is_refused();
    let unreadable: Vec<String> = project
        .files
        .iter()
        .filter(refused)
        .map(|file| fill(texts.problems.unreadable, &[("file", file.source.name())]))
        .collect();
    if !unreadable.is_empty() {
        return Err(Problem(unreadable));
    }
    let found: Vec<&(Deployed, Observation)> = report
        .deployments
        .iter()
        .filter(|(deployed, _)| *deployed != Deployed::Nothing)
        .filter(|(deployed, _)| target.is_none_or(|target| deployed.target() == target))
        .collect();
    match found.as_slice() {
        [(deployed, observation)] => Ok((*deployed, observation)),
        [] => {
            let paths =
                arguments.paths.iter().map(|path| path.display().to_string()).collect::<Vec<_>>().join(separator);
            Err(Problem::one(fill(texts.problems.no_files, &[("paths", &paths)])))
        }
        several => {
            let found = several.iter().map(|(deployed, _)| deployed.target().id()).collect::<Vec<_>>().join(separator);
            Err(Problem::one(fill(texts.problems.several, &[("found", &found)])))
        }
    }
}

/// A file that is there already may be the only copy of something.
fn refuse_existing(folder: &Path, files: &[GeneratedFile], texts: &'static MigrationTexts) -> Result<(), Problem> {
    let there: Vec<String> = files
        .iter()
        .map(|file| folder.join(&file.path))
        .filter(|path| path.symlink_metadata().is_ok())
        .map(|path| fill(texts.problems.exists, &[("file", &path.display().to_string())]))
        .collect();
    if there.is_empty() { Ok(()) } else { Err(Problem(there)) }
}
