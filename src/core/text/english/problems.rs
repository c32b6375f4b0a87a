//! Errors of plan files and of the command line.

use crate::core::text::ProblemTexts;

pub(super) const PROBLEMS: ProblemTexts = ProblemTexts {
    not_json: "{file}:{line}:{column}: this is not JSON. Save a plan from the page or with `companion new`.",
    not_an_object: "{file}: `{path}` must be an object.",
    whole_file: "the whole file",
    format: "{file}: plan format {found} is not one this version reads (it reads 1). Use a newer version.",
    unknown_field: "{file}: there is no field `{path}`.{hint}",
    did_you_mean: " Did you mean `{nearest}`?",
    wrong_type: "{file}: `{path}` takes {kind}.",
    kind_text: "a text",
    kind_number: "a number",
    kind_toggle: "true or false",
    kind_list: "a list of texts",
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
    no_randomness: "The system gives no random bytes, so no secret can be made.",
};
