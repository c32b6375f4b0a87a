//! Plans in links.

use crate::i18n::links::LinkTexts;

pub(super) const LINKS: LinkTexts = LinkTexts {
    too_long: "The link is longer than {limit} KiB, so it was not read. Use a plan file for a plan of that size.",
    no_plan: "There is no plan in this link: it has no `plan=1`. Copy the whole link, with everything behind the `#`.",
    version: "The link was made by another version of this program: it says `plan={found}`, and this version knows `plan={known}`. What it knows was read; look through the plan.",
    encoding: "The value of `{key}` is damaged: it is not percent-encoded UTF-8. It was left out; the link was probably cut or changed on its way.",
    unknown_field: "There is no field `{key}`; it was left out. A newer version of this program may know it.",
    unknown_field_meant: "There is no field `{key}`; it was left out. Probably `{nearest}` is meant.",
    wrong_type: "`{field}` is a switch and takes `0` or `1`. It was left out.",
    no_value: "`{field}` has no value in this link and was left out. An empty one is written `{field}=`.",
    repeated: "`{field}` stands in the link more than once; the first value counts.",
    page_origin: "The link names a page that may reach the gateway. That is for you to decide and not for a link, so it was left out.",
    secret: "What the link says for `{field}` looks like a secret, so it was left out. Whoever had the link could read it: replace that secret.",
    more: "The link has further mistakes: {count}.",
    left_out: "What stands in `{field}` looks like a secret and is not in the link.",
};
