//! Runs all rules over a project and combines their findings.

use std::collections::HashMap;

use super::finding::{FileEdit, FileFinding, Fix};
use crate::catalog::Release;
use crate::i18n::Text;
use crate::i18n::lint::LintTexts;
use crate::lint::cross_file::{naming, startup, token_conflict};
use crate::lint::inferred::InferredDeployment;
use crate::lint::project::release::{DetectedRelease, detect};
use crate::lint::{
    AccessCode, Covers, Deployed, File, FileCode, Findings, Location, Project, access, container, form_rules,
    placeholder, syntax,
};
use crate::plan::Target;
use crate::read::ProblemKind;
use crate::read::kind::FileKind;
use crate::redact::DOTS;
use crate::rules::{Code, Severity};

/// Limit of the findings that are compared with every other one as the possible cause of it.
const MAX_ABSORBING: usize = 100;
/// A finding with a longer span, in bytes, points at a block and not at a value.
const MAX_VALUE_LENGTH: usize = 399;

/// What the user states about the files instead of leaving it to detection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CheckOptions {
    pub release: Option<&'static Release>,
    /// Restricts the check to one target where the files describe several deployments.
    pub target: Option<Target>,
}

#[derive(Debug, Clone)]
pub struct Report {
    /// The release whose rules were applied.
    pub detected: DetectedRelease,
    pub deployments: Vec<(Deployed, InferredDeployment)>,
    /// Sorted by severity, then by [`crate::rules::Stage`].
    pub findings: Vec<FileFinding>,
}

impl Report {
    pub fn new(project: &Project, asked: CheckOptions, text: &'static Text, texts: &'static LintTexts) -> Self {
        let detected = detect(project, asked.release);
        let release = detected.release;
        let mut findings = Findings::new(texts);
        syntax::check(project, &mut findings, texts);
        super::check_files(project, release, &mut findings);
        naming::check(project, &detected, &mut findings);
        access::check(project, &detected, &mut findings);
        container::plugins::check(project, &detected, &mut findings);
        let mut deployed = project.deployments();
        let wanted = |deployed: &Deployed| asked.target.is_none_or(|target| deployed.target() == target);
        if deployed.iter().any(wanted) {
            deployed.retain(wanted);
        }
        let mut deployments = Vec::new();
        for deployed in deployed {
            let inferred = InferredDeployment::of(project, release, deployed);
            form_rules::check(project, &inferred, text, texts, &mut findings);
            naming::configuration_missing(project, release, &inferred, &mut findings);
            startup::check(project, release, &inferred, &mut findings);
            token_conflict::check(project, release, &inferred, &mut findings);
            naming::no_gateway(project, &inferred, &mut findings);
            container::check(project, release, &inferred, &mut findings);
            deployments.push((deployed, inferred));
        }
        let findings = arrange(project, findings.into_list());
        Self { detected, deployments, findings }
    }

    pub fn has_errors(&self) -> bool {
        self.findings.iter().any(|finding| finding.severity == Severity::Error)
    }

    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }
}

/// Drops findings that others supersede and those about parts that could not be parsed, hides secrets, and sorts by
/// severity and [`crate::rules::Stage`].
fn arrange(project: &Project, mut findings: Vec<FileFinding>) -> Vec<FileFinding> {
    let is_broken = project.files.iter().any(File::is_refused);
    let covering: Vec<(Location, Severity)> = findings.iter().filter_map(covering).collect();
    let is_covered = |finding: &FileFinding| {
        covering
            .iter()
            .any(|(location, severity)| *severity <= finding.severity && overlap(*location, finding.location))
    };
    let mut superseded: Vec<(usize, Code)> = Vec::new();
    let mut superseded_in_project: Vec<Code> = Vec::new();
    for finding in &findings {
        let Some(rule) = finding.code.rule() else { continue };
        superseded.extend(rule.supersedes.iter().map(|code| (finding.location.file, *code)));
        if let Some(supersession) = &rule.supersedes_in_project
            && (supersession.applies)(project, finding)
        {
            superseded_in_project.extend(supersession.codes);
        }
    }
    findings.retain(|finding| {
        let FileCode::Rule(code) = finding.code else { return true };
        let rule = code.rule();
        !(superseded.contains(&(finding.location.file, code))
            || superseded_in_project.contains(&code)
            || rule.is_about_form && is_covered(finding)
            || is_broken && rule.is_about_absence)
    });
    let mut secrets = project.secret_texts();
    // A placeholder or the name of a product is no secret, and may be the value of other settings as well.
    let is_name = |secret: &str| ["openclaw", "moltbot", "clawdbot"].contains(&secret.to_ascii_lowercase().as_str());
    secrets.retain(|secret| !placeholder::is_placeholder(secret) && !is_name(secret));
    for finding in &mut findings {
        let is_in_example =
            project.files.get(finding.location.file).is_some_and(|file| file.kind == FileKind::DotenvExample);
        if is_in_example && finding.code != AccessCode::A7.into() {
            finding.severity = Severity::Info;
        }
        let is_swallowed = |fix: &Fix| fix.edits.iter().any(|change| is_swallowed(project, change));
        finding.fix = finding.fix.take().filter(|fix| !is_swallowed(fix));
        for secret in &secrets {
            for text in [&mut finding.message, &mut finding.why, &mut finding.remedy] {
                if text.contains(secret.as_str()) {
                    *text = text.replace(secret.as_str(), DOTS);
                }
            }
            for related in &mut finding.related {
                related.label = related.label.replace(secret.as_str(), DOTS);
            }
        }
    }
    findings.sort_by_key(|finding| (finding.severity, finding.code.stage(), finding.location, finding.code));
    merge(project, findings)
}

/// The place of a finding that replaces findings of form rules there, and the least severity of those it replaces.
fn covering(finding: &FileFinding) -> Option<(Location, Severity)> {
    if finding.severity == Severity::Info || finding.location.span.len() > MAX_VALUE_LENGTH {
        return None;
    }
    match finding.code.rule()?.covers {
        Covers::Nothing => None,
        Covers::AtMostAsSevere => Some((finding.location, finding.severity)),
        Covers::Any => Some((finding.location, Severity::Error)),
    }
}

const fn overlap(one: Location, other: Location) -> bool {
    one.file == other.file && one.span.start <= other.span.end && other.span.start <= one.span.end
}

/// Drops findings that a finding around them absorbs, and merges repeats: see [`super::FileRule::absorbs`] and
/// [`super::FileRule::merges_repeats`].
fn merge(project: &Project, findings: Vec<FileFinding>) -> Vec<FileFinding> {
    let absorbing: Vec<(Location, &[FileCode])> = findings
        .iter()
        .filter_map(|finding| Some((finding.location, finding.code.rule()?.absorbs)))
        .filter(|(_, codes)| !codes.is_empty())
        .take(MAX_ABSORBING)
        .collect();
    let mut list: Vec<FileFinding> = Vec::new();
    let mut known: HashMap<(FileCode, Severity, usize, String), usize> = HashMap::new();
    for finding in findings {
        let is_absorbed = absorbing.iter().any(|(location, codes)| {
            codes.contains(&finding.code)
                && location.file == finding.location.file
                && location.span.start <= finding.location.span.start
                && finding.location.span.end <= location.span.end
        });
        if is_absorbed {
            continue;
        }
        if finding.code.rule().is_some_and(|rule| rule.merges_repeats) {
            let key = (finding.code, finding.severity, finding.location.file, finding.message.clone());
            if let Some(first) = known.get(&key).and_then(|at| list.get_mut(*at)) {
                if let (Some(fix), Some(more)) = (&mut first.fix, finding.fix) {
                    fix.edits.extend(more.edits);
                }
                if let Some(file) = project.files.get(finding.location.file) {
                    first.relate(finding.location, file.source.slice(finding.location.span));
                }
                continue;
            }
            known.insert(key, list.len());
        }
        list.push(finding);
    }
    list
}

/// Whether an edit is inside an unterminated here-document, which would swallow it.
fn is_swallowed(project: &Project, change: &FileEdit) -> bool {
    let problems = project.files.get(change.file).map_or(&[][..], File::problems);
    problems
        .iter()
        .any(|problem| problem.kind == ProblemKind::UnterminatedHeredoc && problem.span.start <= change.edit.span.start)
}
