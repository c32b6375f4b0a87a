//! The stages of a Dockerfile.

use super::script::{Script, scripts};
use crate::catalog::Release;
use crate::lint::fly::tables::Table;
use crate::lint::project::service::services;
use crate::lint::{Content, Project};
use crate::read::Source;
use crate::read::dockerfile::{Argument, Arguments, Dockerfile, Instruction, Keyword, Pair};

#[derive(Debug)]
pub(super) struct Stage<'a> {
    /// The base image.
    pub(super) image: &'a Argument,
    pub(super) name: Option<&'a Argument>,
    pub(super) instructions: &'a [Instruction],
    pub(super) scripts: Vec<(&'a Instruction, Vec<Script>)>,
    /// Index of the earlier stage it is based on.
    pub(super) parent: Option<usize>,
}

#[derive(Debug)]
pub(super) struct Build<'a> {
    pub(super) file: &'a Dockerfile,
    pub(super) source: &'a Source,
    pub(super) release: &'static Release,
    /// The `ARG`s before the first stage.
    pub(super) arguments: Vec<&'a Pair>,
    pub(super) stages: Vec<Stage<'a>>,
    /// Whether another file overrides the command.
    pub(super) is_overridden: bool,
}

impl<'a> Build<'a> {
    pub(super) fn new(
        file: &'a Dockerfile,
        source: &'a Source,
        release: &'static Release,
        is_overridden: bool,
    ) -> Self {
        let all = &file.instructions;
        let starts: Vec<usize> =
            (0..all.len()).filter(|at| all.get(*at).is_some_and(|at| at.keyword == Keyword::From)).collect();
        let head = all.get(..starts.first().copied().unwrap_or(all.len())).unwrap_or_default();
        let mut stages: Vec<Stage<'a>> = Vec::new();
        let mut names: std::collections::BTreeMap<String, usize> = std::collections::BTreeMap::new();
        for (number, start) in starts.iter().enumerate() {
            let end = starts.get(number + 1).copied().unwrap_or(all.len());
            let Some((from, instructions)) = all.get(*start..end).and_then(<[_]>::split_first) else { continue };
            let Arguments::From { image, stage } = &from.arguments else { continue };
            let parent = names.get(&image.text.to_ascii_lowercase()).copied();
            if let Some(stage) = stage {
                names.insert(stage.text.to_ascii_lowercase(), stages.len());
            }
            let scripts =
                instructions.iter().map(|instruction| (instruction, scripts(file, source, instruction))).collect();
            stages.push(Stage { image, name: stage.as_ref(), instructions, scripts, parent });
        }
        Self { file, source, release, arguments: head.iter().flat_map(pairs).collect(), stages, is_overridden }
    }

    /// The stage that becomes the image.
    pub(super) fn last(&self) -> Option<&Stage<'a>> {
        self.stages.last()
    }

    /// A stage and those it is based on, itself first.
    pub(super) fn line_of(&self, stage: usize) -> Vec<&Stage<'a>> {
        let mut line = Vec::new();
        let mut at = Some(stage);
        // A parent is always an earlier stage, so this terminates; the limit keeps long chains fast.
        while let Some(stage) = at.and_then(|at| self.stages.get(at)).filter(|_| line.len() < 32) {
            line.push(stage);
            at = stage.parent;
        }
        line
    }

    /// The external image that a stage is based on.
    pub(super) fn base(&self, stage: usize) -> &'a str {
        self.line_of(stage).last().map_or("", |stage| stage.image.text.as_str())
    }

    /// Whether a stage is based on the release's own image.
    pub(super) fn is_derived(&self, stage: usize) -> bool {
        let base = self.base(stage);
        let name = repository(base).rsplit('/').next().unwrap_or_default();
        // The names of images built from source in this program and in upstream's guides.
        self.release.is_prebuilt(base) || name.starts_with(self.release.short_name())
    }
}

impl<'a> Stage<'a> {
    pub(super) fn commands(
        &self,
    ) -> impl Iterator<Item = (&'a Instruction, &Script, usize, &crate::lint::shell::Command)> {
        let runs = self.scripts.iter().filter(|(instruction, _)| instruction.keyword == Keyword::Run);
        runs.flat_map(|(instruction, scripts)| {
            scripts.iter().flat_map(move |script| {
                script.commands().iter().enumerate().map(move |(at, command)| (*instruction, script, at, command))
            })
        })
    }

    pub(super) fn all(&self, keyword: Keyword) -> impl Iterator<Item = &'a Instruction> + use<'a> {
        self.instructions.iter().filter(move |instruction| instruction.keyword == keyword)
    }
}

pub(super) fn pairs(instruction: &Instruction) -> impl Iterator<Item = &Pair> {
    let list: &[Pair] = match &instruction.arguments {
        Arguments::Pairs(pairs) => pairs,
        _ => &[],
    };
    list.iter()
}

/// The words of an instruction in shell or exec form.
pub(super) fn words(instruction: &Instruction) -> &[Argument] {
    match &instruction.arguments {
        Arguments::Exec(words) | Arguments::Words(words) => words,
        _ => &[],
    }
}

pub(super) fn repository(image: &str) -> &str {
    let image = image.split('@').next().unwrap_or_default();
    match image.rsplit_once(':') {
        Some((name, tag)) if !tag.contains('/') => name,
        _ => image,
    }
}

pub(super) fn tag(image: &str) -> Option<&str> {
    let image = image.split('@').next().unwrap_or_default();
    image.rsplit_once(':').map(|(_, tag)| tag).filter(|tag| !tag.contains('/'))
}

/// Whether a compose file or Fly.io configuration overrides the command.
pub(super) fn starts_elsewhere(project: &Project) -> bool {
    let compose = project.compose_files();
    let has_command =
        compose.iter().any(|(_, _, root)| services(root).iter().any(|service| service.value.key("command").is_some()));
    let has_processes = project.files.iter().enumerate().any(|(index, file)| match &file.content {
        Content::Fly(reading) => Table::new(index, &reading.value).table("processes").is_some(),
        _ => false,
    });
    has_command || has_processes
}
