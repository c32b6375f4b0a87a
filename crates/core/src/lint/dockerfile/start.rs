//! `CMD`, `ENTRYPOINT` and `EXPOSE`.

use super::build::{Build, Stage, words as plain_words};
use super::script::Script;
use crate::lint::DockerfileCode;
use crate::lint::capped_findings::CappedFindings;
use crate::lint::project::command_line::{commands_of, script_of};
use crate::lint::project::gateway_command::{Start, is_product, start};
use crate::read::Span;
use crate::read::dockerfile::{Argument, Arguments, Instruction, Keyword};
use crate::read::edit::Edit;
use crate::rules::Severity;
use crate::truncate::shorten;

/// The accepted values of `gateway.bind`. Source: openclaw@2026.9.6, measured.
const BINDS: [&str; 5] = ["auto", "lan", "loopback", "custom", "tailnet"];
/// The gateway's default port.
const PORT: &str = "18789";

pub(super) fn check(build: &Build<'_>, report: &mut CappedFindings<'_>) {
    for stage in &build.stages {
        if report.is_full() {
            return;
        }
        for keyword in [Keyword::Cmd, Keyword::Entrypoint, Keyword::Healthcheck] {
            repeated(build, stage, keyword, report);
        }
        for (instruction, _) in &stage.scripts {
            list(instruction, report);
        }
    }
    let Some(stage) = build.last() else { return };
    let find = |keyword: Keyword| stage.scripts.iter().rev().find(|(found, _)| found.keyword == keyword);
    let (command, entry) = (find(Keyword::Cmd), find(Keyword::Entrypoint));
    for (instruction, scripts) in command.into_iter().chain(entry) {
        shell_form(instruction, scripts, report);
    }
    let line =
        gateway_line(entry.into_iter().chain(command).map(|(instruction, scripts)| (*instruction, scripts.as_slice())));
    gateway(build, command.or(entry).map(|(found, _)| *found), &line, report);
    if let Some((entry, _)) = entry.filter(|_| build.release.is_prebuilt(build.base(build.stages.len() - 1))) {
        report.add(DockerfileCode::B46, Severity::Warning, entry.keyword_span, &[]);
    }
    exposed(build, stage, &line, report);
}

/// Whether the image starts an installed gateway.
pub(super) fn starts_gateway(build: &Build<'_>) -> bool {
    let Some(stage) = build.last() else { return false };
    let commands =
        stage.scripts.iter().filter(|(found, _)| matches!(found.keyword, Keyword::Cmd | Keyword::Entrypoint));
    let lines: Vec<Vec<Argument>> = commands.map(|(instruction, scripts)| words_of(instruction, scripts)).collect();
    // `dist/index.js` is the program of many images, which have other arguments.
    lines.iter().any(|words| {
        words.iter().enumerate().any(|(at, word)| {
            let next = words.get(at + 1).map(|next| next.text.as_str());
            is_product(&word.text) && (!word.text.contains("dist/") || matches!(next, None | Some("gateway")))
        })
    })
}

/// The words of a command in shell or exec form.
fn words_of(instruction: &Instruction, scripts: &[Script]) -> Vec<Argument> {
    if let Arguments::Exec(words) = &instruction.arguments {
        return words.clone();
    }
    let commands = scripts.iter().flat_map(|script| script.commands().iter().map(move |command| (script, command)));
    let words = commands.flat_map(|(script, command)| {
        command.words.iter().map(|token| Argument { text: token.text.clone(), span: script.of(token) })
    });
    words.collect()
}

/// The words that start the image. Of a script, those of the command that runs the product.
fn gateway_line<'a>(all: impl Iterator<Item = (&'a Instruction, &'a [Script])>) -> Vec<Argument> {
    let line: Vec<Argument> = all.flat_map(|(instruction, scripts)| words_of(instruction, scripts)).collect();
    let texts: Vec<&str> = line.iter().map(|word| word.text.as_str()).collect();
    let Some(script) = script_of(&texts).and_then(|at| line.get(at)) else { return line };
    let commands = commands_of(&script.text).into_iter();
    let mut runs = commands.filter(|command| command.iter().any(|word| is_product(word)));
    let found = runs.next().map(|first| {
        let starts = |command: &Vec<String>| start(&command.iter().map(String::as_str).collect::<Vec<_>>()).is_some();
        if starts(&first) { first } else { runs.find(starts).unwrap_or(first) }
    });
    found.map_or(line.clone(), |words| words.into_iter().map(|text| Argument { text, span: script.span }).collect())
}

/// Whether a span has exactly this word, in quotes or not.
fn is_word(report: &CappedFindings<'_>, span: Span, word: &str) -> bool {
    report.source.slice(span).trim_matches('"') == word
}

fn repeated(build: &Build<'_>, stage: &Stage<'_>, keyword: Keyword, report: &mut CappedFindings<'_>) {
    let all: Vec<&Instruction> = stage.all(keyword).collect();
    let Some((last, earlier)) = all.split_last() else { return };
    for instruction in earlier {
        if report.is_full() {
            return;
        }
        let values = [("key", keyword.as_str())];
        let added = report.add(DockerfileCode::B45, Severity::Warning, instruction.keyword_span, &values);
        added.relate(last.keyword_span, keyword.as_str()).suggest(Edit::remove_lines(build.source, instruction.span));
    }
}

/// A malformed JSON list, written correctly.
fn as_list(text: &str) -> Option<String> {
    let text = text.trim();
    let is_single = text.contains('\'') && !text.contains(['"', '\\']);
    let quoted = if is_single { text.replace('\'', "\"") } else { text.to_owned() };
    let body = quoted.strip_prefix('[')?.strip_suffix(']')?.trim_end();
    let list = format!("[{}]", body.strip_suffix(',').unwrap_or(body));
    let words: Vec<String> = serde_json::from_str(&list).ok()?;
    (!words.is_empty()).then_some(list)
}

/// A malformed JSON list, which is read as shell form.
fn list(instruction: &Instruction, report: &mut CappedFindings<'_>) {
    let Arguments::Shell(line) = &instruction.arguments else { return };
    let is_meant = match instruction.keyword {
        Keyword::Cmd | Keyword::Entrypoint => line.text.starts_with('['),
        Keyword::Run => line.text.starts_with("['") || line.text.starts_with("[\""),
        _ => false,
    };
    if !is_meant {
        return;
    }
    let fixed = as_list(&line.text).filter(|_| !report.source.slice(line.span).contains('\n'));
    let values = [("key", instruction.keyword.as_str())];
    let added = report.add(DockerfileCode::B44, Severity::Error, line.span, &values);
    if let Some(fixed) = fixed {
        added.fix_safely(Edit::replace(line.span, fixed));
    }
}

/// Shell form: the shell is then between Docker and the gateway and does not pass on signals.
fn shell_form(instruction: &Instruction, scripts: &[Script], report: &mut CappedFindings<'_>) {
    let Arguments::Shell(line) = &instruction.arguments else { return };
    if line.text.starts_with('[')
        || line.text.is_empty()
        || line.text.starts_with("exec ") && instruction.keyword == Keyword::Cmd
    {
        return;
    }
    let code = if instruction.keyword == Keyword::Cmd { DockerfileCode::B43 } else { DockerfileCode::B47 };
    let is_plain = |ch: char| ch.is_ascii_alphanumeric() || " -_./:=@,+".contains(ch);
    let words: Vec<&str> = line.text.split_whitespace().filter(|word| *word != "exec").collect();
    let is_simple = line.text.chars().all(is_plain) && !words.first().is_some_and(|word| word.contains('='));
    let is_one_line = !report.source.slice(line.span).contains('\n');
    let is_one_command = scripts.iter().map(|script| script.commands().len()).sum::<usize>() == 1;
    let quoted: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
    let added = report.add(code, Severity::Warning, line.span, &[("key", instruction.keyword.as_str())]);
    if is_simple && is_one_line {
        let edit = Edit::replace(line.span, format!("[{}]", quoted.join(", ")));
        if code == DockerfileCode::B43 {
            added.fix_safely(edit)
        } else {
            added.suggest(edit)
        };
    } else if is_one_command && code == DockerfileCode::B43 {
        added.suggest(Edit::insert(line.span.start, "exec "));
    }
}

fn option<'a>(line: &'a [Argument], name: &str) -> Option<(&'a str, Span)> {
    line.iter().enumerate().find_map(|(at, word)| {
        let rest = word.text.strip_prefix(name)?;
        if rest.is_empty() {
            line.get(at + 1).map(|next| (next.text.as_str(), next.span))
        } else {
            rest.strip_prefix('=').map(|value| (value, word.span))
        }
    })
}

fn gateway(build: &Build<'_>, instruction: Option<&Instruction>, line: &[Argument], report: &mut CappedFindings<'_>) {
    let Some(instruction) = instruction else { return };
    let texts: Vec<&str> = line.iter().map(|word| word.text.as_str()).collect();
    let severity = if build.is_overridden { Severity::Warning } else { Severity::Error };
    match start(&texts) {
        Some(Start::Daemon(word)) => {
            let at = line.windows(2).find_map(|pair| match pair {
                [before, found] if matches!(before.text.as_str(), "gateway" | "daemon") && found.text == word => {
                    Some((found, before.text.as_str()))
                }
                _ => None,
            });
            let span = at.map_or(instruction.span, |(found, _)| found.span);
            let values = [("key", instruction.keyword.as_str()), ("value", word)];
            let written = report.source.slice(span);
            let new = if written.starts_with('"') { "\"run\"" } else { "run" };
            let is_fixable = matches!(word, "start" | "restart")
                && at.is_some_and(|(_, before)| before == "gateway")
                && is_word(report, span, word);
            let added = report.add(DockerfileCode::B42, severity, span, &values);
            if is_fixable {
                added.fix_safely(Edit::replace(span, new));
            }
        }
        Some(Start::Gateway) => {}
        None => return,
    }
    if !build.is_overridden {
        bind(line, report);
    }
}

fn bind(line: &[Argument], report: &mut CappedFindings<'_>) {
    let Some((bind, span)) = option(line, "--bind").filter(|(bind, _)| !bind.starts_with('$')) else { return };
    if !BINDS.contains(&bind) {
        let is_fixable = is_word(report, span, bind) && matches!(bind, "0.0.0.0" | "::" | "all" | "any");
        let new = if report.source.slice(span).starts_with('"') { "\"lan\"" } else { "lan" };
        let added = report.add(DockerfileCode::B48, Severity::Error, span, &[("value", &shorten(bind))]);
        if is_fixable {
            added.fix_safely(Edit::replace(span, new));
        }
    } else if bind == "loopback" {
        report.add(DockerfileCode::B49, Severity::Warning, span, &[]);
    }
}

/// `EXPOSE` opens no port, but people and tools read it.
fn exposed(build: &Build<'_>, stage: &Stage<'_>, line: &[Argument], report: &mut CappedFindings<'_>) {
    let texts: Vec<&str> = line.iter().map(|word| word.text.as_str()).collect();
    let is_gateway = start(&texts) == Some(Start::Gateway) || build.is_derived(build.stages.len().saturating_sub(1));
    if build.is_overridden || !is_gateway {
        return;
    }
    let port = option(line, "--port").map_or(PORT, |(port, _)| port);
    let shown: Vec<&Argument> = stage.all(Keyword::Expose).flat_map(plain_words).collect();
    let is_port = |word: &&Argument| word.text.split('/').next() == Some(port);
    if let Some(first) = shown.first()
        && !shown.iter().any(is_port)
        && shown.iter().all(|word| !word.text.contains(['$', ':', '-']))
        && port.bytes().all(|byte| byte.is_ascii_digit())
    {
        let values = [("value", &*shorten(&first.text)), ("port", port)];
        report.add(DockerfileCode::B50, Severity::Info, first.span, &values);
    }
}
