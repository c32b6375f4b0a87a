//! Lines of an image build.

use crate::i18n::logs::LogCode::{L60, L61, L62, L63, L64, L65, L66, L67, L68, L69, L70, L71, L72, L73, L74};
use crate::logs::pattern::{Impact, LogSource::Build, Pattern, pattern};
use crate::logs::remedy::RemedyKind::{DiskSpace, LargerMachine, Status, Step};
use crate::plan::Field;
use Impact::{Consequence, Fatal};

pub(super) static PATTERNS: &[Pattern] = &[
    pattern(L60, Fatal, Build)
        .expressions(&["exit code: 137", "ResourceExhausted", "cannot allocate memory", "Cannot allocate memory", "^Killed$", "Command was killed with SIGABRT", "Command was killed with SIGKILL"])
        .samples(&[r#"ERROR: failed to solve: process "/bin/sh -c pnpm install --frozen-lockfile" did not complete successfully: exit code: 137"#, "#16 104.7 Killed", r#"ResourceExhausted: process "/bin/sh -c pnpm build:docker" did not complete successfully: cannot allocate memory"#, "Command was killed with SIGABRT (Aborted): tsdown --config-loader unrun --logLevel warn --no-clean"])
        .supersedes(&[L67])
        .remedies(&[LargerMachine, Step("vm.build"), Step("fly.deploy")])
        .fields(&[Field::GcpMachineType, Field::ImageSource])
        .source("openclaw/openclaw#26154, #98118; BuildKit"),
    pattern(L61, Fatal, Build)
        .expressions(&["gzip: stdin: not in gzip format"])
        .samples(&["#12 1.204 gzip: stdin: not in gzip format"])
        .remedies(&[Step("vm.files"), Step("vm.build"), Step("fly.files"), Step("fly.deploy")])
        .fields(&[Field::ImageGog, Field::ImageGoplaces, Field::ImageWacli, Field::ImagePrograms])
        .source("openclaw/openclaw#23099, #72154"),
    pattern(L62, Fatal, Build)
        .expressions(&["curl: (22) The requested URL returned error: {status}"])
        .samples(&["#12 0.804 curl: (22) The requested URL returned error: 404"])
        .remedies(&[Step("vm.files"), Step("vm.build"), Step("fly.files"), Step("fly.deploy")])
        .fields(&[Field::ImageGog, Field::ImageGoplaces, Field::ImageWacli, Field::ImagePrograms])
        .source("curl's own words; openclaw/openclaw#20090"),
    pattern(L63, Fatal, Build)
        .expressions(&["A2UI bundling failed", "A2UI sources missing and no prebuilt bundle found"])
        .samples(&["A2UI bundling failed. Re-run with: pnpm canvas:a2ui:bundle"])
        .remedies(&[Step("vm.files"), Step("vm.build"), Step("fly.files"), Step("fly.deploy")])
        .fields(&[Field::ImageSource])
        .source("openclaw/openclaw#3146"),
    pattern(L64, Fatal, Build)
        .expressions(&["no space left on device", "No space left on device"])
        .samples(&["ENOSPC: no space left on device, write", "failed to register layer: write /usr/lib/libLLVM.so: no space left on device", "tar: gateway: Cannot write: No space left on device"])
        .remedies(&[DiskSpace, Status])
        .fields(&[Field::GcpDiskSize, Field::FlyVolumeSize])
        .source("the kernel's own words"),
    pattern(L65, Fatal, Build)
        .expressions(&["ERR_PNPM_OUTDATED_LOCKFILE"])
        .samples(&[r#"ERR_PNPM_OUTDATED_LOCKFILE  Cannot install with "frozen-lockfile" because pnpm-lock.yaml is not up to date with package.json"#])
        .remedies(&[Step("vm.source"), Step("vm.update"), Step("fly.source"), Step("fly.update")])
        .fields(&[Field::ImageSource])
        .source("pnpm's own words"),
    pattern(L66, Fatal, Build)
        .expressions(&["ERR_PNPM_UNSUPPORTED_ENGINE"])
        .samples(&["ERR_PNPM_UNSUPPORTED_ENGINE  Unsupported environment (bad pnpm and/or Node.js version)"])
        .remedies(&[Step("vm.files"), Step("vm.build"), Step("fly.files"), Step("fly.deploy")])
        .fields(&[Field::ImageSource])
        .source("pnpm's own words; openclaw@2026.9.6, engines in package.json"),
    pattern(L67, Consequence, Build)
        .expressions(&["did not complete successfully: exit code: {status}"])
        .samples(&[r#"ERROR: failed to solve: process "/bin/sh -c pnpm build" did not complete successfully: exit code: 1"#])
        .remedies(&[Step("vm.build"), Step("fly.deploy")])
        .source("BuildKit; openclaw/openclaw#3146"),
    pattern(L68, Fatal, Build)
        .expressions(&["failed to compute cache key: …: not found"])
        .samples(&[r#"ERROR: failed to solve: failed to compute cache key: failed to calculate checksum of ref vur4l69pzr4qe84ojdcv42kpy::43n1t3vqd2o24pypcht6qic4t: "/scripts": not found"#])
        .remedies(&[Step("vm.files"), Step("vm.build"), Step("fly.files"), Step("fly.deploy")])
        .fields(&[Field::ImageSource])
        .source("BuildKit"),
    pattern(L69, Fatal, Build)
        .expressions(&["Temporary failure resolving '{host}'", "getaddrinfo EAI_AGAIN {host}", "curl: (6) Could not resolve host: {host}"])
        .samples(&["Err:1 http://deb.debian.org/debian bookworm InRelease Temporary failure resolving 'deb.debian.org'", "getaddrinfo EAI_AGAIN registry.npmjs.org", "curl: (6) Could not resolve host: github.com"])
        .remedies(&[Step("vm.build"), Step("fly.deploy")])
        .source("apt's, Node's and curl's own words"),
    pattern(L70, Fatal, Build)
        .expressions(&["dockerfile parse error", "unknown instruction: {word}"])
        .samples(&["ERROR: failed to solve: dockerfile parse error on line 7: unknown instruction: FRM"])
        .remedies(&[Step("vm.files"), Step("vm.build"), Step("fly.files"), Step("fly.deploy")])
        .source("BuildKit"),
    pattern(L71, Fatal, Build)
        .expressions(&["pnpm: not found", "pnpm: command not found", "corepack: not found"])
        .samples(&["sh: 1: pnpm: not found"])
        .remedies(&[Step("vm.files"), Step("vm.build"), Step("fly.files"), Step("fly.deploy")])
        .fields(&[Field::ImageSource])
        .source("the shell's own words"),
    pattern(L72, Fatal, Build)
        .expressions(&["native addon missing (pnpm install", "matrix-sdk-crypto native addon missing", "matrix-sdk-crypto-nodejs"])
        .samples(&["ERROR: matrix-sdk-crypto native addon missing (pnpm install may have silently failed on this arch)"])
        .remedies(&[Step("vm.source"), Step("vm.build"), Step("fly.source"), Step("fly.deploy")])
        .fields(&[Field::ImageSource])
        .source("openclaw, Dockerfile: the check of native addons"),
    pattern(L73, Fatal, Build)
        .expressions(&["Could not load the \"sharp\" module", "sharp: Installation error", "gyp ERR! build error", "gyp ERR! find Python"])
        .samples(&["Error: Could not load the \"sharp\" module using the linux-x64 runtime", "npm error gyp ERR! build error"])
        .remedies(&[Step("vm.files"), Step("vm.build"), Step("fly.files"), Step("fly.deploy")])
        .fields(&[Field::ImageSource])
        .source("the words of sharp and node-gyp"),
    pattern(L74, Fatal, Build)
        .expressions(&["pnpm prune --prod…did not complete successfully", "ERR_PNPM_NO_OFFLINE_TARBALL", "ERR_PNPM_WORKSPACE_PKG_NOT_FOUND", "ERR_PNPM_ABORTED_REMOVE_MODULES_DIR"])
        .samples(&[r#"ERROR: failed to solve: process "/bin/sh -c CI=true pnpm prune --prod" did not complete successfully: exit code: 123"#])
        .supersedes(&[L67])
        .remedies(&[Step("vm.source"), Step("vm.build"), Step("fly.source"), Step("fly.deploy")])
        .fields(&[Field::ImageSource])
        .source("openclaw/openclaw#90037, PR #80542"),
];
