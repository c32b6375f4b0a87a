//! Times.

use crate::i18n::times::TimeTexts;

pub(super) const TIMES: TimeTexts = TimeTexts {
    one_minute: "cirka {high} minut",
    minutes: "cirka {high} minutter",
    range: "cirka {low} til {high} minutter",
    whole: "Hele vejledningen tager {time}.",
    left: "Tilbage: {time}.",
    done: "Alle trin er klaret.",
};
