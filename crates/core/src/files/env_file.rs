//! `.env`: for Compose on the machine, and for `fly secrets import` on the laptop.

use super::compose::service_image;
use super::dotenv::Line;
use crate::plan::{AbsolutePath, Checked, ImageSource, Plan, Secrets, Target};

/// The lines after the header.
pub fn env_file(plan: &Plan, secrets: &Secrets) -> Checked<Vec<Line>> {
    match plan.target {
        Target::Gcp => compose_lines(plan, secrets),
        Target::Fly | Target::FlyPrivate => {
            let mut lines = vec![Line::literal(plan.release.variable("GATEWAY_TOKEN"), secrets.gateway_token.expose())];
            if bakes_gog(plan) {
                lines.push(Line::literal(KEYRING_PASSWORD, secrets.keyring_password.expose()));
            }
            Ok(lines)
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
        lines.push(directory("AUTH_PROFILE_SECRET_DIR", &profile_secrets(plan)));
    }
    Ok(lines)
}

/// `keys.env`: what belongs to the person once it is written. The password of gog's keyring is among it, because a new one
/// would lock the old keyring.
pub fn keys_file(plan: &Plan, secrets: &Secrets) -> Vec<Line> {
    let password = Line::literal(KEYRING_PASSWORD, secrets.keyring_password.expose());
    [password].into_iter().chain(key_names(plan).into_iter().map(|name| Line::literal(name, ""))).collect()
}

/// The variable gog reads the password of its keyring from.
const KEYRING_PASSWORD: &str = "GOG_KEYRING_PASSWORD";

/// The directory beside the state that holds credential secrets of newer releases.
pub fn profile_secrets(plan: &Plan) -> String {
    format!("{}-auth-profile-secrets", plan.release.state_directory)
}

/// A directory below the home directory, beside the folder of the deployment. Compose takes a relative path from the folder
/// of its file, so it is the same for every user, under sudo and under cron; a home that was typed is written out.
fn host_directory(name: String, below: &str, home: Option<&AbsolutePath>) -> Line {
    match home {
        Some(home) => Line::Literal(name, format!("{}/{below}", home.trimmed())),
        None => Line::Literal(name, format!("../{below}")),
    }
}

/// Whether the image on Fly.io holds gog.
pub fn bakes_gog(plan: &Plan) -> bool {
    let is_derived = !matches!(plan.image.source, Ok(ImageSource::Source));
    is_derived && plan.image.programs.iter().flatten().any(|program| program.name() == "gog")
}

/// The provider and channel keys the plan needs, in the order of the form.
pub fn key_names(plan: &Plan) -> Vec<&'static str> {
    let config = &plan.config;
    let slack = [(config.slack, "SLACK_BOT_TOKEN"), (config.slack, "SLACK_APP_TOKEN")];
    [
        (config.anthropic, "ANTHROPIC_API_KEY"),
        (config.openai, "OPENAI_API_KEY"),
        (config.google, "GOOGLE_API_KEY"),
        (config.google && plan.release.reads_gemini_key, "GEMINI_API_KEY"),
        (config.discord.is_some(), "DISCORD_BOT_TOKEN"),
        (config.telegram, "TELEGRAM_BOT_TOKEN"),
    ]
    .into_iter()
    .chain(slack)
    .filter_map(|(wanted, name)| wanted.then_some(name))
    .collect()
}
