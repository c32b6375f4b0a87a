//! What a verification found.

use crate::i18n::verdicts::{VerdictTexts, verdict};

pub(super) const VERDICTS: VerdictTexts = VerdictTexts {
    verified: verdict(
        "令牌验证通过",
        "{address} 上的网关作出应答，并接受了令牌。\nControl UI 仍可能要求你把浏览器批准为设备；所需命令在下面。",
    ),
    pairing_required: verdict("令牌正确，设备尚未批准", "网关接受了令牌，现在要求批准这台设备。只需一条命令即可完成。"),
    token_mismatch: verdict(
        "令牌错误",
        "{address} 上有网关应答，但拒绝了这个令牌。令牌只试了一次，不会自动重试：现在的版本在十次错误尝试后，会把来自你的地址的所有人锁定五分钟。\n请与正在运行的网关所用的令牌比对。运行 docker compose 的 shell 中导出的变量优先于 .env。",
    ),
    token_missing: verdict("网关没有看到令牌", "网关需要令牌，却说没有收到。请重新粘贴，不要带引号或换行。"),
    token_not_configured: verdict(
        "网关没有可用的令牌",
        "它被设为要求令牌，自己却没有可用的令牌，所以任何令牌都不可能正确。请把 .env 中的令牌交给它。",
    ),
    password_mode: verdict("网关要求密码", "它以密码模式运行，没有把这个令牌当作它的密码接受。请把它切换到令牌模式。"),
    identity_required: verdict(
        "网关要求已登录的用户",
        "它接受由 Tailscale 或代理担保的访问者。请把它切换到令牌模式，或通过那个代理打开 Control UI。",
    ),
    rate_limited: verdict(
        "暂时被锁定",
        "错误尝试过多。在锁定结束之前，即使令牌正确也会被拒绝{wait}。重启网关可以立即解除锁定。",
    ),
    origin_not_allowed: verdict(
        "本页不在网关的列表中",
        "{address} 上有网关应答，但它只接受来自所列地址的浏览器，而 `{origin}` 不在其中。令牌没有被检查。\n请把这个地址加进去，或者打开 Control UI 本身，在那里粘贴令牌。",
    ),
    device_required: verdict(
        "网关要求设备",
        "它拒绝了不带设备的连接。当网关一方没有设置令牌，或以密码模式运行时，就会这样。",
    ),
    device_rejected: verdict(
        "设备被拒绝",
        "网关没有接受这个浏览器的设备，或者浏览器无法为它签名。请删除密钥并重新配对，或者不带设备验证令牌，那样不需要密钥。",
    ),
    protocol_mismatch: verdict(
        "不同世代的协议",
        "网关使用的协议不在本页认识的协议（3 和 4）之列。它很可能比本页更新。",
    ),
    proxy_not_trusted: verdict(
        "网关不信任这个代理",
        "对于 `gateway.trustedProxies` 未列出的代理，现在的版本会拒绝经由它到来的一切。令牌没有被检查。\n请在日志中找到代理的地址并填到那里，范围要尽量小。",
    ),
    request_rejected: verdict("被拒绝", "网关拒绝时的说法是本页不认识的；原文显示在下面。"),
    gateway_starting: verdict(
        "仍在启动",
        "已经找到网关，但它当时还没有就绪。首次启动最多需要两分钟；如果超过这个时间，原因见日志。",
    ),
    gateway_restarting: verdict(
        "正在重启",
        "对话进行中网关停止了（更改配置之后就会这样），而且没有及时恢复。原因见它的日志。",
    ),
    handshake_timeout: verdict("令牌没有得到答复", "网关打过招呼后便不再回应。它可能负载过高；详情见它的日志。"),
    not_a_gateway: verdict(
        "有程序应答，但不像网关",
        "{address} 上有一个服务器，但它没有按网关的方式对话，或者在能够对话之前就拒绝了连接。令牌没有发送。",
    ),
    unreachable: verdict(
        "没有应答",
        "连不到 {address} 上的任何程序。令牌没有发送。浏览器不会说明原因；下面是可能的原因，按可能性从高到低排列。",
    ),
    blocked_by_browser: verdict(
        "浏览器没有建立连接",
        "浏览器不允许本页访问 {address}。网关对此一无所知，令牌也没有发送。",
    ),
    closed_unexpectedly: verdict("连接中断", "连接在对话途中结束。详情见网关的日志。"),
    insecure_address: verdict(
        "令牌将以未加密方式传输",
        "{address} 是另一台计算机，而连接没有加密：途中的任何人都可能读到令牌。没有打开任何连接。\n请使用隧道（ws://127.0.0.1:…）或 wss://。如果网络本身已经加密（Tailscale、WireGuard），请在上面注明后重试。",
    ),
    cancelled: verdict("已取消", "连接已关闭。"),
    days: "{count} 天",
    hours: "{count} 小时",
    minutes: "{count} 分钟",
    seconds: "{count} 秒",
    origin_of_a_file: "从文件打开的页面没有可以列入名单的地址。请改由你自己的电脑通过 http:// 提供本页，或从终端检查。",
    token_was_accepted: "令牌本身已被接受。",
    token_like_device: "它的形式是设备的令牌，只能与那台设备的密钥一起使用。网关自己的令牌在 .env 中。",
    do_approve_devices: "列出等待批准的设备",
    do_approve: "批准这台设备",
    do_show_token: "查看正在运行的网关所用的令牌",
    do_store_token: "把 .env 中的令牌重新交给网关",
    do_token_mode: "切换到令牌模式",
    do_restart: "重启网关",
    do_allow_origin: "放行本页的地址（列表会被替换：请补上你后来列入的其他地址）",
    do_read_log: "阅读日志",
    do_tunnel: "启动隧道",
    do_status: "查看它是否在运行",
    do_configured_token: "查看它的配置是否写着另一个令牌；如果它曾在没有令牌的情况下启动过，就会这样",
    do_find_proxy: "在日志中找到代理的地址",
    do_trust_proxy: "信任该地址：用它替换 ADDRESS_FROM_THE_LOG",
    do_trust_nobody: "不信任任何代理：隧道后面没有代理",
};
