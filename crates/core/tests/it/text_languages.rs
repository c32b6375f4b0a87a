//! Consistency of the translations, string by string: the same placeholders, code spans and paragraphs, the punctuation
//! of the language, and no text left in English.
//!
//! The test parses the source files, because only their order of strings is the same in all languages.

#![expect(clippy::expect_used, reason = "a broken expectation is how a test fails")]

use std::fs;
use std::path::{Path, PathBuf};

use companion_core::gateway::duration;
use companion_core::i18n::Language;

const TRANSLATIONS: [&str; 2] = ["danish", "chinese"];

/// Words that are the same in Danish, and names that are not translated. Code spans, placeholders and units are removed
/// before the comparison.
const SAME: &[&str] = &[
    " min",
    "2 vCPU, 8 GB",
    "Anthropic",
    "App",
    "Billing > Link a billing account",
    "Boot disk: Debian 12, ",
    "Browser",
    "Compute Engine > VM instances > Create instance",
    "Compute Engine, ",
    "Container ",
    "Control UI",
    "Create",
    "Ctrl-C",
    "Discord",
    "Discord.",
    "Docker Compose",
    "Dockerfile",
    "Fly.io",
    "Gateway",
    "Google Cloud",
    "Google",
    "IAM & Admin > Create a project",
    "Image",
    "Links",
    "Machine type: ",
    "Model",
    "Name: ",
    "OpenAI",
    "OpenClaw Setup Companion",
    "Organisation",
    "Port",
    "Region",
    "Region: , zone: ",
    "Signal",
    "Slack",
    "Slack.",
    "Start Docker",
    "Telegram",
    "Telegram.",
    "Token",
    "Type",
    "UTF-16",
    "Version ",
    "Webhooks",
    "WhatsApp",
    "Zone",
    "browser",
    "e2-medium",
    "e2-micro",
    "e2-small",
    "e2-standard-2",
    "fly proxy (WireGuard)",
    "fly.toml",
    "gog (Gmail)",
    "goplaces (Google Places)",
    "image",
    "log",
    "wacli (WhatsApp)",
];

/// English words that do not occur in Danish or Chinese sentences outside of code, names and quotations.
const ENGLISH: [&str; 11] = ["the", "and", "of", "is", "with", "this", "not", "which", "your", "it", "are"];

fn folder(language: &str) -> PathBuf {
    crate::common::root().join("crates/core/src/i18n").join(language)
}

/// Every file of a language, relative to its folder.
fn files() -> Vec<PathBuf> {
    fn walk(folder: &Path, root: &Path, list: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                walk(&path, root, list);
            } else {
                list.push(path.strip_prefix(root).expect("below the root").to_owned());
            }
        }
    }
    let root = folder("english");
    let mut list = Vec::new();
    walk(&root, &root, &mut list);
    list.sort();
    list
}

/// The string literals of a source file with their line numbers. Comments are skipped.
fn strings(source: &str) -> Vec<(usize, String)> {
    let mut list = Vec::new();
    let mut letters = source.chars().peekable();
    let mut line = 1;
    while let Some(letter) = letters.next() {
        match letter {
            '\n' => line += 1,
            '/' if letters.peek() == Some(&'/') => {
                for letter in letters.by_ref() {
                    if letter == '\n' {
                        line += 1;
                        break;
                    }
                }
            }
            '"' => {
                let (start, mut text) = (line, String::new());
                while let Some(letter) = letters.next() {
                    match letter {
                        '"' => break,
                        '\\' => match letters.next() {
                            Some('n') => text.push('\n'),
                            Some('\n') => {
                                line += 1;
                                while letters.next_if(|letter| letter.is_whitespace()).is_some_and(|letter| {
                                    line += usize::from(letter == '\n');
                                    true
                                }) {}
                            }
                            Some(other) => text.push(other),
                            None => {}
                        },
                        '\n' => {
                            line += 1;
                            text.push('\n');
                        }
                        other => text.push(other),
                    }
                }
                list.push((start, text));
            }
            _ => {}
        }
    }
    list
}

/// Separates the code spans from the text, in which a single backtick replaces each.
fn split_code(text: &str) -> (Vec<&str>, String) {
    let (mut code, mut rest) = (Vec::new(), String::new());
    for (index, part) in text.split('`').enumerate() {
        if index % 2 == 0 {
            rest.push_str(part);
        } else {
            code.push(part);
            rest.push('`');
        }
    }
    code.sort_unstable();
    (code, rest)
}

/// Separates the placeholder names from the text.
fn split_placeholders(text: &str) -> (Vec<&str>, String) {
    let (mut names, mut rest) = (Vec::new(), String::new());
    let mut parts = text.split('{');
    rest.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let name = part.split_once('}').filter(|(name, _)| {
            !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || b"_0123456789".contains(&byte))
        });
        if let Some((name, after)) = name {
            names.push(name);
            rest.push_str(after);
        } else {
            rest.push('{');
            rest.push_str(part);
        }
    }
    names.sort_unstable();
    names.dedup();
    (names, rest)
}

const fn is_han(letter: char) -> bool {
    matches!(letter, '\u{4e00}'..='\u{9fff}')
}

/// The kinds of mistakes in a translation.
fn mistakes(english: &str, own: &str, is_chinese: bool) -> Vec<&'static str> {
    let mut wrong = Vec::new();
    let mut check = |is_wrong: bool, what: &'static str| {
        if is_wrong {
            wrong.push(what);
        }
    };
    let ((code, plain), (own_code, own_plain)) = (split_code(english), split_code(own));
    check(split_placeholders(english).0 != split_placeholders(own).0, "values");
    check(code != own_code, "code");
    check(english.matches('\n').count() != own.matches('\n').count(), "paragraphs");
    check(english.ends_with('.') != own.ends_with(['.', '。']), "end");
    check(own.contains("  "), "two blanks");
    check(own_plain.contains('"'), "straight quotation marks");
    let bare = split_placeholders(&plain.replace('`', "")).1;
    let is_words = bare.split(|letter: char| !letter.is_ascii_alphabetic()).any(|word| word.len() > 2);
    check(english == own && is_words && !SAME.contains(&bare.as_str()), "still English");
    let unquoted = unquoted(&split_placeholders(&own_plain).1);
    let is_english = |word: &str| ENGLISH.contains(&word);
    check(unquoted.split(|letter: char| !letter.is_alphabetic()).any(is_english), "an English word");
    if is_chinese {
        let letters: Vec<char> = own_plain.chars().collect();
        let touches = |pair: &[char], marks: &str| matches!(pair, [a, b] if (is_han(*a) && marks.contains(*b)) || (marks.contains(*a) && is_han(*b)));
        check(letters.windows(2).any(|pair| touches(pair, ",;:?!()")), "a half-width mark");
        check(letters.windows(2).any(|pair| matches!(pair, [a, '.'] if is_han(*a))), "a half-width full stop");
        let latin = |letter: char| letter.is_ascii_alphanumeric() || letter == '`';
        let joined = |pair: &[char]| matches!(pair, [a, b] if (is_han(*a) && latin(*b)) || (latin(*a) && is_han(*b)));
        check(letters.windows(2).any(joined), "no blank between Han and Latin");
    }
    wrong
}

/// The text without quotations, which contain output of programs and labels of buttons.
fn unquoted(text: &str) -> String {
    let mut is_quoted = false;
    text.chars()
        .filter(|letter| {
            match letter {
                '“' => is_quoted = true,
                // Danish uses the same character for both quotation marks.
                '”' => is_quoted = !is_quoted,
                _ => {}
            }
            !is_quoted
        })
        .collect()
}

#[test]
fn translations_are_consistent() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for file in files() {
        let name = file.display();
        let read = |language: &str| fs::read_to_string(folder(language).join(&file)).expect("a file of the language");
        // The language's tag, name and separators, which another test checks.
        if file == Path::new("mod.rs") {
            continue;
        }
        let english = strings(&read("english"));
        for language in TRANSLATIONS {
            let own = strings(&read(language));
            assert_eq!(english.len(), own.len(), "{language}/{name} has other strings than English");
            for ((_, english), (line, own)) in english.iter().zip(&own) {
                count += 1;
                let found = mistakes(english, own, language == "chinese");
                wrong.extend(found.iter().map(|what| format!("{language}/{name}:{line}: {what}: {own}")));
            }
        }
    }
    assert!(count > 4_000, "{count}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The check detects each kind of mistake and accepts correct translations.
#[test]
fn the_check_detects_each_kind_of_mistake() {
    let cases = [
        ("Use `{value}`.", "Brug `{value}`.", false, &[][..]),
        ("Use `{value}`.", "请使用 `{value}`。", true, &[]),
        ("“Try it”.", "Se ”Try it”.", false, &[]),
        ("Use {value}.", "Brug {other}.", false, &["values"]),
        ("Use `a`.", "Brug `b`.", false, &["code"]),
        ("One.\nTwo.", "En. To.", false, &["paragraphs"]),
        ("One.", "En", false, &["end"]),
        ("One word.", "Et  ord.", false, &["two blanks"]),
        ("A “word”.", "Et \"ord\".", false, &["straight quotation marks"]),
        ("Start here", "Start here", false, &["still English"]),
        ("Token", "Token", false, &[]),
        ("One and two.", "En and to.", false, &["an English word", "an English word"][..1]),
        ("One, two.", "一,二。", true, &["a half-width mark"]),
        ("One.", "一.", true, &["a half-width full stop"]),
        ("On the VM.", "在VM上。", true, &["no blank between Han and Latin"]),
    ];
    for (english, own, is_chinese, expected) in cases {
        assert_eq!(mistakes(english, own, is_chinese), expected, "{own}");
    }
    let source = "// \"no\"\nconst A: &str = \"a \\\"b\\\" \\\n   c\";\n\"d\\ne\"";
    assert_eq!(strings(source), [(2, "a \"b\" c".to_owned()), (4, "d\ne".to_owned())]);
}

#[test]
fn durations_use_the_units_of_the_language() {
    let said = |language: Language| {
        [0, 62_000, 7_260_000, 90_000_000].map(|time| duration(time, &language.verification().verdicts)).join(", ")
    };
    assert_eq!(said(Language::English), "0 s, 1 min 2 s, 2 h 1 min, 1 d 1 h");
    assert_eq!(said(Language::Danish), "0 s, 1 min 2 s, 2 t 1 min, 1 d 1 t");
    assert_eq!(said(Language::Chinese), "0 秒, 1 分钟 2 秒, 2 小时 1 分钟, 1 天 1 小时");
}

#[test]
fn separators_are_those_of_the_language() {
    for language in Language::ALL {
        let formats =
            [&language.text().list_format, &language.lint().list_format].map(|formats| (formats.list, formats.colon));
        let expected = if language == Language::Chinese { ("、", "：") } else { (", ", ": ") };
        assert_eq!(formats, [expected; 2], "{}", language.text().name);
    }
}
