//! `COPY` and `ADD`.

use super::build::{Build, Stage, words};
use crate::i18n::lint::DockerfileCode;
use crate::lint::limited::Limited;
use crate::read::dockerfile::{Arguments, Instruction, Keyword, Word};
use crate::read::edit::Edit;
use crate::read::{Source, Span};
use crate::rules::Severity;
use crate::truncate::shorten;

/// Files that hold secrets by their name.
const SECRET_FILES: [&str; 7] =
    [".env", "keys.env", "id_rsa", "id_ed25519", "auth-profiles.json", "credentials.json", ".netrc"];
const ARCHIVES: [&str; 8] = [".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz", ".tar.zst"];

pub(super) fn check(build: &Build<'_>, report: &mut Limited<'_>) {
    for stage in &build.stages {
        let added = stage.instructions.iter().enumerate();
        for (at, instruction) in added.filter(|(_, found)| matches!(found.keyword, Keyword::Add | Keyword::Copy)) {
            if report.is_full() {
                return;
            }
            let words = words(instruction);
            let Some((target, sources)) = words.split_last().filter(|(_, sources)| !sources.is_empty()) else {
                if let [word] = words {
                    let values = [("key", instruction.keyword.as_str()), ("value", &*shorten(&word.text))];
                    report.add(DockerfileCode::B4, Severity::Error, instruction.keyword_span, &values);
                }
                continue;
            };
            several(instruction, sources, target, report);
            for source in sources {
                let from = instruction.flags.iter().any(|flag| flag.name == "from");
                if is_remote(&source.text) {
                    if instruction.keyword == Keyword::Add {
                        remote(stage, at, instruction, source, target, report);
                    }
                } else if !from && !source.text.starts_with("<<") {
                    local(instruction, source, report);
                }
            }
        }
    }
}

/// Whether `ADD` fetches it.
fn is_remote(text: &str) -> bool {
    ["https://", "http://", "git@", "ftp://"].iter().any(|scheme| text.starts_with(scheme))
}

/// Whether a path ends in one of these, in any case.
fn has_ending(path: &str, endings: &[&str]) -> bool {
    let path = path.to_ascii_lowercase();
    endings.iter().any(|ending| path.ends_with(ending))
}

/// Where the text of a word ends in the file, before a closing quote.
fn inner_end(source: &Source, word: &Word) -> usize {
    word.span.end - usize::from(source.slice(word.span).ends_with(['"', '\'']))
}

fn several(instruction: &Instruction, sources: &[Word], target: &Word, report: &mut Limited<'_>) {
    let is_directory =
        target.text.ends_with('/') || matches!(target.text.as_str(), "." | "..") || target.text.contains('$');
    if sources.len() < 2 || is_directory || target.text.ends_with("/.") || target.text.starts_with("<<") {
        return;
    }
    let end = inner_end(report.source, target);
    let values = [("key", instruction.keyword.as_str()), ("value", &*shorten(&target.text))];
    let added = report.add(DockerfileCode::B5, Severity::Warning, target.span, &values);
    added.mend(Edit::insert(end, "/"));
}

fn local(instruction: &Instruction, source: &Word, report: &mut Limited<'_>) {
    let shown = shorten(&source.text);
    let name = source.text.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    if source.text.trim_start_matches("./").starts_with("../") || source.text == ".." {
        report.add(DockerfileCode::B18, Severity::Warning, source.span, &[("value", &shown)]);
    }
    if SECRET_FILES.contains(&name)
        || has_ending(name, &[".pem"])
        || name.starts_with(".env.") && !name.contains("example")
    {
        report.add(DockerfileCode::B52, Severity::Warning, source.span, &[("value", &shown)]);
    }
    let is_file = name.contains('.') && !name.contains('*') && !matches!(name, "." | "..");
    let is_archive = has_ending(name, &ARCHIVES);
    let is_alone =
        matches!(&instruction.arguments, Arguments::Words(words) | Arguments::Exec(words) if words.len() == 2);
    if instruction.keyword == Keyword::Add && is_file && !is_archive && is_alone {
        let has_own =
            instruction.flags.iter().any(|flag| matches!(flag.name.as_str(), "keep-git-dir" | "checksum" | "unpack"));
        let added =
            report.add(DockerfileCode::B58, Severity::Information, instruction.keyword_span, &[("value", &shown)]);
        if !has_own {
            added.mend(Edit::replace(instruction.keyword_span, "COPY"));
        }
    }
}

/// Whether a program is put among the programs.
fn is_program(target: &str) -> bool {
    ["/usr/local/bin/", "/usr/bin/", "/bin/", "/usr/local/sbin/"].iter().any(|folder| target.starts_with(folder))
}

/// What `ADD` fetches is not unpacked, and only its owner may read it. Source: docs.docker.com/reference/dockerfile, ADD.
fn remote(
    stage: &Stage<'_>,
    at: usize,
    instruction: &Instruction,
    source: &Word,
    target: &Word,
    report: &mut Limited<'_>,
) {
    let path = source.text.split(['?', '#']).next().unwrap_or_default();
    if has_ending(&source.text, &[".git"]) || source.text.contains(".git#") || source.text.starts_with("git@") {
        return;
    }
    let flag = |name: &str| instruction.flags.iter().any(|flag| flag.name == name);
    let name = path.rsplit('/').next().unwrap_or_default();
    let is_zip = has_ending(path, &[".zip"]);
    let is_archive = has_ending(path, &ARCHIVES) || is_zip;
    let lands = if target.text.ends_with('/') { format!("{}{name}", target.text) } else { target.text.clone() };
    // Later commands may do what this instruction does not.
    let later = |word: &str| {
        let rest = stage.scripts.iter().skip(at + 1).filter(|(found, _)| found.keyword == Keyword::Run);
        rest.take(50).any(|(found, _)| report.source.slice(found.span).contains(word))
    };
    let short = lands.rsplit('/').next().unwrap_or_default().to_owned();
    if is_archive {
        let is_unpacked = flag("unpack") || later("tar") || later("unzip") || (!short.is_empty() && later(&short));
        if !is_unpacked {
            let added = report.add(DockerfileCode::B59, Severity::Warning, source.span, &[("value", &shorten(name))]);
            if !is_zip {
                added.suggest(Edit::insert(instruction.keyword_span.end, " --unpack=true"));
            }
        }
    } else if is_program(&lands) && !flag("chmod") && !later("chmod") {
        let added = report.add(DockerfileCode::B60, Severity::Warning, target.span, &[("value", &shorten(&lands))]);
        added.mend(Edit::insert(instruction.keyword_span.end, " --chmod=755"));
    }
    address(source.span, &source.text, flag("checksum"), report);
}

/// What an address alone shows.
pub(super) fn address(span: Span, address: &str, has_checksum: bool, report: &mut Limited<'_>) {
    let shown = shorten(address);
    if super::downloads::is_gone(address) {
        match super::downloads::instead(address) {
            Some(example) => {
                let example = example.replace("${TARGETARCH}", "amd64");
                report.add(DockerfileCode::B26, Severity::Error, span, &[("value", &shown), ("example", &example)]);
            }
            None => {
                report.add(DockerfileCode::B64, Severity::Error, span, &[("value", &shown)]);
            }
        }
    } else if address.contains("/latest/") && !has_checksum {
        report.add(DockerfileCode::B27, Severity::Warning, span, &[("value", &shown)]);
    } else if !has_checksum {
        report.add(DockerfileCode::B28, Severity::Information, span, &[("value", &shown)]);
    }
    if let Some(rest) = address.strip_prefix("http://")
        && !rest.starts_with("localhost")
        && !has_checksum
    {
        let end = span.start + report.source.slice(span).find("http://").unwrap_or(0) + 4;
        let added = report.add(DockerfileCode::B29, Severity::Warning, span, &[("value", "http://")]);
        added.suggest(Edit::insert(end, "s"));
    }
}
