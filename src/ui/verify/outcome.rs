//! A verdict: what it is, why, and what to do.

use leptos::prelude::*;

use super::super::parts::catalogue;
use super::super::parts::copy::CodeBlock;
use super::super::parts::inline::inline;
use super::super::view::place_name;
use super::session::timeline;
use super::state::{Shown, VerifyState};
use companion_core::gateway::{
    Advice, Cause, HealthSummary, Remedy, Scene, ServerInfo, Verdict, VerdictKind, advice, causes, duration, remedies,
};
use companion_core::i18n::current::verification;
use companion_core::i18n::{PanelTexts, fill};
use companion_core::plan::Plan;

/// The whole verdict.
pub(super) fn verdict(shown: &Shown, plan: &Plan, state: VerifyState) -> AnyView {
    let (words, texts) = (&verification().panel, &verification().verdicts);
    let Shown { verdict, explanation, address, origin, surroundings, .. } = shown;
    let class = match verdict.kind {
        VerdictKind::Verified => "verdict verdict-good",
        VerdictKind::PairingRequired | VerdictKind::GatewayStarting | VerdictKind::Cancelled => {
            "verdict verdict-middle"
        }
        _ => "verdict verdict-bad",
    };
    let scene = Scene { plan, address, surroundings: *surroundings, origin: origin.as_ref() };
    let reasons = causes(&scene, verdict, verification());
    // Where the cause is open, each cause has its own; one list for all of them would be a guess.
    let list = if reasons.is_empty() {
        remedies(plan, verdict.kind, origin.as_ref(), verdict.request_id.as_deref(), texts)
    } else {
        Vec::new()
    };
    let can_try_again = !shown.is_waiting && !shown.is_replayed && verdict.kind != VerdictKind::Verified;
    let is_paired = verdict.kind == VerdictKind::Verified && verdict.with_device;
    view! {
        <div
            class=class
            data-testid="verify-verdict"
            data-verdict=verdict.kind.id()
            data-token=verdict.token.id()
            data-waiting=shown.is_waiting.then_some("true")
            data-paired=is_paired.then_some("true")
        >
            <h3>{explanation.title}</h3>
            {shown.is_replayed.then(|| view! { <p class="hint">{words.verify_replayed}</p> })}
            {explanation.paragraphs.iter().map(|line| view! { <p>{inline(line)}</p> }).collect_view()}
            {is_paired.then(|| view! { <p>{words.verify_paired}</p> })}
            {verdict.words.clone().map(|said| view! { <p><strong>{words.verify_words}</strong> " " <q>{said}</q></p> })}
            {verdict.server.as_ref().map(|server| facts(server, verdict, words))}
            {verdict.server.as_ref().map(|server| advices(server, plan, words))}
            {reasons_view(reasons, words)}
            {(!list.is_empty()).then(|| view! {
                <h4>{if verdict.kind == VerdictKind::Verified { words.verify_next } else { words.verify_remedies }}</h4>
            })}
            {(verdict.kind == VerdictKind::Verified).then(|| control_ui(&format!("{}/", address.http_url()), words))}
            {list.iter().map(|remedy| command(remedy, remedy.purpose)).collect_view()}
            {can_try_again.then(|| view! {
                <button type="button" class="button" data-testid="verify-again" aria-disabled=move || state.is_running().to_string() on:click=move |_| state.start_again()>
                    {words.verify_again}
                </button>
            })}
            {timeline(&shown.recording)}
        </div>
    }
    .into_any()
}

/// One command with its place and purpose; `label` says to assistive technology which of several alike it is.
pub(super) fn command(remedy: &Remedy, label: &str) -> AnyView {
    let words = &catalogue().interface;
    view! {
        <div class="remedy-block">
            <p>{remedy.purpose} " " <span class=format!("place place-{}", remedy.place.id())>{place_name(remedy.place, words)}</span></p>
            <CodeBlock label=fill(words.copy_block, &[("step", label)]) text=remedy.block()/>
        </div>
    }
    .into_any()
}

fn reasons_view(list: Vec<Cause>, words: &'static PanelTexts) -> Option<AnyView> {
    if list.is_empty() {
        return None;
    }
    let item = |(position, cause): (usize, Cause)| {
        view! {
            <li data-cause=cause.kind.id()>
                <details open=position == 0>
                    <summary>{inline(&cause.title)}</summary>
                    {(!cause.evidence.is_empty()).then(|| view! { <p class="hint">{words.verify_cause_evidence}</p> })}
                    <ul>
                        {cause.evidence.iter().map(|line| view! { <li>{inline(line)}</li> }).collect_view()}
                    </ul>
                    {cause.check.as_ref().map(|check| command(check, &format!("{}: {}", cause.title, check.purpose)))}
                    <p>
                        {cause.check.is_some().then(|| view! { <strong>{words.verify_cause_reading}</strong> " " })}
                        {inline(&cause.reading)}
                    </p>
                    {cause
                        .remedies
                        .iter()
                        .map(|remedy| command(remedy, &format!("{}: {}", cause.title, remedy.purpose)))
                        .collect_view()}
                </details>
            </li>
        }
    };
    Some(
        view! {
            <h4>{words.verify_causes}</h4>
            <ol class="causes" data-testid="verify-causes">{list.into_iter().enumerate().map(item).collect_view()}</ol>
        }
        .into_any(),
    )
}

fn control_ui(address: &str, words: &'static PanelTexts) -> AnyView {
    let (before, after) =
        words.verify_open_control_ui.split_once("{address}").unwrap_or((words.verify_open_control_ui, ""));
    view! {
        <p>{before} <a href=address.to_owned() target="_blank" rel="noopener noreferrer">{address.to_owned()}</a> {after}</p>
    }
    .into_any()
}

fn advices(server: &ServerInfo, plan: &Plan, words: &'static PanelTexts) -> AnyView {
    let sentence = |advice: Advice| match advice {
        Advice::Renamed { from, to } => fill(words.verify_renamed, &[("from", from.name()), ("to", &to.title())]),
        Advice::Newer(to) => fill(words.verify_newer, &[("to", &to.title())]),
        Advice::NotThePlan { runs, planned } => {
            fill(words.verify_not_the_plan, &[("runs", &runs), ("planned", &planned.title())])
        }
    };
    advice(plan.release, server)
        .into_iter()
        .map(|advice| view! { <p class="advice">{sentence(advice)}</p> })
        .collect_view()
        .into_any()
}

fn facts(server: &ServerInfo, verdict: &Verdict, words: &'static PanelTexts) -> AnyView {
    let health = verdict.health.as_ref();
    let version = match server.version.as_deref() {
        // Releases of January and February 2026 call themselves so, whatever they are.
        Some("dev") | None => words.verify_progress_dev.to_owned(),
        Some(version) => version.to_owned(),
    };
    let name = server.product.map(|product| format!("{}, ", product.name()));
    let protocol = server.protocol.map(|protocol| fill(words.verify_protocol, &[("protocol", &protocol.to_string())]));
    let took = fill(words.verify_took, &[("time", &verdict.elapsed_ms.to_string())]);
    let agent = health.and_then(|health| health.default_agent.clone());
    let errors = health.map_or(0, |health| health.plugin_errors);
    view! {
        <dl class="facts">
            <dt>{words.verify_server}</dt>
            <dd>{name} {version} {protocol.map(|protocol| format!(", {protocol}"))}</dd>
            {server.uptime_ms.map(|uptime| view! { <dt>{words.verify_uptime}</dt> <dd>{duration(uptime, &verification().verdicts)}</dd> })}
            {verdict.round_trip_ms.map(|time| view! { <dt>{words.verify_round_trip}</dt> <dd>{format!("{time} ms")}</dd> })}
            {agent.map(|agent| view! { <dt>{words.verify_agent}</dt> <dd>{agent}</dd> })}
            {health.map(|health| view! { <dt>{words.verify_channels}</dt> <dd>{channels(health, words)}</dd> })}
        </dl>
        <p class="hint">{took}</p>
        {(server.model_configured == Some(false)).then(|| view! { <p>{words.verify_model_missing}</p> })}
        {health.and_then(|health| health.ok).is_some_and(|ok| !ok).then(|| view! { <p>{words.verify_unhealthy}</p> })}
        {(errors > 0).then(|| view! { <p>{fill(words.verify_plugin_errors, &[("count", &errors.to_string())])}</p> })}
    }
    .into_any()
}

fn channels(health: &HealthSummary, words: &'static PanelTexts) -> String {
    let in_use = health.channels.iter().filter(|channel| channel.configured || channel.linked == Some(true));
    let names: Vec<String> = in_use
        .map(|channel| {
            let state = match channel.linked {
                Some(true) => words.verify_channel_linked,
                Some(false) | None => words.verify_channel_configured,
            };
            format!("{} ({state})", channel.name)
        })
        .collect();
    if names.is_empty() { words.verify_no_channels.to_owned() } else { names.join(catalogue().joints.list) }
}
