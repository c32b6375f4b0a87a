//! One step of the guide.

use super::pieces::{button, code_block, inline, paragraph};
use crate::ui::action::{Action, CopyOf};
use crate::ui::model::Model;
use crate::ui::tree::{Element, On, element};
use companion_core::i18n::{InterfaceTexts, fill};
use companion_core::plan::Blocked;
use companion_core::shell::Piece;
use companion_core::steps::{Note, Place, Step};

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
    for piece in step.check_blocks_in(model.shell, model.layout).iter().take(1) {
        let label = fill(words.copy_block, &[("step", words.step_check)]);
        parts.push(
            element("details").class("check").child(element("summary").text(words.step_check)).children(self::piece(
                model,
                &CopyOf::Check(step.id),
                &label,
                piece,
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
    let pieces = step.blocks_in(model.shell, model.layout);
    let mut parts = Vec::new();
    if step.block().is_none() && !pieces.is_empty() {
        let names =
            step.placeholders().iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(model.text.joints.list);
        let hint = if names.is_empty() { words.step_one_at_a_time } else { words.step_placeholder };
        parts.push(element("p").class("hint").nodes(inline(&fill(hint, &[("placeholder", &names)]))));
    }
    for (position, piece) in pieces.iter().enumerate() {
        parts.extend(self::piece(model, &CopyOf::Block(step.id, position), &label, piece));
    }
    parts
}

/// What is pasted, or what the shell of the laptop leaves to be done by hand.
fn piece(model: &Model, what: &CopyOf, label: &str, piece: &Piece) -> Vec<Element> {
    let words = &model.text.document;
    match piece {
        Piece::Text(text) => vec![code_block(model, what, label.to_owned(), text)],
        Piece::PosixOnly(text) => {
            let hint = fill(words.posix_only, &[("shell", model.shell.name())]);
            vec![element("p").class("hint").text(hint), code_block(model, what, label.to_owned(), text)]
        }
        Piece::Place(files) => {
            let files = files.iter().map(|placed| {
                let path = element("code").attribute("translate", "no").text(placed.path.clone());
                element("li").child(path).text(" ").child(
                    button("link", placed.file.clone(), Action::Download(placed.file.clone()))
                        .attribute("aria-label", fill(model.text.interface.files_download, &[("file", &placed.file)])),
                )
            });
            vec![element("p").text(words.place), element("ul").children(files)]
        }
    }
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
            // Above what names the rows stands nothing, and an empty head is announced as one.
            let head = head.iter().map(|cell| match cell.as_str() {
                "" => element("td"),
                cell => element("th").attribute("scope", "col").nodes(inline(cell)),
            });
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
