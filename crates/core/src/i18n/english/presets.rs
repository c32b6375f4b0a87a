//! Presets.

use crate::i18n::presets::PresetTexts;

pub(super) const PRESETS: PresetTexts = PresetTexts {
    cheapest: "Cheapest",
    recommended: "Recommended",
    hardened: "Hardened",
    gcp_cheapest: "An e2-micro with 30 GB of standard disk, in a region where one such machine is free (a month: {price_e2_micro}). Its 1 GB of memory runs out under load, and the gateway is then killed; a build from source is killed on it as well.",
    gcp_cheapest_source: "An e2-small with 20 GB of standard disk (a month: {price_e2_small}), the smallest machine that can build this release. Its 2 GB are little for that: where the build is killed, a larger machine is needed.",
    gcp_recommended: "An e2-medium with 4 GB of memory (a month: {price_e2_medium}), which upstream calls reliable, and the image that upstream publishes. It costs about twice as much as an e2-small.",
    gcp_recommended_source: "An e2-medium with 4 GB of memory (a month: {price_e2_medium}), which upstream calls reliable and which builds this release without running out. It costs about twice as much as an e2-small.",
    gcp_hardened: "The recommended machine with fewer ways in: the port stays on the machine's loopback, and in Discord channels the gateway answers only when it is mentioned. In return gog, goplaces and wacli are left out, because their downloads come without a checksum.",
    fly_cheapest: "A shared-cpu-1x with 1 GB of memory (a month: {price_fly_1gb}) and a volume of 1 GB; under load the gateway can be killed. The machine stays on all the same: if it stopped when idle, channels would lose their connections.",
    fly_recommended: "A shared-cpu-2x with 2 GB of memory that stays on (a month: {price_fly_2gb}), as upstream recommends. It costs more than a machine with 1 GB, on which the gateway can be killed under load.",
    fly_hardened: "The recommended machine with fewer ways in: in Discord channels the gateway answers only when it is mentioned, snapshots are kept for 30 days, and gog, goplaces and wacli are left out, because their downloads come without a checksum. The address stays public, and scanners find it: the private target is safer.",
    fly_private_hardened: "The recommended machine without a public address and without a tunnel for webhooks, so that no provider can call it. In Discord channels it answers only when it is mentioned, snapshots are kept for 30 days, and gog, goplaces and wacli are left out, because their downloads come without a checksum.",
    origins_listed: "Only the gateway's own addresses may open the Control UI. This page is refused too, so verify the token with the terminal check.",
    origins_unknown: "This release has no list of allowed pages: the token alone decides who gets in.",
    unknown: "There is no preset `{value}`. Known: {known}.",
};
