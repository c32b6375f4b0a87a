//! The product's npm packages that a Dockerfile installs.

use crate::catalog::Product;
use crate::lint::shell::{Command, Token, parse};
use crate::lint::{Content, Location, Project};
use crate::read::dockerfile::{Arguments, Keyword};

/// Package managers that install npm packages.
const MANAGERS: [&str; 4] = ["npm", "pnpm", "yarn", "bun"];

#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::lint) struct Package {
    pub(in crate::lint) name: String,
    /// A version or a tag, also one that only a variable names; `None` for the newest.
    pub(in crate::lint) version: Option<String>,
}

impl Package {
    /// The package of a product that a word such as `openclaw@2026.9.6` names.
    pub(in crate::lint) fn of_word(word: &str) -> Option<Self> {
        let (name, version) = word.split_once('@').map_or((word, None), |(name, version)| (name, Some(version)));
        Product::from_id(name)?;
        Some(Self { name: name.to_owned(), version: version.map(str::to_owned) })
    }

    pub(in crate::lint) fn product(&self) -> Option<Product> {
        Product::from_id(&self.name)
    }
}

/// Whether a command of a package manager installs packages globally.
pub(in crate::lint) fn is_global(words: &[Token]) -> bool {
    words.iter().any(|word| matches!(word.text.as_str(), "-g" | "--global" | "global"))
}

/// The packages of the products that commands install globally.
pub(in crate::lint) fn packages<'a>(commands: impl Iterator<Item = &'a Command>) -> Vec<Package> {
    let mut found = Vec::new();
    for command in commands.take(500) {
        let Some((program, words)) = command.program() else { continue };
        if MANAGERS.contains(&program) && is_global(words) {
            found.extend(words.iter().filter_map(|word| Package::of_word(&word.text)));
        }
    }
    found
}

/// The package in the Dockerfiles of a project, with the location of the instruction that installs it.
pub(in crate::lint) fn installed(project: &Project) -> Option<(Package, Location)> {
    project.files.iter().enumerate().find_map(|(index, file)| {
        let Content::Dockerfile(reading) = &file.content else { return None };
        reading.value.last_stage().iter().filter(|found| found.keyword == Keyword::Run).find_map(|instruction| {
            let Arguments::Shell(line) = &instruction.arguments else { return None };
            let parsed = parse(&line.text);
            Some((packages(parsed.commands.iter()).into_iter().next()?, Location::new(index, instruction.span)))
        })
    })
}
