//! Explains the known lines of a log for one deployment.

use std::borrow::Cow;

use super::explanation::{FieldAdvice, KnownBy, LogExplanation, LogLine, LogMatch};
use super::pattern::ReleaseRange;
use super::platform::Platform;
use super::reader::{Hit, LogSearch};
use super::remedy::{LogRemedy, RemedyBuilder};
use crate::catalog::version::parse_version;
use crate::catalog::{self, Product, Release};
use crate::files::gateway_config::container_path;
use crate::i18n::logs::{LogCode, LogText};
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
    let (platform, target_known_by) = first_known(
        [
            (options.target.map(Platform::of_target), KnownBy::Argument),
            (options.plan.map(|plan| Platform::of_target(plan.target())), KnownBy::Plan),
            (Some(detection.platform()).filter(|platform| *platform != Platform::Unknown), KnownBy::Log),
        ],
        Platform::Unknown,
    );
    let mut draft = options.plan.cloned().unwrap_or_default();
    draft.set(Field::Release, release.id);
    draft.set(Field::Target, platform.target().id());
    if options.plan.is_none()
        && let Some(app) = detection.fly_app()
    {
        set_if_valid(&mut draft, Field::FlyApp, app);
    }
    let plan = Plan::read(&draft);
    // A given version belongs to the given release; a version from the log counts only if the release is from the log
    // too.
    let named = options.version.or_else(|| detection.version().filter(|_| release_known_by == KnownBy::Log));
    let version = named.filter(|version| !release.version.starts_with(version)).map(str::to_owned);
    let ready = findings.hits.iter().find(|hit| hit.pattern.code == LogCode::L32).map(|hit| hit.last_line);
    let explainer = Explainer {
        remedy_builder: RemedyBuilder::new(&draft, platform, version.as_deref().unwrap_or(release.version), catalogs),
        values: template_values(&plan),
        version: version.as_deref().unwrap_or(release.version),
        is_release_known: release_known_by != KnownBy::Default,
        title: version.as_ref().map_or_else(|| release.title(), |it| format!("{} {it}", release.product.name())),
        machine: detection.fly_machine(),
        draft,
        platform,
        ready,
        catalogs,
    };
    let mut matches: Vec<LogMatch> = findings.hits.iter().map(|hit| explainer.explain(hit)).collect();
    matches.sort_by_key(|found| (found.impact, found.first.number, found.code));
    LogExplanation {
        release,
        release_known_by,
        version: version.clone(),
        target: platform.target(),
        platform,
        target_known_by,
        lines: findings.lines,
        skipped_bytes: findings.skipped_bytes,
        matches,
    }
}

fn first_known<T, const N: usize>(known: [(Option<T>, KnownBy); N], default: T) -> (T, KnownBy) {
    known.into_iter().find_map(|(value, by)| value.map(|value| (value, by))).unwrap_or((default, KnownBy::Default))
}

/// Captures that name an object of the deployment, with their field.
const NAMES_IN_LINES: [(&str, Field); 6] = [
    ("app", Field::FlyApp),
    ("volume", Field::FlyVolumeName),
    ("region", Field::FlyRegion),
    ("region", Field::FlyVolumeRegion),
    ("zone", Field::GcpZone),
    ("project", Field::GcpProjectId),
];

/// Sets a field to a text from a log, unless that would make the field invalid.
fn set_if_valid(draft: &mut Draft, field: Field, text: &str) {
    let mut changed = draft.clone();
    changed.set(field, text);
    // A target reads only the fields that it uses, and the commands may be for another target than that of the draft.
    let is_valid =
        Target::ALL.iter().filter(|target| draft.target() == **target || **target == Target::Fly).all(|target| {
            let mut probe = changed.clone();
            probe.set(Field::Target, target.id());
            !Plan::read(&probe).unreadable_fields().contains(&field)
        });
    if is_valid {
        *draft = changed;
    }
}

struct Explainer<'a> {
    remedy_builder: RemedyBuilder<'a>,
    values: Vec<(&'static str, String)>,
    version: &'a str,
    is_release_known: bool,
    title: String,
    machine: Option<&'a str>,
    draft: Draft,
    platform: Platform,
    ready: Option<usize>,
    catalogs: Catalogs,
}

impl Explainer<'_> {
    fn explain(&self, hit: &Hit) -> LogMatch {
        let pattern = hit.pattern;
        let text = pattern.code.text(self.catalogs.logs);
        let values = self.values(hit);
        let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let is_error = pattern.impact.severity() == Severity::Error;
        let resolved_at = self.ready.filter(|ready| is_error && hit.last_line < *ready).map(|ready| ready.to_string());
        let report = &self.catalogs.logs.report;
        LogMatch {
            code: pattern.code,
            impact: pattern.impact,
            log_source: pattern.log_source,
            message: format_message(text.message, &values),
            why: format_message(text.why, &values),
            remedy: format_message(&self.remedy_text(text), &values),
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
            remedies: self.remedies(hit),
            source: pattern.source,
        }
    }

    /// The values for the texts: first those of the line, then those of the plan.
    fn values(&self, hit: &Hit) -> Vec<(&'static str, String)> {
        let mut values: Vec<(&'static str, String)> =
            hit.captured.iter().map(|(name, value)| (*name, cut(&redact_line(value), MAX_VALUE_CHARS))).collect();
        let port = |(_, address): &(&str, String)| {
            let (_, port) = address.rsplit_once(':')?;
            port.trim_end_matches('/').parse::<u16>().ok()
        };
        let address = values.iter().find(|(name, _)| *name == "address");
        if let Some(port) = address.and_then(port) {
            values.push(("port", port.to_string()));
        }
        values.extend(self.values.iter().cloned());
        values
    }

    /// Both remedies if they differ between releases and the release is not known.
    fn remedy_text(&self, text: &LogText) -> Cow<'static, str> {
        match &text.earlier {
            Some(earlier) if !self.is_release_known => {
                let until = format_message(self.catalogs.logs.report.until_release, &[("release", earlier.until)]);
                Cow::Owned([text.remedy, self.catalogs.lint.list_format.sentences, &until, earlier.remedy].concat())
            }
            Some(earlier) if parse_version(self.version) <= parse_version(earlier.until) => {
                Cow::Borrowed(earlier.remedy)
            }
            _ => Cow::Borrowed(text.remedy),
        }
    }

    /// The remedies, with the names of the line instead of those of the plan.
    fn remedies(&self, hit: &Hit) -> Vec<LogRemedy> {
        let mut captured = hit.captured.clone();
        if let Some(machine) = self.machine {
            captured.push(("machine", machine.to_owned()));
        }
        let mut draft = self.draft.clone();
        for (name, field) in NAMES_IN_LINES {
            if let Some((_, text)) = hit.captured.iter().find(|(key, _)| *key == name) {
                set_if_valid(&mut draft, field, text);
            }
        }
        if draft == self.draft {
            return self.remedy_builder.remedies(hit.pattern.remedies, &captured);
        }
        RemedyBuilder::new(&draft, self.platform, self.version, self.catalogs).remedies(hit.pattern.remedies, &captured)
    }

    /// A note if the release never prints this line.
    fn note(&self, releases: ReleaseRange) -> Option<String> {
        if !self.is_release_known || releases.contains(self.version) {
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
