//! What has to be said to the gateway's own command line so that an old configuration becomes one the new release takes,
//! where nobody gave it and it is only on the machine.
//!
//! Measured with openclaw@2026.9.6 on the configuration of the published Moltbot guide: `config set` and `config unset`
//! refuse to run on a configuration that is not valid (status 1), while `doctor --fix` runs on any. It turns `allow` into
//! `enabled` (once it has fetched the channel's plugin; without a network the entry stays and is accepted), drops
//! `allowInsecureAuth`, moves `agents.list`, renames retired models and seeds `allowedOrigins` with the container's port.
//! After it `config set --batch-json` and `config validate` succeed. So the doctor comes first, our settings second.
//! What it does not know it deletes, so the configuration of whoever gives it is migrated by our own rules first.
//! Source: openclaw@2026.9.6, docs/cli/config.md and docs/install/docker.md (the doctor as a container's command).

use serde_json::{Value, json};

use crate::files::gateway_config::allowed_origins;
use crate::migrate::Existing;
use crate::plan::{Checked, Origin, Plan};

/// One call of the product's command line.
pub(in crate::migrate) type Call = Vec<String>;

/// The calls, in order.
pub(in crate::migrate) fn calls(existing: &Existing, plan: &Plan) -> Checked<Vec<Call>> {
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Call>();
    let batch: Vec<Value> =
        settings(existing, plan)?.iter().map(|(path, value)| json!({ "path": path, "value": value })).collect();
    Ok(vec![
        words(&["doctor", "--fix", "--non-interactive"]),
        words(&["config", "set", "--batch-json", &Value::from(batch).to_string()]),
        words(&["config", "validate"]),
    ])
}

/// What the new deployment needs, whatever the configuration says so far. Everything else in it is the person's.
pub(super) fn settings(existing: &Existing, plan: &Plan) -> Checked<Vec<(&'static str, Value)>> {
    let (from, to) = (existing.release, plan.release);
    let mut settings = vec![("gateway.mode", json!("local"))];
    if !from.has_allowed_origins {
        let origins = allowed_origins(plan)?;
        if !origins.is_empty() {
            let origins: Vec<&str> = origins.iter().map(Origin::as_str).collect();
            settings.push(("gateway.controlUi.allowedOrigins", json!(origins)));
        }
    }
    let proxies = plan.access.trusted_proxies.clone()?;
    if to.refuses_unknown_proxies && !from.refuses_unknown_proxies && !proxies.is_empty() {
        let proxies: Vec<String> = proxies.iter().map(ToString::to_string).collect();
        settings.push(("gateway.trustedProxies", json!(proxies)));
    }
    if existing.own_workspace.is_none() {
        if plan.target.is_fly() {
            let mount = plan.fly.mount.clone()?;
            settings.push(("agents.defaults.workspace", json!(format!("{}/workspace", mount.trimmed()))));
        } else if from.workspace != to.workspace {
            settings.push(("agents.defaults.workspace", json!(to.container_workspace())));
        }
    }
    Ok(settings)
}
