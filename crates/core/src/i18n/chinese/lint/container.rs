//! Findings about the gateway's container.

use crate::i18n::lint::{ContainerTexts, rule};

pub(super) const TEXTS: ContainerTexts = ContainerTexts {
    k1: rule(
        "网关的容器可以使用 `{value}`，即容器引擎的套接字。",
        "控制了智能体的人可以用任意挂载启动任意容器，从而在宿主机上成为 root。只读挂载也无法避免这一点。",
        "移除这个挂载。如果沙箱需要 Docker，请在中间放一个只允许所需调用的套接字代理。",
    ),
    k2: rule(
        "`{value}` 让网关的容器可以控制宿主机。",
        "智能体会执行命令。有了这些权限，一条命令就能离开容器并修改宿主机。",
        "移除它，或者只授予程序所需的那一项能力。",
    ),
    k3: rule(
        "镜像 `{value}` 没有固定到某个版本。",
        "这个标签会变动：以后再次拉取时会装上另一个版本，而它可能拒绝现有的配置。",
        "使用某个版本的标签，例如 `:2026.9.6`，更新时再修改。",
    ),
    k4: rule(
        "`{value}` 的值就是这段文字本身：Docker Compose 不会执行命令替换。",
        "容器得到的正是这些字符。作为令牌或密码，每个复制这份文件的人得到的都一样。",
        "把命令执行一次，将输出写入 `.env`，并在这里写 `${{value}}`。",
    ),
    k5: rule(
        "内存上限 `{value}` 对网关来说太低。",
        "网关在启动时或智能体开始工作时就会被内核终止，然后 Docker 又把它启动起来。",
        "把上限设为 2 GB（`2g`）或更多，并让 `--max-old-space-size` 低于它。",
    ),
    k6: rule(
        "`{value}` 要求有服务管理器，而容器里没有。",
        "这条命令会立即结束，容器也随之结束，并被 Docker 一再重新启动。",
        "使用 `gateway run`，它会保持在前台运行。",
    ),
    k7: rule(
        "命令以 `{value}` 结尾：缺少 `gateway` 子命令。",
        "没有子命令时，程序打印帮助后就结束，并被 Docker 一再重新启动。",
        "在 `{value}` 之后加上 `gateway --bind lan --port 18789`。",
    ),
    k8: rule(
        "`{value}` 需要配置中有 `gateway.auth.trustedProxy.userHeader` 和 `gateway.trustedProxies`。",
        "没有这些设置，网关不会启动：它们指定哪个标头包含用户，以及哪些代理可以发送它。",
        "删除 `--auth`，改用令牌认证；或者在配置中加上这两项设置。",
    ),
    k9: rule(
        "`{value}` 是作为单个文件挂载的。",
        "网关保存配置时会替换这个文件。对于挂载的文件，这会失败（EBUSY；只读时为 EROFS）；而宿主机上的编辑器替换文件后，容器里仍是旧文件。",
        "把它所在的目录挂载到 `{example}`。",
    ),
    k10: rule(
        "`{value}` 有自己的网络，无法访问网关。",
        "它的命令连接的是回环地址，而那是它自己容器的回环地址，因此以代码 1006 结束。",
        "给 `{value}` 加上 `network_mode: \"{example}\"`。",
    ),
    k11: rule(
        "这里预期端口为 {value}，但网关监听的是 {port}：它不读取 `PORT`。",
        "没有 `--port` 或 `{example}` 时，镜像中的网关使用默认端口，因此没有程序监听 {value}。",
        "用 `--port {value}` 启动它，把 `{example}` 设为 {value}，或者在这里改用 {port}。",
    ),
    k12: rule(
        "`{value}` 同时决定这个端口映射的两端。",
        "网关在容器内的端口不随这个变量变化：一旦换成别的值，Docker 就会转发到没有程序监听的端口。",
        "容器端口写成数字：`${{value}}:18789`。",
    ),
    k13: rule(
        "`{value}` 是回环地址，而在容器里它指的就是容器自己。",
        "这样访问不到宿主机上或另一个容器里的模型服务：连接会被拒绝。",
        "如果服务在宿主机上，请使用 `host.docker.internal`，并加上 `extra_hosts: [\"host.docker.internal:host-gateway\"]`；否则使用它的服务名。该服务不能只监听自己的回环地址。",
    ),
    k14: rule(
        "没有为机器设置内存：`{value}` 默认只有 {megabytes} MB。",
        "网关在启动时就会被内核终止。",
        "在 `[[vm]]` 中设置 `memory = \"2048mb\"`。",
    ),
    k15: rule(
        "`{value}` 需要插件 `{example}`，而 {release} 不自带它。",
        "网关会启动，但在状态目录中有该插件之前，这个渠道不可用。",
        "如果还没有安装，请在容器中运行 `plugins install {example}`，然后重启网关。",
    ),
};
