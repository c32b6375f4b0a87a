//! The words of the guide as a document.

use crate::i18n::DocumentTexts;

pub(super) const DOCUMENT: DocumentTexts = DocumentTexts {
    title: "{release}：{target}",
    introduction: "请按顺序执行各个步骤，每一步的检查结果无误后再打勾。本文档不含任何机密：含有机密的文件只列出名称，由你自己放到相应的位置。",
    shell: "在你的电脑上运行的命令是为 {shell} 编写的。在虚拟机上运行的命令一律使用 bash。",
    windows_private: "Windows 没有 `600` 这样的文件权限。请把这个文件夹放在你自己的用户目录中，那里其他账户无法读取；不要放进共享或同步的文件夹。",
    done: "已完成",
    place: "请自己把下列生成的文件放到相应的位置：",
    place_elsewhere: "请把下列生成的文件复制到那里（例如使用从你的电脑复制文件的那一步），并放到相应的位置：",
    place_secret: "它含有机密，因此这里不显示其内容。",
    place_secret_mode: "它含有机密，因此这里不显示其内容。不能让其他人读取它：`chmod 600 {path}`。",
    place_once: "如果它已经存在，请保持原样。",
    posix_only: "{shell} 无法原样传递这些参数。请在 Git Bash、WSL 或 Cloud Shell 中运行：",
};
