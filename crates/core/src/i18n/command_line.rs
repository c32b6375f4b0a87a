//! Texts that only the command line uses. They are not part of the files that WebAssembly programs load.

#[derive(Debug)]
pub struct CommandLineTexts {
    pub unknown_product: &'static str,
    pub unknown_target: &'static str,
    pub cannot_read: &'static str,
    pub cannot_write: &'static str,
    pub bad_secret: &'static str,
    pub session_empty: &'static str,
    pub session_too_long: &'static str,
    pub session_line: &'static str,
    pub log_too_long: &'static str,
    pub unknown_release: &'static str,
    pub other_product: &'static str,
    pub does_not_fit: &'static str,
    pub unknown_step: &'static str,
    /// `{address}`: the URL of the page.
    pub serving: &'static str,
    /// `{address}`, `{reason}`.
    pub cannot_serve: &'static str,
    /// The program was compiled without the page.
    pub no_site: &'static str,
}
