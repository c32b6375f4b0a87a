//! Lines about models: their names, their keys, their providers, and servers on the same machine.

use crate::i18n::logs::LogCode::{L190, L191, L192, L193, L194, L195, L196, L197};
use crate::logs::pattern::{Impact, LogSource::Gateway, Pattern, pattern};
use crate::logs::remedy::RemedyKind::{Cli, Doctor, Recreate, Restart, Step};
use crate::plan::Field;
use Impact::Warning;

const READ: &str = "read in openclaw@2026.9.6";

pub(super) static PATTERNS: &[Pattern] = &[
    pattern(L190, Warning, Gateway)
        .expressions(&[
            "could not be reached at {address}",
            "connect ECONNREFUSED 127.0.0.1:11434",
            "connect ECONNREFUSED ::1:11434",
            "connect ECONNREFUSED 127.0.0.1:1234",
            "Failed to discover Ollama models",
        ])
        .samples(&[
            "Ollama could not be reached at http://127.0.0.1:11434.",
            "  [cause]: Error: connect ECONNREFUSED 127.0.0.1:11434",
            "LM Studio could not be reached at http://localhost:1234/v1.",
        ])
        .remedies(&[Restart])
        .fields(&[Field::ConfigModel])
        .source(READ),
    pattern(L191, Warning, Gateway)
        .expressions(&["Unknown model: {model}", "model not allowed: {model}"])
        .samples(&["⚠️ Agent failed before reply: Unknown model: default/GLM-4.7.", "Error: model not allowed: openrouter/x/y"])
        .remedies(&[Cli(&["models", "list"]), Restart])
        .fields(&[Field::ConfigModel, Field::ConfigFallbacks])
        .source(READ),
    pattern(L192, Warning, Gateway)
        .expressions(&["Configured retired or noncanonical model refs"])
        .samples(&[
            "Configured retired or noncanonical model refs are no longer in the bundled catalogs; run openclaw doctor --fix.",
        ])
        .remedies(&[Doctor, Restart])
        .fields(&[Field::ConfigModel, Field::ConfigFallbacks])
        .source(READ),
    pattern(L193, Warning, Gateway)
        .expressions(&[
            "invalid x-api-key",
            "Incorrect API key provided",
            "authentication_error",
            "invalid_api_key",
            "API key not valid",
            "OAuth token refresh failed",
        ])
        .samples(&[
            "HTTP 401 authentication_error: invalid x-api-key",
            "Embedded agent failed before reply: OAuth token refresh failed for openai-codex: invalid_grant. Please try again or re-authenticate.",
            "401 Incorrect API key provided: sk-x",
        ])
        .remedies(&[Cli(&["models", "status"]), Step("vm.keys"), Step("fly.keys"), Recreate])
        .fields(&[Field::ConfigAnthropic, Field::ConfigOpenai, Field::ConfigGoogle])
        .source("the answers of Anthropic, OpenAI and Google; read in openclaw@2026.9.6"),
    pattern(L194, Warning, Gateway)
        .expressions(&[
            "rate_limit_error",
            "API rate limit reached",
            "No available auth profile for {provider}",
            "is in cooldown (",
            "all in cooldown",
            "overloaded_error",
        ])
        .samples(&[
            "HTTP 429 rate_limit_error: This request would exceed your account's rate limit.",
            "⚠️ API rate limit reached. Please try again later.",
            "All models failed (1): google/gemini-3-flash: No available auth profile for google (all in cooldown or unavailable).",
        ])
        .remedies(&[Cli(&["models", "status"])])
        .fields(&[Field::ConfigFallbacks])
        .source("the answers of Anthropic; openclaw/openclaw#10375, #32828"),
    pattern(L195, Warning, Gateway)
        .expressions(&[
            "credit balance is too low",
            "insufficient_quota",
            "returned a billing error",
            "run out of credits or has an insufficient balance",
        ])
        .samples(&[
            "⚠️ Anthropic returned a billing error — your API key has run out of credits or has an insufficient balance.",
            "Your credit balance is too low to access the Anthropic API.",
        ])
        .source("read in openclaw@2026.9.6; the answers of Anthropic and OpenAI"),
    pattern(L196, Warning, Gateway)
        .expressions(&["Context overflow", "context_length_exceeded", "prompt is too long"])
        .samples(&[
            "⚠️ Context overflow — prompt too large for this model. Try a shorter message or a larger-context model.",
            "prompt is too long: 215000 tokens > 200000 maximum",
        ])
        .fields(&[Field::ConfigModel])
        .source(READ),
    pattern(L197, Warning, Gateway)
        .expressions(&["OAuth profile secret key", "oauth profile secret key file"])
        .samples(&[
            "failed to create oauth profile secret key file",
            "Error: OAuth profile secret key source is required to persist OAuth profile secrets",
        ])
        .remedies(&[Step("vm.directories"), Step("vm.files"), Recreate])
        .source("public reports of 2026.5 and 2026.6"),
];
