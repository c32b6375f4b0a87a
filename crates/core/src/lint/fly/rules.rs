//! The declarations of the rules about Fly.io configurations.

use crate::i18n::lint::{FileRuleText, FlyTexts};
use crate::lint::rule::{Covers, FileRule};
use crate::rules::declare::rules;
use crate::rules::{Code, Stage};

// What flyctl does with a value is known exactly, so a finding of any severity replaces that of a form rule.
const DEFAULTS: FileRule = FileRule { stage: Stage::Load, covers: Covers::Any, ..FileRule::DEFAULT };

// One row per rule: code, name of its text, source, and what differs from `DEFAULTS`.
rules! {
    /// The stable code of a rule about Fly.io configurations. Codes are never reused.
    FlyCode: FileRule = DEFAULTS, FlyTexts: FileRuleText;
    T1 t1 "superfly/flyctl ad0172face30, internal/appconfig/config.go";
    T2 t2 "superfly/flyctl ad0172face30, internal/appconfig/config.go";
    T3 t3 "superfly/flyctl ad0172face30, internal/appconfig/config.go";
    T4 t4 "superfly/flyctl ad0172face30, internal/appconfig/config.go; Go, time.ParseDuration";
    T5 t5 "superfly/fly-go 22d6e518f42d, MachineAutostop";
    T6 t6 "superfly/flyctl ad0172face30, internal/appconfig/config.go";
    T7 t7 "superfly/flyctl ad0172face30, internal/appconfig/config.go";
    T8 t8 "superfly/flyctl ad0172face30, internal/appconfig/config.go";
    T9 t9 "superfly/flyctl ad0172face30, internal/appconfig/config.go";
    T10 t10 "superfly/flyctl ad0172face30, internal/appconfig/strict_validate.go; measured with its own code";
    T11 t11 "superfly/flyctl ad0172face30, internal/appconfig/strict_validate.go; measured with its own code";
    T12 t12 "superfly/flyctl ad0172face30, internal/appconfig/strict_validate.go; measured with its own code";
    T13 t13 "superfly/flyctl ad0172face30, internal/appconfig/patches.go";
    T14 t14 "superfly/flyctl ad0172face30, internal/appconfig/patches.go";
    T15 t15 "superfly/fly-go 22d6e518f42d, Duration; measured";
    T16 t16 "superfly/flyctl ad0172face30, internal/appconfig/validation.go";
    T17 t17 "superfly/flyctl ad0172face30, internal/appconfig/validation.go";
    T18 t18 "superfly/flyctl ad0172face30, internal/appconfig/toplevelcheck.go";
    T19 t19 "superfly/flyctl ad0172face30, internal/appconfig/machines.go";
    T20 t20 "superfly/flyctl ad0172face30, internal/appconfig/validation.go", supersedes: &[Code::X13];
    T21 t21 "superfly/flyctl ad0172face30, internal/appconfig/validation.go", supersedes: &[Code::X13];
    T22 t22 "superfly/flyctl ad0172face30, internal/appconfig/processgroups.go";
    T23 t23 "superfly/flyctl ad0172face30, internal/appconfig/validation.go; google/shlex", supersedes: &[Code::F13];
    T24 t24 "superfly/flyctl ad0172face30, internal/appconfig/machines.go; superfly/docs 5c22c8cece71, launch/processes",
        supersedes: &[Code::F13];
    T25 t25 "superfly/flyctl ad0172face30, internal/appconfig/machines.go; superfly/docs 5c22c8cece71, launch/processes",
        supersedes: &[Code::F8, Code::F13, Code::X1];
    T26 t26 "clawdbot@2026.1.24-3 and openclaw@2026.9.6, `gateway --help`", supersedes: &[Code::X1];
    T27 t27 "openclaw@2026.9.6, measured: `gateway.bind: Invalid input`";
    T28 t28 "superfly/docs 5c22c8cece71, launch/processes";
    T29 t29 "superfly/flyctl ad0172face30, internal/appconfig/validation.go";
    T30 t30 "superfly/flyctl ad0172face30, internal/appconfig/validation.go; superfly/docs 5c22c8cece71, reference/configuration";
    T31 t31 "superfly/docs 5c22c8cece71, reference/configuration, release_command";
    T32 t32 "superfly/docs 5c22c8cece71, reference/configuration, release_command";
    T33 t33 "superfly/flyctl ad0172face30, internal/appconfig/validation.go";
    T34 t34 "superfly/fly-go 22d6e518f42d, machine_types.go";
    T35 t35 "superfly/flyctl ad0172face30, internal/appconfig/machines.go; docker/go-units";
    T36 t36 "superfly/fly-go 22d6e518f42d, machine_types.go";
    T37 t37 "superfly/flyctl ad0172face30, internal/appconfig/processgroups.go";
    T38 t38 "superfly/docs 5c22c8cece71, reference/configuration, mounts";
    T39 t39 "superfly/docs 5c22c8cece71, reference/configuration, mounts", supersedes: &[Code::X10];
    T40 t40 "terraform-provider-fly issue 213; CurateLabs/graphforge issue 884";
    T41 t41 "superfly/flyctl ad0172face30, internal/appconfig/validation.go";
    T42 t42 "superfly/flyctl ad0172face30, internal/appconfig/validation.go";
    T43 t43 "superfly/flyctl ad0172face30, internal/appconfig/validation.go";
    // Without a volume there is nothing to put the state on, and nothing that machines would share.
    T44 t44 "superfly/docs 5c22c8cece71, volumes/overview; superfly/docs 5c22c8cece71, reference/configuration, mounts",
        supersedes: &[Code::X10, Code::X12];
    T45 t45 "superfly/flyctl, validateAppName";
    T46 t46 "superfly/docs 5c22c8cece71, reference/configuration, app";
    T47 t47 "superfly/docs 5c22c8cece71, reference/regions";
    T48 t48 "superfly/docs 5c22c8cece71, reference/configuration, internal_port";
    T49 t49 "superfly/docs 5c22c8cece71, reference/configuration, http_service";
    T50 t50 "superfly/flyctl ad0172face30, internal/appconfig/validation.go";
    T51 t51 "superfly/docs 5c22c8cece71, networking/flycast", supersedes: &[Code::X14];
    T52 t52 "superfly/flyctl, deploy_first.go";
    T53 t53 "superfly/docs 5c22c8cece71, reference/configuration, services";
    T54 t54 "superfly/docs 5c22c8cece71, reference/configuration, auto_stop_machines";
    T55 t55 "superfly/docs 5c22c8cece71, reference/configuration, min_machines_running", supersedes: &[Code::X23];
    T56 t56 "superfly/docs 5c22c8cece71, launch/autostop-autostart";
    T57 t57 "superfly/docs 5c22c8cece71, volumes/overview", supersedes: &[Code::X12];
    T58 t58 "superfly/docs 5c22c8cece71, reference/configuration, env", supersedes: &[Code::F11];
    T59 t59 "POSIX, 8.1 Environment Variable Definition", supersedes: &[Code::F11];
    T60 t60 "superfly/docs 5c22c8cece71, reference/configuration, env", supersedes: &[Code::F15];
    T61 t61 "superfly/docs 5c22c8cece71, reference/configuration, build args and processes";
    T62 t62 "superfly/flyctl ad0172face30, internal/appconfig/patches.go";
    T63 t63 "superfly/flyctl ad0172face30, internal/appconfig/validation.go", supersedes: &[Code::X25];
    T64 t64 "superfly/flyctl ad0172face30, internal/appconfig/config.go, Build";
    T65 t65 "superfly/docs 5c22c8cece71, reference/configuration, kill_timeout";
    T66 t66 "superfly/docs 5c22c8cece71, reference/configuration, kill_signal";
    T67 t67 "openclaw@2026.9.6, measured";
    T68 t68 "superfly/docs 5c22c8cece71, reference/configuration, checks";
    T69 t69 "superfly/docs 5c22c8cece71, reference/configuration, concurrency";
    T70 t70 "superfly/docs 5c22c8cece71, networking/app-services; openclaw@2026.9.6, measured";
    T71 t71 "superfly/docs 5c22c8cece71, reference/configuration, internal_port";
    T72 t72 "superfly/docs 5c22c8cece71, reference/configuration, protocol";
}
