//! As which user the image is built and runs.

use super::build::{Build, words};
use crate::catalog::ContainerUser;
use crate::i18n::lint::DockerfileCode;
use crate::lint::limited::Limited;
use crate::read::dockerfile::{Instruction, Keyword};
use crate::read::edit::Edit;
use crate::rules::Severity;
use crate::truncate::shorten;

/// The user behind an instruction, where it is known.
#[derive(Debug, Clone, Copy, Default)]
struct Current<'a> {
    name: Option<&'a str>,
    /// Where it was set; nothing where the base image did.
    set: Option<&'a Instruction>,
}

impl Current<'_> {
    fn is_root(self) -> bool {
        self.name.is_some_and(|name| matches!(name.split(':').next(), Some("root" | "0")))
    }

    fn is_other(self) -> bool {
        self.name.is_some_and(|name| !name.contains('$') && !name.is_empty()) && !self.is_root()
    }
}

pub(super) fn check(build: &Build<'_>, report: &mut Limited<'_>) {
    let runs_as_node = build.release.container_user == ContainerUser::Node;
    let mut ends: Vec<Current<'_>> = Vec::new();
    for (number, stage) in build.stages.iter().enumerate() {
        let mut current = match stage.parent.and_then(|parent| ends.get(parent)) {
            Some(end) => *end,
            None if runs_as_node && build.release.is_prebuilt(&stage.image.text) => {
                Current { name: Some("node"), set: None }
            }
            None => Current::default(),
        };
        for (instruction, scripts) in &stage.scripts {
            if report.is_full() {
                return;
            }
            if let (Keyword::User, [word]) = (instruction.keyword, words(instruction)) {
                current = Current { name: Some(&word.text), set: Some(instruction) };
            }
            let Some(name) = current.name.filter(|_| current.is_other() && instruction.keyword == Keyword::Run) else {
                continue;
            };
            let commands =
                scripts.iter().flat_map(|script| script.commands().iter().map(move |command| (script, command)));
            for (script, command) in commands {
                let has_sudo = command.words.iter().any(|word| word.text == "sudo");
                let Some((program @ ("apt-get" | "apt" | "apk" | "dpkg"), rest)) = command.program() else { continue };
                let is_change = rest
                    .iter()
                    .any(|word| matches!(word.text.as_str(), "install" | "update" | "upgrade" | "add" | "-i"));
                let (Some(token), false, true) = (command.program_token(), has_sudo, is_change) else { continue };
                let values = [("key", program), ("value", &*shorten(name))];
                let added = report.add(DockerfileCode::B40, Severity::Error, script.of(token), &values);
                let added = match current.set {
                    Some(set) => added.relate(set.span, format!("USER {}", shorten(name))),
                    None => added.relate(stage.image.span, shorten(&stage.image.text)),
                };
                added
                    .mend(Edit::insert(instruction.span.start, "USER root\n"))
                    .mend(Edit::insert(instruction.span.end, format!("\nUSER {name}")));
                break;
            }
        }
        if number + 1 == build.stages.len() {
            last(build, number, current, runs_as_node, report);
        }
        ends.push(current);
    }
}

fn last(build: &Build<'_>, number: usize, end: Current<'_>, runs_as_node: bool, report: &mut Limited<'_>) {
    let Some(stage) = build.last() else { return };
    if end.is_root() && runs_as_node {
        if let Some(set) = end.set {
            let added = report.add(DockerfileCode::B38, Severity::Warning, set.span, &[]);
            let after = stage.instructions.last().map_or(set.span.end, |last| last.span.end);
            // A text that is never ended would take the line in.
            let may_be_open = stage.instructions.last().is_some_and(|last| {
                let written = build.source.slice(last.span);
                written.contains("<<") && (last.heredocs.is_empty() || !written.contains('\n'))
            });
            if may_be_open {
                return;
            }
            // An image of somebody else may have no such user.
            let edit = Edit::insert(after, "\nUSER node");
            if build.release.is_prebuilt(build.base(number)) {
                added.mend(edit)
            } else {
                added.suggest(edit)
            };
        }
    } else if end.name.is_none()
        && runs_as_node
        && !build.is_derived(number)
        && !matches!(&*stage.image.text, "" | "scratch")
    {
        let values = [("value", &*shorten(&stage.image.text))];
        report.add(DockerfileCode::B39, Severity::Information, stage.image.span, &values);
    }
    if end.is_root() || !runs_as_node {
        return;
    }
    let Some(user) = end.name.filter(|_| end.is_other()) else { return };
    for instruction in stage.instructions.iter().filter(|found| matches!(found.keyword, Keyword::Copy | Keyword::Add)) {
        let Some(target) = words(instruction).last() else { continue };
        let is_home = ["/home/node", "/data"]
            .iter()
            .any(|home| target.text.strip_prefix(home).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')));
        let is_given = instruction.flags.iter().any(|flag| flag.name == "chown");
        // Something later may give it away.
        let is_later = stage.instructions.iter().rev().take(100).any(|later| {
            later.keyword == Keyword::Run
                && later.span.start > instruction.span.start
                && build.source.slice(later.span).contains("chown")
        });
        if is_home && !is_given && !is_later {
            let values = [("value", &*shorten(&target.text)), ("name", &*shorten(user))];
            let added = report.add(DockerfileCode::B41, Severity::Warning, target.span, &values);
            added.suggest(Edit::insert(instruction.keyword_span.end, format!(" --chown={user}:{user}")));
        }
    }
}
