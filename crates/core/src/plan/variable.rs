//! An environment variable for Fly.io, set by the user.

use std::str::FromStr;

use super::EnvironmentName;

/// `NAME=value` on one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variable {
    name: EnvironmentName,
    value: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VariableError;

impl Variable {
    pub fn name(&self) -> &str {
        self.name.as_str()
    }

    /// Unchanged, including white space.
    pub fn value(&self) -> &str {
        &self.value
    }
}

impl FromStr for Variable {
    type Err = VariableError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (name, value) = text.trim().split_once('=').ok_or(VariableError)?;
        if value.chars().any(char::is_control) {
            return Err(VariableError);
        }
        Ok(Self { name: name.parse().map_err(|_| VariableError)?, value: value.to_owned() })
    }
}
