//! Rules that need more than one file: names of several generations side by side ([`naming`]), files that are each
//! valid but together do not start or do not keep the state ([`startup`]), and two tokens for one gateway
//! ([`token_conflict`]).

pub(super) mod naming;
mod rules;
pub(super) mod startup;
pub(super) mod token_conflict;

pub use self::rules::NamesCode;
