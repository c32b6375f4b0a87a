//! What a checker sends back.

#![cfg(not(target_arch = "wasm32"))]

use setup_companion::core::checker::Checker;
use setup_companion::core::checker::wire::{Answer, Request, Sent};
use setup_companion::core::text::Language;

/// Only the beginning of a large file is sent to be looked at; what the cut goes through is covered as well.
#[test]
fn a_secret_on_the_cut_of_a_long_file_is_covered() {
    let token = "fa4e0secret0on0the0cut0of0a0long0file";
    let name = "OPENCLAW_GATEWAY_TOKEN=";
    // Half of the token lies before the cut at 128 KiB.
    let filling = 128 * 1024 - name.len() - token.len() / 2;
    let text = format!("#{}\n{name}{token}\n", "x".repeat(filling - 2));
    let request = Request::Check {
        files: vec![Sent { name: ".env".to_owned(), kind: None }],
        release: None,
        target: None,
        plan: None,
    };
    let (answer, _) = Checker::new(Language::English.speech()).answer(request, &[text.into_bytes()]);
    let covered = if let Answer::Checked(checked) = answer { checked.covered.concat() } else { String::new() };
    assert_eq!(covered.len(), 128 * 1024);
    assert!(covered.ends_with("=******************"), "{}", &covered[covered.len() - 50..]);
}
