//! Plans kept on the device.

use crate::i18n::saved_plans::ShelfTexts;

pub(super) const SHELF: ShelfTexts = ShelfTexts {
    bad_name: "请给方案起一个名称：1 到 {longest} 个字符，不能换行。",
    secret_name: "这个名称看起来像机密，而名称会保存在此设备上。请换一个名称。",
    taken: "已经有一个名为“{name}”的方案。请替换它，或者换一个名称。",
    missing: "此设备上没有名为“{name}”的方案。",
    full: "已经保存了 {most} 个方案。请删除一个，或者把这个方案存为文件。",
    too_large: "没有空间再保存方案“{name}”。请删除其他方案，或者把这个方案存为文件。",
    not_a_shelf: "这里保存的内容无法作为方案读取，未作任何改动。",
    format: "这些方案由本程序的另一个版本保存（格式 {found}；当前版本读取 {known}），未作任何改动。",
    entry: "第 {position} 条里没有方案，未作任何改动。",
    plan: "当前版本无法读取方案“{name}”，未作任何改动。",
    renamed: "方案“{name}”现在名为“{to}”，因为原名称已被占用或不能使用。",
    secret: "方案“{name}”的 `{field}` 里的内容看起来像机密，因此没有保存。",
    no_room: "没有空间保存方案“{name}”。它仍然在文件里。",
};
