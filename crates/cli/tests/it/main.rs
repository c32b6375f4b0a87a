//! The tests of the command line: one binary, one module a command.

#[path = "../../../core/tests/it/common/mod.rs"]
mod common;

mod check_command;
mod command_line;
mod document;
mod explain;
mod language_command;
mod migrate_command;
mod plan_command;
