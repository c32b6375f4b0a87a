//! Findings about Dockerfiles.

use crate::i18n::lint::{DockerfileTexts, rule};

pub(super) const TEXTS: DockerfileTexts = DockerfileTexts {
    b1: rule(
        "`{key}` 没有 `--{value}` 这个选项。",
        "构建还没开始就会中止：`unknown flag`。",
        "删除它，或者使用它自己的选项之一：{known}。",
    ),
    b2: rule(
        "`--{value}` 在同一条 `{key}` 中出现了两次。",
        "构建还没开始就会中止：`duplicate flag specified`。",
        "只保留一个。",
    ),
    b3: rule(
        "`{key}` 的 `--{value}` 没有值，或者用了它不接受的值。",
        "构建还没开始就会中止。",
        "写成 `--{value}={wanted}`。",
    ),
    b4: rule(
        "`{key}` 后面只有 `{value}`：缺少要复制的内容或目标位置。",
        "构建还没开始就会中止：`{key} requires at least two arguments`。",
        "写出来源和目标，例如 `{key} {value} ./`。",
    ),
    b5: rule(
        "有多个文件要复制到 `{value}`，而它没有以 `/` 结尾。",
        "除非它已经是一个目录，否则要么构建中止，要么最后一个文件取代其他文件。",
        "写成 `{value}/`。",
    ),
    b6: rule(
        "`{value}` 不能用作构建阶段的名称。",
        "构建还没开始就会中止：名称必须以字母开头，后面可以是字母、数字、`-`、`_` 和 `.`。",
        "另选一个名称。",
    ),
    b7: rule(
        "有两个构建阶段都叫 `{value}`。",
        "`COPY --from={value}` 和 `--target` 只会采用最后一个。",
        "给它们各取一个名称。",
    ),
    b8: rule(
        "`{value}` 不能用作镜像的名称。",
        "构建会中止：`invalid reference format`。名称要用小写，冒号后面必须有标签。",
        "按 `node:22-bookworm-slim` 的样子来写。",
    ),
    b9: rule(
        "`{value}` 在每次构建时都可能是不同的镜像。",
        "没有标签或使用 `latest` 时，下个月的构建会从另一个版本开始，而那个版本可能会拒绝这份配置。",
        "写明版本，例如 `{example}`。",
    ),
    b10: rule(
        "`FROM` 使用了 `{value}`，而第一个 `FROM` 之前没有 `ARG` 声明它。",
        "它在那里是空的，所以镜像名称有误，构建会中止。",
        "在第一个 `FROM` 上方写 `ARG {value}=…`。",
    )
    .doubt(
        "`{value}` 没有默认值，所以只有加上 `--build-arg {value}=…` 才能构建。",
        "给它一个默认值：`ARG {value}=…`。",
    ),
    b11: rule(
        "`--from={value}` 指向一个不存在的构建阶段。",
        "构建会中止：`invalid stage index`。构建阶段从 0 开始编号。",
        "写出构建阶段的名称，或者重新数一遍。",
    )
    .doubt("`--from={value}` 不是构建阶段，所以 Docker 会查找同名的镜像。", "想写的可能是构建阶段 `{nearest}`。"),
    b12: rule(
        "一个构建阶段不能从自身取得文件（`{value}`）。",
        "构建会中止：`circular dependency detected`。",
        "写一个更早的构建阶段；如果要从文件夹复制，就去掉 `--from`。",
    ),
    b13: rule("不允许使用 `ONBUILD {value}`。", "构建还没开始就会中止。", "去掉 `ONBUILD`，直接写这条指令。").doubt(
        "`ONBUILD {value}` 不是指令。",
        "写一条指令，例如 `ONBUILD RUN …`；照现在这样，凡是以它为基础的镜像都会构建失败。",
    ),
    b14: rule(
        "`HEALTHCHECK` 需要 `CMD` 加上一条命令，或者单独的 `NONE`。",
        "构建还没开始就会中止：`Unknown type {value} in HEALTHCHECK`。",
        "写成 `HEALTHCHECK CMD …`。",
    ),
    b15: rule(
        "`--{key}={value}` 有误。",
        "构建还没开始就会中止：时间需要带单位，`--retries` 需要整数。",
        "例如写成 `--{key}={example}`。",
    ),
    b16: rule(
        "`{value}` 不是容器的端口。",
        "构建会中止：`invalid containerPort`。",
        "写一个 1 到 65535 之间的数字，需要时在后面加上 `/tcp` 或 `/udp`。",
    )
    .doubt(
        "`EXPOSE {value}` 写了宿主机的端口，而镜像无法指定它。",
        "写成 `EXPOSE {port}`；宿主机的端口写在 compose 文件里。",
    ),
    b17: rule("`{value}` 不是 `RUN` 可用的 `{key}`。", "构建还没开始就会中止。", "从这些当中选用一个：{known}。"),
    b18: rule(
        "`{value}` 位于构建文件夹之外。",
        "Docker 只取用那个文件夹里的内容，会去掉 `..`，因而找不到这样的文件。",
        "在上一级文件夹中用 `-f` 构建，或者把文件放到 Dockerfile 旁边。",
    ),
    b19: rule(
        "`{value}` 打开之后没有闭合。",
        "shell 会拒绝这条命令，构建在这里中止。",
        "把它闭合；如果要写的就是这个字符本身，就在前面加 `\\`。",
    ),
    b20: rule(
        "`{value}` 有一侧是空的。",
        "shell 会拒绝这条命令：`Syntax error: unexpected end of file`。",
        "删除它，或者补上缺少的命令；要续到下一行时，行尾写 `\\`。",
    ),
    b21: rule(
        "`{value}` 缺少与它配对的另一半。",
        "shell 会拒绝这条命令，构建在这里中止。",
        "把结构写完整：`if …; then …; fi`、`do … done`、`case … esac`。",
    ),
    b22: rule(
        "这个 `#` 后面的一切都是注释，包括后续的各行。",
        "对 shell 来说，这些行是同一行，所以命令余下的部分永远不会执行。",
        "把注释单独写成一行。",
    ),
    b23: rule("`{key}` 中间有空行。", "BuildKit 会发出警告，并说明这以后会成为错误。", "删除空行。"),
    b24: rule(
        "没有 `-f` 时，curl 会把错误页面当成下载内容照样传下去。",
        "`404 Not Found` 会混进 `{value}`，构建要么到后面才失败，要么根本不失败。",
        "写成 `curl -fsSL …`。",
    ),
    b25: rule(
        "下载失败不会被发现：只有管道的末端算数。",
        "当 `{value}` 中途停止时，`{other}` 仍可能成功，镜像里就会缺少该程序。",
        "在它前面写 `SHELL [\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"]`，或者先下载到文件。",
    ),
    b26: rule(
        "旧指南中的这个下载已经不存在：`{value}`。",
        "GitHub 会返回 404；通过管道交给 `tar` 时，要么构建中止，要么缺少该程序。",
        "使用某个版本自己的文件：`{example}`。",
    ),
    b27: rule(
        "`{value}` 会随每个版本变成不同的文件。",
        "下个月的构建会得到另一个程序；如果发布文件改了名，就什么也得不到。",
        "在地址中写明版本。",
    ),
    b28: rule(
        "没有用校验和核对 `{value}`。",
        "谁能更改那里的文件，谁就能更改镜像。",
        "用 `ADD --checksum=sha256:… URL PATH` 下载，或者用 `sha256sum -c` 核对。",
    ),
    b29: rule(
        "`{value}` 会信任任何应答者。",
        "处在构建与服务器之间的任何人，都可以把另一个程序放进镜像。",
        "使用 `https://`，并保留证书检查。",
    ),
    b30: rule(
        "`apt-get {value}` 会询问是否继续，而没有人回答。",
        "构建会中止：`Do you want to continue? [Y/n] Abort.`",
        "写成 `apt-get {value} -y`。",
    ),
    b31: rule(
        "运行 `{value} install` 之前没有 `{value} update`。",
        "基础镜像不带软件包列表：`Unable to locate package`。",
        "在同一条 `RUN` 中写 `{value} update && {value} install -y …`。",
    ),
    b32: rule("`apt` 是给终端前的人用的。", "它的选项可能随每个版本改变。", "写成 `apt-get`。"),
    b33: rule(
        "软件包列表留在了镜像里。",
        "镜像会因此多出约 20 MB。",
        "在同一条 `RUN` 的末尾加上 `&& rm -rf /var/lib/apt/lists/*`。",
    ),
    b34: rule(
        "大多数镜像中没有 `sudo`。",
        "构建会中止：`sudo: not found`。",
        "删除它，在前面写 `USER root`，在后面写原来的用户。",
    ),
    b35: rule(
        "`cd` 只在这条 `RUN` 结束之前有效。",
        "下一条指令又会从 `WORKDIR` 的目录开始，所以这一条不起作用。",
        "写成 `WORKDIR {value}`。",
    ),
    b36: rule(
        "`{value}` 在每次构建时都可能是不同的版本。",
        "新版本可能会拒绝旧版本的配置。",
        "写明版本：`{name}@{example}`。",
    ),
    b37: rule(
        "这次克隆没有指定版本：`{value}` 就是最后一次推送的内容。",
        "Clawdbot、Moltbot 和 OpenClaw 是同一个仓库的三个名称：不指定版本时，得到的都是今天的 OpenClaw，而它的名称和设置都已不同。",
        "加上 `--branch {example}`，或者在后面检出那个提交。",
    ),
    b38: rule(
        "镜像最后的用户是 root。",
        "这样网关写出的文件属于 root，镜像自己的用户以后就读不了：`EACCES`。",
        "把最后一条 `USER` 写成 `USER node`。",
    ),
    b39: rule(
        "`{value}` 不是网关自己的镜像，也没有设置 `USER`。",
        "它很可能以 root 身份运行，写出的内容属于 root。",
        "如果镜像中有该用户，就写 `USER node`。",
    ),
    b40: rule(
        "`{key}` 以 `{value}` 的身份运行，而该用户没有安装任何东西的权限。",
        "构建会中止：`Permission denied`、`are you root?`",
        "在它前面写 `USER root`，在它后面写 `USER {value}`。",
    ),
    b41: rule(
        "`{value}` 复制之后属于 root，而网关以 `{name}` 的身份运行。",
        "没有 `--chown` 时，复制的一切都属于 root；网关无法在那里写入：`EACCES`。",
        "写上 `--chown={name}:{name}`。",
    ),
    b42: rule(
        "`{key}` 运行的是 `gateway {value}`，它与服务管理器交互之后就会结束。",
        "容器里没有服务管理器：容器会立即停止，或者反复重新启动。",
        "写成 `gateway run`，或者只写 `gateway`：这样它会一直在前台运行。",
    ),
    b43: rule(
        "`CMD` 是按 shell 的形式写的，shell 会夹在 Docker 与网关之间。",
        "`docker stop` 只能通知到 shell；十秒之后网关会被强行杀死，即使正在写入。",
        "写成列表：`CMD [\"node\", \"…\"]`，或者写 `CMD exec …`。",
    ),
    b44: rule(
        "`{key}` 看起来像列表，其实不是。",
        "列表要写成 JSON：使用双引号，各项之间用逗号分隔，末尾不加逗号。其他任何写法都会连同方括号原样交给 shell 执行。",
        "写成 `{key} [\"node\", \"…\"]`。",
    ),
    b45: rule("这个构建阶段中有不止一条 `{key}`。", "只有最后一条有效。", "删除这一条。"),
    b46: rule(
        "这会取代镜像自带的 `ENTRYPOINT`，并丢弃它的 `CMD`。",
        "镜像通过一个小型 init 进程来启动网关，这样一来该进程就没有了。",
        "去掉 `ENTRYPOINT`，改写 `CMD`，或者在 compose 文件中更改命令。",
    ),
    b47: rule(
        "`ENTRYPOINT` 是按 shell 的形式写的，而这种形式不接受参数。",
        "`CMD`、compose 文件的 `command` 和 Fly.io 的 `[processes]` 都会被不加提示地丢弃。",
        "写成列表：`ENTRYPOINT [\"…\"]`。",
    ),
    b48: rule(
        "网关会拒绝 `--bind {value}`。",
        "它只认识 `auto`、`lan`、`loopback`、`custom` 和 `tailnet`，遇到其他值就会退出。",
        "写成 `lan`。",
    ),
    b49: rule(
        "使用 `--bind loopback` 时，网关只在自己的容器内部监听。",
        "发布的端口哪里也到不了。",
        "写成 `lan`，并且只在 127.0.0.1 上发布端口。",
    ),
    b50: rule(
        "写的是 `EXPOSE {value}`，而网关在 {port} 上监听。",
        "`EXPOSE` 并不打开任何端口，但人和 `fly launch` 之类的工具会以它为准。",
        "写成 `EXPOSE {port}`。",
    ),
    b51: rule(
        "`{key} {value}` 把机密放进了镜像。",
        "凡是拿到镜像的人，都能用 `docker history` 或 `docker inspect` 读到它。",
        "删除它；改为交给运行中的容器，或者用 `RUN --mount=type=secret` 交给构建。凡是用过这个机密的地方，都要换成新的。",
    ),
    b52: rule(
        "`{value}` 含有机密，却被复制进镜像。",
        "凡是拿到镜像的人都能读到它，即使后面有一行把它删除。",
        "删除这一行，把该名称写入 `.dockerignore`，并把它交给运行中的容器。",
    ),
    b53: rule(
        "`PATH` 被替换成 `{value}`，其中没有存放程序的目录。",
        "`node` 和 shell 的命令都会找不到：`executable file not found in $PATH`。",
        "在末尾加上 `:$PATH`。",
    )
    .doubt(
        "`PATH` 被替换成 `{value}`，其中没有 `/usr/local/bin`。",
        "在末尾加上 `:$PATH`：`node` 位于 `/usr/local/bin`。",
    ),
    b54: rule(
        "在使用 `${value}` 的地方，它还没有设置。",
        "同一条 `ENV` 中的内容都按这条指令之前的值来读取，所以它是空的。",
        "写成前后两条 `ENV`。",
    ),
    b55: rule(
        "`ENV {value}` 用的是没有等号的旧写法。",
        "BuildKit 会发出警告，并把这一行余下的内容全都当成值。",
        "写成 `ENV {value}=…`。",
    ),
    b56: rule(
        "`WORKDIR {value}` 取决于基础镜像最后所在的目录。",
        "换一个基础镜像，就会是另一个目录。",
        "以 `/` 开头来写。",
    ),
    b57: rule("`MAINTAINER` 已经弃用。", "BuildKit 会发出警告。", "写成 `LABEL maintainer=\"…\"`。"),
    b58: rule(
        "这里的 `ADD` 只是复制 `{value}`，与 `COPY` 一样。",
        "`ADD` 还会解包和下载，谁也不希望无意中触发这些。",
        "写成 `COPY`。",
    ),
    b59: rule(
        "`{value}` 下载之后不会解包。",
        "`ADD` 只解包来自构建文件夹自身的归档。",
        "在一条 `RUN` 中解包，或者写 `ADD --unpack=true`。",
    ),
    b60: rule("`{value}` 无法执行。", "`ADD` 会把下载的文件的权限设为 600。", "写成 `ADD --chmod=755 …`。"),
    b61: rule(
        "`{value}` 在这里是空的：这个构建阶段没有声明它。",
        "`FROM` 之前的 `ARG` 只对 `FROM` 有效，与平台有关的那些也必须声明。",
        "在这个构建阶段中写 `ARG {value}`。",
    ),
    b62: rule(
        "`{value}` 连同它的值一起写在 `{key}` 中。",
        "它会留在镜像的历史记录里，凡是拿到镜像的人都能读到。",
        "把它作为变量交给运行中的容器；凡是用过这个值的地方，都要换成新的。",
    ),
    b63: rule(
        "软件包列表来自更早的一条 `RUN`，它会被缓存并逐渐过时。",
        "下个月的构建会去找镜像站上已经没有的软件包：`404 Not Found`。",
        "在同一条 `RUN` 中写 `{value} update`。",
    ),
    b64: rule(
        "旧指南中的这个下载并不存在，也没有已知的其他 Linux 下载：`{value}`。",
        "GitHub 会返回 404；通过管道交给 `tar` 时，要么构建中止，要么缺少该程序。",
        "删除这条命令；网关自带的 WhatsApp 渠道不需要它。",
    ),
    b65: rule(
        "`{value}` 中的 Node.js 是 {number}，而 {release} 要求 24.16 或更新的版本。",
        "网关会立即结束，并说明它需要哪个 Node.js 版本。",
        "写成 `FROM node:24-bookworm-slim`，或者从该版本自己的镜像开始。",
    )
    .doubt(
        "`{value}` 中的 Node.js 是 {number}；今天克隆得到的是 {release}，它要求 24.16 或更新的版本。",
        "检出这个 Dockerfile 所针对的较早版本，或者从 {release} 的镜像开始。",
    ),
};
