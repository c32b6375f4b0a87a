//! Findings about access to the gateway.

use crate::i18n::lint::{AccessTexts, rule};

pub(super) const TEXTS: AccessTexts = AccessTexts {
    a1: rule(
        "`{value}` 直接写着机密本身。",
        "任何人只要看到这个文件、它的备份或提问时贴出的副本，就能控制网关。",
        "把它放进环境变量 `{example}`，在这里写 `${{example}}`。如果文件已经分享过，请更换机密。",
    ),
    a2: rule(
        "同时设置了 `gateway.auth.token` 和 `gateway.auth.password`，却没有设置 `gateway.auth.mode`。",
        "自 2026.3.7 起，如果两者都有而没有指定模式，网关不会启动。",
        "把 `gateway.auth.mode` 设为 `token` 或 `password`，或者删除其中一个。",
    ),
    a3: rule(
        "`gateway.auth.mode` 是 `trusted-proxy`，却又设置了 `{value}`。",
        "两者互相排斥，网关不会启动。",
        "删除 `gateway.auth.token` 和变量 `OPENCLAW_GATEWAY_TOKEN`，或者把 `gateway.auth.mode` 设为 `token`。",
    ),
    a4: rule(
        "`hooks.token` 与网关令牌相同。",
        "这样，每个发送 webhook 的程序都能控制网关；有些版本还会拒绝启动。",
        "为 `hooks.token` 单独生成一个值：`openssl rand -hex 24`。",
    ),
    a5: rule(
        "来源（origin）`{value}` 没有端口。",
        "除非端口是 80，否则浏览器会把它作为来源的一部分发送，因此这一项与通过网关自身端口打开的页面不匹配。",
        "按浏览器显示的地址填写，例如 `{example}`。",
    ),
    a6: rule(
        "`{value}` 仍然是占位符。",
        "无论它多长，看过那个示例的人都知道它。较新的版本遇到公开指南中的占位符时不会启动。",
        "生成一个值：`openssl rand -hex 32`。",
    ),
    a7: rule(
        "这个示例文件中的 `{value}` 看起来是真实的机密。",
        "示例文件会提交到仓库并被复制：看过它的人都能使用这个机密。",
        "换成占位符，并到签发处吊销这个机密。",
    ),
    a8: rule(
        "`gateway.auth.mode` 是 `trusted-proxy`，但缺少 `{value}`。",
        "网关不会启动：它必须知道哪些代理可以发送用户，以及用哪个标头发送。",
        "在 `gateway.trustedProxies` 中列出代理的地址，并设置 `gateway.auth.trustedProxy.userHeader`，例如 `x-forwarded-user`；或者把 `gateway.auth.mode` 设为 `token`。",
    ),
    a9: rule(
        "{release} 会忽略 `{value}`：这个键已停用。",
        "它不再关闭任何保护。每个浏览器都必须配对。",
        "删除这个键，并用 `devices approve` 批准新的浏览器。",
    ),
};
