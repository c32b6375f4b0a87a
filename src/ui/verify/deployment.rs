//! What the form describes, as it tells this program.

use leptos::prelude::*;

use crate::web::parts::{self, ToldDeployment};
use companion_core::plan::{Draft, Plan, plan_file};

/// The plan and the token that its files carry, as they are now.
#[derive(Clone, Copy)]
pub(super) struct Deployment {
    pub(super) plan: Memo<Plan>,
    pub(super) token: Memo<String>,
}

impl Deployment {
    /// Asks the form, and hears of every later change.
    pub(super) fn of_form() -> Self {
        let told = RwSignal::new(parts::ask_deployment().unwrap_or_default());
        parts::on_deployment(move |now: ToldDeployment| told.set(now));
        // The form writes only what can be read back (tests/plan.rs); without a form these are the defaults.
        let plan = Memo::new(move |_| {
            let draft = told.with(|told| plan_file::read(&told.plan));
            Plan::read(&draft.unwrap_or_else(|_| Draft::default()))
        });
        let token = Memo::new(move |_| told.with(|told| told.gateway_token.clone()));
        Self { plan, token }
    }
}
