//! Downloads with `curl` and `wget`.

use super::build::{Build, Stage};
use super::script::Script;
use crate::catalog::programs;
use crate::lint::DockerfileCode;
use crate::lint::capped_findings::CappedFindings;
use crate::lint::shell::{Command, Joint, Token};
use crate::read::dockerfile::{Arguments, Instruction, Keyword};
use crate::read::edit::Edit;
use crate::rules::Severity;
use crate::truncate::shorten;

/// Whether an address is one of the guides that answers 404: openclaw/openclaw issue 23099, pull requests 20090, 71796.
pub(super) fn is_gone(address: &str) -> bool {
    let of_guides = ["steipete/gog/", "steipete/gogcli/", "steipete/goplaces/", "steipete/wacli/"];
    of_guides.iter().any(|name| address.contains(name)) && address.contains("_Linux_")
}

/// The current URL of the same program, if known.
pub(super) fn instead(address: &str) -> Option<&'static str> {
    let name = if address.contains("/goplaces/") { "goplaces" } else { "gog" };
    if address.contains("/wacli/") {
        return None;
    }
    programs::KNOWN.iter().find(|program| program.name == name).and_then(|program| program.url)
}

pub(super) fn check(build: &Build<'_>, report: &mut CappedFindings<'_>) {
    for stage in &build.stages {
        let piped = stage.all(Keyword::Shell).find(|shell| sets_pipefail(shell)).map(|shell| shell.span.start);
        for (instruction, scripts) in &stage.scripts {
            for script in scripts {
                for at in 0..script.commands().len() {
                    if report.is_full() {
                        return;
                    }
                    let is_safe = piped.is_some_and(|start| start < instruction.span.start);
                    one(build, stage, instruction, script, at, is_safe, report);
                }
            }
        }
    }
}

fn sets_pipefail(shell: &Instruction) -> bool {
    matches!(&shell.arguments, Arguments::Exec(words) if words.iter().any(|word| word.text.contains("pipefail")))
}

/// The short options of a word such as `-fsSL`.
fn has_short(token: &Token, ch: char) -> bool {
    token.text.strip_prefix('-').is_some_and(|letters| {
        !letters.starts_with('-')
            && letters.chars().all(|one| one.is_ascii_alphanumeric() || one == '#')
            && letters.contains(ch)
    })
}

fn one(
    build: &Build<'_>,
    stage: &Stage<'_>,
    instruction: &Instruction,
    script: &Script,
    at: usize,
    has_pipefail: bool,
    report: &mut CappedFindings<'_>,
) {
    let commands = script.commands();
    let Some(command) = commands.get(at) else { return };
    let Some((program @ ("curl" | "wget"), words)) = command.program() else { return };
    let Some(token) = command.program_token() else { return };
    let reader = commands.get(at + 1).filter(|_| command.joint == Joint::Pipe);
    let reader = reader.and_then(Command::program).map(|(name, _)| name);
    let fails = words.iter().any(|word| {
        has_short(word, 'f') || matches!(word.text.as_str(), "--fail" | "--fail-with-body" | "--fail-early")
    });
    let writes = words.iter().any(|word| {
        has_short(word, 'o')
            || has_short(word, 'O')
            || word.text.starts_with("--output")
            || word.text == "--remote-name"
    });
    // A URL that does not exist gets no further findings.
    let is_there = !words.iter().any(|word| is_gone(&word.text));
    // A health check only tests for a response.
    let is_kept = reader.is_some_and(|reader| !matches!(reader, "grep" | "true")) || writes;
    if is_there && program == "curl" && !fails && is_kept && !words.is_empty() {
        let into = reader.unwrap_or("file").to_owned();
        let location = script.of(token);
        let first = words.first().filter(|word| {
            word.text.len() > 1
                && word.text.starts_with('-')
                && !word.text.starts_with("--")
                && has_short(word, word.text.chars().nth(1).unwrap_or('-'))
        });
        let edit = match first {
            Some(first) => Edit::insert(script.of(first).start + 1, "f"),
            None => Edit::insert(location.end, " -f"),
        };
        report.add(DockerfileCode::B24, Severity::Warning, location, &[("value", &into)]).fix_safely(edit);
    }
    if let Some(reader) = reader
        && is_there
        && !has_pipefail
        && !matches!(reader, "grep" | "true" | "tee")
        && !sets_option(script, at)
    {
        let values = [("value", program), ("other", reader)];
        let added = report.add(DockerfileCode::B25, Severity::Warning, script.of(token), &values);
        if build.base_has_bash(stage) {
            let shell = "SHELL [\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"]\n";
            added.suggest(Edit::insert(instruction.span.start, shell));
        }
    }
    let insecure = words.iter().find(|word| {
        matches!(word.text.as_str(), "--insecure" | "--no-check-certificate")
            || program == "curl" && has_short(word, 'k')
    });
    if let Some(word) = insecure {
        report.add(DockerfileCode::B29, Severity::Warning, script.of(word), &[("value", &shorten(&word.text))]);
    }
    let is_compared = instruction_compares(commands);
    for word in words.iter().filter(|word| word.text.starts_with("https://") || word.text.starts_with("http://")) {
        // The command queries a program and downloads nothing.
        if is_kept || program == "wget" {
            super::copies::address(script.of(word), &word.text, is_compared, report);
        }
    }
}

/// Whether the script runs `set -o pipefail` before the command.
fn sets_option(script: &Script, at: usize) -> bool {
    let before = script.commands().iter().take(at.min(50));
    before.filter_map(Command::program).any(|(name, words)| {
        name == "set" && words.iter().any(|word| word.text == "pipefail" || word.text.ends_with("pipefail"))
    })
}

/// Whether the instruction verifies checksums or signatures.
fn instruction_compares(commands: &[Command]) -> bool {
    commands.iter().take(200).filter_map(Command::program).any(|(name, _)| {
        matches!(name, "sha256sum" | "sha512sum" | "shasum" | "sha1sum" | "md5sum" | "gpg" | "gpgv" | "cosign")
    })
}

impl Build<'_> {
    /// Whether the image is known to have bash; small images do not.
    fn base_has_bash(&self, stage: &Stage<'_>) -> bool {
        let at = self.stages.iter().position(|other| std::ptr::eq(other, stage));
        let base = at.map_or("", |at| self.base(at));
        let name = base.rsplit('/').next().unwrap_or_default();
        !base.contains("alpine")
            && ["debian", "node", "ubuntu", "openclaw", "python"].iter().any(|known| name.starts_with(known))
    }
}
