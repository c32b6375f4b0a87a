//! Findings about environment files.

use crate::i18n::lint::{DotenvTexts, rule};

pub(super) const TEXTS: DotenvTexts = DotenvTexts {
    e1: rule("`{name}` 必须有值，却没有。", "Docker Compose 会拒绝整个文件。", "在上面的某一行中设置 `{name}`。"),
    e2: rule(
        "`{variable}` 的值中用到 `${name}`，而没有任何地方设置它。",
        "Docker Compose 会填入空内容，只发出警告，所以值会缺少一部分。",
        "如果要写的就是美元符号，就用单引号把值括起来。",
    ),
    e3: rule(
        "`{name}` 的值，在引号里面的开头或结尾处有空格。",
        "空格会成为机密的一部分，核对时就会被拒绝。",
        "删除空格。",
    ),
    e4: rule(
        "`{name}` 的值到 ` #` 之前就结束了。",
        "Docker Compose 会把空格和 `#` 后面的内容都当成注释，所以机密会缺少一部分。",
        "如果 `#` 是值的一部分，就用单引号把值括起来。",
    ),
    e5: rule(
        "这里的 `#` 属于 `{name}` 的值。",
        "只有 `#` 前面有空格时，Docker Compose 才把它当成注释的开头。",
        "在 `#` 前面加一个空格。",
    ),
    e6: rule(
        "这个文件使用 Windows 的换行符。",
        "Docker Compose 可以正常读取；但用 shell 读取这个文件时，每个值的末尾都会多出一个回车符。",
        "用 Unix 换行符重新保存。",
    ),
    e7: rule("不需要写 `export`。", "Docker Compose 会跳过这个词；`docker run --env-file` 则会拒绝它。", "删除它。"),
    e8: rule(
        "`{name}` 没有 `=`。",
        "这样 Docker Compose 会从启动它的 shell 中取值，而那里几乎不会设置这个变量。",
        "写成 `{name}=` 加上值，或者删除这一行。",
    ),
    e9: rule(
        "`{name}` 的值中的命令不会执行。",
        "这里不是 shell：这段文字本身就是值。",
        "运行该命令，把它的输出写在这里。",
    ),
    e10: rule("`{name}` 的值两边用的是排版引号。", "它们会成为值的一部分；只有 `'` 和 `\"` 才是引号。", "删除它们。"),
    e11: rule(
        "`${value}` 的值取决于由谁启动 Docker Compose。",
        "在 `sudo`、cron 和 systemd 之下，它会是另一个文件夹，或者什么也不是，网关就会以空的状态启动。",
        "写出完整路径，或者相对于 compose 文件的路径，例如 `../.openclaw`。",
    ),
    e12: rule(
        "任何 compose 文件都无法使用 `{name}`。",
        "`${{name}}` 会在第一个不是字母、数字或 `_` 的字符处被截断，或者被拒绝。",
        "只使用字母、数字和 `_`，并以字母开头。",
    ),
    e13: rule(
        "`{value}` 不能用作项目的名称。",
        "Docker Compose 会提示 `invalid project name` 并停下。",
        "使用小写字母、数字、`-` 和 `_`，并以字母或数字开头。",
    ),
    e14: rule(
        "这些文件中没有 `{value}`。",
        "`COMPOSE_FILE` 会让 Docker Compose 读取它，而不是 `docker-compose.yml`；如果它不存在，Docker Compose 就会停下。",
        "把它也交给这项检查，或者删除这一行。",
    ),
    e15: rule(
        "`{name}` 后面不是紧跟着单独的 `=`。",
        "Docker Compose 会按本意读取；shell 和 `docker run --env-file` 则不会。",
        "写成 `{name}=`，不留空格。",
    ),
};
