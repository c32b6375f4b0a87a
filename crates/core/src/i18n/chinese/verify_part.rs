//! The place of the verification, until it is loaded.

use crate::i18n::VerifyPartTexts;

pub(super) const VERIFY_PART: VerifyPartTexts = VerifyPartTexts {
    heading: "验证令牌",
    note: "从这个浏览器连接你的网关，除此之外不连接任何地方。只有在对方证明自己是网关之后，才会发送令牌。",
    file_page: "本页是从文件打开的，现在的网关无法放行这样的页面。请改由你自己的电脑提供本页，或使用下面的终端检查。",
    public_page: "本页来自公网地址。浏览器可能会询问是否允许本页访问你的本地网络：请选择允许，否则无法进行验证。",
    open: "打开检查",
    loading: "正在加载检查…",
    failed: "检查未能加载，或已停止运行。请确认网络连接后重试；本页的其他部分仍可正常使用。",
    retry: "重试",
};
