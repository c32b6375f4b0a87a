//! Lines of flyctl and Fly.io.

use crate::i18n::logs::LogCode::{
    L100, L101, L102, L103, L104, L105, L106, L107, L108, L109, L110, L111, L112, L113, L114, L115, L116, L117, L118,
    L119, L120, L121,
};
use crate::logs::pattern::{Impact, LogSource::Fly, Pattern, pattern};
use crate::logs::remedy::RemedyKind::{FlyLogin, ReadLog, StartMachine, Step};
use crate::plan::Field;
use Impact::{Consequence, Fatal, Warning};

const FLYCTL: &str = "superfly/flyctl, read";

pub(super) static PATTERNS: &[Pattern] = &[
    pattern(L100, Warning, Fly)
        .expressions(&["app is not listening on the expected address", "app is listening on the incorrect address"])
        .samples(&["WARNING The app is not listening on the expected address and will not be reachable by fly-proxy.", "WARNING The app is listening on the incorrect address and will not be reachable by fly-proxy."])
        .remedies(&[ReadLog, Step("fly.files"), Step("fly.deploy")])
        .fields(&[Field::FlyPort])
        .source("superfly/flyctl#3358, PR #2253"),
    pattern(L101, Fatal, Fly)
        .expressions(&["timeout reached waiting for health checks to pass"])
        .samples(&["Error: failed to update machine 7813112c002178: Unrecoverable error: timeout reached waiting for health checks to pass for machine 7813112c002178"])
        .remedies(&[ReadLog, Step("fly.status")])
        .fields(&[Field::FlyCheckGrace, Field::FlyMemory])
        .source("superfly/flyctl, read; TheRestartProject/restarters.net PR #905"),
    pattern(L102, Consequence, Fly)
        .expressions(&["machine has reached its max restart count of {count}"])
        .samples(&["2026-05-11T14:31:41Z runner[4d895d5ec41638] sin [info]machine has reached its max restart count of 10"])
        .remedies(&[ReadLog, Step("fly.deploy")])
        .source("Fly.io's own words; superfly/docs PR #1911"),
    pattern(L103, Consequence, Fly)
        .expressions(&["moke checks for {machine} failed"])
        .samples(&["Smoke checks for 148e2dd4b4e189 failed: the app appears to be crashing", "Error: smoke checks for 148e2dd4b4e189 failed: the app appears to be crashing"])
        .remedies(&[ReadLog])
        .source(FLYCTL),
    pattern(L104, Consequence, Fly)
        .expressions(&["could not find a good candidate within", "no known healthy instances found for route"])
        .samples(&["2026-05-11T14:31:41Z proxy[4d895d5ec41638] sin [error][PR03] could not find a good candidate within 40 attempts at load balancing", "no known healthy instances found for route tcp/443"])
        .remedies(&[ReadLog, Step("fly.status")])
        .fields(&[Field::FlyPort])
        .source("Fly Proxy's own words; TheRestartProject/restarters.net PR #905"),
    pattern(L105, Consequence, Fly)
        .expressions(&["instance refused connection. is your app listening on {address}?"])
        .samples(&["2026-05-11T14:31:41Z proxy[e2862692b79d68] sin [error][PC01] instance refused connection. is your app listening on 0.0.0.0:8080? make sure it is not only listening on 127.0.0.1 (hint: look at your startup logs, servers often print the address they are listening on)"])
        .remedies(&[ReadLog, Step("fly.files"), Step("fly.deploy")])
        .fields(&[Field::FlyPort])
        .source("Fly Proxy's own words"),
    pattern(L106, Fatal, Fly)
        .expressions(&["needs volumes with name '{volume}' to fulfill mounts"])
        .samples(&["Error: Process group 'app' needs volumes with name 'openclaw_data' to fulfill mounts defined in fly.toml; Run `fly volume create openclaw_data -r REGION -n COUNT` for the following regions and counts: iad=1"])
        .remedies(&[Step("fly.volume"), Step("fly.deploy")])
        .fields(&[Field::FlyVolumeName, Field::FlyVolumeRegion, Field::FlyRegion])
        .source(FLYCTL),
    pattern(L107, Fatal, Fly)
        .expressions(&["Trial machine stopping."])
        .samples(&["Trial machine stopping. To run for longer than 5m0s, add a credit card by visiting https://fly.io/trial."])
        .source("Fly.io's own words; superfly/docs, about/free-trial"),
    pattern(L108, Fatal, Fly)
        .expressions(&["We need your payment information to continue"])
        .samples(&["Error: We need your payment information to continue! Add a credit card or buy credit: https://fly.io/dashboard/personal/billing"])
        .fields(&[Field::FlyOrganization])
        .source("Fly.io's own words"),
    pattern(L109, Fatal, Fly)
        .expressions(&["o access token available. Please login with"])
        .samples(&["Error: No access token available. Please login with 'flyctl auth login'", "Error: no access token available. Please login with 'flyctl auth login'"])
        .remedies(&[FlyLogin])
        .source(FLYCTL),
    pattern(L110, Fatal, Fly)
        .expressions(&["Could not find App"])
        .samples(&[r#"Error: Could not find App "my-openclaw""#])
        .remedies(&[Step("fly.app")])
        .fields(&[Field::FlyApp])
        .source("Fly.io's own words"),
    pattern(L111, Fatal, Fly)
        .expressions(&["Validation failed: Name has already been taken"])
        .samples(&["Error: Validation failed: Name has already been taken"])
        .remedies(&[Step("fly.app")])
        .fields(&[Field::FlyApp])
        .source("Fly.io's own words"),
    pattern(L112, Fatal, Fly)
        .expressions(&["already exists. flyctl sftp doesn't overwrite", ": file exists on VM"])
        .samples(&["Error: remote file /data/openclaw.json already exists. flyctl sftp doesn't overwrite existing files for safety", "put openclaw.json -> /data/openclaw.json: file exists on VM"])
        .remedies(&[Step("fly.config-sftp")])
        .source("superfly/flyctl, read: internal/command/ssh/sftp.go"),
    pattern(L113, Fatal, Fly)
        .expressions(&["has no started VMs"])
        .samples(&["Error: app my-openclaw has no started VMs. It may be unhealthy or not have been deployed yet."])
        .remedies(&[StartMachine, ReadLog])
        .source(FLYCTL),
    pattern(L114, Fatal, Fly)
        .expressions(&["insufficient resources to create new machine with existing volume"])
        .samples(&["insufficient resources to create new machine with existing volume 'vol_4y5gkog8p5kj839r'"])
        .remedies(&[Step("fly.deploy")])
        .fields(&[Field::FlyRegion, Field::FlyVolumeRegion])
        .source("Fly.io's own words"),
    pattern(L115, Fatal, Fly)
        .expressions(&["not supported when using mounted volumes", "App configuration is not valid", "is an invalid machine size, choose one of"])
        .samples(&["error canary deployment strategy is not supported when using mounted volumes", "Error: App configuration is not valid", "Error: 'shared-cpu-9x' is an invalid machine size, choose one of: [shared-cpu-1x shared-cpu-2x]"])
        .remedies(&[Step("fly.files"), Step("fly.deploy")])
        .fields(&[Field::FlyVmSize])
        .source("superfly/flyctl, its own code run"),
    pattern(L116, Fatal, Fly)
        .expressions(&[
            "needs an unattached volume named '{volume}' in region '{region}'",
            "needs an unattached volume named '{volume}'",
        ])
        .samples(&["Error: error creating machine configuration: New machine in group 'app' needs an unattached volume named 'openclaw_data' in region 'fra'"])
        .remedies(&[Step("fly.volume"), Step("fly.deploy")])
        .fields(&[Field::FlyVolumeName, Field::FlyVolumeRegion, Field::FlyRegion])
        .source(FLYCTL),
    pattern(L117, Fatal, Fly)
        .expressions(&["invalid config.mounts, only 1 volume supported", "only 1 volume supported"])
        .samples(&["Error: failed to update VM 0123456789abce: invalid config.mounts, only 1 volume supported"])
        .remedies(&[Step("fly.files"), Step("fly.deploy")])
        .fields(&[Field::FlyMount])
        .source("the answer of Fly.io's Machines API"),
    pattern(L118, Fatal, Fly)
        .expressions(&[
            "insufficient memory available to fulfill request",
            "insufficient CPUs available to fulfill request",
            "insufficient resources available to fulfill request",
            "no capacity available in region",
        ])
        .samples(&["Error: failed to launch VM: insufficient memory available to fulfill request"])
        .remedies(&[Step("fly.deploy")])
        .fields(&[Field::FlyRegion, Field::FlyVolumeRegion, Field::FlyVmSize, Field::FlyMemory])
        .source("the answer of Fly.io's Machines API"),
    pattern(L119, Consequence, Fly)
        .expressions(&["on port {port} has failed. Your app is not responding properly", "has failed. Your app is not responding properly", "ealth check on port {port} has failed"])
        .samples(&["2026-05-11T14:31:41Z health[4d895d5ec41638] sin [error]Health check 'servicecheck-00-http-3000' on port 3000 has failed. Your app is not responding properly."])
        .remedies(&[ReadLog, Step("fly.status")])
        .fields(&[Field::FlyPort, Field::FlyCheckGrace])
        .source("Fly.io's own words"),
    pattern(L120, Fatal, Fly)
        .expressions(&["lease currently held by", "failed to obtain lease", "failed to acquire lease"])
        .samples(&["Error: failed to acquire lease on machine 7813112c002178: machine ID 7813112c002178 lease currently held by 4d895d5e@tokens.fly.io, expires at 2026-05-11T14:31:41Z"])
        .remedies(&[Step("fly.status"), Step("fly.deploy")])
        .source(FLYCTL),
    pattern(L121, Consequence, Fly)
        .expressions(&[
            "timed out while connecting to your instance",
            "could not make HTTP request to instance",
            "failed to connect to machine: gave up after",
            "machine is in a non-startable state",
        ])
        .samples(&[
            "proxy[4d895d5ec41638] sin [error][PC05] timed out while connecting to your instance. this indicates a problem with your app (hint: look at your logs and metrics)",
            "proxy[4d895d5ec41638] sin [error][PM07] failed to connect to machine: gave up after 15 attempts (in 8.1s)",
        ])
        .remedies(&[ReadLog, Step("fly.status")])
        .fields(&[Field::FlyPort, Field::FlyMemory])
        .source("Fly Proxy's own words"),
];
