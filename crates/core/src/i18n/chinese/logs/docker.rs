//! Docker and Compose.

use crate::i18n::logs::{DockerLogTexts, log};

pub(super) const DOCKER: DockerLogTexts = DockerLogTexts {
    variable_unset: log(
        "compose 文件用到了 `{variable}`，但没有任何地方设置它。",
        "Compose 会在那里填入空文本。要么 .env 中没有它，要么 .env 位于另一个文件夹，要么某个值（令牌、密码）中的 `$` 被当成了变量。",
        "在 compose 文件旁边的 .env 中设置它；带有 `$` 的值要放在单引号里。",
    ),
    env_file_missing: log(
        "`{path}` 不存在。",
        "compose 文件在 `env_file` 下写了它，缺少它时 Compose 会拒绝整个项目。",
        "写出这个文件，或者到它所在的文件夹中运行命令。",
    ),
    env_file_wrong: log(
        "无法读取 `{path}` 的第 {line} 行。",
        "只要有一行错误，Compose 就会拒绝整个文件：例如引号没有闭合、名称中有空格，或引号里面又有引号。",
        "改正这一行：写成 `NAME=value`，含有特殊字符的值用单引号括起来。",
    ),
    service_unknown: log(
        "compose 文件中没有服务 `{service}`。",
        "这条命令来自针对另一个 compose 文件的指南；在这里，网关是服务 `{service_name}`。",
        "使用命令行时，请运行 `docker compose exec {service_name} node dist/index.js …`。",
    ),
    socket_denied: log(
        "你的登录账户还不能使用 Docker。",
        "加入 `docker` 组之后，要到下次登录才生效。",
        "从虚拟机注销，然后重新登录。",
    ),
    daemon_down: log(
        "Docker 没有运行，或者不在这里运行。",
        "没有程序在监听 {address}：服务已停止，或者没有安装 Docker。",
        "在虚拟机上启动该服务。",
    ),
    port_taken: log(
        "{address} 的端口在虚拟机上已被占用，所以容器无法启动。",
        "占用它的是另一个容器（也许是沿用旧名称的那个），或虚拟机上的某个程序。",
        "停掉占用者（`docker ps` 会显示它），或者在宿主机上换一个端口。",
    ),
    compose_wrong: log(
        "compose 文件无效。",
        "只要有一处错误，Compose 就会拒绝整个文件，并指出错误所在。",
        "改正那一处，或者重新写入生成的 compose 文件；文件正确时，`docker compose config --quiet` 没有任何输出。",
    ),
    volume_empty: log(
        "compose 文件中有一个卷的路径为空。",
        "表示路径的变量没有设置，所以冒号前面什么也没有。",
        "在 .env 中设置该变量；生成的 compose 文件不需要这样的变量。",
    ),
    folder_wrong: log(
        "这个文件夹中没有 compose 文件。",
        "Compose 只在启动它的文件夹及其上级文件夹中查找。",
        "先切换到 `~/{directory}`。",
    ),
    image_missing: log(
        "无法取得镜像。",
        "标签不存在，或者那是一个从未构建过的本地镜像的名称，或者镜像仓库要求登录。",
        "改正镜像名称，或者先构建它。",
    ),
    not_running: log(
        "容器没有运行，所以无法在其中执行任何命令。",
        "它已经结束，或者在反复重启。",
        "阅读日志，原因就写在里面。",
    ),
    version_obsolete: log(
        "compose 文件中的 `version:` 一行不起作用。",
        "Compose 使用自己的版本，并且每次都会这样提示。",
        "删除这一行。",
    ),
    compose_missing: log(
        "这里的 Docker 没有 Compose。",
        "Compose 是一个单独的插件，各个发行版不一定会安装它。",
        "按照指南安装 Docker，Compose 会一并装上。",
    ),
    pull_limit: log(
        "Docker Hub 暂时拒绝更多下载。",
        "未登录时，下载次数按地址和小时受限。",
        "等一个小时，用 `docker login` 登录，或者改从 ghcr.io 获取镜像。",
    ),
    architecture: log(
        "这个镜像适用于另一种处理器。",
        "arm64 的镜像不能在 amd64 上运行，反过来也不行。",
        "在运行它的那台虚拟机上构建或拉取镜像。",
    ),
    restarting: log(
        "容器反复结束又启动（状态 {status}）。",
        "Compose 被要求重启它；原因在容器的日志里。",
        "从最近一次启动开始阅读日志。",
    ),
    name_taken: log(
        "名为 `{name}` 的容器已经存在。",
        "以前的容器（来自另一个文件夹，或手动启动的）没有被移除。",
        "先看清它是什么；如果是使用同一状态的旧网关，就移除它（`docker rm`），因为两个网关不能共用状态。挂载的文件夹会保留。",
    ),
    network_missing: log(
        "compose 文件中标为外部（external）的网络 `{name}` 不存在。",
        "Compose 不会创建外部网络。它由另一个项目（常常是代理）创建，或者名称不同。",
        "列出网络并更正名称；或先启动创建它的项目；或用 `docker network create` 创建。",
    ),
    unhealthy: log(
        "另一个容器所等待的容器没有变为健康状态。",
        "该容器的健康检查失败：网关没有启动、尚未就绪，或监听的端口与检查的不一致。",
        "查看该容器的日志。如果网关已启动，请核对健康检查的端口和路径。",
    ),
    program_missing: log(
        "容器无法执行它的命令：镜像中没有这个程序。",
        "`command:` 或 `entrypoint:` 写的程序不在镜像中，或者用选项或子命令取代了镜像的整条命令。",
        "写出完整的命令，例如 `node dist/index.js gateway --bind lan`；或删除 `command:`，保留镜像自己的命令。",
    ),
    registry_denied: log(
        "镜像仓库拒绝了下载，尽管镜像是公开的。",
        "Docker 发送了已失效的登录信息。",
        "用 `docker logout` 加仓库名称（例如 `ghcr.io`）移除它，然后重新拉取。如果是私有镜像，请重新登录。",
    ),
};
