//! `companion check`.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::arguments::{Check, Report as Format};
use super::collect::{Collected, collect};
use super::names;
use super::problem::Problem;
use companion_core::catalog::{Product, Release};
use companion_core::i18n::{Speech, Text, fill};
use companion_core::lint::repair::{repair, safe_fixes, with};
use companion_core::lint::shown::{FORMAT, ShownReport, sarif, to_text};
use companion_core::lint::{Asked, Report};

/// Mending one thing can bring another to light; nothing goes on for longer than this.
const MAX_ROUNDS: usize = 8;

pub(super) fn run(arguments: &Check, speech: Speech) -> Result<bool, Problem> {
    let (text, texts) = (speech.text, speech.inspection);
    let (release, unknown) = release(arguments.product.as_deref(), arguments.release.as_deref(), text)?.unzip();
    if let (Some(release), Some(version)) = (release, unknown.flatten()) {
        let title = release.title();
        let values = [("value", version.as_str()), ("release", title.as_str())];
        let words = &texts.names.n8;
        // Standard output is the report, which a program may read.
        let _ = writeln!(std::io::stderr(), "{} {}", fill(words.message, &values), fill(words.remedy, &values));
    }
    let asked =
        Asked { release, target: arguments.target.as_deref().map(|target| names::target(target, text)).transpose()? };
    let (mut shown, mut folders) = (Vec::new(), Vec::new());
    for mut collected in collect(&arguments.paths, &arguments.stdin_name, &texts.report)? {
        collected.project.is_complete = arguments.complete;
        let mut report = Report::new(&collected.project, asked, text, texts);
        if arguments.fix {
            for _ in 0..MAX_ROUNDS {
                let repaired = repair(&collected.project, safe_fixes(&report.findings));
                if repaired.is_empty() {
                    break;
                }
                collected.project = with(&collected.project, &repaired);
                write(&collected, repaired.iter().map(|repaired| repaired.file), text)?;
                report = Report::new(&collected.project, asked, text, texts);
            }
        }
        shown.push(ShownReport::new(&collected.project, &report));
        folders.push(collected.folder);
    }
    let output = match arguments.format {
        Format::Text => shown.iter().map(|report| to_text(report, texts)).collect::<Vec<_>>().join("\n"),
        Format::Json => pretty(&json!({ "format": FORMAT, "reports": shown })),
        Format::Sarif => pretty(&merged(&shown, &folders)),
    };
    super::generate::print(&output, text)?;
    let is_bad = |report: &ShownReport| report.errors > 0 || arguments.strict && report.warnings > 0;
    Ok(!shown.iter().any(is_bad))
}

fn pretty(value: &Value) -> String {
    let mut output = serde_json::to_string_pretty(value).unwrap_or_default();
    output.push('\n');
    output
}

/// One log with a run for each deployment. Of several runs each has a category of its own, by the folder of its deployment:
/// GitHub refuses a log with two runs of one category.
fn merged(reports: &[ShownReport], folders: &[PathBuf]) -> Value {
    let mut logs = reports.iter().zip(folders).map(|(report, folder)| {
        let mut log = sarif(report);
        if reports.len() > 1
            && let Some(run) = log.pointer_mut("/runs/0").and_then(Value::as_object_mut)
        {
            let folder = folder.strip_prefix(".").unwrap_or(folder);
            let category = format!("companion/{}/", folder.display());
            run.insert("automationDetails".to_owned(), json!({ "id": category }));
        }
        log
    });
    let Some(mut first) = logs.next() else { return Value::Null };
    if let Some(runs) = first.get_mut("runs").and_then(Value::as_array_mut) {
        for mut log in logs {
            runs.extend(log.get_mut("runs").and_then(Value::as_array_mut).into_iter().flat_map(std::mem::take));
        }
    }
    first
}

/// The release that a person names: by product, version or both.
///
/// Returns the version as well where it is none of the catalogue.
fn release(
    product: Option<&str>,
    version: Option<&str>,
    text: &Text,
) -> Result<Option<(&'static Release, Option<String>)>, Problem> {
    let product = product.map(|product| names::product(product, text)).transpose()?;
    let named = match (product, version) {
        (None, None) => return Ok(None),
        (Some(product), None) => product.id().to_owned(),
        // A catalogue of one row has a name without version.
        (_, Some(identifier)) if identifier.contains('@') || names::is_product(identifier) => identifier.to_owned(),
        (product, Some(version)) => format!("{}@{version}", product.unwrap_or(Product::OpenClaw).id()),
    };
    let (release, version) = names::nearest_release(&named, text)?;
    if product.is_some_and(|product| product != release.product) {
        return Err(names::unknown_release(&named, text));
    }
    Ok(Some((release, version.map(str::to_owned))))
}

/// Replaces the repaired files. Standard input is printed nowhere: it has no place to be written to.
fn write(collected: &Collected, files: impl Iterator<Item = usize>, text: &'static Text) -> Result<(), Problem> {
    for index in files {
        let path = collected.paths.get(index).and_then(Option::as_deref);
        let file = collected.project.files.get(index);
        if let (Some(path), Some(file)) = (path, file) {
            overwrite(path, file.source.text()).map_err(|error| Problem::unwritable(path.display(), &error, text))?;
        }
    }
    Ok(())
}

/// Writes the whole text or nothing: into a file beside it that takes its place, with the same permissions.
fn overwrite(path: &Path, content: &str) -> std::io::Result<()> {
    let path = fs::canonicalize(path)?;
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".companion-fix");
    let beside = path.with_file_name(name);
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    // What is there already is somebody else's, and stays.
    let mut file = options.open(&beside)?;
    let written = file.write_all(content.as_bytes()).and_then(|()| {
        file.set_permissions(fs::metadata(&path)?.permissions())?;
        file.sync_all()
    });
    let replaced = written.and_then(|()| fs::rename(&beside, &path));
    if replaced.is_err() {
        // What is left of a failed attempt; the failure itself is what is reported.
        let _ = fs::remove_file(&beside);
    }
    replaced
}
