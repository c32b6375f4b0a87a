//! Times.

use crate::i18n::times::TimeTexts;

pub(super) const TIMES: TimeTexts = TimeTexts {
    one_minute: "about {high} minute",
    minutes: "about {high} minutes",
    range: "about {low} to {high} minutes",
    whole: "The whole guide takes {time}.",
    left: "Left: {time}.",
    done: "Every step is done.",
};
