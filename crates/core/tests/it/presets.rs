//! Presets: free of errors everywhere, told apart, and honest about what they trade.

use crate::common;
use companion_core::catalog::RELEASES;
use companion_core::i18n::{Code, Language};
use companion_core::plan::preset::{Preset, matching};
use companion_core::plan::{Draft, Field, Target};

fn every_draft() -> Vec<Draft> {
    RELEASES.iter().flat_map(|release| Target::ALL.map(|target| Draft::new(release, target))).collect()
}

/// Whatever stood there before, the preset is what the draft then is.
#[test]
fn a_preset_has_no_error_and_is_known_again() {
    for draft in every_draft() {
        let mut starts = vec![draft.clone()];
        starts.extend(Preset::ALL.map(|preset| preset.apply(&draft)));
        for start in &starts {
            for preset in Preset::ALL {
                let applied = preset.apply(start);
                let place = format!("{} on {}: {}", draft.release().id, draft.target().id(), preset.id());
                let bundle = common::bundle(&applied);
                assert!(!bundle.has_errors(), "{place}: {:#?}", bundle.findings);
                assert!(bundle.files.blocked.is_empty(), "{place}");
                assert_eq!(matching(&applied), Some(preset), "{place}");
                assert_eq!(preset.apply(&applied), applied, "{place}: twice is once");
            }
        }
    }
}

#[test]
fn a_preset_leaves_everything_else_alone() {
    for draft in every_draft() {
        let mut draft = draft;
        for (field, text) in [
            (Field::GcpProjectId, "assistant-420"),
            (Field::GcpVmName, "assistant"),
            (Field::FlyApp, "assistant"),
            (Field::FlyRegion, "arn"),
            (Field::ConfigModel, "openai/gpt-4o"),
            (Field::ConfigTelegram, "true"),
            (Field::AccessTrustedProxies, "172.16.1.2"),
            (Field::FlyEnvironment, "A=1"),
        ] {
            draft.set(field, text);
        }
        for preset in Preset::ALL {
            let applied = preset.apply(&draft);
            let spoken_of: Vec<Field> = preset.reasons(&draft).iter().map(|(field, _)| *field).collect();
            for &field in Field::ALL {
                if !spoken_of.contains(&field) {
                    assert_eq!(applied.typed(field), draft.typed(field), "{}: {}", preset.id(), field.path());
                }
            }
            let names = [Field::GcpProjectId, Field::GcpVmName, Field::FlyApp, Field::FlyRegion, Field::ConfigModel];
            assert!(names.iter().all(|name| !spoken_of.contains(name)), "{}", preset.id());
        }
    }
}

/// The rules say of the cheapest machine what its words say: it is small.
#[test]
fn cheapest_is_honest_about_memory() {
    let codes = |draft: &Draft| -> Vec<Code> {
        common::bundle(&Preset::Cheapest.apply(draft)).findings.iter().map(|finding| finding.code).collect()
    };
    for draft in every_draft() {
        let codes = codes(&draft);
        let expected = match (draft.target(), draft.release().prebuilt_image) {
            (Target::Gcp, Some(_)) => Code::X15,
            (Target::Gcp, None) => Code::X8,
            _ => Code::X7,
        };
        assert!(codes.contains(&expected), "{} on {}: {codes:?}", draft.release().id, draft.target().id());
        let words = Preset::Cheapest.describe(&draft, &Language::English.text().presets).join(" ");
        assert!(words.contains("killed") && words.contains("GB"), "{words}");
    }
}

#[test]
fn the_free_machine_is_free() {
    let mut draft = Draft::new(&RELEASES[3], Target::Gcp);
    draft.set(Field::GcpZone, "europe-west1-b");
    let applied = Preset::Cheapest.apply(&draft);
    assert_eq!(applied.value(Field::GcpZone), "us-central1-a");
    let said = common::bundle(&applied).findings.into_iter().find(|finding| finding.code == Code::X15);
    assert_eq!(said.map(|said| said.severity.id()), Some("info"), "no condition of the free tier is missed");
    draft.set(Field::GcpZone, "us-west1-b");
    assert_eq!(Preset::Cheapest.apply(&draft).value(Field::GcpZone), "us-west1-b", "it is free there too");
}

/// What is recommended raises no warning about memory, disk or builds, and hardening publishes nothing.
#[test]
fn recommended_and_hardened_are_roomy_and_closed() {
    for draft in every_draft() {
        for preset in [Preset::Recommended, Preset::Hardened] {
            let bundle = common::bundle(&preset.apply(&draft));
            for code in [Code::X6, Code::X7, Code::X8, Code::X14, Code::X20, Code::F7, Code::G6] {
                assert!(
                    bundle.findings.iter().all(|finding| finding.code != code),
                    "{} on {}: {}",
                    draft.release().id,
                    draft.target().id(),
                    code.as_str()
                );
            }
        }
        let mut open = draft.clone();
        open.set(Field::DockerExpose, "true");
        open.set(Field::AccessOrigins, "https://gateway.example");
        open.set(Field::AccessAllowPage, "true");
        open.set(Field::ImageGog, "true");
        assert_ne!(matching(&open), Some(Preset::Hardened));
        let bundle = common::bundle(&Preset::Hardened.apply(&open));
        for file in &bundle.files.made {
            assert!(!file.text.contains("gateway.example") && !file.text.contains("gogcli"), "{}", file.path);
        }
    }
}

#[test]
fn a_draft_of_ones_own_is_none() {
    let mut draft = Preset::Recommended.apply(&Draft::new(&RELEASES[3], Target::Gcp));
    draft.set(Field::GcpMachineType, "e2-standard-4");
    assert_eq!(matching(&draft), None);
}

#[test]
fn every_preset_has_words_and_every_value_a_source() {
    for language in Language::ALL {
        let texts = &language.text().presets;
        for draft in every_draft() {
            for preset in Preset::ALL {
                assert!(!preset.name(texts).is_empty());
                for paragraph in preset.describe(&draft, texts) {
                    assert!(paragraph.ends_with(['.', '。']) && !paragraph.contains('{'), "{paragraph}");
                }
                let other = preset.describe(&draft, &Language::English.text().presets);
                assert!(language == Language::English || preset.describe(&draft, texts) != other);
                for (field, source) in preset.reasons(&draft) {
                    assert!(source.len() > 20 && !source.contains("  "), "{}: {source}", field.path());
                }
            }
        }
    }
    assert_eq!("hardened".parse(), Ok(Preset::Hardened));
    assert!("strict".parse::<Preset>().is_err());
}
