//! One step of the guide.

use leptos::prelude::*;

use super::copy::CodeBlock;
use super::inline::inline;
use super::state::catalogue;
use crate::core::plan::Blocked;
use crate::core::steps::{Note, Place, Step};
use crate::core::text::{InterfaceTexts, fill};

/// The name of a place.
pub(super) const fn place_name(place: Place, words: &InterfaceTexts) -> &'static str {
    match place {
        Place::Laptop => words.place_laptop,
        Place::Vm => words.place_vm,
        Place::FlyMachine => words.place_fly_machine,
        Place::Browser => words.place_browser,
    }
}

/// The class that colours a place.
pub(super) fn place_class(place: Place) -> String {
    format!("place place-{}", place.id())
}

/// Everything of a step but its title.
pub(super) fn body(step: &Step) -> AnyView {
    let words = &catalogue().interface;
    if let Some(Blocked(field)) = step.blocked {
        let label = field.text(&catalogue().fields).label;
        return view! { <p class="blocked">{fill(words.guide_blocked, &[("field", label)])}</p> }.into_any();
    }
    let label = fill(words.copy_block, &[("step", &step.title)]);
    let commands = match step.block() {
        Some(block) => view! { <CodeBlock label=label text=block/> }.into_any(),
        None if step.commands.is_empty() => ().into_any(),
        None => {
            let placeholders =
                step.placeholders().iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
            let hint = if placeholders.is_empty() { words.step_one_at_a_time } else { words.step_placeholder };
            view! {
                <p class="hint">{inline(&fill(hint, &[("placeholder", &placeholders)]))}</p>
                {step.blocks()
                    .into_iter()
                    .map(|block| view! { <CodeBlock label=label.clone() text=block/> })
                    .collect_view()}
            }
            .into_any()
        }
    };
    let check = step.check_block().map(|block| {
        view! {
            <details class="check">
                <summary>{words.step_check}</summary>
                <CodeBlock label=fill(words.copy_block, &[("step", words.step_check)]) text=block/>
            </details>
        }
    });
    let verify = (step.id == "browser.verify").then(|| {
        view! {
            <p><a class="button button-primary" href="#verify">{words.step_go_verify}</a></p>
        }
    });
    let expect = (!step.expect.is_empty()).then(|| {
        view! {
            <p class="expect"><strong>{words.step_expect}</strong> " " {inline(&step.expect)}</p>
        }
    });
    let console = (!step.console.is_empty()).then(|| {
        view! {
            <details>
                <summary>{words.step_console}</summary>
                <ol>{step.console.iter().map(|line| view! { <li>{inline(line)}</li> }).collect_view()}</ol>
            </details>
        }
    });
    let links = (!step.links.is_empty()).then(|| {
        view! {
            <ul class="links" aria-label=words.step_links>
                {step.links.iter().map(|link| view! {
                    <li><a href=link.clone() target="_blank" rel="noopener noreferrer">{link.clone()}</a></li>
                }).collect_view()}
            </ul>
        }
    });
    let repeat = if step.repeatable { words.step_again } else { words.step_once };
    let undo = (!step.undo.is_empty()).then(|| {
        view! {
            <p class="undo"><strong>{words.step_undo}</strong> " " {inline(&step.undo)}</p>
        }
    });
    view! {
        {step.why.iter().map(|paragraph| view! { <p>{inline(paragraph)}</p> }).collect_view()}
        {commands}
        {verify}
        {expect}
        {check}
        {console}
        {links}
        {step.notes.iter().map(note).collect_view()}
        {(!step.commands.is_empty()).then(|| view! { <p class="repeat">{repeat}</p> })}
        {undo}
    }
    .into_any()
}

fn note(note: &Note) -> AnyView {
    match note {
        Note::Text { title, lines } => view! {
            <details class="note">
                <summary>{title.clone()}</summary>
                {lines.iter().map(|line| view! { <p>{inline(line)}</p> }).collect_view()}
            </details>
        }
        .into_any(),
        Note::Table { title, head, rows } => view! {
            <details class="note">
                <summary>{title.clone()}</summary>
                <div class="table" tabindex="0" role="group" aria-label=title.clone()>
                    <table>
                        <thead><tr>{head.iter().map(|cell| view! { <th scope="col">{inline(cell)}</th> }).collect_view()}</tr></thead>
                        <tbody>
                            {rows.iter().map(|row| view! {
                                <tr>{row.iter().map(|cell| view! { <td>{inline(cell)}</td> }).collect_view()}</tr>
                            }).collect_view()}
                        </tbody>
                    </table>
                </div>
            </details>
        }
        .into_any(),
    }
}
