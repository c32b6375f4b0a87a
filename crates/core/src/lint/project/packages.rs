//! The product's npm packages that a Dockerfile installs.

use crate::catalog::Product;
use crate::lint::shell::{Command, parse};
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
    pub(in crate::lint) fn product(&self) -> Option<Product> {
        product(&self.name)
    }
}

fn product(name: &str) -> Option<Product> {
    [Product::Clawdbot, Product::Moltbot, Product::OpenClaw].into_iter().find(|product| product.id() == name)
}

/// The packages of the products that commands install globally.
pub(in crate::lint) fn packages<'a>(commands: impl Iterator<Item = &'a Command>) -> Vec<Package> {
    let mut found = Vec::new();
    for command in commands.take(500) {
        let Some((program, words)) = command.program() else { continue };
        let is_global = words.iter().any(|word| matches!(word.text.as_str(), "-g" | "--global" | "global"));
        if !MANAGERS.contains(&program) || !is_global {
            continue;
        }
        for word in words {
            let (name, version) =
                word.text.split_once('@').map_or((word.text.as_str(), None), |(name, version)| (name, Some(version)));
            if product(name).is_some() {
                found.push(Package { name: name.to_owned(), version: version.map(str::to_owned) });
            }
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
