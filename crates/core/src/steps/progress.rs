//! Which steps of the guide are done, for each deployment.

use serde_json::Value;

use super::{Phase, Step};
use crate::object::{object, put};
use crate::plan::defaults::default_value;
use crate::plan::without_secrets::is_secret;
use crate::plan::{Draft, Field, Target};
use crate::read;

/// The number in a stored progress that says how to read it.
pub const FORMAT: u64 = 1;
/// Of more deployments, the one that was touched longest ago is forgotten.
pub const MAX_DEPLOYMENTS: usize = 50;
/// No guide has nearly as many steps.
const MAX_STEPS: usize = 200;
/// No stored progress is longer, in bytes.
const MAX_BYTES: usize = 1024 * 1024;
/// No name in a key is longer, in letters.
const LONGEST_NAME: usize = 80;
const LONGEST_ID: usize = 60;

/// Ticked steps by deployment, the deployment touched last at the end.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Progress {
    deployments: Vec<(String, Vec<String>)>,
}

/// The name of a deployment: product, target and the names it has there, as `openclaw/gcp/my-project/openclaw-gateway`.
///
/// It stays the same whatever else changes, and holds no secret, also where somebody typed one into a name.
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
        // A slash of a wrong name must not look like one between names.
        key.extend(name.trim().replace('/', "_").chars().take(LONGEST_NAME));
    }
    key
}

impl Progress {
    /// The ticked steps of a deployment.
    pub fn ticked(&self, key: &str) -> &[String] {
        self.deployments.iter().find(|(name, _)| name == key).map_or(&[], |(_, steps)| steps.as_slice())
    }

    /// Whether a step of a deployment is ticked.
    pub fn is_ticked(&self, key: &str, step: &str) -> bool {
        self.ticked(key).iter().any(|id| id == step)
    }

    /// Ticks a step, or takes the tick away.
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

    /// Takes away all ticks of a deployment.
    pub fn clear(&mut self, key: &str) {
        self.deployments.retain(|(name, _)| name != key);
    }

    /// As JSON: `{"progress":1,"deployments":{"KEY":["STEP"]}}`.
    pub fn write(&self) -> String {
        let mut deployments = object([]);
        for (key, steps) in &self.deployments {
            put(&mut deployments, key, steps.iter().map(String::as_str).collect());
        }
        object([("progress", FORMAT.into()), ("deployments", deployments)]).to_string()
    }

    /// Reads what [`Self::write`] wrote. Never fails: what has another form is passed over, because a lost tick is set again
    /// in a second. Steps that this version does not know keep their ticks.
    pub fn read(text: &str) -> Self {
        let mut progress = Self::default();
        if text.len() > MAX_BYTES {
            return progress;
        }
        let Ok(root) = read::json::value(text) else { return progress };
        let deployments = root.get("deployments").and_then(Value::as_object);
        let is_short = |text: &str, most: usize| !text.is_empty() && text.chars().count() <= most;
        for (key, steps) in deployments.into_iter().flatten() {
            let steps = steps.as_array().into_iter().flatten().filter_map(Value::as_str);
            if is_short(key, 3 * LONGEST_NAME) {
                steps.filter(|id| is_short(id, LONGEST_ID)).for_each(|id| progress.set(key, id, true));
            }
        }
        progress
    }
}

/// The step to do next: the first one on everybody's way without a tick. Nothing once the gateway is reached; what is done
/// afterwards is done as needed.
pub fn next_step<'steps>(steps: &'steps [Step], progress: &Progress, key: &str) -> Option<&'steps Step> {
    steps.iter().find(|step| is_on_the_way(step) && !progress.is_ticked(key, step.id))
}

/// How many steps on everybody's way are ticked, and how many there are.
pub fn count(steps: &[Step], progress: &Progress, key: &str) -> (usize, usize) {
    let on_the_way = steps.iter().filter(|step| is_on_the_way(step));
    on_the_way.fold((0, 0), |(done, all), step| (done + usize::from(progress.is_ticked(key, step.id)), all + 1))
}

fn is_on_the_way(step: &Step) -> bool {
    step.need == super::Need::Required && step.phase != Phase::Operate
}
