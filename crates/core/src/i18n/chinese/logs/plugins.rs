//! Plugins, and keys of the configuration that exclude each other.

use crate::i18n::logs::{PluginLogTexts, log};

pub(super) const PLUGINS: PluginLogTexts = PluginLogTexts {
    hooks_token: log(
        "`hooks.token` 与网关令牌相同，网关因此不启动。",
        "否则凡是能调用 hook 的人都能控制网关。较新的版本只发出警告，仍会启动。",
        "给 `hooks.token` 设一个单独的值（`openssl rand -hex 24` 可以生成），通知 hook 的调用方，然后重启。",
    ),
    proxy_and_token: log(
        "网关设为 `trusted-proxy`，同时又有令牌，而两者互斥。",
        "在这种模式下，由代理说明用户是谁。`{token_variable}` 或 `gateway.auth.token` 中的令牌会成为第二个入口，所以网关拒绝启动。",
        "只保留一种。有负责登录的代理时：移除 `{token_variable}`（在 Fly.io 上用 `fly secrets unset`）和 `gateway.auth.token`。没有这样的代理时：把 `gateway.auth.mode` 设为 `token`。",
    ),
    auth_mode_unset: log(
        "令牌和密码都已设置，却没有说明以哪个为准。",
        "网关不会自行选择，所以不启动。",
        "把 `gateway.auth.mode` 设为 `token` 或 `password`，或移除其中一个。",
    ),
    unknown_agent: log(
        "配置中的智能体 `{agent}` 不存在。",
        "`bindings` 中的某个绑定引用了 `agents` 中没有的智能体，网关因此不启动。",
        "更正名称、添加该智能体，或移除这个绑定；然后执行 `config validate` 并启动。",
    ),
    stale_plugin: log(
        "配置中还有插件 `{plugin}` 的条目，但它并未安装。",
        "网关会忽略这个条目。",
        "从 `plugins` 中移除它，或安装该插件。`doctor --fix` 会移除这类条目。",
    ),
    plugin_not_found: log(
        "配置中的插件没有安装：{plugin}。",
        "它出现在 `plugins.allow`、`plugins.entries` 或 `plugins.slots` 中。要求严格的版本会因此拒绝整个文件。",
        "从 `plugins.allow` 和 `plugins.entries` 中移除 `{plugin}`，或用 `plugins install` 安装它，然后重启。",
    ),
    unknown_channel: log(
        "配置中有渠道 `{plugin}`，而这个安装中没有它。",
        "从 2026.5 起，Discord、WhatsApp、Slack 等不再随程序提供，而是单独的插件。",
        "用 `plugins install` 安装 `@openclaw/{plugin}`，或让 `doctor --fix` 来安装。如果名称写错了，请在 `channels` 下更正。",
    ),
    plugin_owner: log(
        "插件没有加载，因为它的文件属于另一个用户。",
        "程序只加载属于自己的用户或 root 的插件。这里执行命令的用户与文件的所有者不同；容器中的网关以 `node`（1000）运行，而 `docker exec` 的 shell 常常是 root。",
        "如果你是以 root 执行命令：请改用 `node`（`docker exec -u node …`、`docker compose exec -u node …`）。如果是网关报告的：用 `chown` 把插件文件夹交给运行网关的用户，通常是 1000:1000。",
    ),
    plugin_failed: log(
        "有插件无法加载。",
        "网关会在没有它的情况下继续运行。原因在该行的其余部分：多半是更新后缺少某个软件包，或插件是为另一个版本制作的。",
        "更新或重新安装该插件（`plugins update`），或把它从 `plugins.entries` 中移除。",
    ),
    external_plugins: log(
        "配置中的渠道或工具是没有安装的插件。",
        "从 2026.5 起，Discord、WhatsApp、Slack 等不再包含在镜像中；没有插件，它们就不会启用。",
        "用 `plugins install` 安装，或让 `doctor --fix` 来安装。插件保存在状态目录中，更新镜像后仍然保留。安装后请重启。",
    ),
    plugin_path: log(
        "配置要从一个不存在的文件夹加载插件：`{path}`。",
        "这个路径往往包含以前安装的版本号，而更新时那个版本已被移除。",
        "从 `plugins.load.paths` 中移除或更正这个路径，然后重启。程序自带的插件不需要路径。",
    ),
};
