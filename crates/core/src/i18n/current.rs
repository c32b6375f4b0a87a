//! The language a program for the browser speaks now. Its words come as files, one a part, and another language takes their
//! place; what a former one left is still read by whoever holds it.

use std::cell::Cell;

use super::lines::LineTexts;
use super::wire_format::{Words, WrongWords, from_file};
use super::{CheckerTexts, Comments, Speech, Text, VerificationTexts};

static NO_TEXT: Text = Text::EMPTY;
static NO_LINES: LineTexts = LineTexts::EMPTY;
static NO_VERIFICATION: VerificationTexts = VerificationTexts::EMPTY;
static NO_CHECKER: CheckerTexts = CheckerTexts::EMPTY;

thread_local! {
    static TEXT: Cell<&'static Text> = const { Cell::new(&NO_TEXT) };
    static LINES: Cell<&'static LineTexts> = const { Cell::new(&NO_LINES) };
    static VERIFICATION: Cell<&'static VerificationTexts> = const { Cell::new(&NO_VERIFICATION) };
    static CHECKER: Cell<&'static CheckerTexts> = const { Cell::new(&NO_CHECKER) };
}

/// Takes the file of the form's words. A wrong one changes nothing; so with the others.
pub fn install_text(file: &str) -> Result<(), WrongWords> {
    TEXT.set(from_file(file)?);
    Ok(())
}

/// Takes the file of the words about lines of files.
pub fn install_lines(file: &str) -> Result<(), WrongWords> {
    LINES.set(from_file(file)?);
    Ok(())
}

/// Takes the file of the verification's words.
pub fn install_verification(file: &str) -> Result<(), WrongWords> {
    VERIFICATION.set(from_file(file)?);
    Ok(())
}

/// Takes the file of the checker's words.
pub fn install_checker(file: &str) -> Result<(), WrongWords> {
    CHECKER.set(from_file(file)?);
    Ok(())
}

/// The words of a new deployment; empty ones before they came.
pub fn text() -> &'static Text {
    TEXT.get()
}

/// The words about lines of files; empty ones before they came.
pub fn lines() -> &'static LineTexts {
    LINES.get()
}

/// The words of a verification.
pub fn verification() -> &'static VerificationTexts {
    VERIFICATION.get()
}

/// The words of the checker of existing files.
pub fn checker() -> &'static CheckerTexts {
    CHECKER.get()
}

/// What the checker answers with, with English comments in the files it makes.
pub fn speech() -> Speech {
    let CheckerTexts { inspection, logs, migration, .. } = checker();
    Speech { text: text(), verification: verification(), inspection, logs, migration, comments: Comments::English }
}
