//! Every gcloud command of every guide, read by gcloud's own parser.

use crate::common;
use crate::common::tools;
use serde_json::{Value, json};
use std::collections::BTreeSet;

const JUDGE: &str = "judge_gcloud";

#[test]
fn gcloud_accepts_every_command() {
    let mut argvs: BTreeSet<Vec<String>> = BTreeSet::new();
    for case in common::cases() {
        for step in case.output["steps"].as_array().unwrap() {
            for command in ["commands", "check"].iter().filter_map(|list| step[*list].as_array()).flatten() {
                let argv: Vec<String> = serde_json::from_value(command["argv"].clone()).unwrap_or_default();
                if argv.first().is_some_and(|program| program == "gcloud") {
                    argvs.insert(argv);
                }
            }
        }
    }
    assert!(!argvs.is_empty(), "no guide uses gcloud");
    if let Some(verdict) = judge(&json!(argvs)) {
        verdict.accept(JUDGE);
    }
}

#[test]
fn wrong_commands_are_refused() {
    let wrong = json!([
        ["gcloud", "compute", "instances", "create", "gw", "--zon=us-central1-a"],
        ["gcloud", "compute", "instances", "create", "gw", "--boot-disk-size=20GX"],
        ["gcloud", "compute", "instances", "create", "gw", "--image=a", "--image-family=debian-12"],
        ["gcloud", "compute", "ssh", "gw", "-L", "18789:127.0.0.1:18789"],
        ["gcloud", "projects", "create", "My_Project"],
        ["gcloud", "projects", "add-iam-policy-binding", "my-project", "--member=user:a@b.c"],
        ["gcloud", "billing", "projects", "link", "my-project"],
        ["gcloud", "os-login", "describe-profile"],
        ["gcloud", "compute", "instances", "list", "--format=table(name,status"],
        ["gcloud", "compute", "instances", "list", "--filter=name=("],
    ]);
    if let Some(verdict) = judge(&wrong) {
        assert_eq!(verdict.complaints.len(), wrong.as_array().unwrap().len(), "{:#?}", verdict.complaints);
        verdict.complains_of(&["--zon=us-central1-a", "20GX", "--role", "--billing-account", "os-login"]);
    }
}

fn judge(argvs: &Value) -> Option<tools::Verdict> {
    let program = tools::program(
        JUDGE,
        "gcloud",
        "the Google Cloud CLI comes from cloud.google.com/sdk, no package index has it",
    )?;
    tools::ask(JUDGE, "gcloud.py", &json!({"program": program, "argvs": argvs}))
}
