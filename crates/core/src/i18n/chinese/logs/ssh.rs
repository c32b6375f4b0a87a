//! SSH and its tunnel.

use crate::i18n::logs::{SshLogTexts, log};

pub(super) const SSH: SshLogTexts = SshLogTexts {
    refused: log(
        "{host} 已经启动，但端口 {port} 还不接受 SSH 连接。",
        "刚创建的虚拟机需要一两分钟，它的 SSH 服务器才会运行并拿到你的密钥。",
        "等两分钟再试；确认虚拟机在运行。",
    ),
    public_key: log(
        "虚拟机不接受你的密钥。",
        "密钥还没有复制过去，或者登录名不对，或者在使用 OS Login 时你的账户缺少角色。",
        "等一分钟，用 `gcloud compute ssh` 再试，它会复制密钥；使用 OS Login 时，你的账户需要相应的角色。",
    ),
    port_taken: log(
        "隧道的端口在你自己的电脑上已被占用。",
        "一条较早的隧道还在运行，或者某个网关或其他程序占用了该端口。",
        "结束占用者，或者在方案中为隧道另选一个本地端口。",
    ),
    far_end: log(
        "隧道已经建立，但它的另一端没有程序在监听。",
        "虚拟机上的网关没有运行、还在启动，或者发布在另一个端口上。",
        "查看它是否在运行，并阅读它的日志。",
    ),
    forwarding: log(
        "虚拟机的 SSH 服务器不允许隧道。",
        "它的设置关闭了 `AllowTcpForwarding`。",
        "在虚拟机的 `/etc/ssh/sshd_config` 中设置 `AllowTcpForwarding local`，然后重启它的 SSH 服务器。",
    ),
    timeout: log(
        "{host} 没有应答。",
        "虚拟机已停止，或者地址变了，或者防火墙丢弃了发往端口 22 的连接。",
        "确认虚拟机在运行；检查是否有允许 SSH 的防火墙规则。",
    ),
    name: log(
        "主机 `{host}` 不存在。",
        "虚拟机名称只有 `gcloud compute ssh` 认识，`ssh` 并不认识。",
        "像指南那样，用 `gcloud compute ssh` 连接。",
    ),
    host_key: log(
        "虚拟机出示的密钥与以前不同。",
        "重新创建虚拟机之后，地址可能不变，密钥却是新的。如果没有重新创建过，就可能有人在中间截听。",
        "如果是你重新创建了虚拟机，请用 SSH 打印出的 `ssh-keygen -R` 命令移除旧密钥。",
    ),
    ended: log("SSH 连接失败或已断开（255）。", "255 是 SSH 自身的错误；前一行说明了原因。", "阅读它的前一行。"),
    lost: log(
        "SSH 连接已断开。",
        "网络发生了变化，电脑进入了睡眠，或者虚拟机被停止。",
        "重新建立隧道；确认虚拟机在运行。",
    ),
};
