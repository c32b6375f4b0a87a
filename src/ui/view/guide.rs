//! The guide: phases, and numbered steps in them.

use super::step::{body, place_name};
use crate::core::steps::{Need, Phase, Step};
use crate::core::text::InterfaceTexts;
use crate::ui::action::Action;
use crate::ui::ids;
use crate::ui::model::Model;
use crate::ui::tree::{Element, On, element};

const fn phase_name(phase: Phase, words: &InterfaceTexts) -> &'static str {
    match phase {
        Phase::Prepare => words.phase_prepare,
        Phase::Machine => words.phase_machine,
        Phase::Deploy => words.phase_deploy,
        Phase::Connect => words.phase_connect,
        Phase::Operate => words.phase_operate,
    }
}

/// The panel with all steps.
pub(super) fn guide(model: &Model) -> Element {
    let words = &model.text.interface;
    // The number of a step counts the required ones before it, over all phases.
    let mut number = 0;
    let mut phases: Vec<(Phase, Vec<Element>)> = Vec::new();
    for step in &model.bundle.steps {
        if step.need == Need::Required {
            number += 1;
        }
        let item = item(model, step, number);
        match phases.last_mut() {
            Some((phase, items)) if *phase == step.phase => items.push(item),
            _ => phases.push((step.phase, vec![item])),
        }
    }
    element("section")
        .class("panel guide")
        .id("guide")
        .attribute("aria-labelledby", "guide-heading")
        .child(element("h2").key("heading").id("guide-heading").text(words.guide_heading))
        .children(phases.into_iter().flat_map(|(phase, items)| {
            [
                element("h3").key(format!("h-{}", phase.id())).class("phase").text(phase_name(phase, words)),
                element("ol").key(phase.id()).class("steps").children(items),
            ]
        }))
}

fn item(model: &Model, step: &Step, number: usize) -> Element {
    let words = &model.text.interface;
    let badge = element("span").class(format!("place place-{}", step.place.id())).text(place_name(step.place, words));
    let title = element("span").class("step-title").text(step.title.clone());
    let item = element("li").key(step.id).id(ids::step(step.id)).attribute("data-step", step.id);
    if step.need == Need::Required {
        let heading = element("h4")
            .child(element("span").class("number").text(number.to_string()))
            .text(" ")
            .child(title)
            .text(" ")
            .child(badge);
        return item.class("step").child(heading).child(element("div").class("step-body").children(body(model, step)));
    }
    let is_open = model.open_steps.contains(step.id);
    let summary = element("summary")
        .child(title)
        .text(" ")
        .child(badge)
        .text(" ")
        .child(element("span").class("optional").text(words.guide_optional));
    // What nobody looks at is not made.
    let content = if is_open { body(model, step) } else { Vec::new() };
    item.class("step step-optional").child(
        element("details")
            .flag("open", is_open)
            .on(On::Toggle, Action::OpenStep(step.id))
            .child(summary)
            .child(element("div").class("step-body").children(content)),
    )
}
