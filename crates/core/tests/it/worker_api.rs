//! What a checker sends back.

use companion_core::i18n::Language;
use companion_core::worker_api::Checker;
use companion_core::worker_api::wire::{Answer, Request, Sent};

fn check(name: &str) -> Request {
    Request::Check { files: vec![Sent { name: name.to_owned(), kind: None }], release: None, target: None, plan: None }
}

/// A language that is chosen while a checker runs is that of its next answers, findings and explanations of logs alike.
#[test]
fn a_checker_answers_in_the_language_it_was_told_last() {
    let mut checker = Checker::new(Language::English.speech());
    for language in [Language::English, Language::Danish, Language::Chinese, Language::English] {
        let speech = language.speech();
        checker.speak(speech);
        let (answer, _) = checker.answer(check(".env"), &[b"OPENCLAW_GATEWAY_BIND='lan\n".to_vec()]);
        let words = &speech.inspection.reading.unterminated_quote;
        assert!(said(answer).contains(&(words.message.to_owned(), words.remedy.to_owned())), "{language:?}");
        let log = b"Error: listen EADDRINUSE: address already in use 0.0.0.0:18789\n".to_vec();
        let (answer, _) = checker.answer(check("gateway.log"), &[log]);
        let label = |template: &str| template.split('{').next().unwrap_or_default().to_owned();
        let message = label(speech.logs.gateway.port_taken.message);
        assert!(said(answer).iter().any(|(own, _)| own.starts_with(&message)), "{language:?}: {message}");
    }
}

/// Messages and remedies of an answer.
fn said(answer: Answer) -> Vec<(String, String)> {
    let Answer::Checked(checked) = answer else { return Vec::new() };
    let findings = checked.report.findings.into_iter().map(|finding| (finding.message, finding.remedy));
    findings.chain(checked.logs.into_iter().map(|found| (found.message, found.remedy))).collect()
}

/// Only the beginning of a large file is sent to be looked at; what the cut goes through is covered as well.
#[test]
fn a_secret_on_the_cut_of_a_long_file_is_covered() {
    let token = "fa4e0secret0on0the0cut0of0a0long0file";
    let name = "OPENCLAW_GATEWAY_TOKEN=";
    // Half of the token lies before the cut at 128 KiB.
    let filling = 128 * 1024 - name.len() - token.len() / 2;
    let text = format!("#{}\n{name}{token}\n", "x".repeat(filling - 2));
    let (answer, _) = Checker::new(Language::English.speech()).answer(check(".env"), &[text.into_bytes()]);
    let covered = if let Answer::Checked(checked) = answer { checked.covered.concat() } else { String::new() };
    assert_eq!(covered.len(), 128 * 1024);
    assert!(covered.ends_with("=******************"), "{}", &covered[covered.len() - 50..]);
}
