//! What only the command line says.

use crate::i18n::CommandLineTexts;

pub(in crate::i18n) const COMMAND_LINE: CommandLineTexts = CommandLineTexts {
    unknown_product: "没有 `{value}` 这个产品。已知的有：{known}。",
    unknown_target: "没有 `{value}` 这个部署目标。已知的有：{known}。",
    cannot_read: "无法读取 {file}：{reason}。",
    cannot_write: "无法写入 {file}：{reason}。",
    bad_secret: "{variable} 不能使用：它是空白，或者是已公开的占位值，或者含有字母、数字和 . _ ~ - 以外的字符。",
    session_empty: "{file}：其中没有会话记录。请从页面的“经过”中复制，或使用终端检查的输出。",
    session_too_long: "{file}：超过 16 MiB；这不是会话记录。",
    session_line: "{file}:{line}：这一行不是含有 `dir` 的 JSON 对象。会话记录的每一行都是一个这样的对象。",
    log_too_long: "{file}：超过 256 MiB。请只提供末尾部分，例如用 `tail -c 10000000`。",
    unknown_release: "没有 `{value}` 这个版本。已知的有：{known}；也可以写产品加版本号，如 openclaw@2026.3.13。",
    other_product: "`{release}` 不是 {product} 的版本。请只给出其中一个：`--release` 或 `--product`。",
    does_not_fit: "方案太长，放不进 {limit} KiB 的链接。请改用方案文件来传递。",
    unknown_step: "本指南中没有步骤 `{step}`。",
};
