//! Answers of the checker.

use companion_core::i18n::Language;
use companion_core::worker_api::Checker;
use companion_core::worker_api::wire::{Answer, FileRef, Request};

fn check(name: &str) -> Request {
    Request::Check {
        files: vec![FileRef { name: name.to_owned(), kind: None }],
        release: None,
        target: None,
        plan: None,
    }
}

/// Changing the language of a running checker affects its next answers, both findings and log explanations.
#[test]
fn answers_use_the_language_set_last() {
    let mut checker = Checker::new(Language::English.catalogs());
    for language in [Language::English, Language::Danish, Language::Chinese, Language::English] {
        let catalogs = language.catalogs();
        checker.set_catalogs(catalogs);
        let (answer, _) = checker.answer(check(".env"), &[b"OPENCLAW_GATEWAY_BIND='lan\n".to_vec()]);
        let words = &catalogs.lint.reading.unterminated_quote;
        assert!(messages(answer).contains(&(words.message.to_owned(), words.remedy.to_owned())), "{language:?}");
        let log = b"Error: listen EADDRINUSE: address already in use 0.0.0.0:18789\n".to_vec();
        let (answer, _) = checker.answer(check("gateway.log"), &[log]);
        let label = |template: &str| template.split('{').next().unwrap_or_default().to_owned();
        let message = label(catalogs.logs.gateway.port_taken.message);
        assert!(messages(answer).iter().any(|(own, _)| own.starts_with(&message)), "{language:?}: {message}");
    }
}

/// The messages and remedies of an answer.
fn messages(answer: Answer) -> Vec<(String, String)> {
    let Answer::Checked(checked) = answer else { return Vec::new() };
    let findings = checked.report.findings.into_iter().map(|finding| (finding.message, finding.remedy));
    findings.chain(checked.logs.into_iter().map(|found| (found.message, found.remedy))).collect()
}

/// Only the beginning of a large file is returned; a secret at its end is redacted too.
#[test]
fn a_secret_at_the_truncation_limit_is_redacted() {
    let token = "fa4e0secret0on0the0cut0of0a0long0file";
    let name = "OPENCLAW_GATEWAY_TOKEN=";
    // Half of the token precedes the limit of 128 KiB.
    let filling = 128 * 1024 - name.len() - token.len() / 2;
    let text = format!("#{}\n{name}{token}\n", "x".repeat(filling - 2));
    let (answer, _) = Checker::new(Language::English.catalogs()).answer(check(".env"), &[text.into_bytes()]);
    let covered = if let Answer::Checked(checked) = answer { checked.covered.concat() } else { String::new() };
    assert_eq!(covered.len(), 128 * 1024);
    assert!(covered.ends_with("=******************"), "{}", &covered[covered.len() - 50..]);
}
