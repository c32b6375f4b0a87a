//! What only the command line says.

use crate::i18n::CommandLineTexts;

pub(in crate::i18n) const COMMAND_LINE: CommandLineTexts = CommandLineTexts {
    unknown_product: "There is no product `{value}`. Known: {known}.",
    unknown_target: "There is no target `{value}`. Known: {known}.",
    cannot_read: "Cannot read {file}: {reason}.",
    cannot_write: "Cannot write {file}: {reason}.",
    bad_secret: "{variable} cannot be used: it is blank, a published placeholder, or has characters other than letters, digits and . _ ~ -.",
    session_empty: "{file}: there is no recorded session in it. Copy one from the page's timeline or from the terminal check.",
    session_too_long: "{file}: longer than 16 MiB; that is no recorded session.",
    session_line: "{file}:{line}: this line is no JSON object with `dir`. A recorded session has one such object a line.",
    log_too_long: "{file}: longer than 256 MiB. Give only its end, for example with `tail -c 10000000`.",
    unknown_release: "There is no release `{value}`. Known: {known}; or a product with a version, as openclaw@2026.3.13.",
    other_product: "`{release}` is no release of {product}. Give only one of them: `--release` or `--product`.",
    does_not_fit: "The plan is too long for a link of {limit} KiB. Pass it on as a plan file.",
    unknown_step: "This guide has no step `{step}`.",
};
