//! Findings about the gateway's configuration.

use crate::i18n::lint::{ConfigTexts, rule};

/// Why whatever the validator refuses is worth an error.
const REFUSED: &str = "网关做任何事之前都会先检查整份配置，只要有一处不合要求就不会启动。";

pub(super) const TEXTS: ConfigTexts = ConfigTexts {
    j1: rule("{release} 不认识键 `{path}`。", REFUSED, "删除 `{key}`。"),
    j2: rule("{release} 不认识键 `{path}`。", REFUSED, "想写的很可能是 `{suggestion}`。"),
    j3: rule("{release} 没有 `{path}`；{other} 才有。", REFUSED, "删除 `{key}`。"),
    j4: rule("`{path}` 中的 `{value}`，在 {release} 里现在叫 `{other}`。", REFUSED, "改名为 `{other}`。"),
    j5: rule(
        "`{path}` 换了位置：{release} 要求写成 `{suggestion}`。",
        "2026 年 1 月的网关在启动时会自行移动这样的键，但它的其他命令以及之后的所有版本都会拒绝这个文件。",
        "把它移到 `{suggestion}`，或者用仍会移动它的版本运行 `doctor --fix`。",
    ),
    j6: rule("`{path}` 的类型必须是 {expected}，现在却是 {value}。", REFUSED, "按类型 {expected} 来写。"),
    j7: rule("`{value}` 不是 `{path}` 可用的值。", REFUSED, "从这些值中选用一个：{expected}。"),
    j8: rule("`{value}` 超出了 `{path}` 的范围。", REFUSED, "它必须是：{expected}。"),
    j9: rule("`{path}` 不是所要求的形式。", REFUSED, "按 `{example}` 的样子来写。"),
    j10: rule("`{path}` 缺少必需的 `{key}`。", REFUSED, "添加 `{key}`。"),
    j11: rule("`{path}` 太短或太长。", REFUSED, "它的长度必须是：{expected}。"),
    j12: rule(
        "`{path}` 允许所有人发消息，而 `{other}` 中没有 `\"*\"`。",
        "为了避免有人无意中开放渠道，网关要求在两处都写明，否则就不启动。",
        "使用 `pairing` 或 `allowlist`；如果确实要让所有人都能发消息，就在 `{other}` 中加入 `\"*\"`。",
    ),
    j13: rule("`{path}` 与 `{other}` 互相排斥。", REFUSED, "两者只保留一个。"),
    j14: rule("`{path}` 需要 `{other}`，而后者并不存在。", REFUSED, "添加 `{other}`。"),
    j15: rule("{release} 没有自带插件 `{value}`。", REFUSED, "改正名称，或者在装好该插件之前先把它去掉。"),
    j16: rule("{release} 不认识渠道 `{value}`。", REFUSED, "改正名称，或者在装好它的插件之前先把它去掉。"),
    j17: rule("没有名为 `{value}` 的智能体。", REFUSED, "把它加入 `{other}`，或者改写一个已有的智能体。"),
    j18: rule(
        "有多个智能体，却没有一个是默认的。",
        "对于没有任何绑定指明归属的消息，网关必须知道该交给谁，否则就不启动。",
        "给其中一个智能体设置 `default: true`。",
    ),
    j19: rule("`{path}` 中有不止一个智能体写了 `default: true`。", REFUSED, "只在一个智能体上保留它。"),
    j20: rule("有两个智能体的 id 都是 `{value}`。", REFUSED, "给其中一个换一个 id。"),
    j21: rule(
        "在 {release} 中，`{value}` 不能用作智能体的 id。",
        "在 `agents.list` 中，这个版本只接受由小写字母、数字、`_` 和 `-` 组成的 id。",
        "使用 `{other}`，并把它在状态目录中的目录也改名。",
    ),
    j22: rule("这个文件还有 {count} 个检查结果。", "只显示了前面的几个。", "改正这些，然后再检查一次。"),
    j23: rule(
        "`{path}` 会引入另一个文件，而那个文件没有检查。",
        "在网关检查整体之前，它带来的内容会合并到这里。",
        "在容器中运行 `config validate`，把两者放在一起检查。",
    ),
    j24: rule(
        "`{path}` 看起来像变量，其实不是：它会按字面原样使用。",
        "网关只替换 `${NAME}` 这种形式，名称要用大写字母，并且不带默认值。",
        "写成 `{suggestion}`。",
    ),
    j25: rule(
        "某项服务的密钥或令牌直接写在 `{path}` 中。",
        "这个文件会被复制进备份，也会被粘贴到提问里；拿到密钥的人会以你的名义操作和付费。",
        "把它作为 `{suggestion}` 放进环境变量，并用 `${{suggestion}}` 引用它。",
    ),
    j26: rule("`{path}` 中还是占位符。", "网关会启动，但校验该值的一方会拒绝它。", "填入真正的值，或者删除这个键。"),
    j27: rule(
        "`{path}` 关闭了一项保护。",
        "它只用于临时修复：只要设置着它，能连到该端口的人就更容易控制网关。",
        "不再需要时，请删除它。",
    ),
    j28: rule(
        "`{path}` 允许所有人指挥智能体。",
        "凡是找到这个机器人的人，都能使用你的模型和机器上的工具。",
        "使用 `{suggestion}`。",
    ),
    j29: rule(
        "`{path}` 已打开，但 `{other}` 使它无法加载。",
        "没有列入列表的插件永远不会加载，也不会有任何提示。",
        "改正 `{other}`，或者删除这一项。",
    ),
    j30: rule(
        "没有名为 `{value}` 的智能体。",
        "{release} 会接受这种写法，并把这样的消息交给默认智能体。",
        "把它加入 `{other}`，或者改写一个已有的智能体。",
    ),
    j31: rule(
        "`{path}` 中的 `{value}` 没有写明提供方。",
        "网关会去猜测，而猜测的结果在不同版本之间有过变化。",
        "写成 PROVIDER/MODEL，例如 `{suggestion}`。",
    ),
    j32: rule(
        "{release} 没有自带名为 `{value}` 的网页搜索。",
        REFUSED,
        "从这些当中选用一个：{other}；或者安装它的插件，并同时写进 `plugins.entries`。",
    ),
    j33: rule(
        "`gateway.bind` 是 `custom`，但 `{path}` 不是 IPv4 地址。",
        "这样网关会在所有地址上监听，并且没有任何提示。",
        "把 `{path}` 设为机器的一个地址，或者使用 `lan` 或 `loopback`。",
    ),
};
