//! Whether a gateway needs a list of allowed origins.
//!
//! Measured: openclaw 2026.2.12 starts without a list, 2026.2.25 and 2026.2.26 exit, and 2026.3.13, 2026.5.28 and
//! 2026.9.6 add the loopback addresses with their own port. Beyond the loopback every release since 2026.2.2 accepts only
//! what the list contains.

use crate::lint::InferredDeployment;
use crate::plan::{Bind, Field, Target};

/// Releases that do not start without a list.
const STRICT: [&str; 2] = ["2026.2.25", "2026.2.26"];

/// Whether an empty list keeps somebody out: the browser uses another address than those that the gateway adds.
pub(super) fn are_required(inferred: &InferredDeployment) -> bool {
    if is_on_loopback(inferred) {
        return false;
    }
    if stop_the_start(inferred) {
        return true;
    }
    if let Some(compose) = &inferred.compose {
        let host = inferred.draft.value(Field::DockerHostPort);
        let is_published = inferred.locations.contains_key(&Field::DockerExpose);
        let is_same = !is_published || host == compose.target_port.to_string();
        return inferred.network.may_have_proxy() || !is_same;
    }
    // A public address is never one of those that are added.
    inferred.fly.as_ref().is_some_and(|fly| {
        let proxied = inferred.draft.value(Field::FlyProxyPort);
        let own = fly.http_service.as_ref().map(|service| service.internal_port.to_string());
        inferred.target() == Target::Fly || own.is_some_and(|own| own != proxied)
    })
}

/// Whether the release does not start without a list.
pub(super) fn stop_the_start(inferred: &InferredDeployment) -> bool {
    STRICT.contains(&inferred.draft.release().version) || inferred.fly.is_some() && inferred.target() == Target::Fly
}

fn is_on_loopback(inferred: &InferredDeployment) -> bool {
    let configured = inferred.config.as_ref().and_then(|(_, config)| config.pointer("/gateway/bind")?.as_str());
    match &inferred.compose {
        Some(compose) => compose.bind == Bind::Loopback,
        None => configured == Some("loopback"),
    }
}
