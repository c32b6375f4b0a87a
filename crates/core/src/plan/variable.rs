//! An environment variable of the user's own for Fly.io.

use std::str::FromStr;

use super::EnvironmentName;

/// `NAME=value`; the value is one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variable {
    name: EnvironmentName,
    value: String,
}

/// The line sets no variable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VariableError;

impl Variable {
    /// Its name.
    pub fn name(&self) -> &str {
        self.name.as_str()
    }

    /// Its value, as typed.
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
