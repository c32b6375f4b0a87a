//! The cases every suite runs over: the defaults of each release and target, and the plans in `crates/core/tests/plans`.

#![allow(clippy::allow_attributes, dead_code, reason = "each suite is a crate of its own and uses a part of this")]
#![expect(clippy::expect_used, clippy::panic, reason = "a broken case is how a suite fails")]

pub(crate) mod guides;
pub(crate) mod inspection;
pub(crate) mod mutants;
pub(crate) mod old;
pub(crate) mod pieces;
pub(crate) mod spans;
pub(crate) mod tools;
pub(crate) mod validator;
pub(crate) mod windows;

use std::fs;
use std::path::Path;

use companion_core::bundle::Bundle;
use companion_core::catalog::RELEASES;
use companion_core::i18n::Language;
use companion_core::plan::{Draft, Secrets, Target, plan_file};
use serde_json::Value;

/// An obviously fake token, 64 hexadecimal digits as a real one.
pub(crate) const FAKE_TOKEN: &str = "fa4efa4efa4efa4efa4efa4efa4efa4efa4efa4efa4efa4efa4efa4efa4efa4e";
/// An obviously fake password.
pub(crate) const FAKE_PASSWORD: &str = "fa4e-keyring-password-for-tests-only";

/// One deployment.
pub(crate) struct Case {
    /// The name of its plan file, or of its release and target.
    pub name: String,
    /// The plan as JSON.
    pub plan: Value,
    /// What `companion generate --format json` prints for it.
    pub output: Value,
    /// The same before it became JSON.
    pub bundle: Bundle,
}

/// The root of the workspace.
pub(crate) fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

/// The secrets of all cases.
pub(crate) fn secrets() -> Secrets {
    Secrets {
        gateway_token: FAKE_TOKEN.parse().expect("the fake token is a token"),
        keyring_password: FAKE_PASSWORD.parse().expect("the fake password is a password"),
    }
}

/// The bundle of a draft with the fake secrets.
pub(crate) fn bundle(draft: &Draft) -> Bundle {
    Bundle::new(draft, &secrets(), None, Language::English.text())
}

/// Every case.
pub(crate) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for release in &RELEASES {
        for target in Target::ALL {
            let name = format!("default-{}-{}", release.id.replace('@', "-"), target.id());
            cases.push(case(name, &Draft::new(release, target)));
        }
    }
    let folder = root().join("crates/core/tests/plans");
    let mut files: Vec<_> = fs::read_dir(folder)
        .expect("crates/core/tests/plans exists")
        .map(|entry| entry.expect("readable").path())
        .collect();
    files.sort();
    for file in files {
        let text = fs::read_to_string(&file).expect("a plan is UTF-8");
        let draft = plan_file::read(&text).unwrap_or_else(|errors| panic!("{}: {errors:?}", file.display()));
        let name = file.file_stem().expect("a plan has a name").to_string_lossy().into_owned();
        cases.push(case(name, &draft));
    }
    cases
}

fn case(name: String, draft: &Draft) -> Case {
    let bundle = bundle(draft);
    Case {
        name,
        plan: serde_json::from_str(&plan_file::write(draft)).expect("a plan file is JSON"),
        output: bundle.to_json(),
        bundle,
    }
}

/// The draft of a case.
pub(crate) fn draft(case: &Case) -> Draft {
    plan_file::read(&case.plan.to_string()).expect("the plan of a case is a plan")
}
