//! `.env`: read by Compose on the VM, and by `fly secrets import` on the laptop.

use super::compose::service_image;
use super::dotenv::EnvLine;
use crate::plan::{AbsolutePath, Checked, ImageSource, Plan, Secrets, Target};

/// The lines after the header.
pub fn env_file(plan: &Plan, secrets: &Secrets) -> Checked<Vec<EnvLine>> {
    match plan.target {
        Target::Gcp => compose_lines(plan, secrets),
        Target::Fly | Target::FlyPrivate => {
            let mut lines =
                vec![EnvLine::literal(plan.release.variable("GATEWAY_TOKEN"), secrets.gateway_token.expose())];
            if bakes_gog(plan) {
                lines.push(EnvLine::literal(KEYRING_PASSWORD, secrets.keyring_password.expose()));
            }
            Ok(lines)
        }
    }
}

fn compose_lines(plan: &Plan, secrets: &Secrets) -> Checked<Vec<EnvLine>> {
    let release = plan.release;
    let home = plan.gcp.home.clone()?;
    let directory = |name: &str, below: &str| host_directory(release.variable(name), below, home.as_ref());
    let mut lines = vec![
        EnvLine::literal(release.variable("IMAGE"), service_image(plan)?),
        EnvLine::literal(release.variable("GATEWAY_TOKEN"), secrets.gateway_token.expose()),
        EnvLine::literal(release.variable("GATEWAY_BIND"), plan.docker.bind?.as_str()),
        EnvLine::literal(release.variable("GATEWAY_PORT"), plan.docker.host_port?.to_string()),
        EnvLine::Blank,
        directory("CONFIG_DIR", release.state_directory),
        directory("WORKSPACE_DIR", release.workspace),
    ];
    if release.has_profile_secrets {
        lines.push(directory("AUTH_PROFILE_SECRET_DIR", &profile_secrets(plan)));
    }
    Ok(lines)
}

/// `keys.env`, which belongs to the user once it is written. It contains the password of gog's keyring, because a new
/// password would lock the existing keyring.
pub fn keys_file(plan: &Plan, secrets: &Secrets) -> Vec<EnvLine> {
    let password = EnvLine::literal(KEYRING_PASSWORD, secrets.keyring_password.expose());
    [password].into_iter().chain(key_names(plan).into_iter().map(|name| EnvLine::literal(name, ""))).collect()
}

/// The variable from which gog reads the password of its keyring.
const KEYRING_PASSWORD: &str = "GOG_KEYRING_PASSWORD";

/// The directory for credential secrets of newer releases, next to the state directory.
pub fn profile_secrets(plan: &Plan) -> String {
    format!("{}-auth-profile-secrets", plan.release.state_directory)
}

/// A directory in the home directory, next to the deployment's directory. Compose resolves relative paths against the
/// directory of its file, so the path is the same for every user, under sudo and in cron jobs. A home directory given
/// in the plan is written out.
fn host_directory(name: String, below: &str, home: Option<&AbsolutePath>) -> EnvLine {
    match home {
        Some(home) => EnvLine::Literal(name, format!("{}/{below}", home.trimmed())),
        None => EnvLine::Literal(name, format!("../{below}")),
    }
}

/// Whether the image on Fly.io contains gog.
pub fn bakes_gog(plan: &Plan) -> bool {
    let is_derived = !matches!(plan.image.source, Ok(ImageSource::Source));
    is_derived && plan.image.programs.iter().flatten().any(|program| program.name() == "gog")
}

/// The provider and channel keys the plan needs, in form order.
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
