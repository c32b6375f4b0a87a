//! Reference information.

use crate::i18n::{NoteText, NoteTexts, TableText};

pub(super) const NOTES: NoteTexts = NoteTexts {
    what_you_need_gcp: NoteText {
        title: "你需要准备",
        lines: &[
            "一个绑定了银行卡的 Google Cloud 账号，以及 gcloud（或网页控制台）。",
            "大约 20–30 分钟时间，能从你的电脑使用 SSH，并且熟悉复制和粘贴。",
            "一个模型提供方的密钥；如需渠道，还要有它们的令牌（Telegram、Discord、Slack）或你的手机（WhatsApp）。",
        ],
    },
    what_you_need_fly: NoteText {
        title: "你需要准备",
        lines: &[
            "一个绑定了银行卡的 Fly.io 账号，以及 flyctl；如果所选版本从源码构建，还需要 git。免费额度已经取消：试用期为两小时的机器运行时间或七天（Fly.io，2025 年 10 月）。",
            "一个模型提供方的密钥；如需渠道，还要有它们的令牌。",
        ],
    },
    persistence_gcp: TableText {
        title: "哪些内容保存在哪里",
        head: &["组成部分", "在容器中", "由谁保存", "说明"],
        rows: &[
            &["网关配置", "`{container_state}/`", "虚拟机上的文件夹", "`{config}`，设备的令牌"],
            &["模型凭据", "`{container_state}/`", "虚拟机上的文件夹", "OAuth 令牌、API 密钥"],
            &["技能配置", "`{container_state}/skills/`", "虚拟机上的文件夹", "技能的状态"],
            &["智能体工作区", "`{container_workspace}/`", "虚拟机上的文件夹", "智能体的代码和产物"],
            &["WhatsApp 会话", "`{container_state}/`", "虚拟机上的文件夹", "保留二维码登录状态"],
            &["Gmail 密钥环", "`{container_state}/`", "文件夹和密码", "需要 `GOG_KEYRING_PASSWORD`"],
            &["凭据机密（现在的版本）", "`/home/node/.config/openclaw/`", "虚拟机上的文件夹", "与状态文件夹并列"],
            &["外部程序", "`/usr/local/bin/`", "镜像", "在构建时内置"],
            &["Node 运行时", "容器文件系统", "镜像", "每个新镜像都会更新"],
            &["系统软件包", "容器文件系统", "镜像", "不要在运行时安装"],
            &["容器本身", "无处", "不保存", "可以放心销毁"],
        ],
    },
    persistence_fly: TableText {
        title: "哪些内容保存在哪里",
        head: &["组成部分", "位置", "由谁保存"],
        rows: &[
            &["配置、凭据、会话", "`{mount}/`", "卷"],
            &["智能体工作区", "`{mount}/workspace/`", "卷"],
            &["提供方密钥、网关令牌", "Fly.io 机密", "Fly.io"],
            &["其他一切", "机器的文件系统", "不保存：每次部署都会重置"],
        ],
    },
    machine_types: TableText {
        title: "机器类型",
        head: &["类型", "规格", "每月", "说明"],
        rows: &[
            &["e2-micro", "2 个共享 vCPU，1 GB", "{price_e2_micro}", "有负载时内存会耗尽"],
            &["e2-small", "2 个共享 vCPU，2 GB", "{price_e2_small}", "与各指南一致；适合预构建镜像"],
            &["e2-medium", "2 个共享 vCPU，4 GB", "{price_e2_medium}", "运行可靠；可构建 2026 年初的版本"],
            &["e2-standard-2", "2 个 vCPU，8 GB", "{price_e2_standard_2}", "可从源码构建现在的版本"],
        ],
    },
    costs_gcp: NoteText {
        title: "费用",
        lines: &[
            "金额取自上游 2026 年 1 月至 4 月的数据，因区域而异；磁盘和流量另计。当前价格见 cloud.google.com/compute/all-pricing。",
            "免费层级包含一台 e2-micro，须位于 us-west1、us-central1 或 us-east1，并配 30 GB 的 pd-standard 磁盘。",
        ],
    },
    costs_fly: NoteText {
        title: "费用",
        lines: &[
            "shared-cpu-2x 配 2 GB 内存：每月约 {price_fly_2gb}，配 4 GB 为 {price_fly_4gb}（2026 年）。卷：每月每 GB {price_fly_volume}，即使没有挂接也要计费；快照超过 10 GB 的部分每 GB $0.08。专用 IPv4 为 {price_fly_ipv4}；共享 IPv4 和 IPv6 免费。",
            "2026 年 8 月的价格：fly.io/docs/about/pricing。",
        ],
    },
    key_settings_fly: TableText {
        title: "关键设置",
        head: &["设置", "原因"],
        rows: &[
            &["`--bind lan`", "监听范围超出回环地址，让 Fly Proxy 能够访问网关"],
            &["`--allow-unconfigured`", "没有配置也能启动，配置随后再写入"],
            &["`internal_port` = `--port`", "否则检查会失败，谁也连不上"],
            &["`memory`", "512 MB 太小，1 GB 在有负载时会被终止"],
            &["`{prefix}_STATE_DIR`", "把状态放到卷上"],
            &["`NODE_OPTIONS`", "让堆小于机器的内存"],
        ],
    },
    public_or_private: TableText {
        title: "公开还是私有",
        head: &["", "公开", "私有"],
        rows: &[
            &["会被互联网扫描器发现", "会", "不会"],
            &["直接攻击", "有可能", "被阻断"],
            &["Control UI", "浏览器", "代理或 VPN"],
            &["Webhook", "直接", "通过隧道"],
        ],
    },
    when_private: NoteText {
        title: "何时适合私有",
        lines: &[
            "你只需要出站调用，或者通过 ngrok、Tailscale 接入 webhook。",
            "你通过 SSH、代理或 WireGuard 访问网关，并且不希望任何扫描器发现它。",
        ],
    },
    security_gcp: NoteText {
        title: "安全",
        lines: &[
            "有了令牌，就能动用智能体所能做的一切。请把它保存在你存放密码的地方，绝不要提交 .env。",
            "网关只监听虚拟机的回环地址，隧道是唯一的入口。如果你仍要公开发布它，请设置防火墙规则，只放行你的地址。",
        ],
    },
    security_gcp_exposed: NoteText {
        title: "安全",
        lines: &[
            "有了令牌，就能动用智能体所能做的一切。请把它保存在你存放密码的地方，绝不要提交 .env。",
            "端口 {port} 发布在虚拟机的所有网络接口上，绕过了它自己的防火墙：保护网关的只有 Google Cloud 的防火墙规则和令牌。规则中的地址越少越好，可用 `gcloud compute firewall-rules update {vm} --source-ranges=…` 修改。",
        ],
    },
    security_fly: NoteText {
        title: "安全",
        lines: &[
            "公开的应用几小时内就会被 Shodan、Censys 等扫描器发现。挡在它前面的只有令牌；如果只需要出站，请选择私有部署。",
        ],
    },
    baking: NoteText {
        title: "以后添加程序",
        lines: &["在“镜像”中添加程序，重新写入 Dockerfile，构建，然后启动：只需三步，此后每次重启都会保留。"],
    },
    ssh_trouble: NoteText {
        title: "连接被拒绝", lines: &["密钥需要 1–2 分钟才能到达新的虚拟机。请稍等再试。"]
    },
    out_of_memory: NoteText {
        title: "退出码 137 或“Killed”",
        lines: &["构建时内存耗尽。请换用更大的虚拟机来构建（之后可以换回来），或选择有预构建镜像的版本。"],
    },
    no_tag: NoteText {
        title: "是一次提交，而不是发布版本",
        lines: &["Moltbot 从未打过标签，npm 上也没有它的软件包。这是它改名为 OpenClaw 之前的最后一次提交。"],
    },
    architecture: NoteText {
        title: "架构",
        lines: &["Fly.io 的机器是 x86（amd64）。上游的镜像同时提供 amd64 和 arm64。"],
    },
    signal: NoteText {
        title: "Signal",
        lines: &["Signal 需要你自己制作含有 Java 和 signal-cli 的镜像，以及 2 GB 或更多内存。"],
    },
    stale_shell: NoteText {
        title: "shell 中的值优先于 .env",
        lines: &[
            "在 shell 中导出的变量（例如 {token_variable}）优先于 .env 中的值。如果令牌似乎不对，请用 `unset` 取消它，然后重新启动。",
        ],
    },
    trouble_fly: NoteText {
        title: "如果启动不起来",
        lines: &[
            "“App is not listening on the expected address”：必须用 `--bind lan` 启动网关。",
            "检查失败或连接被拒绝：`internal_port` 与 `--port` 不一致。",
            "`SIGABRT`、`Runtime_AllocateInYoungGeneration` 或无声的重启：内存太小。",
            "部署后状态丢失：`{prefix}_STATE_DIR` 没有指向卷。",
        ],
    },
    own_folder: NoteText {
        title: "为什么要用单独的文件夹",
        lines: &[
            "这些文件放在源码旁边，而不是源码里面：克隆目录保持干净，随时可以检出另一个 ref。覆盖上游的 compose 文件行不通：它的端口会发布到所有网络接口，而覆盖文件只能增加端口。",
        ],
    },
};
