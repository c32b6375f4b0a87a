//! Everything that a check of files says.

use std::collections::HashMap;

use super::finding::{FileEdit, FileFinding, Fix};
use super::observe::Observation;
use super::release::{Identified, identify};
use super::{Content, Deployed, Findings, Place, Project, located, mask, names, reading, running, tokens};
use crate::catalog::Release;
use crate::i18n::lint::{ComposeCode, FileCode, FlyCode, InspectionTexts, NamesCode};
use crate::i18n::{Code, Text};
use crate::plan::Target;
use crate::read::ProblemKind;
use crate::rules::Severity;

/// How many gaps are compared with every variable.
const MOST_GAPS: usize = 100;

/// What a person says about the files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Asked {
    /// The release, where the files should not be asked.
    pub release: Option<&'static Release>,
    /// The target, where the files describe several deployments and one is meant.
    pub target: Option<Target>,
}

/// The result of a check.
#[derive(Debug, Clone)]
pub struct Report {
    /// The release the rules took.
    pub identified: Identified,
    /// What the files deploy, and what each says.
    pub deployments: Vec<(Deployed, Observation)>,
    /// What is wrong: what stops the gateway first.
    pub findings: Vec<FileFinding>,
}

impl Report {
    /// Checks a project.
    pub fn new(project: &Project, asked: Asked, text: &'static Text, texts: &'static InspectionTexts) -> Self {
        let identified = identify(project, asked.release);
        let release = identified.release;
        let mut findings = Findings::new(texts);
        reading::check(project, &mut findings, texts);
        super::check_files(project, release, &mut findings);
        names::check(project, &identified, &mut findings);
        let mut deployed = project.deployments();
        let wanted = |deployed: &Deployed| asked.target.is_none_or(|target| deployed.target() == target);
        if deployed.iter().any(wanted) {
            deployed.retain(wanted);
        }
        let mut deployments = Vec::new();
        for deployed in deployed {
            let observation = Observation::of(project, release, deployed);
            located::check(project, &observation, text, texts, &mut findings);
            names::configuration_missing(project, release, &observation, &mut findings);
            running::check(project, release, &observation, &mut findings);
            tokens::check(project, release, &observation, &mut findings);
            deployments.push((deployed, observation));
        }
        let findings = arrange(project, findings.into_list());
        Self { identified, deployments, findings }
    }

    /// Whether a finding is an error.
    pub fn has_errors(&self) -> bool {
        self.findings.iter().any(|finding| finding.severity == Severity::Error)
    }

    /// How many findings there are of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }
}

/// Without what is said twice and what a file that cannot be read only seems to lack; secrets covered; in the order in which
/// the trouble comes.
fn arrange(project: &Project, mut findings: Vec<FileFinding>) -> Vec<FileFinding> {
    let is_broken = project.files.iter().any(super::project::File::is_refused);
    // Only what is at least as bad may stand for a rule.
    let own: Vec<(usize, crate::read::Span, Severity)> = findings
        .iter()
        .filter(|finding| !matches!(finding.code, FileCode::Rule(_)) && finding.severity != Severity::Information)
        // It stands at the name of the service and says nothing of it.
        .filter(|finding| finding.code != FileCode::Names(NamesCode::N5))
        .map(|finding| {
            // An empty variable is why the value is wrong; and what flyctl makes of a value is known exactly.
            let is_cause = matches!(finding.code, FileCode::Compose(ComposeCode::D28 | ComposeCode::D29));
            let is_exact = matches!(finding.code, FileCode::Fly(_));
            let severity = if is_cause || is_exact { Severity::Error } else { finding.severity };
            (finding.place.file, finding.place.span, severity)
        })
        .collect();
    let names_token = findings.iter().any(|finding| {
        finding.code == FileCode::Names(NamesCode::N2)
            && finding.severity == Severity::Error
            && project
                .files
                .get(finding.place.file)
                .is_some_and(|file| file.source.slice(finding.place.span).contains("_GATEWAY_TOKEN"))
    });
    let touches = |finding: &FileFinding| {
        own.iter().any(|(file, span, severity)| {
            *file == finding.place.file
                && *severity <= finding.severity
                && span.start <= finding.place.span.end
                && finding.place.span.start <= span.end
                && span.len() < 400
        })
    };
    let better: Vec<(usize, Code)> = findings
        .iter()
        .flat_map(|finding| says_better(finding.code).iter().map(|code| (finding.place.file, *code)))
        .collect();
    findings.retain(|finding| match finding.code {
        FileCode::Rule(code) if better.contains(&(finding.place.file, code)) => false,
        // The token is there, under a name that nobody reads.
        FileCode::Rule(Code::X2) if names_token => false,
        FileCode::Rule(code) => {
            // What a rule of the file says of the same words is more exact.
            let is_said = is_about_form(code) && touches(finding);
            !(is_said || is_broken && is_about_absence(code))
        }
        _ => true,
    });
    let secrets = mask::texts(project);
    for finding in &mut findings {
        let is_swallowed = |fix: &Fix| fix.edits.iter().any(|change| is_swallowed(project, change));
        finding.fix = finding.fix.take().filter(|fix| !is_swallowed(fix));
        for secret in &secrets {
            for text in [&mut finding.message, &mut finding.why, &mut finding.remedy] {
                if text.contains(secret.as_str()) {
                    *text = text.replace(secret.as_str(), "•••");
                }
            }
            for related in &mut finding.related {
                related.label = related.label.replace(secret.as_str(), "•••");
            }
        }
    }
    findings.sort_by_key(|finding| (finding.severity, stage(finding.code), finding.place, finding.code));
    gather(project, findings)
}

/// One finding for one mistake: a variable that is set nowhere is said once, with the other places, and not at all where
/// the gap that it leaves has a finding of its own.
fn gather(project: &Project, findings: Vec<FileFinding>) -> Vec<FileFinding> {
    let is_gap = |code| matches!(code, FileCode::Compose(ComposeCode::D21 | ComposeCode::D41));
    let gaps: Vec<Place> =
        findings.iter().filter(|finding| is_gap(finding.code)).map(|finding| finding.place).take(MOST_GAPS).collect();
    let mut list: Vec<FileFinding> = Vec::new();
    let mut known: HashMap<(FileCode, Severity, usize, String), usize> = HashMap::new();
    for finding in findings {
        if matches!(finding.code, FileCode::Compose(ComposeCode::D28 | ComposeCode::D29)) {
            let in_gap = |gap: &Place| {
                gap.file == finding.place.file
                    && gap.span.start <= finding.place.span.start
                    && finding.place.span.end <= gap.span.end
            };
            let is_unknown = finding.code == FileCode::Compose(ComposeCode::D28);
            if is_unknown && gaps.iter().any(in_gap) {
                continue;
            }
            let key = (finding.code, finding.severity, finding.place.file, finding.message.clone());
            if let Some(first) = known.get(&key).and_then(|at| list.get_mut(*at)) {
                if let (Some(fix), Some(more)) = (&mut first.fix, finding.fix) {
                    fix.edits.extend(more.edits);
                }
                if let Some(file) = project.files.get(finding.place.file) {
                    first.relate(finding.place, file.source.slice(finding.place.span));
                }
                continue;
            }
            known.insert(key, list.len());
        }
        list.push(finding);
    }
    list
}

/// Whether a change would become part of a text that has no end.
fn is_swallowed(project: &Project, change: &FileEdit) -> bool {
    let problems = project.files.get(change.file).map_or(&[][..], super::File::problems);
    problems
        .iter()
        .any(|problem| problem.kind == ProblemKind::UnterminatedHeredoc && problem.span.start <= change.edit.span.start)
}

/// Rules of the form that a finding about a Fly.io configuration says more exactly, or that only follow from it.
const fn says_better(code: FileCode) -> &'static [Code] {
    let FileCode::Fly(code) = code else { return &[] };
    match code {
        FlyCode::T20 | FlyCode::T21 => &[Code::X13],
        FlyCode::T23 | FlyCode::T24 => &[Code::F13],
        FlyCode::T25 => &[Code::F8, Code::F13, Code::X1],
        FlyCode::T26 => &[Code::X1],
        FlyCode::T39 => &[Code::X10],
        // Without a volume there is nothing to put the state on, and nothing that machines would share.
        FlyCode::T44 => &[Code::X10, Code::X12],
        FlyCode::T51 => &[Code::X14],
        FlyCode::T55 => &[Code::X23],
        FlyCode::T57 => &[Code::X12],
        FlyCode::T58 | FlyCode::T59 => &[Code::F11],
        FlyCode::T60 => &[Code::F15],
        FlyCode::T63 => &[Code::X25],
        _ => &[],
    }
}

/// Rules that speak about the form of one value.
const fn is_about_form(code: Code) -> bool {
    matches!(
        code,
        Code::P3
            | Code::P4
            | Code::G8
            | Code::G11
            | Code::C1
            | Code::C2
            | Code::C3
            | Code::C4
            | Code::C6
            | Code::C7
            | Code::C8
            | Code::C9
            | Code::C10
            | Code::C11
            | Code::C13
            | Code::C14
            | Code::C15
            | Code::F1
            | Code::F2
            | Code::F3
            | Code::F4
            | Code::F5
            | Code::F6
            | Code::F7
            | Code::F8
            | Code::F9
            | Code::F10
            | Code::F11
            | Code::F12
            | Code::F13
            | Code::F14
            | Code::F15
            | Code::X2
            | Code::X7
            | Code::X13
            | Code::X18
            | Code::X25
    )
}

/// Rules that miss something, which may stand in the part that could not be read.
const fn is_about_absence(code: Code) -> bool {
    matches!(code, Code::X2 | Code::X5 | Code::X10 | Code::X14 | Code::X16 | Code::X17 | Code::X26 | Code::X30)
}

/// When the trouble comes: the file is not read, the program refuses it, the gateway does not start, nobody reaches it, it
/// loses something, it is not as it should be.
fn stage(code: FileCode) -> u8 {
    match code {
        FileCode::Reading(_) => 0,
        FileCode::Dotenv(_) | FileCode::Compose(_) | FileCode::Fly(_) | FileCode::Dockerfile(_) => 1,
        FileCode::Config(_) | FileCode::Names(_) => 2,
        FileCode::Rule(code) => match code {
            Code::C1 | Code::C2 | Code::X2 | Code::X5 | Code::X18 => 2,
            Code::X1 | Code::X3 | Code::X4 | Code::X14 | Code::X16 | Code::X17 | Code::X26 | Code::X30 => 3,
            Code::X9 | Code::X10 | Code::X11 | Code::X12 => 4,
            _ => 1,
        },
    }
}

/// Where the fact of a finding comes from.
pub(super) fn source_of(code: FileCode) -> &'static str {
    match code {
        FileCode::Rule(code) => super::sources::source(code),
        other => other.source().unwrap_or_default(),
    }
}

impl super::File {
    /// Whether the program that reads it refuses it.
    pub fn is_refused(&self) -> bool {
        match &self.content {
            Content::Dotenv(reading) => reading.is_refused(),
            Content::Compose(reading) | Content::Fly(reading) | Content::Config(reading) => reading.is_refused(),
            Content::Dockerfile(reading) => reading.is_refused(),
            Content::Other => self.source.refusal().is_some(),
        }
    }
}
