//! Costs.

use crate::i18n::costs::{CostTexts, PartText};

pub(super) const COSTS: CostTexts = CostTexts {
    title: "What it costs a month",
    caveat: "List prices in US dollars without tax and discounts, read on the day beside each part. The linked page has today's price.",
    sum: "About {amount} a month.",
    sum_incomplete: "{amount} a month so far; a part is missing from this sum.",
    range: "{low} to {high}",
    money: "${whole}.{part}",
    with_detail: "{part} ({detail})",
    by_use: "{price} per {unit}",
    not_known: "The price is not known here; the linked page has it.",
    asked_elsewhere: "By their own price lists",
    waits: "Waits for the field “{field}”.",
    read: "Read {date}.",
    always: "As long as it exists",
    while_running: "Only while the machine runs",
    possible: "Only if it is used; not in the sum",
    credit: "Comes off, under conditions",
    hour: "hour",
    hours: "{count} hours",
    gigabyte: "GB",
    gigabyte_month: "GB and month",
    gigabytes: "{count} GB",
    megabytes: "{count} MB",
    machine: PartText {
        title: "Machine",
        note: "Counted for a whole month. A stopped machine costs nothing here, but what it stores goes on costing.",
    },
    fly_machine: PartText { title: "Machine", note: "Counted for 30 days. It is billed by the second while it runs." },
    memory: PartText {
        title: "Memory beyond the machine's own",
        note: "Each size includes 256 MB for a shared processor and 2 GB for a performance one; the rest is paid for itself.",
    },
    disk: PartText {
        title: "Boot disk",
        note: "It is paid for its whole size, also while the machine is stopped. Where no type is chosen, gcloud decides, and the range has both.",
    },
    volume: PartText {
        title: "Volume",
        note: "It is paid for its whole size, also while no machine uses it. The upper end is the limit of its growth, if it grows by itself.",
    },
    snapshots: PartText {
        title: "Snapshots of the volume",
        note: "The first 10 GB are free, and only what has changed is counted. They are made every day and kept five days, unless you change that.",
    },
    stopped: PartText {
        title: "Image of the stopped machine",
        note: "While Fly Proxy has stopped the machine, only the root file system of its image is paid.",
    },
    address: PartText {
        title: "Public IPv4 address",
        note: "`gcloud compute instances create` gives every machine one. SSH goes through it.",
    },
    own_address: PartText {
        title: "An IPv4 address of its own",
        note: "Not needed: the shared IPv4 address and IPv6 are free.",
    },
    traffic: PartText {
        title: "Traffic to the internet",
        note: "A gateway sends little: texts to providers and channels. What comes in is free. At Google the first GB of a month is free and the price is that to North America.",
    },
    free_tier: PartText {
        title: "Free tier",
        note: "One e2-micro for each billing account, with 30 GB of `pd-standard` and its address, in `us-west1`, `us-central1` or `us-east1`. Another e2-micro of the same account uses up the same hours.",
    },
    models: PartText {
        title: "Model providers",
        note: "Paid to them, by what the agents read and write. It is often more than everything else here; set a limit in their consoles.",
    },
};
