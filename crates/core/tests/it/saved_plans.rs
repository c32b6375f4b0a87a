//! What the page keeps: steps back, plans on the device, progress of the guide; and two plans side by side.

use crate::common;
use companion_core::catalog;
use companion_core::i18n::Language;
use companion_core::plan::diff::{DifferenceKind, FileDifferenceKind, differences, file_differences};
use companion_core::plan::history::{History, MAX_ENTRIES, PAUSE, changed_fields};
use companion_core::plan::preset::Preset;
use companion_core::plan::saved_plans::{LONGEST_NAME, MAX_PLANS, Shelf, ShelfError, ShelfProblem, Shelved};
use companion_core::plan::{Draft, Field, Section, Target};
use companion_core::steps::progress::{MAX_DEPLOYMENTS, Progress, count, deployment_key, next_step};
use proptest::prelude::*;
use serde_json::{Value, json};

fn newest(target: Target) -> Draft {
    Draft::new(catalog::newest(), target)
}

fn with(draft: &Draft, field: Field, text: &str) -> Draft {
    let mut changed = draft.clone();
    changed.set(field, text);
    changed
}

// --- Undo and redo ---

/// A form with its history.
struct Editor {
    draft: Draft,
    history: History,
    now: u64,
}

impl Editor {
    fn new() -> Self {
        Self { draft: newest(Target::Gcp), history: History::default(), now: 1_000 }
    }

    fn types(&mut self, field: Field, text: &str) {
        self.now += 100;
        let after = with(&self.draft, field, text);
        self.history.record(&self.draft, &after, Some(field), self.now);
        self.draft = after;
    }

    fn acts(&mut self, after: Draft) {
        self.history.record(&self.draft, &after, None, self.now);
        self.draft = after;
    }

    fn undo(&mut self) -> bool {
        let before = self.history.undo(&self.draft);
        before.map(|draft| self.draft = draft).is_some()
    }

    fn redo(&mut self) -> bool {
        let after = self.history.redo(&self.draft);
        after.map(|draft| self.draft = draft).is_some()
    }
}

#[test]
fn typing_is_one_step_a_field() {
    let mut editor = Editor::new();
    let start = editor.draft.clone();
    for text in ["e", "eu", "eur"] {
        editor.types(Field::GcpZone, text);
    }
    editor.types(Field::GcpVmName, "a");
    assert_eq!(editor.history.len(), 2);
    assert_eq!(editor.history.undoes(), Some([Field::GcpVmName].as_slice()));
    assert!(editor.undo() && editor.draft.value(Field::GcpZone) == "eur");
    assert!(editor.undo() && editor.draft == start && !editor.undo());
    assert_eq!(editor.history.redoes(), Some([Field::GcpZone].as_slice()));
    assert!(editor.redo() && editor.draft.value(Field::GcpZone) == "eur");
    assert!(editor.redo() && editor.draft.value(Field::GcpVmName) == "a" && !editor.redo());
}

#[test]
fn a_pause_an_action_and_an_undo_end_a_step() {
    let mut editor = Editor::new();
    editor.types(Field::GcpZone, "a");
    editor.now += PAUSE;
    editor.types(Field::GcpZone, "ab");
    assert_eq!(editor.history.len(), 2, "after a pause");
    editor.acts(Preset::Cheapest.apply(&editor.draft));
    assert!(editor.history.undoes().unwrap().contains(&Field::GcpMachineType));
    assert!(editor.history.undoes().unwrap().len() > 2, "an action may change many fields");
    editor.types(Field::GcpZone, "abc");
    assert_eq!(editor.history.len(), 4, "after an action");
    editor.undo();
    editor.types(Field::GcpZone, "x");
    assert_eq!(editor.history.len(), 4, "after an undo");
    assert_eq!(editor.history.redoes(), None, "what was taken back is gone once something else is done");
    editor.acts(editor.draft.clone());
    assert_eq!(editor.history.len(), 4, "nothing changed");
}

#[test]
fn what_was_typed_and_deleted_is_no_step() {
    let mut editor = Editor::new();
    editor.types(Field::GcpZone, "europe-west1-b");
    editor.now += 2 * PAUSE;
    editor.types(Field::GcpZone, "europe-west1-bx");
    editor.types(Field::GcpZone, "europe-west1-b");
    assert_eq!(editor.history.len(), 1);
    // A clock that goes back splits nothing.
    editor.now -= 500;
    editor.types(Field::GcpVmName, "a");
    editor.now -= 500;
    editor.types(Field::GcpVmName, "ab");
    assert_eq!(editor.history.len(), 2);
}

#[test]
fn a_history_is_bounded() {
    let mut editor = Editor::new();
    for number in 0..MAX_ENTRIES + 20 {
        editor.now += 2 * PAUSE;
        editor.types(Field::GcpVmName, &format!("vm-{number}"));
    }
    assert_eq!(editor.history.len(), MAX_ENTRIES);
    while editor.undo() {}
    assert_eq!(editor.draft.value(Field::GcpVmName), "vm-19");
    assert!(editor.history.is_empty());
}

// --- Two plans ---

#[test]
fn plans_with_the_same_effect_do_not_differ() {
    let left = newest(Target::Gcp);
    let mut right = with(&left, Field::FlyApp, "for another target");
    right.set(Field::ConfigFallbacks, "anthropic/claude-sonnet-4-5,openai/gpt-4o");
    right.reset(Field::Release);
    let groups = differences(&left, &right);
    let all: Vec<_> = groups.iter().flat_map(|group| &group.differences).collect();
    assert_eq!(all.len(), 1, "{all:?}");
    assert_eq!((all[0].field, all[0].kind), (Field::ConfigFallbacks, DifferenceKind::Following));
    assert_eq!(differences(&left, &left), []);
    assert_eq!(file_differences(&common::bundle(&left).files, &common::bundle(&right).files), []);
}

#[test]
fn a_difference_says_where_it_comes_from() {
    let left = with(&newest(Target::Gcp), Field::GcpZone, "europe-west1-b");
    let mut right = Draft::new(catalog::find("clawdbot").unwrap(), Target::Gcp);
    right.set(Field::DockerHostPort, "9000");
    let groups = differences(&left, &right);
    let sections: Vec<Section> = groups.iter().map(|group| group.section).collect();
    let mut sorted = sections.clone();
    sorted.sort();
    sorted.dedup();
    assert_eq!(sections, sorted, "each section once, in the order of the form");
    let find = |field| groups.iter().flat_map(|group| &group.differences).find(|entry| entry.field == field);
    let release = find(Field::Release).unwrap();
    assert_eq!((release.left.as_str(), release.right.as_str()), ("openclaw@2026.9.6", "clawdbot@2026.1.24"));
    assert!(!release.is_consequence);
    let name = find(Field::GcpVmName).unwrap();
    assert!(name.is_consequence && name.kind == DifferenceKind::Value && name.right == "clawdbot-gateway");
    assert!(!find(Field::GcpZone).unwrap().is_consequence);
    let tunnel = find(Field::DockerTunnelPort).unwrap();
    assert!(tunnel.is_consequence && tunnel.right == "9000", "it follows the other port");
    assert_eq!(find(Field::AccessOrigins).unwrap().kind, DifferenceKind::OnlyLeft);
    assert_eq!(find(Field::GcpDiskSize), None);
    assert_eq!(find(Field::FlyApp), None);
}

#[test]
fn files_that_differ_are_named() {
    let left = newest(Target::Gcp);
    let names = |left: &Draft, right: &Draft| -> Vec<(String, FileDifferenceKind)> {
        file_differences(&common::bundle(left).files, &common::bundle(right).files)
            .into_iter()
            .map(|file| (file.path, file.kind))
            .collect()
    };
    let right = with(&left, Field::ConfigTelegram, "true");
    assert!(names(&left, &right).contains(&("openclaw.json".to_owned(), FileDifferenceKind::Text)));
    assert!(!names(&left, &right).iter().any(|(path, _)| path == "docker-compose.yml"));
    let fly = names(&left, &newest(Target::Fly));
    assert!(fly.contains(&("docker-compose.yml".to_owned(), FileDifferenceKind::OnlyLeft)), "{fly:?}");
    assert!(fly.contains(&("fly.toml".to_owned(), FileDifferenceKind::OnlyRight)), "{fly:?}");
    let wrong = with(&left, Field::ConfigModel, "no model");
    assert!(names(&left, &wrong).contains(&("openclaw.json".to_owned(), FileDifferenceKind::Blocked)));
    assert!(names(&wrong, &left).contains(&("openclaw.json".to_owned(), FileDifferenceKind::Blocked)));
}

// --- Plans on the device ---

fn names(shelf: &Shelf) -> Vec<&str> {
    shelf.plans().iter().map(Shelved::name).collect()
}

#[test]
fn plans_are_kept_in_order_under_names_of_their_own() {
    let mut shelf = Shelf::default();
    let draft = with(&newest(Target::Fly), Field::FlyApp, "My App!");
    assert_eq!(shelf.add(" Hjemme ", &draft, 5), Ok(vec![]));
    assert_eq!(shelf.add("工作", &newest(Target::Gcp), 6), Ok(vec![]));
    assert_eq!(shelf.add("Test", &newest(Target::Gcp), 7), Ok(vec![]));
    for (name, error) in [
        ("hjemme", ShelfError::Taken),
        ("  ", ShelfError::Name),
        ("sk-ant-obviously-fake-key-0000", ShelfError::Secret),
        ("a\nb", ShelfError::Name),
        (&*"x".repeat(LONGEST_NAME + 1), ShelfError::Name),
    ] {
        assert_eq!(shelf.add(name, &draft, 8), Err(error), "{name}");
    }
    assert_eq!(shelf.rename("test", "TEST"), Ok(()), "its own name in capitals");
    assert_eq!(shelf.rename("TEST", "工作"), Err(ShelfError::Taken));
    assert_eq!(shelf.rename("none", "other"), Err(ShelfError::Missing));
    assert_eq!(shelf.move_to("TEST", 0), Ok(()));
    assert_eq!(names(&shelf), ["TEST", "Hjemme", "工作"]);
    let (at, removed) = shelf.remove("Hjemme").unwrap();
    assert_eq!((at, names(&shelf)), (1, vec!["TEST", "工作"]));
    shelf.put_back(at, removed).unwrap();
    assert_eq!(names(&shelf), ["TEST", "Hjemme", "工作"]);
    let kept = shelf.find("hjemme").unwrap();
    assert_eq!((kept.saved_at(), kept.draft().unwrap().value(Field::FlyApp).as_str()), (5, "My App!"));
    shelf.replace("Hjemme", &newest(Target::Gcp), 9).unwrap();
    assert_eq!(shelf.find("Hjemme").unwrap().saved_at(), 9);
    assert_eq!(shelf.replace("none", &draft, 9), Err(ShelfError::Missing));
    let (again, problems) = Shelf::read(&shelf.write());
    assert_eq!((again, problems), (shelf, vec![]));
}

#[test]
fn a_shelf_is_bounded_and_names_stay_free() {
    let mut shelf = Shelf::default();
    for number in 0..MAX_PLANS {
        let name = shelf.free_name("Test");
        assert_eq!(name, if number == 0 { "Test".to_owned() } else { format!("Test {}", number + 1) });
        shelf.add(&name, &newest(Target::Gcp), 0).unwrap();
    }
    assert_eq!(shelf.add("one more", &newest(Target::Gcp), 0), Err(ShelfError::Full));
    let long = shelf.free_name(&"é".repeat(200));
    assert_eq!(long.chars().count(), LONGEST_NAME);
    assert_eq!((shelf.free_name("\n"), shelf.free_name("a\tb")), ("Plan".to_owned(), "a b".to_owned()));

    let mut shelf = Shelf::default();
    let huge = with(&newest(Target::Fly), Field::FlyEnvironment, &"A=1\n".repeat(300_000));
    shelf.add("small", &newest(Target::Gcp), 0).unwrap();
    assert_eq!(shelf.add("huge", &huge, 0), Err(ShelfError::TooLarge));
    assert_eq!(shelf.replace("small", &huge, 1), Err(ShelfError::TooLarge));
    assert_eq!((names(&shelf), shelf.plans()[0].saved_at()), (vec!["small"], 0), "nothing changed");
}

#[test]
fn no_secret_is_kept() {
    let draft = with(&newest(Target::Fly), Field::FlyEnvironment, "TZ=UTC\nBOT_TOKEN=fake-bot-token");
    let mut shelf = Shelf::default();
    assert_eq!(shelf.add("a", &draft, 0), Ok(vec![Field::FlyEnvironment]));
    assert_eq!(shelf.replace("a", &draft, 0), Ok(vec![Field::FlyEnvironment]));
    assert!(!shelf.write().contains("fake") && shelf.write().contains("TZ=UTC"));
    let file = json!({ "shelf": 1, "plans": [{ "name": "b", "saved_at": 1, "plan": {
        "target": "fly", "fly": { "app": common::FAKE_TOKEN },
    } }] });
    let (added, problems) = shelf.import(&file.to_string());
    assert_eq!(added, ["b"]);
    assert_eq!(problems, [ShelfProblem::Secret { name: "b".to_owned(), field: Field::FlyApp }]);
    assert!(!shelf.write().contains(common::FAKE_TOKEN));
}

/// What this version does not understand is told and comes out again as it went in.
#[test]
fn nothing_kept_is_lost() {
    let future = json!({ "name": "future", "saved_at": 3, "plan": { "format": 9, "fly": { "gpu": "l40s" } } });
    let odd = json!({ "title": "no plan here" });
    let text = json!({ "shelf": 1, "plans": [
        { "name": "a", "saved_at": 1, "plan": { "target": "fly" } },
        { "name": "A", "saved_at": 2, "plan": { "target": "gcp" } },
        odd, future, 5,
    ], "unread": ["an older riddle"] });
    let (shelf, problems) = Shelf::read(&text.to_string());
    assert_eq!((names(&shelf), shelf.unread()), (vec!["a", "A 2", "future"], 3));
    assert_eq!(problems.len(), 4, "{problems:?}");
    assert_eq!(problems[0], ShelfProblem::Renamed { from: "A".to_owned(), to: "A 2".to_owned() });
    assert_eq!(problems[1], ShelfProblem::Entry { position: 3 });
    assert!(matches!(&problems[2], ShelfProblem::Plan { name, errors } if name == "future" && errors.len() == 2));
    let written: Value = serde_json::from_str(&shelf.write()).unwrap();
    assert_eq!(written["plans"][2], future);
    assert_eq!(written["unread"], json!(["an older riddle", odd, 5]));
    let (again, problems) = Shelf::read(&shelf.write());
    assert_eq!(again, shelf, "and so it stays");
    assert!(matches!(problems.as_slice(), [ShelfProblem::Plan { .. }]), "what is carried along was told before");

    for (text, format) in [("{\"shelf\":2,\"plans\":[]}", true), ("nonsense", false), ("[]", false)] {
        let (mut shelf, problems) = Shelf::read(text);
        assert_eq!(matches!(problems[0], ShelfProblem::Format { .. }), format, "{text}");
        shelf.add("new", &newest(Target::Gcp), 1).unwrap();
        let written: Value = serde_json::from_str(&shelf.write()).unwrap();
        assert_eq!(written["unread"], json!([text]));
    }
    assert_eq!(Shelf::read(" "), (Shelf::default(), vec![]));
}

/// A version that knows more takes up what an older one only carried along.
#[test]
fn what_was_carried_along_is_taken_up_when_it_is_understood() {
    let mut inner = Shelf::default();
    inner.add("inner", &newest(Target::Fly), 4).unwrap();
    let entry = json!({ "name": "entry", "saved_at": 1, "plan": { "target": "gcp" } });
    let text = json!({ "shelf": 1, "plans": [], "unread": [inner.write(), entry] });
    let (shelf, problems) = Shelf::read(&text.to_string());
    assert_eq!((names(&shelf), shelf.unread(), problems), (vec!["inner", "entry"], 0, vec![]));
}

#[test]
fn a_shelf_travels_as_a_file() {
    let mut from = Shelf::default();
    from.add("Test", &with(&newest(Target::Fly), Field::FlyRegion, "arn"), 4).unwrap();
    from.add("Other", &newest(Target::Gcp), 5).unwrap();
    let mut to = Shelf::default();
    to.add("test", &newest(Target::Gcp), 1).unwrap();
    let (added, problems) = to.import(&from.write());
    assert_eq!(added, ["Test 2", "Other"]);
    assert_eq!(problems, [ShelfProblem::Renamed { from: "Test".to_owned(), to: "Test 2".to_owned() }]);
    assert_eq!(to.find("Test 2").unwrap().draft().unwrap().value(Field::FlyRegion), "arn");
    assert_eq!(to.find("test").unwrap().saved_at(), 1, "what was there stays");
    let before = to.clone();
    assert_eq!(to.import("nonsense"), (vec![], vec![ShelfProblem::NotAShelf]));
    let (added, problems) = to.import(r#"{"shelf":1,"plans":[7,{"name":"x","plan":{"format":9}}]}"#);
    assert!(added.is_empty() && problems.len() == 2 && to == before, "{problems:?}");
    while to.plans().len() < MAX_PLANS {
        to.add(&to.free_name("Test"), &newest(Target::Gcp), 1).unwrap();
    }
    let (added, problems) = to.import(&from.write());
    assert!(added.is_empty() && problems.iter().any(|problem| matches!(problem, ShelfProblem::NoRoom { .. })));
}

#[test]
fn every_word_about_the_shelf_is_there_in_every_language() {
    let name = "Hjemme".to_owned();
    let errors = companion_core::plan::plan_file::read(r#"{"format":9}"#).unwrap_err();
    let problems = [
        ShelfProblem::NotAShelf,
        ShelfProblem::Format { found: "2".to_owned() },
        ShelfProblem::Entry { position: 3 },
        ShelfProblem::Plan { name: name.clone(), errors },
        ShelfProblem::Renamed { from: name.clone(), to: "Hjemme 2".to_owned() },
        ShelfProblem::Secret { name: name.clone(), field: Field::FlyEnvironment },
        ShelfProblem::NoRoom { name: name.clone() },
    ];
    let errors = [
        ShelfError::Name,
        ShelfError::Secret,
        ShelfError::Taken,
        ShelfError::Missing,
        ShelfError::Full,
        ShelfError::TooLarge,
    ];
    let said = |language: Language| -> Vec<String> {
        let (texts, plans) = (&language.text().shelf, &language.text().problems);
        let told = problems.iter().map(|problem| problem.describe(texts, plans).remove(0));
        told.chain(errors.iter().map(|error| error.describe(&name, texts))).collect()
    };
    let english = said(Language::English);
    for language in Language::ALL {
        for (line, original) in said(language).iter().zip(&english) {
            assert!(line.ends_with(['.', '。']) && !line.contains('{'), "{line}");
            assert!(language == Language::English || line != original, "{line}");
        }
    }
    assert_eq!(problems[3].describe(&Language::English.text().shelf, &Language::English.text().problems).len(), 2);
}

// --- Progress ---

#[test]
fn a_deployment_has_a_key_of_its_names() {
    assert_eq!(deployment_key(&newest(Target::Gcp)), "openclaw/gcp/my-openclaw-project/openclaw-gateway");
    let fly = with(&newest(Target::FlyPrivate), Field::FlyApp, " anna/1 ");
    assert_eq!(deployment_key(&fly), "openclaw/fly-private/anna_1");
    let key = deployment_key(&newest(Target::Gcp));
    for (field, text) in [(Field::GcpZone, "x"), (Field::ConfigModel, "y"), (Field::DockerHostPort, "1")] {
        assert_eq!(deployment_key(&with(&newest(Target::Gcp), field, text)), key, "{}", field.path());
    }
    let secret = with(&newest(Target::Fly), Field::FlyApp, common::FAKE_TOKEN);
    assert_eq!(deployment_key(&secret), "openclaw/fly/my-openclaw");
}

#[test]
fn the_next_step_is_the_first_one_without_a_tick() {
    for case in common::cases() {
        let key = deployment_key(&common::draft(&case));
        let steps = &case.bundle.steps;
        let mut progress = Progress::default();
        let (_, all) = count(steps, &progress, &key);
        assert!(all >= 6, "{}: {all}", case.name);
        let mut order = Vec::new();
        while let Some(step) = next_step(steps, &progress, &key) {
            assert_eq!(count(steps, &progress, &key), (order.len(), all));
            progress.set(&key, step.id, true);
            order.push(step.id);
        }
        assert_eq!(order.len(), all, "{}", case.name);
        assert!(order.contains(&"browser.verify"), "{}: {order:?}", case.name);
        assert!(!order.iter().any(|id| id.ends_with("teardown")), "{}: {order:?}", case.name);
        progress.set(&key, order[1], false);
        assert_eq!(next_step(steps, &progress, &key).unwrap().id, order[1]);
        assert_eq!(next_step(steps, &progress, "another/deployment").unwrap().id, order[0]);
        assert_eq!(Progress::read(&progress.write()), progress);
    }
}

#[test]
fn progress_is_bounded_and_forgets_the_oldest() {
    let mut progress = Progress::default();
    for number in 0..MAX_DEPLOYMENTS + 5 {
        progress.set(&format!("openclaw/fly/app-{number}"), "fly.app", true);
        progress.set("openclaw/fly/app-0", "fly.volume", number % 2 == 0);
    }
    assert!(progress.is_ticked("openclaw/fly/app-0", "fly.app"), "what is used stays");
    assert!(!progress.is_ticked("openclaw/fly/app-1", "fly.app"));
    assert!(progress.is_ticked("openclaw/fly/app-54", "fly.app"));
    let again = Progress::read(&progress.write());
    assert_eq!(again, progress, "with the same order");
    progress.clear("openclaw/fly/app-0");
    assert!(progress.ticked("openclaw/fly/app-0").is_empty());
}

#[test]
fn damaged_progress_keeps_what_has_the_right_form() {
    let text = json!({ "progress": 7, "deployments": {
        "a": ["x.y", 5, "", "of.another.version", "x.y"], "b": "no list", "": ["x"], "c": [],
    } });
    let progress = Progress::read(&text.to_string());
    assert_eq!(progress.ticked("a"), ["of.another.version", "x.y"]);
    assert_eq!(serde_json::from_str::<Value>(&progress.write()).unwrap()["deployments"].as_object().unwrap().len(), 1);
    for text in ["", "[]", "{", "{\"deployments\":[]}"] {
        assert_eq!(Progress::read(text), Progress::default(), "{text}");
    }
}

proptest! {
    /// Any sequence of edits is taken back step by step, and made again.
    #[test]
    fn every_step_can_be_taken_back(edits in proptest::collection::vec((0..6_usize, "[ab]{0,2}", 0..3_u64, any::<bool>()), 0..40)) {
        let mut editor = Editor::new();
        let start = editor.draft.clone();
        for (index, text, pauses, is_action) in edits {
            editor.now += pauses * PAUSE;
            let field = Field::ALL[index + 3];
            if is_action { editor.acts(with(&editor.draft, field, &text)) } else { editor.types(field, &text) }
        }
        let end = editor.draft.clone();
        let mut steps = 0;
        while let Some(fields) = editor.history.undoes().map(<[Field]>::to_vec) {
            let before = editor.draft.clone();
            prop_assert!(editor.undo());
            prop_assert_eq!(changed_fields(&before, &editor.draft), fields);
            steps += 1;
        }
        prop_assert_eq!(&editor.draft, &start);
        for _ in 0..steps {
            prop_assert!(editor.redo());
        }
        prop_assert_eq!(&editor.draft, &end);
        prop_assert!(!editor.redo());
    }

    /// Whatever stands in the storage, reading it does not fail, and writing it again loses nothing that was read.
    #[test]
    fn any_storage_is_read(text in "\\PC{0,200}", name in "\\PC{0,100}") {
        let entries = json!({ "shelf": 1, "plans": [{ "name": name, "plan": { "x": text } }, text], "unread": [text] });
        for text in [text.clone(), entries.to_string()] {
            let (shelf, problems) = Shelf::read(&text);
            for problem in &problems {
                problem.describe(&Language::English.text().shelf, &Language::English.text().problems);
            }
            prop_assert_eq!(Shelf::read(&shelf.write()).0, shelf);
            Progress::read(&text);
        }
    }
}
