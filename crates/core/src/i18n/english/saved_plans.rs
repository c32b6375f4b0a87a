//! Plans kept on the device.

use crate::i18n::saved_plans::ShelfTexts;

pub(super) const SHELF: ShelfTexts = ShelfTexts {
    bad_name: "Give the plan a name of 1 to {longest} letters on one line.",
    secret_name: "That name looks like a secret, and names are kept on this device. Choose another one.",
    taken: "There already is a plan “{name}”. Replace it, or choose another name.",
    missing: "There is no plan “{name}” on this device.",
    full: "{most} plans are kept already. Remove one, or save this one as a file.",
    too_large: "There is no more room for the plan “{name}”. Remove another, or save this one as a file.",
    not_a_shelf: "What was saved here cannot be read as plans. It was left untouched.",
    format: "These plans were saved by another version of this program (format {found}; this version reads {known}). They were left untouched.",
    entry: "Entry {position} holds no plan. It was left untouched.",
    plan: "This version cannot read the plan “{name}”. It was left untouched.",
    renamed: "The plan “{name}” is now called “{to}”, because that name was taken or cannot be used.",
    secret: "What stands in `{field}` of the plan “{name}” looks like a secret, so it was not kept.",
    no_room: "There was no room for the plan “{name}”. It is still in the file.",
};
