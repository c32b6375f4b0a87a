//! Presets.

use crate::i18n::presets::PresetTexts;

pub(super) const PRESETS: PresetTexts = PresetTexts {
    cheapest: "最便宜",
    recommended: "推荐",
    hardened: "加固",
    gcp_cheapest: "一台 e2-micro，配 30 GB 标准磁盘，所在区域可免费使用一台这样的虚拟机（每月：{price_e2_micro}）。它的 1 GB 内存在高负载下会耗尽，网关随即被终止；从源码构建同样会被终止。",
    gcp_cheapest_source: "一台 e2-small，配 20 GB 标准磁盘（每月：{price_e2_small}），这是能够构建此版本的最小机型。2 GB 内存对构建来说偏少：如果构建被终止，就需要更大的机型。",
    gcp_recommended: "一台 4 GB 内存的 e2-medium（每月：{price_e2_medium}），上游称其可靠，并使用上游发布的镜像。费用大约是 e2-small 的两倍。",
    gcp_recommended_source: "一台 4 GB 内存的 e2-medium（每月：{price_e2_medium}），上游称其可靠，构建此版本时内存也够用。费用大约是 e2-small 的两倍。",
    gcp_hardened: "推荐的机型，但入口更少：端口只留在虚拟机的回环地址上，在 Discord 频道里网关只有被提及时才回答。代价是不装 gog、goplaces 和 wacli，因为它们的下载文件没有校验和。",
    fly_cheapest: "一台 1 GB 内存的 shared-cpu-1x（每月：{price_fly_1gb}）和一个 1 GB 的卷；在高负载下网关可能被终止。机器仍然一直运行：如果空闲时停机，各频道的连接就会断开。",
    fly_recommended: "一台 2 GB 内存、一直运行的 shared-cpu-2x（每月：{price_fly_2gb}），这是上游推荐的配置。费用比 1 GB 内存的机器高，而在后者上网关可能因高负载被终止。",
    fly_hardened: "推荐的机型，但入口更少：在 Discord 频道里网关只有被提及时才回答，快照保留 30 天，并且不装 gog、goplaces 和 wacli，因为它们的下载文件没有校验和。地址仍然是公开的，会被扫描器发现：私有目标更安全。",
    fly_private_hardened: "推荐的机型，没有公网地址，也没有用于 webhook 的隧道，因此任何提供方都无法调用它。在 Discord 频道里它只有被提及时才回答，快照保留 30 天，并且不装 gog、goplaces 和 wacli，因为它们的下载文件没有校验和。",
    origins_listed: "只有网关自己的地址可以打开 Control UI。本页面同样会被拒绝，请用终端检查来验证令牌。",
    origins_unknown: "此版本没有允许页面的列表：谁能进入，只由令牌决定。",
    unknown: "没有名为 `{value}` 的预设。已知的预设：{known}。",
};
