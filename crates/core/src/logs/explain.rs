//! Explains the known lines of a log for one deployment.

use super::explanation::{FieldAdvice, KnownBy, LogExplanation, LogLine, LogMatch};
use super::pattern::ReleaseRange;
use super::reader::{Hit, LogSearch};
use super::remedy::RemedyBuilder;
use super::version::parse_version;
use crate::catalog::{self, Product, Release};
use crate::files::gateway_config::container_path;
use crate::i18n::logs::LogCode;
use crate::i18n::{Catalogs, format_message};
use crate::plan::{Draft, Field, FieldResult, Plan, Target};
use crate::redact::redact_line;
use crate::rules::Severity;
use crate::truncate::cut;

/// Captured values are truncated to this many characters before they are inserted into a sentence.
const MAX_VALUE_CHARS: usize = 120;

/// What is known besides the log. A given value takes precedence over the plan, the plan over the log.
#[derive(Debug, Clone, Copy, Default)]
pub struct ExplainOptions<'a> {
    /// The plan that provides the names in the remedies.
    pub plan: Option<&'a Draft>,
    pub release: Option<&'static Release>,
    /// Used if `release` is not given.
    pub product: Option<Product>,
    /// The exact version, if the catalog does not contain it.
    pub version: Option<&'a str>,
    pub target: Option<Target>,
}

pub fn explain(log: &str, options: &ExplainOptions<'_>, catalogs: Catalogs) -> LogExplanation {
    let findings = LogSearch::new().read(log);
    let detection = &findings.detection;
    let (release, release_known_by) = first_known(
        [
            (options.release.or_else(|| Some(detection.release_of(options.product?))), KnownBy::Argument),
            (options.plan.map(Draft::release), KnownBy::Plan),
            (detection.release(), KnownBy::Log),
        ],
        catalog::newest(),
    );
    let (target, target_known_by) = first_known(
        [
            (options.target, KnownBy::Argument),
            (options.plan.map(Draft::target), KnownBy::Plan),
            (detection.target(), KnownBy::Log),
        ],
        Target::Gcp,
    );
    let mut draft = options.plan.cloned().unwrap_or_default();
    draft.set(Field::Release, release.id);
    draft.set(Field::Target, target.id());
    let plan = Plan::read(&draft);
    // A given version belongs to the given release; a version from the log counts only if the release is from the log
    // too.
    let named = options.version.or_else(|| detection.version().filter(|_| release_known_by == KnownBy::Log));
    let version = named.filter(|version| !release.version.starts_with(version)).map(str::to_owned);
    let ready = findings.hits.iter().find(|hit| hit.pattern.code == LogCode::L32).map(|hit| hit.last_line);
    let explainer = Explainer {
        remedy_builder: RemedyBuilder::new(&plan, version.as_deref().unwrap_or(release.version), catalogs),
        values: template_values(&plan),
        version: version.as_deref().unwrap_or(release.version),
        title: version.as_ref().map_or_else(|| release.title(), |it| format!("{} {it}", release.product.name())),
        ready,
        catalogs,
    };
    let mut matches: Vec<LogMatch> = findings.hits.iter().map(|hit| explainer.explain(hit)).collect();
    matches.sort_by_key(|found| (found.impact, found.first.number, found.code));
    LogExplanation {
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
    remedy_builder: RemedyBuilder<'a>,
    values: Vec<(&'static str, String)>,
    version: &'a str,
    title: String,
    ready: Option<usize>,
    catalogs: Catalogs,
}

impl Explainer<'_> {
    fn explain(&self, hit: &Hit) -> LogMatch {
        let pattern = hit.pattern;
        let text = pattern.code.text(self.catalogs.logs);
        let captured: Vec<(&'static str, String)> =
            hit.captured.iter().map(|(name, value)| (*name, cut(&redact_line(value), MAX_VALUE_CHARS))).collect();
        // Captures come first: they take precedence over values of the plan with the same name.
        let values: Vec<(&str, &str)> =
            captured.iter().chain(&self.values).map(|(name, value)| (*name, value.as_str())).collect();
        let earlier =
            text.earlier.as_ref().filter(|earlier| parse_version(self.version) <= parse_version(earlier.until));
        let remedy = earlier.map_or(text.remedy, |earlier| earlier.remedy);
        let is_error = pattern.impact.severity() == Severity::Error;
        let resolved_at = self.ready.filter(|ready| is_error && hit.last_line < *ready).map(|ready| ready.to_string());
        let report = &self.catalogs.logs.report;
        LogMatch {
            code: pattern.code,
            impact: pattern.impact,
            log_source: pattern.log_source,
            message: format_message(text.message, &values),
            why: format_message(text.why, &values),
            remedy: format_message(remedy, &values),
            note: self.note(pattern.releases),
            resolved: resolved_at.map(|line| format_message(report.over, &[("line", &line)])),
            count: hit.count,
            first: LogLine { number: hit.first_line, text: hit.excerpt.clone() },
            last_line: hit.last_line,
            fields: pattern
                .fields
                .iter()
                .map(|field| FieldAdvice { field: *field, label: field.text(&self.catalogs.text.fields).label })
                .collect(),
            remedies: self.remedy_builder.remedies(pattern.remedies, &hit.captured),
            source: pattern.source,
        }
    }

    /// A note if the release never prints this line.
    fn note(&self, releases: ReleaseRange) -> Option<String> {
        if releases.contains(self.version) {
            return None;
        }
        let range = format!("{}–{}", releases.since.unwrap_or_default(), releases.until.unwrap_or_default());
        Some(format_message(self.catalogs.logs.report.other_release, &[("release", &self.title), ("range", &range)]))
    }
}

/// Values for the placeholders of the texts. An invalid field is replaced by its path; the findings of the plan explain
/// it.
fn template_values(plan: &Plan) -> Vec<(&'static str, String)> {
    fn shown<T: ToString>(value: &FieldResult<T>, field: Field) -> String {
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
