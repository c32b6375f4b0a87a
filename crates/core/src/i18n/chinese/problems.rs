//! Errors of plan files.

use crate::i18n::ProblemTexts;

pub(super) const PROBLEMS: ProblemTexts = ProblemTexts {
    not_json: "{file}:{line}:{column}：这不是 JSON。请从页面保存方案，或用 `companion new` 生成。",
    not_an_object: "{file}：`{path}` 必须是对象。",
    whole_file: "整个文件",
    format: "{file}：方案格式 {found} 不是这个版本能够读取的格式（它读取 1）。请使用更新的版本。",
    unknown_field: "{file}：没有 `{path}` 这个字段。{hint}",
    did_you_mean: "你是想写 `{nearest}` 吗？",
    wrong_type: "{file}：`{path}` 的值应为{kind}。",
    kind_text: "文本",
    kind_number: "数字",
    kind_toggle: " true 或 false",
    kind_list: "文本列表",
    no_randomness: "系统没有给出随机字节，因此无法生成机密。",
};
