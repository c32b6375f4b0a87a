//! Any bytes as the files of a deployment, checked, shown and mended. A record separator (U+001E) parts the files.

#![no_main]

use libfuzzer_sys::fuzz_target;
use companion_core::lint::repair::{repair, safe_fixes, with};
use companion_core::lint::shown::ShownReport;
use companion_core::lint::{Asked, Project, Report};
use companion_core::read::Source;
use companion_core::i18n::Language;

const NAMES: [&str; 6] = [".env", "docker-compose.yml", "Dockerfile", "fly.toml", "openclaw.json", ""];

fuzz_target!(|bytes: &[u8]| {
    let files = bytes.split(|byte| *byte == 0x1e).zip(NAMES);
    let mut project = Project::new(files.map(|(bytes, name)| Source::from_bytes(name, bytes)));
    let (text, texts) = (Language::English.text(), Language::English.inspection());
    for _ in 0..8 {
        let report = Report::new(&project, Asked::default(), text, texts);
        for finding in &report.findings {
            let text = project.files[finding.place.file].source.text();
            assert!(text.get(finding.place.span.range()).is_some(), "{finding:?}");
            assert!(!finding.message.is_empty(), "{finding:?}");
        }
        ShownReport::new(&project, &report);
        let repaired = repair(&project, safe_fixes(&report.findings));
        if repaired.is_empty() {
            assert_eq!(safe_fixes(&report.findings).count(), 0, "a fix that changes nothing: {:?}", report.findings);
            return;
        }
        project = with(&project, &repaired);
    }
    panic!("safe fixes go on for ever");
});
