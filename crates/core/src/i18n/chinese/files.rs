//! Comments in generated files.

use crate::i18n::FileTexts;

pub(super) const FILES: FileTexts = FileTexts {
    made_by: "由 OpenClaw Setup Companion 为 {release} 生成。",
    env_purpose_gcp: "放到虚拟机上的 ~/{directory}/.env（权限 600），由 Docker Compose 读取。绝不要提交到代码仓库。",
    env_purpose_fly: "把它输入给 `fly secrets import`，然后保存在你存放密码的地方。绝不要提交到代码仓库。",
    keys_purpose: "放到虚拟机上的 ~/{directory}/keys.env（权限 600）。填入你拥有的密钥，含有 $ 的值放在单引号里；此后这个文件归你自己维护。",
    compose_purpose: "放到虚拟机上的 ~/{directory}/docker-compose.yml，与 .env 在一起。",
    compose_build: "与本文件放在一起的 Dockerfile 会在该版本的镜像上添加软件包和程序。",
    compose_keys: "提供方密钥放在 {file} 中，与 .env 分开：Compose 所需的内容绝不会泄漏到容器里。",
    compose_environment: "这些是容器自己的路径；宿主机的路径留在容器之外。",
    compose_volumes: "重新构建后仍须保留的内容都存放在宿主机上。",
    compose_ports_local: "仅限回环地址：通过 SSH 隧道访问。Docker 的规则先于宿主机的防火墙生效。",
    compose_ports_public: "按你的选择发布到所有网络接口。只有云防火墙在保护它。",
    compose_command: "这是容器自己的端口；宿主机的端口在 .env 中选择。",
    dockerfile_purpose: "放到 ~/{directory}/Dockerfile。它在该版本自己的镜像上添加内容，绝不会重新构建应用。",
    ignore_purpose: "与 Dockerfile 放在一起。构建不会从这个文件夹取用任何内容，因为其中含有机密。",
    dockerfile_architecture: "amd64 或 arm64，由构建程序设定。",
    dockerfile_checked: "{name}，已与其校验和比对。",
    dockerfile_unchecked: "{name}，没有校验和：请添加一个，以确保得到的是你想要的内容。",
    fly_purpose: "放到你电脑上的 ~/{directory}。用指南中的命令部署。",
    fly_processes: "--bind lan 让监听范围超出回环地址；--allow-unconfigured 让首次启动可以等待配置。",
    fly_internal_port: "必须与上面的 --port 相同。",
    fly_mounts: "状态保存在这个卷上；其他一切都会在每次部署时丢失。",
};
