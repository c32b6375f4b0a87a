//! What a deployment costs, and how long its guide takes.

use crate::common;
use std::collections::BTreeSet;

use companion_core::catalog::{FLY_REGION_PRICES, FLY_REGIONS, REGION_PRICES, REGIONS, newest};
use companion_core::cost::{Amount, Estimate, PartKind, When, dollars, estimate, lines, unit_price};
use companion_core::i18n::Language;
use companion_core::plan::{Blocked, Draft, Field, Plan, Target};
use companion_core::steps::time::{Basis, Minutes, remaining, step_time};
use companion_core::steps::{Need, Phase};

fn of(target: Target, values: &[(Field, &str)]) -> Estimate {
    let mut draft = Draft::new(newest(), target);
    for (field, value) in values {
        draft.set(*field, *value);
    }
    estimate(&Plan::read(&draft))
}

fn amount(estimate: &Estimate, kind: PartKind) -> Option<Amount> {
    estimate.parts.iter().find(|part| part.kind == kind).map(|part| part.amount)
}

const fn exactly(cents: i64) -> Option<Amount> {
    Some(Amount::Monthly { low: cents, high: cents })
}

#[test]
fn a_machine_of_compute_engine_by_hand() {
    // 0.03350571 / 2 * 730 = 12.2296; 20 GB at 0.04 to 0.10; 0.005 * 730 = 3.65.
    let usual = of(Target::Gcp, &[]);
    assert_eq!(amount(&usual, PartKind::Machine), exactly(1223));
    assert_eq!(amount(&usual, PartKind::Disk), Some(Amount::Monthly { low: 80, high: 200 }));
    assert_eq!(amount(&usual, PartKind::Address), exactly(365));
    assert_eq!((usual.low, usual.high, usual.is_incomplete), (1668, 1788, false));
    assert_eq!(amount(&usual, PartKind::FreeTier), None);

    // 0.03685773 * 2 * 730 = 53.8123; 50 GB at 0.10.
    let large = of(
        Target::Gcp,
        &[
            (Field::GcpMachineType, "e2-standard-2"),
            (Field::GcpZone, "europe-west1-b"),
            (Field::GcpDiskSize, "50GB"),
            (Field::GcpDiskType, "pd-balanced"),
        ],
    );
    assert_eq!((large.low, large.high), (5381 + 500 + 365, 5381 + 500 + 365));
}

#[test]
fn the_free_machine_is_free_under_its_conditions_only() {
    let micro = |zone: &str, size: &str, kind: &str| {
        of(
            Target::Gcp,
            &[
                (Field::GcpMachineType, "e2-micro"),
                (Field::GcpZone, zone),
                (Field::GcpDiskSize, size),
                (Field::GcpDiskType, kind),
            ],
        )
    };
    // 0.03350571 / 4 * 730 = 6.1148, 30 GB at 0.04 = 1.20, 3.65 for the address: all of it, or none.
    let free = micro("us-central1-a", "30GB", "pd-standard");
    assert_eq!((free.low, free.high), (0, 611 + 120 + 365));
    // 20 GB more than is free.
    assert_eq!(micro("us-east1-b", "50GB", "pd-standard").low, 80);
    // The disk of another type is paid.
    assert_eq!(micro("us-west1-a", "30GB", "pd-balanced").low, 300);
    // Elsewhere nothing is free.
    let paid = micro("europe-west1-b", "30GB", "pd-standard");
    assert_eq!(amount(&paid, PartKind::FreeTier), None);
    assert_eq!((paid.low, paid.high), (673 + 120 + 365, 673 + 120 + 365));
}

#[test]
fn what_is_not_known_is_said_and_not_invented() {
    let unknown = of(Target::Gcp, &[(Field::GcpMachineType, "c4-standard-4")]);
    assert_eq!(amount(&unknown, PartKind::Machine), Some(Amount::NotKnown));
    assert!(unknown.is_incomplete);
    let mumbai = of(Target::Fly, &[(Field::FlyRegion, "bom")]);
    assert_eq!(amount(&mumbai, PartKind::FlyMachine), Some(Amount::NotKnown));
    assert!(mumbai.is_incomplete);
    let blocked = of(Target::Gcp, &[(Field::GcpZone, "Nowhere!")]);
    assert_eq!(amount(&blocked, PartKind::Machine), Some(Amount::Waits(Blocked(Field::GcpZone))));
    for language in Language::ALL {
        let (parts, sum) = lines(&unknown, &language.text().costs, |_| "field");
        assert!(
            parts.iter().any(|part| part.amount == language.text().costs.not_known && part.url.starts_with("https://"))
        );
        assert!(!sum.contains('{'));
    }
}

/// The rows of Fly.io's own list of October 2026 come out as it prints them.
#[test]
fn machines_of_fly_cost_what_its_list_says() {
    let machine = |size: &str, memory: &str, region: &str| {
        let values = [
            (Field::FlyVmSize, size),
            (Field::FlyMemory, memory),
            (Field::FlyRegion, region),
            (Field::FlyVolumeSize, "10"),
        ];
        let estimate = of(Target::Fly, &values);
        assert_eq!(amount(&estimate, PartKind::Volume), exactly(150));
        assert!(!estimate.is_incomplete && estimate.low == estimate.high);
        estimate.low - 150
    };
    for (size, memory, region, cents) in [
        ("shared-cpu-1x", "256mb", "iad", 219),
        ("shared-cpu-1x", "1gb", "iad", 670),
        ("shared-cpu-2x", "2048mb", "iad", 1339),
        ("performance-1x", "2gb", "ewr", 3300),
        ("performance-2x", "4gb", "iad", 6600),
        ("shared-cpu-1x", "1gb", "fra", 773),
        ("shared-cpu-1x", "1gb", "sin", 850),
    ] {
        // Processor and memory are rounded each for itself.
        let difference = machine(size, memory, region) - cents;
        assert!(difference.abs() <= 1, "{size} {memory} {region}: {difference}");
    }
    assert_eq!(machine("shared-cpu-1x", "256mb", "iad"), 219);
}

#[test]
fn a_machine_that_may_sleep_costs_from_nothing() {
    let awake = of(Target::Fly, &[(Field::FlyAutoStop, "stop")]);
    assert_eq!(amount(&awake, PartKind::Stopped), None);
    assert_eq!(awake.low, awake.high);
    let sleeping = of(Target::Fly, &[(Field::FlyAutoStop, "stop"), (Field::FlyMinMachines, "0")]);
    assert_eq!(sleeping.low, 15);
    assert_eq!(sleeping.high, awake.high);
    assert_eq!(amount(&sleeping, PartKind::Stopped), Some(Amount::ByUse(150_000)));
    // Without a service nothing stops a machine.
    let private = of(Target::FlyPrivate, &[(Field::FlyAutoStop, "stop"), (Field::FlyMinMachines, "0")]);
    assert_eq!(private.low, private.high);
}

#[test]
fn a_volume_that_grows_costs_up_to_its_limit_and_extras_stay_out_of_the_sum() {
    let values = [
        (Field::FlyVolumeSize, "3"),
        (Field::FlyExtendThreshold, "80"),
        (Field::FlyExtendIncrement, "1"),
        (Field::FlyExtendLimit, "50"),
    ];
    let growing = of(Target::Fly, &values);
    assert_eq!(amount(&growing, PartKind::Volume), Some(Amount::Monthly { low: 45, high: 750 }));
    let own = growing.parts.iter().find(|part| part.kind == PartKind::OwnAddress).expect("an address to order");
    assert_eq!((own.amount, own.when), (Amount::Monthly { low: 200, high: 200 }, When::Possible));
    assert_eq!(growing.high - growing.low, 705);
}

#[test]
fn every_price_has_a_source_and_every_region_prices() {
    for (region, _) in REGIONS {
        assert!(REGION_PRICES.iter().any(|row| row.region == region), "{region}");
    }
    assert_eq!(REGIONS.len(), REGION_PRICES.len());
    let missing: Vec<&str> = FLY_REGIONS
        .iter()
        .map(|region| region.code)
        .filter(|code| FLY_REGION_PRICES.iter().all(|row| row.code != *code))
        .collect();
    assert_eq!(missing, ["bom"], "Fly.io's list of October 2026 has no price for it");
    for case in common::cases() {
        for part in estimate(&case.bundle.plan).parts {
            if let Some(source) = part.source {
                assert!(source.url.starts_with("https://") && source.read.starts_with("202") && source.by.len() > 10);
            } else {
                assert_eq!(part.kind, PartKind::Models);
            }
        }
    }
}

#[test]
fn money_is_written_as_the_language_does() {
    let [english, chinese, danish] = Language::ALL.map(|language| &language.text().costs);
    assert_eq!(dollars(1223, english), "$12.23");
    assert_eq!(dollars(-5, english), "−$0.05");
    assert_eq!(dollars(1205, danish), "12,05 USD");
    assert_eq!(dollars(90, chinese), "0.90 美元");
    assert_eq!(unit_price(120_000, english), "$0.12");
    assert_eq!(unit_price(5_000, english), "$0.005");
    assert_eq!(unit_price(6_003_072, danish), "6,003072 USD");
}

#[test]
fn every_required_step_has_a_time_and_no_row_is_idle() {
    let mut ids = BTreeSet::new();
    let cases = common::cases();
    for case in &cases {
        for step in &case.bundle.steps {
            let row = step_time(&case.bundle.plan, step.id);
            if step.need == Need::Required {
                let row = row.unwrap_or_else(|| panic!("{} has no time", step.id));
                assert!(row.low >= 1 && row.low <= row.high, "{}", step.id);
                assert!(!matches!(row.basis, Basis::Source("")), "{}", step.id);
            }
            ids.insert(step.id);
        }
    }
    for id in &ids {
        // Pages to read next take as long as somebody likes.
        assert!(step_time(&cases[0].bundle.plan, id).is_some() || *id == "next-steps", "{id}");
    }
    assert_eq!(companion_core::steps::time::STEP_COUNT, ids.len() - 1, "a row without a step");
}

#[test]
fn the_whole_guide_takes_about_as_long_as_the_published_ones_say() {
    let draft = Draft::new(newest(), Target::Gcp);
    let bundle = common::bundle(&draft);
    let whole = remaining(&bundle.plan, &bundle.steps, |_| false, None);
    assert!(whole.low <= 30 && whole.high >= 20, "{whole:?} against 20–30 minutes");
    // Phases add up, ticked steps go, and operating is no part of setting up.
    let phases = [Phase::Prepare, Phase::Machine, Phase::Deploy, Phase::Connect]
        .map(|phase| remaining(&bundle.plan, &bundle.steps, |_| false, Some(phase)));
    assert_eq!(phases.iter().map(|minutes| minutes.high).sum::<u16>(), whole.high);
    let ticked = remaining(&bundle.plan, &bundle.steps, |id| id == "vm.build", None);
    let build = step_time(&bundle.plan, "vm.build").expect("a row");
    assert_eq!((whole.low - ticked.low, whole.high - ticked.high), (build.low, build.high));
    assert!(remaining(&bundle.plan, &bundle.steps, |_| true, None).is_zero());
    let text = &Language::English.text().times;
    assert_eq!(Minutes { low: 20, high: 30 }.say(text), "about 20 to 30 minutes");
    assert_eq!(Minutes { low: 1, high: 1 }.say(text), "about 1 minute");
    // From source it takes longer.
    let mut source = draft;
    source.set(Field::ImageSource, "source");
    let slow = common::bundle(&source);
    assert!(remaining(&slow.plan, &slow.steps, |_| false, None).high > whole.high);
}
