//! Times.

use crate::i18n::times::TimeTexts;

pub(super) const TIMES: TimeTexts = TimeTexts {
    one_minute: "约 {high} 分钟",
    minutes: "约 {high} 分钟",
    range: "约 {low} 至 {high} 分钟",
    whole: "整个指南需要{time}。",
    left: "剩余{time}。",
    done: "所有步骤都已完成。",
};
