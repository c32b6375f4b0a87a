//! Plans saved on the device: `{"shelf":1,"plans":[{"name","saved_at","plan":{…}}],"unread":[…]}`, where each plan is
//! the object of a plan file.
//!
//! No saved data is lost: a plan that this version cannot read is kept unchanged, and entries without a plan are
//! preserved in `unread`. Values that look like secrets are not saved.

mod problem;

use serde_json::Value;

pub use self::problem::{SavedPlansError, SavedPlansProblem};
use super::plan_file::{self, PlanFileError};
use super::without_secrets::{looks_secret, without_secrets};
use super::{Draft, Field};
use crate::object::{object, put};
use crate::read;

/// The format version, stored under the key `shelf`.
pub const FORMAT: u64 = 1;
pub const MAX_PLANS: usize = 100;
/// Maximum size in bytes, well below a browser's storage limit of 5 MiB at two bytes per character.
pub const MAX_BYTES: usize = 1024 * 1024;
/// Maximum length of a plan's name in characters.
pub const MAX_NAME_LENGTH: usize = 80;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedPlan {
    name: String,
    saved_at: u64,
    plan: Value,
}

impl SavedPlan {
    /// Unique among the saved plans.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Milliseconds since 1970.
    pub const fn saved_at(&self) -> u64 {
        self.saved_at
    }

    /// The plan, or why this version cannot read it.
    pub fn draft(&self) -> Result<Draft, Vec<PlanFileError>> {
        plan_file::read_value(&self.plan)
    }
}

/// Plans in the order chosen by the user.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SavedPlans {
    plans: Vec<SavedPlan>,
    unread: Vec<Value>,
}

impl SavedPlans {
    pub fn plans(&self) -> &[SavedPlan] {
        &self.plans
    }

    /// The number of preserved entries that this version cannot read.
    pub const fn unread(&self) -> usize {
        self.unread.len()
    }

    pub fn find(&self, name: &str) -> Option<&SavedPlan> {
        self.position(name).and_then(|at| self.plans.get(at))
    }

    /// Appends a plan. Returns the fields that were omitted because they look like secrets.
    pub fn add(&mut self, name: &str, draft: &Draft, saved_at: u64) -> Result<Vec<Field>, SavedPlansError> {
        let name = self.new_name(name, None)?;
        let (draft, left_out) = without_secrets(draft);
        self.put(SavedPlan { name, saved_at, plan: plan_file::to_value(&draft) })?;
        Ok(left_out)
    }

    /// Overwrites the plan of this name in place. Returns the omitted fields.
    pub fn replace(&mut self, name: &str, draft: &Draft, saved_at: u64) -> Result<Vec<Field>, SavedPlansError> {
        let (draft, left_out) = without_secrets(draft);
        let mut changed = self.clone();
        let at = self.position(name).ok_or(SavedPlansError::Missing)?;
        let plan = changed.plans.get_mut(at).ok_or(SavedPlansError::Missing)?;
        (plan.saved_at, plan.plan) = (saved_at, plan_file::to_value(&draft));
        if changed.write().len() > MAX_BYTES {
            return Err(SavedPlansError::TooLarge);
        }
        *self = changed;
        Ok(left_out)
    }

    pub fn rename(&mut self, from: &str, to: &str) -> Result<(), SavedPlansError> {
        let at = self.position(from).ok_or(SavedPlansError::Missing)?;
        let name = self.new_name(to, Some(at))?;
        let plan = self.plans.get_mut(at).ok_or(SavedPlansError::Missing)?;
        plan.name = name;
        Ok(())
    }

    /// Removes a plan. Returns it with its position, for [`Self::put_back`].
    pub fn remove(&mut self, name: &str) -> Result<(usize, SavedPlan), SavedPlansError> {
        let at = self.position(name).ok_or(SavedPlansError::Missing)?;
        Ok((at, self.plans.remove(at)))
    }

    /// Undoes [`Self::remove`].
    pub fn put_back(&mut self, at: usize, plan: SavedPlan) -> Result<(), SavedPlansError> {
        self.new_name(&plan.name, None)?;
        self.put(plan)?;
        self.shift(self.plans.len().saturating_sub(1), at);
        Ok(())
    }

    /// Moves a plan to a position, 0-based.
    pub fn move_to(&mut self, name: &str, place: usize) -> Result<(), SavedPlansError> {
        let at = self.position(name).ok_or(SavedPlansError::Missing)?;
        self.shift(at, place);
        Ok(())
    }

    /// An unused name based on the requested one: `Test`, `Test 2`, `Test 3` …
    pub fn free_name(&self, wanted: &str) -> String {
        let wanted: String = wanted.chars().map(|ch| if ch.is_control() { ' ' } else { ch }).collect();
        let wanted = match wanted.trim() {
            wanted if wanted.is_empty() || looks_secret(wanted) => "Plan",
            wanted => wanted,
        };
        let numbered = |number: usize| {
            let ending = if number == 1 { String::new() } else { format!(" {number}") };
            let kept: String = wanted.chars().take(MAX_NAME_LENGTH.saturating_sub(ending.len())).collect();
            format!("{}{ending}", kept.trim_end())
        };
        // There are more candidates than plans, so one of them is unused.
        (1..=self.plans.len() + 1).map(numbered).find(|name| self.position(name).is_none()).unwrap_or_default()
    }

    /// Serializes the plans for the browser's storage or for a file.
    pub fn write(&self) -> String {
        let plan = |plan: &SavedPlan| {
            let (name, saved_at) = (plan.name.as_str().into(), plan.saved_at.into());
            object([("name", name), ("saved_at", saved_at), ("plan", plan.plan.clone())])
        };
        let mut root = object([("shelf", FORMAT.into()), ("plans", self.plans.iter().map(plan).collect())]);
        if !self.unread.is_empty() {
            put(&mut root, "unread", Value::Array(self.unread.clone()));
        }
        root.to_string()
    }

    /// Reads the output of [`Self::write`]; an empty text means no plans. Unreadable entries are reported and
    /// preserved, so that writing the plans again loses nothing.
    pub fn read(text: &str) -> (Self, Vec<SavedPlansProblem>) {
        let (mut shelf, mut problems) = (Self::default(), Vec::new());
        if text.trim().is_empty() {
            return (shelf, problems);
        }
        let (mut plans, unread) = match entries(text) {
            Ok(found) => found,
            Err(problem) => {
                shelf.unread.push(Value::String(text.to_owned()));
                return (shelf, vec![problem]);
            }
        };
        let own = plans.len();
        // This version may be able to read what an older one preserved.
        for piece in unread {
            match piece.as_str().map(entries) {
                Some(Ok((more, unread))) => {
                    plans.extend(more);
                    shelf.unread.extend(unread);
                }
                Some(Err(_)) => shelf.unread.push(piece),
                None => plans.push(piece),
            }
        }
        for (position, entry) in plans.into_iter().enumerate() {
            let Some(plan) = shelf.understood(&entry, &mut problems) else {
                if position < own {
                    problems.push(SavedPlansProblem::Entry { position: position + 1 });
                }
                shelf.unread.push(entry);
                continue;
            };
            if let Err(errors) = plan.draft() {
                problems.push(SavedPlansProblem::Plan { name: plan.name.clone(), errors });
            }
            shelf.plans.push(plan);
        }
        (shelf, problems)
    }

    /// Adds the plans of an exported file. Returns their names after import, and the problems. Entries that are not
    /// imported are not preserved, because they are still in the file.
    pub fn import(&mut self, text: &str) -> (Vec<String>, Vec<SavedPlansProblem>) {
        let (mut names, mut problems) = (Vec::new(), Vec::new());
        let plans = match entries(text) {
            Ok((plans, _)) => plans,
            Err(problem) => return (names, vec![problem]),
        };
        for (position, entry) in plans.into_iter().enumerate() {
            let Some(plan) = self.understood(&entry, &mut problems) else {
                problems.push(SavedPlansProblem::Entry { position: position + 1 });
                continue;
            };
            let name = plan.name.clone();
            // A plan that cannot be read cannot be searched for secrets.
            let draft = match plan.draft() {
                Ok(draft) => draft,
                Err(errors) => {
                    problems.push(SavedPlansProblem::Plan { name, errors });
                    continue;
                }
            };
            match self.add(&name, &draft, plan.saved_at) {
                Ok(fields) => {
                    let secrets =
                        fields.into_iter().map(|field| SavedPlansProblem::Secret { name: name.clone(), field });
                    problems.extend(secrets);
                    names.push(name);
                }
                Err(_) => problems.push(SavedPlansProblem::NoRoom { name }),
            }
        }
        (names, problems)
    }

    /// Reads an entry and gives it an unused name.
    fn understood(&self, entry: &Value, problems: &mut Vec<SavedPlansProblem>) -> Option<SavedPlan> {
        let plan = entry.get("plan").filter(|plan| plan.is_object())?.clone();
        let wanted = entry.get("name").and_then(Value::as_str).unwrap_or_default();
        let name = self.free_name(wanted);
        if name != wanted {
            let from = if looks_secret(wanted) { "…".to_owned() } else { wanted.to_owned() };
            problems.push(SavedPlansProblem::Renamed { from, to: name.clone() });
        }
        Some(SavedPlan { name, saved_at: entry.get("saved_at").and_then(Value::as_u64).unwrap_or_default(), plan })
    }

    fn position(&self, name: &str) -> Option<usize> {
        let name = name.trim();
        self.plans.iter().position(|plan| plan.name.eq_ignore_ascii_case(name))
    }

    /// Validates and trims a name. `own` is the position of the plan that already has it.
    fn new_name(&self, name: &str, own: Option<usize>) -> Result<String, SavedPlansError> {
        let name = name.trim();
        if name.is_empty() || name.chars().count() > MAX_NAME_LENGTH || name.chars().any(char::is_control) {
            return Err(SavedPlansError::Name);
        }
        if looks_secret(name) {
            return Err(SavedPlansError::Secret);
        }
        match self.position(name) {
            Some(at) if own != Some(at) => Err(SavedPlansError::Taken),
            _ => Ok(name.to_owned()),
        }
    }

    fn put(&mut self, plan: SavedPlan) -> Result<(), SavedPlansError> {
        if self.plans.len() >= MAX_PLANS {
            return Err(SavedPlansError::Full);
        }
        self.plans.push(plan);
        if self.write().len() > MAX_BYTES {
            self.plans.pop();
            return Err(SavedPlansError::TooLarge);
        }
        Ok(())
    }

    fn shift(&mut self, from: usize, to: usize) {
        if from < self.plans.len() {
            let plan = self.plans.remove(from);
            self.plans.insert(to.min(self.plans.len()), plan);
        }
    }
}

/// The plans and the preserved entries of a serialized text.
fn entries(text: &str) -> Result<(Vec<Value>, Vec<Value>), SavedPlansProblem> {
    /// Larger than [`MAX_BYTES`], because preserved entries do not count there.
    const MAX_LENGTH: usize = 4 * MAX_BYTES;
    if text.len() > MAX_LENGTH {
        return Err(SavedPlansProblem::NotSavedPlans);
    }
    let root = read::json::value(text).map_err(|_| SavedPlansProblem::NotSavedPlans)?;
    match root.get("shelf") {
        Some(found) if found.as_u64() == Some(FORMAT) => {}
        Some(found) => return Err(SavedPlansProblem::Format { found: found.to_string().chars().take(20).collect() }),
        None => return Err(SavedPlansProblem::NotSavedPlans),
    }
    let list = |key: &str| root.get(key).and_then(Value::as_array).cloned();
    Ok((list("plans").ok_or(SavedPlansProblem::NotSavedPlans)?, list("unread").unwrap_or_default()))
}
