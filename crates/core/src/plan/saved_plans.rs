//! Plans kept on the device: `{"shelf":1,"plans":[{"name","saved_at","plan":{…}}],"unread":[…]}`, where a plan is the object
//! of a plan file.
//!
//! Nothing that is kept is ever lost: a plan that this version cannot read stays as it is, and what is no plan at all is
//! carried along in `unread`. What looks like a secret is not kept.

mod problem;

use serde_json::Value;

pub use self::problem::{ShelfError, ShelfProblem};
use super::plan_file::{self, PlanFileError};
use super::without_secrets::{looks_secret, without_secrets};
use super::{Draft, Field};
use crate::object::{object, put};
use crate::read;

/// The number in a shelf that says how to read it.
pub const FORMAT: u64 = 1;
/// So many plans are kept.
pub const MAX_PLANS: usize = 100;
/// A shelf with which a browser's storage, 5 MiB of two bytes a letter, is not full yet; in bytes.
pub const MAX_BYTES: usize = 1024 * 1024;
/// The longest name of a plan, in letters.
pub const LONGEST_NAME: usize = 80;

/// A plan that is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shelved {
    name: String,
    saved_at: u64,
    plan: Value,
}

impl Shelved {
    /// Its name, unique on the shelf.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// When it was saved, in milliseconds since 1970.
    pub const fn saved_at(&self) -> u64 {
        self.saved_at
    }

    /// The plan, or why this version cannot read it.
    pub fn draft(&self) -> Result<Draft, Vec<PlanFileError>> {
        plan_file::read_value(&self.plan)
    }
}

/// Plans in the person's own order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shelf {
    plans: Vec<Shelved>,
    unread: Vec<Value>,
}

impl Shelf {
    /// The plans.
    pub fn plans(&self) -> &[Shelved] {
        &self.plans
    }

    /// How many pieces are carried along without being understood.
    pub const fn unread(&self) -> usize {
        self.unread.len()
    }

    /// The plan of that name.
    pub fn find(&self, name: &str) -> Option<&Shelved> {
        self.position(name).and_then(|at| self.plans.get(at))
    }

    /// Puts a plan at the end. Returns the fields that were left out because they look like secrets.
    pub fn add(&mut self, name: &str, draft: &Draft, saved_at: u64) -> Result<Vec<Field>, ShelfError> {
        let name = self.new_name(name, None)?;
        let (draft, left_out) = without_secrets(draft);
        self.put(Shelved { name, saved_at, plan: plan_file::to_value(&draft) })?;
        Ok(left_out)
    }

    /// Saves a plan under a name that is there already, in its place. Returns the fields that were left out.
    pub fn replace(&mut self, name: &str, draft: &Draft, saved_at: u64) -> Result<Vec<Field>, ShelfError> {
        let (draft, left_out) = without_secrets(draft);
        let mut changed = self.clone();
        let at = self.position(name).ok_or(ShelfError::Missing)?;
        let plan = changed.plans.get_mut(at).ok_or(ShelfError::Missing)?;
        (plan.saved_at, plan.plan) = (saved_at, plan_file::to_value(&draft));
        if changed.write().len() > MAX_BYTES {
            return Err(ShelfError::TooLarge);
        }
        *self = changed;
        Ok(left_out)
    }

    /// Gives a plan another name.
    pub fn rename(&mut self, from: &str, to: &str) -> Result<(), ShelfError> {
        let at = self.position(from).ok_or(ShelfError::Missing)?;
        let name = self.new_name(to, Some(at))?;
        let plan = self.plans.get_mut(at).ok_or(ShelfError::Missing)?;
        plan.name = name;
        Ok(())
    }

    /// Takes a plan away. Returns it with its place, for [`Self::put_back`].
    pub fn remove(&mut self, name: &str) -> Result<(usize, Shelved), ShelfError> {
        let at = self.position(name).ok_or(ShelfError::Missing)?;
        Ok((at, self.plans.remove(at)))
    }

    /// Puts a plan back that was taken away.
    pub fn put_back(&mut self, at: usize, plan: Shelved) -> Result<(), ShelfError> {
        self.new_name(&plan.name, None)?;
        self.put(plan)?;
        self.shift(self.plans.len().saturating_sub(1), at);
        Ok(())
    }

    /// Moves a plan to another place, counted from 0.
    pub fn move_to(&mut self, name: &str, place: usize) -> Result<(), ShelfError> {
        let at = self.position(name).ok_or(ShelfError::Missing)?;
        self.shift(at, place);
        Ok(())
    }

    /// A free name as near as possible to the one wanted: `Test`, `Test 2`, `Test 3` …
    pub fn free_name(&self, wanted: &str) -> String {
        let wanted: String = wanted.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
        let wanted = match wanted.trim() {
            wanted if wanted.is_empty() || looks_secret(wanted) => "Plan",
            wanted => wanted,
        };
        let numbered = |number: usize| {
            let ending = if number == 1 { String::new() } else { format!(" {number}") };
            let kept: String = wanted.chars().take(LONGEST_NAME.saturating_sub(ending.len())).collect();
            format!("{}{ending}", kept.trim_end())
        };
        // Of more names than there are plans, one is free.
        (1..=self.plans.len() + 1).map(numbered).find(|name| self.position(name).is_none()).unwrap_or_default()
    }

    /// The shelf as JSON, for the device and for a file.
    pub fn write(&self) -> String {
        let plan = |plan: &Shelved| {
            let (name, saved_at) = (plan.name.as_str().into(), plan.saved_at.into());
            object([("name", name), ("saved_at", saved_at), ("plan", plan.plan.clone())])
        };
        let mut root = object([("shelf", FORMAT.into()), ("plans", self.plans.iter().map(plan).collect())]);
        if !self.unread.is_empty() {
            put(&mut root, "unread", Value::Array(self.unread.clone()));
        }
        root.to_string()
    }

    /// Reads what [`Self::write`] wrote; an empty text is an empty shelf. What cannot be read is told and carried along, so
    /// that writing the shelf again loses nothing.
    pub fn read(text: &str) -> (Self, Vec<ShelfProblem>) {
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
        // What an older version carried along, this one may know.
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
                    problems.push(ShelfProblem::Entry { position: position + 1 });
                }
                shelf.unread.push(entry);
                continue;
            };
            if let Err(errors) = plan.draft() {
                problems.push(ShelfProblem::Plan { name: plan.name.clone(), errors });
            }
            shelf.plans.push(plan);
        }
        (shelf, problems)
    }

    /// Adds the plans of another shelf, as it was written to a file. Returns the names they have here, and what was not
    /// taken over: it is still in the file.
    pub fn import(&mut self, text: &str) -> (Vec<String>, Vec<ShelfProblem>) {
        let (mut names, mut problems) = (Vec::new(), Vec::new());
        let plans = match entries(text) {
            Ok((plans, _)) => plans,
            Err(problem) => return (names, vec![problem]),
        };
        for (position, entry) in plans.into_iter().enumerate() {
            let Some(plan) = self.understood(&entry, &mut problems) else {
                problems.push(ShelfProblem::Entry { position: position + 1 });
                continue;
            };
            let name = plan.name.clone();
            // Only what can be read can be searched for secrets.
            let draft = match plan.draft() {
                Ok(draft) => draft,
                Err(errors) => {
                    problems.push(ShelfProblem::Plan { name, errors });
                    continue;
                }
            };
            match self.add(&name, &draft, plan.saved_at) {
                Ok(fields) => {
                    let secrets = fields.into_iter().map(|field| ShelfProblem::Secret { name: name.clone(), field });
                    problems.extend(secrets);
                    names.push(name);
                }
                Err(_) => problems.push(ShelfProblem::NoRoom { name }),
            }
        }
        (names, problems)
    }

    /// An entry under a name that is free here.
    fn understood(&self, entry: &Value, problems: &mut Vec<ShelfProblem>) -> Option<Shelved> {
        let plan = entry.get("plan").filter(|plan| plan.is_object())?.clone();
        let wanted = entry.get("name").and_then(Value::as_str).unwrap_or_default();
        let name = self.free_name(wanted);
        if name != wanted {
            let from = if looks_secret(wanted) { "…".to_owned() } else { wanted.to_owned() };
            problems.push(ShelfProblem::Renamed { from, to: name.clone() });
        }
        Some(Shelved { name, saved_at: entry.get("saved_at").and_then(Value::as_u64).unwrap_or_default(), plan })
    }

    fn position(&self, name: &str) -> Option<usize> {
        let name = name.trim();
        self.plans.iter().position(|plan| plan.name.eq_ignore_ascii_case(name))
    }

    /// The name as it is kept, if the plan at `own` may have it.
    fn new_name(&self, name: &str, own: Option<usize>) -> Result<String, ShelfError> {
        let name = name.trim();
        if name.is_empty() || name.chars().count() > LONGEST_NAME || name.chars().any(char::is_control) {
            return Err(ShelfError::Name);
        }
        if looks_secret(name) {
            return Err(ShelfError::Secret);
        }
        match self.position(name) {
            Some(at) if own != Some(at) => Err(ShelfError::Taken),
            _ => Ok(name.to_owned()),
        }
    }

    fn put(&mut self, plan: Shelved) -> Result<(), ShelfError> {
        if self.plans.len() >= MAX_PLANS {
            return Err(ShelfError::Full);
        }
        self.plans.push(plan);
        if self.write().len() > MAX_BYTES {
            self.plans.pop();
            return Err(ShelfError::TooLarge);
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

/// The plans of a written shelf, and what it carries along.
fn entries(text: &str) -> Result<(Vec<Value>, Vec<Value>), ShelfProblem> {
    /// A shelf can be somewhat longer than what is added to, by what it carries along.
    const LONGEST: usize = 4 * MAX_BYTES;
    if text.len() > LONGEST {
        return Err(ShelfProblem::NotAShelf);
    }
    let root = read::json::value(text).map_err(|_| ShelfProblem::NotAShelf)?;
    match root.get("shelf") {
        Some(found) if found.as_u64() == Some(FORMAT) => {}
        Some(found) => return Err(ShelfProblem::Format { found: found.to_string().chars().take(20).collect() }),
        None => return Err(ShelfProblem::NotAShelf),
    }
    let list = |key: &str| root.get(key).and_then(Value::as_array).cloned();
    Ok((list("plans").ok_or(ShelfProblem::NotAShelf)?, list("unread").unwrap_or_default()))
}
