//! From a log to what it means for a deployment.

use super::cure::Pharmacy;
use super::explanation::{Explanation, FieldAdvice, KnownBy, LogLine, LogMatch};
use super::mask::mask;
use super::pattern::Holds;
use super::reader::{Hit, LogSearch};
use super::version::version;
use crate::catalog::{self, Product, Release};
use crate::files::gateway_config::container_path;
use crate::i18n::logs::LogCode;
use crate::i18n::{Speech, fill};
use crate::plan::{Checked, Draft, Field, Plan, Target};
use crate::rules::Severity;
use crate::truncate::cut;

/// A value of the log in a sentence is cut here, in characters.
const LONGEST_VALUE: usize = 120;

/// What is known besides the log.
#[derive(Debug, Clone, Copy, Default)]
pub struct Asked<'a> {
    /// The plan whose names the remedies are to use.
    pub plan: Option<&'a Draft>,
    /// The release, where somebody named one; it goes before the plan's.
    pub release: Option<&'static Release>,
    /// The product, where only that is known.
    pub product: Option<Product>,
    /// The very version, where it is none of the catalogue.
    pub version: Option<&'a str>,
    /// Where it runs, where somebody said so; it goes before the plan's.
    pub target: Option<Target>,
}

/// Explains a log.
pub fn explain(log: &str, asked: &Asked<'_>, speech: Speech) -> Explanation {
    let findings = LogSearch::new().read(log);
    let signs = &findings.signs;
    let (release, release_known_by) = first_known(
        [
            (asked.release.or_else(|| Some(signs.release_of(asked.product?))), KnownBy::Argument),
            (asked.plan.map(Draft::release), KnownBy::Plan),
            (signs.release(), KnownBy::Log),
        ],
        catalog::newest(),
    );
    let (target, target_known_by) = first_known(
        [
            (asked.target, KnownBy::Argument),
            (asked.plan.map(Draft::target), KnownBy::Plan),
            (signs.target(), KnownBy::Log),
        ],
        Target::Gcp,
    );
    let mut draft = asked.plan.cloned().unwrap_or_default();
    draft.set(Field::Release, release.id);
    draft.set(Field::Target, target.id());
    let plan = Plan::read(&draft);
    // A version that somebody named goes with the release they named; one that the log names, with the log's.
    let named = asked.version.or_else(|| signs.version().filter(|_| release_known_by == KnownBy::Log));
    let version = named.filter(|version| !release.version.starts_with(version)).map(str::to_owned);
    let ready = findings.hits.iter().find(|hit| hit.pattern.code == LogCode::L32).map(|hit| hit.last_line);
    let explainer = Explainer {
        pharmacy: Pharmacy::new(&plan, version.as_deref().unwrap_or(release.version), speech),
        values: values(&plan),
        version: version.as_deref().unwrap_or(release.version),
        title: version.as_ref().map_or_else(|| release.title(), |it| format!("{} {it}", release.product.name())),
        ready,
        speech,
    };
    let mut matches: Vec<LogMatch> = findings.hits.iter().map(|hit| explainer.explain(hit)).collect();
    matches.sort_by_key(|found| (found.weight, found.first.number, found.code));
    Explanation {
        release,
        release_known_by,
        version: version.clone(),
        target,
        target_known_by,
        lines: findings.lines,
        skipped_bytes: findings.skipped_bytes,
        matches,
    }
}

fn first_known<T, const N: usize>(known: [(Option<T>, KnownBy); N], default: T) -> (T, KnownBy) {
    known.into_iter().find_map(|(value, by)| value.map(|value| (value, by))).unwrap_or((default, KnownBy::Default))
}

struct Explainer<'a> {
    pharmacy: Pharmacy<'a>,
    values: Vec<(&'static str, String)>,
    version: &'a str,
    title: String,
    ready: Option<usize>,
    speech: Speech,
}

impl Explainer<'_> {
    fn explain(&self, hit: &Hit) -> LogMatch {
        let pattern = hit.pattern;
        let text = pattern.code.text(self.speech.logs);
        let captured: Vec<(&'static str, String)> =
            hit.captured.iter().map(|(name, value)| (*name, cut(&mask(value), LONGEST_VALUE))).collect();
        // What the log names goes before what the plan names.
        let values: Vec<(&str, &str)> =
            captured.iter().chain(&self.values).map(|(name, value)| (*name, value.as_str())).collect();
        let earlier = text.earlier.as_ref().filter(|earlier| version(self.version) <= version(earlier.until));
        let remedy = earlier.map_or(text.remedy, |earlier| earlier.remedy);
        let is_error = pattern.weight.severity() == Severity::Error;
        let over = self.ready.filter(|ready| is_error && hit.last_line < *ready).map(|ready| ready.to_string());
        let report = &self.speech.logs.report;
        LogMatch {
            code: pattern.code,
            weight: pattern.weight,
            origin: pattern.origin,
            message: fill(text.message, &values),
            why: fill(text.why, &values),
            remedy: fill(remedy, &values),
            note: self.note(pattern.holds),
            over: over.map(|line| fill(report.over, &[("line", &line)])),
            count: hit.count,
            first: LogLine { number: hit.first_line, text: hit.shown.clone() },
            last_line: hit.last_line,
            fields: pattern
                .fields
                .iter()
                .map(|field| FieldAdvice { field: *field, label: field.text(&self.speech.text.fields).label })
                .collect(),
            remedies: self.pharmacy.remedies(pattern.cures, &hit.captured),
            source: pattern.source,
        }
    }

    /// A release that never says this did not write the line.
    fn note(&self, holds: Holds) -> Option<String> {
        if holds.covers(self.version) {
            return None;
        }
        let range = format!("{}–{}", holds.since.unwrap_or_default(), holds.until.unwrap_or_default());
        Some(fill(self.speech.logs.report.other_release, &[("release", &self.title), ("range", &range)]))
    }
}

/// What the templates may name. A wrong field shows its own path: the plan's findings say what is wrong with it.
fn values(plan: &Plan) -> Vec<(&'static str, String)> {
    fn shown<T: ToString>(value: &Checked<T>, field: Field) -> String {
        value.as_ref().map_or_else(|_| field.path().to_owned(), ToString::to_string)
    }
    let release = plan.release;
    let is_fly = plan.target.is_fly();
    let state = if is_fly {
        plan.fly.mount.as_ref().map_or(Field::FlyMount.path().to_owned(), |mount| mount.trimmed().to_owned())
    } else {
        release.container_state()
    };
    let config_path = if is_fly {
        container_path(plan).unwrap_or_else(|_| release.config_file.to_owned())
    } else {
        format!("~/{}/{}", release.state_directory, release.config_file)
    };
    let port = if is_fly {
        shown(&plan.fly.port, Field::FlyPort)
    } else {
        shown(&plan.docker.host_port, Field::DockerHostPort)
    };
    vec![
        ("release", release.title()),
        ("service_name", release.service()),
        ("config", release.config_file.to_owned()),
        ("config_path", config_path),
        ("state", state),
        ("prefix", release.env_prefix.to_owned()),
        ("token_variable", release.variable("GATEWAY_TOKEN")),
        ("git_ref", release.git_ref.to_owned()),
        ("exit", release.missing_config_exit.to_string()),
        ("build_memory", (release.build_memory_minimum / 1024).to_string()),
        ("comfortable", (release.build_memory_comfortable / 1024).to_string()),
        ("directory", shown(&plan.directory, Field::Directory)),
        ("zone", shown(&plan.gcp.zone, Field::GcpZone)),
        ("port", port),
    ]
}
