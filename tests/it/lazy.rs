//! The pieces of the page that are only made again when what they are made of has changed.

use companion_core::i18n::Language;
use companion_core::plan::preset::Preset;
use companion_core::plan::{Field, Target};
use setup_companion::ui::action::{Action, Effect, Input};
use setup_companion::ui::html::html;
use setup_companion::ui::model::Model;
use setup_companion::ui::tree::{Element, Node};
use setup_companion::ui::view::{Lazy, page};
use setup_companion::ui::{first_paint, update::update};

/// All of them, with what is in them.
fn pieces(element: &Element, found: &mut Vec<Lazy>) {
    for child in &element.parts().children {
        match child {
            Node::Text(_) => {}
            Node::Element(element) => pieces(element, found),
            Node::Lazy(piece) => {
                found.push((**piece).clone());
                pieces(&piece.view(), found);
            }
        }
    }
}

fn pieces_of(model: &Model) -> Vec<Lazy> {
    let mut found = Vec::new();
    pieces(&page(model), &mut found);
    found
}

fn typed(text: &str) -> Input {
    Input { value: text.to_owned(), is_on: text == "true", ..Input::default() }
}

/// How many pieces of the page there were not before.
fn made_anew(before: &[Lazy], model: &Model) -> usize {
    pieces_of(model).iter().filter(|piece| !before.contains(piece)).count()
}

#[test]
fn a_key_that_is_pressed_makes_little_anew() {
    let mut model = first_paint::model(Language::English.text());
    let before = pieces_of(&model);
    assert!(before.len() > 60, "rows of the form and of the guide, and the overview: {}", before.len());
    assert_eq!(made_anew(&before, &model), 0, "nothing happened");
    for (field, text, most) in [(Field::GcpVmName, "another-vm", 4), (Field::DockerHostPort, "18790", 4)] {
        let before = pieces_of(&model);
        let _ = update(&mut model, Action::Type(field), &typed(text));
        let anew = made_anew(&before, &model);
        assert!((1..=most).contains(&anew), "{}: {anew}", field.path());
    }
}

/// What is drawn is a deployment that somebody wants, not the half of a number.
#[test]
fn the_drawing_and_the_cost_follow_when_the_typing_pauses() {
    let overview = |model: &Model| {
        let pieces = pieces_of(model);
        let overview: Vec<_> = pieces.iter().filter(|piece| matches!(piece, Lazy::Overview(_))).collect();
        assert_eq!(overview.len(), 1);
        overview.first().map(|piece| html(&piece.view())).unwrap_or_default()
    };
    let mut model = first_paint::model(Language::English.text());
    let before = overview(&model);
    for (field, text) in [(Field::DockerHostPort, "12345"), (Field::GcpMachineType, "e2-standard-4")] {
        let effects = update(&mut model, Action::Type(field), &typed(text));
        assert_eq!(effects, [Effect::Pause], "{}", field.path());
        assert_eq!(overview(&model), before, "{}", field.path());
    }
    let _ = update(&mut model, Action::TypeToken, &typed("0123456789abcdef0123456789abcdef"));
    assert_eq!(overview(&model), before, "a token is not drawn");
    let link = model.link();
    assert_eq!(update(&mut model, Action::Paused, &Input::default()), [Effect::Link(link)]);
    let after = overview(&model);
    assert!(after.contains("12345") && after.contains("e2-standard-4"), "{after}");

    let at_once = [
        (Action::Type(Field::Target), typed(Target::Fly.id())),
        (Action::Undo, Input::default()),
        (Action::Tick(Field::DockerExpose), typed("true")),
        (Action::Apply(Preset::Cheapest), Input::default()),
    ];
    for (action, input) in at_once {
        let before = overview(&model);
        let _ = update(&mut model, action.clone(), &input);
        assert_ne!(overview(&model), before, "{action:?}");
    }
}

/// The document keeps what it shows of a piece that is the same, so it must say all that it shows.
#[test]
fn what_is_the_same_looks_the_same() {
    for language in Language::ALL {
        let mut model = first_paint::model(language.text());
        let mut known: Vec<(Lazy, String)> = Vec::new();
        let mut actions: Vec<(Action, Input)> = Vec::new();
        for target in Target::ALL {
            actions.push((Action::Type(Field::Target), typed(target.id())));
            for field in Field::ALL.iter().filter(|field| **field != Field::Target) {
                for text in ["", "true", "1", "Not A Name"] {
                    let action = if text == "true" { Action::Tick(*field) } else { Action::Type(*field) };
                    actions.push((action, typed(text)));
                }
                actions.push((Action::Undo, Input::default()));
                actions.push((Action::Reset(*field), Input::default()));
            }
            actions.extend(Preset::ALL.map(|preset| (Action::Apply(preset), Input::default())));
            actions.push((Action::OpenAllSteps(true), Input::default()));
            actions.push((Action::OpenAllSteps(false), Input::default()));
        }
        for (position, (action, input)) in actions.into_iter().enumerate() {
            let _ = update(&mut model, action, &input);
            // All of them each time would take long.
            if position % 7 != 0 {
                continue;
            }
            for piece in pieces_of(&model) {
                let shown = html(&piece.view());
                match known.iter().find(|(known, _)| *known == piece) {
                    Some((_, before)) => assert_eq!(*before, shown, "{piece:?}"),
                    None => known.push((piece, shown)),
                }
            }
        }
        assert!(known.len() > 150, "{}: {}", language.tag(), known.len());
    }
}

/// The key of a piece is the key of what is made of it: by the one it is found again, by the other it is kept.
#[test]
fn each_has_the_key_of_its_element() {
    let model = first_paint::model(Language::English.text());
    for piece in pieces_of(&model) {
        assert_eq!(piece.view().parts().key.as_deref(), piece.key(), "{piece:?}");
    }
}
