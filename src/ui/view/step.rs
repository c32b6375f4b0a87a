//! One step of the guide.

use super::pieces::{code_block, inline, paragraph};
use crate::core::plan::Blocked;
use crate::core::steps::{Note, Place, Step};
use crate::core::text::{InterfaceTexts, fill};
use crate::ui::action::{Action, CopyOf};
use crate::ui::model::Model;
use crate::ui::tree::{Element, On, element};

/// The name of a place.
pub const fn place_name(place: Place, words: &InterfaceTexts) -> &'static str {
    match place {
        Place::Laptop => words.place_laptop,
        Place::Vm => words.place_vm,
        Place::FlyMachine => words.place_fly_machine,
        Place::Browser => words.place_browser,
    }
}

/// Everything of a step but its title.
pub(super) fn body(model: &Model, step: &Step) -> Vec<Element> {
    let words = &model.text.interface;
    if let Some(Blocked(field)) = step.blocked {
        let label = field.text(&model.text.fields).label;
        return vec![element("p").class("blocked").text(fill(words.guide_blocked, &[("field", label)]))];
    }
    let mut parts: Vec<Element> = step.why.iter().map(|line| paragraph(line)).collect();
    parts.extend(commands(model, step));
    if step.id == "browser.verify" {
        parts.push(
            element("p").child(
                element("a")
                    .class("button button-primary")
                    .attribute("href", "#verify")
                    .on(On::Click, Action::GoTo("verify".to_owned()))
                    .text(words.step_go_verify),
            ),
        );
    }
    if !step.expect.is_empty() {
        parts.push(labelled("expect", words.step_expect, &step.expect));
    }
    if let Some(block) = step.check_block() {
        let label = fill(words.copy_block, &[("step", words.step_check)]);
        parts.push(
            element("details").class("check").child(element("summary").text(words.step_check)).child(code_block(
                model,
                &CopyOf::Check(step.id),
                label,
                &block,
            )),
        );
    }
    if !step.console.is_empty() {
        let lines = step.console.iter().map(|line| element("li").nodes(inline(line)));
        parts.push(
            element("details").child(element("summary").text(words.step_console)).child(element("ol").children(lines)),
        );
    }
    if !step.links.is_empty() {
        parts.push(links(words, &step.links));
    }
    parts.extend(step.notes.iter().map(note));
    if !step.commands.is_empty() {
        let repeat = if step.repeatable { words.step_again } else { words.step_once };
        parts.push(element("p").class("repeat").text(repeat));
    }
    if !step.undo.is_empty() {
        parts.push(labelled("undo", words.step_undo, &step.undo));
    }
    parts
}

fn commands(model: &Model, step: &Step) -> Vec<Element> {
    let words = &model.text.interface;
    let label = fill(words.copy_block, &[("step", &step.title)]);
    let blocks = step.blocks();
    let mut parts = Vec::new();
    if step.block().is_none() && !blocks.is_empty() {
        let names =
            step.placeholders().iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(model.text.joints.list);
        let hint = if names.is_empty() { words.step_one_at_a_time } else { words.step_placeholder };
        parts.push(element("p").class("hint").nodes(inline(&fill(hint, &[("placeholder", &names)]))));
    }
    parts.extend(
        blocks
            .iter()
            .enumerate()
            .map(|(position, text)| code_block(model, &CopyOf::Block(step.id, position), label.clone(), text)),
    );
    parts
}

fn labelled(class: &'static str, label: &'static str, text: &str) -> Element {
    element("p").class(class).child(element("strong").text(label)).text(" ").nodes(inline(text))
}

fn links(words: &InterfaceTexts, links: &[String]) -> Element {
    element("ul").class("links").attribute("aria-label", words.step_links).children(links.iter().map(|link| {
        element("li").child(
            element("a")
                .attribute("href", link.clone())
                .attribute("target", "_blank")
                .attribute("rel", "noopener noreferrer")
                .text(link.clone()),
        )
    }))
}

fn note(note: &Note) -> Element {
    let folded = |title: &String| element("details").class("note").child(element("summary").text(title.clone()));
    match note {
        Note::Text { title, lines } => folded(title).children(lines.iter().map(|line| paragraph(line))),
        Note::Table { title, head, rows } => {
            let head = head.iter().map(|cell| element("th").attribute("scope", "col").nodes(inline(cell)));
            let rows =
                rows.iter().map(|row| element("tr").children(row.iter().map(|cell| element("td").nodes(inline(cell)))));
            folded(title).child(
                element("div")
                    .class("table")
                    .attribute("tabindex", "0")
                    .attribute("role", "group")
                    .attribute("aria-label", title.clone())
                    .child(
                        element("table")
                            .child(element("thead").child(element("tr").children(head)))
                            .child(element("tbody").children(rows)),
                    ),
            )
        }
    }
}
