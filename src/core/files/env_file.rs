//! `.env`: for Compose on the machine, and for `fly secrets import` on the laptop.

use super::compose::service_image;
use super::dotenv::Line;
use crate::core::plan::{AbsolutePath, Checked, Plan, Secrets, Target};

/// The lines after the header.
pub fn env_file(plan: &Plan, secrets: &Secrets) -> Checked<Vec<Line>> {
    match plan.target {
        Target::Gcp => compose_lines(plan, secrets),
        Target::Fly | Target::FlyPrivate => {
            Ok(vec![Line::literal(plan.release.variable("GATEWAY_TOKEN"), secrets.gateway_token.expose())])
        }
    }
}

fn compose_lines(plan: &Plan, secrets: &Secrets) -> Checked<Vec<Line>> {
    let release = plan.release;
    let home = plan.gcp.home.clone()?;
    let directory = |name: &str, below: &str| host_directory(release.variable(name), below, home.as_ref());
    let mut lines = vec![
        Line::literal(release.variable("IMAGE"), service_image(plan)?),
        Line::literal(release.variable("GATEWAY_TOKEN"), secrets.gateway_token.expose()),
        Line::literal(release.variable("GATEWAY_BIND"), plan.docker.bind?.as_str()),
        Line::literal(release.variable("GATEWAY_PORT"), plan.docker.host_port?.to_string()),
        Line::Blank,
        directory("CONFIG_DIR", release.state_directory),
        directory("WORKSPACE_DIR", release.workspace),
    ];
    if release.has_profile_secrets {
        lines.push(directory("PROFILE_SECRETS_DIR", &profile_secrets(plan)));
    }
    lines.extend([Line::Blank, Line::literal("GOG_KEYRING_PASSWORD", secrets.keyring_password.expose())]);
    Ok(lines)
}

/// The directory beside the state that holds credential secrets of newer releases.
pub fn profile_secrets(plan: &Plan) -> String {
    format!("{}-auth-profile-secrets", plan.release.state_directory)
}

/// A directory below the home of whoever runs Compose. The home is spelled out when it is known; otherwise Compose takes
/// it from the shell and stops with a message when the shell has none, instead of mounting a directory of the root.
fn host_directory(name: String, below: &str, home: Option<&AbsolutePath>) -> Line {
    match home {
        Some(home) => Line::Literal(name, format!("{}/{below}", home.trimmed())),
        None => Line::Expression(name, format!("${{HOME:?}}/{below}")),
    }
}

/// The provider and channel keys the plan needs, in the order of the form.
pub fn key_names(plan: &Plan) -> Vec<&'static str> {
    let config = &plan.config;
    let slack = [(config.slack, "SLACK_BOT_TOKEN"), (config.slack, "SLACK_APP_TOKEN")];
    [
        (config.anthropic, "ANTHROPIC_API_KEY"),
        (config.openai, "OPENAI_API_KEY"),
        (config.google, "GOOGLE_API_KEY"),
        (config.google && plan.release.has_init, "GEMINI_API_KEY"),
        (config.discord.is_some(), "DISCORD_BOT_TOKEN"),
        (config.telegram, "TELEGRAM_BOT_TOKEN"),
    ]
    .into_iter()
    .chain(slack)
    .filter_map(|(wanted, name)| wanted.then_some(name))
    .collect()
}
