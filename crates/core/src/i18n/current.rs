//! The current language of a WebAssembly program. Its messages are loaded from files, and installing another language
//! replaces them. Replaced messages are never freed, because views can still refer to them.

use std::cell::Cell;

use super::lines::LineTexts;
use super::wire_format::{InvalidMessages, Messages, from_file};
use super::{Catalogs, CheckerTexts, Comments, Text, VerificationTexts};

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

/// Installs the messages of the form. An invalid file changes nothing; so do the other functions.
pub fn install_text(file: &str) -> Result<(), InvalidMessages> {
    TEXT.set(from_file(file)?);
    Ok(())
}

/// Installs the explanations of the generated files' lines.
pub fn install_lines(file: &str) -> Result<(), InvalidMessages> {
    LINES.set(from_file(file)?);
    Ok(())
}

/// Installs the messages of the verification.
pub fn install_verification(file: &str) -> Result<(), InvalidMessages> {
    VERIFICATION.set(from_file(file)?);
    Ok(())
}

/// Installs the messages of the checker.
pub fn install_checker(file: &str) -> Result<(), InvalidMessages> {
    CHECKER.set(from_file(file)?);
    Ok(())
}

/// Empty strings until they are installed.
pub fn text() -> &'static Text {
    TEXT.get()
}

/// Empty strings until they are installed.
pub fn lines() -> &'static LineTexts {
    LINES.get()
}

/// Empty strings until they are installed.
pub fn verification() -> &'static VerificationTexts {
    VERIFICATION.get()
}

/// Empty strings until they are installed.
pub fn checker() -> &'static CheckerTexts {
    CHECKER.get()
}

/// The messages for the worker's answers, with English comments in generated files.
pub fn catalogs() -> Catalogs {
    let CheckerTexts { lint, logs, migration, .. } = checker();
    Catalogs { text: text(), verification: verification(), lint, logs, migration, comments: Comments::English }
}
