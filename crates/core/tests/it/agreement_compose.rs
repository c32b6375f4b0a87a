//! What the real docker compose says of several hundred mutated projects, against what this program says of them.
//!
//! `crates/core/tests/agreement/compose.jsonl` holds the projects and the recorded verdicts; `scripts/agreement-compose.sh` makes it
//! anew. `crates/core/tests/agreement/compose-explained.json` holds the reason for every kind of disagreement.
#![expect(clippy::unwrap_used, reason = "a broken expectation is how a test fails")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use crate::common::{root, tools};
use companion_core::i18n::Language;
use companion_core::i18n::lint::FileCode;
use companion_core::lint::{Asked, Project, Report};
use companion_core::read::Source;
use companion_core::rules::Severity;
use serde::Deserialize;
use serde_json::{Value, json};

const TEST: &str = "agreement_compose";
const TABLE: &str = "docs/agreement-compose.md";

type Files = BTreeMap<String, String>;

#[derive(Debug, Deserialize)]
struct Judge {
    version: String,
    count: usize,
    seeds: Vec<u64>,
}

#[derive(Debug, Deserialize)]
struct Case {
    id: usize,
    class: String,
    base: String,
    verdict: String,
    said: String,
    #[serde(default)]
    files: Files,
    #[serde(default)]
    changes: BTreeMap<String, (usize, usize, Vec<String>)>,
    #[serde(default)]
    gone: Vec<String>,
}

/// Why the two disagree.
#[derive(Debug, Deserialize)]
struct Reason {
    /// What the judge did: `accepted` or `rejected`.
    verdict: String,
    /// Where it accepted: the code of our only error. Where it rejected: a part of what it said.
    about: String,
    why: String,
}

impl Reason {
    fn explains(&self, case: &Case, errors: &BTreeSet<&str>) -> bool {
        let is_rejected = case.verdict == "rejected";
        let is_only = errors.iter().all(|code| *code == self.about);
        let fits = if is_rejected { case.said.contains(&self.about) } else { is_only };
        fits && is_rejected == (self.verdict == "rejected")
    }
}

fn record() -> (Judge, Vec<Case>) {
    let text = fs::read_to_string(root().join("crates/core/tests/agreement/compose.jsonl")).unwrap();
    let mut lines = text.lines();
    let judge = serde_json::from_str(lines.next().unwrap()).unwrap();
    let mut cases: Vec<Case> = lines.map(|line| serde_json::from_str(line).unwrap()).collect();
    let bases: BTreeMap<String, Files> = cases
        .iter()
        .filter(|case| case.class == "unmutated")
        .map(|case| (case.base.clone(), case.files.clone()))
        .collect();
    for case in cases.iter_mut().filter(|case| case.class != "unmutated") {
        case.files.clone_from(bases.get(&case.base).unwrap());
        case.files.retain(|name, _| !case.gone.contains(name));
        for (name, (start, removed, new)) in &case.changes {
            let text = case.files.get_mut(name).unwrap();
            let mut lines: Vec<&str> = text.split('\n').collect();
            lines.splice(*start..start + removed, new.iter().map(String::as_str));
            *text = lines.join("\n");
        }
    }
    (judge, cases)
}

/// The codes of our errors that say what Compose would refuse. As for Compose, a file that is not given is not there.
fn codes(case: &Case) -> BTreeSet<&'static str> {
    let sources = case.files.iter().map(|(name, text)| Source::new(name.clone(), text.clone()));
    let project = Project { is_complete: true, ..Project::new(sources) };
    let report = Report::new(&project, Asked::default(), Language::English.text(), Language::English.inspection());
    let is_ours = |code: FileCode| matches!(code, FileCode::Reading(_) | FileCode::Compose(_) | FileCode::Dotenv(_));
    let errors = report.findings.iter().filter(|finding| finding.severity == Severity::Error && is_ours(finding.code));
    errors.map(|finding| finding.code.as_str()).collect()
}

/// How often the two agree, for one class of mutations.
#[derive(Debug, Default, Clone, Copy)]
struct Count {
    rejected: usize,
    refused: usize,
    accepted: usize,
    doubted: usize,
}

impl Count {
    fn row(&self, name: &str) -> String {
        let Self { rejected, refused, accepted, doubted } = self;
        format!("| {name} | {rejected} | {refused} | {accepted} | {doubted} |\n")
    }
}

#[test]
fn the_program_agrees_with_docker_compose() {
    let (judge, cases) = record();
    let text = fs::read_to_string(root().join("crates/core/tests/agreement/compose-explained.json")).unwrap();
    let reasons: Vec<Reason> = serde_json::from_str(&text).unwrap();
    let mut used: Vec<Vec<String>> = vec![Vec::new(); reasons.len()];
    let mut classes: BTreeMap<&str, Count> = BTreeMap::new();
    let mut all = Count::default();
    let mut unexplained = Vec::new();
    for case in &cases {
        let errors = codes(case);
        let (is_rejected, is_refused) = (case.verdict == "rejected", !errors.is_empty());
        for count in [classes.entry(&case.class).or_default(), &mut all] {
            count.rejected += usize::from(is_rejected);
            count.refused += usize::from(is_rejected && is_refused);
            count.accepted += usize::from(!is_rejected);
            count.doubted += usize::from(!is_rejected && is_refused);
        }
        if is_rejected == is_refused {
            continue;
        }
        match reasons.iter().position(|reason| case.class != "unmutated" && reason.explains(case, &errors)) {
            Some(reason) => used[reason].push(format!("#{}", case.id)),
            None => unexplained.push(format!(
                "#{} {} of {}: {} ({}), our errors {errors:?}",
                case.id, case.class, case.base, case.verdict, case.said
            )),
        }
    }
    assert!(unexplained.is_empty(), "{} unexplained disagreements:\n{}", unexplained.len(), unexplained.join("\n"));
    let idle: Vec<&Reason> =
        reasons.iter().zip(&used).filter(|(_, used)| used.is_empty()).map(|(reason, _)| reason).collect();
    assert!(idle.is_empty(), "these explain nothing any more: {idle:?}");
    assert!(cases.len() >= 300, "only {} projects", cases.len());
    assert!(
        all.refused * 100 >= all.rejected * 99,
        "of {} rejected projects only {} are errors",
        all.rejected,
        all.refused
    );
    write_or_compare(&table(&judge, &classes, &all, &reasons, &used));
}

fn table(
    judge: &Judge,
    classes: &BTreeMap<&str, Count>,
    all: &Count,
    reasons: &[Reason],
    used: &[Vec<String>],
) -> String {
    let share = |count: usize| f64::from(u32::try_from(count).unwrap());
    let mut text = format!(
        "# Agreement with docker compose\n\nWritten by `scripts/agreement-compose.sh`; `crates/core/tests/it/agreement_compose.rs` repeats it. The judge is `docker compose config` \
         {}, the projects are those in `crates/core/tests/agreement/compose`, those this program generates, and {} mutants of them (seeds {:?}).\n\n\
         Each is checked as all that there is, as docker compose sees it (`companion check --complete`). \
         Of {} projects that docker compose rejects, {} are errors here ({:.1} %). Of {} that it accepts, {} are errors here; the reasons are below.\n\n\
         | Mutation | Rejected | Error here as well | Accepted | Error here all the same |\n| --- | --- | --- | --- | --- |\n",
        judge.version,
        judge.count * judge.seeds.len(),
        judge.seeds,
        all.rejected,
        all.refused,
        100.0 * share(all.refused) / share(all.rejected),
        all.accepted,
        all.doubted
    );
    for (class, count) in classes {
        text.push_str(&count.row(class));
    }
    text.push_str(&all.row("**all**"));
    text.push_str("\n## Disagreements\n\n| Docker compose | About | Projects | Why |\n| --- | --- | --- | --- |\n");
    for (reason, used) in reasons.iter().zip(used) {
        writeln!(text, "| {} | `{}` | {} | {} |", reason.verdict, reason.about, used.join(", "), reason.why).unwrap();
    }
    text
}

fn write_or_compare(text: &str) {
    let path: PathBuf = root().join(TABLE);
    if std::env::var_os("COMPANION_UPDATE").is_some_and(|value| value == "1") {
        fs::write(path, text).unwrap();
        return;
    }
    let known = fs::read_to_string(path).unwrap_or_default();
    assert!(known == text, "{TABLE} is not what this run found; scripts/agreement-compose.sh writes it");
}

#[test]
fn the_recorded_verdicts_are_those_of_docker_compose() {
    let way = "it is Debian's package docker-compose 2.26, unpacked into .tools/compose";
    let Some(program) = tools::program(TEST, "docker-compose", way) else { return };
    let (judge, cases) = record();
    let projects: Vec<&Files> = cases.iter().map(|case| &case.files).collect();
    let asked = json!({"program": program, "projects": projects});
    let Some(said) = tools::answer(TEST, "compose_corpus.py", &asked) else { return };
    let version = said["version"].as_str().unwrap_or_default();
    if version != judge.version {
        tools::say(&format!("SKIPPED {TEST}: this is docker compose {version}, the verdicts are of {}", judge.version));
        return;
    }
    let verdicts: Vec<&str> = said["verdicts"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    assert_eq!(verdicts.len(), cases.len());
    let wrong: Vec<String> = cases
        .iter()
        .zip(&verdicts)
        .filter(|(case, verdict)| case.verdict != **verdict)
        .map(|(case, verdict)| format!("#{}: recorded {}, now {verdict}", case.id, case.verdict))
        .collect();
    assert!(wrong.is_empty(), "{} recorded verdicts are not true:\n{}", wrong.len(), wrong.join("\n"));
    tools::say(&format!("{TEST}: docker compose {version} says of {} projects what is recorded", cases.len()));
}
