//! The check as a conversation: files come in as bytes, answers go out as values that can be sent.
//!
//! The page has its checker in a worker, so that a large paste holds up nothing, and who never checks a file never loads
//! it. What is sent is in [`wire`]; nothing of it is kept longer than the next request.

mod logs;
mod moving;
mod unzip;
pub mod wire;

use self::wire::{Answer, Checked, Difference, DifferenceLine, LeftOver, Planned, Replaced, Request, Sent, Unmoved};
use super::bundle::Bundle;
use super::catalog;
use super::migrate::Old;
use super::plan::{Draft, Field, GatewayToken, Secrets, plan_file};
use super::read::Source;
use crate::i18n::Speech;
use crate::lint::diff::diff;
use crate::lint::repair::{repair, safe_fixes};
use crate::lint::shown::{Covered, ShownReport};
use crate::lint::{Asked, Deployed, File, Project, Report, carry, mask};

/// How much of a file is sent back to be looked at, in bytes.
const SHOWN: usize = 128 * 1024;

/// Holds what was checked last.
#[derive(Debug)]
pub struct Checker {
    project: Project,
    report: Option<Report>,
    speech: Speech,
}

impl Checker {
    /// One that has checked nothing, and answers in this language.
    pub fn new(speech: Speech) -> Self {
        Self { project: Project::default(), report: None, speech }
    }

    /// Answers in another language from now on; what was checked is said anew with the next check.
    pub fn speak(&mut self, speech: Speech) {
        self.speech = speech;
    }

    /// Answers a request; `bytes` are the contents it speaks of, in its order. With the answer go the contents that it
    /// speaks of.
    pub fn answer(&mut self, request: Request, bytes: &[Vec<u8>]) -> (Answer, Vec<Vec<u8>>) {
        let answer = match request {
            Request::Check { files, release, target, plan } => {
                let asked = Asked {
                    release: release.as_deref().and_then(catalog::find),
                    target: target.and_then(|target| target.parse().ok()),
                };
                let plan = plan.and_then(|plan| plan_file::read(&plan).ok());
                Answer::Checked(Box::new(self.check(&files, bytes, asked, plan.as_ref())))
            }
            Request::Mend { findings } => Answer::Mended { files: self.mend(findings.as_deref()) },
            Request::Compare { file, kind } => {
                Answer::Compared { difference: compare(&Sent { name: file, kind }, bytes) }
            }
            Request::Plan { deployment, gateway_token, keyring_password } => {
                let planned = secrets(&gateway_token, &keyring_password)
                    .and_then(|secrets| self.plan(deployment, secrets))
                    .map(Box::new);
                Answer::Planned(planned)
            }
            Request::Migrate { deployment, gateway_token, keyring_password, page_origin } => {
                let moved = secrets(&gateway_token, &keyring_password)
                    .ok_or(Unmoved::Nothing)
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

    fn check(&mut self, files: &[Sent], bytes: &[Vec<u8>], asked: Asked, plan: Option<&Draft>) -> Checked {
        let read = |(sent, bytes): (&Sent, &Vec<u8>)| file(sent, bytes);
        self.project = Project { files: files.iter().zip(bytes).map(read).collect(), is_complete: false };
        let report = Report::new(&self.project, asked, self.speech.text, self.speech.inspection);
        let covered = Covered::of(&self.project);
        let own = report.deployments.iter().find(|(deployed, _)| *deployed != Deployed::Nothing);
        let plan = own.map(|(_, observation)| &observation.draft).or(plan);
        let logs = logs::logs(&self.project, asked, plan, self.speech);
        let beginning = |text: &str| text.get(..text.floor_char_boundary(SHOWN)).unwrap_or_default().to_owned();
        let checked = Checked {
            report: ShownReport::of(&self.project, &report, &covered),
            covered: covered.texts().map(beginning).collect(),
            logs,
        };
        self.report = Some(report);
        checked
    }

    /// The texts after the fixes of some findings, or after every safe one.
    fn mend(&self, findings: Option<&[usize]>) -> Vec<Replaced> {
        let Some(report) = &self.report else { return Vec::new() };
        let repaired = match findings {
            None => repair(&self.project, safe_fixes(&report.findings)),
            Some(chosen) => {
                let chosen = chosen.iter().filter_map(|index| report.findings.get(*index)?.fix.as_ref());
                repair(&self.project, chosen)
            }
        };
        repaired.into_iter().map(|repaired| Replaced { file: repaired.file, text: repaired.text }).collect()
    }

    /// One of the deployments, moved to the newest release.
    fn migrate(&self, deployment: usize, fresh: Secrets, page_origin: Option<&str>) -> Result<wire::Moved, Unmoved> {
        let report = self.report.as_ref().ok_or(Unmoved::Nothing)?;
        let (deployed, observation) = report.deployments.get(deployment).ok_or(Unmoved::Nothing)?;
        let mut observation = observation.clone();
        if let Some(origin) = page_origin {
            observation.draft.set(Field::AccessPageOrigin, origin);
            observation.draft.set(Field::AccessAllowPage, "true");
        }
        let old = Old { project: &self.project, deployed: *deployed, observation: &observation };
        moving::moved(old, fresh, self.speech)
    }

    /// What the form would hold, what it would make of it, and what it has no place for.
    fn plan(&self, deployment: usize, fresh: Secrets) -> Option<Planned> {
        let report = self.report.as_ref()?;
        let (deployed, observation) = report.deployments.get(deployment)?;
        let secrets = carry::secrets(observation, fresh);
        let bundle = Bundle::new(&observation.draft, &secrets, None, self.speech.text);
        let left_over = carry::left_behind(&self.project, *deployed, &bundle.files)
            .into_iter()
            .filter_map(|left| {
                let source = &self.project.files.get(left.place.file)?.source;
                Some(LeftOver {
                    file: left.place.file,
                    line: source.position(left.place.span.start).line,
                    what: left.what,
                })
            })
            .collect();
        let mut taken: Vec<&str> = Vec::new();
        let mut differences = Vec::new();
        for (index, file) in self.project.files.iter().enumerate() {
            let Some(made) = carry::counterpart(file, &bundle.files) else { continue };
            taken.push(&made.path);
            let cover = |file: &File| mask::cover(file.source.text(), &mask::secrets(file));
            let own = File::of_kind(Source::new(made.path.as_str(), made.text.as_str()), file.kind);
            let lines = lines(&cover(file), &cover(&own));
            differences.push(Difference { file: Some(index), made: made.path.clone(), lines });
        }
        for made in bundle.files.made.iter().filter(|made| !taken.contains(&made.path.as_str())) {
            differences.push(Difference { file: None, made: made.path.clone(), lines: None });
        }
        Some(Planned {
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

/// What differs between two texts of one file, secrets covered.
fn compare(sent: &Sent, bytes: &[Vec<u8>]) -> Option<Vec<Vec<DifferenceLine>>> {
    let [old, new] = bytes else { return None };
    let cover = |bytes: &[u8]| {
        let file = file(sent, bytes);
        mask::cover(file.source.text(), &mask::secrets(&file))
    };
    lines(&cover(old), &cover(new))
}

fn secrets(gateway_token: &str, keyring_password: &str) -> Option<Secrets> {
    Some(Secrets { gateway_token: gateway_token.parse().ok()?, keyring_password: keyring_password.parse().ok()? })
}

fn field(field: Field) -> String {
    field.path().to_owned()
}

fn file(sent: &Sent, bytes: &[u8]) -> File {
    let source = Source::from_bytes(sent.name.as_str(), bytes);
    match sent.kind.as_deref().and_then(super::read::kind::FileKind::of_id) {
        Some(kind) => File::of_kind(source, kind),
        None => File::new(source),
    }
}

fn lines(old: &str, new: &str) -> Option<Vec<Vec<DifferenceLine>>> {
    let groups = diff(old, new)?;
    let line = |line: crate::lint::diff::DiffLine| DifferenceLine {
        sign: line.change.sign(),
        old: line.old,
        new: line.new,
        text: line.text,
    };
    Some(groups.into_iter().map(|group| group.into_iter().map(line).collect()).collect())
}
