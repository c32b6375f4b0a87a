//! What flyctl and Fly.io say.

use crate::i18n::logs::LogCode::{
    L100, L101, L102, L103, L104, L105, L106, L107, L108, L109, L110, L111, L112, L113, L114, L115,
};
use crate::logs::cure::Cure::{FlyLogin, ReadLog, StartMachine, Step};
use crate::logs::pattern::{Origin::Fly, Pattern, Weight, pattern};
use crate::plan::Field;
use Weight::{Follows, Stops, Warns};

const FLYCTL: &str = "superfly/flyctl, read";

pub(super) static ROWS: &[Pattern] = &[
    pattern(L100, Warns, Fly)
        .words(&["app is not listening on the expected address", "app is listening on the incorrect address"])
        .samples(&["WARNING The app is not listening on the expected address and will not be reachable by fly-proxy.", "WARNING The app is listening on the incorrect address and will not be reachable by fly-proxy."])
        .cures(&[ReadLog, Step("fly.files"), Step("fly.deploy")])
        .fields(&[Field::FlyPort])
        .source("superfly/flyctl#3358, PR #2253"),
    pattern(L101, Stops, Fly)
        .words(&["timeout reached waiting for health checks to pass"])
        .samples(&["Error: failed to update machine 7813112c002178: Unrecoverable error: timeout reached waiting for health checks to pass for machine 7813112c002178"])
        .cures(&[ReadLog, Step("fly.status")])
        .fields(&[Field::FlyCheckGrace, Field::FlyMemory])
        .source("superfly/flyctl, read; TheRestartProject/restarters.net PR #905"),
    pattern(L102, Follows, Fly)
        .words(&["machine has reached its max restart count of {count}"])
        .samples(&["2026-05-11T14:31:41Z runner[4d895d5ec41638] sin [info]machine has reached its max restart count of 10"])
        .cures(&[ReadLog, Step("fly.deploy")])
        .source("Fly.io's own words; superfly/docs PR #1911"),
    pattern(L103, Follows, Fly)
        .words(&["moke checks for {machine} failed"])
        .samples(&["Smoke checks for 148e2dd4b4e189 failed: the app appears to be crashing", "Error: smoke checks for 148e2dd4b4e189 failed: the app appears to be crashing"])
        .cures(&[ReadLog])
        .source(FLYCTL),
    pattern(L104, Follows, Fly)
        .words(&["could not find a good candidate within", "no known healthy instances found for route"])
        .samples(&["2026-05-11T14:31:41Z proxy[4d895d5ec41638] sin [error][PR03] could not find a good candidate within 40 attempts at load balancing", "no known healthy instances found for route tcp/443"])
        .cures(&[ReadLog, Step("fly.status")])
        .fields(&[Field::FlyPort])
        .source("Fly Proxy's own words; TheRestartProject/restarters.net PR #905"),
    pattern(L105, Follows, Fly)
        .words(&["instance refused connection. is your app listening on {address}?"])
        .samples(&["2026-05-11T14:31:41Z proxy[e2862692b79d68] sin [error][PC01] instance refused connection. is your app listening on 0.0.0.0:8080? make sure it is not only listening on 127.0.0.1 (hint: look at your startup logs, servers often print the address they are listening on)"])
        .cures(&[ReadLog, Step("fly.files"), Step("fly.deploy")])
        .fields(&[Field::FlyPort])
        .source("Fly Proxy's own words"),
    pattern(L106, Stops, Fly)
        .words(&["needs volumes with name '{volume}' to fulfill mounts"])
        .samples(&["Error: Process group 'app' needs volumes with name 'openclaw_data' to fulfill mounts defined in fly.toml; Run `fly volume create openclaw_data -r REGION -n COUNT` for the following regions and counts: iad=1"])
        .cures(&[Step("fly.volume"), Step("fly.deploy")])
        .fields(&[Field::FlyVolumeName, Field::FlyVolumeRegion, Field::FlyRegion])
        .source(FLYCTL),
    pattern(L107, Stops, Fly)
        .words(&["Trial machine stopping."])
        .samples(&["Trial machine stopping. To run for longer than 5m0s, add a credit card by visiting https://fly.io/trial."])
        .source("Fly.io's own words; superfly/docs, about/free-trial"),
    pattern(L108, Stops, Fly)
        .words(&["We need your payment information to continue"])
        .samples(&["Error: We need your payment information to continue! Add a credit card or buy credit: https://fly.io/dashboard/personal/billing"])
        .fields(&[Field::FlyOrganization])
        .source("Fly.io's own words"),
    pattern(L109, Stops, Fly)
        .words(&["o access token available. Please login with"])
        .samples(&["Error: No access token available. Please login with 'flyctl auth login'", "Error: no access token available. Please login with 'flyctl auth login'"])
        .cures(&[FlyLogin])
        .source(FLYCTL),
    pattern(L110, Stops, Fly)
        .words(&["Could not find App"])
        .samples(&[r#"Error: Could not find App "my-openclaw""#])
        .cures(&[Step("fly.app")])
        .fields(&[Field::FlyApp])
        .source("Fly.io's own words"),
    pattern(L111, Stops, Fly)
        .words(&["Validation failed: Name has already been taken"])
        .samples(&["Error: Validation failed: Name has already been taken"])
        .cures(&[Step("fly.app")])
        .fields(&[Field::FlyApp])
        .source("Fly.io's own words"),
    pattern(L112, Stops, Fly)
        .words(&["already exists. flyctl sftp doesn't overwrite", ": file exists on VM"])
        .samples(&["Error: remote file /data/openclaw.json already exists. flyctl sftp doesn't overwrite existing files for safety", "put openclaw.json -> /data/openclaw.json: file exists on VM"])
        .cures(&[Step("fly.config-sftp")])
        .source("superfly/flyctl, read: internal/command/ssh/sftp.go"),
    pattern(L113, Stops, Fly)
        .words(&["has no started VMs"])
        .samples(&["Error: app my-openclaw has no started VMs. It may be unhealthy or not have been deployed yet."])
        .cures(&[StartMachine, ReadLog])
        .source(FLYCTL),
    pattern(L114, Stops, Fly)
        .words(&["insufficient resources to create new machine with existing volume"])
        .samples(&["insufficient resources to create new machine with existing volume 'vol_4y5gkog8p5kj839r'"])
        .cures(&[Step("fly.deploy")])
        .fields(&[Field::FlyRegion, Field::FlyVolumeRegion])
        .source("Fly.io's own words"),
    pattern(L115, Stops, Fly)
        .words(&["not supported when using mounted volumes", "App configuration is not valid", "is an invalid machine size, choose one of"])
        .samples(&["error canary deployment strategy is not supported when using mounted volumes", "Error: App configuration is not valid", "Error: 'shared-cpu-9x' is an invalid machine size, choose one of: [shared-cpu-1x shared-cpu-2x]"])
        .cures(&[Step("fly.files"), Step("fly.deploy")])
        .fields(&[Field::FlyVmSize])
        .source("superfly/flyctl, its own code run"),
];
