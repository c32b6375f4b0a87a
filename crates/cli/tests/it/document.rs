#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a broken expectation is how a test fails"
)]
//! The guide as a document, read back by a Markdown parser that is not ours.

use crate::common;
use std::fs;
use std::process::Command as Process;

use companion_core::bundle::Bundle;
use companion_core::i18n::Language;
use companion_core::plan::Draft;
use companion_core::shell::{Dialect, Layout, Piece};
use companion_core::steps::{Document, Note, Step};
use proptest::prelude::*;
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// A document as a parser sees it: kinds of blocks with their texts, code marked by backticks.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Block {
    Heading(usize, String),
    Paragraph(String),
    Item(Option<bool>, String),
    Row(Vec<String>),
    Code(String, String),
}

fn read(document: &str) -> Vec<Block> {
    let (mut blocks, mut text, mut cells, mut ticked) = (Vec::new(), String::new(), Vec::new(), None);
    let (mut code, mut in_item) = (None, false);
    for event in Parser::new_ext(
        document,
        Options::ENABLE_TABLES | Options::ENABLE_TASKLISTS | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_MATH,
    ) {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(language))) => code = Some(language.to_string()),
            Event::End(TagEnd::CodeBlock) => {
                blocks.push(Block::Code(code.take().expect("a fence"), std::mem::take(&mut text)));
            }
            Event::Start(Tag::Item) => in_item = true,
            Event::End(TagEnd::Item) => {
                in_item = false;
                blocks.push(Block::Item(ticked.take(), std::mem::take(&mut text)));
            }
            Event::TaskListMarker(done) => ticked = Some(done),
            Event::End(TagEnd::Heading(level)) => {
                let level = [HeadingLevel::H1, HeadingLevel::H2, HeadingLevel::H3, HeadingLevel::H4]
                    .iter()
                    .position(|known| *known == level)
                    .expect("a level we write")
                    + 1;
                blocks.push(Block::Heading(level, std::mem::take(&mut text)));
            }
            Event::End(TagEnd::Paragraph) if !in_item => blocks.push(Block::Paragraph(std::mem::take(&mut text))),
            Event::End(TagEnd::TableCell) => cells.push(std::mem::take(&mut text)),
            Event::End(TagEnd::TableRow | TagEnd::TableHead) => blocks.push(Block::Row(std::mem::take(&mut cells))),
            Event::Text(part) => text.push_str(&part),
            Event::Code(part) => text.extend(["`", &part, "`"]),
            Event::Start(
                Tag::Heading { .. }
                | Tag::Paragraph
                | Tag::List(None)
                | Tag::Table(_)
                | Tag::TableHead
                | Tag::TableRow
                | Tag::TableCell
                | Tag::Strong
                | Tag::Link { .. },
            )
            | Event::End(TagEnd::List(_) | TagEnd::Table | TagEnd::Paragraph | TagEnd::Strong | TagEnd::Link) => {}
            other => panic!("nothing writes this: {other:?} in {document}"),
        }
    }
    blocks
}

/// A text on one line, as every place of the document holds it.
fn flat(text: &str) -> String {
    text.trim().chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect()
}

fn document(bundle: &Bundle, language: Language, dialect: Dialect, layout: Layout, done: &[String]) -> String {
    Document {
        plan: &bundle.plan,
        files: &bundle.files,
        steps: &bundle.steps,
        dialect,
        layout,
        done,
        text: language.text(),
        words: &language.text().document,
    }
    .write()
}

/// What a step must have left in the document, beside labels.
fn accept(
    step: &Step,
    number: usize,
    blocks: &[Block],
    dialect: Dialect,
    layout: Layout,
    secrets: &dyn Fn(&str) -> bool,
    done: bool,
) {
    let heading = Block::Heading(3, flat(&format!("{number}. {}", step.title)));
    let at = blocks.iter().position(|block| *block == heading).unwrap_or_else(|| panic!("no {heading:?}"));
    let end = blocks[at + 1..]
        .iter()
        .position(|block| matches!(block, Block::Heading(1..=3, _)))
        .map_or(blocks.len(), |end| at + 1 + end);
    let part = &blocks[at + 1..end];
    assert!(matches!(&part[0], Block::Item(Some(ticked), _) if *ticked == done), "{}: {:?}", step.id, part[0]);
    if step.blocked.is_some() {
        return;
    }
    let has = |block: Block| assert!(part.contains(&block), "{}: {block:?} is missing in {part:#?}", step.id);
    for why in &step.why {
        has(Block::Paragraph(flat(why)));
    }
    for line in &step.console {
        has(Block::Item(None, flat(line)));
    }
    for text in [&step.expect, &step.undo] {
        let ends = |block: &Block| matches!(block, Block::Paragraph(said) if said.ends_with(&flat(text)));
        assert!(text.is_empty() || part.iter().any(ends), "{}: {text}", step.id);
    }
    for note in &step.notes {
        match note {
            Note::Text { title, lines } => {
                has(Block::Heading(4, flat(title)));
                for line in lines {
                    has(Block::Paragraph(flat(line)));
                }
            }
            Note::Table { title, head, rows } => {
                has(Block::Heading(4, flat(title)));
                rows.iter().chain([head]).for_each(|row| has(Block::Row(row.iter().map(|cell| flat(cell)).collect())));
            }
        }
    }
    for link in &step.links {
        has(Block::Paragraph(link.clone()));
    }
    let language = step.dialect(dialect).language();
    let pieces = step.blocks_beside(dialect, layout, secrets).into_iter().chain(step.check_blocks_in(dialect, layout));
    let mut wanted = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Text(text) => wanted.push(Block::Code(language.to_owned(), text + "\n")),
            Piece::PosixOnly(text) => wanted.push(Block::Code("sh".to_owned(), text + "\n")),
            Piece::Place(files) => {
                for file in files {
                    let starts = |block: &Block| matches!(block, Block::Item(None, text) if text.starts_with(&format!("`{}`", file.path)));
                    assert!(part.iter().any(starts), "{}: {file:?}", step.id);
                }
            }
        }
    }
    let code: Vec<Block> = part.iter().filter(|block| matches!(block, Block::Code(..))).cloned().collect();
    assert_eq!(code, wanted, "{}", step.id);
}

#[test]
fn every_document_holds_its_guide_and_no_secret() {
    for case in common::cases() {
        for language in Language::ALL {
            let bundle = Bundle::new(&common::draft(&case), &common::secrets(), None, language.text());
            let secret = |name: &str| bundle.files.made.iter().any(|file| file.path == name && file.secret);
            assert!(bundle.files.made.iter().any(|file| file.secret), "{}", case.name);
            let done: Vec<String> = bundle.steps.iter().step_by(3).map(|step| step.id.to_owned()).collect();
            for dialect in Dialect::ALL {
                for layout in [Layout::Wrapped, Layout::SingleLine] {
                    let document = document(&bundle, language, dialect, layout, &done);
                    for secret in [common::FAKE_TOKEN, common::FAKE_PASSWORD] {
                        assert!(!document.contains(secret), "{} {dialect:?}", case.name);
                    }
                    let blocks = read(&document);
                    let mut steps: Vec<&Step> = bundle.steps.iter().collect();
                    steps.sort_by_key(|step| step.phase as u8);
                    for (number, step) in steps.into_iter().enumerate() {
                        let is_done = done.iter().any(|id| id == step.id);
                        accept(step, number + 1, &blocks, dialect, layout, &secret, is_done);
                    }
                    let code: usize = blocks.iter().filter(|block| matches!(block, Block::Code(..))).count();
                    assert!(code > 20, "{}: {code}", case.name);
                }
            }
        }
    }
}

/// A file that was put in its place must not be removed by what is pasted next.
#[test]
fn nothing_removes_a_file_that_was_placed_by_hand() {
    for case in common::cases() {
        for step in &case.bundle.steps {
            for dialect in Dialect::ALL {
                for piece in step.blocks_beside(dialect, Layout::Wrapped, &|_| true) {
                    if let Piece::Text(text) = piece {
                        for line in text
                            .lines()
                            .filter(|line| ["rm", "del", "Remove-Item"].iter().any(|word| line.starts_with(word)))
                        {
                            assert!(
                                !line.contains(".env") || step.id == "vm.place-config",
                                "{} {}: {line}",
                                case.name,
                                step.id
                            );
                        }
                    }
                }
            }
        }
    }
}

/// Text that means something to Markdown.
fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("`"),
        Just("``"),
        Just("```"),
        Just("*"),
        Just("**"),
        Just("_"),
        Just("__"),
        Just("~~"),
        Just("#"),
        Just("# "),
        Just("- "),
        Just("+ "),
        Just("1. "),
        Just("2) "),
        Just("> "),
        Just("|"),
        Just("| --- |"),
        Just("---"),
        Just("==="),
        Just("["),
        Just("]"),
        Just("(x)"),
        Just("![a](b)"),
        Just("<b>"),
        Just("</b>"),
        Just("<!--"),
        Just("<https://x.example>"),
        Just("&amp;"),
        Just("&#35;"),
        Just("\\"),
        Just("\n"),
        Just("\n\n"),
        Just("    "),
        Just("\t"),
        Just("$"),
        Just("$$"),
        Just("[x] "),
        Just("[a]: b"),
        Just("[^1]"),
        Just("a"),
        Just("word"),
        Just("部署"),
        Just(" "),
        Just(":"),
        Just("!"),
        Just("~~~"),
    ];
    proptest::collection::vec(piece, 1..7).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_leaves_its_place(texts in proptest::collection::vec(hostile(), 9)) {
        // Nothing is left of a text of blanks.
        prop_assume!(texts.iter().all(|text| !flat(text).is_empty()));
        let mut bundle = common::bundle(&Draft::default());
        let [title, why, expect, undo, console, note, line, cell, code] = texts.try_into().unwrap();
        let mut step = bundle.steps.iter().find(|step| step.id == "gcp.api").expect("a step").clone();
        step.title = title;
        step.why = vec![why];
        step.expect = expect;
        step.undo = undo;
        step.console = vec![console];
        let table = Note::Table { title: note.clone(), head: vec!["h".to_owned(), "i".to_owned()], rows: vec![vec![cell.clone(), "x".to_owned()]] };
        step.notes = vec![Note::Text { title: note, lines: vec![line] }, table];
        let word = format!("x{}", code.replace('\t', " "));
        step.check = vec![companion_core::shell::Invocation::of(&["gcloud"]).with(word).into()];
        bundle.steps = vec![step];
        let document = document(&bundle, Language::English, Dialect::Posix, Layout::Wrapped, &[]);
        let blocks = read(&document);
        let step = &bundle.steps[0];
        let texts: Vec<String> = blocks.iter().map(|block| match block {
            Block::Heading(_, text) | Block::Paragraph(text) | Block::Item(_, text) | Block::Code(_, text) => text.clone(),
            Block::Row(cells) => { assert_eq!(cells.len(), 2, "{document}"); cells[0].clone() }
        }).collect();
        for text in [&step.why[0], &step.console[0], &cell] {
            prop_assert!(texts.contains(&flat(text)), "{:?} in {:#?}\n{}", flat(text), texts, document);
        }
        prop_assert_eq!(blocks.iter().filter(|block| matches!(block, Block::Heading(..))).count(), 7);
        prop_assert_eq!(blocks.iter().filter(|block| matches!(block, Block::Code(..))).count(), 2);
        prop_assert_eq!(blocks.iter().filter(|block| matches!(block, Block::Row(..))).count(), 2);
        prop_assert_eq!(blocks.iter().filter(|block| matches!(block, Block::Item(..))).count(), 2);
    }
}

#[test]
fn the_command_line_writes_it() {
    let folder = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str]| {
        Process::new(env!("CARGO_BIN_EXE_companion"))
            .args(arguments)
            .env("COMPANION_GATEWAY_TOKEN", common::FAKE_TOKEN)
            .current_dir(folder.path())
            .output()
            .expect("companion runs")
    };
    let plan = run(&["new", "--product", "openclaw", "--target", "fly"]);
    fs::write(folder.path().join("plan.json"), plan.stdout).unwrap();
    let said = |arguments: &[&str]| {
        let output = run(&[&["guide", "--plan", "plan.json"], arguments].concat());
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    let bash = said(&[]);
    assert!(bash.contains("```sh\n") && bash.contains("- [ ] Done") && !bash.contains("- [x]"), "{bash}");
    let windows = said(&["--shell", "powershell", "--done", "fly.cli", "--language", "da"]);
    assert!(windows.contains("```powershell\n") && windows.contains("- [x] Udført"), "{windows}");
    let single = said(&["--shell", "cmd", "--single-line", "--out", "GUIDE.md"]);
    assert_eq!(single, "");
    let written = fs::read_to_string(folder.path().join("GUIDE.md")).unwrap();
    assert!(written.contains("```bat\n") && !written.contains(common::FAKE_TOKEN));
    let output = run(&["guide", "--plan", "plan.json", "--done", "no.step"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("This guide has no step `no.step`."));
}
