//! What a deployment costs a month.

use super::wire_format::words;

words! {
    /// A part of the estimate.
    #[derive(Debug)]
    pub struct PartText {
        /// What it is.
        pub title: &'static str,
        /// What to know about it.
        pub note: &'static str,
    }
}

words! {
    /// Words of the estimate. Values in braces.
    #[derive(Debug)]
    #[expect(missing_docs, reason = "each is named after what it says")]
    pub struct CostTexts {
        pub title: &'static str,
        pub caveat: &'static str,
        pub sum: &'static str,
        pub sum_incomplete: &'static str,
        pub range: &'static str,
        pub money: &'static str,
        pub with_detail: &'static str,
        pub by_use: &'static str,
        pub not_known: &'static str,
        pub asked_elsewhere: &'static str,
        pub waits: &'static str,
        pub read: &'static str,
        pub always: &'static str,
        pub while_running: &'static str,
        pub possible: &'static str,
        pub credit: &'static str,
        pub hour: &'static str,
        pub hours: &'static str,
        pub gigabyte: &'static str,
        pub gigabyte_month: &'static str,
        pub gigabytes: &'static str,
        pub megabytes: &'static str,
        pub machine: PartText,
        pub fly_machine: PartText,
        pub memory: PartText,
        pub disk: PartText,
        pub volume: PartText,
        pub snapshots: PartText,
        pub stopped: PartText,
        pub address: PartText,
        pub own_address: PartText,
        pub traffic: PartText,
        pub free_tier: PartText,
        pub models: PartText,
    }
}
