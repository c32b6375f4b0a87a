//! Presets: what somebody wants (cheap, usual, hardened) as values of fields.
//!
//! A preset fills only the fields it speaks of; names, project, channels and models stay. All presets of a target speak of
//! the same sizes, so that one can take the place of another.

use self::Preset::{Cheapest, Hardened, Recommended};
use self::Value::{Default, FreeZone, Text};
use super::{Draft, Field, Target, Zone, choices, plan_file};
use crate::catalog::prices::PRICES;
use crate::catalog::{FREE_TIER_REGIONS, Release};
use crate::i18n::fill;
use crate::i18n::presets::PresetTexts;

/// What somebody wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Preset {
    /// The least money with which the gateway starts.
    Cheapest,
    /// What upstream calls reliable.
    Recommended,
    /// The fewest ways in.
    Hardened,
}

/// No such preset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownPreset;

impl Preset {
    /// Every preset, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Cheapest, Self::Recommended, Self::Hardened];

    /// The word on the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Cheapest => "cheapest",
            Self::Recommended => "recommended",
            Self::Hardened => "hardened",
        }
    }

    /// Its name for people.
    pub const fn name(self, text: &PresetTexts) -> &'static str {
        match self {
            Self::Cheapest => text.cheapest,
            Self::Recommended => text.recommended,
            Self::Hardened => text.hardened,
        }
    }

    /// What it trades for what, for the draft's release and target; a paragraph each.
    pub fn describe(self, draft: &Draft, text: &PresetTexts) -> Vec<String> {
        let is_prebuilt = draft.release().prebuilt_image.is_some();
        let template = match (draft.target(), self) {
            (Target::Gcp, Self::Cheapest) if is_prebuilt => text.gcp_cheapest,
            (Target::Gcp, Self::Cheapest) => text.gcp_cheapest_source,
            (Target::Gcp, Self::Recommended) if is_prebuilt => text.gcp_recommended,
            (Target::Gcp, Self::Recommended) => text.gcp_recommended_source,
            (Target::Gcp, Self::Hardened) => text.gcp_hardened,
            (Target::Fly | Target::FlyPrivate, Self::Cheapest) => text.fly_cheapest,
            (Target::Fly | Target::FlyPrivate, Self::Recommended) => text.fly_recommended,
            (Target::Fly, Self::Hardened) => text.fly_hardened,
            (Target::FlyPrivate, Self::Hardened) => text.fly_private_hardened,
        };
        let prices: Vec<(&str, &str)> = PRICES.iter().map(|price| (price.key, price.amount)).collect();
        let mut paragraphs = vec![fill(template, &prices)];
        if self == Self::Hardened {
            let has_list = draft.release().has_allowed_origins;
            paragraphs.push(if has_list { text.origins_listed } else { text.origins_unknown }.to_owned());
        }
        paragraphs
    }

    /// The draft with this preset's values. Values that equal the default follow it.
    #[must_use]
    pub fn apply(self, draft: &Draft) -> Draft {
        let mut changed = draft.clone();
        for row in rows(self, draft) {
            let value = match row.value {
                Value::Text(text) => text,
                Value::Default => {
                    changed.reset(row.field);
                    continue;
                }
                Value::FreeZone if is_free_zone(&changed) => continue,
                Value::FreeZone => FREE_ZONE,
            };
            changed.reset(row.field);
            if changed.value(row.field) != value {
                changed.set(row.field, value);
            }
        }
        changed
    }

    /// What it says about each field, with the source of the reason.
    pub fn reasons(self, draft: &Draft) -> Vec<(Field, &'static str)> {
        rows(self, draft).map(|row| (row.field, row.source)).collect()
    }

    /// Whether the draft holds all of its values.
    fn holds(self, draft: &Draft) -> bool {
        let value = |draft: &Draft, field: Field| plan_file::canonical(field, &draft.value(field));
        rows(self, draft).all(|row| match row.value {
            Value::Text(text) => value(draft, row.field).trim() == text,
            Value::Default => {
                let mut plain = draft.clone();
                plain.reset(row.field);
                value(draft, row.field) == value(&plain, row.field)
            }
            Value::FreeZone => is_free_zone(draft),
        })
    }
}

impl std::str::FromStr for Preset {
    type Err = UnknownPreset;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|preset| preset.id() == text).ok_or(UnknownPreset)
    }
}

/// The preset whose values a draft holds. Where it holds those of several, the one that asks for most.
pub fn matching(draft: &Draft) -> Option<Preset> {
    Preset::ALL.into_iter().rev().find(|preset| preset.holds(draft))
}

/// A zone with a free machine; the default of new plans as well.
const FREE_ZONE: &str = "us-central1-a";

fn is_free_zone(draft: &Draft) -> bool {
    let zone = draft.value(Field::GcpZone).parse::<Zone>();
    zone.is_ok_and(|zone| FREE_TIER_REGIONS.contains(&zone.region()))
}

/// What a field becomes.
#[derive(Debug, Clone, Copy)]
enum Value {
    Text(&'static str),
    /// What the release and the target say.
    Default,
    /// A zone with a free machine: the one that is there, if it is one.
    FreeZone,
}

/// For which targets a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Gcp,
    Fly,
    FlyPrivate,
    Anywhere,
}

/// For which releases a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Releases {
    /// Upstream publishes an image.
    Prebuilt,
    /// The image is built on the machine.
    Source,
    All,
}

#[derive(Debug)]
struct Row {
    preset: Preset,
    place: Place,
    releases: Releases,
    field: Field,
    value: Value,
    /// Where the reason was read.
    source: &'static str,
}

fn rows(preset: Preset, draft: &Draft) -> impl Iterator<Item = &'static Row> {
    let (target, release) = (draft.target(), draft.release());
    ROWS.iter().filter(move |row| row.preset == preset && row.is_for(target, release))
}

impl Row {
    fn is_for(&self, target: Target, release: &Release) -> bool {
        let is_here = match self.place {
            Place::Gcp => target == Target::Gcp,
            Place::Fly => target.is_fly(),
            Place::FlyPrivate => target == Target::FlyPrivate,
            Place::Anywhere => true,
        };
        let is_prebuilt = release.prebuilt_image.is_some();
        is_here
            && match self.releases {
                Releases::Prebuilt => is_prebuilt,
                Releases::Source => !is_prebuilt,
                Releases::All => true,
            }
    }
}

const fn row(
    preset: Preset,
    place: Place,
    releases: Releases,
    field: Field,
    value: Value,
    source: &'static str,
) -> Row {
    Row { preset, place, releases, field, value, source }
}

const FREE_TIER: &str = "cloud.google.com/free as quoted in 2026 guides: one e2-micro in us-west1, us-central1 or us-east1 \
                         with 30 GB of standard disk";
const SMALL_BUILD: &str = "openclaw/openclaw issue 26154 and the guides: a build is killed with 1 GB and needs 2 GB";
const RELIABLE: &str =
    "upstream's docs/install/gcp.md, February to April 2026: e2-small at least, e2-medium is reliable";
const GUIDES: &str = "the published guides: a boot disk of 20 GB";
const LOOPBACK: &str = "the published guides: the port on the machine's loopback, reached through the tunnel; Docker passes \
                        by the machine's own firewall";
const OWN_ACCOUNT: &str = "the published guides: a service account is for automation and CI";
const IMAGE: &str =
    "upstream's docs/install/docker.md, September 2026: a build of a current release wants 6 GB, a pull does not";
const FLY_PRICES: &str = "fly.io/docs/about/cost-management and about/pricing, August 2026";
const FLY_MEMORY: &str = "upstream's docs/install/fly.md: 512 MB is too small, 1 GB can be killed, 2 GB is recommended";
const FLY_HEAP: &str = "the published Fly.io guide: 1536 of 2048 MB; the rest is for what lies outside of the heap";
const ALWAYS_ON: &str = "the published Fly.io guide: connections of channels and scheduled jobs end with the machine";
const FLY_VOLUME: &str = "fly.io/docs/volumes: a volume grows but never shrinks";
const FLYCAST: &str = "superfly/flyctl proxy.go and fly.io/docs/networking: the plain private network is IPv6, and `--bind lan` \
                       listens on IPv4 (measured with 2026.9.6)";
const SNAPSHOTS: &str = "fly.io/docs/about/pricing, August 2026: daily snapshots, kept for 5 days, 10 GB free";
const KEEP_LONGER: &str = "fly.io/docs/reference/configuration: snapshot_retention, 1 to 60 days";
const ORIGINS: &str = "docs.openclaw.ai/gateway/security, 2026: only listed origins use the Control UI";
const MENTION: &str =
    "docs.openclaw.ai/gateway/security, 2026: access of groups is allowlisted, usually behind a mention";
const UNCHECKED: &str = "openclaw/openclaw pull requests 71796 and 72154: downloads without a published checksum";
const OUTBOUND: &str = "the published Fly.io guide: a tunnel for webhooks is a way in";

static ROWS: &[Row] = &[
    row(Cheapest, Place::Gcp, Releases::Prebuilt, Field::GcpMachineType, Text("e2-micro"), FREE_TIER),
    row(Cheapest, Place::Gcp, Releases::Prebuilt, Field::GcpZone, FreeZone, FREE_TIER),
    row(Cheapest, Place::Gcp, Releases::Prebuilt, Field::GcpDiskSize, Text("30GB"), FREE_TIER),
    row(Cheapest, Place::Gcp, Releases::Source, Field::GcpMachineType, Text("e2-small"), SMALL_BUILD),
    row(Cheapest, Place::Gcp, Releases::Source, Field::GcpDiskSize, Text("20GB"), GUIDES),
    row(Cheapest, Place::Gcp, Releases::All, Field::GcpDiskType, Text("pd-standard"), FREE_TIER),
    row(Cheapest, Place::Gcp, Releases::All, Field::GcpServiceAccount, Text("false"), OWN_ACCOUNT),
    row(Cheapest, Place::Gcp, Releases::All, Field::DockerExpose, Text("false"), LOOPBACK),
    row(Recommended, Place::Gcp, Releases::All, Field::GcpMachineType, Text("e2-medium"), RELIABLE),
    row(Recommended, Place::Gcp, Releases::All, Field::GcpDiskSize, Text("20GB"), GUIDES),
    row(Recommended, Place::Gcp, Releases::All, Field::GcpDiskType, Text(choices::DEFAULT), GUIDES),
    row(Recommended, Place::Gcp, Releases::All, Field::GcpServiceAccount, Text("false"), OWN_ACCOUNT),
    row(Recommended, Place::Gcp, Releases::All, Field::DockerExpose, Text("false"), LOOPBACK),
    row(Hardened, Place::Gcp, Releases::All, Field::GcpMachineType, Text("e2-medium"), RELIABLE),
    row(Hardened, Place::Gcp, Releases::All, Field::GcpDiskSize, Text("20GB"), GUIDES),
    row(Hardened, Place::Gcp, Releases::All, Field::GcpDiskType, Text(choices::DEFAULT), GUIDES),
    row(Hardened, Place::Gcp, Releases::All, Field::GcpServiceAccount, Text("false"), OWN_ACCOUNT),
    row(Hardened, Place::Gcp, Releases::All, Field::DockerExpose, Text("false"), LOOPBACK),
    row(Cheapest, Place::Fly, Releases::All, Field::FlyVmSize, Text("shared-cpu-1x"), FLY_PRICES),
    row(Cheapest, Place::Fly, Releases::All, Field::FlyMemory, Text("1024mb"), FLY_MEMORY),
    row(Cheapest, Place::Fly, Releases::All, Field::FlyHeap, Text("768"), FLY_HEAP),
    row(Cheapest, Place::Fly, Releases::All, Field::FlyAutoStop, Text("off"), ALWAYS_ON),
    row(Cheapest, Place::Fly, Releases::All, Field::FlyMinMachines, Text("1"), ALWAYS_ON),
    row(Cheapest, Place::Fly, Releases::All, Field::FlyVolumeSize, Text("1"), FLY_VOLUME),
    row(Cheapest, Place::Fly, Releases::All, Field::FlySnapshotRetention, Text(""), SNAPSHOTS),
    row(Cheapest, Place::FlyPrivate, Releases::All, Field::FlyPrivateAccess, Text(choices::FLYCAST), FLYCAST),
    row(Recommended, Place::Fly, Releases::All, Field::FlyVmSize, Text("shared-cpu-2x"), FLY_MEMORY),
    row(Recommended, Place::Fly, Releases::All, Field::FlyMemory, Text("2048mb"), FLY_MEMORY),
    row(Recommended, Place::Fly, Releases::All, Field::FlyHeap, Text("1536"), FLY_HEAP),
    row(Recommended, Place::Fly, Releases::All, Field::FlyAutoStop, Text("off"), ALWAYS_ON),
    row(Recommended, Place::Fly, Releases::All, Field::FlyMinMachines, Text("1"), ALWAYS_ON),
    row(Recommended, Place::Fly, Releases::All, Field::FlySnapshotRetention, Text(""), SNAPSHOTS),
    row(Recommended, Place::FlyPrivate, Releases::All, Field::FlyPrivateAccess, Text(choices::FLYCAST), FLYCAST),
    row(Hardened, Place::Fly, Releases::All, Field::FlyVmSize, Text("shared-cpu-2x"), FLY_MEMORY),
    row(Hardened, Place::Fly, Releases::All, Field::FlyMemory, Text("2048mb"), FLY_MEMORY),
    row(Hardened, Place::Fly, Releases::All, Field::FlyHeap, Text("1536"), FLY_HEAP),
    row(Hardened, Place::Fly, Releases::All, Field::FlyAutoStop, Text("off"), ALWAYS_ON),
    row(Hardened, Place::Fly, Releases::All, Field::FlyMinMachines, Text("1"), ALWAYS_ON),
    row(Hardened, Place::Fly, Releases::All, Field::FlySnapshotRetention, Text("30"), KEEP_LONGER),
    row(Hardened, Place::FlyPrivate, Releases::All, Field::FlyPrivateAccess, Text(choices::FLYCAST), FLYCAST),
    row(Hardened, Place::FlyPrivate, Releases::All, Field::ConfigWebhooks, Text(choices::NONE), OUTBOUND),
    row(Cheapest, Place::Anywhere, Releases::All, Field::ImageSource, Default, IMAGE),
    row(Cheapest, Place::Anywhere, Releases::All, Field::ConfigDiscordMention, Text("false"), MENTION),
    row(Recommended, Place::Anywhere, Releases::All, Field::ImageSource, Default, IMAGE),
    row(Recommended, Place::Anywhere, Releases::All, Field::ConfigDiscordMention, Text("false"), MENTION),
    row(Hardened, Place::Anywhere, Releases::All, Field::ImageSource, Default, IMAGE),
    row(Hardened, Place::Anywhere, Releases::All, Field::ConfigDiscordMention, Text("true"), MENTION),
    row(Hardened, Place::Anywhere, Releases::All, Field::AccessAllowPage, Text("false"), ORIGINS),
    row(Hardened, Place::Anywhere, Releases::All, Field::AccessOrigins, Text(""), ORIGINS),
    row(Hardened, Place::Anywhere, Releases::All, Field::ImageGog, Text("false"), UNCHECKED),
    row(Hardened, Place::Anywhere, Releases::All, Field::ImageGoplaces, Text("false"), UNCHECKED),
    row(Hardened, Place::Anywhere, Releases::All, Field::ImageWacli, Text("false"), UNCHECKED),
];
