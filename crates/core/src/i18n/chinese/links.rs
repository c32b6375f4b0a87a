//! Plans in links.

use crate::i18n::links::LinkTexts;

pub(super) const LINKS: LinkTexts = LinkTexts {
    too_long: "链接超过 {limit} KiB，因此没有读取。这么大的方案请使用方案文件。",
    no_plan: "这个链接里没有方案：缺少 `plan=1`。请复制完整的链接，包括 `#` 后面的全部内容。",
    version: "这个链接由本程序的另一个版本生成：其中写的是 `plan={found}`，而当前版本认识的是 `plan={known}`。能识别的部分已经读取，请检查一遍方案。",
    encoding: "`{key}` 的值已损坏：它不是百分号编码的 UTF-8。该值已略去；链接很可能在传递过程中被截断或改动过。",
    unknown_field: "没有名为 `{key}` 的字段，已略去。更新版本的程序可能认识它。",
    unknown_field_meant: "没有名为 `{key}` 的字段，已略去。你要写的可能是 `{nearest}`。",
    wrong_type: "`{field}` 是开关，只能写 `0` 或 `1`。该字段已略去。",
    no_value: "链接里的 `{field}` 没有值，已略去。空值要写成 `{field}=`。",
    repeated: "`{field}` 在链接里出现了不止一次，以第一个值为准。",
    page_origin: "链接里写了一个可以访问网关的页面。这件事应当由你决定，而不是由链接决定，因此已略去。",
    secret: "链接里 `{field}` 的内容看起来像机密，因此已略去。拿到过这个链接的人都能读到它：请更换该机密。",
    more: "链接里还有其他错误：{count} 处。",
    left_out: "`{field}` 里的内容看起来像机密，没有写入链接。",
};
