//! The place of the verification, until it is loaded.

use crate::core::text::VerifyPartTexts;

pub(in crate::core::text) static VERIFY_PART: VerifyPartTexts = VerifyPartTexts {
    open: "打开检查",
    loading: "正在加载检查…",
    failed: "检查未能加载，或已停止运行。请确认网络连接后重试；本页的其他部分仍可正常使用。",
    retry: "重试",
};
