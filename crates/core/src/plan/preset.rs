//! Presets: sets of field values for a goal (cheapest, recommended, hardened).
//!
//! A preset sets only its own fields; names, project, channels and models are unchanged. All presets of a target set
//! the same size fields, so that one can replace another.

use self::Preset::{Cheapest, Hardened, Recommended};
use self::Value::{Default, FreeZone, Text};
use super::{Draft, Field, Target, Zone, choices, plan_file};
use crate::catalog::prices::PRICES;
use crate::catalog::{FREE_TIER_REGIONS, Release};
use crate::i18n::format_message;
use crate::i18n::presets::PresetTexts;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Preset {
    /// The lowest cost at which the gateway starts.
    Cheapest,
    /// What upstream describes as reliable.
    Recommended,
    /// The smallest attack surface.
    Hardened,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownPreset;

impl Preset {
    /// In the order they are offered.
    pub const ALL: [Self; 3] = [Self::Cheapest, Self::Recommended, Self::Hardened];

    /// The value on the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Cheapest => "cheapest",
            Self::Recommended => "recommended",
            Self::Hardened => "hardened",
        }
    }

    /// The display name.
    pub const fn name(self, text: &PresetTexts) -> &'static str {
        match self {
            Self::Cheapest => text.cheapest,
            Self::Recommended => text.recommended,
            Self::Hardened => text.hardened,
        }
    }

    /// The trade-offs for the draft's release and target, as paragraphs.
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
        let mut paragraphs = vec![format_message(template, &prices)];
        if self == Self::Hardened {
            let has_list = draft.release().has_allowed_origins;
            paragraphs.push(if has_list { text.origins_listed } else { text.origins_unknown }.to_owned());
        }
        paragraphs
    }

    /// Returns the draft with this preset's values. Values that equal the default are reset to it.
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

    /// Each field that the preset sets, with the source of the reason.
    pub fn reasons(self, draft: &Draft) -> Vec<(Field, &'static str)> {
        rows(self, draft).map(|row| (row.field, row.source)).collect()
    }

    /// Whether the draft has all values of the preset.
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

/// The preset whose values the draft has. If several match, the most demanding one.
pub fn matching(draft: &Draft) -> Option<Preset> {
    Preset::ALL.into_iter().rev().find(|preset| preset.holds(draft))
}

/// A zone in which the free tier applies; also the default of new plans.
const FREE_ZONE: &str = "us-central1-a";

fn is_free_zone(draft: &Draft) -> bool {
    let zone = draft.value(Field::GcpZone).parse::<Zone>();
    zone.is_ok_and(|zone| FREE_TIER_REGIONS.contains(&zone.region()))
}

#[derive(Debug, Clone, Copy)]
enum Value {
    Text(&'static str),
    /// The default of the release and target.
    Default,
    /// A zone in which the free tier applies. The current zone is kept if it is one.
    FreeZone,
}

/// The targets that a row applies to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum TargetFilter {
    Gcp,
    Fly,
    FlyPrivate,
    Anywhere,
}

/// The releases that a row applies to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ReleaseFilter {
    /// Releases with a published image.
    Prebuilt,
    /// Releases whose image is built on the machine.
    Source,
    All,
}

#[derive(Debug)]
struct Row {
    preset: Preset,
    place: TargetFilter,
    releases: ReleaseFilter,
    field: Field,
    value: Value,
    /// Where the reason was published.
    source: &'static str,
}

fn rows(preset: Preset, draft: &Draft) -> impl Iterator<Item = &'static Row> {
    let (target, release) = (draft.target(), draft.release());
    ROWS.iter().filter(move |row| row.preset == preset && row.is_for(target, release))
}

impl Row {
    fn is_for(&self, target: Target, release: &Release) -> bool {
        let is_here = match self.place {
            TargetFilter::Gcp => target == Target::Gcp,
            TargetFilter::Fly => target.is_fly(),
            TargetFilter::FlyPrivate => target == Target::FlyPrivate,
            TargetFilter::Anywhere => true,
        };
        let is_prebuilt = release.prebuilt_image.is_some();
        is_here
            && match self.releases {
                ReleaseFilter::Prebuilt => is_prebuilt,
                ReleaseFilter::Source => !is_prebuilt,
                ReleaseFilter::All => true,
            }
    }
}

const fn row(
    preset: Preset,
    place: TargetFilter,
    releases: ReleaseFilter,
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
    row(Cheapest, TargetFilter::Gcp, ReleaseFilter::Prebuilt, Field::GcpMachineType, Text("e2-micro"), FREE_TIER),
    row(Cheapest, TargetFilter::Gcp, ReleaseFilter::Prebuilt, Field::GcpZone, FreeZone, FREE_TIER),
    row(Cheapest, TargetFilter::Gcp, ReleaseFilter::Prebuilt, Field::GcpDiskSize, Text("30GB"), FREE_TIER),
    row(Cheapest, TargetFilter::Gcp, ReleaseFilter::Source, Field::GcpMachineType, Text("e2-small"), SMALL_BUILD),
    row(Cheapest, TargetFilter::Gcp, ReleaseFilter::Source, Field::GcpDiskSize, Text("20GB"), GUIDES),
    row(Cheapest, TargetFilter::Gcp, ReleaseFilter::All, Field::GcpDiskType, Text("pd-standard"), FREE_TIER),
    row(Cheapest, TargetFilter::Gcp, ReleaseFilter::All, Field::GcpServiceAccount, Text("false"), OWN_ACCOUNT),
    row(Cheapest, TargetFilter::Gcp, ReleaseFilter::All, Field::DockerExpose, Text("false"), LOOPBACK),
    row(Recommended, TargetFilter::Gcp, ReleaseFilter::All, Field::GcpMachineType, Text("e2-medium"), RELIABLE),
    row(Recommended, TargetFilter::Gcp, ReleaseFilter::All, Field::GcpDiskSize, Text("20GB"), GUIDES),
    row(Recommended, TargetFilter::Gcp, ReleaseFilter::All, Field::GcpDiskType, Text(choices::DEFAULT), GUIDES),
    row(Recommended, TargetFilter::Gcp, ReleaseFilter::All, Field::GcpServiceAccount, Text("false"), OWN_ACCOUNT),
    row(Recommended, TargetFilter::Gcp, ReleaseFilter::All, Field::DockerExpose, Text("false"), LOOPBACK),
    row(Hardened, TargetFilter::Gcp, ReleaseFilter::All, Field::GcpMachineType, Text("e2-medium"), RELIABLE),
    row(Hardened, TargetFilter::Gcp, ReleaseFilter::All, Field::GcpDiskSize, Text("20GB"), GUIDES),
    row(Hardened, TargetFilter::Gcp, ReleaseFilter::All, Field::GcpDiskType, Text(choices::DEFAULT), GUIDES),
    row(Hardened, TargetFilter::Gcp, ReleaseFilter::All, Field::GcpServiceAccount, Text("false"), OWN_ACCOUNT),
    row(Hardened, TargetFilter::Gcp, ReleaseFilter::All, Field::DockerExpose, Text("false"), LOOPBACK),
    row(Cheapest, TargetFilter::Fly, ReleaseFilter::All, Field::FlyVmSize, Text("shared-cpu-1x"), FLY_PRICES),
    row(Cheapest, TargetFilter::Fly, ReleaseFilter::All, Field::FlyMemory, Text("1024mb"), FLY_MEMORY),
    row(Cheapest, TargetFilter::Fly, ReleaseFilter::All, Field::FlyHeap, Text("768"), FLY_HEAP),
    row(Cheapest, TargetFilter::Fly, ReleaseFilter::All, Field::FlyAutoStop, Text("off"), ALWAYS_ON),
    row(Cheapest, TargetFilter::Fly, ReleaseFilter::All, Field::FlyMinMachines, Text("1"), ALWAYS_ON),
    row(Cheapest, TargetFilter::Fly, ReleaseFilter::All, Field::FlyVolumeSize, Text("1"), FLY_VOLUME),
    row(Cheapest, TargetFilter::Fly, ReleaseFilter::All, Field::FlySnapshotRetention, Text(""), SNAPSHOTS),
    row(
        Cheapest,
        TargetFilter::FlyPrivate,
        ReleaseFilter::All,
        Field::FlyPrivateAccess,
        Text(choices::FLYCAST),
        FLYCAST,
    ),
    row(Recommended, TargetFilter::Fly, ReleaseFilter::All, Field::FlyVmSize, Text("shared-cpu-2x"), FLY_MEMORY),
    row(Recommended, TargetFilter::Fly, ReleaseFilter::All, Field::FlyMemory, Text("2048mb"), FLY_MEMORY),
    row(Recommended, TargetFilter::Fly, ReleaseFilter::All, Field::FlyHeap, Text("1536"), FLY_HEAP),
    row(Recommended, TargetFilter::Fly, ReleaseFilter::All, Field::FlyAutoStop, Text("off"), ALWAYS_ON),
    row(Recommended, TargetFilter::Fly, ReleaseFilter::All, Field::FlyMinMachines, Text("1"), ALWAYS_ON),
    row(Recommended, TargetFilter::Fly, ReleaseFilter::All, Field::FlySnapshotRetention, Text(""), SNAPSHOTS),
    row(
        Recommended,
        TargetFilter::FlyPrivate,
        ReleaseFilter::All,
        Field::FlyPrivateAccess,
        Text(choices::FLYCAST),
        FLYCAST,
    ),
    row(Hardened, TargetFilter::Fly, ReleaseFilter::All, Field::FlyVmSize, Text("shared-cpu-2x"), FLY_MEMORY),
    row(Hardened, TargetFilter::Fly, ReleaseFilter::All, Field::FlyMemory, Text("2048mb"), FLY_MEMORY),
    row(Hardened, TargetFilter::Fly, ReleaseFilter::All, Field::FlyHeap, Text("1536"), FLY_HEAP),
    row(Hardened, TargetFilter::Fly, ReleaseFilter::All, Field::FlyAutoStop, Text("off"), ALWAYS_ON),
    row(Hardened, TargetFilter::Fly, ReleaseFilter::All, Field::FlyMinMachines, Text("1"), ALWAYS_ON),
    row(Hardened, TargetFilter::Fly, ReleaseFilter::All, Field::FlySnapshotRetention, Text("30"), KEEP_LONGER),
    row(
        Hardened,
        TargetFilter::FlyPrivate,
        ReleaseFilter::All,
        Field::FlyPrivateAccess,
        Text(choices::FLYCAST),
        FLYCAST,
    ),
    row(Hardened, TargetFilter::FlyPrivate, ReleaseFilter::All, Field::ConfigWebhooks, Text(choices::NONE), OUTBOUND),
    row(Cheapest, TargetFilter::Anywhere, ReleaseFilter::All, Field::ImageSource, Default, IMAGE),
    row(Cheapest, TargetFilter::Anywhere, ReleaseFilter::All, Field::ConfigDiscordMention, Text("false"), MENTION),
    row(Recommended, TargetFilter::Anywhere, ReleaseFilter::All, Field::ImageSource, Default, IMAGE),
    row(Recommended, TargetFilter::Anywhere, ReleaseFilter::All, Field::ConfigDiscordMention, Text("false"), MENTION),
    row(Hardened, TargetFilter::Anywhere, ReleaseFilter::All, Field::ImageSource, Default, IMAGE),
    row(Hardened, TargetFilter::Anywhere, ReleaseFilter::All, Field::ConfigDiscordMention, Text("true"), MENTION),
    row(Hardened, TargetFilter::Anywhere, ReleaseFilter::All, Field::AccessAllowPage, Text("false"), ORIGINS),
    row(Hardened, TargetFilter::Anywhere, ReleaseFilter::All, Field::AccessOrigins, Text(""), ORIGINS),
    row(Hardened, TargetFilter::Anywhere, ReleaseFilter::All, Field::ImageGog, Text("false"), UNCHECKED),
    row(Hardened, TargetFilter::Anywhere, ReleaseFilter::All, Field::ImageGoplaces, Text("false"), UNCHECKED),
    row(Hardened, TargetFilter::Anywhere, ReleaseFilter::All, Field::ImageWacli, Text("false"), UNCHECKED),
];
