//! Plans in links: what is written is read, what older versions wrote is read for ever, and nothing breaks the reader.

#![expect(clippy::expect_used, reason = "a broken case is how a suite fails")]

use crate::common;
use std::fmt::Write as _;
use std::fs;

use companion_core::catalog::{RELEASES, Release};
use companion_core::i18n::Language;
use companion_core::plan::link::{self, LinkProblem, MAX_BYTES};
use companion_core::plan::{Draft, Field, Kind, Plan, Target, plan_file};
use proptest::prelude::*;

/// The golden links, by name.
fn golden() -> Vec<(String, String)> {
    let mut links: Vec<(String, String)> = fs::read_dir(common::root().join("crates/core/tests/links"))
        .expect("crates/core/tests/links exists")
        .map(|entry| entry.expect("readable").path())
        .map(|path| {
            let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
            (name, fs::read_to_string(&path).expect("a link is UTF-8"))
        })
        .collect();
    links.sort();
    links
}

/// Links that were given away are out of reach: a change in these snapshots breaks somebody's link.
#[test]
fn golden_links_are_read_for_ever() {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.set_snapshot_path("snapshots/links");
    settings.bind(|| {
        for (name, text) in golden() {
            let opened = link::read(&text);
            let mut shown = String::new();
            for problem in &opened.problems {
                let _ = writeln!(shown, "{}", problem.describe(&Language::English.text().links));
            }
            let _ = write!(shown, "{}\n{}", link::write(&opened.draft), plan_file::write(&opened.draft));
            insta::assert_snapshot!(name.as_str(), shown);
        }
    });
}

#[test]
fn golden_links_cover_every_release_and_target() {
    let links = golden();
    assert!(links.len() >= 12, "{}", links.len());
    let drafts: Vec<Draft> = links.iter().map(|(_, text)| link::read(text).draft).collect();
    for release in &RELEASES {
        assert!(drafts.iter().any(|draft| draft.value(Field::Release) == release.id), "{}", release.id);
    }
    for target in Target::ALL {
        assert!(drafts.iter().any(|draft| draft.target() == target), "{}", target.id());
    }
}

#[test]
fn a_link_is_short_and_readable() {
    let mut draft = Draft::new(&RELEASES[3], Target::Fly);
    assert_eq!(link::write(&draft), "plan=1&release=openclaw@2026.9.6&target=fly");
    draft.set(Field::FlyRegion, "arn");
    draft.set(Field::FlyMemory, "2048mb");
    draft.set(Field::ImagePackages, "git  curl,\njq");
    draft.set(Field::FlyEnvironment, "A=1\n\n B=æ ");
    draft.set(Field::ConfigTelegram, "true");
    assert_eq!(
        link::write(&draft),
        "plan=1&release=openclaw@2026.9.6&target=fly&fly.region=arn&fly.environment=A%3D1%0AB%3D%C3%A6\
         &image.packages=git,curl,jq&config.telegram=1"
    );
    let page = "https://companion.example/setup/#old";
    assert_eq!(link::address(page, "plan=1"), "https://companion.example/setup/#plan=1");
    assert!(link::is_plan("https://x.example/#a=b&plan=1") && !link::is_plan("#language=da") && !link::is_plan(""));
}

/// Mail and chat programs take punctuation behind a link for their own.
#[test]
fn no_link_ends_in_punctuation() {
    for text in ["a.", "a,", "a:", "a!", "a)", "a_", "a/", "a'", "a-"] {
        let mut draft = Draft::default();
        draft.set(Field::AccessTrustedProxies, text);
        let fragment = link::write(&draft);
        assert!(fragment.ends_with(|last: char| last.is_ascii_alphanumeric()), "{fragment}");
    }
}

/// The newest release is another one later; a link says which was meant.
#[test]
fn a_link_names_its_release_and_target() {
    let newest = RELEASES.last().unwrap().id;
    assert_eq!(link::write(&Draft::default()), format!("plan=1&release={newest}&target=gcp"));
    let mut draft = Draft::default();
    draft.set(Field::Release, "openclaw");
    assert!(link::write(&draft).contains(&format!("release={newest}&")));
}

#[test]
fn the_plans_of_all_cases_travel() {
    for case in common::cases() {
        let draft = common::draft(&case);
        let fragment = link::write(&draft);
        let opened = link::read(&fragment);
        assert_eq!(opened.problems, [], "{}", case.name);
        let mut expected = draft.clone();
        expected.reset(Field::AccessPageOrigin);
        assert_eq!(plan_file::write(&opened.draft), plan_file::write(&expected), "{}", case.name);
        assert_eq!(link::write(&opened.draft), fragment, "{}", case.name);
        assert!(fragment.len() < 2000, "{}: {}", case.name, fragment.len());
    }
}

#[test]
fn no_secret_gets_into_a_link_or_out_of_one() {
    for &field in Field::ALL {
        if field.kind() == Kind::Toggle {
            continue;
        }
        for secret in [common::FAKE_TOKEN, "sk-ant-fakefakefakefakefake", "BOT_TOKEN=fake-bot-token"] {
            let mut draft = Draft::new(&RELEASES[3], Target::Fly);
            draft.set(field, secret);
            let fragment = link::write(&draft);
            assert!(!fragment.contains("fake") && !fragment.contains("fa4e"), "{}: {fragment}", field.path());
            // The page's origin never travels, so there is nothing to say of it.
            let told: &[Field] = if field == Field::AccessPageOrigin { &[] } else { &[field] };
            assert_eq!(link::left_out(&draft), told, "{}", field.path());
            let typed = format!("plan=1&{}={}", field.path(), secret.replace('=', "%3D"));
            let opened = link::read(&typed);
            let said = format!("{opened:?}{}", opened.problems[0].describe(&Language::English.text().links));
            assert!(!said.contains("fake") && !said.contains("fa4e"), "{said}");
        }
    }
    for case in common::cases() {
        let fragment = link::write(&common::draft(&case));
        assert!(!fragment.contains(common::FAKE_TOKEN) && !fragment.contains(common::FAKE_PASSWORD), "{}", case.name);
    }
}

#[test]
fn the_page_is_not_for_a_link_to_choose() {
    let mut draft = Draft::new(&RELEASES[3], Target::Gcp);
    draft.set(Field::AccessAllowPage, "true");
    draft.set(Field::AccessPageOrigin, "https://companion.example");
    assert!(!link::write(&draft).contains("companion"));
    let opened = link::read("#plan=1&access.allow_page=1&access.page_origin=https://evil.example");
    assert_eq!(opened.problems, [LinkProblem::PageOrigin]);
    assert!(opened.draft.is_on(Field::AccessAllowPage) && opened.draft.value(Field::AccessPageOrigin).is_empty());
}

#[test]
fn a_link_has_a_largest_size() {
    let long = format!("#plan=1&fly.app={}", "a".repeat(MAX_BYTES));
    assert_eq!(link::read(&long).problems, [LinkProblem::TooLong]);
    let fitting = format!("plan=1&fly.app={}", "a".repeat(MAX_BYTES - 15));
    assert!(link::fits(&fitting) && link::read(&fitting).problems.is_empty());
    let many = "&x.y=1".repeat(1500);
    let opened = link::read(&format!("#plan=1{many}"));
    assert_eq!(opened.problems.len(), 33);
    assert_eq!(opened.problems.last(), Some(&LinkProblem::More { count: 1500 - 32 }));
}

#[test]
fn every_problem_has_words_in_every_language() {
    let field = Field::GcpZone;
    let problems = [
        LinkProblem::TooLong,
        LinkProblem::NoPlan,
        LinkProblem::Version { found: "2".to_owned() },
        LinkProblem::Encoding { key: "gcp.zone".to_owned() },
        LinkProblem::UnknownField { key: "a.b".to_owned(), nearest: None },
        LinkProblem::UnknownField { key: "gcp.zon".to_owned(), nearest: Some("gcp.zone") },
        LinkProblem::WrongType { field },
        LinkProblem::NoValue { field },
        LinkProblem::Repeated { field },
        LinkProblem::PageOrigin,
        LinkProblem::Secret { field },
        LinkProblem::More { count: 3 },
    ];
    for language in Language::ALL {
        for problem in &problems {
            let said = problem.describe(&language.text().links);
            assert!(said.len() > 10 && !said.contains('{'), "{said}");
            assert!(
                language == Language::English || said != problem.describe(&Language::English.text().links),
                "{said}"
            );
        }
    }
}

fn any_draft() -> impl Strategy<Value = Draft> {
    let value = prop_oneof![
        "\\PC{0,40}",
        "[a-z0-9/@:., \\n%&=#+-]{0,40}",
        Just(String::new()),
        Just("true".to_owned()),
        Just("false".to_owned()),
        Just("a_token=\nx".to_owned()),
        "[0-9]{1,6}",
    ];
    let typed = proptest::collection::vec((proptest::sample::select(Field::ALL), value), 0..12);
    let releases: Vec<&'static Release> = RELEASES.iter().collect();
    let start = (proptest::sample::select(releases), proptest::sample::select(Target::ALL.to_vec()));
    (start, typed).prop_map(|((release, target), typed)| {
        let mut draft = Draft::new(release, target);
        for (field, text) in typed {
            draft.set(field, text);
        }
        draft
    })
}

proptest! {
    /// The same plan comes back, and the same link from it.
    #[test]
    fn what_is_written_is_read(draft in any_draft()) {
        let fragment = link::write(&draft);
        let opened = link::read(&fragment);
        prop_assert_eq!(&opened.problems, &[]);
        prop_assert_eq!(link::write(&opened.draft), fragment);
        let mut expected = draft.clone();
        expected.reset(Field::AccessPageOrigin);
        for field in link::left_out(&draft) {
            // Of lines with secrets the others travel.
            if field.kind() == Kind::Lines {
                expected.set(field, opened.draft.value(field));
            } else {
                expected.reset(field);
            }
        }
        // What holds the same as the field it can follow, follows it.
        expected.forget_defaults();
        prop_assert_eq!(Plan::read(&opened.draft), Plan::read(&expected));
        for &field in Field::ALL {
            // Lists are laid out anew, and a switch is on or off.
            if matches!(field.kind(), Kind::Text | Kind::Number | Kind::Choice) {
                prop_assert_eq!(opened.draft.value(field), expected.value(field));
            }
        }
    }

    /// Any text is read; what is read can be written, and is then read without a problem.
    #[test]
    fn any_text_is_read(text in "\\PC{0,200}", keys in proptest::collection::vec((proptest::sample::select(Field::ALL), "[%a-f0-9&=#æ. -]{0,12}"), 0..8)) {
        link::read(&text);
        let fields: Vec<String> = keys.iter().map(|(field, value)| format!("&{}={value}", field.path())).collect();
        let fields = fields.concat();
        for link in [format!("#plan=1{fields}&{text}"), format!("plan=1&{text}{fields}")] {
            let opened = link::read(&link);
            for problem in &opened.problems {
                problem.describe(&Language::English.text().links);
            }
            let again = link::read(&link::write(&opened.draft));
            prop_assert_eq!(&again.problems, &[]);
            prop_assert_eq!(Plan::read(&again.draft), Plan::read(&opened.draft));
        }
    }
}
