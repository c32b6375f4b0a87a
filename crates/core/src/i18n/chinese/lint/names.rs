//! Findings about product names and generations.

use crate::i18n::lint::{NamesTexts, rule};

pub(super) const TEXTS: NamesTexts = NamesTexts {
    n1: rule(
        "`{value}` 是 {product} 的名称，而这些文件适用于 {release}。",
        "每一代产品都用自己的名称来查找状态、配置和变量；混用名称就会丢失其中一部分。",
        "使用 `{example}`，或者迁移整个部署。",
    )
    .warning("`{value}` 是 {product} 的名称，而这些文件适用于 {release}。", "它能用，但容易误导；`{example}` 更合适。"),
    n2: rule(
        "{release} 会忽略 `{value}`。",
        "网关只读取自己这一代的变量，启动时就像没有设置它一样；只有最早的 OpenClaw 还接受一些更旧的名称。",
        "把它改名为 `{example}`。",
    )
    .warning("`{value}` 是另一代产品的名称；{release} 使用的是 `{example}`。", "改名为 `{example}`，并且只写一次。"),
    n3: rule("没有任何版本会读取 `{value}`。", "网关启动时就像没有设置它一样。", "使用 `{example}`。")
        .warning("目前所知，没有版本会读取 `{value}`。", "想写的可能是 `{example}`。"),
    n4: rule(
        "这些文件中没有任何内容说明它们适用于哪个版本。",
        "各个版本的名称、键和默认值不同。",
        "这些文件是按 {release} 检查的；如果是其他版本，请指明。",
    ),
    n5: rule(
        "这些文件中没有网关的配置。",
        "如果 `{example}` 中没有 `gateway.mode`，网关会一次又一次地以状态 {exit} 退出。",
        "把 `{example}` 加入检查，或者确认它位于状态目录中。",
    ),
    n6: rule(
        "`{value}` 不是这项检查认识的文件。",
        "它认识环境文件、compose 文件、Dockerfile、`fly.toml`、网关的配置和日志。",
        "如果它是其中之一，请使用惯用的文件名。",
    ),
    n7: rule(
        "{release} 找不到名为 `{value}` 的配置。",
        "它查找的是 `{example}`，如果没有，就以状态 {exit} 退出。",
        "把文件改名为 `{example}`。",
    ),
    n8: rule(
        "本程序不认识版本 {value}。",
        "检查采用了与它最接近的已知版本的规则。",
        "看到关于键和名称的检查结果时，请记住这一点：它们针对的是 {release}。",
    ),
    n9: rule(
        "`{value}` 中还是占位符。",
        "读取它的程序会把占位符当成真正的值，然后被校验该值的一方拒绝。",
        "填入真正的值，或者删除这一行。",
    ),
    n10: rule(
        "{release} 会忽略 `{value}`；它读取的是 `{example}`，而后者也设置了。",
        "同一样东西有两个名称：只改前一个，什么也不会改变。",
        "移除 `{value}`。",
    ),
    n11: rule(
        "`{value}` 到不了网关：没有 compose 文件把它传进去。",
        "Docker Compose 只把 `.env` 用在 compose 文件里，并不放进容器，所以网关启动时没有令牌。",
        "在 `{example}` 的 `environment:` 下写 `{value}: ${{value}}`。",
    ),
    n12: rule(
        "`{value}` 会把请求转发给这个网关，而网关不信任任何代理。",
        "凡是来自不受信任的地址、带有 `X-Forwarded-For` 的请求，{release} 一律以 403 `proxy_attribution_required` 答复。",
        "给两者所在的网络设定固定的 `subnet`，并把 `{value}` 的地址列入 `gateway.trustedProxies`。",
    ),
    n13: rule(
        "`{value}` 的挂载都不包含 `{example}`，而网关的状态就存放在那里。",
        "它找不到位于机器上的配置，并且每换一个新容器，就会忘掉渠道、设备和记忆。",
        "在那里挂载一个文件夹或卷：`…:{example}`。",
    ),
    n14: rule(
        "`{value}` 不是这个镜像中的程序。",
        "容器不会启动：`exec {value} failed: No such file or directory`。",
        "写成 `node openclaw.mjs {value} …`。",
    ),
    n15: rule(
        "这里的令牌与 `{example}` 中的不同，而只有后者才能通过。",
        "{release} 优先采用配置中的 `gateway.auth.token`，而不是变量：使用 `{value}` 中令牌的人会被拒绝，提示 `gateway token mismatch`。",
        "两者只保留一个：从 `{example}` 中去掉 `gateway.auth.token`，或者在两处写同一个令牌。",
    ),
    n16: rule(
        "`{value}` 是用于 {program} 的文件，不会检查。",
        "检查范围是环境变量文件、compose 文件、Dockerfile、`fly.toml`、网关的配置和日志。",
        "如果它用到了部署文件，请检查那些文件。",
    ),
    n17: rule("`{value}` 是模板，不会检查。", "只有在渲染之后，它的格式才完整。", "先渲染，再检查结果。"),
    n18: rule(
        "`{value}` 是 `{program}` 的输出，不是部署文件，不会检查。",
        "它描述的是正在运行的内容，格式与定义它的文件不同。",
        "检查用来部署的那些文件。",
    ),
    n19: rule(
        "Docker Compose 不会自动读取 `{value}`，因此单独检查了它。",
        "在这个文件夹中，它读取 `{example}`；其他文件只有用 `-f` 或 `COMPOSE_FILE` 指定才会读取。",
        "要把几个文件放在一起检查，请写出它们的名称：`companion check {example} {value}`。",
    ),
    n20: rule(
        "`{value}` 不会启动网关。",
        "它的命令或其镜像的命令运行的是另一个程序，因此关于网关的规则不适用。",
        "如果它应该运行网关，请用 `gateway --bind lan --port 18789` 启动。",
    ),
    n21: rule(
        "没有任何版本会读取 `{value}`。",
        "网关启动时就像没有设置它一样。",
        "改为在网关的配置中设置 `{example}`，并删除这个变量。",
    ),
};
