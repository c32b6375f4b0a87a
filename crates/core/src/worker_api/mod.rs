//! The checker as a request/response API for a web worker.
//!
//! The page runs the checker in a worker, so that a large file does not block it and the checker is only downloaded
//! when it is used. [`wire`] defines the messages. No data is kept beyond the next check.

mod logs;
mod migration;
mod unzip;
pub mod wire;

use self::wire::{
    Answer, CheckResult, DiffRow, FileDiff, FileRef, FixedFile, MigrationRefusal, PlanImport, Request, UnmappedSetting,
};
use super::bundle::Bundle;
use super::catalog;
use super::migrate::MigrationSource;
use super::plan::{Draft, Field, GatewayToken, Secrets, plan_file};
use super::read::Source;
use crate::i18n::Catalogs;
use crate::lint::fix::diff::diff;
use crate::lint::fix::{apply_fixes, safe_fixes};
use crate::lint::render::{RedactedSources, ReportView};
use crate::lint::{CheckOptions, Deployed, File, Project, Report, import_plan};

/// The maximum length of a redacted file in an answer, in bytes.
const SHOWN: usize = 128 * 1024;

/// Holds the files and the report of the last check.
#[derive(Debug)]
pub struct Checker {
    project: Project,
    report: Option<Report>,
    catalogs: Catalogs,
}

impl Checker {
    pub fn new(catalogs: Catalogs) -> Self {
        Self { project: Project::default(), report: None, catalogs }
    }

    /// Changes the language of later answers. The last report changes with the next check.
    pub fn set_catalogs(&mut self, catalogs: Catalogs) {
        self.catalogs = catalogs;
    }

    /// `bytes` holds the contents of the request's files, in the same order. Returns the answer and the contents of its
    /// files.
    pub fn answer(&mut self, request: Request, bytes: &[Vec<u8>]) -> (Answer, Vec<Vec<u8>>) {
        let answer = match request {
            Request::Check { files, release, target, plan } => {
                let asked = CheckOptions {
                    release: release.as_deref().and_then(catalog::find),
                    target: target.and_then(|target| target.parse().ok()),
                };
                let plan = plan.and_then(|plan| plan_file::read(&plan).ok());
                Answer::Checked(Box::new(self.check(&files, bytes, asked, plan.as_ref())))
            }
            Request::ApplyFixes { findings } => Answer::Fixed { files: self.apply_fixes(findings.as_deref()) },
            Request::Compare { file, kind } => {
                Answer::Compared { difference: compare(&FileRef { name: file, kind }, bytes) }
            }
            Request::Plan { deployment, gateway_token, keyring_password } => {
                let planned = secrets(&gateway_token, &keyring_password)
                    .and_then(|secrets| self.plan(deployment, secrets))
                    .map(Box::new);
                Answer::Planned(planned)
            }
            Request::Migrate { deployment, gateway_token, keyring_password, page_origin } => {
                let moved = secrets(&gateway_token, &keyring_password)
                    .ok_or(MigrationRefusal::Nothing)
                    .and_then(|secrets| self.migrate(deployment, secrets, page_origin.as_deref()))
                    .map(Box::new);
                Answer::Migrated(moved)
            }
            Request::Unzip => {
                let (names, contents, is_whole) = unzip::unzip(bytes.first().map_or(&[][..], Vec::as_slice));
                return (Answer::Unzipped { names, is_whole }, contents);
            }
        };
        (answer, Vec::new())
    }

    fn check(
        &mut self,
        files: &[FileRef],
        bytes: &[Vec<u8>],
        asked: CheckOptions,
        plan: Option<&Draft>,
    ) -> CheckResult {
        let read = |(sent, bytes): (&FileRef, &Vec<u8>)| file(sent, bytes);
        self.project = Project { files: files.iter().zip(bytes).map(read).collect(), ..Project::default() };
        let report = Report::new(&self.project, asked, self.catalogs.text, self.catalogs.lint);
        let covered = RedactedSources::of(&self.project);
        let own = report.deployments.iter().find(|(deployed, _)| *deployed != Deployed::Nothing);
        let plan = own.map(|(_, observation)| &observation.draft).or(plan);
        let logs = logs::logs(&self.project, asked, plan, self.catalogs);
        let beginning = |text: &str| text.get(..text.floor_char_boundary(SHOWN)).unwrap_or_default().to_owned();
        let checked = CheckResult {
            report: ReportView::of(&self.project, &report, &covered),
            covered: covered.texts().map(beginning).collect(),
            logs,
        };
        self.report = Some(report);
        checked
    }

    /// Returns the files after applying the given fixes, or every safe one.
    fn apply_fixes(&self, findings: Option<&[usize]>) -> Vec<FixedFile> {
        let Some(report) = &self.report else { return Vec::new() };
        let repaired = match findings {
            None => apply_fixes(&self.project, safe_fixes(&report.findings)),
            Some(chosen) => {
                let chosen = chosen.iter().filter_map(|index| report.findings.get(*index)?.fix.as_ref());
                apply_fixes(&self.project, chosen)
            }
        };
        repaired.into_iter().map(|repaired| FixedFile { file: repaired.file, text: repaired.text }).collect()
    }

    /// Migrates a deployment to the newest release.
    fn migrate(
        &self,
        deployment: usize,
        fresh: Secrets,
        page_origin: Option<&str>,
    ) -> Result<wire::MigrationResult, MigrationRefusal> {
        let report = self.report.as_ref().ok_or(MigrationRefusal::Nothing)?;
        let (deployed, observation) = report.deployments.get(deployment).ok_or(MigrationRefusal::Nothing)?;
        let mut observation = observation.clone();
        if let Some(origin) = page_origin {
            observation.draft.set(Field::AccessPageOrigin, origin);
            observation.draft.set(Field::AccessAllowPage, "true");
        }
        let old = MigrationSource { project: &self.project, deployed: *deployed, observation: &observation };
        migration::migrate(old, fresh, self.catalogs)
    }

    /// Converts a deployment to a plan, and compares the files generated from it with the existing ones.
    fn plan(&self, deployment: usize, fresh: Secrets) -> Option<PlanImport> {
        let report = self.report.as_ref()?;
        let (deployed, observation) = report.deployments.get(deployment)?;
        let secrets = import_plan::secrets(observation, fresh);
        let bundle = Bundle::new(&observation.draft, &secrets, None, self.catalogs.text);
        let left_over = import_plan::left_behind(&self.project, *deployed, &bundle.files)
            .into_iter()
            .filter_map(|left| {
                let source = &self.project.files.get(left.location.file)?.source;
                Some(UnmappedSetting {
                    file: left.location.file,
                    line: source.position(left.location.span.start).line,
                    what: left.what,
                })
            })
            .collect();
        let mut taken: Vec<&str> = Vec::new();
        let mut differences = Vec::new();
        for (index, file) in self.project.files.iter().enumerate() {
            let Some(made) = import_plan::counterpart(file, &bundle.files) else { continue };
            taken.push(&made.path);
            let own = File::of_kind(Source::new(made.path.as_str(), made.text.as_str()), file.kind);
            let lines = lines(&file.redacted_text(), &own.redacted_text());
            differences.push(FileDiff { file: Some(index), made: made.path.clone(), lines });
        }
        for made in bundle.files.made.iter().filter(|made| !taken.contains(&made.path.as_str())) {
            differences.push(FileDiff { file: None, made: made.path.clone(), lines: None });
        }
        Some(PlanImport {
            plan: plan_file::write(&observation.draft),
            gateway_token: secrets.gateway_token.expose().to_owned(),
            keyring_password: secrets.keyring_password.expose().to_owned(),
            has_token: observation.token.as_ref().is_some_and(|token| token.value.parse::<GatewayToken>().is_ok()),
            waiting: bundle.files.blocked.iter().map(|blocked| (blocked.path.clone(), field(blocked.by.0))).collect(),
            left_over,
            differences,
        })
    }
}

/// Compares two versions of a file, redacted.
fn compare(sent: &FileRef, bytes: &[Vec<u8>]) -> Option<Vec<Vec<DiffRow>>> {
    let [old, new] = bytes else { return None };
    let cover = |bytes: &[u8]| file(sent, bytes).redacted_text();
    lines(&cover(old), &cover(new))
}

fn secrets(gateway_token: &str, keyring_password: &str) -> Option<Secrets> {
    Some(Secrets { gateway_token: gateway_token.parse().ok()?, keyring_password: keyring_password.parse().ok()? })
}

fn field(field: Field) -> String {
    field.path().to_owned()
}

fn file(sent: &FileRef, bytes: &[u8]) -> File {
    let source = Source::from_bytes(sent.name.as_str(), bytes);
    match sent.kind.as_deref().and_then(super::read::kind::FileKind::of_id) {
        Some(kind) => File::of_kind(source, kind),
        None => File::new(source),
    }
}

fn lines(old: &str, new: &str) -> Option<Vec<Vec<DiffRow>>> {
    let groups = diff(old, new)?;
    let line = |line: crate::lint::fix::diff::DiffLine| DiffRow {
        sign: line.change.sign(),
        old: line.old,
        new: line.new,
        text: line.text,
    };
    Some(groups.into_iter().map(|group| group.into_iter().map(line).collect()).collect())
}
