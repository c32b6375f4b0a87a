//! The tests of the core: one binary, one module a topic.

#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "clippy.toml forbids I/O for the library; the tests read files and start programs"
)]

mod agreement_compose;
mod agreement_config;
mod agreement_dockerfile;
mod agreement_fly;
mod archive;
mod causes;
mod common;
mod conformance_compose;
mod conformance_config;
mod conformance_dockerfile;
mod conformance_dotenv;
mod conformance_fly;
mod conformance_gcloud;
mod conformance_json5;
mod conformance_shell;
mod conformance_toml;
mod conformance_windows;
mod diagram;
mod estimates;
mod golden;
mod guides;
mod handshake;
mod lines;
mod links;
mod lint;
mod lint_compose;
mod lint_config;
mod lint_dockerfile;
mod lint_fly;
mod lint_properties;
mod lint_review;
mod lint_rules;
mod lint_upstream;
mod logs;
mod logs_reports;
mod logs_wrappings;
mod migrate;
mod migration_rehearsal;
mod plan;
mod presets;
mod read;
mod read_properties;
mod recognition;
mod rules;
mod saved_plans;
mod sessions;
mod text;
mod text_languages;
mod wire_format;
mod worker_api;
