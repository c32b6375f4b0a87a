//! Syntax errors.

use crate::i18n::lint::{ExpectedTexts, ReadingTexts, rule};

pub(super) const TEXTS: ReadingTexts = ReadingTexts {
    too_large: rule(
        "这个文件超过 {limit} MiB，没有读取。",
        "部署所用的文件只有几千字节；这大概是别的文件。",
        "请提供属于该部署的文件。",
    ),
    too_deep: rule(
        "这里的嵌套超过 {limit} 层，更深的部分没有读取。",
        "部署所用的文件不到十层。",
        "请提供属于该部署的文件，或者减少嵌套。",
    ),
    expands: rule(
        "这里有互相重复引用的变量或别名，展开后超过 {limit} MiB。",
        "读取它的程序会耗尽内存，或者拒绝它。",
        "把值直接写出来，只写一次。",
    ),
    not_text: rule(
        "这不是 UTF-8 文本（{reason}）。",
        "Docker、flyctl 和网关只读取 UTF-8。Windows PowerShell 用 `>` 写出的是 UTF-16。",
        "重新保存为 UTF-8；在 PowerShell 中使用 `Out-File -Encoding utf8`。",
    ),
    syntax: rule(
        "这里应当是别的内容{expected}。",
        "读取这个文件的程序会在这里停下，整个文件都不会采用。",
        "把这一行与上一行对照。",
    ),
    unclosed: rule(
        "`{opened}` 打开的部分，到这里之前没有闭合。",
        "读取这个文件的程序会在这里停下，整个文件都不会采用。",
        "在它结束的地方加以闭合。",
    ),
    unterminated_quote: rule(
        "从这里开始的引号没有结束。",
        "它后面的一切都会被当成值，整个文件会被拒绝。",
        "补上第二个引号；如果值本身含有引号，就用另一种引号把它括起来。",
    ),
    unterminated_comment: rule(
        "从这里开始的注释没有 `*/`。",
        "它后面的一切都会被当成注释，整个文件会被拒绝。",
        "用 `*/` 结束注释。",
    ),
    duplicate_key: rule("`{value}` 出现了两次。", "这种格式不允许重复，整个文件会被拒绝。", "两者只保留一个。"),
    repeated_key: rule("`{value}` 出现了两次。", "以最后一个为准，前一个不起作用。", "保留真正想要的那一个。"),
    key_conflict: rule(
        "`{value}` 不是表：前面已经给它赋过值。",
        "这种格式不允许这样写，整个文件会被拒绝。",
        "把这些键放进同一个表。",
    ),
    tab: rule("这一行用制表符缩进；YAML 只接受空格。", "Docker Compose 会拒绝整个文件。", "把制表符换成空格。"),
    indentation: rule(
        "这一行的缩进既不属于上面内容的里层，也不与它并列。",
        "Docker Compose 会拒绝整个文件。",
        "让它的空格数与它所属的那些行相同。",
    ),
    misplaced_colon: rule(
        "一行中有第二个 `: `，或者值的下面又有键。",
        "Docker Compose 会拒绝整个文件。",
        "把值放进引号，或者把键单独写成一行。",
    ),
    reserved_character: rule("值不能以 `{character}` 开头。", "Docker Compose 会拒绝整个文件。", "把值放进引号。"),
    invalid_escape: rule(
        "`{value}` 不是这种格式的转义序列。",
        "整个文件会被拒绝。",
        "把反斜杠写两遍，或者改用单引号。",
    ),
    invalid_number: rule(
        "`{value}` 不是数字。",
        "整个文件会被拒绝。",
        "去掉前导零和单位；如果想写的是文本，就放进引号。",
    ),
    unquoted_text: rule("`{value}` 必须放在引号里。", "整个文件会被拒绝。", "用双引号把它括起来。"),
    forbidden_character: rule(
        "字符 {character} 不能出现在这里。",
        "整个文件会被拒绝。",
        "删除它；它常常随着从网页或聊天中复制的文字一起带进来。",
    ),
    unknown_alias: rule(
        "`{value}` 引用的锚点没有出现在它上面。",
        "Docker Compose 会拒绝整个文件。",
        "把值直接写出来，或者用 `&` 标记要引用的位置。",
    ),
    invalid_merge: rule(
        "`<<` 用来并入键，而它后面的内容没有键。",
        "Docker Compose 会拒绝整个文件。",
        "写一个映射的锚点。",
    ),
    key_not_text: rule(
        "键必须是一个单词，不能是列表或映射。",
        "Docker Compose 会拒绝整个文件。没有引号、又以左方括号或左花括号开头的值，会被当成列表或映射来读。",
        "把值放进引号。",
    ),
    several_documents: rule(
        "这里开始了第二个文档；只检查了第一个。",
        "Docker Compose 会合并一个文件中的所有文档。",
        "把它放进单独的文件。",
    ),
    unterminated_substitution: rule(
        "`${` 没有对应的 `}`。",
        "Docker Compose 会拒绝整个文件。",
        "补上花括号；如果要写美元符号，就写 `$$`。",
    ),
    invalid_substitution: rule(
        "`{value}` 不是有效的变量替换。",
        "Docker Compose 会拒绝整个文件。",
        "写成 `${NAME}`；如果要写美元符号，就写 `$$`。",
    ),
    required_variable: rule("`{value}` 必须有值，却没有。", "Docker Compose 会在这里停下。", "在 `.env` 中设置它。"),
    unset_variable: rule(
        "`{value}` 没有值。",
        "Docker Compose 会填入空内容，并发出警告。",
        "在 `.env` 中设置它；如果写的就是美元符号本身，就用单引号把文本括起来。",
    ),
    key_character: rule(
        "变量名中不能有 `{character}`。",
        "Docker Compose 会拒绝整个文件。",
        "只使用字母、数字和 `_`。",
    ),
    key_with_space: rule(
        "变量名中不能有空格。",
        "Docker Compose 会拒绝整个文件。",
        "删除空格；如果是注释，就以 `#` 开头。",
    ),
    stray_text: rule(
        "这段文字不属于任何变量。",
        "Docker Compose 会把它当成没有名称的变量，并拒绝 `.env`。",
        "写成 `NAME=value`；如果是注释，就以 `#` 开头。",
    ),
    empty_export: rule(
        "`export` 后面没有名称。",
        "Docker Compose 会拒绝整个文件。",
        "写成 `export NAME=value`，或者删除这一行。",
    ),
    unknown_instruction: rule(
        "`{value}` 不是指令{nearest}。",
        "构建还没开始就会中止。",
        "写出想用的指令；如果这一行是上一行的延续，上一行末尾需要有 `\\`。",
    ),
    missing_arguments: rule(
        "`{value}` 后面没有内容。",
        "构建还没开始就会中止。",
        "写出它所需要的内容，或者删除这一行。",
    ),
    no_build_stage: rule(
        "第一个 `FROM` 之前有一条指令。",
        "构建还没开始就会中止。",
        "以 `FROM` 开头；它前面只能有 `ARG`。",
    ),
    unterminated_heredoc: rule(
        "从这里开始的文本没有结束行。",
        "构建还没开始就会中止。",
        "用 `<<` 后面的那个词结束它，并且让那个词独占一行。",
    ),
    empty: rule("这个文件是空的。", "读取它的程序会停下。", "请粘贴整个文件。"),
    invalid_directive: rule(
        "这条解析器指令有误，或者出现了两次。",
        "构建还没开始就会中止。",
        "只保留一条，例如 `# syntax=docker/dockerfile:1`，并放在最前面的几行。",
    ),
    invalid_pair: rule(
        "`{value}` 没有写成 NAME=value 的形式。",
        "构建还没开始就会中止。",
        "写成 NAME=value，含有空格的值要放进引号。",
    ),
    trailing_comment: rule(
        "注释必须单独占一行：`{value}` 会被当作指令的一部分。",
        "构建还没开始就会中止。",
        "把注释移到上一行。",
    ),
    more: rule(
        "这个文件还有 {value} 个问题没有显示。",
        "一个错误往往会引出许多其他错误。",
        "先修正前面的几个，然后再检查一次。",
    ),
};

pub(super) const EXPECTED: ExpectedTexts = ExpectedTexts {
    list: "：{list}",
    or: "，或",
    value: "一个值",
    key: "一个键",
    colon: "冒号",
    equals_sign: "等号",
    comma: "逗号",
    quote: "引号",
    closing_bracket: "右方括号 `]`",
    closing_brace: "右花括号 `}`",
    new_line: "换行",
    end_of_text: "文件结尾",
    digit: "一位数字",
    nearest: "；想写的可能是 `{nearest}`",
    nul: "有零字节：可能是二进制文件或 UTF-16",
    invalid_utf8: "含有 UTF-8 中不存在的字节",
    utf16: "UTF-16",
};
