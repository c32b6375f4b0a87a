//! The catalogue: nothing is left open in what people read.

use crate::common;
use companion_core::i18n::lint::{
    ComposeCode, ConfigCode, DockerfileCode, DotenvCode, FlyCode, NamesCode, ReadingCode,
};
use companion_core::i18n::{Code, Language};
use companion_core::logs::patterns;
use companion_core::plan::{Draft, Field};
use serde_json::Value;

/// Placeholders like `{release}`: a brace, a lower-case word, a brace.
fn open_placeholder(text: &str) -> Option<&str> {
    text.split('{').skip(1).find_map(|rest| {
        let (name, _) = rest.split_once('}')?;
        let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
        is_name.then_some(name)
    })
}

fn every_text<'a>(value: &'a Value, texts: &mut Vec<&'a str>) {
    match value {
        Value::String(text) => texts.push(text),
        Value::Array(items) => items.iter().for_each(|item| every_text(item, texts)),
        Value::Object(entries) => entries.values().for_each(|item| every_text(item, texts)),
        _ => {}
    }
}

#[test]
fn every_placeholder_is_filled() {
    for case in common::cases() {
        let mut texts = Vec::new();
        every_text(&case.output, &mut texts);
        for text in texts {
            // curl's own template and the builder's variable are no placeholders of the catalogue.
            let text = text.replace("%{http_code}", "").replace("${TARGETARCH}", "");
            assert_eq!(open_placeholder(&text), None, "{}: {text}", case.name);
        }
    }
}

#[test]
fn every_field_and_rule_has_words() {
    for language in Language::ALL {
        let text = language.text();
        for field in Field::ALL {
            let words = field.text(&text.fields);
            assert!(!words.label.is_empty() && words.hint.len() > 5, "{}", field.path());
        }
        for code in Code::ALL {
            let words = code.text(&text.rules);
            let ends = |sentence: &str| sentence.ends_with(if language == Language::Chinese { '。' } else { '.' });
            let name = format!("{} {}", text.tag, code.as_str());
            assert!(ends(words.message) && !words.message.contains('\n'), "{name}");
            assert!(ends(words.remedy), "{name}");
            if let Some((message, remedy)) = words.doubt {
                assert!(ends(message) && ends(remedy) && message != words.message, "{name}");
            }
        }
    }
}

/// The documentation of the maker of each thing; nothing of which only the entrance is known.
#[test]
fn every_field_has_a_page_that_explains_it() {
    const HOSTS: [&str; 9] = [
        "cloud.google.com",
        "docs.docker.com",
        "docs.openclaw.ai",
        "fly.io",
        "github.com",
        "nodejs.org",
        "packages.debian.org",
        "www.iana.org",
        "www.rfc-editor.org",
    ];
    for field in Field::ALL {
        let source = field.source();
        let (host, path) = source.strip_prefix("https://").and_then(|rest| rest.split_once('/')).unwrap_or_default();
        assert!(HOSTS.contains(&host), "{}: {source}", field.path());
        let is_page =
            path.len() > 4 && path != "docs/" && !path.contains("//") && !source.contains(char::is_whitespace);
        assert!(is_page, "{}: {source}", field.path());
    }
    let source = |field: Field| field.source();
    assert!(source(Field::FlyRegion).starts_with("https://fly.io/docs/") && source(Field::GcpZone).contains("google"));
}

#[test]
fn a_wrong_value_stands_in_its_finding() {
    let mut draft = Draft::default();
    draft.set(Field::GcpProjectId, "My Project!");
    let bundle = common::bundle(&draft);
    let said = &bundle.findings[0];
    assert!(said.message.contains("`My Project!`"), "{}", said.message);
    assert_eq!(said.fix.as_deref(), Some("my-project"));
    assert!(said.remedy.contains("`my-project`"));
}

/// A source says what was asked or read: what was measured, was measured with a version.
#[test]
fn sources_are_named_and_measurements_have_a_version() {
    fn sources<T: Copy>(
        codes: &[T],
        of: impl Fn(T) -> (&'static str, &'static str),
    ) -> Vec<(&'static str, &'static str)> {
        codes.iter().map(|code| of(*code)).collect()
    }
    let all = [
        sources(ReadingCode::ALL, |code| (code.as_str(), code.source())),
        sources(DotenvCode::ALL, |code| (code.as_str(), code.source())),
        sources(ComposeCode::ALL, |code| (code.as_str(), code.source())),
        sources(DockerfileCode::ALL, |code| (code.as_str(), code.source())),
        sources(FlyCode::ALL, |code| (code.as_str(), code.source())),
        sources(ConfigCode::ALL, |code| (code.as_str(), code.source())),
        sources(NamesCode::ALL, |code| (code.as_str(), code.source())),
        patterns().map(|pattern| (pattern.code.as_str(), pattern.source)).collect(),
    ]
    .concat();
    assert!(all.len() > 300, "{}", all.len());
    for (code, source) in all {
        assert!(source.len() > 3, "{code}");
        let has_version = source.bytes().any(|byte| byte.is_ascii_digit());
        assert!(!source.contains("measured") || has_version, "{code}: {source}");
    }
}
