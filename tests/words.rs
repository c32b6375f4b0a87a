//! The words as files: written and read back whole, and refused where they are not. And what the languages have in common.

#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a broken expectation is how a test fails")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use proptest::prelude::*;
use serde_json::{Value, json};
use setup_companion::core::text::words::{Words, WrongWords, from_json, to_json};
use setup_companion::core::text::{CheckerTexts, Language, Text, VerificationTexts, installed};

const PARTS: [&str; 4] = ["words", "line-words", "verification-words", "checker-words"];

fn file(language: Language, part: &str) -> String {
    let found = language.word_files().into_iter().find(|(name, _)| *name == part);
    found.expect("a part").1
}

fn strings(language: Language, part: &str) -> Vec<String> {
    let file: Value = serde_json::from_str(&file(language, part)).expect("JSON");
    let strings = file["strings"].as_array().expect("a list");
    strings.iter().map(|text| text.as_str().expect("a string").to_owned()).collect()
}

fn source(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect("a file of the repository")
}

#[test]
fn what_is_written_is_read_back() {
    for language in Language::ALL {
        assert_eq!(language.word_files().map(|(part, _)| part), PARTS);
        let text: &Text = from_json(&file(language, "words")).expect("words");
        assert_eq!(format!("{text:?}"), format!("{:?}", language.text()));
        let verification: &VerificationTexts = from_json(&file(language, "verification-words")).expect("words");
        assert_eq!(format!("{verification:?}"), format!("{:?}", language.verification()));
        let checker: &CheckerTexts = from_json(&file(language, "checker-words")).expect("words");
        assert_eq!(format!("{:?}", checker.existing), format!("{:?}", language.existing()));
        assert_eq!(format!("{:?}", checker.inspection), format!("{:?}", language.inspection()));
        assert_eq!(format!("{:?}", checker.logs), format!("{:?}", language.logs()));
        assert_eq!(format!("{:?}", checker.migration), format!("{:?}", language.migration()));
    }
}

#[test]
fn an_installed_language_is_the_one_that_is_spoken_and_a_wrong_file_changes_nothing() {
    assert_eq!(installed::text().tag, "");
    for language in Language::ALL {
        installed::install_text(&file(language, "words")).expect("words");
        installed::install_verification(&file(language, "verification-words")).expect("words");
        installed::install_checker(&file(language, "checker-words")).expect("words");
        assert_eq!(installed::install_text(&file(Language::English, "checker-words")), Err(WrongWords));
        assert_eq!(installed::install_checker(""), Err(WrongWords));
        let speech = installed::speech();
        assert_eq!((speech.text.tag, speech.text.name), (language.tag(), language.name()));
        assert_eq!(format!("{speech:?}"), format!("{:?}", language.speech()));
    }
}

/// Everything that can be wrong with a file, each in a file that is right otherwise.
#[test]
fn a_wrong_file_is_refused_whole() {
    let good: Value = serde_json::from_str(&file(Language::English, "words")).expect("JSON");
    let read = |file: &Value| from_json::<Text>(&file.to_string()).map(|_| ());
    assert_eq!(read(&good), Ok(()));
    let changed = |change: &dyn Fn(&mut Value)| {
        let mut file = good.clone();
        change(&mut file);
        read(&file)
    };
    let pop = |file: &mut Value| drop(file["strings"].as_array_mut().expect("a list").pop());
    let push = |file: &mut Value| file["strings"].as_array_mut().expect("a list").push(json!("more"));
    let count = |file: &mut Value| file["count"] = json!(file["strings"].as_array().expect("a list").len());
    assert_eq!(changed(&|file| pop(file)), Err(WrongWords), "cut");
    assert_eq!(changed(&|file| push(file)), Err(WrongWords), "longer than it says");
    assert_eq!(
        changed(&|file| {
            pop(file);
            count(file);
        }),
        Err(WrongWords),
        "cut, with a count that fits"
    );
    assert_eq!(
        changed(&|file| {
            push(file);
            count(file);
        }),
        Err(WrongWords),
        "one too many"
    );
    assert_eq!(changed(&|file| file["strings"][7] = json!(7)), Err(WrongWords), "no string");
    assert_eq!(changed(&|file| file["format"] = json!("companion-words/2")), Err(WrongWords), "another format");
    assert_eq!(changed(&|file| file["shape"] = json!("0000000000000000")), Err(WrongWords), "another shape");
    for text in ["", "null", "[]", "{}", "<!doctype html>"] {
        assert_eq!(from_json::<Text>(text).map(|_| ()), Err(WrongWords), "{text}");
    }
}

#[test]
fn the_fingerprint_knows_names_order_and_types() {
    let shapes: BTreeSet<u64> = [
        <&'static str>::SHAPE,
        <Option<&'static str>>::SHAPE,
        <Option<Option<&'static str>>>::SHAPE,
        <&'static [&'static str]>::SHAPE,
        <&'static [&'static [&'static str]]>::SHAPE,
        <(&'static str, &'static str)>::SHAPE,
        <[&'static str; 1]>::SHAPE,
        <[&'static str; 2]>::SHAPE,
        <[[&'static str; 2]; 1]>::SHAPE,
        Text::SHAPE,
        VerificationTexts::SHAPE,
        CheckerTexts::SHAPE,
    ]
    .into();
    assert_eq!(shapes.len(), 12);
}

type Anything = (Option<(&'static str, &'static str)>, (&'static [&'static [&'static str]], [&'static str; 2]));

fn leaked(lists: Vec<Vec<String>>) -> &'static [&'static [&'static str]] {
    let list = |texts: Vec<String>| &*texts.into_iter().map(|text| &*text.leak()).collect::<Vec<&'static str>>().leak();
    lists.into_iter().map(list).collect::<Vec<_>>().leak()
}

proptest! {
    #[test]
    fn any_value_survives(pair in proptest::option::of((".*", ".*")), lists in proptest::collection::vec(proptest::collection::vec(".*", 0..4), 0..4), two in (".*", ".*")) {
        let text = |text: String| &*text.leak();
        let value: Anything = (pair.map(|(a, b)| (text(a), text(b))), (leaked(lists), [text(two.0), text(two.1)]));
        let mut strings = Vec::new();
        value.write(&mut strings);
        let read: &Anything = from_json(&to_json(Anything::SHAPE, &strings, "en")).expect("what was written");
        prop_assert_eq!(read, &value);
    }

    /// Lengths of lists stand among the strings; whatever stands there instead, nothing is half read and nothing panics.
    #[test]
    fn any_strings_are_read_whole_or_refused(strings in proptest::collection::vec("[+0-9a]{0,3}", 0..12)) {
        if let Ok(read) = from_json::<Anything>(&to_json(Anything::SHAPE, &strings, "en")) {
            let mut again = Vec::new();
            read.write(&mut again);
            prop_assert_eq!(again.len(), strings.len());
        }
    }
}

#[test]
fn a_language_is_found_by_its_tag_and_for_a_locale() {
    for language in Language::ALL {
        assert_eq!(Language::from_tag(language.tag()), Some(language));
        assert_eq!(language.text().tag, language.tag());
    }
    assert_eq!(Language::from_tag("de"), None);
    for (locale, language) in [
        ("da_DK.UTF-8", Language::Danish),
        ("da", Language::Danish),
        ("zh_CN.UTF-8", Language::Chinese),
        ("zh-Hans-SG", Language::Chinese),
        ("ZH", Language::Chinese),
        ("en_GB", Language::English),
        ("nb_NO.UTF-8", Language::English),
        ("dan_XX", Language::English),
        ("C.UTF-8", Language::English),
        ("POSIX", Language::English),
        ("", Language::English),
    ] {
        assert_eq!(Language::of_locale(locale), language, "{locale}");
    }
}

/// Every string of a language beside its English original. The lists are equally long: a paragraph, a row or another remedy
/// that only one language has is a mistake, too.
fn pairs(language: Language) -> Vec<(String, String)> {
    let beside = |part| {
        let (english, own) = (strings(Language::English, part), strings(language, part));
        assert_eq!(english.len(), own.len(), "{}: {part}", language.tag());
        english.into_iter().zip(own)
    };
    PARTS.into_iter().flat_map(beside).collect()
}

#[test]
fn no_message_has_markup_or_open_code() {
    let mut mistakes = Vec::new();
    for language in Language::ALL {
        for (_, own) in pairs(language) {
            let prose: String = own.split('`').step_by(2).collect();
            let is_tag = |(at, _): (usize, &str)| {
                prose.as_bytes().get(at + 1).is_some_and(|byte| byte.is_ascii_alphabetic() || b"/!".contains(byte))
            };
            let has_markup = prose.match_indices('<').any(is_tag)
                || ["&lt;", "&gt;", "&amp;", "&nbsp;", "**", "]("].iter().any(|mark| prose.contains(mark));
            if has_markup || own.matches('`').count() % 2 == 1 {
                mistakes.push(format!("{}: {own}", language.tag()));
            }
        }
    }
    assert!(mistakes.is_empty(), "{}", mistakes.join("\n"));
}

/// Names in braces.
fn placeholders(text: &str) -> BTreeSet<&str> {
    let name = |rest| -> Option<&str> { Some(str::split_once(rest, '}')?.0) };
    let is_name = |name: &&str| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    text.split('{').skip(1).filter_map(name).filter(is_name).collect()
}

/// What the loader says before the words have come.
fn loader_messages() -> Value {
    let loader = source("static/boot.js");
    let table = loader.split_once("const MESSAGES = ").expect("the table").1;
    serde_json::from_str(table.split_once("\n};\n").map(|(table, _)| format!("{table}\n}}")).expect("its end").as_str())
        .expect("JSON")
}

#[test]
fn the_loader_speaks_every_language() {
    let messages = loader_messages();
    let table = messages.as_object().expect("an object");
    assert_eq!(table.keys().collect::<Vec<_>>(), Language::ALL.map(Language::tag).each_ref());
    let english = &table["en"];
    let keys: Vec<&String> = english.as_object().expect("an object").keys().collect();
    for (tag, own) in table {
        let own = own.as_object().expect("an object");
        assert_eq!(own.keys().collect::<Vec<_>>(), keys, "{tag}");
        for (key, text) in own {
            let (text, original) = (text.as_str().expect("a text"), english[key].as_str().expect("a text"));
            assert!(!text.is_empty() && placeholders(text) == placeholders(original), "{tag}: {key}");
            assert!(tag == "en" || text != original, "{tag}: {key}");
        }
    }
    // What stands in the page until the loader runs is the English of the table, and every name is one of it.
    let page = source("index.html");
    let shown: Vec<&str> = page.split("data-message=\"").skip(1).collect();
    assert!(shown.len() >= 4, "{}", shown.len());
    for entry in shown {
        let (name, rest) = entry.split_once('"').expect("its end");
        let text = rest.split_once('>').and_then(|(_, text)| text.split_once('<')).expect("its text").0;
        assert_eq!(english[name], text);
    }
    let loader = source("static/boot.js");
    for used in loader.split("message(\"").skip(1) {
        let name = used.split_once('"').expect("its end").0;
        assert!(english[name].is_string(), "{name}");
    }
}

#[test]
fn the_page_has_a_place_for_every_file_of_words() {
    let page = source("index.html");
    for language in Language::ALL {
        for part in PARTS {
            let place = format!("<meta name=\"{part}\" data-language=\"{}\" content=\"\">", language.tag());
            assert!(page.contains(&place), "{place}");
        }
    }
}
