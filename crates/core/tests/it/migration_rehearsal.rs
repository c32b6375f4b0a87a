//! A rehearsal: every command of a migration and of its way back, run by bash on a real folder tree, with stand-ins for
//! what would leave it (docker, gcloud, fly, sudo). Afterwards everything is as before.

#![expect(clippy::expect_used, clippy::panic, reason = "a broken expectation is how a test fails")]

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::common::old::{OldCase, old_cases};
use crate::common::tools;
use companion_core::migrate::{Existing, Migration};
use companion_core::plan::Target;
use companion_core::shell::render;
use companion_core::steps::{Need, Step};

const JUDGE: &str = "rehearse_migration";

/// The programs that would leave the tree; each writes down how it was called.
const STUBS: [(&str, &str); 9] = [
    ("sudo", "exec \"$@\""),
    ("chown", ":"),
    ("curl", ":"),
    ("df", ":"),
    (
        "install",
        r#"count=$#
while [ "$count" -gt 0 ]; do
    case $1 in
        -o | -g) shift 2; count=$((count - 2)) ;;
        *) set -- "$@" "$1"; shift; count=$((count - 1)) ;;
    esac
done
exec /usr/bin/install "$@""#,
    ),
    (
        "docker",
        r#"case "$*" in
    *doctor*)
        cp "$HOME/.openclaw/openclaw.json" "$HOME/.openclaw/openclaw.json.bak"
        printf '{"gateway":{"mode":"local"},"mended":true}\n' >"$HOME/.openclaw/openclaw.json"
        mkdir -p "$HOME/.openclaw/state"
        echo database >"$HOME/.openclaw/state/openclaw.sqlite"
        ;;
    "compose up "*)
        [ -f docker-compose.yml ] && [ -f .env ] || { echo "started without its files" >>"$LOG"; exit 1; }
        if [ "$PWD" = "$HOME/$OLD_FOLDER" ]; then
            [ -f "$HOME/$OLD_CONFIG" ] || { echo "started without the old configuration" >>"$LOG"; exit 1; }
        else
            [ -f "$HOME/.openclaw/openclaw.json" ] || { echo "started without its configuration" >>"$LOG"; exit 1; }
            echo written >"$HOME/.openclaw/workspace/by-the-new-gateway.md"
        fi
        ;;
esac"#,
    ),
    (
        "gcloud",
        r#"if [ "$1 $2" = "compute scp" ]; then
    shift 2
    for word; do case $word in *:*) target=${word#*:} ;; esac; done
    for word; do case $word in --* | *:* | .) ;; *) cp "$word" "$HOME/$target" ;; esac; done
fi"#,
    ),
    (
        "fly",
        r#"case "$1 $2" in
    "ssh console")
        while [ "$1" != -C ]; do shift; done
        inside=$(printf '%s' "$2" | sed "s#/data#$HOME/volume#g; s#/home/node#$HOME/machine/home/node#g; s#/root#$HOME/machine/root#g")
        case $inside in
            *doctor*)
                cp "$HOME/volume/openclaw.json" "$HOME/volume/openclaw.json.bak"
                printf '{"gateway":{"mode":"local"},"mended":true}\n' >"$HOME/volume/openclaw.json"
                ;;
            env\ * | node\ * | printenv\ *) ;;
            *) eval "$inside" ;;
        esac
        ;;
    "secrets import") cat >"$HOME/secrets" ;;
    "machine update")
        rm -rf "$HOME/machine"
        mkdir -p "$HOME/machine/home/node" "$HOME/machine/root"
        ;;
    "deploy "*)
        case "$*" in
            *--image*) config=$OLD_CONFIG ;;
            *) config=volume/openclaw.json ;;
        esac
        [ -f "$HOME/$config" ] || { echo "deployed without its configuration" >>"$LOG"; exit 1; }
        ;;
esac"#,
    ),
    ("tee", "cat >\"$1\""),
];

/// A folder tree, a laptop's folder with the new files, and stand-ins.
struct Stage {
    root: tempfile::TempDir,
    bash: PathBuf,
    environment: Vec<(&'static str, String)>,
}

impl Stage {
    fn new(bash: &Path, existing: &Existing, migration: &Migration) -> Self {
        let root = tempfile::tempdir().expect("a folder");
        for folder in ["home", "bin", "new"] {
            fs::create_dir(root.path().join(folder)).expect("a folder");
        }
        for (name, script) in STUBS {
            let path = root.path().join("bin").join(name);
            fs::write(&path, format!("#!/bin/sh\necho \"{name} $*\" >>\"$LOG\"\n{script}\n")).expect("a stand-in");
            fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("a mode");
        }
        for file in &migration.files.made {
            fs::write(root.path().join("new").join(&file.path), &file.text).expect("a new file");
        }
        let config = if existing.target.is_fly() {
            format!("volume/{}", existing.config_file)
        } else {
            existing.state_directory.join(&existing.config_file)
        };
        let environment = vec![
            ("HOME", root.path().join("home").display().to_string()),
            ("LOG", root.path().join("log").display().to_string()),
            ("PATH", format!("{}:/usr/bin:/bin", root.path().join("bin").display())),
            ("OLD_FOLDER", existing.directory.to_string()),
            ("OLD_CONFIG", config),
        ];
        Self { root, bash: bash.to_owned(), environment }
    }

    fn home(&self) -> PathBuf {
        self.root.path().join("home")
    }

    fn put(&self, path: &str, text: &str, mode: u32) {
        let path = self.home().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(&path, text).expect("a file");
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).expect("a mode");
    }

    /// Runs a text as it is pasted: line after line, whatever one of them says. Gives what it printed.
    fn run(&self, step: &Step, text: &str, must_succeed: bool) -> String {
        let folder = if step.id == "migrate.copy-files" { "new" } else { "home" };
        let text = text.replace("MACHINE_ID", "m1").replace("VOLUME_ID", "v1").replace("OLD_IMAGE", "registry/old");
        let script = if must_succeed { format!("set -e\n{text}") } else { text };
        let done = Command::new(&self.bash)
            .args(["--norc", "-c", &script])
            .env_clear()
            .envs(self.environment.iter().map(|(name, value)| (*name, value)))
            .current_dir(self.root.path().join(folder))
            .output()
            .expect("bash runs");
        let said = String::from_utf8_lossy(&done.stderr).into_owned();
        assert!(!must_succeed || done.status.success(), "{}: {said}\n{script}", step.id);
        String::from_utf8_lossy(&done.stdout).into_owned()
    }

    fn step(&self, step: &Step) {
        for block in step.blocks().iter().filter(|block| !block.contains("REQUEST_ID")) {
            self.run(step, block, true);
        }
    }

    /// What the check of a step prints.
    fn check(&self, step: &Step) -> String {
        self.run(step, &step.check.iter().map(render).collect::<Vec<_>>().join("\n"), false)
    }

    /// Every path below the home directory with its kind, mode and content.
    fn tree(&self) -> BTreeMap<String, String> {
        let mut tree = BTreeMap::new();
        let mut folders = vec![self.home()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(&folder).expect("a folder") {
                let path = entry.expect("an entry").path();
                let name = path.strip_prefix(self.home()).expect("below home").display().to_string();
                let data = path.symlink_metadata().expect("metadata");
                let mode = data.permissions().mode() & 0o7777;
                let is = if data.is_symlink() {
                    format!("link to {}", fs::read_link(&path).expect("a link").display())
                } else if data.is_dir() {
                    folders.push(path);
                    format!("folder {mode:o}")
                } else {
                    format!("file {mode:o} {:?}", fs::read(&path).expect("a file"))
                };
                tree.insert(name, is);
            }
        }
        tree
    }

    fn log(&self) -> String {
        fs::read_to_string(self.root.path().join("log")).unwrap_or_default()
    }
}

fn find<'a>(steps: &'a [Step], id: &str) -> &'a Step {
    steps.iter().find(|step| step.id == id).unwrap_or_else(|| panic!("no step {id}"))
}

/// What a gateway leaves behind in a year: sessions, logins, links, odd names and modes.
fn live(stage: &Stage, state: &str, workspace: &str) {
    stage.put(&format!("{state}/agents/main/sessions/a b'c.jsonl"), "{}\n", 0o600);
    stage.put(&format!("{state}/credentials/oauth.json"), "{\"fake\":true}", 0o600);
    stage.put(&format!("{workspace}/AGENTS.md"), "# Agents\n", 0o644);
    stage.put(&format!("{workspace}/bin/tool"), "#!/bin/sh\n", 0o755);
    fs::create_dir_all(stage.home().join(state).join("empty")).expect("a folder");
    symlink("AGENTS.md", stage.home().join(workspace).join("CLAUDE.md")).expect("a link");
    fs::set_permissions(stage.home().join(state), fs::Permissions::from_mode(0o700)).expect("a mode");
    stage.put("notes of somebody.txt", "unrelated\n", 0o644);
}

/// The tree of a machine with Docker as the old release left it.
fn machine(bash: &Path, case: &OldCase) -> (Stage, Existing, Migration) {
    let (existing, migration) = case.migration();
    let stage = Stage::new(bash, &existing, &migration);
    live(&stage, existing.state_directory.as_str(), existing.workspace.as_str());
    for (name, text) in &case.files {
        if *name == existing.config_file {
            stage.put(&existing.state_directory.join(name), text, 0o600);
        } else {
            let mode = if name == ".env" { 0o600 } else { 0o644 };
            stage.put(&existing.directory.join(name), text, mode);
        }
    }
    stage.put(&existing.directory.join("package.json"), "{}", 0o644);
    (stage, existing, migration)
}

fn bash() -> Option<PathBuf> {
    tools::program(JUDGE, "bash", "`apt-get install bash`")
}

#[test]
fn a_machine_with_docker_goes_there_and_back() {
    let Some(bash) = bash() else { return };
    for case in old_cases().into_iter().filter(|case| case.target == Target::Gcp) {
        for by_copying in [false, true] {
            let (stage, existing, migration) = machine(&bash, &case);
            let before = stage.tree();
            let at = |id: &str| find(&migration.steps, id);
            for step in &migration.steps {
                let is_other_way = step.id == if by_copying { "migrate.files" } else { "migrate.copy-files" };
                let is_wanted = step.need == Need::Required || by_copying && step.id == "migrate.copy-files";
                if is_other_way || !is_wanted || step.place.id() == "browser" {
                    continue;
                }
                stage.step(step);
                if step.id == "migrate.look" || step.id == "migrate.stop" {
                    assert_eq!(stage.tree(), before, "{}: {} changed something", case.name, step.id);
                }
                if step.id == "migrate.backup" {
                    let listed = stage.check(step);
                    let wanted = existing.files.len() + 1;
                    assert_eq!(listed.lines().count(), wanted, "{}: {listed}", case.name);
                    let mode = fs::metadata(stage.home().join(existing.archive())).expect("an archive").permissions();
                    assert_eq!(mode.mode() & 0o777, 0o600, "{}: others can read the backup", case.name);
                }
            }
            assert!(!stage.log().contains("without"), "{}: {}", case.name, stage.log());
            after_the_move(&stage, &case, &existing, &migration);

            // A second attempt at the backup must not replace the only good one.
            let archive = fs::read(stage.home().join(existing.archive())).expect("an archive");
            stage.run(at("migrate.backup"), &at("migrate.backup").blocks().join("\n"), false);
            assert!(archive == fs::read(stage.home().join(existing.archive())).expect("an archive"), "{}", case.name);

            for step in migration.rollback.iter().filter(|step| step.need == Need::Required) {
                stage.step(step);
            }
            assert!(!stage.log().contains("without"), "{}: {}", case.name, stage.log());
            assert!(stage.log().trim_end().ends_with(&format!("docker compose up -d {}", existing.service)));
            let after = stage.tree();
            for (path, is) in &before {
                assert_eq!(after.get(path), Some(is), "{}: {path} after the way back", case.name);
            }
            let folder = migration.plan.directory.as_ref().expect("a folder").as_str();
            let left = [folder, ".openclaw-after-migration", ".openclaw-auth-profile-secrets"];
            for path in after.keys().filter(|path| !before.contains_key(*path)) {
                let first = path.split('/').next().unwrap_or_default();
                assert!(left.contains(&first) || first == existing.archive(), "{}: {path} is left over", case.name);
            }
            let session = ".openclaw-after-migration/workspace/by-the-new-gateway.md";
            assert!(after.contains_key(session), "{}: what happened since is gone", case.name);
            stage.step(find(&migration.rollback, "rollback.clean"));
            assert_eq!(stage.tree(), before, "{}: not everything is as before", case.name);
        }
    }
}

/// The state under its new name, with everything in it, and the keys beside the new files.
fn after_the_move(stage: &Stage, case: &OldCase, existing: &Existing, migration: &Migration) {
    let tree = stage.tree();
    for path in [
        "agents/main/sessions/a b'c.jsonl",
        "credentials/oauth.json",
        "empty",
        "workspace/AGENTS.md",
        "workspace/CLAUDE.md",
    ] {
        assert!(tree.contains_key(&format!(".openclaw/{path}")), "{}: {path} did not move", case.name);
    }
    assert!(tree.get(".openclaw/openclaw.json").is_some_and(|is| is.starts_with("file 600")), "{}", case.name);
    // The doctor saw the migrated configuration, not the old one.
    let seen = fs::read_to_string(stage.home().join(".openclaw/openclaw.json.bak")).expect("what the doctor saw");
    let made = migration.files.made.iter().find(|file| file.path == "openclaw.json").expect("a configuration");
    assert_eq!(seen, made.text, "{}", case.name);
    if existing.state_directory.as_str() != ".openclaw" {
        assert!(!tree.contains_key(existing.state_directory.as_str()), "{}: state twice", case.name);
    }
    let folder = migration.plan.directory.as_ref().expect("a folder").as_str();
    for name in [".env", "keys.env", "openclaw.json"] {
        let is = tree.get(&format!("{folder}/{name}")).unwrap_or_else(|| panic!("{}: no {name}", case.name));
        assert!(is.starts_with("file 600"), "{}: {name}: {is}", case.name);
    }
    let lines = |text: &str| -> Vec<String> {
        let mut lines: Vec<String> = text
            .lines()
            .filter(|line| !line.starts_with('#') && !line.is_empty() && !line.ends_with('='))
            .map(str::to_owned)
            .collect();
        lines.sort();
        lines
    };
    let carried = fs::read_to_string(stage.home().join(folder).join("keys.env")).expect("keys");
    let made = migration.files.made.iter().find(|file| file.path == "keys.env").expect("keys");
    assert_eq!(lines(&carried), lines(&made.text), "{}: the machine and the laptop carry other keys", case.name);
    assert!(carried.contains("ANTHROPIC_API_KEY=sk-ant-fake-key-of-a-test"), "{}", case.name);
    assert!(!carried.contains("_GATEWAY_TOKEN"), "{}", case.name);
}

/// Whoever stops in the middle gets back too.
#[test]
fn an_interrupted_migration_goes_back() {
    let Some(bash) = bash() else { return };
    for case in old_cases().into_iter().filter(|case| case.target == Target::Gcp) {
        let (_, migration) = case.migration();
        let ids: Vec<&str> = migration.steps.iter().map(|step| step.id).collect();
        let first = ids.iter().position(|id| *id == "migrate.backup").expect("a backup");
        let last = ids.iter().position(|id| *id == "migrate.start").expect("a start");
        for stop in first..last {
            let (stage, _, migration) = machine(&bash, &case);
            let before = stage.tree();
            for step in migration.steps.iter().take(stop + 1).filter(|step| step.need == Need::Required) {
                stage.step(step);
            }
            for step in migration.rollback.iter().filter(|step| step.need == Need::Required) {
                // There may be no new folder to stop anything in, and nothing to set aside.
                stage.run(step, &step.blocks().join("\n"), false);
            }
            let after = stage.tree();
            for (path, is) in &before {
                assert_eq!(after.get(path), Some(is), "{}: {path} after {:?}", case.name, ids.get(stop));
            }
        }
    }
}

#[test]
fn a_volume_goes_there_and_back() {
    let Some(bash) = bash() else { return };
    for case in old_cases().into_iter().filter(|case| case.target.is_fly()) {
        let (existing, migration) = case.migration();
        let stage = Stage::new(&bash, &existing, &migration);
        live(&stage, "volume", "machine/home/node/clawd");
        stage.put("machine/root/clawd/AGENTS.md", "# Agents\n", 0o644);
        for (name, text) in &case.files {
            let folder = if *name == existing.config_file { "volume" } else { existing.directory.as_str() };
            stage.put(&format!("{folder}/{name}"), text, 0o600);
        }
        let before = stage.tree();
        for step in migration.steps.iter().filter(|step| step.need == Need::Required && step.place.id() != "browser") {
            // Nothing was refused, so `grep` finds nothing; a proxy runs for ever.
            if !matches!(step.id, "fly.trusted-proxies" | "fly.proxy") {
                stage.step(step);
            }
            if step.id == "migrate.backup" {
                let listed = stage.check(step);
                assert_eq!(listed.trim(), format!("./{}", existing.config_file), "{}", case.name);
            }
        }
        assert!(!stage.log().contains("without"), "{}: {}", case.name, stage.log());
        let tree = stage.tree();
        let secrets = fs::read_to_string(stage.home().join("secrets")).expect("the secrets");
        assert!(secrets.contains("OPENCLAW_GATEWAY_TOKEN="), "{}", case.name);
        assert!(tree.get("volume/openclaw.json").is_some_and(|is| is.starts_with("file 600")), "{}", case.name);
        let is_saved = tree.contains_key("volume/workspace/AGENTS.md");
        let is_default = existing.own_workspace.is_none() && existing.release.product.id() != "openclaw";
        assert_eq!(is_saved, is_default, "{}: the workspace of the machine's own file system", case.name);

        for step in migration.rollback.iter().filter(|step| step.need == Need::Required) {
            stage.step(step);
        }
        assert!(!stage.log().contains("without"), "{}: {}", case.name, stage.log());
        let after = stage.tree();
        for (path, is) in before.iter().filter(|(path, _)| !path.starts_with("machine")) {
            assert_eq!(after.get(path), Some(is), "{}: {path} after the way back", case.name);
        }
        if existing.config_file != "openclaw.json" {
            assert!(!after.contains_key("volume/openclaw.json"), "{}: the old release could take it", case.name);
        }
    }
}
