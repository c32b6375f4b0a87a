//! Plans: fields, defaults and plan files.

use crate::common;
use companion_core::catalog::RELEASES;
use companion_core::i18n::Language;
use companion_core::plan::plan_file::{self, PlanFileError};
use companion_core::plan::{Draft, Field, FieldKind, GatewayToken, Plan, Target};
use companion_core::rules::{Severity, Subject};
use proptest::prelude::*;

fn every_draft() -> Vec<Draft> {
    RELEASES.iter().flat_map(|release| Target::ALL.map(|target| Draft::new(release, target))).collect()
}

#[test]
fn default_plans_have_no_errors() {
    for draft in every_draft() {
        let bundle = common::bundle(&draft);
        assert!(!bundle.has_errors(), "{} on {}: {:?}", draft.release().id, draft.target().id(), bundle.findings);
        assert!(bundle.files.blocked.is_empty());
        assert!(bundle.steps.iter().all(|step| step.blocked.is_none()));
    }
}

/// An error names every invalid field, and only the outputs that need the field are missing.
#[test]
fn an_invalid_field_blocks_only_its_dependents() {
    for draft in every_draft() {
        for &field in Field::ALL {
            // Some fields only have an effect if a toggle is on.
            let mut draft = draft.clone();
            for switch in [Field::ConfigDiscord, Field::AccessAllowPage] {
                draft.set(switch, "true");
            }
            if !draft.uses(field)
                || field.kind() == FieldKind::Toggle
                || matches!(field, Field::Release | Field::Target)
            {
                continue;
            }
            let mut wrong = draft.clone();
            wrong.set(field, "§ wrong $(value) §");
            let bundle = common::bundle(&wrong);
            let named = bundle
                .findings
                .iter()
                .any(|finding| finding.subject == Subject::Field(field) && finding.severity == Severity::Error);
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

/// An invalid inherited value is not reported twice, and blocked outputs name its source field.
#[test]
fn an_inherited_error_is_reported_at_its_source() {
    for (source_field, follower, target) in [
        (Field::DockerHostPort, Field::DockerTunnelPort, Target::Gcp),
        (Field::FlyRegion, Field::FlyVolumeRegion, Target::Fly),
        (Field::FlyPort, Field::FlyProxyPort, Target::FlyPrivate),
    ] {
        let mut draft = Draft::new(&RELEASES[3], target);
        draft.set(source_field, "wrong!");
        let bundle = common::bundle(&draft);
        let errors: Vec<_> = bundle.findings.iter().filter(|finding| finding.severity == Severity::Error).collect();
        assert_eq!(errors.len(), 1, "{errors:#?}");
        assert_eq!(errors[0].subject, Subject::Field(source_field));
        let waits =
            bundle.steps.iter().filter_map(|step| step.blocked).chain(bundle.files.blocked.iter().map(|file| file.by));
        for blocked in waits {
            assert_ne!(blocked.0, follower);
        }
    }
}

/// Values typed for another target have no effect.
#[test]
fn fields_of_other_targets_have_no_effect() {
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

/// Invalid values appear in no file and no command.
#[test]
fn invalid_values_appear_in_no_output() {
    for draft in every_draft() {
        for &field in Field::ALL {
            if field.kind() == FieldKind::Toggle || matches!(field, Field::Release | Field::Target) {
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
fn a_plan_file_round_trips() {
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
fn invalid_values_in_a_plan_file_are_left_to_the_rules() {
    let draft =
        plan_file::read(r#"{"target":"fly","fly":{"app":"My App","memory":"lots","auto_stop":false}}"#).unwrap();
    assert_eq!(draft.value(Field::FlyApp), "My App");
    assert_eq!(draft.value(Field::FlyMemory), "lots");
    assert_eq!(draft.value(Field::FlyAutoStop), "false");
}

#[test]
fn plan_file_errors_state_their_location() {
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
fn a_plan_file_contains_no_secret() {
    for case in common::cases() {
        let plan = case.plan.to_string();
        assert!(!plan.contains(common::FAKE_TOKEN) && !plan.contains(common::FAKE_PASSWORD), "{}", case.name);
    }
}

#[test]
fn debug_redacts_the_token() {
    let token = GatewayToken::from_random([0xab; 32]);
    assert_eq!(token.expose(), "ab".repeat(32));
    assert_eq!(format!("{token:?}"), "GatewayToken(hidden)");
    assert!(!format!("{:?}", common::secrets()).contains(common::FAKE_TOKEN));
}

#[test]
fn only_secret_files_contain_secrets() {
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
    /// No input makes the plan file reader panic, and every plan that is read can be generated from.
    #[test]
    fn reading_any_text_does_not_panic(text in "\\PC{0,200}") {
        if let Ok(draft) = plan_file::read(&text) {
            common::bundle(&draft);
        }
    }

    /// Plans keep their meaning in plan files, which are also used for the verification and for saved plans.
    #[test]
    fn any_value_round_trips_through_a_plan_file(index in 0..Field::ALL.len(), value in "\\PC{0,60}", release in 0..RELEASES.len(), target in 0..3_usize) {
        let mut draft = Draft::new(&RELEASES[release], Target::ALL[target]);
        let field = Field::ALL[index];
        // A toggle only produces flags.
        let value = if field.kind() == FieldKind::Toggle { value.is_empty().to_string() } else { value };
        draft.set(field, value);
        let again = plan_file::read(&plan_file::write(&draft)).expect("a written plan is read");
        prop_assert_eq!(Plan::read(&again), Plan::read(&draft));
    }

    /// Any text in any field produces a bundle.
    #[test]
    fn any_value_produces_a_bundle(index in 0..Field::ALL.len(), value in "\\PC{0,60}", release in 0..RELEASES.len(), target in 0..3_usize) {
        let mut draft = Draft::new(&RELEASES[release], Target::ALL[target]);
        draft.set(Field::ALL[index], value);
        let bundle = common::bundle(&draft);
        // Toggles are always flags, and lists are normalized in a plan file.
        if matches!(Field::ALL[index].kind(), FieldKind::Text | FieldKind::Number | FieldKind::Choice) {
            let again = plan_file::read(&plan_file::write(&draft)).expect("a written plan is read");
            prop_assert_eq!(common::bundle(&again).findings, bundle.findings);
        }
    }
}
