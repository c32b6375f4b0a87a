//! The words as files: written and read back whole, and refused where they are not. And what the languages have in common.

#![expect(clippy::expect_used, reason = "a broken expectation is how a test fails")]

use std::collections::BTreeSet;
use std::fs;

use companion_core::i18n::wire_format::{END, Words, WrongWords, from_file, to_file};
use companion_core::i18n::{CheckerTexts, Language, Text, VerificationTexts, current};
use proptest::prelude::*;

const PARTS: [&str; 4] = ["words", "line-words", "verification-words", "checker-words"];

fn file(language: Language, part: &str) -> String {
    let found = language.word_files().into_iter().find(|(name, _)| *name == part);
    found.expect("a part").1
}

fn strings(language: Language, part: &str) -> Vec<String> {
    let file = file(language, part);
    let (_, strings) = file.split_once('\n').expect("a first line");
    strings.split_terminator(END).map(str::to_owned).collect()
}

fn source(path: &str) -> String {
    fs::read_to_string(crate::common::root().join(path)).expect("a file of the repository")
}

#[test]
fn what_is_written_is_read_back() {
    for language in Language::ALL {
        assert_eq!(language.word_files().map(|(part, _)| part), PARTS);
        let text: &Text = from_file(&file(language, "words")).expect("words");
        assert_eq!(format!("{text:?}"), format!("{:?}", language.text()));
        let verification: &VerificationTexts = from_file(&file(language, "verification-words")).expect("words");
        assert_eq!(format!("{verification:?}"), format!("{:?}", language.verification()));
        let checker: &CheckerTexts = from_file(&file(language, "checker-words")).expect("words");
        assert_eq!(format!("{:?}", checker.existing), format!("{:?}", language.existing()));
        assert_eq!(format!("{:?}", checker.inspection), format!("{:?}", language.inspection()));
        assert_eq!(format!("{:?}", checker.logs), format!("{:?}", language.logs()));
        assert_eq!(format!("{:?}", checker.migration), format!("{:?}", language.migration()));
    }
}

#[test]
fn an_installed_language_is_the_one_that_is_spoken_and_a_wrong_file_changes_nothing() {
    assert_eq!(current::text().tag, "");
    for language in Language::ALL {
        current::install_text(&file(language, "words")).expect("words");
        current::install_verification(&file(language, "verification-words")).expect("words");
        current::install_checker(&file(language, "checker-words")).expect("words");
        assert_eq!(current::install_text(&file(Language::English, "checker-words")), Err(WrongWords));
        assert_eq!(current::install_checker(""), Err(WrongWords));
        let speech = current::speech();
        assert_eq!((speech.text.tag, speech.text.name), (language.tag(), language.name()));
        assert_eq!(format!("{speech:?}"), format!("{:?}", language.speech()));
    }
}

/// Everything that can be wrong with a file, each in a file that is right otherwise.
#[test]
fn a_wrong_file_is_refused_whole() {
    let good = file(Language::English, "words");
    let read = |file: &str| from_file::<Text>(file).map(|_| ());
    assert_eq!(read(&good), Ok(()));
    let (head, strings) = good.split_once('\n').expect("a first line");
    let words: Vec<&str> = head.split(' ').collect();
    let [format, tag, shape, count] = words[..] else { panic!("four words: {head}") };
    let count: usize = count.parse().expect("a number");
    let cut = strings.trim_end_matches(END).rsplit_once(END).map(|(kept, _)| format!("{kept}{END}")).expect("strings");
    let (of_another_format, of_another_shape) = (head.replace(format, "companion-words/1"), head.replace(shape, "0"));
    for (head, strings, what) in [
        (head, cut.as_str(), "cut"),
        (&format!("{format} {tag} {shape} {}", count - 1), &cut, "cut, with a count that fits"),
        (head, &format!("{strings}more{END}"), "longer than it says"),
        (&format!("{format} {tag} {shape} {}", count + 1), &format!("{strings}more{END}"), "one too many"),
        (head, &format!("{strings}more"), "with something behind it"),
        (head, strings.trim_end_matches(END), "without its end"),
        (&of_another_format, strings, "another format"),
        (&of_another_shape, strings, "another shape"),
        (&format!("{head} more"), strings, "more than is known"),
        (tag, strings, "no head"),
    ] {
        assert_eq!(read(&format!("{head}\n{strings}")), Err(WrongWords), "{what}");
    }
    for text in ["", "null", "[]", "{}", "<!doctype html>\n"] {
        assert_eq!(read(text), Err(WrongWords), "{text}");
    }
}

/// Strings are told apart by it.
#[test]
fn no_string_holds_the_sign_for_its_end() {
    for language in Language::ALL {
        let mut all = Vec::new();
        language.text().write(&mut all);
        language.lines().write(&mut all);
        language.verification().write(&mut all);
        language.existing().write(&mut all);
        language.inspection().write(&mut all);
        language.logs().write(&mut all);
        language.migration().write(&mut all);
        assert!(all.iter().all(|text| !text.contains(END)), "{}", language.tag());
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

/// Any text but one with the sign for its end.
const ANY: &str = "[^\u{1e}]*";

type Anything = (Option<(&'static str, &'static str)>, (&'static [&'static [&'static str]], [&'static str; 2]));

fn leaked(lists: Vec<Vec<String>>) -> &'static [&'static [&'static str]] {
    let list = |texts: Vec<String>| &*texts.into_iter().map(|text| &*text.leak()).collect::<Vec<&'static str>>().leak();
    lists.into_iter().map(list).collect::<Vec<_>>().leak()
}

proptest! {
    #[test]
    fn any_value_survives(pair in proptest::option::of((ANY, ANY)), lists in proptest::collection::vec(proptest::collection::vec(ANY, 0..4), 0..4), two in (ANY, ANY)) {
        let text = |text: String| &*text.leak();
        let value: Anything = (pair.map(|(a, b)| (text(a), text(b))), (leaked(lists), [text(two.0), text(two.1)]));
        let mut strings = Vec::new();
        value.write(&mut strings);
        let read: &Anything = from_file(&to_file(Anything::SHAPE, &strings, "en")).expect("what was written");
        prop_assert_eq!(read, &value);
    }

    /// Lengths of lists stand among the strings; whatever stands there instead, nothing is half read and nothing panics.
    #[test]
    fn any_strings_are_read_whole_or_refused(strings in proptest::collection::vec("[+0-9a]{0,3}", 0..12)) {
        if let Ok(read) = from_file::<Anything>(&to_file(Anything::SHAPE, &strings, "en")) {
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
fn loader_messages() -> serde_json::Value {
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
