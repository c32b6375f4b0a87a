//! The guide: all steps in order, with the place where each runs.
//!
//! There is one module per phase. A step is defined by a [`Recipe`]: its texts in the catalog, and commands derived
//! from the plan. If a field it needs is invalid, the step still has its title and names the field.

mod compute;
mod connect;
mod context;
mod document;
mod fly_deploy;
mod fly_operate;
mod machine;
mod operate;
mod prepare;
pub mod progress;
mod recipe;
mod step;
pub mod time;
mod tools;

pub(crate) use connect::{fly as connect_fly, gcp as connect_gcp};
pub use connect::{proxies_from_log, proxy_commands as private_proxy, tunnel_commands as tunnel};
pub use context::Context;
pub(crate) use context::{compose, login};
pub use document::Document;
pub(crate) use fly_deploy::{
    deploy as fly_deploy, file_commands as fly_files, status as fly_status, token as fly_token,
};
pub(crate) use machine::{build as build_image, directories, file_commands as vm_files, logs as vm_logs, place_config};
pub(crate) use operate::{larger_machine, resize_commands};
pub(crate) use recipe::{Content, Recipe};
pub use step::{Need, Note, Phase, RunLocation, Step};
pub(crate) use tools::Tools;

/// Fills in the texts of recipes.
pub(crate) fn finish(recipes: impl IntoIterator<Item = Recipe>, context: &Context<'_>) -> Vec<Step> {
    let common = context.common_values();
    recipes.into_iter().map(|recipe| recipe.finish(&common)).collect()
}

/// The complete guide of a plan, in order.
pub fn steps(context: &Context<'_>) -> Vec<Step> {
    let recipes = if context.plan.target.is_fly() {
        [prepare::fly(context), fly_deploy::recipes(context), connect::fly(context), fly_operate::recipes(context)]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
    } else {
        [
            prepare::gcp(context),
            compute::recipes(context),
            machine::recipes(context),
            connect::gcp(context),
            operate::recipes(context),
        ]
        .into_iter()
        .flatten()
        .collect()
    };
    let mut steps = finish(recipes, context);
    // Sort by phase; within a phase, keep the order of the recipes.
    Phase::ALL
        .into_iter()
        .flat_map(|phase| steps.extract_if(.., move |step| step.phase == phase).collect::<Vec<_>>())
        .collect()
}
