//! What the build of an image says.

use crate::i18n::logs::LogCode::{L60, L61, L62, L63, L64, L65, L66, L67, L68, L69, L70};
use crate::logs::cure::Cure::{DiskSpace, LargerMachine, Status, Step};
use crate::logs::pattern::{Origin::Build, Pattern, Weight, pattern};
use crate::plan::Field;
use Weight::{Follows, Stops};

pub(super) static ROWS: &[Pattern] = &[
    pattern(L60, Stops, Build)
        .words(&["exit code: 137", "ResourceExhausted", "cannot allocate memory", "Cannot allocate memory", "^Killed$", "Command was killed with SIGABRT", "Command was killed with SIGKILL"])
        .samples(&[r#"ERROR: failed to solve: process "/bin/sh -c pnpm install --frozen-lockfile" did not complete successfully: exit code: 137"#, "#16 104.7 Killed", r#"ResourceExhausted: process "/bin/sh -c pnpm build:docker" did not complete successfully: cannot allocate memory"#, "Command was killed with SIGABRT (Aborted): tsdown --config-loader unrun --logLevel warn --no-clean"])
        .covers(&[L67])
        .cures(&[LargerMachine, Step("vm.build"), Step("fly.deploy")])
        .fields(&[Field::GcpMachineType, Field::ImageSource])
        .source("openclaw/openclaw#26154, #98118; BuildKit"),
    pattern(L61, Stops, Build)
        .words(&["gzip: stdin: not in gzip format"])
        .samples(&["#12 1.204 gzip: stdin: not in gzip format"])
        .cures(&[Step("vm.files"), Step("vm.build"), Step("fly.files"), Step("fly.deploy")])
        .fields(&[Field::ImageGog, Field::ImageGoplaces, Field::ImageWacli, Field::ImagePrograms])
        .source("openclaw/openclaw#23099, #72154"),
    pattern(L62, Stops, Build)
        .words(&["curl: (22) The requested URL returned error: {status}"])
        .samples(&["#12 0.804 curl: (22) The requested URL returned error: 404"])
        .cures(&[Step("vm.files"), Step("vm.build"), Step("fly.files"), Step("fly.deploy")])
        .fields(&[Field::ImageGog, Field::ImageGoplaces, Field::ImageWacli, Field::ImagePrograms])
        .source("curl's own words; openclaw/openclaw#20090"),
    pattern(L63, Stops, Build)
        .words(&["A2UI bundling failed", "A2UI sources missing and no prebuilt bundle found"])
        .samples(&["A2UI bundling failed. Re-run with: pnpm canvas:a2ui:bundle"])
        .cures(&[Step("vm.files"), Step("vm.build"), Step("fly.files"), Step("fly.deploy")])
        .fields(&[Field::ImageSource])
        .source("openclaw/openclaw#3146"),
    pattern(L64, Stops, Build)
        .words(&["no space left on device", "No space left on device"])
        .samples(&["ENOSPC: no space left on device, write", "failed to register layer: write /usr/lib/libLLVM.so: no space left on device", "tar: gateway: Cannot write: No space left on device"])
        .cures(&[DiskSpace, Status])
        .fields(&[Field::GcpDiskSize, Field::FlyVolumeSize])
        .source("the kernel's own words"),
    pattern(L65, Stops, Build)
        .words(&["ERR_PNPM_OUTDATED_LOCKFILE"])
        .samples(&[r#"ERR_PNPM_OUTDATED_LOCKFILE  Cannot install with "frozen-lockfile" because pnpm-lock.yaml is not up to date with package.json"#])
        .cures(&[Step("vm.source"), Step("vm.update"), Step("fly.source"), Step("fly.update")])
        .fields(&[Field::ImageSource])
        .source("pnpm's own words"),
    pattern(L66, Stops, Build)
        .words(&["ERR_PNPM_UNSUPPORTED_ENGINE"])
        .samples(&["ERR_PNPM_UNSUPPORTED_ENGINE  Unsupported environment (bad pnpm and/or Node.js version)"])
        .cures(&[Step("vm.files"), Step("vm.build"), Step("fly.files"), Step("fly.deploy")])
        .fields(&[Field::ImageSource])
        .source("pnpm's own words; openclaw@2026.9.6, engines in package.json"),
    pattern(L67, Follows, Build)
        .words(&["did not complete successfully: exit code: {status}"])
        .samples(&[r#"ERROR: failed to solve: process "/bin/sh -c pnpm build" did not complete successfully: exit code: 1"#])
        .cures(&[Step("vm.build"), Step("fly.deploy")])
        .source("BuildKit; openclaw/openclaw#3146"),
    pattern(L68, Stops, Build)
        .words(&["failed to compute cache key: …: not found"])
        .samples(&[r#"ERROR: failed to solve: failed to compute cache key: failed to calculate checksum of ref vur4l69pzr4qe84ojdcv42kpy::43n1t3vqd2o24pypcht6qic4t: "/scripts": not found"#])
        .cures(&[Step("vm.files"), Step("vm.build"), Step("fly.files"), Step("fly.deploy")])
        .fields(&[Field::ImageSource])
        .source("BuildKit"),
    pattern(L69, Stops, Build)
        .words(&["Temporary failure resolving '{host}'", "getaddrinfo EAI_AGAIN {host}", "curl: (6) Could not resolve host: {host}"])
        .samples(&["Err:1 http://deb.debian.org/debian bookworm InRelease Temporary failure resolving 'deb.debian.org'", "getaddrinfo EAI_AGAIN registry.npmjs.org", "curl: (6) Could not resolve host: github.com"])
        .cures(&[Step("vm.build"), Step("fly.deploy")])
        .source("apt's, Node's and curl's own words"),
    pattern(L70, Stops, Build)
        .words(&["dockerfile parse error", "unknown instruction: {word}"])
        .samples(&["ERROR: failed to solve: dockerfile parse error on line 7: unknown instruction: FRM"])
        .cures(&[Step("vm.files"), Step("vm.build"), Step("fly.files"), Step("fly.deploy")])
        .source("BuildKit"),
];
