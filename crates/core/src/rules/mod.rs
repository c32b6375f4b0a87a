//! The catalogue of rules. A rule looks at a [`Deployment`], so it holds alike for what a form says and for the structures
//! that files are made of.

mod cloud;
mod common;
mod fields;
mod finding;
mod fly;
mod origin_of_code;
mod reach;
mod resources;
mod state;

pub use finding::{Finding, Findings, Place, Severity};

use super::files::compose::{Compose, compose};
use super::files::fly_config::{FlyConfig, fly_config};
use super::files::gateway_config::gateway_config;
use super::plan::{Draft, GatewayToken, GatewayTokenError, Plan};
use crate::i18n::Text;

/// What the rules look at.
pub struct Deployment<'a> {
    /// What was typed.
    pub draft: &'a Draft,
    /// What it means.
    pub plan: &'a Plan,
    /// The token, or why the typed one cannot be it.
    pub token: Result<&'a GatewayToken, GatewayTokenError>,
    /// The compose file; `None` for other targets.
    pub compose: Option<Compose>,
    /// The Fly.io configuration; `None` for other targets.
    pub fly: Option<FlyConfig>,
    /// The gateway's configuration.
    pub config: Option<serde_json::Value>,
    /// Whether the command lets the gateway start without a configuration.
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

type Rule = fn(&Deployment<'_>, &mut Findings);

/// Every rule. Each function holds one to three codes that ask the same question.
const RULES: &[Rule] = &[
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
    origin_of_code::pinned,
    origin_of_code::one_build,
    origin_of_code::programs_on_fly,
];

/// Applies every rule.
pub fn check(deployment: &Deployment<'_>, text: &'static Text) -> Vec<Finding> {
    let mut findings = Findings::new(text);
    for rule in RULES {
        rule(deployment, &mut findings);
    }
    findings.finish()
}
