//! Moving a deployment to the newest release.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::super::parts::catalogue;
use super::super::parts::copy::CodeBlock;
use super::super::parts::inline::inline;
use super::log::place_badge;
use super::pieces::{DeploymentButtons, field_label};
use super::state::ExistingState;
use super::words;
use crate::web::download::download;
use crate::web::page;
use companion_core::archive::archive;
use companion_core::files::GeneratedFile;
use companion_core::i18n::fill;
use companion_core::worker_api::wire::{Answer, Moved, MovedStep, Request, Unmoved};

/// One button for each deployment, and everything about its move.
#[component]
pub(super) fn MovePanel() -> impl IntoView {
    let words = words();
    let state = ExistingState::expect();
    let outcome = RwSignal::new(None::<Result<Moved, &'static str>>);
    // What was made of former files says nothing of these.
    Effect::new(move |_| {
        state.outcome.track();
        outcome.set(None);
    });
    let show = move |deployment: usize| {
        let secrets = state.secrets.get_value();
        let request = Request::Migrate {
            deployment,
            gateway_token: secrets.gateway_token.expose().to_owned(),
            keyring_password: secrets.keyring_password.expose().to_owned(),
            page_origin: page::origin().map(|origin| origin.as_str().to_owned()),
        };
        spawn_local(async move {
            outcome.set(Some(match state.ask(request, Vec::new()).await {
                Ok((Answer::Migrated(Ok(moved)), _)) => Ok(*moved),
                Ok((Answer::Migrated(Err(reason)), _)) => Err(match reason {
                    Unmoved::Newest => words.move_newest,
                    Unmoved::Unreadable => words.move_unreadable,
                    Unmoved::Nothing => words.move_nothing,
                }),
                _ => Err(words.checker_failed),
            }));
        });
    };
    view! {
        <section class="panel" id="move" aria-labelledby="move-heading">
            <h2 id="move-heading">{words.move_heading}</h2>
            <p>{words.move_note}</p>
            <DeploymentButtons label=words.move_start choose=show/>
            <div role="status">
                {move || outcome.with(|outcome| match outcome {
                    Some(Ok(moved)) => Some(format!("{} → {}", moved.from, moved.to)),
                    Some(Err(reason)) => Some((*reason).to_owned()),
                    None => None,
                }).map(|line| view! { <p class="headline">{inline(&line)}</p> })}
            </div>
            {move || outcome.with(|outcome| match outcome {
                Some(Ok(moved)) => Some(whole(moved)),
                _ => None,
            })}
        </section>
    }
}

fn whole(moved: &Moved) -> AnyView {
    let words = words();
    let list = |heading: &'static str, lines: Vec<String>| {
        (!lines.is_empty()).then(|| {
            view! {
                <h3>{heading}</h3>
                <ul>{lines.iter().map(|line| view! { <li>{inline(line)}</li> }).collect_view()}</ul>
            }
        })
    };
    let waiting = moved.waiting.iter().map(|(file, path)| {
        let field = field_label(path);
        view! { <p class="problem">{fill(words.form_waiting, &[("file", file), ("field", field)])}</p> }
    });
    let colon = catalogue().joints.colon;
    let kept = moved.kept.iter().map(|(what, value)| format!("{what}{colon}{value}")).collect();
    let left = moved.left_over.iter().map(|(file, what)| format!("{file}{colon}`{what}`")).collect();
    let files: Vec<GeneratedFile> = moved
        .files
        .iter()
        .map(|file| GeneratedFile {
            path: file.path.clone(),
            mode: file.mode,
            secret: file.is_secret,
            text: file.text.clone(),
        })
        .collect();
    let files = StoredValue::new(files);
    let save = move |_| {
        if let Ok(bytes) = files.with_value(|files| archive("migration", files)) {
            // A browser that refuses says so itself; the steps stay on the screen.
            let _ = download("migration.zip", "application/zip", &bytes);
        }
    };
    view! {
        {waiting.collect_view()}
        {list(words.move_warnings, moved.warnings.clone())}
        {list(words.move_kept, kept)}
        <h3>{words.move_changed}</h3>
        <div class="table" tabindex="0" role="group" aria-label=words.move_changed>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{words.move_what}</th>
                        <th scope="col">{words.move_old}</th>
                        <th scope="col">{words.move_new}</th>
                    </tr>
                </thead>
                <tbody>
                    {moved
                        .changed
                        .iter()
                        .map(|(what, old, new)| view! {
                            <tr>
                                <td>{inline(what)}</td>
                                <td translate="no">{old.clone()}</td>
                                <td translate="no">{new.clone()}</td>
                            </tr>
                        })
                        .collect_view()}
                </tbody>
            </table>
        </div>
        {list(words.move_settings, moved.settings.clone())}
        {list(words.move_left, left)}
        <p>
            <button type="button" class="button" data-testid="download-migration" on:click=save>{words.move_download}</button>
        </p>
        <h3>{words.move_steps}</h3>
        <ol class="moves">{moved.steps.iter().map(step).collect_view()}</ol>
        <details class="rollback">
            <summary>{words.move_rollback}</summary>
            <p>{words.move_rollback_note}</p>
            <ol class="moves">{moved.rollback.iter().map(step).collect_view()}</ol>
        </details>
    }
    .into_any()
}

fn step(step: &MovedStep) -> AnyView {
    let words = words();
    let interface = &catalogue().interface;
    let label = fill(interface.copy_block, &[("step", &step.title)]);
    let waits = step.waits_for.as_ref().map(|path| {
        let field = field_label(path);
        view! { <p class="blocked">{fill(interface.guide_blocked, &[("field", field)])}</p> }
    });
    let hint = (step.blocks.len() > 1).then(|| {
        let names =
            step.placeholders.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(catalogue().joints.list);
        let hint = if names.is_empty() { interface.step_one_at_a_time } else { interface.step_placeholder };
        view! { <p class="hint">{inline(&fill(hint, &[("placeholder", &names)]))}</p> }
    });
    let said = |name: &'static str, text: &str| {
        (!text.is_empty()).then(|| view! { <p><strong>{name}</strong>" "{inline(text)}</p> })
    };
    view! {
        <li class="move" data-step=step.id.clone()>
            <h4>
                {step.title.clone()}
                " "
                {place_badge(&step.place)}
                {step.is_optional.then(|| view! { " " <span class="hint">{words.move_optional}</span> })}
            </h4>
            {step.why.iter().map(|paragraph| view! { <p>{inline(paragraph)}</p> }).collect_view()}
            {waits}
            {hint}
            {step
                .blocks
                .iter()
                .map(|block| view! {
                    <CodeBlock label=label.clone() text=block.text.clone() covered=block.covered.clone()/>
                })
                .collect_view()}
            {said(interface.step_expect, &step.expect)}
            {step.check.as_ref().map(|check| view! {
                <details class="check">
                    <summary>{interface.step_check}</summary>
                    <CodeBlock label=fill(interface.copy_block, &[("step", interface.step_check)]) text=check.clone()/>
                </details>
            })}
            {said(interface.step_undo, &step.undo)}
        </li>
    }
    .into_any()
}
