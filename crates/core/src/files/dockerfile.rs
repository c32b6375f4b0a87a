//! `Dockerfile`: a few layers on top of the image of the release.
//!
//! It never rebuilds the application. Upstream's own Dockerfile at the pinned ref does that, and the published guides'
//! copies of it do not: they lack Bun and the user, and hide a failed download behind a pipe.

use super::compose::{base_image, derives_image};
use super::dockerfile_writer::{Instruction, write};
use crate::catalog::ContainerUser;
use crate::i18n::{FileTexts, fill};
use crate::plan::{Checked, DebianPackage, Packaging, Plan, Program};

/// The text of the file, or nothing when the image is used as it is.
pub(super) fn dockerfile(plan: &Plan, header: &[String], text: &FileTexts) -> Checked<Option<String>> {
    if !derives_image(plan)? {
        return Ok(None);
    }
    let line = |keyword, rest: &str| Instruction::Line(keyword, rest.to_owned());
    let mut file: Vec<Instruction> = header.iter().cloned().map(Instruction::Comment).collect();
    file.push(line("FROM", &base_image(plan)?));
    let programs = plan.image.programs.clone()?;
    if programs.iter().any(|program| program.url().contains("${TARGETARCH}")) {
        file.extend([Instruction::Blank, Instruction::Comment(text.dockerfile_architecture.to_owned())]);
        file.push(line("ARG", "TARGETARCH"));
    }
    file.extend([Instruction::Blank, line("USER", "root")]);
    let packages = plan.image.packages.clone()?;
    if !packages.is_empty() {
        let names: Vec<&str> = packages.iter().map(DebianPackage::as_str).collect();
        file.push(Instruction::Blank);
        file.push(Instruction::Run(vec![
            "apt-get update".to_owned(),
            format!("apt-get install -y --no-install-recommends {}", names.join(" ")),
            "rm -rf /var/lib/apt/lists/*".to_owned(),
        ]));
    }
    for program in &programs {
        file.push(Instruction::Blank);
        bake(program, &mut file, text);
    }
    if plan.release.container_user == ContainerUser::Node {
        file.extend([Instruction::Blank, line("USER", "node")]);
    }
    Ok(Some(write(&file)))
}

/// `ADD` fails the build when the download does, needs no curl in the image and checks the checksum itself.
fn bake(program: &Program, file: &mut Vec<Instruction>, text: &FileTexts) {
    let name = program.name();
    let note = if program.checksum().is_some() { text.dockerfile_checked } else { text.dockerfile_unchecked };
    file.push(Instruction::Comment(fill(note, &[("name", name)])));
    let checksum = program.checksum().map(|sum| format!("--checksum=sha256:{sum} ")).unwrap_or_default();
    match program.packaging() {
        Packaging::TarGz => {
            let archive = format!("/tmp/{name}.tar.gz");
            let folder = format!("/tmp/{name}.unpacked");
            file.push(Instruction::Line("ADD", format!("{checksum}{} {archive}", program.url())));
            file.push(Instruction::Run(vec![
                format!("mkdir {folder}"),
                format!("tar -xzf {archive} -C {folder}"),
                format!("find {folder} -type f -name {name} -exec install -m 755 {{}} /usr/local/bin/{name} \\;"),
                format!("test -x /usr/local/bin/{name}"),
                format!("rm -r {archive} {folder}"),
            ]));
        }
        Packaging::Plain => {
            file.push(Instruction::Line(
                "ADD",
                format!("{checksum}--chmod=755 {} /usr/local/bin/{name}", program.url()),
            ));
        }
    }
}
