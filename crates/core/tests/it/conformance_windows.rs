#![expect(clippy::indexing_slicing, reason = "a broken expectation is how a test fails")]
//! Every command for a laptop, as PowerShell and cmd.exe read it: by their documented rules, and by a real PowerShell where
//! there is one.

use crate::common;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::process::Command as Process;

use crate::common::tools;
use crate::common::windows::{self, Effect, HOME, LOGIN, Version};
use companion_core::gateway::{VerdictKind, remedies, terminal_checks};
use companion_core::i18n::Language;
use companion_core::shell::{
    Command, Dialect, Invocation, Layout, Piece, Placed, Word, WrittenFile, pieces, render_in,
};
use companion_core::steps::{Place, Step};
use proptest::prelude::*;

const LAYOUTS: [Layout; 2] = [Layout::Wrapped, Layout::SingleLine];
const VERSIONS: [Version; 3] = [Version::V5, Version::V70, Version::V73];

/// What has to happen, in order: by a paste, or by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Event {
    Done(Effect),
    Placed(Placed),
}

/// A path as Windows means it.
fn path(word: &Word) -> String {
    let text = match word {
        Word::Plain(text) => text.to_string(),
        Word::Home(path) if path.is_empty() => HOME.to_owned(),
        Word::Home(path) => format!("{HOME}\\{path}"),
        Word::LoginName => LOGIN.to_owned(),
    };
    text.replace('/', "\\")
}

fn argv(Invocation(words): &Invocation) -> Vec<String> {
    let word = |word: &Word| if let Word::Plain(text) = word { text.to_string() } else { path(word) };
    words.iter().map(word).collect()
}

/// Paths with one separator, for comparing.
fn neutral(effect: Effect) -> Effect {
    let path = |text: String| text.replace('/', "\\");
    let word = |text: String| if text.starts_with(HOME) { path(text) } else { text };
    match effect {
        Effect::Enter(text) => Effect::Enter(path(text)),
        Effect::Make(text) => Effect::Make(path(text)),
        Effect::Remove(texts, quiet) => Effect::Remove(texts.into_iter().map(path).collect(), quiet),
        Effect::Call(calls, input, output) => Effect::Call(
            calls.into_iter().map(|call| call.into_iter().map(word).collect()).collect(),
            input.map(path),
            output.map(path),
        ),
        Effect::Write(file, text, once) => Effect::Write(path(file), text, once),
        Effect::Exit => Effect::Exit,
    }
}

/// What the data says, apart from how it is written.
fn expected(commands: &[Command], dialect: Dialect) -> Vec<Event> {
    let mut events = Vec::new();
    let write = |file: &WrittenFile, once| match dialect {
        Dialect::Cmd => {
            let shown = path(&file.path).replace(HOME, "%USERPROFILE%");
            Event::Placed(Placed { file: file.file.clone(), path: shown, once })
        }
        _ => Event::Done(Effect::Write(path(&file.path), file.text.clone(), once)),
    };
    for (position, command) in commands.iter().enumerate() {
        let event = match command {
            Command::Run(invocation) => {
                let (words, all) = (argv(invocation), invocation.0.as_slice());
                let names: Vec<&str> = words.iter().map(String::as_str).collect();
                Event::Done(match names.as_slice() {
                    ["umask", ..] => continue,
                    ["exit"] => Effect::Exit,
                    ["cd", _] => Effect::Enter(path(&all[1])),
                    ["mkdir", "-p", _] => Effect::Make(path(&all[2])),
                    ["rm", "-f", ..] => {
                        let written: Vec<&Word> =
                            commands[position..].iter().filter_map(Command::written).map(|file| &file.path).collect();
                        let left: Vec<String> =
                            all[2..].iter().filter(|word| !written.contains(word)).map(path).collect();
                        if left.is_empty() {
                            continue;
                        }
                        Effect::Remove(left, true)
                    }
                    ["rm", ..] => Effect::Remove(all[1..].iter().map(path).collect(), false),
                    _ => Effect::Call(vec![words], None, None),
                })
            }
            Command::Pipeline(calls) => Event::Done(Effect::Call(calls.iter().map(argv).collect(), None, None)),
            Command::FromFile(call, file) => {
                Event::Done(Effect::Call(vec![argv(call)], Some(path(&Word::from(file))), None))
            }
            Command::IntoNew(call, file) => Event::Done(Effect::Call(vec![argv(call)], None, Some(path(file)))),
            Command::Write(file) => write(file, false),
            Command::WriteOnce(file) => write(file, true),
            Command::Feed(call, file) => {
                let (file, name) = (file.file.clone(), path(&Word::from(&file.file)));
                events.push(Event::Placed(Placed { file: file.clone(), path: file, once: false }));
                Event::Done(Effect::Call(vec![argv(call)], Some(name), None))
            }
        };
        events.push(event);
    }
    events
}

/// What pieces do; `None` where one is for a POSIX shell only.
fn actual(list: &[Piece], dialect: Dialect, version: Version) -> Option<Vec<Event>> {
    let mut events = Vec::new();
    for piece in list {
        match piece {
            Piece::Text(text) => {
                let effects = match dialect {
                    Dialect::Cmd => windows::cmd(text),
                    _ => windows::powershell(text, version),
                };
                events.extend(effects.into_iter().map(neutral).map(Event::Done));
            }
            Piece::Place(files) => events.extend(files.iter().cloned().map(Event::Placed)),
            Piece::PosixOnly(_) => return None,
        }
    }
    Some(events)
}

fn accept(commands: &[Command], name: &str) -> bool {
    let mut all = true;
    for dialect in [Dialect::PowerShell, Dialect::Cmd] {
        for layout in LAYOUTS {
            let list = pieces(commands, dialect, layout);
            for version in VERSIONS {
                match actual(&list, dialect, version) {
                    Some(events) => {
                        assert_eq!(
                            events,
                            expected(commands, dialect),
                            "{name}, {dialect:?} {layout:?} {version:?}: {list:#?}"
                        );
                    }
                    None => all = false,
                }
            }
        }
    }
    all
}

/// Every step on a laptop, of every guide and every migration.
fn laptop_steps() -> Vec<(String, Step)> {
    let mut steps = Vec::new();
    let mut add = |name: &str, list: &[Step]| {
        let on_laptop = list.iter().filter(|step| step.place == Place::Laptop);
        steps.extend(on_laptop.map(|step| (format!("{name}, {}", step.id), step.clone())));
    };
    for case in common::cases() {
        add(&case.name, &case.bundle.steps);
    }
    for case in common::old::old_cases() {
        let (_, migration) = case.migration();
        add(&case.name, &migration.steps);
        add(&case.name, &migration.rollback);
    }
    steps
}

#[test]
fn every_laptop_command_means_the_same_on_windows() {
    let steps = laptop_steps();
    assert!(steps.len() > 300, "{}", steps.len());
    let mut elsewhere = Vec::new();
    for (name, step) in &steps {
        for commands in [&step.commands, &step.check] {
            if !accept(commands, name) {
                elsewhere.push(name.clone());
            }
        }
    }
    // The name of that project holds quotes and an exclamation mark, which no batch file gets.
    assert_eq!(elsewhere, ["gcp-openclaw-full, gcp.project"], "these have no form on Windows");
    tools::say(&format!("judge_windows: {} steps in 2 dialects, 2 layouts, 3 PowerShells", steps.len()));
}

/// What the verification tells people to run on their laptop.
#[test]
fn every_laptop_remedy_means_the_same_on_windows() {
    let page = "https://companion.example".parse().ok();
    let (mut count, mut elsewhere) = (0, Vec::new());
    for case in common::cases() {
        let plan = &case.bundle.plan;
        let address = "ws://127.0.0.1:18790".parse().expect("an address");
        let text = Language::English.verification();
        let checks = terminal_checks(plan, &address, true, &text.causes);
        let of_kind = |&kind: &VerdictKind| remedies(plan, kind, page.as_ref(), Some("7c1f-42"), &text.verdicts);
        let all = VerdictKind::ALL.iter().flat_map(of_kind).chain(checks);
        for remedy in all.filter(|remedy| remedy.place == Place::Laptop) {
            count += 1;
            if !accept(&remedy.commands, &case.name) {
                elsewhere.push(remedy.block());
            }
        }
    }
    assert!(count > 100, "{count}");
    assert_eq!(elsewhere, Vec::<String>::new(), "these have no form on Windows");
}

/// No tool that Windows has not may be called.
#[test]
fn no_posix_tool_is_called_on_windows() {
    for (name, step) in laptop_steps() {
        for dialect in [Dialect::PowerShell, Dialect::Cmd] {
            for layout in LAYOUTS {
                let all = step.blocks_in(dialect, layout).into_iter().chain(step.check_blocks_in(dialect, layout));
                for text in all.filter_map(|piece| if let Piece::Text(text) = piece { Some(text) } else { None }) {
                    for line in text.lines() {
                        let first = line.split(' ').next().unwrap_or_default();
                        assert!(
                            !["ls", "cat", "rm", "chmod", "umask", "grep", "mkdir", "sudo", "nano", "gcloud"]
                                .contains(&first)
                                || (first == "gcloud" && dialect == Dialect::Cmd),
                            "{name}: {line}"
                        );
                    }
                    if layout == Layout::SingleLine {
                        let ends: Vec<&str> = text.lines().filter(|line| line.ends_with(['`', '^', '\\'])).collect();
                        assert_eq!(ends, Vec::<&str>::new(), "{name}");
                    }
                }
            }
        }
    }
}

/// Elsewhere than on the laptop, and for POSIX shells, nothing changes.
#[test]
fn posix_blocks_stay_as_they_are() {
    for case in common::cases() {
        for step in &case.bundle.steps {
            let texts = |list: Vec<Piece>| -> Vec<String> {
                let text = |piece| if let Piece::Text(text) = piece { text } else { panic!("{piece:?}") };
                list.into_iter().map(text).collect()
            };
            let dialects: &[Dialect] = if step.place == Place::Laptop { &[Dialect::Posix] } else { &Dialect::ALL };
            for &dialect in dialects {
                let blocks = if step.commands.is_empty() { Vec::new() } else { step.blocks() };
                assert_eq!(texts(step.blocks_in(dialect, Layout::Wrapped)), blocks, "{} {}", case.name, step.id);
                let check: Vec<String> = step.check_block().into_iter().collect();
                assert_eq!(texts(step.check_blocks_in(dialect, Layout::Wrapped)), check);
            }
        }
    }
}

/// Words that mean something to one of the shells or runtimes.
fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("'"),
        Just("\""),
        Just(" "),
        Just("%"),
        Just("!"),
        Just("^"),
        Just("&"),
        Just("|"),
        Just("<"),
        Just(">"),
        Just("$"),
        Just("`"),
        Just("\\"),
        Just("("),
        Just(")"),
        Just("{"),
        Just("@"),
        Just("#"),
        Just(";"),
        Just(","),
        Just("--"),
        Just("-"),
        Just("--%"),
        Just("%PATH%"),
        Just("%A%"),
        Just("%=%"),
        Just("A"),
        Just("$HOME"),
        Just("~"),
        Just("*"),
        Just("["),
        Just("?"),
        Just(":"),
        Just("="),
        Just("0"),
        Just("1e3"),
        Just("."),
        Just("/"),
        Just("\u{2019}"),
        Just("\u{201c}"),
        Just("\u{a0}"),
        Just("部署"),
        Just("name"),
        Just("ø"),
        Just("\n"),
        Just("\t"),
        Just("'@"),
        Just("\"\""),
    ];
    proptest::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    /// A word reaches a program unchanged, or it is said that it cannot.
    #[test]
    fn hostile_words_reach_programs(words in proptest::collection::vec(hostile(), 0..4)) {
        let command = Command::Run(Invocation::of(&["fly"]).with_all(words.clone()));
        let is_typeable = !words.iter().any(|word| word.contains(char::is_control));
        prop_assert_eq!(accept(&[command], "fly"), is_typeable);
    }

    /// A batch file reads its words again.
    #[test]
    fn hostile_words_reach_batch_files(words in proptest::collection::vec(hostile(), 0..4)) {
        let command = Command::Run(Invocation::of(&["gcloud", "x"]).with_all(words.clone()));
        let survives = |word: &String| !word.contains(|letter: char| letter.is_control() || "\"%!&|<>^".contains(letter));
        prop_assert_eq!(accept(&[command], "gcloud"), words.iter().all(survives));
    }

    /// Bytes and pipes.
    #[test]
    fn hostile_words_reach_programs_with_files(word in hostile(), other in hostile()) {
        let call = || Invocation::of(&["fly"]).with(&word);
        for command in [
            Command::FromFile(call(), ".env".to_owned()),
            Command::FromFile(call(), "two words.txt".to_owned()),
            Command::IntoNew(call(), Word::from("backup.tar.gz")),
            Command::IntoNew(call(), Word::Home("my folder/backup.tar.gz".to_owned())),
            Command::Pipeline(vec![call(), Invocation::of(&["tar"]).with(&other)]),
            Command::Pipeline(vec![call(), Invocation::of(&["grep", "-o", "traffic from .*"])]),
        ] {
            let is_typeable = !word.contains(char::is_control) && !other.contains(char::is_control);
            prop_assert!(accept(std::slice::from_ref(&command), "fly") || !is_typeable, "{command:?}");
        }
    }

    /// A file is written byte for byte, or placed by hand.
    #[test]
    fn hostile_texts_are_written(lines in proptest::collection::vec(hostile(), 0..5)) {
        let text = lines.join("\n") + "\n";
        let has_controls = text.contains(|letter: char| letter.is_control() && letter != '\n');
        for path in [Word::from(".env"), Word::Home("it's/$x/.env".to_owned())] {
            let file = WrittenFile { file: ".env".to_owned(), path: path.clone(), text: text.clone() };
            for command in [Command::Write(file.clone()), Command::WriteOnce(file.clone())] {
                for layout in LAYOUTS {
                    let list = pieces(std::slice::from_ref(&command), Dialect::PowerShell, layout);
                    if has_controls {
                        prop_assert!(matches!(list.as_slice(), [Piece::Place(_)]));
                    } else {
                        let events = actual(&list, Dialect::PowerShell, Version::V5).expect("PowerShell writes it");
                        prop_assert_eq!(events, expected(std::slice::from_ref(&command), Dialect::PowerShell));
                    }
                }
            }
            let fed = Command::Feed(Invocation::of(&["fly", "x y"]), file);
            prop_assert!(accept(&[fed], "feed"));
        }
    }

    /// Paths below home with anything in them.
    #[test]
    fn hostile_paths_are_entered(path in hostile()) {
        let commands = [
            Command::change_directory(path.clone()),
            Invocation::of(&["mkdir", "-p"]).with(Word::Home(path.clone())).into(),
            Invocation::of(&["rm"]).with(Word::Home(path.clone())).into(),
        ];
        for command in commands {
            for layout in LAYOUTS {
                let list = pieces(std::slice::from_ref(&command), Dialect::PowerShell, layout);
                if let Some(events) = actual(&list, Dialect::PowerShell, Version::V5) {
                    prop_assert_eq!(events, expected(std::slice::from_ref(&command), Dialect::PowerShell));
                } else {
                    prop_assert!(path.contains(char::is_control));
                }
                let list = pieces(std::slice::from_ref(&command), Dialect::Cmd, layout);
                if let Some(events) = actual(&list, Dialect::Cmd, Version::V5) {
                    prop_assert_eq!(events, expected(std::slice::from_ref(&command), Dialect::Cmd));
                }
            }
        }
    }
}

/// The judge itself: what people write by habit must not pass.
#[test]
fn the_judge_is_awake() {
    let split = |line: &str| windows::split(line, false);
    assert_eq!(split(r#"a "b c" d\e f\\"g h" "i\"j" """#), ["a", "b c", r"d\e", r"f\g h", "i\"j", ""]);
    for (text, version) in [
        (r#"fly ssh console -C 'say "hi there"'"#, Version::V5),
        (r#"fly ssh console -C 'say \"hi\"'"#, Version::V73),
        ("fly create ''", Version::V70),
        (r"fly create 'a b\'", Version::V5),
    ] {
        let Effect::Call(calls, ..) = &windows::powershell(text, version)[0] else { panic!("no call") };
        let wanted: [&[&str]; 4] = [
            &["fly", "ssh", "console", "-C", "say \"hi there\""],
            &["fly", "ssh", "console", "-C", "say \"hi\""],
            &["fly", "create", ""],
            &["fly", "create", r"a b\"],
        ];
        assert!(wanted.iter().all(|argv| calls[0] != *argv), "{text} in {version:?}");
    }
    let Effect::Call(calls, ..) = &windows::cmd("fly create \"%PATH%\" %A^%")[0] else { panic!("no call") };
    assert_eq!(calls[0], ["fly", "create", r"C:\bin", "%A%"]);
    for text in ["fly create a&b", "gcloud create \"a & b\"", "gcloud create wow!"] {
        assert!(std::panic::catch_unwind(|| windows::cmd(text)).is_err(), "{text}");
    }
}

/// A real PowerShell on this machine, with a program in place of fly and cmd that writes down its words.
#[test]
fn a_real_powershell_hands_on_the_same_words() {
    let Some(pwsh) = tools::program_of_others(
        "judge_powershell",
        "pwsh",
        "see https://learn.microsoft.com/powershell/scripting/install",
    ) else {
        return;
    };
    let folder = tempfile::tempdir().expect("a folder");
    let stub = "#!/bin/sh\nprintf '%s\\0' \"${0##*/}\" \"$@\" >>\"$JUDGE_LOG\"\nprintf '\\036' >>\"$JUDGE_LOG\"\n";
    for name in ["fly", "git", "gcloud.cmd", "cmd"] {
        let path = folder.path().join(name);
        fs::write(&path, stub).expect("a stub");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("a mode");
    }
    let words =
        ["it's", "a b", "$HOME", "--%", "--", "3000:3000", "-Dfoo.bar", "@{a}", "部署", "it\u{2019}s", "022", "a;b"];
    let call = Command::Run(Invocation::of(&["fly"]).with_all(words));
    let file =
        WrittenFile { file: ".env".to_owned(), path: Word::from(".env"), text: "A='1'\n\nB=“x” $y\n".to_owned() };
    let commands = [call, Command::Write(file.clone())];
    for layout in LAYOUTS {
        let log = folder.path().join("log");
        let _ = fs::remove_file(&log);
        let [Piece::Text(script)] = &pieces(&commands, Dialect::PowerShell, layout)[..] else { panic!("one text") };
        let path = format!("{}:/usr/bin:/bin", folder.path().display());
        let run = Process::new(&pwsh)
            .args(["-NoProfile", "-NonInteractive", "-Command", script])
            .current_dir(folder.path())
            .env("PATH", path)
            .env("JUDGE_LOG", &log)
            .output()
            .expect("PowerShell runs");
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        let recorded = fs::read_to_string(&log).expect("a record");
        let recorded: Vec<&str> = recorded.trim_end_matches('\u{1e}').trim_end_matches('\0').split('\0').collect();
        assert_eq!(recorded[1..], words);
        assert_eq!(fs::read_to_string(folder.path().join(".env")).expect("a file"), file.text);
    }
}

/// On one line, a file is written by POSIX shells byte for byte too.
#[test]
fn single_lines_of_posix_shells_write_the_same_bytes() {
    for shell in ["bash", "dash", "zsh"] {
        let Some(program) = tools::program("judge_windows", shell, &format!("`apt-get install {shell}`")) else {
            continue;
        };
        let folder = tempfile::tempdir().expect("a folder");
        let text = "A='1'\n\n%s %% \\n \\\\ $HOME `x` wow! \"q\"\n- x\n--y\n=z\n部署\n".to_owned();
        let file = WrittenFile { file: "x".to_owned(), path: Word::from("x"), text: text.clone() };
        let again = WrittenFile { text: "other\n".to_owned(), ..file.clone() };
        let fed = WrittenFile { path: Word::from("y"), ..file.clone() };
        let commands =
            [Command::Write(file), Command::WriteOnce(again), Command::Feed(Invocation::of(&["tee", "y"]), fed)];
        let lines: Vec<String> = commands.iter().map(|command| render_in(command, Layout::SingleLine)).collect();
        assert!(lines.iter().all(|line| !line.contains('\n')), "{lines:?}");
        let run =
            Process::new(program).args(["-c", &lines.join("\n")]).current_dir(folder.path()).output().expect("it runs");
        assert!(run.status.success() && run.stderr.is_empty(), "{shell}: {run:?}");
        for name in ["x", "y"] {
            assert_eq!(fs::read_to_string(folder.path().join(name)).expect("written"), text, "{shell} {name}");
        }
    }
}
