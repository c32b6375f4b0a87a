//! Why nothing useful answered.

use crate::i18n::causes::{CauseTexts, cause};

const ASK: &str = "在这台电脑的终端里试连";

pub(super) const CAUSES: CauseTexts = CauseTexts {
    offline: cause("这台电脑没有联网", "", "请连接互联网后重试。"),
    browser_permission: cause(
        "浏览器不让本页访问你的电脑",
        ASK,
        "如果命令打印 `101 Switching Protocols`，说明网关和隧道都正常，只是浏览器在阻拦。请打开网站设置（地址左侧的图标），允许访问本设备上的应用或本地网络，然后重试。或者改由你自己的电脑提供本页：那样不需要任何授权。",
    ),
    mixed_content: cause(
        "加密的页面不能打开未加密的连接",
        ASK,
        "没有任何设置可以改变这一点。请使用隧道和 `ws://127.0.0.1:{planned_port}`，或使用 wss:// 地址，或改由你自己的电脑提供本页。",
    ),
    safari: cause(
        "Safari 会阻止加密页面连接这台电脑",
        ASK,
        "如果命令打印 `101 Switching Protocols`，说明网关正常。请使用 Chrome、Edge 或 Firefox，或改由你自己的电脑通过 http://localhost 提供本页，或使用 `{http}/` 上的 Control UI。",
    ),
    page_over_http: cause(
        "本页是从网络上以未加密方式加载的",
        ASK,
        "浏览器不允许这样的页面访问你电脑上的任何内容，甚至不会询问。请通过 https:// 打开本页，或改由你自己的电脑提供本页。",
    ),
    tunnel_down: cause(
        "隧道没有运行",
        ASK,
        "`Connection refused` 表示这台电脑的端口 {port} 上没有程序在监听：请启动隧道，让它的终端保持打开，然后重试。`Empty reply` 或 `Connection reset` 表示隧道正常，而它后面的网关没有运行。`101 Switching Protocols` 表示一切正常，只是浏览器在阻拦。",
    ),
    gateway_down: cause(
        "隧道已建立，但后面的网关没有运行",
        "查看它是否在运行",
        "只要不是 `Up`（Docker）或 `started`（Fly.io），就表示它没有运行：原因见它的日志。隧道的终端里出现 `open failed: connect failed: Connection refused`，也是同样的意思。",
    ),
    bound_to_loopback: cause(
        "网关只在自己的容器内监听",
        "在虚拟机上直接试连",
        "`Connection reset` 或 `Empty reply` 表示容器在运行，但只监听自己：绑定必须是 `lan`（设置中的“绑定（bind）”字段）。`Connection refused` 表示容器没有运行。如果得到应答，说明网关正常，而隧道不正常。",
    ),
    wrong_port: cause(
        "地址中的端口与方案中隧道的端口不同",
        "",
        "请试试 `ws://127.0.0.1:{planned_port}`，即方案中隧道在本地的一端。如果启动隧道时用了别的端口，则以那个端口为准。",
    ),
    tunnel_elsewhere: cause(
        "隧道通向的端口不是网关的端口",
        "查看网关的端口是哪个",
        "隧道的远端，即其命令中 `127.0.0.1:` 后面的部分，必须是打印出来的端口。",
    ),
    proxy_not_trusted: cause(
        "网关会拒绝经由它不认识的代理到来的一切",
        "按 WebSocket 连接的方式试连",
        "`403` 加上 `proxy_attribution_required` 就是证明。在 Fly.io 上，请在日志中找到代理的地址，填入 `gateway.trustedProxies`。SSH 隧道后面没有代理：请把 `gateway.trustedProxies` 重新删除。",
    ),
    fly_not_running: cause(
        "应用的机器没有正常应答",
        "查看 Fly.io 怎么说",
        "机器必须处于 `started` 状态，并且检查通过。处于 `stopped` 的机器会在下一个公网请求到来时启动，而在私有网络上只能用 `fly machine start` 启动；`crashed` 或检查失败的原因写在 `fly logs` 中。如果根本没有机器：部署没有成功。",
    ),
    fly_proxy_ipv4: cause(
        "私有网络是 IPv6，而网关可能只监听 IPv4",
        "在机器内部试连",
        "如果在那里握手成功，说明网关正常，而通往它的路径不正常：关于私有网络的那一步说明了该怎么办。",
    ),
    other_program: cause(
        "这个端口被另一个程序占用",
        "查看是谁在应答",
        "网关会先应答 `101 Switching Protocols`，再应答 `connect.challenge`。`403` 表示这是一个拒绝代理的网关。`SSH-`、别的网页服务器或 `HTTP/0.9` 表示是另一个程序：请为隧道换一个端口。",
    ),
    encryption_mismatch: cause(
        "这边加密而那边未加密，或者相反",
        ASK,
        "应答中的 `wrong version number` 或 `SSL` 表示一方使用 TLS，另一方没有使用。通过隧道时用 ws://；公开的应用用 wss://。",
    ),
    certificate: cause(
        "浏览器不接受证书，或者域名没有指向任何地方",
        ASK,
        "应答中有 `certificate`：证书是自签名的，或者属于别的域名。`Could not resolve host`：域名写错了，或者应用不存在。",
    ),
    network_hangs: cause(
        "连接已被接受，之后却没有任何回应",
        "查看机器是否在运行",
        "如果是 `RUNNING` 或 `started`：网关可能仍在启动（首次启动最多需要两分钟），或者内存已耗尽。否则请启动机器。运行隧道的终端如果休眠过，隧道也可能卡住：请结束它，再重新启动。",
    ),
    seen_offline: "浏览器报告没有网络。",
    seen_at_once: "连接在 {time} ms 后立即失败。",
    seen_slow: "连接在 {time} ms 后失败。",
    seen_hanging: "连接既没有打开，也没有失败。",
    seen_opened: "WebSocket 已打开，但没有人像网关那样发出质询。",
    seen_http: "向 {http} 发出的普通网页请求得到了应答。",
    seen_no_http: "向 {http} 发出的普通网页请求同样没有得到应答。",
    seen_public_page: "本页来自 {origin}，而要连接的地址在你自己的电脑上。",
    seen_permission_denied: "浏览器报告：本页对你电脑的访问已被拒绝。",
    seen_permission_prompt: "浏览器尚未得到授权；它本应询问过你。",
    seen_encrypted_page: "本页是加密的，而要连接的地址不是。",
    seen_plain_page: "本页来自 {origin}，未加密。",
    seen_safari: "浏览器是 Safari。",
    seen_refused: "浏览器根本不肯打开连接。",
    seen_other_port: "地址中的端口是 {port}；方案中隧道的本地端口是 {planned_port}。",
    seen_release_refuses_proxies: "{release} 对 `gateway.trustedProxies` 未列出的所有代理都返回 403，而浏览器看不到这一点。",
    seen_encrypted_local: "地址是指向你自己电脑的 wss://，而隧道使用 ws://。",
    terminal_node: "完整的握手过程，需要 Node.js 22 或更新版本，在 .env 所在的文件夹中运行。它打印的内容可以粘贴到下面。",
    terminal_curl: "用 curl 查看是谁在应答；不发送令牌",
    terminal_inside: "在网关运行的地方完成完整的握手，不经过隧道或浏览器。它打印的内容可以粘贴到下面。",
};
