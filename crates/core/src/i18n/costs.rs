//! Texts of the monthly cost estimate.

use super::wire_format::messages;

messages! {
    /// The texts of one item of the estimate.
    #[derive(Debug)]
    pub struct PartText {
        pub title: &'static str,
        pub note: &'static str,
    }
}

messages! {
    /// Labels and sentences of the estimate, with placeholders.
    #[derive(Debug)]
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
