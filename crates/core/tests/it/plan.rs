//! Plans: fields, defaults, the plan file.

use crate::common;
use companion_core::catalog::RELEASES;
use companion_core::i18n::Language;
use companion_core::plan::plan_file::{self, PlanFileError};
use companion_core::plan::{Draft, Field, GatewayToken, Kind, Plan, Target};
use companion_core::rules::{Place, Severity};
use proptest::prelude::*;

fn every_draft() -> Vec<Draft> {
    RELEASES.iter().flat_map(|release| Target::ALL.map(|target| Draft::new(release, target))).collect()
}

#[test]
fn no_default_plan_has_an_error() {
    for draft in every_draft() {
        let bundle = common::bundle(&draft);
        assert!(!bundle.has_errors(), "{} on {}: {:?}", draft.release().id, draft.target().id(), bundle.findings);
        assert!(bundle.files.blocked.is_empty());
        assert!(bundle.steps.iter().all(|step| step.blocked.is_none()));
    }
}

/// A finding of severity error names every field that cannot be read, and only what needs the field is missing.
#[test]
fn a_wrong_field_is_named_and_stops_only_what_needs_it() {
    for draft in every_draft() {
        for &field in Field::ALL {
            // Some fields matter only beside a switch.
            let mut draft = draft.clone();
            for switch in [Field::ConfigDiscord, Field::AccessAllowPage] {
                draft.set(switch, "true");
            }
            if !draft.uses(field) || field.kind() == Kind::Toggle || matches!(field, Field::Release | Field::Target) {
                continue;
            }
            let mut wrong = draft.clone();
            wrong.set(field, "§ wrong $(value) §");
            let bundle = common::bundle(&wrong);
            let named = bundle
                .findings
                .iter()
                .any(|finding| finding.place == Place::Field(field) && finding.severity == Severity::Error);
            assert!(named, "{} on {}: {}", draft.release().id, draft.target().id(), field.path());
            assert!(
                bundle.steps.iter().any(|step| step.blocked.is_none() && !step.commands.is_empty()),
                "{} stops everything",
                field.path()
            );
            assert!(!bundle.to_json().to_string().contains("$(value) §/"), "{} reaches a path", field.path());
        }
    }
}

/// A field that only follows another is no second error, and what waits for it names the field to mend.
#[test]
fn a_follower_is_mended_where_it_follows() {
    for (leader, follower, target) in [
        (Field::DockerHostPort, Field::DockerTunnelPort, Target::Gcp),
        (Field::FlyRegion, Field::FlyVolumeRegion, Target::Fly),
        (Field::FlyPort, Field::FlyProxyPort, Target::FlyPrivate),
    ] {
        let mut draft = Draft::new(&RELEASES[3], target);
        draft.set(leader, "wrong!");
        let bundle = common::bundle(&draft);
        let errors: Vec<_> = bundle.findings.iter().filter(|finding| finding.severity == Severity::Error).collect();
        assert_eq!(errors.len(), 1, "{errors:#?}");
        assert_eq!(errors[0].place, Place::Field(leader));
        let waits =
            bundle.steps.iter().filter_map(|step| step.blocked).chain(bundle.files.blocked.iter().map(|file| file.by));
        for blocked in waits {
            assert_ne!(blocked.0, follower);
        }
    }
}

/// What was typed for another target has no effect on this one.
#[test]
fn a_field_of_another_target_changes_nothing() {
    for target in Target::ALL {
        let plain = Draft::new(&RELEASES[3], target);
        let expected = common::bundle(&plain).files;
        for &field in Field::ALL {
            if !plain.uses(field) {
                let mut draft = plain.clone();
                let choice = companion_core::plan::choices::choices(field).last();
                draft.set(field, choice.copied().unwrap_or("7"));
                assert_eq!(common::bundle(&draft).files, expected, "{} on {}", field.path(), target.id());
            }
        }
    }
}

/// What cannot be read never reaches a file or a command.
#[test]
fn a_wrong_field_reaches_no_file_and_no_command() {
    for draft in every_draft() {
        for &field in Field::ALL {
            if field.kind() == Kind::Toggle || matches!(field, Field::Release | Field::Target) {
                continue;
            }
            let mut wrong = draft.clone();
            wrong.set(field, "pwn'\"$(touch)`\\;&|<>\u{7}é");
            let bundle = common::bundle(&wrong);
            for file in &bundle.files.made {
                assert!(!file.text.contains("touch"), "{} reaches {}", field.path(), file.path);
            }
            for step in &bundle.steps {
                let block = companion_core::shell::block(&step.commands);
                assert!(!block.contains("touch"), "{} reaches {}", field.path(), step.id);
            }
        }
    }
}

#[test]
fn a_plan_file_gives_the_same_draft_back() {
    for draft in every_draft() {
        let text = plan_file::write(&draft);
        let read = plan_file::read(&text).expect("a written plan is read");
        assert_eq!(plan_file::write(&read), text);
        for &field in Field::ALL {
            assert_eq!(read.value(field), draft.value(field), "{}", field.path());
        }
    }
    for case in common::cases() {
        let text = serde_json::to_string(&case.plan).unwrap();
        let read = plan_file::read(&text).expect("a written plan is read");
        assert_eq!(common::bundle(&read).to_json(), case.output, "{}", case.name);
    }
}

#[test]
fn a_saved_plan_can_change_its_release() {
    let text = plan_file::write(&Draft::new(&RELEASES[0], Target::Gcp));
    let mut draft = plan_file::read(&text).unwrap();
    draft.set(Field::Release, "openclaw@2026.9.6");
    assert_eq!(draft.value(Field::GcpVmName), "openclaw-gateway", "what nobody typed follows the release");
}

#[test]
fn wrong_values_in_a_plan_file_are_kept_for_the_rules() {
    let draft =
        plan_file::read(r#"{"target":"fly","fly":{"app":"My App","memory":"lots","auto_stop":false}}"#).unwrap();
    assert_eq!(draft.value(Field::FlyApp), "My App");
    assert_eq!(draft.value(Field::FlyMemory), "lots");
    assert_eq!(draft.value(Field::FlyAutoStop), "false");
}

#[test]
fn what_is_no_plan_file_is_said_with_its_place() {
    let problems = &Language::English.text().problems;
    for (text, expected) in [
        ("{\n  \"release\": nonsense\n}", "plan.json:2:14: this is not JSON"),
        ("[]", "plan.json: `the whole file` must be an object"),
        (r#"{"gcp": 5}"#, "plan.json: `gcp` must be an object"),
        (r#"{"format": 2}"#, "plan format 2"),
        (r#"{"gcp": {"projct_id": "x"}}"#, "no field `gcp.projct_id`. Did you mean `gcp.project_id`?"),
        (r#"{"token": "secret"}"#, "no field `token`."),
        (r#"{"docker": {"expose": "maybe"}}"#, "`docker.expose` takes true or false"),
        (r#"{"docker": {"host_port": [1]}}"#, "`docker.host_port` takes a number"),
    ] {
        let errors = plan_file::read(text).expect_err(text);
        let said = errors[0].describe("plan.json", problems);
        assert!(said.contains(expected), "{said}");
    }
    let both = plan_file::read(r#"{"a": 1, "gcp": {"b": 2}}"#).expect_err("two unknown fields");
    assert_eq!(both.len(), 2, "all errors are told, not only the first");
    assert!(matches!(both[1], PlanFileError::UnknownField { ref path, .. } if path == "gcp.b"));
}

#[test]
fn a_plan_never_holds_a_secret() {
    for case in common::cases() {
        let plan = case.plan.to_string();
        assert!(!plan.contains(common::FAKE_TOKEN) && !plan.contains(common::FAKE_PASSWORD), "{}", case.name);
    }
}

#[test]
fn a_token_shows_nothing_of_itself() {
    let token = GatewayToken::from_random([0xab; 32]);
    assert_eq!(token.expose(), "ab".repeat(32));
    assert_eq!(format!("{token:?}"), "GatewayToken(hidden)");
    assert!(!format!("{:?}", common::secrets()).contains(common::FAKE_TOKEN));
}

#[test]
fn only_secret_files_hold_the_secrets() {
    for case in common::cases() {
        for file in &case.bundle.files.made {
            let holds = file.text.contains(common::FAKE_TOKEN) || file.text.contains(common::FAKE_PASSWORD);
            assert!(!holds || (file.secret && file.mode == 0o600), "{}: {}", case.name, file.path);
        }
        for step in &case.bundle.steps {
            let title = format!("{}{}{}{}", step.title, step.why.join(""), step.expect, step.undo);
            assert!(!title.contains(common::FAKE_TOKEN), "{}: {}", case.name, step.id);
            for command in &step.commands {
                let argv = command.argv().unwrap_or_default().join(" ");
                assert!(!argv.contains(common::FAKE_TOKEN), "{}: {} shows it in a process list", case.name, step.id);
            }
        }
    }
}

proptest! {
    /// No plan file of any bytes panics, and what is read can always be generated from.
    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,200}") {
        if let Ok(draft) = plan_file::read(&text) {
            common::bundle(&draft);
        }
    }

    /// What travels as a plan file, to the verification and into saved plans, means the same plan.
    #[test]
    fn any_value_means_the_same_after_a_plan_file(index in 0..Field::ALL.len(), value in "\\PC{0,60}", release in 0..RELEASES.len(), target in 0..3_usize) {
        let mut draft = Draft::new(&RELEASES[release], Target::ALL[target]);
        let field = Field::ALL[index];
        // A switch gives nothing else.
        let value = if field.kind() == Kind::Toggle { value.is_empty().to_string() } else { value };
        draft.set(field, value);
        let again = plan_file::read(&plan_file::write(&draft)).expect("a written plan is read");
        prop_assert_eq!(Plan::read(&again), Plan::read(&draft));
    }

    /// Any text in any field gives a bundle.
    #[test]
    fn any_value_gives_a_bundle(index in 0..Field::ALL.len(), value in "\\PC{0,60}", release in 0..RELEASES.len(), target in 0..3_usize) {
        let mut draft = Draft::new(&RELEASES[release], Target::ALL[target]);
        draft.set(Field::ALL[index], value);
        let bundle = common::bundle(&draft);
        // A toggle holds a flag whatever happens, and lists are laid out anew in a plan file.
        if matches!(Field::ALL[index].kind(), Kind::Text | Kind::Number | Kind::Choice) {
            let again = plan_file::read(&plan_file::write(&draft)).expect("a written plan is read");
            prop_assert_eq!(common::bundle(&again).findings, bundle.findings);
        }
    }
}
