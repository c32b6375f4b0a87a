//! The deployment that the form describes.

use leptos::prelude::*;

use crate::web::chunk_bus::{self, DeploymentSnapshot};
use companion_core::plan::{Draft, Plan, plan_file};

/// The form's current plan and token.
#[derive(Clone, Copy)]
pub(super) struct Deployment {
    pub(super) plan: Memo<Plan>,
    pub(super) token: Memo<String>,
}

impl Deployment {
    /// Reads the form's state and subscribes to its changes.
    pub(super) fn of_form() -> Self {
        let snapshot = RwSignal::new(chunk_bus::request_deployment().unwrap_or_default());
        chunk_bus::on_deployment(move |now: DeploymentSnapshot| snapshot.set(now));
        // The form only writes valid plan files (`plan` tests of the core). Without a form, these are the defaults.
        let plan = Memo::new(move |_| {
            let draft = snapshot.with(|snapshot| plan_file::read(&snapshot.plan));
            Plan::read(&draft.unwrap_or_else(|_| Draft::default()))
        });
        let token = Memo::new(move |_| snapshot.with(|snapshot| snapshot.gateway_token.clone()));
        Self { plan, token }
    }
}
