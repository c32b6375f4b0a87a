//! The guide: phases, and numbered steps in them, to be ticked off.

use super::icons;
use super::lazy::Lazy;
use super::pieces::{LATER, small_button};
use super::step::{body, place_name};
use crate::ui::action::{Action, Spoken};
use crate::ui::ids;
use crate::ui::model::Model;
use crate::ui::tree::{Element, Node, On, element};
use companion_core::i18n::{InterfaceTexts, fill};
use companion_core::shell::{Dialect, Layout};
use companion_core::steps::progress::count;
use companion_core::steps::time::{Minutes, remaining, step_time};
use companion_core::steps::{Need, Phase, Place, Step};

const fn phase_name(phase: Phase, words: &InterfaceTexts) -> &'static str {
    match phase {
        Phase::Prepare => words.phase_prepare,
        Phase::Machine => words.phase_machine,
        Phase::Deploy => words.phase_deploy,
        Phase::Connect => words.phase_connect,
        Phase::Operate => words.phase_operate,
    }
}

/// What the steps of a guide have in common.
struct Shown<'a> {
    model: &'a Model,
    deployment: String,
    next: Option<&'static str>,
}

/// The panel with all steps.
pub(super) fn guide(model: &Model) -> Element {
    let words = &model.text.interface;
    let shown = Shown { model, deployment: model.deployment(), next: model.next_step().map(|step| step.id) };
    // The number of a step counts the required ones before it, over all phases.
    let mut number = 0;
    let mut phases: Vec<(Phase, Vec<Node>)> = Vec::new();
    for step in &model.bundle.steps {
        if step.need == Need::Required {
            number += 1;
        }
        let item = shown.item(step, number);
        match phases.last_mut() {
            Some((phase, items)) if *phase == step.phase => items.push(item),
            _ => phases.push((step.phase, vec![item])),
        }
    }
    element("section")
        .class("panel guide")
        .id("guide")
        .attribute(LATER, "")
        .attribute("tabindex", "-1")
        .attribute("aria-labelledby", "guide-heading")
        .child(element("h2").key("heading").id("guide-heading").text(words.guide_heading))
        .child(shown.progress().key("progress"))
        .children(phases.into_iter().flat_map(|(phase, items)| {
            [
                element("h3").key(format!("h-{}", phase.id())).class("phase").text(phase_name(phase, words)),
                element("ol").key(phase.id()).class("steps").attribute(LATER, "").nodes(items),
            ]
        }))
}

impl Shown<'_> {
    fn is_done(&self, id: &str) -> bool {
        self.model.progress.is_ticked(&self.deployment, id)
    }

    /// How far the person has come, and what can be done with the guide as a whole.
    fn progress(&self) -> Element {
        let (model, words, times) = (self.model, &self.model.text.page, &self.model.text.times);
        let (done, all) = count(&model.bundle.steps, &model.progress, &self.deployment);
        let left = remaining(&model.bundle.plan, &model.bundle.steps, |id| self.is_done(id), None);
        let time = left.say(times);
        let said = match (done, left.is_zero()) {
            (_, true) => times.done.to_owned(),
            (0, false) => fill(times.whole, &[("time", &time)]),
            _ => fill(times.left, &[("time", &time)]),
        };
        let counted = fill(words.guide_progress, &[("done", &done.to_string()), ("all", &all.to_string())]);
        let clear = (done > 0).then(|| small_button(words.guide_clear, Action::ClearTicks));
        element("div")
            .class("guide-head")
            .child(
                element("progress")
                    .attribute("max", all.to_string())
                    .attribute("value", done.to_string())
                    .attribute("aria-label", counted.clone()),
            )
            .child(element("p").text(counted).text(" ").text(said))
            .child(element("p").class("hint").text(words.guide_note))
            .child(self.shell())
            .child(
                element("div")
                    .class("buttons")
                    .child(small_button(words.guide_open_all, Action::OpenAllSteps(true)))
                    .child(small_button(words.guide_close_all, Action::OpenAllSteps(false)))
                    .child(small_button(words.guide_print, Action::Print))
                    .child(small_button(words.guide_markdown, Action::SaveGuide))
                    .children(clear),
            )
    }

    /// Which shell the laptop has.
    fn shell(&self) -> Element {
        let (model, words) = (self.model, &self.model.text.page);
        let name = |dialect: Dialect| if dialect == Dialect::Posix { words.shell_posix } else { dialect.name() };
        let options = Dialect::ALL
            .into_iter()
            .map(|dialect| element("option").attribute("value", dialect.id()).text(name(dialect)));
        element("div")
            .class("shell")
            .child(element("label").attribute("for", "shell").text(words.shell_label))
            .child(
                element("select")
                    .id("shell")
                    .attribute("value", model.shell.id())
                    .on(On::Change, Action::ChooseShell)
                    .children(options),
            )
            .child(
                element("label")
                    .class("option")
                    .child(
                        element("input")
                            .attribute("type", "checkbox")
                            .id("single-line")
                            .flag("checked", model.layout == Layout::SingleLine)
                            .on(On::Change, Action::SingleLine),
                    )
                    .text(words.shell_single),
            )
    }

    fn item(&self, step: &Step, number: usize) -> Node {
        let model = self.model;
        let row = StepRow {
            text: Spoken(model.text),
            id: step.id,
            title: step.title.clone(),
            place: step.place,
            number: (step.need == Need::Required).then_some(number),
            time: step_time(&model.bundle.plan, step.id).map(|row| Minutes { low: row.low, high: row.high }),
            is_open: model.open_steps.contains(&step.id),
            is_done: self.is_done(step.id),
            is_next: self.next == Some(step.id),
        };
        // What nobody looks at is not made.
        if row.is_open { Node::Element(row.view(body(model, step))) } else { Node::Lazy(Box::new(Lazy::Step(row))) }
    }
}

/// What a step is made of, as long as it is closed.
#[derive(Debug, Clone, PartialEq)]
pub struct StepRow {
    text: Spoken,
    id: &'static str,
    title: String,
    place: Place,
    /// Only of a step that everybody does.
    number: Option<usize>,
    time: Option<Minutes>,
    is_open: bool,
    is_done: bool,
    is_next: bool,
}

impl StepRow {
    /// Tells it apart from the other steps.
    pub const fn key(&self) -> &'static str {
        self.id
    }

    /// Tick, title, where and how long; and what stands in it.
    pub fn view(&self, content: Vec<Element>) -> Element {
        let Spoken(text) = self.text;
        let (id, words) = (self.id, &text.interface);
        let badge = element("span")
            .class(format!("place place-{}", self.place.id()))
            .child(icons::place(self.place))
            .text(place_name(self.place, words));
        let summary = element("summary")
            .id(ids::summary(id))
            .children(self.number.map(|number| element("span").class("number").text(number.to_string())))
            .child(element("h4").class("step-title").text(self.title.clone()))
            .child(badge)
            .children(self.is_next.then(|| element("span").class("chip chip-next").text(text.page.guide_next)))
            .children(self.number.is_none().then(|| element("span").class("optional").text(words.guide_optional)))
            .children(self.time.map(|time| element("span").class("time").text(time.say(&text.times))));
        let tick = element("input")
            .attribute("type", "checkbox")
            .id(ids::tick(id))
            .class("tick")
            .attribute("aria-label", fill(text.page.guide_tick, &[("step", &self.title)]))
            .flag("checked", self.is_done)
            .on(On::Change, Action::TickStep(id));
        let class = match (self.number.is_some(), self.is_done, self.is_next) {
            (_, true, _) => "step step-done",
            (_, _, true) => "step step-next",
            (true, ..) => "step",
            (false, ..) => "step step-optional",
        };
        element("li")
            .key(id)
            .id(ids::step(id))
            .attribute("data-step", id)
            .attribute("data-place", self.place.id())
            .class(class)
            .attribute_if("aria-current", self.is_next.then_some("step"))
            .child(tick)
            .child(
                element("details")
                    .flag("open", self.is_open)
                    .on(On::Toggle, Action::OpenStep(id))
                    .child(summary)
                    .child(element("div").class("step-body").children(content)),
            )
    }
}
