//! The words of the guide as a document.

use crate::i18n::DocumentTexts;

pub(super) const DOCUMENT: DocumentTexts = DocumentTexts {
    title: "{release}: {target}",
    introduction: "Do the steps in this order, and tick each one when its check is right. No secret is in this document: files that hold one are named, and you put them in their places yourself.",
    shell: "Commands for your laptop are written for {shell}. Commands for the machine are always for bash.",
    windows_private: "Windows has no file modes such as `600`. Keep the folder inside your user profile, where other accounts cannot read it, and out of folders that are shared or synchronised.",
    done: "Done",
    place: "Put these generated files in their places yourself:",
    place_elsewhere: "Copy these generated files there, for example with the step that copies them from your laptop, and put them in their places:",
    place_secret: "It holds a secret, so its text is not shown here.",
    place_secret_mode: "It holds a secret, so its text is not shown here. Nobody else may read it: `chmod 600 {path}`.",
    place_once: "If it is there already, leave it as it is.",
    posix_only: "{shell} cannot pass these words on exactly as they are. Run this in Git Bash, in WSL or in Cloud Shell:",
};
