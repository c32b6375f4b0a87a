//! Costs.

use crate::i18n::costs::{CostTexts, PartText};

pub(super) const COSTS: CostTexts = CostTexts {
    title: "每月费用",
    caveat: "均为美元标价，不含税费和折扣，每项旁边注明了查阅日期。当前价格以所链接的页面为准。",
    sum: "每月约 {amount}。",
    sum_incomplete: "目前合计每月 {amount}，其中还缺一项。",
    range: "{low} 至 {high}",
    money: "{whole}.{part} 美元",
    with_detail: "{part}（{detail}）",
    by_use: "每 {unit} {price}",
    not_known: "这里没有它的价格，请查看所链接的页面。",
    asked_elsewhere: "以各提供方的价目表为准",
    waits: "等待字段“{field}”。",
    read: "查阅于 {date}。",
    always: "只要存在就计费",
    while_running: "仅在机器运行时计费",
    possible: "用到才计费，不计入合计",
    credit: "满足条件时抵扣",
    hour: "小时",
    hours: "{count} 小时",
    gigabyte: "GB",
    gigabyte_month: "GB·月",
    gigabytes: "{count} GB",
    megabytes: "{count} MB",
    machine: PartText {
        title: "机器", note: "按整月计算。机器停止后这一项不再计费，但它存储的数据仍然计费。"
    },
    fly_machine: PartText { title: "机器", note: "按 30 天计算，运行期间按秒计费。" },
    memory: PartText {
        title: "超出规格自带的内存",
        note: "每个共享处理器自带 256 MB，每个性能型处理器自带 2 GB，其余内存另外计费。",
    },
    disk: PartText {
        title: "启动磁盘",
        note: "按全部容量计费，机器停止时也一样。没有选择类型时由 gcloud 决定，区间包含两种情况。",
    },
    volume: PartText {
        title: "卷",
        note: "按全部容量计费，没有机器使用时也一样。如果卷会自动扩容，上限就是扩容的上限。",
    },
    snapshots: PartText {
        title: "卷的快照",
        note: "前 10 GB 免费，只计算有变化的部分。默认每天一次，保留五天，可以修改。",
    },
    stopped: PartText {
        title: "已停止机器的镜像", note: "Fly Proxy 停止机器期间，只对镜像的根文件系统计费。"
    },
    address: PartText {
        title: "公网 IPv4 地址",
        note: "`gcloud compute instances create` 会给每台机器分配一个，SSH 就走这个地址。",
    },
    own_address: PartText {
        title: "独立的 IPv4 地址", note: "不是必需的：共享的 IPv4 地址和 IPv6 都免费。"
    },
    traffic: PartText {
        title: "发往互联网的流量",
        note: "网关发送的数据很少，只是发给提供方和渠道的文本，流入的流量免费。Google 每月前 1 GB 免费，这里列出的是发往北美的价格。",
    },
    free_tier: PartText {
        title: "免费额度",
        note: "每个结算账号一台 e2-micro，含 30 GB `pd-standard` 和它的地址，限 `us-west1`、`us-central1` 或 `us-east1`。同一账号的另一台 e2-micro 会占用同样的时长。",
    },
    models: PartText {
        title: "模型提供方",
        note: "按智能体读写的内容付给提供方，往往比这里的其他费用加起来还多。请在他们的控制台里设置上限。",
    },
};
