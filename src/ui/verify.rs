//! The last step: does the gateway take the token?

use leptos::prelude::*;

use super::copy::CodeBlock;
use super::inline::inline;
use super::reveal::RevealButton;
use super::state::{AppState, catalogue};
use super::step::{place_class, place_name};
use crate::core::gateway::{AddressError, GatewayAddress, HealthSummary, ServerInfo, Verdict, VerdictKind, remedies};
use crate::core::plan::{GatewayToken, GatewayTokenError, Plan, Target};
use crate::core::text::{InterfaceTexts, fill};
use crate::web::page;
use crate::web::verification::Verification;

/// The verdict with what it was about, so that later changes of the form do not change its words.
#[derive(Clone, PartialEq)]
struct Shown {
    verdict: Verdict,
    address: String,
}

/// Where the plan's gateway is reached.
fn planned_address(plan: &Plan) -> Option<String> {
    match plan.target {
        Target::Gcp => plan.docker.tunnel_port.ok().map(|port| GatewayAddress::local(port).socket_url()),
        Target::Fly => plan.fly.app.as_ref().ok().map(|app| format!("wss://{app}.fly.dev")),
        Target::FlyPrivate => plan.fly.proxy_port.ok().map(|port| GatewayAddress::local(port).socket_url()),
    }
}

fn address_words(error: AddressError, words: &InterfaceTexts) -> &'static str {
    match error {
        AddressError::Empty => words.verify_address_empty,
        AddressError::Scheme => words.verify_address_scheme,
        AddressError::Host => words.verify_address_host,
        AddressError::Port => words.verify_address_port,
        AddressError::Insecure => words.verify_address_insecure,
        AddressError::Extra => words.verify_address_extra,
    }
}

/// Why a text is not sent as the token.
fn token_words(text: &str, words: &InterfaceTexts) -> Option<&'static str> {
    if text.trim().starts_with("sk-") {
        return Some(words.verify_token_provider);
    }
    Some(match text.parse::<GatewayToken>().err()? {
        GatewayTokenError::Blank => words.verify_token_blank,
        GatewayTokenError::Placeholder => words.verify_token_placeholder,
        GatewayTokenError::Character => words.verify_token_characters,
    })
}

/// The panel.
#[component]
pub(super) fn VerifyPanel() -> impl IntoView {
    let state = AppState::expect();
    let words = &catalogue().interface;
    // What the person typed; until then the plan and the page's own token stand there.
    let typed_address = RwSignal::new(None::<String>);
    let typed_token = RwSignal::new(None::<String>);
    let planned = Memo::new(move |_| state.bundle.with(|bundle| planned_address(&bundle.plan)).unwrap_or_default());
    let address = Memo::new(move |_| typed_address.get().unwrap_or_else(|| planned.get()));
    let token = Memo::new(move |_| typed_token.get().unwrap_or_else(|| state.token().expose().to_owned()));
    let shown_token = RwSignal::new(false);
    // Complaints come with the first try and go as soon as the field is right.
    let tried = RwSignal::new(false);
    let address_problem = Memo::new(move |_| {
        let error = address.with(|address| address.parse::<GatewayAddress>()).err();
        tried.get().then(|| error.map(|error| address_words(error, words))).flatten()
    });
    let token_problem =
        Memo::new(move |_| tried.get().then(|| token.with(|token| token_words(token, words))).flatten());
    let running = RwSignal::new(None::<StoredValue<Verification, LocalStorage>>);
    let result = RwSignal::new(None::<Shown>);
    // Only the verdict itself is read out; facts and commands stand below it for whoever wants them.
    let announced = Memo::new(move |_| {
        let texts = &catalogue().verdicts;
        result.with(|result| result.as_ref().map_or("", |shown| shown.verdict.kind.text(texts).title))
    });
    let is_running = move || running.with(Option::is_some);

    let start = move || {
        if running.with_untracked(Option::is_some) {
            return;
        }
        tried.set(true);
        let read = (
            address.get_untracked().parse::<GatewayAddress>(),
            token.get_untracked().parse::<GatewayToken>(),
            token_problem.get_untracked(),
        );
        let (Ok(address), Ok(token), None) = read else {
            page::focus(if address_problem.get_untracked().is_some() { "verify-address" } else { "verify-token" });
            return;
        };
        result.set(None);
        let name = address.socket_url();
        let verification = Verification::start(address, token, move |verdict| {
            running.set(None);
            result.set(Some(Shown { verdict, address: name.clone() }));
        });
        running.set(Some(StoredValue::new_local(verification)));
    };
    let cancel = move |_| {
        if let Some(verification) = running.get_untracked() {
            verification.with_value(Verification::cancel);
        }
    };
    view! {
        <section class="panel verify" id="verify" aria-labelledby="verify-heading">
            <h2 id="verify-heading">{words.verify_heading}</h2>
            <p>{words.verify_note}</p>
            <Show when=move || !page::is_local()>
                <p class="hint">{words.verify_public_page}</p>
            </Show>
            <form on:submit=move |event| { event.prevent_default(); start(); }>
                <div class="field">
                    <label for="verify-address">{words.verify_address}</label>
                    <input
                        id="verify-address"
                        data-testid="verify-address"
                        type="text"
                        inputmode="url"
                        autocomplete="off"
                        autocapitalize="off"
                        spellcheck="false"
                        aria-describedby="verify-address-problem"
                        aria-invalid=move || address_problem.get().map(|_| "true")
                        prop:value=move || address.get()
                        on:input=move |event| typed_address.set(Some(event_target_value(&event)))
                    />
                    <p class="problem" id="verify-address-problem">{move || address_problem.get()}</p>
                </div>
                <div class="field">
                    <label for="verify-token">{words.verify_token}</label>
                    <div class="joined">
                        <input
                            id="verify-token"
                            data-testid="verify-token"
                            class="secret"
                            type=move || if shown_token.get() { "text" } else { "password" }
                            autocomplete="off"
                            autocapitalize="off"
                            spellcheck="false"
                            aria-describedby="verify-token-problem"
                            aria-invalid=move || token_problem.get().map(|_| "true")
                            prop:value=move || token.get()
                            on:input=move |event| typed_token.set(Some(event_target_value(&event)))
                        />
                        <RevealButton revealed=shown_token/>
                    </div>
                    <p class="problem" id="verify-token-problem">{move || token_problem.get()}</p>
                </div>
                <div class="buttons">
                    <button type="submit" class="button button-primary" data-testid="verify-start" aria-disabled=move || is_running().to_string()>
                        {move || if result.with(Option::is_some) { words.verify_again } else { words.verify_start }}
                    </button>
                    <button type="button" class="button" data-testid="verify-cancel" aria-disabled=move || (!is_running()).to_string() on:click=cancel>
                        {words.verify_cancel}
                    </button>
                </div>
            </form>
            <p role="status" class:visually-hidden=move || !is_running()>
                {move || if is_running() { words.verify_running } else { announced.get() }}
            </p>
            <div class="verdict-place">
                {move || result.get().map(|shown| state.bundle.with_untracked(|bundle| verdict(&shown, &bundle.plan)))}
            </div>
        </section>
    }
}

fn verdict(shown: &Shown, plan: &Plan) -> AnyView {
    let (words, texts) = (&catalogue().interface, &catalogue().verdicts);
    let Shown { verdict, address } = shown;
    let text = verdict.kind.text(texts);
    let page = page::origin();
    let wait =
        verdict.retry_after_ms.map(|wait| fill(words.verify_wait, &[("time", &duration(wait))])).unwrap_or_default();
    let values = [
        ("address", address.as_str()),
        ("origin", page.as_ref().map_or("null", |origin| origin.as_str())),
        ("wait", wait.as_str()),
    ];
    let class = match verdict.kind {
        VerdictKind::Verified => "verdict verdict-good",
        VerdictKind::PairingRequired | VerdictKind::GatewayStarting | VerdictKind::Cancelled => {
            "verdict verdict-middle"
        }
        _ => "verdict verdict-bad",
    };
    let list = remedies(plan, verdict.kind, page.as_ref(), verdict.request_id.as_deref(), texts);
    let took = fill(words.verify_took, &[("time", &verdict.elapsed_ms.to_string())]);
    view! {
        <div class=class data-testid="verify-verdict" data-verdict=verdict.kind.id()>
            <h3>{text.title}</h3>
            {fill(text.meaning, &values).lines().map(|line| view! { <p>{inline(line)}</p> }).collect_view()}
            {verdict.words.clone().map(|said| view! { <p><strong>{words.verify_words}</strong> " " <q>{said}</q></p> })}
            {verdict.server.as_ref().map(|server| facts(server, verdict.health.as_ref(), words))}
            {(verdict.kind == VerdictKind::Verified).then(|| view! { <p class="hint">{took}</p> })}
            {(!list.is_empty()).then(|| view! { <h4>{words.verify_remedies}</h4> })}
            {list.into_iter().map(|remedy| view! {
                <div class="remedy-block">
                    <p>{remedy.purpose} " " <span class=place_class(remedy.place)>{place_name(remedy.place, words)}</span></p>
                    <CodeBlock label=fill(words.copy_block, &[("step", remedy.purpose)]) text=remedy.block/>
                </div>
            }).collect_view()}
        </div>
    }
    .into_any()
}

fn facts(server: &ServerInfo, health: Option<&HealthSummary>, words: &'static InterfaceTexts) -> AnyView {
    let version = match server.version.as_deref() {
        // Releases of January and February 2026 call themselves so, whatever they are.
        Some("dev") | None => words.verify_progress_dev.to_owned(),
        Some(version) => version.to_owned(),
    };
    let protocol = server.protocol.map(|protocol| fill(words.verify_protocol, &[("protocol", &protocol.to_string())]));
    let channels = health.map(|health| {
        let configured: Vec<String> = health
            .channels
            .iter()
            .filter(|(_, configured, linked)| *configured || *linked == Some(true))
            .map(|(name, _, linked)| {
                let state =
                    if *linked == Some(true) { words.verify_channel_linked } else { words.verify_channel_configured };
                format!("{name} ({state})")
            })
            .collect();
        if configured.is_empty() { words.verify_no_channels.to_owned() } else { configured.join(", ") }
    });
    view! {
        <dl class="facts">
            <dt>{words.verify_server}</dt>
            <dd>{version} {protocol.map(|protocol| format!(", {protocol}"))}</dd>
            {server.uptime_ms.map(|uptime| view! { <dt>{words.verify_uptime}</dt> <dd>{duration(uptime)}</dd> })}
            {health.and_then(|health| health.default_agent.clone()).map(|agent| view! { <dt>{words.verify_agent}</dt> <dd>{agent}</dd> })}
            {channels.map(|channels| view! { <dt>{words.verify_channels}</dt> <dd>{channels}</dd> })}
        </dl>
        {(server.model_configured == Some(false)).then(|| view! { <p>{words.verify_model_missing}</p> })}
    }
    .into_any()
}

/// A time as `1 h 2 min 3 s`; units are international.
fn duration(milliseconds: u64) -> String {
    let seconds = milliseconds.div_ceil(1000);
    let parts = [(seconds / 86_400, "d"), (seconds / 3600 % 24, "h"), (seconds / 60 % 60, "min"), (seconds % 60, "s")];
    let words: Vec<String> =
        parts.iter().filter(|(count, _)| *count > 0).take(2).map(|(count, unit)| format!("{count} {unit}")).collect();
    if words.is_empty() { "0 s".to_owned() } else { words.join(" ") }
}
