//! Reverse proxies.

use crate::i18n::logs::{ProxyLogTexts, log};

pub(super) const PROXIES: ProxyLogTexts = ProxyLogTexts {
    upstream_refused: log(
        "代理在它的上游没有连到网关。",
        "网关没有运行、监听另一个端口，或只监听环回地址。在单独的容器中，代理的 `127.0.0.1` 是代理自己。",
        "确认网关在运行以及发布的是哪个端口。机器上的代理使用 `http://127.0.0.1:PORT`（已发布的端口）；容器中的代理使用共享网络上的服务名和 18789。WebSocket 需要 HTTP/1.1 以及 Upgrade 和 Connection 标头。",
    ),
    upstream_unknown: log(
        "代理找不到网关的名称：{host}。",
        "容器名只在共享的 Docker 网络内有效，而且容器必须存在。",
        "把代理和网关放在同一个网络中，并使用网关的服务名；先启动网关，再启动 nginx。",
    ),
    no_upgrade: log(
        "连接没有升级为 WebSocket。",
        "客户端与网关之间有程序用普通 HTTP 作了应答。400、404 或 426：代理没有传递 Upgrade 和 Connection，或路径不对。403：网关不信任该代理，或代理的访问规则拒绝。502 或 504：代理没有连到网关。",
        "在 nginx 中设置 `proxy_http_version 1.1` 以及 `Upgrade` 和 `Connection` 标头；Caddy、Traefik 和 cloudflared 会自动传递。查看网关的日志：如果什么都没有，说明请求没有到达。",
    ),
    upstream_timeout: log(
        "网关没有及时应答代理。",
        "它正在启动、负载过高，或代理所用的地址会丢弃数据包。对于 WebSocket，代理的读取超时过短也会断开空闲的连接。",
        "确认网关已就绪。对于 WebSocket，请加大超时（nginx 中用 `proxy_read_timeout 3600s;`）。",
    ),
};
