//! The draft of the new deployment, made from the old one's.

use super::Existing;
use crate::catalog::Release;
use crate::plan::{Draft, Field, choices};

/// Names that follow the release until somebody changes them, and that must not change with it.
const KEPT: [Field; 6] = [
    Field::GcpProjectId,
    Field::GcpProjectName,
    Field::GcpVmName,
    Field::GcpServiceAccountId,
    Field::FlyApp,
    // A volume cannot be renamed.
    Field::FlyVolumeName,
];

/// The new draft: the new release, every name that has to stay written out, everything else as it was.
///
/// The new files get a folder and an image name of their own, so that the old deployment can still be started.
pub fn carry_over(existing: &Existing, old: &Draft, to: &'static Release) -> Draft {
    let mut draft = old.clone();
    for field in KEPT {
        draft.set(field, old.value(field));
    }
    draft.set(Field::Release, to.id);
    draft.set(Field::Target, existing.target.id());
    draft.reset(Field::Directory);
    if draft.value(Field::Directory) == existing.directory.as_str() {
        draft.set(Field::Directory, format!("{}-{}", existing.directory, to.version));
    }
    draft.set(Field::ImageName, format!("{}:{}", to.service(), to.version));
    let source = if to.prebuilt_image.is_some() { choices::PREBUILT } else { choices::SOURCE };
    draft.set(Field::ImageSource, source);
    rename_variables(&mut draft, existing.release, to);
    if draft.value(Field::AccessTrustedProxies).trim().is_empty() {
        draft.reset(Field::AccessTrustedProxies);
    }
    // What equals its default again need not be written out.
    for field in KEPT {
        let value = draft.value(field);
        let mut without = draft.clone();
        without.reset(field);
        if without.value(field) == value {
            draft = without;
        }
    }
    draft
}

/// Variables of the product's own that somebody added get its new beginning.
fn rename_variables(draft: &mut Draft, from: &Release, to: &Release) {
    if !draft.is_changed(Field::FlyEnvironment) || from.env_prefix == to.env_prefix {
        return;
    }
    let (old, new) = (format!("{}_", from.env_prefix), format!("{}_", to.env_prefix));
    let lines = draft.value(Field::FlyEnvironment);
    let lines: Vec<String> = lines
        .lines()
        .map(|line| line.strip_prefix(&old).map_or_else(|| line.to_owned(), |rest| format!("{new}{rest}")))
        .collect();
    draft.set(Field::FlyEnvironment, lines.join("\n"));
}
