//! `companion check`.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::arguments::{Check, CheckFormat};
use super::discover::{DiscoveredDeployment, discover};
use super::error::CommandError;
use super::identifiers;
use companion_core::catalog::{Product, Release};
use companion_core::i18n::{Catalogs, Text, format_message};
use companion_core::lint::fix::{apply_fixes, safe_fixes, with_fixed_files};
use companion_core::lint::render::{FORMAT, ReportView, sarif, to_text};
use companion_core::lint::{CheckOptions, Report};

/// A fix can reveal another problem, so checking and fixing repeat; this bounds the repetition.
const MAX_ROUNDS: usize = 8;

pub(super) fn run(arguments: &Check, catalogs: Catalogs) -> Result<bool, CommandError> {
    let (text, texts) = (catalogs.text, catalogs.lint);
    let (release, unknown) =
        requested_release(arguments.product.as_deref(), arguments.release.as_deref(), text)?.unzip();
    if let (Some(release), Some(version)) = (release, unknown.flatten()) {
        let title = release.title();
        let values = [("value", version.as_str()), ("release", title.as_str())];
        let words = &texts.names.n8;
        // Standard output is reserved for the report: a program may parse it.
        let _ = writeln!(
            std::io::stderr(),
            "{} {}",
            format_message(words.message, &values),
            format_message(words.remedy, &values)
        );
    }
    let options = CheckOptions {
        release,
        target: arguments.target.as_deref().map(|target| identifiers::parse_target(target, text)).transpose()?,
    };
    let (mut shown, mut folders) = (Vec::new(), Vec::new());
    for mut deployment in discover(&arguments.paths, &arguments.stdin_name, &texts.report)? {
        deployment.project.is_complete = arguments.complete;
        let mut report = Report::new(&deployment.project, options, text, texts);
        if arguments.fix {
            for _ in 0..MAX_ROUNDS {
                let fixed_files = apply_fixes(&deployment.project, safe_fixes(&report.findings));
                if fixed_files.is_empty() {
                    break;
                }
                deployment.project = with_fixed_files(&deployment.project, &fixed_files);
                write_fixed_files(&deployment, fixed_files.iter().map(|fixed| fixed.file), text)?;
                report = Report::new(&deployment.project, options, text, texts);
            }
        }
        shown.push(ReportView::new(&deployment.project, &report));
        folders.push(deployment.folder);
    }
    let output = match arguments.format {
        CheckFormat::Text => shown.iter().map(|report| to_text(report, texts)).collect::<Vec<_>>().join("\n"),
        CheckFormat::Json => pretty(&json!({ "format": FORMAT, "reports": shown })),
        CheckFormat::Sarif => pretty(&merge_sarif(&shown, &folders)),
    };
    super::output::print(&output, text)?;
    let is_bad = |report: &ReportView| report.errors > 0 || arguments.strict && report.warnings > 0;
    Ok(!shown.iter().any(is_bad))
}

fn pretty(value: &Value) -> String {
    let mut output = serde_json::to_string_pretty(value).unwrap_or_default();
    output.push('\n');
    output
}

/// Merges reports into one SARIF log with a run per deployment. Several runs get a category each, from the folder of
/// the deployment: GitHub rejects a log with two runs of the same category.
fn merge_sarif(reports: &[ReportView], folders: &[PathBuf]) -> Value {
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

/// The release requested by product, version or both.
///
/// The second value is the version, if the catalog does not contain it and the closest release is used instead.
fn requested_release(
    product: Option<&str>,
    version: Option<&str>,
    text: &Text,
) -> Result<Option<(&'static Release, Option<String>)>, CommandError> {
    let product = product.map(|product| identifiers::parse_product(product, text)).transpose()?;
    let named = match (product, version) {
        (None, None) => return Ok(None),
        (Some(product), None) => product.id().to_owned(),
        // A product with a single release in the catalog is identified by its name alone.
        (_, Some(identifier)) if identifier.contains('@') || identifiers::is_product_id(identifier) => {
            identifier.to_owned()
        }
        (product, Some(version)) => format!("{}@{version}", product.unwrap_or(Product::OpenClaw).id()),
    };
    let (release, version) = identifiers::nearest_release(&named, text)?;
    if product.is_some_and(|product| product != release.product) {
        return Err(identifiers::unknown_release(&named, text));
    }
    Ok(Some((release, version.map(str::to_owned))))
}

/// Writes the fixed files back. Standard input has no file to write to.
fn write_fixed_files(
    deployment: &DiscoveredDeployment,
    files: impl Iterator<Item = usize>,
    text: &'static Text,
) -> Result<(), CommandError> {
    for index in files {
        let path = deployment.paths.get(index).and_then(Option::as_deref);
        let file = deployment.project.files.get(index);
        if let (Some(path), Some(file)) = (path, file) {
            replace_file(path, file.source.text())
                .map_err(|error| CommandError::write(path.display(), &error, text))?;
        }
    }
    Ok(())
}

/// Replaces a file atomically: writes a temporary file next to it with the same permissions and renames it.
fn replace_file(path: &Path, content: &str) -> std::io::Result<()> {
    let path = fs::canonicalize(path)?;
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".companion-fix");
    let temporary = path.with_file_name(name);
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    // `create_new` fails if the temporary file exists: it is not ours to overwrite.
    let mut file = options.open(&temporary)?;
    let written = file.write_all(content.as_bytes()).and_then(|()| {
        file.set_permissions(fs::metadata(&path)?.permissions())?;
        file.sync_all()
    });
    let replaced = written.and_then(|()| fs::rename(&temporary, &path));
    if replaced.is_err() {
        // Clean up; the error that is reported is the original one.
        let _ = fs::remove_file(&temporary);
    }
    replaced
}
