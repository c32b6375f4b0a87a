//! Errors of plan files.

use crate::i18n::ProblemTexts;

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
    no_randomness: "The system gives no random bytes, so no secret can be made.",
};
