//! gcloud.

use crate::i18n::logs::{GcloudLogTexts, log};

pub(super) const GCLOUD: GcloudLogTexts = GcloudLogTexts {
    zone_full: log(
        "该可用区没有空间容纳这台虚拟机。",
        "Google 在那里暂时没有这种虚拟机了；这不是配额问题，也不是你的过错。",
        "换一个可用区或机器类型，或者稍后再试。",
    ),
    quota: log(
        "项目的一项配额已经用完：{quota}。",
        "新项目和试用的配额很小，既按区域限制，也有总量限制。",
        "选择更小的虚拟机或另一个区域，删除不需要的资源，或者在控制台申请提高配额。",
    ),
    login: log(
        "gcloud 没有登录，或者登录已经过期。",
        "每条命令都需要一个有权访问该项目的账户。",
        "登录之后，重新运行命令。",
    ),
    api: log(
        "项目中没有启用 Compute Engine API。",
        "新项目没有启用任何 API；虚拟机需要这一个。",
        "启用它，等一分钟，然后重新运行命令。",
    ),
    billing: log(
        "项目没有计费账户。",
        "没有计费账户就不能使用 Compute Engine，即使是免费的虚拟机也不行。",
        "关联一个计费账户，然后启用 API。",
    ),
    permission: log(
        "你的账户不能在这个项目中执行该操作。",
        "缺少允许该操作的角色，或者这是另一个项目，或者项目 ID 拼写有误。",
        "查看正在使用哪个账户；请项目的所有者授予它相应的角色。",
    ),
    exists: log(
        "`{resource}` 已经存在。",
        "这条命令之前已经运行过，或者这个名称已被占用。",
        "使用已有的虚拟机，或者另选一个名称。",
    ),
    not_found: log("`{resource}` 不存在。", "名称、可用区或项目不对。", "列出虚拟机，然后改正名称和可用区。"),
    arguments: log(
        "gcloud 不认识某个选项。",
        "选项拼写有误，或者属于更新的版本；那一行会指出是哪个选项，通常还会提示可能想写的是什么。",
        "从指南中重新复制命令，或者更新 gcloud。",
    ),
    zone_missing: log(
        "命令没有说明 `{resource}` 位于哪个可用区。",
        "虚拟机名称只在一个可用区内唯一，而现在没有设置默认可用区。",
        "像指南中的命令那样，加上 `--zone={zone}`。",
    ),
    project_missing: log("没有选择项目。", "gcloud 需要知道在哪个项目中工作。", "设置一次项目即可。"),
    project_taken: log(
        "这个项目 ID 已被占用。",
        "所有用户共用同一套项目 ID，用过的 ID 不会再分配给别人。",
        "在方案中另选一个 ID。",
    ),
    iap_unreachable: log(
        "Identity-Aware Proxy 的隧道连不到机器的 22 端口。",
        "没有防火墙规则放行它的网段 35.235.240.0/20，机器已停止，或 SSH 尚未运行。",
        "确认机器在运行，并用防火墙规则放行来自 35.235.240.0/20 的 tcp:22。如果机器使用的不是 `default` 网络，请加上 `--network`。",
    ),
    iap_denied: log(
        "该账号无权对这台机器使用 Identity-Aware Proxy。",
        "它缺少角色 `roles/iap.tunnelResourceAccessor`。",
        "查看正在使用的账号，并请项目所有者授予该角色。",
    ),
    addresses: log(
        "项目在这个区域不能再有更多外部 IP 地址。",
        "每台带外部地址的机器都计入配额，预留的地址也计入。",
        "释放没有使用的地址（`gcloud compute addresses delete`）；或创建没有外部地址的机器（`--no-address`），通过 IAP 访问；或换一个区域；或申请更多配额。",
    ),
    ssh_rights: log(
        "Google Cloud 还不允许登录到这台机器。",
        "新密钥需要几分钟才能生效。使用 OS Login 时，账号还需要登录角色；如果机器有服务账号，还需要 `roles/iam.serviceAccountUser`。",
        "等一分钟再执行命令。如果仍然失败，请授予 `roles/compute.osLogin`（或 `osAdminLogin`）和 `roles/iam.serviceAccountUser`。",
    ),
};
