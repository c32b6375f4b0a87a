//! Image builds.

use crate::i18n::logs::{BuildLogTexts, log};

pub(super) const BUILD: BuildLogTexts = BuildLogTexts {
    out_of_memory: log(
        "内存耗尽，构建被强行终止。",
        "从源代码构建 {release} 至少需要 {build_memory} GB 内存，要宽裕则需要 {comfortable} GB；内存不够时，内核会杀死编译器（137）。",
        "如果该版本有预构建镜像，就使用它；或者在更大的机器上构建，之后可以再改小。",
    ),
    not_gzip: log(
        "下载到的不是归档文件，`tar` 无法解包。",
        "该地址返回的是一个错误页面：不带 `-f` 的 `curl -L` 会把它照样传下去。较早指南中的那些地址并不存在。",
        "像生成的 Dockerfile 那样，使用带版本号的地址，并用 `curl -fsSL` 下载。",
    ),
    download: log(
        "构建中的一次下载失败，HTTP 状态为 {status}。",
        "404 表示该地址没有适用于这个版本或这种架构的文件。",
        "改正地址；生成的 Dockerfile 中的地址都是存在的。",
    ),
    canvas: log(
        "canvas 部分构建失败。",
        "2026 年 1 月最后几天的 .dockerignore 排除了它的源代码，而照抄来的 Dockerfile 又缺少跳过它的开关。",
        "像生成的文件那样，用上游 {git_ref} 自带的 Dockerfile 构建，或者使用预构建镜像。",
    ),
    disk_full: log(
        "磁盘已满。",
        "镜像、构建层和日志会占满磁盘；从源代码构建大约需要 10 GB。",
        "查看是什么占满了磁盘，用 `docker image prune` 删除旧镜像，或者扩大磁盘或卷。",
    ),
    lock_file: log(
        "锁文件与源代码中的软件包不匹配。",
        "克隆下来的目录混有两种状态：里面有来自其他引用的文件，或者被手工改过。",
        "在一个干净的克隆中检出 {git_ref}，然后重新构建。",
    ),
    engine: log(
        "Dockerfile 中的 Node.js 或 pnpm 不是这份源代码所要求的版本。",
        "较早指南中的 Dockerfile 使用的 Node.js，比它所构建的源代码要求的更旧。",
        "像生成的文件那样，用上游 {git_ref} 自带的 Dockerfile 构建。",
    ),
    failed: log(
        "构建中的一个步骤失败（状态 {status}）。",
        "原因写在这一行之前、该步骤的输出里。",
        "从头阅读该步骤的输出。",
    ),
    copy: log(
        "Dockerfile 要复制的一个文件不在构建文件夹中。",
        "可能是它与源代码不属于同一版本，可能是在另一个文件夹中构建，也可能是 .dockerignore 排除了该文件。",
        "在指南指定的文件夹中，用同一引用的 Dockerfile 构建。",
    ),
    network: log(
        "构建时无法解析 `{host}`。",
        "机器或机器上的 Docker 没有可用的域名解析，或者没有连上互联网。",
        "再试一次；如果仍然如此，请检查机器的网络，并重启 Docker。",
    ),
    dockerfile: log(
        "Dockerfile 有语法错误。",
        "BuildKit 会先读完整个文件，并指出是哪一行。",
        "改正那一行，或者重新写入生成的 Dockerfile。",
    ),
    pnpm_missing: log(
        "构建需要 `pnpm`，而镜像中没有。",
        "构建脚本自己会调用 pnpm，所以 `npm run build` 不能代替它。",
        "在 Dockerfile 的构建步骤之前加上 `RUN corepack enable`，或 `RUN npm install -g pnpm@VERSION`（版本见 package.json 的 `packageManager`）。使用预构建镜像则无需构建。",
    ),
    matrix: log(
        "构建中止，因为找不到 Matrix 的原生模块。",
        "这项检查所看的路径取决于 pnpm 的版本。如果使用的 pnpm 与该版本指定的不同，模块可能在别处，或确实缺失。",
        "使用 package.json 中 `packageManager` 指定的 pnpm 版本，构建更新的版本，或使用预构建镜像。",
    ),
    native_module: log(
        "某个 Node.js 原生模块无法构建或加载。",
        "没有适用于这个系统和处理器的预编译文件，或者模块是为别的系统安装的，例如把电脑上的 `node_modules` 复制进了镜像。",
        "不要把 `node_modules` 放进镜像（`.dockerignore`），针对实际运行的处理器构建，并且不使用缓存。预构建镜像已包含这些模块。",
    ),
    prune: log(
        "构建时无法移除开发用的软件包。",
        "`pnpm prune` 需要镜像中没有的工作区软件包。某些版本与某些 pnpm 版本搭配时会在这里失败。",
        "用更新版本自带的 Dockerfile 和它指定的 pnpm 版本构建，或使用预构建镜像。",
    ),
};
