//! Chat channels.

use crate::i18n::logs::{ChannelLogTexts, log};

pub(super) const CHANNELS: ChannelLogTexts = ChannelLogTexts {
    telegram_conflict: log(
        "有两个程序在读取同一个 Telegram 机器人的消息。",
        "一个机器人令牌的消息，Telegram 只发给一个轮询者；设置了 webhook 时则谁也轮询不到。常见的情况是旧容器、第二个网关或另一个机器人程序使用同一个令牌。",
        "停掉另一个程序（`docker ps` 会列出容器；也要检查其他机器），或给这个网关单独的机器人令牌。如果该行提到 webhook，请用 Bot API 的 `deleteWebhook` 方法删除它。",
    ),
    telegram_network: log(
        "网关连不到 api.telegram.org。",
        "常见原因是域名解析为 IPv6 地址，而机器或容器没有 IPv6；防火墙或必须使用的代理也会造成同样的结果。",
        "优先使用 IPv4：把 `channels.telegram.network.autoSelectFamily` 设为 `false`，把 `channels.telegram.network.dnsResultOrder` 设为 `ipv4first`，然后重启。没有这些键的版本请设置 `NODE_OPTIONS=--dns-result-order=ipv4first`。如果仍然失败，请检查机器能访问哪些地址。",
    ),
    telegram_token: log(
        "Telegram 不接受机器人令牌。",
        "令牌错误、已被撤销，或在写入环境变量时被截断或多了引号，Telegram 就会返回 401 或 404。",
        "从 @BotFather 重新复制令牌，保存时不要带引号或空格，并重新创建容器，使它读取新值。还要确认配置中没有写着另一个令牌。",
    ),
    telegram_webhook: log(
        "Telegram 不接受 webhook，或缺少它的密钥。",
        "webhook 需要一个 Telegram 能访问的 https:// 地址（端口 443、80、88 或 8443），以及 `channels.telegram.webhookSecret`。",
        "没有公开地址时，请移除 `channels.telegram.webhookUrl`，网关就会改为轮询。否则请更正地址并设置密钥。",
    ),
    discord_intents: log(
        "Discord 拒绝了机器人，因为它请求了未启用的特权 intent（4014）。",
        "读取消息需要 Message Content Intent；成员和在线状态各有自己的 intent。",
        "在 Discord Developer Portal 中打开该应用的 Bot 页面，启用 Message Content Intent（如果用到成员，还有 Server Members Intent）；或在 `channels.discord.intents` 中关闭不需要的。然后重启。",
    ),
    discord_token: log(
        "Discord 不接受机器人令牌（4004）。",
        "令牌错误、已被重置，或误用了应用的 client secret 或公钥。",
        "在 Discord Developer Portal 的 Bot 页面重置令牌，保存新令牌，并重新创建容器。",
    ),
    whatsapp_unlinked: log(
        "WhatsApp 解除了与这个网关的关联。",
        "设备在手机上被移除、已过期，或它的凭据没有保存在卷上而丢失。",
        "重新关联：在网关旁执行 `channels login --channel whatsapp`，并用手机扫描二维码。请把状态中的 `credentials` 文件夹保存在卷上。",
    ),
    whatsapp_no_listener: log(
        "WhatsApp 没有连接，因此无法发送任何内容。",
        "账号从未关联，或连接断开后没有恢复。",
        "查看该渠道的状态。如果已关联，就重启网关；否则执行 `channels login --channel whatsapp` 并扫描二维码。",
    ),
    whatsapp_restart: log(
        "WhatsApp 要求重新连接（515）。",
        "扫描二维码之后这是正常的：网关会自动重新连接。",
        "等一分钟，再查看该渠道的状态。如果一直未关联，请更新网关并重新关联。",
    ),
    whatsapp_timeout: log(
        "与 WhatsApp 的连接超时（408）或中断。",
        "网关会自动重新连接。网络不稳定、电脑休眠，或防火墙拦截 web.whatsapp.com，都会使它频繁出现。",
        "如果能恢复就无需处理。如果反复出现，请检查网络，然后重启。登录时出现的话，请重新开始以获得新的二维码。",
    ),
    whatsapp_conflict: log(
        "另一个程序在使用同一个 WhatsApp 会话。",
        "两个网关使用同一份凭据时会互相挤掉对方，例如旧容器或复制的状态。",
        "停掉另一个。如果两个都需要，请分别作为单独的设备关联。",
    ),
    slack_scope: log(
        "Slack 不允许该应用执行此操作。",
        "应用缺少 scope、不在该频道中，或令牌类型不对：Socket Mode 需要带 `connections:write` 的应用令牌 `xapp-`，以及机器人令牌 `xoxb-`。",
        "在 Slack 应用的设置中更正 scope，重新安装到工作区，把它邀请进频道，并保存这两个令牌。",
    ),
    signal_missing: log(
        "网关无法启动或连接 `signal-cli`。",
        "镜像中没有 `signal-cli` 和 Java；而容器中的 127.0.0.1 是容器自己。",
        "把 `signal-cli` 放进镜像，或作为单独的服务运行，并把 `channels.signal.httpUrl` 设为它的服务名和端口。请把它的数据保存在卷上。",
    ),
    redacted_value: log(
        "配置中写的是被隐藏的值，而不是真正的敏感信息。",
        "`__OPENCLAW_REDACTED__` 是网关用来代替敏感信息显示的内容，它从 Control UI 或某份报告中被复制进了文件。",
        "换成真正的令牌或密钥；或移除它，并在环境变量中设置该值。",
    ),
    program_not_installed: log(
        "运行网关的地方没有安装程序 `{program}`。",
        "某个技能或渠道要启动它，而镜像中没有。在运行中的容器里安装的程序会随容器一起丢失。",
        "把该程序放进镜像并重新构建，或不使用这个技能。",
    ),
};
