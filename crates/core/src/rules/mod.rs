//! The rules for deployments. A rule reads a [`Deployment`], so it applies to a plan from the form and to a plan
//! inferred from existing files.

mod cloud;
mod code;
mod common;
pub(crate) mod declare;
mod fields;
mod finding;
mod fly;
mod image_provenance;
mod reach;
mod resources;
mod state;

pub use code::{Code, Rule, Stage};
pub use finding::{Finding, Findings, Severity, Subject};

use super::files::compose::{Compose, compose};
use super::files::fly_config::{FlyConfig, fly_config};
use super::files::gateway_config::gateway_config;
use super::plan::{Draft, GatewayToken, GatewayTokenError, Plan};
use crate::i18n::Text;

/// The input of the rules.
pub struct Deployment<'a> {
    pub draft: &'a Draft,
    /// The validated values of the draft.
    pub plan: &'a Plan,
    /// The token, or why the entered one is invalid.
    pub token: Result<&'a GatewayToken, GatewayTokenError>,
    /// `None` for targets without a compose file.
    pub compose: Option<Compose>,
    /// `None` for targets other than Fly.io.
    pub fly: Option<FlyConfig>,
    pub config: Option<serde_json::Value>,
    /// Whether the command starts the gateway without a configuration.
    pub allows_unconfigured: bool,
}

impl<'a> Deployment<'a> {
    /// The deployment that a plan generates.
    pub fn of(draft: &'a Draft, plan: &'a Plan, token: Result<&'a GatewayToken, GatewayTokenError>) -> Self {
        let on_fly = plan.target.is_fly();
        Self {
            draft,
            plan,
            token,
            compose: if on_fly { None } else { compose(plan).ok() },
            fly: if on_fly { fly_config(plan).ok() } else { None },
            config: gateway_config(plan).ok(),
            allows_unconfigured: on_fly,
        }
    }
}

type Check = fn(&Deployment<'_>, &mut Findings);

/// Every check. Each covers one to three codes that concern the same values.
const CHECKS: &[Check] = &[
    fields::unreadable,
    cloud::project_words,
    cloud::zone,
    cloud::disk_size,
    cloud::role,
    cloud::free_tier,
    cloud::owner,
    fly::region,
    fly::memory,
    fly::auto_stop,
    fly::snapshots_and_growth,
    fly::check_grace,
    fly::process_commands,
    fly::tables,
    fly::machines,
    common::token,
    common::ports,
    common::discord,
    common::origins,
    common::proxies,
    common::programs,
    common::model_provider,
    reach::service_port,
    reach::bind,
    reach::container_port,
    reach::private,
    reach::browser_origins,
    reach::trusted_proxies,
    reach::exposure,
    reach::tunnel,
    reach::webhooks,
    resources::heap,
    resources::fly_memory,
    resources::build_memory,
    state::configured,
    state::volume,
    state::directory,
    state::processes,
    state::schema,
    image_provenance::pinned,
    image_provenance::one_build,
    image_provenance::programs_on_fly,
];

/// Applies every rule. Returns the findings sorted by severity.
pub fn check(deployment: &Deployment<'_>, text: &'static Text) -> Vec<Finding> {
    let mut findings = Findings::new(text);
    for check in CHECKS {
        check(deployment, &mut findings);
    }
    findings.finish()
}
