//! Findings about compose files.

use crate::i18n::lint::{ComposeTexts, rule};

pub(super) const TEXTS: ComposeTexts = ComposeTexts {
    d1: rule(
        "`{file}` 是空的。",
        "Docker Compose 会提示 `empty compose file` 并停下。",
        "请粘贴整个文件；它以 `services:` 开头。",
    ),
    d2: rule(
        "`{key}` 不是 {where} 中可用的键。",
        "只要有一个不认识的键，Docker Compose 就会拒绝整个文件。",
        "写成 `{meant}`。",
    ),
    d3: rule(
        "`{key}` 不是 {where} 中可用的键。",
        "只要有一个不认识的键，Docker Compose 就会拒绝整个文件。",
        "删除它；如果是你自己的备注，就改名为 `x-{key}`。如果这个键属于别处，可能只是缩进错了。",
    ),
    d4: rule(
        "`{key}` 不是 {where} 中可用的键。",
        "只要有一个不认识的键，Docker Compose 就会拒绝整个文件。",
        "从这些键中选用一个：{known}。",
    ),
    d5: rule(
        "`{key}` 应当是时长，而 `{value}` 不是。",
        "Docker Compose 会拒绝整个文件。",
        "写成数字加单位，中间不留空格，例如 `30s`、`1m30s` 或 `500ms`。",
    ),
    d6: rule(
        "`{key}` 应当是大小，而 `{value}` 不是。",
        "Docker Compose 会拒绝整个文件。",
        "写成数字加 `b`、`k`、`m` 或 `g`，例如 `512m` 或 `2g`。",
    ),
    d7: rule("`{key}` 应当是数字，而 `{value}` 不是。", "Docker Compose 会拒绝整个文件。", "只写数字。"),
    d8: rule(
        "`{name}` 不能用作 `{where}` 下的名称。",
        "Docker Compose 会拒绝整个文件。",
        "只使用字母、数字、`.`、`_` 和 `-`。",
    ),
    d9: rule("{where} 中缺少 `{key}`。", "Docker Compose 会拒绝整个文件。", "添加 `{key}`。"),
    d10: rule(
        "`{key}` 中的 `{value}` 出现了两次。",
        "那里不允许有任何重复，所以 Docker Compose 会拒绝整个文件。",
        "删除其中一个。",
    ),
    d11: rule(
        "`{key}` 不能是 `{found}`。",
        "那里必须是另一种类型的内容，所以 Docker Compose 会拒绝整个文件。",
        "按 `{example}` 的样子来写。",
    ),
    d12: rule(
        "`{key}` 只接受 `true` 或 `false`，而 `{value}` 两者都不是。",
        "Docker Compose 会拒绝整个文件。",
        "写成 `true` 或 `false`。",
    ),
    d13: rule("`{value}` 不是 `{key}` 可用的值。", "Docker Compose 会拒绝整个文件。", "从这些值中选用一个：{known}。"),
    d14: rule(
        "`{value}` 没有写明容器的端口。",
        "Docker Compose 会拒绝整个文件。",
        "依次写宿主机的端口、冒号和容器的端口，例如 `127.0.0.1:18789:18789`。",
    ),
    d15: rule(
        "`{value}` 中，应当写端口的地方没有 1 到 65535 之间的端口。",
        "要么 Docker Compose 会拒绝整个文件，要么 Docker 会拒绝创建容器。",
        "依次写宿主机的端口、冒号和容器的端口，例如 `127.0.0.1:18789:18789`。",
    ),
    d16: rule(
        "`{value}` 不是以 IP 地址开头。",
        "要么 Docker Compose 会拒绝整个文件，要么 Docker 会拒绝创建容器；两者都不接受 `localhost` 这样的名称。",
        "如果指这台机器本身，请写 `127.0.0.1`。",
    ),
    d17: rule(
        "`{value}` 中写的协议，Docker 不支持。",
        "要么 Docker Compose 会拒绝整个文件，要么 Docker 会拒绝创建容器。",
        "写成 `/tcp`、`/udp` 或 `/sctp`；如果是 TCP，也可以不写。",
    ),
    d18: rule("`{value}` 的两个端口范围长度不同。", "Docker Compose 会拒绝整个文件。", "让两边的端口数量相同。"),
    d19: rule("`{value}` 通向容器的端口 0。", "Docker Compose 会拒绝整个文件。", "写出容器中的程序所监听的端口。"),
    d20: rule(
        "有一个挂载是空的。",
        "Docker Compose 会提示 `invalid empty volume spec` 并停下。",
        "删除它，或者依次写宿主机的文件夹、冒号和容器的文件夹。",
    ),
    d21: rule(
        "`{value}` 中，冒号有一侧是空的。",
        "Docker Compose 会提示 `empty section between colons` 并停下。没有值的变量就会留下这样的空缺。",
        "在 `.env` 中给该变量赋值，或者在这里直接写出文件夹。",
    ),
    d22: rule(
        "`{value}` 超过三个部分。",
        "Docker Compose 会拒绝整个文件。",
        "依次写宿主机的文件夹、容器的文件夹，需要时再加上 `ro`。",
    ),
    d23: rule("有一个挂载没有写 `target`。", "Docker Compose 会拒绝整个文件。", "添加 `target:`，并写上容器的文件夹。"),
    d24: rule(
        "有一个 `bind` 类型的挂载没有写 `source`。",
        "Docker Compose 会拒绝整个文件。",
        "添加 `source:`，并写上宿主机的文件夹。",
    ),
    d25: rule(
        "`{name}` 既没有镜像，也没有构建设置。",
        "Docker Compose 会拒绝整个项目。",
        "添加 `image:` 或 `build:`；如果 `image:` 中用了变量，它需要在 `.env` 中有值。",
    ),
    d26: rule(
        "`{value}` 不是有效的变量替换。",
        "Docker Compose 会拒绝整个文件。",
        "写成 `${NAME}`；如果要写的就是美元符号，就写 `$$`。",
    ),
    d27: rule(
        "`{name}` 必须有值，却没有。",
        "Docker Compose 会拒绝整个项目，并显示问号后面的文字。",
        "在 `.env` 中设置 `{name}`。",
    ),
    d28: rule(
        "没有任何地方设置 `{name}`。",
        "Docker Compose 会填入空内容，只发出警告，所以值会缺少一部分。",
        "在 `.env` 中设置 `{name}`；如果要写的就是美元符号，就写 `$$`。",
    ),
    d29: rule(
        "没有任何地方设置 `{name}`；`.env` 中有的是 `{meant}`。",
        "Docker Compose 会填入空内容，只发出警告，所以值会缺少一部分。",
        "在两个文件中使用相同的名称。",
    ),
    d30: rule(
        "`{service}` 需要服务 `{name}`，而它并不存在。",
        "Docker Compose 会拒绝整个项目。",
        "添加该服务，或者改写一个已有的服务。",
    ),
    d31: rule(
        "有些服务互相等待：{names}。",
        "Docker Compose 会提示 `dependency cycle detected` 或 `Circular reference` 并停下。",
        "去掉其中一个引用。",
    ),
    d32: rule(
        "`{service}` 挂载了卷 `{name}`，而它没有声明。",
        "Docker Compose 会拒绝整个项目。",
        "在文件顶层的 `volumes:` 下声明它；如果指的是文件夹，就以 `./` 或 `/` 开头。",
    ),
    d33: rule(
        "`{service}` 使用了网络 `{name}`，而它没有声明。",
        "Docker Compose 会拒绝整个项目。",
        "在文件顶层的 `networks:` 下声明它。",
    ),
    d34: rule(
        "`{service}` 使用了 `{name}`，而它没有在 `{section}` 下声明。",
        "Docker Compose 会拒绝整个项目。",
        "在文件顶层的 `{section}:` 下声明它。",
    ),
    d35: rule("`{one}` 与 `{other}` 互相排斥。", "Docker Compose 会拒绝整个项目。", "两者只保留一个。"),
    d36: rule(
        "`{value}` 只能是一个容器的名称，而 `{key}` 要求有多个容器。",
        "Docker Compose 会拒绝整个项目。",
        "删除 `container_name`，或者只运行一个容器。",
    ),
    d37: rule("`{one}` 与 `{other}` 互相矛盾。", "Docker Compose 会拒绝整个项目。", "两者只保留一个。"),
    d38: rule(
        "健康检查不能以 `{value}` 开头。",
        "Docker Compose 会拒绝整个项目。",
        "如果后面是一个个单词，就在前面加 `CMD`；如果是一行 shell 命令，就在前面加 `CMD-SHELL`。",
    ),
    d39: rule(
        "`{name}` 必须恰好有以下各项之一：{known}。",
        "Docker Compose 会拒绝整个项目。",
        "只保留其中一项或添加一项，或者写 `external: true`。",
    ),
    d40: rule(
        "`{service}` 扩展自 `{name}`，而后者不在这个文件中。",
        "Docker Compose 会拒绝整个项目。",
        "改写为同一文件中的服务，或者添加 `file:`。",
    ),
    d41: rule(
        "`{value}` 没有宿主机的端口，因为其中的变量为空。",
        "这样 Docker 会任选一个空闲端口，每次启动都不同，谁也找不到网关。",
        "在 `.env` 中给该变量赋值。",
    ),
    d42: rule(
        "`{value}` 没有宿主机的端口。",
        "Docker 会任选一个空闲端口，每次启动都不同。",
        "如果希望端口保持不变，就在两个冒号之间写上它。",
    ),
    d43: rule(
        "`{value}` 要求使用宿主机的端口 0。",
        "Docker 会任选一个空闲端口，每次启动都不同。",
        "写出真正想用的端口。",
    ),
    d44: rule(
        "`{value}` 不是端口。",
        "Docker Compose 会接受它，但 Docker 会拒绝创建容器。",
        "写一个 1 到 65535 之间的端口。",
    ),
    d45: rule(
        "`{value}` 没有加引号，按 YAML 1.1 读取的程序会把它当成六十进制的数字。",
        "Docker Compose 会按本意读取；PyYAML、Ansible 和较早的 Compose 则不会。",
        "把它放进引号。",
    ),
    d46: rule(
        "有一个 `bind` 类型的挂载，`source` 是空的。",
        "Docker Compose 会拒绝整个项目。没有值的变量就会留下这样的空缺。",
        "写出宿主机的文件夹，或者在 `.env` 中给该变量赋值。",
    ),
    d47: rule(
        "`{value}` 不能用作容器的名称。",
        "Docker 会拒绝创建容器。",
        "使用两个或更多的字母、数字、`_`、`.` 或 `-`，并以字母或数字开头。",
    ),
    d48: rule(
        "有两个容器都叫 `{value}`。",
        "Docker 会拒绝创建第二个。",
        "给它们各取一个名称，或者删除 `container_name`。",
    ),
    d49: rule(
        "`{value}` 不能用作镜像的名称。",
        "Docker Compose 会接受它，而 Docker 在需要镜像时会提示 `invalid reference format`。",
        "使用小写字母，不留空格，例如 `ghcr.io/openclaw/openclaw:latest`。",
    ),
    d50: rule(
        "`{value}` 不是重启策略。",
        "Docker Compose 会接受它，但 Docker 会拒绝创建容器。",
        "写成 `unless-stopped`、`always`、`on-failure` 或 `\"no\"`。",
    ),
    d51: rule(
        "`{name}` 是外部资源，不能有 `{key}`。",
        "Docker Compose 会拒绝整个项目：外部的卷不由它创建，所以它什么也不能设置。",
        "删除 `{key}`，或者删除 `external`。",
    ),
    d52: rule(
        "`{key}` 中有一个引号没有结束，或者最后一个字符是反斜杠。",
        "Docker Compose 会提示 `invalid command line string` 并停下。",
        "把引号闭合，或者把各个单词写成列表。",
    ),
    d53: rule(
        "`{value}` 超过三个部分。",
        "Docker Compose 会提示 `confusing device mapping` 并停下。",
        "依次写宿主机的设备、容器中的设备，需要时再加上权限。",
    ),
    d54: rule("`{value}` 不是由名称和地址组成的。", "Docker Compose 会拒绝整个文件。", "按 `db=10.0.0.2` 的样子来写。"),
    d55: rule(
        "`{value}` 是文件夹，不是变量文件。",
        "Docker Compose 无法读取它，会停下来。",
        "写出文件名，例如 `keys.env`。",
    ),
    d56: rule(
        "这些文件中没有 `{value}`。",
        "如果它不存在，Docker Compose 就会停下。",
        "确认它就在 compose 文件旁边，或者把它也交给这项检查。",
    ),
    d57: rule("`{value}` 需要有 `target`。", "Docker Compose 会拒绝整个项目。", "添加 `target:`，并写上容器的文件夹。"),
    d58: rule(
        "构建的 `platforms` 中没有 `{value}`。",
        "Docker Compose 会拒绝整个项目。",
        "把 `{value}` 加入 `platforms`，或者删除 `platform`。",
    ),
    d59: rule(
        "这个文件中没有服务。",
        "`docker compose up` 会提示 `no service selected`，什么也不启动。",
        "把服务写在 `services:` 下面。",
    ),
    d60: rule(
        "`{name}` 的值两边的引号会成为值的一部分。",
        "在列表中，YAML 只认括住整个列表项的引号；带引号的令牌就是另一个令牌。",
        "去掉引号，或者用引号括住整个列表项。",
    ),
    d61: rule(
        "项目的名称不会是 `{value}`，而是 `{meant}`。",
        "Docker Compose 2.26 会去掉名称中不允许的部分，更新的版本则会拒绝该名称。",
        "写成 `{meant}`。",
    ),
    d62: rule("`version` 已经过时。", "Docker Compose 会忽略它，并在每次运行命令时发出警告。", "删除这一行。"),
    d63: rule(
        "`{value}` 是启动 Docker Compose 的那个用户的文件夹。",
        "在 `sudo`、cron 和 systemd 之下，它会是另一个文件夹，或者根本没有，网关就会以空的状态启动。",
        "写出完整路径，或者相对于这个文件的路径，例如 `../.openclaw`。",
    ),
    d64: rule(
        "`{service}` 需要服务 `{name}`，而后者的 profile 没有启用。",
        "Docker Compose 会把带有 `profiles` 的服务当成不存在，并拒绝整个项目。",
        "从 `{name}` 中删除 `profiles`，或者在 `.env` 中设置 `COMPOSE_PROFILES`。",
    ),
    d65: rule(
        "`.env` 中的所有内容都会进入容器。",
        "`.env` 是给 Docker Compose 自己用的；写进 `env_file`，容器就会得到其中的宿主机路径、端口，以及所有其他机密。",
        "在 `environment:` 下写出需要的变量，并把容器的密钥放在单独的文件中。",
    ),
    d66: rule(
        "`{name}` 的机密直接写在 compose 文件中。",
        "compose 文件会被提交到代码仓库、粘贴并给别人看；写在里面的机密很快就会泄露。",
        "把它移到 `.env`，在这里写 `${{name}}`；如果这个文件曾经给过别人，就换一个新的机密。",
    ),
    d67: rule(
        "`{value}` 没有挂载到容器的绝对路径上。",
        "Docker Compose 会接受它，但 Docker 会拒绝创建容器。",
        "让容器的文件夹以 `/` 开头。",
    ),
    d68: rule(
        "`{value}` 不是挂载的选项。",
        "Docker Compose 会不加提示地忽略它，所以该挂载可以写入。",
        "如果要只读，就写 `ro`；否则删除它。",
    ),
    d69: rule(
        "名称 `{name}` 后面有一个空格。",
        "容器得到的变量，名称会以空格结尾，程序就找不到它。",
        "删除 `=` 两边的空格。",
    ),
    d70: rule("`{name}` 设置了两次。", "以最后一个为准，前一个不起作用。", "保留真正想要的那一个。"),
    d71: rule(
        "`{service}` 的端口不会发布。",
        "使用 `network_mode: host` 或 `none` 时，Docker 会丢弃这些端口；而使用 `host` 时，程序的每个端口都会在机器上打开。",
        "删除 `network_mode` 或 `ports`。",
    ),
    d72: rule(
        "宿主机的端口 {port} 已被另一个映射占用。",
        "后启动的那个容器会失败，提示 `port is already allocated`。",
        "给其中一个换一个宿主机的端口。",
    ),
    d73: rule(
        "有两个挂载指向容器的同一个文件夹。",
        "Docker Compose 只保留最后一个；前一个的内容看不到。",
        "保留真正想要的那一个。",
    ),
    d74: rule(
        "从 `{value}` 得不出项目的名称。",
        "Docker Compose 会提示 `project name must not be empty` 并停下。",
        "使用小写字母和数字，并以其中之一开头。",
    ),
    d75: rule(
        "`{name}` 会被当成卷的名称，而不是文件夹。",
        "因为没有声明这样的卷，Docker Compose 会拒绝整个项目。",
        "文件夹要以 `./` 开头。",
    ),
    d76: rule(
        "`{key}` 必须在 {first} 到 {last} 之间，而 `{value}` 不在这个范围内。",
        "Docker Compose 会拒绝整个文件。",
        "写一个在此范围内的数字。",
    ),
};
