//! Migration of a deployment to the newest release.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::super::components::catalogue;
use super::super::components::copy::CodeBlock;
use super::super::components::inline::inline;
use super::components::{DeploymentButtons, field_label};
use super::log::place_badge;
use super::state::ExistingState;
use super::texts;
use crate::web::download::download;
use crate::web::page;
use companion_core::archive::archive;
use companion_core::files::GeneratedFile;
use companion_core::i18n::format_message;
use companion_core::worker_api::wire::{Answer, MigrationRefusal, MigrationResult, MigrationStep, Request};

/// One button per deployment, and the resulting migration.
#[component]
pub(super) fn MigrationPanel() -> impl IntoView {
    let texts = texts();
    let state = ExistingState::expect();
    let outcome = RwSignal::new(None::<Result<MigrationResult, &'static str>>);
    // A result for other files is out of date.
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
                    MigrationRefusal::Newest => texts.move_newest,
                    MigrationRefusal::Unreadable => texts.move_unreadable,
                    MigrationRefusal::Nothing => texts.move_nothing,
                }),
                _ => Err(texts.checker_failed),
            }));
        });
    };
    view! {
        <section class="panel" id="move" aria-labelledby="move-heading">
            <h2 id="move-heading">{texts.move_heading}</h2>
            <p>{texts.move_note}</p>
            <DeploymentButtons label=texts.move_start choose=show/>
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

fn whole(moved: &MigrationResult) -> AnyView {
    let texts = texts();
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
        view! { <p class="problem">{format_message(texts.form_waiting, &[("file", file), ("field", field)])}</p> }
    });
    let colon = catalogue().list_format.colon;
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
            // A browser that rejects the download reports it itself; the steps stay on the page.
            let _ = download("migration.zip", "application/zip", &bytes);
        }
    };
    view! {
        {waiting.collect_view()}
        {list(texts.move_warnings, moved.warnings.clone())}
        {list(texts.move_kept, kept)}
        <h3>{texts.move_changed}</h3>
        <div class="table" tabindex="0" role="group" aria-label=texts.move_changed>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{texts.move_what}</th>
                        <th scope="col">{texts.move_old}</th>
                        <th scope="col">{texts.move_new}</th>
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
        {list(texts.move_settings, moved.settings.clone())}
        {list(texts.move_left, left)}
        <p>
            <button type="button" class="button" data-testid="download-migration" on:click=save>{texts.move_download}</button>
        </p>
        <h3>{texts.move_steps}</h3>
        <ol class="moves">{moved.steps.iter().map(step).collect_view()}</ol>
        <details class="rollback">
            <summary>{texts.move_rollback}</summary>
            <p>{texts.move_rollback_note}</p>
            <ol class="moves">{moved.rollback.iter().map(step).collect_view()}</ol>
        </details>
    }
    .into_any()
}

fn step(step: &MigrationStep) -> AnyView {
    let texts = texts();
    let interface = &catalogue().interface;
    let label = format_message(interface.copy_block, &[("step", &step.title)]);
    let waits = step.waits_for.as_ref().map(|path| {
        let field = field_label(path);
        view! { <p class="blocked">{format_message(interface.guide_blocked, &[("field", field)])}</p> }
    });
    let hint = (step.blocks.len() > 1).then(|| {
        let names = step
            .placeholders
            .iter()
            .map(|name| format!("`{name}`"))
            .collect::<Vec<_>>()
            .join(catalogue().list_format.list);
        let hint = if names.is_empty() { interface.step_one_at_a_time } else { interface.step_placeholder };
        view! { <p class="hint">{inline(&format_message(hint, &[("placeholder", &names)]))}</p> }
    });
    let labeled_paragraph = |name: &'static str, text: &str| {
        (!text.is_empty()).then(|| view! { <p><strong>{name}</strong>" "{inline(text)}</p> })
    };
    view! {
        <li class="move" data-step=step.id.clone()>
            <h4>
                {step.title.clone()}
                " "
                {place_badge(&step.place)}
                {step.is_optional.then(|| view! { " " <span class="hint">{texts.move_optional}</span> })}
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
            {labeled_paragraph(interface.step_expect, &step.expect)}
            {step.check.as_ref().map(|check| view! {
                <details class="check">
                    <summary>{interface.step_check}</summary>
                    <CodeBlock label=format_message(interface.copy_block, &[("step", interface.step_check)]) text=check.clone()/>
                </details>
            })}
            {labeled_paragraph(interface.step_undo, &step.undo)}
        </li>
    }
    .into_any()
}
