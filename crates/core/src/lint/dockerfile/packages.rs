//! Installed software: Debian packages, npm packages, clones.

use super::build::{Build, Stage};
use super::script::Script;
use crate::lint::DockerfileCode;
use crate::lint::capped_findings::CappedFindings;
use crate::lint::project::packages::{Package, is_global};
use crate::lint::shell::{Command, Joint, Token};
use crate::read::dockerfile::Instruction;
use crate::read::edit::Edit;
use crate::rules::Severity;
use crate::truncate::shorten;

/// What earlier commands of a stage did.
#[derive(Debug, Default)]
struct Seen {
    /// Whether `apt-get update` ran.
    has_lists: bool,
    /// Whether `sudo` was installed.
    has_sudo: bool,
    /// Whether apt is configured to assume yes.
    assumes_yes: bool,
}

pub(super) fn check(build: &Build<'_>, report: &mut CappedFindings<'_>) {
    for stage in &build.stages {
        let mut seen = Seen::default();
        for (instruction, scripts) in &stage.scripts {
            seen.assumes_yes |= build.source.slice(instruction.span).contains("Assume-Yes");
            for script in scripts {
                if report.is_full() {
                    return;
                }
                lone_directory(script, report);
                let mut here = false;
                for (at, command) in script.commands().iter().enumerate() {
                    let Some((program, words)) = command.program() else { continue };
                    sudo(command, script, &seen, report);
                    match program {
                        "apt-get" | "apt" => {
                            apt(instruction, script, at, &mut here, &mut seen, report);
                        }
                        "npm" | "pnpm" | "yarn" => global(build, script, words, report),
                        "git" => clone(build, stage, script, words, report),
                        _ => {}
                    }
                }
            }
        }
    }
}

/// The subcommand and its arguments.
fn subcommand(words: &[Token]) -> Option<(&Token, &[Token])> {
    let at = words.iter().position(|word| !word.text.starts_with('-') && !word.text.contains('='))?;
    words.get(at..)?.split_first()
}

fn is_yes(word: &Token) -> bool {
    let text = word.text.as_str();
    let short = text.strip_prefix('-').filter(|letters| !letters.starts_with('-'));
    // Quiet twice means yes. Source: apt-get(8).
    matches!(text, "--yes" | "--assume-yes" | "--force-yes" | "--simulate" | "--download-only" | "--print-uris")
        || short
            .is_some_and(|letters| letters.contains('y') || letters.contains("qq") || letters == "s" || letters == "d")
}

fn apt(
    instruction: &Instruction,
    script: &Script,
    at: usize,
    here: &mut bool,
    seen: &mut Seen,
    report: &mut CappedFindings<'_>,
) {
    let commands = script.commands();
    let Some(command) = commands.get(at) else { return };
    let (Some((program, words)), Some(token)) = (command.program(), command.program_token()) else { return };
    let Some((verb, packages)) = subcommand(words) else { return };
    if program == "apt"
        && matches!(verb.text.as_str(), "install" | "update" | "upgrade" | "remove" | "purge" | "autoremove")
    {
        let span = script.of(token);
        let is_plain = report.source.slice(span) == "apt";
        let added = report.add(DockerfileCode::B32, Severity::Info, span, &[]);
        if is_plain {
            added.fix_safely(Edit::replace(span, "apt-get"));
        }
    }
    match verb.text.as_str() {
        "update" => {
            *here = true;
            seen.has_lists = true;
            return;
        }
        "install" | "upgrade" | "dist-upgrade" | "full-upgrade" => {}
        _ => return,
    }
    let is_answered =
        at.checked_sub(1).and_then(|at| commands.get(at)).is_some_and(|before| before.joint == Joint::Pipe);
    if !words.iter().any(is_yes)
        && !seen.assumes_yes
        && !is_answered
        && !words.iter().any(|word| word.text.contains('$'))
    {
        let span = script.of(verb);
        let added = report.add(DockerfileCode::B30, Severity::Warning, span, &[("value", &verb.text)]);
        added.fix_safely(Edit::insert(span.end, " -y"));
    }
    let names: Vec<&Token> = packages.iter().filter(|word| !word.text.starts_with('-')).collect();
    seen.has_sudo |= names.iter().any(|name| name.text == "sudo");
    let is_local = !names.is_empty() && names.iter().all(|name| name.text.starts_with(['.', '/']));
    let is_cached = instruction
        .flags
        .iter()
        .any(|flag| flag.name == "mount" && flag.value.as_deref().is_some_and(|value| value.contains("/var/lib/apt")));
    if verb.text == "install" && !*here && !is_local && !is_cached {
        let (code, severity) = if seen.has_lists {
            (DockerfileCode::B63, Severity::Info)
        } else {
            (DockerfileCode::B31, Severity::Warning)
        };
        let first = command.words.first().unwrap_or(token);
        let start = script.of(first).start;
        let is_plain = first.text.contains('=') || std::ptr::eq(first, token);
        let added = report.add(code, severity, script.of(token), &[("value", program)]);
        if is_plain {
            added.fix_safely(Edit::insert(start, format!("{program} update && ")));
        }
    }
    let is_cleaned = commands.iter().skip(at).take(200).any(|command| {
        command.words.iter().any(|word| word.text.contains("/var/lib/apt/lists") || word.text == "dist-clean")
    });
    if verb.text == "install" && !is_cleaned && !is_cached && !is_local {
        report.add(DockerfileCode::B33, Severity::Info, script.of(token), &[]);
    }
}

fn sudo(command: &Command, script: &Script, seen: &Seen, report: &mut CappedFindings<'_>) {
    let Some(at) = command.words.iter().position(|word| word.text == "sudo" && !word.is_quoted) else { return };
    let is_first = command
        .program_token()
        .is_none_or(|program| command.words.get(at).is_some_and(|word| word.start < program.start));
    let (Some(word), Some(next)) = (command.words.get(at), command.words.get(at + 1)) else { return };
    if is_first && !seen.has_sudo {
        let added = report.add(DockerfileCode::B34, Severity::Warning, script.of(word), &[]);
        if !next.text.starts_with('-') {
            added.suggest(Edit::replace(script.location(word.start, next.start), ""));
        }
    }
}

/// A `cd` alone has no effect: each `RUN` starts in `WORKDIR` again.
fn lone_directory(script: &Script, report: &mut CappedFindings<'_>) {
    if let [command] = script.commands()
        && let Some(("cd", [directory])) = command.program()
        && let Some(token) = command.program_token()
    {
        let values = [("value", &*shorten(&directory.text))];
        report.add(DockerfileCode::B35, Severity::Warning, script.of(token), &values);
    }
}

/// `npm install -g openclaw` installs the newest release at build time.
fn global(build: &Build<'_>, script: &Script, words: &[Token], report: &mut CappedFindings<'_>) {
    if !is_global(words) {
        return;
    }
    for word in words {
        let Some(package) = Package::of_word(&word.text) else { continue };
        let name = package.name.as_str();
        if !matches!(package.version.as_deref(), None | Some("" | "latest" | "next" | "beta")) {
            continue;
        }
        let release = build.release;
        let example = if name == release.short_name() { release.version } else { "VERSION" };
        let values = [("value", word.text.as_str()), ("name", name), ("example", example)];
        let span = script.of(word);
        let is_plain = report.source.slice(span) == word.text;
        let added = report.add(DockerfileCode::B36, Severity::Warning, span, &values);
        if is_plain && name == "openclaw" && example != "VERSION" {
            added.suggest(Edit::replace(span, format!("{name}@{example}")));
        }
    }
}

/// Repositories of all three names redirect to OpenClaw.
fn clone(build: &Build<'_>, stage: &Stage<'_>, script: &Script, words: &[Token], report: &mut CappedFindings<'_>) {
    let Some((verb, rest)) = subcommand(words).filter(|(verb, _)| verb.text == "clone") else { return };
    let is_own = |word: &Token| {
        ["/openclaw/openclaw", "/clawdbot/clawdbot", "/moltbot/moltbot"]
            .iter()
            .any(|name| word.text.trim_end_matches('/').trim_end_matches(".git").ends_with(name))
    };
    let Some(address) = rest.iter().find(|word| is_own(word)) else { return };
    let is_pinned = rest.iter().any(|word| {
        matches!(word.text.as_str(), "-b" | "--branch")
            || word.text.starts_with("--branch=")
            || word.text.starts_with("--revision")
    });
    let moves = stage.commands().take(2000).any(|(_, _, _, command)| {
        command.program().is_some_and(|(name, words)| {
            name == "git" && words.iter().any(|word| matches!(word.text.as_str(), "checkout" | "switch" | "reset"))
        })
    });
    if !is_pinned && !moves {
        let values = [("value", &*shorten(&address.text)), ("example", build.release.git_ref)];
        let end = script.of(verb).end;
        let added = report.add(DockerfileCode::B37, Severity::Warning, script.of(address), &values);
        if build.release.is_tagged {
            added.suggest(Edit::insert(end, format!(" --branch {}", build.release.git_ref)));
        }
    }
}
