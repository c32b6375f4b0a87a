//! Any bytes as the files of a deployment, checked, shown and mended. A record separator (U+001E) parts the files.

#![no_main]

use libfuzzer_sys::fuzz_target;
use companion_core::lint::fix::{apply_fixes, safe_fixes, with_fixed_files};
use companion_core::lint::render::ReportView;
use companion_core::lint::{CheckOptions, Project, Report};
use companion_core::read::Source;
use companion_core::i18n::Language;

const NAMES: [&str; 6] = [".env", "docker-compose.yml", "Dockerfile", "fly.toml", "openclaw.json", ""];

fuzz_target!(|bytes: &[u8]| {
    let files = bytes.split(|byte| *byte == 0x1e).zip(NAMES);
    let mut project = Project::new(files.map(|(bytes, name)| Source::from_bytes(name, bytes)));
    let (text, texts) = (Language::English.text(), Language::English.inspection());
    for _ in 0..8 {
        let report = Report::new(&project, CheckOptions::default(), text, texts);
        for finding in &report.findings {
            let text = project.files[finding.location.file].source.text();
            assert!(text.get(finding.location.span.range()).is_some(), "{finding:?}");
            assert!(!finding.message.is_empty(), "{finding:?}");
        }
        ReportView::new(&project, &report);
        let repaired = apply_fixes(&project, safe_fixes(&report.findings));
        if repaired.is_empty() {
            assert_eq!(safe_fixes(&report.findings).count(), 0, "a fix that changes nothing: {:?}", report.findings);
            return;
        }
        project = with_fixed_files(&project, &repaired);
    }
    panic!("safe fixes go on for ever");
});
