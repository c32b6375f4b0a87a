//! Sandboxes, browsers, mounts, service managers and the local network.

use crate::i18n::logs::{SurroundingLogTexts, log};

pub(super) const SURROUNDINGS: SurroundingLogTexts = SurroundingLogTexts {
    sandbox_without_docker: log(
        "智能体的沙箱已启用，但运行网关的地方没有 Docker。",
        "网关用 `docker` 程序来启动沙箱。镜像中没有这个程序，除非构建时加入。",
        "把 `agents.defaults.sandbox.mode` 设为 `off`；或构建带有 Docker CLI 的镜像（`OPENCLAW_INSTALL_DOCKER_CLI=1`）并挂载 Docker 套接字，但这会让智能体能够控制整台机器。",
    ),
    sandbox_socket: log(
        "网关无权使用 Docker 套接字，而智能体的沙箱需要它。",
        "网关在容器中以用户 1000 运行，而挂载的套接字属于 root 和机器上的 `docker` 组。这与你自己的登录无关。",
        "把该组的编号加到服务中（`group_add`）并重新创建容器；或把 `agents.defaults.sandbox.mode` 设为 `off`。",
    ),
    sandbox_image: log(
        "智能体沙箱所用的镜像不存在：{image}。",
        "它要在机器上构建，不会自动下载。",
        "用该版本自带的脚本构建沙箱镜像，更正 `agents.defaults.sandbox.docker.image`，或把 `agents.defaults.sandbox.mode` 设为 `off`。",
    ),
    no_browser: log(
        "智能体要使用浏览器，而镜像中没有。",
        "通常的镜像不含 Chromium。在运行中的容器里安装的浏览器会随容器一起丢失。",
        "使用带 `-browser` 后缀的镜像，或用 `OPENCLAW_INSTALL_BROWSER=1` 构建，然后重新创建容器。网关本身没有问题。",
    ),
    no_assets: log(
        "这个安装缺少 Control UI 的文件。",
        "从源代码构建时没有执行 `pnpm ui:build` 就会这样，已发布的 2026.3.22 也缺少这些文件。网关可以工作，只是页面打不开。",
        "使用其他版本的已发布镜像（2026.3.23 或更新），或用该版本自带的 Dockerfile 重新构建镜像。",
    ),
    bonjour: log(
        "网关无法在局域网中广播自己（Bonjour、mDNS）。",
        "Docker 的网络和云端机器不传送组播。2026.4.24 可能因此结束；其他版本只记录日志。",
        "请关闭它：在环境变量中设置 `OPENCLAW_DISABLE_BONJOUR=1`，或设置 `plugins.entries.bonjour.enabled` = `false`，然后重新创建容器。如果网关会结束，还要更新它。",
    ),
    no_systemd: log(
        "这里没有 systemd，所以不能把网关作为系统服务来管理。",
        "容器中没有服务管理器，也不需要：由 Docker 或 Fly.io 启动和重启网关。",
        "请从外部重启容器，不要在容器内使用 `gateway start`、`gateway restart` 或 `gateway install`。如果没有使用容器，请以该服务的用户在登录会话中执行命令（`loginctl enable-linger`）。",
    ),
    exec_denied: log(
        "网关拒绝智能体的所有命令。",
        "可能是命令策略这样规定，也可能是被强行结束的网关留下了锁文件 `exec-approvals.json.lock`（在状态目录中），使网关无法读取策略。",
        "先查看策略。如果策略允许执行命令：停止网关，删除状态目录中的 `exec-approvals.json.lock`，再启动。",
    ),
    file_mount: log(
        "网关无法保存配置，因为配置是单独挂载的一个文件。",
        "它先写临时文件，再改名为 `{path}`。单独挂载的文件不能这样被替换。",
        "把整个状态文件夹挂载到 `{state}`，移除对单个文件的挂载，并把该文件放在这个文件夹中。",
    ),
    directory_for_file: log(
        "应该是文件的地方却是一个文件夹。",
        "如果要挂载的文件在机器上不存在，Docker 会创建一个同名的文件夹。",
        "停止服务，删除这个空文件夹，把文件放到那里，然后重新创建容器。更好的做法是挂载它所在的文件夹。",
    ),
    global_packages: log(
        "npm 无权为整个系统安装软件包。",
        "镜像中的 `/usr/local` 属于 root，而智能体以用户 `node` 运行。网关本身没有问题。",
        "把软件包放进镜像（在 Dockerfile 中：`USER root`、`RUN npm install -g …`、`USER node`），或把 `NPM_CONFIG_PREFIX` 设为卷上的文件夹，并把其中的 `bin` 加入 `PATH`。",
    ),
    read_only: log(
        "网关无法写入 `{path}`：文件系统是只读的。",
        "挂载以 `:ro` 结尾、服务设置了 `read_only: true` 而那里没有可写的挂载，或磁盘出错。",
        "让状态文件夹的挂载可写，然后重新创建容器。如果没有这样的设置，请检查机器的磁盘。",
    ),
    connection_reset: log(
        "已发布的端口有应答，但它后面没有程序。",
        "Docker 在机器上接受了连接，而容器的外部地址上没有程序在监听：网关绑定在环回地址、监听另一个端口，或还没有启动。",
        "确认它已启动。用 `--bind lan`（`gateway.bind` = `lan`）启动，并核对已发布的端口与它监听的端口：`docker compose port {service_name} 18789`。",
    ),
    connection_refused: log(
        "该地址上没有程序在监听。",
        "网关或隧道没有运行，或者端口不对。",
        "确认网关在运行以及发布的是哪个端口；如果使用隧道，请启动它。",
    ),
    home_missing: log(
        "网关要创建的文件夹，其上级不存在或不可写。",
        "它使用的主目录 `/home/{path}` 不是该镜像中用户的主目录，或被另一个挂载遮住了。",
        "把状态文件夹挂载到 `{state}`，让容器以镜像自己的用户运行，并且不要为它设置 `HOME`。",
    ),
};
