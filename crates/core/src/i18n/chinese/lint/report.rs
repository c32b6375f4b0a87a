//! Labels and sentences of reports.

use crate::i18n::lint::ReportTexts;

pub(super) const REPORT: ReportTexts = ReportTexts {
    why: "原因",
    remedy: "修正",
    source: "依据",
    safe_change: "安全的改动（由 `--fix` 执行）",
    change: "可能的改动，请先查看",
    omitted: "… 另有 {count} 行",
    error: "错误",
    warning: "警告",
    information: "提示",
    clean: "没有发现问题。读取的文件数：{files}。",
    summary: "错误：{errors}，警告：{warnings}，提示：{notes}。读取的文件数：{files}。",
    checked_for: "检查所依据的版本：{release}；部署方式：{target}。",
    checked_for_uncertain: "没有任何文件写明这是哪个产品；检查所依据的版本：{release}；部署方式：{target}。可以用 `--product` 指定其他产品。",
    on_machine: "虚拟机上的 Docker Compose",
    on_fly: "Fly.io，公开",
    on_fly_private: "Fly.io，私有",
    safe_fixes: "其中 {count} 处可以用 `--fix` 自动修正。",
    nothing_to_check: "{path}：这里没有部署所用的文件。请提供 .env、docker-compose.yml、Dockerfile、fly.toml 或网关的配置。",
    found_instead: "那里的文件：{files}。搜索文件夹时不会读取它们；写出文件名即可查看它是什么。",
    unreadable: "{path}：无法读取：{reason}",
};
