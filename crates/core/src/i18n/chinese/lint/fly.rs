//! Findings about Fly.io configurations.

use crate::i18n::lint::{FlyTexts, rule};

pub(super) const TEXTS: FlyTexts = FlyTexts {
    t1: rule(
        "`{key}` 必须是带引号的文本。",
        "flyctl 会拒绝整个文件：`App configuration is not valid`。",
        "用双引号把值括起来。",
    ),
    t2: rule(
        "`{key}` 必须是不带引号的整数。",
        "flyctl 会拒绝整个文件：`App configuration is not valid`。",
        "直接写数字，例如 `3000`。",
    ),
    t3: rule(
        "`{key}` 必须是不带引号的 `true` 或 `false`。",
        "flyctl 会拒绝整个文件：`App configuration is not valid`。",
        "写成 `true` 或 `false`。",
    ),
    t4: rule(
        "`{key}` 必须是带单位、不含空格的时间，例如 `\"30s\"` 或 `\"1m30s\"`。",
        "flyctl 会拒绝整个文件：`App configuration is not valid`。",
        "把数字和单位连写，并放进引号：`\"30s\"`。",
    )
    .doubt("`{key}` 不是时间，flyctl 会不加提示地略去它。", "把数字和单位连写，并放进引号：`\"30s\"`。"),
    t5: rule(
        "`{key}` 必须是 `\"off\"`、`\"stop\"` 或 `\"suspend\"`。",
        "flyctl 会拒绝整个文件：`App configuration is not valid`。",
        "写成 `\"off\"`：休眠的网关收不到任何渠道的消息。",
    ),
    t6: rule(
        "`{key}` 必须是文本列表。",
        "flyctl 会拒绝整个文件：`App configuration is not valid`。",
        "把文本放进方括号，例如 `[\"app\"]`。",
    ),
    t7: rule(
        "`{key}` 必须是由表组成的列表，所以表头要用双层方括号。",
        "flyctl 会拒绝整个文件：`App configuration is not valid`。",
        "把表头写成 `[[{key}]]`。",
    ),
    t8: rule(
        "`{key}` 必须是单个表，所以表头要用单层方括号。",
        "flyctl 会拒绝整个文件：`App configuration is not valid`。",
        "把表头写成 `[{key}]`，并且只写一次。",
    ),
    t9: rule(
        "`{key}` 必须是不带引号的数字。",
        "flyctl 会拒绝整个文件：`App configuration is not valid`。",
        "直接写数字，例如 `0.5`。",
    ),
    t10: rule(
        "flyctl 不认识 `{key}`，会忽略它；想写的很可能是 `{nearest}`。",
        "只有 `fly config validate --strict` 会指出这一点；部署会在缺少该设置的情况下继续。",
        "改名为 `{nearest}`。",
    ),
    t11: rule(
        "flyctl 不认识 `{key}`，会忽略它。",
        "只有 `fly config validate --strict` 会指出这一点；部署会在缺少该设置的情况下继续。",
        "删除它，或者在 fly.io/docs/reference/configuration 的 `fly.toml` 页面上查找它的名称。",
    ),
    t12: rule(
        "`{key}` 应当放在 `{nearest}` 中；在现在的位置，flyctl 会忽略它。",
        "在 TOML 中，每一行都属于它上面最近的表头，所以缺少一个表头，下面所有的行都会错位。",
        "把这一行移到表头 `{nearest}` 下面。",
    ),
    t13: rule(
        "flyctl 会忽略 `{key}`，因为这个名称只有写成 `{nearest}` 才有效。",
        "其他名称不区分大小写；而这一个由 flyctl 在读取其余内容之前自行取出，并逐个字母比对。",
        "用小写写成 `{nearest}`。",
    ),
    t14: rule(
        "`{key}` 是 `{nearest}` 的旧名称。",
        "flyctl 仍会读取它；如今的文档和其他工具则不认识它。",
        "写成 `{nearest}`。",
    ),
    t15: rule(
        "`{key}` 没有单位，所以 flyctl 会读成 {value} 纳秒。",
        "检查用到这样的时间时，会被提高到一秒；其他任何超时都会立即到期。",
        "写上单位，例如 `\"{value}s\"`。",
    ),
    t16: rule(
        "`{key}` 的值 `{value}` 不在 1 秒到 1 分钟之间；flyctl 会改用 `{limit}`。",
        "flyctl 只发出警告，所以检查实际采用的时间与文件中写的不同。",
        "写成 `\"{limit}\"`。",
    ),
    t17: rule(
        "`{key}` 超出了 Fly.io 接受的范围；界限是 `{limit}`。",
        "只要某项检查的 `interval` 短于 2 秒，或者 `timeout` 长于 60 秒，flyctl 就会拒绝整个文件。",
        "写成 `\"{limit}\"`。",
    ),
    t18: rule(
        "`{key}` 必须是 `\"http\"` 或 `\"tcp\"`，而且不能缺少。",
        "flyctl 会拒绝这个文件：`Missing or invalid check type, must be 'http' or 'tcp'`。",
        "在检查中写 `type = \"http\"` 或 `type = \"tcp\"`。",
    ),
    t19: rule(
        "检查 `{key}` 没有写端口，也没有 `[http_service]` 可以取用。",
        "flyctl 会在生成机器的配置时中止部署。",
        "在检查中加上 `port`，写网关的端口。",
    ),
    t20: rule(
        "`{table}` 写了进程 `{value}`，而它并不存在。",
        "flyctl 会拒绝这个文件：没有定义这个名称的进程。",
        "从这些当中选用一个：{known}。",
    ),
    t21: rule(
        "文件中有 `[processes]`，而 `{table}` 没有写任何进程。",
        "flyctl 会拒绝这个文件：该服务没有设置进程。",
        "加上 `processes = [\"app\"]`，并写成实际提供该服务的进程。",
    ),
    t22: rule(
        "`{table}` 属于进程 `{value}`，而它并不存在，所以没有机器会得到卷。",
        "flyctl 会接受它，却什么也不挂载：下次部署时状态就会丢失。",
        "从这些当中选用一个：{known}；或者不写 `processes`。",
    )
    .doubt(
        "`{table}` 属于进程 `{value}`，而它并不存在，所以不适用于任何机器。",
        "从这些当中选用一个：{known}；或者不写 `processes`。",
    ),
    t23: rule(
        "`{key}` 的命令中有一个引号没有闭合，或者以反斜杠结尾。",
        "flyctl 会把命令拆成单词，如果做不到，就会拒绝这个文件。",
        "把引号闭合。",
    ),
    t24: rule(
        "`{key}` 的命令中有 `{value}`，只有 shell 才懂它。",
        "Fly.io 不经过 shell，直接启动这些单词，所以 `{value}` 及其后面的内容会作为参数传给程序。",
        "只保留一条命令，或者把全部内容放进 `sh -c '…'`。",
    ),
    t25: rule(
        "`{key}` 的命令中有 `{value}`，而没有谁会替换它。",
        "Fly.io 不经过 shell，直接启动这些单词，所以程序得到的就是美元符号本身。",
        "直接写出值，例如端口，或者把全部内容放进 `sh -c '…'`。",
    ),
    t26: rule(
        "`{key}` 运行的是 `gateway {value}`，它与服务管理器交互之后就会结束。",
        "机器里没有服务管理器；Fly.io 会一次又一次地重启这条命令。",
        "写 `gateway` 加上 `--bind lan` 和 `--port`，不写 `{value}`：这样它会一直在前台运行。",
    ),
    t27: rule(
        "网关会拒绝 `--bind {value}`。",
        "它只认识 `auto`、`lan`、`loopback`、`custom` 和 `tailnet`，遇到其他值就会退出。",
        "写成 `--bind lan`。",
    ),
    t28: rule(
        "进程 `{other}` 和 `{value}` 都会启动网关。",
        "每个进程都有自己的机器：两个网关会在相同的渠道中应答，而只有一个拥有状态。",
        "两者只保留一个。",
    ),
    t29: rule(
        "`{value}` 不是部署策略。",
        "flyctl 会拒绝这个文件；它认识 `rolling`、`immediate`、`canary` 和 `bluegreen`。",
        "写成 `\"{nearest}\"`。",
    ),
    t30: rule(
        "策略 `{value}` 需要第二台机器，而一个卷只属于一台机器。",
        "如果文件中有卷，flyctl 会拒绝 `canary`；`bluegreen` 则会在部署过程中被拒绝。",
        "使用 `\"rolling\"`，或者不写这一行。",
    ),
    t31: rule(
        "发布命令会启动网关，而网关永远不会结束。",
        "部署会等待发布命令结束，最多五分钟，然后失败。",
        "删除这一行：网关由 `[processes]` 启动。",
    ),
    t32: rule(
        "发布命令在一台没有卷的临时机器上运行。",
        "它在那里读写的不是网关的状态，并且会被丢弃。",
        "在部署之后用 `fly ssh console -C '…'` 运行它。",
    ),
    t33: rule(
        "`{value}` 不是重启策略。",
        "flyctl 会拒绝这个文件：`invalid restart policy`。它认识 `always`、`never` 和 `on-failure`。",
        "写成 `policy = \"{nearest}\"`。",
    ),
    t34: rule(
        "机器规格 `{value}` 不存在。",
        "`fly config validate` 会接受它，而 `fly deploy` 会失败：`invalid machine size`。",
        "例如使用 `\"{nearest}\"`。",
    ),
    t35: rule(
        "内存 `{value}` 不是有效的大小。",
        "`fly config validate` 会接受它，而 `fly deploy` 会在创建机器时失败。",
        "例如写成 `\"2048mb\"` 或 `\"2gb\"`。",
    ),
    t36: rule(
        "`{size}` 不能有 {value} MB 内存：它接受 {least} 到 {most} MB。",
        "flyctl 不检查这一点，而 Fly.io 会拒绝创建机器。",
        "使用 `{example}` MB，或者换一种规格。",
    )
    .doubt("{value} MB 内存不是 256 MB 的整数倍。", "使用 `{example}` MB。"),
    t37: rule(
        "有两个 `[[vm]]` 都适用于所有进程；只有其中一个有效。",
        "flyctl 采用其中一个，对另一个不作任何提示。",
        "只保留一个，或者给每个都写上 `processes`。",
    ),
    t38: rule(
        "挂载没有 `source`，所以没有卷可以挂载。",
        "flyctl 会接受这个文件，但没有哪个卷的名称是空的。",
        "写出卷的名称：`source = \"openclaw_data\"`。",
    ),
    t39: rule(
        "挂载需要 `destination`，它必须是 `/` 之下的路径。",
        "flyctl 会接受这个文件，但机器无法把卷挂载到那里。",
        "写成 `destination = \"/data\"`，与状态目录相同。",
    ),
    t40: rule(
        "`{value}` 不能用作卷的名称。",
        "Fly.io 只允许 1–30 个小写字母、数字和下划线，所以没有哪个卷叫这个名称。",
        "使用下划线，并采用 `fly volumes list` 显示的名称。",
    ),
    t41: rule(
        "一台机器只能有一个卷，而同一个进程有两个。",
        "flyctl 会中止部署：该组有不止一个 mounts 部分。",
        "只保留一个，并把所有内容放在它的 `destination` 之下。",
    ),
    t42: rule(
        "`{key}` 的值 `{value}` 超出了 flyctl 接受的范围（{range}）。",
        "flyctl 会拒绝整个文件：`App configuration is not valid`。",
        "写一个在此范围内的值：{range}。",
    ),
    t43: rule(
        "自动扩容需要阈值和增量，而其中缺了一个。",
        "只有其中一个而没有另一个时，flyctl 会拒绝这个文件。",
        "把 `auto_extend_size_threshold` 和 `auto_extend_size_increment` 都写上，`auto_extend_size_limit` 可写可不写；或者三个都不写。",
    ),
    t44: rule(
        "没有卷，而网关的用户无法在机器自己的磁盘上创建 `{value}`。",
        "网关会因 `EACCES` 而停止；机器自己磁盘上的内容，每次部署都会丢失。",
        "用 `fly volumes create {source}` 创建卷，并添加带有 `destination = \"{value}\"` 的 `[mounts]`。",
    )
    .doubt(
        "没有卷：设置、登录信息和聊天记录在每次部署时都会丢失。",
        "用 `fly volumes create {source}` 创建卷，并添加带有 `destination = \"{value}\"` 的 `[mounts]`。",
    ),
    t45: rule(
        "`{value}` 不能用作应用的名称。",
        "它会成为主机名：只能有小写字母、数字和位于中间的连字符，最多 63 个字符。flyctl 找不到这样的应用。",
        "写 `fly apps list` 显示的名称。",
    ),
    t46: rule(
        "文件没有写明应用。",
        "这样每条命令都需要 `-a NAME`，没有它 `fly deploy` 就会停下。",
        "在第一行写 `app = \"…\"`，或者每次都带上 `-a`。",
    ),
    t47: rule(
        "`{value}` 不是区域：区域是三个小写字母。",
        "Fly.io 无法在那里创建机器。",
        "从 `fly platform regions` 中选一个卷所在的区域，例如 `\"iad\"`。",
    )
    .doubt("本程序不认识区域 `{value}`。", "用 `fly platform regions` 核对；卷也必须位于那里。"),
    t48: rule(
        "{value} 不是端口。",
        "Fly Proxy 无法连接到它，所以谁也连不上网关。",
        "写网关的 `--port`，即 1–65535 之间的数字。",
    ),
    t49: rule(
        "端口 {value} 用了两次：`[http_service]` 自己就占用 80 和 443。",
        "一台机器的两个服务不能在同一个端口上应答。",
        "保留 `[http_service]`，从 `[[services]]` 中删除该端口；或者反过来。",
    ),
    t50: rule(
        "这个服务没有 `[[services.ports]]`，所以没有任何通向它的途径。",
        "flyctl 只发出警告：`Service must expose at least one port`。",
        "改用 `[http_service]`，或者添加端口 80 和 443 以及它们的 handlers。",
    ),
    t51: rule(
        "私有地址不支持 HTTPS，所以 `force_https` 的重定向哪里也到不了。",
        "每个请求都会被引到 `https://`，而那里没有任何应答。",
        "删除这一行，或者写成 `false`。",
    ),
    t52: rule(
        "私有文件中有 `{table}`，除非另作说明，应用会在首次部署时得到公网地址。",
        "flyctl 会分配公网地址，因为应用有服务，却还没有地址。",
        "首次部署时加上 `--flycast`；用 `fly ips list` 查看，并用 `fly ips release` 移除公网地址。",
    ),
    t53: rule(
        "没有服务：网关没有公网地址。",
        "Fly Proxy 只通向服务；这台机器要通过 `fly proxy` 或 WireGuard 访问。",
        "如果希望它公开，就添加带有 `internal_port` 的 `[http_service]`。",
    ),
    t54: rule(
        "设为 `{value}` 时，空闲的网关会进入休眠。",
        "渠道和定时任务都会停止，直到有人打开页面。",
        "写成 `\"off\"`。",
    ),
    t55: rule(
        "设为 `{value}`，又没有让任何机器保持运行时，渠道的连接会断开。",
        "最后一台机器也会被停止。",
        "写成 `1`。",
    ),
    t56: rule(
        "机器空闲时会被停止（`{value}`），却再也不会启动。",
        "`auto_start_machines = false` 时，没有什么会唤醒已停止的机器。",
        "在这里写 `true`，或者写 `auto_stop_machines = \"off\"`。",
    ),
    t57: rule(
        "{value} 台机器不能共用一个卷。",
        "一个卷只能由一台机器挂载；第二台机器会有自己的状态。",
        "写成 `1`，并用 `--ha=false` 部署。",
    ),
    t58: rule(
        "不能设置 `{key}`：以 `FLY_` 开头的名称归 Fly.io 所有。",
        "平台会在每台机器中自行设置它们。",
        "另选一个名称。",
    ),
    t59: rule(
        "`{key}` 不是程序能够读取的变量名。",
        "shell 和大多数程序只接受字母、数字和下划线。",
        "另选一个不含其他字符的名称。",
    ),
    t60: rule(
        "`{key}` 看起来是机密，而 `fly.toml` 不是存放机密的地方。",
        "凡是能读取代码仓库、镜像或 `fly config show` 输出的人，都会看到它。",
        "删除这一行，用 `fly secrets import` 保存它；如果它曾被提交，就换一个新的。",
    ),
    t61: rule(
        "`{key}` 看起来是明文写出的机密。",
        "它会留在镜像的历史记录里，或者留在 `fly machine status` 所显示的机器配置里。",
        "删除它，并用 `fly secrets import` 保存：它会成为机器的变量。",
    ),
    t62: rule(
        "`{table}` 中的 `{key}` 是表或列表，而不是文本。",
        "flyctl 会把它变成 Go 打印出来的那种文本，例如 `map[…]`；没有程序会接受这样的内容。",
        "写成文本，每个变量占一行。",
    ),
    t63: rule(
        "`{value}` 和 `{other}` 都指定了要部署的内容；flyctl 只用其中一个。",
        "它只发出警告：`more than one build configuration found`。",
        "两者只保留一个。",
    ),
    t64: rule("`{value}` 不是 flyctl 认识的压缩方式。", "它认识 `gzip` 和 `zstd`。", "写成其中之一，或者不写这一行。"),
    t65: rule(
        "`kill_timeout` 的值 `{value}` 超过了五分钟的上限。",
        "Fly.io 最迟会在 300 秒后停止机器。",
        "写成 `\"5m\"` 或更短。",
    ),
    t66: rule(
        "`{value}` 不是 Fly.io 会发送的信号。",
        "它认识 `SIGINT`、`SIGTERM`、`SIGQUIT`、`SIGUSR1`、`SIGUSR2`、`SIGKILL` 和 `SIGSTOP`。",
        "写成 `\"{nearest}\"`。",
    ),
    t67: rule(
        "{release} 一旦信任代理，就会用 403 答复发往 `{value}` 的健康检查。",
        "健康检查不发送转发标头，而来自受信任代理的这种请求会被拒绝；机器会一直处于不健康状态。",
        "改为检查 `{nearest}`。",
    ),
    t68: rule(
        "检查使用 HTTPS，而网关使用 HTTP。",
        "加密到 Fly Proxy 为止；检查是直接连接到机器的。",
        "写成 `\"http\"`，或者不写这一行。",
    ),
    t69: rule(
        "`{value}` 不是统计负载的方式。",
        "Fly.io 认识 `connections` 和 `requests`。",
        "写成 `\"connections\"`：网关的套接字会一直保持打开。",
    ),
    t70: rule(
        "使用 `--bind {value}` 时，网关只在自己的机器内部监听。",
        "Fly Proxy 从机器外部连接：`App is not listening on the expected address`。",
        "写成 `--bind lan`。",
    ),
    t71: rule(
        "服务没有 `internal_port`，所以 Fly Proxy 会连接端口 8080。",
        "网关在 `--port` 所写的端口上监听。",
        "写上 `internal_port`，值为网关的端口。",
    ),
    t72: rule("网关使用 TCP，而不是 `{value}`。", "Fly Proxy 会把另一种数据包交给它。", "写成 `\"tcp\"`。"),
};
