//! Completed steps of the guide, per deployment.

use serde_json::Value;

use super::step::{Need, Phase, Step};
use crate::object::{object, put};
use crate::plan::defaults::default_value;
use crate::plan::without_secrets::is_secret;
use crate::plan::{Draft, Field, Target};
use crate::read;

/// Version of the storage format.
pub const FORMAT: u64 = 1;
/// If there are more, the least recently changed ones are dropped.
pub const MAX_DEPLOYMENTS: usize = 50;
/// Well above the number of steps of any guide.
const MAX_STEPS: usize = 200;
/// Limit for stored progress.
const MAX_BYTES: usize = 1024 * 1024;
/// In characters, for each name in a deployment key.
const MAX_NAME_LENGTH: usize = 80;
const MAX_ID_LENGTH: usize = 60;

/// Completed steps by deployment, the most recently changed deployment last.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GuideProgress {
    deployments: Vec<(String, Vec<String>)>,
}

/// The key of a deployment: product, target and resource names, as in `openclaw/gcp/my-project/openclaw-gateway`.
///
/// It does not depend on any other setting. It contains no secret, even if the user typed one into a name.
pub fn deployment_key(draft: &Draft) -> String {
    let target = draft.target();
    let names: &[Field] = match target {
        Target::Gcp => &[Field::GcpProjectId, Field::GcpVmName],
        Target::Fly | Target::FlyPrivate => &[Field::FlyApp],
    };
    let mut key = format!("{}/{}", draft.release().product.id(), target.id());
    for &field in names {
        key.push('/');
        let name = draft.value(field);
        let name = if is_secret(field, &name) { default_value(field, draft) } else { name };
        // Slashes separate the names, so a slash within an invalid name is replaced.
        key.extend(name.trim().replace('/', "_").chars().take(MAX_NAME_LENGTH));
    }
    key
}

impl GuideProgress {
    /// The completed steps of a deployment.
    pub fn ticked(&self, key: &str) -> &[String] {
        self.deployments.iter().find(|(name, _)| name == key).map_or(&[], |(_, steps)| steps.as_slice())
    }

    pub fn is_ticked(&self, key: &str, step: &str) -> bool {
        self.ticked(key).iter().any(|id| id == step)
    }

    /// Marks a step as completed or not.
    pub fn set(&mut self, key: &str, step: &str, is_done: bool) {
        let found = self.deployments.iter().position(|(name, _)| name == key);
        let mut steps = found.map(|at| self.deployments.remove(at).1).unwrap_or_default();
        steps.retain(|id| id != step);
        if is_done && steps.len() < MAX_STEPS {
            steps.push(step.to_owned());
        }
        if !steps.is_empty() {
            self.deployments.push((key.to_owned(), steps));
        }
        let surplus = self.deployments.len().saturating_sub(MAX_DEPLOYMENTS);
        self.deployments.drain(..surplus);
    }

    /// Marks all steps of a deployment as not completed.
    pub fn clear(&mut self, key: &str) {
        self.deployments.retain(|(name, _)| name != key);
    }

    /// JSON in the form `{"progress":1,"deployments":{"KEY":["STEP"]}}`.
    pub fn write(&self) -> String {
        let mut deployments = object([]);
        for (key, steps) in &self.deployments {
            put(&mut deployments, key, steps.iter().map(String::as_str).collect());
        }
        object([("progress", FORMAT.into()), ("deployments", deployments)]).to_string()
    }

    /// Parses the output of [`Self::write`]. Invalid parts are ignored, because losing a checkmark does no harm. Steps
    /// unknown to this version are kept.
    pub fn read(text: &str) -> Self {
        let mut progress = Self::default();
        if text.len() > MAX_BYTES {
            return progress;
        }
        let Ok(root) = read::json::value(text) else { return progress };
        let deployments = root.get("deployments").and_then(Value::as_object);
        let is_short = |text: &str, max_length: usize| !text.is_empty() && text.chars().count() <= max_length;
        for (key, steps) in deployments.into_iter().flatten() {
            let steps = steps.as_array().into_iter().flatten().filter_map(Value::as_str);
            if is_short(key, 3 * MAX_NAME_LENGTH) {
                steps.filter(|id| is_short(id, MAX_ID_LENGTH)).for_each(|id| progress.set(key, id, true));
            }
        }
        progress
    }
}

/// The first required step that is not completed; `None` once the gateway is connected. The operations phase does not
/// count.
pub fn next_step<'steps>(steps: &'steps [Step], progress: &GuideProgress, key: &str) -> Option<&'steps Step> {
    steps.iter().find(|step| is_on_the_way(step) && !progress.is_ticked(key, step.id))
}

/// The number of completed required steps, and the number of required steps.
pub fn count(steps: &[Step], progress: &GuideProgress, key: &str) -> (usize, usize) {
    let on_the_way = steps.iter().filter(|step| is_on_the_way(step));
    on_the_way.fold((0, 0), |(done, all), step| (done + usize::from(progress.is_ticked(key, step.id)), all + 1))
}

fn is_on_the_way(step: &Step) -> bool {
    step.need == Need::Required && step.phase != Phase::Operate
}
