//! What a Dockerfile adds to the image it starts from.

use super::super::{Content, Place};
use super::{Observation, Scene};
use crate::catalog::programs;
use crate::plan::{Field, Program, choices};
use crate::read::dockerfile::{Arguments, Dockerfile, Instruction, Keyword};

/// Reads the Dockerfile of the project; without one the image is built from source.
pub(super) fn observe(scene: &Scene<'_>, seen: &mut Observation) {
    let found = scene.project.files.iter().enumerate().find_map(|(index, file)| match &file.content {
        Content::Dockerfile(reading) => Some((index, &reading.value)),
        _ => None,
    });
    seen.draft.set(Field::ImagePackages, "");
    let Some((file, dockerfile)) = found else {
        seen.draft.set(Field::ImageSource, choices::SOURCE);
        return;
    };
    let stage = dockerfile.last_stage();
    let base = stage.iter().find_map(|instruction| match &instruction.arguments {
        Arguments::From { image, .. } => Some(image),
        _ => None,
    });
    if let Some(base) = base {
        let source = if scene.release.is_prebuilt(&base.text) { choices::PREBUILT } else { choices::SOURCE };
        seen.set_at(Field::ImageSource, source, Place::new(file, base.span));
    }
    packages(file, dockerfile, seen);
    fetched(file, stage, seen);
}

fn packages(file: usize, dockerfile: &Dockerfile, seen: &mut Observation) {
    let mut names: Vec<(String, Place)> = Vec::new();
    for instruction in dockerfile.last_stage().iter().filter(|instruction| instruction.keyword == Keyword::Run) {
        let Arguments::Shell(line) = &instruction.arguments else { continue };
        for command in line.text.split(['&', ';', '|']) {
            let mut words = command.split_whitespace().skip_while(|word| *word != "apt-get" && *word != "apt");
            if words.next().is_none() || words.next() != Some("install") {
                continue;
            }
            let of_packages = words.filter(|word| !word.starts_with('-') && !word.contains(['$', '>', '\\']));
            names.extend(of_packages.map(|word| (word.to_owned(), Place::new(file, instruction.span))));
        }
    }
    if let Some((_, place)) = names.first() {
        seen.set_list(Field::ImagePackages, *place, " ", names);
    }
}

/// Programs that the build downloads, in the form that this program writes.
fn fetched(file: usize, stage: &[Instruction], seen: &mut Observation) {
    let mut lines: Vec<(String, Place)> = Vec::new();
    for instruction in stage.iter().filter(|instruction| instruction.keyword == Keyword::Add) {
        let Arguments::Words(words) = &instruction.arguments else { continue };
        let [source, target] = words.as_slice() else { continue };
        let Some(name) = target.text.rsplit('/').next().map(|name| name.trim_end_matches(".tar.gz")) else { continue };
        if !source.text.starts_with("https://") || name.is_empty() {
            continue;
        }
        let place = Place::new(file, instruction.span);
        if let Some(known) = programs::KNOWN.iter().find(|known| known.url == Some(&source.text)) {
            seen.set_at(known.field, "true", place);
            continue;
        }
        let checksum =
            instruction.flags.iter().find(|flag| flag.name == "checksum").and_then(|flag| flag.value.as_deref());
        let checksum =
            checksum.and_then(|sum| sum.strip_prefix("sha256:")).map(|sum| format!(" {sum}")).unwrap_or_default();
        let line = format!("{name} {}{checksum}", source.text);
        if line.parse::<Program>().is_ok() {
            lines.push((line, place));
        }
    }
    if let Some((_, place)) = lines.first() {
        seen.set_list(Field::ImagePrograms, *place, "\n", lines);
    }
}
